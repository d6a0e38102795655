"""Cut a stretch of text into typed tokens, longest first.

Takes the stretch with a little of what stands around it, for guards and blockers look there; gives items with a letter
each.  What is no token becomes a gap, which no rule matches.
"""

import re
from typing import NamedTuple

from timeline.lang.time_rules import Make
from timeline.lang.time_words import Sense, TimeWords
from timeline.timex import numerals, spoken
from timeline.timex.steps import shaped, stepped
from timeline.timex.tree import Node, Path

__all__ = ["GAP", "Item", "items"]

GAP = "."


class Item(NamedTuple):
    """A token or a node: its letter, where it stands, what it means, and the rule it comes from."""

    letter: str
    start: int
    end: int
    value: "str | float | Node"
    rule: str = ""


def items(text: str, start: int, end: int, words: TimeWords) -> list[Item]:
    """Give the tokens of `text[start:end]`."""
    found: list[Item] = []
    at = start
    while at < end:
        item = _next(text, at, words)
        if item is None:
            if text[at] not in words.blanks or (found and found[-1].letter == GAP):
                found.append(Item(GAP, at, at + 1, ""))
            at = _word_end(text, at, end) if words.apart else at + 1
            continue
        found.append(item)
        at = item.end
    return found


def _next(text: str, at: int, words: TimeWords) -> Item | None:
    first = text[at]
    if first in words.shape_starts and (match := words.shapes.match(text, at)):
        return _shape(match, words)
    number = words.numbers.pattern.match(text, at) if first in words.numbers.starts else None
    least = number.end() - at if number else 1
    for length in words.lengths.get(first.lower() if words.apart else first, ()):
        if length < least:
            break
        if at + length > len(text):
            continue
        for sense in _senses(text, at, at + length, words):
            if sense.guard is None or sense.guard.match(text, at):
                value = stepped(sense.value) if isinstance(sense.value, Make) else sense.value
                return Item(sense.letter, at, at + length, value)
    if number is None:
        return None
    kind, value = (spoken if words.apart else numerals).read(number[0], words.numbers)
    return Item(words.alphabet.letter(kind), at, number.end(), value)


def _senses(text: str, at: int, end: int, words: TimeWords) -> tuple[Sense, ...]:
    """Give what a word can be; where words are written apart it must be a whole one."""
    word = text[at:end]
    if not words.apart:
        return words.senses.get(word, ())
    if end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        return ()
    return words.senses.get(word) or words.senses.get(word.lower(), ())


def _word_end(text: str, at: int, end: int) -> int:
    """Give where the word ends that begins at `at`."""
    while text[at].isalpha() and at + 1 < end and text[at + 1].isalpha():
        at += 1
    return at + 1


def _shape(match: re.Match[str], words: TimeWords) -> Item | None:
    name = match.lastgroup or ""
    letter, rule = words.settings["shapes"][int(name[1:-1])]
    fields = {k[len(name) :]: v for k, v in match.groupdict().items() if v and k.startswith(name) and k != name}
    steps = shaped(fields)
    if steps is None:
        return Item(GAP, match.start(), match.end(), "")
    return Item(letter, match.start(), match.end(), Path(steps), rule)
