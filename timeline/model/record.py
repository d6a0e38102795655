"""An event as plain data and back: the one mapping behind every JSON that is written or read.

`to_record` gives dicts, lists, strings and numbers in the order of the published schema; `from_record` takes them back
and says what is wrong with what is no event.
"""

from collections.abc import Mapping
from types import NoneType
from typing import Any, get_args

from timeline.model.actor import ActorKind, Participant, Role
from timeline.model.errors import InputError
from timeline.model.event import Attribution, Event, Source, Status

__all__ = ["Record", "from_record", "to_record"]

Record = dict[str, Any]
_Fields = dict[str, tuple[type, ...]]

_TEXT = (str,)
_MAYBE = (str, NoneType)
_COUNT = (int,)
_EVENT: _Fields = {
    "id": _TEXT,
    "date": _TEXT,
    "earliest": _MAYBE,
    "latest": _MAYBE,
    "precision": _TEXT,
    "date_text": _TEXT,
    "date_basis": _TEXT,
    "title": _TEXT,
    "trigger": _TEXT,
    "type": _MAYBE,
    "status": _TEXT,
    "confidence": (float, int),
}
_PARTICIPANT: _Fields = {"name": _TEXT, "kind": _TEXT, "title": _MAYBE, "affiliation": _MAYBE, "role": _TEXT}
_ATTRIBUTION: _Fields = {"actor": _TEXT, "cue": _TEXT, "date": _MAYBE}
_SOURCE: _Fields = {
    "document": _TEXT,
    "title": _MAYBE,
    "published": _MAYBE,
    "line": _COUNT,
    "start": _COUNT,
    "end": _COUNT,
    "quote": _TEXT,
}


def to_record(event: Event) -> Record:
    """Give the record of an event; `why` and `reporting` stand in it only where they say something."""
    record = _picked(event, _EVENT)
    record["actors"] = [_picked(actor, _PARTICIPANT) for actor in event.actors]
    record["places"] = list(event.places)
    record["attribution"] = _picked(event.attribution, _ATTRIBUTION) if event.attribution else None
    record["source"] = _source_record(event.source)
    record["also"] = [_source_record(source) for source in event.also]
    if event.why:
        record["why"] = list(event.why)
    if event.is_reporting:
        record["reporting"] = True
    return record


def from_record(record: Mapping[str, Any]) -> Event:
    """Give the event of a record; an `InputError` names the field that is missing or makes no sense."""
    plain = _read(record, _EVENT, "event")
    _known(plain["status"], Status, "status")
    told = record.get("attribution")
    return Event(
        **plain,
        actors=tuple(_participant(actor) for actor in _list(record, "actors", dict)),
        places=tuple(_list(record, "places", str)),
        attribution=None if told is None else Attribution(**_read(told, _ATTRIBUTION, "attribution")),
        source=_source(record.get("source")),
        also=tuple(_source(source) for source in _list(record, "also", dict)),
        why=tuple(_list(record, "why", str)),
        is_reporting=record.get("reporting") is True,
    )


def _picked(thing: object, names: _Fields) -> Record:
    return {name: getattr(thing, name) for name in names}


def _source_record(source: Source) -> Record:
    record = _picked(source, _SOURCE)
    if source.date is not None:
        record["date"] = source.date
    return record


def _participant(record: Any) -> Participant:  # noqa: ANN401 -- parsed JSON
    plain = _read(record, _PARTICIPANT, "actors")
    _known(plain["kind"], ActorKind, "kind")
    _known(plain["role"], Role, "role")
    return Participant(**plain)


def _source(record: Any) -> Source:  # noqa: ANN401 -- parsed JSON
    plain = _read(record, _SOURCE, "source")
    date = record.get("date")
    if not isinstance(date, _MAYBE):
        raise InputError('"source": "date" is no text')
    return Source(**plain, date=date)


def _read(record: Any, names: _Fields, where: str) -> Record:  # noqa: ANN401 -- parsed JSON
    if not isinstance(record, Mapping):
        raise InputError(f'"{where}" is missing or no object')
    found = {}
    for name, kinds in names.items():
        value = record.get(name)
        if not isinstance(value, kinds) or isinstance(value, bool):
            raise InputError(f'"{where}": "{name}" is {"missing" if name not in record else "of the wrong kind"}')
        found[name] = value
    return found


def _list(record: Mapping[str, Any], name: str, kind: type) -> list[Any]:
    value = record.get(name, [])
    if not isinstance(value, list) or not all(isinstance(item, kind) for item in value):
        raise InputError(f'"event": "{name}" is of the wrong kind')
    return value


def _known(value: str, kinds: object, name: str) -> None:
    if value not in get_args(kinds):
        raise InputError(f'"{name}": no such value "{value}"; there are: {", ".join(get_args(kinds))}')
