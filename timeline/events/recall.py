"""Remember what the next clause may lean on: a subject, who speaks, who invited, the date of a clause without event."""

from collections.abc import Sequence

from timeline.events.attribution import attribution
from timeline.events.bare import keep
from timeline.events.dating import Dated, dated, follows_on, of_act, usable
from timeline.events.elided import goes_on_with
from timeline.events.head import Head
from timeline.events.heads import looked_back, only_where
from timeline.events.holders import note
from timeline.events.in_full import keep_in_full
from timeline.events.roles import Cast, cast, participant
from timeline.events.story import Story, Subject
from timeline.events.subjects import subject
from timeline.events.syntax import Parse
from timeline.events.titles import phrase
from timeline.lang.event_marks import mark
from timeline.model.actor import Participant
from timeline.model.document import Document
from timeline.model.frozen import replace

__all__ = [
    "is_sequel",
    "remember",
    "remember_adjunct",
    "remember_bodies",
    "remember_incident",
    "remember_related",
    "remember_speaker",
]

_MOMENT, _VAGUE = mark("group.moment"), mark("clause.vague")
_TOWARDS = mark("group.towards")
_HAPPENING, _ASPECT = mark("group.happening"), mark("clause.aspect")
_AFTER, _SEQUEL, _TIME, _STATE = mark("clause.after"), mark("clause.sequel"), mark("time"), mark("state")
_COPULA, _ORDINAL = mark("group.copula"), mark("clause.ordinal")
_COORDINATE = mark("group.coordinate")
_NAMES, _PART = mark("noun", "deed"), mark("group.part")
_AGED, _REASON = mark("clause.aged"), mark("clause.reason")
_COUNT = mark("count", "number")
_OF_IT, _BURNS = mark("group.of_it"), mark("group.burns")
_TELLS_ON = mark("group.tells_on")
_OPENER = mark("clause.opener")
_SUBORDINATE, _PLANNED, _RIDERS = mark("clause.subordinate"), mark("status.planned"), mark("group.riders")

_OF_A_KIND = (("person",), ("country",), ("organization",), ("group",), ("country", "organization"))
_LONG = 22  # characters: longer words for a subject would fill a title


def _spoken_of(p: Parse, topic: Head, times: Sequence[int]) -> bool:
    """Say whether a clause that tells nothing names before its time whom the next one tells of: 甲5日8时起，向….

    Or right after it, with what goes on meanwhile: 6日，甲号补给时，….
    """
    span = subject(p, topic)
    if span is None or p.tokens[span[0]].tag == "r":
        return False
    return (
        span[1] <= times[0]
        if span[0] == 0
        else times[-1] + 1 == span[0] and (topic.at < len(p.tokens) or "invite" in p.shade)
    )


def is_sequel(p: Parse, end: int) -> bool:
    """Say whether a clause follows on what was told: 随后, 约9个小时后."""
    if not p.union & (_SEQUEL | _TIME):
        return bool(p.union & _MOMENT) and "place" in p.shade  # 第88分钟，…
    for at in range(end):
        timex = p.tokens[at].timex
        beside = (p.marks[at - 1] | p.marks[at + 1]) & _AFTER
        lasted = timex is not None and (follows_on(timex, p.words) or (timex.type == "DURATION" and beside))
        if lasted or p.marks[at] & _SEQUEL:
            return True
    return False


