"""A flat list for the terminal: rows under a header in, columns side by side out, wrapped and never cut.

Rows whose first column is the place (file:line) stand under the name of their file.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest

from rich.cells import cell_len, set_cell_size
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from timeline.model.plain import plain
from timeline.views.breaks import breaks

__all__ = ["Listing"]

_Row = Sequence[str]
_DATES = ("value", "interval", "dates")
_LEAST = {"kind": 12} | dict.fromkeys(_DATES, 11)  # cells below which a column is hard to read
_NARROW = 6
_GAP = "  "


class Listing:
    """The drawing of rows under a header, as wide as the console."""

    def __init__(self, header: _Row, rows: Iterable[_Row]) -> None:
        self._header = header
        self._rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give one table, or one for each file."""
        if self._header[0] != "place":
            yield from _table(self._header, self._rows, options.max_width)
            return
        for document, rows in groupby(self._rows, lambda row: row[0].rpartition(":")[0]):
            yield Text(plain(document), "bold cyan", overflow="fold")
            told = ((row[0].rpartition(":")[2], *row[1:]) for row in rows)
            yield from _table(("line", *self._header[1:]), told, options.max_width)


def _table(header: _Row, rows: Iterable[_Row], room: int) -> Iterator[Text]:
    table = [[_pieces(name, plain(cell)) for name, cell in zip(header, row, strict=True)] for row in (header, *rows)]
    widths = _widths(header, table, room - len(_GAP) * (len(header) - 1))
    for number, row in enumerate(table):
        columns = (
            [line for piece in cell for line in _cut(piece, width)] for cell, width in zip(row, widths, strict=True)
        )
        for line in zip_longest(*columns, fillvalue=""):
            cells = (set_cell_size(text, width) for text, width in zip(line, widths, strict=True))
            yield Text(_GAP.join(cells).rstrip(), "" if number else "bold", no_wrap=True)


def _pieces(name: str, text: str) -> list[str]:
    """Give what stands on lines of its own: the days of a range."""
    return text.replace("/", "/\n").split("\n") if name in _DATES else [text]


def _widths(header: _Row, table: Sequence[Sequence[list[str]]], room: int) -> list[int]:
    """Give the columns what they want; where there is less room, the widest above its need gives way first."""
    widths = [max(cell_len(piece) for cell in column for piece in cell) for column in zip(*table, strict=True)]
    for least in ([max(_LEAST.get(name, _NARROW), cell_len(name)) for name in header], [2] * len(header)):
        while sum(widths) > room:
            spare, at = max((width - least[at], at) for at, width in enumerate(widths))
            if spare <= 0:
                break
            widths[at] -= 1
    return widths


def _cut(text: str, width: int) -> list[str]:
    return [line.plain.strip() for line in Text(text).divide(breaks(text, width))]
