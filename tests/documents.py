"""The parts of README.md and docs/ that the program itself writes; `make docs` writes them anew.

In a block marked `console`, a line that begins with $ is run by a shell at the root of the repository, and the lines
after it are what it prints.  docs/commands.md holds the help of every command.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from timeline.cli.app import COMMANDS, app

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
HELP = ROOT / "docs" / "commands.md"
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def commands(page: str) -> list[tuple[str, str]]:
    """Give the commands in the blocks of a page with what they are said to print."""
    return [match.groups() for block in _BLOCK.findall(page) for match in _COMMAND.finditer(block)]


def printed(command: str) -> str:
    """Give what a command prints on standard output; one that fails is an error."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = os.environ | {"PATH": path, "COLUMNS": "80"}
    shell = ["bash", "-o", "pipefail", "-c", command]
    done = subprocess.run(shell, cwd=ROOT, env=env, capture_output=True, check=True, timeout=60)
    return done.stdout.decode()


def rewritten(page: str) -> str:
    """Give a page with every block as it would be printed now."""
    return _BLOCK.sub(lambda block: _COMMAND.sub(lambda m: f"$ {m[1]}\n{printed(m[1])}", block[0]), page)


def help_page() -> str:
    """Give the page of all commands."""
    parts = ["# Commands\n\nWhat `--help` says; `make docs` writes this page.\n"]
    for name in ("", *COMMANDS):
        answer = CliRunner().invoke(app, [*name.split(), "--help"], prog_name="timeline", env={"COLUMNS": "80"})
        title = f"timeline {name}".strip()
        parts.append(f"\n## {title}\n\n```\n{answer.stdout.rstrip()}\n```\n")
    return "".join(parts)


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")
    HELP.write_text(help_page(), encoding="utf-8")
