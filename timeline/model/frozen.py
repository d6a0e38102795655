"""Records that cost little to define: a class with annotated fields in, the same with the methods of a record out.

`dataclasses` compiles six methods for each class, near a millisecond in all, and a command of many small classes pays
that at every start.  Here the methods are shared, and what makes an instance is compiled for a class of which many are
made.
"""

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform

__all__ = ["fields", "fresh", "frozen", "mutable", "replace"]

T = TypeVar("T")
_MANY = 35  # instances that cost as much to make one field at a time as to compile what makes them


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make a class a frozen record of its annotated fields; defaults must not be mutable."""
    held = {name: thing for name, thing in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    own, names = tuple(cls.__annotations__), tuple(fields(cls))
    defaults = getattr(cls, "_defaults", {}) | {name: held.pop(name) for name in own if name in held}
    held |= {
        "__slots__": own,
        "__match_args__": names,
        "_defaults": defaults,
        "_content": attrgetter(*names) if names else _nothing,
        "_few": iter(range(_MANY)),
    }
    held |= {"__init__": _Record.__init__, "__new__": object.__new__}  # its own, as a base's may have been compiled
    base = cls.__base__ if cls.__base__ not in (None, object) else _Record
    made: type[T] = type(cls.__name__, (base,), held)
    return made


@dataclass_transform()
def mutable(cls: type[T]) -> type[T]:
    """Give a class of annotated fields an `__init__` that takes them; what is `fresh` is made for each instance."""
    made: Any = cls
    names = tuple(fields(cls))
    defaults = {name: getattr(cls, name) for name in names if hasattr(cls, name)}
    few = iter(range(_MANY))

    def __init__(self: T, *args: object, **named: object) -> None:
        if next(few, None) is None or not _filled(self, names, defaults, args, named):
            made.__init__ = _compiled(names, defaults, ("__init__(self", "pass", "self.{0} = {0}", "pass"), {})
            made.__init__(self, *args, **named)

    made.__init__ = __init__
    made.__match_args__ = names  # type: ignore[misc]
    return cls


class _Fresh:
    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def fresh(make: Callable[[], T]) -> T:
    """Say that a field without a value gets a thing of its own, which `make` gives."""
    return cast("T", _Fresh(make))


def fields(cls: type) -> dict[str, Any]:
    """Give the fields of a class of either kind with their types, those of its bases first."""
    kinds = (vars(kind).get("__annotations__", {}) for kind in reversed(cls.__mro__) if kind is not _Record)
    return {name: type_ for own in kinds for name, type_ in own.items()}


def replace(record: T, **changes: Any) -> T:  # noqa: ANN401 -- the types are those of the fields
    """Give a record that differs in some fields."""
    made: Any = type(record)
    content = _content_of(made)(record)  # of one field it is the value itself
    names = made.__match_args__
    old = zip(names, content if len(names) > 1 else (content,), strict=False)
    return cast("T", made(**{**dict(old), **changes}))


@cache
def _content_of(made: type) -> Callable[[object], Any]:
    return attrgetter(*made.__match_args__) if made.__match_args__ else _nothing  # type: ignore[attr-defined]


def _nothing(_: object) -> tuple[()]:
    return ()


class _AsDataclass:
    """What `dataclasses` asks of a class: a record is one to its functions, which load when somebody calls them."""

    def __get__(self, _: object, cls: Any) -> Any:  # noqa: ANN401 -- what `dataclasses` keeps there is its own
        from dataclasses import field, make_dataclass

        told = [
            (n, t, field(default=cls._defaults[n]) if n in cls._defaults else field()) for n, t in fields(cls).items()
        ]
        return vars(make_dataclass(cls.__name__, told))["__dataclass_fields__"]


class _Signature:
    """What a class is called with, for those who ask before its `__init__` is compiled."""

    def __get__(self, _: object, cls: Any) -> Any:  # noqa: ANN401
        from inspect import Signature, signature

        _, *parameters = signature(_maker(cls)).parameters.values()
        return Signature(parameters)


class _Record:
    __slots__ = ()
    __dataclass_fields__ = _AsDataclass()
    __signature__ = _Signature()
    __match_args__: tuple[str, ...]
    _defaults: dict[str, object]
    _content: Any  # gives the fields of an instance
    _few: Iterator[int]  # one for each instance that is still made without an `__init__` of its own

    def __init__(self, *args: object, **named: object) -> None:
        made = type(self)
        if next(made._few, None) is None:
            made.__new__, made.__init__ = _maker(made), object.__init__  # type: ignore[method-assign, assignment]
        if not _filled(self, made.__match_args__, made._defaults, args, named):
            _maker(made)(made, *args, **named)  # says what is wrong

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


def _filled(
    instance: object, names: tuple[str, ...], defaults: dict[str, Any], args: tuple[object, ...], named: dict[str, Any]
) -> bool:
    """Set the fields of an instance; give False where the arguments are not those of its class."""
    fill, left = object.__setattr__, len(named)
    for name, value in zip(names, args, strict=False):
        fill(instance, name, value)
    for name in names[len(args) :]:
        if name in named:
            left -= 1
            fill(instance, name, named[name])
        elif name in defaults:
            value = defaults[name]
            fill(instance, name, value.make() if isinstance(value, _Fresh) else value)
        else:
            return False
    return not left and len(args) <= len(names)


def _maker(made: Any) -> Any:  # noqa: ANN401 -- each class has its own parameters
    """Give what makes an instance: it is filled as one of a class that differs in nothing but that it may be."""
    open_ = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__, "__slots__": made.__slots__}
    scope = {"blank": object.__new__, "twin": type(made.__name__, made.__bases__, open_)}
    begin, end = "self = blank(twin)", "self.__class__ = cls\n    return self"
    return _compiled(made.__match_args__, made._defaults, ("__new__(cls", begin, "self.{0} = {0}", end), scope)


def _compiled(
    names: tuple[str, ...], defaults: dict[str, Any], form: tuple[str, str, str, str], known: dict[str, Any]
) -> Any:  # noqa: ANN401 -- each class has its own parameters
    """Compile a method that takes the fields: its name and first parameter, how it begins, assigns and ends."""
    head, begin, assign, end = form
    scope = {"default": defaults, **known}
    made = [name for name in names if isinstance(defaults.get(name), _Fresh)]
    parameters = "".join(f", {name}=default[{name!r}]" if name in defaults else f", {name}" for name in names)
    lines = [begin, *(f"if {name} is default[{name!r}]: {name} = {name}.make()" for name in made)]
    lines += [*(assign.format(name) for name in names), end]
    exec(f"def {head}{parameters}):\n    " + "\n    ".join(lines), scope)
    return scope[head.partition("(")[0]]