def remember(document: Document, p: Parse, head: Head, parts: Cast, story: Story) -> None:
    """Keep the subject of a clause, if it has one of its own; after 发现, who saw it and not what was seen."""
    seen = head.region[0] if head.verb < len(p.tokens) and head.place == "main" else 0
    if seen and p.tokens[seen - 1].kind == "perceive":
        head = replace(head, at=seen - 1, verb=seen - 1, region=(0, seen))
    _remember_pair(p, parts, story)
    people = tuple(a for a in parts.actors if a.kind == "person" and a.role != "other")
    story.people = people or story.people
    span = subject(p, head)
    if span is None or head.place == "rel" or p.use[0] == "basis" or _breaks_out(p, head, parts, story):
        return
    if 0 <= head.at - span[1] <= 1 and head.at < head.verb:
        span = span[0], head.at + 1  # 两国外长会谈取得进展: the talks
    span = _with_whom(p, span, parts) if parts.actors else span
    acting = _acting(p, span, parts) if parts.actors else ()
    if head.kind == "hold" and p.marks[span[1] - 1] & _NAMES:
        story.venue = phrase(document, p.tokens[span[0] : span[1]])
    while span[1] - span[0] > 1 and p.marks[span[1] - 1] & _PART:
        span = span[0], span[1] - 1  # 客车刹车失灵，…坠入河中: the bus does
    if goes_on_with(p, head, story) or _is_season(p, span[1]):
        return
    vague = (p.marks[span[0]] | p.marks[span[0] - 1]) & _VAGUE  # 这些人
    if p.marks[span[0]] & _PART and span[1] - span[0] == 1 and story.subject:
        return  # 浪高一度达3米
    acting = acting or tuple(a for a in parts.actors if a in story.met)
    plain = [p.tokens[i] for i in range(*span) if p.shade[i] != "rel"] if "rel" in p.shade else ()
    whole = plain if plain and plain[0].actors else p.tokens[span[0] : span[1]]  # 首次参赛的某某
    story.subject = None if vague else Subject(acting, tokens=whole, plain=plain)


def _breaks_out(p: Parse, head: Head, parts: Cast, story: Story) -> bool:
    """Say whether what happens takes nobody's place as the subject: 抗战爆发，他随院南迁."""
    if not p.marks[head.verb] & _HAPPENING or parts.actors or story.subject is None:
        return False
    return any(a.kind == "person" for a in story.subject.actors)


def _with_whom(p: Parse, span: tuple[int, int], parts: Cast) -> tuple[int, int]:
    """Give where the subject ends with the person who acts together with it: 甲与乙会谈，签署协议."""
    end = span[1]
    if p.use[end] != "with" or not p.actors(end - 1):
        return span
    while end < len(p.tokens) and p.shade[end] == "with":
        end += 1
    agents = {a.name for a in parts.actors if a.role == "agent"}
    joint = p.actors(end - 1) and all(m.kind == "person" and m.name in agents for m in p.actors(end - 1))
    return (span[0], end) if joint else span


def _acting(p: Parse, span: tuple[int, int], parts: Cast) -> tuple[Participant, ...]:
    named = {m.name for t in p.tokens[span[0] : span[1]] for m in t.actors}
    return tuple(a for a in parts.actors if a.role in ("agent", "patient") and a.name in named)


def remember_related(document: Document, p: Parse, head: Head, story: Story) -> None:
    """After no more than what a relative clause tells of (1日举办的婚宴，爆发…), let that lead, with its date."""
    timex = p.tokens[head.time or 0].timex
    last = len(p.tokens) - 1
    if timex is None or not usable(timex, p.words) or not p.thing(last) or p.shade[last] == "rel":
        return
    words = phrase(document, [token for token in p.tokens if not token.timex])
    noun = phrase(document, p.tokens[head.region[1] - 1 :]) if len(words) > _LONG else words
    story.subject = Subject(words=noun)
    story.clock.lead(dated(timex))


def remember_incident(document: Document, p: Parse, head: Head, story: Story) -> None:
    """Keep what happened and where: 火势得到控制 is that of the fire told before."""
    span = subject(p, head)
    noun = head.kind == "light" and p.marks[head.at] & _NAMES
    if span is None or head.place != "main" or p.marks[span[0]] & _OF_IT:
        return
    if noun and p.marks[head.verb] & _HAPPENING and head.at > head.verb:
        story.incident = phrase(document, [*p.tokens[span[0] : span[1]], p.tokens[head.at]])
    elif p.marks[head.verb] & _BURNS:
        torn = any(p.thing(i) and not p.tokens[i].timex for i in range(span[1], head.verb))
        story.incident = "" if torn else phrase(document, p.tokens[span[0] : span[1]])


