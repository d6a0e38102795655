"""Stretches of the calendar: a year, a month, a week, a day, an hour, each with its TIMEX3 value and its EDTF.

A frame whose year is not known has no bounds, and X in the place of what is missing.
"""

from functools import lru_cache

from timeline.model.dates import bounds, civil, last_day, ordinal, year_text
from timeline.model.dates import iso as day_text
from timeline.model.dates import weekday as weekday_of
from timeline.model.frozen import frozen, replace

__all__ = [
    "Frame", "century", "clock", "day", "decade", "fixed", "half", "month", "named_day", "part", "pod", "quarter",
    "season", "span", "week", "weekend", "xun", "year", "years",
]  # fmt: skip

_SEASONS = {"SP": ("21", 3), "SU": ("22", 6), "FA": ("23", 9), "WI": ("24", 12)}
_PODS = {
    "before-dawn": "TNI", "early": "TMO", "morning": "TMO", "noon": "TMI", "afternoon": "TAF", "dusk": "TEV",
    "evening": "TEV", "late": "TNI", "daytime": "TDT", "am": "TMO", "pm": "TAF", "night": "TNI",
}  # fmt: skip
_HALF_DAY = {"noon": 11, "afternoon": 12, "dusk": 12, "evening": 12, "late": 12, "am": 11, "pm": 12}
# How many months the beginning, middle or end of a unit takes, and the whole.
_PARTS = {
    "year": (2, 12), "half": (2, 6), "quarter": (1, 3), "season": (1, 3), "decade": (36, 120), "century": (240, 1200),
}  # fmt: skip
_DAWN = 5  # the hour by which no evening goes on
_FIGURES = tuple(f"{part:02d}" for part in range(61))
_ENDS = ("", ":00:59", ":59", "")  # what the last moment of a time by the hour, the minute, the second adds to it
_XUN = {
    1: (1, 10, "START"), 2: (11, 20, "MID"), 3: (21, 31, "END"), 4: (1, 15, "START"), 5: (16, 31, "END"),
    6: (1, 20, "START"), 7: (11, 31, "END"),
}  # fmt: skip


@frozen
class Frame:
    """A stretch of days, `lo` and `hi` being their numbers, perhaps with a time of day."""

    unit: str
    value: str
    edtf: str | None
    lo: int | None = None
    hi: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    pod: str | None = None
    time: tuple[int, ...] | None = None
    mod: str | None = None
    begins: str | None = None  # bounds finer than a day
    ends: str | None = None

    def __hash__(self) -> int:
        """Give a number that costs little: frames are what most memory here goes by."""
        return hash((self.value, self.mod))


def _y(number: int | None) -> str:
    return "XXXX" if number is None else year_text(number)


@lru_cache(1024)
def year(y: int) -> Frame:
    """Give a year."""
    return Frame("year", _y(y), _y(y), ordinal(y), ordinal(y + 1) - 1, y)


def decade(y: int) -> Frame:
    """Give the ten years from `y`."""
    text = _y(y)[:-1]
    return Frame("decade", text, text + "X", ordinal(y), ordinal(y + 10) - 1)


def century(number: int) -> Frame:
    """Give a century: the 20th from 1900, as speech has it."""
    y = (number - 1) * 100
    text = _y(y)[:-2]
    return Frame("century", text, text + "XX", ordinal(y), ordinal(y + 100) - 1)


@lru_cache(4096)
def month(y: int | None, m: int) -> Frame:
    """Give a month."""
    text = f"{_y(y)}-{m:02d}"
    if y is None:
        return Frame("month", text, text, month=m)
    return Frame("month", text, text, ordinal(y, m), ordinal(y, m + 1) - 1, y, m)


@lru_cache(8192)
def day(number: int) -> Frame:
    """Give the day of a number."""
    y, m, d = civil(number)
    text = day_text(number)
    return Frame("day", text, text, number, number, y, m, d)


