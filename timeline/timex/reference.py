"""Find the reference date in the text itself, or mend the one that the document came with.

A text tells its own day by a date in its head or dateline, a today with its date (今天(13日)), an edition
of a known series beside this year, or a weekday beside a day.  What nothing tells stays open.
"""

from collections.abc import Iterator

from timeline.lang.check import Pattern
from timeline.lang.pack import Pack
from timeline.model.dates import bounds, civil, iso, last_day, ordinal, weekday
from timeline.model.document import Document, Reference
from timeline.model.frozen import replace
from timeline.timex.tree import Both, Found, Node, Path, Step

__all__ = ["dated"]

_OLDER = 180  # days that a text may be older than the date it was published on
_BYLINE = 40  # signs
_LEAD = 31  # days that the last full date may lie before a dateline
_HEAD = 400  # where a dateline or a header may stand


def dated(document: Document, found: tuple[Found, ...], words: Pack) -> Document:
    """Give the document with its reference date filled or corrected."""
    dct = document.dct
    if dct is None or dct.trust == "weak":
        dct = _dateline(document, found, words) or dct
        dct = dct or _by_dateline(document, found, words) or _year(document, found, words)
    dct = _mended(document, found, _told_earlier(document, found, words, dct))
    return document if dct is document.dct else replace(document, dct=dct)


def _at(node: Node) -> dict[str, int]:
    """Give the figures of a path that says nothing but year, month, day and weekday."""
    if not isinstance(node, Path) or any(step[0] != "at" for step in node.steps):
        return {}
    return {str(step[1]): int(step[2]) for step in node.steps if isinstance(step[2], (int, float))}


def _date(year: int, month: int, day: int) -> str | None:
    return iso(ordinal(year, month, day)) if 1 <= month <= 12 and 1 <= day <= last_day(year, month) else None


# A dateline or a header


def _dateline(document: Document, found: tuple[Found, ...], words: Pack) -> Reference | None:
    """Read a full date in the head of a text: alone, after a word for publishing or before one for a wire."""
    text, cues = document.folded, words.time.cues
    for one in found:
        if one.start > _HEAD:
            return None
        figures = _at(one.node)
        if not {"year", "month", "day"} <= figures.keys():
            continue
        if _stands_alone(text, one) or _cued(text, one, cues):
            date = _date(figures["year"], figures["month"], figures["day"])
            return Reference(date, f"{document.text[one.start : one.end]} in its head", "stated") if date else None
    return None


def _stands_alone(text: str, one: Found) -> bool:
    line = text[text.rfind("\n", 0, one.start) + 1 : one.start].strip()
    end = text.find("\n", one.end)
    rest = text[one.end : end if end >= 0 else len(text)].strip()
    if line:  # a byline before the day and its hour
        return not rest and len(line) <= _BYLINE and "hour" in _at(one.node)
    return len(rest) <= 20 and not rest.endswith(("。", "."))


def _cued(text: str, one: Found, cues: dict[str, Pattern]) -> bool:
    before, after = cues.get("published"), cues.get("wire")
    return bool(
        (before and before.search(text, max(0, one.start - 12), one.start)) or (after and after.match(text, one.end))
    )


def _told_earlier(document: Document, found: tuple[Found, ...], words: Pack, dct: Reference | None) -> Reference | None:
    """Take the day of a dateline that is older than the date of publication, or that falls into its year."""
    wire = words.time.cues.get("dateline")
    if dct is None or wire is None or dct.date[0] == "-":
        return dct
    for one in found:
        figures = _at(one.node)
        if one.start > _HEAD:
            break
        if {"month", "day"} <= figures.keys() and wire.match(document.folded, one.end):
            day = _written_on(figures, [int(part) for part in dct.date.split("-")])
            basis = f"dateline {document.text[one.start : one.end]}, {dct.basis}"
            return Reference(day, basis, dct.trust, published=dct.date) if day is not None and day != dct.date else dct
    return dct


def _written_on(figures: dict[str, int], given: list[int]) -> str | None:
    """Give the day of a dateline by the date of publication, which is no earlier; or by a year or month alone."""
    year, month, day = figures.get("year", given[0]), figures["month"], figures["day"]
    if len(given) < 3:
        return _date(year, month, day) if [year, month][: len(given)] == given else None
    published = ordinal(*given)
    days = (ordinal(y, month, day) for y in (year, year - 1) if _date(y, month, day))
    return next((iso(one) for one in days if 0 <= published - one <= _OLDER), None)


# A year without a date


def _year(document: Document, found: tuple[Found, ...], words: Pack) -> Reference | None:
    """Tell the year by an edition of a series, or by a weekday beside a day."""
    for one, year, month in _this_years(found):
        for other in found:
            held = _held(other.node)
            if held is None or abs(other.start - one.end) > 40 or (month and not _within(held, month)):
                continue
            first = bounds(held)[0] or held
            name = document.text[other.start : other.end]
            return Reference(f"{int(first[:4]) - year:04d}", f"edition: {name} was in {held}", "weak")
    return _by_weekday(document, found)


