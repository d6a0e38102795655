"""Which events a user asked for."""

import pytest

from tests.assembly.made import told
from timeline.assembly import link, select
from timeline.model.actor import Participant

TIMELINE = link(
    [
        told("佩洛西窜访台湾", "2022-08", "佩洛西", trigger="窜访"),
        told("王毅会见拉夫罗夫", "2023-07-12", "王毅", "拉夫罗夫", start=50),
        told("谢锋会见拉特纳", "XXXX-07-12", start=90, trigger="会面",
             actors=(Participant("谢锋", "person", "agent", "中国驻美国大使", "中国"),)),
    ]
)  # fmt: skip


def titles(**options):
    return [e.title for e in select(TIMELINE, **options).events]


@pytest.mark.parametrize("wanted", ["谢锋", "谢", "驻美国大使", "中国"])
def test_an_actor_is_found_by_part_of_a_name_title_or_affiliation(wanted):
    assert titles(actors=[wanted]) == ["谢锋会见拉特纳"]


def test_several_actors_are_alternatives():
    assert titles(actors=["佩洛西", "王毅"]) == ["佩洛西窜访台湾", "王毅会见拉夫罗夫"]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"since": "2023"}, ["王毅会见拉夫罗夫"]),
        ({"since": "2023-07-12"}, ["王毅会见拉夫罗夫"]),
        ({"since": "2023-07-13"}, []),
        ({"until": "2022"}, ["佩洛西窜访台湾"]),
        ({"since": "-0300"}, ["佩洛西窜访台湾", "王毅会见拉夫罗夫"]),
        ({"until": "-0220"}, []),
        ({"since": "2022-08-15", "until": "2023-07"}, ["佩洛西窜访台湾", "王毅会见拉夫罗夫"]),
    ],
)
def test_dates_are_inclusive_as_coarse_as_they_are_given(options, expected):
    assert titles(**options) == expected


def test_without_a_wish_everything_stays():
    assert select(TIMELINE) == TIMELINE


def test_years_before_our_era_lie_in_their_order():
    old = link([told("秦王与赵王会见", "-0278-06-11", "秦王")])
    assert select(old, since="-0300").events
    assert not select(old, since="-0270").events
    assert select(old, until="-0270").events