@lru_cache(4096)
def named_day(y: int | None, m: int | None, d: int) -> Frame | None:
    """Give a day by year, month and day, None where there is none such."""
    if y is None or m is None:
        if m is not None and d > last_day(4, m):
            return None
        text = f"{_y(y)}-{'XX' if m is None else f'{m:02d}'}-{d:02d}"
        return Frame("day", text, text, year=y, month=m, day=d)
    return day(ordinal(y, m, d)) if 1 <= d <= last_day(y, m) else None


def week(number: int) -> Frame:
    """Give the week, from Monday, that holds a day."""
    monday = number - weekday_of(number) + 1
    y = civil(monday + 3)[0]
    count = (monday + 3 - ordinal(y)) // 7 + 1
    return Frame("week", f"{_y(y)}-W{count:02d}", f"{day_text(monday)}/{day_text(monday + 6)}", monday, monday + 6)


def weekend(number: int) -> Frame:
    """Give the weekend of the week that holds a day."""
    monday = number - weekday_of(number) + 1
    return span(monday + 5, monday + 6, "weekend", week(monday).value + "-WE")


def quarter(y: int | None, q: int) -> Frame:
    """Give a quarter of a year."""
    return _months(y, "quarter", f"Q{q}", str(32 + q), (3 * q - 2, 3))


def half(y: int | None, h: int) -> Frame:
    """Give a half of a year."""
    return _months(y, "half", f"H{h}", str(39 + h), (6 * h - 5, 6))


def season(y: int | None, name: str) -> Frame:
    """Give a season, in the months of the northern half."""
    code, first = _SEASONS[name]
    return _months(y, "season", name, code, (first, 3))


def _months(y: int | None, unit: str, name: str, code: str, months: tuple[int, int]) -> Frame:
    value, edtf = f"{_y(y)}-{name}", f"{_y(y)}-{code}"
    if y is None:
        return Frame(unit, value, edtf, month=months[0])
    return Frame(unit, value, edtf, ordinal(y, months[0]), ordinal(y, sum(months)) - 1, y)


def xun(frame: Frame, number: int) -> Frame:
    """Give the first, middle or last third of a month."""
    a, b, mod = _XUN[number]
    if frame.lo is None or frame.hi is None:
        return replace(frame, unit="xun", mod=mod)
    lo, hi = frame.lo + a - 1, min(frame.lo + b - 1, frame.hi)
    return Frame("xun", frame.value, _interval(lo, hi), lo, hi, frame.year, frame.month, mod=mod)


def span(lo: int, hi: int, unit: str, value: str | None = None) -> Frame:
    """Give the days from `lo` to `hi`."""
    return Frame(unit, value or _interval(lo, hi), _interval(lo, hi), lo, hi)


def years(first: int, last: int) -> Frame:
    """Give the years from one to another."""
    text = f"{_y(first)}/{_y(last)}"
    return Frame("years", text, text, ordinal(first), ordinal(last + 1) - 1)


def fixed(edtf: str) -> Frame | None:
    """Give the frame of a date that is known in EDTF."""
    first, last = bounds(edtf)
    if first is None or last is None:
        return None
    lo, hi = (ordinal(*(int(part) for part in one.split("-"))) for one in (first, last))
    y, m, _ = civil(lo)
    if lo == hi:
        return day(lo)
    if "/" not in edtf and len(edtf) == 7:
        return month(y, m)
    if "/" not in edtf and len(edtf) == 4:
        return year(y)
    whole = replace(span(lo, hi, "day"), edtf=edtf)
    return replace(whole, year=y, month=m) if civil(hi)[0] == y else whole


def _interval(lo: int, hi: int) -> str:
    """Write days as EDTF, a whole month as a month."""
    if lo == hi:
        return day_text(lo)
    (y, m, d), (y2, m2, d2) = civil(lo), civil(hi)
    if (y, m, d) == (y2, m2, 1) and d2 == last_day(y2, m2):
        return f"{_y(y)}-{m:02d}"
    return f"{day_text(lo)}/{day_text(hi)}"


