"""Tell the events of one clause, and remember what the next one may lean on.

Takes a clause, the clauses after it and the story so far; gives event mentions and moves the story on.
"""

from collections.abc import Sequence

from timeline.events import anchors
from timeline.events.clauses import Clause
from timeline.events.dating import Dated, dated, follows_on, governed, of_act, on_the_day, to_the_day, usable, within
from timeline.events.elided import elided, joint
from timeline.events.going_on import goes_on, went_on_since
from timeline.events.head import Head, is_compared, tells_which
from timeline.events.heads import heads
from timeline.events.mention import mention
from timeline.events.objects import remember_object
from timeline.events.pointing import pointed
from timeline.events.recall import (
    is_sequel,
    remember,
    remember_adjunct,
    remember_bodies,
    remember_incident,
    remember_related,
    remember_speaker,
)
from timeline.events.retelling import as_told, retold
from timeline.events.roles import Cast, cast, participant, with_actors
from timeline.events.shades import parse
from timeline.events.status import status
from timeline.events.story import Story
from timeline.events.subjects import is_own, subject
from timeline.events.syntax import Parse
from timeline.events.telling import Telling
from timeline.events.tokens import Token
from timeline.events.worth import JOINED, is_spoken, is_worth
from timeline.lang.event_marks import mark
from timeline.lang.event_words import EventWords
from timeline.model.dates import day_of, when
from timeline.model.document import Document
from timeline.model.event import EventMention, Status
from timeline.model.frozen import replace
from timeline.model.timex import Timex

__all__ = ["tell"]

_SUPPOSED, _APPOSITION, _NAMES = mark("clause.supposed"), mark("clause.apposition"), mark("noun", "deed")
_INTENDED = mark("group.intended")
_UNDONE, _PLANNED = mark("group.undone"), mark("status.planned")
_REQUEST, _REFUSED, _TIME = mark("group.request"), mark("group.refused"), mark("time")
_BIRTHS, _HAPPENING = mark("group.births"), mark("group.happening")
_DAY = len("2023-07-12")
_VOICED = ("ACCUSE", "REJECT", "PROTEST")
_LONE = 2  # 即 and a day


def tell(
    document: Document, clause: Clause, rest: Sequence[Clause], words: EventWords, story: Story
) -> list[EventMention]:
    """Give the events of a clause."""
    story.supposed = story.supposed or bool(clause.tokens[0].marks & _SUPPOSED)
    tokens = pointed(document, clause, story, words)
    p = parse(_settled(tokens, story, words) if clause.marks & _TIME and story.told else tokens, words)
    remember_bodies(document, p, story)
    if p.marks[0] & _APPOSITION and story.clock.governing and not story.clock.spent:
        _clearer(p, story)
        return []  # 7月13日，即…的次日，
    found = heads(p)
    if not p.union & _TIME or not any(t.timex and usable(t.timex, words) for t in p.tokens):
        leads = story.clock.governing and not story.clock.spent  # 7月9日，…降落时冲出跑道 is of that day
        hung = None if leads else anchors.hung(p, story.told)
        if hung:
            story.clock.lead(hung)
    if not found:
        remember_adjunct(document, p, story)
    told = [event for head in found if (event := _event(document, p, head, rest, story))]
    if told and story.clock.twin:
        told.insert(0, _of_twin(told[0], story.clock.twin, document))
        story.clock.twin = None
    if len(found) == 1 and found[0].place == "rel" and rest:
        remember_related(document, p, found[0], story)
    return told


def _of_twin(event: EventMention, date: Dated, document: Document) -> EventMention:
    """Give an event of two dates (4月和9月，…先后访问) as that of the first."""
    return replace(
        event,
        date=date.date,
        earliest=date.earliest,
        latest=date.latest,
        precision=date.precision,
        date_text=document.text[date.start : date.end],
        date_basis=date.basis,
    )


def _clearer(p: Parse, story: Story) -> None:
    """Take a day that is written out for one that hangs on an event: 案发后第六天，即8月30日."""
    timex = p.tokens[-1].timex
    written = timex is not None and len(p.tokens) == _LONE and any(sign.isdigit() for sign in timex.text)
    if timex is not None and written and usable(timex, p.words):
        story.clock.lead(dated(timex))


def _settled(tokens: Sequence[Token], story: Story, words: EventWords) -> Sequence[Token]:
    """Give the tokens, times that hang on an event with its date."""
    times = [t.timex and anchors.settled(t.timex, story.told, words) for t in tokens]
    return [t if time is t.timex else t.holding(time, t.actors, t.said) for t, time in zip(tokens, times, strict=True)]


