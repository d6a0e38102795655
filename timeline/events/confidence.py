"""How sure a telling is, from evidence that can be named: how its date was reached and how its trigger was known."""

from timeline.events.dating import Dated
from timeline.events.heads import Head

__all__ = ["confidence"]

_REACH = {"clause": 0.0, "governing": -0.12, "carried": -0.35, "event": -0.1, "retold": -0.3}
_KIND = {"": -0.2, "motion": -0.15, "begin": -0.2, "toll": -0.25, "disclose": -0.05, "light": 0.0, "say": 0.0}


def confidence(date: Dated, head: Head, acts: bool, inherited: bool) -> tuple[float, str]:
    """Give a number from 0 to 1 and the reasons that lowered it."""
    parts = [
        (_REACH[date.reach], f"date: {date.reach}"),
        (_KIND.get(head.kind, 0.0), "predicate not listed" if not head.kind else f"predicate: {head.kind}"),
        (0.0 if acts else -0.05, "nobody named"),
        (-0.05 if inherited else 0.0, "subject carried"),
        (-0.1 if head.place != "main" else 0.0, "told in a subordinate clause"),
        (-0.15 if date.date.startswith("X") or "?" in date.date else 0.0, "open date"),
        (-0.1 if date.conflict else 0.0, "the date contradicts itself"),
    ]
    lowered = [reason for weight, reason in parts if weight < 0]
    return round(max(0.05, 0.94 + sum(weight for weight, _ in parts)), 2), ", ".join(lowered) or "nothing against it"
