"""Where lines end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from timeline.views.breaks import breaks

CLOSING = "，。、；：？！）》」』】”’…"
OPENING = "（《「『【“‘"


def lines(text, width):
    ends = [0, *breaks(text, width), len(text)]
    return [text[start:end] for start, end in pairwise(ends)]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("两国代表昨日会谈", 8, ["两国代表", "昨日会谈"]),
        ("两国代表，昨日会谈", 8, ["两国代", "表，昨日", "会谈"]),
        ("他说“可以谈”。", 8, ["他说“可", "以谈”。"]),
        ("他说（可以）……好", 8, ["他说（可", "以）……好"]),
        ("a P-8A flew over", 8, ["a P-8A ", "flew ", "over"]),
        ("一架P-8A反潜机", 8, ["一架P-8A", "反潜机"]),
        ("documents/2023.md", 8, ["document", "s/2023.m", "d"]),
        ("“", 8, ["“"]),
        ("", 8, [""]),
    ],
)
def test_lines_end_where_a_reader_expects(text, width, wanted):
    assert lines(text, width) == wanted


@given(st.text(st.sampled_from("会谈ab 9-/，。”“（…é́"), max_size=60), st.integers(8, 30))
def test_nothing_is_lost_and_no_line_is_too_wide(text, width):
    cut = lines(text, width)
    assert "".join(cut) == text
    assert all(cell_len(line.strip()) <= width for line in cut)


@given(st.text(st.sampled_from("会谈时间ab 9"), max_size=40), st.integers(8, 30), st.sampled_from(CLOSING))
def test_no_line_begins_with_a_closing_sign(text, width, sign):
    cut = lines(sign.join(f"谈{part}" for part in text.split("会")), width)
    assert not any(line.startswith(sign) for line in cut)


@given(st.text(st.sampled_from("会谈时间ab9"), max_size=40), st.integers(8, 30), st.sampled_from(OPENING))
def test_no_line_ends_with_an_opening_sign(text, width, sign):
    cut = lines(sign.join(f"{part}谈" for part in text.split("会")) + "谈", width)
    assert not any(line.rstrip().endswith(sign) for line in cut)
