"""Find what is named by a sort at its end: bodies (上海市第一中级人民法院), venues and areas (罗讷省).

A name reaches back from its end to a place or a proper word.

Takes the tokens of a sentence; gives the first and the last token of each, with its kind.
"""

from collections.abc import Iterator

from timeline.actors.tokens import Token
from timeline.lang.actor_tables import Bodies, Grammar
from timeline.lang.actor_words import ActorWords
from timeline.model.actor import ActorKind

__all__ = ["bodies"]

_PLACES = frozenset({"country", "place", "organization", "letter", "pair"})
_PROPER = frozenset({"nz", "nt", "person", "foreign", "nrt", "nr", "nrfg", "eng", "ns", "j"})
_MODIFIER = frozenset({"office", "n", "vn", "b", "an", "ng", "s", "g", "zg", "a", "nrt", "k", "h", "l"})
_OWNERS = frozenset({"country", "letter", "organization"})
_OWN = frozenset({"nt", "nz", "ns"})
_NAMES = frozenset({"nz", "nt", "foreign", "nrt", "nr", "eng", "ns"})
_MEMBERS = (_PLACES | _PROPER | _MODIFIER) - {"person"}
_LINKED = _PLACES | {"vn", "n"}
_PARTICLES = frozenset({"p", "c", "u", "uj", "ul", "ud", "uz", "r", "d", "y", "f", "q", "t", "rank", "surname"})
_ENDS = frozenset({"listed", "head", "quoted", "brand"})
_BODIES = frozenset({"listed", "head", "short", "unit"})
_OF_UNIT = frozenset({"n", "vn", "b", "j", "m", "nz", "ns", "place", "an", "nr", "ng"})
_NOUNS = frozenset({"n", "vn", "nz", "nt", "ns", "place", "country", "an", "b", "nr", "person"})
_TEAMS = frozenset({"foreign", "nr", "nrt", "nz", "ns"})
_WHOLE = frozenset({"listed", "venue"})
_REACH = 9
_SURELY_NAME = 5  # the dictionary's words of more characters that end like a body's name are one
_BRACKETS = frozenset("（）()")
_OPENING, _CLOSING = frozenset("“『「《"), frozenset("”』」》")


def bodies(tokens: list[Token], words: ActorWords) -> Iterator[tuple[int, int, ActorKind]]:
    """Give the bodies and places of a sentence from its end to its beginning, none within another."""
    at = len(tokens) - 1
    while at >= 0:
        kind = tokens[at].sort.head
        first = None if kind is None else _first(tokens, at, kind, words)
        if first is None or kind is None:
            at -= 1
        else:
            yield first, at, "place" if kind in {"venue", "area"} else "organization"
            at = first - 1


def _first(tokens: list[Token], last: int, kind: str, words: ActorWords) -> int | None:
    if kind == "area":
        return _area(tokens, last)
    if kind == "government":
        return _governed(tokens, last, words.grammar)
    if kind == "local":
        return _local(tokens, last)
    if kind == "unit":
        return _unit(tokens, last, words)
    if kind == "branch":
        return _branch(tokens, last, words)
    if kind == "brand":
        return _brand(tokens, last, words.grammar)
    if kind == "listed":
        word = tokens[last].word
        is_sort = word in words.bodies.heads or word[-1] == words.bodies.party
        first = _sorted(tokens, last, kind, words) if is_sort else None
        return _near(tokens, last, words) if first is None else first
    first = _sorted(tokens, last, kind, words)
    if first is None and kind == "short":
        return _of_short(tokens, last, words)
    return None if first is not None and _is_any(tokens, first, last, words) else first


