"""The commands as typer takes them; the options of each are the fields of `Asked` in the file of its name."""

import sys
from inspect import Parameter, Signature
from typing import Annotated, Any, get_args

import typer
from typer.core import TyperGroup

from timeline import __version__
from timeline.cli.commands import COMMANDS, loaded, run
from timeline.cli.declared import Declared
from timeline.model.frozen import fields

__all__ = ["COMMANDS", "app"]


class _Commands(TyperGroup):
    """The commands; the module of one is loaded when it is called, for --help needs no more than the table."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:  # noqa: ANN401
        if args[0] in COMMANDS:
            self.commands[args[0]] = typer.main.get_command(_command(args[0]))
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


def _command(name: str) -> typer.Typer:
    """Make a command whose parameters are the fields of the options in its module."""
    module = loaded(name)

    def call(**values: Any) -> None:  # noqa: ANN401 -- the types are those of the fields
        raise typer.Exit(run(module, **values))

    parameters = [
        Parameter(
            field,
            Parameter.KEYWORD_ONLY,
            default=getattr(module.Asked, field),
            annotation=_annotation(declared),
        )
        for field, declared in fields(module.Asked).items()
    ]
    call.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=app.info.context_settings)
    alone.command(name, help=COMMANDS[name])(call)
    return alone


def _annotation(declared: Any) -> Any:  # noqa: ANN401 -- types as values
    """Give the type of a field with typer's own in the place of what it is declared as."""
    type_, what = get_args(declared)
    assert isinstance(what, Declared)
    return Annotated[type_, getattr(typer, what.maker)(*what.names, **what.more)]
