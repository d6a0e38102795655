"""What an expression turned out to be, and the shapes that outcomes take: one shown, two joined, one up to its end.

Takes frames and outcomes; gives outcomes, None where the calendar or the order of things forbids it.
"""

from functools import cache, lru_cache

from timeline.model.dates import iso, ordinal, weekday
from timeline.model.frozen import frozen, replace
from timeline.model.timex import TimexType
from timeline.timex import frames
from timeline.timex.frames import Frame
from timeline.timex.tree import Window

__all__ = [
    "CLOCK", "LAST_DAY", "PARTS", "Outcome", "about", "at_the_moment", "deadline", "eve", "first_day", "is_beyond",
    "joined", "last_day", "moment", "shown", "side", "unsettled", "up_to", "with_weekday",
]  # fmt: skip

CLOCK = ("pod", "hour", "minute", "second")
PARTS = ("START", "MID", "END")
_PRECISION = {"hour": "minute", "second": "minute", "pod": "day", "years": "year"}
LAST_DAY = ordinal(9999, 12, 31)
_EVES = {"day": 7, "month": 15, "year": 31}  # how many days before something are on the eve of it
_FIRST_DAY = ordinal(-9999)


@frozen
class Outcome:
    """What a node turned out to be."""

    type: TimexType
    value: str
    basis: str = ""
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: str | None = None
    mod: str | None = None
    frame: Frame | None = None
    vague: bool = False
    deictic: bool = False
    conflict: str | None = None
    relation: tuple[str, float, str] | None = None


@lru_cache(8192)
def shown(frame: Frame, basis: str, deictic: bool = False) -> Outcome:
    """Give a frame as an outcome."""
    kind: TimexType = "TIME" if frame.unit in CLOCK else "DATE"
    lo = frame.begins or (iso(frame.lo) if frame.lo is not None else None)
    hi = frame.ends or (iso(frame.hi) if frame.hi is not None else None)
    unit = _PRECISION.get(frame.unit, frame.unit)
    return Outcome(kind, frame.value, basis, frame.edtf, lo, hi, unit, frame.mod, frame, False, deictic)


def is_beyond(frame: Frame) -> bool:
    """Say whether a time lies in years that four figures do not write."""
    return frame.lo is not None and not _FIRST_DAY <= frame.lo <= (frame.hi or frame.lo) <= LAST_DAY


def side(outcome: Outcome, index: int) -> str:
    """Give the beginning (0) or the end (-1) of an outcome in EDTF."""
    return (outcome.edtf or "").split("/")[index]


def joined(first: Outcome, last: Outcome, basis: str) -> Outcome | None:
    """Give the time from one to another, None where they stand the wrong way round."""
    if first.frame and last.frame and _follows(first.frame, last.frame):
        return None
    edtf = f"{side(first, 0)}/{side(last, -1)}" if first.edtf and last.edtf else None
    kind = last.type
    end = last.earliest if last.frame is not None and last.frame.unit == "hour" else last.latest
    known = first.earliest and end
    value = f"{first.earliest}/{end}" if known else f"{first.value}/{last.value}"
    begins = first.earliest if first.frame and first.frame.time else None
    frame = replace(last.frame, edtf=edtf, begins=begins) if last.frame else None
    return Outcome(
        kind, value, basis, edtf, first.earliest, end, last.precision, None, frame,
        deictic=first.deictic,
    )  # fmt: skip


def _follows(one: Frame, other: Frame) -> bool:
    """Say whether what should come first comes after the other."""
    if one.lo is None or other.hi is None:
        return False
    return one.lo > other.hi or (one.lo == other.hi and (one.time or ()) > (other.time or one.time or ()))


