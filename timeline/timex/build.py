"""Make a node out of what a rule matched: the closed set of operators that rules may name."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from timeline.lang.time_rules import Make
from timeline.timex.lexer import Value
from timeline.timex.steps import follows, tail, valid
from timeline.timex.tree import (
    Anchored,
    Approx,
    Both,
    Duration,
    Lasting,
    Listing,
    Node,
    Open,
    Path,
    Range,
    Repeat,
    Shift,
    Step,
    Vague,
    Window,
)  # fmt: skip

__all__ = ["OPERATORS", "kind_of", "maker"]

Parts = list[list[Any]]  # of words, each a value or None for a slot that matched nothing
Slots = tuple[tuple[str, int, int], ...]
Hole = tuple[int, int, int | None]  # a place among the words, and which value belongs there, or from which to which
Part = tuple[str | int | float, ...]
_TAILS = {
    "millennium": "PC", "century": "PC", "decade": "PC", "year": "PY", "half": "PQ", "season": "PQ", "quarter": "PQ",
    "part": "PQ", "month": "PM", "xun": "PQ", "week": "PW", "weekend": "PD", "day": "PD", "pod": "PO",
    "hour": "PT", "minute": "PT", "second": "PT",
}  # fmt: skip
_LETTERS: dict[type, str] = {
    Repeat: "SE", Range: "RA", Lasting: "RA", Listing: "LI", Open: "OP", Shift: "SH", Window: "WI", Anchored: "AN",
    Vague: "VAG",
}  # fmt: skip
_SLOTS = frozenset("abcdefghijklmnopqrstuvwxyz")
_CLOCK = ("hour", "minute", "second")
_NO_DATE = Vague("")  # a day that the calendar has not: no expression, and neither are its parts


@cache
def maker(make: Make, slots: Slots) -> Callable[[list[Value], int], Node | None]:
    """Give what makes a node of values, from one of them on, or None where the figures make no sense.

    `slots` tells the first and the last value of each slot that took something, counted from there.
    """
    operator, takes_all = OPERATORS[make.operator], make.operator == "list"
    places = {name: (first, last if takes_all else None) for name, first, last in slots}
    forms = [_form(part, places) for part in make.parts]
    return lambda values, start: operator([_filled(words, holes, values, start) for words, holes in forms])


def _form(part: Part, places: Mapping[Any, tuple[int, int | None]]) -> tuple[list[Any], tuple[Hole, ...]]:
    """Give the words of a part, and where the values of slots go; None stands for a slot that took nothing."""
    words = [None if word in _SLOTS else word for word in part]
    return words, tuple((at, *places[word]) for at, word in enumerate(part) if word in places)


def _filled(words: list[Any], holes: tuple[Hole, ...], values: list[Value], start: int) -> list[Any]:
    filled = words.copy()
    for at, first, last in holes:
        filled[at] = values[start + first] if last is None else values[start + first : start + last]
    return filled


def kind_of(node: Node) -> str:
    """Name the type of a node as rules see it."""
    if isinstance(node, Path):
        return _TAILS[tail(node.steps)]
    if isinstance(node, Duration):
        return "DT" if node.parts[-1][0] in _CLOCK else "DU"
    if isinstance(node, Both):
        return kind_of(node.main)
    if isinstance(node, Approx):
        return kind_of(node.inner)
    return "NODATE" if node is _NO_DATE else _LETTERS[type(node)]


def _node(words: list[Any]) -> Node | None:
    """Give what one part stands for: a slot's node, or a path of one step."""
    if len(words) == 1 and isinstance(words[0], Node):
        return words[0]
    return _path([words])


def _path(parts: Parts) -> Node | None:
    steps: list[Step] = []
    rest: list[Node] = []
    for words in parts:
        only = words[0] if len(words) == 1 else None
        if isinstance(only, Path):
            steps += only.steps
        elif isinstance(only, Node):
            rest.append(only)
        elif None not in words:
            steps.append(tuple([v for v in words if not isinstance(v, Node)]))
    if rest:
        return rest[0]
    if not steps:
        return None
    return Path(_merged(steps)) if valid(tuple(steps)) else _NO_DATE if _is_day(steps) else None


def _is_day(steps: list[Step]) -> bool:
    return {("at", "month"), ("at", "day")} <= {tuple(step[:2]) for step in steps}


def _merged(steps: list[Step]) -> tuple[Step, ...]:
    """Read a number that stands for a fraction of an hour (9.5) as minutes."""
    last = steps[-1]
    if last[0] == "at" and last[1] == "hour" and isinstance(last[2], float) and last[2] % 1:
        return (*steps[:-1], ("at", "hour", int(last[2])), ("at", "minute", int(last[2] % 1 * 60)))
    return tuple(steps)


