"""Where results go: lines in; standard output, or a file that appears whole or not at all."""

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from timeline.cli import streams
from timeline.cli.options import Listing
from timeline.exporters import rows
from timeline.model.errors import InputError, UsageError

__all__ = ["emit", "format_of", "listing"]

_FLAT = {"jsonl": rows.as_jsonl, "csv": rows.as_csv}


def listing(asked: Listing, columns: rows.Columns, records: Iterable[rows.Record]) -> None:
    """Write flat records as asked."""
    to = format_of(asked.to, asked.output, "table")
    if to == "table":
        _table(asked, columns.shown, ([_cell(record[name]) for name in columns.shown] for record in records))
    elif to in _FLAT:
        emit(_FLAT[to](columns.all, records), asked.output, bom=to == "csv")
    else:
        raise UsageError(f"{asked.output}: no format for this name; give one with --to (table, {', '.join(_FLAT)})")


def emit(lines: Iterable[str], path: str | None, bom: bool = False) -> None:
    """Write lines to `path`, or to standard output as they come; `bom` is for files that a spreadsheet opens."""
    if path is None or path == "-":
        for line in lines:
            sys.stdout.write(line)
        return
    try:
        with _beside(os.path.realpath(path), "utf-8-sig" if bom else "utf-8") as file:
            file.writelines(lines)
    except OSError as fault:
        raise InputError(f"{path}: cannot be written: {fault.strerror}") from None


def format_of(to: str | None, path: str | None, default: str) -> str:
    """Give the format that was asked for: by name, else by the suffix of the file's name."""
    suffix = os.path.splitext(path or "")[1].lower().removeprefix(".")
    return to or {"ndjson": "jsonl", "txt": default}.get(suffix, suffix) or default


def _table(asked: Listing, header: Sequence[str], cells: Iterable[Sequence[str]]) -> None:
    if asked.output is None and streams.has_terminal():
        from timeline.views.table import Listing as Drawing

        streams.draw(Drawing(header, cells), asked.color)
    else:
        from timeline.views.lines import table

        emit(table(header, cells), asked.output)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


@contextmanager
def _beside(path: str, encoding: str) -> Iterator[TextIO]:
    """Give a file beside `path` that takes its place at the end, and goes if there is no end."""
    if os.path.exists(path) and not os.path.isfile(path):  # a device or a named pipe: nothing to replace
        with open(path, "w", encoding=encoding, errors="backslashreplace", newline="") as file:
            yield file
        return
    part = f"{path}.{os.getpid()}.part"
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        with open(part, "x", encoding=encoding, errors="backslashreplace", newline="") as file:
            yield file
        os.replace(part, path)
    finally:
        if os.path.exists(part):
            os.remove(part)
