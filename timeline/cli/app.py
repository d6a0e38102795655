"""The table of commands, each a set of options and a function from those to an exit code."""

import os
import sys
from collections.abc import Callable
from dataclasses import MISSING, fields
from inspect import Parameter, Signature
from typing import Annotated, Any, TypeVar

import typer

from timeline import __version__
from timeline.cli import actors, dates, export, show
from timeline.cli.notes import Notes
from timeline.cli.status import Status
from timeline.model.errors import TimelineError

__all__ = ["app"]

_Options = TypeVar("_Options")


def app() -> typer.Typer:
    """Give the command-line interface."""
    made = typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(timeline)
    for name, command in (
        ("show", _command(show.Show, show.run)),
        ("export", _command(export.Export, export.run)),
        ("dates", _command(dates.Dates, dates.run)),
        ("actors", _command(actors.Actors, actors.run)),
    ):
        made.command(name)(command)
    return made


def timeline(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.", is_eager=True)] = False,
) -> None:
    """Read news and documents; give what happened, when, and who did it, each line with its source."""
    if version:
        sys.stdout.write(f"timeline {__version__}\n")
        raise typer.Exit


def _command(options: type[_Options], function: Callable[[_Options], int]) -> Callable[..., None]:
    """Make a command of `function` whose parameters are the fields of `options`."""

    def call(**values: Any) -> None:  # noqa: ANN401 -- the types are those of the fields
        raise typer.Exit(_guarded(lambda: function(options(**values))))

    parameters = [
        Parameter(
            field.name,
            Parameter.KEYWORD_ONLY,
            default=field.default if field.default is not MISSING else Parameter.empty,
            annotation=field.type,
        )
        for field in fields(options)  # type: ignore[arg-type]  # every set of options is a dataclass
    ]
    call.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    call.__doc__ = function.__doc__
    return call


def _guarded(function: Callable[[], int]) -> int:
    try:
        code = function()
        sys.stdout.flush()
        return code
    except TimelineError as fault:
        Notes().error(str(fault))
        return fault.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains when it leaves
        return Status.DONE
