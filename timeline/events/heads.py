"""Find the words of a clause that name what happens, each with the time expression it takes, if any.

Takes a parsed clause; gives its heads in order.  One per main predicate; a time followed at once by a relative clause
(24日发生的袭击) belongs to that one alone.
"""

from timeline.events.syntax import Parse
from timeline.model.frozen import frozen, replace

__all__ = ["Head", "heads", "only_where"]

_EVENTFUL = ("act", "deed", "noun", "hold", "declare", "disclose")
_STRONG = (*_EVENTFUL, "light", "motion", "toll", "cause", "way", "ask", "say", "state")


@frozen
class Head:
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
    times = [i for i, t in enumerate(p.tokens) if t.timex and t.timex.type in ("DATE", "TIME") and not _lasted(p, i)]
    found, free = [], []
    for time in times:
        relative = _relative_head(p, time)
        if relative:
            found.append(relative)
        else:
            free.append(time)
    for start, stop, own in _regions(p, free):
        head = _main_head(p, start, stop) or _shaded_head(p, start, stop)
        if head and not _of_state(p, head, own):
            found.append(replace(head, time=own, region=(_seen(p, start, head), stop)))
    return sorted(found, key=lambda h: h.at)


def _of_state(p: Parse, head: Head, time: int | None) -> bool:
    """Say whether a state stands between a predicate and the time: 对话中断要追溯到去年; 抵达是在6月2日 is none."""
    between = range(head.verb + 1, time or 0)
    return any(p.main(i) and p.tokens[i].kind == "state" and not p.is_("group.copula", i) for i in between)


def _lasted(p: Parse, at: int) -> bool:
    """Say whether a time only says how long the verb right before it went on (停顿五年后恢复)."""
    return at > 0 and p.verbal(at - 1) and p.tokens[at - 1].kind in ("act", "") and _ends_after(p, at)


def _ends_after(p: Parse, at: int) -> bool:
    timex = p.tokens[at].timex
    return timex is not None and any(timex.text.endswith(word) for word in p.words.sets["clause.after"])


def _regions(p: Parse, times: list[int]) -> list[tuple[int, int, int | None]]:
    """Cut the clause after a reporting verb, and where a later time begins another predicate: 12日抵达并于14日会见."""
    said = _said(p, times)
    if said is None:
        return _by_time(p, times, 0, len(p.tokens))
    of_saying = said + 2 if p.tokens[said].kind == "say" else said
    stop = next((t + 1 for t in times if said < t <= of_saying), said + 1)
    return [
        *_by_time(p, [t for t in times if t < stop], 0, stop),
        *_by_time(p, [t for t in times if t >= stop], stop, len(p.tokens)),
    ]


def _said(p: Parse, times: list[int]) -> int | None:
    """Where the reporting verb stands, if what it reports follows in the clause; with a time, if it announces."""
    mains = [i for i in range(len(p.tokens)) if p.main(i) and p.tokens[i].kind in _STRONG]
    if mains and (p.tokens[mains[0]].kind == "declare" or p.is_("group.settles", mains[0])):
        later = [i for t in times for i in mains if mains[0] < t < i]
        return mains[0] if later else None
    if not mains or p.tokens[mains[0]].kind != "say":
        return None
    said = next((b for b, i in enumerate(mains) if p.tokens[i].kind != "say"), len(mains))
    return mains[said - 1] if said < len(mains) else None  # 引述外媒报道称 is one saying


def _by_time(p: Parse, times: list[int], start: int, stop: int) -> list[tuple[int, int, int | None]]:
    if not times:
        return [(start, stop, None)]
    regions: list[tuple[int, int, int | None]] = []
    own = times[0]
    for time in times[1:]:
        if any(p.main(i) for i in range(start, time)) and any(p.main(i) for i in range(time, stop)):
            regions.append((start, time, own))
            start, own = time, time
        elif not any(p.main(i) for i in range(own, time)):
            own = time if p.tokens[time].timex.edtf else own  # type: ignore[union-attr]
    return [*regions, (start, stop, own)]


def _relative_head(p: Parse, time: int) -> Head | None:
    """The event of a relative clause right after a time; not of what 是 says, of what is asked for or attended."""
    size = len(p.tokens)
    takes = (i for i in range(time) if p.main(i))
    if any(p.tokens[i].kind == "state" or p.is_("group.request", i) or p.is_("group.attend", i) for i in takes):
        return None
    verb = time + 1
    while verb < size and not p.verbal(verb):
        if (p.thing(verb) and p.shade[verb] in ("", "rel")) or p.tokens[verb].timex:
            return None
        verb += 1
    if p.use(verb - 1) not in (None, "place", "by") and not p.tokens[verb - 1].timex:
        return None  # 同到访的客人: who it was done with
    if verb >= size or p.shade[verb] != "rel" or p.tokens[verb].kind in ("", "state"):
        return None
    stop = next((i for i in range(verb, size) if p.shade[i] != "rel"), size)
    kind = p.tokens[verb].kind
    noun = _noun_after(p, stop, size) if kind in ("light", "hold") else None
    at = noun if noun is not None and kind == "light" else _within(p, verb, stop)
    return Head(at, verb, kind, "rel", time, (verb, _phrase(p, stop, noun)))


def _phrase(p: Parse, start: int, noun: int | None) -> int:
    """Where the noun phrase after a relative clause ends."""
    at = start if noun is None else noun + 1
    while at < len(p.tokens) and (
        p.thing(at) or p.shade[at] in ("rel", "nom", "work") or p.tokens[at].tag in ("q", "mq", "a", "b")
    ):
        at += 1
    return at


