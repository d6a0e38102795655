"""Find editions of known series by their number or their proper name: 第二十届香格里拉对话会, 二十大, 巴黎奥运会.

The facts are those of `lang.series`; what comes out are expressions whose date is settled by them alone.  A pattern is
compiled when a text comes along that has a number before a word for an edition, and near it a name that it may be for.
"""

import re
from collections.abc import Iterator
from functools import cache

from timeline.lang import pack
from timeline.lang.check import Pattern
from timeline.lang.series import edition, editions_by_name, sided_names
from timeline.lang.series_facts import Writing, series_names, writings
from timeline.lang.time_words import TimeWords
from timeline.timex import numerals, spoken
from timeline.timex.tree import Found, Node, Open, Path

__all__ = ["editions"]

_QUOTES = ("“”", "「」")
_PARTS = ("START", "END")
_SIDES = {"since": "from", "begun": "from", "after": "after", "before": "before", "eve": "eve"}
_MARK = "\ufdd0"  # a code point that is no character
_AROUND = 36  # how far a series' name may reach from what is numbered, and before it the number


def editions(text: str, words: TimeWords) -> list[Found]:
    """Give the editions in a text, in order, the longer where two overlap."""
    numbered, named = words.cues.get("edition"), words.cues.get("edition_name")
    found = list(_numbered(text, words, numbered)) if numbered is not None else []
    if named is not None and named.search(text) is not None:
        found += _named(text, words)
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _numbered(text: str, words: TimeWords, cue: Pattern) -> Iterator[Found]:
    """Look for numbered editions around each number that may be one's."""
    for start, end in _around(text, cue):
        near = text[start:end]
        hidden = _hidden(near, words.code)
        for writing in _possible(near, hidden, words.code):
            for match in _pattern(words.code, writing).finditer(near if writing.key is not None else hidden):
                date = _date(near, match, writing.key, words)
                if date is not None:
                    yield _found(text, start + match.start(), start + match.end(), date, words)


def _possible(near: str, hidden: str, code: str) -> dict[Writing, None]:
    """Give the writings that a text has a word for: one of their own, or a name of a series, which is hidden."""
    found = [writing for word, writing in _words(code) if (word in near if word else _MARK in hidden)]
    return dict.fromkeys(found)


@cache
def _words(code: str) -> tuple[tuple[str, Writing], ...]:
    """Give the writings with each word of which one stands in what they match, "" for those with a series' name."""
    return tuple((word, writing) for writing in writings(code) for word in writing.near or ("",))


def _hidden(text: str, code: str) -> str:
    """Put a mark in the place of each letter of the names of series: one pattern does for all of them."""
    starts, pieces, done = _starts(code), [""], 0
    for at in range(len(text) - 1):
        names = starts.get(text[at : at + 2])
        if names is None or at < done:
            continue
        length = next((len(name) for name in names if text.startswith(name, at)), 0)
        if length:
            pieces += [text[done:at], _MARK * length]
            done = at + length
    return "".join([*pieces, text[done:]])


@cache
def _starts(code: str) -> dict[str, tuple[str, ...]]:
    """Give the names of series by their first two letters, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(series_names(code), key=len, reverse=True):
        found[name[:2]] = (*found.get(name[:2], ()), name)
    return found


def _around(text: str, cue: Pattern) -> Iterator[tuple[int, int]]:
    """Give the neighbourhoods of numbers, joined where they overlap."""
    start, end = 0, 0
    for hit in cue.finditer(text):
        if hit.start() - _AROUND > end:
            if end:
                yield start, end
            start = hit.start() - _AROUND
        end = min(len(text), hit.end() + _AROUND)
    if end:
        yield max(0, start), end


def _date(text: str, match: re.Match[str], key: str | None, words: TimeWords) -> str | None:
    groups = match.groupdict()
    number, session = (_figure(groups.get(name), words) for name in ("n", "m"))
    name = key or series_names(words.code).get(text[slice(*match.span("series"))])
    if not name or not number:
        return None
    return edition(name, number, session) or (edition(name, number) if session is not None else None)


def _figure(text: str | None, words: TimeWords) -> int | None:
    if not text:
        return None
    return int((spoken if words.apart else numerals).read(text, words.numbers)[1])


@cache
def _pattern(code: str, writing: Writing) -> re.Pattern[str]:
    """Compile a writing, with marks for the letters of a series' name."""
    number = pack.load(code).time.settings.get("edition_number", r"\d{1,3}")
    slots = {"{n}": f"(?P<n>{number})", "{m}": f"(?P<m>{number})", "{series}": f"(?P<series>{_MARK}+)"}
    return re.compile(_filled(writing.pattern, slots))


def _filled(pattern: str, slots: dict[str, str]) -> str:
    for slot, text in slots.items():
        head, *rest = pattern.split(slot)
        pattern = head + "".join((text if i == 0 else re.sub(r"\?P<\w+>", "?:", text)) + r for i, r in enumerate(rest))
    return pattern


def _named(text: str, words: TimeWords) -> Iterator[Found]:
    names = editions_by_name(words.code)
    plan = words.cues.get("plan")
    for match in plan.finditer(text) if plan is not None else ():
        date = names.get(match["name"] + str(words.settings.get("plan", "")))
        if date is not None:
            yield _found(text, match.start(), match.end(), date, words)
    tails = _tails(words.code)
    pattern, barred = _tail_pattern(words.code), words.cues.get("no_edition")
    for match in pattern.finditer(text) if pattern is not None else ():
        for length in tails[match[0]]:
            start = match.end() - length
            name = text[start : match.end()] if start >= 0 else ""
            if name in names and not (barred and barred.search(text, max(0, start - 1), match.end() + 2)):
                begin, end = _quoted(text, start, match.end())
                found = _found(text, begin, end, names[name], words)
                if name not in sided_names() or found.end > end:
                    yield found
                break


def _quoted(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a name's place with the quotation marks around it: “文革”结束后."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return (start - 1, end + 1) if around in _QUOTES else (start, end)


@cache
def _tails(code: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for name in editions_by_name(code):
        found.setdefault(name[-2:], set()).add(len(name))
    return {tail: tuple(sorted(sizes, reverse=True)) for tail, sizes in found.items()}


@cache
def _tail_pattern(code: str) -> re.Pattern[str] | None:
    tails = _tails(code)
    return re.compile("|".join(map(re.escape, sorted(tails)))) if tails else None


def _found(text: str, start: int, end: int, date: str, words: TimeWords) -> Found:
    node: Node = Path((("fixed", date, f"{text[start:end]} was in {date}"),))
    more = _side(text, end, date, words)
    how = more.lastgroup or "" if more is not None else ""
    if how in _SIDES:
        node = Open(_SIDES[how], node)
    elif how in _PARTS and isinstance(node, Path):
        node = Path((*node.steps, ("part", "any", how)))
    rule = "sided-edition" if isinstance(node, Open) else "edition"
    return Found(start, more.end() if more else end, node, f"{words.code}/{rule}")


def _side(text: str, end: int, date: str, words: TimeWords) -> re.Match[str] | None:
    """Give what says on which side of a time, or in which part of it; a part only of what took its time."""
    sided, during = words.cues.get("edition_open"), words.cues.get("during")
    more = sided.match(text, end) if sided is not None else None
    if more is not None and (more.lastgroup not in _PARTS or "/" in date):
        return more
    return during.match(text, end) if during is not None else None
