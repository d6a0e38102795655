"""Numbered series: which edition was held when (香格里拉对话会, 20 is "2023-06-02/2023-06-04").

The facts stand in `series.toml`; years not told there are reckoned from the first edition and the period.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.lang import check
from timeline.lang.fold import fold
from timeline.model.errors import PackError

__all__ = ["Series", "edition", "held_in", "hosted", "series", "series_names", "writings"]

_FILE = "lang/series.toml"
_LANGUAGES = ("zh", "en")
_OPTIONAL = (*_LANGUAGES, "every", "last", "month", "dates", "hosts", "sessions")


@dataclass(frozen=True, slots=True)
class Series:
    """One series: `starts` are (edition, year) from which it goes on every `every` years, `dates` what is known beyond that."""

    key: str
    names: Mapping[str, tuple[str, ...]]
    starts: tuple[tuple[int, int], ...]
    every: int
    last: int
    month: str | None
    dates: Mapping[str, str]
    hosts: Mapping[str, int]
    sessions: int


@cache
def series() -> dict[str, Series]:
    """Give the series by key."""
    tables = check.read(".", "series")
    check.keys(_FILE, tables, ("until", "series", "writing"))
    rows = [_series(table, tables["until"]) for table in tables["series"]]
    check.unique(_FILE, (row.key for row in rows))
    for code in _LANGUAGES:
        check.unique(_FILE, (name for row in rows for name in row.names[code]))
    return {row.key: row for row in rows}


@cache
def series_names(code: str) -> dict[str, str]:
    """Give the key of each series by what a language calls it, as it stands in folded text."""
    return {name: row.key for row in series().values() for name in row.names[code]}


@cache
def writings(code: str) -> tuple[tuple[str, str | None], ...]:
    """Give the patterns by which a language writes editions, with slots {n}, {m} and {series}, and the series each means."""
    rows = [row for row in check.read(".", "series")["writing"] if row["language"] == code]
    for row in rows:
        check.keys(f"{_FILE}: writing", row, ("language", "pattern"), ("key",))
    return tuple((row["pattern"], row.get("key")) for row in rows)


@cache
def hosted(code: str) -> dict[str, str]:
    """Give the EDTF of editions that go by where they were held, by that writing (巴黎奥运会)."""
    return {
        place + name: found
        for row in series().values()
        for place, number in row.hosts.items()
        for name in row.names[code]
        if (found := edition(row.key, number))
    }


def edition(key: str, number: int, session: int | None = None) -> str | None:
    """Give the EDTF of an edition, or of a session of it; None before the first and after the last that can be known."""
    row = series()[key]
    if session is not None:
        return _session(row, number, session)
    year = _year(row, number)
    return row.dates.get(str(number)) or (_coarse(row, year) if year else None)


def held_in(key: str, year: int) -> str | None:
    """Give the EDTF of the edition held in a year (2023 and 香格里拉对话会), or None where none or several were."""
    row = series()[key]
    told = {number: found for number, found in row.dates.items() if "." not in number}
    counted = {str(n): found for n in range(1, row.last + 1) if (found := edition(key, n))}
    held = [found for found in (counted | told).values() if found.startswith(f"{year:04d}")]
    return held[0] if len(held) == 1 else None


def _session(row: Series, number: int, session: int) -> str | None:
    told = row.dates.get(f"{number}.{session}")
    if told or not row.month:
        return told
    year = _year(row, number)
    return f"{year + session - 1:04d}-{row.month}" if year and 1 <= session <= row.sessions else None


def _year(row: Series, number: int) -> int | None:
    """Reckon the year from the last start before; a number that the next start has moved past has no year."""
    earlier = [start for start in row.starts if start[0] <= number]
    if not earlier or number > row.last:
        return None
    first, year = max(earlier)
    return year + (number - first) * row.every


def _coarse(row: Series, year: int) -> str:
    return f"{year:04d}-{row.month}" if row.month and not row.sessions else f"{year:04d}"


def _series(table: dict[str, Any], until: int) -> Series:
    check.keys(f'{_FILE}: "{table.get("key")}"', table, ("key", "starts"), _OPTIONAL)
    every = table.get("every", 1)
    starts = tuple(sorted((int(number), int(year)) for number, year in _pairs(table["starts"])))
    number, year = starts[-1]
    return Series(
        key=table["key"],
        names={code: _names(table.get(code, ())) for code in _LANGUAGES},
        starts=starts,
        every=every,
        last=table.get("last", number + (until - year) // every),
        month=table.get("month"),
        dates=dict(_pairs(table.get("dates", ""))),
        hosts={fold(place): int(number) for place, number in _pairs(table.get("hosts", ""))},
        sessions=table.get("sessions", 0),
    )


def _names(names: str | list[str]) -> tuple[str, ...]:
    return tuple(fold(name) for name in (names.split() if isinstance(names, str) else names))


def _pairs(text: str) -> list[tuple[str, str]]:
    found = [word.split("=") for word in text.split()]
    if faulty := next((pair for pair in found if len(pair) != 2), None):
        raise PackError(f'{_FILE}: "{"=".join(faulty)}" is no pair')
    return [(left, right) for left, right in found]
