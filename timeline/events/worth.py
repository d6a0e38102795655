"""Say which heads are worth an entry of their own.

Takes a head with its date and cast; what is only asked for, supposed, a reason or a statement is none.
"""

from timeline.events.dating import Dated
from timeline.events.going_on import counted_since
from timeline.events.head import Head
from timeline.events.roles import Cast
from timeline.events.subjects import subject
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark

__all__ = ["JOINED", "is_spoken", "is_worth"]

# Told without a date of their own, after another event of the date.
JOINED = ("act", "deed", "noun", "hold", "declare", "light")
_NEVER = ("cause", "perceive", "state", "shun", "way")
_REPORTER, _UNREAL = mark("group.reporter"), mark("clause.unreal")
_REASON, _ADVERB = mark("clause.reason"), mark("clause.adverb")
_STANCE, _PURPOSE = mark("group.stance"), mark("group.purpose")
_VOICED, _VOTES, _FIXES = mark("group.voiced"), mark("group.votes"), mark("group.fixes")
_BECOMING = mark("group.becoming")
_LEADS_TO, _TOLL = mark("group.leads_to"), mark("toll")
_STARTS, _VAGUE = mark("group.starts"), mark("clause.vague")
_RIDERS, _APPOSITION = mark("group.riders"), mark("clause.apposition")
_TURN, _LIGHT = mark("group.turn"), mark("light")
_HAPPENING, _DENIED = mark("group.happening"), mark("status.denied")
_LASTING = mark("clause.lasting")
_RETELL, _WATCHES = mark("clause.retell"), mark("group.watches")
_STANDS, _PASSIVE_BY = mark("group.stands"), mark("group.doer")
_FILES = mark("group.files")
_SESSION = mark("group.session")
_CRASHES = mark("group.crashes")
_CITED, _NUMBER = mark("clause.cited"), mark("number")
_SAY, _ADJUNCT, _PASSES = mark("say"), mark("clause.adjunct"), mark("time", "clause.drop")


def is_worth(p: Parse, head: Head, date: Dated, parts: Cast, spent: bool, goes_on: bool) -> bool:
    """Say whether a dated head is an event; `spent` when its date has one already, `goes_on` when clauses follow."""
    if head.kind in _NEVER or _unreal(p, head, goes_on) or (date.reach != "clause" and _tells_again(p, head)):
        return False
    if _says_no_more(p, head, goes_on) or (date.reach != "clause" and _adds_nothing(p, head, parts, spent)):
        return False
    if head.place == "sub" and (spent or not (parts.actors or parts.places)):
        return False
    if spent and p.marks[head.verb] & _LEADS_TO and p.marks[head.at] & _TOLL:
        return False  # 酿成重大伤亡
    if spent and date.reach != "clause":
        person = any(a.kind == "person" for a in parts.actors)
        return head.kind in JOINED or (person and (head.kind == "toll" or _goes(p, head)))
    starts = p.marks[head.verb] & _STARTS and not spent and head.verb + 1 < len(p.tokens)
    return head.kind != "begin" or date.reach == "clause" or bool(starts)


def _is_vague(p: Parse, head: Head) -> bool:
    """Say whether nobody is told who does it: 这些人进食后中毒."""
    span = subject(p, head)
    return span is not None and any(p.marks[i] & _VAGUE for i in (span[0] - 1, span[0]) if i >= 0)


def _goes(p: Parse, head: Head) -> bool:
    """Say whether somebody goes somewhere that has a name, or somebody new does: 率团前往三国, 甲等三人返回."""
    if head.kind != "motion" or len(p.text(head.verb)) == 1:
        return False
    return subject(p, head) is not None or any(head.verb < i < head.region[1] for i in p.named)


def _says_no_more(p: Parse, head: Head, goes_on: bool) -> bool:
    """Say whether nothing is told of what happened: a turn, votes, a day, the market's opening, 到医院，…."""
    if p.marks[0] & (_RIDERS | _APPOSITION) or (p.union & _VAGUE and _is_vague(p, head)):
        return True  # 缓期二年执行
    if p.marks[head.verb] & _HAPPENING and head.at == head.verb:
        return True  # 前两次发生在6月
    if _turns(p, head) or _counts_votes(p, head) or _fixes_day(p, head) or (goes_on and _opens_market(p, head)):
        return True
    return head.kind == "motion" and len(p.text(head.at)) == 1 and goes_on and head.verb == p.verbs[-1]


def _adds_nothing(p: Parse, head: Head, parts: Cast, spent: bool) -> bool:
    """Say whether what has no date of its own is no more than a topic, a watch, a stance or a state."""
    if p.marks[head.verb] & _STANCE and head.verb + 1 == len(p.tokens):
        return True  # 中方坚决反对
    if not head.kind and spent is False and p.union & _LASTING and p.marks[head.verb - 1] & _LASTING:
        return True  # 自行车已经扭曲变形
    if spent and (_is_topic(p, head) or _watches(p, head, parts) or counted_since(p)):
        return True
    return _lasts(p, head) and (spent or bool(p.union & _PASSIVE_BY))  # 由三人组成，甲担任队长


def _lasts(p: Parse, head: Head) -> bool:
    """Say whether it holds for long: 甲担任队长, but not what somebody becomes (回国，任教授)."""
    return bool(p.marks[head.verb] & _STANDS) and (not p.marks[head.verb] & _BECOMING or subject(p, head) is not None)


