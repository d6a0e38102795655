"""CSV: one flat row per event, under a header that does not change."""

from collections.abc import Iterable, Iterator

from timeline.exporters.rows import Record, as_csv
from timeline.model.event import Event
from timeline.model.timeline import Timeline

__all__ = ["HEADER", "lines"]

HEADER = (
    "date",
    "earliest",
    "latest",
    "precision",
    "title",
    "actors",
    "agents",
    "patients",
    "places",
    "status",
    "type",
    "trigger",
    "attribution",
    "confidence",
    "date_text",
    "date_basis",
    "document",
    "document_title",
    "published",
    "line",
    "start",
    "end",
    "quote",
    "also",
    "id",
)
_EVENT = ("date", "earliest", "latest", "precision", "title", "status", "type", "trigger", "confidence")
_DATING = ("date_text", "date_basis", "id")
_SOURCE = ("document", "published", "line", "start", "end", "quote")


def lines(timeline: Timeline) -> Iterator[str]:
    """Give header and rows; several names in a cell stand with | between them."""
    return as_csv(HEADER, map(_record, timeline.events))


def _record(event: Event) -> Record:
    row: dict[str, object] = {name: getattr(event, name) for name in (*_EVENT, *_DATING)}
    row |= {name: getattr(event.source, name) for name in _SOURCE}
    row["document_title"] = event.source.title
    row["actors"] = _joined(actor.name for actor in event.actors)
    row["agents"] = _joined(actor.name for actor in event.actors if actor.role == "agent")
    row["patients"] = _joined(actor.name for actor in event.actors if actor.role == "patient")
    row["places"] = _joined(event.places)
    row["attribution"] = event.attribution.actor if event.attribution else None
    row["also"] = _joined(f"{source.document}:{source.line}" for source in event.also)
    return row


def _joined(names: Iterable[str]) -> str:
    return "|".join(name.replace("|", "/") for name in names)
