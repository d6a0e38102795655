"""Let a headline, which seldom has a date, count as a telling of the event that the text dates.

Takes a clause of a headline and the story after it has been read; gives a mention with that event's date, if there is
one.
"""

from collections.abc import Iterator

from timeline.events.clauses import Clause
from timeline.events.head import Head
from timeline.events.heads import heads
from timeline.events.pointing import pointed
from timeline.events.shades import parse
from timeline.events.story import Story
from timeline.events.syntax import Parse
from timeline.lang.event_words import EventWords
from timeline.model.document import Document
from timeline.model.event import EventMention
from timeline.model.frozen import replace

__all__ = ["headline"]

_LESS = 0.2  # what a headline tells is less sure to be the same
_ALIKE = 0.4  # so many of a headline's pairs of signs stand in the title of the event it tells


def headline(document: Document, clause: Clause, words: EventWords, story: Story) -> Iterator[EventMention]:
    """Give the event of a headline's clause as it is told further on, with the headline as its source."""
    p = parse(pointed(document, clause, story, words), words)
    for head in heads(p)[:1]:
        event = None if head.kind in ("say", "state", "cause", "perceive") else _told(p, head, story)
        if event:
            start, end = clause.start, clause.end
            source = replace(
                event.source, line=document.line(start), start=start, end=end, quote=document.text[start:end]
            )
            why = (f"told in the headline, dated in line {event.source.line}",)
            yield replace(event, source=source, confidence=round(event.confidence - _LESS, 2), why=why)


def _told(p: Parse, head: Head, story: Story) -> EventMention | None:
    word = p.text(head.at)
    named = {m.name for t in p.tokens for m in t.actors}
    line = "".join(t.text for t in p.tokens)
    pairs = {line[i : i + 2] for i in range(len(line) - 1)}
    for event in story.told:
        titled = sum(pair in event.title for pair in pairs) >= _ALIKE * max(len(pairs), 1)
        shared = bool(named & {a.name for a in event.actors}) or bool(named & set(event.places))
        if set(word) & set(event.trigger) and (titled or (shared and word == event.trigger)):
            return event
    return None
