"""Date an expression by another one of the text: one that hangs on an event, or an hour of the title.

Takes what is resolved so far and gives it with those dates put in.
"""

from itertools import pairwise

from timeline.model.document import Document
from timeline.model.frozen import replace
from timeline.model.timex import Timex
from timeline.timex.tree import Found, Path

__all__ = ["beside", "date_headline", "hangs_too", "is_bare_hour"]

_HEAD = 300  # how far below the title its hour may be told again


def is_bare_hour(expression: Found) -> bool:
    """Say whether an expression is a time of day that names no day."""
    return isinstance(expression.node, Path) and expression.node.steps[0][:2] in (("at", "pod"), ("at", "hour"))


def date_headline(timexes: list[Timex], headline: list[int], title: int) -> None:
    """Give a bare hour of the title the day that the story tells with it: 凌晨起火 over 昨日凌晨3时许起火."""
    for at in headline:
        one = timexes[at]
        below = (t for t in timexes[at + 1 :] if title < t.start < title + _HEAD and one.text in t.text)
        told = next(below, None)
        if told is None or told.earliest is None or one.earliest is None:
            continue
        old, day = one.earliest[:10], told.earliest[:10]
        value, edtf, first, last = (
            text and text.replace(old, day) for text in (one.value, one.edtf, one.earliest, one.latest)
        )
        basis = f"day of {told.text} below it"
        timexes[at] = replace(one, value=value, edtf=edtf, earliest=first, latest=last, basis=basis)


def hangs_too(expression: Found, timexes: list[Timex], document: Document) -> Timex | None:
    """Give a 当天 after a date that hangs on an event the same event: 会晤次日,军机过航,发言人当天表示."""
    last = timexes[-1] if timexes else None
    if last is None or last.relation is None or last.relation.unit != "day" or last.edtf is not None:
        return None
    node = expression.node
    if not isinstance(node, Path) or node.steps[0][:2] != ("same", "day"):
        return None
    if "\n" in document.folded[last.end : expression.start] or _has_day(timexes, document):
        return None
    offset = last.relation.offset + int(node.steps[0][2])
    side = "after" if offset > 0 else "before" if offset < 0 else last.relation.side
    return replace(
        last, start=expression.start, end=expression.end, text=document.text[expression.start : expression.end],
        basis=f"counted from {last.text} before it", relation=replace(last.relation, offset=offset, side=side),
    )  # fmt: skip


def _has_day(timexes: list[Timex], document: Document) -> bool:
    """Say whether the clause of the last time has a day of its own: 5月24日某人访日期间,…,发言人当日表示."""
    if len(timexes) < 2 or timexes[-2].precision != "day" or timexes[-2].relation is not None:
        return False
    return not any(sign in document.folded[timexes[-2].end : timexes[-1].start] for sign in ",，。;；\n")


def beside(text: str, timexes: list[Timex]) -> tuple[Timex, ...]:
    """Give a date that hangs on an event the date that is written right after it: 会晤次日,7月13日."""
    for at, (one, other) in enumerate(pairwise(timexes)):
        if other.relation is not None and other.edtf is None and _is_gloss(text[one.end : other.start]):
            if one.precision == "day":  # 6月27日,即战争爆发后第三天
                timexes[at + 1] = _dated_by(other, one)
            continue
        if one.relation is None or one.edtf is not None or other.precision != "day" or other.relation is not None:
            continue
        if text[one.end : other.start].strip() in (",", "，", "(", "即", "也就是"):
            timexes[at] = _dated_by(one, other)
    return tuple(timexes)


def _is_gloss(between: str) -> bool:
    return between[:1] in ",，(" and between[1:2] == "即" and len(between) < 8


def _dated_by(one: Timex, other: Timex) -> Timex:
    return replace(
        one, value=other.value, edtf=other.edtf, earliest=other.earliest, latest=other.latest, precision="day",
        basis=f"{other.text} beside it",
    )  # fmt: skip
