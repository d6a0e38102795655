"""Months, seasons and weekdays by where they lie."""

import pytest

from timeline.model.dates import ordinal
from timeline.timex import frames
from timeline.timex.beside import beside, nth_weekday

WEDNESDAY = frames.day(ordinal(2024, 3, 20))


@pytest.mark.parametrize(
    ("side", "unit", "value", "expected"),
    [
        ("passed", "month", 7, "2023-07"),
        ("passed", "month", 2, "2024-02"),
        ("passed", "month", 3, "2023-03"),
        ("coming", "month", 3, "2025-03"),
        ("coming", "month", 6, "2024-06"),
        ("passed", "weekday", 3, "2024-03-13"),
        ("passed", "weekday", 1, "2024-03-18"),
        ("coming", "weekday", 3, "2024-03-27"),
        ("passed", "season", "SU", "2023-SU"),
        ("coming", "season", "SU", "2024-SU"),
    ],
)
def test_the_nearest_one_wholly_on_that_side(side, unit, value, expected):
    found = beside(side, unit, value, WEDNESDAY)
    assert found is not None
    assert found.value == expected


def test_nothing_is_beside_an_unknown_day():
    assert beside("passed", "month", 7, None) is None


@pytest.mark.parametrize(
    ("month", "number", "nth", "expected"),
    [(3, 2, 1, "2024-03-05"), (3, 5, -1, "2024-03-29"), (2, 4, 5, "2024-02-29"), (2, 5, 5, None), (3, 1, 0, None)],
)
def test_the_nth_weekday_of_a_month(month, number, nth, expected):
    found = nth_weekday(frames.month(2024, month), number, nth)
    assert (found.value if found else None) == expected
