"""Read one file of a language pack and refuse what it may not hold, saying what was meant."""

import os
import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import toml_rs

from timeline.lang.needed import alternatives, firsts, needed
from timeline.model.errors import PackError

__all__ = ["FOLDER", "Cue", "Pattern", "compiled", "keys", "led", "read", "unique"]

FOLDER = os.path.dirname(__file__)
_MANY = 16  # times that a cue is asked, before the whole of it is compiled in any case


def read(code: str, name: str) -> dict[str, Any]:
    """Give the tables of `lang/<code>/<name>.toml`; an absent file is an empty table."""
    try:
        with open(os.path.join(FOLDER, code, f"{name}.toml"), encoding="utf-8") as file:
            return toml_rs.loads(file.read())
    except FileNotFoundError:
        return {}
    except toml_rs.TOMLDecodeError as fault:
        raise PackError(f"lang/{code}/{name}.toml:{fault.lineno}: {fault.msg.splitlines()[-1]}") from None


class Pattern:
    """A regular expression that is compiled when first asked, for most texts ask few of those that a language has.

    `parts` are named texts that it consists of: where it does not compile, the faulty one is named.
    """

    __slots__ = ("_parts", "_where", "finditer", "match", "search", "text")

    match: Callable[..., re.Match[str] | None]  # these three become the methods of the compiled pattern
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, where: str, text: str, parts: Mapping[str, str] | None = None) -> None:
        self.text = text
        self._where = where
        self._parts = parts or {}
        self.match, self.search, self.finditer = (
            partial(self._first, name) for name in ("match", "search", "finditer")
        )

    def _first(self, name: str, *asked: Any) -> Any:  # noqa: ANN401 -- whatever the method takes and gives
        return getattr(self.compiled(), name)(*asked)

    def compiled(self) -> re.Pattern[str]:
        """Give the compiled pattern."""
        try:
            made = compiled(self._where, self.text)
        except PackError:
            for part, text in self._parts.items():
                compiled(f"{self._where}: {part}", text)
            raise
        self.match, self.search, self.finditer = made.match, made.search, made.finditer
        return made


class Cue(Pattern):
    """A pattern that few texts match: one that holds no word the pattern needs is told so without compiling it.

    The first texts are asked for each of its alternatives alone, for most hold the words of none or one.  What the
    search of one that `is_led` finds has the beginning and the groups of what the pattern matches, but not its end.
    """

    __slots__ = ("_able", "_is_led", "_left")

    def __init__(self, where: str, text: str, is_led: bool = False) -> None:
        super().__init__(where, text)
        self._left, self._is_led = _MANY, is_led
        self._able: list[tuple[tuple[frozenset[str], ...], Pattern]] | None = None

    def _first(self, name: str, text: str, start: int = 0, end: int = sys.maxsize) -> Any:  # noqa: ANN401
        self._left -= 1
        if self._able is None:
            self._able = [(needed(one), Pattern(self._where, one)) for one in alternatives(self.text)]
        able = [p for words, p in self._able if all(any(text.find(w, start, end) >= 0 for w in some) for some in words)]
        if self._left > 0 and (name != "finditer" or not able):
            found = (getattr(one, name)(text, start, end) for one in able)
            return iter(()) if name == "finditer" else min(filter(None, found), key=re.Match.start, default=None)
        if self._is_led and name == "search":
            self.search = led(self._where, self.text).search
            return self.search(text, start, end)
        return super()._first(name, text, start, end)


def keys(where: str, table: Mapping[str, object], required: Collection[str], optional: Collection[str] = ()) -> None:
    """Refuse a key that is not known and the absence of one that is required."""
    known = {*required, *optional}
    for key in table:
        if key not in known:
            raise PackError(f'{where}: no key "{key}"{_meant(key, known)}')
    for key in required:
        if key not in table:
            raise PackError(f'{where}: key "{key}" is missing')


def unique(where: str, names: Iterable[str]) -> None:
    """Refuse a name that stands twice."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise PackError(f'{where}: "{name}" stands twice')
        seen.add(name)


def compiled(where: str, pattern: str) -> re.Pattern[str]:
    """Compile a pattern, or say where it does not compile."""
    try:
        return re.compile(pattern)
    except re.error as fault:
        raise PackError(f"{where}: {fault}") from None


def led(where: str, pattern: str) -> re.Pattern[str]:
    """Compile a pattern so that a search goes from one character it can begin with to the next, where those are known.

    What it matches has the beginning and the groups of what the pattern itself does, but not its end.
    """
    begin = firsts(pattern)
    return compiled(where, pattern if begin is None else f"[{''.join(sorted(begin))}](?<=(?={pattern})(?s:.))")


def _meant(key: str, known: Collection[str]) -> str:
    import difflib

    close = difflib.get_close_matches(key, known, 1)
    return f'; did you mean "{close[0]}"?' if close else ""
