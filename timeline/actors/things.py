"""Find groups (美军, 中方代表团) and equipment (P-8A反潜巡逻机, “罗斯福”号航母), with whose they are and how many.

Takes the tokens of a sentence; gives (start, end, name, start of the whole phrase).
"""

import re
from collections.abc import Iterator

from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords

__all__ = ["equipment", "groups"]

_MODEL = re.compile(r"[A-Za-z]+-?\d+[A-Za-z]*|[歼轰运直强空]-?\d+[A-Za-z]*")


def groups(tokens: list[Token], words: ActorWords) -> Iterator[tuple[int, int, str, int]]:
    """Give the groups named after a country: 美军, 日媒."""
    for token in tokens:
        if token.tag == "force":
            yield token.start, token.end, token.word, token.start


def equipment(tokens: list[Token], words: ActorWords) -> Iterator[tuple[int, int, str, int]]:
    """Give the equipment named by its sort, with model or name before it."""
    for at, token in enumerate(tokens):
        if token.word not in words.equipment:
            continue
        first = at
        while first and (
            _MODEL.fullmatch(tokens[first - 1].word) or tokens[first - 1].word in {"”", "号", "“", '"'} | words.ships
        ):
            first -= 1
        full = first
        while full and _counts(tokens[full - 1], words):
            full -= 1
        name = "".join(t.word for t in tokens[first : at + 1])
        if full < at:
            yield tokens[first].start, token.end, name, tokens[full].start


def _counts(token: Token, words: ActorWords) -> bool:
    return (
        token.word in words.classifiers
        or token.tag in {"m", "country", "letter"}
        or token.word.isdigit()
        or token.tag == "organization"
    )
