"""Each row of the tables: the names marked in it are found, and nothing else."""

from pathlib import Path

import pytest

from tests.actors.conftest import tagged, unmarked
from timeline.model.actor import named


def rows(language):
    lines = (Path(__file__).parent / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            marks = [pytest.mark.xfail(strict=True)] if line.startswith("!") else []
            yield pytest.param(language, line.removeprefix("!"), marks=marks, id=line[:40])


@pytest.mark.parametrize(("language", "row"), [*rows("zh"), *rows("en")])
def test_the_names_of_a_row_are_found(language, row):
    text, marks = unmarked(row)
    found = {(m.start, m.end, m.kind) for m in named(tagged(text, language)) if m.kind not in ("group", "equipment")}
    assert found == marks


@pytest.mark.parametrize("around", ["我看到，{}", "据报道：{}", "“{}"])
@pytest.mark.parametrize(
    "row", ["【王毅|person】昨天抵达【雅加达|place】。", "【中|country】【美|country】关系进入新阶段。"]
)
def test_a_neutral_neighbour_changes_nothing(row, around):
    text, marks = unmarked(around.format(row))
    assert {(m.start, m.end, m.kind) for m in named(tagged(text))} == marks
