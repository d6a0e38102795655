"""The lunisolar calendar: probes that almanacs print, and its limits."""

import pytest

from timeline.engines.lunar import LunarAlmanac

ALMANAC = LunarAlmanac()
TERMS = (
    "立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 "
    "立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒"
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ((2023, 1, 1), "2023-01-22"),
        ((2023, 2, 1), "2023-02-20"),
        ((2023, 2, 1, True), "2023-03-22"),
        ((2023, 12, 23), "2024-02-02"),
        ((2020, 4, 15, True), "2020-06-06"),
        ((2033, 11, 1, True), "2033-12-22"),
        ((1911, 8, 19), "1911-10-10"),
        ((1894, 8, 18), "1894-09-17"),
        ((629, 1, 1), "0629-01-30"),
        ((2023, 2, 30, True), None),
        ((2023, 3, 1, True), None),
        ((2024, 12, 30), None),
        ((2023, 13, 1), None),
        ((2023, 1, 0), None),
        ((0, 1, 1), None),
        ((10000, 1, 1), None),
        ((9999, 12, 29), None),
    ],
)
def test_a_lunar_day(day, expected):
    assert ALMANAC.lunar_day(*day) == expected


def test_a_lunar_month_is_its_first_and_its_last_day():
    assert ALMANAC.lunar_month(2023, 12) == ("2024-01-11", "2024-02-09")
    assert ALMANAC.lunar_month(2023, 2, leap=True) == ("2023-03-22", "2023-04-19")
    assert ALMANAC.lunar_month(2023, 5, leap=True) is None


def test_months_of_a_year_follow_one_another_from_the_first_year_to_the_last():
    for year in (1, 500, 1582, 1900, 2023, 5000, 9998):
        months = [ALMANAC.lunar_month(year, month) for month in range(1, 13)]
        days = [day for month in months for day in (month or ())]
        assert len(days) == 24
        assert days == sorted(days)


@pytest.mark.parametrize("year", [1900, 2023, 2024, 2100])
def test_a_year_has_every_solar_term(year):
    found = [ALMANAC.solar_term(year, name) for name in TERMS.split()]
    assert all(day is not None and day.startswith(str(year)) for day in found)
    assert found[:22] == sorted(found[:22])


def test_a_solar_term_falls_on_its_day():
    assert ALMANAC.solar_term(2023, "大暑") == "2023-07-23"
    assert ALMANAC.solar_term(2021, "冬至") == "2021-12-21"
    assert ALMANAC.solar_term(2023, "大署") is None
