"""`timeline export`: the timeline of texts in a format that other tools read."""

from typing import Annotated, Literal

from timeline.cli import output, timelines
from timeline.cli.declared import Option
from timeline.cli.notes import Notes
from timeline.cli.options import Choosing, Output
from timeline.cli.sources import Sources
from timeline.exporters import FORMATS
from timeline.model.errors import UsageError
from timeline.model.frozen import mutable, replace

__all__ = ["Asked", "run"]


@mutable
class Asked(Choosing):
    """The options of `timeline export`."""

    output: Output = None
    to: Annotated[
        Literal["json", "jsonl", "csv"] | None,
        Option("--to", help="The format.  [default: by the name of the file, else jsonl]"),
    ] = None


def run(asked: Asked) -> int:
    """Write the timeline of texts as JSON, JSON Lines or CSV."""
    name = output.format_of(asked.to, asked.output, "jsonl")
    if name not in FORMATS:
        raise UsageError(f"{asked.output}: no format for this name; give one with --to ({', '.join(FORMATS)})")
    notes = Notes(asked.quiet)
    sources = Sources(asked, notes)
    timeline = timelines.read(sources, asked, notes)
    if not asked.why:
        timeline = replace(timeline, events=tuple(replace(event, why=()) for event in timeline.events))
    output.emit(FORMATS[name](timeline), asked.output, bom=name == "csv")
    return sources.status()
