"""Tell the events of one clause, and remember what the next one may lean on.

Takes a clause, the clauses after it and the story so far; gives event mentions and moves the story on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events import anchors
from timeline.events.attribution import attribution
from timeline.events.clauses import Clause
from timeline.events.dating import Dated, dated, governed, usable
from timeline.events.heads import Head, heads
from timeline.events.mention import Telling, mention
from timeline.events.roles import Cast, cast, subject
from timeline.events.status import status
from timeline.events.story import Story, Subject
from timeline.events.syntax import Parse, parse
from timeline.events.titles import phrase
from timeline.events.tokens import Token
from timeline.lang.event_words import EventWords
from timeline.model.document import Document
from timeline.model.event import EventMention

__all__ = ["tell"]

# Told without a date of their own, after another event of the date.
_JOINED = ("act", "deed", "noun", "hold", "declare", "light")


def tell(
    document: Document, clause: Clause, rest: Sequence[Clause], words: EventWords, story: Story
) -> Iterator[EventMention]:
    """Give the events of a clause."""
    p = parse([_settled(t, story) for t in clause.tokens], words)
    found = heads(p)
    if not any(t.timex and usable(t.timex, words) for t in p.tokens):
        hung = anchors.hung(p, story.told)
        if hung:
            story.clock.lead(hung)
    for head in found:
        event = _event(document, p, head, rest, story)
        if event:
            yield event
    if not found:
        _pass(document, p, story)


def _settled(token: Token, story: Story) -> Token:
    return replace(token, timex=anchors.settled(token.timex, story.told)) if token.timex else token


def _event(document: Document, p: Parse, head: Head, rest: Sequence[Clause], story: Story) -> EventMention | None:
    date = _date(p, head, story)
    inherited = story.subject if _elided(p, head) else None
    parts = cast(p, head, inherited.actors if inherited else ())
    state, word = status(p, head)
    if state == "happened" and inherited and story.planned:
        state, word = "planned", "joined to a plan"
    story.planned = state == "planned" and head.place == "main"
    _remember(document, p, head, parts, story)
    quoted = any(s == "basis" for s in p.shade[: head.verb])
    spoken = head.kind == "say" or (head.kind == "disclose" and (quoted or not _official(parts)))
    spent, reach = story.clock.spent, date.reach if date else None
    event = None
    if date and (spoken or (_worth(head, date, parts, spent) and not _unreal(p, head, bool(rest)))):
        telling = Telling(p, head, date, parts, (state, word), inherited.words if inherited else "", spoken)
        event = mention(document, telling, rest, story)
        story.clock.spent = story.clock.spent or (not spoken and head.place != "rel" and reach != "carried")
    _spoken(p, head, date, story)
    return event


def _elided(p: Parse, head: Head) -> bool:
    """Say whether the clause leaves its subject to the one before; 地震发生 and 据…通报 do not."""
    if head.place == "rel" or head.at < head.verb or subject(p, head):
        return False
    return not any(s == "basis" for s in p.shade[: head.verb]) or head.kind not in ("say", "disclose")


def _date(p: Parse, head: Head, story: Story) -> Dated | None:
    clock, words = story.clock, p.words
    if head.time is not None:
        timex = p.tokens[head.time].timex
        if timex and usable(timex, words, p.text(head.time - 1)):
            date = dated(timex)
            if head.place != "rel":
                clock.lead(date)
            return date
        if not (timex and words.has("clause.sequel", timex.text)):
            if head.place != "rel":
                clock.lead(None)
            return None
    if head.place == "rel":
        return None
    if clock.governing:
        return governed(clock.governing, p.tokens)  # type: ignore[arg-type]
    follows = any(words.has("clause.sequel", t.text) for t in p.tokens[: head.verb])
    return clock.carried() if follows and head.kind in _JOINED else None


def _worth(head: Head, date: Dated, parts: Cast, spent: bool) -> bool:
    if head.kind in ("cause", "perceive", "state", "shun", "way"):
        return False
    if head.place == "sub" and (spent or not (parts.actors or parts.places)):
        return False
    if date.reach in ("governing", "carried") and spent:
        return head.kind in _JOINED
    return head.kind not in ("begin", "disclose") or date.reach == "clause"


def _unreal(p: Parse, head: Head, goes_on: bool) -> bool:
    """Say whether it is only asked for, supposed or advised (请, 如果), the reason for what comes (由于…，), or a reporter's."""
    before = range(min(head.at, head.verb))
    if any(p.is_("group.reporter", i) and not p.shade[i] for i in before):
        return True
    if any(p.is_("clause.unreal", i) and p.shade[i] in ("", "sub") for i in before):
        return True
    opening = next((i for i in before if not p.tokens[i].timex and not p.is_("clause.drop", i)), None)
    return goes_on and opening is not None and p.is_("clause.adjunct", opening)


def _official(parts: Cast) -> bool:
    """Say whether a body (or who speaks for it) is what acts."""
    acting = [a for a in parts.actors if a.role == "agent"]
    return any(a.kind in ("organization", "country") or a.affiliation for a in acting)


def _spoken(p: Parse, head: Head, date: Dated | None, story: Story) -> None:
    """After a statement, nobody's date governs, and what follows is theirs to answer for."""
    if head.kind in ("say", "disclose"):
        carried = story.subject.actors[0].name if story.subject and story.subject.actors else ""
        story.attribution = attribution(p, head.verb, date, carried) or story.attribution
        story.clock.silence()
    elif head.kind == "declare" and head.verb + 1 == len(p.tokens):
        story.attribution = attribution(p, head.verb, date) or story.attribution
        story.clock.silence()


def _remember(document: Document, p: Parse, head: Head, parts: Cast, story: Story) -> None:
    seen = head.region[0] if head.verb < len(p.tokens) and head.place == "main" else 0
    if seen and p.tokens[seen - 1].kind == "perceive":  # who saw it, not what was seen, is spoken of further on
        head = replace(head, at=seen - 1, verb=seen - 1, region=(0, seen))
    span = subject(p, head)
    if span is None or head.place == "rel":
        return
    acting = tuple(a for a in parts.actors if a.role in ("agent", "patient") and _named_in(p, span, a.name))
    story.subject = Subject(phrase(document, list(p.tokens[span[0] : span[1]]), bare=True), acting)


def _named_in(p: Parse, span: tuple[int, int], name: str) -> bool:
    return any(m.name == name for t in p.tokens[span[0] : span[1]] for m in t.actors)


def _pass(document: Document, p: Parse, story: Story) -> None:
    """Let a clause that tells nothing leave its date and its topic behind."""
    times = [i for i, t in enumerate(p.tokens) if t.timex and t.timex.type in ("DATE", "TIME")]
    first = next((i for i in range(len(p.tokens)) if p.main(i)), len(p.tokens))
    if first < len(p.tokens) and p.tokens[first].kind == "state":
        first = 0  # 圣诞节是…, 今年有…: the time is what it speaks of
    for at in (i for i in times if i < first):
        timex = p.tokens[at].timex
        if timex and usable(timex, p.words, p.text(at - 1)):
            story.clock.lead(dated(timex))
        elif timex and not p.words.has("clause.sequel", timex.text):
            story.clock.lead(None)
    topic = Head(len(p.tokens), len(p.tokens), "", region=(0, len(p.tokens)))
    span = subject(p, topic)
    if span and not times:
        parts = cast(p, topic)
        _remember(document, p, topic, parts, story)
