"""Where a line of Chinese and Latin text may end: a text and a width in, the offsets of the line ends out.

Chinese breaks between any two characters, but no line begins with a closing sign (，。”) or ends with an opening one;
Latin breaks at blanks.  Nothing is cut off: a word longer than the line is broken where the line ends.
"""

import re

from rich.cells import cell_len

__all__ = ["breaks"]

_OPENING = "（《〈「『【〔〖“‘([{"
_CLOSING = "，。、；：？！）》〉」』】〕〗”’…—～·,.;:?!)]}%％℃"
_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffe6"
_WIDE += "\U0001f300-\U0001faff\U00020000-\U0003fffd"
# What stays on one line: opening signs, a wide character or a Latin word, closing signs.
_UNIT = re.compile(
    f"[{re.escape(_OPENING)}]*(?:[{_WIDE}]|[^\\s{_WIDE}{re.escape(_OPENING)}]+?(?=[\\s{_WIDE}{re.escape(_OPENING)}]|$))"
    f"(?:\\s?[{re.escape(_CLOSING)}])*|[{re.escape(_OPENING)}]+|\\s+"
)


def breaks(text: str, width: int) -> list[int]:
    """Give the offsets at which `text` is to be cut so that no line is wider than `width` cells."""
    ends: list[int] = []
    used = 0
    for unit in _UNIT.finditer(text):
        cells = cell_len(unit[0])
        if used and used + cell_len(unit[0].rstrip()) > width and not unit[0].isspace():
            ends.append(unit.start())
            used = 0
        if used + cells > width and not unit[0].isspace():
            used = _hard(unit, width, ends)
        else:
            used += cells
    return ends


def _hard(unit: re.Match[str], width: int, ends: list[int]) -> int:
    """Cut a unit that is wider than a line; give the cells that its last piece fills."""
    used = 0
    for offset, character in enumerate(unit[0], unit.start()):
        cells = cell_len(character)
        if used + cells > width and used:
            ends.append(offset)
            used = 0
        used += cells
    return used
