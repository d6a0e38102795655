"""Read a sentence into tokens: words with their places in the document and what they may be part of."""

from collections.abc import Mapping
from typing import NamedTuple

from timeline.actors.index import Index, Sort
from timeline.actors.lattice import Known, propose
from timeline.lang.actor_words import ActorWords
from timeline.model.protocols import Segmenter

__all__ = ["Token", "read"]

_FOREIGN = frozenset({"foreign", "nrt", "nr"})


class Token(NamedTuple):
    """A word of the document; `tag` is ours (person, foreign, country, …) or the segmenter's, `sort` what it may be."""

    start: int
    end: int
    word: str
    tag: str
    sort: Sort


def read(
    text: str, offset: int, index: Index, segmenter: Segmenter, known: Known, given: Mapping[int, int]
) -> list[Token]:
    """Give the tokens of `text`, which stands at `offset` in its document; names `known` or `given` are in favour."""
    tokens: list[Token] = []
    at, parts = offset, index.parts
    for word in segmenter.words(text, propose(text, index, known, given)):
        for part, label, sort in parts[word]:
            end = at + len(part)
            if label in _FOREIGN and tokens and _goes_on(tokens[-1], part, index.words):
                last = tokens.pop()
                tokens.append(Token(last.start, end, last.word + part, "foreign", last.sort))
            else:
                tokens.append(Token(at, end, part, label, sort))
            at = end
    return tokens


def _goes_on(last: Token, part: str, words: ActorWords) -> bool:
    """Say whether two pieces of a transliterated name are one: 施图岑 and 贝格."""
    foreign, whole = words.parts.foreign, last.word + part
    return (
        last.tag in _FOREIGN
        and len(whole) > 3
        and whole[0] in words.parts.foreign_first
        and all(letter in foreign or letter in "·-" for letter in whole[1:])
    )
