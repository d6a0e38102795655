"""Weigh what may be a person's name: a text and a place in, the names that may begin there out.

A weight is the logarithm of a probability, so that it can be held against a dictionary word's: how often a word is a
name at all, what its characters cost in their places, and what stands before and after it.  A name that is less likely
than the dictionary's words in its place is left out.
"""

from collections.abc import Iterator

from timeline.actors.index import Index
from timeline.lang.actor_words import ActorWords
from timeline.model.kept import Kept
from timeline.model.protocols import Segmenter

__all__ = ["Edge", "Weigher", "familiars", "may_be_given"]

Edge = tuple[int, float, str]

_NATIVE = -4.2  # the share of names among the words of news
_JAPANESE = -9.0
_FOREIGN = -5.2
_AFTER_TITLE = 5.0
_APPOINTED = 12.0  # 任命向南平为
_BEFORE_TITLE = 3.0
_BEFORE_VERB = 1.5
_IN_LIST = 1.0
_EDGE = 0.6
_BEFORE_PLACE = 5.0
_IN_ROW = 3.0
_OTHERWISE = 4.0  # that the last character is no surname of its own before an office: 秦明孙大使
_TWO_SURNAMES = -3.0  # 周李淑芳: only where both ends are sure
_SIGNS_BEFORE = {"、": _IN_LIST, **dict.fromkeys("，。:；(“ \n", _EDGE)}
_SIGNS_AFTER = {"、": _IN_LIST, **dict.fromkeys("，。:；)” \n", _EDGE)}
_CALLED, _PER_CALLED = -14.0, 3.0
_LONGEST_CALLED, _WITHHELD = 5, -9.0
_FAMILIAR = -9.0
_UNLED = -3.0  # where nothing after it says that it is a name: 小金|库
_COMMON_FAMILIAR = 9  # what a surname costs at most that is used so
_SELDOM = 6  # what a character costs in a name that mostly is a word: 向 in 方向明
_OF_UNITS = -10.0
_SHORT_UNIT = 4.0  # what a name costs more that is one word of two characters
_NEXT_UNIT = 1.0
_GOES_ON = 6.0
_UNIT_SIZES = (5, 4, 3, 2)
_NO_NAME = -9.0  # 向|长沙岛
_STEP = 0.4  # that a transliterated name goes on
_DOT = 18.0  # nothing but a name has a dot in the middle
_BEFORE_DOT = 3  # what a character of a transliteration costs at most where a dot is to come
_STRANGE = 10  # a character that no table has, in a name
_MID_NAME = -8.0  # a name that begins in the middle of a run of its own characters
_DOTS = frozenset("·•・-")
_LONGEST = 30
_REGNAL = frozenset("一二三四五六七八九十")
_OF_KINGS = 12.0  # 腓力二世: nothing else is written so
_MOST_OF_TWO = _AFTER_TITLE + _BEFORE_TITLE  # that what stands around a name of two characters can add
_MOST = _MOST_OF_TWO + _IN_ROW + _OTHERWISE
_NOISE = 1e-6
_KEEP = 200_000


