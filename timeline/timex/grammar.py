"""Join tokens into expressions: the stages of a language run over a stretch and reduce what they match to one item.

Where a rule matches depends on the letters alone, so that is remembered: 7月13日 goes the way of 8月2日.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from timeline.lang.time_rules import Rule, Stage
from timeline.lang.time_words import TimeWords
from timeline.timex.build import build, letter_of
from timeline.timex.lexer import Cut, Value

__all__ = ["reduced"]

Item = tuple[str, int, int, Value, str]  # letter, start, end, value, and the rules that made it, the last one first


class _Step(NamedTuple):
    """The next place where a rule matches: its stage, the rule, what it takes in, and its slots that took something."""

    stage: int
    rule: Rule
    start: int
    end: int
    slots: tuple[tuple[str, int, int], ...]


def reduced(tokens: Cut, words: TimeWords) -> list[Item]:
    """Give the tokens and what they were joined to, after all stages."""
    letters, starts, ends = "".join(tokens.letters), list(tokens.starts), list(tokens.ends)
    values, rules = list(tokens.values), list(tokens.rules)
    stage = at = 0
    while (step := _next(words, stage, letters, at)) is not None:
        stage, rule, start, end, slots = step
        node = build(rule.make, {name: values[a:b] for name, a, b in slots})
        if node is None:
            at = start + 1
            continue
        letter = rule.gives or words.alphabet.letter(letter_of(node))
        letters = letters[:start] + letter + letters[end:]
        values[start:end] = (node,)
        rules[start:end] = (" ".join([rule.name, *filter(None, rules[start:end])]),)
        if end - start > 1:
            del starts[start + 1 : end], ends[start : end - 1]
            at = start
        else:
            at = start + 1
    return list(zip(letters, starts, ends, values, rules, strict=True))


@lru_cache(16384)
def _next(words: TimeWords, stage: int, letters: str, at: int) -> _Step | None:
    """Give the next step from a place in a stage, or from the beginning in a later one."""
    for number in range(stage, len(words.stages)):
        found = _match(words.stages[number], letters, at)
        if found is not None:
            rule, match, group = found
            slots = ((name, *match.span(group + inner)) for name, inner in rule.slots)
            return _Step(number, rule, *match.span(group), tuple(slot for slot in slots if slot[2] > slot[1] >= 0))
        at = 0
    return None


def _match(stage: Stage, letters: str, at: int) -> tuple[Rule, re.Match[str], int] | None:
    """Give the rule of a stage that matches first from a place on, how, and its group."""
    if stage.needs.isdisjoint(letters):
        return None
    return _together(stage, letters, at) if next(stage.few, None) is None else _one_by_one(stage, letters, at)


def _together(stage: Stage, letters: str, at: int) -> tuple[Rule, re.Match[str], int] | None:
    match = stage.pattern.search(letters, at)
    group = match.lastindex or 0 if match is not None else 0
    return None if match is None else (stage.rules[group], match, group)


def _one_by_one(stage: Stage, letters: str, at: int) -> tuple[Rule, re.Match[str], int] | None:
    present, first = set(letters), None
    for rule in stage.rules.values():
        if not any(map(present.isdisjoint, rule.always)):
            match = rule.pattern.search(letters, at)
            if match is not None and (first is None or match.start() < first[1].start()):
                first = rule, match, 1
    return first
