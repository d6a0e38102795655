"""`timeline dates`: the time expressions of texts, each with its value."""

from collections.abc import Iterator

from timeline import pipeline
from timeline.cli import output
from timeline.cli.notes import Notes
from timeline.cli.options import Listing
from timeline.cli.sources import Sources
from timeline.exporters import timexes
from timeline.exporters.rows import Record
from timeline.model.frozen import mutable
from timeline.model.timeline import Options

__all__ = ["Asked", "run"]


@mutable
class Asked(Listing):
    """The options of `timeline dates`."""


def run(asked: Asked) -> int:
    """List the time expressions of texts, each with its value."""
    notes = Notes(asked.quiet, is_streaming=True)
    sources = Sources(asked, notes)
    open_years: dict[str, str] = {}
    output.listing(asked, timexes.COLUMNS, _records(sources, asked.options(), open_years))
    notes.open_years(open_years)
    return sources.status()


def _records(sources: Sources, options: Options, open_years: dict[str, str]) -> Iterator[Record]:
    """Give the records, and note in `open_years` an example from each document that has a date without its year."""
    for document in sources.documents():
        dated, found = pipeline.dates_of(document, options)
        for timex in found:
            if (timex.edtf or "").startswith("XXXX"):
                open_years.setdefault(document.id, timex.text)
            yield timexes.record(dated, timex)
