"""Follow steps that name days and years: festivals, lunar dates, reigns, editions.

Takes the frame so far and the step; gives a narrower frame, None where the calendar has no such day.
"""

from collections.abc import Callable
from functools import lru_cache

from timeline.lang.eras import era_year, eras
from timeline.lang.festivals import festival_day, festivals
from timeline.lang.series import held_in
from timeline.model.dates import civil, ordinal
from timeline.timex import frames
from timeline.timex.frames import Frame
from timeline.timex.story import Story
from timeline.timex.tree import Step

__all__ = ["NAMED", "by_moon"]

_OPEN = 9999  # the last year of an era that goes on
_NEW_YEAR = 50  # days before a year in which it is told of as at hand
_ERAS = {"BC": 1, "AD": 0, "BE": -543}  # BC 1 is year 0, BE 2566 is 2023


def _era(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    name, number = str(step[1]), int(step[2])
    if name in _ERAS:
        return frames.year(_ERAS[name] + (-number if name == "BC" else number))
    found = era_year(name, number) or _beyond(name, number)
    story.why = f"{name} {number} is {found}"
    return frames.year(int(found.rstrip("?"))) if found is not None else None


def by_moon(steps: tuple[Step, ...], story: Story) -> tuple[Step, ...]:
    """Give the steps of a day or month of a reign, its month as that of the moon: 光绪二十六年七月二十日."""
    name, number = str(steps[0][1]), steps[0][2]
    able = eras().get(name, ())
    if story.almanac is None or not able or any(era.solar for era in able) or steps[1][:2] != ("at", "month"):
        return steps
    if steps[2:] and steps[2][:2] == ("at", "day"):
        return (steps[0], ("lunar", steps[1][2], steps[2][2]), *steps[3:])
    if era_year(name, int(number)) is None or _is_converted(story.words):
        return steps
    return (steps[0], ("lunar", steps[1][2], 0), *steps[2:])


def _is_converted(words: str) -> bool:
    """Say whether a month in figures stands after a year in letters: 康熙二十年9月 is a month of our calendar."""
    figures = [c for c in words if c.isdigit() or c.isnumeric()]
    return len(figures) > 1 and figures[-1].isascii() and not figures[0].isascii()


def _era_century(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    """Give a century of an era: the 5th before Christ from 500 BC to 401 BC."""
    number = int(step[2])
    if step[1] != "BC":
        return frames.century(number)
    return frames.span(ordinal(1 - 100 * number), ordinal(101 - 100 * number) - 1, "century")


def _reign(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    """Give the years of an era, of several by that name the great one, then the longest."""
    able = eras().get(str(step[1]), ())
    era = max(able, key=lambda one: (one.great, one.last - one.first), default=None)
    story.why = f"the years of {step[1]}"
    if era is None:
        return None
    today = story.dct.year if story.dct is not None and story.dct.year is not None else era.first
    return frames.years(era.first, era.until if era.until < _OPEN else max(era.first, today))


def _beyond(name: str, number: int) -> str | None:
    """Count on past an era's end, as its followers abroad and careless writers did."""
    able = eras().get(name, ())
    return (
        f"{max(able, key=lambda era: era.last - era.first).first + number - 1:04d}?" if able and number < 100 else None
    )


def _fixed(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    story.why = str(step[2])
    return frames.fixed(str(step[1]))


def _held(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    """Give the edition of a series in the year that is told of."""
    key = str(step[1])
    year = frame.year if frame is not None else story.year()
    found = held_in(key, year) if year is not None else None
    story.why = f"the edition of {year}: {story.why}"
    return frames.fixed(found) if found is not None else Frame("day", "XXXX-XX-XX", None)


def _cycle(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    """Give the last year of that place in a round of so many: 龙年, 庚子年; one that begins within weeks is here."""
    size, place = int(step[1]), int(step[2])
    year, today = story.year(), story.today()
    if year is None:
        return Frame("year", "XXXX", None)
    if today is not None and story.dct is not None and year == story.dct.year:
        year = civil(today + _NEW_YEAR)[0]
    gap = (place - year) % size
    return frames.year(year + gap if gap and story.ahead and gap < size // 2 else year - (-gap % size))


def _festival(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    festival, almanac = festivals(story.code)[str(step[1])], story.almanac

    def days(year: int) -> tuple[int, int] | None:
        if not 1 <= year <= 9998 or (almanac is None and festival.kind in ("lunar", "term", "counted")):
            return None
        found = festival_day(festival, year, almanac)  # type: ignore[arg-type]
        return _bounds(found)

    found = _named(days, str(step[1]), frame, story)
    if found is None or found.lo is not None or festival.kind != "fixed" or "/" in festival.rule:
        return found
    month, day = festival.rule.split("-")
    return frames.named_day(None, int(month), int(day))


def _lunar(step: Step, frame: Frame | None, story: Story) -> Frame | None:
    month, day, leap = int(step[1]), int(step[2]), len(step) > 3

    def days(year: int) -> tuple[int, int] | None:
        if story.almanac is None or not 1 <= year <= 9998:
            return None
        if day:
            return _bounds(story.almanac.lunar_day(year, month, day, leap))
        whole = story.almanac.lunar_month(year, month, leap)
        return _bounds(f"{whole[0]}/{whole[1]}" if whole else None)

    return _named(days, "the lunar calendar", frame, story)


@lru_cache(4096)
def _bounds(found: str | None) -> tuple[int, int] | None:
    if found is None:
        return None
    first, last = found.split("/")[0], found.split("/")[-1]
    return ordinal(*map(int, first.split("-"))), ordinal(*map(int, last.split("-")))


def _named(days: Callable[[int], tuple[int, int] | None], name: str, frame: Frame | None, story: Story) -> Frame | None:
    year = frame.year if frame is not None else story.nearest(days)
    if year is None:
        return Frame("day", "XXXX-XX-XX", None)
    found = days(year)
    if found is None:
        return None
    if found[0] == found[1]:
        return frames.day(found[0])
    return frames.span(*found, "day")


NAMED: dict[str, Callable[[Step, Frame | None, Story], Frame | None]] = {
    "cycle": _cycle, "era": _era,
    "eracentury": _era_century, "festival": _festival, "fixed": _fixed, "held": _held, "lunar": _lunar, "reign": _reign,
}  # fmt: skip
