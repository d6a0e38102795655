"""What holds for texts that are nearly time, against any reference date: no fault, and what is given is well formed."""

import re
from itertools import product

import pytest

from tests.timex.nearly import texts
from timeline import pipeline
from timeline.model.dates import exists
from timeline.model.document import Reference
from timeline.model.frozen import replace
from timeline.model.timeline import Options

YEAR = r"-?(?:\d{4}|\d{3}X|\d\dXX|XXXX)"
DATE = rf"{YEAR}(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?"
CLOCK = r"T\d\d(?::\d\d(?::\d\d)?)?(?:Z|[+-]\d\d:?\d\d)?"
ONE = rf"{DATE}(?:{CLOCK})?[~?%]?"
EDTF = re.compile(rf"{ONE}|(?:{ONE}|\.\.)/(?:{ONE}|\.\.)|[\[{{]{ONE}(?:,{ONE})*[\]}}]")
PART = r"Q[1-4X]|H[12X]|SP|SU|FA|WI|W(?:\d\d|XX)(?:-(?:[1-7]|WE))?"
POINT = rf"(?:{YEAR}-(?:{PART})|{DATE}|-?\d{{2,3}})(?:T(?:MO|MI|AF|EV|NI|DT)|{CLOCK})?"
AMOUNT = r"(?:X|[\d.e+-]+)"
LENGTH = rf"P(?:{AMOUNT}(?:ML|CE|DE|Y|H|Q|M|WE|W|D))*(?:T(?:{AMOUNT}[HMS])+)?"
VALUE = re.compile(rf"{POINT}(?:[/,]{POINT})*|{LENGTH}(?:/{LENGTH})?|(?:PAST|PRESENT|FUTURE)_REF")
BOUND = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?")
DAY = re.compile(r"-?\d{4}-\d\d-\d\d")
DATES = [
    "2024-03-20",
    "2024-02-29T23:59:59",
    "2023-12-31",
    "2024-03",
    "2024",
    "0000-01-01",
    "9999-12-31",
    "-0220-05-05",
]
REFERENCES = [None, *(Reference(day.partition("T")[0], "given", "given", day[11:] or None) for day in DATES)]


def _moment(bound):
    match = BOUND.fullmatch(bound)
    assert match, bound
    return tuple(int(part) for part in match.groups(default="0"))


def _check(time):
    assert VALUE.fullmatch(time.value), f"{time.text}: {time.value}"
    assert time.edtf is None or EDTF.fullmatch(time.edtf), f"{time.text}: {time.edtf}"
    for written in (time.value, time.edtf, time.earliest, time.latest):
        assert all(exists(day) for day in DAY.findall(written or "")), f"{time.text}: {written}"
    bounds = [_moment(bound) for bound in (time.earliest, time.latest) if bound]
    assert bounds == sorted(bounds) or bounds[0][:3] == bounds[1][:3], f"{time.text}: {time.earliest} {time.latest}"


@pytest.mark.parametrize("code", ["zh", "en"])
def test_what_is_nearly_time_is_read_without_a_fault(code):
    ways = list(product(REFERENCES, (None, "past", "future")))
    for at, text in enumerate(texts(code, seed=20240320, count=2_500)):
        reference, prefer = ways[at % len(ways)]
        document = replace(pipeline.document(text, "nearly", reference), language=code)
        last = 0
        for time in pipeline.dates_of(document, Options(prefer=prefer))[1]:
            assert last <= time.start < time.end <= len(text)
            assert text[time.start : time.end] == time.text
            last = time.end
            _check(time)


def test_the_texts_are_the_same_each_time():
    assert list(texts("zh", 1, 20)) == list(texts("zh", 1, 20))
    assert list(texts("zh", 1, 20)) != list(texts("zh", 2, 20))
