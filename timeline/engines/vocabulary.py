"""The words that a text is cut into: those of the dictionary's table, and those listed beside it.

Takes the table and the listed words; gives what may follow a character inside a word, and the listed words of a place.
"""

from collections.abc import Collection, Iterator
from operator import itemgetter

from timeline.engines.word_table import WordTable
from timeline.model.protocols import Listed

__all__ = ["Vocabulary"]

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+#&%_-"
_SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


_TWO, _THREE = itemgetter(slice(2)), itemgetter(slice(3))


class Vocabulary:
    """The words of a table and those listed.

    `joined` has what may stand after a character and in one word of the dictionary with it, or must not be torn from
    it; `heads` and `thirds` have the two and three characters that listed words begin with, or are.
    """

    def __init__(self, table: WordTable, listed: Listed, torn: Collection[str]) -> None:
        self.table = table
        self._listed, self._torn = listed, torn
        self._sizes = sorted({*map(len, listed)} - {2})  # of those that weigh the same the longest counts
        self.heads = {*map(_TWO, listed)}
        self.thirds = {*map(_THREE, listed)}
        self.joined = _Joined(table, torn)

    def listed(self, text: str, at: int) -> Iterator[tuple[int, float, str]]:
        """Give the ends of the listed words that begin at a place, with weight and tag."""
        for size in (2, *self._sizes) if text[at : at + 3] in self.thirds else (2,):
            end = at + size
            found = self._listed.get(text[at:end])
            if found is not None and end <= len(text) and text[end - 1 : end + 1] not in self._torn:
                yield end, *found


class _Joined(dict[str, str]):
    """By a character what may follow it in a word, a number or a pair; a dict that fills itself."""

    def __init__(self, table: WordTable, pairs: Collection[str]) -> None:
        self._table, self._pairs = table, pairs
        self._others = dict.fromkeys(_LETTERS, _LETTERS) | dict.fromkeys(_SPACE, _SPACE)

    def __missing__(self, character: str) -> str:
        inside = self._others.get(character) or self._table.seconds(character)
        self[character] = found = inside + "".join(pair[1] for pair in self._pairs if pair[0] == character)
        return found
