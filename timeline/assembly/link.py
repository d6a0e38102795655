"""Make one entry of the tellings of one event, and put the entries in order.

Takes event mentions of any number of documents; gives a timeline.  A telling is compared with those of the same time
that have something in common with it, so the work grows with the events of a day and not with the corpus.
"""

from collections.abc import Iterable

from timeline.assembly.likeness import overlapping, same_event
from timeline.assembly.order import ordered
from timeline.assembly.shelves import Shelves
from timeline.model.actor import Participant
from timeline.model.event import Event, EventMention, Source
from timeline.model.frozen import replace
from timeline.model.timeline import Timeline

__all__ = ["join", "link"]

try:  # hashlib would load all of OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_COMPARED = 4  # tellings of an entry: the first ones stand for the others
_DATED = ("date", "earliest", "latest", "precision", "date_text", "date_basis")
_FINE = {
    "second": 0,
    "minute": 0,
    "hour": 0,
    "part": 1,
    "day": 2,
    "week": 3,
    "month": 4,
    "season": 5,
    "quarter": 5,
    "year": 6,
}
_FIELDS: tuple[str, ...] = EventMention.__match_args__


def link(mentions: Iterable[EventMention]) -> Timeline:
    """Give the timeline of some mentions; entries already linked come out as they went in."""
    groups: list[list[EventMention]] = []
    shelves = Shelves()
    documents: dict[str, None] = {}
    for mention in mentions:
        documents.setdefault(mention.source.document)
        at = _home(mention, groups, shelves)
        if at is None:
            at = len(groups)
            groups.append([])
        groups[at].append(mention)
        shelves.put(at, mention)
    events = ordered(_entry(group) for group in groups)
    return Timeline(tuple(events), tuple(documents))


def join(timelines: Iterable[Timeline]) -> Timeline:
    """Give one timeline of several; their documents keep their order."""
    parts = list(timelines)
    whole = link(event for part in parts for event in part.events)
    return replace(whole, documents=tuple(dict.fromkeys(d for part in parts for d in part.documents)))


def _home(mention: EventMention, groups: list[list[EventMention]], shelves: Shelves) -> int | None:
    for at in shelves.near(mention):
        if any(overlapping(mention, other) and same_event(mention, other) for other in groups[at][:_COMPARED]):
            return at
    return None


def _entry(group: list[EventMention]) -> Event:
    """The fullest telling stands for the event; it takes the finest date told."""
    best = max(group, key=_fullness)
    finest = min(group, key=lambda m: (_width(m), m.source.start))
    others = [m for m in group if m is not best]
    names = {f: getattr(best, f) for f in _FIELDS}
    if _width(finest) < _width(best):
        names |= {f: getattr(finest, f) for f in _DATED}
        names["source"] = replace(best.source, date=best.date) if finest.date != best.date else best.source
    if best.status == "planned" and any(_came(m) for m in others):
        names["status"] = "happened"  # what was announced came
    names["actors"] = _actors(best, others)
    names["places"] = tuple(dict.fromkeys(p for m in (best, *others) for p in m.places))
    also = tuple(s for m in group for s in _sources(m, m is best, names["date"]))
    if others:
        names["confidence"] = min(0.99, round(max(m.confidence for m in group) + 0.02, 2))
        names["attribution"] = best.attribution or next((m.attribution for m in others if m.attribution), None)
        names["why"] = (*best.why, f"told {len(also) + 1} times")
    id = best.id if isinstance(best, Event) and best.id else _id(best)
    return Event(**names, id=id, also=also)


def _came(m: EventMention) -> bool:
    """Say whether a telling is of what happened no later than it was told."""
    return m.status == "happened" and bool(m.latest) and (m.latest or "")[:10] <= (m.source.published or "")[:10]


def _sources(m: EventMention, is_best: bool, date: str) -> list[Source]:
    """Where a telling stands, with its own date where that is another, and where it had been told already."""
    own = [] if is_best else [replace(m.source, date=m.date) if m.date != date else m.source]
    return own + list(m.also if isinstance(m, Event) else ())


def _width(m: EventMention) -> int:
    """How coarse a date is: a clock time 0, a day 2, a span of days 3 …"""
    return _FINE.get(m.precision, 7) + (1 if "/" in m.date else 0)


def _fullness(m: EventMention) -> tuple[float, ...]:
    """The telling with most actors, then the surest, then the one whose title says most, then the first."""
    return (min(len(m.actors), 3), round(m.confidence, 1), min(len(m.title), 40), -m.source.start)


def _actors(best: EventMention, others: list[EventMention]) -> tuple[Participant, ...]:
    named = {a.name: a for a in best.actors}
    for m in others:
        for a in m.actors:
            if a.name in named and not named[a.name].title and a.title:
                named[a.name] = replace(named[a.name], title=a.title, affiliation=a.affiliation)
            named.setdefault(a.name, a)
    return tuple(named.values())


def _id(m: EventMention) -> str:
    told = "\x1f".join((m.date, m.trigger, m.title, m.source.document, str(m.source.start), str(m.source.end)))
    return blake2b(told.encode(), digest_size=6).hexdigest()
