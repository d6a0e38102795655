"""An actor, or one mention of it, as a flat record, with the columns that tools get and the fewer that people see."""

from timeline.exporters.rows import Columns, Record
from timeline.model.actor import ActorMention, CastMember
from timeline.model.document import Document

__all__ = ["CAST", "MENTIONS", "cast_record", "mention_record"]

_MENTION = ("start", "end", "text", "name", "kind")
_MEMBER = CastMember.__match_args__
MENTIONS = Columns(("document", *_MENTION), ("place", "text", "name", "kind"))
CAST = Columns(_MEMBER, ("name", "kind", "named", "events", "dates", "titles"))


def mention_record(document: Document, mention: ActorMention) -> Record:
    """Give the record of one place of `document` where an actor is named."""
    record: dict[str, object] = {name: getattr(mention, name) for name in _MENTION}
    record["document"] = document.id
    record["place"] = f"{document.id}:{document.line(mention.start)}"
    return record


def cast_record(member: CastMember) -> Record:
    """Give the record of an actor."""
    record: dict[str, object] = {name: getattr(member, name) for name in _MEMBER}
    record["named"] = member.mentions
    ends = ((member.first or "").split("/")[0], (member.last or "").split("/")[-1])
    record["dates"] = "/".join(dict.fromkeys(ends))
    return record
