"""The timeline of a run: sources and options in, the events that were asked for out, and notes on what is missing."""

from collections.abc import Iterator
from dataclasses import replace

from timeline import pipeline
from timeline.cli.notes import Notes
from timeline.cli.options import Choosing
from timeline.cli.sources import Sources
from timeline.model.document import Document
from timeline.model.timeline import Options, Timeline

__all__ = ["read"]


def read(sources: Sources, asked: Choosing, options: Options, notes: Notes) -> Timeline:
    """Give the timeline of all sources, chosen from as asked."""
    documents: list[str] = []
    exported: list[Timeline] = []
    found = pipeline.chronicle(_documents(sources, documents, exported), replace(options, reporting=asked.reporting))
    return replace(found, documents=tuple(documents))


def _documents(sources: Sources, names: list[str], exported: list[Timeline]) -> Iterator[Document]:
    for item in sources.items():
        if isinstance(item, Document):
            names.append(item.id)
            yield item
        else:
            exported.append(item)
