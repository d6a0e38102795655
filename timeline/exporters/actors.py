"""An actor, or one mention of it, as a flat record."""

from timeline.exporters.rows import Record
from timeline.model.actor import ActorMention
from timeline.model.document import Document

__all__ = ["MENTION_HEADER", "mention_record"]

MENTION_HEADER = ("document", "start", "end", "text", "name", "kind")


def mention_record(document: Document, mention: ActorMention) -> Record:
    """Give the record of one place of `document` where an actor is named."""
    return {"document": document.id} | {name: getattr(mention, name) for name in MENTION_HEADER[1:]}
