"""Read the words of a sentence as tokens: words with their places in the document and what they may be part of."""

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from timeline.actors.index import Index, Sort
from timeline.lang.actor_words import ActorWords

__all__ = ["Token", "read"]

_MOST_TORN, _SHORT = 3, 3
_DOTS = frozenset("·•・")
_FOREIGN = frozenset({"foreign", "nrt", "nr"})
_NAMED = _FOREIGN | {"person"}


class Token(NamedTuple):
    """A word of the document; `tag` is ours (person, foreign, country, …) or the segmenter's, `sort` what it may be."""

    start: int
    end: int
    word: str
    tag: str
    sort: Sort


_new, _TAG = tuple.__new__, itemgetter(Token._fields.index("tag"))  # without a frame of its own for each


def read(found: Iterable[tuple[str, str]], offset: int, index: Index) -> list[Token]:
    """Give the tokens of words with their tags, the first of which stands at `offset` in its document."""
    parts, at = index.parts, offset
    tokens = [
        _new(Token, (at, at := at + len(text), text, tag, sort)) for word in found for text, tag, sort in parts[word]
    ]
    return tokens if _FOREIGN.isdisjoint(map(_TAG, tokens)) else _joined(tokens, index.words)


def _joined(tokens: list[Token], words: ActorWords) -> list[Token]:
    """Join the pieces of transliterated names."""
    joined: list[Token] = []
    done = 0
    for at in [at for at, token in enumerate(tokens) if token.tag in _NAMED]:
        joined += tokens[done:at]
        joined.append(_with_rest(joined, tokens[at], words) if joined else tokens[at])
        done = at + 1
    return joined + tokens[done:]


def _with_rest(joined: list[Token], token: Token, words: ActorWords) -> Token:
    """Give a piece of a name with those before it, which are taken away."""
    if (token.tag in _FOREIGN or _is_rest(token, joined, words)) and _goes_on(joined[-1], token.word, words):
        last = joined.pop()
        return Token(last.start, token.end, last.word + token.word, "foreign", last.sort)
    if _is_dotted(joined, token, words):
        dot, first = joined.pop(), joined.pop()
        return Token(first.start, token.end, first.word + dot.word + token.word, "foreign", token.sort)
    return _with_torn(joined, token, words) if token.tag in _FOREIGN else token


def _is_dotted(joined: list[Token], token: Token, words: ActorWords) -> bool:
    """Say whether a dot joins two names, each of which is known by itself: 本雅明·内塔尼亚胡."""
    if len(joined) < 2 or joined[-1].word not in _DOTS:
        return False
    parts = words.parts.foreign
    return all(one.tag in _NAMED and all(c in parts or c in _DOTS for c in one.word) for one in (joined[-2], token))


def _with_torn(joined: list[Token], token: Token, words: ActorWords) -> Token:
    """Give the end of a name with its beginning, which the dictionary has not, after an office: 总理|普|连|科维奇."""
    parts, first = words.parts, len(joined)
    while first and len(joined) - first < _MOST_TORN and len(joined[first - 1].word) == 1:
        if joined[first - 1].word not in parts.foreign:
            break
        first -= 1
    is_named = 0 < first < len(joined) and joined[first - 1].word in words.titles.ranks
    if not is_named or joined[first].word not in parts.foreign_first or not all(c in parts.foreign for c in token.word):
        return token
    torn = "".join(part.word for part in joined[first:])
    start = joined[first].start
    del joined[first:]
    return Token(start, token.end, torn + token.word, "foreign", token.sort)


def _is_rest(token: Token, joined: list[Token], words: ActorWords) -> bool:
    """Say whether what looks like a Chinese name or is known ends a transliterated one: 孔德拉|季耶夫, 马斯|卡特."""
    if token.tag != "person" or not joined or joined[-1].tag != "foreign":
        return False
    return len(token.word) > 2 or (token.word in words.listed and len(joined[-1].word) < _SHORT)


def _goes_on(last: Token, part: str, words: ActorWords) -> bool:
    """Say whether two pieces of a transliterated name are one: 施图岑 and 贝格."""
    foreign, whole = words.parts.foreign, last.word + part
    return (
        (last.tag in _FOREIGN or (last.tag == "person" and len(part) > 1))
        and len(whole) > 3
        and whole[0] in words.parts.foreign_first
        and all(letter in foreign or letter in "·-" for letter in whole[1:])
    )