def _event(document: Document, p: Parse, head: Head, rest: Sequence[Clause], story: Story) -> EventMention | None:
    if story.refused:  # the refusal has been told with what was asked
        story.refused = False
        return None
    date = _date(p, head, story)
    again = retold(p, head, story.told) if date is None and head.time is None else None
    if again:
        head, date = replace(head, at=again[0]), as_told(again[1])
    inherited = (None if again else elided(p, head, story)) or joint(p, head, story)
    parts = _added(cast(p, head, inherited.actors if inherited else ()), head, p, story)
    parts = with_actors(parts, again[1].actors) if again else parts
    state, parts = _status(p, head, parts, rest, story)
    if state[0] == "happened" and date and _lies_ahead(document, date):
        state = "planned", "a date after the reference date"
    later = state[0] == "planned" and _is_for_later(p, head)
    if date and date.reach == "governing" and (later or state[0] == "habitual"):
        date = None
    remember(document, p, head, parts, story)
    event = None
    if date and not story.supposed and not is_own(p, head, inherited.tokens if inherited else ()):
        spoken, spent = is_spoken(p, head, parts, _is_of_day(date, rest, head)), story.clock.spent
        if spoken or (is_worth(p, head, date, parts, spent, bool(rest)) and not _only_frames(p, head, rest)):
            event = mention(document, Telling(p, head, date, parts, state, inherited, spoken, spent), rest, story)
            story.clock.spent = spent or (not spoken and _leads_no_further(p, head) and date.reach != "carried")
    if p.marks[head.verb] & _BIRTHS:
        story.clock.lead(None)
    remember_speaker(p, head, date, story)
    remember_incident(document, p, head, story)
    remember_object(document, p, head, story)
    return None if event and _says_nothing(event, p, head) else event


def _is_torn(title: str, p: Parse) -> bool:
    """Say whether a title has one of two quotation marks: what it names is cut."""
    opened, closed = (sum(map(title.count, p.words.sets[name])) for name in ("quote.open", "quote.close"))
    return opened != closed and not p.words.spaced


def _says_nothing(event: EventMention, p: Parse, head: Head) -> bool:
    """Say whether nobody could tell of what a title speaks: 动工, 发生中毒症状, but 停战 and 地震 say it all."""
    if not event.title or _is_torn(event.title, p):
        return True
    if p.marks[head.verb] & _HAPPENING and event.title.startswith(p.text(head.verb)):
        return not (event.actors or event.places)
    if event.actors or p.marks[head.at] & _NAMES or p.words.spaced:
        return False
    return event.title == "".join(p.text(i) for i in p.mains if head.region[0] <= i < head.region[1])


def _only_frames(p: Parse, head: Head, rest: Sequence[Clause]) -> bool:
    """Say whether a statement is issued that the next clause tells of: 发表声明，谴责袭击."""
    if (
        head.kind not in ("declare", "light")
        or p.tokens[-1].kind not in ("say", "declare")
        or head.verb + 1 == len(p.tokens)
    ):
        return False
    triggers = [token.trigger for clause in rest[:1] for token in clause.tokens if token.trigger]
    return any(trigger.type in _VOICED for trigger in triggers)


def _leads_no_further(p: Parse, head: Head) -> bool:
    """Say whether an event takes its date up: no relative clause, and nothing done before the predicate to come."""
    return head.place == "main" or (head.place == "sub" and not any(i > head.verb for i in p.mains))


def _is_of_day(date: Dated, rest: Sequence[Clause], head: Head) -> bool:
    """Say whether what follows is dated with the day of the statement itself (20日披露，当日3时发生…).

    What is announced is the event unless it only happened (宣布，当天发生地震).
    """
    day = day_of(date.earliest or "")
    told = rest if head.kind != "declare" else [c for c in rest[:1] if c.marks & _HAPPENING]
    times = (t.timex for clause in told if clause.marks & _TIME for t in clause.tokens if t.timex)
    return bool(day) and any(day_of(timex.earliest or "") == day for timex in times)


def _status(p: Parse, head: Head, parts: Cast, rest: Sequence[Clause], story: Story) -> tuple[tuple[Status, str], Cast]:
    """Give the status; a plan reaches what is joined to it, a refusal what was asked for just before."""
    state = status(p, head)
    joined = subject(p, head) is None
    if state[0] == "happened" and joined and story.planned:
        state = "planned", "joined to a plan"
    if _put_off(p, head):
        state = "planned", "put off until then"
    intended = any(p.marks[i] & _INTENDED for i in range(head.verb)) if p.union & _INTENDED else False
    story.planned = state[0] == "planned" and head.place == "main" and not intended
    if p.marks[head.verb] & _REQUEST and rest:
        refusal = parse(rest[0].tokens, p.words)
        word = next((t.text for t in refusal.tokens if t.marks & _REFUSED), "")
        if word:
            story.refused = True
            by = [m for i, t in enumerate(refusal.tokens) for m in t.actors if refusal.shade[i] in ("by", "")]
            return ("denied", word), with_actors(parts, tuple(participant(m, "patient") for m in by))
    return state, parts


