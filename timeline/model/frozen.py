"""Frozen records that cost little to define: a class with annotated fields in, the same with slots and methods out.

`dataclasses` compiles six methods for each class, near a millisecond in all, and a command of many small classes pays
that at every start.  Here the methods are shared, and `__init__` is compiled when the first instance is made.
"""

from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

__all__ = ["frozen", "replace"]

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make a class a frozen record of its annotated fields; defaults must not be mutable."""
    held = {name: thing for name, thing in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    names = tuple(cls.__annotations__)
    defaults = {name: held.pop(name) for name in names if name in held}
    held |= {"__slots__": names, "__match_args__": names, "_defaults": defaults, "_content": attrgetter(*names)}
    made: type[T] = type(cls.__name__, (_Record,), held)
    return made


def replace(record: T, **changes: Any) -> T:  # noqa: ANN401 -- the types are those of the fields
    """Give a record that differs in some fields."""
    for name in type(record).__match_args__:  # type: ignore[attr-defined]
        if name not in changes:
            changes[name] = getattr(record, name)
    return type(record)(**changes)


class _Record:
    __slots__ = ()
    __match_args__: tuple[str, ...]
    _defaults: dict[str, object]
    _content: Any  # gives the fields of an instance

    def __init__(self, *args: object, **named: object) -> None:
        made = type(self)
        made.__init__ = _init(made)  # type: ignore[method-assign]
        made.__init__(self, *args, **named)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        content = self.__class__._content
        return bool(content(self) == content(other))

    def __hash__(self) -> int:
        return hash(self.__class__._content(self))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({fields})"

    def __setattr__(self, name: str, _: object) -> NoReturn:
        raise AttributeError(f"cannot assign to {name!r}: a record is frozen")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"cannot delete {name!r}: a record is frozen")

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def _init(made: type[_Record]) -> Any:  # noqa: ANN401 -- each class has its own parameters
    names = made.__match_args__
    scope: dict[str, Any] = {f"set_{name}": getattr(made, name).__set__ for name in names}
    scope["default"] = made._defaults
    parameters = ", ".join(f"{name}=default[{name!r}]" if name in made._defaults else name for name in names)
    lines = "".join(f"\n    set_{name}(self, {name})" for name in names)
    exec(f"def __init__(self, {parameters}):{lines}", scope)
    return scope["__init__"]
