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
from timeline.views.table import draw


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


def test_a_table_with_chinese_columns(snapshot):
    rows = [
        ("a.md:9", "7月12日", "DATE", "2023-07-12", "year from the reference date 2023-07-13 (--date)"),
        (
            "a.md:27",
            "第二十届香格里拉对话会期间",
            "DATE",
            "2023-06-02/2023-06-04",
            "the 20th edition was held then，所以如此",
        ),
        ("documents/long-name.md:1", "[/x]\x1b[31m红", "SET", "", ""),
    ]
    assert render(draw(("place", "text", "type", "date", "how it was read"), rows)) == snapshot


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