def deadline(inner: Outcome, dct: Frame | None) -> Outcome | None:
    """Give the time from now to a point ahead, that point included; None if it is not ahead."""
    if inner.frame is None or inner.frame.lo is None or dct is None or dct.lo is None or inner.frame.hi is None:
        return None
    if inner.frame.hi <= (dct.hi or dct.lo):
        return None
    end = inner.latest if inner.frame.unit != "hour" else f"{inner.frame.value}:59:59"
    end = end if end is None or "T" in end or not dct.time else f"{end}T23:59:59"
    value, edtf = f"{moment(dct)}/{end}", f"../{side(inner, -1)}" if inner.edtf else None
    return replace(inner, value=value, edtf=edtf, earliest=moment(dct), latest=end, mod="BEFORE")


def up_to(inner: Outcome) -> Outcome:
    """Give the time before a point; up to its end where that is a part of something."""
    edtf = inner.edtf and f"../{side(inner, -1)}"
    if inner.frame is None or inner.frame.lo is None or inner.type != "DATE" or inner.mod in PARTS:
        return replace(inner, edtf=edtf, earliest=None, mod="BEFORE")
    day = iso(inner.frame.lo - 1)
    return replace(inner, edtf=f"../{day}", earliest=None, latest=day, mod="BEFORE")


def eve(inner: Outcome) -> Outcome:
    """Give the days before a day, the month before a year; as before anything else."""
    frame = inner.frame
    if frame is None or frame.lo is None or inner.type != "DATE" or inner.precision not in _EVES or inner.mod in PARTS:
        return up_to(inner)
    first, last = iso(frame.lo - _EVES[inner.precision]), iso(frame.lo - 1)
    return replace(inner, edtf=f"{first}/{last}", earliest=first, latest=last, mod="BEFORE")


def about(outcome: Outcome) -> Outcome:
    """Let a clock time that is only reckoned settle no more than its day: 约9个小时后 is no minute."""
    day = outcome.value.partition("T")[0]
    bound = day if outcome.earliest else None
    return replace(outcome, edtf=f"{day}~", earliest=bound, latest=bound, precision="day")


def with_weekday(main: Outcome | None, day: int) -> Outcome | None:
    """Check a day against the weekday beside it."""
    if main is None or main.frame is None or main.frame.lo is None or weekday(main.frame.lo) == day:
        return main
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    clash = f"{main.value[:10]} was a {names[weekday(main.frame.lo) - 1]}, not a {names[day - 1]}"
    return replace(main, conflict=clash)


def moment(dct: Frame) -> str:
    """Write the reference date with its time of day, where that is known."""
    return iso(dct.lo or 0) + ("T" + ":".join(f"{part:02d}" for part in dct.time) if dct.time else "")


def at_the_moment(outcome: Outcome, node: Window, dct: Frame | None) -> Outcome:
    """Let a window that is counted in months or days end or begin at the very moment, where that is known."""
    if dct is None or dct.time is None or node.duration.parts[-1][0] in CLOCK:
        return outcome
    if outcome.earliest is None or "T" in outcome.earliest:
        return outcome
    now = moment(dct)
    if node.sign > 0:
        first, last = now, f"{outcome.latest}T23:59:59"
    else:
        first = outcome.earliest + "T" + (now.partition("T")[2] if node.duration.parts[-1][0] == "day" else "00:00:00")
        last = now
    return replace(outcome, edtf=f"{first}/{last}", earliest=first, latest=last)


def last_day(frame: Frame | None) -> Frame | None:
    """Give the last day of a stretch of days, which what comes after is counted from: 抗战胜利后…次年."""
    if frame is None or frame.unit != "day" or frame.hi is None or frame.hi == frame.lo:
        return frame
    return frames.day(frame.hi)


def first_day(outcome: Outcome) -> int:
    """Give the number of the day that an outcome begins on, 0 where it has none."""
    return outcome.frame.lo or 0 if outcome.frame is not None else 0


@cache
def unsettled(value: str) -> Outcome:
    """Give a time that nothing settles: 近日."""
    return Outcome("DATE", value, "no settled time", vague=True)
