"""The facts of `series.toml`, checked: numbered series, what they are called, and how their editions are written."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from timeline.lang import check
from timeline.lang.fold import fold
from timeline.model.errors import PackError
from timeline.model.frozen import frozen

__all__ = ["Series", "Writing", "series", "series_names", "writings"]

_FILE = "lang/series.toml"
_LANGUAGES = ("zh", "en")
_OPTIONAL = (*_LANGUAGES, "starts", "every", "last", "months", "dates", "hosts", "called", "sessions", "years", "sided")


@frozen
class Series:
    """One series, as the head of the file tells.

    `starts` are pairs of edition and year; `first` and `last` bound what is reckoned from them.
    """

    key: str
    names: Mapping[str, tuple[str, ...]]
    starts: tuple[tuple[int, int], ...]
    every: int
    first: int
    last: int
    months: tuple[str, ...]
    dates: Mapping[str, str]
    hosts: Mapping[str, int]
    called: Mapping[str, int]
    sessions: int
    years: int
    sided: bool


@frozen
class Writing:
    """A pattern by which editions are written, with slots {n}, {m}, {series}.

    It means the series `key`, one of the words `near` standing in what it matches, or the series that is named.
    """

    pattern: str
    key: str | None
    near: tuple[str, ...]


@cache
def series() -> dict[str, Series]:
    """Give the series by key."""
    tables = _tables()
    check.keys(_FILE, tables, ("until", "series", "inside", "writing"))
    rows = [_series(table, tables["until"]) for table in tables["series"]]
    check.unique(_FILE, (row.key for row in rows))
    for code in _LANGUAGES:
        check.unique(_FILE, (name for row in rows for name in row.names[code]))
    return {row.key: row for row in rows}


@cache
def series_names(code: str) -> dict[str, str]:
    """Give the key of each series by what a language calls it; "~" is where an ordinal stands, if inside."""
    return {name: row.key for row in series().values() for name in row.names[code]}


@cache
def writings(code: str) -> tuple[Writing, ...]:
    """Give the ways in which a language writes editions."""
    rows = [row for row in _tables()["writing"] if row["language"] == code]
    for row in rows:
        check.keys(f"{_FILE}: writing", row, ("language", "pattern"), ("key", "near") if "key" in row else ())
    told = (Writing(row["pattern"], row.get("key"), tuple(row.get("near", "").split())) for row in rows)
    return (*told, *_inside(code, _tables()["inside"].get(code, "")))


@cache
def _tables() -> dict[str, Any]:
    return check.read(".", "series")


def _inside(code: str, pattern: str) -> Iterator[Writing]:
    """Give a pattern for the names of a series inside which the ordinal stands and that end alike."""
    heads: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, key in series_names(code).items():
        head, split, tail = name.partition("~")
        if split:
            heads[key, tail].append(head)
    for (key, tail), same in heads.items():
        either = f"(?:{'|'.join(map(re.escape, same))})"
        yield Writing(pattern.replace("{head}", either).replace("{tail}", re.escape(tail)), key, tuple(same))


def _series(table: dict[str, Any], until: int) -> Series:
    check.keys(f'{_FILE}: "{table.get("key")}"', table, ("key",), _OPTIONAL)
    every, months = table.get("every", 1), tuple(table.get("months", "").split())
    starts = tuple((int(number), int(year)) for number, year in _pairs(table.get("starts", "")))
    number, year = starts[-1] if starts else (0, until)
    return Series(
        key=table["key"],
        names={code: _names(table.get(code, ())) for code in _LANGUAGES},
        starts=starts,
        every=every,
        first=starts[0][0] if starts else 1,
        last=table.get("last", number + (until - year) // every * max(len(months), 1)),
        months=months,
        dates=dict(_pairs(table.get("dates", ""))),
        hosts=_numbered(table.get("hosts", "")),
        called=_numbered(table.get("called", "")),
        sessions=table.get("sessions", 0),
        years=table.get("years", 1),
        sided=table.get("sided", False),
    )


def _names(names: str | list[str]) -> tuple[str, ...]:
    return tuple(fold(names).split() if isinstance(names, str) else map(fold, names))


def _numbered(text: str) -> dict[str, int]:
    return {fold(name): int(number) for name, number in _pairs(text)}


def _pairs(text: str) -> list[tuple[str, str]]:
    found = [word.partition("=") for word in text.split()]
    if faulty := next((left for left, sign, right in found if not (left and sign and right)), None):
        raise PackError(f'{_FILE}: "{faulty}" is no pair')
    return [(left, right) for left, _, right in found]
