"""Say who takes part in an event and how: by word order, the passive, coverbs and joint subjects.

Takes a parsed clause and a head; gives participants in the order of the text, and places.
"""

from collections.abc import Iterable

from timeline.events.head import Head
from timeline.events.parts import is_acted_on, is_reached, part
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.model.actor import ActorMention, Participant, Role
from timeline.model.frozen import frozen, replace

__all__ = ["Cast", "cast", "participant", "spokesmen", "with_actors"]


_ROLES: dict[str, Role] = {"agent": "agent", "patient": "patient", "other": "other"}


_STAGED = ("hold", "declare", "say", "disclose")  # what is held or said somewhere does not concern the house


@frozen
class Cast:
    """Who takes part, where, and why each part was given."""

    actors: tuple[Participant, ...] = ()
    places: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


_NOBODY = Cast()
_IMPLIED = mark("implied")


def cast(p: Parse, head: Head, inherited: tuple[Participant, ...] = ()) -> Cast:
    """Give the cast of the event at `head`; `inherited` is who an elided subject stands for."""
    if not (inherited or p.named or p.marks[head.verb] & _IMPLIED):
        return _NOBODY
    found: dict[str, Participant] = {}
    places: list[str] = []
    why: list[str] = []
    role: Role = "patient" if inherited and is_acted_on(p, head) else "agent"
    for person in inherited:
        found[person.name] = participant(person, role)
        why.append(f"{person.name}: {role}, subject of the clause before")
    for at in p.named:
        for mention in p.tokens[at].actors if is_reached(p, at, head) else ():
            role_or_place, rule = part(p, at, mention, head)
            who = _whose(mention)
            if role_or_place == "place":
                places.append(mention.text if mention.kind == "organization" else mention.name)
                if mention.kind == "organization" and head.kind not in _STAGED and p.type(head.at) != "CONSULT":
                    found.setdefault(mention.name, participant(mention, "other"))  # 在某医院接受治疗
            elif role_or_place and who and who.name not in found:
                found[who.name] = participant(who, _ROLES[role_or_place])
            else:
                continue
            why.append(f"{mention.name}: {role_or_place}, {rule}")
    _implied(p, head, found, why)
    return Cast(tuple(found.values()), tuple(dict.fromkeys(places)), tuple(why)) if why else _NOBODY


def _whose(mention: ActorMention) -> ActorMention | Participant | None:
    """A sort of equipment (两架中国战机) is nobody by itself: whose it is acts, if that is told."""
    if mention.kind != "equipment" or mention.form != "short":
        return mention
    return Participant(mention.affiliation, "country", "agent") if mention.affiliation else None


def _implied(p: Parse, head: Head, found: dict[str, Participant], why: list[str]) -> None:
    """Add who is named by the verb itself (访华) and whose a piece of equipment is."""
    country = p.words.implied.get(p.text(head.verb))
    if country and country not in found:
        found[country] = Participant(country, "country", "patient")
        why.append(f"{country}: patient, named by the verb")
    for actor in list(found.values()):
        if actor.kind == "equipment" and actor.affiliation and actor.affiliation not in found:
            found[actor.affiliation] = Participant(actor.affiliation, "country", "other")
            why.append(f"{actor.affiliation}: other, whose the equipment is")


def with_actors(parts: Cast, more: tuple[Participant, ...]) -> Cast:
    """Add participants that are not in the cast yet."""
    known = {a.name for a in parts.actors}
    new = tuple(a for a in more if a.name not in known)
    return replace(parts, actors=parts.actors + new) if new else parts


def participant(who: ActorMention | Participant, role: Role) -> Participant:
    """Give an actor in a role."""
    return Participant(who.name, who.kind, role, who.title, who.affiliation)


def spokesmen(actors: Iterable[Participant], words: Iterable[str]) -> tuple[Participant, ...]:
    """Give the bodies for whom the spokesmen among `actors` speak: 中国外交部 of 中国外交部发言人."""
    found = []
    for actor in actors:
        title = actor.title or ""
        word = max((w for w in words if title.endswith(w) and len(title) > len(w) + 1), key=len, default=None)
        if word:
            found.append(Participant(title[: -len(word)], "organization", "other"))
    return tuple(found)
