"""Find the words of a clause that name what happens, each with the time expression it takes, if any.

Takes a parsed clause; gives its heads in order.  One per main predicate; a time followed at once by a relative clause
(24日发生的袭击) belongs to that one alone.
"""

from collections.abc import Sequence

from timeline.events.head import Head, named
from timeline.events.led import done_before, led_head, shaded_head
from timeline.events.syntax import LISTED, Parse
from timeline.lang.event_marks import mark

__all__ = ["heads", "looked_back", "only_where"]

_EVENTFUL = mark("act", "deed", "noun", "hold", "declare", "disclose")
_STRONG = _EVENTFUL | mark("light", "motion", "toll", "cause", "way", "ask", "say", "state")
_NAMES, _NAMED = mark("noun", "deed"), mark("noun", "deed", "act")  # what happens, a meeting or a visit
_TIME, _ACTOR, _SAY, _STATE, _LIGHT = mark("time"), mark("actor"), mark("say"), mark("state"), mark("light")
_VOICED, _DENIED = mark("declare", "group.voiced"), mark("status.denied")
_PERCEIVE, _ANNOUNCES = mark("perceive"), mark("declare", "group.settles")
_SAYS, _ACT = mark("say", "state"), mark("act")
_ASKED_FOR = mark("state", "group.request", "group.attend")
_COPULA, _FOUND, _RELATIVE = mark("group.copula"), mark("group.found"), mark("clause.relative")
_HAPPENING, _PROCEDURE = mark("group.happening"), mark("group.procedure")
_SUSPECTED = mark("group.suspected")
_AFTER, _EXISTS, _NUMBER = mark("clause.after"), mark("group.exists"), mark("number")
_RECEIVES, _SUFFERED = mark("group.receives"), mark("group.receives", "group.feels")

_DROP, _SINCE = mark("clause.drop"), mark("clause.since")
_COORDINATE, _SUBORDINATE = mark("group.coordinate"), mark("clause.subordinate")
_PASSING = ("begin", "perceive", "motion", "way", "state")
_WEAK = ("say", "ask", "perceive")  # what they tell of is not them: the visit at which it was said is
_PREDICATIVE = ("v", "d", "ad", "a", "l", "i", "vn", "z")
_NAMED_THERE = ("", "rel", "about")
_Region = tuple[int, int, int | None]


def heads(p: Parse) -> list[Head]:
    """Give the heads of a clause; none where it states no happening."""
    found: list[Head] = []
    free: list[int] = []
    if _leads_up(p):
        return found
    for time in _times(p) if p.union & _TIME else ():
        relative = _relative_head(p, time)
        if relative:
            found.append(relative)
        else:
            free.append(time)
    for start, stop, own in _regions(p, free):
        inner = _named_then(p, start, own, stop) if own is not None else None
        if inner:
            found.append(inner)
            own = None
        purpose = inner and p.use[start] == "basis"  # 以报复甲国7日的空袭
        head = None if purpose else _main_head(p, start, stop)
        own, before = _before(p, head, (start, stop, own))
        found += before
        head = head or (None if before else shaded_head(p, start, stop))
        head = head or (own is not None and _bare_head(p, own, stop)) or None
        if head and not _of_state(p, head, own):
            region = _told(p, head, start, stop)
            found += [Head(head.at, head.verb, head.kind, head.place, time, region) for time in _each(p, own)]
    return sorted(found, key=lambda h: h.at) if len(found) > 1 else found


def _each(p: Parse, own: int | None) -> list[int | None]:
    """Give the times of a head: 6月和7月两度出席 tells of two."""
    found = [own]
    while own is not None and own > 1 and p.marks[own - 1] & _COORDINATE and p.marks[own - 2] & _TIME:
        own -= 2
        found.insert(0, own)
    return found


def _told(p: Parse, head: Head, start: int, stop: int) -> tuple[int, int]:
    """Where the telling begins and ends: before what then befalls its object (学校提供盒饭出现问题)."""
    if head.kind == "act" and p.union & _HAPPENING:
        befalls = (i for i in p.mains if head.verb + 1 < i < stop and p.marks[i] & _HAPPENING)
        stop = next((i for i in befalls if p.thing(i - 1)), stop)
    return _seen(p, start, head), stop


def _times(p: Parse) -> list[int]:
    times = [i for i, t in enumerate(p.tokens) if t.timex and t.timex.type in ("DATE", "TIME") and not _lasted(p, i)]
    times = [i for i in times if p.shade[i] != "work"]  # 《2010年远景目标的建议》
    past = looked_back(p)
    return [i for i in times if i >= past] if past else times


def looked_back(p: Parse) -> int:
    """Give where the part ends that only says since when: 自5月上台以来."""
    found = enumerate(p.marks) if p.union & _SINCE else ()
    return max((i for i, marks in found if marks & _SINCE and marks & _SUBORDINATE), default=0)


