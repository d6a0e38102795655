"""Exit codes, the same for every command."""

from enum import IntEnum

__all__ = ["Status"]


class Status(IntEnum):
    """What a run of the command ended in."""

    DONE = 0  # also with nothing found
    FAILED = 1  # no input could be read
    USAGE = 2
    SOME_FAILED = 3
    INTERRUPTED = 130
