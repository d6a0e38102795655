"""Find groups (美军, 中方代表团) and equipment (1架P-8A反潜巡逻机, “罗斯福”号航母), with whose they are.

Takes the tokens of a sentence; gives a span for each.
"""

import re
from collections.abc import Iterator
from typing import Literal

from timeline.actors.span import Span
from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords

__all__ = ["equipment", "groups", "is_of_ship"]

_MODEL = re.compile(r"[A-Z]{1,4}-?\d+[A-Z]*")
_OPENING, _CLOSING = frozenset("“『「\"'"), frozenset("”』」\"'")
_OWNERS = frozenset({"country", "letter", "side", "organization"})
_LONGEST_NAME = 6


def groups(tokens: list[Token], words: ActorWords) -> Iterator[Span]:
    """Give the groups named after a country, or after a number of countries."""
    for at, token in enumerate(tokens):
        if token.tag == "force":
            yield _thing(tokens, (at, at, at), "group", words)._replace(rule="force")
        elif token.sort.is_group and at:
            first = at
            while first and tokens[first - 1].tag in _OWNERS | {"pair"}:
                first -= 1
            if (
                first == at
                and tokens[at - 1].word == words.letters.state
                and at > 1
                and tokens[at - 2].tag in {"m", "eng"}
            ):
                first = at - 2
            alone = token.tag == "rank" and at - first == 1 and tokens[first].tag != "pair"  # 美防长 is one person
            if first < at and not alone:
                group = _thing(tokens, (first, at, first), "group", words)
                yield group._replace(rule="force") if token.word in words.groups.organised else group


def equipment(tokens: list[Token], words: ActorWords) -> Iterator[Span]:
    """Give the equipment that has a name or a model, or is counted or owned."""
    for at, token in enumerate(tokens):
        if not token.sort.is_thing or not _is_thing(tokens, at, words):
            continue
        first, last = _name_start(tokens, at, words), _name_end(tokens, at, words)
        full = first
        while full and _belongs(tokens[full - 1], words):
            full -= 1
        if full < last or token.word in words.things.ships or token.tag == "model":
            yield _thing(tokens, (first, last, full), "equipment", words)
            yield from _joined(tokens, first, token.word, words)


def is_of_ship(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a name is a ship's or a class of ships': “马鞍山”号, 尼米兹级航母."""
    after = tokens[at + 1 : at + 3]
    if len(after) < 2 or not at:
        return False
    quoted = tokens[at - 1].word in _OPENING and after[0].word in _CLOSING and after[1].word in words.things.marks
    named = tokens[at - 1].word in _OPENING and after[0].word in _CLOSING and after[1].sort.is_thing
    return quoted or named or (after[0].word in words.things.marks and after[1].sort.is_thing)


def _joined(tokens: list[Token], first: int, sort: str, words: ActorWords) -> Iterator[Span]:
    """Give the other ships of “马鞍山”号和“晨星”号护卫舰, which share their sort."""
    while first > 3 and tokens[first - 1].word in words.grammar.joints and tokens[first - 2].word in words.things.marks:
        if tokens[first - 3].word not in _CLOSING:
            return
        last, first = first - 2, _opening(tokens, first - 3, first)
        if first > last:
            return
        span = _thing(tokens, (first, last, first), "equipment", words)
        yield span._replace(name=span.name + sort)


def _thing(
    tokens: list[Token], phrase: tuple[int, int, int], kind: Literal["group", "equipment"], words: ActorWords
) -> Span:
    """Make a span of the first and the last token of a name and the first of its phrase."""
    first, last, full = phrase
    owner = next((t for t in tokens[full : last + 1] if t.tag in {"country", "letter", "side", "force"}), None)
    country = None
    if owner is not None:
        named = owner.tag == "country"
        country = words.usual.get(owner.word, owner.word) if named else words.letters.names.get(owner.word[0])
    start, end = tokens[first].start, tokens[last].end
    name = "".join(token.word for token in tokens[first : last + 1])
    return Span(start, end, kind, kind, name, tokens[full].start, end, affiliation=country)


def _is_thing(tokens: list[Token], at: int, words: ActorWords) -> bool:
    token = tokens[at]
    if token.word in words.things.ships:
        return True
    followed = at + 1 < len(tokens) and (tokens[at + 1].word in words.things.nouns or tokens[at + 1].tag == "model")
    if followed or token.word in words.things.nouns:
        return not followed
    if token.word in words.things.heads:
        return at > 0 and tokens[at - 1].tag in {"place", "ns"}
    return token.tag == "model" or (
        _MODEL.fullmatch(token.word) is not None and at > 0 and _belongs(tokens[at - 1], words)
    )


def _name_start(tokens: list[Token], at: int, words: ActorWords) -> int:
    first = at
    if tokens[at].word in words.things.heads:
        return at - 1
    while first and (tokens[first - 1].tag == "model" or _MODEL.fullmatch(tokens[first - 1].word)):
        first -= 1
    if first and tokens[first - 1].word in words.things.marks:
        first -= 1
        if first and tokens[first - 1].word not in _CLOSING:
            return first - 1
    if first and tokens[first - 1].word in _CLOSING:
        return _opening(tokens, first - 1, first)
    return first


def _name_end(tokens: list[Token], at: int, words: ActorWords) -> int:
    """Give the last token of 护卫舰“马鞍山”号, where the name follows the sort."""
    if at + 3 >= len(tokens) or tokens[at + 1].word not in _OPENING:
        return at
    for last in range(at + 3, min(len(tokens), at + _LONGEST_NAME)):
        if tokens[last].word in words.things.marks and tokens[last - 1].word in _CLOSING:
            return last
    return at


def _opening(tokens: list[Token], closing: int, otherwise: int) -> int:
    for at in range(closing - 1, max(-1, closing - _LONGEST_NAME), -1):
        if tokens[at].word in _OPENING:
            return at
    return otherwise


def _belongs(token: Token, words: ActorWords) -> bool:
    return token.word in words.things.classifiers or token.tag in _OWNERS | {"m"} or token.word.isdigit()
