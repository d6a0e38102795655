"""The timeline of a run: sources and options in, the events that were asked for out, and notes on what is missing."""

from collections.abc import Iterator

from timeline import pipeline
from timeline.cli.notes import Notes, few
from timeline.cli.options import Choosing
from timeline.cli.sources import Sources, date_of
from timeline.model.document import Document
from timeline.model.timeline import Timeline

__all__ = ["read"]


def read(sources: Sources, asked: Choosing, notes: Notes) -> Timeline:
    """Give the timeline of all sources, chosen from as asked."""
    exported: list[Timeline] = []
    fresh = pipeline.chronicle(_documents(sources, exported), asked.options())
    whole = pipeline.joined([fresh, *exported])
    chosen = pipeline.chosen(
        whole, tuple(asked.actor or ()), date_of(asked.since, "--since"), date_of(asked.until, "--until")
    )
    _say(notes, whole, chosen)
    return chosen


def _documents(sources: Sources, exported: list[Timeline]) -> Iterator[Document]:
    for item in sources.items():
        if isinstance(item, Document):
            yield item
        else:
            exported.append(item)


def _say(notes: Notes, whole: Timeline, chosen: Timeline) -> None:
    if not whole.events and whole.documents:
        notes.note(f"no dated events in {few(whole.documents)}: nothing told there is tied to a date")
    elif whole.events and not chosen.events:
        notes.note(
            f"none of the {len(whole.events)} events has these actors and dates; try without --actor, --since, --until"
        )
    notes.open_years({e.source.document: e.date_text for e in chosen.events if e.date.startswith("XXXX")})
