"""Named days: their writings in, the day or days of a year out (春节 2023 is 2023-01-22).

What a language calls them and the rules stand in `festivals.toml`; the lunisolar ones are asked of an `Almanac`.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from timeline.lang import check
from timeline.lang.fold import fold
from timeline.model.errors import PackError
from timeline.model.frozen import frozen
from timeline.model.protocols import Almanac

__all__ = ["Festival", "festival_day", "festivals"]

_KINDS = ("fixed", "lunar", "term", "counted", "weekday", "easter", "orthodox")
_FIRST_DATED = 2001
_GENG = date(2021, 7, 11).toordinal()  # a day of the seventh of the ten stems, which the hot days are counted by
_FILE = "lang/festivals.toml"


@frozen
class Festival:
    """One writing of a named day; `kind` and `rule` find it in a year.

    A `weak` writing needs a neighbour that says it is a date.
    """

    name: str
    kind: str
    rule: str
    weak: bool = False


@cache
def festivals(code: str) -> dict[str, Festival]:
    """Give the named days of a language by their writing, as it stands in folded text."""
    tables = check.read(".", "festivals")
    check.keys(_FILE, tables, (*_KINDS, "dated", "weak"))
    weak = set(_words(tables["weak"].get(code, ())))
    told = [(kind, rule, names) for kind in _KINDS for rule, names in _lines(tables[kind].get(code, ""))]
    told += [("dated", rule, _words(names.get(code, ()))) for rule, names in tables["dated"].items()]
    rows = [Festival(name, kind, rule, name in weak) for kind, rule, names in told for name in names]
    check.unique(_FILE, (row.name for row in rows))
    if strays := weak - {row.name for row in rows}:
        raise PackError(f"{_FILE}: weak writings of no day: {' '.join(sorted(strays))}")
    return {row.name: row for row in rows}


def festival_day(festival: Festival, year: int, almanac: Almanac) -> str | None:
    """Give the day (or "first/last") of a named day in a year, or None where the calendar has none.

    Days of the twelfth lunar month are those before the 春节 of the year: the 除夕 of 2023 is 2023-01-21.
    """
    return _FINDERS[festival.kind](festival.rule, year, almanac)


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    for line in fold(text).splitlines():
        rule, sign, names = line.partition(" = ")
        if not sign:
            raise PackError(f'{_FILE}: "{line}" should read rule = writing, writing')
        yield rule, names.split(", ")


def _words(names: str | list[str]) -> list[str]:
    return [fold(name) for name in (names.split() if isinstance(names, str) else names)]


def _fixed(rule: str, year: int, _: Almanac) -> str:
    return "/".join(f"{year:04d}-{part}" for part in rule.split("/"))


def _lunar(rule: str, year: int, almanac: Almanac) -> str | None:
    days = [_lunar_day(part, year, almanac) for part in rule.split("/")]
    found = [day for day in days if day]
    return "/".join(found) if len(found) == len(days) else None


def _lunar_day(rule: str, year: int, almanac: Almanac) -> str | None:
    month, day = rule.split("-")
    year -= month == "12"
    if day != "end":
        return almanac.lunar_day(year, int(month), int(day))
    whole = almanac.lunar_month(year, int(month))
    return whole and whole[1]


def _term(rule: str, year: int, almanac: Almanac) -> str | None:
    return almanac.solar_term(year, rule)


def _counted(rule: str, year: int, almanac: Almanac) -> str | None:
    """Give days counted from solar terms: "夏至 3 0/夏至 3 9" are ten days from the third 庚 day on."""
    days = [_from_term(part, year, almanac) for part in rule.split("/")]
    found = [day for day in days if day]
    return "/".join(found) if len(found) == len(days) else None


def _from_term(rule: str, year: int, almanac: Almanac) -> str | None:
    """Count on from a term, with "<" that of the year before: to its nth 庚 day (0: the term itself), and days more."""
    term, nth, more = rule.split()
    found = almanac.solar_term(year - term.startswith("<"), term.lstrip("<")) if year > 1 else None
    if found is None:
        return None
    day = date.fromisoformat(found)
    ahead = (_GENG - day.toordinal()) % 10 + 10 * (int(nth) - 1) if int(nth) else 0
    return (day + timedelta(ahead + int(more))).isoformat()


def _weekday(rule: str, year: int, _: Almanac) -> str:
    month, which, weekday, more = map(int, rule.split())
    if which > 0:
        first = date(year, month, 1)
        day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    else:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        day = last - timedelta((last.isoweekday() - weekday) % 7)
    return (day + timedelta(more)).isoformat()


def _easter(rule: str, year: int, _: Almanac) -> str:
    """Reckon with the Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return (date(year, month, day + 1) + timedelta(int(rule))).isoformat()


def _orthodox(rule: str, year: int, _: Almanac) -> str:
    """Reckon with the Easter Sunday of the Julian calendar (Meeus), written in ours."""
    epact = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + weekday + 114, 31)
    behind = year // 100 - year // 400 - 2
    return (date(year, month, day + 1) + timedelta(behind + int(rule))).isoformat()


def _dated(rule: str, year: int, almanac: Almanac) -> str | None:
    days, index = rule.split(), year - _FIRST_DATED
    return _fixed(days[index], year, almanac) if 0 <= index < len(days) and days[index] != "-" else None


_FINDERS: dict[str, Callable[[str, int, Almanac], str | None]] = {
    "fixed": _fixed,
    "lunar": _lunar,
    "term": _term,
    "counted": _counted,
    "weekday": _weekday,
    "easter": _easter,
    "orthodox": _orthodox,
    "dated": _dated,
}
