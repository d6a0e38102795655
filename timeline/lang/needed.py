"""Tell what a text must hold for a pattern to match in it: the pattern in, words or first characters out.

To look for a few words is nothing beside compiling a pattern, and most patterns of a language match nowhere in a text.
"""

import re
from collections.abc import Iterator, Sequence

__all__ = ["alternatives", "firsts", "needed"]

# Plain signs, beginnings of groups, sets, escaped signs, how often something stands, any other sign.
_TOKENS = re.compile(
    r"[^()[\\|.^$?*+{]+|\(\?P<\w+>|\(\?<?[:=!]|\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|[?*+]\??|\{[\d,]+\}\??|.", re.DOTALL
)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_SPECIAL = frozenset("()[\\|.^$?*+{")

Words = frozenset[str]


def needed(pattern: str) -> tuple[Words, ...]:
    """Give sets of words: whatever the pattern matches holds one of each.  There may be more that are not told."""
    tokens = _TOKENS.findall(pattern)
    if pattern.count("(?") != sum(token[:2] == "(?" for token in tokens):
        return ()  # flags, or what has been matched before
    return _read(iter(tokens))


def alternatives(pattern: str) -> list[str]:
    """Give the patterns of which a pattern matches one, in order; itself alone where it has groups or flags."""
    found, depth = [""], 0
    for token in _TOKENS.findall(pattern):
        depth += (token[0] == "(") - (token == ")")
        if token == "|" and not depth:
            found.append("")
        else:
            found[-1] += token
    return found if pattern.count("(?") == pattern.count("(?:") + sum(map(pattern.count, _LOOKS)) else [pattern]


def firsts(pattern: str) -> frozenset[str] | None:
    """Give what a set of the characters that a pattern can begin with consists of; None where that is not known."""
    tokens = _TOKENS.findall(pattern)[::-1]
    if pattern.count("(?") != sum(token[:2] == "(?" for token in tokens):
        return None  # flags, or what has been matched before
    begins = _begin(tokens)
    return None if begins is None or "" in begins else frozenset(begins)


def _begin(tokens: list[str]) -> set[str] | None:
    """Give what a group can begin with, "" if it can be empty; takes its tokens, those to come last, up to its end."""
    begins: set[str] = set()
    branch: set[str] = {""}  # what the branch at hand can begin with
    known = True
    while tokens and (token := tokens.pop()) != ")":
        if token == "|":
            begins, branch = begins | branch, {""}
            continue
        some = _begin_of(token, tokens)
        if tokens and (tokens[-1][0] in "?*" or tokens[-1][:2] in ("{0", "{,")) and some is not None:
            some = some | {""} if len(token) == 1 or token[0] in _SPECIAL else some
        if "" in branch:
            known = known and some is not None
            branch = branch - {""} | (some or set())
    return begins | branch if known else None


def _begin_of(token: str, tokens: list[str]) -> set[str] | None:
    """Give what the part of a pattern can begin with that a token opens."""
    if token[0] == "(":
        inner = _begin(tokens)
        return {""} if token[-1] in "=!" else inner  # one that only looks takes nothing in
    if token[0] == "[":
        return {token[1:-1]} if token[1] != "^" else None
    if token[0] == "\\":
        if token[1] in "AZbB":
            return {""}
        return None if token[1].isdigit() else {token}
    if token[0] in "?*+{^$":
        return {""}
    return None if token == "." else {re.escape(token[0])}


def _read(tokens: Iterator[str]) -> tuple[Words, ...]:
    """Read up to the end of a group."""
    told = _Branches()
    for token in tokens:
        first = token[0]
        if first not in _SPECIAL:
            told.word = token
            continue
        if first in "?*" or token[:2] in ("{0", "{,"):
            told.drop()
        told.end()
        if first == ")":
            break
        if first == "|":
            told.rows.append([])
        elif first not in "?*+{":
            told.rows[-1].append(_part(token, tokens))
    return told.words()


class _Branches:
    """The words of the parts of each branch that has been read, and those signs at the end that may go on."""

    def __init__(self) -> None:
        self.rows: list[list[Words]] = [[]]
        self.word = ""

    def drop(self) -> None:
        """Take back what was read last: it may be absent."""
        if self.word:
            self.word = self.word[:-1]
        else:
            self.rows[-1].pop()

    def end(self) -> None:
        """Let no further signs join the last ones."""
        if self.word:
            self.rows[-1].append(frozenset((self.word,)))
            self.word = ""

    def words(self) -> tuple[Words, ...]:
        """Give the sets of words of which each has one that is needed."""
        self.end()
        told = [[words for words in row if words] for row in self.rows]
        if len(told) == 1:
            return tuple(told[0])
        return (frozenset[str]().union(*map(_best, told)),) if all(told) else ()


def _part(token: str, tokens: Iterator[str]) -> Words:
    """Give the words of which one stands in a part of a pattern; none where that is not known."""
    if token[0] == "(":
        inner = _read(tokens)
        return _best(inner) if inner and token[-1] not in "=!" else frozenset()  # one that only looks takes nothing in
    if token[0] == "[" and token[1] != "^" and "-" not in token and "\\" not in token:
        return frozenset(token[1:-1])
    return frozenset(token[1]) if token[0] == "\\" and not token[1].isalnum() else frozenset()


def _best(row: Sequence[Words]) -> Words:
    return max(row, key=lambda words: (min(map(len, words)), -len(words)))
