"""The actors that a user names beforehand: a file in, known actors out.

A TOML file has a table [[actor]] for each, with name, kind, title, affiliation and aliases.  Any other file has one
actor a line, with commas between the same and | between aliases (谢锋, person, 中国驻美国大使, 中国, Xie Feng|谢大使);
only the name is required, and a person is meant where no kind is given.  # begins a comment.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

import toml_rs

from timeline.model.actor import ActorKind, KnownActor
from timeline.model.errors import InputError, UsageError
from timeline.readers.decode import decode

__all__ = ["read_names"]

_FIELDS = ("name", "kind", "title", "affiliation", "aliases")


def read_names(path: str) -> tuple[KnownActor, ...]:
    """Give the actors that the file at `path` names; a `UsageError` says where one makes no sense."""
    try:
        with open(path, "rb") as file:
            text, _ = decode(file.read(), path)
    except OSError as fault:
        raise UsageError(f"{path}: cannot be read: {fault.strerror}") from None
    except InputError as fault:
        raise UsageError(str(fault)) from None
    records = _tables(path, text) if path.lower().endswith(".toml") else _lines(path, text)
    return tuple(_actor(where, record) for where, record in records)


def _tables(path: str, text: str) -> Iterable[tuple[str, Mapping[str, Any]]]:
    try:
        tables = toml_rs.loads(text).get("actor", [])
    except toml_rs.TOMLDecodeError as fault:
        raise UsageError(f"{path}:{fault.lineno}: {fault.msg.splitlines()[-1]}") from None
    return ((f"{path}: actor {number}", table) for number, table in enumerate(tables, 1))


def _lines(path: str, text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        cells = [cell.strip() for cell in next(csv.reader([line.replace("，", ",")], skipinitialspace=True))]
        if len(cells) > len(_FIELDS):
            raise UsageError(f"{path}:{number}: more than {', '.join(_FIELDS)}")
        record: dict[str, Any] = {name: cell for name, cell in zip(_FIELDS, cells, strict=False) if cell}
        record["aliases"] = [alias.strip() for alias in record.get("aliases", "").split("|") if alias.strip()]
        yield f"{path}:{number}", record


def _actor(where: str, record: Mapping[str, Any]) -> KnownActor:
    if unknown := [key for key in record if key not in _FIELDS]:
        raise UsageError(f'{where}: no key "{unknown[0]}"; there are: {", ".join(_FIELDS)}')
    texts = {key: record.get(key) for key in _FIELDS[:4]}
    if not texts["name"] or not all(value is None or isinstance(value, str) for value in texts.values()):
        raise UsageError(f"{where}: an actor needs a name, and its fields are texts")
    kind: ActorKind | None = next((k for k in get_args(ActorKind) if k == (texts["kind"] or "person")), None)
    if kind is None:
        raise UsageError(f'{where}: no kind "{texts["kind"]}"; there are: {", ".join(get_args(ActorKind))}')
    aliases = tuple(map(str, record.get("aliases", ())))
    return KnownActor(texts["name"], kind, texts["title"], texts["affiliation"], aliases)
