"""Recognise an event told before: 谢锋与拉特纳的会见在五角大楼举行, 事故发生在23时.

Takes a parsed clause and the events told so far; gives the one meant, or None.
"""

from collections.abc import Sequence

from timeline.events.dating import Dated
from timeline.events.head import Head
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.model.dates import day_of
from timeline.model.event import EventMention

__all__ = ["as_told", "retold", "same_incident"]

_NAMES, _RETELL = mark("noun", "deed"), mark("clause.retell")
_NEAR = 2  # so far back a meeting is still the meeting
_SHARED = 2  # so many actors tell a meeting from another


def retold(p: Parse, head: Head, told: Sequence[EventMention]) -> tuple[int, EventMention] | None:
    """Give the noun that names an earlier event in a clause without a date, and that event; its actors tell it."""
    if head.kind not in ("hold", "light", "begin") or not p.union & _NAMES:
        return None
    noun = next((i for i in range(head.verb - 1, -1, -1) if p.marks[i] & _NAMES), None)
    if noun is None:
        return None
    named = {m.name for t in p.tokens[:noun] for m in t.actors}
    if noun == 0 or (noun == 1 and p.marks[0] & _RETELL):
        return _just_told(p, noun, told)
    for event in reversed(told):
        if set(event.trigger) & set(p.text(noun)) and len(named & {a.name for a in event.actors}) >= _SHARED:
            return noun, event
    return None


def _just_told(p: Parse, noun: int, told: Sequence[EventMention]) -> tuple[int, EventMention] | None:
    """会谈在北京举行 speaks of the meeting told right before, which has that name or one of its kind."""
    known = p.tokens[noun].trigger
    for event in list(told)[-_NEAR:][::-1]:
        if event.trigger == p.text(noun) or (known and known.type and known.type == event.type):
            return noun, event
    return None


def same_incident(title: str, date: Dated, told: Sequence[EventMention], trigger: str) -> EventMention | None:
    """Give the event that a bare 事故发生 speaks of: the latest told of the same day, by that `trigger` if given."""
    day = day_of(date.earliest or date.date)
    alike = [e for e in reversed(told) if e.title != title and e.earliest and day_of(e.earliest) == day]
    named = (e for e in alike if e.trigger and title.startswith(e.trigger))
    return next(named, None if trigger or not alike else alike[0])


def as_told(event: EventMention) -> Dated:
    """Give the date of an event as a later telling bears it."""
    basis = f"the event told in line {event.source.line}: {event.date_basis}"
    start = event.source.start
    return Dated(
        *(event.date, event.earliest, event.latest, event.precision, event.date_text, basis, start, start),
        reach="retold",
    )
