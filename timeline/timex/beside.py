"""Months, seasons and weekdays by where they lie: last July, next spring, the first Tuesday of a month."""

from timeline.model.dates import weekday
from timeline.timex import frames
from timeline.timex.frames import Frame

__all__ = ["beside", "leading", "nearby", "nth_week", "nth_weekday", "weekend_at"]

_EARLY = 2  # weekdays that lie nearer to the weekend before them


def beside(side: str, unit: str, value: str | int | float, dct: Frame | None) -> Frame | None:
    """Give the last one that is over ("passed") or the next one that has not begun; None without a reference date."""
    if dct is None or dct.lo is None or dct.hi is None or dct.year is None:
        return None
    found = _around(unit, value, dct.year, (dct.lo, dct.hi))
    if side == "passed":
        return max((f for f in found if f.hi is not None and f.hi < dct.lo), key=_begin)
    return min((f for f in found if f.lo is not None and f.lo > dct.hi), key=_begin)


def nth_weekday(frame: Frame | None, number: int, nth: int) -> Frame | None:
    """Give the nth Monday (1) to Sunday (7) of a month or year, a negative nth counting from its end."""
    if frame is None or frame.lo is None or frame.hi is None or not nth:
        return None
    if nth > 0:
        day = frame.lo + (number - weekday(frame.lo)) % 7 + 7 * (nth - 1)
    else:
        day = frame.hi - (weekday(frame.hi) - number) % 7 + 7 * (nth + 1)
    return frames.day(day) if frame.lo <= day <= frame.hi else None


def leading(frame: Frame | None, days: int) -> Frame | None:
    """Give so many days before a feast, or the first ones of a holiday of several: 春节前三天, 国庆假期前三天."""
    if frame is None or frame.lo is None or frame.hi is None:
        return None
    if frame.lo == frame.hi:
        return frames.span(frame.lo - days, frame.lo - 1, "day")
    return frames.span(frame.lo, min(frame.lo + days - 1, frame.hi), "day")


def nth_week(first: int, number: int, unit: str) -> Frame | None:
    """Give the nth week or weekend that begins on a day or after it; none is counted from the end."""
    begins = 1 if unit == "week" else 6
    day = first + (begins - weekday(first)) % 7 + 7 * (number - 1)
    return (frames.week(day) if unit == "week" else frames.weekend(day)) if number > 0 else None


def nearby(frame: Frame | None, sign: int, number: int) -> Frame | None:
    """Give the next such weekday after a day (1), or the last one before it (-1)."""
    if frame is None or frame.lo is None or frame.hi is None:
        return None
    day = frame.hi if sign > 0 else frame.lo
    return frames.day(day + sign * ((sign * (number - weekday(day)) - 1) % 7 + 1))


def weekend_at(frame: Frame | None) -> Frame | None:
    """Give the weekend next to a day, of a Monday or Tuesday the one before it: 感恩节周末."""
    if frame is None or frame.lo is None:
        return None
    return frames.weekend(frame.lo - (_EARLY if weekday(frame.lo) <= _EARLY else 0))


def _begin(frame: Frame) -> int:
    return frame.lo or 0


def _around(unit: str, value: str | int | float, year: int, days: tuple[int, int]) -> list[Frame]:
    if unit == "weekday":
        return [frames.day(number) for number in range(days[0] - 7, days[1] + 8) if weekday(number) == value]
    years = range(year - 2, year + 3)
    return [frames.season(y, str(value)) if unit == "season" else frames.month(y, int(value)) for y in years]
