"""What is written to files: the right format, whole or not at all."""

import codecs
import json

import pytest
from typer.testing import CliRunner

from timeline.cli.app import app
from timeline.cli.output import emit
from timeline.model.errors import InputError

TEXT = "中国驻美国大使谢锋2023年7月12日会见美国助理国防部长拉特纳。"


def export(*args):
    return CliRunner().invoke(app, ["export", "-", *map(str, args)], input=TEXT)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.jsonl", b'{"id": '),
        ("a.json", b'{"timeline": '),
        ("a.csv", codecs.BOM_UTF8 + b"date,"),
        ("A.CSV", codecs.BOM_UTF8),
    ],
)
def test_the_format_follows_the_name(tmp_path, name, start):
    answer = export("-o", tmp_path / name)
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(start)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_format_that_is_named_wins(tmp_path):
    export("-o", tmp_path / "a.csv", "--to", "jsonl")
    assert json.loads((tmp_path / "a.csv").read_text(encoding="utf-8"))["date"] == "2023-07-12"


def test_csv_on_standard_output_has_no_mark():
    assert export("--to", "csv").stdout.startswith("date,")


def test_a_name_without_a_format_is_a_fault_of_usage(tmp_path):
    answer = export("-o", tmp_path / "a.xls")
    assert answer.exit_code == 2
    assert "give one with --to (json, jsonl, csv)" in answer.stderr
    assert not list(tmp_path.iterdir())


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    answer = export("-o", tmp_path / "none" / "a.csv")
    assert answer.exit_code == 1
    assert answer.stderr == f"error: {tmp_path}/none/a.csv: cannot be written: No such file or directory\n"


def test_a_link_is_followed(tmp_path):
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")
    export("-o", tmp_path / "link.jsonl")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").read_text(encoding="utf-8").startswith("{")


def test_a_device_is_written_to():
    emit(["a\n"], "/dev/null")


def test_what_fails_on_the_way_leaves_the_old_file(tmp_path):
    def lines():
        yield "new\n"
        raise InputError("a.txt: gone")

    path = tmp_path / "a.jsonl"
    path.write_text("old\n", encoding="utf-8")
    with pytest.raises(InputError):
        emit(lines(), str(path))
    assert path.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [path]
