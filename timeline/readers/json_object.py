"""An exported JSON object ({"timeline": …, "events": […]}) read back as the timeline it was."""

import json
from collections.abc import Iterator, Sequence

from timeline.model.errors import InputError
from timeline.model.event import Event
from timeline.model.record import from_record
from timeline.model.timeline import Timeline
from timeline.readers.decode import decode
from timeline.readers.given import Given, Item

__all__ = ["read", "timeline_of"]


def read(given: Given) -> Iterator[Item]:
    """Give the timeline of an exported object."""
    text, _ = decode(given.whole(), given.name, given.encoding)
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as fault:
        place = f" at line {fault.lineno}" if isinstance(fault, json.JSONDecodeError) else ""
        raise InputError(f"{given.name}: broken JSON{place}; for a document a line, try --from jsonl") from None
    if not isinstance(whole, dict) or not isinstance(whole.get("events"), list):
        raise InputError(f'{given.name}: no exported timeline (no "events"); for a document a line, try --from jsonl')
    documents = whole.get("timeline", {}).get("documents", [])
    yield timeline_of(list(_events(given.name, whole["events"])), [str(name) for name in documents])


def timeline_of(events: Sequence[Event], documents: Sequence[str] = ()) -> Timeline:
    """Give the timeline of events as they stand; without `documents`, those that the events name."""
    named = [source.document for event in events for source in (event.source, *event.also)]
    return Timeline(tuple(events), tuple(dict.fromkeys([*documents, *named])))


def _events(name: str, records: Sequence[object]) -> Iterator[Event]:
    for number, record in enumerate(records, 1):
        try:
            if not isinstance(record, dict):
                raise InputError("no object")
            yield from_record(record)
        except InputError as fault:
            raise InputError(f"{name}: event {number}: {fault}") from None
