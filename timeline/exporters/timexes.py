"""A time expression as a flat record, with the columns that tools get and the fewer that people see."""

from timeline.exporters.rows import Columns, Record
from timeline.model.document import Document
from timeline.model.timex import Timex

__all__ = ["COLUMNS", "record"]

_TIMEX = ("start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest", "basis")
COLUMNS = Columns(("document", *_TIMEX), ("place", "text", "value", "interval", "basis"))


def record(document: Document, timex: Timex) -> Record:
    """Give the record of a time expression of `document`."""
    record: dict[str, object] = {name: getattr(timex, name) for name in _TIMEX}
    record["document"] = document.id
    record["place"] = f"{document.id}:{document.line(timex.start)}"
    record["interval"] = _interval(timex.earliest, timex.latest)
    return record


def _interval(earliest: str | None, latest: str | None) -> str:
    """Give the first and the last day in ISO form, one where they are the same, none where there is none."""
    if earliest == latest:
        return earliest or ""
    return f"{earliest or '..'}/{latest or '..'}"
