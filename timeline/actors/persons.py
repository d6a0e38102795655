"""Read persons out of tokens: by a full name, a surname with an office, or an office alone.

Takes the tokens of a sentence and a place; gives the spans that begin there.
"""

from timeline.actors.span import Span
from timeline.actors.titles import is_field, title_before, title_given
from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords

__all__ = [
    "by_office",
    "by_surname",
    "by_title",
    "is_made_like_one",
    "is_rival",
    "named",
    "person",
]

_NAMES = frozenset({"person", "foreign", "rank", "nr", "nrt", "nrfg"})
_FIRM = frozenset({"v", "d", "p", "c", "r", "x", "country", "place", "organization", "rank", "t", "eng"})
_NO_LAST = 12  # what a character costs that ends words rather than names
_DEAREST = 20
_NATIVE = 3  # characters
_COMMON_SURNAME, _RARE_SURNAME = 8, 9
_CALLED = frozenset({"nr", "nrt", "nrfg", "nz", "ns"})
_PARTICLES = frozenset({"p", "c", "u", "uj", "ul", "r"})


def named(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    """Read a token that may be a person's name, or a foreign place's, or a village's."""
    token = tokens[at]
    word, tag = token.word, token.tag
    span = person(tokens, at, words)
    if word[-1] == words.grammar.surnamed:
        return []  # 林姓负责人
    is_said = bool(span.title)
    if not is_said and at + 1 < len(tokens) and tokens[at + 1].word in words.titles.called_so:
        return []  # 马尔堡病毒
    if not is_said and _is_land(tokens, at, words):
        return [Span(token.start, token.end, "place", "area", word, token.start, token.end)]
    is_titled = is_said and (_is_like_a_name(token, words) or _is_called(span, token, words))
    if tag == "person" or is_titled or (is_said and _is_word_named(tokens, at, words)):
        return [span]
    if tag == "foreign" or (tag in {"nrt", "nr"} and _is_foreign(token, words)):
        if is_rival(tokens, at, words):
            return [Span(token.start, token.end, "organization", "rival", word, token.start, token.end)]
        if _is_place(tokens, at, words):
            return [Span(token.start, token.end, "place", "foreign", word, token.start, token.end)]
        return [span] if word not in words.not_names else []
    return [span] if _is_native(token, words) else []


def _is_land(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether what looks like a name is a village's, a lake's, or of where somebody was."""
    word, tag = tokens[at].word, tokens[at].tag
    is_land = word[-1] in words.bodies.parishes or (tag == "nr" and word[-1] in words.bodies.waters)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_land = is_land or (after is not None and after.word in words.bodies.venues)
    if after is not None and after.sort.head == "unit" and word[-1] in words.bodies.hamlets:
        return True  # 邓庄中队
    return _is_site(tokens, at, words) or (len(word) == _NATIVE and is_land and tag != "foreign")


def person(tokens: list[Token], at: int, words: ActorWords) -> Span:
    """Give the person named at `at` with the title before or after the name."""
    token = tokens[at]
    title = title_before(tokens, at, words)
    text, affiliation, start = (title.text, title.affiliation, title.start) if title else (None, None, token.start)
    end = token.end
    if title is None and (given := title_given(tokens, at, words)):
        return Span(token.start, end, "person", token.tag, token.word, start, end, given.text, given.affiliation)
    last = at + 1 + (at + 2 < len(tokens) and tokens[at + 1].word in words.bodies.services)  # 空军大校
    if last < len(tokens) and tokens[last].word in words.titles.address:
        end = tokens[last].end
        text = text or "".join(token.word for token in tokens[at + 1 : last + 1])
    return Span(token.start, token.end, "person", token.tag, token.word, start, end, text, affiliation)


def by_title(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    """Read whoever is named at `at`, right after an office, in what else would be no name."""
    if tokens[at].tag == "eng":
        return _by_letters(tokens, at, words)
    return [person(tokens, at, words)] if _is_named_by_title(tokens, at, words) else []


def _by_letters(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    """Read the name in Latin letters after an office: 创始人Tom Barnes; capitals alone only after an artist."""
    title, last = title_before(tokens, at, words), at
    is_artist = words.titles.callings.get(tokens[at - 1].word[-2:]) == words.titles.performing
    while last + 2 < len(tokens) and tokens[last + 1].word == " " and _is_latin(tokens[last + 2].word, words):
        last += 2
    name = "".join(token.word for token in tokens[at : last + 1])
    if title is None or not _is_latin(name, words) or (name.isupper() and not is_artist):
        return []
    end = tokens[last].end
    return [Span(tokens[at].start, end, "person", "latin", name, title.start, end, title.text, title.affiliation)]


def _is_latin(word: str, words: ActorWords) -> bool:
    is_plain = word.replace("-", "").replace(" ", "").replace(".", "").isalpha()
    return len(word) > 1 and word[0].isupper() and is_plain and word not in words.coined.not_latin


def by_surname(tokens: list[Token], at: int, words: ActorWords) -> Span:
    """Read 江主席 and 王女士: an office belongs to the phrase, a courtesy to the name."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if after.word in words.titles.courtesy:
        name = token.word + after.word
        return Span(token.start, after.end, "person", "surname", name, token.start, after.end)
    return Span(token.start, token.end, "person", "surname", token.word, token.start, after.end, after.word)


def by_office(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    """Read the ministry in 国防部长, and the person in 美防长 or 中方大使; whose that is remains to be seen."""
    return [*_ministry(tokens, at, words), *_office(tokens, at, words)]


def _is_named_by_title(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a word of the dictionary stands where only a name can: 记者江山报道, 主席许立群."""
    token, parts = tokens[at], words.parts
    word = token.word
    if token.tag == "place":  # 发言人巴塔在…
        after = tokens[at + 1].word if at + 1 < len(tokens) else ""
        return after in words.titles.verbs and _is_foreign(token, words, 2)
    if token.tag == "ns":
        return word not in words.listed and (_is_foreign(token, words, 2) or _is_word_named(tokens, at, words))
    if token.tag == "country":  # 泰国外长马里。
        ends = at + 1 == len(tokens) or tokens[at + 1].tag in {"x", "eng"}
        return ends and at > 1 and tokens[at - 2].tag in {"country", "letter"} and _is_foreign(token, words, 2)
    if token.tag in _FIRM or not 1 < len(word) < 4:
        return False
    if word in words.not_names:
        return _is_word_named(tokens, at, words)
    if parts.surname.get(word[0], 10) > _COMMON_SURNAME or any(letter in parts.never for letter in word[1:]):
        return False
    if len(word) == 3:
        return parts.given_second.get(word[2], 10) != _NO_LAST
    after = tokens[at + 1].word if at + 1 < len(tokens) else "。"
    return after in words.titles.address or after in words.titles.verbs or not after.isalnum()


def _is_word_named(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a word of the dictionary that may be a name goes on as persons do: 总工程师方正介绍."""
    token, parts = tokens[at], words.parts
    word, after = token.word, tokens[at + 1] if at + 1 < len(tokens) else token
    if token.tag not in _CALLED or not 1 < len(word) < 4 or parts.surname.get(word[0], 10) > _RARE_SURNAME:
        return False
    does = after.word in words.titles.verbs and (token.tag != "nz" or after.tag not in _PARTICLES)
    does = does or (token.tag == "ns" and after.tag == "v")
    return does and not any(letter in parts.never for letter in word[1:]) and word[-1] not in words.bodies.areas


def is_made_like_one(token: Token, words: ActorWords) -> bool:
    """Say whether a word may be a Chinese name by its characters."""
    word = token.word
    return 1 < len(word) < 4 and word[0] in words.parts.surname and word not in words.not_names


def _is_like_a_name(token: Token, words: ActorWords) -> bool:
    word = token.word
    return word not in words.not_names and (
        (word[0] in words.parts.surname and len(word) < 4) or _is_foreign(token, words, 2)
    )


def _is_called(span: Span, token: Token, words: ActorWords) -> bool:
    """Say whether what the dictionary has as a name stands after the office of a state, or is one put into Chinese."""
    return token.word not in words.not_names and len(token.word) > 2 and (token.tag == "nrt" or bool(span.affiliation))


def _is_foreign(token: Token, words: ActorWords, shortest: int = 3) -> bool:
    word, parts = token.word, words.parts
    return (
        len(word) >= (2 if token.tag == "nrt" else shortest)
        and word[0] in parts.foreign_first
        and all(letter in parts.foreign for letter in word[1:])
    )


def is_rival(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether the name is a team's: 维拉vs富勒姆."""
    beside = (tokens[at - 1].word if at else "", tokens[at + 1].word if at + 1 < len(tokens) else "")
    return any(word in words.titles.rivals for word in beside)


def _is_site(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether what looks like a person is where somebody was in a town: 在广州松园."""
    if at < 2 or tokens[at - 1].tag not in {"place", "ns"} or tokens[at - 2].word not in words.titles.place_before:
        return False
    return tokens[at].word[-1] in words.bodies.hamlets | words.bodies.waters


def _is_place(tokens: list[Token], at: int, words: ActorWords) -> bool:
    before, tag = (tokens[at - 1].word, tokens[at - 1].tag) if at else ("", "")
    if before in words.titles.past and at > 1:  # 撤到了沿海
        before = tokens[at - 2].word
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if before in words.titles.place_before:
        return True
    return after in words.titles.place_after and tag != "p"  # 为孔帕尼举行


def _is_native(token: Token, words: ActorWords) -> bool:
    """Say whether a word that the dictionary calls a name is made like one."""
    word, parts = token.word, words.parts
    if word in words.not_names or word[0] not in parts.surname or not 1 < len(word) < 4:
        return False
    if len(word) == 2:
        return token.tag == "nrfg" or parts.given_single.get(word[1], 9) < 8
    if word[:2] in words.name_starts_not or word[1:] in words.name_ends_not:
        return False
    first, last = parts.given_first.get(word[1], 10), parts.given_second.get(word[2], 10)
    return last != _NO_LAST and first + last <= _DEAREST


def _ministry(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    """The body in 国防部长 or 上海市委书记, with its other fields and whose it is before it, serves the phrase only."""
    token = tokens[at]
    size = _headed(token.word, words)
    if not size or (at + 1 < len(tokens) and tokens[at + 1].word in words.grammar.gatherings):
        return []
    first = at
    while first and is_field(tokens, first, words):
        first -= 1
    name = "".join(field.word for field in tokens[first:at]) + token.word[:size]
    start, end, owner = tokens[first].start, token.start + size, tokens[first - 1] if first else token
    is_known = name in words.bodies.alone
    if owner.tag in {"country", "letter"} or (is_known and owner.tag == "place"):
        start, name = owner.start, words.letters.names.get(owner.word, owner.word) + name
        if first > 1 and tokens[first - 2].tag == "organization" and owner.tag == "place":  # 中共江苏省委书记
            start, name = tokens[first - 2].start, tokens[first - 2].word + name
    elif is_known and words.grammar.minister not in token.word and token.word[size - 1] != token.word[size]:
        return []
    return [Span(start, end, "organization", "ministry", name, start, end, inside=True)]


def _headed(word: str, words: ActorWords) -> int:
    """Give how many characters of an office are the body's: 国防部|长, 市委|书记."""
    grammar = words.grammar
    if word.endswith(tuple(grammar.ministers)):
        size = word.rfind(grammar.minister) + 1
        return 0 if size < 3 or word.startswith(tuple(grammar.deputies)) else size
    if word.isascii():
        return 0  # COO
    twice = next((size for size in range(2, len(word)) if word[size - 1] == word[size]), 0)  # 保安局|局长
    return twice or next((size for size in range(len(word) - 1, 1, -1) if word[:size] in words.bodies.alone), 0)


def _office(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    after = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if not at or after in _NAMES or tokens[at - 1].tag not in {"country", "letter", "side"}:
        return []
    title = title_before(tokens, at + 1, words)
    if title is None:
        return []
    rank = words.titles.written.get(tokens[at].word, tokens[at].word)
    end = tokens[at].end
    return [Span(title.start, end, "person", "title", rank, title.start, end, title.text, title.affiliation, "title")]
