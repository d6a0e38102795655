"""Tell the teams that go by a country's or a town's name: a document's spans in, with teams for these out.

西班牙 in 西班牙2比2战平瑞典 is who plays, not the state; so it is in the sentences on the match around it.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from timeline.actors.span import Span
from timeline.lang.actor_tables import Contests
from timeline.lang.actor_words import ActorWords

__all__ = ["teams"]

_SCORE = re.compile(r"\s?以?\d{1,3}\s?[比:∶：－-]\s?\d")
_SCORED = re.compile(r"\d\s?[比:∶：－-]\s?\d{1,3}[^\W\d]?$")
_BEATEN = re.compile(r"\d\s?[比:∶：－-]\s?\d{1,3}\w{2,4}$")
_NEAR, _AROUND = 6, 40  # characters
_SIDES = {"country": ("country",), "place": ("place",), "person": ("foreign",)}


def teams(sentences: list[list[Span]], text: str, words: ActorWords) -> list[list[Span]]:
    """Give the spans with the countries that play as their teams."""
    contests = words.contests
    if not contests.cues or not any(cue in text for cue in contests.cues):
        return sentences
    matches = [_is_match(sentence, text, words) for sentence in sentences]
    sure: set[str] = set()
    for sentence, is_match in zip(sentences, matches, strict=True):
        sure.update(_playing(sentence, text, words) if is_match else _of_league(sentence, text, words))
    if not sure:
        return sentences
    return [
        [_team(span, words) if is_match and _is_team(span, sure, text, words) else span for span in sentence]
        for sentence, is_match in zip(sentences, matches, strict=True)
    ]


def _is_match(sentence: list[Span], text: str, words: ActorWords) -> bool:
    """Say whether a sentence that names a country tells of a match."""
    if not any(_may_play(span) for span in sentence):
        return False
    around = text[max(0, sentence[0].start - _AROUND) : sentence[-1].end + _AROUND]
    return any(cue in around for cue in words.contests.cues)


def _is_team(span: Span, sure: set[str], text: str, words: ActorWords) -> bool:
    if not _may_play(span) or span.name not in sure:
        return False
    after, contests = text[span.end : span.end + _NEAR], words.contests
    is_where = text[max(0, span.start - 1) : span.start] in contests.at and not _plays(span, text, contests)
    return not is_where and not after.startswith(_starts(contests.states))


def _team(span: Span, words: ActorWords) -> Span:
    name, owner = span.name + words.bodies.team, span.name if span.kind == "country" else None
    return span._replace(kind="organization", rule="team", name=name, full_end=span.end, affiliation=owner, form="name")


def _may_play(span: Span) -> bool:
    return span.rule in _SIDES.get(span.kind, ()) and not span.inside and not span.title


def _playing(sentence: list[Span], text: str, words: ActorWords) -> Iterable[str]:
    """Give the countries and places of which it is said that they play."""
    sides = [span for span in sentence if _may_play(span) or _is_named_team(span, words)]
    for span in sides:
        if _may_play(span) and _plays(span, text, words.contests):
            yield span.name
    for one, other in pairwise(sides):
        if text[one.end : other.start] in words.contests.between:
            both = [one, other]
            after = text[other.end : other.end + _NEAR]
            known = any(_is_named_team(span, words) or _plays(span, text, words.contests) for span in both)
            if known or after.startswith(_starts(words.contests.meetings)):
                yield from (span.name for span in both if span.kind == "country" and _may_play(span))


def _of_league(sentence: list[Span], text: str, words: ActorWords) -> Iterable[str]:
    """Give the places named with their league: 英超利物浦."""
    leagues = _starts(words.contests.leagues)
    return (span.name for span in sentence if span.kind == "place" and text.endswith(leagues, 0, span.start))


def _is_named_team(span: Span, words: ActorWords) -> bool:
    return span.rule == "body" and span.name.endswith(words.bodies.team)


def _plays(span: Span, text: str, contests: Contests) -> bool:
    """Say whether the words around a side tell of its match; a name that may be a person's needs the score."""
    before, after = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    if after.startswith(_starts(contests.leagues)):  # 负于欧洲劲旅
        return False
    if _SCORE.match(after) is not None or _SCORED.search(before) is not None:
        return span.kind != "person" or _SCORED.search(before) is not None
    against = _starts(contests.against)
    if span.kind == "person":
        return before.endswith(against) and _BEATEN.search(before) is not None
    if after.startswith(against) or before.endswith(against):
        return True
    is_place = span.kind == "place"
    return is_place and (after.startswith(_starts(contests.roles)) or before.endswith(_starts(contests.leagues)))


@cache
def _starts(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(words)
