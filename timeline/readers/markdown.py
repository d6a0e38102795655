"""A Markdown file is one page; its front matter and its first heading give title and date.

The page's text is the whole file, front matter and markup included, so that offsets count in what is on the disk.
"""

import re
from collections.abc import Iterator

from timeline.model.document import Page, Reference
from timeline.readers.decode import decode
from timeline.readers.given import Given, Item
from timeline.readers.text import date_of_name, remarks

__all__ = ["read"]

_FRONT = re.compile(r"\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^(title|date|url)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*\r?$", re.MULTILINE)


def read(given: Given) -> Iterator[Item]:
    """Give the page of a Markdown file."""
    text, guessed = decode(given.whole(), given.name, given.encoding)
    front = _FRONT.match(text)
    fields = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(front[1])} if front else {}
    heading = _HEADING.search(text)
    said = list(remarks(given, guessed))
    yield Page(
        given.name,
        text,
        _dated(given, fields.get("date"), said) or date_of_name(given.name),
        fields.get("title") or (heading[1] if heading else None),
        fields.get("url") or None,
        tuple(said),
    )


def _dated(given: Given, written: str | None, said: list[str]) -> Reference | None:
    date = given.dates.read(written) if written else None
    if written and date is None:
        said.append(f"{given.name}: the front matter's date {written!r} cannot be read; write it as 2023-07-13")
    return Reference(date, "front matter") if date else None
