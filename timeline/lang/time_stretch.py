"""Compile what a candidate for time looks like in a script without blanks: a run of the characters time is written in.

Words with characters that are hardly used for time otherwise (北京时间, 目前) are looked for as wholes, so that those
characters begin no candidate; named days may begin before a run, whose beginning tells how long they can be.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from timeline.lang import check

__all__ = ["Begin", "Looked", "beyond", "lead_lengths", "letters", "seams"]

_FEW = 6_000  # characters that are looked at one by one before that would have taken as long as compiling a pattern
_RARE = 4  # a character in fewer words than this is no sign of time


def letters(words: Iterable[str], numerals: Collection[str], extra: str) -> set[str]:
    """Give the characters of runs: those of numbers, of single-character words, and of several words."""
    words = list(words)
    count = Counter("".join(map("".join, map(set, words))))
    alone = {word for word in words if len(word) == 1}
    return {c for c, n in count.items() if n >= _RARE} | alone | set(numerals) | set(extra)


def lead_lengths(names: Iterable[str], run: set[str]) -> dict[str, tuple[int, ...]]:
    """Give the lengths of named days by their last character, for those that end in a run and begin before it."""
    found: dict[str, set[int]] = defaultdict(set)
    for name in names:
        if name[-1] in run and not run.issuperset(name):
            found[name[-1]].add(len(name))
    return {last: tuple(sorted(sizes, reverse=True)) for last, sizes in found.items()}


def seams(words: Iterable[str], names: Iterable[str], tails: Mapping[str, tuple[int, ...]]) -> frozenset[str]:
    """Give the pairs of letters within what may be taken for such a name, the first of them a letter of names."""
    leading = {c for name in names for c in name[:-1]}
    able = (word for word in words if len(word) in tails.get(word[-1], ()))
    return frozenset(word[i : i + 2] for word in able for i in range(len(word) - 1) if word[i] in leading)


def beyond(words: Iterable[str], names: Collection[str], run: set[str]) -> dict[str, tuple[tuple[int, str], ...]]:
    """Give the words that reach beyond a run, by two letters: those where it ends, or the first where it is over.

    With each comes how many of its characters stand in the run; those that begin first come first, then the longer.
    """
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for word in words:
        if not run.issuperset(word) and not (word in names and word[-1] in run):
            before = next(at for at, c in enumerate(word) if c not in run)
            start = max(before - 1, 0)
            found[word[start : start + 2]].append((before, word))
    return {two: tuple(sorted(some, key=lambda one: (-one[0], -len(one[1])))) for two, some in found.items()}


class Looked:
    """A run that was found sign by sign, told as `Begin` tells those that its pattern matches."""

    __slots__ = ("_span", "lastindex")

    def __init__(self, start: int, end: int) -> None:
        self._span = start, max(end, start + 1)
        self.lastindex = 1 if end > start else 2

    def span(self) -> tuple[int, int]:
        """Give where it begins and ends."""
        return self._span


class Begin:
    """Runs by what they begin with, told by a pattern that is compiled once enough was read for that to pay.

    A match is a run where no group is set.  Group 1 says that a word may reach beyond it, group 2 that it is empty but
    for such a word, whose first character the match has.  The pattern begins with a set of characters, as the search
    for those is fast, and looks on from before it.
    """

    def __init__(
        self, where: str, whole: Mapping[str, Sequence[tuple[int, str]]], names: Collection[str], run: set[str],
        settings: dict[str, Any],
    ) -> None:  # fmt: skip
        self._where, self._left = where, _FEW
        words = [word for some in whole.values() for _, word in some]
        self._leads, self._before = set(lead_lengths(names, run)), {c for name in names for c in name[:-1]}
        self._more = [check.Cue(where, pattern) for pattern in settings.get("begins", ())]
        # Words whose beginning is not seen by two characters, as it is one of runs that begin no candidate by itself.
        others = [word for word in words if word[0] not in run]
        heads = {word[0] for word in words}
        self._first = run.difference(settings.get("never_first", "")).union(self._leads, (word[0] for word in others))
        self._second = run.union(heads, (word[1] for word in others))
        self._unseen = tuple(w for w in words if not (w[0] in self._first and w[1] in self._second))
        self._able = self._first.union(heads, (cue.text[0] for cue in self._more))
        self._run, self._brink = run, set("".join(whole))
        self.letters, self._longest = check.compiled(where, f"{_set(run)}*"), settings["longest"] + 1

    def finditer(self, text: str, at: int) -> "Iterator[re.Match[str] | Looked]":
        """Give the runs from a place on; each is looked for behind the one before it."""
        while self._left > 0:
            end, able = min(len(text), at + self._left), self._able
            begin = next((at for at in range(at, end) if text[at] in able and self._is_here(text, at)), end)
            self._left -= begin - at
            at = begin
            if begin < end:
                letters = self.letters.match(text, begin, begin + self._longest)
                found = Looked(begin, letters.end() if letters is not None else begin)
                yield found
                at = found.span()[1]
            elif begin == len(text):
                return
        yield from self._compiled.finditer(text, at)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return check.compiled(self._where, self.pattern())

    def _is_here(self, text: str, at: int) -> bool:
        one = text[at]
        if one in self._first and text[at + 1 : at + 2] in self._second:
            return True
        if one in self._leads and text[at - 1 : at] in self._before:
            return True
        told = text.startswith(self._unseen, at)
        return told or any(cue.text[0] == one and cue.match(text, at) is not None for cue in self._more)

    def pattern(self) -> str:
        """Give the pattern."""
        first_two = f"{_set(self._able - self._first, '^')}{_set(self._second)}"  # few take less time to compile
        lead = f"(?<={_set(self._before)}){_set(self._leads)}"
        begun = "|".join((first_two, lead, _alone(self._unseen), *(cue.text for cue in self._more)))
        letters, most = _set(self._run), self._longest - 1
        rest = f"(?:(?<={letters}){letters}{{0,{most}}}(?:(?={_set(self._brink)})())?|())"
        return f"{_set(self._able)}(?<=(?={begun}).){rest}"


def _set(letters: Iterable[str], sign: str = "") -> str:
    return f"[{sign}{''.join(sorted(map(re.escape, letters))) or chr(0)}]"


def _alone(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, longest first."""
    rests: dict[str, list[str]] = defaultdict(list)
    for word in words:
        rests[word[0]].append(word[1:])
    groups = (
        f"{re.escape(head)}(?:{'|'.join(sorted(map(re.escape, tails), key=len, reverse=True))})"
        for head, tails in sorted(rests.items())
    )
    seconds = {tail[:1] for tails in rests.values() for tail in tails}
    able = _set(rests) + ("" if "" in seconds else _set(seconds))  # two sets turn away most of what one lets pass
    return f"(?={able})(?:{'|'.join(groups) or '(?!)'})"
