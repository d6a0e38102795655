"""Steps of a path: made from a rule's words or a numeric date, and which may follow which.

A step is ("at", "month", 7), ("now", "week", -1), ("same", "day", 1), ("nth", "month", 3), ("first", "day", 10),
("part", "year", "END"), ("festival", key) and so on.
"""

from functools import lru_cache

from timeline.model.dates import last_day
from timeline.timex.tree import Path, Step

__all__ = ["finer", "follows", "head", "shaped", "stepped", "tail", "valid"]

_RANK = {
    "millennium": 0, "century": 1, "decade": 2, "year": 3, "half": 4, "season": 4, "quarter": 5, "month": 6, "xun": 7,
    "week": 7, "weekend": 8, "day": 8, "pod": 9, "hour": 10, "minute": 11, "second": 12,
}  # fmt: skip
_PARENTS = {  # what may stand before a step that says nothing of its own about anything coarser
    "decade": {"century"}, "decadepair": {"century"}, "monthpair": {"year"},
    "year": {"decade"},
    "half": {"year"}, "season": {"year"}, "quarter": {"year"}, "month": {"year"}, "festival": {"year"},
    "lunar": {"year"}, "xun": {"month"}, "week": {"year", "month"}, "weekend": {"week"}, "weekday": {"week"},
    "day": {"month"}, "days": {"month"}, "pod": {"day"}, "hour": {"day", "pod"}, "hours": {"day", "pod"},
    "minute": {"hour"}, "second": {"minute"},
}  # fmt: skip
_SAME = {
    "weekday": "day",
    "shortyear": "year",
    "rocyear": "year",
    "fulldecade": "decade",
    "minutequarter": "minute",
    "minutefives": "minute",
    "minutesbefore": "minute",
    "quartersbefore": "minute",
    "monthpair": "month",
    "decadepair": "decade",
    "hours": "hour",
    "days": "day",
    "workday": "day",
    "quarterhour": "minute",
}
_TAILS = {
    "festival": "day",
    "fixed": "day",
    "held": "day",
    "twodays": "day",
    "era": "year",
    "eracentury": "century",
    "reign": "decade",
    "years": "decade",
    "nthof": "day",
    "nearby": "day",
    "weekendat": "weekend",
    "leading": "day",
    "cycle": "year",
    "part": "part",
    "months": "part",
}
_TODAYS = {"month": ("year",), "day": ("year", "month", "week")}  # 去年的今天, 两个月后的今天
_LIMITS = {
    "month": 12,
    "day": 31,
    "weekday": 7,
    "hour": 24,
    "hours": 23,
    "minute": 59,
    "second": 60,
    "quarter": 4,
    "half": 2,
    "xun": 7,
    "days": 30,
    "rocyear": 999,
    "monthpair": 11,
}
_CLOCK = ("hour", "minute", "second")  # which begin with nought
_SHAPE = (("y", "year"), ("m", "month"), ("d", "day"), ("p", "pod"), ("h", "hour"), ("i", "minute"), ("s", "second"))


@lru_cache(2048)
def stepped(steps: tuple[Step, ...]) -> Path:
    """Give the path that a word means."""
    return Path(steps)


def shaped(fields: dict[str, str]) -> tuple[Step, ...] | None:
    """Give the steps of a numeric date or time, None if there is no such date."""
    steps: list[Step] = []
    for key, unit in _SHAPE:
        if key in fields:
            steps.append(("at", unit, _figure(key, fields)))
    if "z" in fields:
        steps.append(("zone", fields["z"]))
    return tuple(steps) if valid(tuple(steps)) else None


def _figure(key: str, fields: dict[str, str]) -> int:
    number = int(fields[key])
    if key == "y" and len(fields[key]) == 2:
        return number + (1900 if number >= 50 else 2000)
    return number


def valid(steps: tuple[Step, ...]) -> bool:
    """Say whether the figures in the steps can stand in a date."""
    said: dict[str, int | float] = {}
    for step in steps:
        if step[0] in ("at", "nthof") and isinstance(step[2], (int, float)):
            unit, value = step[1], step[2]
            if unit in _LIMITS and not (unit not in _CLOCK) <= value <= _LIMITS[unit]:
                return False
            said[unit] = value
    if len(steps) == 1 and said.get("days", 31) < 10:  # 七八日 is how long
        return False
    month, day = said.get("month"), said.get("day")
    return not month or not day or day <= last_day(int(said.get("year", 4)), int(month))


def tail(steps: tuple[Step, ...]) -> str:
    """Give the finest unit of a path."""
    step = steps[-1]
    if step[0] == "zone":
        step = next((step for step in reversed(steps) if step[0] != "zone"), steps[0])
    operator, unit = step[0], str(step[1])
    if operator in _TAILS:
        return _TAILS[operator]
    if operator == "lunar":
        return "day" if step[2] else "month"
    if operator == "shifted":
        return str(step[1].duration.parts[-1][0])
    return _SAME.get(unit, unit)


def head(steps: tuple[Step, ...]) -> str:
    """Give what the first step is of; "" where it hangs on nothing coarser."""
    step = steps[0]
    if step[0] in ("festival", "lunar"):
        return str(step[0])
    if step[0] in ("nth", "nthof", "first", "sofar", "last", "part"):
        return str(step[0])
    if step[0] == "months":
        return "season"
    return str(step[1]) if step[0] == "at" and step[1] not in ("year", "shortyear", "rocyear", "fulldecade") else ""


def follows(outer: tuple[Step, ...], inner: tuple[Step, ...]) -> bool:
    """Say whether `inner` narrows `outer`: its first step needs just such a coarser unit."""
    first, last = head(inner), tail(outer)
    operator, unit, count = (*inner[0], None, None)[:3]
    if (operator == "now" or (operator == "same" and not count)) and last in _TODAYS.get(str(unit), ()):
        return True
    if operator == "same" and last == "day" and (unit == "day" or not count):  # 春节次日, 3月2日当周
        return True
    if first == "nthof":
        return last in ("month", "year")
    if not first:
        return inner[0][:2] == ("at", "year") and last == "decade"
    if first == "part":
        return inner[0][1] in ("", last) and last not in ("part", "hour", "minute", "second")
    if first in ("nth", "first", "sofar", "last"):
        return _numbers(first, str(unit), outer)
    return last in _PARENTS.get(first, ())


def _numbers(how: str, unit: str, outer: tuple[Step, ...]) -> bool:
    """Say whether units of something are numbered: its weeks, its months; the days of a feast (国庆长假第三天)."""
    if unit == "day" and how != "first" and outer[-1][0] in ("festival", "held"):
        return True
    return finer(unit, tail(outer)) and unit not in ("hour", "minute", "second", "quarterhour")


def finer(unit: str, than: str) -> bool:
    """Say whether a unit is smaller than another."""
    return _RANK.get(unit, 8) > _RANK.get(than, 99)
