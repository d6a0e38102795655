"""Shade the relative clauses of a clause: what stands before 的 and tells of the noun after it.

Takes a clause before its other words are shaded; sets "rel" where such a clause stands.
"""

from timeline.events.syntax import LISTED, Parse
from timeline.lang.event_marks import mark

__all__ = ["relative"]

_RELATIVE, _ASPECT, _WHOM = mark("clause.relative"), mark("clause.aspect"), mark("clause.whom")
_AFTER = mark("clause.after")
_COORDINATE, _RECIPROCAL, _ACTOR = mark("group.coordinate"), mark("group.reciprocal"), mark("actor")
_TELLS = mark("say", "declare", "ask", "group.copula")
_SPEECH = mark("say", "declare", "disclose")
_WAY = mark("way")
_MOTION, _TAKES = mark("motion"), mark("act", "deed", "motion")
_ONGOING = mark("status.ongoing")
_COUNT = mark("count")  # 一辆由昆明开往大理的客车
_QUALITIES = ("m", "q", "a", "b")


def relative(p: Parse) -> None:
    """Shade what tells of the noun after it."""
    _acted_on(p)
    if not p.union & _RELATIVE or not p.verbs:
        return
    _handled(p)
    for at in range(1, len(p.tokens) - 1):
        if p.shade[at] or not p.marks[at] & _RELATIVE:
            continue
        start = _relative_start(p, at)
        if start is not None:
            start -= 2 * (start > 1 and _where(p, start - 1))
            start -= start > 0 and bool(p.marks[start - 1] & _ONGOING)  # 正在抢险的
            kind = "sub" if p.marks[at - 1] & _AFTER else "rel"  # 就职后的首次出访: after taking office
            p.shade[start : at + 1] = [kind] * (at + 1 - start)


def _acted_on(p: Parse) -> None:
    """A passive right before the noun it tells of, with another verb after it: 被压司机被救出."""
    for at in p.coverbs:
        if p.use[at] != "by" or at + 3 >= len(p.tokens):
            continue
        noun = p.tokens[at + 2]
        verb = p.tokens[at + 1]
        acted_on = verb.tag[:1] == "v" and (verb.kind or len(verb.text) == 1) and noun.tag == "n" and not noun.kind
        acted_on = bool(acted_on) and not any(p.thing(i) for i in range(at))  # 船身被打捞队员发现: they acted
        if acted_on and any(p.use[i] == "by" or p.marks[i] & LISTED for i in range(at + 3, len(p.tokens))):
            p.shade[at : at + 2] = ["rel", "rel"]


def _handled(p: Parse) -> None:
    """What was done to the thing that 将 handles: 将被卡在车内的司机救出."""
    for at in p.coverbs:
        if p.use[at] == "ba" and p.use[at + 1] == "by":
            stop = next((i for i in range(at + 2, len(p.tokens) - 2) if p.marks[i] & _RELATIVE), at)
            p.shade[at + 1 : stop + 1] = ["rel"] * (stop - at)


def _relative_start(p: Parse, at: int) -> int | None:
    verbs = [i for i in p.verbs if i < at and not p.shade[i]]
    if not verbs:
        return None
    last = verbs[-1]
    led = _led_in(p, last) if at - last == 1 else None
    if led is not None:
        return led
    for first in verbs:
        tells = not p.marks[first] & _TELLS and _opens(p, first) and not _takes_it(p, first, at)
        if p.marks[first] & _WAY and p.marks[first + 1] & _COUNT:
            continue  # 带三名获释的人质离开
        if tells and (_located(p, first) or _verb_after(p, at) or _counted(p, first)):
            return first
    if at - last == 1 or (at - last == 2 and (p.marks[at - 1] & _ASPECT or p.tokens[at - 1].tag == "vn")):
        return _joined_before(p, verbs)
    if p.marks[last] & LISTED:
        return _told_of_somebody(p, verbs, at)
    return last if _verb_after(p, at) else None


def _takes_it(p: Parse, first: int, at: int) -> bool:
    """Say whether what stands before 的 is in the object of a verb: 市长昨日中断在外地的考察."""
    if not first or p.tokens[first - 1].timex is None or _verb_after(p, at):
        return False
    return any(m.kind == "person" for token in p.tokens[: first - 1] for m in token.actors)


