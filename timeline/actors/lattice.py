"""Propose the names that may stand in a sentence, each with its weight, so that the segmenter can weigh them against words.

Takes a text and the language's words; gives proposals (start -> end, logarithm of the probability, tag).  Whether a
proposal holds is decided by the likeliest path through the whole sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.actors.name_weights import foreign_names, japanese_names, native_names
from timeline.lang.actor_words import ActorWords

__all__ = ["NOTHING", "Index", "Known", "propose"]


@dataclass(frozen=True, slots=True)
class Known:
    """What a document has settled: its names with their tags, by their first two characters, and readings ruled out."""

    names: dict[str, list[tuple[str, str]]]
    out: frozenset[str]


NOTHING = Known({}, frozenset())

_TORN = frozenset({"部长", "局长", "行业", "院长", "委员", "会员", "行长"})  # 美国国防部 is not named in 美国国防部长
_MODEL = re.compile(r"[歼轰运直强]-?\d+[A-Z]*|(?:东风|巨浪|长征|空警|鹰击|红旗|神舟|嫦娥|翼龙|彩虹)-?\d+[A-Z]*")
_LISTED = -8.5
_FAMOUS = 1.0  # weighs more than a dictionary word made with it: 邓小平理论
_SURNAME = 4.0
_KNOWN = -6.0
_LETTER = -6.0
_PAIR = -9.5
_SURE_PAIR = -7.0
_SIDE = -7.5


class Index:
    """The words known beforehand, by their first two characters."""

    def __init__(self, words: ActorWords) -> None:
        self.words = words
        self._by_head: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for word, tag in words.listed.items():
            if len(word) > 1:
                self._by_head[word[:2]].append((word, tag))
        self.before = frozenset(word[:1] for word in words.letters_before)

    def at(self, text: str, start: int) -> Iterator[tuple[int, float, str]]:
        """Give the listed words that stand at `start`."""
        for word, tag in self._by_head.get(text[start : start + 2], ()):
            end = start + len(word)
            if text.startswith(word, start) and text[end - 1 : end + 1] not in _TORN:
                yield start + len(word), _FAMOUS if tag == "person" and len(word) > 2 else _LISTED, tag


def propose(text: str, index: Index, known: Known) -> dict[int, list[tuple[int, float, str]]]:
    """Give all that may be a name or a listed word in `text`; names already `known` in the document weigh most."""
    words = index.words
    found: dict[int, list[tuple[int, float, str]]] = defaultdict(list)
    parts = words.parts
    for at, character in enumerate(text):
        listed = list(index.at(text, at))
        if listed:
            found[at] += listed
        for size in (3, 2):
            if at + size <= len(text) and text[at : at + size] in parts.japanese:
                found[at] += japanese_names(text, at, size, words)
        for name, tag in known.names.get(text[at : at + 2], ()):
            if text.startswith(name, at):
                found[at].append((at + len(name), _KNOWN, tag))
        if character in parts.surname:
            found[at] += native_names(text, at, words)
            if text[at + 1 : at + 2] == "氏":
                found[at].append((at + 1, _SURNAME - parts.surname[character], "person"))
            if text[at + 1 : at + 2] == "某":
                found[at].append((at + 3 if text[at + 2 : at + 3] == "某" else at + 2, _SURNAME, "person"))
            if _is_office(text, at + 1, words.surname_titles) and character not in words.titles.not_alone:
                found[at].append((at + 1, _SURNAME - parts.surname[character], "surname"))
        if character in parts.foreign_first:
            found[at] += foreign_names(text, at, words)
        if character in words.letters:
            found[at] += _letters(text, at, index)
    for model in _MODEL.finditer(text):
        found[model.start()].append((model.end(), _LISTED, "model"))
    if known.out:
        return {at: [e for e in edges if text[at : e[0]] not in known.out] for at, edges in found.items()}
    return found


def _is_office(text: str, at: int, offices: frozenset[str]) -> bool:
    return text[at : at + 2] in offices or text[at : at + 3] in offices


def _letters(text: str, at: int, index: Index) -> Iterator[tuple[int, float, str]]:
    """Give 中美 as a pair, 美 before 国务卿 and after 访, 美方, 美军, and each of 中、英、法."""
    words = index.words
    after = at + 1
    follower = text[after : after + 1]
    end = after
    while end < len(text) and end - at < 6 and text[end] in words.letters:
        end += 1
    if end - at > 1 and text[end : end + 1] == "国" and text[end : end + 3] not in words.bodies.alone:
        end -= 1  # 以中国: the last letter begins a name of its own; not in 中美国防部
    if end - at > 1 and text[at:end] not in words.not_pairs:
        sure = text[end : end + 2] in words.pair_after
        if sure or all(letter in words.pair_letters for letter in text[at:end]):
            yield end, _SURE_PAIR if sure else _PAIR, "pair"
    if follower == "方":
        yield after + 1, _SIDE, "side"
    elif follower and follower in "军媒企队" and text[after + 1 : after + 2] != "方":
        yield after + 1, _SIDE, "force"
    if follower in index.before and any(text[after : after + n] in words.letters_before for n in (4, 3, 2, 1)):
        yield after, _LETTER, "letter"
    elif at and text[at - 1] in words.letters_after:
        yield after, _LETTER, "letter"
    elif _in_list(text, at, words):
        yield after, _LETTER, "letter"


def _in_list(text: str, at: int, words: ActorWords) -> bool:
    """Say whether the letter stands in 美、日、德 with letters on both its sides or at an end of the list."""
    right = text[at + 1 : at + 2] == "、" and text[at + 2 : at + 3] in words.letters and text[at + 3 : at + 4] in _LISTED_AFTER
    left = at > 1 and text[at - 1] == "、" and text[at - 2] in words.letters and (at == 2 or text[at - 3] in _LISTED_BEFORE)
    return bool(right or left) and (at == 0 or left or text[at - 1] in _LISTED_BEFORE)


_LISTED_AFTER = frozenset({"、", "等", "两", "三", "四", "五", "六", "七", "和", "与", "及", "关", "之", "联"})
_LISTED_BEFORE = frozenset("、，。:；从由与和同在对为是了于，(“ 括")
