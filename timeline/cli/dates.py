"""`timeline dates`: the time expressions of texts, each with its value."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline import pipeline
from timeline.cli import output
from timeline.cli.notes import Notes
from timeline.cli.options import Listing
from timeline.cli.sources import Sources
from timeline.exporters import timexes
from timeline.exporters.rows import Record

__all__ = ["Asked", "run"]


@dataclass(frozen=True, kw_only=True)
class Asked(Listing):
    """The options of `timeline dates`."""


def run(asked: Asked) -> int:
    """List the time expressions of texts, each with its value."""
    sources = Sources(asked, Notes(asked.quiet))
    output.listing(asked, timexes.HEADER, _records(sources, asked))
    return sources.status()


def _records(sources: Sources, asked: Asked) -> Iterator[Record]:
    for document in sources.documents():
        dated, found = pipeline.dates_of(document, asked.options())
        for timex in found:
            yield timexes.record(dated, timex)
