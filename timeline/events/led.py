"""Find what a subordinate part of a clause tells: 视察工厂时要求…, 会见记者后返回, 四川发生地震后.

Takes a parsed clause and the stretch of it; gives the head, None where the part tells nothing of its own.
"""

from timeline.events.head import Head, named
from timeline.events.syntax import LISTED, Parse
from timeline.lang.event_marks import mark

__all__ = ["done_before", "led_head", "shaded_head"]

_TELLS_AFTER, _MOTION = mark("act", "deed", "hold", "light", "declare"), mark("motion")
_AFTER, _OPENER, _SUBORDINATE = mark("clause.after"), mark("clause.opener"), mark("clause.subordinate")
_WITHIN = mark("clause.within")
_ALONE = 2  # a verb and 后


def led_head(p: Parse, start: int, stop: int, own: int) -> Head | None:
    """What a subordinate part right after its time tells: 5月2日视察工厂时要求…, 这是他5月2日就职后的首次出访."""
    first = next((i for i in range(own + 1, stop) if not p.is_function(i) or p.shade[i] == "sub"), stop)
    if first == stop or p.shade[first] != "sub":
        return None
    last = next((i for i in range(first, stop) if p.shade[i] != "sub"), stop)
    verb = next((i for i in p.verbs if first <= i < last and p.marks[i] & LISTED and not p.marks[i] & _MOTION), None)
    if verb is None or not p.marks[verb] & _TELLS_AFTER or _is_written(p, verb, last):
        return None
    head = named(p, verb, p.tokens[verb].kind, first, last)
    end = next((i for i in range(verb, last) if p.marks[i] & _SUBORDINATE), last)
    begin = next((i + 1 for i in reversed(p.mains) if start <= i < first), start)
    return Head(head.at, head.verb, head.kind, "sub", own, (begin, end))


def _is_written(p: Parse, at: int, stop: int) -> bool:
    """Say whether a word only names where something is said: 在声明中说."""
    alone = bool(p.marks[at - 1] & _OPENER) and at + 2 == stop
    return alone and bool(p.marks[at + 1] & _WITHIN)


def done_before(p: Parse, start: int, head: Head) -> Head | None:
    """What was done before the predicate, told by somebody who did both: 甲会见记者后返回首都."""
    first = next((i for i in range(start, head.verb) if p.shade[i] == "sub"), head.verb)
    last = next((i for i in range(first, head.verb) if p.shade[i] != "sub"), head.verb)
    if head.place != "main" or first == last or not p.marks[last - 1] & _AFTER:
        return None
    if p.marks[first] & _OPENER and not any(m.kind == "place" for m in p.actors(first + 1)):
        return None  # 在中方警告后, but 在板门店会见记者后
    verb = next((i for i in p.verbs if first <= i < last and p.marks[i] & LISTED and not p.marks[i] & _MOTION), None)
    if verb is None or not p.marks[verb] & _TELLS_AFTER or not any(p.thing(i) for i in range(start, first)):
        return None
    if any(p.use[i] in ("ba", "by") for i in range(first, last)):
        return None  # 将某人打伤后逃走 is one deed
    if last - first <= _ALONE and p.tokens[verb].kind != "deed":
        return None  # 接警后
    known = named(p, verb, p.tokens[verb].kind, first, last)
    return Head(known.at, verb, known.kind, "sub", None, (start, last - 1))


def shaded_head(p: Parse, start: int, stop: int) -> Head | None:
    """A clause that is subordinate as a whole (执意窜访台湾之后): its listed verb, if it ends in 后.

    In 在中方警告后 the verb only leads up to what comes, but in 四川发生地震后 it is news.
    """
    verb = next((i for i in p.verbs if start <= i < stop and p.shade[i] == "sub" and p.marks[i] & LISTED), None)
    if verb is None or not p.marks[verb] & _TELLS_AFTER:
        return None
    shaded = [i for i in range(start, stop) if p.shade[i] == "sub"]
    if not any(p.marks[i] & _AFTER for i in shaded):
        return None
    head = named(p, verb, p.tokens[verb].kind, start, stop)
    leads_up = p.marks[shaded[0]] & _OPENER and head.kind not in ("hold", "light")
    return None if leads_up else Head(head.at, head.verb, head.kind, "sub")
