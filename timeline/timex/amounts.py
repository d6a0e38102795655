"""Lengths of time: their TIMEX3 value, and where one leads from a date."""

from timeline.model.dates import civil, last_day, ordinal
from timeline.model.frozen import replace
from timeline.timex import frames
from timeline.timex.frames import Frame
from timeline.timex.tree import Duration
from timeline.timex.units import moved, workdays

__all__ = ["amount", "going", "lasting", "rolling", "whole_units"]

_LETTERS = {
    "millennium": "ML", "century": "CE", "decade": "DE", "year": "Y", "half": "H", "quarter": "Q", "month": "M",
    "week": "W", "weekend": "WE", "day": "D", "workday": "D",
}  # fmt: skip
_TIME_LETTERS = {"hour": "H", "minute": "M", "second": "S"}
_DAYS = {
    "century": 36525, "decade": 3652, "year": 365, "half": 182, "quarter": 91, "month": 30, "week": 7, "weekend": 7,
    "day": 1, "workday": 1.4,
}  # fmt: skip
_MINUTES = {"hour": 60.0, "minute": 1.0, "second": 1 / 60}


def amount(duration: Duration) -> str:
    """Write a length as TIMEX3 does: P3M, PT90M, PXD; two where it is between them."""
    if duration.least is not None:
        low = Duration((*duration.parts[:-1], (duration.parts[-1][0], duration.least)))
        return f"{amount(low)}/{amount(Duration(duration.parts))}"
    dates = "".join(_figure(n) + _LETTERS[u] for u, n in duration.parts if u in _LETTERS)
    times = "".join(_figure(n) + _TIME_LETTERS[u] for u, n in duration.parts if u in _TIME_LETTERS)
    return "P" + dates + ("T" + times if times else "")


def _figure(number: float | None) -> str:
    return "X" if number is None else f"{number:.10g}"


def rolling(base: Frame | None, duration: Duration, sign: int, within: bool = False) -> tuple[Frame, Frame] | None:
    """Give the first and last moment of so long before a date, that day included, or after it.

    What is due `within` a month is due from that day on to the same day of the next month; the coming month begins a
    day later and ends a day earlier.
    """
    if base is None or base.lo is None or (base.unit != "day" and not base.time):
        return None
    number = duration.parts[-1][1]
    if number is None:
        return None
    if duration.parts[-1][0] in _MINUTES or (number % 1 and duration.parts[-1][0] == "day" and base.time):
        unit = "second" if base.time and base.time[2:] and base.time[2] else "minute"
        now = Duration(((unit, 0.0),))
        return _ordered(_minutes(base, Duration((*duration.parts, (unit, 0.0))), sign), _minutes(base, now, 1))
    other = _same_day(base, duration, sign)
    if other is None or other.lo is None:
        return None
    if sign < 0:
        return _coarse(other, duration), frames.day(base.lo)
    whole = within or duration.parts[-1][0] in ("day", "week", "workday")
    last = other.lo if whole else other.lo - 1
    return (frames.day(base.lo + (not within)), frames.day(last)) if last > base.lo else None


def _coarse(frame: Frame, duration: Duration) -> Frame:
    """Begin with the year or month where the length is only about right: 三年多, 三年半."""
    unit, number = duration.parts[-1]
    if frame.year is None or frame.month is None or not (duration.mod or ((number or 0) > 1 and (number or 0) % 1)):
        return frame
    if unit == "year" and not (number or 0) % 1:
        return frames.day(ordinal(frame.year))
    return frames.day(ordinal(frame.year, frame.month)) if unit in ("year", "month") else frame


def _ordered(one: Frame | None, other: Frame | None) -> tuple[Frame, Frame] | None:
    if one is None or other is None:
        return None
    return (one, other) if (one.lo or 0, one.time or ()) <= (other.lo or 0, other.time or ()) else (other, one)


def whole_units(base: Frame | None, duration: Duration, sign: int) -> tuple[Frame, Frame] | None:
    """Give the first and the last of so many whole units before or after the one that a date lies in."""
    unit, number = duration.parts[-1]
    if base is None or not number or number % 1:
        return None
    if unit in _MINUTES:
        near, far = _clock_unit(base, unit, sign), _clock_unit(base, unit, sign * int(number))
    else:
        near, far = moved(base, sign, unit), moved(base, sign * int(number), unit)
    if near is None or far is None:
        return None
    return (far, near) if sign < 0 else (near, far)


