"""What is said on standard error: errors always, notes and progress unless asked to be quiet."""

import sys
import time
from collections.abc import Mapping, Sequence

from timeline.model.plain import plain

__all__ = ["Notes", "few"]

_PATIENCE = 1.0  # seconds of work before progress is shown, and between two lines of it


class Notes:
    """The voice of the command beside its data."""

    def __init__(self, quiet: bool = False, is_streaming: bool = False) -> None:
        self._quiet = quiet
        in_the_way = is_streaming and sys.stdout.isatty()
        self._shows_progress = not quiet and sys.stderr.isatty() and not in_the_way
        self._said = time.monotonic()
        self._progress = ""

    def error(self, message: str) -> None:
        """Say what went wrong, where, and what to do."""
        self._line(f"error: {plain(message)}")

    def note(self, message: str) -> None:
        """Say what the user should know."""
        if not self._quiet:
            self._line(f"note: {plain(message)}")

    def open_years(self, examples: Mapping[str, str]) -> None:
        """Say in which documents a date has no year, with an example of each, and how to give one."""
        if examples:
            self.note(
                f"the year is open in {few(list(examples))} (such as {next(iter(examples.values()))}); "
                "if you know when it was written, pass --date 2023-07-13"
            )

    def progress(self, count: int) -> None:
        """Show on a terminal how many texts are read, once that takes long enough to wonder."""
        if self._shows_progress and time.monotonic() - self._said > _PATIENCE:
            self._said = time.monotonic()
            self._progress = f"{count} texts read"
            sys.stderr.write(f"\r{self._progress}")
            sys.stderr.flush()

    def done(self) -> None:
        """Take the progress from the terminal."""
        if self._progress:
            sys.stderr.write(f"\r{' ' * len(self._progress)}\r")
            self._progress = ""

    def _line(self, line: str) -> None:
        self.done()
        sys.stderr.write(f"{line}\n")


def few(names: Sequence[str]) -> str:
    """Give the names where they are few, else the first and how many others."""
    told = ["standard input" if name == "-" else name for name in names]
    return ", ".join(told) if len(told) < 4 else f"{told[0]} and {len(told) - 1} others"
