"""Say who takes part in an event and how: by word order, the passive, coverbs and joint subjects.

Takes a parsed clause and a head; gives participants in the order of the text, places, and the subject's reach.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.events.heads import Head
from timeline.events.syntax import Parse
from timeline.model.actor import ActorMention, Participant, Role

__all__ = ["Cast", "cast", "participant", "spokesmen", "subject", "with_actors"]


_ROLES: dict[str, Role] = {"agent": "agent", "patient": "patient", "other": "other"}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part, where, and why each part was given."""

    actors: tuple[Participant, ...] = ()
    places: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def cast(p: Parse, head: Head, inherited: tuple[Participant, ...] = ()) -> Cast:
    """Give the cast of the event at `head`; `inherited` is who an elided subject stands for."""
    passive = _passive(p, head)
    found: dict[str, Participant] = {}
    places: list[str] = []
    why: list[str] = []
    for person in inherited:
        role: Role = "patient" if passive else "agent"
        found[person.name] = participant(person, role)
        why.append(f"{person.name}: {role}, subject of the clause before")
    for at, token in enumerate(p.tokens):
        for mention in token.actors if _reached(p, at, head) else ():
            role_or_place, rule = _part(p, at, mention, head, passive)
            if role_or_place == "place":
                places.append(mention.text if mention.kind == "organization" else mention.name)
            elif role_or_place and mention.name not in found:
                found[mention.name] = participant(mention, _ROLES[role_or_place])
            else:
                continue
            why.append(f"{mention.name}: {role_or_place}, {rule}")
    _implied(p, head, found, why)
    return Cast(tuple(found.values()), tuple(dict.fromkeys(places)), tuple(why))


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


def subject(p: Parse, head: Head) -> tuple[int, int] | None:
    """Give the first and last+1 index of the words that are the subject before `head`, None where it is elided."""
    inside = [
        i
        for i in range(head.region[0], min(head.at, head.verb))
        if p.shade[i] in ("rel", "nom") or (not p.shade[i] and p.thing(i))
    ]
    if not any(p.shade[i] != "rel" for i in inside):
        return None
    start = inside[0]
    stop = start + 1
    last = min(head.at, head.verb)
    while stop < last and _continues(p, stop):
        stop += 1
    return start, stop


def _continues(p: Parse, at: int) -> bool:
    if p.shade[at] in ("rel", "nom") or p.is_("clause.about", at):
        return True
    if p.shade[at] or p.tokens[at].timex:
        return False
    joins = (
        p.is_("group.coordinate", at) or p.is_("clause.relative", at) or p.tokens[at].tag in ("b", "u", "x", "f", "s")
    )
    follows = at + 1 < len(p.tokens) and p.thing(at + 1) and p.tokens[at + 1].tag[:1] == "n" and not p.is_function(at)
    return joins or p.thing(at) or (follows and not p.verbal(at))


def _passive(p: Parse, head: Head) -> bool:
    return any(p.shade[i] == "by" and p.words.coverbs.get(p.text(i)) == "by" for i in range(head.verb)) or (
        p.words.coverbs.get(p.text(head.verb)) == "by"
    )


def _reached(p: Parse, at: int, head: Head) -> bool:
    """Say whether the word at `at` belongs to the event at `head` and not to something in the shade or further on."""
    shade = p.shade[at]
    if head.place == "main":
        if shade in ("rel", "sub"):
            return False
        after = [i for i in range(head.verb + 1, at) if p.main(i) and i != head.at]
        return len(after) <= 1
    return shade == head.place


def _part(p: Parse, at: int, who: ActorMention, head: Head, passive: bool) -> tuple[str, str]:
    use = p.shade[at] if p.shade[at] not in ("rel", "sub") else ""
    local = who.kind in ("place", "country")
    if local and not use and p.use(at - 1) == "place":
        return "place", "after a coverb of place"
    if use and not local and _modifies(p, at) and p.tokens[at + 1].text not in p.words.sets["clause.relative"]:
        return "other", "it stands before what acts"
    if use:
        return _of_coverb(p, use, who.kind in ("place", "country", "organization"), head)
    if _modifies(p, at):
        return ("other", "it stands before what acts") if not local or who.kind == "country" else ("", "")
    first = min(head.at, head.verb)
    if at < first and any(p.main(i) and p.tokens[i].kind in ("motion", "begin") for i in range(at)):
        return ("place", "where it leads") if who.kind == "place" else ("patient", "object of the verb before")
    points = who.form == "pronoun"
    if points and at > first and at + 1 < len(p.tokens) and p.thing(at + 1):
        return "", ""
    if at < first and local and not points and who.full_end == p.tokens[at].end and _qualifies_noun(p, at, first):
        return "", ""
    if at < first:
        if who.kind == "place" or (
            local and who.form != "pronoun" and p.words.has("group.happening", p.text(head.verb))
        ):
            return "place", "where it happened"
        return ("patient", "subject of a passive") if passive else ("agent", "subject")
    if head.kind == "hold":
        return "", ""
    if who.kind == "organization" and p.is_("group.goal", head.verb):
        return "other", "where the verb leads"
    if who.kind == "place":
        return "place", "where the verb leads"
    return "patient", "object"


def _of_coverb(p: Parse, use: str, local: bool, head: Head) -> tuple[str, str]:
    if use in ("place", "source"):
        return ("place" if local else "other"), f"after a coverb of {use}"
    if use == "with":
        joint = p.words.has("group.reciprocal", p.text(head.at)) or p.words.has("group.reciprocal", p.text(head.verb))
        together = any(p.words.has("group.together", t.text) for t in p.tokens)
        return ("agent" if joint or together else "patient"), "joined with the subject"
    roles = {"toward": "patient", "by": "agent", "ba": "patient", "about": "other", "invite": "other"}
    return roles.get(use, ""), f"after a coverb ({use})"


def _qualifies_noun(p: Parse, at: int, first: int) -> bool:
    """Say whether a country or place only says whose or where the noun after it is: 日本渔船."""
    nxt = p.tokens[at + 1] if at + 1 < first else None
    if at and p.tokens[at - 1].actors and _both_countries(p, at - 1, at):
        return False
    return nxt is not None and not nxt.actors and nxt.tag[:1] == "n" and not nxt.kind


def _modifies(p: Parse, at: int) -> bool:
    """Say whether an actor only qualifies the next one: 美国1架P-8A, 中国的反对; 中印 are two that act."""
    nxt = at + 1
    while nxt < len(p.tokens) and p.tokens[nxt].tag in ("m", "q", "mq", "eng"):
        nxt += 1
    if nxt >= len(p.tokens):
        return False
    if nxt == at + 1 and p.words.has("clause.relative", p.text(nxt)):
        return True
    return bool(p.tokens[nxt].actors) and not _both_countries(p, at, nxt)


def _both_countries(p: Parse, one: int, other: int) -> bool:
    return all(m.kind == "country" for i in (one, other) for m in p.tokens[i].actors)


def spokesmen(actors: Iterable[Participant], words: frozenset[str]) -> tuple[Participant, ...]:
    """Give the bodies for whom the spokesmen among `actors` speak: 中国外交部 of 中国外交部发言人."""
    found = []
    for actor in actors:
        title = actor.title or ""
        word = next((w for w in words if title.endswith(w) and len(title) > len(w) + 1), None)
        if word:
            found.append(Participant(title[: -len(word)], "organization", "other"))
    return tuple(found)
