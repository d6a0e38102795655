"""The words that a text is cut into: those of the dictionary's table, and those listed beside it.

Takes the table and the listed words; gives what may follow a character inside a word, and the listed words of a place.
"""

from collections.abc import Collection, Iterator
from itertools import pairwise

from timeline.engines.word_table import WordTable
from timeline.model.protocols import Listed

__all__ = ["Vocabulary"]

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+#&%_-"
_SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


class Vocabulary:
    """The words of a table and those listed; `joined` has what may stand after a character and in one word with it."""

    def __init__(self, table: WordTable, listed: Listed, torn: Collection[str]) -> None:
        self.table = table
        self._torn = torn
        self.heads: dict[str, list[tuple[str, float, str]]] = {}
        inside = set(torn)
        for word in sorted(listed, key=len):  # of those that weigh the same the longest counts
            weight, tag = listed[word]
            self.heads.setdefault(word[:2], []).append((word, weight, tag))
            inside.update(map("".join, pairwise(word)))
        self.joined = _Joined(table, inside)

    def listed(self, text: str, at: int) -> Iterator[tuple[int, float, str]]:
        """Give the ends of the listed words that begin at a place, with weight and tag."""
        for word, weight, tag in self.heads.get(text[at : at + 2], ()):
            if text.startswith(word, at):
                end = at + len(word)
                if not self._torn or text[end - 1 : end + 1] not in self._torn:
                    yield end, weight, tag


class _Joined(dict[str, str]):
    """By a character what may follow it in a word or a number; a dict that fills itself."""

    def __init__(self, table: WordTable, pairs: Collection[str]) -> None:
        self._table = table
        self._others = dict.fromkeys(_LETTERS, _LETTERS) | dict.fromkeys(_SPACE, _SPACE)
        self._more: dict[str, str] = {}
        for pair in pairs:
            self._more[pair[0]] = self._more.get(pair[0], "") + pair[1]

    def __missing__(self, character: str) -> str:
        inside = self._others.get(character) or self._table.seconds(character)
        self[character] = found = inside + self._more.get(character, "")
        return found