def _clock_unit(base: Frame, unit: str, count: int) -> Frame | None:
    """Give the clock unit so many from the current one, as coarse as it is."""
    frame = _minutes(base, Duration(((unit, float(count)),)), 1)
    fine = {"hour": 1, "minute": 2, "second": 3}[unit]
    if frame is None or frame.time is None or frame.lo is None:
        return None
    coarse: Frame | None = frames.day(frame.lo)
    for name, figure in zip(("hour", "minute", "second"), frame.time[:fine], strict=False):
        coarse = frames.clock(coarse, name, figure) if coarse is not None else None
    return replace(coarse, ends=f"{coarse.value}:59:59") if coarse is not None and fine == 1 else coarse


def going(base: Frame | None, duration: Duration, sign: int) -> Frame | None:
    """Give the frame so long before or after another, as coarse as the duration; None where either is not known."""
    if base is None or base.lo is None or any(n is None for _, n in duration.parts):
        return None
    unit, number = duration.parts[-1]
    if unit in _MINUTES:
        return _minutes(base, duration, sign)
    if unit == "workday":
        return _same_day(base, duration, sign)
    if len(duration.parts) > 1:
        base = _same_day(base, Duration(duration.parts[:-1]), sign) if base.day is not None else None
    assert number is not None
    return _by_units(base, unit, sign * number) if base is not None else None


def _by_units(base: Frame, unit: str, count: float) -> Frame | None:
    if count % 1:
        finer = {
            "year": ("month", 12),
            "month": ("day", 30),
            "day": ("day", 1),
            "century": ("year", 100),
            "decade": ("year", 10),
        }
        smaller, factor = finer.get(unit, ("day", _DAYS.get(unit, 1)))
        return moved(base, round(count * factor), smaller)
    return moved(base, int(count), unit)


def lasting(base: Frame, duration: Duration) -> Frame | None:
    """Give the last day or minute of so long from the beginning of a frame on."""
    if base.lo is None or any(n is None for _, n in duration.parts):
        return None
    unit, number = duration.parts[-1]
    if unit in _MINUTES:
        return _minutes(base, duration, 1)
    if unit == base.unit and len(duration.parts) == 1 and number and not number % 1:
        return moved(base, int(number) - 1, unit)
    end = _same_day(frames.day(base.lo), duration, 1)
    return frames.day(end.lo - 1) if end is not None and end.lo is not None and end.lo > base.lo else None


def _same_day(base: Frame, duration: Duration, sign: int) -> Frame | None:
    """Give the day so long before or after, keeping the day of the month where there is one such."""
    number = base.lo
    for unit, count in duration.parts:
        if number is None or count is None:
            return None
        if unit == "workday":
            number = workdays(number, sign * int(count))
            continue
        months = {"year": 12, "month": 1, "quarter": 3, "half": 6, "decade": 120, "century": 1200}.get(unit)
        if months is None:
            number += round(sign * count * _DAYS.get(unit, 0))
            continue
        y, m, d = civil(number)
        y, m = divmod(y * 12 + m - 1 + sign * int(count * months), 12)
        number = ordinal(y, m + 1, min(d, last_day(y, m + 1))) + sign * round(count * months % 1 * _DAYS["month"])
    return frames.day(number) if number is not None else None


def _minutes(base: Frame, duration: Duration, sign: int) -> Frame | None:
    if base.time is None or base.lo is None:
        return None
    h, i, s = ((*base.time, 0, 0, 0))[:3]
    seconds = base.lo * 86400 + h * 3600 + i * 60 + s
    seconds += sign * round(sum((n or 0) * _MINUTES.get(u, _DAYS.get(u, 0) * 1440.0) * 60 for u, n in duration.parts))
    day, rest = divmod(seconds, 86400)
    frame: Frame | None = frames.day(day)
    last, number = duration.parts[-1]
    to_the_second = last == "second" or (last == "minute" and (number or 0) % 1)
    fine = ["hour", "minute", "second"] if to_the_second else ["hour", "minute"]
    for unit, figure in zip(fine, (rest // 3600, rest // 60 % 60, rest % 60), strict=False):
        frame = frames.clock(frame, unit, figure) if frame is not None else None
    return frame
