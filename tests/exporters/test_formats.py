"""What the formats of a timeline hold, and that they give it back."""

import csv
import io
import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from tests.made import EVENTS, TIMELINES
from timeline import exporters, readers
from timeline.exporters import FORMATS, csv_table
from timeline.model.errors import InputError
from timeline.model.record import from_record, to_record

SCHEMA = json.loads(Path(exporters.__file__).with_name("schema.json").read_text(encoding="utf-8"))
OBJECT = Draft202012Validator(SCHEMA)
EVENT = Draft202012Validator({"$ref": "#/$defs/event", "$defs": SCHEMA["$defs"]})


@given(EVENTS)
def test_a_record_gives_its_event_back(event):
    assert from_record(json.loads(json.dumps(to_record(event)))) == event


@given(TIMELINES)
def test_json_gives_its_timeline_back(timeline):
    [back] = readers.read("-", io.BytesIO("".join(FORMATS["json"](timeline)).encode()), None, "json")
    assert back.events == timeline.events
    assert back.documents[: len(set(timeline.documents))] == tuple(dict.fromkeys(timeline.documents))


@given(TIMELINES)
def test_json_lines_give_their_events_back(timeline):
    back = list(readers.read("-", io.BytesIO("".join(FORMATS["jsonl"](timeline)).encode()), None, "jsonl"))
    assert [event for part in back for event in part.events] == list(timeline.events)


@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
@given(timeline=TIMELINES)
def test_nothing_that_a_terminal_obeys_is_written(name, timeline):
    written = "".join(FORMATS[name](timeline))
    assert {unicodedata.category(c) for c in written if c not in "\r\n"}.isdisjoint({"Cc", "Zl", "Zp", "Cs"})
    assert set(written).isdisjoint("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_json_is_as_its_schema_says(chronicle):
    OBJECT.validate(json.loads("".join(FORMATS["json"](chronicle))))


def test_json_lines_are_as_the_schema_says(chronicle):
    for line in FORMATS["jsonl"](chronicle):
        EVENT.validate(json.loads(line))


def test_the_schema_knows_all_fields(chronicle):
    known = SCHEMA["$defs"]["event"]["properties"]
    assert [*to_record(chronicle.events[4])] == [name for name in known if name != "reporting"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"title": None}, '"event": "title" is of the wrong kind'),
        ({"confidence": True}, '"event": "confidence" is of the wrong kind'),
        ({"status": "over"}, '"status": no such value "over"; there are: happened, planned, ongoing, denied, habitual'),
        ({"actors": "谢锋"}, '"event": "actors" is of the wrong kind'),
        ({"actors": [{"name": "谢锋"}]}, '"actors": "kind" is missing'),
        ({"source": None}, '"source" is missing or no object'),
        ({"attribution": "外交部"}, '"attribution" is missing or no object'),
    ],
)
def test_a_record_that_makes_no_sense_is_refused(chronicle, change, fault):
    with pytest.raises(InputError) as raised:
        from_record(to_record(chronicle.events[4]) | change)
    assert str(raised.value) == fault


def test_csv_has_a_row_for_each_event_under_a_header_that_stays(chronicle):
    text = "".join(FORMATS["csv"](chronicle))
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == csv_table.HEADER
    assert text.count("\r\n") == len(rows) + 1 == len(chronicle.events) + 1
    assert csv_table.HEADER == (
        "date", "earliest", "latest", "precision", "title", "actors", "agents", "patients", "places", "status", "type",
        "trigger", "attribution", "confidence", "date_text", "date_basis", "document", "document_title", "published",
        "line", "start", "end", "quote", "also", "id",
    )  # fmt: skip
    row = rows[4]
    assert (row["date"], row["actors"], row["agents"], row["also"]) == (
        "2023-07-12",
        "谢锋|拉特纳",
        "谢锋",
        "a.md:23|b.md:3",
    )


@pytest.mark.parametrize(
    "text", ["=1+1", "@SUM(A1)", "+1", "-1+2", "\t=1", "\r=1", " =1", "-cmd|' /C calc'!A0", "＝1", "-0220-01"]
)
def test_no_cell_is_a_formula(chronicle, text):
    changed = replace(chronicle, events=(replace(chronicle.events[4], title=text, places=(text,)),))
    [row] = csv.DictReader(io.StringIO("".join(FORMATS["csv"](changed)), newline=""))
    assert row["title"][0] not in "=+-@\t\r＝＋－＠"
    assert row["places"][0] not in "=+-@\t\r＝＋－＠"
