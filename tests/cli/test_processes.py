"""What only a process of its own can show: pipes, signals, the locale, and what is loaded."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest

TEXT = "中国驻美国大使谢锋7月12日会见美国助理国防部长拉特纳。"
COMMAND = [sys.executable, "-m", "timeline"]


def run(*args, data=b"", **env):
    return subprocess.run([*COMMAND, *args], input=data, capture_output=True, env=os.environ | env, check=False)


LOADED = """
import sys
from timeline.cli import run
try:
    run()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def modules(*args, data=b""):
    done = subprocess.run([sys.executable, "-c", LOADED, *args], input=data, capture_output=True, check=True)
    return set(done.stderr.decode().split())


HEAVY = {"jieba", "dateparser", "opencc", "rich", "charset_normalizer", "lunar_python", "rjieba", "dateutil"}


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["show", "--help"]])
def test_help_loads_no_heavy_thing(args):
    assert modules(*args).isdisjoint(HEAVY)


def test_the_version_loads_no_command():
    assert modules("--version").isdisjoint({"typer", "timeline.pipeline"})


def test_files_alone_load_nothing_that_reads_options():
    assert "typer" not in modules("show", "-", data=TEXT.encode())


@pytest.mark.parametrize("command", ["show", "export", "dates", "actors"])
@pytest.mark.parametrize("inputs", [["-"], ["missing.txt", "-"], ["missing.txt"], ["."], []])
def test_files_alone_are_read_as_with_options(command, inputs):
    alone = run(command, *inputs, data=TEXT.encode())
    told = run(command, "--color", "auto", *inputs, data=TEXT.encode())
    assert (alone.returncode, alone.stdout, alone.stderr) == (told.returncode, told.stdout, told.stderr)


def test_dates_load_neither_actors_nor_events():
    loaded = modules("dates", "-", data=TEXT.encode())
    assert loaded.isdisjoint(
        HEAVY | {"timeline.actors", "timeline.events", "timeline.assembly", "timeline.views.chronology"}
    )


def test_a_text_without_dates_loads_no_dictionary():
    assert modules("show", "-", data="读书使人充实。".encode()).isdisjoint(
        HEAVY | {"timeline.actors", "timeline.engines.words"}
    )


def test_a_text_of_durations_loads_no_dictionary():
    assert modules("show", "-", data="会谈历时三个小时。".encode()).isdisjoint(
        HEAVY | {"timeline.actors", "timeline.engines.words"}
    )


def test_import_of_the_package_loads_no_room():
    code = "import sys, timeline; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert {name for name in done.stdout.decode().split() if name.startswith("timeline.")} == set()


def test_a_pipe_through_two_processes():
    exported = run("export", "-", "--date", "2023-07-13", data=TEXT.encode())
    shown = run("show", "-", data=exported.stdout)
    assert shown.stdout.decode().startswith("2023-07-12\t谢锋会见美国助理国防部长拉特纳\t")
    assert shown.stderr == b""


@pytest.mark.parametrize("command", ["show", "export", "dates", "actors"])
def test_a_closed_pipe_is_quiet(command):
    documents = b"".join(json.dumps({"id": n, "text": TEXT}).encode() + b"\n" for n in range(200))
    with subprocess.Popen(
        [*COMMAND, command, "-", "--quiet", "--from", "jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        process.stdout.close()
        process.stdin.write(documents)
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_the_locale_does_not_matter():
    done = run(
        "export", "-", "--date", "2023-07-13", data=TEXT.encode(), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )
    assert json.loads(done.stdout)["title"] == "谢锋会见美国助理国防部长拉特纳"


def test_a_file_in_another_encoding_is_read_and_said(tmp_path):
    path = tmp_path / "gbk.txt"
    path.write_bytes((TEXT * 3).encode("gbk"))
    guessed, told = (run("export", str(path), "--date", "2023-07-13", *more) for more in ([], ["--encoding", "gbk"]))
    assert guessed.stdout == told.stdout != b""
    assert f"note: {path}: read as gb18030; if that is wrong, try --encoding" in guessed.stderr.decode()
    assert told.stderr == b""


def test_no_colour_where_none_is_wanted():
    assert b"\x1b[" in run("show", "-", "--color", "always", data=TEXT.encode()).stdout
    assert b"\x1b" not in run("show", "-", data=TEXT.encode(), NO_COLOR="1").stdout


def on_a_terminal(*args, width=60, **env):
    """Give what a terminal `width` cells wide is sent."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    env = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")} | env
    env["TERM"] = "xterm-256color"
    with subprocess.Popen(
        [*COMMAND, *args], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=env
    ) as process:
        os.close(theirs)
        sent = b""
        while piece := _received(ours):
            sent += piece
    os.close(ours)
    assert process.returncode == 0
    return sent.decode()


def _received(terminal):
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # the other end is closed
        return b""


@pytest.mark.skipif(os.name == "nt", reason="terminals of another kind")
def test_a_terminal_gets_a_drawing_as_wide_as_it_is(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    drawn = on_a_terminal("show", str(path), "--date", "2023-07-13", width=40)
    lines = re.sub("\x1b\\[[0-9;]*m", "", drawn).splitlines()
    assert lines[:2] == [" 2023", " 2023-07-12  ●  谢锋会见美国助理国防部长"]
    assert lines[2] == "             │  拉特纳"
    assert "\x1b[" in drawn
    for plain in (
        on_a_terminal("show", str(path), "--color", "never"),
        on_a_terminal("dates", str(path), "--color", "never"),
    ):
        assert "\x1b" not in plain
    assert not re.search("\x1b\\[[0-9;]*3[0-9]m", on_a_terminal("show", str(path), NO_COLOR="1"))


@pytest.mark.skipif(os.name == "nt", reason="signals of another kind")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_process_leaves_no_half_file(tmp_path, number, code):
    target = tmp_path / "out.jsonl"
    with subprocess.Popen(
        [*COMMAND, "dates", "-", "--from", "jsonl", "-o", str(target)],
        stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        process.stdin.write(json.dumps({"text": TEXT}).encode() + b"\n")
        process.stdin.flush()
        while process.poll() is None and not list(tmp_path.iterdir()):
            time.sleep(0.01)
        process.send_signal(number)
        assert process.wait(10) == code
        assert process.stderr.read() == b""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device")
def test_a_full_disk_is_said():
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, "export", "-"], input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[-1] == "error: standard output: cannot be written: No space left on device"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_empty_ones(closed, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    command = f"'{sys.executable}' -m timeline show - '{path}' {closed}"
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert (b"XXXX-07-12" in done.stdout) is (" >" not in f" {closed}")


def test_the_shell_is_told_commands_and_options():
    def completed(words, at):
        told = {"_TIMELINE_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(at)}
        return set(run(**told).stdout.decode().split())

    assert completed("timeline sh", 1) == {"show"}
    assert completed("timeline show --pre", 2) == {"--prefer"}
