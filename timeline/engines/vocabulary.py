"""The words that a text is cut into: those of the dictionary's table, and those listed beside it.

Takes the table and the listed words; gives what may follow a character inside a word, and the listed words of a place.
"""

from collections.abc import Collection
from operator import itemgetter

from timeline.engines.word_table import WordTable
from timeline.model.protocols import Listed

__all__ = ["BEGINS", "JOINED", "Vocabulary"]

JOINED, BEGINS = 1, 2
_SHORTEST = (2,)

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+#&%_-"
_SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


_TWO, _THREE = itemgetter(slice(2)), itemgetter(slice(3))


class Vocabulary:
    """The words of a table and those listed.

    `pairs` tells of two neighbours whether they may stand in one word, or must not be torn from one another (JOINED),
    and whether a listed word begins with them (BEGINS); `heads` and `thirds` have the two and three characters that
    listed words begin with, or are.
    """

    def __init__(self, table: WordTable, listed: Listed, torn: Collection[str]) -> None:
        self.table = table
        self._listed, self._torn = listed, torn
        self._sizes = sorted({*map(len, listed)})  # of those that weigh the same the longest counts
        self.heads = {*map(_TWO, listed)}
        self.thirds = {*map(_THREE, listed)}
        self.pairs = _Pairs(table, torn, listed, self.heads)

    def listed(self, text: str, at: int) -> list[tuple[int, float, str]]:
        """Give the ends of the listed words that begin at a place, with weight and tag."""
        found, room = [], len(text) - at
        for size in self._sizes if text[at : at + 3] in self.thirds else _SHORTEST:
            if size > room:
                break
            end = at + size
            known = self._listed.get(text[at:end])
            if known is not None and text[end - 1 : end + 1] not in self._torn:
                found.append((end, *known))
        return found


class _Pairs(dict[str, int]):
    """What two neighbours are to one another; a dict that fills itself."""

    def __init__(self, table: WordTable, torn: Collection[str], listed: Listed, heads: Collection[str]) -> None:
        self._inside, self._listed, self._heads = _Inside(table, torn), listed, heads

    def __missing__(self, pair: str) -> int:
        bits = int(pair[1] in self._inside[pair[0]])
        if pair in self._heads:
            bits = BEGINS | (bits or pair in self._listed)
        self[pair] = bits
        return bits


class _Inside(dict[str, str]):
    """By a character what may follow it in a word, a number or a pair; a dict that fills itself."""

    def __init__(self, table: WordTable, pairs: Collection[str]) -> None:
        self._table = table
        self._others = dict.fromkeys(_LETTERS, _LETTERS) | dict.fromkeys(_SPACE, _SPACE)
        self._seconds: dict[str, str] = {}
        for pair in pairs:
            self._seconds[pair[0]] = self._seconds.get(pair[0], "") + pair[1]

    def __missing__(self, character: str) -> str:
        inside = self._others.get(character) or self._table[character][4]
        self[character] = found = inside + self._seconds.get(character, "")
        return found
