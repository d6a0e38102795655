"""Shade the phrases that coverbs make: whom it is done with, to whom, where, by whom, for what reason.

Takes a clause whose relative and subordinate parts are shaded; sets the use of the coverb over its phrase.
"""

from timeline.events.syntax import LISTED, Parse
from timeline.lang.event_marks import mark

__all__ = ["phrases"]

_ACTOR, _TIME, _NOUN = mark("actor"), mark("time"), mark("noun")
_OPENER, _COORDINATE, _INVITE = mark("clause.opener"), mark("group.coordinate"), mark("group.invite")
_PLANNED, _TOPIC, _REASON, _CAUSE = mark("status.planned"), mark("clause.topic"), mark("clause.reason"), mark("cause")
_SUFFERS = mark("group.suffers")
_RELATIVE = mark("clause.relative")
_DROP, _SAYS = mark("clause.drop"), mark("say", "light")
_SPEAKS, _TALKS = ("say", "declare", "light", "hold"), ("CONSULT", "AGREE", "REQUEST", "THREATEN", "PROTEST", "ACCUSE")
_OF_PLACE = ("place", "source", "with")
_IDIOM = 4  # 拒之门外
_NOUNS = ("rel", "nom", "work")


def phrases(p: Parse) -> None:
    """Shade each coverb's phrase with what the coverb makes of it."""
    done = 0
    for at in p.coverbs:
        use = None if at < done or p.shade[at] else _use(p, at)
        if use:
            done = _passive_after(p, at) or _phrase_end(p, at, use)
            p.inner.update({i: use for i in range(at, done) if p.shade[i] in ("rel", "work")})
            p.shade[at:done] = [use if s in ("", "nom") else s for s in p.shade[at:done]]


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
    if use == "with" and p.marks[at] & _COORDINATE and _joins(p, at):
        return None
    if use == "about" and (p.marks[at + 1] & _DROP or at + 1 == len(p.tokens)):
        return None  # 就已下令
    return use


def _joins(p: Parse, at: int) -> bool:
    """Say whether 与 is "and": after a verb, or where no verb follows (甲等5艘军舰与乙等3艘军舰，…)."""
    first = next((i for i in p.verbs if not p.shade[i]), -1)
    return first < at


def _names_somebody(p: Parse, at: int) -> bool:
    """Say whether 在 opens a clause that a later comma ends (在佩洛西不顾反对，…之后) and no place."""
    return at < len(p.tokens) and any(m.kind == "person" for m in p.tokens[at].actors)


def _takes_object(p: Parse, at: int) -> bool:
    """Say whether 将 is 把: a thing follows, then a verb."""
    size = len(p.tokens)
    whole = at + 2 < size and p.tokens[at + 1].tag in ("v", "d", "b") and not p.marks[at + 1] & LISTED
    thing = at + 1 < size and (p.thing(at + 1) or p.shade[at + 1] in _NOUNS or (whole and p.noun(at + 2)))  # 毕生藏书
    if size > at + 2 and p.use[at + 1] == "toward":
        return _tells_whose(p, at)
    return thing and (any(i >= at + 2 for i in p.verbs) or _handled(p, at) < len(p.tokens))


def _tells_whose(p: Parse, at: int) -> bool:
    """Say whether 将 handles what 对…的 tells of: 将对乙国的警告级别下调."""
    of = next((i for i in range(at + 2, len(p.tokens)) if p.marks[i] & _RELATIVE), len(p.tokens))
    verbs = [i for i in p.verbs if i > at + 2]
    if not verbs or verbs[-1] <= of + 1:
        return bool(verbs) and p.leads(verbs[-1])
    return p.ends(verbs[-1]) or bool(p.marks[verbs[-1] + 1] & _TIME)


def _handled(p: Parse, at: int) -> int:
    """Where what is done with the object begins, if no list and no dictionary has it as a verb: 把大使请到外交部."""
    last = len(p.tokens) - 1
    spoken = (i for i in range(at + 2, last + 1) if p.tokens[i].tag == "v" and p.thing(i - 1) and not p.shade[i])
    idiom = last if last > at + 1 and p.tokens[last].tag in ("l", "i") and len(p.text(last)) >= _IDIOM else last + 1
    return next(spoken, idiom)


