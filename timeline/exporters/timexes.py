"""A time expression as a flat record."""

from timeline.exporters.rows import Record
from timeline.model.document import Document
from timeline.model.timex import Timex

__all__ = ["HEADER", "record"]

HEADER = ("document", "start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest", "basis")


def record(document: Document, timex: Timex) -> Record:
    """Give the record of a time expression of `document`."""
    return {"document": document.id} | {name: getattr(timex, name) for name in HEADER[1:]}
