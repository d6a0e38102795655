"""Cut Chinese text into words with jieba's dictionary, kept as a memory-mapped table so that a start costs nothing.

Takes a text and words proposed for places in it; gives the words with their tags.  The path is the one jieba finds without
its hidden Markov model, the likeliest by word frequency; jieba itself is not imported, only its dictionary is read.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from timeline.engines.word_table import WordTable, open_table
from timeline.model.protocols import Proposals, Segmenter

__all__ = ["DictionarySegmenter", "segmenter"]

_PIECES = re.compile(r"([㐀-鿕]+)|([A-Za-z0-9][A-Za-z0-9.+#&%_-]*)|(\s+)|(.)", re.DOTALL)
_NOTHING: Mapping[int, Sequence[tuple[int, float, str]]] = {}
_FAR = float("-inf")


class DictionarySegmenter:
    """Words by the likeliest path through jieba's dictionary and what is proposed; the table is opened on first use."""

    def __init__(self) -> None:
        self._table: WordTable | None = None

    def words(self, text: str, proposals: Proposals = _NOTHING) -> list[tuple[str, str]]:
        """Give the words of `text` in order with their tags; "x" for signs, "eng" for Latin letters and figures."""
        if self._table is None:
            self._table = open_table()
        path = self._best(text, self._table, proposals)
        tags = self._table.tags
        found = []
        at, size = 0, len(text)
        while at < size:
            end, tag = path[at]
            word = text[at:end]
            found.append((word, tag or tags.get(word, "")))
            at = end
        return found

    def _best(self, text: str, table: WordTable, proposals: Proposals) -> list[tuple[int, str]]:
        size = len(text)
        score, path = [*[_FAR] * size, 0.0], [(0, "")] * size  # inside a run of letters nothing may end
        for piece in reversed(list(_PIECES.finditer(text))):
            start, end = piece.span()
            if piece[1]:
                _han(text, start, end, table, proposals, score, path)
                continue
            score[start], path[start] = score[end] - 8.0, (end, "eng" if piece[2] else "x")
            for far, weight, tag in proposals.get(start, ()):
                if weight + score[far] >= score[start]:
                    score[start], path[start] = weight + score[far], (far, tag)
        return path


def _han(
    text: str,
    start: int,
    stop: int,
    table: WordTable,
    proposals: Proposals,
    score: list[float],
    path: list[tuple[int, str]],
) -> None:
    floor = table.floor
    for at in range(stop - 1, start - 1, -1):
        far = at + 1
        weight = table[text[at]]
        best, to, tag = (weight or floor) + score[far], far, ""
        if weight == 0:  # the beginning of words, but none itself: it stands alone only where nothing longer does
            best = _FAR
        while weight is not None and far < stop:
            far += 1
            weight = table[text[at:far]]
            if weight and weight + score[far] >= best:
                best, to = weight + score[far], far
        if best == _FAR:
            best, to = floor + score[at + 1], at + 1
        for far, weight, label in proposals.get(at, ()):
            if weight + score[far] >= best:
                best, to, tag = weight + score[far], far, label
        score[at], path[at] = best, (to, tag)


@cache
def segmenter() -> Segmenter:
    """Give the segmenter; nothing is read before its `words` is called."""
    return DictionarySegmenter()
