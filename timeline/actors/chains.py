"""Say how far back the name of a body may reach: the tokens that may belong to it, and what is proper about them."""

from timeline.actors.tokens import Token
from timeline.lang.actor_tables import Bodies, Grammar
from timeline.lang.actor_words import ActorWords

__all__ = ["BRACKETS", "PARTICLES", "PLACES", "chain", "is_letter", "is_proper", "is_single", "lettered"]

PLACES = frozenset({"country", "place", "organization", "letter", "pair"})
PARTICLES = frozenset({"p", "c", "u", "uj", "ul", "ud", "uz", "r", "d", "y", "f", "q", "t", "rank", "surname"})
BRACKETS = frozenset("（）()")
_PROPER = frozenset({"nz", "nt", "person", "foreign", "nrt", "nr", "nrfg", "eng", "ns", "j"})
_MODIFIER = frozenset({"office", "n", "vn", "b", "an", "ng", "s", "g", "zg", "a", "nrt", "k", "h", "l"})
_NAMES = frozenset({"nz", "nt", "foreign", "nrt", "nr", "eng", "ns"})
_MEMBERS = (PLACES | _PROPER | _MODIFIER) - {"person"}
_LINKED = PLACES | {"vn", "n", "nz"}
_ENDS = frozenset({"listed", "head", "quoted", "brand"})
_REACH = 9
_COUNTING = frozenset({"m", "r", "uj", "u", "x", "eng", "letter", "surname", "p", "d", "c"})


def chain(tokens: list[Token], last: int, words: ActorWords) -> int:
    """Give the leftmost token that may belong to the name ending at `last`."""
    at = last
    firms = words.bodies.firms
    is_firm = tokens[last].word in firms
    while at > 0 and last - at < _REACH:
        if tokens[at].word in firms and _is_in_brackets(tokens, at):
            at -= 3
        elif _is_other(tokens, at - 1, words) or (at == last and tokens[at - 1].word in words.grammar.links):
            break
        elif _may_belong(tokens, at - 1, words) or (is_firm and _is_letter_of_firm(tokens, at - 1)):
            at -= 1
        else:
            break
    links = words.grammar.links | words.grammar.joints
    while at < last and (tokens[at].word in links or tokens[at].word in BRACKETS):
        at += 3 if tokens[at].word in BRACKETS else 1
    return min(at, last)


def _is_in_brackets(tokens: list[Token], at: int) -> bool:
    """Say whether a word in brackets ends at `at`, with a name before it: 汇丰银行（中国）."""
    return at > 3 and tokens[at - 1].word in BRACKETS and tokens[at - 3].word in BRACKETS


def _is_other(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether the name of another body ends right before the joint at `at`: 海湾集团与北岭公司."""
    token = tokens[at]
    if token.word in words.titles.rivals:
        return True
    return token.word in words.grammar.joints and at > 0 and tokens[at - 1].sort.head in _ENDS


def _may_belong(tokens: list[Token], at: int, words: ActorWords) -> bool:
    token, bodies, grammar = tokens[at], words.bodies, words.grammar
    is_sort = tokens[at + 1].sort.head == "head"
    named = is_sort and token.word in bodies.inner_verbs  # 综合医院
    if token.word in bodies.blockers and not named and not _is_of_firms(tokens, at, words):
        return False
    if token.tag == "rank":
        return is_sort and token.word in bodies.inner_verbs  # 工人总工会
    if token.word == grammar.posted:
        return at > 0 and tokens[at - 1].tag in PLACES
    if (
        token.tag in _MEMBERS
        or _is_parish(token, bodies)
        or token.word in bodies.inner_verbs
        or token.word in bodies.leaders
    ):
        return True
    if token.tag == "m" or token.word == grammar.zero:
        return _may_number(tokens, at, words)
    if token.word in grammar.links:
        return at > 0 and all(
            t.tag in _LINKED or t.word in bodies.inner_verbs for t in (tokens[at - 1], tokens[at + 1])
        )
    return is_single(token) and token.tag in {"", "g", "ng", "vg", "ag", "zg", "nr", "x"}


def _is_parish(token: Token, bodies: Bodies) -> bool:
    """Say whether what looks like a person is a village: 花茂村."""
    return token.tag == "person" and token.word[-1] in bodies.parishes


def _may_number(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a number is part of a name: 第九八〇医院, 交警支队二大队, 甘肃省十四届人大常委会."""
    token, bodies, grammar = tokens[at], words.bodies, words.grammar
    is_edition = token.word[-1] == grammar.edition and tokens[at + 1].word[-1] in bodies.elected
    if is_edition and at > 0 and tokens[at - 1].tag in {"place", "ns"}:
        return True
    is_numbered = len(token.word) == 1 and tokens[at + 1].word in bodies.troops
    return is_numbered or token.word in grammar.numbers or _is_ordinal(tokens, at, grammar)


def _is_ordinal(tokens: list[Token], at: int, grammar: Grammar) -> bool:
    """Say whether a token is a number or its end: 第九八〇."""
    while at and not tokens[at].word.startswith(grammar.ordinal):
        if tokens[at].tag != "m" and tokens[at].word != grammar.zero:
            return False
        at -= 1
    return tokens[at].word.startswith(grammar.ordinal)


def _is_of_firms(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a body is one of a country's firms: 中国企业管理协会, but not 韩国企业三星."""
    is_theirs = tokens[at].word in words.bodies.commons and at > 0 and tokens[at - 1].tag in {"country", "place"}
    return is_theirs and tokens[at + 1].tag in {"n", "vn"} and tokens[at + 1].word not in words.bodies.firms


def _is_letter_of_firm(tokens: list[Token], at: int) -> bool:
    """Firms are named with any characters, 汇润 and 通达 among them; these are words of their own to the segmenter.

    After a place these may be such as 中 and 正, too: 海州中正律师事务所.
    """
    token = tokens[at]
    if not is_single(token) or token.tag not in PARTICLES:
        return is_single(token)
    is_of_place = at > 0 and tokens[at - 1].tag in {"place", "ns"}
    return token.tag in {"d", "f", "q"} and (is_of_place or is_letter(tokens, at))


def lettered(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where a firm's name of two characters begins that are words of their own: 由|阅|文|集团."""
    if last < 2 or not is_letter(tokens, last - 2) or not is_single(tokens[last - 2]):
        return None
    firsts = words.coined.not_first | words.titles.verbs
    is_common = any(t.word in firsts or t.tag in _COUNTING for t in tokens[last - 2 : last])
    return None if is_common else last - 2


def is_letter(tokens: list[Token], at: int) -> bool:
    """Say whether two characters are words of their own, between a sign and a firm's sort: 天|健|会计师事务所."""
    is_begun = at == 0 or (tokens[at - 1].tag in {"x", "p", "c"} and tokens[at - 1].word != " ")
    return is_begun and is_single(tokens[at + 1]) and tokens[at + 1].tag not in PARTICLES


def is_single(token: Token) -> bool:
    """Say whether the token is one Han character."""
    return len(token.word) == 1 and "㐀" <= token.word <= "鿿"


def is_proper(token: Token, grammar: Grammar) -> bool:
    """Say whether the token is a name's own word, such as a name may begin with."""
    if token.tag == "m":
        return token.word.startswith(grammar.ordinal)
    return token.tag in _NAMES or (len(token.word) == 1 and token.tag in {"", "g", "ng", "zg", "j"})
