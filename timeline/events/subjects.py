"""Find the words that are the subject of a head, which Chinese so often leaves out.

Takes a parsed clause and a head; gives where the subject stands, or None where the clause leaves it to the one before.
"""

from collections.abc import Sequence

from timeline.events.head import Head
from timeline.events.syntax import LISTED, Parse
from timeline.events.tokens import Token
from timeline.lang.event_marks import mark

__all__ = ["is_own", "subject"]

_PARTS = ("rel", "nom", "work")
_ADVERB, _SPEAKING = mark("clause.adverb"), mark("group.speaking")
_ACTOR = mark("actor")
_LEADS, _WAY, _RELATIVE = mark("motion", "begin", "way"), mark("way"), mark("clause.relative")
_OPENS = mark("quote.open")
_ROUNDS, _BEATS = mark("group.rounds"), mark("group.beats")
_SHOWS = mark("clause.shows")
_SCORE, _COUNT, _NUMBER = mark("clause.score"), mark("count"), mark("number")
_ABOUT, _JOINS = mark("clause.about"), mark("group.coordinate", "clause.relative")


def subject(p: Parse, head: Head) -> tuple[int, int] | None:
    """Give the first and last+1 index of the words that are the subject before `head`, None where it is elided."""
    first, last = head.region[0], head.at if head.at < head.verb else head.verb
    where = first, last
    if where not in p.spans:
        if p.union & _LEADS:
            last = next((i for i in p.mains if first <= i < last and _leads(p, i)), last)
        found = _found(p, first, last)
        lone = found is not None and found[1] - found[0] == 1
        if (
            found
            and lone
            and ((p.marks[found[0]] & _ROUNDS and p.marks[head.verb] & _BEATS) or _joins_verb(p, head, *found))
        ):
            found = None
        p.spans[where] = found
    return p.spans[where]


def _joins_verb(p: Parse, head: Head, first: int, last: int) -> bool:
    """Say whether what may be a noun is a verb told with the next one: 三年后投资建成了生产线."""
    lone = p.tokens[first].tag == "vn" and not p.marks[first] & LISTED and last == head.verb == head.at
    return lone and head.kind == "act" and head.verb + 1 < len(p.tokens)


def is_own(p: Parse, head: Head, elided: Sequence[Token]) -> bool:
    """Say whether who speaks, or who is spoken to, does it: 我们赶到现场, but not 我海警船."""
    span = subject(p, head)
    words = p.tokens[span[0] : span[1]] if span else elided
    alone = len(words) == 1 or (len(words) > 1 and bool(words[1].marks & _JOINS))
    return (alone and bool(words[0].marks & _SPEAKING)) or (bool(p.union & _SPEAKING) and _to_reader(p))


def _to_reader(p: Parse) -> bool:
    """Say whether something is of the writer's or the reader's own: 从你的心底升起."""
    return any(
        p.marks[i] & _SPEAKING and p.marks[i + 1] & _RELATIVE and p.shade[i] != "work" for i in range(len(p.tokens))
    )


def _leads(p: Parse, at: int) -> bool:
    """Say whether a verb only leads to the one that tells: the hospital in 前往医院看望伤员 is nobody's subject."""
    return bool(p.marks[at] & _LEADS) and (len(p.text(at)) > 1 or bool(p.marks[at] & _WAY or p.marks[at + 1] & _ACTOR))


def _found(p: Parse, first: int, last: int) -> tuple[int, int] | None:
    first = _after_score(p, first, last)
    inside = (
        i for i in range(first, last) if (p.shade[i] in _PARTS and i not in p.inner) or (not p.shade[i] and p.thing(i))
    )
    start = next(inside, last)
    if start < last and any(_is_age(p, i) and not p.marks[i + 1] & _RELATIVE for i in (start, start + 1) if i < last):
        return None  # 6岁开始打球
    if start == last or (p.shade[start] == "rel" and not any(p.shade[i] != "rel" for i in inside)):
        return None
    aged = (i + 2 for i in (start, start + 1) if i + 2 < last and _is_age(p, i) and p.actors(i + 2))
    start = next(aged, start)  # 21岁的某某
    if start > first and p.tokens[start - 1].tag == "v" and not p.shade[start - 1] and start - 1 not in p.verbs:
        return None  # 紧急送某医院治疗: where they were taken
    stop = start + 1
    while stop < last and _continues(p, stop):
        stop += 1
    pointed = start + 1 < stop and p.marks[start] & _SHOWS
    if pointed and (
        p.marks[start + 1] & (_COUNT | _NUMBER) or (p.tokens[start].tag[:1] == "r" and len(p.text(start)) > 1)
    ):
        start += 1  # 这50多名工人
    later = _who_then(p, stop, last)
    return later or (_from_garble(p, start, first), stop)


def _who_then(p: Parse, stop: int, last: int) -> tuple[int, int] | None:
    """Give who acts after a part with a subject of its own: 港股开盘后小米股价下跌."""
    after = stop
    while after < last and p.shade[after] == "sub":
        after += 1
    follows = stop < after < last and p.thing(after) and not p.shade[after] and not p.tokens[after].timex
    return _found(p, after, last) if follows and not p.marks[after] & _COUNT else None


def _after_score(p: Parse, first: int, last: int) -> int:
    """Give where a clause goes on after the score it begins with: 最终1比2不敌对手."""
    if not p.union & _SCORE:
        return first
    at = next((i for i in range(first, last) if not (p.is_function(i) or p.shade[i])), last)
    return at + 3 if _scores(p, at) else first


def _scores(p: Parse, at: int) -> bool:
    """Say whether a score begins at a place: 1比2."""
    return bool(p.text(at).isdigit() and p.marks[at + 1] & _SCORE and p.text(at + 2).isdigit())


def _from_garble(p: Parse, start: int, first: int) -> int:
    """Give where a name begins of which the dictionary knows only the end: 独|峒|镇."""
    if start > first and p.marks[start - 1] & _OPENS:
        return start - 1
    at = start
    while at > first and not p.actors(start) and _is_piece(p, at - 1):
        at -= 1
    opens = at == first or p.tokens[at - 1].timex is not None
    return at if opens and p.tokens[at].tag not in ("x", "w", "r", "m") else start


def _is_piece(p: Parse, at: int) -> bool:
    return len(p.text(at)) == 1 and not (p.shade[at] or p.is_function(at) or p.verbal(at))


def _is_age(p: Parse, at: int) -> bool:
    return bool(p.marks[at] & _COUNT) and p.text(at).endswith(p.words.affixes["group.years"])


def _continues(p: Parse, at: int) -> bool:
    if p.shade[at] in _PARTS or p.marks[at] & _ABOUT:
        return True
    if p.shade[at] or p.tokens[at].timex:
        return False
    if (p.tokens[at].tag == "m" and p.marks[at - 1] & _ADVERB) or (p.union & _SCORE and _scores(p, at)):
        return False  # 客场3比2
    if p.thing(at) or p.marks[at] & _JOINS or p.tokens[at].tag in ("b", "u", "x", "f", "s"):
        return True
    if p.tokens[at].tag == "q" and p.marks[at - 1] & (_COUNT | _NUMBER):
        return True  # 4500米级潜水器
    graded = p.tokens[at].tag in ("a", "z", "zg", "d")
    if graded and (p.marks[at + 1] | p.marks[min(at + 2, len(p.tokens))]) & _RELATIVE:
        return True
    if at + 1 == len(p.tokens) or p.tokens[at + 1].tag[:1] not in ("n", "h") or p.verbal(at) or p.is_function(at):
        return False
    return p.thing(at + 1)
