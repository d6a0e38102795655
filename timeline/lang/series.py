"""Numbered series: which edition was held when (香格里拉对话会, 20 is "2023-06-02/2023-06-04").

The facts and what they are called come from `series_facts`; years not told there are reckoned from the first edition
and the period.  What comes out is EDTF, or None for an edition that was not held or that nobody can know of.
"""

from functools import cache

from timeline.lang.series_facts import Series, series

__all__ = ["edition", "editions_by_name", "held_in", "sided_names"]

_NOT_HELD = "-"


def edition(key: str, number: int, session: int | None = None) -> str | None:
    """Give the EDTF of an edition or of a session of it; None before the first and after the last that can be known."""
    row = series()[key]
    if session is not None:
        return _session(row, number, session)
    told = row.dates.get(str(number))
    if told:
        return None if told == _NOT_HELD else told
    return _reckoned(row, number)


def held_in(key: str, year: int) -> str | None:
    """Give the EDTF of the edition held in a year (2023 and 香格里拉对话会), or None where none or several were."""
    row = series()[key]
    numbers = {*range(row.first, row.last + 1), *(int(told) for told in row.dates if "." not in told)}
    held = {found for number in numbers if (found := edition(key, number)) and found.startswith(f"{year:04d}")}
    return held.pop() if len(held) == 1 else None


@cache
def editions_by_name(code: str) -> dict[str, str]:
    """Give the EDTF of the editions that go by a name or by their place (二十大, 巴黎奥运会, G20杭州峰会)."""
    return {
        name: found
        for row in series().values()
        for name, number in _proper_names(row, code)
        if (found := edition(row.key, number))
    }


@cache
def sided_names() -> frozenset[str]:
    """Give the names that tell a time only with a word for its side: 改革开放以来."""
    return frozenset(name for row in series().values() if row.sided for name in row.called)


def _proper_names(row: Series, code: str) -> list[tuple[str, int]]:
    if code != "zh":
        return []
    names = [name for name in row.names[code] if "~" not in name]
    placed = [(place + name, number) for place, number in row.hosts.items() for name in names]
    summits = [name.removesuffix("峰会") for name in names if name.endswith("峰会")]
    inside = [(f"{head}{place}峰会", number) for place, number in row.hosts.items() for head in summits]
    return [*row.called.items(), *placed, *inside]


def _session(row: Series, number: int, session: int) -> str | None:
    told = row.dates.get(f"{number}.{session}")
    if told or len(row.months) != 1:
        return told
    year = _year(row, number)
    return f"{year + session - 1:04d}-{row.months[0]}" if year and 1 <= session <= row.sessions else None


def _reckoned(row: Series, number: int) -> str | None:
    year = _year(row, number)
    if year is None or row.sessions:
        return None
    if row.years > 1:
        return f"{year:04d}/{year + row.years - 1:04d}"
    if not row.months:
        return f"{year:04d}"
    return f"{year:04d}-{row.months[(number - row.first) % len(row.months)]}"


def _year(row: Series, number: int) -> int | None:
    """Reckon the year from the last start before the edition."""
    earlier = [start for start in row.starts if start[0] <= number]
    if not earlier or number > row.last:
        return None
    first, year = max(earlier)
    return year + (number - first) // max(len(row.months), 1) * row.every
