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