def _leads_up(p: Parse) -> bool:
    """Say whether a clause only tells how long before something it was: 会谈举行前三天，…."""
    last = len(p.tokens) - 1
    if last < 1 or not p.marks[last] & _TIME or not p.verbal(last - 1):
        return False
    word = p.text(last)
    later = _lasted(p, last) and not p.tokens[last].timex.edtf  # type: ignore[union-attr]  # 会见结束约三小时后
    return later or word.startswith(p.words.affixes["clause.subordinate"])


def _before(p: Parse, head: Head | None, region: _Region) -> tuple[int | None, list[Head]]:
    """Give what a subordinate part of a region tells of its own, and the time that it leaves to the predicate."""
    start, stop, own = region
    led = led_head(p, start, stop, own) if own is not None and p.union & _SUBORDINATE else None
    if led and (head.kind in _WEAK if head else any(p.marks[i] & _AFTER for i in range(led.verb, stop))):
        return None, [led]
    before = done_before(p, start, head) if head and p.union & _AFTER else None
    return own, [before._replace(time=own)] if before else []


def _named_then(p: Parse, start: int, own: int, stop: int) -> Head | None:
    """The event that is named with its own time in the object of another: 报复甲国8日对乙国的空袭."""
    last = stop - 1
    if not (p.marks[last] & _NAMES and p.marks[last - 1] & _RELATIVE and own > start and p.tokens[own - 1].actors):
        return None
    mains = [i for i in p.mains if start <= i < last]
    if not mains or mains[-1] > own or p.marks[mains[-1]] & (_ASKED_FOR | _SAY):
        return None
    return Head(last, last, "noun", "nom", own, (own - 1, stop))


def _of_state(p: Parse, head: Head, time: int | None) -> bool:
    """Say whether a state stands between a predicate and the time: 对话中断要追溯到去年; 抵达是在6月2日 is none."""
    if not time or not p.union & _STATE:
        return False
    return any(p.marks[i] & _STATE and not p.marks[i] & _COPULA for i in p.mains if head.verb < i < time)


def _lasted(p: Parse, at: int) -> bool:
    """Say whether a time only says how long the verb right before it went on (停顿五年后恢复)."""
    if not at or not (p.verbal(at - 1) or p.tokens[at - 1].tag == "v"):
        return False
    return p.tokens[at - 1].kind in ("act", "") and p.text(at).endswith(p.words.affixes["clause.after"])


def _regions(p: Parse, times: list[int]) -> list[_Region]:
    """Cut the clause after a reporting verb, and where a later time begins another predicate: 12日抵达并于14日会见."""
    said = _said(p, times) if p.mains else None
    if said is None:
        return _by_time(p, times, 0, len(p.tokens))
    of_saying = said + 2 if p.marks[said] & _SAY else said
    stop = next((t + 1 for t in times if said < t <= of_saying and not p.thing(t - 1)), said + 1)
    if p.marks[said] & _SAY and p.marks[said] & _DENIED:
        return _by_time(p, [t for t in times if t < stop], 0, stop)  # 否认发射导弹
    return [
        *_by_time(p, [t for t in times if t < stop], 0, stop),
        *_by_time(p, [t for t in times if t >= stop], stop, len(p.tokens)),
    ]


def _said(p: Parse, times: list[int]) -> int | None:
    """Where the reporting verb stands, if what it reports follows in the clause; with a time, if it announces."""
    mains = [i for i in p.mains if p.marks[i] & _STRONG]
    if not mains:
        return None
    if p.marks[mains[0]] & _ANNOUNCES:
        return mains[0] if any(mains[0] < t < mains[-1] for t in times) else None
    if not p.marks[mains[0]] & _SAY or _voices(p, mains[0]):
        return None
    said = next((b for b, i in enumerate(mains) if not p.marks[i] & _SAY), len(mains))
    return mains[said - 1] if said < len(mains) else None  # 引述外媒报道称 is one saying


def _voices(p: Parse, at: int) -> bool:
    """Say whether a verb of saying only gives voice to the act named next: 对此表示强烈谴责."""
    act = next((i for i in p.mains if i > at), None) if p.marks[at] & _SAY else None
    return (
        act is not None
        and bool(p.marks[act] & _VOICED)
        and all(p.tokens[i].tag in ("d", "ad", "a", "z") for i in range(at + 1, act))
    )


def _by_time(p: Parse, times: list[int], start: int, stop: int) -> list[_Region]:
    if not times:
        return [(start, stop, None)]
    regions: list[_Region] = []
    own = times[0]
    for time in times[1:]:
        if any(start <= i < time for i in p.mains) and any(time <= i < stop for i in p.mains):
            regions.append((start, time, own))
            start, own = time, time
        elif not any(own <= i < time for i in p.mains):
            own = time if p.tokens[time].timex.edtf else own  # type: ignore[union-attr]
    return [*regions, (start, stop, own)]


