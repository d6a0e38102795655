"""The commands: their names and helps; the module of one, and its run: options in, an exit code out."""

import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["COMMANDS", "loaded", "run"]

COMMANDS = {
    "show": "Print the chronology of texts: what happened, when, and who did it.",
    "export": "Write the timeline of texts as JSON, JSON Lines or CSV.",
    "dates": "List the time expressions of texts, each with its value.",
    "actors": "List who takes part: names, titles, how often, first and last date.",
}


def loaded(name: str) -> ModuleType:
    """Give the module of a command: `Asked` are its options, `run` does it."""
    return import_module(f"timeline.cli.{name}")


def run(command: ModuleType, **options: Any) -> int:  # noqa: ANN401 -- the types are those of the fields of `Asked`
    """Run a command; a fault of its input or output becomes a message and an exit code."""
    from timeline.cli.notes import Notes
    from timeline.cli.status import Status
    from timeline.model.errors import TimelineError

    try:
        code: int = command.run(command.Asked(**options))
        sys.stdout.flush()
        return code
    except TimelineError as fault:
        Notes().error(str(fault))
        return fault.exit_code
    except OSError as fault:  # of standard output: whoever opens a file sees to its faults
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains when it leaves
        if isinstance(fault, BrokenPipeError):
            return Status.DONE
        Notes().error(f"standard output: cannot be written: {fault.strerror}")
        return Status.FAILED
