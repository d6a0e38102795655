"""Follow the steps of a path: the frame so far and a step in, a narrower frame out, None where there is no such day."""

from collections.abc import Callable
from typing import Any

from timeline.model.dates import civil, ordinal, weekday
from timeline.model.frozen import replace
from timeline.timex import frames, yearless
from timeline.timex.beside import beside, leading, nearby, nth_week, nth_weekday, weekend_at
from timeline.timex.day_times import CLOCK, Narrow
from timeline.timex.frames import Frame
from timeline.timex.named import NAMED
from timeline.timex.story import Story
from timeline.timex.tree import Step
from timeline.timex.units import DAYS, MONTHS, moved, workdays

__all__ = ["follow"]

_YEAR_END = 12  # a season that ends in a later month has begun in the year before
_STILL = 6  # months in which it is that one that is told of
_STOCK = 30  # days before their end in which quarters are summed up
_MONTHS = 4  # so many months before are rather those of the year so far
_ROC = 1911  # the year before the first of the republic
_REPUBLIC = 150  # years that it may come to; a greater number is a year as such


def follow(steps: tuple[Step, ...], story: Story, frame: Frame | None = None) -> Frame | None:
    """Give the frame of a path, its open end filled from the story."""
    for index, step in enumerate(steps, 1):
        operator = step[0]
        if operator == "zone":
            continue
        if operator == "at":
            frame = AT[step[1]](step[2], frame, story, steps[index:])
        else:
            frame = STEPS[operator](step, frame, story)
        if frame is None:
            return None
    return frame


def _number(value: str | int | float) -> int:
    return int(value)


