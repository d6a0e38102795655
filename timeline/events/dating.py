"""Say which date an event takes: its clause's own, the one that governs it, or one carried from the sentence before.

Takes time expressions as the clauses go by and keeps what governs; gives a `Dated`, or None where nothing settles it.
"""

from collections.abc import Sequence
from typing import Literal

from timeline.events.tokens import Token
from timeline.lang.event_words import EventWords
from timeline.model.dates import bounds, day_of, when
from timeline.model.frozen import frozen, mutable, replace
from timeline.model.timex import Timex

__all__ = [
    "Clock",
    "Dated",
    "Reach",
    "begun",
    "dated",
    "follows_on",
    "governed",
    "is_edition",
    "leads",
    "of_act",
    "on_the_day",
    "stated",
    "to_the_day",
    "usable",
    "within",
]

Reach = Literal["clause", "governing", "carried", "event", "retold"]


@frozen
class Dated:
    """A date as an event bears it: EDTF, its bounds, the words, how it was reached, and how far they stand."""

    date: str
    earliest: str | None
    latest: str | None
    precision: str
    text: str
    basis: str
    start: int
    end: int
    reach: Reach = "clause"
    conflict: str | None = None


def usable(timex: Timex, words: EventWords, before: str = "") -> bool:
    """Say whether a time expression can date an event: no duration, repetition, vague word or 截至."""
    if not timex.edtf or timex.vague or timex.type not in ("DATE", "TIME"):
        return False
    if timex.edtf.endswith("/..") and timex.text.endswith(words.affixes["clause.since"]):
        return False
    if timex.text.endswith(words.affixes["clause.compared"]):
        return False
    if timex.text.startswith(words.affixes["clause.until"]):
        return False
    return before not in words.sets["clause.until"] and before not in words.sets["clause.compares"]


def leads(timex: Timex, words: EventWords) -> bool:
    """Say whether a time may date an event, by itself or with what was told: 7月12日, 会晤次日, 随后."""
    return timex.relation is not None or usable(begun(timex, words), words) or follows_on(timex, words)


def in_script(timex: Timex, folded: str) -> Timex:
    """Give the expression in the script that the words of the pack are in."""
    text = folded[timex.start : timex.end]
    return timex if text == timex.text else replace(timex, text=text)


def stated(times: Sequence[Timex], words: EventWords) -> list[Timex]:
    """Leave out the editions of a series (第二十届对话会) where the sentence has a date: they are its subject there."""
    if any((usable(t, words) or t.relation) and not is_edition(t) for t in times):
        return [t for t in times if not is_edition(t)]
    return list(times)


def begun(timex: Timex, words: EventWords) -> Timex:
    """Leave 开始 in 7月14日开始 to be the predicate that it may be: what begins that day is dated by that day.

    So it is with 始于, which tells nothing by itself.
    """
    edtf = timex.edtf or ""
    if not edtf.endswith("/.."):
        return timex
    first = timex.text[:2]
    if first in words.triggers and words.triggers[first].kind == "state":
        day = timex.earliest and timex.earliest.partition("T")[0]
        since = edtf.removesuffix("/..")
        return replace(timex, start=timex.start + 2, text=timex.text[2:], edtf=since, latest=day)
    word = next((text for n in (2, 1) if (text := timex.text[-n:]) in words.triggers), "")
    if not word or words.triggers[word].kind != "begin":
        return timex
    return replace(
        timex,
        end=timex.end - len(word),
        text=timex.text.removesuffix(word),
        edtf=edtf.removesuffix("/.."),
        latest=timex.earliest and timex.earliest.partition("T")[0],
    )


def of_act(date: Dated, words: EventWords) -> Dated:
    """Give the moment of what was done no sooner than a span's end: 直至3时恢复."""
    last = date.date.removeprefix("../")
    if last == date.date or not any(date.text.startswith(word) for word in words.sets["clause.not_before"]):
        return date
    clock = "T" in last
    return replace(date, date=last, earliest=date.latest[: len(last)] if clock and date.latest else bounds(last)[0])


