"""`timeline show`: a chronology to read, drawn on a terminal, one event a line in a pipe."""

from typing import Annotated

from timeline.cli import streams, timelines
from timeline.cli.declared import Option
from timeline.cli.notes import Notes
from timeline.cli.options import Choosing
from timeline.cli.sources import Sources
from timeline.model.frozen import mutable

__all__ = ["Asked", "run"]


@mutable
class Asked(Choosing):
    """The options of `timeline show`."""

    width: Annotated[
        int | None,
        Option("--width", min=30, metavar="CELLS", help="Draw this wide, also into a pipe.", show_default=False),
    ] = None


def run(asked: Asked) -> int:
    """Print the chronology of texts."""
    notes = Notes(asked.quiet)
    sources = Sources(asked, notes)
    timeline = timelines.read(sources, asked, notes)
    if asked.width or asked.color == "always" or streams.has_terminal():
        from timeline.views.chronology import Chronology

        streams.draw(Chronology(timeline, asked.why), asked.color, asked.width)
    else:
        from timeline.views.lines import lines

        streams.write(lines(timeline, asked.why))
    return sources.status()
