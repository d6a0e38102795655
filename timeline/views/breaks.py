"""Where a line of Chinese and Latin text may end: a text and a width in, the offsets of the line ends out.

Chinese breaks between any two characters, but no line begins with a closing sign (，。”) or ends with an opening one;
Latin breaks at blanks.  Nothing is cut off: a word longer than the line is broken where the line ends.
"""

from collections.abc import Iterator
from itertools import pairwise

from rich.cells import cell_len

__all__ = ["breaks"]

_OPENING = frozenset("（《〈「『【〔〖“‘([{")
_CLOSING = frozenset("，。、；：？！）》〉」』】〕〗”’…—～·,.;:?!)]}%％℃")
_CHINESE = frozenset("”…—·")  # closing signs as narrow as Latin ones, after which Chinese may break


def breaks(text: str, width: int) -> list[int]:
    """Give the offsets at which `text` is to be cut so that no line is wider than `width` cells."""
    ends: list[int] = []
    used = 0
    for start, unit in _units(text):
        cells, blank = cell_len(unit), len(unit) - len(unit.rstrip())
        if used and used + cells - blank > width:
            ends.append(start)
            used = 0
        used = used + cells if used + cells - blank <= width else _hard(start, unit, width, ends)
    return ends


def _units(text: str) -> Iterator[tuple[int, str]]:
    """Give the pieces that stay on one line, each with the blanks after it, and where they start."""
    places = [0, *(at for at in range(1, len(text)) if _may_end(text[at - 1], text[at])), len(text)]
    for start, end in pairwise(places):
        yield start, text[start:end]


def _may_end(before: str, after: str) -> bool:
    """Say whether a line may end between two characters."""
    if after.isspace() or after in _CLOSING or before in _OPENING:
        return False
    return before.isspace() or before in _CHINESE or cell_len(before) == 2 or cell_len(after) == 2


def _hard(start: int, unit: str, width: int, ends: list[int]) -> int:
    """Cut a unit that is wider than a line; give the cells that its last piece fills."""
    used = 0
    for offset, character in enumerate(unit, start):
        cells = cell_len(character)
        if used + cells > width and used:
            ends.append(offset)
            used = 0
        used += cells
    return used
