"""Tell which words of a clause stand in the shade, where they tell nothing of the main line.

Takes the tokens of a clause; gives it parsed.  The passes go from what is plainest to what leans on the others, and one
that the clause has no word for is left out.
"""

from collections.abc import Sequence

from timeline.events.framed import framed
from timeline.events.phrases import phrases
from timeline.events.relatives import relative
from timeline.events.syntax import LISTED, Parse
from timeline.events.tokens import Token
from timeline.lang.event_marks import mark
from timeline.lang.event_words import EventWords

__all__ = ["parse"]

_CASE_SIZE = 5  # tokens: so near a verb stands the noun that it is part of

_ACTOR, _TIME, _NOUN, _DEED = mark("actor"), mark("time"), mark("noun"), mark("deed")
_RELATIVE, _RETELL, _DROP = mark("clause.relative"), mark("clause.retell"), mark("clause.drop")
_SUBORDINATE, _OPENER = mark("clause.subordinate"), mark("clause.opener")
_AFTER, _LASTS, _LOCATIVE = mark("clause.after"), mark("clause.after", "clause.during"), mark("clause.locative")
_WITHIN = mark("clause.within")
_COORDINATE, _COPULA = mark("group.coordinate"), mark("group.copula")
_COMPOUND, _INTRANSITIVE = mark("clause.compound"), mark("group.intransitive")
_NO_QUALITY = mark("light", "hold", "motion", "clause.compound", "group.undone", "group.fulfils")  # 出现问题, 完成任务
_DECLARE = mark("declare")
_CASE, _RECEIVES = mark("clause.case"), mark("group.receives", "group.issues")
_PARTS_OF = _CASE | _RECEIVES
_MESSAGE = mark("act", "deed", "say", "ask", "declare", "disclose")
_ORDINAL, _ANNOUNCES, _ASPECT = mark("clause.ordinal"), mark("hold", "declare"), mark("clause.aspect")
_RECIPROCAL = mark("group.reciprocal")
_VOTES = mark("group.votes")
_QUALIFIER = mark("clause.adverb", "clause.drop")
_STATE = mark("state")
_PLANNED, _MEASURES = mark("status.planned"), mark("group.measures")
_PASSES = _QUALIFIER | _PLANNED | _TIME
_BEGINS, _SAYS = mark("begin") | _COPULA, mark("say")
_TAKES_NOUN = LISTED & ~mark("motion", "begin", "say", "perceive", "way")
_HELD = mark("hold", "light", "begin")
_ACT, _COMES_OFF = mark("act"), mark("hold", "begin", "act")
_TELLS = mark("say", "declare") | _COPULA
_COUNT, _NUMBER = mark("count"), mark("number")


def parse(tokens: Sequence[Token], words: EventWords) -> Parse:
    """Give the reading of a clause."""
    p = Parse(tokens, words)
    marks = p.union
    framed(p)
    relative(p)
    if marks & (_SUBORDINATE | _TIME):
        _subordinate(p)
    for at in p.verbs:
        if not p.shade[at] and not p.marks[at + 1] & _ASPECT and _is_nominal(p, at):
            p.shade[at] = "nom"
    phrases(p)
    p.mains = [at for at in p.verbs if not p.shade[at]]
    return p


def _subordinate(p: Parse) -> None:
    floor = 0
    for at in range(1, len(p.tokens)):
        marks = p.marks[at]
        if marks & _ACTOR or p.shade[at] or not (_closes(p, at) if marks & _TIME else marks & _SUBORDINATE):
            continue
        if not marks & _TIME and _opens_name(p, at):
            continue
        start = _opening(p, floor, at)
        if start is not None:
            start -= 2 * (start > floor + 2 and _met(p, start))
            p.shade[start : at + 1] = ["sub"] * (at + 1 - start)
            floor = at + 1


def _opens_name(p: Parse, at: int) -> bool:
    """Say whether a word that may end something opens what comes: 下一轮, 前三次, 第三届中阿论坛."""
    last = at + 1 == len(p.tokens)
    return bool(p.marks[at + 1] & _COUNT or (p.marks[at - 1] & _COUNT and p.marks[at] & _WITHIN and not last))


