"""Make mentions of spans: the spans of a document's sentences in, its mentions in order out."""

from collections import Counter
from collections.abc import Callable
from functools import cache

from timeline.actors.identity import settle
from timeline.actors.letters import meant
from timeline.actors.namesakes import apart
from timeline.actors.pronouns import point_back
from timeline.actors.span import Span
from timeline.actors.teams import teams
from timeline.lang.actor_words import ActorWords
from timeline.lang.detect import has_traditional
from timeline.model.actor import ActorMention
from timeline.model.document import Document

__all__ = ["mentions"]

Writing = Callable[[str], str]


def mentions(document: Document, found: list[list[Span]], words: ActorWords) -> tuple[ActorMention, ...]:
    """Give the mentions of a document, those of one place longest first."""
    told = meant(teams(apart(found, document.folded, words), document.folded, words), words)
    spans = point_back(settle(told, words), document.folded, words)
    write = _writing(document, found)
    made = (_mention(document.text, span, write) for span in spans)
    return tuple(sorted(made, key=lambda m: (m.start, -m.end)))


def _mention(text: str, span: Span, write: Writing) -> ActorMention:
    return ActorMention(
        span.start,
        span.end,
        text[span.start : span.end],
        write(span.name),
        span.kind,
        span.rule,
        span.full_start,
        span.full_end,
        span.form,
        span.title and write(span.title),
        span.affiliation and write(span.affiliation),
        span.inside,
    )


def _writing(document: Document, found: list[list[Span]]) -> Writing:
    """Give what puts a name into the script of the text: as it is written there, else character by character."""
    text, folded = document.text, document.folded
    if not has_traditional(text):
        return str
    written: dict[str, str] = {}
    for span in (span for sentence in found for span in sentence):
        written.setdefault(folded[span.start : span.end], text[span.start : span.end])
    counts = Counter((ours, theirs) for ours, theirs in zip(folded, text, strict=True) if "㐀" <= theirs <= "鿿")
    letters = str.maketrans(dict(pair for pair, _ in reversed(counts.most_common())))

    @cache
    def write(name: str) -> str:
        return written.get(name) or name.translate(letters)

    return write
