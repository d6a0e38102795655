"""Named days: the rule of each kind, in several years."""

from datetime import date

import pytest
from dateutil.easter import EASTER_ORTHODOX, easter

from timeline.engines.lunar import LunarAlmanac
from timeline.lang.festivals import festival_day, festivals

ALMANAC = LunarAlmanac()


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("元旦", 2024, "2024-01-01"),
        ("国庆节", 2023, "2023-10-01"),
        ("双十一", 2022, "2022-11-11"),
        ("国家公祭日", 2023, "2023-12-13"),
        ("国庆假期", 2023, "2023-10-01/2023-10-07"),
        ("春节", 2023, "2023-01-22"),
        ("春节", 2024, "2024-02-10"),
        ("春节假期", 2024, "2024-02-10/2024-02-16"),
        ("除夕", 2023, "2023-01-21"),
        ("除夕", 2024, "2024-02-09"),
        ("腊八节", 2024, "2024-01-18"),
        ("小年", 2023, "2023-01-14"),
        ("元宵节", 2023, "2023-02-05"),
        ("龙抬头", 2023, "2023-02-21"),
        ("端午节", 2023, "2023-06-22"),
        ("七夕", 2023, "2023-08-22"),
        ("中元节", 2023, "2023-08-30"),
        ("中秋节", 2023, "2023-09-29"),
        ("中秋节", 2020, "2020-10-01"),
        ("重阳节", 2023, "2023-10-23"),
        ("清明节", 2023, "2023-04-05"),
        ("清明", 2024, "2024-04-04"),
        ("冬至", 2023, "2023-12-22"),
        ("大暑", 2023, "2023-07-23"),
        ("母亲节", 2023, "2023-05-14"),
        ("父亲节", 2023, "2023-06-18"),
        ("感恩节", 2023, "2023-11-23"),
        ("黑色星期五", 2019, "2019-11-29"),
        ("阵亡将士纪念日", 2022, "2022-05-30"),
        ("复活节", 2023, "2023-04-09"),
        ("开斋节", 2023, "2023-04-21"),
        ("排灯节", 2022, "2022-10-24"),
        ("逾越节", 2018, "2018-03-30/2018-04-07"),
        ("逾越节", 1990, None),
        ("斋月", 2023, "2023-03-23/2023-04-20"),
        ("斋月", 2031, None),
        ("地球一小时", 2016, "2016-03-19"),
        ("阿舒拉节", 2023, "2023-07-28"),
        ("光明节", 2023, "2023-12-08"),
    ],
)
def test_chinese_named_days(name, year, expected):
    assert festival_day(festivals("zh")[name], year, ALMANAC) == expected


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("Christmas", 2023, "2023-12-25"),
        ("New Year's Eve", 2023, "2023-12-31"),
        ("Thanksgiving", 2024, "2024-11-28"),
        ("Labor Day", 2023, "2023-09-04"),
        ("Memorial Day", 2023, "2023-05-29"),
        ("Martin Luther King Day", 2024, "2024-01-15"),
        ("Election Day", 2022, "2022-11-08"),
        ("Good Friday", 2024, "2024-03-29"),
        ("Lunar New Year", 2025, "2025-01-29"),
        ("Passover", 2024, "2024-04-22/2024-04-30"),
        ("Orthodox Easter", 2023, "2023-04-16"),
    ],
)
def test_english_named_days(name, year, expected):
    assert festival_day(festivals("en")[name], year, ALMANAC) == expected


def test_every_named_day_is_a_day_of_its_year():
    for code in ("zh", "en"):
        for festival in festivals(code).values():
            for year in (2007, 2023, 2024):
                found = festival_day(festival, year, ALMANAC)
                assert found is not None, festival
                days = [date.fromisoformat(day) for day in found.split("/")]
                assert days == sorted(days)
                beyond = festival.rule == "12-08" or festival.kind == "counted"
                assert all(abs(day.year - year) <= beyond for day in days), festival


def test_easter_of_both_churches_is_the_one_of_dateutil():
    western, eastern = festivals("en")["Easter"], festivals("en")["Orthodox Easter"]
    for year in range(1900, 2100):
        assert festival_day(western, year, ALMANAC) == easter(year).isoformat()
        assert festival_day(eastern, year, ALMANAC) == easter(year, EASTER_ORTHODOX).isoformat()


def test_a_writing_that_may_be_something_else_is_weak():
    assert festivals("zh")["五一"].weak
    assert not festivals("zh")["五一劳动节"].weak
