"""The lunisolar calendar and the solar terms, by lunar_python; it loads when first asked.

Takes lunar days, months and terms of the years 1 to 9999; gives days of our calendar in ISO form.  Days before
15 October 1582 are Julian ones, as histories write them.
"""

from functools import lru_cache
from typing import Any

__all__ = ["LunarAlmanac"]

_YEARS = range(1, 10000)
# The library names the terms of the year's ends, which its table holds twice, by their sounds.
_ENDS = {"DA_XUE": "大雪", "DONG_ZHI": "冬至", "XIAO_HAN": "小寒", "DA_HAN": "大寒", "LI_CHUN": "立春"} | {
    "YU_SHUI": "雨水",
    "JING_ZHE": "惊蛰",
}


class LunarAlmanac:
    """The `Almanac` of the house."""

    def lunar_day(self, year: int, month: int, day: int, leap: bool = False) -> str | None:
        """Give the day of a lunar year (the one that begins in Gregorian `year`), month and day, or None."""
        found = _month(year, -month if leap else month)
        if found is None or not 1 <= day <= found[1]:
            return None
        return _iso(found[0] + day - 1)

    def lunar_month(self, year: int, month: int, leap: bool = False) -> tuple[str, str] | None:
        """Give the first and the last day of a lunar month, or None."""
        found = _month(year, -month if leap else month)
        if found is None:
            return None
        first, last = _iso(found[0]), _iso(found[0] + found[1] - 1)
        return (first, last) if first and last else None

    def solar_term(self, year: int, name: str) -> str | None:
        """Give the day of a solar term in a Gregorian year, by Beijing time, or None."""
        return _terms(year).get(name)


def _month(year: int, month: int) -> tuple[float, int] | None:
    return _months(year).get(month)


@lru_cache(maxsize=512)
def _months(year: int) -> dict[int, tuple[float, int]]:
    """Give the first day and the length of each month of a lunar year, leap months below 0; it takes some 10 ms."""
    from lunar_python import LunarYear

    if year not in _YEARS:
        return {}
    months: Any = LunarYear.fromYear(year).getMonthsInYear()
    return {month.getMonth(): (month.getFirstJulianDay(), month.getDayCount()) for month in months}


@lru_cache(maxsize=256)
def _terms(year: int) -> dict[str, str]:
    from lunar_python import Solar

    if year not in _YEARS:
        return {}
    table: dict[str, Any] = Solar.fromYmd(year, 7, 1).getLunar().getJieQiTable()
    return {_ENDS.get(key, key): _written(day) for key, day in table.items() if day.getYear() == year}


@lru_cache(maxsize=4096)
def _iso(julian_day: float) -> str | None:
    from lunar_python import Solar

    day: Any = Solar.fromJulianDay(julian_day)
    return _written(day) if day.getYear() in _YEARS else None


def _written(day: Any) -> str:  # noqa: ANN401  (lunar_python has no types)
    return f"{day.getYear():04d}-{day.getMonth():02d}-{day.getDay():02d}"
