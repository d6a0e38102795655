"""What an open date is counted from: the reference date, the story so far, and the way the clause looks.

A story is a mutable record of one reading of one document: `resolve` makes it, tells it each date that is resolved, and
asks it for the year, month or day that an expression leaves open.
"""

from collections.abc import Callable
from math import inf

from timeline.model.dates import civil, last_day, ordinal, weekday
from timeline.model.frozen import fresh, mutable
from timeline.model.protocols import Almanac
from timeline.timex import frames, yearless
from timeline.timex.frames import Frame
from timeline.timex.thread import Thread

__all__ = ["Story"]

_YEAR = 366  # days
_LONG_AGO = 90  # days; what is told of such a time names the next month it comes to
_COMING = 100  # days from which on a named day is told of before it comes only by a clause that looks ahead
_HALF = 170  # days, no more than half of the shortest year between two days of the same name
_LATELY = 7  # days: what the news tells of, also right after a plan for a later month
_JUST = 30  # days ago that a plan may have been for, if it names no year: the next such day is eleven months off


@mutable
class Story:
    """The reference date, the last date told, and whether the clause at hand looks ahead."""

    dct: Frame | None
    basis: str = ""
    last: Frame | None = None
    last_text: str = ""
    words: str = ""  # of the expression at hand
    thread: Thread = fresh(Thread)  # what a 当天 or a bare 下午 hangs on
    reported: Frame | None = None  # the day of a dateline without a year
    base: Frame | None = None  # the beginning of a range, or the item of a list before this one
    near: bool = True  # whether the last date stands in the paragraph at hand
    look: Callable[[], tuple[bool, bool, bool]] = lambda: (False, False, False)  # what gives the three below
    looked: tuple[bool, bool, bool] | None = None  # what it gave for the expression at hand
    asked: bool = False  # whether the user says which way open dates lie
    why: str = ""
    apart: Callable[[], bool] = lambda: False  # whether the last date stands in another sentence
    goes_on: bool = True  # whether the expression belongs to the thread of the last date
    reach: int = 0  # how many days ahead an open date may lie where nothing says so
    slack: int = 0  # how many days after the reference day the text came out
    code: str = "zh"
    weeks_as_days: bool = False  # two weeks ago is a day, not a week
    almanac: Almanac | None = None

    @property
    def ahead(self) -> bool:
        """Say whether the clause at hand looks ahead."""
        return self._looked()[0]

    @property
    def settled(self) -> bool:
        """Say whether the direction was said: by the clause or by the user."""
        return self._looked()[1]

    @property
    def torn(self) -> bool:
        """Say whether the clause tells of a plan that may be past (原定于5日): its day is the nearest one."""
        return self._looked()[2]

    def _looked(self) -> tuple[bool, bool, bool]:
        if self.looked is None:
            self.looked = self.look()
        return self.looked

    def today(self) -> int | None:
        """Give the number of the reference day, or None if it is not known to the day."""
        return self.dct.lo if self.dct is not None and self.dct.unit == "day" else None

    def year_of(self, month: int, day: int = 0) -> int | None:
        """Give the year of a month, or of a day and month, whose year is not written."""
        if self.base is not None and self.base.year is not None:
            return self._after_base(month, day)
        if self._carries(month, day):
            assert self.last is not None
            self.why = f"year from {self.last_text} before it"
            return self.last.year
        if self.dct is None or self.dct.year is None:
            self.why = "year unknown"
            return None
        self.why = f"year from the reference date {self.basis}"
        return self._near(month, day)

    def _carries(self, month: int, day: int) -> bool:
        """Say whether the last date's year goes on: where no other is known, or while the story tells of it."""
        if self.last is None or self.last.year is None or not self.goes_on:
            return False
        if self.dct is None or self.dct.year is None:
            return True
        if not self.near or not self._moves_on(self.last, month, day) or self._is_goal(self.last):
            return False
        if self.last.year == self.dct.year:
            return self._lies_ahead(self.last)
        return not self._is_over(self.last, month, day)

    def _is_over(self, last: Frame, month: int, day: int) -> bool:
        """Say whether the text has come back from another year, to what lies ahead or has just been.

        去年获批。5月18日开馆, told on the 20th, and 与2023年持平。按计划,将从5月1日起 are of this year.
        """
        today, year = self.today(), last.year or 0
        if today is not None and (self.dct is None or year > (self.dct.year or 0)):
            return False
        if last.month is None and self.ahead:
            return True
        if not self.apart():
            return False
        lately = last.month is None and self.dct is not None and year + 2 >= (self.dct.year or 0)
        return (lately and self._just_gone(month, day)) or self.ahead

    def _lies_ahead(self, last: Frame) -> bool:
        """Say whether the last date is a month or day to come: what follows in later months is then to come, too."""
        today = self.today()
        return today is not None and last.month is not None and last.lo is not None and last.lo > today

    def _is_goal(self, last: Frame) -> bool:
        """Say whether the last date is a year to come and of another sentence: 2035年基本实现现代化。"""
        year = self.dct.year if self.dct is not None else None
        return year is not None and last.month is None and (last.year or year) > year and self.apart()

    def _moves_on(self, last: Frame, month: int, day: int) -> bool:
        return last.month is None or (month, day or 31) >= (last.month, last.day or 0)

    def _after_base(self, month: int, day: int) -> int | None:
        base = self.base
        assert base is not None
        assert base.year is not None
        self.why = "year from the date before it"
        earlier = base.month is not None and (month, day or 31) < (base.month, base.day or 0)
        return base.year + earlier

    def _near(self, month: int, day: int) -> int | None:
        dct = self.dct
        assert dct is not None
        assert dct.year is not None
        if dct.month is None or self._just_gone(month, day):
            return dct.year
        if self.torn and (today := self.today()) is not None:
            years = (dct.year, dct.year + 1, dct.year - 1)
            return min(years, key=lambda year: abs(ordinal(year, month, day or 15) - today))
        now = (dct.month, dct.day if dct.day and day else 0)
        soon = self._soon(month, day)
        if soon is not None:
            return soon
        if self.ahead:
            return dct.year + ((month, day if now[1] else 0) < now)
        return dct.year - ((month, day if now[1] else 0) > now)

    def _just_gone(self, month: int, day: int) -> bool:
        """Say whether it lies so shortly before the reference day that the clause has no say: most days of the news."""
        today = self.today()
        if today is None or self.asked:
            return False
        year = civil(today)[0]
        return 0 <= today - ordinal(year, month, day or last_day(year, month)) <= _JUST

    def _soon(self, month: int, day: int) -> int | None:
        """Give the year in which an open date lies just ahead, if the language leaves that open."""
        today = self.today()
        reach = max(self.reach, self.slack if day else 0)
        if today is None or not reach or self.settled:
            return None
        year = civil(today + reach)[0]
        return year if 0 < ordinal(year, month, day or 1) - today <= reach else None

    def month_of(self, day: int) -> tuple[int | None, int | None]:
        """Give year and month of a day whose month is not written."""
        if self.base is not None and self.base.month is not None:
            return self._month_after_base(day)
        if self.last is not None and self.last.month is not None and self._governs(self.last, day):
            self.why = f"month from {self.last_text} before it"
            return self._month_by(self.last, day)
        if self.dct is None and self.reported is not None:
            self.why = "month of the dateline"
            return None, yearless.month_near(self.reported, day, None if self.ahead else self.reported)
        if self.dct is None or self.dct.year is None or self.dct.month is None:
            self.why = "month unknown"
            return (self.dct.year if self.dct else None), None
        self.why = f"month from the reference date {self.basis}"
        return self._near_month(day)

    def _governs(self, last: Frame, day: int) -> bool:
        """Say whether a bare day lies by the last date: where nothing else is known, or while the story tells of it."""
        if self.dct is None:
            here = self.reported
            return here is None or last.day is not None or (last.month or 0) <= (here.month or 12) or self.ahead
        today = self.today()
        to_come = last.lo is not None and today is not None and last.lo > today
        to_come = to_come and (last.day is None or self._just_told(day))
        if self.ahead and last.day is None and not to_come and self.apart():  # 去年9月参赛。30日将出战
            return False
        if self.near and self._is_forecast(last, day):
            return True
        if not self.near and not self._is_of_no_month_now(last, day):
            return False
        return not self._today_in(last) and (not to_come or self.ahead) and not self._turns_back(last, day)

    def _is_of_no_month_now(self, last: Frame, day: int) -> bool:
        """Say whether a bare day that this month has not seen yet goes on from the year's last date: 11月24日…25日…."""
        today = self.today()
        if today is None or last.lo is None or self.ahead:
            return False
        return day > civil(today)[2] and 0 < today - last.lo <= _YEAR

    def _is_forecast(self, last: Frame, day: int) -> bool:
        """Say whether a bare day goes on from one that lies ahead: 30日20时至31日20时有大风。31日白天有雨."""
        today = self.today()
        if today is None or last.lo is None or last.day is None or last.lo <= today:
            return False
        return last.day <= day or (self._today_in(last) and civil(today)[2] < day)

    def _just_told(self, day: int) -> bool:
        """Say whether a bare day is one of the last before the reference day, in its month."""
        return self.dct is not None and self.dct.day is not None and 0 <= self.dct.day - day <= _LATELY

    def _turns_back(self, last: Frame, day: int) -> bool:
        """Say whether a day before that of a date long ago turns back to the days of the text, without a new month."""
        today = self.today()
        if today is None or last.day is None or last.lo is None:
            return False
        return day < last.day and today - last.lo > _LONG_AGO

    def _month_by(self, last: Frame, day: int) -> tuple[int | None, int | None]:
        """Give the month that brings the day nearest to the last date, but not past the reference date."""
        if last.year is None:
            return None, yearless.month_near(last, day, None if self.ahead else self.reported)
        if last.month is None or last.day is None or last.lo is None:
            return last.year, last.month
        today = self.today()
        first, end = self._bounds(last.lo)
        near = []
        for step in (0, 1, -1):
            y, m = _moved(last.year, last.month, step)
            if day <= last_day(y, m) and first <= ordinal(y, m, day) <= end:
                near.append((abs(ordinal(y, m, day) - last.lo), y, m))
        if not near and today is not None and first == today:
            return self._near_month(day)
        return min(near)[1:] if near else (last.year, last.month)

    def _bounds(self, told: int) -> tuple[float, float]:
        """Give the days that a bare day may lie between, by the last day told."""
        today = self.today()
        if today is None:
            return -inf, inf
        if not self.ahead:
            return -inf, told + _JUST if told > today else today
        soon = 0 <= today - told <= _LONG_AGO and self.apart()  # what is to come is not what was to come then
        return (today if soon else -inf), inf

    def _today_in(self, frame: Frame) -> bool:
        return self.dct is not None and (frame.year, frame.month) == (self.dct.year, self.dct.month)

    def _month_after_base(self, day: int) -> tuple[int | None, int | None]:
        base = self.base
        assert base is not None
        assert base.month is not None
        self.why = "month from the date before it"
        if base.day is not None and day < base.day and base.year is not None:
            return base.year + (base.month == 12), base.month % 12 + 1
        return base.year, base.month

    def _near_month(self, day: int) -> tuple[int | None, int | None]:
        dct = self.dct
        assert dct is not None
        assert dct.year is not None
        assert dct.month is not None
        if self.torn and (today := self.today()) is not None:
            months = (_moved(dct.year, dct.month, step) for step in (0, 1, -1))
            return min((abs(ordinal(y, m, day) - today), y, m) for y, m in months if day <= last_day(y, m))[1:]
        for step in range(1, self.slack + 1):  # told between the dateline and the publication
            year, month, told = civil((self.today() or 0) + step)
            if told == day:
                return year, month
        y, m, sign = dct.year, dct.month, 1 if self.ahead else -1
        if dct.day is not None and (day - dct.day) * sign < 0:
            y, m = _moved(y, m, sign)
        while day > last_day(y, m):
            y, m = _moved(y, m, sign)
        return y, m

    def anchor(self, unit: str) -> Frame | None:
        """Give what a time of that unit is counted from: the thread of the story, else the reference date."""
        told, text = self.thread.anchor(unit)
        self.why = f"counted from {text} before it" if told else f"counted from the reference date {self.basis}"
        return told or self.dct

    def day(self) -> Frame | None:
        """Give the day that a time of day belongs to."""
        told, text = self.thread.anchor("day")
        for frame in (self.base, told):
            if frame is not None and (frame.day is not None or (frame is self.base and frame.time)):
                self.why = f"day from {'the date' if frame is self.base else text} before it"
                return frame
        if self.today() is not None:
            self.why = f"day of the reference date {self.basis}"
            return frames.day(self.today() or 0)
        self.why = "day unknown"
        return None

    def year(self) -> int | None:
        """Give the year that a quarter, season or named day belongs to."""
        told = self.last if self.near or self.dct is None else None
        for frame in (self.base, None if told is not None and self._is_goal(told) else told):
            if frame is not None and frame.year is not None:
                self.why = f"year from {self.last_text or 'the date'} before it"
                return frame.year
        self.why = f"year of the reference date {self.basis}" if self.dct else "year unknown"
        return self.dct.year if self.dct else None

    def lies_back(self, day: int) -> bool:
        """Say whether an open time that would begin on a day still to come must be an earlier one."""
        today = self.today()
        if today is None or self.ahead or not (self.settled or self.reach):
            return False
        return day > today + (0 if self.settled else self.reach)

    def nearest(self, days: Callable[[int], tuple[int, int] | None]) -> int | None:
        """Give the year in which a named day lies nearest to the reference date, on the side that was asked for."""
        year, today = self.year(), self.today()
        if year is None or today is None or (self.dct is not None and year != self.dct.year):
            return year
        here = days(year)
        if here is not None and abs(here[0] - today) <= _HALF and self._on_side(here, today):
            return year
        # Of the years beside it only that has a nearer day which lies beyond today.
        others = (year - 1, year + 1) if here is None else (year + 1 if here[0] <= today else year - 1,)
        told = [(here, year), *((days(y), y) for y in others)]
        near = [(abs(found[0] - today), y) for found, y in told if found and self._on_side(found, today)]
        return min(near)[1] if near else year

    def _on_side(self, found: tuple[int, int], today: int) -> bool:
        if not self.settled:
            return found[0] - today <= _COMING
        return found[1] >= today if self.ahead else found[0] <= today

    def weekday(self, number: int) -> Frame | None:
        """Give the day of a weekday that names no week."""
        if self.base is not None and self.base.lo is not None:
            return frames.day(self.base.lo + (number - weekday(self.base.lo)) % 7)
        today = self.today()
        last = self.last.lo if self.last is not None else None
        if today is not None and last is not None and last > today and not self.settled and not self.apart():
            self.why = f"counted from {self.last_text} before it"  # 明日转阴，周五起有雨
            return frames.day(last + (number - weekday(last)) % 7)
        if today is None:
            self.why = "week unknown"
            return None
        self.why = f"{'next' if self.ahead else 'last'} such day from the reference date {self.basis}"
        gap = number - weekday(today)
        return frames.day(today + ((gap - 1) % 7 + 1 if self.ahead else -(-gap % 7)))


def _moved(y: int, m: int, sign: int) -> tuple[int, int]:
    number = ordinal(y, m + sign, 15)
    moved = frames.day(number)
    assert moved.year is not None
    assert moved.month is not None
    return moved.year, moved.month
