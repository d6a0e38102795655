"""What is said on standard error: errors always, notes unless asked to be quiet."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.model.plain import plain

__all__ = ["Notes", "few"]


@dataclass(eq=False, repr=False)
class Notes:
    """The voice of the command beside its data."""

    quiet: bool = False

    def error(self, message: str) -> None:
        """Say what went wrong, where, and what to do."""
        sys.stderr.write(f"error: {plain(message)}\n")

    def note(self, message: str) -> None:
        """Say what the user should know."""
        if not self.quiet:
            sys.stderr.write(f"note: {plain(message)}\n")

    def open_years(self, examples: Mapping[str, str]) -> None:
        """Say in which documents a date has no year, with an example of each, and how to give one."""
        if examples:
            self.note(
                f"the year is open in {few(list(examples))} (such as {next(iter(examples.values()))}); "
                "if you know when it was written, pass --date 2023-07-13"
            )


def few(names: Sequence[str]) -> str:
    """Give the names where they are few, else the first and how many others."""
    told = ["standard input" if name == "-" else name for name in names]
    return ", ".join(told) if len(told) < 4 else f"{told[0]} and {len(told) - 1} others"
