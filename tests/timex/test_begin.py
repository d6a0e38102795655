"""Where a run begins and what it is is the same, looked for sign by sign or with the pattern."""

from tests.corpus.tables import rows
from timeline.lang.time_stretch import Looked
from timeline.lang.time_words import TimeWords
from timeline.timex.find import runs


def test_a_run_is_found_sign_by_sign_as_with_the_pattern():
    few, many = TimeWords.load("zh"), TimeWords.load("zh")
    assert many.begin is not None
    assert len([*many.begin.finditer("第一届" * 9000, 0)]) > 1000  # so much is read that the pattern is compiled now
    for text in (row.text for row in rows("zh")):
        assert not any(isinstance(run, Looked) for run in many.begin.finditer(text, 0))
        assert [*runs(text, few)] == [*runs(text, many)]
    whole = "".join(row.text for row in rows("zh"))
    assert [*runs(whole, TimeWords.load("zh"))] == [*runs(whole, many)]  # in which it comes to be compiled


def test_a_long_text_has_the_pattern_made_once(monkeypatch):
    begin = TimeWords.load("zh").begin
    assert begin is not None
    made = []
    pattern = begin.pattern
    monkeypatch.setattr(begin, "pattern", lambda: made.append(1) or pattern())
    for _ in range(3):
        assert len([*begin.finditer("第一届" * 9000, 0)]) > 1000
    assert made == [1]
