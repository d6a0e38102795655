"""Every row of every table."""

import pytest

from tests.corpus.tables import Row, fault, rows

CASES = [row for language in ("zh", "en") for row in rows(language)]


def _named(row: Row) -> str:
    return f"{row.table}:{row.line}"


@pytest.mark.parametrize("row", [r for r in CASES if not r.fails], ids=_named)
def test_row(row: Row) -> None:
    assert fault(row) is None, row.text


@pytest.mark.parametrize("row", [r for r in CASES if r.fails], ids=_named)
def test_row_known_to_fail(row: Row) -> None:
    assert fault(row) is not None, f"it passes now, take the ! away: {row.text}"


def test_rows_stand_at_the_start_and_inside() -> None:
    spans = [row.span for row in CASES if row.span]
    assert sum(span[0] == 0 for span in spans) > 300
    assert sum(span[0] > 0 for span in spans) > 300


def test_every_language_has_rows_where_nothing_may_be_found() -> None:
    for language in ("zh",):
        assert sum(row.span is None for row in rows(language)) > 100
