"""Say whether two tellings are of one event: dates that agree, triggers that name the same, actors or titles shared."""

from functools import lru_cache
from itertools import pairwise

from timeline.model.actor import Participant, is_same
from timeline.model.dates import day_of, when
from timeline.model.event import EventMention

__all__ = ["overlapping", "same_event"]

_ALIKE = 0.5  # titles sharing so much of the shorter one's character pairs tell the same
_COARSE = {"season", "quarter", "half", "year", "decade", "century", "era"}  # too wide to say that two tellings are one
_CLEARLY = 0.6  # what tellings with other words must share
_SHORT, _SURELY = 8, 0.75  # short titles share much by chance
_PAIR = 2  # who meets whom
_AKIN = 0.34  # enough where the actors are the same, too


def same_event(a: EventMention, b: EventMention) -> bool:
    """Say whether two tellings with compatible dates are of one event."""
    if a.is_reporting != b.is_reporting or not _status_agrees(a, b):
        return False
    if a.title == b.title and a.source.document == b.source.document:
        return True
    words, alike, shared = _related(a, b), _likeness(a.title, b.title), _shared(a, b)
    if _week_and_day(a, b) and alike < _ALIKE:
        return False
    if _in_one_breath(a, b):
        return a.trigger == b.trigger and alike >= _ALIKE
    if words == 0:
        return alike * _balance(a.title, b.title) >= _SURELY
    if _opposed(a, b):
        return False
    return _befell_once(a, b) or _is_told_again(a, b, words, alike, shared)


def _is_told_again(a: EventMention, b: EventMention, words: int, alike: float, shared: int) -> bool:
    if words == 1 and not a.type:
        return alike >= _ALIKE and a.source.document == b.source.document
    if words == 1:
        return shared > 0 and _likeness(_deed(a, b), _deed(b, a)) >= _CLEARLY
    if a.precision != b.precision and not _is_bare(a, b):  # several in a month, and one of a day
        alike = _likeness(_deed(a, b), _deed(b, a)) if a.trigger != b.trigger and shared < _PAIR else alike
    return _is_bare(a, b) or _of_one_word(a, b, alike, shared)


def _week_and_day(a: EventMention, b: EventMention) -> bool:
    """A text that says both last week and Sunday tells of two times, if not in the same words."""
    return a.source.document == b.source.document and {a.precision, b.precision} == {"week", "day"}


def _of_one_word(a: EventMention, b: EventMention, alike: float, shared: int) -> bool:
    """Say whether tellings whose triggers name the same are of one event."""
    if not shared and min(len(a.title), len(b.title)) < _SHORT:
        return alike >= _SURELY
    known = shared or not (a.actors or b.actors)
    return alike >= _ALIKE or shared > 1 or (bool(known) and alike >= _AKIN)


def _befell_once(a: EventMention, b: EventMention) -> bool:
    """Nobody is arrested twice a day."""
    same_day = a.source.document == b.source.document and day_of(a.date) == day_of(b.date)
    return same_day and a.trigger == b.trigger and bool(_befallen(a) & _befallen(b))


def _befallen(a: EventMention) -> set[str]:
    return {x.name for x in a.actors if x.role == "patient" and x.kind == "person"}


def _in_one_breath(a: EventMention, b: EventMention) -> bool:
    one, other = a.source, b.source
    return one.document == other.document and one.start < other.end and other.start < one.end


def _is_bare(a: EventMention, b: EventMention) -> bool:
    """Say whether one of two tellings in a document says no more than that it happened that day: 发生地震."""
    shorter = min(len(a.title), len(b.title))
    same_day = a.source.document == b.source.document and day_of(a.date) == day_of(b.date)
    return same_day and a.trigger == b.trigger and shorter <= len(a.trigger) + 2


def overlapping(a: EventMention, b: EventMention) -> bool:
    """Say whether two dates may be one: one lies inside the other, the wider no wider than a month or so."""
    if a.date == b.date:
        return True
    if "T" in a.date and "T" in b.date:  # two clock times are two times, unless one is told coarser
        return _minute(a.date) == _minute(b.date)
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    (first, last), (begin, end) = ([when(day_of(x)) for x in (m.earliest or "", m.latest or "")] for m in (a, b))
    inside = (begin <= first and last <= end) or (first <= begin and end <= last)
    return inside and not {a.precision, b.precision} & _COARSE


def _minute(moment: str) -> tuple[str, str]:
    day, _, clock = moment.partition("T")
    return day, clock[: len("09:30")]


def _status_agrees(a: EventMention, b: EventMention) -> bool:
    """A plan and its doing are one event told twice; a refusal and a doing are not."""
    return a.status == b.status or {a.status, b.status} <= {"happened", "planned", "ongoing"}


def _related(a: EventMention, b: EventMention) -> int:
    """Give 2 where the triggers name the same, 1 where they are of one class or nearly one word (大火, 起火)."""
    if a.trigger == b.trigger or a.trigger in b.trigger or b.trigger in a.trigger:
        return 2
    if set(a.trigger) & set(b.trigger) and a.type == b.type:
        return 2 if a.type else 1
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


def _likeness(a: str, b: str) -> float:
    """Give the share of the shorter title's pairs of signs (or words, in letters) that stand in the other."""
    one, two = _pairs(a), _pairs(b)
    shorter = min(len(one), len(two))
    return len(one & two) / shorter if shorter else 0.0


def _deed(a: EventMention, b: EventMention) -> str:
    """Give what a title says beside the names that both tellings have."""
    line = a.title
    for actor in (*a.actors, *b.actors):
        line = line.replace(actor.name, "·")
    return line


def _balance(a: str, b: str) -> float:
    """Give how much of the longer title the shorter one is: what is announced is not the announcement."""
    return min(len(a), len(b)) / max(len(a), len(b), 1)


@lru_cache(4096)
def _pairs(title: str) -> frozenset[str]:
    signs = title.lower().split() if title.isascii() else title
    return frozenset(f"{one} {other}" for one, other in pairwise(signs))
