"""Names that a user brings: read from a file, and stronger than anything the text says."""

import pytest

from tests.actors.conftest import tagged
from timeline import actors
from timeline.model.actor import KnownActor
from timeline.model.errors import UsageError

TOML = """
[[actor]]
name = "灰鲸计划"
kind = "organization"
affiliation = "丹麦"
aliases = ["灰鲸", "Grey Whale"]
"""


def test_a_file_is_toml_or_a_name_a_line():
    assert actors.names(TOML, "n.toml") == (
        KnownActor("灰鲸计划", "organization", None, "丹麦", ("灰鲸", "Grey Whale")),
    )
    assert actors.names("# ours\n\n老冬瓜\n灰鲸,organization,,丹麦,鲸\n", "n.txt") == (
        KnownActor("老冬瓜", "person"),
        KnownActor("灰鲸", "organization", None, "丹麦", ("鲸",)),
    )
    assert actors.names("老冬瓜\tperson\t村长", "n.txt") == (KnownActor("老冬瓜", "person", "村长"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[actor]]\nnam = "x"', 'n: actor 1: no key "nam"; did you mean "name"?'),
        ('[[actor]]\nkind = "person"', 'n: actor 1: key "name" is missing'),
        ('[[actor]]\nname = "x"\nkind = "robot"', 'n: actor 1: no kind "robot"; there are: person, '),
        ("x,robot", 'n:1: no kind "robot"; there are: person, '),
        ("[[actor]]\nname = 3", "n: actor 1: name, title and affiliation are texts, aliases a list of them"),
        ('[[actor]]\nname = "x"\naliases = "y"', "n: actor 1: name, title and affiliation are texts"),
        ("[[actor]]\n[[actor", "n: "),
    ],
)
def test_a_faulty_file_says_where_and_what(text, said):
    with pytest.raises(UsageError) as fault:
        actors.names(text, "n")
    assert str(fault.value).startswith(said)


def test_a_name_brought_wins_over_what_the_text_suggests():
    text = "昨天，灰鲸的陈小冬瓜代表出席。"
    known = (*actors.names(TOML, "n"), KnownActor("小冬瓜", "person", "村长"))
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
    found = tagged("灰鯨計劃公布結果。", names=actors.names(TOML, "n"))
    assert [(m.text, m.name) for m in found] == [("灰鯨計劃", "灰鯨計劃")]
