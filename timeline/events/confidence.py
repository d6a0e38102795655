"""How sure a telling is, from evidence that can be named: how its date was reached and how its trigger was known."""

from timeline.events.dating import Dated
from timeline.events.head import Head

__all__ = ["confidence"]

_BEST = 0.95
_REACH = {"clause": 0.0, "governing": 0.02, "event": 0.07, "retold": 0.25, "carried": 0.35}
_KIND = {"": 0.33, "motion": 0.1, "found": 0.1, "begin": 0.2, "toll": 0.2, "disclose": 0.05, "ask": 0.1}
_PLACE = {"main": 0.0, "rel": 0.05, "nom": 0.05, "sub": 0.15}


def confidence(date: Dated, head: Head, actors: int, inherited: bool, joined: bool) -> tuple[float, str]:
    """Give a number from 0 to 1 and the reasons that lowered it; `joined` when the date had an event already."""
    open_year = date.date.startswith("X")  # half of it is not settled, whatever the rest says
    doubts = [
        (_REACH[date.reach], f"date {date.reach}"),
        (_KIND.get(head.kind, 0.0), f"predicate {head.kind or 'not listed'}"),
        (_PLACE[head.place], "told in a part of the clause"),
        (0.1 if joined and date.reach != "clause" else 0.0, "after another event of the same date"),
        (0.0 if actors else 0.03, "nobody named"),
        (0.04 if inherited else 0.0, "subject carried"),
        (0.78 if open_year else 0.0, "open year"),
        (0.15 if "?" in date.date else 0.0, "open date"),
        (0.25 if date.conflict else 0.0, "the date contradicts itself"),
    ]
    reasons = ", ".join(reason for weight, reason in doubts if weight)
    return round(max(0.05, _BEST - sum(weight for weight, _ in doubts)), 2), reasons or "nothing against it"
