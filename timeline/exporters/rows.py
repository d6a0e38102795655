"""Flat records as text: mappings in, lines of JSON or of CSV out."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from timeline.model.kept import Kept
from timeline.model.plain import escaped, plain

__all__ = ["Columns", "Record", "as_csv", "as_json", "as_jsonl"]

Record = Mapping[str, object]
_encode = json.JSONEncoder(ensure_ascii=False).encode
_quoted = json.encoder.encode_basestring
_text: Kept[str, str] = Kept(lambda text: escaped(_quoted(text)), 4096)  # most come again: dates, reasons, names
_FORMULA = tuple("=+-@＝＋－＠")  # also in full width; also -0220-01, which a spreadsheet would work out


class Columns(NamedTuple):
    """The columns of a list: all of them for tools, the ones that a person needs for a table."""

    all: tuple[str, ...]
    shown: tuple[str, ...]


def as_jsonl(header: Sequence[str], records: Iterable[Record]) -> Iterator[str]:
    """Give one JSON object a line, its keys in the order of `header`."""
    line, values = f"{{{', '.join(f'{_quoted(name)}: %s' for name in header)}}}\n", itemgetter(*header)
    for record in records:
        yield line % tuple([_text[value] if type(value) is str else _encoded(value) for value in values(record)])


def as_json(value: object) -> str:
    """Give JSON on one line with nothing in it that a terminal obeys."""
    return escaped(_encode(value))


def _encoded(value: object) -> str:
    """Give JSON of what mostly is a number or nothing, which need none of what sees to lists and mappings."""
    return "null" if value is None else str(value) if type(value) is int else as_json(value)


def as_csv(header: Sequence[str], records: Iterable[Record]) -> Iterator[str]:
    """Give a header and one row a record, as RFC 4180 has it; no cell can become a formula."""
    import csv

    writer = csv.writer(_Line())  # the writer hands on what its file's `write` gives: the line
    yield writer.writerow(header)
    for record in records:
        yield writer.writerow([_cell(record[name]) for name in header])


class _Line:
    def write(self, line: str) -> str:
        return line


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        value = "|".join(map(str, value))
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
