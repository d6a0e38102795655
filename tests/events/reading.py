"""Read a sentence as the product does, and write its events in one line each."""

from timeline import pipeline
from timeline.model.document import Reference
from timeline.model.event import EventMention
from timeline.model.timeline import Options

__all__ = ["line", "read"]


def read(text: str, dct: str | None = None, reporting: bool = False) -> tuple[EventMention, ...]:
    """Give the event mentions of a text."""
    reference = Reference(dct, "given") if dct else None
    return pipeline.mentions_of(pipeline.document(text, "text", reference), Options(reporting=reporting))


def line(event: EventMention) -> str:
    """Write an event: date, status, trigger, title, then who does it > to whom · who else, @ where."""
    roles = {role: "、".join(a.name for a in event.actors if a.role == role) for role in ("agent", "patient", "other")}
    who = roles["agent"] + (f">{roles['patient']}" if roles["patient"] else "")
    who += f"·{roles['other']}" if roles["other"] else ""
    where = f"@{'、'.join(event.places)}" if event.places else ""
    return " ".join(part for part in (event.date, event.status, event.trigger, event.title, who, where) if part)
