"""Whatever the text: nothing raises, spans lie in it and say what they cover; names across documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.actors.conftest import tagged
from timeline.model.actor import Participant, is_same, named

PIECES = st.sampled_from(
    [
        *"美中王李·、和在“”《》某氏方军国架号舰",
        "P-8A",
        "歼-16",
        "外交部",
        "部长",
        "主席",
        "公司",
        "安德烈",
        "他",
        "双方",
        "CNN",
        "\n",
        "。",
        "Mr.",
        "vs",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)), st.sampled_from(["zh", "en"]))
def test_no_text_raises_and_every_span_lies_in_it(text, language):
    for mention in tagged(text, language):
        assert 0 <= mention.full_start <= mention.start < mention.end <= mention.full_end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.name


@given(st.lists(PIECES, max_size=25).map("".join))
def test_named_mentions_name_somebody_and_come_in_order(text):
    found = list(named(tagged(text)))
    assert all(m.form in ("name", "short") for m in found)
    assert [m.start for m in found] == sorted(m.start for m in found)


def person(title=None, affiliation=None, name="王毅", kind="person"):
    return Participant(name, kind, "agent", title, affiliation)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (person(), person(), True),
        (person("中国外交部长", "中国"), person(), True),
        (person("中国外交部长", "中国"), person("中国国务委员", "中国"), True),
        (person("外交部长"), person("部长"), True),
        (person("外交部长", "中国"), person("羽毛球运动员"), False),
        (person("外交部长", "中国"), person("外交部长", "美国"), False),
        (person(name="程远山"), person(name="程远峰"), False),
        (person(name="白宫", kind="organization"), person(name="白宫", kind="place"), False),
        (person(name="白宫", kind="organization"), person(name="白宫", kind="organization"), True),
    ],
)
def test_two_are_one_across_documents_only_with_nothing_against_it(one, other, same):
    assert is_same(one, other) is same
    assert is_same(other, one) is same
