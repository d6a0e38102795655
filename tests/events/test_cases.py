"""Every row of the tables: a text, and the events read from it, `-` for none."""

import csv
from pathlib import Path

import pytest

from tests.events.reading import line, read

HERE = Path(__file__).parent


def rows(name):
    with (HERE / name).open(encoding="utf-8") as file:
        head, *body = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    dct = head[2].split("dct ")[1].rstrip(")")
    return [pytest.param(text, events, dct, id=rule) for rule, events, text in body]


@pytest.mark.parametrize(("text", "events", "dct"), [*rows("zh.tsv"), *rows("en.tsv")])
def test_events_of(text, events, dct):
    assert " / ".join(line(e) for e in read(text, dct)) == ("" if events == "-" else events)


@pytest.mark.parametrize(("text", "events", "dct"), [row for row in rows("zh.tsv") if row.values[1] != "-"])
def test_text_around_it_changes_no_event(text, events, dct):
    found = read(f"两国关系十分重要。\n\n{text}\n\n各方对此表示关切。", dct)
    assert " / ".join(line(e) for e in found) == events


@pytest.mark.parametrize(("text", "events", "dct"), rows("zh.tsv"))
def test_the_source_holds_the_trigger_and_is_quoted_as_it_stands(text, events, dct):
    for event in read(text, dct):
        source = event.source
        assert source.quote == text[source.start : source.end]
        assert event.trigger in source.quote
        assert source.end - source.start <= 400
        assert 0 < event.confidence < 1
        assert any(reason.startswith("date: ") for reason in event.why)
