"""Flat records as text: mappings in, lines of JSON or of CSV out."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.model.plain import escaped, plain

__all__ = ["Record", "as_csv", "as_jsonl"]

Record = Mapping[str, object]
_FORMULA = tuple("=+-@＝＋－＠")  # also in full width; also -0220-01, which a spreadsheet would work out


def as_jsonl(records: Iterable[Record]) -> Iterator[str]:
    """Give one JSON object a line."""
    for record in records:
        yield escaped(json.dumps(record, ensure_ascii=False)) + "\n"


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
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
