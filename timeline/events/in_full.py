"""Keep what was named in full, and give it for the words that point back to it: 这次会议, 该海域.

Takes clauses as they are read; gives the words that stand before 会议 or 海域 where they were named.
"""

from timeline.events.roles import participant
from timeline.events.story import Story
from timeline.events.syntax import Parse
from timeline.events.titles import phrase
from timeline.lang.event_marks import mark
from timeline.model.document import Document

__all__ = ["keep_in_full"]

_NOUN, _RETELL, _WATERS = mark("noun"), mark("clause.retell", "group.this"), mark("group.waters")
_NEAR = mark("clause.locative")
_PARTS = ("n", "an", "b", "j", "nz", "nt", "ns", "vn", "m", "x")
_SHORTEST = 3
_REACH = 8  # words before the noun


def keep_in_full(document: Document, p: Parse, story: Story) -> None:
    """Keep the meetings and waters of a clause."""
    if p.union & _NOUN:
        for at, marks in enumerate(p.marks[:-1]):
            if marks & _NOUN:
                _meeting(document, p, at, story)
    for at in p.named if p.union & _WATERS else ():
        after = at + 1 + (not p.marks[at + 1] & _WATERS and p.marks[at + 1] & _NEAR > 0)
        place = next((m for m in p.actors(at) if m.kind == "place" and m.form != "pronoun"), None)
        if place and after < len(p.tokens) and p.marks[after] & _WATERS:
            story.waters[p.text(after)] = participant(place, "other")


def _meeting(document: Document, p: Parse, at: int, story: Story) -> None:
    first = at
    while first > 0 and at - first < _REACH and _names(p, first - 1):
        first -= 1
    whole = phrase(document, p.tokens[first:at])
    if len(whole) >= _SHORTEST and not any(p.marks[i] & _RETELL for i in range(first, at)):
        story.meetings[p.text(at)] = whole


def _names(p: Parse, at: int) -> bool:
    token = p.tokens[at]
    if token.timex:
        return token.timex.rule.endswith("/edition")
    return bool(token.actors) or (token.tag in _PARTS and not p.verbal(at) and not p.is_function(at))
