"""Read countries out of tokens: by name, by the letters of 中美, 美方 and 美军, and by a letter alone.

Takes the tokens of a sentence and a place; gives the spans that begin there.
"""

from timeline.actors.span import Form, Span
from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords
from timeline.model.actor import ActorKind

__all__ = ["countries"]

_AROUND = frozenset({"x", "p", "c", "n", "t", "v"})


def countries(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    """Give the country or countries named at `at`."""
    return [span._replace(kind=_kind(span.name, words)) for span in _named(tokens, at, words)]


def _named(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    token = tokens[at]
    tag, start = token.tag, token.start
    if tag == "country":
        return _by_name(tokens, at, words)
    if tag in {"organization", "nt"}:
        return _in_body(token, words)
    if tag == "pair":
        return _of_pair(token, words)
    if tag in {"letter", "side"}:
        return [_country(token, start, start + 1, words.letters.names[token.word[0]], token.end)]
    if tag == "force":
        return [_country(token, start, start + 1, words.letters.names[token.word[0]], start + 1)]
    if _is_bare_letter(tokens, at, words):
        return [_country(token, start, token.end, words.letters.names[token.word], token.end)]
    return []


def _by_name(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    token = tokens[at]
    if at and tokens[at - 1].word in words.grammar.degrees:
        return []  # 最中国的方式
    name = words.usual.get(token.word, token.word)
    return [_country(token, token.start, token.end, name, _with_government(tokens, at, words), "name")]


def _of_pair(token: Token, words: ActorWords) -> list[Span]:
    names, start = words.letters.names, token.start
    if token.word in words.letters.together:  # 澳 is another in 港澳
        names = names | words.letters.means
    return [_country(token, start + n, start + n + 1, names[letter], token.end) for n, letter in enumerate(token.word)]


def _in_body(token: Token, words: ActorWords) -> list[Span]:
    """The country that a body's name begins with serves the name only; 中国区 is a firm's market."""
    if token.sort.head == "branch":
        return []
    name = words.country_of(token.word)
    size = next((n for n in range(2, len(token.word)) if words.listed.get(token.word[:n]) == "country"), 0)
    if name is None or not size:
        return []
    end = token.start + size
    return [Span(token.start, end, "country", "in-body", name, token.start, end, inside=True)]


def _country(token: Token, start: int, end: int, name: str, full_end: int, form: Form = "short") -> Span:
    return Span(start, end, "country", token.tag, name, token.start, full_end, form=form)


def _kind(name: str, words: ActorWords) -> ActorKind:
    """Some letters are no countries': 台, 港, 欧."""
    return "place" if words.listed.get(name) == "place" else "country"


def _with_government(tokens: list[Token], at: int, words: ActorWords) -> int:
    """Give the end of 中国政府: a country's government is the country."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after.end if after is not None and after.word in words.bodies.governments else tokens[at].end


def _is_bare_letter(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether the word is a letter such as 俄 that stands for its country; 美 is also an adjective."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or token.word not in words.letters.names:
        return False
    if token.word == words.home[:1]:
        return after.word[0] == words.letters.abroad
    if token.word not in words.letters.bare or len(after.word) < 2 or after.tag[:1] not in {"n", "v", "r"}:
        return False
    return at == 0 or tokens[at - 1].tag in _AROUND
