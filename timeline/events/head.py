"""The word of a clause that names what happens, and how a predicate gives it.

Takes a parsed clause and a predicate; gives the head: of 举行会谈 the talks, of 发生爆炸 the explosion, else the verb.
"""

from typing import NamedTuple

from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark

__all__ = ["Head", "is_compared", "named", "noun_before", "tells_which"]

_NAMES, _RELATIVE = mark("noun", "deed"), mark("clause.relative")
_WHICH = ("m", "q", "mq", "b")
_TIME, _COMPARES = mark("time"), mark("clause.compares")
_SPANS = ("year", "half", "quarter", "month")
_HAPPENS = mark("noun", "act", "deed", "toll", "declare")
_CAUSE, _NOUN, _EXISTS = mark("cause"), mark("noun"), mark("group.exists")
_INCIDENT, _DECLARE, _STATE = mark("group.incident"), mark("declare"), mark("state")


class Head(NamedTuple):
    """The word at `at` names an event; `verb` is the predicate it depends on, `time` the index of its time expression.

    `kind` tells how the predicate behaves ("" where it is not listed), `place` where it stands: "main", "rel" or "sub";
    `region` is the stretch of the clause that tells it.
    """

    at: int
    verb: int
    kind: str
    place: str = "main"
    time: int | None = None
    region: tuple[int, int] = (0, 0)


def named(p: Parse, at: int, kind: str, start: int, stop: int) -> Head:
    """Give the head of a predicate between two places."""
    if kind == "light":
        done = _done(p, at, stop)
        done = noun_before(p, at, start) if done is None else done
        return Head(_object(p, at, stop) if done is None else done, at, kind)
    if kind == "hold":
        if p.marks[stop - 1] & _DECLARE and p.main(stop - 1):
            return Head(stop - 1, stop - 1, "declare")  # 召开记者会宣布，…
        meeting = [i for i in range(at + 1, stop) if p.marks[i] & _NAMES and p.shade[i] in ("", "nom")]
        return Head(meeting[-1] if meeting else at, at, kind)
    if kind == "begin" and not p.marks[at] & _EXISTS:
        happens = next((i for i in range(at + 1, stop) if p.marks[i] & _NOUN and not p.shade[i]), None)
        return Head(at, at, kind) if happens is None else Head(happens, at, "light")  # 开始降雨
    if kind == "cause":
        before = noun_before(p, at, start)
        return Head(at, at, kind) if before is None else Head(before, at, "result")
    return Head(at, at, kind)


def _done(p: Parse, verb: int, stop: int) -> int | None:
    """What an empty verb does or lets happen: what ends its object (进行救援等课目的演练), else the first."""
    found = [i for i in range(verb + 1, stop) if p.marks[i] & _HAPPENS and _eventful(p, i)]
    if not found:
        return None
    ends = found[-1] == len(p.tokens) - 1 and p.marks[found[-1] - 1] & _RELATIVE
    return found[-1] if ends and not p.marks[found[-1]] & _INCIDENT else found[0]


def noun_before(p: Parse, at: int, start: int) -> int | None:
    """Give the last noun before a place that names what happens."""
    found = (i for i in range(at - 1, start - 1, -1) if p.marks[i] & _NAMES and p.tokens[i + 1].tag != "f")  # 论坛上
    return next((i for i in found if p.shade[i] != "place" or p.marks[at] & _CAUSE), None)


def _eventful(p: Parse, at: int) -> bool:
    if p.marks[at + 1] & _RELATIVE:
        return False  # 进行火灾的报道 is about a fire
    return p.shade[at] in ("", "rel", "nom", "place", "sub")


def _object(p: Parse, verb: int, stop: int) -> int:
    """The last noun of the object, where nothing in it is listed: 发生故障."""
    tags = ("n", "vn", "an", "v", "l")
    nouns = [i for i in range(verb + 1, stop) if not (p.shade[i] or p.marks[i] & _STATE) and p.tokens[i].tag in tags]
    return nouns[-1] if nouns else verb


def is_compared(p: Parse, at: int) -> bool:
    """Say whether a time is only what something is compared with: 比上半年增长."""
    return at > 0 and bool(p.marks[at] & _TIME and p.marks[at - 1] & _COMPARES)


def tells_which(p: Parse, at: int, head: Head) -> bool:
    """Say whether a time after the verb only tells of when the thing after it is: 披露2014年年度报告."""
    timex, thing = p.tokens[at].timex, at + 1
    while thing + 1 < len(p.tokens) and p.tokens[thing].tag in _WHICH:
        thing += 1  # 发行2012年第一期国债
    if timex is None or timex.precision not in _SPANS or at < head.verb or not p.noun(thing):
        return False
    return head.place == "main" and not p.shade[at] and not any(i > at for i in p.mains)
