"""Find the words of a clause that name what happens, each with the time expression it takes, if any.

Takes a parsed clause; gives its heads in order.  One per main predicate; a time followed at once by a relative clause
(24日发生的袭击) belongs to that one alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.syntax import LISTED, Parse
from timeline.lang.event_marks import mark

__all__ = ["Head", "heads", "only_where"]

_EVENTFUL = mark("act", "deed", "noun", "hold", "declare", "disclose")
_STRONG = _EVENTFUL | mark("light", "motion", "toll", "cause", "way", "ask", "say", "state")
_NAMES, _NAMED = mark("noun", "deed"), mark("noun", "deed", "act")  # what happens, a meeting or a visit
_HAPPENS = mark("noun", "act", "deed", "toll", "declare")
_TELLS_AFTER = mark("act", "deed", "hold", "light", "declare")
_TIME, _ACTOR, _SAY, _STATE, _LIGHT = mark("time"), mark("actor"), mark("say"), mark("state"), mark("light")
_MOTION = mark("motion")
_PERCEIVE, _ANNOUNCES = mark("perceive"), mark("declare", "group.settles")
_SAYS, _ACT = mark("say", "state"), mark("act")
_ASKED_FOR = mark("state", "group.request", "group.attend")
_COPULA, _FOUND, _RELATIVE = mark("group.copula"), mark("group.found"), mark("clause.relative")
_CAUSE = mark("cause")
_HAPPENING, _INCIDENT, _DECLARE = mark("group.happening"), mark("group.incident"), mark("declare")
_AFTER, _OPENER = mark("clause.after"), mark("clause.opener")
_RECEIVES, _SUFFERED = mark("group.receives"), mark("group.receives", "group.feels")

_COORDINATE, _SUBORDINATE = mark("group.coordinate"), mark("clause.subordinate")
_PASSING = ("begin", "perceive", "motion", "way", "state")
_WEAK = ("say", "ask", "perceive")  # what they tell of is not them: the visit at which it was said is
_PREDICATIVE = ("v", "d", "ad", "a", "l", "i", "vn", "z")
_Region = tuple[int, int, int | None]


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
        head = _main_head(p, start, stop)
        led = _led_head(p, start, stop, own) if own is not None and p.union & _SUBORDINATE else None
        if led and (head.kind in _WEAK if head else any(p.marks[i] & _AFTER for i in range(led.verb, stop))):
            found.append(led)
            own = None
        head = head or _shaded_head(p, start, stop) or (own is not None and _bare_head(p, own, stop)) or None
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
    return [i for i, t in enumerate(p.tokens) if t.timex and t.timex.type in ("DATE", "TIME") and not _lasted(p, i)]


def _leads_up(p: Parse) -> bool:
    """Say whether a clause only tells how long before something it was: 会谈举行前三天，…."""
    last = len(p.tokens) - 1
    if last < 1 or not p.marks[last] & _TIME or not p.verbal(last - 1):
        return False
    return p.text(last).startswith(p.words.affixes["clause.subordinate"])


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
        and bool(p.marks[act] & _DECLARE)
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
    if any((p.thing(i) and p.shade[i] in ("", "rel")) or p.marks[i] & _TIME for i in range(time + 1, led)):
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
    verbs = [i for i in p.mains if start <= i < stop and not _voices(p, i)]
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
        if kind == "motion" and len(p.text(at)) == 1 and not p.marks[at + 1] & _ACTOR:
            continue  # it leads nowhere
        return _named(p, at, kind, start, stop)
    return spare or _noun_head(p, start, stop)


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
            known = i > start and p.marks[i] & _PERCEIVE
            return i + 1 if known or any(p.thing(j) for j in range(i + 1, head.verb)) else start
    return start


def _named(p: Parse, at: int, kind: str, start: int, stop: int) -> Head:
    if kind == "light":
        named = _done(p, at, stop)
        named = _noun_before(p, at, start) if named is None else named
        return Head(_object(p, at, stop) if named is None else named, at, kind)
    if kind == "hold":
        if p.marks[stop - 1] & _DECLARE and p.main(stop - 1):
            return Head(stop - 1, stop - 1, "declare")  # 召开记者会宣布，…
        meeting = [i for i in range(at + 1, stop) if p.marks[i] & _NAMES and p.shade[i] in ("", "nom")]
        return Head(meeting[-1] if meeting else at, at, kind)
    if kind == "cause":
        before = _noun_before(p, at, start)
        return Head(at, at, kind) if before is None else Head(before, at, "result")
    return Head(at, at, kind)


def _done(p: Parse, verb: int, stop: int) -> int | None:
    """What an empty verb does or lets happen: what ends its object (进行救援等课目的演练), else the first."""
    found = [i for i in range(verb + 1, stop) if p.marks[i] & _HAPPENS and _eventful(p, i)]
    if not found:
        return None
    ends = found[-1] == len(p.tokens) - 1 and p.marks[found[-1] - 1] & _RELATIVE
    return found[-1] if ends and not p.marks[found[-1]] & _INCIDENT else found[0]


def _noun_before(p: Parse, at: int, start: int) -> int | None:
    found = (i for i in range(at - 1, start - 1, -1) if p.marks[i] & _NAMES)
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


def _noun_head(p: Parse, start: int, stop: int) -> Head | None:
    """A clause without a predicate: its last event noun (两军昨日会谈)."""
    if not p.union & _NAMES:
        return None
    for i in range(stop - 1, start - 1, -1):
        if p.marks[i] & _NAMES and p.shade[i] in ("", "nom") and not (i + 1 < stop and p.thing(i + 1)):
            return Head(i, i, "noun")
    return None


def _led_head(p: Parse, start: int, stop: int, own: int) -> Head | None:
    """What a subordinate part right after its time tells: 5月2日视察工厂时要求…, 这是他5月2日就职后的首次出访."""
    first = next((i for i in range(own + 1, stop) if not p.is_function(i) or p.shade[i] == "sub"), stop)
    if first == stop or p.shade[first] != "sub":
        return None
    last = next((i for i in range(first, stop) if p.shade[i] != "sub"), stop)
    verb = next((i for i in p.verbs if first <= i < last and p.marks[i] & LISTED and not p.marks[i] & _MOTION), None)
    if verb is None or not p.marks[verb] & _TELLS_AFTER:
        return None
    head = _named(p, verb, p.tokens[verb].kind, first, last)
    end = next((i for i in range(verb, last) if p.marks[i] & _SUBORDINATE), last)
    begin = next((i + 1 for i in reversed(p.mains) if start <= i < first), start)
    return Head(head.at, head.verb, head.kind, "sub", own, (begin, end))


def _bare_head(p: Parse, own: int, stop: int) -> Head | None:
    """The predicate after a time that no list and no dictionary has as one: 7时03分更正, 6时41分误发警报."""
    if any(own < i < stop for i in p.mains):
        return None
    words = [i for i in range(own + 1, stop) if not (p.shade[i] or p.is_function(i) or p.marks[i] & LISTED)]
    verbs = [i for i in words if p.tokens[i].tag[:1] == "v"]
    if verbs and verbs[0] + 1 < stop:
        last = verbs[0]
        while last + 1 in verbs:
            last += 1
        return Head(last, last, "") if last + 1 < stop and p.thing(last + 1) else None
    alone = words == [stop - 1] and p.tokens[stop - 1].tag in _PREDICATIVE and len(p.text(stop - 1)) > 1
    return Head(stop - 1, stop - 1, "") if alone else None


def _shaded_head(p: Parse, start: int, stop: int) -> Head | None:
    """A clause that is subordinate as a whole (执意窜访台湾之后): its listed verb, if it ends in 后.

    In 在中方警告后 the verb only leads up to what comes, but in 四川发生地震后 it is news.
    """
    named = next((i for i in p.verbs if start <= i < stop and p.shade[i] == "sub" and p.marks[i] & LISTED), None)
    if named is None or not p.marks[named] & _TELLS_AFTER:
        return None
    shaded = [i for i in range(start, stop) if p.shade[i] == "sub"]
    if not any(p.marks[i] & _AFTER for i in shaded):
        return None
    head = _named(p, named, p.tokens[named].kind, start, stop)
    leads_up = p.marks[shaded[0]] & _OPENER and head.kind not in ("hold", "light")
    return None if leads_up else Head(head.at, head.verb, head.kind, "sub")
