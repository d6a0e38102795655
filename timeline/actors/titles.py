"""Read the title that stands before a person's name: 中国驻美国大使 before 谢锋, 中国国务委员兼国防部长 before 李尚福.

Takes the tokens and the place of the name; gives where the phrase begins, the title written out, and whose it is.
"""

from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords
from timeline.model.frozen import frozen

__all__ = ["Title", "is_field", "title_before", "title_given"]

_NOUNS = frozenset({"n", "vn", "nz", "nt", "b", "j", "s", "an", "f"})
_PROPER = frozenset({"country", "place", "organization", "letter", "side", "force", "ns", "nt", "pair"})


@frozen
class Title:
    """A title: where its phrase begins, its words written out, and the country or body it belongs to."""

    start: int
    text: str
    affiliation: str | None


def title_before(tokens: list[Token], at: int, words: ActorWords) -> Title | None:
    """Give the title that ends where the name at `at` begins, or None."""
    first = at = _close_up(tokens, at, words)
    while first and _is_rank(tokens[first - 1], words):
        first = _one_title(tokens, first - 1, words)
        if (
            first
            and tokens[first - 1].word in words.grammar.and_titles
            and first > 1
            and _is_rank(tokens[first - 2], words)
        ):
            first -= 1
    while first < at and tokens[first].word in words.grammar.and_titles:
        first += 1
    if first == at:
        return None
    return _title(tokens[first:at], words)


def title_given(tokens: list[Token], at: int, words: ActorWords) -> Title | None:
    """Give the title that the sentence says the one named at `at` gets: 任命…为国防部长, …出任国防部长."""
    titles = words.titles
    start = at + 2
    verb = tokens[at + 1].word if start < len(tokens) else ""
    is_made = verb == titles.made and at > 0 and tokens[at - 1].word in titles.appointing
    if not is_made and verb not in titles.becoming:
        return None
    for last in range(start, min(len(tokens), start + _LONGEST_TITLE)):
        if tokens[last].tag not in _NOUNS | _PROPER and not _is_rank(tokens[last], words):
            return None
        if _is_rank(tokens[last], words) and not (last + 1 < len(tokens) and _is_rank(tokens[last + 1], words)):
            return _title(tokens[start : last + 1], words)
    return None


def _close_up(tokens: list[Token], at: int, words: ActorWords) -> int:
    """Pass over the blank of 记者 江山."""
    is_blank = at > 1 and tokens[at - 1].word in _BLANKS and _is_rank(tokens[at - 2], words)
    return at - 1 if is_blank else at


def _title(phrase: list[Token], words: ActorWords) -> Title:
    said = [t for t in phrase if t.word not in words.titles.unsaid]
    return Title(phrase[0].start, "".join(_written(t, words) for t in said), _whose(said, words))


_BLANKS = frozenset(" \u3000")
_LONGEST_TITLE = 6


def _is_rank(token: Token, words: ActorWords) -> bool:
    return token.word in words.titles.ranks


def _one_title(tokens: list[Token], first: int, words: ActorWords) -> int:
    """Give the first token of the title whose rank is token `first`."""
    nouns, proper = 0, False
    edge = first
    is_ministers = tokens[first].word in words.grammar.ministers
    is_headed = not is_ministers and tokens[first].word.endswith(tuple(words.grammar.ministers))
    is_of_field = tokens[first].word in words.titles.specialists
    while first:
        token = tokens[first - 1]
        if _tag(token, words) in _PROPER or token.word == words.grammar.posted or _is_area(tokens, first - 1, words):
            proper, edge = True, first - 1
        elif token.word in words.titles.modifiers or (_is_rank(token, words) and not proper):
            edge = first - 1
        elif is_ministers and nouns and token.word in words.grammar.joints and tokens[first - 2].tag in _NOUNS:
            pass  # 国际关系与合作部长
        elif is_headed and is_field(tokens, first, words):
            edge = first - 1  # 体育与旅游部长
        elif proper or nouns == 4 or token.tag not in _NOUNS:
            break
        else:
            nouns += 1
            if token.word in words.titles.fields or is_ministers or (nouns == 1 and is_of_field):
                edge = first - 1
        first -= 1
    return edge


def is_field(tokens: list[Token], first: int, words: ActorWords) -> bool:
    """Say whether the token before `first` is a field of the same ministry, or what joins one to it."""
    fields, word = words.bodies.departments, tokens[first - 1].word
    return word in fields or (word in words.grammar.joints and first > 1 and tokens[first - 2].word in fields)


def _is_area(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a token is the 市 of 清江市, where the dictionary has only 清江."""
    return tokens[at].word in words.bodies.areas and at > 0 and tokens[at - 1].tag in {"ns", "place", "foreign"}


def _tag(token: Token, words: ActorWords) -> str:
    """Give what a token is: what reads as a surname before the office of somebody named is a letter (巴总理某某)."""
    is_letter = token.tag == "surname" and token.word in words.letters.names and token.word not in words.letters.shy
    return "letter" if is_letter else token.tag


def _written(token: Token, words: ActorWords) -> str:
    tag = _tag(token, words)
    if tag == "side":
        return words.letters.names.get(token.word[0], token.word)
    if tag in {"letter", "pair"}:
        return "".join(words.letters.names.get(letter, letter) for letter in token.word)
    return words.titles.written.get(token.word, token.word)


def _whose(phrase: list[Token], words: ActorWords) -> str | None:
    """Give the country that a title names first, else the body or the place it begins with."""
    owner = ""
    for token in phrase:
        country = _country(token, words)
        if country is not None:
            return country
        if _tag(token, words) in _PROPER or (owner and token.word in words.bodies.areas):
            owner += token.word
        elif owner:
            break
    return words.usual.get(owner, owner) or None


def _country(token: Token, words: ActorWords) -> str | None:
    if _tag(token, words) in {"letter", "side", "force"}:
        return words.letters.names.get(token.word[0])
    return words.country_of(token.word) if token.tag in {"country", "organization", "nt"} else None
