"""Settle dates that hang on an event (会晤次日, 访俄期间) with the events told so far.

Takes a time expression with a relation and the events before it; gives it with its date, or unsettled as it was.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.model.event import EventMention
from timeline.model.timex import Relation, Timex

__all__ = ["settled"]

_DAYS = {"day": 1, "week": 7}


def settled(timex: Timex, told: Sequence[EventMention]) -> Timex:
    """Give the expression with the date of the event it names."""
    if timex.edtf or timex.relation is None or not told:
        return timex
    event = _named(timex.relation, told)
    if event is None or not event.earliest:
        return timex
    basis = f"counted from {event.trigger!r} on {event.date}"
    moved = _moved(event, timex.relation)
    if moved is None:
        return timex
    edtf, earliest, latest, precision = moved
    return replace(timex, edtf=edtf, earliest=earliest, latest=latest, precision=precision, basis=basis, vague=False)


def _named(relation: Relation, told: Sequence[EventMention]) -> EventMention | None:
    """The latest event whose trigger or title shares most with the anchor; one that names nothing (案发) is the first told."""
    scored = [(_likeness(relation.anchor, event), order, event) for order, event in enumerate(told)]
    best = max(scored, key=lambda s: (s[0], s[1]))
    if best[0] > 0:
        return best[2]
    return told[-1]


def _likeness(anchor: str, event: EventMention) -> int:
    in_trigger = len(set(anchor) & set(event.trigger))
    return 3 * in_trigger + len(set(anchor) & set(event.title))


def _moved(event: EventMention, relation: Relation) -> tuple[str, str | None, str | None, str] | None:
    if relation.offset == 0 or relation.unit in ("hour", "minute"):
        return event.date.split("T")[0], event.earliest, event.latest, _coarse(event.precision)
    base = event.latest if relation.offset > 0 else event.earliest
    if base is None or relation.unit not in _DAYS:
        return None
    try:
        day = date.fromisoformat(base[:10]) + timedelta(relation.offset * _DAYS[relation.unit])
    except (ValueError, OverflowError):
        return None
    return day.isoformat(), day.isoformat(), day.isoformat(), "day"


def _coarse(precision: str) -> str:
    return "day" if precision in ("minute", "hour", "second") else precision
