"""Remember what stretches mean: a text and the place of a stretch in, its expressions out, cut and reduced once.

What stands around a stretch has a say only through the questions that were asked while it was cut.  So each stretch
keeps them, in the order in which they were asked; wherever they get the same answers it means the same.
"""

from collections.abc import Callable, Hashable
from functools import cache, lru_cache

from timeline.lang.time_words import TimeWords
from timeline.timex.anchors import Hanging, hanging
from timeline.timex.grammar import reduced
from timeline.timex.lexer import Ask, Cut, Question, cut
from timeline.timex.tree import Node

__all__ = ["Expression", "reader"]

Expression = tuple[int, int, Node, str, Hanging | None]
_Known = tuple[Expression, ...]

_MANY = 40  # characters of a stretch that is not worth remembering for long
_MOST = 8192  # stretches
_ANSWERS = 64  # to one question


class _Fork:
    """A question, how far from the beginning of the stretch it is asked, and what each answer leads to."""

    __slots__ = ("ask", "at", "then")

    def __init__(self, ask: Ask, at: int) -> None:
        self.ask, self.at = ask, at
        self.then: _Ways = {}


_Ways = dict[Hashable, _Fork | _Known]


@cache
def reader(words: TimeWords) -> Callable[[str, int, int, int], _Known]:
    """Give what reads the stretches of a language: `text[start:end]`, with the name of an era so long before it."""
    ways: _Ways = {}
    lead, trail = words.margin

    def read(text: str, start: int, end: int, era: int) -> _Known:
        one = ways.get(stretch := (text[start:end], era))
        if isinstance(one, tuple):
            return one
        before = max(0, start - lead)
        piece, begun, ended = text[before : end + trail], start - before, end - before
        if ended - begun >= _MANY:
            return _long(piece, begun, ended, words, era)
        while isinstance(one, _Fork):
            answer = one.ask(piece, begun + one.at)
            one = one.then.get(answer and answer[0])
        if one is not None:
            return one
        if len(ways) > _MOST:
            ways.clear()
        tokens = cut(piece, begun, ended, words, era)
        told = _told(tokens, words)
        _keep(told, ways, stretch, [(ask, at - begun, answer) for ask, at, answer in tokens.asked])
        return told

    return read


def _keep(told: _Known, ways: _Ways, stretch: Hashable, asked: list[Question]) -> None:
    """Keep what a stretch tells at the end of the questions that were asked."""
    way = stretch
    for ask, at, answer in asked:
        fork = ways.setdefault(way, _Fork(ask, at))
        if not isinstance(fork, _Fork) or len(fork.then) > _ANSWERS:
            return
        ways, way = fork.then, answer
    ways[way] = told


@lru_cache(128)
def _long(text: str, start: int, end: int, words: TimeWords, era: int) -> _Known:
    """Give what is told in a long stretch; only monotonous texts have one twice."""
    return _read(cut(text, start, end, words, era), words)


def _read(tokens: Cut, words: TimeWords) -> _Known:
    outer = words.alphabet.letters("EXPRESSION")
    return tuple(
        (start, end, value, rule, hanging(value))
        for letter, start, end, value, rule in reduced(tokens, words)
        if letter in outer and isinstance(value, Node)
    )


_told = lru_cache(8192)(_read)
