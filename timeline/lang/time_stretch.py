"""Compile what a candidate for time looks like in a script without blanks: a run of the characters time is written in.

Words with characters that are hardly used for time otherwise (北京时间, 目前) are looked for as wholes, so that those
characters begin no candidate; named days may begin before a run, whose beginning tells how long they can be.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

__all__ = ["beyond", "lead_lengths", "letters", "seams", "stretch"]

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


def stretch(whole: Collection[str], names: Collection[str], run: set[str], settings: dict[str, Any]) -> tuple[str, str]:
    """Give two patterns: for the first character of a stretch, then for characters of runs from there.

    The first begins with a set of characters, as the search for those is fast, and looks on from before it.
    """
    leads, first = set(lead_lengths(names, run)), run - set(settings.get("never_first", ""))
    heads = {word[0] for word in whole}
    # Words whose beginning is not seen by two characters, as it is one of runs that begin no candidate by itself.
    others = [w for w in whole if w[0] not in run]
    pairs = first.union(leads, (w[0] for w in others)), run.union(heads, (w[1] for w in others))
    unseen = {w for w in whole if not (w[0] in pairs[0] and w[1] in pairs[1])}
    more = settings.get("begins", ())
    able = heads | pairs[0] | {pattern[0] for pattern in more}
    first_two = f"{_set(able - pairs[0], '^')}{_set(pairs[1])}"  # a set of few takes less long to compile
    lead = f"(?<={_set({c for name in names for c in name[:-1]})}){_set(leads)}"
    begun = "|".join((first_two, lead, _alone(unseen), *more))
    return f"{_set(able)}(?<=(?={begun}).)", f"{_set(run)}*"


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
