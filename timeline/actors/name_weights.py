"""Weigh what may be a person's name: a text and a place in, the names that may begin there out.

A weight is the logarithm of a probability, so that it can be held against a dictionary word's: how often a word is a
name at all, what its characters cost in their places, and what stands before and after it.
"""

from collections.abc import Iterator

from timeline.actors.index import Index

__all__ = ["foreign_names", "japanese_names", "native_names"]

_NATIVE = -4.2  # the share of names among the words of news
_JAPANESE = -9.0
_FOREIGN = -5.2
_AFTER_TITLE = 5.0
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
_STEP = 0.4  # that a transliterated name goes on
_DOT = 18.0  # nothing but a name has a dot in the middle
_BEFORE_DOT = 3  # what a character of a transliteration costs at most where a dot is to come
_STRANGE = 10  # a character that no table has, in a name
_MID_NAME = -8.0  # a name that begins in the middle of a run of its own characters
_LONGEST = 30


def native_names(text: str, at: int, index: Index) -> Iterator[tuple[int, float, str]]:
    """Give surname and one or two characters, with the weight of each reading."""
    parts = index.words.parts
    start, cost = at + 1, parts.surname[text[at]]
    if text[at : at + 2] in parts.compounds:
        start, cost = at + 2, 5
    first, second = text[start : start + 1], text[start + 1 : start + 2]
    if not _may_be_given(first, parts.never):
        return
    base = _NATIVE - cost + _before(text, at, index)
    yield start + 1, base - parts.given_single.get(first, _STRANGE + 1) - 1.3 + _after(text, start + 1, index), "person"
    if _may_be_given(second, parts.never):
        given = parts.given_first.get(first, _STRANGE) + parts.given_second.get(second, _STRANGE)
        given += 3 if given == 2 * _STRANGE else 0
        near = _after(text, start + 2, index) + _in_row(text, at, start + 2)
        if near >= _BEFORE_TITLE and second in parts.surname:
            near += _OTHERWISE
        yield start + 2, base - given - 0.3 + near, "person"
        if first in parts.surname and start == at + 1:
            yield from _with_two_surnames(text, at, index)


def _in_row(text: str, at: int, end: int) -> float:
    """A name of three between two signs of a list is whole: 、李立人、."""
    return _IN_ROW if text[at - 1 : at] == "、" and text[end : end + 1] in ("、", "等") else 0.0


def _with_two_surnames(text: str, at: int, index: Index) -> Iterator[tuple[int, float, str]]:
    """Give 周李淑芳, the husband's name and the wife's, where it stands between two signs."""
    parts, end = index.words.parts, at + 4
    near = min(_before(text, at, index), _after(text, end, index)) if end <= len(text) else 0.0
    if near < _IN_LIST:
        return
    given = parts.given_first.get(text[at + 2], _STRANGE) + parts.given_second.get(text[at + 3], _STRANGE)
    cost = parts.surname[text[at]] + parts.surname[text[at + 1]]
    yield end, _NATIVE + _TWO_SURNAMES - cost - given + 2 * near, "person"


def japanese_names(text: str, at: int, size: int, index: Index) -> Iterator[tuple[int, float, str]]:
    """Give a Japanese surname of `size` characters alone and with one to three characters of a given name."""
    base = _JAPANESE + _before(text, at, index)
    end = at + size
    if base > _JAPANESE or _after(text, end, index):
        yield end, base - 4.0 + _after(text, end, index), "person"
    for given in range(1, 4):
        if text[end + given - 1 : end + given] not in index.words.parts.japanese_given or end + given > len(text):
            return
        yield end + given, base - 3.5 * given - (3.0 if given != 2 else 0) + _after(text, end + given, index), "person"


def foreign_names(text: str, at: int, index: Index) -> Iterator[tuple[int, float, str]]:
    """Give the transliterated names that begin at `at`, with · or - between their parts."""
    parts = index.words.parts
    weight = _FOREIGN - parts.foreign_first[text[at]] + _before(text, at, index)
    if at and (text[at - 1] in parts.foreign or text[at - 1] in "·-"):
        weight += _MID_NAME
    dotted = _dotted(text, at, index)
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
            if not _may_be_given(character, parts.never) or strange > 2 or not dotted or (end > dotted and strange):
                break
            cost, strange = _STRANGE, strange + 1
        weight -= (min(cost, _BEFORE_DOT) if end < dotted and cost < _STRANGE else cost) + _STEP
        end += 1
        if end - at > 1 and end > dotted:
            near = _BEFORE_PLACE if text[end : end + 2] in index.land else _after(text, end, index)
            yield end, weight + near, "foreign"


def _dotted(text: str, at: int, index: Index) -> int:
    """Give the place of the last dot of a name that begins at `at`, 0 where it has none."""
    foreign, never = index.words.parts.foreign, index.words.parts.never
    last, gap = 0, 0
    for end in range(at + 1, min(len(text), at + _LONGEST)):
        character = text[end]
        if character in "·•・" or (
            character == "-" and text[end - 1] >= "一" and "一" <= text[end + 1 : end + 2] <= "鿿"
        ):
            last, gap = end, 0
        elif (character not in foreign and not _may_be_given(character, never)) or gap > 6:
            break
        else:
            gap += 1
    return last


def _may_be_given(character: str, never: frozenset[str]) -> bool:
    return "一" <= character <= "鿿" and character not in never


def _before(text: str, at: int, index: Index) -> float:
    if at == 0:
        return _EDGE
    last, titles = text[at - 1], index.words.titles
    if last in index.rank_ends and any(text[at - size : at] in titles.ranks for size in (2, 3, 4) if at >= size):
        return _AFTER_TITLE
    return _SIGNS_BEFORE.get(last, 0.0)


def _after(text: str, end: int, index: Index) -> float:
    if end == len(text):
        return _EDGE
    follower, titles = text[end], index.words.titles
    if follower in index.follower_starts:
        pair = text[end : end + 2]
        if pair in titles.address:
            return _BEFORE_TITLE
        if follower in titles.verbs or pair in titles.verbs:
            return _BEFORE_VERB
    return _SIGNS_AFTER.get(follower, 0.0)
