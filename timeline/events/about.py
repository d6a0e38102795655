"""Say whom or what a document is about, where it is headed by a name and begins with it: a life, a firm, a place.

Takes a document and who is named in it; gives the subject that its sentences leave out, None for news.
"""

import re
from collections.abc import Sequence

from timeline.events.story import Subject
from timeline.lang.event_words import EventWords
from timeline.model.actor import ActorMention, Participant
from timeline.model.document import Document

__all__ = ["about", "opening"]

_NAMED = re.compile(
    r"[#\s]{0,20}(?P<name>[\w·]{2,24}?)"
    r"(?:\w{0,4}[ \t]*\n\s{0,20}(?P=name)(?!\w)|[ \t]*\n\s{0,20}(?P=name)\w{2,14}\()"  # 海城动力\n海城动力股份有限公司(
)
_SHORT = re.compile(r"[“「]?([\w·]{2,12})")
_OPENING = 40  # characters in which the short name is given


def opening(folded: str) -> list[tuple[int, int]]:
    """Give where the name stands that heads a document and begins it, nothing where none does."""
    found = _NAMED.match(folded)
    return [found.span()] if found else []


def about(document: Document, mentions: Sequence[ActorMention], words: EventWords) -> Subject | None:
    """Give whom the document is about."""
    found = _NAMED.match(document.folded)
    if found is None:
        return None
    name = document.text[found.start("name") : found.end("name")]
    known = next((m for m in mentions if m.text == name), None)
    if known is not None and known.kind in ("person", "organization", "equipment"):
        who = Participant(known.name, known.kind, "agent", known.title, known.affiliation)
    elif any(found["name"].endswith(ends) for ends in words.bare.values()):
        who = Participant(name, "organization", "agent")
    elif found["name"].endswith(words.affixes["group.built"]):
        return Subject(words=name)  # a bridge does nothing
    else:
        return None
    return Subject((who,), _short(document, found.end(), words) or name)


def _short(document: Document, start: int, words: EventWords) -> str:
    """Give the short name that stands in brackets after the full one, "" for none."""
    first = document.folded[start : start + _OPENING]
    for word in words.affixes["clause.called"]:
        at = first.find(word)
        found = _SHORT.match(first, at + len(word)) if at >= 0 else None
        if found:
            return document.text[start + found.start(1) : start + found.end(1)]
    return ""