def _phrase_end(p: Parse, at: int, use: str) -> int:
    if use == "invite":
        return _invited(p, at)
    topic = _topic_end(p, at) if p.marks[at] & _TOPIC else 0
    for i in range(at + 1, len(p.tokens)):
        if p.shade[i] in _NOUNS or i < topic:
            if _tells_of_more(p, i, use):
                return i
            continue
        if i in p.verbs and _goes_with(p, at, use, i):
            continue
        if i == at + 1 and use == "place" and p.use[i] in ("basis", "place"):
            continue  # 在距村口约1公里的地里
        if p.shade[i] == "sub" or i in p.verbs or _ends(p, i, use, at):
            return i
    return _handled(p, at) if use == "ba" else len(p.tokens)


def _passive_after(p: Parse, start: int) -> int:
    """Where the passive begins that a reason with a verb of its own leads to, 0 for none: 因涉嫌抢劫|被革职."""
    if not p.marks[start] & _REASON:
        return 0
    ends = (i for i in range(start + 1, len(p.tokens)) if p.use[i] == "by" or (p.marks[i] & _SUFFERS and i in p.verbs))
    end = next((i for i in ends if not p.shade[i]), 0)
    inside = [i for i in p.verbs if start < i < end]
    held = any(p.marks[i] & _TIME for i in range(start, end)) or any(p.marks[i] & _CAUSE for i in inside)
    return end if inside and not held and any(i >= end and not p.shade[i] for i in p.verbs) else 0


def _invited(p: Parse, at: int) -> int:
    """Where 应…邀请 ends: after what says so, or before a time."""
    for i in range(at + 1, len(p.tokens)):
        if p.shade[i] not in _NOUNS and (p.marks[i] & _INVITE or p.tokens[i].timex):
            return i + bool(p.marks[i] & _INVITE)
    return len(p.tokens)


def _tells_of_more(p: Parse, at: int, use: str) -> bool:
    """Say whether a relative clause begins that the phrase is the beginning of: 在金边|举行的会谈."""
    return use in _OF_PLACE and p.shade[at] == "rel" and bool(p.marks[at - 1] & _ACTOR)


def _goes_with(p: Parse, start: int, use: str, at: int) -> bool:
    """Say whether a verb belongs to the phrase: 就焚烧经书事件提出抗议, 因抢救无效死亡."""
    later = [i for i in p.verbs if i > at and not p.shade[i]]
    if later and p.marks[at - 1] & _COORDINATE and at - 2 > start and not p.thing(at - 2):
        return True  # 因高烧和呕吐入院
    if at == start + 1 and use in ("about", "basis") and any(i > at + 1 for i in later):
        return True
    if at == start + 1 and use == "toward" and at + 1 in later:
        return True  # 对败选承担责任
    if use == "about" and _is_topic(p, at, later):
        return True
    if not p.marks[start] & _REASON or any(start < i < at for i in p.verbs):
        return _of_a_kind(p, at)
    return bool(later) and not any(p.marks[i] & _CAUSE for i in later)


def _is_topic(p: Parse, at: int, later: list[int]) -> bool:
    """Say whether a verb within 就… tells what is spoken of in the next one: 就朝鲜发射导弹交换意见."""
    if p.use[at + 1] in ("toward", "with"):
        return True
    if not later or any(p.marks[i] & (_COORDINATE | _DROP) for i in range(at, later[0])):
        return False
    trigger = p.tokens[later[0]].trigger
    return trigger is not None and (trigger.kind in _SPEAKS or trigger.type in _TALKS)


def _of_a_kind(p: Parse, at: int) -> bool:
    """Say whether an unlisted verb only tells of which kind the noun after it is: 与一辆自卸货车发生碰撞."""
    return not p.marks[at] & LISTED and p.noun(at + 1) and any(marks & LISTED for marks in p.marks[at + 1 :])


def _topic_end(p: Parse, at: int) -> int:
    """Where what is spoken of ends, if it is told with a verb: 对某人突然辞职 in 对某人突然辞职表示遗憾."""
    end = next((i for i in p.verbs if i > at + 1 and not p.shade[i] and p.marks[i] & _SAYS), 0)
    inside = range(at + 1, end)
    joined = any(p.marks[i] & (_DROP | _TIME) or (p.use[i] and i > at + 1) for i in inside)
    return end if any(i in p.verbs for i in inside) and not joined else 0


def _ends(p: Parse, at: int, use: str, start: int) -> bool:
    adverb = p.tokens[at].tag == "d" and not (p.marks[at + 1] & _ACTOR or p.noun(at + 1))  # 就欧盟最终措施
    if p.marks[at] & _TIME or (adverb and at > start + 1):
        return True
    if p.marks[at] & _NOUN and at > start + 1:
        return at + 1 == len(p.tokens) and use in ("with", "toward", "by")
    if p.use[at] is None:
        return False
    return use in ("place", "source", "basis") or not p.marks[at] & _COORDINATE
