"""Cut a stretch of text into typed tokens, longest first.

Takes the stretch with a little of what stands around it, for guards and blockers look there; gives tokens with a letter
each.  What is no token becomes a gap, which no rule matches.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.lang.eras import eras
from timeline.lang.time_rules import Make
from timeline.lang.time_words import Sense, TimeWords
from timeline.timex import numerals, spoken
from timeline.timex.steps import shaped, stepped
from timeline.timex.tree import Node, Path

__all__ = ["GAP", "Cut", "Item", "cut"]

GAP = "."

Value = str | float | Node
_Token = tuple[str, int, Value, str, bool]  # letter, end, value, rule, whether what stands around had no say


class Item(NamedTuple):
    """A token or a node: its letter, where it stands, what it means, and the rule it comes from."""

    letter: str
    start: int
    end: int
    value: Value
    rule: str = ""


class Cut:
    """The tokens of a stretch, counted from its beginning.

    Two are equal that have the same characters and the same types of tokens in the same places: they mean the same,
    whatever stands around them.
    """

    __slots__ = ("_look", "_places", "_tokens", "is_alone", "letters")

    def __init__(self, text: str, tokens: list[_Token], places: list[int], is_alone: bool) -> None:
        self.letters = "".join([token[0] for token in tokens])
        self.is_alone = is_alone  # whether it would have been cut so wherever it stood before the same character
        self._tokens = tokens
        self._places = places
        self._look = (text, self.letters, *places, *[token[3] for token in tokens if token[3]])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cut) and self._look == other._look

    def __hash__(self) -> int:
        return hash(self._look)

    def items(self) -> list[Item]:
        """Give the tokens with what they mean."""
        places = zip(self._places[::2], self._places[1::2], strict=True)
        return [
            Item(letter, start, end, value, rule)
            for (letter, _, value, rule, _), (start, end) in zip(self._tokens, places, strict=True)
        ]


def cut(text: str, start: int, end: int, words: TimeWords, era: int = 0) -> Cut:
    """Give the tokens of `text[start:end]`; `era` is the length of an era's name at its beginning."""
    tokens: list[_Token] = []
    places: list[int] = []  # where each begins and ends
    number, apart = _reader(words), words.apart
    at, is_alone = start, not apart
    while at < end:
        token = _token(text, at, words, number) if at > start or not era else _era(text, at, at + era, words)
        letter, after = token[0], token[1]
        is_alone = is_alone and token[4]
        if letter != GAP or text[at] not in words.blanks or (tokens and tokens[-1][0] == GAP):
            tokens.append(token)
            places += (at - start, after - start)
        at = max(after, _word_end(text, at, end)) if apart and letter == GAP else after
    return Cut(text[start:at], tokens, places, is_alone)


@cache
def _reader(words: TimeWords) -> Callable[[str], tuple[str, float]]:
    """Give what reads the numbers of a language, which remembers the many that come again."""
    read = spoken.read if words.apart else numerals.read

    @lru_cache(4096)
    def number(text: str) -> tuple[str, float]:
        kind, value = read(text, words.numbers)
        return words.alphabet.letter(kind), value

    return number


def _era(text: str, start: int, end: int, words: TimeWords) -> _Token:
    name = text[start:end]
    return words.alphabet.letter("ERAWEAK" if all(era.weak for era in eras()[name]) else "ERANAME"), end, name, "", True


def _token(text: str, at: int, words: TimeWords, number: Callable[[str], tuple[str, float]]) -> _Token:
    first, is_alone = text[at], True
    if first in words.shape_starts and words.shape_guard.match(text, at):
        if shape := words.shapes.match(text, at):
            return _shape(shape, words)
        is_alone = False
    figures = words.numbers.pattern.match(text, at) if first in words.numbers.starts else None
    word = _word(text, at, figures.end() - at if figures else 1, words)
    if word[0] != GAP or figures is None:
        return word if is_alone else (*word[:4], False)
    letter, value = number(figures[0])
    return letter, figures.end(), value, "", is_alone and word[4]


def _word(text: str, at: int, least: int, words: TimeWords) -> _Token:
    """Give the longest word that has a sense here, of so many characters at least, or a gap."""
    apart, is_alone = words.apart, True
    start = text[at : at + 2].lower() if apart else text[at : at + 2]
    for length in words.lengths.get(start) or words.lengths.get(start[0], ()):
        if length < least:
            break
        if at + length > len(text):
            is_alone = False
        for sense in _senses(text, at, length, words) if apart else words.senses.get(text[at : at + length], ()):
            is_alone = is_alone and sense.guard is None
            if sense.guard is None or sense.guard.match(text, at):
                meant = stepped(sense.value.parts) if isinstance(sense.value, Make) else sense.value
                return sense.letter, min(at + length, len(text)), meant, "", is_alone
    return GAP, at + 1, "", "", is_alone


def _senses(text: str, at: int, length: int, words: TimeWords) -> tuple[Sense, ...]:
    """Give what a word can be where words are written apart: it must be a whole one."""
    end = at + length
    if end > len(text) or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum()):
        return ()
    word = text[at:end]
    return words.senses.get(word) or words.senses.get(word.lower(), ())


def _word_end(text: str, at: int, end: int) -> int:
    """Give where the word ends that begins at `at`."""
    while text[at].isalpha() and at + 1 < end and text[at + 1].isalpha():
        at += 1
    return at + 1


def _shape(match: re.Match[str], words: TimeWords) -> _Token:
    name = match.lastgroup or ""
    letter, rule = words.settings["shapes"][int(name[1:-1])]
    fields = {k[len(name) :]: v for k, v in match.groupdict().items() if v and k.startswith(name) and k != name}
    steps = shaped(fields)
    if steps is None:
        return GAP, match.end(), "", "", False
    return letter, match.end(), Path(steps), rule, False
