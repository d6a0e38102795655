"""A flat list: on a terminal columns side by side, wrapped and never cut; for a pipe tabs between the cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from timeline.model.plain import plain

__all__ = ["draw", "lines"]

_GAP = "  "
_WIDEST = 0.4  # no column but the last takes more of the width than this


def lines(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Give a line a row, as the rows come."""
    yield "\t".join(header) + "\n"
    for row in rows:
        yield "\t".join(map(plain, row)) + "\n"


def draw(header: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> Iterator[str]:
    """Give the lines of a drawn table."""
    table = [tuple(header), *(tuple(map(plain, row)) for row in rows)]
    widths = _widths(table, width)
    for row in table:
        yield from _row(row, widths)


def _widths(table: Sequence[Sequence[str]], width: int) -> list[int]:
    from rich.cells import cell_len

    most = max(8, int(width * _WIDEST))
    wanted = [max(cell_len(cell) for cell in column) for column in zip(*table, strict=True)]
    taken = [min(cells, most) for cells in wanted[:-1]]
    left = width - sum(taken) - len(_GAP) * len(taken)
    return [*taken, max(min(wanted[-1], left), 12)]


def _row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    from rich.cells import set_cell_size

    columns = [_cut(cell, width) for cell, width in zip(row, widths, strict=True)]
    for number in range(max(map(len, columns))):
        cells = (column[number] if number < len(column) else "" for column in columns)
        yield _GAP.join(set_cell_size(c, w) for c, w in zip(cells, widths, strict=True)).rstrip() + "\n"


def _cut(text: str, width: int) -> list[str]:
    from timeline.views.breaks import breaks

    ends = [0, *breaks(text, width), len(text)]
    return [text[start:end].strip() for start, end in pairwise(ends)]
