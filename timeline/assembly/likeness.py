"""Say whether two tellings are of one event: dates that agree, triggers that name the same, actors or titles shared."""

from functools import lru_cache

from timeline.model.actor import Participant, is_same
from timeline.model.event import EventMention

__all__ = ["overlapping", "same_event"]

_ALIKE = 0.5  # titles sharing so much of the shorter one's character pairs tell the same
_COARSE = {"season", "quarter", "half", "year", "decade", "century", "era"}  # too wide to say that two tellings are one
_CLEARLY = 0.6  # what tellings with other words must share
_SHORT, _SURELY = 8, 0.75  # short titles share much by chance
_AKIN = 0.34  # enough where the actors are the same, too


def same_event(a: EventMention, b: EventMention) -> bool:
    """Say whether two tellings with compatible dates are of one event."""
    if a.is_reporting != b.is_reporting or not _status_agrees(a, b):
        return False
    words = _related(a, b)
    shared = _shared(a, b)
    alike = _title_likeness(a.title, b.title)
    if a.source.document == b.source.document and a.source.start < b.source.end and b.source.start < a.source.end:
        return a.trigger == b.trigger and alike >= _ALIKE
    if not words:
        return alike >= 0.8
    if _opposed(a, b):
        return False
    unnamed = words == 2 and not a.actors and not b.actors
    if words == 1:
        return bool(shared) and alike >= _CLEARLY
    bare = min(len(a.title), len(b.title)) <= len(a.trigger) + 2 and a.trigger == b.trigger  # 发生地震
    if bare and a.source.document == b.source.document and a.date[:10] == b.date[:10]:
        return True
    if min(len(a.title), len(b.title)) < _SHORT and not shared:
        return alike >= _SURELY
    return alike >= _ALIKE or ((shared or unnamed) and alike >= _AKIN) or (shared >= 2 and words == 2)


def overlapping(a: EventMention, b: EventMention) -> bool:
    """Say whether two dates may be one: one lies inside the other, the wider no wider than a month or so."""
    if a.date == b.date:
        return True
    if "T" in a.date and "T" in b.date:  # two clock times are two times, unless one is told coarser
        return a.date.startswith(b.date[:13]) and a.date[:16] == b.date[:16]
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    inside = (b.earliest[:10] <= a.earliest[:10] and a.latest[:10] <= b.latest[:10]) or (
        a.earliest[:10] <= b.earliest[:10] and b.latest[:10] <= a.latest[:10]
    )
    return inside and not {a.precision, b.precision} & _COARSE


def _status_agrees(a: EventMention, b: EventMention) -> bool:
    """A plan and its doing are one event told twice; a refusal and a doing are not."""
    return a.status == b.status or {a.status, b.status} <= {"happened", "planned", "ongoing"}


def _related(a: EventMention, b: EventMention) -> int:
    """Give 2 where the triggers name the same, 1 where they are of one class, else 0."""
    if a.trigger == b.trigger or a.trigger in b.trigger or b.trigger in a.trigger:
        return 2
    if set(a.trigger) & set(b.trigger) and a.type and a.type == b.type:
        return 2
    if a.trigger in b.title and b.trigger in a.title:
        return 2
    return 1 if a.type and a.type == b.type else 0


def _shared(a: EventMention, b: EventMention) -> int:
    return sum(any(is_same(x, y) for y in b.actors) for x in a.actors)


def _opposed(a: EventMention, b: EventMention) -> bool:
    """Two tellings that each name somebody the other does not are of two events, as are two that share nobody."""
    mine, yours = _acting(a), _acting(b)
    new = [x for x in yours if not any(is_same(x, y) for y in mine)]
    gone = [x for x in mine if not any(is_same(x, y) for y in yours)]
    return bool(new and gone)


def _acting(mention: EventMention) -> list[Participant]:
    return [a for a in mention.actors if a.role != "other" and a.kind in ("person", "organization", "country")]


def _title_likeness(a: str, b: str) -> float:
    one, two = _pairs(a), _pairs(b)
    shorter = min(len(one), len(two))
    return len(one & two) / shorter if shorter else 0.0


@lru_cache(maxsize=4096)
def _pairs(title: str) -> frozenset[str]:
    return frozenset(title[i : i + 2] for i in range(len(title) - 1))
