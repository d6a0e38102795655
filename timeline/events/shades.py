"""Tell which words of a clause stand in the shade, where they tell nothing of the main line.

Takes the tokens of a clause; gives it parsed.  The passes go from what is plainest to what leans on the others, and one
that the clause has no word for is left out.
"""

from collections.abc import Sequence

from timeline.events.syntax import LISTED, Parse
from timeline.events.tokens import Token
from timeline.lang.event_marks import mark
from timeline.lang.event_words import EventWords

__all__ = ["parse"]

_CASE_SIZE = 5  # tokens: so near a verb stands the noun that it is part of

_ACTOR, _TIME, _NOUN, _DEED, _SHUN = mark("actor"), mark("time"), mark("noun"), mark("deed"), mark("shun")
_WORK_OPEN, _WORK_CLOSE = mark("quote.work_open"), mark("quote.work_close")
_RELATIVE, _ASPECT, _RETELL = mark("clause.relative"), mark("clause.aspect"), mark("clause.retell")
_SUBORDINATE, _OPENER = mark("clause.subordinate"), mark("clause.opener")
_AFTER, _LASTS, _LOCATIVE = mark("clause.after"), mark("clause.after", "clause.during"), mark("clause.locative")
_COORDINATE, _COPULA, _INVITE = mark("group.coordinate"), mark("group.copula"), mark("group.invite")
_COMPOUND, _INTRANSITIVE = mark("clause.compound"), mark("group.intransitive")
_CASE, _CAUSE, _REASON, _RECEIVES = mark("clause.case"), mark("cause"), mark("clause.reason"), mark("group.receives")
_MESSAGE = mark("act", "deed", "say", "ask", "declare", "disclose")
_ORDINAL, _PLANNED = mark("clause.ordinal"), mark("status.planned")
_QUALIFIER = mark("clause.adverb", "clause.drop")
_BEGINS = mark("begin") | _COPULA
_TAKES_NOUN = LISTED & ~mark("motion", "begin", "say", "perceive")
_HELD = mark("hold", "light", "begin")
_TELLS = mark("say", "declare") | _COPULA
_COUNTS = ("m", "q", "mq")  # 一辆由昆明开往大理的客车


def parse(tokens: Sequence[Token], words: EventWords) -> Parse:
    """Give the reading of a clause."""
    p = Parse(tokens, words)
    marks = p.union
    if marks & _WORK_OPEN:
        _works(p)
    if marks & _SHUN:
        _shunned(p)
    _acted_on(p)
    if marks & _RELATIVE and p.verbs:
        _handled(p)
        _relative(p)
    if marks & (_SUBORDINATE | _TIME):
        _subordinate(p)
    for at in p.verbs:
        if not p.shade[at] and _is_nominal(p, at):
            p.shade[at] = "nom"
    _coverbs(p)
    p.mains = [at for at in p.verbs if not p.shade[at]]
    return p


def _works(p: Parse) -> None:
    """The name of a law or book (《中阿合作规划》) is one noun, whatever words it is made of."""
    start = None
    for at in range(len(p.tokens)):
        if start is None and p.marks[at] & _WORK_OPEN:
            start = at
        elif start is not None and p.marks[at] & _WORK_CLOSE:
            p.shade[start : at + 1] = ["work"] * (at + 1 - start)
            start = None


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


def _subordinate(p: Parse) -> None:
    floor = 0
    for at in range(1, len(p.tokens)):
        marks = p.marks[at]
        if marks & _ACTOR or p.shade[at] or not (_closes(p, at) if marks & _TIME else marks & _SUBORDINATE):
            continue
        start = _opening(p, floor, at)
        if start is not None:
            p.shade[start : at + 1] = ["sub"] * (at + 1 - start)
            floor = at + 1


def _closes(p: Parse, at: int) -> bool:
    """Say whether a time ends a subordinate part: 停顿五年后, 上任不久."""
    timex = p.tokens[at].timex
    if timex is not None and timex.vague:
        return bool(p.marks[at] & _SUBORDINATE)
    return p.verbal(at - 1) and p.text(at).endswith(p.words.affixes["clause.after"])


def _opening(p: Parse, floor: int, at: int) -> int | None:
    """Where the part that ends with 后, 时, 期间 at `at` begins: at its opener, else at its first verb."""
    if p.union & _OPENER:
        for i in range(floor, at):
            if p.marks[i] & _OPENER:
                return None if _only_there(p, i, at) else i
    verbs = (i for i in p.verbs if floor <= i < at and not p.shade[i] and not p.marks[i] & _BEGINS)
    known = next(verbs, at)
    if p.union & _NOUN:
        known = min(known, next((i for i in range(floor, at) if not p.shade[i] and p.marks[i] & _NOUN), at))
    if known < at:
        return known
    return at - 1 if p.marks[at] & _AFTER and p.tokens[at - 1].tag[:1] in ("n", "t") else None  # 午饭后


