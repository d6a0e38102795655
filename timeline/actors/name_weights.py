"""Weigh what may be a person's name: a text and a place in, the names that may begin there out.

A weight is the logarithm of a probability, so that it can be held against a dictionary word's: how often a word is a name at
all, what its characters cost in their places, and what stands before and after it.
"""

from collections.abc import Iterator

from timeline.lang.actor_words import ActorWords

__all__ = ["foreign_names", "native_names"]

_NATIVE = -4.2  # the share of names among the words of news
_FOREIGN = -5.2
_AFTER_TITLE = 5.0
_BEFORE_TITLE = 3.0
_BEFORE_VERB = 1.5
_STEP = 0.4  # that a transliterated name goes on


def native_names(text: str, at: int, words: ActorWords) -> Iterator[tuple[int, float, str]]:
    """Give surname and one or two characters, with the weight of each reading."""
    parts = words.parts
    start, cost = at + 1, parts.surname[text[at]]
    if text[at : at + 2] in parts.compounds:
        start, cost = at + 2, 5
    base = _NATIVE - cost + _before(text, at, words)
    first = text[start : start + 1]
    single, double = parts.given_single.get(first), parts.given_first.get(first)
    if single is not None:
        yield start + 1, base - single - 1.3 + _after(text, start + 1, words), "person"
    second = parts.given_second.get(text[start + 1 : start + 2])
    if double is not None and second is not None:
        yield start + 2, base - double - second - 0.3 + _after(text, start + 2, words), "person"


def foreign_names(text: str, at: int, words: ActorWords) -> Iterator[tuple[int, float, str]]:
    """Give the transliterated names of two to eight characters that begin at `at`, with · between their parts."""
    parts = words.parts
    weight = _FOREIGN - parts.foreign_first[text[at]] + _before(text, at, words)
    end, dotted = at + 1, False
    while end < len(text) and end - at < 20:
        character = text[end]
        if character in "·•・" and end + 1 < len(text):
            dotted, end = True, end + 1
            weight += 3.0
            continue
        cost = parts.foreign.get(character)
        if cost is None:
            break
        weight -= cost + _STEP
        end += 1
        if end - at > 1:
            yield end, weight + _after(text, end, words), "foreign"
    if dotted:
        yield end, weight + 20.0, "foreign"


def _before(text: str, at: int, words: ActorWords) -> float:
    ranks = words.titles.ranks
    if any(text[at - size : at] in ranks for size in (2, 3, 4) if at >= size):
        return _AFTER_TITLE
    return 0.5 if at == 0 or text[at - 1] in "、，。：；（“ " else 0.0


def _after(text: str, end: int, words: ActorWords) -> float:
    if any(text[end : end + size] in words.titles.address for size in (2, 3)):
        return _BEFORE_TITLE
    if any(text[end : end + size] in words.titles.verbs for size in (1, 2)):
        return _BEFORE_VERB
    return 0.7 if end == len(text) or text[end] in "、，。：；）”" else 0.0
