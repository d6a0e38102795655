"""Go by units of the calendar: a frame, a count and a unit in, the unit so many from the one it lies in out."""

from timeline.model.dates import civil, weekday
from timeline.timex import frames, yearless
from timeline.timex.frames import Frame

__all__ = ["DAYS", "MONTHS", "moved", "workdays"]

DAYS = {"day": 1, "week": 7, "weekend": 7}
_WEEKS = {"week": frames.week, "weekend": frames.weekend}
_MOST = 5000  # days of work that anybody counts
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def moved(base: Frame | None, count: int, unit: str) -> Frame | None:
    """Give the unit so many units from the one that `base` lies in, None where base is too coarse or unknown."""
    if base is None or base.lo is None:
        return yearless.moved(base, count, unit) if base is not None else None
    if unit in DAYS:
        if base.unit not in ("day", "pod", "hour", "minute", "second", *(["week"] if unit == "week" else [])):
            return None
        number = base.lo + count * DAYS[unit]
        return frames.day(number) if unit == "day" else _WEEKS[unit](number)
    year, month, _ = civil(base.lo)
    if unit not in MONTHS or (unit in ("month", "quarter", "half") and base.unit in ("year", "decade", "century")):
        return None
    months = year * 12 + month - 1 + count * MONTHS[unit]
    return _of_months(months, unit)


def _of_months(months: int, unit: str) -> Frame:
    year, month = divmod(months, 12)
    if unit == "month":
        return frames.month(year, month + 1)
    if unit == "quarter":
        return frames.quarter(year, month // 3 + 1)
    if unit == "half":
        return frames.half(year, month // 6 + 1)
    if unit == "decade":
        return frames.decade(year // 10 * 10)
    return frames.century(year // 100 + 1) if unit == "century" else frames.year(year)


def workdays(start: int, count: int) -> int:
    """Give the day so many days from Monday to Friday on, or back."""
    while count and abs(count) < _MOST:
        start += 1 if count > 0 else -1
        if weekday(start) < 6:
            count -= 1 if count > 0 else -1
    return start
