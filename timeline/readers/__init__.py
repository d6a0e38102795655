"""Inputs as pages: a path or a stream goes in; the texts in it come out, or the timeline that was exported into it.

What cannot be read comes out as an `InputError`, in its place among the others, so that one bad record stops nothing.
"""

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO

from timeline.model.errors import InputError
from timeline.model.protocols import DateReader
from timeline.readers.given import Given, Item
from timeline.readers.sniff import kind_of

__all__ = ["READERS", "Item", "read"]

READERS = {  # the module of each, loaded when there is something for its `read`
    "text": "timeline.readers.text",
    "md": "timeline.readers.markdown",
    "jsonl": "timeline.readers.jsonl",
    "json": "timeline.readers.json_object",
}
_HEAD = 1 << 16


def read(
    path: str, stdin: BinaryIO, dates: DateReader, kind: str | None = None, encoding: str | None = None
) -> Iterator[Item]:
    """Give what the file at `path` holds, "-" being `stdin`; `kind` names a reader, else name and content tell it."""
    name = os.fsencode(path).decode("utf-8", "replace")
    try:
        if path == "-":
            yield from _parts(name, stdin, dates, kind, encoding)
            return
        with open(path, "rb") as stream:
            yield from _parts(name, stream, dates, kind, encoding)
    except InputError as fault:
        yield fault
    except OSError as fault:
        yield InputError(f"{name}: {_reason(fault)}")


def _parts(name: str, stream: BinaryIO, dates: DateReader, kind: str | None, encoding: str | None) -> Iterator[Item]:
    head = stream.read(_HEAD)
    reader: Callable[[Given], Iterator[Item]] = import_module(READERS[kind or kind_of(name, head)]).read
    yield from reader(Given(name, head, stream, dates, encoding))


def _reason(fault: OSError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "there is no such file; check the name"
    if isinstance(fault, IsADirectoryError):
        return "a folder, not a file; name the files in it, as in news/*.md"
    if isinstance(fault, PermissionError):
        return "may not be read; check its permissions"
    return f"cannot be read: {fault.strerror}"
