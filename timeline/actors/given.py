"""Names a user brings: read from a file's text, and found in a document before anything else is.

A file is TOML, with an [[actor]] table for each, or a name a line: name, kind, title, affiliation, aliases, parted by
tabs or commas, all but the name optional.
"""

import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import cast, get_args

from timeline.actors.span import Span
from timeline.lang import check
from timeline.model.actor import ActorKind, KnownActor
from timeline.model.document import Document, Sentence
from timeline.model.errors import PackError, UsageError

__all__ = ["find", "names", "with_given"]

_FIELDS = ("kind", "title", "affiliation")
_KINDS = get_args(ActorKind)


def names(text: str, where: str) -> tuple[KnownActor, ...]:
    """Give the actors that a file names; `where` is what messages call it."""
    if "[[actor]]" not in text:
        lines = enumerate(text.splitlines(), 1)
        return tuple(_line(line, f"{where}:{number}") for number, line in lines if line.strip() and line[0] != "#")
    try:
        tables = tomllib.loads(text).get("actor", [])
    except tomllib.TOMLDecodeError as fault:
        raise UsageError(f"{where}: {fault}") from None
    return tuple(_table(table, f"{where}: actor {number}") for number, table in enumerate(tables, 1))


def find(document: Document, known: Iterable[KnownActor]) -> dict[int, tuple[int, KnownActor]]:
    """Give where the names stand: start -> end and whose it is; the longest of those that overlap."""
    places: dict[int, tuple[int, KnownActor]] = {}
    for actor in known:
        for name in (actor.name, *actor.aliases):
            for text in {document.text, document.folded}:
                for start in _places(text, name):
                    if start + len(name) > places.get(start, (0, actor))[0]:
                        places[start] = (start + len(name), actor)
    reach = 0
    for start in sorted(places):
        if start < reach:
            del places[start]
        else:
            reach = places[start][0]
    return places


def with_given(
    found: list[list[Span]], pieces: list[Sentence], given: dict[int, tuple[int, KnownActor]]
) -> list[list[Span]]:
    """Put the names that the user brought among the spans of each sentence; they replace what they touch."""
    starts = sorted(given)
    out = []
    for spans, piece in zip(found, pieces, strict=True):
        here = [
            Span(start, end, actor.kind, "given", actor.name, start, end, actor.title, actor.affiliation)
            for start in starts[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]
            for end, actor in (given[start],)
        ]
        kept = [span for span in spans if not any(span.start < new.end and new.start < span.end for new in here)]
        out.append(sorted((*kept, *here), key=lambda span: span.start) if here else spans)
    return out


def _places(text: str, name: str) -> Iterable[int]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not _goes_on(text, start - 1, start) and not _goes_on(text, end - 1, end):
            yield start
        start = text.find(name, end)


def _goes_on(text: str, one: int, other: int) -> bool:
    """Say whether two neighbours are of one Latin word; Han characters have no such bounds."""
    if one < 0 or other >= len(text):
        return False
    return all(letter.isalnum() and letter < "\u2e80" for letter in (text[one], text[other]))


def _line(line: str, where: str) -> KnownActor:
    parts = [part.strip() for part in line.replace("，", ",").replace("\t", ",").split(",")]
    values: dict[str, object] = {key: value for key, value in zip(_FIELDS, parts[1:], strict=False) if value}
    return _table({"name": parts[0], **values, "aliases": [part for part in parts[4:] if part]}, where)


def _table(table: Mapping[str, object], where: str) -> KnownActor:
    try:
        check.keys(where, table, ("name",), (*_FIELDS, "aliases"))
    except PackError as fault:
        raise UsageError(str(fault)) from None
    kind, aliases = table.get("kind", "person"), table.get("aliases", [])
    texts = [table[key] for key in ("name", "title", "affiliation") if key in table]
    if not isinstance(aliases, list) or not all(isinstance(text, str) and text for text in (*texts, *aliases)):
        raise UsageError(f"{where}: name, title and affiliation are texts, aliases a list of them")
    if kind not in _KINDS:
        raise UsageError(f'{where}: no kind "{kind}"; there are: {", ".join(_KINDS)}')
    title, affiliation = (cast("str | None", table.get(key)) for key in ("title", "affiliation"))
    return KnownActor(str(table["name"]), cast(ActorKind, kind), title, affiliation, tuple(aliases))
