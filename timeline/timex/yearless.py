"""Reckon with days and months whose year is not known, in one that stands for any: 2月6日, its 次日."""

from timeline.model.dates import civil, last_day, ordinal
from timeline.model.frozen import replace
from timeline.timex import frames
from timeline.timex.frames import Frame

__all__ = ["month_near", "moved", "part"]

_ANY = 2001  # a year without a 29 February, but for that day itself
_LEAP = 2004


def _number(month: int, day: int) -> int:
    return ordinal(_LEAP if (month, day) == (2, 29) else _ANY, month, day)


def moved(base: Frame, count: int, unit: str) -> Frame | None:
    """Give the day or month so many from another."""
    if unit == "month" and base.month is not None:
        return frames.month(None, (base.month - 1 + count) % 12 + 1)
    if unit != "day" or base.month is None or base.day is None:
        return None
    _, month, day = civil(_number(base.month, base.day) + count)
    return frames.named_day(None, month, day)


def month_near(last: Frame, day: int, limit: Frame | None) -> int | None:
    """Give the month that brings a day nearest to the last one, but not past the day of the report."""
    if last.month is None or last.day is None:
        return last.month
    here = _number(last.month, last.day)
    end = _number(limit.month, limit.day) if limit is not None and limit.month and limit.day else None
    near = []
    for step in (0, -1, 1):
        month = (last.month - 1 + step) % 12 + 1
        if day > last_day(_LEAP, month):
            continue
        at = ordinal(_ANY, last.month + step, day)
        if end is None or at <= end or abs(at - end) > 300:
            near.append((abs(at - here), month))
    return min(near, key=lambda one: one[0])[1] if near else last.month


def part(frame: Frame, which: str) -> Frame:
    """Give the start, middle or end of a month as days of it; of anything else only the mark."""
    if frame.unit != "month" or frame.month is None or which not in ("START", "MID", "END"):
        return replace(frame, mod=which)
    days = frames.part(frames.month(_ANY, frame.month), which)
    lo, hi = (f"XXXX-{m:02d}-{d:02d}" for _, m, d in (civil(days.lo or 0), civil(days.hi or 0)))
    return replace(frame, mod=which, edtf=f"{lo}/{hi}")
