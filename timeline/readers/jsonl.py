"""JSON Lines: a document a line ({"id", "text", "date", "title", "url"}), or an exported event a line.

Events come out as one timeline at the end; a line that is neither comes out as an error that names it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from timeline.model.document import Page, Reference
from timeline.model.errors import InputError
from timeline.model.event import Event
from timeline.model.record import from_record
from timeline.model.written import plain_time
from timeline.readers.decode import decode
from timeline.readers.given import LIMIT, Given, Item
from timeline.readers.json_object import timeline_of

__all__ = ["read"]


def read(given: Given) -> Iterator[Item]:
    """Give a page for each document, then the timeline of the events."""
    events: list[Event] = []
    for number, line in _numbered(given):
        try:
            found = _item(f"{given.name}:{number}", line, given)
        except InputError as fault:
            yield fault
            continue
        if isinstance(found, Event):
            events.append(found)
        else:
            yield found
    if events:
        yield timeline_of(events)


def _numbered(given: Given) -> Iterator[tuple[int, bytes | str]]:
    wide = given.head[:2] in (b"\xff\xfe", b"\xfe\xff")  # UTF-16, whose line ends are no single bytes
    lines: Iterable[bytes | str] = given.lines()
    if wide or given.encoding:
        lines = decode(given.whole(), given.name, given.encoding)[0].split("\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, line


def _item(where: str, line: bytes | str, given: Given) -> Page | Event:
    record = _parsed(where, line)
    if isinstance(record.get("text"), str):
        return _page(where, record, given)
    if "trigger" not in record:
        raise InputError(f'{where}: neither a document (no "text") nor an exported event (no "trigger")')
    try:
        return from_record(record)
    except InputError as fault:
        raise InputError(f"{where}: {fault}") from None


def _parsed(where: str, line: bytes | str) -> dict[str, Any]:
    if len(line) >= LIMIT:
        raise InputError(f"{where}: a line larger than {LIMIT >> 20} MB; split it")
    try:
        record = json.loads(line.decode("utf-8-sig") if isinstance(line, bytes) else line)
    except UnicodeDecodeError as fault:
        raise InputError(f"{where}: not UTF-8 at byte {fault.start}; try --encoding gb18030") from None
    except (ValueError, RecursionError) as fault:
        raise InputError(f"{where}: broken JSON: {_short(fault)}") from None
    if not isinstance(record, dict):
        raise InputError(f"{where}: not a JSON object; a document is one object a line")
    return record


def _short(fault: Exception) -> str:
    return f"{fault.msg} at column {fault.colno}" if isinstance(fault, json.JSONDecodeError) else "nested too deeply"


def _page(where: str, record: dict[str, Any], given: Given) -> Page:
    said: list[str] = []
    name = record.get("id")
    return Page(
        str(name) if name not in (None, "") else where,
        _whole(record["text"]),
        _dated(where, record.get("date"), given, said),
        _text(record.get("title")),
        _text(record.get("url")),
        tuple(said),
    )


def _dated(where: str, written: object, given: Given, said: list[str]) -> Reference | None:
    if written in (None, ""):
        return None
    date = given.dates.read(str(written))
    if date is None:
        said.append(f"{where}: the date {str(written)!r} cannot be read; write it as 2023-07-13")
    return Reference(date, "date field", "given", plain_time(str(written))) if date else None


def _text(value: object) -> str | None:
    return _whole(value) if isinstance(value, str) and value else None


def _whole(text: str) -> str:
    """Put a replacement for halves of characters, which JSON can hold and no output can."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
