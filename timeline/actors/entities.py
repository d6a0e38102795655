"""Make mentions of spans: the spans of a document's sentences in, its mentions in order out."""

from timeline.actors.identity import settle
from timeline.actors.pronouns import point_back
from timeline.actors.span import Span
from timeline.lang.actor_words import ActorWords
from timeline.model.actor import ActorMention
from timeline.model.document import Document

__all__ = ["mentions"]


def mentions(document: Document, found: list[list[Span]], words: ActorWords) -> tuple[ActorMention, ...]:
    """Give the mentions of a document, those of one place longest first."""
    spans = point_back(settle(found, words), words)
    made = (_mention(document, span) for span in spans)
    return tuple(sorted(made, key=lambda m: (m.start, -m.end)))


def _mention(document: Document, span: Span) -> ActorMention:
    return ActorMention(
        span.start,
        span.end,
        document.text[span.start : span.end],
        _as_written(span.name, document),
        span.kind,
        span.rule,
        span.full_start,
        span.full_end,
        span.form,
        span.title and _as_written(span.title, document),
        span.affiliation and _as_written(span.affiliation, document),
        span.inside,
    )


def _as_written(name: str, document: Document) -> str:
    """Give a name in the script of the text, where the text has it."""
    if document.text is document.folded:
        return name
    at = document.folded.find(name)
    return name if at < 0 else document.text[at : at + len(name)]
