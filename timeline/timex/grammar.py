"""Join tokens into expressions: the stages of a language run over a stretch and reduce what they match to one item."""

import re

from timeline.lang.time_rules import Rule, Stage
from timeline.lang.time_words import TimeWords
from timeline.timex.build import build, letter_of
from timeline.timex.lexer import Item

__all__ = ["reduced"]


def reduced(items: list[Item], words: TimeWords) -> list[Item]:
    """Give the items after all stages."""
    letters = "".join(item.letter for item in items)
    for stage in words.stages:
        if not stage.needs.isdisjoint(letters):
            items, letters = _through(stage, items, letters, words)
    return items


def _through(stage: Stage, items: list[Item], letters: str, words: TimeWords) -> tuple[list[Item], str]:
    at, search = 0, stage.pattern.compiled.search
    while match := search(letters, at):
        group = match.lastindex or 0
        start, end = match.span(group)
        rule = stage.rules[group]
        item = _built(rule, match, items, words) if end > start else None
        if item is None:
            at = start + 1
            continue
        items[start:end] = [item]
        letters = letters[:start] + item.letter + letters[end:]
        at = start if end - start > 1 else start + 1
    return items, letters


def _built(rule: Rule, match: re.Match[str], items: list[Item], words: TimeWords) -> Item | None:
    slots: dict[str, list[Item]] = {}
    for name, group in rule.slots:
        a, b = match.span(group)
        if b > a >= 0:
            slots[name] = items[a:b]
    node = build(rule.make, slots)
    if node is None:
        return None
    a, b = match.span(match.lastindex or 0)
    letter = rule.gives or words.alphabet.letter(letter_of(node))
    inner = " ".join(item.rule for item in items[a:b] if item.rule)
    return Item(letter, items[a].start, items[b - 1].end, node, f"{rule.name} {inner}".rstrip())
