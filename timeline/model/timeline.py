"""A chronology, and what was asked of it."""

from timeline.model.actor import KnownActor
from timeline.model.event import Event
from timeline.model.frozen import frozen
from timeline.model.timex import Prefer

__all__ = ["Options", "Timeline"]


@frozen
class Timeline:
    """Events in their order, undated years last, and the names of the documents they come from."""

    events: tuple[Event, ...]
    documents: tuple[str, ...] = ()


@frozen
class Options:
    """What a user may ask of the reading: where open dates lie, whether acts of saying count, and names."""

    prefer: Prefer | None = None
    reporting: bool = False
    names: tuple[KnownActor, ...] = ()
