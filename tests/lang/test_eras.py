"""Reign eras: the years they count."""

from itertools import pairwise

import pytest

from timeline.lang.eras import era_year, eras


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("贞观", 1, "0627"),
        ("贞观", 23, "0649"),
        ("贞观", 24, None),
        ("开元", 29, "0741"),
        ("天宝", 14, "0755"),
        ("建安", 13, "0208"),
        ("元狩", 4, "-0118"),
        ("元寿", 2, "0000"),
        ("元始", 1, "0001"),
        ("靖康", 2, "1127"),
        ("洪武", 1, "1368"),
        ("永乐", 19, "1421"),
        ("万历", 15, "1587"),
        ("崇祯", 17, "1644"),
        ("康熙", 6, "1667"),
        ("康熙", 61, "1722"),
        ("康熙", 62, None),
        ("乾隆", 60, "1795"),
        ("道光", 20, "1840"),
        ("光绪", 26, "1900"),
        ("宣统", 3, "1911"),
        ("民国", 1, "1912"),
        ("民国", 112, "2023"),
        ("明治", 27, "1894"),
        ("大正", 15, "1926"),
        ("昭和", 64, "1989"),
        ("平成", 31, "2019"),
        ("令和", 5, "2023"),
        ("没有", 1, None),
        ("康熙", 0, None),
    ],
)
def test_the_year_of_an_era(name, number, expected):
    assert era_year(name, number) == expected


def test_a_name_used_twice_is_marked_as_assumed():
    assert era_year("建元", 2) == "-0138?"


def test_a_dynasty_settles_it():
    assert era_year("建元", 2, "汉") == "-0138"
    assert era_year("建元", 2, "齐") == "0480"


def test_so_does_a_number_that_only_one_of_them_reached():
    assert era_year("建元", 20) == "0384"


@pytest.mark.parametrize("dynasty", ["明", "清", "元", "隋", "宋", "晋"])
def test_eras_of_a_dynasty_leave_no_gap_of_years(dynasty):
    spans = sorted((era.first, era.last) for same in eras().values() for era in same if era.dynasty == dynasty)
    assert all(first <= last for first, last in spans)
    assert all(later[0] <= earlier[1] + 1 for earlier, later in pairwise(spans))


def test_the_eras_of_ming_and_qing_are_complete():
    for first, last, dynasties in ((1368, 1644, {"明"}), (1644, 1911, {"清"})):
        years = {
            year
            for same in eras().values()
            for era in same
            if era.dynasty in dynasties
            for year in range(era.first, era.last + 1)
        }
        assert set(range(first, last + 1)) <= years


def test_a_place_is_marked_as_one():
    assert eras()["绍兴"][0].weak
    assert not eras()["康熙"][0].weak
