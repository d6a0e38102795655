"""The words and rules by which a language tells times: its files in, checked tables and compiled stages out.

A word has one or more senses: a token type, what it means, and a guard that must hold around it.  Token types and node
types are letters of a private alphabet, so that a rule is a regular expression over the letters of a stretch.
"""

import re
from collections.abc import Iterable
from typing import Any

from timeline.lang import check
from timeline.lang.festivals import festivals
from timeline.lang.time_rules import Alphabet, Make, Stage, read_make, read_stages
from timeline.lang.time_spelled import named_numbers, spell
from timeline.lang.time_stretch import Begin, beyond, lead_lengths, letters, seams
from timeline.model.frozen import fresh, frozen, mutable

__all__ = ["Numbers", "Sense", "TimeWords"]

_SECTIONS = ("numbers", "settings", "tokens", "guards", "shape", "alias", "rule", "cues")


@frozen
class Sense:
    """What a word can be: token letter, meaning, and the condition on what stands around it."""

    letter: str
    value: str | int | Make
    guard: check.Pattern | None = None


@frozen
class Numbers:
    """How numbers are written: what one looks like, its digits, its multipliers, and marks of two alternatives."""

    pattern: re.Pattern[str]
    digits: dict[str, int]
    multipliers: dict[str, int]
    starts: frozenset[str]
    pair: frozenset[str]  # signs for two that count and name no date
    words: dict[str, int]  # in languages that spell numbers as words
    ordinals: dict[str, int]
    zeroed: bool  # a number written 07 is a kind of its own


@mutable
class TimeWords:
    """The checked content of `lang/<code>/` that concerns times."""

    code: str
    alphabet: Alphabet
    begin: Begin | None  # the first character of a stretch; None where `stretch` looks for that itself
    stretch: re.Pattern[str]
    beyond: dict[str, tuple[tuple[int, str], ...]]  # words that reach beyond a run of such characters
    longest: int  # characters and such words of a stretch
    core: re.Pattern[str]  # a sign of time
    telling: frozenset[str]  # the letters of words that tell a time without such a sign
    tails: dict[str, tuple[int, ...]]  # lengths of names by their last letter, for names that begin before a stretch
    seams: frozenset[str]  # pairs of letters of such names, one of which lies where a stretch begins
    era_year: re.Pattern[str] | None
    numbers: Numbers
    senses: dict[str, tuple[Sense, ...]]
    lengths: dict[str, tuple[int, ...]]  # of words by their first letters
    shapes: check.Pattern
    shape_starts: frozenset[str]
    shape_guard: check.Pattern  # what every shape begins with
    stages: tuple[Stage, ...]
    cues: dict[str, check.Pattern]
    settings: dict[str, Any] = fresh(dict)
    apart: bool = False  # words are written apart, and a capital means the same as a small letter
    blanks: str = " "
    margin: tuple[int, int] = (2, 4)  # how much a guard or a blocker may look at around a stretch

    @classmethod
    def load(cls, code: str) -> "TimeWords":
        """Read and check the files of a language."""
        return _assembled(code, _read(code))


def _read(code: str) -> dict[str, Any]:
    """Join the tables of all time files of a language."""
    whole: dict[str, Any] = {"tokens": {}, "guards": {}, "alias": {}, "shape": [], "rule": [], "cues": {}}
    main = check.read(code, "time")
    names = ["time", *main.pop("files", ())]
    for name in names:
        table = main if name == "time" else check.read(code, name)
        check.keys(f"lang/{code}/{name}.toml", table, (), _SECTIONS)
        for key, value in table.items():
            _join(whole, key, value)
    return whole


def _join(whole: dict[str, Any], key: str, value: list[Any] | dict[str, Any]) -> None:
    if isinstance(value, list):
        whole[key] = [*whole.get(key, ()), *value]
    elif key == "tokens":
        for kind, senses in value.items():
            whole[key].setdefault(kind, []).append(senses)
    else:
        whole[key] = {**whole.get(key, {}), **value}


def _assembled(code: str, raw: dict[str, Any]) -> TimeWords:
    where = f"lang/{code}/time"
    alphabet = Alphabet(raw["alias"])
    settings = raw.get("settings", {})
    senses = _senses(where, raw["tokens"], raw["guards"], alphabet)
    numbers = _numbers(where, raw.get("numbers", {}))
    numerals = frozenset(numbers.digits) | frozenset(numbers.multipliers)
    names = _named_days(where, code, senses, raw["guards"], alphabet, numerals)
    names |= _words_of(settings.get("named", ""), senses, alphabet)
    apart = settings.get("apart", False)
    if apart:
        spell(senses, names, {**numbers.words, **numbers.ordinals}, settings)
    stages = read_stages(where, raw["rule"], alphabet)
    shapes = "|".join(f"(?P<s{i}_>{_shape(i, s)})" for i, s in enumerate(raw["shape"])) or r"(?!)"
    settings["shapes"] = [(alphabet.letter(s["gives"]), s["name"]) for s in raw["shape"]]
    blocks = {alphabet.letter("BLOCK"), alphabet.letter("BLOCKBARE")}
    begin, pattern, tails, whole = _stretches(where, senses, names, numbers, {"settings": settings, "blocks": blocks})
    return TimeWords(
        code=code,
        alphabet=alphabet,
        begin=begin,
        stretch=pattern,
        beyond=whole,
        longest=settings.get("longest", 120) + 1,
        tails=tails,
        era_year=check.led(where, settings["era_year"]) if "era_year" in settings else None,
        core=check.compiled(where, settings.get("signs", settings.get("core", r"\d"))),
        telling=frozenset(map(alphabet.letter, settings.get("telling", "").split())),
        seams=seams(senses, names, tails),
        numbers=numbers,
        senses=senses,
        lengths=_lengths(word.lower() for word in senses) if apart else _lengths(senses),
        shapes=check.Pattern(where, shapes),
        shape_guard=check.Pattern(where, settings.get("shape_guard", "")),
        shape_starts=frozenset(settings.get("shape_starts", "0123456789")),
        stages=stages,
        cues={
            name: check.Cue(f"{where}: cue {name}", text.replace("\n", ""), name in settings.get("led", "").split())
            for name, text in raw["cues"].items()
        },
        settings=settings,
        apart=apart,
        blanks=settings.get("blanks", " "),
        margin=tuple(settings.get("margin", (2, 4))),
    )


