"""The order of a timeline: total and stable, open years last."""

from collections.abc import Iterable

from timeline.model.dates import when
from timeline.model.event import Event

__all__ = ["ordered"]

_LAST = "~"  # sorts after every figure and letter of a date
_UNITS = ("decade", "year", "season", "quarter", "month", "week", "day", "hour", "minute", "second")


def ordered(events: Iterable[Event]) -> list[Event]:
    """Put events in order: by day, coarse before fine, then by the clock, then by where they are told.

    An event of a day without a clock stands where its text tells it: after those with a clock that are told before it.
    """
    clocks: dict[tuple[str, str], str] = {}
    keyed: list[tuple[tuple[object, ...], Event]] = []
    for event in sorted(events, key=_told):
        first = event.earliest or event.latest or event.date
        day, _, clock = first.partition("T")
        place = (event.source.document, day)
        if clock:
            clocks[place] = max(clock, clocks.get(place, ""))
        keyed.append((_key(event, day, clock or clocks.get(place, "")), event))
    keyed.sort(key=lambda pair: pair[0])
    return [event for _, event in keyed]


def _key(event: Event, day: str, clock: str) -> tuple[object, ...]:
    open_year = not event.earliest and not event.latest
    unit = _UNITS.index(event.precision) if event.precision in _UNITS else 0
    unit = min(unit, _UNITS.index("day"))
    return (open_year, when(day), unit, clock, _end(event), *_told(event))


def _told(event: Event) -> tuple[object, ...]:
    return (event.source.document, event.source.start, event.source.end, event.id)


def _end(event: Event) -> tuple[int, str]:
    return when(event.latest.partition("T")[0]) if event.latest else (9999, _LAST)
