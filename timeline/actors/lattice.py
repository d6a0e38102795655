"""Propose the names that may stand in a sentence, each with its weight, for the segmenter to hold against words.

Takes a text and the language's words; gives proposals (start -> end, logarithm of the probability, tag).  Whether a
proposal holds is decided by the likeliest path through the whole sentence; what cannot hold, as the dictionary's words
are likelier whatever stands around, is not proposed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import compress, count
from operator import add, or_

from timeline.actors.index import Index
from timeline.actors.name_weights import Edge, Weigher, familiars, may_be_given
from timeline.lang.actor_words import ActorWords
from timeline.model.frozen import frozen
from timeline.model.protocols import Segmenter

__all__ = ["Edges", "Known", "Proposer"]

Edges = dict[int, list[Edge]]
Finder = Callable[[str, int], Iterable[Edge]]


@frozen
class Known:
    """What a document has settled: its names with their tags, by their first two characters; the readings ruled out."""

    names: dict[str, list[tuple[str, str]]]
    out: frozenset[str]


_THING = -8.5
_KNOWN = -6.0
_SURE_LETTER = 2.0
_GIVEN = 1000.0
_SURNAME = 4.0
_WITHHELD = 2.0
_LAST_DEAR = 7
_LETTER = -6.0
_LISTED = -4.5
_TOGETHER = -3.0
_PAIR = -9.5
_SURE_PAIR = -6.0
_RARE_PAIR = -11.0
_PER_LETTER = 2.0  # 超越|美俄
_SIDE = -7.5
_LONGEST_PAIR = 6
_COMMA, _END_OF_TITLE = "、", "》"
_OFFICES = (4, 3, 2)  # characters
_FIRM = -8.5


class Proposer:
    """Proposes the names of a language."""

    def __init__(self, index: Index, segmenter: Segmenter) -> None:
        self._models = index.models
        self._firsts, self._followers = _Firsts(index), _Followers(index)
        self._weigher = weigher = Weigher(index, segmenter)
        self._plain, self._dotted = _Finders(index, weigher, False), _Finders(index, weigher, True)

    def propose(self, text: str, known: Known, given: Mapping[int, int]) -> Edges:
        """Give all that may be a name in `text`; what is `given` (start -> end) weighs most."""
        finders = self._dotted if "·" in text else self._plain
        after = map(self._followers.__getitem__, text[1:] + "\n")
        bits = [*map(or_, map(self._firsts.__getitem__, text), after)]
        found: Edges = {}
        for at, finders_here in enumerate(map(finders.__getitem__, bits)):
            if finders_here:
                edges = [edge for find in finders_here for edge in find(text, at)]
                if edges:
                    found[at] = edges
        for at in compress(count(1), map(_RANK_END.__and__, bits[:-1])):
            if bits[at] & _CALLED and (called := [*self._weigher.called(text, at)]):
                found.setdefault(at, []).extend(called)
        for model in self._models.finditer(text):
            found.setdefault(model.start(), []).append((model.end(), _THING, "model"))
        return self._settled(text, found, known, given)

    def _settled(self, text: str, found: Edges, known: Known, given: Mapping[int, int]) -> Edges:
        """Add the names known and given, and take out the readings ruled out."""
        if known.out:
            found = {at: [e for e in edges if text[at : e[0]] not in known.out] for at, edges in found.items()}
            found = {at: edges for at, edges in found.items() if edges}
        for at in compress(count(), map(known.names.__contains__, map(add, text, text[1:]))) if known.names else ():
            found.setdefault(at, []).extend(self._known(text, at, known))
            if not found[at]:
                del found[at]
        for start, stop in given.items():
            found[start] = [(stop, _GIVEN, "given")]
        return found

    def _known(self, text: str, at: int, known: Known) -> Iterator[Edge]:
        """Give the names known that begin at `at`; what is a word, too, only where it goes on as persons do."""
        for name, tag in known.names[text[at : at + 2]]:
            if tag == "letter" and text.startswith(name, at):
                yield at + 1, _SURE_LETTER, tag  # of 吉总统
            elif text.startswith(name, at) and (tag != "word" or self._weigher.is_named(text, at, at + len(name))):
                yield at + len(name), _KNOWN, "person" if tag == "word" else tag


# What a character may begin, and what it may be after another; one number tells both of two.
_SURNAME_OF_ONE, _SURNAME_OF_TWO, _TRANSLITERATED, _COUNTRY, _JAPANESE, _UNIT = 1, 2, 4, 8, 16, 1024
_FAMILIAR, _IN_FAMILIAR, _RANK_END = 4096, 8192, 16384
_IN_GIVEN, _IN_TRANSLITERATED, _BESIDE_SURNAME, _BESIDE_COUNTRY, _IN_JAPANESE, _IN_UNIT = 32, 64, 128, 256, 512, 2048
_CALLED = _TRANSLITERATED | _BESIDE_SURNAME  # so much has a name that only the office before it tells


class _Firsts(dict[str, int]):
    """What names a character may begin; a dict that fills itself."""

    def __init__(self, index: Index) -> None:
        parts = index.words.parts
        for bit, letters in (
            (_SURNAME_OF_ONE, parts.surname),
            (_SURNAME_OF_TWO, {surname[0] for surname in parts.compounds}.intersection(parts.surname)),
            (_TRANSLITERATED, parts.foreign_first),
            (_COUNTRY, index.words.letters.names),
            (_JAPANESE, {pair[0] for pair in index.japanese}),
            (_UNIT, {pair[0] for pair in index.units}),
            (_FAMILIAR, index.words.titles.familiar),
            (_RANK_END, index.rank_ends),
        ):
            for letter in letters:
                self[letter] = self.get(letter, 0) | bit

    def __missing__(self, letter: str) -> int:
        self[letter] = 0
        return 0


class _Followers(dict[str, int]):
    """What a character may be as the second of a name; a dict that fills itself."""

    def __init__(self, index: Index) -> None:
        words = index.words
        offices = {office[0] for office in words.titles.after_surname}
        compounds = {name[1] for name in words.parts.compounds}
        self._sets = (
            (_IN_TRANSLITERATED, {*words.parts.foreign, *"·-"}),
            (_BESIDE_SURNAME, {words.grammar.clan, words.grammar.unnamed, *offices, *compounds}),
            (_BESIDE_COUNTRY, {*words.letters.names, words.letters.side, *words.groups.forces, *index.before, _COMMA}),
            (_IN_JAPANESE, {pair[1] for pair in index.japanese}),
            (_IN_UNIT, {pair[1] for pair in index.units}),
            (_IN_FAMILIAR, familiars(words)),
        )
        self._never = words.parts.never - words.parts.seldom

    def __missing__(self, letter: str) -> int:
        bits = _IN_GIVEN if may_be_given(letter, self._never) else 0
        self[letter] = bits = bits | sum(bit for bit, letters in self._sets if letter in letters)
        return bits


class _Finders(dict[int, tuple[Finder, ...]]):
    """What may find a name that begins with two characters, by what these may be; a dict that fills itself.

    In a text that is `dotted`, any two may begin a transliterated name.
    """

    def __init__(self, index: Index, weigher: Weigher, dotted: bool) -> None:
        self._index, self._weigher, self._is_dotted = index, weigher, dotted
        self._before = {*index.words.letters.after, _COMMA}

    def __missing__(self, bits: int) -> tuple[Finder, ...]:
        self[bits] = finders = tuple(self._made(bits))
        return finders

    def _made(self, bits: int) -> Iterator[Finder]:
        if bits & _SURNAME_OF_TWO or (bits & _SURNAME_OF_ONE and bits & _IN_GIVEN):
            yield self._weigher.native
        if bits & _SURNAME_OF_ONE and bits & _BESIDE_SURNAME:
            yield self._surname
        if bits & _TRANSLITERATED and bits & _IN_TRANSLITERATED:
            yield self._weigher.foreign
        elif bits & _TRANSLITERATED and self._is_dotted:
            yield self._foreign
        if bits & _COUNTRY:
            yield self._letters if bits & _BESIDE_COUNTRY else self._letter_after
        for first, follower, find in (
            (_JAPANESE, _IN_JAPANESE, self._japanese),
            (_UNIT, _IN_UNIT, self._of_units),
            (_FAMILIAR, _IN_FAMILIAR, self._weigher.familiar),
        ):
            if bits & first and bits & follower:
                yield find

    def _foreign(self, text: str, at: int) -> Iterator[Edge]:
        if "·" in text[at + 2 : at + 7]:
            yield from self._weigher.foreign(text, at)

    def _japanese(self, text: str, at: int) -> Iterator[Edge]:
        for size in (3, 2):
            if at + size <= len(text) and text[at : at + size] in self._index.words.parts.japanese:
                yield from self._weigher.japanese(text, at, size)

    def _of_units(self, text: str, at: int) -> Iterator[Edge]:
        return self._weigher.of_units(text, at) if text[at : at + 2] in self._index.units else iter(())

    def _surname(self, text: str, at: int) -> Iterator[Edge]:
        return _surname(text, at, self._index.words)

    def _letters(self, text: str, at: int) -> Iterator[Edge]:
        return _letters(text, at, self._index)

    def _letter_after(self, text: str, at: int) -> Iterator[Edge]:
        if at and text[at - 1] in self._before:
            yield from _letters(text, at, self._index)


def _surname(text: str, at: int, words: ActorWords) -> Iterator[Edge]:
    """Give the surname alone before an office, 氏 and 某."""
    character, follower, grammar = text[at], text[at + 1 : at + 2], words.grammar
    offices = words.titles.after_surname
    if follower == grammar.clan:
        yield at + 1, _SURNAME - words.parts.surname[character], "person"
    elif text[at : at + 2] in words.parts.compounds and text[at + 2 : at + 3] == grammar.unnamed:
        yield from _withheld(text, at + 1, words)  # 欧阳某
    elif follower == grammar.unnamed and text[max(0, at - 1) : at + 1] not in words.listed:  # 渤海|某
        yield from _withheld(text, at, words)
    elif text[at + 1 : at + 4] in words.letters.before and character in words.letters.names:
        return  # 韩|总统室
    elif (
        text[at + 1 : at + 3] in offices or text[at + 1 : at + 4] in offices
    ) and character not in words.titles.not_alone:
        yield at + 1, _SURNAME - words.parts.surname[character], "surname"


def _withheld(text: str, at: int, words: ActorWords) -> Iterator[Edge]:
    """Give 李某, 李某某, and 李某强 or 李某甲 where what follows the sign is no word of its own."""
    grammar, third = words.grammar, text[at + 2 : at + 3]
    if third == grammar.unnamed:
        yield at + 3, _SURNAME, "person"
        return
    yield at + 2, _SURNAME, "person"
    cost = 0 if third in grammar.counted else words.parts.given_second.get(third, _LAST_DEAR + 1)
    if cost <= _LAST_DEAR:
        yield at + 3, _WITHHELD - cost, "person"


def _letters(text: str, at: int, index: Index) -> Iterator[Edge]:
    """Give 中美 as a pair, 美 before 国务卿 and after 访, 美方, 美军, and each of 中、英、法."""
    words = index.words
    after = at + 1
    follower = text[after : after + 1]
    yield from _pair(text, at, words)
    letters = words.letters
    if follower == letters.side:
        if text[at] in letters.no_side or text[after + 1 : after + 2] in letters.not_side:  # 以|方便
            return
        yield after + 1, _SIDE, "side"
    elif follower and text[at : after + 1] in letters.not_pairs:
        return
    if text[at] in letters.shy:
        is_led = text[at] in letters.led and _before_office(text, after, index, _OFFICES)  # 尼总统府
        yield from [(after, _LETTER, "letter")] * is_led
        return
    if follower and follower in words.groups.forces and text[after + 1 : after + 2] != letters.side:
        yield after + 1, _SIDE, "force"
    if _in_list(text, at, words):
        yield after, _LISTED, "letter"
    elif (text[at - 1 : at] in letters.after and follower != _END_OF_TITLE) or (
        _before_office(text, after, index) and not text[at - 1 : at].isdigit()
    ):
        yield after, _LETTER, "letter"


def _before_office(text: str, after: int, index: Index, sizes: tuple[int, ...] = (*_OFFICES, 1)) -> bool:
    return text[after : after + 1] in index.before and any(
        text[after : after + size] in index.words.letters.before for size in sizes
    )


def _pair(text: str, at: int, words: ActorWords) -> Iterator[Edge]:
    letters, end = words.letters, _letters_end(text, at, words)
    if text[at:end] in letters.together:
        yield end, _TOGETHER, "pair"
        return
    if end - at < 2 or _is_no_pair(text, at, words):
        return
    if end - at == 2 and (firms := [sort for sort in letters.firms if text.startswith(sort, end)]):
        yield from ((end + len(sort), _FIRM, "organization") for sort in firms)
        return
    for stop in range(end, at + 1, -1):  # 俄中|新型关系: the third begins a word
        if text[stop : stop + 2] in letters.pair_after:
            yield stop, _SURE_PAIR, "pair"
        elif (weight := _usual_pair(text[at:stop], words)) is not None:
            yield stop, weight - _PER_LETTER * (stop - at - 2), "pair"


def _letters_end(text: str, at: int, words: ActorWords) -> int:
    letters, end = words.letters, at + 1
    while end < len(text) and end - at < _LONGEST_PAIR and text[end] in letters.names:
        end += 1
    if end - at > 1 and text[end : end + 1] == letters.state and text[end : end + 3] not in words.bodies.alone:
        end -= 1  # 以中国: the last letter begins a name of its own; not in 中美国防部
    return end


def _is_no_pair(text: str, at: int, words: ActorWords) -> bool:
    """Say whether two letters are part of other words, as in 中队 and 一辆中巴, or of a name: 米歇尔·康德苏."""
    letters, before = words.letters, text[at - 1 : at]
    never = letters.not_pairs
    if text[at : at + 2] in never or text[at : at + 3] in never or (before and text[at - 1 : at + 2] in never):
        return True
    is_in_name = before in words.parts.foreign and "·" in text[max(0, at - 4) : at]
    return text[at] == text[at + 1] or is_in_name or (before != "" and before in letters.whole)


def _usual_pair(pair: str, words: ActorWords) -> float | None:
    """Give the weight of letters that stand together with nothing to say that they are countries."""
    letters = words.letters
    if pair in letters.unsure:
        return None
    if all(letter in letters.pair for letter in pair):
        return _PAIR
    is_one = len(pair) == 2 and not letters.pair.isdisjoint(pair)
    return _RARE_PAIR if is_one and letters.shy.isdisjoint(pair) and pair[0] not in letters.weak else None


def _in_list(text: str, at: int, words: ActorWords) -> bool:
    """Say whether the letter stands in 美、日、德 with letters on both its sides or at an end of the list."""
    letters = words.letters.names
    right = text[at + 1 : at + 2] == _COMMA and text[at + 2 : at + 3] in letters
    ends = right and text[at + 3 : at + 4] in words.letters.list_after
    left = (
        at > 1
        and text[at - 1] == _COMMA
        and text[at - 2] in letters
        and (at == 2 or text[at - 3] in words.letters.list_before or text[at - 3] == _COMMA)
    )
    return left or (ends and (at == 0 or text[at - 1] in words.letters.list_before))
