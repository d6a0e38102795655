"""Tellings of one event become one entry; others stay apart."""

from dataclasses import replace

import pytest

from tests.assembly.made import told
from timeline.assembly import join, link
from timeline.model.actor import Participant


def entries(*mentions):
    return [(e.date, e.title, len(e.also)) for e in link(mentions).events]


def test_the_same_event_in_two_documents_is_one_entry_with_both_sources():
    (event,) = link(
        [
            told("王毅会见拉夫罗夫", "2023-07-12", "王毅", "拉夫罗夫"),
            told("王毅会见拉夫罗夫", "2023-07-12", "王毅", "拉夫罗夫", document="b"),
        ]
    ).events
    assert event.source.document == "a"
    assert [s.document for s in event.also] == ["b"]


def test_the_finest_date_counts_and_the_coarser_one_stays_visible():
    (event,) = link(
        [
            told("王毅会见拉夫罗夫", "2023-07", "王毅", "拉夫罗夫"),
            told("王毅会见拉夫罗夫", "2023-07-12", "王毅", "拉夫罗夫", document="b"),
        ]
    ).events
    assert event.date == "2023-07-12"
    assert {event.source.date, *(s.date for s in event.also)} == {None, "2023-07"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            told("王毅会见拉夫罗夫", "2023-07-12", "王毅", "拉夫罗夫"),
            told("王毅会见敦", "2023-07-12", "王毅", "敦", start=50),
        ),
        (told("王毅会见拉夫罗夫", "2023-07-12", "王毅"), told("王毅会见拉夫罗夫", "2023-07-14", "王毅", document="b")),
        (
            told("火灾被扑灭", "2023-07-12T21:00", trigger="扑灭"),
            told("明火被扑灭", "2023-07-12T23:00", trigger="扑灭", start=50),
        ),
        (
            told("双方达成协议", "2023-07-12", "王毅"),
            told("双方未达成协议", "2023-07-12", "王毅", start=50, status="denied"),
        ),
        (told("王毅会见拉夫罗夫", "2023", "王毅"), told("王毅会见拉夫罗夫", "2023-07-12", "王毅", document="b")),
    ],
    ids=["other actors", "other days", "other hours", "one denied", "a year is too wide"],
)
def test_different_events_stay_apart(one, other):
    assert len(entries(one, other)) == 2


def test_a_plan_and_its_doing_are_one():
    assert (
        len(
            entries(
                told("王毅会见拉夫罗夫", "2023-07-12", "王毅", status="planned"),
                told("王毅会见拉夫罗夫", "2023-07-12", "王毅", start=50),
            )
        )
        == 1
    )


def test_actors_of_all_tellings_are_kept():
    (event,) = link(
        [
            told("王毅会见拉夫罗夫", "2023-07-12", "王毅", "拉夫罗夫"),
            told("王毅会见拉夫罗夫和敦", "2023-07-12", "王毅", "拉夫罗夫", "敦", document="b"),
        ]
    ).events
    assert {a.name for a in event.actors} == {"王毅", "拉夫罗夫", "敦"}


def test_ids_depend_on_what_is_told_alone():
    mention = told("王毅会见拉夫罗夫", "2023-07-12", "王毅")
    (one,) = link([mention]).events
    (again,) = link([mention]).events
    (other,) = link([replace(mention, title="王毅会见敦")]).events
    assert one.id == again.id != other.id
    assert len(one.id) == 12
    assert int(one.id, 16) >= 0


def test_order_is_by_day_then_coarse_before_fine_and_open_years_last():
    dates = ["XXXX-07-12", "2023-07-12", "2023-07-12T09:00", "2023-07", "2022-08", "-0220", "2023"]
    timeline = link(told(f"事件{n}", date, trigger=f"事{n}", start=100 * n) for n, date in enumerate(dates))
    assert [e.date for e in timeline.events] == [
        "-0220", "2022-08", "2023", "2023-07", "2023-07-12", "2023-07-12T09:00", "XXXX-07-12",
    ]  # fmt: skip


