"""Find firms, teams and places that no dictionary knows by what stands on both their sides.

云海半导体 in 云海半导体成立于… begins where its clause does, ends in what it makes, does what firms do; 铁鹰队 plays.
Takes the text of a document; gives such names with their tags, to be seen wherever the text has them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from timeline.actors.apposed import apposed
from timeline.actors.sought import places, stem
from timeline.lang.actor_tables import Coined
from timeline.lang.actor_words import ActorWords
from timeline.model.protocols import Cut

__all__ = ["coined"]

_SIGNS = frozenset("，。；：、,;:!?！？“「『（(》】\n \t　")
_SIZES = (2, 3, 4, 5)  # characters of a name before its sort
_TEAM_SIZES = range(2, 9)
_AFTER = 7
_TWICE = 2
_LEADING = ("t", "d", "c", "p", "r", "f", "m", "q", "u", "v", "y")


def coined(text: str, words: ActorWords, cut: Cut) -> dict[str, str]:
    """Give the names with their tags."""
    table = words.coined
    found = dict.fromkeys(_firms(text, table, words, cut), "organization")
    if any(cue in text for cue in table.matches):
        found |= dict.fromkeys(_teams(text, words, cut), "organization")
    found |= dict.fromkeys(apposed(text, words, cut), "organization")
    found |= dict.fromkeys((*_counties(text, words, cut), *_lands(text, words)), "place")
    return {name: tag for name, tag in found.items() if name not in words.listed}


def _again(text: str, sorts: Iterable[str]) -> list[str]:
    """Give the sorts that stand in a text more than once, as a name has to that is told by itself."""
    return [sort for sort in sorts if sort[0] in text and text.count(sort) >= _TWICE]


def _firms(text: str, table: Coined, words: ActorWords, cut: Cut) -> Iterator[str]:
    """Give the names that begin with a clause or after a word that takes a name, and do what firms do."""
    sorts = _again(text, table.sorts)
    if not sorts:
        return
    counts: Counter[str] = Counter()
    acting: dict[str, bool] = {}
    deeds, strong = tuple(table.deeds), tuple(table.strong)
    for sort, at in places(text, sorts):
        end = at + len(sort)
        names = [(start, text[start:end]) for start in (at - size for size in _SIZES) if start >= 0]
        counts.update(name for _, name in names)
        begun = [(start, name) for start, name in names if _begins(text, start, table)]
        after_word = bool(begun) and begun[0][0] > 0 and text[begun[0][0] - 1] not in _SIGNS
        if begun and (after_word or text.startswith(deeds, end, end + _AFTER)):
            acting[begun[0][1]] = acting.get(begun[0][1], False) or text.startswith(strong, end, end + _AFTER)
    for name, surely in acting.items():
        own = stem(name, table.sorts)
        if counts[name] < _TWICE or name in words.bodies.not_bodies or not _is_own(own, words, cut):
            continue
        if surely or len(list(cut(own))) > 1:
            yield name


def _begins(text: str, start: int, table: Coined) -> bool:
    return start == 0 or text[start - 1] in _SIGNS or text[start - 1] in table.before


def _is_own(own: str, words: ActorWords, cut: Cut) -> bool:
    """Say whether the characters before a sort may be a firm's own name: no 电动 and no 新能源."""
    if not _is_plain(own, words) or own in words.listed:
        return False
    parts = list(cut(own))
    return not any(word in words.coined.common or tag in ("m", "r", "t", "p", "c") for word, tag in parts)


def _is_plain(own: str, words: ActorWords) -> bool:
    return all("㐀" <= sign <= "鿿" for sign in own) and words.parts.never.isdisjoint(own)


def _teams(text: str, words: ActorWords, cut: Cut) -> Iterator[str]:
    """Give the teams of a text that tells of matches."""
    team, table = words.bodies.team, words.coined
    for _, at in places(text, (team,)):
        if text[at + 1 : at + 2] in table.not_team:
            continue
        start = at
        while start > at - _TEAM_SIZES[-1] and start and "㐀" <= text[start - 1] <= "鿿":
            start -= 1
        own = _after_deed(text[start:at], words)
        begun = start == 0 or text[start - 1] in _SIGNS or len(own) < at - start
        own = _without_lead(own, words, cut) if begun and own else ""
        if len(own) > 1 and own[-1] + team not in words.bodies.not_bodies and _is_own(own, words, cut):
            yield own + team


def _after_deed(run: str, words: ActorWords) -> str:
    """Give what follows the last word by which one side meets another: 战胜|蓝湾铁鹰."""
    ends = [at + len(word) for word, at in places(run, words.contests.against | words.coined.before)]
    return run[max(ends, default=0) :]


def _without_lead(own: str, words: ActorWords, cut: Cut) -> str:
    """Leave out what stands before a name at the beginning of a clause: 下半场, 但, 昨晚."""
    parts = list(cut(own))
    while parts and (parts[0][0] in words.coined.leads or parts[0][1] in _LEADING):
        parts.pop(0)
    place = max((at for at, (word, tag) in enumerate(parts) if tag == "ns" and word not in words.not_places), default=0)
    return "".join(word for word, _ in parts[place:])


def _lands(text: str, words: ActorWords) -> Iterator[str]:
    """Give the provinces and counties named after 该国 or 东部."""
    table = words.coined
    for before, at in places(text, table.land_before):
        start = at + len(before)
        for size in _SIZES:
            own, sort = text[start : start + size], text[start + size : start + size + 2]
            found = next((land for land in table.lands if sort.startswith(land)), "")
            if found and _is_plain(own, words) and own[0] not in table.not_first:
                yield own + found
                break


def _counties(text: str, words: ActorWords, cut: Cut) -> Iterator[str]:
    """Give the counties and towns in whose name the dictionary sees another: 长武江县, which is not 武江县."""
    governed = words.grammar.governed
    ends = [at + 1 for _, at in places(text, _again(text, governed))]
    starts = [(end - size, end) for end in ends for size in (3, 4) if end >= size]
    begun = [text[at:end] for at, end in starts if at == 0 or text[at - 1] in _SIGNS or text[at - 1] in governed]
    for name in dict.fromkeys(begun):
        if text.count(name) >= max(_TWICE, text.count(name[1:])) and name[0] not in words.coined.not_first:
            parts = [word for word, _ in cut(name)]
            if parts[0] == name[0] and _is_plain(name, words) and len(parts) < 3:
                yield name
