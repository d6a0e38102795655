"""Read a sentence into tokens: words with their places in the document and what they may be part of."""

from dataclasses import dataclass

from timeline.actors.lattice import Index, Known, propose
from timeline.model.protocols import Segmenter

__all__ = ["Token", "read"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the document; `tag` is ours (person, foreign, country, …) or the segmenter's."""

    start: int
    end: int
    word: str
    tag: str


def read(text: str, offset: int, index: Index, segmenter: Segmenter, known: Known) -> list[Token]:
    """Give the tokens of `text`, which stands at `offset` in its document; `known` names are in favour."""
    tokens = []
    listed = index.words.listed
    at = offset
    for word, tag in segmenter.words(text, propose(text, index, known)):
        tokens.append(Token(at, at + len(word), word, listed.get(word, tag)))
        at += len(word)
    return tokens
