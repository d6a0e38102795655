"""Cut a stretch of text into typed tokens, longest first.

Takes the stretch with a little of what stands around it, for guards and blockers look there; gives tokens with a letter
each.  What is no token becomes a gap, which no rule matches.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any

from timeline.lang.eras import eras
from timeline.lang.time_rules import Make
from timeline.lang.time_words import Sense, TimeWords
from timeline.timex import numerals, spoken
from timeline.timex.steps import shaped, stepped
from timeline.timex.tree import Node, Path

__all__ = ["GAP", "Ask", "Cut", "Question", "Value", "cut"]

GAP = "."

Value = str | float | Node
Ask = Callable[[str, int], re.Match[str] | tuple[str] | None]
Question = tuple[Ask, int, str | None]  # of the text, at a place, and what matched there
_Token = tuple[str, int, Value, str]  # letter, end, value, rule
_Placed = tuple[str, int, int, Value, str]  # letter, start and end in the stretch, value, rule


class Cut:
    """The tokens of a stretch, their places counted from its beginning.

    Two are equal that have the same characters and the same types of tokens in the same places: they mean the same,
    whatever stands around them.
    """

    __slots__ = ("_look", "asked", "ends", "letters", "rules", "starts", "values")

    letters: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    values: tuple[Value, ...]
    rules: tuple[str, ...]

    def __init__(self, text: str, tokens: list[_Placed], asked: list[Question]) -> None:
        columns: Iterable[Any] = zip(*tokens, strict=True) if tokens else ((),) * 5
        self.letters, self.starts, self.ends, self.values, self.rules = columns
        self.asked = asked  # of the text around it, in order
        self._look = text, self.letters, self.starts, self.ends, self.rules

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cut) and self._look == other._look

    def __hash__(self) -> int:
        return hash(self._look)


def cut(text: str, start: int, end: int, words: TimeWords, era: int = 0) -> Cut:
    """Give the tokens of `text[start:end]`; `era` is the length of an era's name at its beginning.

    Wherever the same characters stand they are cut so, if the answers are the same.
    """
    tokens: list[_Placed] = []
    asked: list[Question] = []
    apart, blanks, at, last = words.apart, words.blanks, start, ""
    while at < end:
        letter, after, value, rule = (
            _era(text, at, at + era, words) if era and at == start else _token(text, at, end, words, asked)
        )
        if letter != GAP or text[at] not in blanks or last == GAP:
            tokens.append((letter, at - start, after - start, value, rule))
            last = letter
        at = max(after, _word_end(text, at, end)) if apart and letter == GAP else after
    return Cut(text[start:at], tokens, asked)


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
    return words.alphabet.letter("ERAWEAK" if all(era.weak for era in eras()[name]) else "ERANAME"), end, name, ""


def _token(text: str, at: int, end: int, words: TimeWords, asked: list[Question]) -> _Token:
    first = text[at]
    if first in words.shape_starts and words.shape_guard.match(text, at):
        shape = words.shapes.match(text, at)
        asked.append((words.shapes.match, at, shape and shape[0]))
        if shape:
            return _shape(shape, words)
    figures = words.numbers.pattern.match(text, at) if first in words.numbers.starts else None
    word = _word(text, at, (figures.end() - at if figures else 1, end - at), words, asked)
    if word[0] != GAP or figures is None:
        return word
    letter, value = _reader(words)(figures[0])
    return letter, figures.end(), value, ""


def _word(text: str, at: int, size: tuple[int, int], words: TimeWords, asked: list[Question]) -> _Token:
    """Give the longest word that has a sense here, or a gap.

    `size` is how many characters it must have, and how many there are in the stretch.
    """
    apart, (least, seen) = words.apart, size
    start = text[at : at + 2].lower() if apart else text[at : at + 2]
    if seen < 2:
        ask = _two(words)
        asked.append((ask, at, start if ask(text, at) else None))
    for length in words.lengths.get(start) or words.lengths.get(start[0], ()):
        if length < least:
            break
        if length > seen:
            asked.append((_next(length), at, text[at : at + length]))
        for sense in _senses(text, at, length, words) if apart else words.senses.get(text[at : at + length], ()):
            guard, value = sense.guard, sense.value
            if guard is not None:
                match = guard.match(text, at)
                asked.append((guard.match, at, match and match[0]))
                if match is None:
                    continue
            meant = stepped(value.parts) if isinstance(value, Make) else value
            return sense.letter, min(at + length, len(text)), meant, ""
    return GAP, at + 1, "", ""


@cache
def _next(length: int) -> Ask:
    """Give what asks for the next characters, so many at most."""
    return re.compile(f"(?s).{{1,{length}}}").match


@cache
def _two(words: TimeWords) -> Ask:
    """Give what asks for the next two characters, if a word of the language begins so."""
    lengths, apart = words.lengths, words.apart

    def ask(text: str, at: int) -> tuple[str] | None:
        two = text[at : at + 2].lower() if apart else text[at : at + 2]
        return (two,) if two in lengths else None

    return ask


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
        return GAP, match.end(), "", ""
    return letter, match.end(), Path(steps), rule
