"""Find organisations: a head that names the sort (法院, 公司, 委员会) and what stands before it, back to a proper name.

Takes the tokens of a sentence; gives the first and the last token of each body.
"""

from collections.abc import Iterator

from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords

__all__ = ["bodies"]

_PROPER = frozenset(
    {"country", "place", "organization", "letter", "pair", "ns", "nz", "nt", "person", "foreign", "nrt", "eng"}
)
_INNER = frozenset({"n", "vn", "b", "j", "a", "an", "v", "m", "f", "s", "q", "nr", "ng", "l"})
_REACH = 8


def bodies(tokens: list[Token], words: ActorWords) -> Iterator[tuple[int, int]]:
    """Give the bodies of a sentence from its end to its beginning, none within another."""
    at = len(tokens) - 1
    while at >= 0:
        first = _body(tokens, at, words)
        if first is None:
            at -= 1
        else:
            yield first, at
            at = first - 1


def _body(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    token = tokens[last]
    own = token.tag in {"organization", "nt"} and len(token.word) > 2
    if not own and not _is_head(token, words):
        return None
    edge = last if own else None
    for at in range(last - 1, max(-1, last - _REACH), -1):
        tag = tokens[at].tag
        if tag in _PROPER:
            edge = at
        elif edge is not None and own or tag not in _INNER:
            break
        elif edge is not None and edge < last:
            break
    return edge


def _is_head(token: Token, words: ActorWords) -> bool:
    if token.word in words.body_suffixes:
        return True
    return token.tag in {"n", "nt", "j", "nz"} and len(token.word) > 2 and token.word[-2:] in words.body_suffixes
