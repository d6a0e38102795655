"""Reign eras: a name and a number in, the year in EDTF out (康熙 6 is "1667")."""

from collections import defaultdict
from functools import cache

from timeline.lang import check
from timeline.model.errors import PackError
from timeline.model.frozen import frozen

__all__ = ["Era", "era_year", "eras"]

_FILE = "lang/eras.toml"


@frozen
class Era:
    """An era and its years, 0 being 1 BC; the name of a `weak` one is a place or a word as well.

    The months of a `solar` one are those of our calendar.
    """

    name: str
    dynasty: str
    first: int
    last: int
    great: bool
    weak: bool
    solar: bool
    until: int  # the end of the time that is named after it, where its counting goes on


@cache
def eras() -> dict[str, tuple[Era, ...]]:
    """Give the eras by name; several dynasties may have used the same."""
    tables = check.read(".", "eras")
    check.keys(_FILE, tables, ("eras", "great", "weak", "solar", "until"))
    great, weak, solar = (set(tables[key].split()) for key in ("great", "weak", "solar"))
    found: dict[str, list[Era]] = defaultdict(list)
    for dynasty, rows in tables["eras"].items():
        words = rows.split()
        if len(words) % 3:
            raise PackError(f'{_FILE}: "{dynasty}": not all in threes: name, first year, last year')
        for name, first, last in zip(words[::3], words[1::3], words[2::3], strict=True):
            end = tables["until"].get(name, _year(last))
            about = (dynasty in great, name in weak, dynasty in solar)
            found[name].append(Era(name, dynasty, _year(first), _year(last), *about, end))
    return {name: tuple(same) for name, same in found.items()}


def era_year(name: str, number: int, dynasty: str | None = None) -> str | None:
    """Give the year of an era's `number`th year (元年 is 1), or None where the era had none such.

    Of several eras of that name the one of a great dynasty, then the longest, is taken and marked "?" as assumed,
    unless `dynasty` settles it.
    """
    able = [era for era in eras().get(name, ()) if 1 <= number <= era.last - era.first + 1]
    able = [era for era in able if era.dynasty == dynasty] or able
    if not able:
        return None
    best = max(able, key=lambda era: (era.great, era.last - era.first))
    doubt = "?" if len(able) > 1 else ""
    return _edtf(best.first + number - 1) + doubt


def _year(written: str) -> int:
    year = int(written)
    return year + 1 if year < 0 else year


def _edtf(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"
