"""Event mentions made by hand."""

from dataclasses import replace

from timeline.model.actor import Participant
from timeline.model.event import EventMention, Source

__all__ = ["told"]


def told(
    title: str, date: str, *actors: str, trigger: str = "会见", document: str = "a", start: int = 0, **more: object
) -> EventMention:
    """Give a telling of an event on a date with some persons who act."""
    precision = "minute" if "T" in date else {4: "year", 7: "month"}.get(len(date), "day")
    bounds = {4: ("-01-01", "-12-31"), 7: ("-01", "-28")}.get(len(date), ("", ""))
    earliest, latest = (None, None) if date.startswith("X") else (date + bounds[0], date + bounds[1])
    mention = EventMention(
        date, earliest, latest, precision, date, "as written", title, trigger, "CONSULT", "happened", 0.9,
        tuple(Participant(name, "person", "agent") for name in actors), (), None,
        Source(document, None, None, 1, start, start + 20, title),
    )  # fmt: skip
    return replace(mention, **more)  # type: ignore[arg-type]
