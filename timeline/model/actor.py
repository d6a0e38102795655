"""Who takes part: mentions in a text, and the actor that several mentions share."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["ActorKind", "ActorMention", "Participant", "Role"]

ActorKind = Literal["person", "organization", "country", "place", "group", "equipment"]
Role = Literal["agent", "patient", "other"]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place where an actor is named; 双方 and 中美 are one mention for each actor.

    `start`:`end` is the bare name (拉特纳), `full_start`:`full_end` the whole phrase (美国助理国防部长拉特纳).
    `name`, `title` and `affiliation` are the entity's, the same for all its mentions in the document.  `form` tells
    how it is named, and `inside` that the name only serves another mention's phrase (美国 in the phrase above), where
    it is no participant.
    """

    start: int
    end: int
    text: str
    name: str
    kind: ActorKind
    rule: str
    full_start: int
    full_end: int
    form: Literal["name", "short", "title", "pronoun"] = "name"
    title: str | None = None
    affiliation: str | None = None
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in an event, with the role it has there."""

    name: str
    kind: ActorKind
    role: Role
    title: str | None = None
    affiliation: str | None = None
