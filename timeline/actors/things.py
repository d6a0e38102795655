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
_WHOSE = frozenset({"country", "letter", "side", "m"})
_LONGEST_NAME = 6
_KINDS = frozenset({"n", "vn", "j", "nz"})
_COUNTS = frozenset({"m", "q", "mq", "eng", "u", "b"})  # 等两艘


def groups(tokens: list[Token], words: ActorWords) -> Iterator[Span]:
    """Give the groups named after a country, or after a number of countries."""
    for at, token in enumerate(tokens):
        if token.tag == "force":
            yield _thing(tokens, (at, at, at), "group", words)._replace(rule="force")
        elif token.sort.is_group and at:
            first = _group_start(tokens, at, words)
            if tokens[first].tag == "pair" and first == at - 1:
                continue  # 中日外长 are 中国 and 日本
            alone = token.tag == "rank" and at - first == 1 and tokens[first].tag != "pair"  # 美防长 is one person
            if first < at and not alone:
                group = _thing(tokens, (first, at, first), "group", words)
                yield group._replace(rule="force") if token.word in words.groups.organised else group


def _group_start(tokens: list[Token], at: int, words: ActorWords) -> int:
    """Give the first of whose the group at `at` is."""
    first = at
    if tokens[at].word in words.groups.sent and at > 1 and tokens[at - 1].tag in _KINDS:
        first -= tokens[at - 2].tag in _OWNERS  # 西班牙奥运代表团
    while first and tokens[first - 1].tag in _OWNERS | {"pair"}:
        first -= 1
    is_counted = at > 1 and tokens[at - 1].word == words.letters.state and tokens[at - 2].tag in {"m", "eng"}
    return at - 2 if first == at and is_counted else first


def equipment(tokens: list[Token], words: ActorWords) -> Iterator[Span]:
    """Give the equipment that has a name or a model, or is counted or owned; a sort alone is a short name."""
    for at, token in enumerate(tokens):
        if not token.sort.is_thing:
            continue
        if _is_ship(token):
            yield _ship(tokens, at, words)
        elif _is_thing(tokens, at, words) and not _is_of_named(tokens, at, words):
            first = _name_start(tokens, at, words)
            full = _phrase_start(tokens, first, words)
            if full < at or token.word in words.things.ships or token.tag == "model":
                span = _thing(tokens, (first, at, full), "equipment", words)
                yield span._replace(form="short") if first == at and token.word in words.things.nouns else span


def _is_ship(token: Token) -> bool:
    """Say whether a token is a ship's name in quotation marks: “马鞍山”号."""
    return token.tag == "model" and token.word[0] in _OPENING


def _ship(tokens: list[Token], at: int, words: ActorWords) -> Span:
    """A ship goes by its name, whatever its sort that stands before or after: “马鞍山”号[护卫舰]."""
    first = at - 1 if at and tokens[at - 1].word in words.things.nouns else at
    last = next((n for n in (at + 1, at + 2) if n < len(tokens) and tokens[n].word in words.things.nouns), at)
    if last == at + 2 and tokens[at + 1].tag[:1] != "n":
        last = at
    span = _thing(tokens, (at, at, _phrase_start(tokens, first, words)), "equipment", words)
    return span._replace(full_end=tokens[last].end)


def _is_of_named(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a sort only says what the ships named beside it are: 护卫舰“马鞍山”号, “马鞍山”号导弹护卫舰."""
    if tokens[at].word not in words.things.nouns:
        return False
    if any(_is_ship(tokens[n]) for n in (at - 1, at + 1) if 0 <= n < len(tokens)):
        return True
    before = at - 1
    while before > 0 and tokens[before].tag in _COUNTS:  # “马鞍山”号等两艘护卫舰
        before -= 1
    return _is_ship(tokens[before]) or (before > 0 and tokens[before].tag[:1] == "n" and _is_ship(tokens[before - 1]))


def _phrase_start(tokens: list[Token], first: int, words: ActorWords) -> int:
    while first and _belongs(tokens[first - 1], words) and not _is_other_number(tokens, first - 1, words):
        first -= 1
    return first


def _is_other_number(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a number counts something else, as a day before a ship's name does."""
    token, counts = tokens[at], words.things.classifiers
    is_number = token.tag in {"m", "eng"} or token.word.isdigit()
    return is_number and token.word[-1] not in counts and tokens[at + 1].word not in counts


def is_of_ship(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a name is a class of ships', or a thing's in quotation marks: 尼米兹级航母, “飞鹰”无人机."""
    after = tokens[at + 1 : at + 3]
    if len(after) < 2 or not at or not after[1].sort.is_thing:
        return False
    return after[0].word in words.things.marks or (tokens[at - 1].word in _OPENING and after[0].word in _CLOSING)


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
    if token.word in words.things.heads:
        return at > 0 and tokens[at - 1].tag in {"place", "ns"}
    followed = at + 1 < len(tokens) and (tokens[at + 1].word in words.things.nouns or tokens[at + 1].tag == "model")
    if followed or token.word in words.things.nouns:
        return not followed
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


def _opening(tokens: list[Token], closing: int, otherwise: int) -> int:
    for at in range(closing - 1, max(-1, closing - _LONGEST_NAME), -1):
        if tokens[at].word in _OPENING:
            return at
    return otherwise


def _belongs(token: Token, words: ActorWords) -> bool:
    return token.word in words.things.classifiers or token.tag in _WHOSE or token.word.isdigit()