def _remember_pair(p: Parse, parts: Cast, story: Story) -> None:
    if not parts.actors:
        return
    people = [a for a in parts.actors if a.kind == "person" and a.role != "other"]
    if len(people) == 1:
        if story.lone and story.lone.name != people[0].name:
            story.pair = story.lone, people[0]  # 甲抵达，乙在机场迎接。两人…
        story.lone = people[0]
    befallen = tuple(a for a in people if a.role == "patient")
    if len(befallen) == 1:
        story.patients = befallen
    for kinds in _OF_A_KIND if len(parts.actors) > 1 else ():
        acting = tuple(a for a in parts.actors if a.role != "other" and a.kind in kinds)
        if len(acting) == 2:
            story.pair = acting
            if p.union & _NAMES:
                story.met = tuple(replace(a, role="agent") for a in acting)
            return


def remember_bodies(document: Document, p: Parse, story: Story) -> None:
    """Keep bodies, places and ships by how their names end: 该院 may mean them; and who holds an office of state."""
    keep_in_full(document, p, story)
    for at in p.named:
        for who in p.tokens[at].actors:
            note(who, story, p.words)
            keep(who, p.text(at), story)
            if who.form != "pronoun" and who.kind not in ("person", "group"):
                sort = who.kind if who.kind in ("country", "equipment") else who.name[-1:]
                story.bodies[sort] = story.bodies[who.name[-1:]] = participant(who, "other")
            if who.affiliation and who.affiliation in story.countries.values():  # 秘鲁防灾中心宣布，该国…
                story.bodies["country"] = Participant(who.affiliation, "country", "other")


def remember_speaker(p: Parse, head: Head, date: Dated | None, story: Story) -> None:
    """After a statement, nobody's date governs, and what follows is the speaker's to answer for."""
    if p.use[0] == "basis" and p.marks[0] & _REASON:
        return  # 因信息披露违规
    if head.kind in ("say", "disclose"):
        carried = story.subject.actors[0].name if story.subject and story.subject.actors else ""
        story.speaker = story.subject if story.subject and not carried else None
        story.attribution = attribution(p, head.verb, date, carried) or story.attribution
        story.clock.silence()
        if p.marks[head.verb] & _TELLS_ON and head.verb + 1 == len(p.tokens) and story.subject is not None:
            story.subject = None if story.subject.actors else story.subject  # 甲介绍，5日将发射…: not he
    elif head.kind == "ask" and head.verb + 1 == len(p.tokens):
        story.planned, story.subject = True, None  # 提议，3月在布鲁塞尔开会: whoever it is to be
    elif head.kind == "declare" and head.verb + 1 == len(p.tokens) and "by" not in p.shade:
        story.attribution = attribution(p, head.verb, date) or story.attribution
        story.clock.silence()


def _said_of(p: Parse) -> int:
    """How far a clause without event names whom the next is about: to 驶至 in 客车驶至路口时, nowhere in 访问期间."""
    size = len(p.tokens)
    if p.union & _AGED:
        return next(i for i in range(size) if p.marks[i] & _AGED)  # 李强现年40岁
    if not (p.marks[size - 1] & _SUBORDINATE and p.shade[size - 1] in ("", "sub")):
        return size
    start = next((i for i in range(size) if p.shade[i] == "sub"), size - 1)
    return start if p.marks[start] & _OPENER or any(i >= start for i in p.verbs) else 0


def _is_written(p: Parse, at: int) -> bool:
    """Say whether a time is a day of its own and hangs on no event."""
    timex = p.tokens[at].timex
    return timex is not None and timex.relation is None and usable(timex, p.words, p.text(at - 1))


