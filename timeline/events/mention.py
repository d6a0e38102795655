"""Put an event mention together from what was found out about a head."""

from collections.abc import Sequence

from timeline.events.clauses import Clause
from timeline.events.confidence import confidence
from timeline.events.dating import Dated
from timeline.events.heads import Head, heads
from timeline.events.retelling import same_incident
from timeline.events.roles import Cast, spokesmen
from timeline.events.shades import parse
from timeline.events.story import Story
from timeline.events.syntax import Parse
from timeline.events.titles import LONGEST, phrase, title
from timeline.model.document import Document
from timeline.model.event import EventMention, Source, Status
from timeline.model.frozen import frozen

__all__ = ["Telling", "mention"]

_LONGEST = 400
_NEAR = 120
_SHORTEST = 6


@frozen
class Telling:
    """A head with its date, cast, status (and the word that says it) and the words of a subject it leaves out."""

    p: Parse
    head: Head
    date: Dated
    cast: Cast
    status: tuple[Status, str]
    subject: str
    is_reporting: bool
    joined: bool  # told after another event of the same date


def mention(document: Document, t: Telling, rest: Sequence[Clause], story: Story) -> EventMention:
    """Give the mention."""
    p, head = t.p, t.head
    actors = t.cast.actors + tuple(
        a
        for a in spokesmen(t.cast.actors, p.words.sets["group.spokesman"])
        if a.name not in {b.name for b in t.cast.actors}
    )
    sure, reasons = confidence(t.date, head, len(actors), bool(t.subject), t.joined)
    said = None if t.is_reporting else story.attribution
    token = p.tokens[head.at]
    line = title(document, p, head, t.subject, _outcome(document, t, rest))
    if p.is_("group.attend", head.at) and head.at + 1 == len(p.tokens) and len(line) + len(story.venue) <= LONGEST:
        line += story.venue
    known = same_incident(line, t.date, story.told) if len(line) < _SHORTEST and head.at < head.verb else None
    content = _announced(document, t, rest)
    if content and len(line) + len(content) <= LONGEST:
        line += content
    return EventMention(
        date=t.date.date,
        earliest=t.date.earliest,
        latest=t.date.latest,
        precision=t.date.precision,
        date_text=document.text[t.date.start : t.date.end] if t.date.reach != "retold" else t.date.text,
        date_basis=t.date.basis,
        title=known.title if known else line,
        trigger=known.trigger if known else _trigger(document, p, _asked(t)),
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
    if t.status[0] != "denied" or not p.is_("group.request", verb):
        return t.head.at
    return next((i for i in range(verb + 1, len(p.tokens)) if p.tokens[i].kind in ("deed", "act")), t.head.at)


def _trigger(document: Document, p: Parse, at: int) -> str:
    """The word, with the country that a verb of one sign leans on: 访 in 访俄."""
    token = p.tokens[at]
    end = token.end
    if end - token.start == 1 and at + 1 < len(p.tokens) and p.tokens[at + 1].actors:
        nxt = p.tokens[at + 1]
        end = nxt.end if nxt.end - nxt.start == 1 else end
    return document.text[token.start : end]


def _outcome(document: Document, t: Telling, rest: Sequence[Clause]) -> str:
    """What the next clause says came of it: 造成47人死亡."""
    if not rest:
        return ""
    after = parse(rest[0].tokens, t.p.words)
    first = next((i for i in range(len(after.tokens)) if after.main(i)), None)
    if first is None or any(token.timex for token in after.tokens):
        return ""
    told = after.tokens[first].kind == "cause" and first <= 1
    refused = t.status[0] == "denied" and any(t.p.words.has("group.refused", x.text) for x in after.tokens)
    return phrase(document, list(after.tokens)) if told or refused else ""


def _announced(document: Document, t: Telling, rest: Sequence[Clause]) -> str:
    """What a bare announcement (宣布，…) announces: the first clause after it that tells something."""
    if t.head.kind not in ("declare", "disclose", "ask") or any(x.kind != "say" for x in t.p.tokens[t.head.verb + 1 :]):
        return ""
    for clause in rest:
        after = parse(clause.tokens, t.p.words)
        told = [h for h in heads(after) if not after.shade[h.at]]
        if told and not (after.is_("clause.adjunct", 0) or after.is_("clause.lead", 0)):
            return title(document, after, told[0])
    return ""


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
