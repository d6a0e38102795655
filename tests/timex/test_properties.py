"""What holds for every text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.tables import Row, read, rows
from timeline import pipeline
from timeline.lang import pack
from timeline.model.dates import exists
from timeline.model.document import Reference
from timeline.timex import find
from timeline.timex.find import runs
from timeline.timex.lexer import cut

TIME = pack.load("zh").time
# Texts out of the very words of the rules: nearly time, and time joined in ways nobody writes.
PIECES = sorted(word for word in TIME.senses if len(word) < 5) + list(
    "0123456789一二三十〇年月日时分秒的至到、，。()（）～- \n某人说"
)
SOUPS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
DCT = Reference("2024-03-20", "given", "given")
FULL = re.compile(r"-?\d{4,}-\d\d-\d\d")
ROWS = [row for row in rows("zh") if not row.fails and row.span and row.dct]


def _times(text, dct=DCT):
    return pipeline.dates_of(pipeline.document(text, "soup", dct))[1]


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=60), SOUPS), st.sampled_from([DCT, None]))
def test_no_text_raises_and_what_is_found_lies_in_it(text, dct):
    last = 0
    for time in _times(text, dct):
        assert last <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.text
        last = time.end


@settings(max_examples=400, deadline=None)
@given(SOUPS)
def test_every_value_is_a_date_of_the_calendar(text):
    for time in _times(text):
        for written in (time.value, time.edtf, time.earliest, time.latest):
            assert all(exists(day) for day in FULL.findall(written or ""))
        if time.earliest and time.latest and time.earliest[0] != "-":
            assert time.earliest[:10] <= time.latest[:10]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ROWS), st.sampled_from(["我", "。", " ", "\n", "她说"]))
def test_a_neutral_neighbour_changes_no_value(row: Row, neighbour):
    if row.table.endswith(("undated", "story")):  # their head is a dateline, or the neighbour parts the story
        return
    _, alone = read(row)
    _, beside = read(Row(row.table, 0, "", "", neighbour + row.text, None, row.dct, row.prefer, fails=False))
    assert [(t.text, t.value) for t in beside] == [(t.text, t.value) for t in alone]


def _steps(text: str) -> int:
    """Count the tokens that the longest stretches of a text are cut into: what the stages go over."""
    return sum(len(cut(text[start:end], 0, end - start, TIME).letters) for start, end in runs(text, TIME))


def test_work_grows_no_faster_than_the_text():
    for piece in ("一", "年", "3", "（", "12月", "今天至", "一年前的", "2023-"):
        short, long = _steps(piece * 2_000), _steps(piece * 8_000)
        assert long <= 4.2 * short + 50
        longest = max((end - start for start, end in runs(piece * 8_000, TIME)), default=0)
        assert longest <= 1_300  # so no stage sees more than a stretch, however long the text is


def test_endless_repetitions_are_read():
    for piece in ("一", "年", "9", "（", "第", "月日", "上上"):
        document = pipeline.document(piece * 20_000, "endless", DCT)
        assert isinstance(find(document, pack.load("zh")), tuple)