def _met(p: Parse, at: int) -> bool:
    """Say whether somebody stands before a verb with whom it was done, and not what comes: 与甲达成协议后离开."""
    return p.use[at - 2] == "with" and bool(p.marks[at - 1] & _ACTOR and p.marks[at] & _RECIPROCAL)


def _closes(p: Parse, at: int) -> bool:
    """Say whether a time ends a subordinate part: 停顿五年后, 上任不久."""
    timex = p.tokens[at].timex
    if timex is not None and timex.vague:
        led = next((i for i in reversed(p.verbs) if i < at), at)  # 上任不久, but not 称卫星不久将发射
        return bool(p.marks[at] & _SUBORDINATE) and not p.marks[led] & _TELLS
    return p.verbal(at - 1) and p.text(at).endswith(p.words.affixes["clause.after"])


def _opening(p: Parse, floor: int, at: int) -> int | None:
    """Where the part that ends with 后, 时, 期间 at `at` begins: at its opener, else at its first verb."""
    if p.union & _OPENER:
        for i in range(floor, at):
            if p.marks[i] & _OPENER:
                return None if _only_there(p, i, at) else i
    if p.marks[at] & _LOCATIVE and (p.tokens[at - 1].tag in ("ns", "s") or p.marks[at - 1] & _ACTOR):
        return None  # 坠入雅江中
    verbs = (i for i in p.verbs if floor <= i < at and not p.shade[i] and not p.marks[i] & _begins(p, i, at))
    verbs = (i for i in verbs if not (i and p.marks[i - 1] & _RELATIVE and p.noun(i + 1)))  # 载有5人的超载客车
    known = next(verbs, at)
    if p.union & _NOUN:
        known = min(known, next((i for i in range(floor, at) if not p.shade[i] and p.marks[i] & _NOUN), at))
    if known < at:
        if p.marks[at] & _WITHIN and not (p.verbal(at - 1) or p.marks[at - 1] & _NOUN):
            return None  # 暂停对话机制下一切活动
        led = next((i for i in reversed(p.coverbs) if floor <= i < known and p.use[i] == "ba"), known)
        return known if any(led < i < known for i in p.verbs) or not p.thing(led + 1) else led  # 将人打伤后
    named = p.tokens[at - 1].tag[:1] in ("n", "t") and len(p.text(at - 1)) > 1  # 午饭后, but not 岩后隧道
    return at - 1 if p.marks[at] & _AFTER and named else None


def _begins(p: Parse, at: int, end: int) -> int:
    """What begins no subordinate part: 否认 in 否认停火后发射, 宣布 in 宣布赛季结束后离队, but not in 宣布破产后."""
    if at + 1 == end:
        return _BEGINS
    announces = p.thing(at + 1) and any(at + 1 < i < end and p.marks[i] & LISTED for i in p.verbs)
    return _BEGINS | _SAYS | (_DECLARE if announces else 0)


def _only_there(p: Parse, start: int, at: int) -> bool:
    """Say whether 从…中 or 在…下 names no more than a place: nothing happens in it."""
    if p.use[start] not in ("place", "source") or p.marks[at] & _LASTS:
        return False
    inside = range(start + 1, at)
    return bool(p.marks[at] & (_LOCATIVE | _DROP)) and not any(p.marks[i] & LISTED or p.verbal(i) for i in inside)


def _is_nominal(p: Parse, at: int) -> bool:
    """Say whether a verb is used as a noun: after 的 (消防员的扑救), before 原因 (起火原因), counted (第三次磋商)."""
    marks, deed = p.marks[at], p.marks[at] & _DEED
    before = at - 1
    while before >= 0 and not p.shade[before] and _qualifies(p, before):
        before -= 1
    if before >= 0 and p.marks[before] & (_RELATIVE | _RETELL) and p.shade[before] in ("", "rel"):
        return True
    if before > 0 and p.marks[before] & _COORDINATE and p.shade[before - 1] == "nom":
        return True
    of_state = at + 2 < len(p.tokens) and bool(p.marks[at + 2] & _COPULA)  # 录取时间为6月3日
    if _qualifies_compound(p, at) and (_another(p, at) or _before_time(p, at + 2) or of_state):
        return True
    if (
        (marks & _INTRANSITIVE and p.noun(at + 1))
        or _is_measured(p, at)
        or (marks & _VOTES and _is_vote(p, at))
        or _opens_as_noun(p, at)
    ):
        return True
    if _attributive(p, at) or (p.union & _PARTS_OF and (_of_case(p, at) or _received(p, at))):
        return True
    if _counted(p, at) or _of_titled(p, at) or _is_handled(p, at):
        return True
    return bool(deed) and ((before >= 0 and _ordinal(p, before)) or _of_office(p, at) or _yields(p, at))


