"""Dates that people and feeds wrote: as coarse as written, and never from the clock."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from timeline.engines.dates import DateparserReader

READER = DateparserReader()
TODAY = datetime(2024, 3, 20, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-07-13", "2023-07-13"),
        ("2023-07", "2023-07"),
        ("2023", "2023"),
        ("2023年7月13日", "2023-07-13"),
        ("July 13, 2023", "2023-07-13"),
        ("13 July 2023", "2023-07-13"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("July 2023", "2023-07"),
        ("Thu, 13 Jul 2023 09:30:00 +0800", "2023-07-13"),
        ("07/05/2023", "2023-07-05"),
        ("05.07.2023", "2023-07-05"),
        ("13 juillet 2023", "2023-07-13"),
        ("13. Juli 2023", "2023-07-13"),
        ("13 июля 2023", "2023-07-13"),
        ("12", None),
        ("", None),
        ("soon", None),
        ("31 February 2023", None),
        ("x" * 5000, None),
    ],
)
def test_a_written_date(text, expected):
    assert READER.read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2024-03-20"),
        ("yesterday", "2024-03-19"),
        ("2 weeks ago", "2024-03-06"),
        ("July", "2023-07"),
        ("January 5", "2024-01-05"),
        ("Monday", "2024-03-18"),
    ],
)
def test_a_date_that_counts_from_today_needs_one(text, expected):
    assert READER.read(text) is None
    assert READER.read(text, TODAY) == expected


def test_figures_do_not_load_dateparser():
    code = (
        "import sys; from timeline.engines.dates import DateparserReader as R;"
        "R().read('2023-07-13'); sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
