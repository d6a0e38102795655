"""The table of commands; each is a set of options and a function from those to an exit code, in a file of its name."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from inspect import Parameter, Signature
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from timeline import __version__

__all__ = ["COMMANDS", "app"]

COMMANDS = {
    "show": "Print the chronology of texts: what happened, when, and who did it.",
    "export": "Write the timeline of texts as JSON, JSON Lines or CSV.",
    "dates": "List the time expressions of texts, each with its value.",
    "actors": "List who takes part: names, titles, how often, first and last date.",
}


class _Commands(TyperGroup):
    """The commands; the module of one is loaded when it is called, for --help needs no more than the table."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:  # noqa: ANN401
        if args[0] in COMMANDS:
            self.commands[args[0]] = typer.main.get_command(_loaded(args[0]))
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=_Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        sys.stdout.write(f"timeline {__version__}\n")
        raise typer.Exit


_Version = Annotated[
    bool, typer.Option("--version", help="Print the version and leave.", callback=_print_version, is_eager=True)
]


@app.callback(
    epilog="Exit codes: 0 done, 1 no input could be read, 2 wrong usage, 3 some inputs failed, 130 interrupted."
)
def timeline(version: _Version = False) -> None:
    """Read news and documents; give what happened, when, and who did it, each line with its source."""


def _named_only() -> None:
    """Stand for a command that has not been called."""


for _name, _help in COMMANDS.items():
    app.command(_name, help=_help)(_named_only)


def _loaded(name: str) -> typer.Typer:
    """Make a command whose parameters are the fields of the options in its module."""
    from dataclasses import MISSING, fields

    module = import_module(f"timeline.cli.{name}")
    options = module.Asked

    def call(**values: Any) -> None:  # noqa: ANN401 -- the types are those of the fields
        raise typer.Exit(_guarded(lambda: module.run(options(**values))))

    parameters = [
        Parameter(
            field.name,
            Parameter.KEYWORD_ONLY,
            default=Parameter.empty if field.default is MISSING else field.default,
            annotation=field.type,
        )
        for field in fields(options)
    ]
    call.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=app.info.context_settings)
    alone.command(name, help=COMMANDS[name])(call)
    return alone


def _guarded(function: Callable[[], int]) -> int:
    from timeline.cli.notes import Notes
    from timeline.cli.status import Status
    from timeline.model.errors import TimelineError

    try:
        code = function()
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
