"""Numbered series: every one of them has editions in the table beside this file."""

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.lang.fold import fold
from timeline.lang.series import edition, editions_by_name, held_in
from timeline.lang.series_facts import series, series_names, writings

TABLE = Path(__file__).with_name("series.tsv")
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("key", "number", "expected"), ROWS, ids=[f"{key}-{number}" for key, number, _ in ROWS])
def test_an_edition_has_its_date(key, number, expected):
    n, _, session = number.partition(".")
    assert edition(key, int(n), int(session) if session else None) == (None if expected == "-" else expected)


def test_the_table_has_every_series():
    assert set(series()) == {key for key, _, _ in ROWS}


def test_dates_told_are_days_of_the_calendar_in_order():
    for row in series().values():
        for told in row.dates.values():
            ends = [] if told == "-" else told.split("/")
            assert ends == sorted(ends), (row.key, told)
            for day in (end for end in ends if len(end) == 10):
                date.fromisoformat(day)


def test_editions_follow_one_another():
    for row in series().values():
        held = [found for n in range(row.first, row.last + 1) if (found := edition(row.key, n))]
        assert held == sorted(held), row.key


def test_nothing_is_reckoned_far_ahead():
    for row in series().values():
        assert edition(row.key, row.last + 1) is None or str(row.last + 1) in row.dates, row.key
        assert (edition(row.key, row.last) or "")[:4] <= "2032", row.key


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("二十大", "2022-10-16/2022-10-22"),
        ("“十四五”", "2021/2025"),
        ("十三五期间", "2016/2020"),
        ("COP28", "2023-11-30/2023-12-13"),
        ("巴黎奥运会", "2024-07-26/2024-08-11"),
        ("北京奥运会", "2008-08-08/2008-08-24"),
        ("北京冬奥会", "2022-02-04/2022-02-20"),
        ("杭州亚运会", "2023-09-23/2023-10-08"),
        ("G20杭州峰会", "2016-09-04/2016-09-05"),
        ("卡塔尔世界杯", "2022-11-20/2022-12-18"),
        ("上海世博会", "2010-05-01/2010-10-31"),
    ],
)
def test_editions_that_go_by_a_name(name, expected):
    assert editions_by_name("zh")[name] == expected


@pytest.mark.parametrize(
    ("key", "year", "expected"),
    [
        ("shangri-la", 2023, "2023-06-02/2023-06-04"),
        ("shangri-la", 2021, None),
        ("boao", 2024, "2024-03-26/2024-03-29"),
        ("canton-fair", 2023, None),
        ("olympics-summer", 2020, None),
        ("olympics-summer", 2021, "2021-07-23/2021-08-08"),
    ],
)
def test_the_edition_of_a_year(key, year, expected):
    assert held_in(key, year) == expected


def test_names_stand_as_folded_text_has_them():
    for code in ("zh", "en"):
        assert all(name == fold(name) for name in series_names(code))
    assert series_names("zh")["中国-东盟博览会"] == "china-asean-expo"


def test_a_writing_names_its_slots():
    for code in ("zh", "en"):
        for writing in writings(code):
            pattern, key = writing.pattern, writing.key
            assert bool(writing.near) == (key is not None)
            assert set(re.findall(r"\{([a-z]+)\}", pattern)) <= {"n", "m", "series"}
            assert ("{series}" in pattern) == (key is None)
            assert "~" not in pattern
            assert pattern.count("{n}") + pattern.count("(?P<n>") == 1
            assert key is None or key in series()
