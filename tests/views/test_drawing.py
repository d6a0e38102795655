"""What a person sees: snapshots at width 80 without colour, and what holds at any width."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from tests.made import TIMELINES
from timeline.model.timeline import Timeline
from timeline.views.chronology import Chronology
from timeline.views.lines import lines
from timeline.views.table import Listing


def render(drawing, width=80):
    console = Console(file=io.StringIO(), width=width, color_system=None, markup=False, highlight=False, emoji=False)
    console.print(drawing)
    return console.file.getvalue()


def test_a_chronology(chronicle, snapshot):
    assert render(Chronology(chronicle)) == snapshot


def test_a_narrow_chronology_with_reasons(chronicle, snapshot):
    assert render(Chronology(Timeline(chronicle.events[3:5]), with_why=True), 60) == snapshot


def test_a_chronology_for_a_pipe(chronicle, snapshot):
    assert "".join(lines(chronicle, with_why=True)) == snapshot


DATES = [
    ("a.md:9", "7月12日", "2023-07-12", "2023-07-12", "year from the reference date 2023-07-13 (--date)"),
    (
        "a.md:27",
        "第二十届香格里拉对话会期间（新加坡）",
        "2023-06-02/2023-06-04",
        "2023-06-02/2023-06-04",
        "第二十届是2023年",
    ),
    ("documents/b.md:1", "[/x]\x1b[31m红", "P1Y", "", ""),
]
CAST = [
    ("P-8A反潜巡逻机", "equipment", "1", "1", "2023-07-13", ""),
    ("东部战区", "organization", "12", "3", "2023-06-02/2023-07-13", "中国人民解放军东部战区新闻发言人, 发言人"),
]


@pytest.mark.parametrize("width", [60, 80])
def test_lists_with_chinese_columns(snapshot, width):
    assert render(Listing(("place", "text", "value", "interval", "basis"), DATES), width) == snapshot
    assert render(Listing(("name", "kind", "named", "events", "dates", "titles"), CAST), width) == snapshot


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_list_leaves_nothing_out(width):
    drawn = render(Listing(("name", "kind", "named", "events", "dates", "titles"), CAST), width)
    assert all(cell_len(line) <= width for line in drawn.splitlines())
    assert "…" not in drawn
    assert sorted("".join(drawn.split())) == sorted(
        "".join("".join(cells) for cells in (("name", "kind", "named", "events", "dates", "titles"), *CAST)).replace(
            " ", ""
        )
    )


def test_an_empty_timeline_draws_nothing():
    assert render(Chronology(Timeline(()))) == ""


@pytest.mark.parametrize("width", [30, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_nothing_is_left_out(chronicle, width):
    drawn = render(Chronology(chronicle), width)
    assert all(cell_len(line) <= width for line in drawn.splitlines())
    assert "…" not in drawn
    told = "".join(part for line in drawn.splitlines() for part in line[14:].split())
    for event in chronicle.events[:-1]:
        assert "".join(event.title.split()) in told


@given(TIMELINES, st.integers(30, 120))
def test_no_control_character_is_drawn(timeline, width):
    drawn = render(Chronology(timeline, with_why=True), width)
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in drawn.replace("\n", ""))
