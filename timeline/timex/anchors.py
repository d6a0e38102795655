"""Tell dates that hang on an event from those that hang on the story: 会晤次日, 地震发生后两小时, 对话会期间.

Takes an expression that can hang on one, and the text before it; where a word for an event stands there, gives the
expression with that word.
"""

from collections.abc import Iterator

from timeline.lang.series_facts import series_names
from timeline.lang.time_words import TimeWords
from timeline.timex.tree import Anchored, Found, Node, Open, Path, Shift, Window

__all__ = ["Hanging", "anchored", "during", "hanging"]

Hanging = tuple[str, float, str, Node | None]
_REACH = 12  # how many characters a word for an event may have
_UNITS = ("year", "month", "week", "day", "hour", "minute")


def hanging(node: Node) -> Hanging | None:
    """Give side, offset and unit of an expression that can hang on an event, and what narrows it."""
    if isinstance(node, Path):
        return _hanging_path(node)
    if isinstance(node, (Shift, Window)) and node.duration.parts[-1][0] not in _UNITS:
        return None
    if isinstance(node, Shift) and node.base is None and len(node.duration.parts) == 1:
        unit, number = node.duration.parts[0]
        return ("before" if node.sign < 0 else "after"), node.sign * (number or 0), unit, None
    if isinstance(node, Window) and node.sign > 0 and node.whole and len(node.duration.parts) == 1:
        unit, number = node.duration.parts[0]
        return "after", number or 0, unit, None
    return None


def _hanging_path(node: Path) -> Hanging | None:
    operator, unit, number = (*node.steps[0], None, None)[:3]
    if operator not in ("same", "nth") or not isinstance(number, (int, float)):
        return None
    inner = Path(node.steps[1:]) if len(node.steps) > 1 else None
    offset = number - 1 if operator == "nth" else number
    side = "during" if not offset else "after" if offset > 0 else "before"
    return side, offset, str(unit), inner


def anchored(text: str, found: Found, how: Hanging, words: TimeWords) -> Found:
    """Give the expression with the event before it, or as it is."""
    cue = words.cues.get("anchor")
    before = text[max(0, found.start - _REACH) : found.start]
    match = cue.search(before) if cue is not None else None
    if match is None or (_needs_after(found) and not match["after"]):
        return found
    start = found.start - len(before) + match.start()
    side, offset, unit, inner = how
    node = Anchored(side, offset, unit, inner, match["event"])
    return Found(start, found.end, node, f"{words.code}/anchored")


def _needs_after(found: Found) -> bool:
    """Say whether the expression hangs on an event only with "after" before it: 第三天, 三天."""
    return isinstance(found.node, Path) and found.node.steps[0][0] == "nth"


def _series(before: str, words: TimeWords) -> str:
    """Give the name of a known series at the end of a text."""
    end = words.cues.get("series_end")
    if end is None or end.search(before) is None:
        return ""
    names = series_names(words.code)
    return next((before[at:] for at in range(len(before) - 2) if before[at:] in names), "")


def during(text: str, words: TimeWords, taken: list[Found]) -> Iterator[Found]:
    """Give the times that are only "during" or "before" an event."""
    cue, anchor = words.cues.get("during"), words.cues.get("anchor")
    if cue is None or anchor is None:
        return
    ends: set[int] | None = None
    for match in cue.finditer(text):
        ends = ends or {at for found in taken for at in (found.end, *range(found.start, found.end))}
        before = text[max(0, match.start() - _REACH) : match.start()]
        if match.start() not in ends and (name := _series(before, words)):
            node: Node = Path((("held", series_names(words.code)[name]),))
            node = Open("eve", node) if match.lastgroup == "before" else node
            yield Found(match.start() - len(name), match.end(), node, f"{words.code}/held")
            continue
        event = anchor.search(before)
        if event is None or event["after"] or match.start() in ends:
            continue
        side = match.lastgroup or "during"
        start = match.start() - len(before) + event.start()
        yield Found(start, match.end(), Anchored(side, 0, "day", None, event["event"]), f"{words.code}/{side}-event")