def _relative_head(p: Parse, time: int) -> Head | None:
    """The event of a relative clause right after a time; not of what 是 says, of what is asked for or attended."""
    verb = _related(p, time)
    if verb is None or any(i < time and p.marks[i] & _ASKED_FOR for i in p.mains):
        return None
    size, kind = len(p.tokens), p.tokens[verb].kind
    if kind in ("declare", "disclose") and any(i > verb and p.marks[i] & _SAYS for i in p.mains):
        return None  # 1日公布的数据显示
    stop = next((i for i in range(verb, size) if p.shade[i] != "rel"), size)
    noun = _noun_after(p, stop, size) if kind in ("light", "hold") else None
    at = noun if noun is not None and kind == "light" else _within(p, verb, stop)
    return Head(at, verb, kind, "rel", time, (verb, _phrase(p, stop, noun)))


def _related(p: Parse, time: int) -> int | None:
    """Where the verb of a relative clause stands that follows a time with no more than helpers between."""
    verb = next((i for i in p.verbs if i > time), None)
    if verb is None or p.shade[verb] != "rel" or p.tokens[verb].kind in ("", "state"):
        return None
    led = next((i for i in p.coverbs if time < i < verb and p.shade[i] == "rel"), verb)  # 昨日被警方抓获的
    if any((p.thing(i) and p.shade[i] in _NAMED_THERE) or p.marks[i] & _TIME for i in range(time + 1, led)):
        return None
    if led == verb and p.use[verb - 1] not in (None, "place", "by") and not p.marks[verb - 1] & _TIME:
        return None  # 同到访的客人: who it was done with
    return verb


def _phrase(p: Parse, start: int, noun: int | None) -> int:
    """Where the noun phrase after a relative clause ends."""
    at = start if noun is None else noun + 1
    while at < len(p.tokens) and (
        p.thing(at)
        or p.shade[at] in ("rel", "nom", "work")
        or (p.tokens[at].tag in ("q", "mq", "a", "b") and not p.marks[at] & LISTED)
    ):
        at += 1
    return at


def _within(p: Parse, verb: int, stop: int) -> int:
    if not p.marks[verb] & _LIGHT:
        return verb
    return next((i for i in range(verb + 1, stop) if p.marks[i] & _EVENTFUL), verb)


def _noun_after(p: Parse, start: int, size: int) -> int | None:
    for i in range(start, size):
        if p.marks[i] & _NAMED and not (p.main(i) and p.marks[i] & _ACT):
            return i
        if p.main(i):
            return None
    return None


def _main_head(p: Parse, start: int, stop: int) -> Head | None:
    """Walk the predicates from the left until one names an event; unlisted ones only where none is listed."""
    verbs = [i for i in p.mains if start <= i < stop and not (p.union & _SAY and _voices(p, i))]
    verbs = [i for i in verbs if not _only_counts(p, i)] or verbs
    if only_where(p, verbs, stop):
        return None
    if any(p.marks[i] & _STRONG for i in verbs):
        verbs = [i for i in verbs if p.marks[i] & LISTED]
    spare: Head | None = None
    for order, at in enumerate(verbs):
        kind = p.tokens[at].kind
        if kind == "state" and not _tells_when(p, at, verbs[order + 1 :]):
            return spare
        told = any(p.marks[i] & LISTED and not p.marks[i] & _STATE for i in verbs[order + 1 :])
        if kind == "perceive" and not told and _finds(p, at, stop):
            return Head(at, at, "found")
        if kind in _PASSING and (verbs[order + 1 :] or kind == "perceive"):
            spare = spare or (Head(at, at, kind) if kind == "motion" and len(p.text(at)) > 1 else None)
            continue
        if _leads_nowhere(p, at, verbs[order + 1 :]):
            continue
        return named(p, at, kind, start, stop)
    suspected = p.union & _SUSPECTED and any(p.marks[i] & _SUSPECTED for i in verbs)
    return spare or (None if suspected else _noun_head(p, start, stop))


def _only_counts(p: Parse, at: int) -> bool:
    """Say whether a word only says that there are so many of those who do what comes: 共有21名学生入院."""
    after = p.tokens[at + 1 : at + 2]
    return bool(p.marks[at] & _EXISTS and after and after[0].marks & _NUMBER) and not after[0].timex


