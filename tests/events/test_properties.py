"""What holds for any text."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.reading import read
from timeline.lang import pack

SIGNS = "，、。“”（）；：？\n#*"
ABOUT = {
    "zh": (
        ["的", "了", "被", "由", "与", "在", "将", "未", "有", "共", "为", "比", "据", "后", "时", "![", "](", "**"],
        [
            "王毅",
            "中国",
            "美国国防部",
            "拉特纳",
            "东京",
            "双方",
            "他",
            "该公司",
            "美军",
            "1架P-8A反潜巡逻机",
            "省委书记李明",
            "张三等5人",
            "17名工人",
            "《公约》",
        ],
        ["7月12日", "2023年", "昨天", "次日", "当天下午", "去年6月", "3日至5日", "会晤后", "期间", "自2019年以来"],
    ),
    "en": (
        [".", ",", "“", "”", "(", ")", ";", "that", "was", "by", "with", "in", "will", "not", "of", "to", "**", "]("],
        ["Xie Feng", "China", "the Pentagon", "Tokyo", "both sides", "he", "17 workers", "a report"],
        ["on July 12", "in 2023", "yesterday", "the next day", "last June", "since 2019"],
    ),
}
SENTENCES = 1_500


def _words(language):
    known = pack.load(language).events
    listed = {word for words in known.sets.values() for word in words}
    return (sorted(listed), sorted(known.triggers), [*SIGNS], *ABOUT[language])


def _check(text):
    for event in read(text, "2023-07-13"):
        source = event.source
        assert 0 <= source.start < source.end <= len(text), text
        assert source.quote == text[source.start : source.end], text
        assert event.title, text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*SIGNS, *(w for words in ABOUT["zh"] for w in words)]) | st.text(max_size=3)))
def test_no_text_raises_and_spans_lie_inside(parts):
    _check("".join(parts))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_row_of_known_words_raises(language):
    chance, words = random.Random(11), _words(language)
    for _ in range(SENTENCES):
        row = [chance.choice(chance.choice(words)) for _ in range(chance.randint(2, 12))]
        _check((" " if language == "en" else "").join([chance.choice(words[-1]), *row]))
