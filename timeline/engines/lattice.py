"""Find the likeliest path through a stretch of text: what words may stand there in, the best row of them out."""

import re
from math import inf

from timeline.engines.vocabulary import Vocabulary
from timeline.engines.word_table import Word
from timeline.model.protocols import Proposals

__all__ = ["Lattice", "of_few"]

# Han characters and signs among them, Latin letters and figures, space, signs.  The range of the former would take as
# long to compile as some ten patterns.
_PIECES = re.compile(r"([^\0-\xff\s]+)|([A-Za-z0-9][A-Za-z0-9.+#&%_-]*)|(\s+)|(.)", re.DOTALL)
_SIGN = -8.0


def of_few(text: str, words: Vocabulary) -> list[Word] | None:
    """Give the words of one Han character or two, None for others."""
    if not _is_han(text):
        return None
    table = words.table
    one, weight, two, most, _ = table[text]
    if len(text) < 2:
        return [one]
    other, other_weight, *_ = table[text[1]]
    rest = other_weight if other_weight != -inf else table.floor
    found = [one, other] if two is None or most < weight + rest else [two]
    if text in words.heads:
        most = max(most, weight + rest)
        for _, known, tag in words.listed(text, 0):
            if known >= (most if most != -inf else table.floor + rest):
                found = [(text, tag or table.tag(text))]
    return found


def _is_han(text: str) -> bool:
    return bool(text) and min(text) >= "㐀" and max(text) <= "鿕"


class Lattice:
    """The best path from each place of a stretch to its end: its score, and the next word."""

    __slots__ = ("_best", "_proposals", "_score", "_text", "_words")

    def __init__(self, text: str, words: Vocabulary, proposals: Proposals) -> None:
        self._text, self._words, self._proposals = text, words, proposals
        self._score = [-inf] * (len(text) + 1)  # inside a run of letters nothing may end
        self._best: list[Word] = [("", "")] * len(text)

    def path(self, start: int, stop: int) -> list[Word]:
        """Give the words from `start` to `stop`, where no word of the whole text reaches over either."""
        best = self._best
        self._score[stop] = 0.0
        if _is_han(self._text[start:stop]):
            self._han(start, stop)
        else:
            self._pieces(start, stop)
        found = []
        while start < stop:
            word = best[start]
            found.append(word)
            start += len(word[0])
        return found

    def _pieces(self, start: int, stop: int) -> None:
        for piece in reversed(list(_PIECES.finditer(self._text, start, stop))):
            if piece.lastindex == 1:
                self._wide(*piece.span())
            else:
                self._one(*piece.span(), "eng" if piece.lastindex == 2 else "x")

    def _wide(self, start: int, stop: int) -> None:
        while stop > start:
            end = stop
            while stop > start and _is_han(self._text[stop - 1]):
                stop -= 1
            if stop < end:
                self._han(stop, end)
            else:
                stop -= 1
                self._one(stop, end, "x")

    def _one(self, start: int, stop: int, tag: str) -> None:
        self._score[start] = self._score[stop] + _SIGN
        self._best[start] = self._text[start:stop], tag
        self._weigh(start)

    def _han(self, start: int, stop: int) -> None:
        text, score, best, words = self._text, self._score, self._best, self._words
        table, heads, proposals = words.table, words.heads, self._proposals
        after = score[stop]
        for at in range(stop - 1, start - 1, -1):
            pair = text[at : at + 2]
            word, weight, two, two_weight, thirds = table[pair]
            most = weight + after
            if two is not None and two_weight + score[at + 2] >= most:
                most, word = two_weight + score[at + 2], two
            if thirds and at + 2 < stop and text[at + 2] in thirds:
                most, word = self._longer(at, most, word)
            score[at] = after = most if most != -inf else table.floor + after
            best[at] = word
            if pair in heads or at in proposals:
                self._weigh(at)
                after = score[at]

    def _longer(self, at: int, most: float, word: Word) -> tuple[float, Word]:
        """Give the best of the words of three characters and more at a place, and the best of the shorter ones."""
        text, score, after = self._text, self._score, at + 3
        for rest, weight, tag in self._words.table.longer[text[at:after]]:
            if text.startswith(rest, after):
                far = after + len(rest)
                total = weight + score[far]
                if total >= most:
                    most, word = total, (text[at:far], tag)
        return most, word

    def _weigh(self, at: int) -> None:
        """Hold what is proposed and listed for a place against the best word there."""
        text, score, most = self._text, self._score, self._score[at]
        for far, weight, label in (*self._proposals.get(at, ()), *self._words.listed(text, at)):
            total = weight + score[far]
            if total >= most:
                most = score[at] = total
                word = text[at:far]
                self._best[at] = word, label or self._words.table.tag(word)
