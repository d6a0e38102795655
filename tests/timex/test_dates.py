"""The calendar as numbers, checked against the calendar of the standard library."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.dates import bounds, civil, exists, iso, last_day, ordinal, shift, weekday

EPOCH = date(1970, 1, 1)


@given(st.dates())
def test_a_day_is_the_day_of_the_standard_library(day):
    number = ordinal(day.year, day.month, day.day)
    assert EPOCH + timedelta(number) == day
    assert civil(number) == (day.year, day.month, day.day)
    assert weekday(number) == day.isoweekday()
    assert iso(number) == day.isoformat()


@given(st.integers(-2_000_000, 4_000_000))
def test_a_number_and_its_day_are_one(number):
    year, month, day = civil(number)
    assert ordinal(year, month, day) == number
    assert 1 <= day <= last_day(year, month)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-07-12", "2023-07-12", "2023-07-12"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2023-35", "2023-07-01", "2023-09-30"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2023-41", "2023-07-01", "2023-12-31"),
        ("2023-07-12/2023-07-15", "2023-07-12", "2023-07-15"),
        ("../2023-07-12", None, "2023-07-12"),
        ("2019/..", "2019-01-01", None),
        ("{2023-07-12,2023-07-13}", "2023-07-12", "2023-07-13"),
        ("2023-06~", "2023-06-01", "2023-06-30"),
        ("2023-07-12T09:30+08:00", "2023-07-12", "2023-07-12"),
        ("-0220", "-0220-01-01", "-0220-12-31"),
        ("XXXX-07-12", None, None),
        ("2023-02-30", None, None),
    ],
)
def test_bounds(edtf, first, last):
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    ("value", "count", "unit", "moved"),
    [
        ("2023-01-31", 1, "month", "2023-02-28"),
        ("2024-02-29", -1, "year", "2023-02-28"),
        ("2023-07", 6, "month", "2024-01"),
        ("2023", -3, "year", "2020"),
        ("2023-12-30", 3, "day", "2024-01-02"),
        ("2023-07-12", -2, "week", "2023-06-28"),
        ("-0220-03-01", -1, "day", "-0220-02-29"),
        ("0000-01-01", -1, "day", "-0001-12-31"),
    ],
)
def test_shift(value, count, unit, moved):
    assert shift(value, count, unit) == moved


def test_what_exists():
    assert exists("2024-02-29")
    assert not exists("2023-02-29")
    assert not exists("2023-13")
    assert exists("-0220")