def to_the_day(date: Dated) -> Dated:
    """Give the end of a span without a beginning: 押后至4月2日."""
    day = date.date.removeprefix("../")
    return date if day == date.date else replace(date, date=day, earliest=bounds(day)[0], latest=bounds(day)[1])


def is_edition(timex: Timex) -> bool:
    """Say whether a time is a numbered edition of a series, and so an event's name as much as a date."""
    return timex.rule.endswith(("/edition", "/held"))


def dated(timex: Timex) -> Dated:
    """Give the date of a usable time expression."""
    return Dated(
        timex.edtf or timex.value,
        timex.earliest,
        timex.latest,
        timex.precision or "day",
        timex.text,
        timex.basis,
        timex.start,
        timex.end,
        conflict=timex.conflict,
    )


@mutable
class Clock:
    """The date that governs the clauses now, and the one a later sentence may carry on."""

    governing: Dated | None = None
    twin: Dated | None = None  # the other of two dates that lead together: 4月和9月，…
    recent: Dated | None = None
    last: Dated | None = None
    section: Dated | None = None  # the date a heading gives what stands under it
    spent: bool = False  # whether an event has taken the governing date already
    stopped: bool = False  # whether a vague or counted-up-to time has taken over since
    paragraph: int = -1

    def sentence(self, paragraph: int) -> None:
        """Begin a sentence: nothing governs; what governed may be carried on within the paragraph."""
        if paragraph != self.paragraph:
            self.last = None
        elif self.recent:
            self.last = self.recent
        self.governing, self.recent, self.spent, self.stopped, self.paragraph = None, None, False, False, paragraph
        self.twin = None

    def lead(self, date: Dated | None) -> None:
        """Let a date govern from here on; None: a time that dates nothing (目前, 截至9日) does."""
        self.governing, self.twin, self.spent, self.stopped = date, None, False, date is None
        if date and not (date.date.endswith("/..") and self.recent):  # 自次日起
            self.recent = date

    def silence(self) -> None:
        """Let nothing govern: the date belonged to a statement."""
        if self.recent is self.governing and not self.spent:
            self.recent = None
        self.governing, self.spent, self.stopped = None, False, True

    def of_section(self) -> Dated | None:
        """Give the date of the section, while no other time has taken over."""
        return None if self.stopped or not self.section else replace(self.section, reach="governing")

    def carried(self) -> Dated | None:
        """Give the date of the sentences before, as carried."""
        if self.stopped or not self.last:
            return None
        return on_the_day(
            replace(self.last, reach="carried", basis=f"carried from {self.last.text}: {self.last.basis}")
        )


def within(fine: Dated, coarse: Dated) -> bool:
    """Say whether one date lies inside another, coarser one."""
    if not (fine.earliest and fine.latest and coarse.earliest and coarse.latest) or fine.date == coarse.date:
        return False
    bound = ([when(day_of(x or "")) for x in (d.earliest, d.latest)] for d in (fine, coarse))
    (first, last), (begin, end) = bound
    return begin <= first and last <= end and (begin, end) != (first, last)


def on_the_day(date: Dated) -> Dated:
    """Give a date without its clock time, which a later event does not share."""
    if "T" not in date.date or "/" in date.date:
        return date
    earliest, latest = (bound and bound.partition("T")[0] for bound in (date.earliest, date.latest))
    return replace(date, date=date.date.split("T")[0], earliest=earliest, latest=latest, precision="day")


def follows_on(timex: Timex, words: EventWords) -> bool:
    """Say whether a time only says that it came after: 随后, 几小时后."""
    unsettled = not timex.edtf and timex.relation is None
    after = timex.text.endswith(words.affixes["clause.after"])
    return words.has("clause.sequel", timex.text) or (unsettled and after)


def governed(date: Dated, clause: Sequence[Token]) -> Dated:
    """Give a governing date as a clause that does not hold it bears it."""
    if clause and clause[0].start <= date.start < clause[-1].end:
        return date
    return replace(to_the_day(date), reach="governing") if date.reach == "clause" else date
