"""What the commands answer: exit code, data and notes, each by itself."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from timeline import __version__
from timeline.cli.app import COMMANDS, app

MEETING = "中国驻美国大使谢锋7月12日在五角大楼会见美国助理国防部长拉特纳。"
TALKS = "英国外交大臣克莱弗利8月30日访问中国。"
ESSAY = "读书使人充实。写作使人精确。思考使人深刻。"


@pytest.fixture
def run():
    def invoke(*args, text=None):
        return CliRunner().invoke(app, [str(arg) for arg in args], input=text)

    return invoke


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.md"
    path.write_text(MEETING, encoding="utf-8")
    return path


@pytest.fixture
def essay(tmp_path):
    path = tmp_path / "essay.txt"
    path.write_text(ESSAY, encoding="utf-8")
    return path


def events(answer):
    return [json.loads(line) for line in answer.stdout.splitlines()]


def test_every_command_has_help_that_names_its_options(run):
    for name in COMMANDS:
        answer = run(name, "--help")
        assert answer.exit_code == 0
        assert "--date" in answer.stdout
        assert COMMANDS[name].rstrip(".") in " ".join(answer.stdout.split())


def test_the_version(run):
    assert run("--version").stdout == f"timeline {__version__}\n"


def test_export_gives_an_event_a_line(run, article):
    answer = run("export", article, "--date", "2023-07-13", "--to", "jsonl")
    [event] = events(answer)
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert (event["date"], event["trigger"], event["status"]) == ("2023-07-12", "会见", "happened")
    roles = {actor["name"]: actor["role"] for actor in event["actors"]}
    assert (roles["谢锋"], roles["拉特纳"]) == ("agent", "patient")
    source = event["source"]
    assert source["document"] == str(article)
    assert source["quote"] == MEETING[source["start"] : source["end"]]


def test_standard_input_is_read_by_name_and_without(run):
    named = run("export", "-", "--date", "2023-07-13", text=MEETING)
    assert named.stdout == run("export", "--date", "2023-07-13", text=MEETING).stdout
    assert [event["date"] for event in events(named)] == ["2023-07-12"]


@pytest.mark.parametrize(
    "written", ["2023-07-13", "2023/7/13", "20230713", "13 July 2023", "July 13, 2023", "2023年7月13日"]
)
def test_a_date_is_read_in_any_form(run, article, written):
    [event] = events(run("export", article, "--date", written))
    assert event["date"] == "2023-07-12"
    assert "2023-07-13 (--date)" in event["date_basis"]


def test_today_asks_the_clock(run, article):
    [event] = events(run("export", article, "--date", "today"))
    assert not event["date"].startswith("XXXX")


@pytest.mark.parametrize("option", ["--date", "--since", "--until"])
def test_a_date_that_is_none_is_a_fault_of_usage(run, article, option):
    answer = run("show", article, option, "colourless green")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr == f"error: {option}: 'colourless green' is no date that can be read; write it as 2023-07-13\n"


def test_an_open_year_is_said_once(run, article):
    answer = run("show", article, article)
    assert answer.stdout.startswith("XXXX-07-12\t")
    assert answer.stderr.count("the year is open") == answer.stderr.count("\n") == 1
    assert "--date 2023-07-13" in answer.stderr


def test_quiet_leaves_errors_only(run, article, essay):
    answer = run("show", article, essay, "none.txt", "--quiet")
    assert answer.stderr == "error: none.txt: there is no such file; check the name\n"


def test_a_text_without_dates_is_an_empty_timeline_and_says_so(run, essay):
    answer = run("show", essay)
    assert (answer.exit_code, answer.stdout) == (0, "")
    assert answer.stderr == f"note: no dated events in {essay}: nothing told there is tied to a date\n"


@pytest.mark.parametrize(("name", "empty"), [("jsonl", ""), ("csv", "date,earliest,"), ("json", '{"timeline": ')])
def test_an_empty_timeline_in_every_format(run, essay, name, empty):
    answer = run("export", essay, "--to", name)
    assert answer.exit_code == 0
    assert answer.stdout.startswith(empty)


def test_one_bad_file_is_named_and_the_others_are_done(run, article, tmp_path):
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)))
    answer = run("export", binary, article, tmp_path, "none.txt", "--date", "2023-07-13")
    assert answer.exit_code == 3
    assert len(events(answer)) == 1
    faults = answer.stderr.splitlines()
    assert [fault.split(": ")[1] for fault in faults] == [str(binary), str(tmp_path), "none.txt"]


@pytest.mark.parametrize("command", list(COMMANDS))
def test_nothing_that_could_be_read_is_a_failure(run, command):
    answer = run(command, "none.txt")
    assert (answer.exit_code, answer.stdout.count("\n") < 2) == (1, True)
    assert "error: none.txt: " in answer.stderr


def test_a_broken_line_is_named_and_the_others_are_done(run):
    lines = [json.dumps({"id": "a", "text": MEETING, "date": "2023-07-13"}), "{broken", json.dumps({"text": ESSAY})]
    answer = run("export", "-", "--from", "jsonl", text="\n".join(lines))
    assert answer.exit_code == 3
    assert [event["source"]["document"] for event in events(answer)] == ["a"]
    assert answer.stderr.startswith("error: -:2: broken JSON: ")


@pytest.mark.parametrize(
    "args", [["show", "--frm", "x"], ["show", "--from", "pdf"], ["sho"], ["export", "--to", "xls"]]
)
def test_wrong_usage_is_exit_code_two(run, args):
    answer = run(*args)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "Usage: " in answer.stderr


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_what_export_wrote_is_read_back(run, article, tmp_path, name):
    written = run("export", article, "--date", "2023-07-13", "--to", name).stdout
    saved = tmp_path / f"events.{name}"
    saved.write_text(written, encoding="utf-8")
    assert run("export", saved, "--to", name).stdout == written
    assert run("export", "-", "--to", name, text=written).stdout == written
    assert run("show", "-", text=written).stdout == run("show", article, "--date", "2023-07-13").stdout


def test_a_timeline_and_an_article_are_joined(run, article, tmp_path):
    saved = tmp_path / "talks.jsonl"
    run("export", "-", "--date", "2023-09-01", "-o", saved, text=TALKS)
    answer = run("export", article, saved, "--date", "2023-07-13")
    assert [event["date"] for event in events(answer)] == ["2023-07-12", "2023-08-30"]


def test_an_exported_timeline_has_no_text_for_dates(run, article):
    written = run("export", article, "--date", "2023-07-13").stdout
    answer = run("dates", "-", text=written)
    assert answer.exit_code == 1
    assert "an exported timeline has no text to read" in answer.stderr


@pytest.mark.parametrize(
    ("options", "dates"),
    [
        (["--actor", "谢锋"], ["2023-07-12"]),
        (["--actor", "谢锋", "--actor", "克莱弗利"], ["2023-07-12", "2023-08-30"]),
        (["--since", "2023-08"], ["2023-08-30"]),
        (["--until", "1 August 2023"], ["2023-07-12"]),
        (["--since", "2024"], []),
    ],
)
def test_events_are_chosen_by_actor_and_date(run, options, dates):
    answer = run("export", "-", "--date", "2023-09-01", *options, text=f"{MEETING}\n\n{TALKS}")
    assert [event["date"] for event in events(answer)] == dates
    assert ("none of the 2 events" in answer.stderr) is not dates


def test_reasons_are_given_when_asked_for(run, article):
    plain, reasoned = (run("show", article, "--date", "2023-07-13", *more).stdout for more in ([], ["--why"]))
    assert "reference date" not in plain
    assert reasoned.startswith(plain)
    assert "\tdate: 7月12日" in reasoned
    assert "why" in events(run("export", article, "--why"))[0]
    assert "why" not in events(run("export", article))[0]


def test_a_width_draws_into_a_pipe(run, article):
    drawn = run("show", article, "--date", "2023-07-13", "--width", "60").stdout
    assert drawn.startswith(" 2023\n 2023-07-12  ●  ")
    assert "\x1b" not in drawn


def test_colour_can_be_forced(run, article):
    assert "\x1b[" in run("show", article, "--color", "always").stdout
    assert "\x1b" not in run("show", article, "--color", "never", "--width", "60").stdout


def test_terminal_escapes_of_a_text_reach_no_terminal(run):
    text = "7月12日，\x1b]0;owned\x07甲国\x1b[31m会见\x9b2J乙国[/x][bold]代表\u202e。"
    for args in (
        ["show"],
        ["show", "--width", "60"],
        ["show", "--why"],
        ["dates"],
        ["export", "--to", "csv"],
        ["export"],
    ):
        written = run(*args, "-", text=text).stdout
        assert not {c for c in written if ord(c) < 32 or 127 <= ord(c) < 160} - set("\t\r\n")
        assert "\u202e" not in written


def test_file_names_are_as_untrusted_as_texts(run):
    assert "\x1b" not in run("show", "a\x1b[31m.txt").stderr


def test_dates_as_json_lines(run, article):
    [date] = events(run("dates", article, "--date", "2023-07-13", "--to", "jsonl"))
    assert list(date) == [
        "document",
        "start",
        "end",
        "text",
        "type",
        "value",
        "mod",
        "edtf",
        "earliest",
        "latest",
        "basis",
    ]
    assert (date["text"], date["edtf"]) == ("7月12日", "2023-07-12")
    assert MEETING[date["start"] : date["end"]] == "7月12日"


def test_dates_prefer_the_side_that_is_asked_for(run, article):
    past, future = (
        events(run("dates", article, "--date", "2023-03-01", "--to", "jsonl", "--prefer", side))[0]["edtf"]
        for side in ("past", "future")
    )
    assert (past, future) == ("2022-07-12", "2023-07-12")


def test_dates_as_a_table_and_as_csv(run, article):
    table = run("dates", article, "--date", "2023-07-13").stdout.splitlines()
    assert table[0] == "place\ttext\tvalue\tinterval\tbasis"
    assert table[1].startswith(f"{article}:1\t7月12日\t2023-07-12\t2023-07-12\t")
    [row] = csv.DictReader(io.StringIO(run("dates", article, "--to", "csv").stdout, newline=""))
    assert row["text"] == "7月12日"


def test_actors_are_counted_and_dated(run, article):
    found = {actor["name"]: actor for actor in events(run("actors", article, "--date", "2023-07-13", "--to", "jsonl"))}
    assert found["谢锋"]["titles"] == ["中国驻美国大使"]
    assert (found["谢锋"]["kind"], found["谢锋"]["mentions"], found["谢锋"]["first"]) == ("person", 1, "2023-07-12")
    assert run("actors", article).stdout.startswith("name\tkind\tnamed\tevents\tdates\ttitles\n")


def test_mentions_of_actors_stand_where_they_say(run, article):
    mentions = events(run("actors", article, "--mentions", "--to", "jsonl"))
    assert [list(mention) for mention in mentions[:1]] == [["document", "start", "end", "text", "name", "kind"]]
    assert all(MEETING[m["start"] : m["end"]] == m["text"] for m in mentions)
    assert {"谢锋", "拉特纳"} <= {mention["name"] for mention in mentions}


def test_names_known_beforehand_are_found(run, tmp_path):
    names = tmp_path / "names.txt"
    names.write_text("灰雁七号, equipment, , , 灰雁", encoding="utf-8")
    text = "7月12日,灰雁七号抵达港口。次日,灰雁离开港口。"
    for args in (["actors", "--mentions"], ["actors"], ["export"]):
        without, known = (
            run(*args, "-", "--to", "jsonl", *more, text=text).stdout for more in ([], ["--names", names])
        )
        assert '"name": "灰雁七号", "kind": "equipment"' in known
        assert '"kind": "equipment"' not in without


def test_names_that_make_no_sense_are_a_fault_of_usage(run, article, tmp_path):
    names = tmp_path / "names.txt"
    names.write_text("灰雁七号, bird", encoding="utf-8")
    answer = run("actors", article, "--names", names)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.startswith(f'error: {names}:1: no kind "bird"; ')