def _only_there(p: Parse, start: int, at: int) -> bool:
    """Say whether 从…中 or 在…下 names no more than a place: nothing happens in it."""
    if p.use[start] not in ("place", "source") or p.marks[at] & _LASTS:
        return False
    inside = range(start + 1, at)
    return bool(p.marks[at] & _LOCATIVE) and not any(p.marks[i] & LISTED or p.verbal(i) for i in inside)


def _is_nominal(p: Parse, at: int) -> bool:
    """Say whether a verb is used as a noun: after 的 (消防员的扑救), before 原因 (起火原因), counted (第三次磋商)."""
    marks, nxt, deed = p.marks[at], p.marks[at + 1], p.marks[at] & _DEED
    before = at - 1
    while before >= 0 and _qualifies(p, before):
        before -= 1
    if before >= 0 and p.marks[before] & (_RELATIVE | _RETELL):
        return True
    if before > 0 and p.marks[before] & _COORDINATE and p.shade[before - 1] == "nom":
        return True
    if nxt & _COMPOUND and not marks & _COMPOUND and _another(p, at):
        return True
    if (marks & _INTRANSITIVE and _qualified(p, at + 1)) or _attributive(p, at) or _of_case(p, at) or _received(p, at):
        return True
    return bool(deed) and ((before >= 0 and _ordinal(p, before)) or _yields(p, at))


def _of_case(p: Parse, at: int) -> bool:
    """Say whether a crime only names the case that other words of the clause are about: 抢劫运钞车案."""
    trigger = p.tokens[at].trigger
    if not p.union & _CASE or trigger is None or trigger.type != "ASSAULT":
        return False
    case = next((i for i in range(at + 2, min(at + _CASE_SIZE, len(p.tokens))) if p.marks[i] & _CASE), 0)
    return case > 0 and not any(at < i < case for i in p.verbs) and _another(p, at)


def _received(p: Parse, at: int) -> bool:
    """Say whether a verb of telling is what was received: 接到群众举报."""
    if not p.union & _RECEIVES or not p.marks[at] & _MESSAGE or p.marks[at + 1] & _ASPECT:
        return False
    before = next((i for i in reversed(p.verbs) if at - _CASE_SIZE < i < at), -1)
    return bool(p.marks[before] & _RECEIVES)


def _another(p: Parse, at: int) -> bool:
    """Say whether the clause has another predicate: 起火原因正在调查, but not 提交申请."""
    return any(p.marks[i] & LISTED and not p.shade[i] and i not in (at, at + 1) for i in p.verbs)


def _attributive(p: Parse, at: int) -> bool:
    """Say whether what the dictionary has as a noun, too, opens the clause and tells of which kind a thing is."""
    if p.tokens[at].tag != "vn" or not _qualified(p, at + 1) or not _another(p, at):
        return False
    return not any(p.thing(i) or p.verbal(i) or p.use[i] for i in range(at))


def _qualified(p: Parse, at: int) -> bool:
    """Say whether a noun stands at `at`, which 失火 or 中毒 before it can only qualify."""
    return at < len(p.tokens) and p.tokens[at].tag[:1] == "n" and not p.marks[at] & LISTED


def _ordinal(p: Parse, at: int) -> bool:
    """Say whether a count makes a noun of what follows: 第三次, 这次, but not 数次."""
    known = p.words.marks
    counts = range(max(at - 2, 0), at + 1)
    return any((p.marks[i] | known.get(p.text(i)[:1], 0)) & _ORDINAL for i in counts)


def _qualifies(p: Parse, at: int) -> bool:
    return bool(p.marks[at] & _QUALIFIER) or p.tokens[at].tag in ("a", "ad", "b", "an", "vn")


def _yields(p: Parse, at: int) -> bool:
    """Say whether a word like 会谈 is a noun here: it completes a verb before it, or a verb follows at once."""
    mains = [i for i in p.verbs if not p.shade[i]]
    if any(i < at and p.marks[i] & _TAKES_NOUN for i in mains):
        return True
    after = next((i for i in mains if i > at and p.marks[i] & LISTED), None)
    if after is None:
        return False
    held = p.use[at + 1] == "place" and p.marks[after] & _HELD  # 会见在北京举行
    return bool(held) or not any(p.thing(i) for i in range(at + 1, after))


def _relative(p: Parse) -> None:
    for at in range(1, len(p.tokens) - 1):
        if p.shade[at] or not p.marks[at] & _RELATIVE:
            continue
        start = _relative_start(p, at)
        if start is not None:
            p.shade[start : at + 1] = ["rel"] * (at + 1 - start)


