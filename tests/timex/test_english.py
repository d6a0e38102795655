"""English time: every rule is shown, and no text is too odd."""

import pytest

from tests.corpus.tables import rows
from timeline import pipeline
from timeline.lang import check
from timeline.model.document import Reference

UNITS = [
    "may ",
    "1",
    "the ",
    "(",
    "'",
    "July ",
    "years ",
    "12:30 ",
    "1/",
    "1.",
    "twenty-",
    "2019 of ",
    "last ",
    "5 to ",
]


def _names() -> set[str]:
    tables = [check.read("en", name) for name in check.read("en", "time")["files"]]
    return {rule["name"] for table in tables for key in ("rule", "shape") for rule in table.get(key, ())}


def test_every_rule_is_in_a_row():
    assert _names() - {row.rule for row in rows("en")} == set()


def test_there_are_rows_with_and_without_a_date():
    spans = [row.span for row in rows("en")]
    assert len(spans) >= 250
    assert spans.count(None) >= 50


@pytest.mark.parametrize("unit", UNITS)
def test_long_runs_of_one_thing_raise_nothing_and_end(unit):
    document = pipeline.document(unit * (20_000 // len(unit)), "long", Reference("2024-03-20", "given"))
    _, found = pipeline.dates_of(document)
    assert all(0 <= t.start < t.end <= len(document.text) for t in found)
