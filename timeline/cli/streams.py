"""The three streams of the process: their encoding, and what they are connected to."""

import io
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from timeline.model.errors import UsageError

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["draw", "has_terminal", "input_bytes", "inputs", "set_up", "write"]


def set_up() -> None:
    """Have output in UTF-8 whatever the locale, with \\n as it is written and lone surrogates as JSON escapes.

    A stream that is closed (`<&-`) is one that holds nothing.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.TextIOWrapper(io.BytesIO()))
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


def draw(drawing: "RenderableType", color: str, width: int | None = None) -> None:
    """Draw on standard output; what "auto" colour means is rich's to say, which knows NO_COLOR and dumb terminals."""
    from rich.console import Console

    console = Console(
        file=sys.stdout,
        width=width,
        force_terminal={"always": True, "never": False}.get(color),
        no_color={"always": False, "never": True}.get(color),
        markup=False,
        highlight=False,
        emoji=False,
    )
    console.print(drawing, soft_wrap=False)


def write(lines: Iterable[str]) -> None:
    """Write lines to standard output as they come."""
    for line in lines:
        sys.stdout.write(line)
