"""Find what is named by a sort at its end: bodies (上海市第一中级人民法院), venues and areas (罗讷省).

A name reaches back from its end to a place or a proper word.

Takes the tokens of a sentence; gives the first and the last token of each, with its kind.
"""

from collections.abc import Callable, Iterator

from timeline.actors.beside import area, branch, brand, governed, local, office, troop
from timeline.actors.chains import BRACKETS, PARTICLES, PLACES, chain, is_letter, is_proper, is_single, lettered
from timeline.actors.tokens import Token
from timeline.lang.actor_tables import Bodies, Grammar
from timeline.lang.actor_words import ActorWords
from timeline.model.actor import ActorKind

__all__ = ["bodies"]

_OWNERS = frozenset({"country", "letter", "organization"})
_OWN = frozenset({"nt", "nz", "ns"})
_BODIES = frozenset({"listed", "head", "short", "unit"})
_OF_UNIT = frozenset({"n", "vn", "l", "b", "j", "m", "nz", "ns", "place", "an", "nr", "ng"})
_TEAMS = frozenset({"foreign", "nr", "nrt", "nz", "ns"})
_WHOLE = frozenset({"listed", "venue"})
_WHERE = frozenset({"place", "ns", "person", "foreign", "nr", "nrt"})
_OF_SCHOOL = frozenset({"n", "vn", "nz", "ns", "country", "place", "b", "j", "person", "nr", "an", "c", "a", "v"})
_NAMED = frozenset({"organization", "nt"})
_LEADING = frozenset({"person", "nr", "nz"})
_UNREGISTERED = frozenset({"x", "uj", "ul", "p", "r", "t", "rank", "m", "d", "country"})
_LONGEST_SCHOOL, _SHORTEST = 7, 2
_TWO_WORDS = 4  # characters
_SURELY_NAME = 5  # the dictionary's words of more characters that end like a body's name are one
_OPENING, _CLOSING = frozenset("“『「《‘"), frozenset("”』」》’")


def bodies(tokens: list[Token], telling: list[int], words: ActorWords) -> Iterator[tuple[int, int, ActorKind]]:
    """Give the bodies and places of a sentence from its end to its beginning, none within another.

    Only the tokens that are `telling` may end one.
    """
    begun = len(tokens)
    for at in reversed(telling):
        kind = tokens[at].sort.head
        first = _first(tokens, at, kind, words) if kind is not None and at < begun else None
        if first is not None:
            first = _from_side(tokens, first, words)
            yield first, at, "place" if kind in {"venue", "area"} else "organization"
            begun = first


def _from_side(tokens: list[Token], first: int, words: ActorWords) -> int:
    """Give where a town's name begins that begins with a side, of which the dictionary makes a word: 下|桥|镇."""
    at = first
    if at and tokens[at].word[0] in words.grammar.governed and is_single(tokens[at - 1]) and tokens[at - 1].tag == "n":
        at -= 1  # 桥|镇|卫生院
    if at < 2 or tokens[at - 1].word not in words.bodies.sides or tokens[at].tag in PLACES:
        return first
    before = tokens[at - 2].word[-1]
    return at - 1 if before in words.grammar.governed or before in words.titles.towards else first


def _first(tokens: list[Token], last: int, kind: str, words: ActorWords) -> int | None:
    """Give where the name of a kind that ends at `last` begins, None where it is none."""
    if last and (tokens[last - 1].word + tokens[last].word)[-_TWO_WORDS:] in words.bodies.common_ends:
        return None  # 上海国际航运|中心
    if tokens[last].word in words.bodies.nameless and (first := troop(tokens, last, words)) is not None:
        return first
    find = _FINDERS.get(kind)
    if find is not None:
        return find(tokens, last, words)
    first = _sorted(tokens, last, kind, words)
    if first is None and kind == "short":
        return _of_short(tokens, last, words)
    return None if first is not None and _is_any(tokens, first, last, words) else first


