"""The event words of every language are checked as they are read."""

import pytest

from timeline.lang import check
from timeline.lang.event_words import EventWords
from timeline.model.errors import PackError


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_words_of_a_language_load(code):
    words = EventWords.load(code)
    assert len(words.triggers) > 300
    assert all(name in words.sets for name in ("clause.separators", "status.denied", "quote.open"))


def test_a_word_that_is_noun_and_verb_is_a_deed():
    assert EventWords.load("zh").triggers["会谈"].kind == "deed"
    assert EventWords.load("zh").triggers["会谈"].type == "CONSULT"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"act": {"consult": "会见 会见"}}, "stands under"),
        ({"act": {"none": "访问"}, "state": {"none": "访问"}}, '"访问" stands under [act] and [state]'),
        ({"act": {"consulting": "会见"}}, 'no PLOVER class "consulting"'),
        ({"acts": {"consult": "会见"}}, 'did you mean "act"'),
    ],
)
def test_a_fault_in_the_words_is_named(monkeypatch, table, message):
    genuine = check.read
    monkeypatch.setattr(check, "read", lambda code, name: table if name == "events_triggers" else genuine(code, name))
    with pytest.raises(PackError, match=message.replace("[", r"\[").replace("]", r"\]")):
        EventWords.load("zh")
