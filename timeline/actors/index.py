"""The words of a language made ready for reading: what names begin and end with, and what a word may be.

Takes the language's words; gives those that the segmenter has to know, and answers for a word of the segmenter what it
is.  Answers are kept, as the same words come again and again.
"""

import re
from typing import NamedTuple

from timeline.actors.heads import ends, head
from timeline.lang.actor_words import ActorWords
from timeline.model.kept import Kept

__all__ = ["NOTHING", "Index", "Sort"]

_OURS = frozenset(
    {
        "person",
        "foreign",
        "organization",
        "country",
        "place",
        "rank",
        "pair",
        "letter",
        "side",
        "force",
        "surname",
        "familiar",
        "model",
    }
)
_NAMES = frozenset({"nr", "nrt", "nrfg"}) | _OURS - {"organization", "model"}
_THINGS = frozenset({"model", "eng"})
_LISTED = -8.5
_FAMOUS = 1.0  # weighs more than a dictionary word made with it: 邓小平理论
_KEEP = 200_000
_LONGEST_NAME = 6


class Sort(NamedTuple):
    """What a word may be: the end of a body's name (`head` tells how), a name, part of equipment or of a group."""

    head: str | None
    is_name: bool
    is_thing: bool
    is_group: bool


NOTHING = Sort(None, is_name=False, is_thing=False, is_group=False)
_WORKS = frozenset("《》")  # what stands between them is the title of a work

Parts = tuple[tuple[str, str, Sort], ...]


class Index:
    """The words of a language, by what they begin with."""

    def __init__(self, words: ActorWords) -> None:
        self.words = words
        titles = words.titles
        # What a name's neighbours may begin and end with: what is not among these need not be looked up.
        self.rank_ends = frozenset(rank[-1] for rank in titles.ranks)
        self.follower_starts = frozenset(word[0] for word in titles.address | titles.verbs | words.bodies.services)
        self.land = frozenset(word for word in words.bodies.areas if len(word) == 2)
        self.models = re.compile(words.things.models or r"(?!)")
        self.before = frozenset(word[:1] for word in words.letters.before)
        self.listed = {
            word: (_FAMOUS if tag == "person" and len(word) > 2 else _LISTED, tag)
            for word, tag in words.listed.items()
            if len(word) > 1 and word not in words.quiet  # these are only another word's tag: 杨洪江
        }
        self.japanese = frozenset(word[:2] for word in words.parts.japanese if len(word) > 1)
        self.units = frozenset(word[:2] for word in words.parts.units)
        # A word with its tag: the same with its sort, or its parts where the dictionary joins two (中国政府, 协会主席).
        self.parts = Kept(self._made, _KEEP)
        groups, things = words.groups, words.things
        self._ends = ends(words.bodies)
        self._countries = frozenset(word[:2] for word, tag in words.listed.items() if tag == "country")
        self._divided_ends = frozenset(word[-1] for word in words.divided | titles.ranks)
        self._names = words.letters.bare.union(groups.pronouns, words.home[:1])
        self._things = things.nouns | things.ships | things.heads

    def known_end(self, text: str, start: int) -> int:
        """Give where a person's name known beforehand ends that begins at `start`, 0 where there is none."""
        listed, sizes = self.words.listed, range(_LONGEST_NAME, 1, -1)
        names = (text[start : start + size] for size in sizes)
        return next((start + len(name) for name in names if listed.get(name) == "person"), 0)

    def _made(self, key: tuple[str, str]) -> Parts:
        word, tag = key
        return tuple((part, label, self._sort(part, label)) for part, label in self._divided(word, tag))

    def _divided(self, word: str, tag: str) -> list[tuple[str, str]]:
        """Give the word, or its parts, with their tags."""
        words, listed = self.words, self.words.listed
        whole = [(word, listed.get(word, tag))]
        if tag in _OURS or len(word) < 2:
            return whole
        if len(word) == 2:
            if word[0] == words.grammar.unnamed and word[1] in words.bodies.nameless:
                return [(word[0], tag), (word[1], "n")]  # 某师
            return [(word[0], tag), (word[1], "letter")] if self._ends_in_country(word, tag) else whole
        if word[0] in words.letters.after and listed.get(word[1:]) == "country":  # 赴美国
            return [(word[0], "v"), (word[1:], "country")]
        if word[-1] not in self._divided_ends and word[:2] not in self._countries:
            return whole
        for size in range(1, min(len(word), 5)):
            front, back = word[:-size], word[-size:]
            is_people = back in words.divided and listed.get(front) in {"country", "place"}
            is_site = size > 1 and listed.get(back) in {"place", "rank"} and listed.get(front) == "country"  # 美国纽约
            is_headed = front in words.bodies.heads or front == back[0]  # 局|局长
            if is_people or is_site or (size > 1 and back in words.titles.ranks and is_headed):
                return [(part, listed.get(part, tag)) for part in (front, back)]
        return whole

    def _ends_in_country(self, word: str, tag: str) -> bool:
        """Say whether a word of two letters ends in one that is a country's: 访华, 全美."""
        letters = self.words.letters
        if word[0] in letters.whole:
            return word[1] in letters.entire
        return tag[:1] == "v" and word[0] in letters.after and word[1] in letters.names

    def _sort(self, word: str, tag: str) -> Sort:
        words = self.words
        kind = head(word, tag, words) if word[-1] in self._ends or tag == "organization" else None
        is_name = (
            tag in _NAMES
            or word in self._names
            or (tag == "ns" and len(word) > 1 and word not in words.not_places)
            or (tag in {"organization", "nt"} and words.country_of(word) is not None)
        )
        is_thing, is_group = tag in _THINGS or word in self._things, tag == "force" or word in words.groups.nouns
        is_telling = kind or is_name or is_thing or is_group or word in _WORKS
        return Sort(kind, is_name, is_thing, is_group) if is_telling else NOTHING
