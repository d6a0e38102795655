"""The order of a timeline: total and stable, open years last."""

from timeline.model.event import Event

__all__ = ["key"]

_LAST = "~"  # sorts after every figure and letter of a date
_UNITS = ("decade", "year", "season", "quarter", "month", "week", "day", "hour", "minute", "second")


def key(event: Event) -> tuple[object, ...]:
    """Give what an event sorts by: first day, precision (coarse before fine), then where it is told."""
    open_year = not event.earliest and not event.latest
    first = _when(event.earliest or event.latest or event.date)
    unit = _UNITS.index(event.precision) if event.precision in _UNITS else 0
    return (open_year, first, unit, _when(event.latest) if event.latest else (9999, _LAST), event.source.document,
            event.source.start, event.source.end, event.id)  # fmt: skip


def _when(date: str) -> tuple[int, str]:
    """Give the year as a number (-0220 lies before -0100) and the rest as text; an open year counts as none."""
    sign = -1 if date.startswith("-") else 1
    year, _, rest = date.lstrip("-").partition("-")
    return (sign * int(year) if year.isdigit() else 9999, rest)
