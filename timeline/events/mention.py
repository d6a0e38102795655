"""Put an event mention together from what was found out about a head."""

from collections.abc import Sequence

from timeline.events.clauses import Clause
from timeline.events.confidence import confidence
from timeline.events.roles import spokesmen
from timeline.events.story import Story
from timeline.events.syntax import Parse
from timeline.events.telling import Telling
from timeline.events.wording import wording
from timeline.lang.event_marks import mark
from timeline.model.document import Document
from timeline.model.event import EventMention, Source

__all__ = ["mention"]

_REQUEST, _ASKED = mark("group.request"), mark("deed", "act")
_LONGEST = 400
_NEAR = 120


def mention(document: Document, t: Telling, rest: Sequence[Clause], story: Story) -> EventMention:
    """Give the mention."""
    p, head = t.p, t.head
    actors = t.cast.actors + tuple(
        a
        for a in spokesmen(t.cast.actors, p.words.affixes["group.spokesman"])
        if a.name not in {b.name for b in t.cast.actors}
    )
    sure, reasons = confidence(t.date, head, len(actors), bool(t.subject), t.joined)
    said = None if t.is_reporting else story.attribution
    token = p.tokens[head.at]
    return EventMention(
        date=t.date.date,
        earliest=t.date.earliest,
        latest=t.date.latest,
        precision=t.date.precision,
        date_text=document.text[t.date.start : t.date.end] if t.date.reach != "retold" else t.date.text,
        date_basis=t.date.basis,
        title=wording(document, t, rest, story),
        trigger=_trigger(document, p, _asked(t)),
        type=token.trigger.type if token.trigger else None,
        status=t.status[0],
        confidence=sure,
        actors=actors,
        places=t.cast.places,
        attribution=said,
        source=_source(document, t),
        why=_why(t, reasons),
        is_reporting=t.is_reporting,
    )


def _asked(t: Telling) -> int:
    """Of a request that was refused, what was asked for names the event: the meeting, not the asking."""
    p, verb = t.p, t.head.verb
    if t.status[0] != "denied" or not p.marks[verb] & _REQUEST:
        return t.head.at
    return next((i for i in range(verb + 1, len(p.tokens)) if p.marks[i] & _ASKED), t.head.at)


def _trigger(document: Document, p: Parse, at: int) -> str:
    """The word, with the country that a verb of one sign leans on: 访 in 访俄."""
    token = p.tokens[at]
    end = token.end
    if end - token.start == 1 and at + 1 < len(p.tokens) and p.tokens[at + 1].actors:
        nxt = p.tokens[at + 1]
        end = nxt.end if nxt.end - nxt.start == 1 else end
    return document.text[token.start : end]


def _source(document: Document, t: Telling) -> Source:
    tokens = t.p.tokens
    start, end = tokens[0].start, tokens[-1].end
    near = t.date.start < start <= t.date.start + _NEAR and t.date.reach == "governing"
    if near and "\n" not in document.text[t.date.start : start]:
        start = t.date.start
    if end - start > _LONGEST:
        at = t.p.tokens[t.head.at]
        start, end = max(start, at.end - _LONGEST // 2), min(end, at.start + _LONGEST // 2)
    published = document.dct.date if document.dct else None
    quote = document.text[start:end]
    return Source(document.id, document.title, published, document.line(start), start, end, quote)


def _why(t: Telling, reasons: str) -> tuple[str, ...]:
    word = t.p.text(t.head.at)
    state, by = t.status
    known = f"listed ({t.head.kind})" if t.head.kind else "not listed, the clause's predicate"
    return (
        f"date: {t.date.text} → {t.date.date}, {t.date.reach}: {t.date.basis}",
        f"trigger: {word}, {known}",
        *(f"actor {line}" for line in t.cast.why),
        f"status: {state}" + (f", from {by}" if by else ""),
        f"confidence: {reasons}",
    )
