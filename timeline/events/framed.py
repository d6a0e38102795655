"""Shade what is closed by a word or sign of its own: works, manners, laws cited, what is not heeded.

Takes a clause before its other words are shaded.
"""

from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark

__all__ = ["framed"]

_WORK_OPEN, _WORK_CLOSE = mark("quote.work_open"), mark("quote.work_close")
_OPEN, _CLOSE = mark("quote.open"), mark("quote.close")
_FRAME, _FRAMED = mark("clause.frame"), mark("clause.framed")
_CITES, _RULES = mark("clause.cites"), mark("clause.rules")
_MOMENT, _ORDINAL = mark("group.moment"), mark("clause.ordinal")
_SHUN, _COORDINATE = mark("shun"), mark("group.coordinate")
_COUNT = mark("count")


def framed(p: Parse) -> None:
    """Shade each with what it is."""
    for opens, shade in _SHADED:
        if p.union & opens:
            shade(p)


def _works(p: Parse) -> None:
    """The name of a law or book (《中阿合作规划》) is one noun, whatever words it is made of."""
    start = None
    for at in range(len(p.tokens)):
        if start is None and p.marks[at] & _WORK_OPEN:
            start = at
        elif start is not None and p.marks[at] & _WORK_CLOSE:
            p.shade[start : at + 1] = ["work"] * (at + 1 - start)
            start = None
        elif p.marks[at] & _CLOSE and p.noun(at + 1):
            first = next((i for i in range(at - 1, -1, -1) if p.marks[i] & _OPEN), at)
            p.shade[first:at] = ["" if t.actors else "work" for t in p.tokens[first:at]]  # “脱欧”协议


def _framed(p: Parse) -> None:
    """A manner or reason that ends in a noun of its own, whatever stands inside: 以涉嫌盗窃罪, 受暴雨影响."""
    for at in range(len(p.tokens)):
        if p.shade[at] or not p.marks[at] & _FRAME:
            continue
        end = next((i for i in range(at + 2, len(p.tokens)) if p.marks[i] & _FRAMED), None)
        if end is not None:
            p.shade[at : end + 1] = ["basis"] * (end + 1 - at)


def _moments(p: Parse) -> None:
    """The minute of a match: 第88分钟."""
    for at in range(2, len(p.tokens)):
        if p.marks[at] & _MOMENT and p.marks[at - 2] & _ORDINAL and p.tokens[at].timex is None:
            p.shade[at - 2 : at + 1] = ["place"] * 3


def _cited(p: Parse) -> None:
    """The law by which something is done: 援引宪法第五条通过决议; 援引专家称 is no law."""
    for at in range(len(p.tokens)):
        end = at
        while p.marks[at] & _CITES and end + 1 < len(p.tokens) and _of_rule(p, end + 1):
            end += 1
        if end > at and any(p.marks[i] & _RULES for i in range(at, end + 1)):
            p.shade[at : end + 1] = ["basis"] * (end + 1 - at)


def _of_rule(p: Parse, at: int) -> bool:
    return bool(p.marks[at] & (_RULES | _COUNT)) or not p.verbal(at)


def _shunned(p: Parse) -> None:
    """What is not heeded (不顾中方反对和交涉) and the verbs joined to it."""
    for at in range(len(p.tokens)):
        if not p.marks[at] & _SHUN:
            continue
        stop = at
        for i in p.verbs:
            if i > at and (stop == at or any(p.marks[j] & _COORDINATE for j in range(stop + 1, i))):
                stop = i
        p.shade[at : stop + 1] = ["sub"] * (stop + 1 - at)


_SHADED = (
    (_WORK_OPEN | _CLOSE, _works),
    (_FRAME, _framed),
    (_CITES, _cited),
    (_SHUN, _shunned),
    (_MOMENT, _moments),
)
