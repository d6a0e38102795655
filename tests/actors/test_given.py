"""Names that a user brings are stronger than anything the text says."""

from tests.actors.conftest import tagged
from timeline.model.actor import KnownActor

WHALE = KnownActor("灰鲸计划", "organization", None, "丹麦", ("灰鲸", "Grey Whale"))


def test_a_name_brought_wins_over_what_the_text_suggests():
    text = "昨天，灰鲸的陈小冬瓜代表出席。"
    known = (WHALE, KnownActor("小冬瓜", "person", "村长"))
    found = {(m.text, m.name, m.kind, m.title, m.affiliation) for m in tagged(text, names=known)}
    assert ("灰鲸", "灰鲸计划", "organization", None, "丹麦") in found
    assert ("小冬瓜", "小冬瓜", "person", "村长", None) in found
    assert not any(m[0].startswith("陈") for m in found)


def test_a_name_brought_without_title_takes_the_one_in_the_text():
    found = tagged("市长老冬瓜讲话。老冬瓜离开。", names=[KnownActor("老冬瓜", "person")])
    assert [(m.text, m.title) for m in found] == [("老冬瓜", "市长")] * 2


def test_a_latin_name_is_found_as_a_word_only():
    known = [KnownActor("Ida", "person")]
    assert [m.start for m in tagged("Idaho met Ida.", "en", names=known) if m.rule == "given"] == [10]
    assert [m.start for m in tagged("他见了Ida。", names=known)] == [3]


def test_a_simplified_name_is_found_in_traditional_script():
    found = tagged("灰鯨計劃公布結果。", names=[WHALE])
    assert [(m.text, m.name) for m in found] == [("灰鯨計劃", "灰鯨計劃")]
