"""A time expression as a flat record, with the columns that tools get and the fewer that people see."""

from operator import attrgetter

from timeline.exporters.rows import Columns, Record
from timeline.model.document import Document
from timeline.model.timex import Timex

__all__ = ["COLUMNS", "record"]

_TIMEX = ("start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest", "basis")
_fields = attrgetter(*_TIMEX)
COLUMNS = Columns(("document", *_TIMEX), ("place", "text", "value", "interval", "basis"))


def record(document: Document, timex: Timex) -> Record:
    """Give the record of a time expression of `document`."""
    made = _Record(zip(_TIMEX, _fields(timex)))  # noqa: B905 -- this is for each of many, and both are of one length
    made["document"], made.seen = document.id, (document, timex)
    return made


class _Record(dict[str, object]):
    """A record that works out what only people see when it is asked for that."""

    seen: tuple[Document, Timex]

    def __missing__(self, name: str) -> str:
        document, timex = self.seen
        if name == "place":
            return f"{document.id}:{document.line(timex.start)}"
        if name == "interval":
            return _interval(timex.earliest, timex.latest)
        raise KeyError(name)


def _interval(earliest: str | None, latest: str | None) -> str:
    """Give the first and the last day in ISO form, one where they are the same, none where there is none."""
    if earliest == latest:
        return earliest or ""
    return f"{earliest or '..'}/{latest or '..'}"
