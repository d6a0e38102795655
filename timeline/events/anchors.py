"""Settle dates that hang on an event (会晤次日, 访俄期间) with the events told so far.

Takes a time expression with a relation, or a clause that names an event and says during or after it, and the events
before; gives the date, or None where no event told answers to the name.
"""

from collections.abc import Sequence

from timeline.events.dating import Dated, is_edition
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.lang.event_words import EventWords
from timeline.model.dates import day_of, shift
from timeline.model.event import EventMention
from timeline.model.frozen import replace
from timeline.model.timex import Relation, Timex

__all__ = ["hung", "settled"]

_NAMED = (
    2  # so much must an anchor share with an event: a pair of signs of its title, a sign and the class of its trigger …
)
_MEETING = ("hold", "noun", "deed")
_EVENTFUL = mark("noun", "deed", "act", "hold")
_SUBORDINATE, _DURING = mark("clause.subordinate"), mark("clause.during")


_Moved = tuple[str, str | None, str | None, str]


def settled(timex: Timex, told: Sequence[EventMention], words: EventWords) -> Timex:
    """Give the expression with the date of the event it names; one that names none (案发当日) takes the last told."""
    if timex.edtf:
        return _as_told(timex, told, words)
    if timex.relation is None or not told:
        return timex
    anchor = timex.relation.anchor
    event = _named(anchor, told, words)
    named = anchor if event is not None else ""
    if event is None and any(word in anchor for word in words.sets["group.incident"]):
        event = next((e for e in reversed(told) if _is_incident(e, words)), told[-1])
    moved = _moved(event, timex.relation) if event else None
    if event is None or moved is None:
        return timex
    edtf, earliest, latest, precision = _by_the_clock(moved, timex.value)
    basis = f"counted from {named or event.trigger} on {event.date}"
    return replace(timex, edtf=edtf, earliest=earliest, latest=latest, precision=precision, basis=basis, vague=False)


def _is_incident(event: EventMention, words: EventWords) -> bool:
    """Say whether an event is what 事发 may speak of, and no rescue, journey or meeting after it."""
    known = words.triggers.get(event.trigger)
    return event.type == "ASSAULT" or (event.type is None and known is not None and known.kind in ("noun", "deed"))


def _by_the_clock(moved: _Moved, value: str) -> _Moved:
    """Give the clock time of 案发当晚9时 to the day of the event."""
    day, clock = moved[0], value.partition("T")[2]
    if not clock[:1].isdigit() or moved[3] != "day":
        return moved
    hour = f"{day}T{clock}" + ":00" * (":" not in clock)
    return hour, hour, hour + ":59", "minute" if ":" in clock else "hour"


def _as_told(timex: Timex, told: Sequence[EventMention], words: EventWords) -> Timex:
    """An edition of a series (第20届对话会期间) has the date that the text has told of it, if that lies around it."""
    event = _named(timex.text, told, words) if is_edition(timex) else None
    if event is None or not (event.earliest and event.latest and timex.earliest and timex.latest):
        return timex
    if not event.earliest <= timex.earliest <= timex.latest <= event.latest:
        return timex
    name = timex.text.removesuffix(next((w for w in words.sets["clause.during"] if timex.text.endswith(w)), ""))
    basis = f"the date told of {name}: {event.date}"
    return replace(
        timex, edtf=event.date, earliest=event.earliest, latest=event.latest, precision=event.precision, basis=basis
    )


def hung(p: Parse, told: Sequence[EventMention]) -> Dated | None:
    """Give the date of the event that a subordinate part of a clause names: 对话会期间, 会谈后."""
    for at, token in enumerate(p.tokens) if told and p.union & _SUBORDINATE else ():
        if p.shade[at] != "sub" or not p.marks[at] & _SUBORDINATE:
            continue
        start = next((i + 1 for i in range(at, -1, -1) if p.shade[i] != "sub"), 0)
        named = next((i for i in range(at - 1, start - 1, -1) if p.marks[i] & _EVENTFUL), None)
        if named is None or not (p.marks[at] & _DURING or _meeting(p, named)):
            continue
        words = "".join(t.text for t in p.tokens[start:at])
        event = _named(words, told, p.words)
        if event:
            return _at(event, words, token.start, token.end)
    return None


def _meeting(p: Parse, at: int) -> bool:
    trigger = p.tokens[at].trigger
    return trigger is not None and trigger.type == "CONSULT" and trigger.kind in ("noun", "deed")


def _at(event: EventMention, words: str, start: int, end: int) -> Dated:
    basis = f"the time of {event.trigger} on {event.date}"
    day = event.date.split("T")[0]
    return Dated(day, event.earliest, event.latest, _coarse(event.precision), words, basis, start, end, "event")


def _named(anchor: str, told: Sequence[EventMention], words: EventWords) -> EventMention | None:
    """The event whose trigger, title and actors share most with the anchor, the latest of equals."""
    best = max(((_likeness(anchor, event, words), order) for order, event in enumerate(told)), default=(0, 0))
    return told[best[1]] if best[0] >= _NAMED else None


def _likeness(anchor: str, event: EventMention, words: EventWords) -> int:
    if event.trigger in anchor or anchor in event.trigger:
        return 5
    pairs = {anchor[i : i + 2] for i in range(len(anchor) - 1)}
    titled = sum(1 for pair in pairs if pair in event.title)
    shared = len(set(anchor) & set(event.trigger))
    who = any(sign in actor.name for actor in event.actors for sign in anchor if actor.kind == "country")
    known = words.triggers.get(anchor)
    told = words.triggers.get(event.trigger)
    held = known is not None and told is not None and known.kind in ("noun", "deed") and told.kind in _MEETING
    held = held and known.type == told.type == "CONSULT" and (told.kind == "hold" or not shared)  # type: ignore[union-attr]
    return 2 * held + 2 * titled + shared + who + bool(shared and known and known.type == event.type)


def _moved(event: EventMention, relation: Relation) -> _Moved | None:
    if relation.offset == 0 or relation.unit in ("hour", "minute"):
        return event.date.split("T")[0], event.earliest, event.latest, _coarse(event.precision)
    base = event.latest if relation.offset > 0 else event.earliest
    if base is None or relation.unit not in ("day", "week"):
        return None
    day = shift(day_of(base), relation.offset, relation.unit)
    return day, day, day, "day"


def _coarse(precision: str) -> str:
    return "day" if precision in ("minute", "hour", "second") else precision
