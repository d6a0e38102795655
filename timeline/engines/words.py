"""Cut Chinese text into words with jieba's dictionary, kept as a memory-mapped table: a start costs nothing.

Takes a text and words proposed for places in it; gives the words with their tags.  The path is the one jieba finds
without its hidden Markov model, the likeliest by word frequency; jieba itself is not imported, only its dictionary.

Most neighbours stand together in no word at all, so that a text falls into islands of two or three characters.  What
words an island has is remembered, as the same come again and again; where something is proposed, a path is sought.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping
from functools import cache
from itertools import chain, compress, count
from math import inf
from operator import add

from timeline.engines.lattice import Lattice, of_few
from timeline.engines.vocabulary import BEGINS, JOINED, Vocabulary
from timeline.engines.word_table import Word, WordTable, open_table
from timeline.model.protocols import Listed, Proposals, Segmenter

__all__ = ["DictionarySegmenter", "segmenter"]

_NOTHING: Mapping[int, list[tuple[int, float, str]]] = {}
_KEEP = 200_000
_LONGEST = 16  # characters of an island that is worth remembering
_TOGETHER = bytes([JOINED])
_APART = bytes(not bits & JOINED for bits in range(256))
_BEGINNING = bytes(bits & BEGINS for bits in range(256))


class DictionarySegmenter:
    """Words by the likeliest path through jieba's dictionary, what else is listed, and what is proposed."""

    def __init__(self, islands: "Callable[[], _Islands] | None" = None) -> None:
        self._islands = islands or cache(lambda: _Islands(Vocabulary(open_table(), {}, ())))  # on first use

    def knowing(self, listed: Listed, torn: Collection[str] = ()) -> "DictionarySegmenter":
        """Give a segmenter that knows more words; none of these ends between two characters that are in `torn`."""

        def islands() -> _Islands:
            plain = self._islands()
            return _Islands(Vocabulary(plain.words.table, listed, torn), plain)

        return DictionarySegmenter(cache(islands))

    def weight(self, text: str) -> float:
        """Give a weight that the likeliest words of `text` have at least: those of one or two characters."""
        table = self._islands().words.table
        before, weight = 0.0, _weight(text[0], table) if text else 0.0
        for at in range(1, len(text)):
            _, _, two, known, _ = table[text[at - 1 : at + 1]]
            apart = weight + _weight(text[at], table)
            before, weight = weight, max(apart, before + known) if two else apart
        return weight

    def words(self, text: str, proposals: Proposals = _NOTHING) -> list[Word]:
        """Give the words of `text` in order with their tags; "x" for signs, "eng" for Latin letters and figures."""
        islands = self._islands()
        bounds = islands.bounds(text, proposals)
        if not proposals:
            return islands.known(text, 0, bounds)
        lattice = Lattice(text, islands.words, proposals)
        found: list[Word] = []
        at = done = 0
        for start in sorted(proposals):
            if start >= at:
                here = bisect_right(bounds, start)
                found += islands.known(text, at, bounds[done:here])
                at, done = bounds[here], here + 1
                found += lattice.path(bounds[here - 1] if here else 0, at)
        return found + islands.known(text, at, bounds[done:])


def _weight(character: str, table: WordTable) -> float:
    """Give the weight of one character."""
    weight = table[character][1]
    return weight if weight != -inf else table.floor


class _Islands(dict[str, list[Word]]):
    """The words of islands, those without listed words the same as the `plain` ones; a dict that fills itself."""

    def __init__(self, words: Vocabulary, plain: "_Islands | None" = None) -> None:
        self.words, self._plain = words, plain

    def __missing__(self, text: str) -> list[Word]:
        size, words = len(text), self.words
        if self._plain is not None and words.heads.isdisjoint(map(add, text, text[1:])):
            found = self._plain[text]
        else:
            few = of_few(text, words) if size < 3 else None
            found = few or Lattice(text, words, _NOTHING).path(0, size)
        if size <= _LONGEST:
            if len(self) > _KEEP:  # memory must not grow with the corpus
                self.clear()
            self[text] = found
        return found

    def bounds(self, text: str, proposals: Proposals) -> list[int]:
        """Give where the islands of a text end."""
        words = self.words
        if len(words.pairs) > _KEEP:  # memory must not grow with the corpus
            words.pairs.clear()
        pairs = bytearray(map(words.pairs.__getitem__, map(add, text, text[1:])))
        for start in compress(count(), pairs.translate(_BEGINNING)) if words.heads else ():
            if text[start : start + 3] in words.thirds:
                for end, *_ in words.listed(text, start):
                    pairs[start : end - 1] = _TOGETHER * (end - 1 - start)
        for start, edges in proposals.items():
            size = max(edges)[0] - start - 1
            pairs[start : start + size] = _TOGETHER * size
        return [*compress(count(1), pairs.translate(_APART)), len(text)]

    def known(self, text: str, start: int, ends: list[int]) -> list[Word]:
        """Give the words of the islands from `start` on that end at some places."""
        islands = map(text.__getitem__, map(slice, chain((start,), ends), ends))
        return [*chain.from_iterable(map(self.__getitem__, islands))]


@cache
def segmenter() -> Segmenter:
    """Give the segmenter; nothing is read before its `words` is called."""
    return DictionarySegmenter()
