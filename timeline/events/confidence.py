"""How sure a telling is, from evidence that can be named: how its date was reached and how its trigger was known."""

from functools import cache

from timeline.events.dating import Dated
from timeline.events.head import Head

__all__ = ["confidence"]

_BEST = 0.95
_REACH = {"clause": 0.0, "governing": 0.02, "event": 0.07, "retold": 0.25, "carried": 0.35}
_KIND = {"": 0.33, "motion": 0.1, "found": 0.1, "begin": 0.2, "toll": 0.2, "disclose": 0.05, "ask": 0.1}
_PLACE = {"main": 0.0, "rel": 0.05, "nom": 0.05, "sub": 0.15}


def confidence(date: Dated, head: Head, actors: int, inherited: bool, joined: bool) -> tuple[float, str]:
    """Give a number from 0 to 1 and the reasons that lowered it; `joined` when the date had an event already."""
    later = joined and date.reach != "clause"
    known = (date.date.startswith("X"), "?" in date.date, bool(date.conflict))
    return _judged(date.reach, head.kind, head.place, (later, not actors, inherited), known)


@cache
def _judged(
    reach: str, kind: str, place: str, told: tuple[bool, bool, bool], date: tuple[bool, bool, bool]
) -> tuple[float, str]:
    later, nobody, inherited = told
    open_year, open_date, conflict = date  # half of an open year is not settled, whatever the rest says
    doubts = [
        (_REACH[reach], f"date {reach}"),
        (_KIND.get(kind, 0.0), f"predicate {kind or 'not listed'}"),
        (_PLACE[place], "told in a part of the clause"),
        (0.1 * later, "after another event of the same date"),
        (0.03 * nobody, "nobody named"),
        (0.04 * inherited, "subject carried"),
        (0.78 * open_year, "open year"),
        (0.15 * open_date, "open date"),
        (0.25 * conflict, "the date contradicts itself"),
    ]
    reasons = ", ".join(reason for weight, reason in doubts if weight)
    return round(max(0.05, _BEST - sum(weight for weight, _ in doubts)), 2), reasons or "nothing against it"
