"""Say whether an event happened, is planned, refused, under way or a habit, from the words over its predicate.

Takes a parsed clause and a head; gives the status and the word that says so ("" for happened).
"""

from typing import get_args

from timeline.events.head import Head
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.model.event import Status

__all__ = ["status"]

_ORDER: tuple[Status, ...] = ("denied", "planned", "ongoing", "habitual")
assert set(_ORDER) <= set(get_args(Status))
_MARKS = {name: mark(f"status.{name}") for name in _ORDER}
_REFUSES = mark("status.denied")
_ANY = mark(*(f"status.{name}" for name in _ORDER))
_PASSES_ON = mark("motion", "begin", "light", "act", "hold")
_ABOLISHES, _EVENTFUL = mark("group.abolishes"), mark("noun", "deed", "act", "hold", "ask", "group.plan")
_TIME, _UNDONE, _RELATIVE = mark("time"), mark("group.undone"), mark("clause.relative")


def status(p: Parse, head: Head) -> tuple[Status, str]:
    """Give the status; a word counts where it stands before the predicate and not in the shade, or is the predicate."""
    told = _told(p, head) if p.union & _ANY else []
    for name in _ORDER:
        for at in told:
            if p.marks[at] & _MARKS[name] and _counts(p, at, name, head):
                return name, p.text(at)
    for token in p.tokens if p.union & _TIME else ():
        if token.timex and token.timex.type == "SET":
            return "habitual", token.text
    return "happened", ""


def _told(p: Parse, head: Head) -> list[int]:
    """Where the words stand that may say it."""
    found = [i for i in range(min(head.at, head.verb)) if p.marks[i] & _ANY and _over(p, i, head)]
    found += [i + 1 for i in p.coverbs if p.use[i] == "by" and p.marks[i + 1] & _REFUSES and _is_refused(p, i, head)]
    if head.place == "rel":  # 原定5月举行的会议推迟
        found += [i for i in p.mains if p.marks[i] & _UNDONE]
    return [*found, head.verb]


def _is_refused(p: Parse, at: int, head: Head) -> bool:
    """Say whether what is refused at a place is what the head tells: 被拒保释, 申请保释被拒, 签证申请遭拒."""
    return head.region[0] <= at < head.region[1] and p.shade[at] not in ("rel", "sub") and at + 1 != head.verb


def _over(p: Parse, at: int, head: Head) -> bool:
    """Say whether a word's scope reaches the head: nothing predicates between, unless it only passes on (将赴…访问)."""
    if at > head.verb:
        return True
    if head.place == "rel" and at < (head.time or 0) - 2:
        return False
    if p.shade[at] and (p.shade[at] != head.place or head.place == "main"):
        return False
    return all(p.marks[i] & _PASSES_ON for i in p.mains if at < i < head.verb)


def _counts(p: Parse, at: int, name: Status, head: Head) -> bool:
    """A noun that looks like it (计划生育) does not count, nor 取消 before what is no event: 取消资格."""
    if name == "denied" and at == head.verb and p.marks[at] & _ABOLISHES and at + 1 < head.region[1]:
        return bool(p.marks[head.region[1] - 1] & _EVENTFUL)
    return not (name == "planned" and p.tokens[at].tag[:1] == "n" and p.marks[at - 1] & _RELATIVE)
