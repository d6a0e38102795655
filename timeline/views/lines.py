"""A timeline for a pipe: one event a line, with tabs between date, title, actors, places and source; nothing is cut."""

from collections.abc import Iterator

from timeline.model.plain import plain
from timeline.model.timeline import Timeline
from timeline.views import parts

__all__ = ["lines"]


def lines(timeline: Timeline, with_why: bool = False) -> Iterator[str]:
    """Give the lines; the reasons follow an event's line, each after a tab."""
    for event in timeline.events:
        cells = (
            parts.date(event),
            _text(parts.title(event)),
            _text(parts.actors(event)),
            ", ".join(map(plain, event.places)),
            parts.where(event),
        )
        yield "\t".join(cells) + "\n"
        for reason in parts.why(event) if with_why else ():
            yield f"\t{reason}\n"


def _text(runs: list[parts.Run]) -> str:
    return "".join(text for text, _ in runs)
