"""Find bodies that go by a name in quotation marks after or before their sort: 极端组织“青年军”, 自称“青年军”的团体.

Takes the tokens of a sentence; gives the first and the last token of each name, without the marks.
"""

from collections.abc import Iterator

from timeline.actors.tokens import Token
from timeline.lang.actor_tables import Bodies

__all__ = ["called"]

_OPENING, _CLOSING = frozenset("“「『"), frozenset("”」』")
_LONGEST = 8
_NEAR = 3


def called(tokens: list[Token], bodies: Bodies) -> Iterator[tuple[int, int]]:
    """Give the names."""
    for at in [at for at, token in enumerate(tokens) if token.word in _OPENING]:
        last = next((i for i in range(at + 2, min(len(tokens), at + _LONGEST)) if tokens[i].word in _CLOSING), 0)
        if at and last and (_is_after_sort(tokens, at, last, bodies) or _is_before_sort(tokens, at, last, bodies)):
            yield at + 1, last - 1


def _is_after_sort(tokens: list[Token], at: int, last: int, bodies: Bodies) -> bool:
    """Say whether the words before tell of which sort it is; 组织“…”活动 is a verb."""
    if last + 1 < len(tokens) and tokens[last + 1].tag in {"n", "vn"}:
        return False
    before = "".join(token.word for token in tokens[max(at - _NEAR, 0) : at])
    return any(before.endswith(word) for word in bodies.called)


def _is_before_sort(tokens: list[Token], at: int, last: int, bodies: Bodies) -> bool:
    after = (token.word for token in tokens[last + 1 : last + 1 + _NEAR])
    return tokens[at - 1].word in bodies.calls and any(word in bodies.sorts for word in after)
