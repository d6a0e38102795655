"""JSON Lines: one event a line, in the order of the timeline."""

from collections.abc import Iterator

from timeline.exporters.rows import as_json
from timeline.model.record import to_record
from timeline.model.timeline import Timeline

__all__ = ["lines"]


def lines(timeline: Timeline) -> Iterator[str]:
    """Give the events of a timeline, one a line."""
    for event in timeline.events:
        yield as_json(to_record(event)) + "\n"