class Weigher:
    """Weighs names against what the segmenter says of the same characters."""

    def __init__(self, index: Index, segmenter: Segmenter) -> None:
        self._index, self._parts, self._titles = index, index.words.parts, index.words.titles
        self._least = Kept(segmenter.weight, _KEEP)
        self._follows = Kept(self._sign, _KEEP)
        never = self._parts.never
        self._may_be_given: Kept[str, bool] = Kept(lambda character: may_be_given(character, never), _KEEP)
        self._seldom = self._parts.seldom

    def native(self, text: str, at: int) -> list[Edge]:
        """Give surname and one or two characters, with the weight of each reading."""
        parts, start = self._parts, at + 1
        weight = _NATIVE - parts.surname[text[at]]
        if text[at : at + 2] in parts.compounds:
            start, weight = at + 2, _NATIVE - 5
        first = text[start : start + 1]
        if not self._may_be_given[first]:
            return [*self._with_seldom(text, at, start)]
        found: list[Edge] = []
        single = weight - parts.given_single.get(first, _STRANGE + 1) - 1.3
        least = self._least[text[at : start + 1]]
        if single + _MOST_OF_TWO >= least:
            single += self._ahead(text, at) + self._after(text, start + 1) + self._appointed(text, at, start + 1)
            if single + _NOISE >= least:
                found.append((start + 1, single, "person"))
        if self._may_be_given[text[start + 1 : start + 2]]:
            found += self._with_two_given(text, at, start, weight)
            if start == at + 1 and first in parts.surname and self._ahead(text, at) >= _IN_LIST:
                found += self._with_two_surnames(text, at)
        return found

    def _with_seldom(self, text: str, at: int, start: int) -> Iterator[Edge]:
        """Give 方向明, one of whose characters mostly is a word of its own, between an office and what ends a name."""
        given, end, parts = text[start : start + 2], start + 2, self._parts
        if given[:1] not in self._seldom or not self._may_be_given[given[1:]]:
            return
        is_word = self._least[given] > self._least[given[0]] + self._least[given[1]] + _NOISE  # 于|在场
        if not is_word and self._before(text, at) == _AFTER_TITLE and (near := self._after(text, end)):
            cost = parts.surname[text[at]] + _SELDOM + parts.given_second.get(given[1], _STRANGE)
            yield end, _NATIVE - cost + _AFTER_TITLE + near, "person"

    def _with_two_given(self, text: str, at: int, start: int, weight: float) -> list[Edge]:
        parts, least, end = self._parts, self._least, start + 2
        if text[end - 1 : end + 1] in self._index.words.grammar.torn:
            return []  # 谢锋十|日
        first, second = text[start], text[start + 1]
        given = parts.given_first.get(first, _STRANGE) + parts.given_second.get(second, _STRANGE)
        given += 3 if given == 2 * _STRANGE else 0
        weight -= given + 0.3
        lowest = least[text[at : start + 1]] + least[second]
        if weight + _MOST < lowest:
            return []
        near = self._after(text, end) + _in_row(text, at, end) + self._appointed(text, at, end)
        if near >= _BEFORE_TITLE and second in parts.surname:
            near += _OTHERWISE
        weight += self._ahead(text, at) + near + _NOISE
        if weight < lowest or weight < least[text[at:start]] + least[first + second]:
            return []
        return [(end, weight - _NOISE, "person")]

    def _ahead(self, text: str, at: int) -> float:
        """Give what stands before a name says of it; 向 and the like before a place name nobody."""
        before = self._before(text, at)
        if text[at] in self._titles.towards:
            led = (
                text[max(at - 2, 0) : at] in self._titles.no_name_after
                or text[at - 1 : at] in self._titles.no_name_after
            )
            before += _NO_NAME if led or self._is_land_near(text, at) else 0.0
        return before

    def _appointed(self, text: str, at: int, end: int) -> float:
        titles = self._titles
        return _APPOINTED if text[end : end + 1] == titles.made and text[at - 2 : at] in titles.appointing else 0.0

    def _is_land_near(self, text: str, at: int) -> bool:
        areas = self._index.words.bodies.areas
        return any(text[end] in areas for end in range(at + 2, min(len(text), at + 5)))

    def _with_two_surnames(self, text: str, at: int) -> list[Edge]:
        """Give 周李淑芳, the husband's name and the wife's, where it stands between two signs."""
        parts, end = self._parts, at + 4
        near = min(self._ahead(text, at), self._after(text, end)) if end <= len(text) else 0.0
        if near < _IN_LIST:
            return []
        given = parts.given_first.get(text[at + 2], _STRANGE) + parts.given_second.get(text[at + 3], _STRANGE)
        cost = parts.surname[text[at]] + parts.surname[text[at + 1]]
        return [(end, _NATIVE + _TWO_SURNAMES - cost - given + 2 * near, "person")]

    def japanese(self, text: str, at: int, size: int) -> Iterator[Edge]:
        """Give a Japanese surname of `size` characters alone and with one to three characters of a given name."""
        base = _JAPANESE + self._before(text, at)
        end = at + size
        near = self._after(text, end)
        if base > _JAPANESE or near:
            yield end, base - 4.0 + near, "person"
        for given in range(1, 4):
            if text[end + given - 1 : end + given] not in self._parts.japanese_given or end + given > len(text):
                return
            if text[end + given - 1 : end + given + 1] in self._titles.verbs:  # 河村宏|一行
                continue
            if given > 1 and text[end + given - 2 : end + given] in self._titles.verbs:
                return
            if given > 1 and self._is_and(text, end + given):  # 岩屋毅|和外长
                continue
            weight = base - 3.5 * given - (3.0 if given != 2 else 0)
            yield end + given, weight + self._after(text, end + given), "person"

    def _is_and(self, text: str, end: int) -> bool:
        """Say whether a name would end in what joins it to another or to an office."""
        words, after = self._index.words, text[end : end + 2]
        if text[end - 1] not in words.grammar.joints:
            return False
        return after[:1] in words.letters.names or after in words.titles.ranks or after in words.parts.japanese

    def of_units(self, text: str, at: int) -> Iterator[Edge]:
        """Give a name of Tibetans, Mongols or Uighurs: words of their own on end, or joined by a dot."""
        units, end, weight = self._parts.units, at, _OF_UNITS + self._before(text, at)
        while size := next((size for size in _UNIT_SIZES if text[end : end + size] in units), 0):
            is_short, is_first = size == 2 or end + 2 == len(text), end == at
            end, weight = min(end + size, len(text)), weight + _NEXT_UNIT * (not is_first)
            goes_on = text[end : end + 1] in self._parts.foreign  # 阿卜杜|勒
            near = self._after(text, end) - _GOES_ON * goes_on
            if not (is_short and is_first) or weight + near >= _OF_UNITS + _BEFORE_VERB:
                yield end, weight + near - _SHORT_UNIT * (is_short and is_first), "person"
            end += text[end : end + 1] == "·"

    def called(self, text: str, at: int) -> Iterator[Edge]:
        """Give a transliterated name with one character that others lack, after an office: 发言人尼空德今天表示."""
        foreign, least, strange = self._parts.foreign, self._least, 0
        if self._before(text, at) != _AFTER_TITLE:
            return
        if text[at + 1 : at + 2] == self._index.words.grammar.unnamed:
            yield at + 2, _WITHHELD, "person"  # 被告人嘎某
        if text[at] not in self._parts.foreign_first:
            return
        for end in range(at + 2, min(len(text), at + _LONGEST_CALLED) + 1):
            one, other = text[end - 2], text[end - 1]
            strange += other not in foreign
            is_word = least[one + other] > least[one] + least[other] + _NOISE
            if strange > 1 or is_word or not self._may_be_given[other]:
                return
            near = self._after(text, end) if end > at + 2 else 0.0
            if near:
                yield end, _CALLED - _PER_CALLED * (end - at) + near, "person"

    def is_named(self, text: str, at: int, end: int) -> bool:
        """Say whether what stands around a word tells that it is somebody's name."""
        return max(self._before(text, at), self._after(text, end)) >= _BEFORE_VERB

    def familiar(self, text: str, at: int) -> Iterator[Edge]:
        """Give 老谭 and 小骆; no word of the dictionary, and no end of another name."""
        least, before = self._least, text[at - 1 : at]
        is_word = least[text[at : at + 2]] > least[text[at]] + least[text[at + 1]] + _NOISE
        is_name = before in self._parts.surname and before not in self._titles.verbs | self._titles.towards
        if not is_word and not is_name:
            near = self._after(text, at + 2) or _UNLED
            yield at + 2, _FAMILIAR - self._parts.surname[text[at + 1]] / 2 + near, "familiar"

    def foreign(self, text: str, at: int) -> Iterator[Edge]:
        """Give the transliterated names that begin at `at`, with · or - between their parts."""
        found = list(self._foreign(text, at))
        if not found:
            return
        least, kept = [0.0, self._least[text[at]]], self._least
        for end in range(at + 1, found[-1][0]):
            least.append(max(least[-1] + kept[text[end]], least[-2] + kept[text[end - 1 : end + 1]]))
        for edge in found:
            if edge[1] >= least[edge[0] - at] - _NOISE:
                yield edge
            if text[edge[0] + 1 : edge[0] + 2] == self._index.words.grammar.regnal and text[edge[0]] in _REGNAL:
                yield edge[0] + 2, edge[1] + _OF_KINGS, "foreign"

    def _foreign(self, text: str, at: int) -> Iterator[Edge]:
        parts = self._parts
        before = self._before(text, at)
        weight = _FOREIGN - parts.foreign_first[text[at]] + before
        if at and before != _AFTER_TITLE and (text[at - 1] in parts.foreign or text[at - 1] in "·-"):
            weight += _MID_NAME
        dotted = self._dotted(text, at)
        is_plain = dotted and all(letter in parts.foreign or letter in _DOTS for letter in text[at:dotted])
        known = self._index.known_end(text, dotted + 1) if is_plain else 0
        end, limit = at + 1, min(len(text), at + (_LONGEST if dotted else 9))
        strange = 0
        while end < limit:
            character = text[end]
            if character in "·•・-" and end <= dotted:
                weight += _DOT if character != "-" else 8.0
                end += 1
                continue
            cost = parts.foreign.get(character)
            if cost is None:
                if not self._may_be_given[character] or strange > 2 or not dotted or (end > dotted and strange):
                    break
                cost, strange = _STRANGE, strange + 1
            weight -= (min(cost, _BEFORE_DOT) if end < dotted and cost < _STRANGE else cost) + _STEP
            end += 1
            if end - at > 1 and end > dotted:
                near = _BEFORE_PLACE if text[end : end + 2] in self._index.land else self._after(text, end)
                yield end, weight + near, "foreign"
        if known >= end:  # 拉胡尔·甘地
            yield known, weight + _DOT, "foreign"

    def _dotted(self, text: str, at: int) -> int:
        """Give the place of the last dot of a name that begins at `at`, 0 where it has none."""
        foreign = self._parts.foreign
        last, gap = 0, 0
        if not any(dot in text for dot in _DOTS):
            return 0
        for end in range(at + 1, min(len(text), at + _LONGEST)):
            character = text[end]
            if character in "·•・" or (
                character == "-" and text[end - 1] >= "一" and "一" <= text[end + 1 : end + 2] <= "鿿"
            ):
                last, gap = end, 0
            elif (character not in foreign and not self._may_be_given[character]) or gap > 6:
                break
            else:
                gap += 1
        return last

    def _before(self, text: str, at: int) -> float:
        if at == 0:
            return _EDGE
        last, ranks, end = text[at - 1], self._titles.ranks, at
        if last == " " and at > 1 and text[at - 2] in self._index.rank_ends:  # 记者 某某
            end = at - 1
        if text[end - 1] in self._index.rank_ends:
            before = text[max(0, end - 4) : end]
            if before[-2:] in ranks or before[-3:] in ranks or before in ranks:
                return _AFTER_TITLE
        return _SIGNS_BEFORE.get(last, 0.0)

    def _after(self, text: str, end: int) -> float:
        near = self._follows[text[end : end + 1]]
        return near if near is not None else self._before_word(text[end : end + 4])

    def _sign(self, follower: str) -> float | None:
        """Give what the character after a name says of it, None where the next has to be known, too."""
        if not follower:
            return _EDGE
        return None if follower in self._index.follower_starts else _SIGNS_AFTER.get(follower, 0.0)

    def _before_word(self, run: str) -> float:
        titles, after = self._titles, run[:2]
        if after in titles.address or (run[2:] in titles.address and after in self._index.words.bodies.services):
            return _BEFORE_TITLE  # 空军大校
        is_verb = after[0] in titles.verbs or after in titles.verbs
        return _BEFORE_VERB if is_verb else _SIGNS_AFTER.get(after[0], 0.0)


def _in_row(text: str, at: int, end: int) -> float:
    """A name of three between two signs of a list is whole: 、李立人、."""
    return _IN_ROW if text[at - 1 : at] == "、" and text[end : end + 1] in ("、", "等") else 0.0


def familiars(words: ActorWords) -> frozenset[str]:
    """Give the surnames that 老 and 小 make names of."""
    surnames = words.parts.surname.items()
    return frozenset(name for name, cost in surnames if cost <= _COMMON_FAMILIAR) - words.titles.not_alone


def may_be_given(character: str, never: frozenset[str]) -> bool:
    """Say whether a character may stand in a given name."""
    return "一" <= character <= "鿿" and character not in never
