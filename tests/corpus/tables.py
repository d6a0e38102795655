"""Read the tables of cases: a row is a rule, a value and a text with the span marked.

`-` means that nothing may be found.  The heading of a table fixes the reference date ("text  (dct 2024-03-20)", "dct -"
for none); `!` before a rule marks a row that is known to fail; `\\n` in a text is a new line; a line that begins with #
is a remark.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline import pipeline, timex
from timeline.lang import pack
from timeline.model.document import Document, Reference
from timeline.model.timeline import Options
from timeline.model.timex import Timex

FOLDER = Path(__file__).parent
_HEAD = re.compile(r"\(dct ([^)]+?)(?:, prefer (past|future))?\)")


@dataclass(frozen=True)
class Row:
    """One case."""

    table: str
    line: int
    rule: str
    value: str
    text: str
    span: tuple[int, int] | None
    dct: str | None
    prefer: str | None
    fails: bool


def rows(language: str) -> Iterator[Row]:
    """Give all rows of a language."""
    for file in sorted((FOLDER / language).glob("*.tsv")):
        dct, prefer = None, None
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("#") or not line.strip():
                continue
            if head := _HEAD.search(line):
                dct, prefer = (None if head[1] == "-" else head[1]), head[2]
                continue
            yield _row(f"{language}/{file.stem}", number, line, dct, prefer)


def _row(table: str, number: int, line: str, dct: str | None, prefer: str | None) -> Row:
    rule, value, marked = line.split("\t")
    marked = marked.replace("\\n", "\n")
    start = marked.find("【")
    end = marked.find("】") - 1
    text = marked.replace("【", "").replace("】", "")
    span = (start, end) if start >= 0 else None
    return Row(table, number, rule.removeprefix("!"), value, text, span, dct, prefer, rule.startswith("!"))


def read(row: Row) -> tuple[Document, tuple[Timex, ...]]:
    """Give what the program finds in a row's text."""
    time = row.dct[11:] if row.dct and "T" in row.dct else None
    dct = Reference(row.dct[:10], "given", "given", time) if row.dct else None
    return pipeline.dates_of(pipeline.document(row.text, "row", dct), Options(prefer=row.prefer))


def fault(row: Row) -> str | None:
    """Say what is wrong with what is found, None if nothing is."""
    document, found = read(row)
    if row.span is None:
        return f"found {[t.text for t in found]}" if found else None
    hits = [t for t in found if (t.start, t.end) == row.span]
    if not hits:
        return f"found {[(t.text, t.value) for t in found]}"
    hit = hits[0]
    if row.value not in (hit.value, hit.edtf):
        return f"{hit.value} or {hit.edtf}, by {hit.rule}"
    used = rules_used(document, row.span)
    return None if row.rule in used else f"rules {' '.join(used)}"


def rules_used(document: Document, span: tuple[int, int]) -> list[str]:
    """Give the rules that made an expression, the last one first."""
    found = timex.find(document, pack.load(document.language))
    return next(((f.rule or "word").split() for f in found if (f.start, f.end) == span), [])
