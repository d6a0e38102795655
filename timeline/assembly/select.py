"""Keep the events of a timeline that a user asked for."""

from collections.abc import Sequence

from timeline.model.dates import when
from timeline.model.event import Event
from timeline.model.frozen import replace
from timeline.model.timeline import Timeline

__all__ = ["select"]


def select(
    timeline: Timeline, actors: Sequence[str] = (), since: str | None = None, until: str | None = None
) -> Timeline:
    """Keep the events that one of `actors` takes part in (part of a name, title or affiliation) between two dates.

    Both dates are inclusive; an event whose year is open has no place between them.
    """
    kept = tuple(
        event
        for event in timeline.events
        if (not actors or any(_takes_part(event, wanted) for wanted in actors)) and _within(event, since, until)
    )
    return replace(timeline, events=kept)


def _takes_part(event: Event, wanted: str) -> bool:
    wanted = wanted.casefold().strip()
    told = ((a.name, a.title, a.affiliation) for a in event.actors)
    return any(wanted in part.casefold() for names in told for part in names if part)


def _within(event: Event, since: str | None, until: str | None) -> bool:
    if not since and not until:
        return True
    if not event.earliest and not event.latest:
        return False
    late_enough = not since or event.latest is None or when(event.latest[: len(since)]) >= when(since)
    early_enough = not until or event.earliest is None or when(event.earliest[: len(until)]) <= when(until)
    return late_enough and early_enough
