"""What a pipe gets: an event, or a row of a table, on one line with tabs between its cells; nothing is cut."""

from collections.abc import Iterable, Iterator, Sequence

from timeline.model.plain import plain
from timeline.model.timeline import Timeline
from timeline.views import parts

__all__ = ["lines", "table"]


def lines(timeline: Timeline, with_why: bool = False) -> Iterator[str]:
    """Give date, title, actors, places and source of each event; its reasons follow, each after a tab."""
    for event in timeline.events:
        cells = (
            plain(event.date),
            _text(parts.title(event)),
            _text(parts.actors(event)),
            ", ".join(map(plain, event.places)),
            parts.where(event),
        )
        yield "\t".join(cells) + "\n"
        for reason in parts.why(event) if with_why else ():
            yield f"\t{reason}\n"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Give the header and a line for each row, as the rows come."""
    for row in (header, *rows):
        yield "\t".join(map(plain, row)) + "\n"


def _text(runs: list[parts.Run]) -> str:
    return "".join(text for text, _ in runs)
