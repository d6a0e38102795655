"""Accuracy on the labelled samples may not fall below the floors."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.gate.scoring import Tally, judge, read_expected, reliability

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.md"))
FLOORS = json.loads((ROOT / "tests" / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def judged(tally):
    """The tally of all samples, as the command exports them."""
    from timeline.cli.app import app

    for sample in SAMPLES:
        answer = CliRunner().invoke(app, ["export", str(sample), "--to", "jsonl"])
        assert answer.exit_code == 0, answer.stderr
        found = [json.loads(line) for line in answer.stdout.splitlines()]
        expected = read_expected(sample.parent / "expected" / f"{sample.stem}.jsonl")
        judge(sample.read_text(encoding="utf-8"), expected, found, tally)
    return tally


@pytest.mark.parametrize("figure", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(judged, figure):
    assert round(judged.figures()[figure], 3) >= FLOORS[figure], "\n".join(judged.misses)


def test_a_bin_of_confidence_is_right_as_often_as_it_says(judged):
    for edge, count, right in reliability(judged.judged):
        assert not count or right >= edge, f"{count} events of confidence {edge} and more: {right:.2f} right"


def test_the_gate_tells_a_wrong_date_from_a_right_one():
    text = "7月1日，甲会见乙。"
    row = {
        "words": "甲会见乙",
        "date": "2023-07-01",
        "trigger": ["会见"],
        "actors": {},
        "status": "happened",
        "title": "",
    }
    event = {
        "date": "2023-07-02", "trigger": "会见", "title": "", "status": "happened", "actors": [], "confidence": 0.9,
        "source": {"start": 0, "end": len(text)}, "also": [],
    }  # fmt: skip
    wrong, right = Tally(), Tally()
    judge(text, [row], [event], wrong)
    judge(text, [row], [event | {"date": "2023-07-01"}], right)
    assert (wrong.right, right.right) == (0, 1)
