"""Where a stretch begins is the same, looked for sign by sign or with the pattern."""

import re

from tests.corpus.tables import rows
from timeline.lang.time_words import TimeWords


def test_a_beginning_is_found_sign_by_sign_as_with_the_pattern():
    begin = TimeWords.load("zh").begin
    assert begin is not None
    pattern = re.compile(begin.pattern())
    texts = [row.text for row in rows("zh")]
    for text in texts:
        assert _starts(begin.search, text) == _starts(pattern.search, text)
    assert _starts(begin.search, "".join(texts)) == _starts(pattern.search, "".join(texts))
    assert begin.search.__self__.pattern == begin.pattern()  # so much was read that it is compiled now


def _starts(search, text):
    found, at = [], 0
    while (match := search(text, at)) is not None:
        found.append(match.start())
        at = match.end()
    return found


def test_a_long_text_has_the_pattern_made_once(monkeypatch):
    begin = TimeWords.load("zh").begin
    assert begin is not None
    made = []
    pattern = begin.pattern
    monkeypatch.setattr(begin, "pattern", lambda: made.append(1) or pattern())
    search = begin.search  # held on to, as the reading of a text does
    assert len(_starts(search, "第一届" * 9000)) > 1000
    assert made == [1]
