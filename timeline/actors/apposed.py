"""Find firms by what the text says beside their names: 做空机构灰岭研究, 恒岭时捷（600000）, 恒岭时捷21日晚公告.

Takes the text of a document, the language's words, and a segmenter that knows the dictionary alone; gives the names.
"""

from collections.abc import Iterator

from timeline.actors.sought import places, stem
from timeline.lang.actor_words import ActorWords
from timeline.model.protocols import Cut

__all__ = ["apposed"]

_LONGEST, _SHORTEST = 8, 2
_CLAUSE = 30
_LONGEST_LATIN = 30
_CODE = range(5, 10)  # characters: 00700.HK, 600000
_SIZES = (5, 4, 3)  # characters of a name that nothing but its bearer's doings tells
_OPENING, _CODED = frozenset("“「『"), "（("
_SIGNS = frozenset("，。；：、,;:!?！？“”「」『』（）()》】\n \t　")
_NAMES = frozenset({"nz", "nr", "nrt", "nrfg", "nt"})
_MEMBERS = _NAMES | {"n", "ns", "vn", "ng", "g", "zg", "j", "a", "b", "eng", "an"}
_COMMON = frozenset({"p", "c", "u", "uj", "ul", "r", "t", "f", "y", "d", "q"})


def apposed(text: str, words: ActorWords, cut: Cut) -> Iterator[str]:
    """Give the names, each of which may stand elsewhere, too."""
    table = words.coined
    for sort, at in places(text, table.apposed):
        yield from _after_sort(text, at + len(sort), words, cut)
    for _, at in places(text, table.floated):
        yield from _before_deed(text, at, True, words, cut)
    for _, at in places(text, table.founded):
        yield from _before_deed(text, at, False, words, cut)
    for _, at in places(text, table.headed):
        if (name := _latin_before(text, at)) and name not in table.not_latin:
            yield name
    for _, at in places(text, _CODED):
        yield from _before_code(text, at)


def _after_sort(text: str, start: int, words: ActorWords, cut: Cut) -> Iterator[str]:
    """Give the proper name that stands after what its bearer is: no 做空机构报告 and no 科技公司高管."""
    start += text[start : start + 1] in _OPENING
    if latin := _latin_after(text, start):
        yield latin
        return
    name, proper, table = "", False, words.coined
    for word, tag in cut(_run(text, start)):
        is_sort = word in table.sorts
        if not (is_sort or tag in _MEMBERS) or word in words.titles.ranks:
            break
        is_own = bool(name) and name not in table.common
        name += word
        proper = proper or tag in _NAMES or len(word) == 1 or (is_sort and is_own)
        if word in table.apposed_ends:
            if text.startswith(tuple(table.shows), start + len(name)):  # 数据|显示
                name = name[: -len(word)]
            proper = is_own
            break
    if proper and len(name) >= _SHORTEST and name not in words.coined.common:
        yield name


def _run(text: str, start: int) -> str:
    end = start
    while end < min(len(text), start + _LONGEST) and text[end] not in _SIGNS:
        end += 1
    return text[start:end]


def _before_deed(text: str, at: int, is_twice: bool, words: ActorWords, cut: Cut) -> Iterator[str]:
    """Give the name that opens a clause which goes on with what firms do; if asked, one that the text has twice."""
    clause = text[max(0, at - _CLAUSE) : at]
    start = max((sign + 1 for sign, letter in enumerate(clause) if letter in _SIGNS), default=0)
    clause = clause[start:]
    for size in _SIZES:
        name = clause[:size]
        if len(name) < size or (is_twice and text.find(name) == text.rfind(name)):
            continue
        if words.coined.dates.issuperset(clause[size:]):
            if _is_strange(name, words, cut):
                yield name
            return


def _is_strange(name: str, words: ActorWords, cut: Cut) -> bool:
    """Say whether a name is of characters that make no words."""
    parts = list(cut(name))
    own = stem(name, words.coined.sorts)
    if len(own) > 1 and own not in words.coined.common and len(list(cut(own))) == 1:
        return words.parts.never.isdisjoint(own)
    is_common = any(tag in _COMMON or (tag == "ns" and len(word) > 1) for word, tag in parts)
    return (
        not is_common
        and words.parts.never.isdisjoint(name)
        and min(name) >= "㐀"
        and sum(len(word) == 1 for word, _ in parts) >= len(name) // 2
    )


def _latin_before(text: str, at: int) -> str:
    start = at
    while start and _is_latin(text[start - 1]):
        if at - start == _LONGEST_LATIN:
            return ""  # a run of so many is no name, and is not to be read again for each word in it
        start -= 1
    return _latin(text[start:at])


def _latin_after(text: str, start: int) -> str:
    end = start
    while end < min(len(text), start + _LONGEST_LATIN) and _is_latin(text[end]):
        end += 1
    return _latin(text[start:end])


def _is_latin(letter: str) -> bool:
    return letter < "\x7f" and (letter.isalpha() or letter in "&. ")


def _latin(run: str) -> str:
    """Give the name in a run of letters, nothing where it is none."""
    name = run.strip(" .")
    return name if name[:1].isupper() and len(name) >= _SHORTEST else ""


def _before_code(text: str, at: int) -> Iterator[str]:
    """Give the name that stands before the code of its share: 恒岭时捷（600000.SH）."""
    close = next((end for end in range(at + 1, min(len(text), at + _CODE[-1] + 2)) if text[end] in "）)"), 0)
    code = text[at + 1 : close] if close else ""
    if len(code) not in _CODE or not code[: _CODE[0]].isdecimal() or not code.isascii():
        return
    start = at
    while start > at - _LONGEST and start and text[start - 1] not in _SIGNS:
        start -= 1
    if at - start >= _SIZES[-1]:
        yield text[start:at]
