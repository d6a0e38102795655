"""Who takes part: mentions in a text, and the actor that several mentions share."""

from collections.abc import Iterable, Iterator
from typing import Literal

from timeline.model.frozen import frozen

__all__ = ["ActorKind", "ActorMention", "CastMember", "KnownActor", "Participant", "Role", "is_same", "named"]

ActorKind = Literal["person", "organization", "country", "place", "group", "equipment"]
Role = Literal["agent", "patient", "other"]


@frozen
class ActorMention:
    """One place where an actor is named; 双方 and 中美 are one mention for each actor.

    `start`:`end` is the bare name (拉特纳), `full_start`:`full_end` the whole phrase (美国助理国防部长拉特纳).  `name`,
    `title` and `affiliation` are the entity's, the same for all its mentions in the document.  `form` tells how it is
    named, and `inside` that the name only serves another mention's phrase (美国 above), where it is no participant.
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


@frozen
class KnownActor:
    """An actor the user names beforehand, with the other names it goes by; it wins over what the text suggests."""

    name: str
    kind: ActorKind
    title: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()


@frozen
class CastMember:
    """An actor over all documents: its titles, how often it is named, and the span of what it took part in.

    `first` and `last` are dates of events, None where it took part in none that is dated.
    """

    name: str
    kind: ActorKind
    titles: tuple[str, ...]
    affiliation: str | None
    mentions: int
    events: int
    first: str | None
    last: str | None


@frozen
class Participant:
    """An actor in an event, with the role it has there."""

    name: str
    kind: ActorKind
    role: Role
    title: str | None = None
    affiliation: str | None = None


def named(mentions: Iterable[ActorMention]) -> Iterator[ActorMention]:
    """Give the mentions that name somebody: no pronouns, and no part of a longer name (中国 in 中国外交部)."""
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.form in ("pronoun", "title") or mention.end <= end:
            continue
        end = (
            mention.end if mention.kind != "group" or mention.rule == "force" else end
        )  # 中国官员 names the country, too
        yield mention


def is_same(one: ActorMention | Participant, other: ActorMention | Participant) -> bool:
    """Say whether actors of two documents may be taken for one.

    The same name and kind; for persons also nothing against it: another affiliation, or a calling with nothing in
    common.
    """
    if (one.name, one.kind) != (other.name, other.kind):
        return False
    if one.kind != "person":
        return True
    if one.affiliation and other.affiliation:
        return one.affiliation == other.affiliation
    return not (one.title and other.title) or not set(one.title).isdisjoint(other.title)