def _acted_on(p: Parse) -> None:
    """A passive right before the noun it tells of, with another verb after it: 被压司机被救出."""
    for at in p.coverbs:
        if p.use[at] != "by" or at + 3 >= len(p.tokens):
            continue
        noun = p.tokens[at + 2]
        acted_on = p.tokens[at + 1].tag[:1] == "v" and noun.tag == "n" and not noun.kind
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
    for first in verbs:
        if not p.marks[first] & _TELLS and _opens(p, first) and (_located(p, first) or _verb_after(p, at)):
            return first
    if at - last == 1 or (at - last == 2 and p.marks[at - 1] & _ASPECT):
        return last
    return last if not p.marks[last] & LISTED and _verb_after(p, at) else None


def _opens(p: Parse, at: int) -> bool:
    """Say whether no subject stands before the verb at `at`: a time or a count does (一辆行驶在…的客车), or nothing."""
    before = p.tokens[at - 1] if at else None
    if before and (before.timex or before.tag in _COUNTS or p.use[at - 1]):
        return True
    if any(i < at and not p.shade[i] for i in p.verbs):
        return False
    leading = next((i for i in p.coverbs if i < at and not p.marks[i] & _ACTOR), at)
    return not any(p.thing(i) and p.tokens[i].tag not in _COUNTS for i in range(leading))


def _located(p: Parse, at: int) -> bool:
    return p.use[at + 1] in ("place", "source")


def _verb_after(p: Parse, at: int) -> bool:
    return any(i >= at + 2 and not p.shade[i] and not _fills(p, i) for i in p.verbs)


def _fills(p: Parse, at: int) -> bool:
    """Say whether an unlisted verb stands inside a compound that ends the clause: 安全谅解备忘录."""
    if at + 2 != len(p.tokens) or p.marks[at] & LISTED:
        return False
    return p.tokens[at - 1].tag[:1] in "nasb" and p.tokens[at + 1].tag == "n"


def _coverbs(p: Parse) -> None:
    done = 0
    for at in p.coverbs:
        use = None if at < done or p.shade[at] else _use(p, at)
        if use:
            done = _phrase_end(p, at, use)
            p.shade[at:done] = [s or use for s in p.shade[at:done]]


def _use(p: Parse, at: int) -> str | None:
    if p.marks[at] & (_TIME | _ACTOR):
        return None
    use = p.use[at]
    if use == "ba" and p.marks[at] & _PLANNED and not _takes_object(p, at):
        return None
    if use == "invite" and not any(p.marks[i] & _INVITE for i in range(at, len(p.tokens))):
        return None
    if use == "place" and p.marks[at] & _OPENER and _names_somebody(p, at + 1):
        return None
    if use == "with" and p.marks[at] & _COORDINATE and any(i < at and not p.shade[i] for i in p.verbs):
        return None
    return use


def _names_somebody(p: Parse, at: int) -> bool:
    """Say whether 在 opens a clause that a later comma ends (在佩洛西不顾反对，…之后) and no place."""
    return at < len(p.tokens) and any(m.kind == "person" for m in p.tokens[at].actors)


def _takes_object(p: Parse, at: int) -> bool:
    """Say whether 将 is 把: a thing follows, then a verb."""
    takes = at + 1 < len(p.tokens) and (p.thing(at + 1) or p.shade[at + 1] == "rel")
    return takes and any(i >= at + 2 for i in p.verbs)


def _phrase_end(p: Parse, at: int, use: str) -> int:
    for i in range(at + 1, len(p.tokens)):
        shade, verbal = p.shade[i], i in p.verbs
        if shade in ("rel", "nom", "work"):
            continue
        if use == "invite" and p.marks[i] & _INVITE:
            return i + 1
        if use == "invite" and not p.tokens[i].timex:
            continue
        if verbal and _goes_with(p, at, use, i):
            continue
        if verbal or shade == "sub" or _ends(p, i, use, at):
            return i
    return len(p.tokens)


def _goes_with(p: Parse, start: int, use: str, at: int) -> bool:
    """Say whether a verb belongs to the phrase: 就焚烧经书事件提出抗议, 因抢救无效死亡."""
    if at == start + 1 and use in ("about", "basis") and _verb_after(p, at):
        return True
    if not p.marks[start] & _REASON or any(start < i < at for i in p.verbs):
        return False
    later = [i for i in p.verbs if i > at and not p.shade[i]]
    return bool(later) and not any(p.marks[i] & _CAUSE for i in later)


def _ends(p: Parse, at: int, use: str, start: int) -> bool:
    if p.marks[at] & _TIME or (p.tokens[at].tag == "d" and at > start + 1):
        return True
    if p.marks[at] & _NOUN and at > start + 1:
        return at + 1 == len(p.tokens) and use in ("with", "toward", "by")
    if p.use[at] is None:
        return False
    return use in ("place", "source", "basis") or not p.marks[at] & _COORDINATE
