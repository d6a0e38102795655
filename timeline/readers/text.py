"""A plain text is one page; its file's name may give its date."""

import re
from collections.abc import Iterator

from timeline.model.dates import exists
from timeline.model.document import Page, Reference
from timeline.readers.decode import decode
from timeline.readers.given import Given, Item

__all__ = ["date_of_name", "read", "remarks"]

_DATED = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![0-9A-Za-z])")


def read(given: Given) -> Iterator[Item]:
    """Give the page of a text."""
    text, guessed = decode(given.whole(), given.name, given.encoding)
    yield Page(given.name, text, date_of_name(given.name), remarks=remarks(given, guessed))


def date_of_name(name: str) -> Reference | None:
    """Give the date that a file's name begins or ends with (2023-07-13-x.md, 20230713.txt)."""
    for match in _DATED.finditer(re.split(r"[/\\]", name)[-1]):
        date = f"{match[1]}-{match[3]}-{match[4]}"
        if exists(date):
            return Reference(date, "file name", "weak")
    return None


def remarks(given: Given, guessed: str | None) -> tuple[str, ...]:
    """Say which encoding was guessed, where one was."""
    return (f"{given.name}: read as {guessed}; if that is wrong, try --encoding",) if guessed else ()