def remember_adjunct(document: Document, p: Parse, story: Story) -> None:
    """Let a clause that tells nothing leave its date, its topic and its inviters behind."""
    timed = enumerate(p.tokens) if p.union & _TIME else ()
    times = [i for i, t in timed if t.timex and t.timex.type in ("DATE", "TIME")]
    first = p.mains[0] if p.mains else len(p.tokens)
    if p.marks[first] & _STATE and not (times and p.marks[times[-1] - 1] & _COPULA and p.union & _ORDINAL):
        first = 0  # 圣诞节是…, 今年有…: the time is what it speaks of, but 上一次是6月2日，…
    elif p.marks[first] & _STATE:
        first = len(p.tokens)
    written, past = any(_is_written(p, at) for at in times), looked_back(p)
    for at in [i for i in times if i < first]:
        timex = p.tokens[at].timex
        if written and timex and timex.relation and not _is_written(p, at):
            continue  # 5月24日某人访日期间，…: the day is told
        upto = at == 1 and p.marks[0] & _TOWARDS and len(p.tokens) == at + 1  # 至2020年7月，
        if timex and at >= past and not upto and usable(timex, p.words, p.text(at - 1)):
            before = story.clock.governing if at > 1 and p.marks[at - 1] & _COORDINATE and at - 2 in times else None
            story.clock.lead(of_act(dated(timex), p.words))
            story.clock.twin = before
        elif timex and not follows_on(timex, p.words):
            story.clock.lead(None)
    story.follows = story.follows or is_sequel(p, len(p.tokens))
    if p.union & _COPULA:
        story.described = _described(document, p)
    _remember_topic(document, p, times, story)


def _described(document: Document, p: Parse) -> str:
    """Give who somebody is said to be: 一名34岁孕妇 of 死者是一名34岁孕妇."""
    at = next((i for i in p.mains if p.marks[i] & _COPULA), -1)
    after = range(at + 1, len(p.tokens))
    people = any(p.text(i)[-1:] in p.words.sets["group.heads"] for i in (at + 1, at + 2) if i in after)
    named = any(p.tokens[i].actors or p.tokens[i].timex for i in after)
    return phrase(document, [p.tokens[i] for i in after]) if at >= 0 and people and not named else ""


def _is_season(p: Parse, end: int) -> bool:
    return not p.named and p.text(end - 1).endswith(p.words.affixes["group.seasons"])


def _only_describes(p: Parse, story: Story) -> bool:
    """Say whether a clause has no more than what somebody named just before is: 男, 河北邯郸人."""
    of_one = story.subject is not None and len(story.subject.actors) == 1 and story.subject.actors[0].kind == "person"
    if not of_one or p.verbs or p.union & _TIME or p.marks[0] & _COUNT:
        return False
    named = any(m.kind not in ("place", "organization") for i in p.named for m in p.actors(i))
    return not named and not (p.tokens[-1].actors and p.tokens[-1].actors[0].kind == "organization")


def _built(document: Document, p: Parse, end: int) -> str:
    """Give what is built, if a clause without event speaks of it: 大桥 of 大桥全长8公里."""
    ends = p.words.affixes["group.built"]
    last = next((i for i in range(end) if p.thing(i) and p.text(i).endswith(ends)), -1)
    return phrase(document, p.tokens[: last + 1], bare=True)


def _remember_topic(document: Document, p: Parse, times: Sequence[int], story: Story) -> None:
    """Keep whom or what place a clause without event is about, as far as it is no time and no reason."""
    end = _said_of(p)
    story.built = (not times and _built(document, p, end)) or story.built
    topic = Head(end, end, "", region=(0, end))
    parts = cast(p, topic)
    if "invite" in p.shade:
        story.inviters = tuple(a for a in parts.actors if a.role == "other")
    if (times and not _spoken_of(p, topic, times)) or "basis" in (p.use[0], p.shade[0]) or not end:
        return
    if (p.mains and not p.mains[0] and p.marks[0] & _STATE) or _only_describes(p, story) or _is_season(p, end):
        return  # 曾任保安
    if story.telling and p.mains and not p.named and story.subject and story.subject.actors:
        return  # 甲起诉乙，指控罪名包括…，并提出…
    if p.marks[0] & (_PLANNED | _RIDERS):
        return  # 拟投资建厂，…, 并处罚金…
    if p.marks[len(p.tokens) - 1] & _PLANNED:
        story.subject = None  # 气象局预计，…: what comes is not its doing
    elif only_where(p, p.mains, len(p.tokens)):
        place = p.tokens[1 if p.use[0] == "place" else 0 :]
        story.subject = Subject(words=phrase(document, place))
    else:
        remember(document, p, topic, parts, story)
        is_titled = any(m.kind == "person" and m.title for m in p.tokens[-1].actors)
        story.conjunct = story.subject if is_titled and not any(p.shade) else None