def _by_dateline(document: Document, found: tuple[Found, ...], words: Pack) -> Reference | None:
    """Give a dateline the year of the last full date in the text, where that lies shortly before it."""
    dates = [(one, figures) for one in found if {"month", "day"} <= (figures := _at(one.node)).keys()]
    last = max((_ordinal(figures, figures["year"]) or 0 for _, figures in dates if "year" in figures), default=0)
    wire = words.time.cues.get("dateline")
    if wire is None or not last:
        return None
    for one, figures in dates:
        if one.start > _HEAD or "year" in figures or not wire.match(document.folded, one.end):
            continue
        for year in (civil(last)[0], civil(last)[0] + 1):
            if last <= (day := _ordinal(figures, year) or 0) <= last + _LEAD:
                text = document.text[one.start : one.end]
                return Reference(iso(day), f"dateline {text}, soon after {iso(last)} in the text", "weak")
    return None


def _ordinal(figures: dict[str, int], year: int) -> int | None:
    known = _date(year, figures["month"], figures["day"])
    return ordinal(year, figures["month"], figures["day"]) if known else None


def _this_years(found: tuple[Found, ...]) -> Iterator[tuple[Found, int, int | None]]:
    """Give what says this year or last year, perhaps with a month."""
    for one in found:
        if isinstance(one.node, Path) and one.node.steps[0][:2] == ("now", "year"):
            months = [int(step[2]) for step in one.node.steps if step[:2] == ("at", "month")]
            yield one, int(one.node.steps[0][2]), months[0] if months else None


def _held(node: Node) -> str | None:
    return str(node.steps[0][1]) if isinstance(node, Path) and node.steps[0][0] == "fixed" else None


def _within(edtf: str, month: int) -> bool:
    first, last = bounds(edtf)
    return bool(first and last and int(first[5:7]) <= month <= int(last[5:7]))


def _by_weekday(document: Document, found: tuple[Found, ...]) -> Reference | None:
    """Tell the year by a day whose weekday stands beside it, from the latest year that is written on."""
    years = [figures["year"] for one in found if "year" in (figures := _at(one.node))]
    for one in found:
        if not isinstance(one.node, Both):
            continue
        figures, day = _at(one.node.main), _at(one.node.gloss).get("weekday")
        if day is None or "year" in figures or not {"month", "day"} <= figures.keys() or not years:
            continue
        for year in (max(years), max(years) + 1):
            date = _date(year, figures["month"], figures["day"])
            if date and weekday(ordinal(year, figures["month"], figures["day"])) == day:
                return Reference(date[:4], f"weekday: {document.text[one.start : one.end]} was in {year}", "weak")
    return None


# Today with its date


def _mended(document: Document, found: tuple[Found, ...], dct: Reference | None) -> Reference | None:
    """Take the day from a today with its date, if that fits the year that is known or is near the date given."""
    for at, one in enumerate(found):
        if not isinstance(one.node, Both) or not isinstance(one.node.main, Path):
            continue
        shift = _day_shift(one.node.main.steps)
        figures = _at(one.node.gloss)
        if shift is None or "day" not in figures:
            continue
        day = _day_of(figures, found[max(0, at - 2) : at + 3], dct)
        if day is None:
            continue
        date = iso(day - shift)
        if dct is not None and dct.date[:10] == date:
            return dct
        basis = f"{document.text[one.start : one.end]} in the text" + (f", {dct.basis}" if dct is not None else "")
        return Reference(date, basis, dct.trust if dct is not None else "stated")
    return dct


def _day_shift(steps: tuple[Step, ...]) -> int | None:
    return int(steps[0][2]) if steps[0][:2] == ("now", "day") else None


def _day_of(figures: dict[str, int], near: tuple[Found, ...], dct: Reference | None) -> int | None:
    """Give the day that a bare 13日 is, by the date given or by the months beside it."""
    known = [int(part) for part in dct.date.split("-")] if dct is not None and dct.date[0] != "-" else []
    if len(known) == 3:
        return _nearest(figures, ordinal(*known))
    year = figures.get("year") or (known[0] if known else None)
    month = figures.get("month") or (known[1] if len(known) > 1 else None) or _month_near(figures["day"], near)
    if year is None or month is None or not _date(year, month, figures["day"]):
        return None
    return ordinal(year, month, figures["day"])


def _nearest(figures: dict[str, int], given: int) -> int | None:
    """Give the day with these figures that lies nearest to the date given, within a fortnight."""
    year, month, _ = civil(given)
    days = []
    for step in (-1, 0, 1):
        y, m, _ = civil(ordinal(year, month + step, 15))
        if figures.get("month", m) == m and figures.get("year", y) == y and figures["day"] <= last_day(y, m):
            days.append(ordinal(y, m, figures["day"]))
    near = [day for day in days if abs(day - given) <= 14]
    return min(near, key=lambda day: abs(day - given)) if near else None


def _month_near(day: int, near: tuple[Found, ...]) -> int | None:
    """Give the month of a date beside it that lies at most a fortnight off."""
    for one in near:
        figures = _at(one.node)
        if "month" in figures and abs(figures.get("day", day) - day) <= 14:
            return figures["month"]
    return None
