"""One JSON object, {"timeline": …, "events": […]}, an event a line so that versions can be compared."""

from collections.abc import Iterator

from timeline.exporters.rows import as_json
from timeline.model.record import to_record
from timeline.model.timeline import Timeline

__all__ = ["lines"]

_VERSION = 1


def lines(timeline: Timeline) -> Iterator[str]:
    """Give the object, line by line."""
    head = {"version": _VERSION, "documents": list(timeline.documents), "count": len(timeline.events)}
    yield f'{{"timeline": {as_json(head)},\n "events": ['
    for number, event in enumerate(timeline.events):
        yield f"{',' if number else ''}\n  {as_json(to_record(event))}"
    yield "\n]}\n" if timeline.events else "]}\n"