def part(frame: Frame, which: str) -> Frame:
    """Give the start, middle or end of a frame: its value stays, its mark tells."""
    if frame.lo is None or frame.hi is None:
        return replace(frame, mod=which)
    lo, hi = _part_bounds(frame.unit, frame.lo, frame.hi, which)
    mod = {"FIRST": "START", "STARTMID": "START", "SECOND": "END", "MIDEND": "END"}.get(which, which)
    return replace(frame, mod=mod, edtf=_interval(lo, hi), lo=lo, hi=hi)


def _part_bounds(unit: str, lo: int, hi: int, which: str) -> tuple[int, int]:
    if which in ("STARTMID", "MIDEND"):
        mid = _part_bounds(unit, lo, hi, "MID")
        return (lo, mid[1]) if which == "STARTMID" else (mid[0], hi)
    if unit in _PARTS:
        count, months = _PARTS[unit]
        y, m, _ = civil(lo)
        count = months // 2 if which in ("FIRST", "SECOND") else count
        start = {"START": 0, "FIRST": 0, "END": months - count, "SECOND": months - count}.get(
            which, (months - count) // 2
        )
        return ordinal(y, m + start), ordinal(y, m + start + count) - 1
    third = min(max(1, (hi - lo + 1) // 3), 3652)  # 康熙末年 is no more than ten years
    return {"START": (lo, lo + third - 1), "END": (hi - third + 1, hi)}.get(which, (lo + third, hi - third))


@lru_cache(4096)
def pod(frame: Frame, name: str) -> Frame:
    """Give a part of a day."""
    date = day_text(frame.lo) if frame.lo is not None else frame.value.partition("T")[0]
    edtf = date if frame.edtf is not None else None
    value = date + _PODS[name]
    return Frame("pod", value, edtf, frame.lo, frame.hi, frame.year, frame.month, frame.day, name, frame.time)


@lru_cache(8192)
def clock(frame: Frame, unit: str, number: int) -> Frame | None:
    """Give a time of a day: the hour first, in the half of the day that has been said, then minute and second."""
    if unit != "hour":
        return _timed(frame, (*frame.time, number), unit) if frame.time is not None and number <= 59 else None
    hour = number
    if number <= 12 and frame.pod in _HALF_DAY and number + 12 > _HALF_DAY[frame.pod] + (frame.pod == "noon"):
        hour = _twelve(number, frame.pod)
    if number < _DAWN and frame.pod == "evening":  # 今晚零点 is when the evening is over, 昨夜两点 is this morning
        hour = number + 24
    if hour >= 24 and frame.lo is not None:
        return _timed(replace(day(frame.lo + 1), pod=frame.pod), (hour - 24,), "hour")
    return _timed(frame, (hour % 24,), "hour")


def _twelve(number: int, name: str) -> int:
    if name == "am":
        return number % 12
    if name == "noon":
        return number if number >= 10 else number + 12
    if name == "late":
        return number + 12 if 9 <= number < 12 else number % 12
    if name == "evening" and number == 12:
        return 24
    return number if number == 12 else number + 12


def _timed(frame: Frame, time: tuple[int, ...], unit: str) -> Frame:
    """Give a day with a time on it; the copy is spelled out because most of the news' hours come through here."""
    known = frame.lo is not None
    date = day_text(frame.lo) if frame.lo is not None else frame.value.partition("T")[0]
    text = f"{date}T{':'.join([_FIGURES[part] for part in time])}"
    edtf = text if len(time) > 1 else text + ":00"
    first, last = (edtf, text + _ENDS[len(time)]) if known else (None, None)
    shown = None if "W" in date else edtf
    return Frame(
        unit, text, shown, frame.lo, frame.hi, frame.year, frame.month, frame.day, frame.pod, time, None, first, last,
    )  # fmt: skip
