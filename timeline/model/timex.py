"""A time expression in a text."""

from typing import Literal

from timeline.model.frozen import frozen

__all__ = ["Prefer", "Relation", "Timex", "TimexType"]

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Prefer = Literal["past", "future"]


@frozen
class Relation:
    """A date that hangs on an event: 会晤次日 is the event 会晤, one day on.

    `anchor` is the text that names the event, at `start`:`end`; `offset` counts `unit` from it, 0 being the time of the
    event itself.  `side` says whether the expression lies before, during or after it.
    """

    anchor: str
    start: int
    end: int
    side: Literal["before", "during", "after"]
    offset: int = 0
    unit: Literal["year", "month", "week", "day", "hour", "minute"] = "day"


@frozen
class Timex:
    """One time expression: where it stands, its TIMEX3 `type`, `value` and `mod`, and its extent in the calendar.

    `edtf` is None where the calendar does not settle it (a duration, a date that hangs on an event not yet known);
    `earliest` and `latest` are ISO, inclusive, None when open or unknown.  `precision` is the unit of the value: year,
    month, day, minute.  `basis` tells in one phrase how the value was reached, `rule` names the production.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    basis: str
    rule: str
    mod: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: str | None = None
    relation: Relation | None = None
    vague: bool = False  # 近日, 目前, 此前: a time, but none to put on a timeline
    deictic: bool = False  # counted from the reference date itself: 今天, 上周三, 三天前
    conflict: str | None = None  # a weekday or a 今天(13日) that does not agree with its date, in words
