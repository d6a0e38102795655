"""Find the time expressions of a text: folded text in, trees with offsets out, nothing resolved.

One pattern finds stretches of characters that time is written in; each is parsed once, however often it stands in
the news.
"""

from collections.abc import Iterator
from functools import lru_cache

from timeline.lang import pack
from timeline.lang.eras import eras
from timeline.lang.pack import Pack
from timeline.lang.time_words import TimeWords
from timeline.model.document import Document
from timeline.timex.anchors import anchored, during
from timeline.timex.editions import editions
from timeline.timex.grammar import reduced
from timeline.timex.lexer import Item, items
from timeline.timex.tree import Found, Listing, Node, Path

__all__ = ["find"]

_LONGEST = 300  # no stretch grows longer by being joined to another
_LEAD = 4  # how far into a stretch the name of a day may end that begins before it
_REIGN = 8  # how far into a stretch the year of a reign may end


def find(document: Document, words: Pack) -> tuple[Found, ...]:
    """Give the expressions in order, none inside another."""
    text, time = document.folded, words.time
    found: list[Found] = []
    for start, end, era in _stretches(text, time):
        before = max(0, start - time.margin[0])
        piece = text[before : end + time.margin[1]]
        for a, b, node, rule in _parsed(words.code, piece, start - before, end - before, era):
            if found and before + a < found[-1].end:  # a numeric date has run past the end of its stretch
                continue
            plain = Found(before + a, before + b, node, rule)
            hanging = anchored(text, plain, time)
            found.append(plain if found and hanging.start < found[-1].end else hanging)
    found = list(_glued(text, found, time))
    named = editions(text, time)
    return _with([*named, *during(text, time, [*found, *named])], found)


def _glued(text: str, found: list[Found], time: TimeWords) -> Iterator[Found]:
    """Join what only a comma parts: a year and the day after it (二零一六年，九月三号), days of a list (3日，4日)."""
    glue, last = time.cues.get("glue"), None
    for one in found:
        joined = _joined(last.node, one.node) if last is not None and glue is not None else None
        if last is not None and joined is not None and glue is not None:
            match = glue.match(text, last.end)
            if match and match.end() == one.start:
                last = Found(last.start, one.end, joined, f"{one.rule} {last.rule}")
                continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _joined(first: Node, second: Node) -> Node | None:
    """Give one node for a year and a day of it, or for days one after the other; None for anything else."""
    if not isinstance(second, Path):
        return None
    if isinstance(first, Path) and len(second.steps) > 1 and len(first.steps) == 1:
        year, month = first.steps[0][:2] == ("at", "year"), second.steps[0][:2] == ("at", "month")
        return Path(first.steps + second.steps) if year and month else None
    days = first.items if isinstance(first, Listing) and not first.either else (first,)
    last = days[-1]
    if len(second.steps) != 1 or second.steps[0][:2] != ("at", "day") or not isinstance(last, Path):
        return None
    goes_on = last.steps[-1][:2] == ("at", "day") and last.steps[-1][2] < second.steps[0][2]
    return Listing((*days, second)) if goes_on else None


def _stretches(text: str, time: TimeWords) -> Iterator[tuple[int, int, int]]:
    """Give where time may be told, and the length of an era's name at its beginning.

    A named day may begin before its stretch (圣诞节 at 节); it is joined to a stretch that ends where it begins.
    """
    begun, ended = -1, -1
    core, tails, leading = time.core.search, time.tails, time.leading
    for match in time.stretch.finditer(text):
        start, end = match.span()
        if end - start > 2 * _LONGEST:  # no time is told at such length
            continue
        lead = start
        if text[start - 1 : start] in leading and not tails.keys().isdisjoint(text[start : start + _LEAD]):
            lead = _lead(text, start, end, time)
        if lead == start and (end - start < 2 or core(text, start, end) is None):
            continue
        if lead > ended or lead == start or end - begun > _LONGEST:
            if begun >= 0:
                yield _with_era(text, begun, ended, time)
            begun = lead
        ended = end
    if begun >= 0:
        yield _with_era(text, begun, ended, time)


def _lead(text: str, start: int, end: int, time: TimeWords) -> int:
    """Give where a named day begins whose end is the beginning of the stretch."""
    for at in range(start, min(end, start + _LEAD)):
        for length in time.tails.get(text[at], ()):
            if 0 <= at + 1 - length < start and text[at + 1 - length : at + 1] in time.senses:
                return at + 1 - length
    return start


def _with_era(text: str, start: int, end: int, time: TimeWords) -> tuple[int, int, int]:
    """Give a stretch and the length of the era's name that stands before the first year in it."""
    match = time.era_year.search(text, start, min(end, start + _REIGN)) if time.era_year is not None else None
    if match is None:
        return start, end, 0
    at = match.start()
    length = next((n for n in (4, 3, 2) if at >= n and text[at - n : at] in eras()), 0)
    return (at - length, end, length) if length else (start, end, 0)


def _with(more: list[Found], found: list[Found]) -> tuple[Found, ...]:
    """Put expressions in the place of those that they overlap."""
    if not more:
        return tuple(found)
    taken = {at for one in more for at in range(one.start, one.end)}
    kept = [one for one in found if one.start not in taken and one.end - 1 not in taken]
    return tuple(sorted((*kept, *more), key=lambda one: one.start))


@lru_cache(16384)
def _parsed(code: str, piece: str, start: int, end: int, era: int) -> tuple[tuple[int, int, Node, str], ...]:
    words = pack.load(code).time
    outer = frozenset(words.alphabet.letters("EXPRESSION"))
    tokens = items(piece, start + era, end, words)
    if era:
        name = piece[start : start + era]
        kind = "ERAWEAK" if all(e.weak for e in eras()[name]) else "ERANAME"
        tokens.insert(0, Item(words.alphabet.letter(kind), start, start + era, name))
    return tuple(
        (item.start, item.end, item.value, item.rule)
        for item in reduced(tokens, words)
        if item.letter in outer and isinstance(item.value, Node)
    )
