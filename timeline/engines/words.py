"""Cut Chinese text into words with jieba's dictionary, kept as a memory-mapped table: a start costs nothing.

Takes a text and words proposed for places in it; gives the words with their tags.  The path is the one jieba finds
without its hidden Markov model, the likeliest by word frequency; jieba itself is not imported, only its dictionary.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from timeline.engines.word_table import WordTable, open_table
from timeline.model.protocols import Proposals, Segmenter

__all__ = ["DictionarySegmenter", "segmenter"]

# Han characters, Latin letters and figures, space, signs.
_PIECES = re.compile(r"([㐀-鿕]+)|([A-Za-z0-9][A-Za-z0-9.+#&%_-]*)|(\s+)|(.)", re.DOTALL)
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
        ends, labels = _Lattice(text, self._table, proposals).path()
        known, tag_of = self._table.tags, self._table.tag
        found = []
        at, size = 0, len(text)
        while at < size:
            end = ends[at]
            word = text[at:end]
            tag = labels.get(at) or known.get(word)
            found.append((word, tag_of(word) if tag is None else tag))
            at = end
        return found


class _Lattice:
    """The best path from each place of a text to its end: the score, the end of the next word, its tag if proposed."""

    def __init__(self, text: str, table: WordTable, proposals: Proposals) -> None:
        self._text, self._table, self._proposals = text, table, proposals
        self._score = [*[_FAR] * len(text), 0.0]  # inside a run of letters nothing may end
        self._ends = [0] * len(text)
        self._labels: dict[int, str] = {}

    def path(self) -> tuple[list[int], dict[int, str]]:
        """Give where the word that begins at each place ends, and the tags of what is no dictionary word."""
        for piece in reversed(list(_PIECES.finditer(self._text))):
            start, end = piece.span()
            if piece[1]:
                self._han(start, end)
                continue
            self._score[start], self._ends[start] = self._score[end] + _SIGN, end
            self._labels[start] = "eng" if piece[2] else "x"
            if start in self._proposals:
                self._weigh(start)
        return self._ends, self._labels

    def _han(self, start: int, stop: int) -> None:
        text, table, score, ends, proposals = self._text, self._table, self._score, self._ends, self._proposals
        floor = table.floor
        for at in range(stop - 1, start - 1, -1):
            far = to = at + 1
            weight = table[text[at]]
            best = score[far] + (weight or floor) if weight != 0 else _FAR  # 0 only begins words: the last resort
            while weight is not None and far < stop:
                far += 1
                weight = table[text[at:far]]
                if weight:
                    total = weight + score[far]
                    if total >= best:
                        best, to = total, far
            score[at] = best if best != _FAR else floor + score[to]
            ends[at] = to
            if at in proposals:
                self._weigh(at)

    def _weigh(self, at: int) -> None:
        """Hold what is proposed for a place against the best word there."""
        score, best = self._score, self._score[at]
        for far, weight, label in self._proposals[at]:
            total = weight + score[far]
            if total >= best:
                best = score[at] = total
                self._ends[at], self._labels[at] = far, label


@cache
def segmenter() -> Segmenter:
    """Give the segmenter; nothing is read before its `words` is called."""
    return DictionarySegmenter()