def _is_measured(p: Parse, at: int) -> bool:
    """Say whether no more is told than how long or how much: 接管期限一年."""
    if not p.marks[at + 1] & _MEASURES:
        return False
    return at + 3 >= len(p.tokens) or bool(p.marks[at + 2] & (_COUNT | _STATE))


def _is_handled(p: Parse, at: int) -> bool:
    """Say whether a deed only tells of which kind the thing is that 将 handles: 将访问级别下调."""
    if p.use[at - 1] != "ba" or not p.noun(at + 1) or p.actors(at + 1):
        return False
    last = next((i for i in reversed(p.verbs) if i > at + 1), 0)
    return last > 0 and (p.ends(last) if p.marks[at] & _DEED else p.leads(last))  # 将加征税率调整为


def _is_vote(p: Parse, at: int) -> bool:
    """Say whether a word only says how so many voted: 以204票赞成、76票反对通过."""
    counted = p.text(at - 1).endswith(p.words.affixes["group.ballots"])
    by = any(p.use[i] == "basis" for i in p.coverbs if i < at)  # 以41票赞成，通过…
    return counted and (by or any(i > at and not p.marks[i] & _VOTES for i in p.verbs))


def _opens_as_noun(p: Parse, at: int) -> bool:
    """Say whether what the dictionary has as a noun, too, begins the clause as its subject: 调查正式立案."""
    if p.tokens[at].tag not in ("vn", "n") or any(not t.timex for t in p.tokens[:at]):
        return False
    if p.tokens[at].tag == "n" and p.marks[at + 1] & _ACT and at + 1 in p.verbs and p.noun(at + 2):
        return True  # 积水冲垮挡水墙
    if not p.marks[at + 1] & (_QUALIFIER | _PLANNED):
        return False
    after = next((i for i in range(at + 1, len(p.tokens)) if not p.marks[i] & _PASSES and p.use[i] is None), at)
    return after in p.verbs and bool(p.marks[after] & LISTED)


def _of_office(p: Parse, at: int) -> bool:
    """Say whether a word like 演习 only says whose director the next word is: 演习总导演…宣布."""
    if at and p.noun(at + 1) and any(m.kind == "person" and m.full_start < m.start for m in p.actors(at + 2)):
        return True  # 自民党选举对策委员长某某
    if at and (p.tokens[at - 1].tag[:1] != "n" or p.tokens[at - 1].actors):
        return False
    later = next((i for i in p.verbs if i > at and not p.shade[i] and p.marks[i] & LISTED), at)
    if not p.marks[later] & _ANNOUNCES or p.marks[later - 1] & _DROP:
        return False
    titled = any(m.kind == "person" for i in range(at + 1 if not at else at + 2, later) for m in p.actors(i))
    return p.noun(at + 1) or titled


def _of_titled(p: Parse, at: int) -> bool:
    """Say whether a verb after another noun only tells which office the next one has: 设计施工负责人某某."""
    if at + 1 >= len(p.tokens) or not at or p.tokens[at - 1].tag not in ("vn", "n") or p.tokens[at - 1].actors:
        return False
    titled = any(m.kind == "person" and m.full_start < m.start for m in p.tokens[at + 1].actors)
    return titled and any(i > at + 1 and p.marks[i] & LISTED for i in p.verbs)


def _of_case(p: Parse, at: int) -> bool:
    """Say whether a crime only names the case that other words of the clause are about: 抢劫运钞车案."""
    trigger = p.tokens[at].trigger
    if trigger is None or trigger.type != "ASSAULT":
        return False
    case = next((i for i in range(at + 2, min(at + _CASE_SIZE, len(p.tokens))) if p.marks[i] & _CASE), 0)
    return case > 0 and not any(at < i < case for i in p.verbs) and _another(p, at)


