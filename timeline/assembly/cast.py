"""Who takes part: mentions that name somebody and a timeline in, one entry for each actor out, most named first."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from timeline.model.actor import ActorMention, CastMember, Participant, is_same
from timeline.model.event import Event
from timeline.model.timeline import Timeline

__all__ = ["cast"]


class _Member:
    """An actor while it is being gathered; its namesakes are told apart by their titles."""

    def __init__(self) -> None:
        self.mentions: list[ActorMention] = []
        self.events: list[Event] = []

    def is_told_by(self, one: ActorMention | Participant) -> bool:
        return any(is_same(mention, one) for mention in self.mentions[:1]) and all(
            is_same(mention, one) for mention in self.mentions if mention.title
        )

    def done(self) -> CastMember:
        first = self.mentions[0]
        titles = dict.fromkeys(mention.title for mention in self.mentions if mention.title)
        affiliation = next((mention.affiliation for mention in self.mentions if mention.affiliation), None)
        dated = [event.date for event in self.events if event.earliest or event.latest]  # in their order
        ends = (dated[0], dated[-1]) if dated else (None, None)
        return CastMember(
            first.name, first.kind, tuple(titles), affiliation, len(self.mentions), len(self.events), *ends
        )


def cast(mentions: Iterable[ActorMention], timeline: Timeline) -> tuple[CastMember, ...]:
    """Give the actors, each with its titles and the first and last date of what it took part in."""
    by_name: dict[tuple[str, str], list[_Member]] = defaultdict(list)
    for mention in mentions:
        _member(by_name[mention.name, mention.kind], mention).mentions.append(mention)
    for event in timeline.events:
        for actor in event.actors:
            namesakes = by_name.get((actor.name, actor.kind), [])
            if found := next((member for member in namesakes if member.is_told_by(actor)), None):
                found.events.append(event)
    members = (member.done() for member in chain.from_iterable(by_name.values()))
    return tuple(sorted(members, key=lambda member: (-member.mentions, -member.events)))


def _member(namesakes: list[_Member], mention: ActorMention) -> _Member:
    found = next((member for member in namesakes if member.is_told_by(mention)), None)
    if found is None:
        namesakes.append(found := _Member())
    return found
