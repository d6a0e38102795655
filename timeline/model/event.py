"""What happened: mentions in the texts, and the entries of a timeline."""

from typing import Literal

from timeline.model.actor import Participant
from timeline.model.frozen import frozen

__all__ = ["Attribution", "Event", "EventMention", "Source", "Status"]

Status = Literal["happened", "planned", "ongoing", "denied", "habitual"]


@frozen
class Attribution:
    """Who says that it happened, with the word that says so, and when it was said."""

    actor: str
    cue: str
    date: str | None = None


@frozen
class Source:
    """Where an event is told: offsets into the document's text, half-open, and the words there.

    `date` is the date told here, where it is another than the entry's.
    """

    document: str
    title: str | None
    published: str | None
    line: int
    start: int
    end: int
    quote: str
    date: str | None = None


@frozen
class EventMention:
    """One telling of one event, with what its sentence and the ones before it settle.

    `date` is EDTF, "XXXX-07-12" where the year is open; `why` says, a line each, how date, actors and status were
    reached.  `is_reporting` marks an act of saying that is no news of its own.
    """

    date: str
    earliest: str | None
    latest: str | None
    precision: str
    date_text: str
    date_basis: str
    title: str
    trigger: str
    type: str | None
    status: Status
    confidence: float
    actors: tuple[Participant, ...]
    places: tuple[str, ...]
    attribution: Attribution | None
    source: Source
    why: tuple[str, ...] = ()
    is_reporting: bool = False


@frozen
class Event(EventMention):
    """An entry of a timeline: the telling chosen to stand for the event, and `also`, the others."""

    id: str = ""
    also: tuple[Source, ...] = ()
