"""Lengths of time: their TIMEX3 value, and where one leads from a date."""

from timeline.model.dates import civil, last_day, ordinal
from timeline.timex import frames
from timeline.timex.frames import Frame
from timeline.timex.narrow import moved
from timeline.timex.tree import Duration

__all__ = ["amount", "going", "length"]

_LETTERS = {"millennium": "ML", "century": "CE", "decade": "DE", "year": "Y", "half": "H", "quarter": "Q", "month": "M", "week": "W", "weekend": "WE", "day": "D"}  # fmt: skip
_TIME_LETTERS = {"hour": "H", "minute": "M", "second": "S"}
_DAYS = {"century": 36525, "decade": 3652, "year": 365, "half": 182, "quarter": 91, "month": 30, "week": 7, "day": 1}
_MINUTES = {"hour": 60.0, "minute": 1.0, "second": 1 / 60}


def amount(duration: Duration) -> str:
    """Write a length as TIMEX3 does: P3M, PT90M, PXD."""
    dates = "".join(_figure(n) + _LETTERS[u] for u, n in duration.parts if u in _LETTERS)
    times = "".join(_figure(n) + _TIME_LETTERS[u] for u, n in duration.parts if u in _TIME_LETTERS)
    return "P" + dates + ("T" + times if times else "")


def _figure(number: float | None) -> str:
    return "X" if number is None else f"{number:.10g}"


def length(duration: Duration) -> float | None:
    """Give a length in days, None if it is not known."""
    total = 0.0
    for unit, number in duration.parts:
        if number is None:
            return None
        total += number * (_DAYS[unit] if unit in _DAYS else _MINUTES.get(unit, 0) / 1440)
    return total


def going(base: Frame | None, duration: Duration, sign: int) -> Frame | None:
    """Give the frame so long before or after another, as coarse as the duration; None where either is not known."""
    if base is None or base.lo is None or any(n is None for _, n in duration.parts):
        return None
    unit, number = duration.parts[-1]
    if unit in _MINUTES:
        return _minutes(base, duration, sign)
    for step, count in duration.parts[:-1]:
        moved_base = _by_units(base, step, sign * (count or 0))
        if moved_base is None or moved_base.lo is None:
            return None
        base = moved_base
    assert number is not None
    return _by_units(base, unit, sign * number)


def _by_units(base: Frame, unit: str, count: float) -> Frame | None:
    if count % 1:
        finer = {
            "year": ("month", 12),
            "week": ("day", 7),
            "month": ("day", 30),
            "day": ("day", 1),
            "century": ("year", 100),
            "decade": ("year", 10),
        }
        smaller, factor = finer.get(unit, ("day", _DAYS.get(unit, 1)))
        return moved(base, round(count * factor), smaller)
    if unit in ("year", "month") and base.unit in ("day", "hour", "minute") and False:
        return _same_day(base, int(count), unit)
    return moved(base, int(count), unit)


def _same_day(base: Frame, count: int, unit: str) -> Frame:
    assert base.lo is not None
    y, m, d = civil(base.lo)
    months = y * 12 + m - 1 + count * (12 if unit == "year" else 1)
    y, m = divmod(months, 12)
    return frames.day(ordinal(y, m + 1, min(d, last_day(y, m + 1))))


def _minutes(base: Frame, duration: Duration, sign: int) -> Frame | None:
    if base.time is None or base.lo is None:
        return None
    h, i, s = ((*base.time, 0, 0, 0))[:3]
    seconds = base.lo * 86400 + h * 3600 + i * 60 + s
    seconds += sign * round(sum((n or 0) * _MINUTES.get(u, _DAYS.get(u, 0) * 1440.0) * 60 for u, n in duration.parts))
    day, rest = divmod(seconds, 86400)
    frame: Frame | None = frames.day(day)
    fine = ["hour", "minute", "second"] if duration.parts[-1][0] == "second" else ["hour", "minute"]
    for unit, figure in zip(fine, (rest // 3600, rest // 60 % 60, rest % 60), strict=False):
        frame = frames.clock(frame, unit, figure) if frame is not None else None
    return frame
