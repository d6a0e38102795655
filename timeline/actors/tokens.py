"""Read a sentence into tokens: words with their places in the document and what they may be part of."""

from dataclasses import dataclass

from timeline.actors.lattice import Index, Known, propose
from timeline.lang.actor_words import ActorWords
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
    words = index.words
    tokens: list[Token] = []
    at = offset
    for word, tag in segmenter.words(text, propose(text, index, known)):
        for part in _parts(word, tag, words):
            label = words.listed.get(part, tag)
            if tokens and label in _FOREIGN and tokens[-1].end == at and _goes_on(tokens[-1], part, words):
                last = tokens.pop()
                tokens.append(Token(last.start, at + len(part), last.word + part, "foreign"))
            else:
                tokens.append(Token(at, at + len(part), part, label))
            at += len(part)
    return tokens


_FOREIGN = frozenset({"foreign", "nrt", "nr"})


def _parts(word: str, tag: str, words: ActorWords) -> tuple[str, ...]:
    """Undo compounds of the dictionary that hide a name or a title: 中国政府, 意大利人, 协会主席."""
    if len(word) < 3 or tag in _OURS:
        return (word,)
    for size in (1, 2, 3):
        front, back = word[:-size], word[-size:]
        if back in words.divided and words.listed.get(front) in {"country", "place"}:
            return (front, back)
        if size > 1 and back in words.titles.ranks and front in words.bodies.heads:
            return (front, back)
    return (word,)


_OURS = frozenset({"person", "foreign", "organization", "country", "place", "rank", "pair"})


def _goes_on(last: Token, part: str, words: ActorWords) -> bool:
    foreign = words.parts.foreign
    return (
        last.tag in _FOREIGN
        and len(last.word + part) > 3
        and all(letter in foreign or letter in "·-" for letter in part)
        and all(letter in foreign or letter in "·-" for letter in last.word[1:])
        and last.word[0] in words.parts.foreign_first
    )
