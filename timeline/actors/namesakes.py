"""Tell two people of one foreign family name apart: the spans of a document in, the same with two names out.

A text that names a minister of 1980 and a general of 2023 by the family name alone means two people, where another
office a few years later is a career.  Whoever is known beforehand is one person.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from timeline.actors.span import Span
from timeline.lang.actor_words import ActorWords

__all__ = ["apart"]

_YEAR = re.compile(r"(?<![\d.])(?:1[5-9]|20)\d\d(?!\d)")
_CAREER = 30  # years
_OFFICE = 2  # characters at the end of a title that tell the office
_BY_TABLE = frozenset({"foreign", "nr", "nrt"})


def apart(sentences: list[list[Span]], text: str, words: ActorWords) -> list[list[Span]]:
    """Give the spans with their titles added to the names of people who cannot be one."""
    found = [(year.start(), int(year[0])) for year in _YEAR.finditer(text)]
    if not found or max(year for _, year in found) - min(year for _, year in found) < _CAREER:
        return sentences
    names = _split((span for sentence in sentences for span in sentence), found, words)
    if not names:
        return sentences
    return [[span._replace(name=names.get(span.start, span.name)) for span in sentence] for sentence in sentences]


def _split(spans: Iterable[Span], found: list[tuple[int, int]], words: ActorWords) -> dict[int, str]:
    """Give new names by the places of the mentions."""
    told: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    last, years = 0, iter([*found, (10**9, 0)])
    at, year = next(years)
    for span in sorted(spans, key=lambda span: span.start):
        while at < span.start:
            last = year
            at, year = next(years)
        if last and span.kind == "person" and span.rule in _BY_TABLE and _is_family_name(span.name, words):
            told[span.name].append((last, span))
    return {start: name for mentions in told.values() for start, name in _two(mentions)}


def _is_family_name(name: str, words: ActorWords) -> bool:
    foreign = words.parts.foreign
    return name not in words.listed and all(letter in foreign for letter in name)


def _two(mentions: list[tuple[int, Span]]) -> Iterable[tuple[int, str]]:
    mentions.sort(key=lambda mention: mention[0])
    gap, cut = max(((later - one, later) for (one, _), (later, _) in pairwise(mentions)), default=(0, 0))
    halves = [[m for m in mentions if m[0] < cut], [m for m in mentions if m[0] >= cut]]
    titles = [max((span.title or "" for _, span in half), key=len, default="") for half in halves]
    if gap < _CAREER or not all(titles) or titles[0][-_OFFICE:] == titles[1][-_OFFICE:]:
        return
    for half, title in zip(halves, titles, strict=True):
        for _, span in half:
            yield span.start, f"{span.name}（{title}）"