def _listed(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    word = tokens[last].word
    is_sort = word in words.bodies.heads or word[-1] == words.bodies.party
    first = _sorted(tokens, last, "listed", words) if is_sort else None
    return _near(tokens, last, words) if first is None else first


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
    if last - first == 1 and tokens[last].word == words.bodies.university:
        return tokens[first].word in words.bodies.universities  # 智利大学
    before = tokens[first - 1].tag if first else ""
    told = before == "uj" and any(
        token.tag == "m" for token in tokens[max(0, first - 4) : first]
    )  # 一家年轻的德国…公司
    return before == "q" or told or first == last - 1


def _sorted(tokens: list[Token], last: int, kind: str, words: ActorWords) -> int | None:
    """Give where a name begins that a sort ends: at its first place, its quotation, or its first proper word."""
    quoted = _quoted(tokens, last)
    if quoted is not None:
        return quoted - (quoted > 0 and kind != "quoted" and _is_place(tokens[quoted - 1]))
    if kind == "quoted":
        return None
    first = _of_parent(tokens, last, words)
    first = _by_words(tokens, last, kind, words) if first is None else first
    return _registered(tokens, last, words) if first is None else first


def _registered(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give the place that the name of a firm begins with which goes on in any words: 海州市远望科技有限公司."""
    sorts, at = words.bodies.registered, last - 1
    if tokens[last].word not in sorts and (not last or tokens[at].word + tokens[last].word not in sorts):
        return None
    while at > 0 and last - at < _LONGEST_SCHOOL and not _is_place(tokens[at]):
        if tokens[at].tag in _LEADING and tokens[at - 1].tag in {"x", "p"}:
            return at if last - at > 1 else None  # 对富力城物业管理有限公司
        word, tag = tokens[at].word, tokens[at].tag
        is_deed = tag == "v" and (word in words.coined.deeds or word in words.titles.verbs)
        is_torn = is_single(tokens[at]) and is_single(tokens[at - 1])  # 迈|为
        if (tag in _UNREGISTERED and not is_torn) or is_deed or (len(word) > 1 and word in words.bodies.blockers):
            return None
        at -= 1
    while at > 0 and tokens[at].tag == "organization" and _is_place(tokens[at - 1]):  # 长春一汽富维
        at -= 1
    size = tokens[last].start - tokens[at].end if at >= 0 else 0
    return at if at >= 0 and _is_place(tokens[at]) and tokens[at].tag != "country" and size > 1 else None


def _by_words(tokens: list[Token], last: int, kind: str, words: ActorWords) -> int | None:
    start = chain(tokens, last, words)
    if kind in _WHOLE:  # complete by itself: what is joined to it is another
        start = max((at + 1 for at in range(start, last) if tokens[at].word in words.grammar.joints), default=start)
    if kind == "listed" or start == last - 1:  # 中美国防部 and 中俄海军 are two
        start += tokens[start].tag == "pair"
    place = next((at for at in range(start, last) if _is_place(tokens[at]) and not _is_after(tokens, at, start)), None)
    if place is None and kind == "short" and tokens[last].word in words.bodies.safe_heads:
        return start if tokens[start].word in words.bodies.leaders and start < last - 1 else None  # 国家粮食储备局
    if place is not None or kind == "short":
        if place is None or _is_middle(tokens, place, last, words):
            return None
        return _whole(tokens, place, words)
    namesake = _namesake(tokens, last, words.bodies)
    return _leading(tokens, start, last, words) if namesake is None else namesake


def _is_middle(tokens: list[Token], place: int, last: int, words: ActorWords) -> bool:
    """Say whether a place's middle is meant: 欧洲中心."""
    return place == last - 1 and len(tokens[last].word) > 1 and tokens[last].word in words.bodies.short_heads


def _of_parent(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where the body begins whose branch in a place it is, or whose school: 国家矿山安全监察局|陕西局."""
    word, parent = tokens[last].word, last - 2
    if word in words.bodies.schools:
        return _of_university(tokens, last, words)
    is_branch = parent >= 0 and word in words.bodies.locals
    if not is_branch or not (tokens[last - 1].tag in _WHERE or tokens[last - 1].word.startswith(words.grammar.ordinal)):
        return None
    kind = tokens[parent].sort.head
    return _first(tokens, parent, kind, words) if kind in {"head", "short", "listed"} else None


def _of_university(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where the university begins that a school is of: 北京大学考古文博学院."""
    at, joints, academies = last - 1, words.grammar.joints, tuple(words.bodies.academies)
    while at > 0 and last - at < _LONGEST_SCHOOL and not tokens[at].word.endswith(academies):
        if tokens[at].tag not in _OF_SCHOOL and tokens[at].word not in joints:
            return None
        at -= 1
    if not tokens[at].word.endswith(academies) or at > last - 2 or tokens[at + 1].word in joints:
        return None
    first = _first(tokens, at, tokens[at].sort.head or "", words)
    is_whole = tokens[at].tag in _NAMED and len(tokens[at].word) > _SHORTEST
    return at if first is None and is_whole else first


def _whole(tokens: list[Token], place: int, words: ActorWords) -> int:
    """Give where a name begins that begins with a place: before 全美 in 全美步枪协会."""
    has_all = place > 0 and tokens[place].tag == "letter" and tokens[place - 1].word in words.letters.whole
    is_league = place > 0 and tokens[place - 1].tag == "nt" and tokens[place - 1].word in words.bodies.leaders
    return place - (has_all or is_league)  # 共青团|张掖市委


def _leading(tokens: list[Token], start: int, last: int, words: ActorWords) -> int | None:
    """Give the first proper word from `start` on, with the characters before it that a firm's name may begin with."""
    leaders, grammar = words.bodies.leaders, words.grammar
    proper = (at for at in range(start, last) if is_proper(tokens[at], grammar) or tokens[at].word in leaders)
    first = next(proper, last if _is_own(tokens[last], words.bodies) else None)
    sort = tokens[last].word
    if first is None and sort in words.bodies.firms:
        return lettered(tokens, last, words)
    if first and tokens[first].word in grammar.governed and tokens[first - 1].tag in _WHERE | {"j", "nz"}:
        return first - 1  # 江淮|市卫生局
    if first == last - 1 and tokens[first].word in words.bodies.joint and tokens[last].word in words.bodies.shared:
        return None  # 联合实验室
    is_firm = sort in words.bodies.firms or sort in words.bodies.namesakes or sort[-2:] in words.bodies.firms
    while first is not None and first > start and is_firm and _is_before(tokens, first - 1, words):
        first -= 1
    return first


def _is_own(token: Token, bodies: Bodies) -> bool:
    """Say whether the dictionary has the whole name as a word: 公安部经济犯罪侦查局, 省教委."""
    size = len(token.word)
    known = size > 3 and (token.tag in _OWN or (token.tag == "office" and token.word[-1] == bodies.ministry))
    known = known or (size > 2 and token.tag == "nt" and token.sort.head == "venue")
    return known or size > _SURELY_NAME or (size > 2 and token.word[0] in bodies.leaders)


def _namesake(tokens: list[Token], last: int, bodies: Bodies) -> int | None:
    """Give the person after whom a school or a station is named, right before its sort."""
    after_person = last > 0 and tokens[last - 1].tag == "person" and tokens[last].word in bodies.namesakes
    return last - 1 if after_person else None


def _is_place(token: Token) -> bool:
    return token.tag in PLACES or (token.tag == "ns" and token.sort.is_name)


def _quoted(tokens: list[Token], last: int) -> int | None:
    """Give the opening quotation mark of 『幸福工程』组委会."""
    if last and tokens[last - 1].tag == "organization" and tokens[last - 1].word[-1] in _CLOSING:
        return last - 1
    if last < 3 or tokens[last - 1].word not in _CLOSING:
        return None
    for at in range(last - 2, max(-1, last - 8), -1):
        if tokens[at].word in _OPENING:
            named = any("㐀" <= token.word[0] <= "鿿" or token.word[0].isalpha() for token in tokens[at + 1 : last - 1])
            return at if named else None  # “8·7”大桥
    return None


def _near(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give the first token of a name known as a whole, with the country, place or body before it: 美国国会众议院.

    Those that every place has are none without one: 各级党委.
    """
    at = last
    word, bodies = tokens[last].word, words.bodies
    alone = word in bodies.alone
    kinds = _OWNERS | {"place"} if alone or word[-1] in bodies.branched | {bodies.team} else _OWNERS
    while at > 0 and _owns(tokens[at - 1], kinds, words.grammar):
        at -= 1
    if at == last and alone and at > 1 and tokens[at - 1].word in bodies.leaders and tokens[at - 2].tag == "country":
        return at - 2  # 德国联邦经济部
    if at and _is_edition(tokens[at - 1], words.grammar) and word[-1] in bodies.elected:
        return at - 1 - (at > 1 and tokens[at - 2].tag == "m")  # 第五 十二届
    is_any = at == last and at > 0 and alone and tokens[at - 1].word in words.grammar.every
    return None if is_any else at


def _owns(token: Token, kinds: frozenset[str], grammar: Grammar) -> bool:
    """Say whether a body may be of the country, place or body before it; 安塞县 is a place to the dictionary alone."""
    is_place = "place" in kinds and token.tag == "ns" and token.word[-1] in grammar.governed
    return is_place or (token.tag in kinds and token.word[-1] not in grammar.press)


def _is_edition(token: Token, grammar: Grammar) -> bool:
    """Say whether the token is the 第九届 of 第九届全国人民代表大会."""
    return token.tag == "m" and token.word[-1] == grammar.edition


def _unit(tokens: list[Token], last: int, words: ActorWords) -> int | None:
    """Give where the name of the body begins whose part it is: 教育部社科司."""
    for at in range(last - 1, max(-1, last - 4), -1):
        kind = tokens[at].sort.head
        if kind in _BODIES and tokens[at].word not in words.groups.pronouns:
            return _first(tokens, at, kind, words)
        if tokens[at].tag not in _OF_UNIT or tokens[at].word in words.bodies.blockers:
            return None
    return None


def _is_after(tokens: list[Token], at: int, start: int) -> bool:
    """Say whether a place stands in brackets within a name: 发展（上海）有限公司."""
    return at > start and tokens[at - 1].word in BRACKETS


def _is_before(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether the character may be the first of a firm's name, torn off by the dictionary: 由|立信会计师事务所."""
    token = tokens[at]
    is_word = token.tag == "v" or token.tag in PARTICLES
    if is_word and token.word in words.titles.place_before | words.letters.after | words.titles.verbs:
        return False
    return is_single(token) and (not is_word or is_letter(tokens, at))


_FINDERS: dict[str, Callable[[list[Token], int, ActorWords], int | None]] = {
    "area": area,
    "government": governed,
    "local": local,
    "branch": branch,
    "office": office,
    "brand": brand,
    "unit": _unit,
    "listed": _listed,
}