def _put_off(p: Parse, head: Head) -> bool:
    """Say whether the time is that to which something is put off: 峰会推迟至9月举行."""
    at = head.time or 0
    timex = p.tokens[at].timex
    to = p.use[at - 1] == "toward" or (timex is not None and (timex.edtf or "").startswith("../"))
    return at > head.verb and bool(p.marks[head.verb] & _UNDONE) and to


def _is_for_later(p: Parse, head: Head) -> bool:
    """Say whether a plan has a length of time of its own: 双方将在三年内完成."""
    return any(t.timex and t.timex.type == "DURATION" for t in p.tokens[: head.verb])


def _lies_ahead(document: Document, date: Dated) -> bool:
    dct = document.dct if document.dct and document.dct.trust != "weak" else None
    known = (dct.published or dct.date) if dct else ""
    return len(known) >= _DAY and bool(date.earliest) and when(day_of(date.earliest or "")) > when(day_of(known))


def _added(parts: Cast, head: Head, p: Parse, story: Story) -> Cast:
    """Add who invited, told before the comma, and whose 会谈 it is that began or ended."""
    if any(a.role == "agent" for a in parts.actors):
        return with_actors(parts, story.inviters)
    if parts.actors or parts.places or not p.union & _NAMES:
        return parts
    return with_actors(parts, story.met) if any(marks & _NAMES for marks in p.marks[: head.verb]) else parts


def _date(p: Parse, head: Head, story: Story) -> Dated | None:
    if head.time is not None and not _is_elsewhere(p, head, bool(story.clock.governing)):
        timex = p.tokens[head.time].timex
        if timex is None or not follows_on(timex, p.words):
            return _own_date(p, head, timex, story)
    if head.place == "rel":
        return None
    if story.clock.governing:
        later = is_sequel(p, head.verb)  # 14时46分发生地震，随后引发海啸
        return governed(on_the_day(story.clock.governing) if later else story.clock.governing, p.tokens)
    if head.kind not in JOINED:
        return None
    if went_on_since(p) or head.place == "sub":
        return story.clock.of_section()
    story.follows = story.follows or is_sequel(p, head.verb)
    if not story.follows and goes_on(p, head, story) and not retold(p, head, story.told):
        story.follows = True
    follows = story.follows
    return (story.clock.carried() if follows else None) or story.clock.of_section()


def _is_elsewhere(p: Parse, head: Head, led: bool) -> bool:
    """Say whether the time of a head is not that of what is told, where another has `led` the clause or not."""
    if is_compared(p, head.time or 0):
        return True
    if led and (_of_what_was_planned(p, head) or _lasts_until(p, head)):
        return True
    return tells_which(p, head.time or 0, head) and (led or _of_month(p, head))


def _of_month(p: Parse, head: Head) -> bool:
    """Say whether the time of a head is a month: 支付1月份工资 tells not even of when, as 获得1998年金牌 does."""
    timex = p.tokens[head.time or 0].timex
    return timex is not None and timex.precision == "month"


def _of_what_was_planned(p: Parse, head: Head) -> bool:
    """Say whether a time after the verb is that of what does not come: 当天取消了原定11日的访问."""
    at = head.time or 0
    undone = p.marks[at - 1] & _INTENDED or (p.marks[head.verb] & _UNDONE and p.marks[at - 1] & _PLANNED)
    return at > head.verb and bool(undone)


def _lasts_until(p: Parse, head: Head) -> bool:
    """Say whether a time after the verb only tells how long it holds: 双方签约至2025年, 将到期日延长至12月."""
    at = head.time or 0
    timex = p.tokens[at].timex
    until = timex is not None and ((timex.edtf or "").startswith("../") or p.use[at - 1] == "toward")
    return until and at > head.verb and not p.marks[head.verb] & _UNDONE


def _own_date(p: Parse, head: Head, timex: Timex | None, story: Story) -> Dated | None:
    """The date of the clause's own time; it governs what comes, also where it dates nothing (目前)."""
    at = head.time or 0
    date = of_act(dated(timex), p.words) if timex and usable(timex, p.words, p.text(at - 1)) else None
    if date and _put_off(p, head):
        date = to_the_day(date)
    if date and story.clock.governing and within(story.clock.governing, date):
        return governed(story.clock.governing, p.tokens)  # 2018年5月23日，…“环太平洋—2018”演习
    if head.place not in ("rel", "nom"):
        story.clock.lead(date)
    return date
