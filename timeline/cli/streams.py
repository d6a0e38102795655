"""The three streams of the process: their encoding, and what they are connected to."""

import io
import os
import sys
from collections.abc import Iterable
from typing import BinaryIO

from timeline.model.errors import UsageError

__all__ = ["has_terminal", "input_bytes", "use_utf8", "wants_color", "write"]


def use_utf8() -> None:
    """Have output in UTF-8 whatever the locale, with \\n as it is written and lone surrogates as JSON escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def input_bytes() -> BinaryIO:
    """Give standard input as bytes."""
    return sys.stdin.buffer


def inputs(paths: list[str] | None) -> list[str]:
    """Give the inputs that were named; standard input where none was and something is piped in."""
    if paths:
        return paths
    if sys.stdin.isatty():
        raise UsageError("no input; name a file, or - for standard input")
    return ["-"]


def has_terminal() -> bool:
    """Say whether standard output is a terminal."""
    return sys.stdout.isatty()


def wants_color(asked: str) -> bool:
    """Say whether to draw in colour: as asked, else on a terminal where NO_COLOR is not set."""
    if asked != "auto":
        return asked == "always"
    return has_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write(lines: Iterable[str]) -> None:
    """Write lines to standard output as they come."""
    for line in lines:
        sys.stdout.write(line)
