"""Find the time expressions of a text: folded text in, trees with offsets out, nothing resolved.

One pattern finds stretches of characters that time is written in; each is parsed once, however often it stands in the news.
"""

from functools import lru_cache

from timeline.lang import pack
from timeline.lang.pack import Pack
from timeline.model.document import Document
from timeline.timex.grammar import reduced
from timeline.timex.lexer import items
from timeline.timex.tree import Found, Node

__all__ = ["find"]

_BEFORE, _AFTER = 2, 4  # how much a guard or a blocker may look at around a stretch


def find(document: Document, words: Pack) -> tuple[Found, ...]:
    """Give the expressions in order, none inside another."""
    text, time = document.folded, words.time
    found: list[Found] = []
    for match in time.stretch.finditer(text):
        start, end = match.span()
        if time.core.search(text, start, end) is None:
            continue
        before = max(0, start - _BEFORE)
        piece = text[before : end + _AFTER]
        for a, b, node, rule in _parsed(words.code, piece, start - before, end - before):
            found.append(Found(before + a, before + b, node, rule))
    return tuple(found)


@lru_cache(16384)
def _parsed(code: str, piece: str, start: int, end: int) -> tuple[tuple[int, int, Node, str], ...]:
    words = pack.load(code).time
    outer = frozenset(words.alphabet.letters("EXPRESSION"))
    return tuple(
        (item.start, item.end, item.value, item.rule)
        for item in reduced(items(piece, start, end, words), words)
        if item.letter in outer and isinstance(item.value, Node)
    )