def _received(p: Parse, at: int) -> bool:
    """Say whether a verb of telling is what was received: 接到群众举报."""
    if not p.marks[at] & _MESSAGE or p.marks[at + 1] & _ASPECT:
        return False
    if at + 1 == len(p.tokens):
        return any(p.marks[i] & _RECEIVES for i in p.verbs if at - _CASE_SIZE < i < at)  # 收到退市警告
    before = next((i for i in reversed(p.verbs) if at - _CASE_SIZE < i < at), -1)
    return bool(p.marks[before] & _RECEIVES)


def _qualifies_compound(p: Parse, at: int) -> bool:
    """Say whether what comes right after makes one noun with the verb: 起火原因, 侦察卫星; not in 封锁现场并疏散."""
    if (
        p.marks[at] & _NO_QUALITY
        or (p.marks[at] & _DECLARE and not at and p.tokens[at].tag == "v")
        or (at + 2 < len(p.tokens) and p.marks[at + 2] & _DROP and p.tokens[at + 2].tag != "d")
    ):
        return False
    sort = at + 1 < len(p.tokens) and any(m.kind == "equipment" for m in p.tokens[at + 1].actors)
    return bool(p.marks[at + 1] & _COMPOUND) or (sort and p.verbal(at - 1))


def _before_time(p: Parse, at: int) -> bool:
    return at < len(p.tokens) and bool(p.marks[at] & _TIME)


def _another(p: Parse, at: int) -> bool:
    """Say whether the clause has another predicate: 起火原因正在调查, but not 提交申请."""
    told = (i for i in p.verbs if p.marks[i] & LISTED and not p.shade[i] and i not in (at, at + 1))
    return any(not p.marks[i - 1] & _RELATIVE for i in told)


def _attributive(p: Parse, at: int) -> bool:
    """Say whether what the dictionary has as a noun, too, opens the clause and tells of which kind a thing is."""
    if not ((p.tokens[at].tag == "vn" and p.noun(at + 1)) or _of_meeting(p, at)) or not _another(p, at):
        return False
    return not any(p.thing(i) or p.verbal(i) or p.use[i] for i in range(at))


def _of_meeting(p: Parse, at: int) -> bool:
    """Say whether an act only tells which hearing or talks ended or began right after: 引渡听证会结束."""
    if at + 3 != len(p.tokens) or not p.marks[at] & _ACT or not p.marks[at + 1] & _NOUN:
        return False
    return at + 2 in p.verbs and bool(p.marks[at + 2] & _COMES_OFF)


def _counted(p: Parse, at: int) -> bool:
    """Say whether a count of things stands right before a verb and their noun after it: 首批空运物资抵达."""
    if not p.marks[at - 1] & _COUNT:
        return False
    if not (p.noun(at + 1) or (p.verbal(at + 1) and p.marks[min(at + 2, len(p.tokens))] & _COMPOUND)):
        return False
    first = at - 1
    while first > 0 and p.marks[first - 1] & (_COUNT | _NUMBER):
        first -= 1
    return not (first and p.thing(first - 1)) and any(i > at + 1 and p.marks[i] & LISTED for i in p.verbs)


def _ordinal(p: Parse, at: int) -> bool:
    """Say whether a count makes a noun of what follows: 第三次, 这次, but not 数次."""
    known = p.words.marks
    led = next((i for i in range(at, max(at - 3, -1), -1) if p.use[i]), -1)  # 首次向某地发射
    counts = range(max(at - 2, 0, led), at + 1)
    return any((p.marks[i] | (p.marks[i] & _COUNT and known.get(p.text(i)[:1], 0))) & _ORDINAL for i in counts)


def _qualifies(p: Parse, at: int) -> bool:
    return bool(p.marks[at] & _QUALIFIER) or p.tokens[at].tag in ("a", "ad", "b", "an", "vn")


def _yields(p: Parse, at: int) -> bool:
    """Say whether a word like 会谈 is a noun here: it completes a verb before it, or a verb follows at once."""
    mains = [i for i in p.verbs if not p.shade[i]]
    if any(i < at and p.marks[i] & _TAKES_NOUN for i in mains):
        return True
    after = next((i for i in mains if i > at and p.marks[i] & LISTED and not _qualifies_compound(p, i)), None)
    if after is None:
        return False
    held = p.use[at + 1] == "place" and p.marks[after] & _HELD  # 会见在北京举行
    return bool(held) or not any(p.thing(i) for i in range(at + 1, after))
