"""The library: the same timeline as the command, through few names."""

import inspect
import json

import pytest
from typer.testing import CliRunner

import timeline
from timeline import Options, TimelineError, extract, from_record, to_record
from timeline.cli.app import app

TEXT = "中国驻美国大使谢锋7月12日会见美国助理国防部长拉特纳。外交部7月13日披露了会见。"


def test_the_public_names_are_few_documented_and_typed():
    assert len(timeline.__all__) <= 10
    for name in timeline.__all__:
        assert getattr(timeline, name).__doc__
    assert inspect.signature(extract).return_annotation == "Timeline"


def test_extract_gives_what_the_command_gives():
    library = [to_record(event) for event in extract(TEXT, date="2023-07-13", id="-").events]
    command = CliRunner().invoke(app, ["export", "-", "--date", "2023-07-13", "--why"], input=TEXT)
    assert library
    assert [record["date"] for record in library] == [json.loads(line)["date"] for line in command.stdout.splitlines()]
    assert [record["source"] for record in library] == [
        json.loads(line)["source"] for line in command.stdout.splitlines()
    ]


def test_a_record_is_an_event_again():
    for event in extract(TEXT, date="2023-07-13").events:
        assert from_record(to_record(event)) == event


def test_without_a_date_the_year_stays_open():
    assert {event.date for event in extract("谢锋7月12日会见拉特纳。").events} == {"XXXX-07-12"}


def test_the_title_and_the_options_count():
    [event, *_] = extract(TEXT, date="2023-03-01", title="会见", options=Options(prefer="future")).events
    assert (event.date, event.source.title) == ("2023-07-12", "会见")


def test_a_date_that_is_none_is_refused():
    with pytest.raises(TimelineError, match="'soon' is no date"):
        extract(TEXT, date="soon")


@pytest.mark.parametrize("text", ["", "\n", "7月", "\ud800", "\x00", "。" * 1000])
def test_no_text_raises(text):
    assert extract(text).documents == ("text",)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        timeline.nothing  # noqa: B018
