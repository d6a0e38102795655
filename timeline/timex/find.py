"""Find the time expressions of a text: folded text in, trees with offsets out, nothing resolved.

One pattern finds stretches of characters that time is written in; what a stretch tells is remembered.
"""

from collections.abc import Iterator
from functools import cache

from timeline.lang.eras import eras
from timeline.lang.pack import Pack
from timeline.lang.time_words import TimeWords
from timeline.model.document import Document
from timeline.model.kept import Kept
from timeline.timex.anchors import anchored, during
from timeline.timex.editions import editions
from timeline.timex.remembered import reader
from timeline.timex.steps import tail
from timeline.timex.tree import Both, Found, Listing, Node, Path

__all__ = ["find", "runs"]

_LONGEST = 300  # no stretch grows longer by being joined to another
_LEAD = 4  # how far into a stretch the name of a day may end that begins before it
_REIGN = 8  # how far into a stretch the year of a reign may end
_KEPT = 8192  # runs that are remembered
_EMPTY = 2  # the group of `TimeWords.begin` that tells a run without characters of its own


def find(document: Document, words: Pack) -> tuple[Found, ...]:
    """Give the expressions in order, none inside another."""
    text, time = document.folded, words.time
    found: list[Found] = []
    read = reader(time)
    for start, end, era in _stretches(text, time):
        for a, b, node, rule, how in read(text, start, end, era):
            if found and start + a < found[-1].end:  # a numeric date has run past the end of its stretch
                continue
            plain = Found(start + a, start + b, node, rule)
            whole = anchored(text, plain, how, time) if how is not None else plain
            found.append(plain if found and whole.start < found[-1].end else whole)
    found = _glued(text, found, time)
    named = editions(text, time)
    return _with([*named, *during(text, time, [*found, *named])], found)


def _glued(text: str, found: list[Found], time: TimeWords) -> list[Found]:
    """Join what only a comma parts: a year and the day after it (二零一六年，九月三号), days of a list (3日，4日).

    So is a day and its weekday, where nothing more is said of it: 3月6日，星期三，…
    """
    glue = time.cues.get("glue")
    if glue is None:
        return found
    kept: list[Found] = []
    for one in found:
        match = glue.match(text, kept[-1].end) if kept else None
        joined = None
        if match and match.end() == one.start:
            joined = _joined(kept[-1].node, one.node, match["weekday"] is not None)
        if joined is not None:
            kept[-1] = Found(kept[-1].start, one.end, joined, f"{one.rule} {kept[-1].rule}")
        else:
            kept.append(one)
    return kept


def _joined(first: Node, second: Node, is_weekday: bool) -> Node | None:
    """Give one node for a year and a day of it, a day and its weekday, or days one after the other; else None."""
    if not isinstance(second, Path):
        return None
    if is_weekday:
        return Both(first, second) if isinstance(first, Path) and tail(first.steps) == "day" else None
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
    begun, ended, telling, seams = -1, -1, _telling(time), time.seams
    for start, end in runs(text, time):
        tells = telling[text[start:end]]
        lead = _lead(text, start, end, time) if text[start - 1 : start + 1] in seams else start
        if (lead == start and not tells) or end - start > 2 * _LONGEST:
            continue
        if lead > ended or lead == start or end - begun > _LONGEST:
            if begun >= 0:
                yield _with_era(text, begun, ended, time)
            begun = lead
        ended = end
    if begun >= 0:
        yield _with_era(text, begun, ended, time)


def runs(text: str, time: TimeWords) -> Iterator[tuple[int, int]]:
    """Give the runs of characters that time is written in."""
    if time.begin is None:
        yield from (match.span() for match in time.stretch.finditer(text))
        return
    at, on, beyond = -1, 0, time.beyond
    while at < on:  # from where a run ended that went on
        at = on
        for run in time.begin.finditer(text, at):
            start, end = span = run.span()
            if run.lastindex is not None:
                end = start if run.lastindex == _EMPTY else end
                if text[end : end + 2] in beyond or text[end - 1 : end + 1] in beyond:
                    end = _run_on(text, start, end, time)
            if end > start:
                yield start, end
            if end > span[1]:
                on = end
                break


def _run_on(text: str, start: int, end: int, time: TimeWords) -> int:
    """Give where a run really ends: it goes on after a word that reaches beyond it."""
    left, beyond = time.longest, time.beyond
    while left > 0:
        for before, word in (*beyond.get(text[end - 1 : end + 1], ()), *beyond.get(text[end : end + 2], ())):
            at = end - before
            if at >= start and text.startswith(word, at):
                left -= at - start + 1
                start = at + len(word)
                break
        else:
            return end
        end = time.stretch.match(text, start, start + left).end() if left > 0 else start  # type: ignore[union-attr]
    return end


@cache
def _telling(time: TimeWords) -> Kept[str, bool]:
    """Give what says of a run whether there is a sign of time in it, or a word that tells one without."""
    sign, words = time.core.search, _telling_words(time)

    def is_telling(run: str) -> bool:
        if len(run) < 2 or sign(run) is not None:
            return len(run) > 1
        return any(letter in words and run.startswith(words[letter], at) for at, letter in enumerate(run))

    return Kept(is_telling, _KEPT)


def _telling_words(time: TimeWords) -> dict[str, tuple[str, ...]]:
    """Give the words that tell a time without a sign of it, by their first letter."""
    telling, sign = time.telling, time.core.search
    found: dict[str, tuple[str, ...]] = {}
    for word, senses in time.senses.items() if telling else ():
        for sense in senses:
            if sense.letter in telling and sign(word) is None:
                found[word[0]] = (*found.get(word[0], ()), word)
                break
    return found


def _lead(text: str, start: int, end: int, time: TimeWords) -> int:
    """Give where a named day begins whose end is the beginning of the stretch."""
    for at in range(start, min(end, start + _LEAD)):
        for length in time.tails.get(text[at], ()):
            if 0 <= at + 1 - length < start and text[at + 1 - length : at + 1] in time.senses:
                return at + 1 - length
    return start


def _with_era(text: str, start: int, end: int, time: TimeWords) -> tuple[int, int, int]:
    """Give a stretch and the length of the era's name that stands before the first year in it."""
    year = time.era_year.search(text, start, min(end, start + _REIGN)) if time.era_year is not None else None
    at = year.start() if year is not None else 0
    if not at or text[at - 1 : at] not in _era_ends():
        return start, end, 0
    length = next((n for n in (4, 3, 2) if at >= n and text[at - n : at] in eras()), 0)
    return (at - length, end, length) if length else (start, end, 0)


@cache
def _era_ends() -> frozenset[str]:
    return frozenset(name[-1] for name in eras())


def _with(more: list[Found], found: list[Found]) -> tuple[Found, ...]:
    """Put expressions in the place of those that they overlap."""
    if not more:
        return tuple(found)
    taken = {at for one in more for at in range(one.start, one.end)}
    kept = [one for one in found if taken.isdisjoint(range(one.start, one.end))]
    return tuple(sorted((*kept, *more), key=lambda one: one.start))
