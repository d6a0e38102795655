"""A clock time that is only reckoned settles no more than its day."""

import pytest

from timeline import pipeline
from timeline.model.document import Reference


def _last(text):
    return pipeline.dates_of(pipeline.document(text, "text", Reference("2023-02-09", "given", "given")))[1][-1]


@pytest.mark.parametrize("about", ["约9个小时后", "大约两小时后", "十多分钟后"])
def test_about_so_many_hours_later_is_no_minute(about):
    found = _last(f"6日4时17分发生地震。{about}，又发生地震。")
    assert found.value.startswith("2023-02-06T")
    assert (found.edtf, found.earliest, found.latest) == ("2023-02-06~", "2023-02-06", "2023-02-06")


def test_so_many_hours_later_is_that_minute():
    assert _last("6日4时17分发生地震。9个小时后，又发生地震。").edtf == "2023-02-06T13:17"


def test_during_an_edition_is_its_time_and_on_its_eve_is_before():
    assert _last("2023年6月，进博会期间，展馆延时开放。").edtf == "2023-11-05/2023-11-10"
    assert _last("2023年6月，进博会前夕，展馆延时开放。").edtf == "2023-10-29/2023-11-04"
