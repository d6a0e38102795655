"""What is said on standard error: errors always, notes unless asked to be quiet."""

import sys
from dataclasses import dataclass

from timeline.model.plain import plain

__all__ = ["Notes"]


@dataclass(frozen=True, slots=True)
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
