"""Join tokens into expressions: the stages of a language run over a stretch and reduce what they match to one item.

Where a rule matches depends on the letters alone, so the ways that letters go are remembered: 7月13日 goes as 8月2日.
"""

import re
from functools import cache

from timeline.lang.time_rules import Rule, Stage
from timeline.lang.time_words import TimeWords
from timeline.model.kept import Kept
from timeline.timex.build import kind_of, maker
from timeline.timex.lexer import Cut, Value

__all__ = ["reduced"]

Item = tuple[str, int, int, Value, str]  # letter, start, end, value, and the rules that made it, the last one first
_Place = tuple[int, str, int]  # a stage, the letters that stand there, and from where on it looks

_MOST = 16384  # places that are remembered


class _Step:
    """A rule that matches: what it takes in, what makes something of that, and the way on by the kind of it.

    There is none by a kind that has not come up; None is where nothing matches any more.
    """

    __slots__ = ("end", "gives", "make", "name", "place", "start", "then")

    def __init__(self, place: _Place, rule: Rule, match: re.Match[str], group: int) -> None:
        self.place, self.name, self.gives = place, rule.name, rule.gives
        self.start, self.end = match.span(group)
        spans = ((name, *match.span(group + inner)) for name, inner in rule.slots)
        taken = tuple((name, a - self.start, b - self.start) for name, a, b in spans if b > a >= 0)
        self.make = maker(rule.make, taken)
        self.then: dict[str | None, _Step | None] = {}


def reduced(tokens: Cut, words: TimeWords) -> list[Item]:
    """Give the tokens and what they were joined to, after all stages."""
    letters, starts, ends = list(tokens.letters), list(tokens.starts), list(tokens.ends)
    values, rules = list(tokens.values), list(tokens.rules)
    step = _steps(words)[0, "".join(letters), 0]
    while step is not None:
        start, end = step.start, step.end
        node = step.make(values, start)
        kind = None if node is None else step.gives or kind_of(node)
        if kind is not None:
            letters[start:end] = (step.gives or words.alphabet.letter(kind),)
            values[start:end] = (node,)  # type: ignore[assignment]  # for there is one of a kind
            rules[start:end] = (" ".join([step.name, *filter(None, rules[start:end])]),)
            del starts[start + 1 : end], ends[start : end - 1]
        step = step.then[kind] if kind in step.then else _way_on(words, step, kind)
    return list(zip(letters, starts, ends, values, rules, strict=True))


def _way_on(words: TimeWords, step: _Step, kind: str | None) -> _Step | None:
    """Find the step that comes when one has made something of a kind, or nothing."""
    stage, letters, _ = step.place
    at = step.start + 1
    if kind is not None:
        letter = step.gives or words.alphabet.letter(kind)
        letters = letters[: step.start] + letter + letters[step.end :]
        at -= step.end > at  # what took in several may go on from there
    step.then[kind] = found = _steps(words)[stage, letters, at]
    return found


@cache
def _steps(words: TimeWords) -> Kept[_Place, _Step | None]:
    """Give the next step from a place in a stage, or from the beginning in a later one."""
    return Kept(lambda place: _found(words, place), _MOST)


def _found(words: TimeWords, place: _Place) -> _Step | None:
    stage, letters, at = place
    for number in range(stage, len(words.stages)):
        found = _match(words.stages[number], letters, at)
        if found is not None:
            return _Step((number, letters, at), *found)
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