def _zone(parts: Parts) -> Node | None:
    """`zone z a` puts the clock of a place on a."""
    zone, node = parts[0]
    return Path((*node.steps, ("zone", str(zone)))) if isinstance(node, Path) else None


def _halfday(parts: Parts) -> Node | None:
    """`halfday z a` puts a clock time in the half of the day that is written after it."""
    name, node = parts[0]
    if not isinstance(node, Path) or ("at", "hour") not in [step[:2] for step in node.steps]:
        return None
    at = [step[:2] for step in node.steps].index(("at", "hour"))
    return Path((*node.steps[:at], ("at", "pod", name), *node.steps[at:]))


def _nest(parts: Parts) -> Node | None:
    outer, inner = (_node(part) for part in parts)
    if isinstance(outer, Path) and isinstance(inner, Path) and follows(outer.steps, inner.steps):
        steps = outer.steps + inner.steps
        return Path(steps) if valid(steps) else _NO_DATE if _is_day(list(steps)) else None
    if isinstance(outer, Path) and isinstance(inner, (Range, Listing, Approx)):
        return _nest_into(outer, inner)
    if isinstance(outer, Shift) and isinstance(inner, Path):
        unit = outer.duration.parts[-1][0]
        return Path((("shifted", outer), *inner.steps)) if follows((("at", unit, 0),), inner.steps) else None
    if isinstance(outer, (Approx, Both, Anchored)) and isinstance(inner, Path):
        return _nest_under(outer, inner)
    return None


def _nest_into(outer: Path, inner: "Range | Listing | Approx") -> Node | None:
    if isinstance(inner, Range):
        first = _joined(outer, inner.first)
        return Range(first, inner.last) if first else None
    if isinstance(inner, Listing):
        first = _joined(outer, inner.items[0])
        return Listing((first, *inner.items[1:]), inner.either) if first else None
    first = _joined(outer, inner.inner)
    return Approx(first, inner.mod) if first else None


def _nest_under(outer: "Approx | Both | Anchored", inner: Path) -> Node | None:
    if isinstance(outer, Both):
        main = _joined(outer.main, inner)
        is_reign = isinstance(outer.main, Path) and outer.main.steps[0][0] == "era"  # whose gloss is the year alone
        return main if is_reign else Both(main, outer.gloss) if main else None
    if isinstance(outer, Anchored) and outer.unit == "day" and outer.inner is None:
        return Anchored(outer.side, outer.offset, outer.unit, inner, outer.anchor)
    return None


def _joined(outer: Node, inner: Node) -> Node | None:
    if isinstance(outer, Path) and isinstance(inner, Path) and follows(outer.steps, inner.steps):
        return Path(outer.steps + inner.steps)
    if isinstance(outer, Path) and isinstance(inner, (Range, Listing, Approx)):
        return _nest_into(outer, inner)
    return None


def _range(parts: Parts) -> Node | None:
    first, last = (_node(part) for part in parts)
    return Range(first, last) if first and last else None


def _list(parts: Parts) -> Node | None:
    """`list x` takes the nodes in a slot, `list day x` its numbers as days, too; with `either`, one of them."""
    either = parts[0][0] == "either"
    words = parts[0][1:] if either else parts[0]
    nodes: list[Node] = []
    for value in words[-1] or ():
        if isinstance(value, Node):
            nodes.append(value)
        elif len(words) > 1 and isinstance(value, (int, float)):
            path = Path((("at", str(words[0]), value),))
            if not valid(path.steps):
                return None
            nodes.append(path)
    return Listing(tuple(nodes), either) if len(nodes) > 1 else None


def _open(parts: Parts) -> Node | None:
    node = _node(parts[0][1:])
    return Open(str(parts[0][0]), node) if node else None


def _duration(parts: Parts) -> Node | None:
    """`duration u n; h 0.5` counts units; a part that is a slot with a duration adds that."""
    found: list[tuple[str, float | None]] = []
    for values in parts:
        if len(values) == 1:
            if isinstance(values[0], Duration):
                found += values[0].parts
        elif values[0] is not None:
            number = values[1] if isinstance(values[1], (int, float)) else None
            half = 0.5 if len(values) > 2 and values[2] is not None else 0
            found.append(_counted(str(values[0]), number + half if number is not None else (half or None)))
    return Duration(tuple(found)) if found else None


def _counted(unit: str, number: float | None) -> tuple[str, float | None]:
    """Count quarters of an hour in minutes."""
    return ("minute", number and 15 * number) if unit == "quarterhour" else (unit, number)


def _more(parts: Parts) -> Node | None:
    """`more u n` counts units, and some beyond."""
    node = _duration(parts)
    return Duration(node.parts, "MORE_THAN") if isinstance(node, Duration) else None


