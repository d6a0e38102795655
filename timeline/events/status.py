"""Say whether an event happened, is planned, refused, under way or a habit, from the words over its predicate.

Takes a parsed clause and a head; gives the status and the word that says so ("" for happened).
"""

from typing import get_args

from timeline.events.heads import Head
from timeline.events.syntax import Parse
from timeline.model.event import Status

__all__ = ["status"]

_ORDER: tuple[Status, ...] = ("denied", "planned", "ongoing", "habitual")
assert set(_ORDER) <= set(get_args(Status))


def status(p: Parse, head: Head) -> tuple[Status, str]:
    """Give the status; a word counts where it stands before the predicate and not in the shade, or is the predicate."""
    first = min(head.at, head.verb)
    over = [i for i in range(first) if _over(p, i, head)]
    if head.place == "rel":  # 原定5月举行的会议推迟
        over += [i for i in range(len(p.tokens)) if p.main(i) and p.is_("group.undone", i)]
    for name in _ORDER:
        for at in [*over, head.verb]:
            word = p.text(at)
            if p.words.has(f"status.{name}", word) and _counts(p, at, name):
                return name, word
    return ("habitual", p.text(_set(p))) if _set(p) >= 0 else ("happened", "")


def _over(p: Parse, at: int, head: Head) -> bool:
    """Say whether a word's scope reaches the head: nothing predicates between, unless it only passes on (将赴…访问)."""
    if at > head.verb:
        return True
    if head.place == "rel" and at < (head.time or 0) - 2:
        return False
    if p.shade[at] not in ("", *(["sub"] if head.place == "sub" else []), *(["rel"] if head.place == "rel" else [])):
        return False
    between = [p.tokens[i].kind for i in range(at + 1, head.verb) if p.main(i)]
    return all(kind in ("motion", "begin", "light", "act", "hold") for kind in between)


def _counts(p: Parse, at: int, name: Status) -> bool:
    """A noun that looks like it (计划生育) does not count; 要求-like words are tokens of their own already."""
    token = p.tokens[at]
    return not (
        name == "planned" and token.tag[:1] == "n" and at > 0 and p.words.has("clause.relative", p.text(at - 1))
    )


def _set(p: Parse) -> int:
    return next((i for i, t in enumerate(p.tokens) if t.timex and t.timex.type == "SET"), -1)
