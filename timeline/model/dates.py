"""Calendar arithmetic that every room shares: days as whole numbers, BC-safe, and the bounds of an EDTF date.

Years are astronomical (1 BC is 0, 221 BC is -220), in the Gregorian calendar carried backwards.
"""

import re
from functools import lru_cache

__all__ = [
    "bounds", "civil", "day_of", "exists", "iso", "last_day", "ordinal", "shift", "weekday", "when", "year_text",
]  # fmt: skip

_DATE = re.compile(r"(-?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?")
_SUB_YEAR = {  # EDTF codes of parts of a year: first month, number of months
    **{str(21 + i): (3 + 3 * i, 3) for i in range(4)},
    **{str(33 + i): (1 + 3 * i, 3) for i in range(4)},
    **{str(37 + i): (1 + 4 * i, 4) for i in range(3)},
    **{str(40 + i): (1 + 6 * i, 6) for i in range(2)},
}
_DAY = len("2023-07-12")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def ordinal(year: int, month: int = 1, day: int = 1) -> int:
    """Give the number of a day, counted from 1970-01-01; the month may run past the year's ends."""
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    y = year - (month <= 2)
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468


@lru_cache(4096)
def civil(number: int) -> tuple[int, int, int]:
    """Give year, month and day of a day's number."""
    z = number + 719468
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + 3 if mp < 10 else mp - 9
    return yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) // 5 + 1


def weekday(number: int) -> int:
    """Give the day of the week, Monday 1 to Sunday 7."""
    return (number + 3) % 7 + 1


def last_day(year: int, month: int) -> int:
    """Give the number of days of a month."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap else _LENGTHS[month - 1]


def year_text(year: int) -> str:
    """Write a year as ISO 8601 has it, four digits at least and a sign before BC."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


@lru_cache(16384)
def iso(number: int) -> str:
    """Write the day of a number in ISO form."""
    year, month, day = civil(number)
    return f"{year_text(year)}-{month:02d}-{day:02d}"


def day_of(moment: str) -> str:
    """Give the day a date, moment or span begins with, the whole of what is coarser."""
    return moment[: _DAY + moment.startswith("-")]


def when(date: str) -> tuple[int, str]:
    """Give the year as a number (-0220 lies before -0100) and the rest as text; an open year counts as the last."""
    sign = -1 if date.startswith("-") else 1
    year, _, rest = date.lstrip("-").partition("-")
    return (sign * int(year) if year.isdigit() else 9999, rest)


def exists(value: str) -> bool:
    """Say whether an ISO year, month or day is in the calendar."""
    match = _DATE.fullmatch(value)
    if not match:
        return False
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    return 1 <= month <= 12 and 1 <= day <= last_day(year, month)


def shift(value: str, count: int, unit: str) -> str:
    """Move an ISO date by `count` years, months, weeks or days, as precise as it is; the 31st may become the last."""
    parts = [int(x) for x in re.findall(r"(?<!\d)-?\d{4,}|\d\d", value)]
    if unit in ("day", "week"):
        return iso(ordinal(*parts) + count * (7 if unit == "week" else 1))
    months = parts[0] * 12 + (parts[1] - 1 if len(parts) > 1 else 0) + count * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    text = year_text(year)
    if len(parts) > 1:
        text += f"-{month + 1:02d}"
    if len(parts) > 2:
        text += f"-{min(parts[2], last_day(year, month + 1)):02d}"
    return text


def bounds(edtf: str) -> tuple[str | None, str | None]:
    """Give the first and the last day of an EDTF value, None for a side that is open or not known."""
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        return bounds(first)[0], bounds(last)[1]
    if edtf[:1] in "[{":
        items = edtf.strip("[]{}").split(",")
        return bounds(items[0])[0], bounds(items[-1])[1]
    text = edtf.rstrip("~?%").split("T")[0]
    if match := re.fullmatch(r"(-?\d{2,3})(X{1,2})", text):
        return bounds(match[1] + "0" * len(match[2]))[0], bounds(match[1] + "9" * len(match[2]))[1]
    if match := re.fullmatch(r"(-?\d{4,6})-(2[1-4]|3[3-9]|4[01])", text):
        month, count = _SUB_YEAR[match[2]]
        year = int(match[1])
        return iso(ordinal(year, month)), iso(ordinal(year, month + count) - 1)
    return _plain(text.removesuffix("-XX").removesuffix("-XX"))


def _plain(text: str) -> tuple[str | None, str | None]:
    match = _DATE.fullmatch(text)
    if not match or not exists(text):
        return None, None
    year, month, day = int(match[1]), match[2] and int(match[2]), match[3] and int(match[3])
    if not month:
        return iso(ordinal(year)), iso(ordinal(year + 1) - 1)
    if not day:
        return iso(ordinal(year, month)), iso(ordinal(year, month + 1) - 1)
    return iso(ordinal(year, month, day)), iso(ordinal(year, month, day))
