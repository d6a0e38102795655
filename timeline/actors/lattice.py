"""Propose the names that may stand in a sentence, each with its weight, so that the segmenter can weigh them against words.

Takes a text and the language's words; gives proposals (start -> end, logarithm of the probability, tag).  Whether a
proposal holds is decided by the likeliest path through the whole sentence.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.actors.index import Index
from timeline.actors.name_weights import foreign_names, japanese_names, native_names
from timeline.lang.actor_words import ActorWords

__all__ = ["Known", "propose"]

Edges = dict[int, list[tuple[int, float, str]]]


@dataclass(frozen=True, slots=True)
class Known:
    """What a document has settled: its names with their tags, by their first two characters, and readings ruled out."""

    names: dict[str, list[tuple[str, str]]]
    out: frozenset[str]


_MODEL = re.compile(
    r"[歼轰运直强]-?\d+[A-ZⅠ-Ⅻ甲乙丙]*|(?:东风|巨浪|长征|空警|鹰击|红旗|神舟|嫦娥|翼龙|彩虹)-?\d+[A-ZⅠ-Ⅻ甲乙丙]*"
)
_THING = -8.5
_KNOWN = -6.0
_GIVEN = 1000.0
_SURNAME = 4.0
_LETTER = -6.0
_PAIR = -9.5
_SURE_PAIR = -7.0
_SIDE = -7.5
_LONGEST_PAIR = 6
_LISTED_AFTER = frozenset("、等两三四五六七和与及关之联")
_LISTED_BEFORE = frozenset("、，。:；从由与和同在对为是了于，(“ 括")


def propose(text: str, index: Index, known: Known, given: Mapping[int, int]) -> Edges:
    """Give all that may be a name or a listed word in `text`; what is `given` (start -> end) weighs most."""
    words = index.words
    surnames, firsts, later, letters = (
        words.parts.surname,
        words.parts.foreign_first,
        words.parts.foreign,
        words.letters,
    )
    heads, japanese, names = index.heads, index.japanese, known.names
    found: Edges = {}
    for at, character in enumerate(text):
        head = text[at : at + 2]
        edges: list[tuple[int, float, str]] = []
        if head in heads:
            edges += index.at(text, at)
        if head in japanese:
            edges += _japanese(text, at, words)
        if head in names:
            edges += [(at + len(name), _KNOWN, tag) for name, tag in names[head] if text.startswith(name, at)]
        if character in surnames:
            edges += _by_surname(text, at, words)
        if character in firsts and (head[1:] in later or head[1:] in "·-" or "·" in text[at + 2 : at + 7]):
            edges += foreign_names(text, at, words)
        if character in letters:
            edges += _letters(text, at, index)
        if edges:
            found[at] = edges
    for model in _MODEL.finditer(text):
        found.setdefault(model.start(), []).append((model.end(), _THING, "model"))
    for start, stop in given.items():
        found[start] = [(stop, _GIVEN, "given")]
    if known.out:
        return {at: [e for e in edges if text[at : e[0]] not in known.out] for at, edges in found.items()}
    return found


def _japanese(text: str, at: int, words: ActorWords) -> Iterator[tuple[int, float, str]]:
    for size in (3, 2):
        if at + size <= len(text) and text[at : at + size] in words.parts.japanese:
            yield from japanese_names(text, at, size, words)


def _by_surname(text: str, at: int, words: ActorWords) -> Iterator[tuple[int, float, str]]:
    """Give full names, and the surname alone before an office, 氏 and 某."""
    yield from native_names(text, at, words)
    character, follower = text[at], text[at + 1 : at + 2]
    offices = words.surname_titles
    if follower == "氏":
        yield at + 1, _SURNAME - words.parts.surname[character], "person"
    elif follower == "某":
        yield at + 3 if text[at + 2 : at + 3] == "某" else at + 2, _SURNAME, "person"
    elif (
        text[at + 1 : at + 3] in offices or text[at + 1 : at + 4] in offices
    ) and character not in words.titles.not_alone:
        yield at + 1, _SURNAME - words.parts.surname[character], "surname"


def _letters(text: str, at: int, index: Index) -> Iterator[tuple[int, float, str]]:
    """Give 中美 as a pair, 美 before 国务卿 and after 访, 美方, 美军, and each of 中、英、法."""
    words = index.words
    after = at + 1
    follower = text[after : after + 1]
    yield from _pair(text, at, words)
    if text[at] in words.shy_letters:
        return
    if follower == "方":
        yield after + 1, _SIDE, "side"
    elif follower and follower in words.forces and text[after + 1 : after + 2] != "方":
        yield after + 1, _SIDE, "force"
    if follower in index.before and any(text[after : after + n] in words.letters_before for n in (4, 3, 2, 1)):
        yield after, _LETTER, "letter"
    elif (at and text[at - 1] in words.letters_after) or _in_list(text, at, words):
        yield after, _LETTER, "letter"


def _pair(text: str, at: int, words: ActorWords) -> Iterator[tuple[int, float, str]]:
    end = at + 1
    while end < len(text) and end - at < _LONGEST_PAIR and text[end] in words.letters:
        end += 1
    if end - at > 1 and text[end : end + 1] == "国" and text[end : end + 3] not in words.bodies.alone:
        end -= 1  # 以中国: the last letter begins a name of its own; not in 中美国防部
    if end - at < 2 or text[at:end] in words.not_pairs:
        return
    sure = text[end : end + 2] in words.pair_after
    if sure or all(letter in words.pair_letters for letter in text[at:end]):
        yield end, _SURE_PAIR if sure else _PAIR, "pair"


def _in_list(text: str, at: int, words: ActorWords) -> bool:
    """Say whether the letter stands in 美、日、德 with letters on both its sides or at an end of the list."""
    letters = words.letters
    right = (
        text[at + 1 : at + 2] == "、" and text[at + 2 : at + 3] in letters and text[at + 3 : at + 4] in _LISTED_AFTER
    )
    left = at > 1 and text[at - 1] == "、" and text[at - 2] in letters and (at == 2 or text[at - 3] in _LISTED_BEFORE)
    return left or (right and (at == 0 or text[at - 1] in _LISTED_BEFORE))