def _shape(index: int, shape: dict[str, str]) -> str:
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<s{index}_\1>", shape["pattern"].replace("\n", ""))


def _senses(
    where: str, tables: dict[str, list[dict[str, str]]], guards: dict[str, str], alphabet: Alphabet
) -> dict[str, tuple[Sense, ...]]:
    guarded = {word: check.Pattern(f'{where}: guard "{word}"', p.replace("\n", "")) for word, p in guards.items()}
    own = {key.rpartition(":")[2] for key in guards}
    found: dict[str, tuple[Sense, ...]] = {}
    for kind, parts in tables.items():
        letter = alphabet.letter(kind)
        for table in parts:
            for key, words in table.items():
                value = _value(key)
                usual = Sense(letter, value, guarded.get(kind))
                for word in words.split():
                    guard = (guarded.get(f"{kind}:{word}") or guarded.get(word)) if word in own else None
                    sense = Sense(letter, value, guard) if guard is not None else usual
                    found[word] = (*found[word], sense) if word in found else (sense,)
    for word, several in found.items():
        if len(several) > 1:
            found[word] = tuple(sorted(several, key=lambda sense: sense.guard is None))
    return found


def _value(key: str) -> str | int | Make:
    if " " in key:
        return read_make("path " + key)
    try:
        return int(key)
    except ValueError:
        return key


def _numbers(where: str, raw: dict[str, Any]) -> Numbers:
    def table(key: str) -> dict[str, int]:
        pairs = (pair.split("=") for pair in raw.get(key, "").split())
        return {sign: int(value) for signs, value in pairs for sign in signs}

    digits, multipliers = table("digits"), table("multipliers")
    pattern = check.compiled(where, raw.get("pattern", r"\d+").replace("\n", ""))
    starts = frozenset(digits) | frozenset(multipliers) | frozenset("0123456789") | frozenset(raw.get("starts", ""))
    words, ordinals = named_numbers(raw.get("words", "")), named_numbers(raw.get("ordinals", ""))
    return Numbers(
        pattern, digits, multipliers, starts, frozenset(raw.get("pair", "")), words, ordinals, raw.get("zeroed", False)
    )


def _lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Give how long a word can be, the longest first, by its first two letters, and by its first one for any others."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[:2], set()).add(len(word))
    for start, sizes in found.items():
        sizes.update(found.get(start[0], ()))
    return {start: tuple(sorted(sizes, reverse=True)) for start, sizes in found.items()}


def _named_days(
    where: str,
    code: str,
    senses: dict[str, tuple[Sense, ...]],
    guards: dict[str, str],
    alphabet: Alphabet,
    numerals: frozenset[str],
) -> frozenset[str]:
    """Add the named days to the words; those that are common words, too, are tokens of another type.

    The guard "FEST#" is for names that end in a number, which are none where the number goes on.
    """
    strong, weak = alphabet.letter("FEST"), alphabet.letter("FESTW")
    days = festivals(code)
    own = {key.partition(":")[2]: key for key in guards if key.startswith(("FEST:", "FESTW:"))}
    patterns = {key: check.Pattern(f'{where}: guard "{key}"', guards[key]) for key in own.values()}
    after_number = check.Pattern(f'{where}: guard "FEST#"', guards["FEST#"]) if "FEST#" in guards else None
    for name, day in days.items():
        key = own.get(name, "")
        guard = patterns[key] if key else after_number if name[-1] in numerals else None
        letter = weak if day.weak and not key.startswith("FEST:") else strong
        sense = Sense(letter, name, guard)
        senses[name] = (*senses[name], sense) if name in senses else (sense,)
    return frozenset(days)


def _words_of(kinds: str, senses: dict[str, tuple[Sense, ...]], alphabet: Alphabet) -> frozenset[str]:
    letters = {alphabet.letter(kind) for kind in kinds.split()}
    return frozenset(word for word, all_ in senses.items() if letters.intersection(sense.letter for sense in all_))


def _stretches(
    where: str, senses: dict[str, tuple[Sense, ...]], names: frozenset[str], numbers: Numbers, raw: dict[str, Any]
) -> tuple[Begin | None, re.Pattern[str], dict[str, tuple[int, ...]], dict[str, tuple[tuple[int, str], ...]]]:
    """Compile what a candidate looks like; give with it the lengths of names that begin before one, and whole words."""
    settings = raw["settings"]
    if "stretch" in settings:
        return None, check.compiled(where, settings["stretch"]), {}, {}
    blocks = raw["blocks"]
    words = [w for w, all_ in senses.items() if any(s.letter not in blocks for s in all_)]
    run = letters((w for w in words if w not in names), numbers.starts, settings.get("extra", ""))
    whole = beyond(words, names, run)
    settings.setdefault("longest", 120)
    begin = Begin(where, whole, names, run, settings)
    return begin, begin.letters, lead_lengths(names, run), whole
