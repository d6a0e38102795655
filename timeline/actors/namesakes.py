"""Tell people of one name apart: the spans of a document in, the same with another name for each out.

Nobody is a minister and a player, or signs as the reporter of what he says as a minister; nobody holds offices of two
states; and a family name that a text gives a minister of 1980 and a general of 2023 is two people's.  Another office of
the same state a few years later is a career, and so is what somebody was before (前).
"""

import re
from collections import Counter, defaultdict
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
    people: dict[str, list[Span]] = defaultdict(list)
    for span in (span for sentence in sentences for span in sentence):
        if span.kind == "person" and span.rule != "given" and span.form == "name":
            people[span.name].append(span)
    names: dict[int, str] = {}
    years: list[tuple[int, int]] | None = None
    for name, spans in people.items():
        if sum(span.title is not None for span in spans) < 2:
            continue
        found = _by_calling(spans, words) or (_by_state(spans, words) if _is_family_name(spans[0], words) else {})
        if not found and _is_family_name(spans[0], words) and name not in words.listed:
            years = _years(text) if years is None else years
            found = _by_age(spans, years)
        names |= found
    if not names:
        return sentences
    return [[span._replace(name=names.get(span.start, span.name)) for span in sentence] for sentence in sentences]


def _is_family_name(span: Span, words: ActorWords) -> bool:
    return span.rule in _BY_TABLE and all(letter in words.parts.foreign for letter in span.name)


def _by_calling(spans: list[Span], words: ActorWords) -> dict[int, str]:
    """Tell a minister from a player and from a reporter; whoever only signs is nobody that the text tells of."""
    callings = words.titles.callings
    former = tuple(words.titles.former)
    kinds = [None if (span.title or "").startswith(former) else _calling(span.title, callings) for span in spans]
    told = {kind for kind in kinds if kind}
    if len(told) < 2:
        return {}
    others = told - {words.titles.signing}
    if len(others) > 1:
        return _named(spans, _nearest(kinds, others))
    signs = [span for span, kind in zip(spans, kinds, strict=True) if kind == words.titles.signing]
    return {span.start: f"{span.name}（{span.title}）" for span in signs}


def _calling(title: str | None, callings: dict[str, str]) -> str | None:
    """Give the calling that the end of a title tells."""
    sizes = range(min(len(title or ""), 4), 1, -1)
    return next((callings[title[-size:]] for size in sizes if title and title[-size:] in callings), None)


def _by_state(spans: list[Span], words: ActorWords) -> dict[int, str]:
    """Tell those apart who hold offices of two states."""
    states = [_state(span, words) for span in spans]
    told = {state for state in states if state}
    return _named(spans, _nearest(states, told)) if len(told) > 1 and told.isdisjoint(words.titles.past_states) else {}


def _state(span: Span, words: ActorWords) -> str | None:
    title, state = span.title or "", span.affiliation
    is_office = _calling(title, words.titles.callings) == words.titles.governing
    return state if state and is_office and title.startswith(state) and words.listed.get(state) == "country" else None


def _nearest(kinds: list[str | None], told: set[str]) -> list[str]:
    """Give every mention the kind of the last that has one, the first ones that of the first."""
    last = next(kind for kind in kinds if kind in told)
    out = []
    for kind in kinds:
        last = kind if kind is not None and kind in told else last
        out.append(last)
    return out


def _named(spans: list[Span], kinds: list[str]) -> dict[int, str]:
    """Give the mentions names with the usual title of their kind."""
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    for span, kind in zip(spans, kinds, strict=True):
        titles[kind].update([span.title] if span.title else [])
    usual = {kind: max(counts, key=lambda title: (counts[title], len(title))) for kind, counts in titles.items()}
    return {span.start: f"{span.name}（{usual[kind]}）" for span, kind in zip(spans, kinds, strict=True)}


def _years(text: str) -> list[tuple[int, int]]:
    """Give the years that a text names with their places, none where all are of one age."""
    found = [(year.start(), int(year[0])) for year in _YEAR.finditer(text)]
    is_long = found and max(year for _, year in found) - min(year for _, year in found) >= _CAREER
    return found if is_long else []


def _by_age(spans: list[Span], years: list[tuple[int, int]]) -> dict[int, str]:
    """Tell those apart who hold different offices a lifetime apart."""
    told: list[tuple[int, Span]] = []
    following, last = iter([*years, (10**9, 0)]), 0
    at, year = next(following)
    for span in sorted(spans, key=lambda span: span.start):
        while at < span.start:
            last = year
            at, year = next(following)
        if last:
            told.append((last, span))
    return dict(_two(told))


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