def _leads_nowhere(p: Parse, at: int, later: Sequence[int]) -> bool:
    """Say whether a predicate only leads to the next: 三读修正通过, 上任仅5个月便被解雇, or a bare 到."""
    if p.marks[at] & _PROCEDURE and later and later[0] <= at + 2:
        return True
    if p.union & _SUSPECTED and any(p.marks[i] & _SUSPECTED for i in [m for m in p.mains if m < at][-1:]):
        return True  # 涉嫌盗窃被抓获
    goes = p.tokens[at].kind == "motion" and len(p.text(at)) == 1 and not p.marks[at + 1] & _ACTOR
    return goes or (bool(later) and _went_on(p, at))


def _went_on(p: Parse, at: int) -> bool:
    """Say whether a length of time says how long it went on until what comes next: 上任仅5个月便被解雇."""
    times = [i for i in range(at + 1, min(at + 3, len(p.tokens))) if p.marks[i] & _TIME]
    timex = p.tokens[times[0]].timex if times else None
    return timex is not None and timex.type == "DURATION" and bool(p.marks[times[0] + 1] & _DROP)


def _tells_when(p: Parse, at: int, verbs: Sequence[int]) -> bool:
    """Say whether 是 only stresses when it was: 上一次是5月2日一艘军舰过航."""
    if not verbs or not p.marks[at] & _COPULA:
        return False
    when = (i for i in range(at, verbs[0]) if p.marks[i] & _TIME and p.shade[i + 1] != "sub")
    return bool(p.marks[verbs[0]] & _EVENTFUL) and next(when, None) is not None


def _finds(p: Parse, at: int, stop: int) -> bool:
    """Say whether what is found is a thing or somebody and nothing that happens, or a message was received."""
    if not p.marks[at] & _FOUND:
        return bool(p.marks[at] & _RECEIVES)
    after = range(at + 1, stop)
    if any(i < at and p.use[i] == "by" and p.shade[i] == "by" for i in p.coverbs):
        return at + 1 == stop  # 船身被打捞队员发现
    told = any(p.marks[i] & LISTED and not (p.shade[i] or p.marks[i] & _STATE) for i in after)
    return any(p.thing(i) for i in after) and not told


def only_where(p: Parse, verbs: Sequence[int], stop: int) -> bool:
    """Say whether the clause only tells the place: it ends in 处, 路段, 附近 and nothing listed happens in it."""
    if any(p.marks[i] & LISTED for i in verbs) or p.shade[stop - 1] == "sub":
        return False  # 在返航途中 is when
    return p.tokens[stop - 1].text.endswith(p.words.affixes["clause.locative"])


def _seen(p: Parse, start: int, head: Head) -> int:
    """Where the telling begins: after 发现 or 看到, which only say how it was known, or after 上一次是."""
    if not p.union & (_PERCEIVE | _COPULA):
        return start
    for i in reversed(p.mains):
        if start <= i < head.verb and p.marks[i] & (_PERCEIVE | _COPULA) and not p.marks[i] & _SUFFERED:
            if p.use[i - 1] == "by":
                return start  # 某人被发现死亡
            known = i > start and p.marks[i] & _PERCEIVE
            return i + 1 if known or any(p.thing(j) for j in range(i + 1, head.verb)) else start
    return start


def _noun_head(p: Parse, start: int, stop: int) -> Head | None:
    """A clause without a predicate: its last event noun (两军昨日会谈)."""
    if not p.union & _NAMES:
        return None
    for i in range(stop - 1, start - 1, -1):
        if p.marks[i] & _NAMES and p.shade[i] in ("", "nom") and not (i + 1 < stop and p.thing(i + 1)):
            return Head(i, i, "noun")
    return None


def _bare_head(p: Parse, own: int, stop: int) -> Head | None:
    """The predicate after a time that no list and no dictionary has as one: 7时03分更正, 6时41分误发警报."""
    if any(own < i < stop for i in p.mains):
        return None
    if "ba" in p.shade[own:stop]:
        return _handled(p, own, stop)
    words = [i for i in range(own + 1, stop) if not (p.shade[i] or p.is_function(i) or p.marks[i] & LISTED)]
    verbs = [i for i in words if p.tokens[i].tag[:1] == "v"]
    if verbs and verbs[0] + 1 < stop:
        last = verbs[0]
        while last + 1 in verbs:
            last += 1
        return Head(last, last, "") if last + 1 < stop and p.thing(last + 1) else None
    alone = words == [stop - 1] and p.tokens[stop - 1].tag in _PREDICATIVE and len(p.text(stop - 1)) > 1
    return Head(stop - 1, stop - 1, "") if alone else None


def _handled(p: Parse, own: int, stop: int) -> Head | None:
    """What is done with the object of 把: 请 in 把大使请到外交部, 拒之门外."""
    last = next(i for i in range(stop - 1, own, -1) if p.shade[i] == "ba")
    done = last + 1 < stop and p.tokens[last + 1].tag in ("v", "l", "i")
    return Head(last + 1, last + 1, "") if done else None
