"""Find where the names begin whose first word stands right before their last: 清江市政府, 微软中国, 罗讷省.

Each takes the tokens of a sentence, the place of the last one, and the language's words; gives the place of the first.
"""

from timeline.actors.chains import PLACES, is_proper, is_single, lettered
from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords

__all__ = ["area", "branch", "brand", "governed", "local", "office", "troop"]

_NOUNS = frozenset({"n", "vn", "nz", "nt", "ns", "place", "country", "an", "b", "nr", "person"})
_COMMON = frozenset(
    {"r", "m", "p", "c", "d", "u", "uj", "ul", "v", "a", "q", "y", "ud", "ug", "f", "n", "t"}
) | frozenset({"country", "letter", "side"})
_NO_PARISH = frozenset({"r", "m", "p", "c", "d", "u", "uj", "ul", "q", "y", "f", "t", "x", "rank", "country", "eng"})
_LONGEST_PARISH = 4  # characters
_LONGEST_TROOP = 4
_LEADERS = frozenset({"person", "foreign", "nrt", "nr"})
_AREAS = frozenset({"place", "ns", "foreign", "nrt", "nr", "nz"})


def area(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where the name of 芫峰村 or 罗讷省 begins: at most three short tokens that are no common words."""
    at, size = last, 0
    while at > 0:
        token = tokens[at - 1]
        if at > 1 and token.word in words.titles.towards and tokens[at - 2].tag == "country":
            break  # 朝鲜朝半岛以东海域
        if token.tag in _AREAS or (token.tag == "person" and len(token.word) < 4):
            at -= 1
            break
        if not is_single(token) or token.tag in _COMMON or size == 3:
            break
        at, size = at - 1, size + 1
    if at < last and (tokens[last].end - tokens[at].start) > 2 - (size == 0):
        return at - _is_counted(tokens, at, words)
    return _parish(tokens, last, words) if tokens[last].word in words.bodies.townships else None


def _is_counted(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a numeral begins the name after what the place belongs to: 赣川区|五云镇."""
    if not at or tokens[at - 1].tag != "m" or not is_single(tokens[at - 1]):
        return False
    return at > 1 and _is_parent(tokens, at - 2, words)


def _parish(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where a village's name of common words begins: after what it belongs to, or with 沟 before 村."""
    at = last
    while at > 0 and last - at < 3 and tokens[last].start - tokens[at - 1].start <= _LONGEST_PARISH:
        token = tokens[at - 1]
        if token.tag in _NO_PARISH or not "㐀" <= token.word[0] <= "鿿" or token.word in words.bodies.blockers:
            break
        at -= 1
        if at and _is_parent(tokens, at - 1, words):
            return at if any(named.tag != "v" for named in tokens[at:last]) else None
    is_hamlet = last - at > 1 and tokens[last - 1].word in words.bodies.hamlets
    return last - 2 if is_hamlet and len(tokens[last - 2].word) == 2 else None


def _is_parent(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a county or a town ends here."""
    token = tokens[at]
    ends = token.word[-1] in words.grammar.governed
    return ends and (token.tag in {"place", "ns"} or (token.sort.head == "area" and at > 0))


def governed(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give the place or the person whose government it is; a country's is the country itself."""
    before = tokens[last - 1] if last else None
    if before is None:
        return None
    if before.tag in _LEADERS and len(before.word) > 1 + (before.tag == "nr"):  # 拜登政府
        return last - 1 - (last > 1 and tokens[last - 2].tag in {"country", "place"})
    if before.tag in {"place", "ns"} and before.word[-1] in words.grammar.governed:
        return last - 1
    is_area = before.word in words.grammar.governed and last > 1
    return _and_parents(tokens, area(tokens, last - 1, words)) if is_area else None


def _and_parents(tokens: list[Token], first: int | None) -> int | None:
    """Give where the name begins with the places that what is named belongs to: 青州市河东区井岗|镇政府."""
    while first and tokens[first - 1].tag in {"place", "ns"}:
        first -= 1
    return first


def local(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give the place whose 市政府 it is."""
    before = tokens[last - 1] if last else None
    if before is not None and before.tag in {"place", "ns", "foreign"}:
        return last - 1
    is_town = tokens[last].word[0] in words.bodies.townships
    return _and_parents(tokens, _parish(tokens, last, words)) if is_town else None


def office(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give the country whose office it is that the dictionary has as a word."""
    return last - 1 if last and tokens[last - 1].tag in {"country", "letter"} else None


def branch(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give the firm whose branch it is: 微软中国; not in 微软中国市场."""
    firm = tokens[last - 1] if last else None
    if firm is None or firm.tag != "organization" or firm.word[-1] in words.bodies.no_firms:
        return None
    goes_on = last + 1 < len(tokens) and tokens[last + 1].tag in _NOUNS
    return None if goes_on else last - 1


def brand(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where a firm named by its trade begins: 润泽地产; a proper word must stand right before the trade."""
    at = last
    while at > 0 and last - at < 4 and (tokens[at - 1].tag in PLACES or is_proper(tokens[at - 1], words.grammar)):
        at -= 1
    if at == last:
        return lettered(tokens, last, words) if tokens[last].word in words.bodies.firms else None
    if tokens[at].tag == "country":
        return None
    if at and tokens[at - 1].word not in words.parts.never and _may_lead(tokens, at - 1):  # ，中|升|控股
        at -= 1
    return at if any(is_proper(t, words.grammar) or t.tag == "organization" for t in tokens[at:last]) else None


def _may_lead(tokens: list[Token], at: int) -> bool:
    """Say whether one character begins both a clause and a name."""
    return is_single(tokens[at]) and tokens[at].tag in {"f", "n", "a", "v"} and (at == 0 or tokens[at - 1].tag == "x")


def troop(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where the name of a part of an army begins that is not told in full: 海军某驱逐舰支队."""
    bodies, at = words.bodies, last - 1
    while at > 0 and last - at < _LONGEST_TROOP and tokens[at].word in bodies.services:
        at -= 1
    if at < 1 or tokens[at].word != words.grammar.unnamed:
        return None
    first = at
    while first and _is_of_army(tokens[first - 1], words):
        first -= 1
    is_army = any(token.word in bodies.services or token.sort.head in {"listed", "head"} for token in tokens[first:at])
    return first if is_army else None


def _is_of_army(token: Token, words: ActorWords) -> bool:
    if token.word in words.bodies.services or token.tag in {"place", "organization", "nt"}:
        return True
    return token.word.isdecimal() or token.word.startswith(words.grammar.ordinal)
