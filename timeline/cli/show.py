"""`timeline show`: a chronology to read."""

from dataclasses import dataclass

from timeline.cli.options import Choosing, Reading

__all__ = ["Asked", "run"]


@dataclass(frozen=True, kw_only=True)
class Asked(Reading, Choosing):
    """The options of `timeline show`."""


def run(asked: Asked) -> int:
    """Print the chronology of texts: what happened, when, and who did it."""
    return 0
