"""Read a file of tables as ours are written: its text in, what a parser of TOML would give out.

A start reads a dozen such files.  To load that parser and have it look at every sign would be a tenth of the start, and
the files need little of it: a table or a key a line, strings and lists of them, whole numbers, truth.
Whatever else stands in a text is for the parser to read, or to refuse.
"""

from collections.abc import Iterator
from typing import Any

__all__ = ["plain_tables"]

_QUOTES = ("'", '"')
_LONG = "'''"


def plain_tables(text: str) -> dict[str, Any] | None:
    """Give the tables of a text, or None where it holds anything else."""
    table = whole = dict[str, Any]()
    lines = iter(text.split("\n"))
    for line in lines:
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            if (opened := _opened(whole, line)) is None:
                return None
            table = opened
            continue
        key, _, told = line.partition(" = ")
        key, value = _key(key.rstrip()), _value(told, lines)
        if not key or value is None or key in table:
            return None
        table[key] = value
    return whole


def _opened(whole: dict[str, Any], line: str) -> dict[str, Any] | None:
    """Give the table that a line opens: [a.b], or one more of those [[a]]."""
    head, _, note = line.partition("#")
    head = head.rstrip() if note else head
    if head[:2] == "[[" and head[-2:] == "]]":
        name, many = _key(head[2:-2]), whole.setdefault(head[2:-2], [])
        return _added(many, {}) if name and isinstance(many, list) else None
    *path, name = [_key(key) for key in (head[1:-1] if head[-1] == "]" else "").split(".")]
    for part in path:
        whole = whole.setdefault(part, {})
        if not part or not isinstance(whole, dict):
            return None
    return whole.setdefault(name, {}) if name and name not in whole else None


def _added(many: list[dict[str, Any]], table: dict[str, Any]) -> dict[str, Any]:
    many.append(table)
    return table


def _key(key: str) -> str:
    """Give a key as it is meant, "" where it is none."""
    if key[:1] == "'":
        return key[1:-1] if key[-1] == "'" and key.count("'") == 2 else ""
    return key if key.isascii() and key.replace("-", "").replace("_", "").isalnum() else ""


def _value(text: str, lines: Iterator[str]) -> object:
    """Give the value that a text begins with, which may go on in further lines; None where there is none."""
    if text[:1] in _QUOTES:
        value, rest = _long(text[3:], lines) if text[:3] == _LONG else _string(text)
        return value if not rest or rest.isspace() or rest.lstrip()[0] == "#" else None
    word, _, _ = text.partition(" #")
    word = word.rstrip()
    if word[:1] == "[" and word[-1] == "]":
        return _list(word[1:-1])
    if word.isdecimal() and word.isascii() and (word[0] != "0" or word == "0"):
        return int(word)
    return {"true": True, "false": False}.get(word)


def _string(text: str) -> tuple[str | None, str]:
    """Give the string at the beginning, None if it is none, and what stands behind it."""
    value, sign, rest = text[1:].partition(text[:1])
    return (value if sign and (text[0] == "'" or "\\" not in value) else None), rest


def _long(first: str, lines: Iterator[str]) -> tuple[str | None, str]:
    """Give a string of several lines; if the first is empty, it does not count."""
    value = [first] if first else []
    while _LONG not in first:
        if (line := next(lines, None)) is None:
            return None, ""
        value.append(first := line)
    value[-1], _, rest = first.partition(_LONG)
    return "\n".join(value), rest


def _list(text: str) -> list[str] | None:
    found: list[str] = []
    while text:
        value, rest = _string(text) if text[0] in _QUOTES else (None, "")
        if value is None or (rest and rest[:2] != ", "):
            return None
        found.append(value)
        text = rest[2:]
    return found