def _between(parts: Parts) -> Node | None:
    """`between n d` is d, but perhaps only n of its unit."""
    least, duration = parts[0]
    if not isinstance(duration, Duration) or not isinstance(least, (int, float)):
        return None
    return Duration(duration.parts, duration.mod, least)


def _shift(parts: Parts) -> Node | None:
    """`shift -1 d` goes back by d, `shift 1 d b` on from b, `shift -1 d story` back from the story's date."""
    sign, duration, *base = parts[0]
    inner = base[0] if base and isinstance(base[0], Node) else None
    if not isinstance(duration, Duration) or not isinstance(sign, int):
        return None
    return Shift(duration, sign, inner, base == ["story"], base == ["now"])


def _window(parts: Parts) -> Node | None:
    """`window -1 d` is the last d up to now, `window -1 d whole` so many whole units before the current one."""
    sign, duration, *how = parts[0]
    if not isinstance(duration, Duration) or not isinstance(sign, int):
        return None
    return Window(duration, sign, how == ["whole"], how == ["within"], how == ["story"])


def _repeat(parts: Parts) -> Node | None:
    """`repeat week 1 i` is i of every week."""
    unit, count, *inner = parts[0]
    node = inner[0] if inner and isinstance(inner[0], Node) else None
    if isinstance(unit, Duration):
        return Repeat(unit.parts[0][0], unit.parts[0][1] or 1)
    return Repeat(str(unit), count if isinstance(count, (int, float)) else 1, node)


def _every_other(parts: Parts) -> Node | None:
    """`everyother d u` is every second one of a unit, or every so many."""
    duration, unit = parts[0]
    if isinstance(duration, Duration):
        name, count = duration.parts[0]
        return Repeat(name, 2 if count == 1 else count or 1)
    return Repeat(str(unit), 2)


def _hours(parts: Parts) -> Node | None:
    """`hours a p c; b q d` repeats each day from weekday a to b, from time c to d; Monday to Friday for workdays."""
    ends: list[Node] = []
    for part, workday in zip(parts, (1, 5), strict=True):
        end = _path([["at", "weekday", workday] if word == "workdays" else [word] for word in part])
        if end is None or end is _NO_DATE:
            return None
        ends.append(end)
    return Repeat("week", 1, Range(*ends))


def _lasting(parts: Parts) -> Node | None:
    """`lasting a d` is the time d from a on."""
    start, duration = parts[0]
    if not isinstance(start, Node) or not isinstance(duration, Duration):
        return None
    return Lasting(start, duration)


def _repeat_in(parts: Parts) -> Node | None:
    """`repeatin r p` is p of every unit of the repetition r."""
    outer, inner = parts[0]
    if not isinstance(outer, Repeat) or not isinstance(inner, Node) or outer.inner is not None:
        return None
    return Repeat(outer.unit, outer.count, inner)


def _of_units(sign: int) -> Callable[[Parts], Node | None]:
    """`past month n` is the time of n months up to now, `past u 1 whole` the whole unit before the current one."""

    def make(parts: Parts) -> Node | None:
        unit, number, *whole = parts[0]
        count = number if isinstance(number, (int, float)) else None
        return Window(Duration(((str(unit), count),)), sign, bool(whole))

    return make


def _anchored(parts: Parts) -> Node | None:
    """`anchored after d` hangs on an event, d later; `anchored after 1 day` one day later."""
    side, *rest = parts[0]
    sign = -1 if side == "before" else 1
    if rest and isinstance(rest[0], Duration):
        unit, number = rest[0].parts[0]
        return Anchored(str(side), sign * (number if number is not None else 0), unit)
    if len(rest) >= 2 and isinstance(rest[0], (int, float)):
        return Anchored(str(side), sign * rest[0], str(rest[1]))
    return Anchored(str(side))


def _both(parts: Parts) -> Node | None:
    main, gloss = (_node(part) for part in parts)
    return Both(main, gloss) if main and gloss else None


def _approx(parts: Parts) -> Node | None:
    mod, slot = parts[0]
    node = _node([slot])
    if isinstance(node, Duration):
        return Duration(node.parts, str(mod))
    return Approx(node, str(mod)) if node else None


def _vague(parts: Parts) -> Node | None:
    return Vague(str(parts[0][0]))


OPERATORS: dict[str, Callable[[Parts], Node | None]] = {
    "path": _path, "zone": _zone, "halfday": _halfday, "nest": _nest, "range": _range, "list": _list, "open": _open,
    "duration": _duration, "more": _more, "between": _between, "shift": _shift, "window": _window, "repeat": _repeat,
    "repeatin": _repeat_in, "past": _of_units(-1), "next": _of_units(1), "anchored": _anchored, "both": _both,
    "approx": _approx, "vague": _vague, "everyother": _every_other, "hours": _hours, "lasting": _lasting,
}  # fmt: skip