def test_an_hour_unknown_stands_where_the_text_tells_it():
    dates = ["2023-07-12T04:17", "2023-07-12", "2023-07-12T03:00"]
    timeline = link(told(f"事件{n}", date, trigger=f"事{n}", start=100 * n) for n, date in enumerate(dates))
    assert [e.date for e in timeline.events] == ["2023-07-12T03:00", "2023-07-12T04:17", "2023-07-12"]


def test_order_does_not_depend_on_the_order_of_the_tellings():
    mentions = [told(f"事件{n}", "2023-07-12", trigger=f"事{n}", start=30 * n) for n in range(5)]
    assert link(mentions).events == link(reversed(mentions)).events


def test_what_was_linked_before_is_linked_again_without_loss():
    first = link(
        [told("王毅会见拉夫罗夫", "2023-07-12", "王毅"), told("王毅会见拉夫罗夫", "2023-07-12", "王毅", document="b")]
    )
    second = link([told("王毅会见拉夫罗夫", "2023-07-12", "王毅", document="c")])
    (event,) = join([first, second]).events
    assert {event.source.document, *(s.document for s in event.also)} == {"a", "b", "c"}
    assert join([first]).events == first.events
    assert join([first, second]).documents == ("a", "b", "c")


def test_nothing_gives_an_empty_timeline():
    assert link([]).events == ()


def test_last_week_and_sunday_in_one_text_are_two_times_unless_told_in_the_same_words():
    week = {"date": "2023-07-03/2023-07-09", "earliest": "2023-07-03", "latest": "2023-07-09", "precision": "week"}
    first = replace(
        told("The chairman's brother met with Smith in Boston", "2023-07-03", "Smith", trigger="met"), **week
    )
    other = told("The chairman spoke with Smith on the line", "2023-07-09", "Smith", trigger="met", start=200)
    same = told("The chairman's brother met with Smith", "2023-07-09", "Smith", trigger="met", start=200)
    assert len(entries(first, other)) == 2
    assert len(entries(first, same)) == 1


def test_nobody_is_arrested_twice_a_day():
    someone = Participant("赵某", "person", "patient")
    one = told("嫌疑人赵某在边境落网被抓获归案", "2023-07-12", trigger="抓获", actors=(someone,))
    other = told("专案组在一处作坊将其抓获", "2023-07-12T10:00", trigger="抓获", start=50, actors=(someone,))
    assert [date for date, _, _ in entries(one, other)] == ["2023-07-12T10:00"]


def test_days_before_our_era_are_whole_days_and_lie_in_their_order():
    one, other = told("秦王与赵王会见", "-0278-06-11", "秦王"), told("秦王与赵王会见", "-0278-06-12", "秦王", start=50)
    assert [e.date for e in link([one, other]).events] == ["-0278-06-11", "-0278-06-12"]
    month = told("秦王与赵王会见", "-0278-06", "秦王", start=90, precision="month",
                 earliest="-0278-06-01", latest="-0278-06-30")  # fmt: skip
    assert [(e.date, len(e.also)) for e in link([one, month]).events] == [("-0278-06-11", 1)]


def test_a_fire_told_with_two_words_is_one_entry():
    assert (
        len(
            entries(
                told("老塔市场发生大火", "2023-07-12", trigger="大火"),
                told("城中心的老塔市场突然起火", "2023-07-12T05:30", trigger="起火", start=50),
            )
        )
        == 1
    )


def test_what_was_announced_and_came_has_happened():
    plan = told("切山市场发生爆炸", "2023-07-12T18:30", status="planned", trigger="爆炸")
    done = told("切山市场发生爆炸", "2023-07-12", trigger="爆炸", start=50)
    done = replace(done, source=replace(done.source, published="2023-07-13"))
    assert [e.status for e in link([plan, done]).events] == ["happened"]
    plan, soon = replace(plan, date="2023-07-14", latest="2023-07-14"), replace(done, latest="2023-07-16")
    assert "planned" in [e.status for e in link([plan, soon]).events]
