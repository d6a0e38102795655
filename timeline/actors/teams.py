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
    sides = [_sides(sentence, text, contests) for sentence in sentences]
    matches = [_is_match(*both, text, contests) for both in zip(sentences, sides, strict=True)]
    sure: set[str] = set()
    for sentence, may, is_match in zip(sentences, sides, matches, strict=True):
        sure.update(_playing(sentence, may, text, words) if is_match else _of_league(sentence, text, words))
    if not sure:
        return sentences
    playing = [
        {span for span in may if _is_team(span, sure, text, words)} if is_match else set()
        for may, is_match in zip(sides, matches, strict=True)
    ]
    return [
        [_team(span, words) if span in those else span for span in sentence]
        for sentence, those in zip(sentences, playing, strict=True)
    ]


def _sides(sentence: list[Span], text: str, contests: Contests) -> list[Span]:
    """Give what may be a side; what serves a phrase may where this is of a player without a name: 墨西哥门将扑出;
    a town's team always: 法兰克福前锋某某."""
    found = [span for span in sentence if span.rule in _SIDES.get(span.kind, ()) and not span.title]
    if not any(span.inside for span in found):
        return found
    players = _starts(contests.roles | contests.posts)
    phrases = {span.full_start for span in sentence if span.kind == "person" and span.form == "name"}
    return [span for span in found if not span.inside or _is_club(span, span.start in phrases, text, contests, players)]


def _is_club(span: Span, is_of_person: bool, text: str, contests: Contests, players: tuple[str, ...]) -> bool:
    is_town = span.kind == "place" and span.name not in contests.nations
    return (is_town or not is_of_person) and text.startswith(players, span.end)


def _is_match(sentence: list[Span], sides: list[Span], text: str, contests: Contests) -> bool:
    """Say whether a sentence that names a side tells of a match."""
    if not sides:
        return False
    around = text[max(0, sentence[0].start - _AROUND) : sentence[-1].end + _AROUND]
    return any(cue in around for cue in contests.cues)


def _is_team(span: Span, sure: set[str], text: str, words: ActorWords) -> bool:
    if span.name not in sure:
        return False
    after, contests = text[span.end : span.end + _NEAR], words.contests
    is_where = text[max(0, span.start - 1) : span.start] in contests.at and not _plays(span, text, contests)
    return not is_where and not after.startswith(_starts(contests.states))


def _team(span: Span, words: ActorWords) -> Span:
    name, owner = span.name + words.bodies.team, span.name if span.kind == "country" else None
    return span._replace(kind="organization", rule="team", name=name, full_end=span.end, affiliation=owner, form="name")


def _playing(sentence: list[Span], may: list[Span], text: str, words: ActorWords) -> Iterable[str]:
    """Give the countries and places of which it is said that they play."""
    people = {span.start for span in sentence if span.kind == "person"}
    for span in may:
        if _plays(span, text, words.contests) or _has_player(span, people, text, words.contests):
            yield span.name
    sides = [span for span in sentence if span in may or _is_named_team(span, words)]
    for one, other in pairwise(sides):
        if text[one.end : other.start] in words.contests.between:
            both = [one, other]
            after = text[other.end : other.end + _NEAR]
            known = any(_is_named_team(span, words) or _plays(span, text, words.contests) for span in both)
            if known or after.startswith(_starts(words.contests.meetings)):
                yield from (span.name for span in both if span.kind == "country")


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
    if after.startswith(against) or before.endswith(against) or after.startswith(_starts(contests.plays)):
        return True
    is_place = span.kind == "place"
    return is_place and (after.startswith(_starts(contests.roles)) or before.endswith(_starts(contests.leagues)))


def _has_player(span: Span, people: set[int], text: str, contests: Contests) -> bool:
    """Say whether a player without a name belongs to the side: 墨西哥门将扑出, but not 墨西哥门将奥乔亚."""
    if span.kind != "country":
        return False
    return any(text.startswith(role, span.end) and span.end + len(role) not in people for role in contests.posts)


@cache
def _starts(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(words)
