"""`timeline actors`: who takes part, or every place where they are named."""

from collections.abc import Iterator
from typing import Annotated

from timeline import pipeline
from timeline.cli import output
from timeline.cli.declared import Option
from timeline.cli.notes import Notes
from timeline.cli.options import Listing
from timeline.cli.sources import Sources
from timeline.exporters import actors
from timeline.exporters.rows import Record
from timeline.model.actor import named
from timeline.model.frozen import mutable
from timeline.model.timeline import Options

__all__ = ["Asked", "run"]


@mutable
class Asked(Listing):
    """The options of `timeline actors`."""

    mentions: Annotated[bool, Option("--mentions", help="Every place where an actor is named, a line each.")] = False


def run(asked: Asked) -> int:
    """List the actors of texts: names, titles, how often, first and last date."""
    sources = Sources(asked, Notes(asked.quiet, is_streaming=True))
    if asked.mentions:
        output.listing(asked, actors.MENTIONS, _mentions(sources, asked.options()))
    else:
        cast = pipeline.cast(sources.documents(), asked.options())
        output.listing(asked, actors.CAST, map(actors.cast_record, cast))
    return sources.status()


def _mentions(sources: Sources, options: Options) -> Iterator[Record]:
    for document in sources.documents():
        for mention in named(pipeline.actors_of(document, options)):
            yield actors.mention_record(document, mention)
