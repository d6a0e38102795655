"""Cut the words of a sentence into clauses: at commas and the like, with asides in brackets and long quotations apart.

Takes tokens; gives clauses in the order they begin.  A bracket's content leaves the clause around it whole.
"""

from collections.abc import Iterator, Sequence

from timeline.events.tokens import Token
from timeline.lang.event_words import EventWords
from timeline.model.frozen import frozen

_FAR = 200  # tokens: a clause, a bracket or a quotation is no longer, whatever the text does
_STOPS = frozenset("。.!?！？…")

__all__ = ["Clause", "clauses"]

_SPEECH = 12  # a quotation of so many characters, or with a comma in it, is somebody's words; a shorter one is a name


@frozen
class Clause:
    """Some words that tell one thing; `quoted` and `aside` ones tell nothing of the story itself."""

    tokens: tuple[Token, ...]
    quoted: bool = False
    aside: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the document."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.tokens[-1].end


def clauses(tokens: Sequence[Token], words: EventWords) -> list[Clause]:
    """Give the clauses of a sentence."""
    found: list[Clause] = []
    plain: list[Token] = []
    for piece, use in _pieces(tokens, words):
        if use == "plain":
            plain.append(piece[0])
            continue
        if use == "quoted" or use == "cut":
            _close(found, plain)
        if use != "cut":
            found.append(Clause(tuple(piece), use == "quoted", use == "aside"))
    _close(found, plain)
    return sorted(found, key=lambda c: c.start)


def _close(found: list[Clause], plain: list[Token]) -> None:
    while plain and plain[-1].text in _STOPS:
        plain.pop()
    if plain:
        found.append(Clause(tuple(plain)))
        plain.clear()


def _pieces(tokens: Sequence[Token], words: EventWords) -> Iterator[tuple[Sequence[Token], str]]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.text == "(" and (stop := _closing(tokens, at, {")"})):
            if tokens[at + 1 : stop]:
                yield tokens[at + 1 : stop], "aside"
            at = stop + 1
        elif words.has("quote.open", token.text) and (stop := _speech(tokens, at, words)):
            yield tokens[at + 1 : stop], "quoted"
            at = stop + 1
        else:
            yield [token], "cut" if _cuts(tokens, at, words) or at % _FAR == _FAR - 1 else "plain"
            at += 1


def _closing(tokens: Sequence[Token], at: int, signs: frozenset[str] | set[str]) -> int:
    """Give the index of the closing sign, 0 where there is none."""
    return next((i for i in range(at + 1, min(len(tokens), at + _FAR)) if tokens[i].text in signs), 0)


def _speech(tokens: Sequence[Token], at: int, words: EventWords) -> int:
    stop = _closing(tokens, at, words.sets["quote.close"])
    inside = tokens[at + 1 : stop] if stop else tokens[at + 1 :]
    inside = inside[:_FAR]
    if not stop or not inside:  # a quotation that goes on in the next sentence
        return min(len(tokens), at + _FAR) if inside else 0
    long = inside[-1].end - inside[0].start >= _SPEECH
    return stop if long or any(words.has("clause.separators", t.text) for t in inside) else 0


def _cuts(tokens: Sequence[Token], at: int, words: EventWords) -> bool:
    if not words.has("clause.separators", tokens[at].text):
        return False
    around = tokens[max(at - 1, 0) : at + 2]
    return not (
        len(around) == 3
        and around[0].text[-1:].isdigit()
        and around[2].text[:1].isdigit()
        and not any(t.timex for t in around)
    )