def _within(p: Parse, verb: int, stop: int) -> int:
    if p.tokens[verb].kind != "light":
        return verb
    return next((i for i in range(verb + 1, stop) if p.tokens[i].kind in _EVENTFUL), verb)


def _noun_after(p: Parse, start: int, size: int) -> int | None:
    for i in range(start, size):
        if p.tokens[i].kind in ("noun", "deed", "act"):
            return i
        if p.main(i):
            return None
    return None


def _main_head(p: Parse, start: int, stop: int) -> Head | None:
    """Walk the predicates from the left until one names an event; unlisted ones only where none is listed."""
    verbs = [i for i in range(start, stop) if p.main(i)]
    if only_where(p, verbs, stop):
        return None
    if any(p.tokens[i].kind in _STRONG for i in verbs):
        verbs = [i for i in verbs if p.tokens[i].kind]
    spare: Head | None = None
    for order, at in enumerate(verbs):
        kind = p.tokens[at].kind
        if kind == "state":
            return spare
        if kind == "perceive" and not verbs[order + 1 :] and p.is_("group.found", at) and _finds(p, at, stop):
            return Head(at, at, "found")
        if kind in ("begin", "perceive", "motion", "way") and (verbs[order + 1 :] or kind == "perceive"):
            spare = spare or (Head(at, at, kind) if kind == "motion" and len(p.text(at)) > 1 else None)
            continue
        if kind == "motion" and len(p.text(at)) == 1 and not _goes_somewhere(p, at):
            continue
        return _named(p, at, kind, start, stop)
    return spare or _noun_head(p, start, stop)


def _goes_somewhere(p: Parse, at: int) -> bool:
    return at + 1 < len(p.tokens) and bool(p.tokens[at + 1].actors)


def _finds(p: Parse, at: int, stop: int) -> bool:
    """Say whether what is found is a thing or somebody and nothing that happens."""
    after = range(at + 1, stop)
    return any(p.thing(i) for i in after) and not any(p.tokens[i].kind and not p.shade[i] for i in after)


def only_where(p: Parse, verbs: list[int], stop: int) -> bool:
    """Say whether the clause only tells the place: it ends in 处, 路段, 附近 and nothing listed happens in it."""
    if any(p.tokens[i].kind for i in verbs):
        return False
    word = p.text(stop - 1)
    return any(p.words.has("clause.locative", word[-n:]) for n in (1, 2, 3))


def _seen(p: Parse, start: int, head: Head) -> int:
    """Where the telling begins: after 发现 or 看到, which only say how it was known."""
    return next((i + 1 for i in range(head.verb - 1, start, -1) if p.main(i) and p.tokens[i].kind == "perceive"), start)


def _named(p: Parse, at: int, kind: str, start: int, stop: int) -> Head:
    if kind == "light":
        after = next((i for i in range(at + 1, stop) if _eventful(p, i)), None)
        before = _noun_before(p, at, start)
        named = after if after is not None else before
        return Head(_object(p, at, stop) if named is None else named, at, kind)
    if kind == "hold":
        meeting = [i for i in range(at + 1, stop) if p.tokens[i].kind in ("noun", "deed") and p.shade[i] in ("", "nom")]
        return Head(meeting[-1] if meeting else at, at, kind)
    if kind == "cause":
        before = _noun_before(p, at, start)
        return Head(at, at, kind) if before is None else Head(before, at, "result")
    return Head(at, at, kind)


def _noun_before(p: Parse, at: int, start: int) -> int | None:
    return next((i for i in range(at - 1, start - 1, -1) if p.tokens[i].kind in ("noun", "deed")), None)


def _eventful(p: Parse, at: int) -> bool:
    if p.is_("clause.relative", at + 1):
        return False  # 进行火灾的报道 is about a fire
    return p.tokens[at].kind in ("noun", "act", "deed", "toll", "declare") and p.shade[at] in (
        "",
        "rel",
        "nom",
        "place",
        "sub",
    )


def _object(p: Parse, verb: int, stop: int) -> int:
    """The last noun of the object, where nothing in it is listed: 发生故障."""
    nouns = [i for i in range(verb + 1, stop) if not p.shade[i] and p.tokens[i].tag in ("n", "vn", "an", "v", "l")]
    return nouns[-1] if nouns else verb


def _noun_head(p: Parse, start: int, stop: int) -> Head | None:
    """A clause without a predicate: its last event noun (两军昨日会谈)."""
    named = [
        i
        for i in range(start, stop)
        if p.tokens[i].kind in ("noun", "deed") and p.shade[i] in ("", "nom") and not (i + 1 < stop and p.thing(i + 1))
    ]
    return Head(named[-1], named[-1], "noun") if named else None


def _shaded_head(p: Parse, start: int, stop: int) -> Head | None:
    """A clause that is subordinate as a whole (执意窜访台湾之后): its listed verb, if it ends in 后.

    In 在中方警告后 the verb only leads up to what comes, but in 四川发生地震后 it is news.
    """
    shaded = [i for i in range(start, stop) if p.shade[i] == "sub"]
    named = [i for i in shaded if p.tokens[i].kind and p.verbal(i)]
    if not named or p.tokens[named[0]].kind not in ("act", "deed", "hold", "light"):
        return None
    if not any(p.is_("clause.after", i) for i in shaded):
        return None
    head = _named(p, named[0], p.tokens[named[0]].kind, start, stop)
    leads_up = p.is_("clause.opener", shaded[0]) and head.kind not in ("hold", "light")
    return None if leads_up else Head(head.at, head.verb, head.kind, "sub")
