"""Propose the names that may stand in a sentence, each with its weight, for the segmenter to hold against words.

Takes a text and the language's words; gives proposals (start -> end, logarithm of the probability, tag).  Whether a
proposal holds is decided by the likeliest path through the whole sentence.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from timeline.actors.index import Index
from timeline.actors.name_weights import foreign_names, japanese_names, native_names
from timeline.lang.actor_words import ActorWords
from timeline.model.frozen import frozen

__all__ = ["Known", "propose"]

Edge = tuple[int, float, str]
Edges = dict[int, list[Edge]]
Finder = Callable[[str, int, Index], Iterator[Edge]]


@frozen
class Known:
    """What a document has settled: its names with their tags, by their first two characters; the readings ruled out."""

    names: dict[str, list[tuple[str, str]]]
    out: frozenset[str]


_THING = -8.5
_KNOWN = -6.0
_GIVEN = 1000.0
_SURNAME = 4.0
_LETTER = -6.0
_PAIR = -9.5
_SURE_PAIR = -7.0
_RARE_PAIR = -11.0
_PER_LETTER = 2.0  # 超越|美俄
_SIDE = -7.5
_LONGEST_PAIR = 6
_KEEP = 200_000


def propose(text: str, index: Index, known: Known, given: Mapping[int, int]) -> Edges:
    """Give all that may be a name in `text`; what is `given` (start -> end) weighs most."""
    starts = _starts(index)
    found: Edges = {}
    for at in range(len(text)):
        finders = starts[text[at : at + 2]]
        if finders:
            edges = [edge for find in finders for edge in find(text, at, index)]
            if edges:
                found[at] = edges
    for model in index.models.finditer(text):
        found.setdefault(model.start(), []).append((model.end(), _THING, "model"))
    return _settled(text, found, known, given)


def _settled(text: str, found: Edges, known: Known, given: Mapping[int, int]) -> Edges:
    """Add the names known and given, and take out the readings ruled out."""
    if known.out:
        found = {at: [e for e in edges if text[at : e[0]] not in known.out] for at, edges in found.items()}
    for at in range(len(text) - 1) if known.names else ():
        for name, tag in known.names.get(text[at : at + 2], ()):
            if text.startswith(name, at):
                found.setdefault(at, []).append((at + len(name), _KNOWN, tag))
    for start, stop in given.items():
        found[start] = [(stop, _GIVEN, "given")]
    return found


class _Starts(dict[str, tuple[Finder, ...]]):
    """What may find a name that begins with two characters; a dict that fills itself as they are asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __missing__(self, pair: str) -> tuple[Finder, ...]:
        if len(self) > _KEEP:
            self.clear()
        self[pair] = finders = tuple(self._finders(pair, self._index))
        return finders

    def _finders(self, pair: str, index: Index) -> Iterator[Finder]:
        parts, names = index.words.parts, index.words.letters.names
        for letters, find in ((parts.surname, _by_surname), (parts.foreign_first, _foreign), (names, _letters)):
            if pair[0] in letters:
                yield find
        if pair in index.japanese:
            yield _japanese


@cache
def _starts(index: Index) -> _Starts:
    return _Starts(index)


def _foreign(text: str, at: int, index: Index) -> Iterator[Edge]:
    later, follower = index.words.parts.foreign, text[at + 1 : at + 2]
    if follower in later or follower in "·-" or "·" in text[at + 2 : at + 7]:
        yield from foreign_names(text, at, index)


def _japanese(text: str, at: int, index: Index) -> Iterator[Edge]:
    words = index.words
    for size in (3, 2):
        if at + size <= len(text) and text[at : at + size] in words.parts.japanese:
            yield from japanese_names(text, at, size, index)


def _by_surname(text: str, at: int, index: Index) -> Iterator[Edge]:
    """Give full names, and the surname alone before an office, 氏 and 某."""
    words = index.words
    yield from native_names(text, at, index)
    character, follower, grammar = text[at], text[at + 1 : at + 2], words.grammar
    offices = words.titles.after_surname
    if follower == grammar.clan:
        yield at + 1, _SURNAME - words.parts.surname[character], "person"
    elif follower == grammar.unnamed:
        yield at + 3 if text[at + 2 : at + 3] == grammar.unnamed else at + 2, _SURNAME, "person"
    elif (
        text[at + 1 : at + 3] in offices or text[at + 1 : at + 4] in offices
    ) and character not in words.titles.not_alone:
        yield at + 1, _SURNAME - words.parts.surname[character], "surname"


def _letters(text: str, at: int, index: Index) -> Iterator[Edge]:
    """Give 中美 as a pair, 美 before 国务卿 and after 访, 美方, 美军, and each of 中、英、法."""
    words = index.words
    after = at + 1
    follower = text[after : after + 1]
    yield from _pair(text, at, words)
    if text[at] in words.letters.shy:
        return
    if follower == words.letters.side:
        if text[after + 1 : after + 2] in words.letters.not_side:  # 以|方便
            return
        yield after + 1, _SIDE, "side"
    elif follower and text[at : after + 1] in words.letters.not_pairs:
        return
    elif follower and follower in words.groups.forces and text[after + 1 : after + 2] != words.letters.side:
        yield after + 1, _SIDE, "force"
    if _before_office(text, after, index) or (at and text[at - 1] in words.letters.after) or _in_list(text, at, words):
        yield after, _LETTER, "letter"


def _before_office(text: str, after: int, index: Index) -> bool:
    return text[after : after + 1] in index.before and any(
        text[after : after + size] in index.words.letters.before for size in (4, 3, 2, 1)
    )


def _pair(text: str, at: int, words: ActorWords) -> Iterator[Edge]:
    end = at + 1
    while end < len(text) and end - at < _LONGEST_PAIR and text[end] in words.letters.names:
        end += 1
    if end - at > 1 and text[end : end + 1] == words.letters.state and text[end : end + 3] not in words.bodies.alone:
        end -= 1  # 以中国: the last letter begins a name of its own; not in 中美国防部
    before = text[at - 1 : at]
    if end - at < 2 or text[at : at + 2] in words.letters.not_pairs or (before and before in words.letters.whole):
        return
    weight = _usual_pair(text[at:end], words)
    if text[end : end + 2] in words.letters.pair_after:
        yield end, _SURE_PAIR, "pair"
    elif weight is not None:
        yield end, weight - _PER_LETTER * (end - at - 2), "pair"


def _usual_pair(pair: str, words: ActorWords) -> float | None:
    """Give the weight of letters that stand together with nothing to say that they are countries."""
    letters = words.letters
    if all(letter in letters.pair for letter in pair):
        return _PAIR
    is_one = len(pair) == 2 and not letters.pair.isdisjoint(pair)
    return _RARE_PAIR if is_one and letters.shy.isdisjoint(pair) and pair[0] not in letters.weak else None


def _in_list(text: str, at: int, words: ActorWords) -> bool:
    """Say whether the letter stands in 美、日、德 with letters on both its sides or at an end of the list."""
    letters = words.letters.names
    right = (
        text[at + 1 : at + 2] == "、"
        and text[at + 2 : at + 3] in letters
        and text[at + 3 : at + 4] in words.letters.list_after
    )
    left = (
        at > 1
        and text[at - 1] == "、"
        and text[at - 2] in letters
        and (at == 2 or text[at - 3] in words.letters.list_before)
    )
    return left or (right and (at == 0 or text[at - 1] in words.letters.list_before))
