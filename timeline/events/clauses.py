"""Cut the words of a sentence into clauses: at commas and the like, without asides in brackets and long quotations.

Takes tokens; gives clauses in their order.  A bracket's content leaves the clause around it whole.
"""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from timeline.events.tokens import Token
from timeline.lang.event_marks import mark
from timeline.model.frozen import frozen

__all__ = ["Clause", "clauses"]

_FAR = 200  # tokens: a clause, a bracket or a quotation is no longer, whatever the text does
_STOPS = frozenset("。.!?！？…")
_SPEECH = 12  # a quotation of so many characters, or with a comma in it, is somebody's words; a shorter one is a name
_SEPARATOR, _OPEN, _CLOSE = mark("clause.separators"), mark("quote.open"), mark("quote.close")
_BRACKET = mark("bracket")
_SIGN = _SEPARATOR | _OPEN | _BRACKET


@frozen
class Clause:
    """Some words that tell one thing; `marks` are the bits of all of them."""

    tokens: tuple[Token, ...]
    marks: int

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.tokens[-1].end


def clauses(tokens: Sequence[Token]) -> list[Clause]:
    """Give the clauses of a sentence."""
    found: list[Clause] = []
    plain: list[Token] = []
    done = 0
    for at in _signs(tokens):
        if at < done:
            continue
        plain += tokens[done:at]
        aside = _bracket(tokens, at) if tokens[at].marks & _BRACKET else 0
        speech = _speech(tokens, at) if tokens[at].marks & _OPEN and not aside else 0
        cut = not (aside or speech) and (at % _FAR == _FAR - 1 or _cuts(tokens, at))
        if speech or cut:
            _close(found, plain)
        elif not aside:
            plain.append(tokens[at])
        done = max(aside, speech, at) + 1
    plain += tokens[done:]
    _close(found, plain)
    return found


def _signs(tokens: Sequence[Token]) -> list[int]:
    """Where something may end or be left out."""
    found = [i for i, token in enumerate(tokens) if token.marks & _SIGN]
    return found if len(tokens) < _FAR else sorted({*found, *range(_FAR - 1, len(tokens), _FAR)})


def _close(found: list[Clause], plain: list[Token]) -> None:
    while plain and plain[-1].text in _STOPS:
        plain.pop()
    if plain:
        found.append(Clause(tuple(plain), reduce(or_, [token.marks for token in plain])))
        plain.clear()


def _bracket(tokens: Sequence[Token], at: int) -> int:
    """Give the index of the bracket that closes the one at `at`, 0 where there is none."""
    return next((i for i in range(at + 1, min(len(tokens), at + _FAR)) if tokens[i].text == ")"), 0)


def _speech(tokens: Sequence[Token], at: int) -> int:
    """Give the index at which somebody's words end, 0 where the quotation at `at` is none."""
    stop = next((i for i in range(at + 1, min(len(tokens), at + _FAR)) if tokens[i].marks & _CLOSE), 0)
    inside = tokens[at + 1 : stop] if stop else tokens[at + 1 : at + 1 + _FAR]
    if not stop or not inside:  # a quotation that goes on in the next sentence
        return min(len(tokens), at + _FAR) if inside else 0
    long = inside[-1].end - inside[0].start >= _SPEECH
    said = at > 0 and tokens[at - 1].kind == "say" and any(t.tag == "r" for t in inside)  # 称“明天我不来了”
    return stop if long or said or any(t.marks & _SEPARATOR for t in inside) else 0


def _cuts(tokens: Sequence[Token], at: int) -> bool:
    if not tokens[at].marks & _SEPARATOR:
        return False
    if not 0 < at < len(tokens) - 1:
        return True
    before, after = tokens[at - 1], tokens[at + 1]
    figures = before.text[-1:].isdigit() and after.text[:1].isdigit()  # 1,000
    return not figures or bool(before.timex or tokens[at].timex or after.timex)
