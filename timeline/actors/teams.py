"""Tell the teams that go by a country's name: the spans of a document in, the same with teams for such countries out.

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
_NEAR, _AROUND = 6, 40  # characters


def teams(sentences: list[list[Span]], text: str, words: ActorWords) -> list[list[Span]]:
    """Give the spans with the countries that play as their teams."""
    contests = words.contests
    if not contests.cues or not any(cue in text for cue in contests.cues):
        return sentences
    matches = [_is_match(sentence, text, words) for sentence in sentences]
    sure: set[str] = set()
    for sentence, is_match in zip(sentences, matches, strict=True):
        if is_match:
            sure.update(_playing(sentence, text, words))
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
    after = text[span.end : span.end + _NEAR]
    return _may_play(span) and span.name in sure and not after.startswith(_starts(words.contests.states))


def _team(span: Span, words: ActorWords) -> Span:
    name = span.name + words.bodies.team
    return span._replace(
        kind="organization", rule="team", name=name, full_end=span.end, affiliation=span.name, form="name"
    )


def _may_play(span: Span) -> bool:
    return span.kind == "country" and span.rule == "country" and not span.inside


def _playing(sentence: list[Span], text: str, words: ActorWords) -> Iterable[str]:
    """Give the countries of which it is said that they play."""
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
                yield from (span.name for span in both if _may_play(span))


def _is_named_team(span: Span, words: ActorWords) -> bool:
    return span.rule == "body" and span.name.endswith(words.bodies.team)


def _plays(span: Span, text: str, contests: Contests) -> bool:
    before, after = text[max(0, span.start - _NEAR) : span.start], text[span.end : span.end + _NEAR]
    against = _starts(contests.against)
    if after.startswith(against) or before.endswith(against):
        return True
    return _SCORE.match(after) is not None or (_SCORED.search(before) is not None)


@cache
def _starts(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(words)
