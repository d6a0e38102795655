"""A timeline for the terminal: years as headings, dates at the left of a vertical line, what happened at its right."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from timeline.model.event import Event
from timeline.model.timeline import Timeline
from timeline.views import parts
from timeline.views.breaks import breaks

__all__ = ["Chronology"]

_STYLES = {
    "year": "bold cyan",
    "date": "cyan",
    "line": "dim cyan",
    "title": "bold",
    "name": "",
    "dim": "dim",
    "happened": "cyan",
    "planned": "yellow",
    "ongoing": "green",
    "denied": "red",
    "habitual": "blue",
    "why": "italic dim",
}
_MARKS = {"happened": "●", "planned": "○", "ongoing": "◐", "denied": "✗", "habitual": "↻"}
_DATE = 11  # cells of the date column: a day, and the / of a range
_GUTTER = _DATE + 5


class Chronology:
    """The drawing of a timeline, as wide as the console."""

    def __init__(self, timeline: Timeline, with_why: bool = False) -> None:
        self._timeline = timeline
        self._with_why = with_why

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the drawing, line by line."""
        room = max(options.max_width - _GUTTER, 12)
        for number, (year, events) in enumerate(groupby(self._timeline.events, parts.heading)):
            if number:
                yield Text("")
            yield Text(f" {year}", _STYLES["year"])
            for place, event in enumerate(events):
                if place:
                    yield _beside("", "│", "line", Text(""))
                yield from self._entry(event, room)

    def _entry(self, event: Event, room: int) -> Iterator[Text]:
        dates = _dates(parts.date(event))
        told = [*_wrapped(parts.title(event), room), *_wrapped(parts.actors(event), room)]
        told += _wrapped(parts.details(event), room)
        if self._with_why:
            told += [line for reason in parts.why(event) for line in _wrapped([(reason, "why")], room)]
        told += [Text("")] * (len(dates) - len(told))
        for number, line in enumerate(told):
            date = dates[number] if number < len(dates) else ""
            yield _beside(date, "│" if number else _MARKS[event.status], "line" if number else event.status, line)


def _beside(date: str, mark: str, style: str, line: Text) -> Text:
    left = Text.assemble((f" {date:<{_DATE}} ", _STYLES["date"]), (mark, _STYLES[style]))
    if line.plain:
        left.append("  ").append_text(line)
    left.no_wrap = True
    return left


def _dates(date: str) -> list[str]:
    """Give the date in lines that fit its column: a range in two, a clock time below its day."""
    lines = re.sub(r"(?<=\d)T", "\n", date.replace("/", "/\n")).split("\n")
    return [line[at : at + _DATE] for line in lines for at in range(0, len(line), _DATE)]


def _wrapped(runs: Sequence[parts.Run], room: int) -> Iterator[Text]:
    whole = Text.assemble(*((text, _STYLES[style]) for text, style in runs))
    for line in whole.divide(breaks(whole.plain, room)):
        line.rstrip()
        if line.plain:
            yield line
