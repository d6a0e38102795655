"""The formats of a timeline: each a function from a timeline to lines of text."""

from collections.abc import Callable, Iterator

from timeline.exporters import csv_table, json_lines, json_object
from timeline.model.timeline import Timeline

__all__ = ["FORMATS"]

FORMATS: dict[str, Callable[[Timeline], Iterator[str]]] = {
    "json": json_object.lines,
    "jsonl": json_lines.lines,
    "csv": csv_table.lines,
}