def _at_year(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
    if frame is not None and frame.unit == "decade" and frame.lo is not None:
        return frames.year(civil(frame.lo)[0] + _number(value) % 10)
    return frames.year(_number(value))


def _at_shortyear(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
    number = _number(value)
    if number >= 100:
        return frames.year(number)
    if story.base is not None and story.base.year is not None:
        return frames.year(story.base.year // 100 * 100 + number)
    latest = (story.dct.year if story.dct is not None and story.dct.year is not None else 2030) + 10
    return frames.year(2000 + number if 2000 + number <= latest else 1900 + number)


def _at_rocyear(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
    if _number(value) > _REPUBLIC:  # 755年12月
        return frames.year(_number(value))
    story.why = f"year {_number(value)} of the republic"
    return frames.year(_ROC + _number(value))


def _at_century(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
    return frames.century(_number(value))


def _at_decade(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
    number = _number(value)
    if frame is not None and frame.lo is not None:
        return frames.decade(civil(frame.lo)[0] + number)
    latest = story.dct.year if story.dct is not None and story.dct.year is not None else 2025
    return frames.decade(2000 + number if 2000 + number <= latest else 1900 + number)


def _at_full_decade(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
    return frames.decade(_number(value) // 10 * 10)


def _at_month(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
    month = _number(value)
    if frame is not None:
        return frames.month(frame.year, month)
    day = _number(rest[0][2]) if rest and rest[0][:2] == ("at", "day") else 0
    return frames.month(story.year_of(month, day), month)


def _at_day(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
    day = _number(value)
    year, month = (frame.year, frame.month) if frame is not None else story.month_of(day)
    return frames.named_day(year, month, day)


def _at_weekday(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
    number = _number(value)
    if frame is not None and frame.lo is not None:
        return frames.day(frame.lo + number - 1)
    return story.weekday(number) or Frame("day", f"XXXX-WXX-{number}", None)


def _at_weekend(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
    today = frame.lo if frame is not None else story.today()
    if today is None:
        return Frame("weekend", "XXXX-WXX-WE", None)
    back = frame is None and not story.ahead and weekday(today) < 6 and story.settled
    return frames.weekend(today - 7 if back else today)


def _of_year(
    make: Callable[[int | None, Any], Frame], behind: bool = False
) -> Callable[[str | int | float, Frame | None, Story, tuple[Step, ...]], Frame]:
    """Give what narrows a year; `behind` for what news tells of when it is over, unless the clause looks ahead."""

    def at(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
        which = value if isinstance(value, str) else int(value)
        if frame is not None:
            return make(frame.year, which)
        year = story.year()
        found = make(year, which)
        if year is None or found.lo is None or not (story.lies_back(found.lo) or (behind and _not_yet(found, story))):
            return found
        return make(year - 1, which)

    return at


def _not_yet(frame: Frame, story: Story) -> bool:
    """Say whether a stretch lies ahead where the clause does not look."""
    today = story.today()
    return story.base is None and today is not None and (frame.lo or 0) > today and not story.ahead


def _at_days(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
    """Give a day and the next, of which one is meant: 十五六日."""
    first = _at_day(value, frame, story, rest)
    last = _at_day(_number(value) + 1, frame, story, rest) if first is not None else None
    return _pair(first, last) if first is not None and last is not None else None


def _at_xun(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
    if frame is None:
        year, month = story.month_of(1)
        frame = frames.month(year, month) if month else None
    return frames.xun(frame, _number(value)) if frame is not None else None


def _at_month_pair(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
    first = _number(value)
    year = frame.year if frame is not None else story.year_of(first + 1)
    return _pair(frames.month(year, first), frames.month(year, first + 1))


def _at_decade_pair(
    value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]
) -> Frame | None:
    last = _at_decade(_number(value) + 10, frame, story, rest)
    if _number(value) < 10 or last.lo is None:
        return None
    return _pair(frames.decade(civil(last.lo)[0] - 10), last)


def _pair(first: Frame, last: Frame) -> Frame:
    return replace(first, value=f"{first.value}/{last.value}", edtf=f"{first.edtf}/{last.edtf}", hi=last.hi)


def _now(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    unit, count = str(step[1]), _number(step[2])
    if frame is not None and story.dct is not None and story.dct.month:  # 去年本月, 明年的今天
        return _same_time_of(frame, story.dct, unit, count)
    story.why = f"counted from the reference date {story.basis}" if story.dct else "no reference date"
    return moved(story.dct, count, unit) or _unknown(unit, story.dct)


def _two_days(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    """Give a day counted from the reference date, and the next: 明后两天."""
    first = _now(("now", "day", step[2]), None, story)
    if first is None or first.lo is None:
        return first
    return frames.span(first.lo, first.lo + 1, "day")


def _same(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    unit, count = str(step[1]), _number(step[2])
    base = story.anchor(unit) if frame is None or frame.unit != "day" else None
    if frame is not None and (count or (base is None and unit != "day")):  # 清明节前一天, 3月2日当周
        return moved(frame, count, unit)
    if frame is not None:  # 7月12日当天, 去年同月
        return _same_time_of(frame, base, unit, count) if base is not None and base.month else frame
    base = story.base or base
    return moved(base, count, unit) or _unknown(unit, base)


def _same_time_of(frame: Frame, base: Frame, unit: str, count: int) -> Frame | None:
    """Give the day or month of a year, month or week that another date is in its own."""
    if unit == "month" or base.day is None:
        return moved(frames.month(frame.year, base.month or 1), count, "month")
    if frame.unit == "week" and frame.lo is not None and base.lo is not None:
        return frames.day(frame.lo + weekday(base.lo) - 1 + count)
    day = frames.named_day(frame.year, frame.month or base.month, base.day)
    return moved(day, count, "day") if count else day


def _unknown(unit: str, base: Frame | None) -> Frame | None:
    year = frames._y(base.year if base is not None else None)
    value = {"day": f"{year}-XX-XX", "month": f"{year}-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX"}.get(unit, "XXXX")
    return Frame(unit, value, None)


def _part(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    if frame is None:
        frame = _enclosing(str(step[1]), story)
    if frame is None:
        return None
    return yearless.part(frame, str(step[2])) if frame.lo is None else frames.part(frame, str(step[2]))


def _enclosing(unit: str, story: Story) -> Frame | None:
    if unit == "year":
        year = story.year()
        return frames.year(year) if year is not None else Frame("year", "XXXX", None)
    why = story.why
    base = story.anchor(unit)
    story.why = why
    return moved(base, 0, unit) or _unknown(unit, base)


def _nth(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    """Give the nth unit of a frame, a negative number counting from its end; none of a match or a fire (第85分钟)."""
    unit, number = str(step[1]), _number(step[2])
    if unit == "workday" and frame is not None and frame.lo is not None and number > 0:
        return frames.day(workdays(frame.lo - 1, number))
    if unit not in DAYS and unit not in MONTHS:
        return None
    if frame is None and number > 0 and unit != "weekend":
        return _same(("same", unit, number - 1), None, story)
    if frame is None or frame.lo is None or frame.hi is None or not number:
        return None
    if unit in ("week", "weekend") and frame.unit in ("month", "year"):
        return nth_week(frame.lo, number, unit)
    start = frame.lo if number > 0 else frame.hi
    found = _within(start, number - 1 if number > 0 else number + 1, unit)
    if frame.unit == "day":  # the third day of a feast that is one day in the calendar
        return found
    if found is None or found.lo is None or not frame.lo <= (found.lo if unit != "week" else frame.lo) <= frame.hi:
        return None
    return found


def _months(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    year = frame.year if frame is not None else story.year()
    if year is None:
        return Frame("season", "XXXX", None)
    if frame is None and step[2] > _YEAR_END and story.dct is not None and (story.dct.month or 12) <= _STILL:
        year -= 1
    return frames.span(ordinal(year, step[1]), ordinal(year, step[2] + 1) - 1, "season")


def _within(start: int, count: int, unit: str) -> Frame | None:
    return moved(frames.day(start), count, unit)


def _first(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    year = story.year() if frame is None else None
    found = _first_of(frames.year(year) if year is not None else frame, step)
    if year is None or found is None or story.ahead or story.today() is None:
        return found
    over = (found.hi or 0) - (story.today() or 0) <= _STOCK
    return found if over else _first_of(frames.year(year - 1), step)  # 前三季度, said in spring


def _so_far(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    """Give the months from January on, or the last ones, where they are few and not those of the year so far."""
    number = _number(step[2])
    over = story.dct.month - 1 - number if story.dct is not None and story.dct.month else 0
    if frame is None and number < _MONTHS and over not in (0, 1):
        begin, end = moved(story.dct, -number, "month"), moved(story.dct, -1, "month")
        return frames.span(begin.lo or 0, end.hi or 0, "month") if begin is not None and end is not None else None
    return _first(("first", *step[1:]), frame, story)


def _first_of(frame: Frame | None, step: Step) -> Frame | None:
    unit, number = str(step[1]), _number(step[2])
    if frame is None or frame.lo is None or frame.hi is None or number < 1:
        return None
    last = _within(frame.lo, number - 1, unit)
    return frames.span(frame.lo, min(last.hi, frame.hi), unit) if last is not None and last.hi is not None else None


def _last(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    unit, number = str(step[1]), _number(step[2])
    if frame is None or frame.lo is None or frame.hi is None or number < 1:
        return None
    if unit == "workday":
        return frames.day(workdays(frame.hi + 1, -number))
    first = _within(frame.hi, 1 - number, unit)
    return frames.span(max(first.lo, frame.lo), frame.hi, unit) if first is not None and first.lo is not None else None


def _beside(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    story.why = f"counted from the reference date {story.basis}" if story.dct else "no reference date"
    return beside(str(step[0]), str(step[1]), step[2], story.dct) or _unknown(str(step[1]), story.dct)


AT: dict[str, Narrow] = {
    "year": _at_year, "shortyear": _at_shortyear, "rocyear": _at_rocyear, "century": _at_century, "decade": _at_decade,
    "fulldecade": _at_full_decade,
    "month": _at_month, "day": _at_day, "days": _at_days, "weekday": _at_weekday, "weekend": _at_weekend,
    "quarter": _of_year(frames.quarter, behind=True), "half": _of_year(frames.half),
    "season": _of_year(frames.season, behind=True),
    "xun": _at_xun,
    **CLOCK,
    "monthpair": _at_month_pair,
    "decadepair": _at_decade_pair,
}  # fmt: skip
STEPS: dict[str, Callable[[Step, Frame | None, Story], Frame | None]] = {
    "now": _now,
    "same": _same,
    "part": _part,
    "months": _months,
    "twodays": _two_days,
    "years": lambda step, frame, _: frames.years(_number(step[1]), _number(step[2])),
    "nth": _nth,
    "first": _first,
    "sofar": _so_far,
    "last": _last,
    "leading": lambda step, frame, _: leading(frame, _number(step[2]) * DAYS.get(str(step[1]), 1)),
    "nearby": lambda step, frame, _: nearby(frame, _number(step[1]), _number(step[2])),
    "weekendat": lambda step, frame, _: weekend_at(frame),
    **NAMED,
    "passed": _beside,
    "nthof": lambda step, frame, _: nth_weekday(frame, _number(step[2]), _number(step[3])),
    "whole": lambda step, frame, _: moved(frame, 0, str(step[1])),
    "coming": _beside,
}
