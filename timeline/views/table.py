"""A flat list for the terminal: rows under a header in, columns side by side out, wrapped and never cut."""

from collections.abc import Iterable, Sequence

from rich import table
from rich.text import Text

from timeline.model.plain import plain

__all__ = ["draw"]


def draw(header: Sequence[str], rows: Iterable[Sequence[str]]) -> table.Table:
    """Give the drawing of rows under a header, as wide as the console."""
    drawing = table.Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in header:
        drawing.add_column(name, overflow="fold")
    for row in rows:
        drawing.add_row(*(Text(plain(cell)) for cell in row))
    return drawing
