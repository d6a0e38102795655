"""Where a run begins and what it is is the same, looked for sign by sign or with the pattern."""

import re

from tests.corpus.tables import rows
from timeline.lang.time_words import TimeWords


def test_a_beginning_is_found_sign_by_sign_as_with_the_pattern():
    begin = TimeWords.load("zh").begin
    assert begin is not None
    pattern = re.compile(begin.pattern())
    texts = [row.text for row in rows("zh")]
    for text in texts:
        assert _told(begin.finditer(text, 0)) == _told(pattern.finditer(text))
    whole = "".join(texts)
    assert _told(begin.finditer(whole, 0)) == _told(pattern.finditer(whole))  # in which it comes to be compiled
    assert len(_told(pattern.finditer(whole))) > 1000


def _told(runs):
    return [(run.span(), run.lastindex) for run in runs]


def test_a_long_text_has_the_pattern_made_once(monkeypatch):
    begin = TimeWords.load("zh").begin
    assert begin is not None
    made = []
    pattern = begin.pattern
    monkeypatch.setattr(begin, "pattern", lambda: made.append(1) or pattern())
    for _ in range(3):
        assert len(_told(begin.finditer("第一届" * 9000, 0))) > 1000
    assert made == [1]
