"""How options and arguments are declared: as typer has them, but to be read without it.

What stands here in an `Annotated` is made into typer's own when a command is called with options.
"""

from typing import Any, NamedTuple

__all__ = ["Argument", "Declared", "Option"]


class Declared(NamedTuple):
    """An option or an argument: what typer calls its maker, and what that is to be given."""

    maker: str
    names: tuple[str, ...]
    more: dict[str, Any]


def Option(*names: str, **more: Any) -> Declared:  # noqa: ANN401 -- named as in typer, takes what that takes
    """Declare an option."""
    return Declared("Option", names, more)


def Argument(**more: Any) -> Declared:  # noqa: ANN401
    """Declare an argument."""
    return Declared("Argument", (), more)
