"""Find the words that are the subject of a head, which Chinese so often leaves out.

Takes a parsed clause and a head; gives where the subject stands, or None where the clause leaves it to the one before.
"""

from collections.abc import Sequence

from timeline.events.head import Head
from timeline.events.syntax import Parse
from timeline.events.tokens import Token
from timeline.lang.event_marks import mark

__all__ = ["is_own", "subject"]

_PARTS = ("rel", "nom", "work")
_ADVERB, _SPEAKING = mark("clause.adverb"), mark("group.speaking")
_ACTOR = mark("actor")
_LEADS, _WAY, _RELATIVE = mark("motion", "begin", "way"), mark("way"), mark("clause.relative")
_ABOUT, _JOINS = mark("clause.about"), mark("group.coordinate", "clause.relative")


def subject(p: Parse, head: Head) -> tuple[int, int] | None:
    """Give the first and last+1 index of the words that are the subject before `head`, None where it is elided."""
    where = head.region[0], min(head.at, head.verb)
    if where not in p.spans:
        first, last = where
        if p.union & _LEADS:
            last = next((i for i in p.mains if first <= i < last and _leads(p, i)), last)
        p.spans[where] = _found(p, first, last)
    return p.spans[where]


def is_own(p: Parse, head: Head, elided: Sequence[Token]) -> bool:
    """Say whether who speaks, or who is spoken to, does it: 我们赶到现场, but not 我海警船."""
    span = subject(p, head)
    words = p.tokens[span[0] : span[1]] if span else elided
    alone = len(words) == 1 or (len(words) > 1 and bool(words[1].marks & _JOINS))
    return alone and bool(words[0].marks & _SPEAKING)


def _leads(p: Parse, at: int) -> bool:
    """Say whether a verb only leads to the one that tells: the hospital in 前往医院看望伤员 is nobody's subject."""
    return bool(p.marks[at] & _LEADS) and (len(p.text(at)) > 1 or bool(p.marks[at] & _WAY or p.marks[at + 1] & _ACTOR))


def _found(p: Parse, first: int, last: int) -> tuple[int, int] | None:
    inside = (
        i for i in range(first, last) if (p.shade[i] in _PARTS and i not in p.inner) or (not p.shade[i] and p.thing(i))
    )
    start = next(inside, last)
    if start < last and any(_is_age(p, i) and not p.marks[i + 1] & _RELATIVE for i in (start, start + 1) if i < last):
        return None  # 6岁开始打球
    if start == last or (p.shade[start] == "rel" and not any(p.shade[i] != "rel" for i in inside)):
        return None
    stop = start + 1
    while stop < last and _continues(p, stop):
        stop += 1
    return start, stop


def _is_age(p: Parse, at: int) -> bool:
    return p.tokens[at].tag in ("m", "q", "mq") and p.text(at).endswith(p.words.affixes["group.years"])


def _continues(p: Parse, at: int) -> bool:
    if p.shade[at] in _PARTS or p.marks[at] & _ABOUT:
        return True
    if p.shade[at] or p.tokens[at].timex:
        return False
    if p.tokens[at].tag == "m" and p.marks[at - 1] & _ADVERB:
        return False  # 客场3比2
    if p.thing(at) or p.marks[at] & _JOINS or p.tokens[at].tag in ("b", "u", "x", "f", "s"):
        return True
    graded = p.tokens[at].tag in ("a", "z", "zg", "d")
    if graded and (p.marks[at + 1] | p.marks[min(at + 2, len(p.tokens))]) & _RELATIVE:
        return True
    if at + 1 == len(p.tokens) or p.tokens[at + 1].tag[:1] not in ("n", "h") or p.verbal(at) or p.is_function(at):
        return False
    return p.thing(at + 1)
