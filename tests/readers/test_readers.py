"""From files and streams to pages and timelines."""

import io
import json

import pytest

from timeline import readers
from timeline.exporters import FORMATS
from timeline.model.document import Reference
from timeline.model.errors import InputError
from timeline.model.timeline import Timeline
from timeline.model.written import plain_date


class Figures:
    """A `DateReader` that knows figures only."""

    def read(self, text, today=None):
        return plain_date(text)


def read(path, **told):
    return list(readers.read(str(path), io.BytesIO(), Figures(), **told))


def piped(data, **told):
    return list(readers.read("-", io.BytesIO(data.encode()), Figures(), **told))


@pytest.fixture
def save(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_a_text_is_one_page_with_its_characters_as_they_are(save):
    [page] = read(save("a.txt", "﻿第一行\r\n第二行\n"))
    assert page.text == "第一行\r\n第二行\n"
    assert (page.dct, page.title) == (None, None)


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2023-07-13-talks.txt", "2023-07-13"),
        ("20230713.txt", "2023-07-13"),
        ("talks_2023.07.13.txt", "2023-07-13"),
        ("2023-13-45.txt", None),
        ("003_a79d20230713.txt", None),
        ("120230713.txt", None),
        ("2023-0713.txt", None),
    ],
)
def test_a_file_name_may_give_the_date(save, name, date):
    [page] = read(save(name, "x"))
    assert page.dct == (date and Reference(date, "file name", "weak"))


def test_front_matter_gives_title_and_date_and_stays_in_the_text(save):
    text = "---\ntitle: '访问'\ndate: 2023-07-14\n---\n\n# 另一个标题\n\n正文。\n"
    [page] = read(save("2020-01-01.md", text))
    assert (page.title, page.dct, page.text) == ("访问", Reference("2023-07-14", "front matter"), text)


def test_a_heading_is_the_title_where_there_is_no_front_matter(save):
    [page] = read(save("a.md", "![](x.png)\n\n# 标题 #\n\ndate: 2020-01-01\n"))
    assert (page.title, page.dct) == ("标题", None)


def test_a_date_in_front_matter_that_cannot_be_read_is_said(save):
    [page] = read(save("a.md", "---\ndate: soon\n---\n"))
    assert page.dct is None
    assert page.remarks == (
        f"{save('a.md', '')}: the front matter's date 'soon' cannot be read; write it as 2023-07-13",
    )


def test_a_document_a_line():
    line = {"id": 7, "text": "甲会见乙。", "date": "2023-07-13", "title": "会见", "url": "https://example.org/7"}
    first, second = piped(json.dumps(line) + "\n\n" + '{"text": "x"}', kind="jsonl")
    assert (first.id, first.text, first.title, first.url) == ("7", "甲会见乙。", "会见", "https://example.org/7")
    assert first.dct == Reference("2023-07-13", "date field", "given")
    assert (second.id, second.dct) == ("-:3", None)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"text": ', "a.jsonl:2: broken JSON: "),
        ("[1]", "a.jsonl:2: not a JSON object; "),
        ('{"body": "x"}', 'a.jsonl:2: neither a document (no "text") nor an exported event (no "trigger")'),
        ('{"trigger": "x"}', 'a.jsonl:2: "event": "id" is missing'),
        ("[" * 100_000, "a.jsonl:2: broken JSON: nested too deeply"),
        (b'{"text": "\xcd\xe2"}', "a.jsonl:2: not UTF-8 at byte 10; try --encoding gb18030"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(save, line, fault):
    data = b'{"text": "x"}\n' + (line if isinstance(line, bytes) else line.encode()) + b'\n{"text": "y"}'
    path = save("a.jsonl", data)
    first, second, third = read(path)
    assert (first.text, third.text) == ("x", "y")
    assert isinstance(second, InputError)
    assert str(second).removeprefix(f"{path.parent}/").startswith(fault)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_json_lines_in_other_encodings(save, encoding):
    path = save("a.jsonl", '{"text": "甲会见乙。"}\n{"text": "乙"}\n'.encode(encoding))
    told = None if encoding == "utf-16" else encoding
    assert [page.text for page in read(path, encoding=told)] == ["甲会见乙。", "乙"]


def test_half_a_character_is_replaced():
    [page] = piped('{"text": "a\\ud800b"}', kind="jsonl")
    assert page.text == "a�b"


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_an_exported_timeline_is_read_back(save, chronicle, name):
    [back] = read(save(f"a.{name}", "".join(FORMATS[name](chronicle))))
    assert isinstance(back, Timeline)
    assert back.events == chronicle.events


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ('{"text": "x"}', "-:1"),
        ("甲会见乙。", "-"),
        ("---\ntitle: 访问\n---\n", "-"),
    ],
)
def test_standard_input_tells_itself_what_it_is(data, kind):
    [page] = piped(data)
    assert page.id == kind


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_a_timeline_on_standard_input_is_known(chronicle, name):
    [back] = piped("".join(FORMATS[name](chronicle)))
    assert isinstance(back, Timeline)
    assert back.events == chronicle.events


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.pdf", b"%PDF-1.7 ...", "a PDF file, not a text"),
        ("a.docx", b"PK\x03\x04....", "an archive or office file, not a text"),
        ("a.txt", b"\x89PNG\r\n", "an image, not a text"),
        ("a.html", b"<p>x", "HTML, which is not read yet"),
        ("a", b"<!DOCTYPE html><p>x", "HTML, which is not read yet"),
        ("a.json", b'{"events": 3}', 'no exported timeline (no "events")'),
        ("a.json", b"{", "broken JSON at line 1"),
        ("a.json", b'{"events": [1]}', "event 1: no object"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason(save, name, content, fault):
    path = save(name, content)
    [item] = read(path)
    assert isinstance(item, InputError)
    assert str(item).startswith(f"{path}: {fault}")


def test_missing_files_and_folders_are_named(tmp_path):
    [missing], [folder] = read(tmp_path / "none.txt"), read(tmp_path)
    assert str(missing) == f"{tmp_path}/none.txt: there is no such file; check the name"
    assert str(folder) == f"{tmp_path}: a folder, not a file; name the files in it, as in news/*.md"


def test_an_empty_file_is_an_empty_page(save):
    [page] = read(save("a.txt", ""))
    assert page.text == ""


def test_a_file_beyond_the_limit_is_refused(save, monkeypatch):
    monkeypatch.setattr("timeline.readers.given.LIMIT", 1 << 20)
    [item] = read(save("a.txt", b"x" * ((1 << 20) + 1)))
    assert str(item).endswith("a.txt: larger than 1 MB; split it")