def _of_short(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where a name begins that ends in one character: a team's (伦德罗队) or that of a part of a body."""
    word = tokens[last].word
    if word == words.bodies.team and last and tokens[last - 1].tag in _TEAMS and len(tokens[last - 1].word) > 1:
        return last - 1
    return _unit(tokens, last, words) if word in words.bodies.unit_heads else None


def _is_any(tokens: list[Token], first: int, last: int, words: ActorWords) -> bool:
    """Say whether the words tell of firms, not of one: 美国公司, 4个美国风电项目公司."""
    if tokens[last].word not in words.bodies.commons or tokens[first].tag != "country":
        return False
    counted = first > 0 and tokens[first - 1].tag == "q"
    return counted or first == last - 1


def _sorted(tokens: list[Token], last: int, kind: str, words: ActorWords) -> int | None:
    """Give where a name begins that a sort ends: at its first place, its quotation, or its first proper word."""
    quoted = _quoted(tokens, last)
    if quoted is not None or kind == "quoted":
        return quoted
    chain = _chain(tokens, last, words)
    if kind in _WHOLE:  # complete by itself: what is joined to it is another
        chain = max((at + 1 for at in range(chain, last) if tokens[at].word in words.grammar.joints), default=chain)
    if kind == "listed":  # 中美国防部 are two
        chain += tokens[chain].tag == "pair"
    place = next((at for at in range(chain, last) if _is_place(tokens[at]) and not _is_after(tokens, at, chain)), None)
    if place is not None or kind == "short":
        return place
    namesake = _namesake(tokens, last, words.bodies)
    if namesake is not None:
        return namesake
    own = _is_own(tokens[last], words.bodies)
    leaders, grammar = words.bodies.leaders, words.grammar
    leading = (at for at in range(chain, last) if _is_proper(tokens[at], grammar) or tokens[at].word in leaders)
    first = next(leading, last if own else None)
    is_firm = tokens[last].word in words.bodies.firms
    while first is not None and first > chain and is_firm and _is_before(tokens[first - 1]):
        first -= 1
    return first


def _is_own(token: Token, bodies: Bodies) -> bool:
    """Say whether the dictionary has the whole name as a word: 公安部经济犯罪侦查局, 省教委."""
    size = len(token.word)
    known = size > 3 and token.tag in _OWN
    return known or size > _SURELY_NAME or (size > 2 and token.word[0] in bodies.leaders)


def _namesake(tokens: list[Token], last: int, bodies: Bodies) -> int | None:
    """Give the person after whom a school or a station is named, right before its sort."""
    after_person = last > 0 and tokens[last - 1].tag == "person" and tokens[last].word in bodies.namesakes
    return last - 1 if after_person else None


def _is_place(token: Token) -> bool:
    return token.tag in _PLACES or (token.tag == "ns" and token.sort.is_name)


def _quoted(tokens: list[Token], last: int) -> int | None:
    """Give the opening quotation mark of 『幸福工程』组委会."""
    if last < 3 or tokens[last - 1].word not in _CLOSING:
        return None
    for at in range(last - 2, max(-1, last - 8), -1):
        if tokens[at].word in _OPENING:
            return at
    return None


def _near(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give the first token of a name known as a whole, with the country, place or body before it: 美国国会众议院.

    Those that every place has are none without one: 各级党委.
    """
    at = last
    word, bodies, press = tokens[last].word, words.bodies, words.grammar.press
    alone = word in bodies.alone
    kinds = _OWNERS | {"place"} if alone or word[-1] in bodies.branched else _OWNERS
    while at > 0 and tokens[at - 1].tag in kinds and tokens[at - 1].word[-1] not in press:
        at -= 1
    if at and _is_edition(tokens[at - 1], words.grammar) and word[-1] in bodies.elected:
        return at - 1 - (at > 1 and tokens[at - 2].tag == "m")  # 第五 十二届
    is_any = at == last and at > 0 and alone and tokens[at - 1].word in words.grammar.every
    return None if is_any else at


def _is_edition(token: Token, grammar: Grammar) -> bool:
    """Say whether the token is the 第九届 of 第九届全国人民代表大会."""
    return token.tag == "m" and token.word[-1] == grammar.edition


def _local(tokens: list[Token], last: int) -> int | None:
    """Give the place whose 市政府 it is."""
    before = tokens[last - 1] if last else None
    return last - 1 if before is not None and before.tag in {"place", "ns", "foreign"} else None


def _branch(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give the firm whose branch it is: 微软中国; not in 微软中国市场."""
    firm = tokens[last - 1] if last else None
    if firm is None or firm.tag != "organization" or firm.word[-1] in words.bodies.no_firms:
        return None
    goes_on = last + 1 < len(tokens) and tokens[last + 1].tag in _NOUNS
    return None if goes_on else last - 1


def _unit(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where the name of the body begins whose part it is: 教育部社科司."""
    for at in range(last - 1, max(-1, last - 4), -1):
        kind = tokens[at].sort.head
        if kind in _BODIES and tokens[at].word not in words.groups.pronouns:
            return _first(tokens, at, kind, words)
        if tokens[at].tag not in _OF_UNIT or tokens[at].word in words.bodies.blockers:
            return None
    return None


def _governed(tokens: list[Token], last: int, grammar: Grammar) -> int | None:
    """Give the place whose government it is; a country's is the country itself."""
    before = tokens[last - 1] if last else None
    if before is None or before.tag not in {"place", "ns"} or before.word[-1] not in grammar.governed:
        return None
    return last - 1


def _brand(tokens: list[Token], last: int, grammar: Grammar) -> int | None:
    """Give where a firm named by its trade begins: 润泽地产; a proper word must stand right before the trade."""
    at = last
    while at > 0 and last - at < 4 and (tokens[at - 1].tag in _PLACES or _is_proper(tokens[at - 1], grammar)):
        at -= 1
    if at == last or tokens[at].tag == "country":
        return None
    return at if any(_is_proper(t, grammar) or t.tag == "organization" for t in tokens[at:last]) else None


def _chain(tokens: list[Token], last: int, words: ActorWords) -> int:
    """Give the leftmost token that may belong to the name ending at `last`."""
    at = last
    firms = words.bodies.firms
    is_firm = tokens[last].word in firms
    while at > 0 and last - at < _REACH:
        if tokens[at].word in firms and _is_in_brackets(tokens, at):
            at -= 3
        elif _is_other(tokens, at - 1, words):
            break
        elif _may_belong(tokens, at - 1, words) or (is_firm and _is_letter_of_firm(tokens[at - 1])):
            at -= 1
        else:
            break
    links = words.grammar.links | words.grammar.joints
    while at < last and (tokens[at].word in links or tokens[at].word in _BRACKETS):
        at += 3 if tokens[at].word in _BRACKETS else 1
    return at


def _is_in_brackets(tokens: list[Token], at: int) -> bool:
    """Say whether a word in brackets ends at `at`, with a name before it: 汇丰银行（中国）."""
    return at > 3 and tokens[at - 1].word in _BRACKETS and tokens[at - 3].word in _BRACKETS


def _is_after(tokens: list[Token], at: int, chain: int) -> bool:
    """Say whether a place stands in brackets within a name: 发展（上海）有限公司."""
    return at > chain and tokens[at - 1].word in _BRACKETS


def _is_other(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether the name of another body ends right before the joint at `at`: 海湾集团与北岭公司."""
    token = tokens[at]
    if token.word in words.titles.rivals:
        return True
    return token.word in words.grammar.joints and at > 0 and tokens[at - 1].sort.head in _ENDS


def _may_belong(tokens: list[Token], at: int, words: ActorWords) -> bool:
    token, bodies, grammar = tokens[at], words.bodies, words.grammar
    if token.word in bodies.blockers or token.tag == "rank":
        return False
    if token.word == grammar.posted:
        return at > 0 and tokens[at - 1].tag in _PLACES
    if token.tag in _MEMBERS or token.word in bodies.inner_verbs or token.word in bodies.leaders:
        return True
    if token.tag == "m":
        return token.word.startswith(grammar.ordinal) or token.word in grammar.numbers
    if token.word in grammar.links:
        return at > 0 and tokens[at - 1].tag in _LINKED and tokens[at + 1].tag in _LINKED
    return _is_single(token) and token.tag in {"", "g", "ng", "vg", "ag", "zg", "nr", "x"}


def _is_letter_of_firm(token: Token) -> bool:
    """Firms are named with any characters, 汇润 and 通达 among them; these are words of their own to the segmenter."""
    return _is_single(token) and token.tag not in _PARTICLES


def _is_before(token: Token) -> bool:
    """Say whether the character may be the first of a firm's name, torn off by the dictionary."""
    return _is_single(token) and token.tag not in _PARTICLES and token.tag != "v"


def _is_single(token: Token) -> bool:
    return len(token.word) == 1 and "㐀" <= token.word <= "鿿"


def _is_proper(token: Token, grammar: Grammar) -> bool:
    if token.tag == "m":
        return token.word.startswith(grammar.ordinal)
    return token.tag in _NAMES or (len(token.word) == 1 and token.tag in {"", "g", "ng", "zg", "j"})


def _area(tokens: list[Token], last: int) -> int | None:
    """Give where the name of 芫峰村 or 罗讷省 begins: at most three short tokens that are no common words."""
    at, size = last, 0
    while at > 0:
        token = tokens[at - 1]
        if token.tag in {"place", "ns", "foreign", "nrt", "nz"} or (token.tag == "person" and len(token.word) < 4):
            at -= 1
            break
        if not _is_single(token) or token.tag in _COMMON or size == 3:
            break
        at, size = at - 1, size + 1
    return at if at < last and (tokens[last].end - tokens[at].start) > 2 - (size == 0) else None


_COMMON = frozenset(
    {
        "r",
        "m",
        "p",
        "c",
        "d",
        "u",
        "uj",
        "ul",
        "v",
        "a",
        "q",
        "y",
        "ud",
        "ug",
        "f",
        "n",
        "t",
        "country",
        "letter",
        "side",
    }
)
