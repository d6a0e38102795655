"""What a pattern needs stands in whatever it matches, which begins as is told."""

import re

import pytest

from tests.corpus.tables import rows
from timeline.lang import check, pack
from timeline.lang.needed import alternatives, firsts, needed


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("ab", [{"ab"}]),
        ("ab?c", [{"a"}, {"c"}]),
        ("a?b", [{"b"}]),
        ("ab+c{2}d{0,3}", [{"ab"}, {"c"}]),
        ("ab|c(?=de)", [{"ab", "c"}]),
        ("a|b*", []),
        ("a|", []),
        ("(?:ab|cd)e", [{"ab", "cd"}, {"e"}]),
        ("(?:ab|cd)?e", [{"e"}]),
        ("(?P<x>ab)(c|d){1,2}", [{"ab"}, {"c", "d"}]),
        ("(?<!a)b(?!c)$", [{"b"}]),
        (r"[ab]c[^d][e-g]\d\.", [{"a", "b"}, {"c"}, {"."}]),
        (r"[]a]b", [{"]", "a"}, {"b"}]),
        (r"\w+ed", [{"ed"}]),
        ("(?i)a", []),
        (r"(?P<x>a)(?P=x)", []),
    ],
)
def test_the_words_of_a_pattern(pattern, words):
    assert [*map(set, needed(pattern))] == words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_cue_answers_as_its_pattern_does(language):
    for name, cue in pack.load(language).time.cues.items():
        told = check.Cue("test", cue.text)
        for row in rows(language):
            match = re.search(cue.text, row.text)
            assert all(any(word in row.text for word in words) for words in needed(cue.text)) or match is None, name
            assert _span(told.search(row.text)) == _span(match)
            assert _span(told.match(row.text, 2, 9)) == _span(re.compile(cue.text).match(row.text, 2, 9))
            assert [*map(_span, told.finditer(row.text))] == [*map(_span, re.finditer(cue.text, row.text))]


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("a|bc", {"a", "b"}),
        ("(?:ab)?c", {"a", "c"}),
        (r"[ab]x*|\d{2}", {"ab", r"\d"}),
        ("(?<!a)b(?=c)d", {"b"}),
        ("a{0,2}b", {"a", "b"}),
        ("ab?c", {"a"}),
        ("(?P<x>a|)b", {"a", "b"}),
        ("^a", {"a"}),
        ("x?", None),
        ("a|", None),
        ("[^a]b", None),
        (".", None),
        ("(?i)a", None),
    ],
)
def test_what_a_pattern_begins_with(pattern, begins):
    assert firsts(pattern) == begins


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_led_search_finds_the_beginning_and_the_groups_that_the_pattern_has(language):
    for name, cue in pack.load(language).time.cues.items():
        led = check.led("test", cue.text)
        for row in rows(language):
            for start, end in ((0, len(row.text)), (2, 9)):
                found, match = led.search(row.text, start, end), re.compile(cue.text).search(row.text, start, end)
                assert (found and found.start()) == (match and match.start()), name
                assert (found and found.groupdict()) == (match and match.groupdict()), name


def _span(match):
    return match and match.span()


def test_a_cue_has_those_alternatives_compiled_that_may_match_and_all_once_it_is_asked_often(monkeypatch):
    made = []
    real = check.compiled
    monkeypatch.setattr(check, "compiled", lambda where, pattern: made.append(pattern) or real(where, pattern))
    cue = check.Cue("test", "ab(?=c)|b(?:c|d)|ef")
    assert cue.search("ac bd"[:3]) is None
    assert made == []
    assert cue.search("abc").span() == (0, 2)  # the alternative that begins first, as the pattern has it
    assert made == ["ab(?=c)", "b(?:c|d)"]
    for _ in range(30):
        assert cue.search("xef").span() == (1, 3)
    assert made == ["ab(?=c)", "b(?:c|d)", "ef", cue.text]


def test_the_alternatives_of_a_pattern():
    assert alternatives(r"a(?:b|c)|[|]\||(?<!d|e)f") == ["a(?:b|c)", r"[|]\|", "(?<!d|e)f"]
    assert alternatives("(?i)a|b") == ["(?i)a|b"]
    assert alternatives("(?P<x>a)|b") == ["(?P<x>a)|b"]
