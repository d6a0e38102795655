"""Add the persons that only a list tells: 柳青 in 程立国、柳青和苏晓棠, where one of the others is sure.

Takes the spans and the tokens of a sentence; gives the spans with these names.
"""

from timeline.actors.persons import is_made_like_one, person
from timeline.actors.span import Span
from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords

__all__ = ["with_listed"]

_NAMES = frozenset({"nr", "nrfg", "nrt"})
_SIGN = "、"


def with_listed(found: list[Span], tokens: list[Token], words: ActorWords) -> list[Span]:
    """Give the spans with the names of the dictionary that stand in a list with persons."""
    edges = {edge for span in found if span.kind == "person" for edge in (span.start, span.end)}
    if not edges or not any(token.word == _SIGN for token in tokens):
        return found
    taken, more = {span.start for span in found}, []
    for at in (*range(1, len(tokens) - 1), *range(len(tokens) - 2, 0, -1)):
        token = tokens[at]
        if token.tag not in _NAMES or token.start in taken or not is_made_like_one(token, words):
            continue
        if _is_beside(tokens, at, edges):
            edges |= {token.start, token.end}
            taken.add(token.start)
            more.append(person(tokens, at, words))
    return sorted((*found, *more), key=lambda span: span.start) if more else found


def _is_beside(tokens: list[Token], at: int, edges: set[int]) -> bool:
    before, after = tokens[at - 1], tokens[at + 1]
    return (before.word == _SIGN and before.start in edges) or (after.word == _SIGN and after.end in edges)