def _opens_market(p: Parse, head: Head) -> bool:
    """Say whether no more is told than when: 8月20日开盘，…."""
    return bool(p.marks[head.verb] & _SESSION) and not any(p.thing(i) for i in range(len(p.tokens)))


def _turns(p: Parse, head: Head) -> bool:
    """Say whether no more is told than that something came about: 转机出现, 两国关系出现变化."""
    return bool(p.marks[head.at] & _TURN) and (head.kind == "light" or bool(p.marks[head.at + 1] & _LIGHT))


def _counts_votes(p: Parse, head: Head) -> bool:
    """Say whether no more is told than how so many voted: 10国赞成、5国反对."""
    first = next((i for i in range(head.region[0], head.verb) if not p.tokens[i].timex), head.verb)
    return bool(p.marks[head.verb] & _VOTES) and bool(p.marks[first] & _NUMBER)


def _fixes_day(p: Parse, head: Head) -> bool:
    """Say whether no more is told than the day: 选举日定为6月3日."""
    return bool(p.marks[head.verb] & _FIXES) and all(t.timex for t in p.tokens[head.verb + 1 :])


def _tells_again(p: Parse, head: Head) -> bool:
    """Say whether what happened is what was told before: 不到一周便发生这起冲突."""
    return head.kind == "light" and any(p.marks[i] & _RETELL for i in range(head.verb + 1, head.at))


def _watches(p: Parse, head: Head, parts: Cast) -> bool:
    """Say whether nobody by name only watches what was told before: 战区全程跟监警戒."""
    return bool(p.marks[head.at] & _WATCHES) and not parts.actors


def _is_topic(p: Parse, head: Head) -> bool:
    """Say whether a clause only tells what a meeting told before it was about: 就双边关系交换意见."""
    trigger = p.tokens[head.at].trigger
    return p.shade[0] == "about" and trigger is not None and trigger.type == "CONSULT"


def is_spoken(p: Parse, head: Head, parts: Cast, same_day: bool) -> bool:
    """Say whether a head only tells who said it; a body that discloses what is not of the `same_day` acts."""
    if head.kind not in ("disclose", "declare"):
        filed = p.marks[head.verb] & _FILES and "toward" in p.shade[: head.verb]
        return head.kind == "say" and not filed
    leads = same_day and not any(p.thing(i) for i in range(head.verb + 1, len(p.tokens)))
    quoted = any(p.marks[i] & _CITED and p.shade[i] == "basis" for i in range(head.verb))
    return quoted or leads or (head.kind == "disclose" and (not _official(parts) or _says(p, head)))


def _says(p: Parse, head: Head) -> bool:
    return any(i > head.verb and p.marks[i] & _SAY and not p.marks[i + 1] & _VOICED for i in p.mains)


def _official(parts: Cast) -> bool:
    acting = [a for a in parts.actors if a.role == "agent"]
    return any(a.kind in ("organization", "country") or a.affiliation for a in acting)


def _unreal(p: Parse, head: Head, goes_on: bool) -> bool:
    """Say whether it is only asked for or supposed (请, 如果), a reason (由于…，), or a reporter's doing."""
    before = range(min(head.at, head.verb))
    if p.union & _PURPOSE and p.marks[head.verb - 1] & _PURPOSE and p.use[head.verb - 1]:
        return True  # 以执行禁运决议
    if p.union & _REPORTER and any(p.marks[i] & _REPORTER and not p.shade[i] for i in before):
        return True
    if p.union & _UNREAL and any(p.marks[i] & _UNREAL and p.shade[i] in ("", "sub") for i in before):
        return True
    if goes_on and p.union & _REASON and _is_reason(p, head):
        return True
    if not p.union & _ADJUNCT or not (goes_on or p.words.spaced):
        return False
    opening = next((i for i in before if not p.marks[i] & _PASSES), -1)
    if p.marks[head.verb] & _CRASHES and p.shade[opening] == "basis" and not p.shade[head.verb]:
        return False  # 因疲劳驾驶追尾前车，引发…
    return bool(p.marks[opening] & _ADJUNCT) and not _dated_before(p, head, opening)


def _dated_before(p: Parse, head: Head, opening: int) -> bool:
    """Say whether the time stands before the reason: 9月因病辞职 tells what was done, 因9月降雨 only why."""
    return p.shade[opening] == "basis" and head.kind in JOINED and head.time is not None and head.time < opening


def _is_because(p: Parse, at: int) -> bool:
    """Say whether a word stands in a reason before its end: 办 in 因办丧事."""
    of_verb = (p.tokens[at].tag == "v" and not p.verbal(at)) or p.marks[at] & _DENIED
    return bool(of_verb) and p.shade[at] == "basis" and not p.marks[at] & _REASON


def _is_reason(p: Parse, head: Head) -> bool:
    """Say whether a clause ends in why the next one happened: 39公里处因突降大雾，…."""
    first = head.verb - 1
    while first > 0 and (p.marks[first] & _ADVERB or p.tokens[first].tag == "d" or _is_because(p, first)):
        first -= 1
    return head.place == "main" and bool(p.marks[first] & _REASON) and p.use[first] == "basis"