def _of_doer(p: Parse, at: int) -> bool:
    """Say whether a word may stand in the name of who does something."""
    return p.thing(at) or bool(p.marks[at] & (_COORDINATE | _RELATIVE)) or p.tokens[at].tag in (*_QUALITIES, "eng")


def _led_in(p: Parse, verb: int) -> int | None:
    """Where a relative clause begins that opens before its verb: 由59人组成的, 与货车相撞的, 学生所乘坐的."""
    if verb and p.marks[verb - 1] & _WHOM:
        return next((i + 1 for i in range(verb - 2, -1, -1) if not (p.thing(i) or p.tokens[i].tag == "k")), 0)
    done = next((i for i in reversed(p.coverbs) if i < verb and p.use[i] == "by"), verb)
    first = verb - p.verbal(verb - 1)  # 发起成立
    if done < first - 1 and all(_of_doer(p, i) for i in range(done + 1, first)):
        return done  # 由甲公司与乙公司研制的, 由10个国家的央行发起成立的
    start = verb - 1
    while start > 0 and p.use[start] is None and (p.thing(start) or p.tokens[start].tag in _QUALITIES):
        start -= 1
    use = p.use[start] if start < verb - 1 else None
    if use in ("place", "source"):
        return None if any(i < start and not p.shade[i] for i in p.verbs) else start
    return start if use == "by" or (use == "with" and p.marks[verb] & _RECIPROCAL) else None


def _joined_before(p: Parse, verbs: list[int]) -> int:
    """The first of the verbs that are told together: 391票反对、242票支持的结果."""
    first = verbs[-1]
    for at in reversed(verbs[:-1]):
        if not any(p.marks[i] & _COORDINATE for i in range(at + 1, first)):
            break
        first = at
    return first


def _told_of_somebody(p: Parse, verbs: list[int], at: int) -> int | None:
    """Where it begins that tells of a person whom an earlier verb takes: 会见来华出席会议的某人."""
    if len(verbs) < 2 or not p.marks[verbs[-2]] & _TAKES or _verb_after(p, at):
        return None
    person = any(m.kind == "person" for token in p.tokens[at + 1 :] for m in token.actors)
    if not (person or p.marks[verbs[-2]] & _MOTION) or not any(p.thing(i) for i in range(verbs[-1] + 1, at)):
        return None
    return verbs[-2] if p.marks[verbs[-2]] & _MOTION else verbs[-1]


def _opens(p: Parse, at: int) -> bool:
    """Say whether no subject stands before the verb at `at`: a time or a count does (一辆行驶在…的客车), or nothing."""
    before = p.tokens[at - 1] if at else None
    if before and (before.timex or (before.marks & _COUNT and not p.shade[at - 1]) or p.use[at - 1]):
        return True
    if any(i < at and not p.shade[i] for i in p.verbs):
        return False
    leading = next((i for i in p.coverbs if i < at and not p.marks[i] & _ACTOR), at)
    return not any(p.thing(i) and not p.marks[i] & _COUNT and not _where(p, i) for i in range(leading))


def _where(p: Parse, at: int) -> bool:
    """Say whether a word only says where it is going on: 正在苏格兰主持峰会的首相."""
    return at > 0 and bool(p.marks[at - 1] & _ONGOING) and any(m.kind == "place" for m in p.tokens[at].actors)


def _counted(p: Parse, at: int) -> bool:
    """Say whether a count stands right before a verb: 一辆载有…的客车."""
    return bool(p.marks[at - 1] & _COUNT)


def _located(p: Parse, at: int) -> bool:
    return p.use[at + 1] in ("place", "source")


def _verb_after(p: Parse, at: int) -> bool:
    return any(i >= at + 2 and not p.shade[i] and not _fills(p, i) for i in p.verbs)


def _fills(p: Parse, at: int) -> bool:
    """Say whether a verb stands inside a compound that ends the clause: 安全谅解备忘录, 审查报告."""
    last = len(p.tokens) - 1
    if p.marks[last] & _SPEECH and p.tokens[last].tag[:1] == "n" and (at == last or p.tokens[at].tag == "vn"):
        return at >= last - 1
    if at + 2 != len(p.tokens) or p.marks[at] & LISTED:
        return False
    return p.tokens[at - 1].tag[:1] in "nasb" and p.tokens[at + 1].tag == "n"
