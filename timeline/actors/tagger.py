"""Find the actors of a document: sentences to tokens, tokens to spans, spans to mentions."""

from collections import Counter, defaultdict
from functools import cache

from timeline.actors.entities import mentions
from timeline.actors.index import Index
from timeline.actors.lattice import NOTHING, Known
from timeline.actors.span import Span
from timeline.actors.spans import spans
from timeline.actors.tokens import read
from timeline.lang.actor_words import ActorWords
from timeline.lang.pack import Pack
from timeline.lang.sentences import sentences
from timeline.model.actor import ActorMention
from timeline.model.document import Document, Sentence
from timeline.model.protocols import Segmenter

__all__ = ["tag"]


def tag(document: Document, pack: Pack, segmenter: Segmenter) -> tuple[ActorMention, ...]:
    """Give all mentions of actors in the document, in order."""
    words = pack.actors
    index = _index(pack)
    text = document.folded
    pieces = list(sentences(text, document.language))
    found = [_spans(text, piece, index, segmenter, NOTHING) for piece in pieces]
    known = _known(found)
    for at, piece in enumerate(pieces):
        if _has_more(text, piece, found[at], known):
            found[at] = _spans(text, piece, index, segmenter, known)
    return mentions(document, found, words)


@cache
def _index(pack: Pack) -> Index:
    return Index(pack.actors)


def _spans(text: str, piece: Sentence, index: Index, segmenter: Segmenter, known: Known) -> list[Span]:
    tokens = read(text[piece.start : piece.end], piece.start, index, segmenter, known)
    return spans(tokens, index.words)


def _known(found: list[list[Span]]) -> Known:
    """Give the names found with good evidence, for the sentences where they were not seen, and those found by mistake."""
    counts = Counter(s.name for sentence in found for s in sentence if s.kind == "person")
    out = {name for name in counts if len(name) > 2 and counts[name[:-1]] >= counts[name]}
    sure = {s.name for sentence in found for s in sentence if s.kind == "person" and s.title and len(s.name) > 1}
    sure |= {name[:-1] for name in out}
    by_head: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(sure - out):
        by_head[name[:2]].append((name, "person"))
    return Known(dict(by_head), frozenset(out))


def _has_more(text: str, piece: Sentence, found: list[Span], known: Known) -> bool:
    have = {span.name for span in found}
    body = text[piece.start : piece.end]
    if not have.isdisjoint(known.out):
        return True
    return any(name not in have and name in body for names in known.names.values() for name, _ in names)
