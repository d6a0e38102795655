"""What can go wrong with what a user hands in, each with the exit code it ends in."""

__all__ = ["InputError", "PackError", "TimelineError", "UsageError"]


class TimelineError(Exception):
    """Something the user can mend; its text says where, what, and what to do."""

    exit_code = 1


class InputError(TimelineError):
    """A document that cannot be read."""


class UsageError(TimelineError):
    """An option whose value means nothing."""

    exit_code = 2


class PackError(TimelineError):
    """A language pack with a fault in it, found when it is loaded."""
