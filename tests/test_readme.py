"""README.md and docs/ say what the program does."""

import json
import re
import subprocess
import sys

import pytest

from tests.documents import HELP, README, ROOT, commands, help_page, printed
from timeline.cli.app import COMMANDS
from timeline.cli.status import Status
from timeline.exporters import actors, csv_table, timexes

PAGE = README.read_text(encoding="utf-8")
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "timeline" / "exporters" / "schema.json").read_text(encoding="utf-8"))


SAID = dict(commands(PAGE))


@pytest.mark.parametrize("command", SAID)
def test_a_command_prints_what_the_page_says(command):
    assert printed(command) == SAID[command], "if that is right, run: make docs"


def test_the_python_of_the_page_runs_and_prints_what_it_says():
    [block] = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    said = re.findall(r"# (?:→ )(.*)$", block, re.MULTILINE)
    done = subprocess.run([sys.executable, "-c", block], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout.decode().splitlines() == said


def test_the_page_of_commands_is_what_help_says():
    assert HELP.read_text(encoding="utf-8") == help_page(), "if that is right, run: make docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_on_the_page(name):
    assert f"`timeline {name}" in PAGE or f"$ timeline {name}" in PAGE


@pytest.mark.parametrize("status", Status)
def test_every_exit_code_is_on_the_page(status):
    assert f"| {int(status)} |" in PAGE


def test_every_field_and_column_is_described():
    event = SCHEMA["$defs"]["event"]["properties"]
    named = set(re.findall(r"`([a-z_]+)`", FORMATS))
    assert {*timexes.COLUMNS.all, *actors.CAST.all, *actors.MENTIONS.all} <= named
    assert {*event, *SCHEMA["$defs"]["source"]["properties"], *SCHEMA["$defs"]["actor"]["properties"]} <= named
    assert ",".join(csv_table.HEADER) in FORMATS


def test_every_file_the_pages_point_to_is_there():
    for page in (README, ROOT / "CONTRIBUTING.md", ROOT / "docs" / "formats.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_contributing_stays_under_a_page():
    assert len((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) < 60
