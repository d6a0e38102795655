"""Cut Chinese text into words with jieba's dictionary, kept as a memory-mapped table: a start costs nothing.

Takes a text and words proposed for places in it; gives the words with their tags.  The path is the one jieba finds
without its hidden Markov model, the likeliest by word frequency; jieba itself is not imported, only its dictionary.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from timeline.engines.word_table import WordTable, open_table
from timeline.model.protocols import Proposals, Segmenter

__all__ = ["PIECES", "DictionarySegmenter", "segmenter"]

# Han characters, Latin letters and figures, space, signs.
PIECES = re.compile(r"([㐀-鿕]+)|([A-Za-z0-9][A-Za-z0-9.+#&%_-]*)|(\s+)|(.)", re.DOTALL)
_NOTHING: Mapping[int, Sequence[tuple[int, float, str]]] = {}
_FAR = float("-inf")
_SIGN = -8.0


class DictionarySegmenter:
    """Words by the likeliest path through jieba's dictionary and what is proposed; the table is opened on first use."""

    def __init__(self) -> None:
        self._table: WordTable | None = None

    def words(self, text: str, proposals: Proposals = _NOTHING) -> list[tuple[str, str]]:
        """Give the words of `text` in order with their tags; "x" for signs, "eng" for Latin letters and figures."""
        if self._table is None:
            self._table = open_table()
        path = _Lattice(text, self._table, proposals).path()
        known, tag_of = self._table.tags, self._table.tag
        found = []
        at, size = 0, len(text)
        while at < size:
            end, tag = path[at]
            word = text[at:end]
            if not tag:
                tag = known[word] if word in known else tag_of(word)
            found.append((word, tag))
            at = end
        return found


class _Lattice:
    """The best path from each place of a text to its end: the score, and the end and tag of the next word."""

    def __init__(self, text: str, table: WordTable, proposals: Proposals) -> None:
        self._text, self._table, self._proposals = text, table, proposals
        self._score = [*[_FAR] * len(text), 0.0]  # inside a run of letters nothing may end
        self._path = [(0, "")] * len(text)

    def path(self) -> list[tuple[int, str]]:
        score, path = self._score, self._path
        for piece in reversed(list(PIECES.finditer(self._text))):
            start, end = piece.span()
            if piece[1]:
                self._han(start, end)
                continue
            score[start], path[start] = score[end] + _SIGN, (end, "eng" if piece[2] else "x")
            for far, weight, tag in self._proposals.get(start, ()):
                if weight + score[far] >= score[start]:
                    score[start], path[start] = weight + score[far], (far, tag)
        return path

    def _han(self, start: int, stop: int) -> None:
        text, table, score, path, proposals = self._text, self._table, self._score, self._path, self._proposals
        floor = table.floor
        for at in range(stop - 1, start - 1, -1):
            far = to = at + 1
            weight, tag = table[text[at]], ""
            best = score[far] + (weight or floor) if weight != 0 else _FAR  # 0 only begins words: the last resort
            while weight is not None and far < stop:
                far += 1
                weight = table[text[at:far]]
                if weight and weight + score[far] >= best:
                    best, to = weight + score[far], far
            if best == _FAR:
                best = floor + score[to]
            for far, weight, label in proposals.get(at, ()):
                if weight + score[far] >= best:
                    best, to, tag = weight + score[far], far, label
            score[at], path[at] = best, (to, tag)


@cache
def segmenter() -> Segmenter:
    """Give the segmenter; nothing is read before its `words` is called."""
    return DictionarySegmenter()
