"""Find the names that a user brought: they count before anything that the text suggests."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline.actors.span import Span
from timeline.model.actor import KnownActor
from timeline.model.document import Document, Sentence

__all__ = ["find", "with_given"]


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
    found: list[list[Span]], pieces: Sequence[Sentence], given: dict[int, tuple[int, KnownActor]]
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
