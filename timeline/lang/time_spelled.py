"""What time words need in a language that writes words apart: stretches of whole words, and numbers that are words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

__all__ = ["named_numbers", "spell"]


def spell(senses: dict[str, Any], names: Iterable[str], numbers: Iterable[str], settings: dict[str, Any]) -> None:
    """Add the named days in small letters, and put the words in the places of {words} and {first} in the stretch.

    {first} leaves out the words of the setting `never_first`, which begin no expression, {words} the names of several.
    """
    for name in names:
        senses.setdefault(name.lower(), senses[name])
    never = set(settings.get("never_first", "").split())
    pattern = str(settings["stretch"]).replace("\n", "")
    words = {*senses, *numbers}
    pattern = pattern.replace("{words}", _any_of(word for word in words if " " not in word))
    settings["stretch"] = pattern.replace("{first}", _any_of(words - never))


def named_numbers(text: str) -> dict[str, int]:
    """Read "one=1 two=2"."""
    return {word: int(value) for word, _, value in (pair.partition("=") for pair in text.split())}


def _any_of(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, in capitals or small letters, by their first letter and longest first."""
    rests: dict[str, set[str]] = defaultdict(set)
    for word in words:
        rests[word[0].lower()].add(word[1:].lower())
    groups = []
    for first, tails in sorted(rests.items()):
        longest = sorted(tails, key=lambda tail: (-len(tail), tail))
        head = f"[{first}{first.upper()}]" if first.isalpha() else re.escape(first)
        groups.append(f"{head}(?i:{'|'.join(map(re.escape, longest))})(?![A-Za-z])")
    return "|".join(groups)
