"""Tell which words of a clause stand in the shade: in a relative clause, a subordinate one, or a coverb's phrase.

Takes the tokens of a clause; gives, for each, "" (the main line), "rel", "sub" or the coverb's use ("with", "by", "place" …).
"""

from collections.abc import Sequence

from timeline.events.tokens import Token
from timeline.lang.event_words import EventWords

__all__ = ["Parse", "parse"]

_VERBAL = {
    "declare",
    "disclose",
    "hold",
    "light",
    "toll",
    "cause",
    "begin",
    "motion",
    "perceive",
    "say",
    "act",
    "state",
}


class Parse:
    """A clause's tokens and their shades."""

    def __init__(self, tokens: Sequence[Token], words: EventWords) -> None:
        self.tokens = tokens
        self.words = words
        self.shade = [""] * len(tokens)

    def text(self, at: int) -> str:
        """Give the word at an index, "" beyond either end."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def verbal(self, at: int) -> bool:
        """Say whether a word may be a predicate; nouns that name events are not."""
        token = self.tokens[at]
        if token.kind:
            return token.kind in _VERBAL
        return token.is_verb and not self.is_function(at)

    def is_function(self, at: int) -> bool:
        """Say whether a word only helps others: a coverb, an auxiliary, an adverb of status, a conjunction."""
        word, has = self.tokens[at].text, self.words.has
        return word in self.words.coverbs or any(
            has(name, word)
            for name in (
                *("status.planned", "status.denied", "status.ongoing", "status.habitual"),
                *("clause.lead", "clause.drop", "clause.aspect", "clause.subordinate", "together.words"),
            )
        )

    def main(self, at: int) -> bool:
        """Say whether a word stands on the main line and may be a predicate."""
        return not self.shade[at] and self.verbal(at)


def parse(tokens: Sequence[Token], words: EventWords) -> Parse:
    """Give the reading of a clause."""
    found = Parse(tokens, words)
    _subordinate(found)
    _relative(found)
    _coverbs(found)
    return found


def _subordinate(p: Parse) -> None:
    floor = 0
    for at, token in enumerate(p.tokens):
        if at == 0 or token.timex or token.actors or not p.words.has("clause.subordinate", token.text):
            continue
        start = _opening(p, floor, at)
        if start is not None:
            p.shade[start : at + 1] = ["sub"] * (at + 1 - start)
            floor = at + 1


def _opening(p: Parse, floor: int, at: int) -> int | None:
    """Where the part that ends with 后, 时, 期间 at `at` begins: at its opener, else at its first verb."""
    for i in range(floor, at):
        if p.words.has("clause.opener", p.text(i)):
            return i
    return next((i for i in range(floor, at) if p.verbal(i) or p.tokens[i].kind == "noun"), None)


def _relative(p: Parse) -> None:
    for at, token in enumerate(p.tokens):
        if (
            token.timex
            or not p.words.has("clause.relative", token.text)
            or p.shade[at] == "sub"
            or at + 1 == len(p.tokens)
        ):
            continue
        start = _relative_start(p, at)
        if start is not None:
            p.shade[start : at + 1] = ["rel"] * (at + 1 - start)


def _relative_start(p: Parse, at: int) -> int | None:
    verbs = [i for i in range(at) if p.main(i)]
    if not verbs:
        return None
    last = verbs[-1]
    if at - last == 1 or (at - last == 2 and p.words.has("clause.aspect", p.text(at - 1))):
        return last
    first = verbs[0]
    opens = _opens(p, first) and p.tokens[first].kind not in ("say", "declare")
    return first if opens and (_located(p, first) or _verb_after(p, at)) else None


def _opens(p: Parse, at: int) -> bool:
    """Say whether no subject stands before the verb at `at`, or only a count (一辆 行驶在…的客车)."""
    before = [t for t in p.tokens[:at] if not t.timex]
    return not any(t.is_nominal for t in before) or before[-1].tag in ("m", "q", "mq")


def _located(p: Parse, at: int) -> bool:
    return p.words.coverbs.get(p.text(at + 1)) in ("place", "source")


def _verb_after(p: Parse, at: int) -> bool:
    return any(p.main(i) for i in range(at + 2, len(p.tokens)))


def _coverbs(p: Parse) -> None:
    at = 0
    while at < len(p.tokens):
        use = None if p.shade[at] else _use(p, at)
        if not use:
            at += 1
            continue
        stop = _phrase_end(p, at, use)
        p.shade[at:stop] = [s or use for s in p.shade[at:stop]]
        at = stop


def _use(p: Parse, at: int) -> str | None:
    token = p.tokens[at]
    if token.timex or token.actors:
        return None
    use = p.words.coverbs.get(token.text)
    if use == "ba" and p.words.has("status.planned", token.text) and not _takes_object(p, at):
        return None
    if use == "with" and (p.words.has("coordinate.words", token.text) and _joins(p, at)):
        return None
    return use


def _takes_object(p: Parse, at: int) -> bool:
    """Say whether 将 is 把: a thing follows, then a verb."""
    if at + 1 >= len(p.tokens) or p.verbal(at + 1) or not p.tokens[at + 1].is_nominal:
        return False
    return any(p.verbal(i) for i in range(at + 2, len(p.tokens)))


def _joins(p: Parse, at: int) -> bool:
    """Say whether 与 joins two parts of an object: a verb stands before it."""
    return p.words.has("coordinate.words", p.text(at)) and any(p.main(i) for i in range(at))


def _phrase_end(p: Parse, at: int, use: str) -> int:
    for i in range(at + 1, len(p.tokens)):
        if p.shade[i] == "rel":
            continue
        if p.shade[i] == "sub" or p.verbal(i) or _ends(p, i, use, at):
            return i
        if p.tokens[i].timex or (p.tokens[i].tag == "d" and i > at + 1):
            return i
    return len(p.tokens)


def _ends(p: Parse, at: int, use: str, start: int) -> bool:
    token = p.tokens[at]
    if token.kind == "noun" and at > start + 1:
        return at + 1 == len(p.tokens) and use in ("with", "toward", "by")
    return p.text(at) in p.words.coverbs and not p.words.has("coordinate.words", p.text(at))
