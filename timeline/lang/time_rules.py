"""Rules over token types: their text in, stages of one compiled pattern each out.

A pattern names token types, each perhaps after a slot (`m:MONTH? d:DAY`); types become single letters, so a stage is
one regular expression over the letters of a stretch.  What a rule makes is an operator and its arguments.
"""

import re
from functools import cached_property
from typing import Any

from timeline.lang import check
from timeline.model.frozen import frozen

__all__ = ["Alphabet", "Make", "Rule", "Stage", "read_make", "read_stages"]

# No pattern syntax, and below 0x100: sets of such letters compile fast.  Beyond them come the others.
_LETTERS = [*map(chr, range(0x80, 0x100)), *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"]
_KIND = re.compile(r"[A-Z][A-Z0-9_]*")
_ALWAYS = re.compile(r"([A-Z][A-Z0-9_]*)(?![A-Z0-9_?*{])")
_GROUP = re.compile(r"\([^()]*\)(?:[?*+]|\{[^}]*\})?")
_NAME = re.compile(r"(?:\b([a-z]):)?(\(|[A-Z][A-Z0-9_]*)")
_PIECE = re.compile(r"[A-Z][A-Z0-9_]*|\((?:\?(?:<?[=!]|:))?|[)|?*+]|\{[^}]*\}")

_MANY = 20  # rules of a stage that it pays to sort by the letters that they begin with
_FEW = 40  # searches that cost about as much as to compile a stage


class Alphabet:
    """Letters for token types; an alias stands for several types."""

    def __init__(self, aliases: dict[str, str]) -> None:
        self._letters: dict[str, str] = {}
        self._aliases = aliases
        self._sets: dict[str, str] = {}

    def letter(self, kind: str) -> str:
        """Give the letter of a type."""
        if kind not in self._letters:
            at = len(self._letters)
            self._letters[kind] = _LETTERS[at] if at < len(_LETTERS) else chr(0x100 + at)
        return self._letters[kind]

    def letters(self, name: str) -> str:
        """Give the letters of a type, or of all types an alias stands for."""
        if name not in self._sets:
            parts = self._aliases.get(name, "").split()
            self._sets[name] = "".join(map(self.letters, parts)) if parts else self.letter(name)
        return self._sets[name]

    def kind(self, letter: str) -> str:
        """Give the type of a letter, for messages."""
        return next((kind for kind, known in self._letters.items() if known == letter), "?")


@frozen
class Make:
    """What a rule makes: an operator, and its parts as lists of words; a single letter is a slot."""

    operator: str
    parts: tuple[tuple[str | int | float, ...], ...]


@frozen
class Rule:
    """One production; `gives` is the letter of what it makes, or None where that follows from what was made."""

    name: str
    make: Make
    gives: str | None
    slots: tuple[tuple[str, int], ...]  # name, and the group, counted from that of the rule
    pattern: check.Pattern
    always: tuple[str, ...]  # letters of which one stands in whatever it matches, of each of these


class Stage:
    """Rules that are tried together: one pattern, whose last group is that of the rule.

    It can match only where one of the letters `needs` stands.  A rule by itself compiles faster than all together do,
    and a short text is told by few of them: these are asked one by one as long as there are `few` searches.
    """

    def __init__(self, where: str, raw: list[dict[str, Any]], alphabet: Alphabet) -> None:
        self._where, self._raw, self._alphabet = where, raw, alphabet
        self.rules: dict[int, Rule] = {}  # by the group each has in the pattern
        self.needs: set[str] = set()
        self.few = iter(range(_FEW))
        group = 1
        for rule in raw:
            pattern, slots, groups = _translated(rule["pattern"], alphabet)
            alone = check.Pattern(f'{where}: rule "{rule["name"]}"', f"({pattern})")
            gives = alphabet.letter(rule["gives"]) if "gives" in rule else None
            always = _always(rule["pattern"], alphabet)
            self.rules[group] = Rule(rule["name"], read_make(rule["make"]), gives, slots, alone, always)
            self.needs.update(always[0])
            group += groups

    @cached_property
    def pattern(self) -> check.Pattern:
        """All rules in one."""
        patterns = {f'rule "{rule.name}"': rule.pattern.text for rule in self.rules.values()}
        if len(patterns) > _MANY:
            for rule, (name, pattern) in zip(self._raw, patterns.items(), strict=True):
                patterns[name] = _after_first(pattern, rule["pattern"], self._alphabet)
        return check.Pattern(self._where, "|".join(patterns.values()), patterns)


def read_make(text: str) -> Make:
    """Read `path at year y; at month m`."""
    operator, _, rest = text.partition(" ")
    parts = tuple(tuple(_word(w) for w in part.split()) for part in rest.split(";") if part.strip())
    return Make(operator, parts)


def _word(word: str) -> str | int | float:
    if not word[-1:].isdecimal():
        return word
    try:
        return int(word)
    except ValueError:
        return float(word) if word.replace(".", "", 1).isdecimal() else word


def read_stages(where: str, raw: list[dict[str, Any]], alphabet: Alphabet) -> tuple[Stage, ...]:
    """Read the rules, stage by stage; inside a stage the earlier rule is tried first."""
    for rule in raw:
        check.keys(f'{where}: rule "{rule.get("name")}"', rule, ("name", "stage", "pattern", "make"), ("gives", "why"))
    check.unique(where, (rule["name"] for rule in raw))
    stages = sorted({rule["stage"] for rule in raw})
    return tuple(Stage(where, [rule for rule in raw if rule["stage"] == stage], alphabet) for stage in stages)


def _always(pattern: str, alphabet: Alphabet) -> tuple[str, ...]:
    """Give the letters of each type that whatever the pattern matches has, the rarest first; if it is none, of all."""
    always, inner = "", pattern
    while always != inner:
        always, inner = inner, _GROUP.sub(" ", inner)
    kinds = [] if "|" in always else _ALWAYS.findall(always)
    if kinds:
        return tuple(sorted(map(alphabet.letters, kinds), key=len))
    return ("".join(map(alphabet.letters, _KIND.findall(pattern))),)


def _after_first(pattern: str, rule: str, alphabet: Alphabet) -> str:
    """Let a pattern be tried only behind a letter that it can begin with: of many, most are turned away by a set."""
    firsts, can_be_empty = _firsts(_PIECE.findall(rule), alphabet)
    return pattern if can_be_empty else f"[{''.join(sorted(firsts))}](?<=(?={pattern}).)"


def _firsts(pieces: list[str], alphabet: Alphabet) -> tuple[set[str], bool]:
    """Give the letters that a group can begin with and whether it can be empty; takes its pieces, up to its end."""
    letters, can_be_empty, at_first = set[str](), False, True
    while pieces and (piece := pieces.pop(0)) != ")":
        if piece == "|":
            can_be_empty, at_first = can_be_empty or at_first, True
            continue
        if piece[0] == "(":
            first, empty = _firsts(pieces, alphabet)
        else:
            first, empty = set(alphabet.letters(piece)), False
        if pieces and pieces[0][0] in "?*+{":
            empty |= pieces.pop(0)[:2] in ("?", "*", "{0", "{,")
        if at_first and piece[-1] not in "=!":
            letters |= first
            at_first = empty
    return letters, can_be_empty or at_first


def _translated(pattern: str, alphabet: Alphabet) -> tuple[str, tuple[tuple[str, int], ...], int]:
    """Give the regular expression of a rule, its slots, and how many groups it has with the one around it.

    Groups have no names, as reading those would take as long as all else in a pattern.
    """
    slots: list[tuple[str, int]] = []
    group = 0

    def named(match: re.Match[str]) -> str:
        nonlocal group
        slot, kind = match.groups()
        if slot or (kind == "(" and pattern[match.end() : match.end() + 1] != "?"):
            group += 1
        if slot:
            slots.append((slot, group))
        if kind == "(":
            return kind
        letters = alphabet.letters(kind)
        one = letters if len(letters) == 1 else f"[{letters}]"
        return f"({one})" if slot else one

    text = _NAME.sub(named, pattern).replace(" ", "")
    return text, tuple(slots), group + 1
