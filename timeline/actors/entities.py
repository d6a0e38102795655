"""Decide who is who in one document: spans in, mentions with one name, title and affiliation each out."""

from collections import defaultdict
from collections.abc import Iterable

from timeline.actors.spans import Span
from timeline.lang.actor_words import ActorWords
from timeline.model.actor import ActorMention
from timeline.model.document import Document

__all__ = ["mentions"]


def mentions(document: Document, found: Iterable[Span], words: ActorWords) -> tuple[ActorMention, ...]:
    """Give the mentions of a document in order."""
    found = list(found)
    titles: dict[str, list[Span]] = defaultdict(list)
    for span in found:
        if span.kind == "person":
            titles[span.name].append(span)
    out = []
    for span in found:
        text = document.text[span.start : span.end]
        name, title, affiliation = span.name, span.title, span.affiliation
        if span.kind == "person":
            best = max(titles[name], key=lambda s: (s.affiliation is not None, len(s.title or "")))
            name, title, affiliation = text, best.title, best.affiliation
        elif span.kind == "organization":
            name = words.usual.get(name, name)
        out.append(
            ActorMention(
                span.start,
                span.end,
                text,
                name,
                span.kind,
                span.rule,
                span.full_start,
                span.full_end,
                "short" if span.form == "short" else "name",
                title,
                affiliation,
                span.inside,
            )
        )
    return tuple(sorted(out, key=lambda m: (m.start, -m.end)))
