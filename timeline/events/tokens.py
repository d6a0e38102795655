"""Cut a stretch of text into words that know their time, their actors and how they behave in a clause.

Takes folded text with offsets, the time expressions and actor mentions in it, the pack's words and a segmenter; gives
tokens without the space between them.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.lang.event_marks import mark
from timeline.lang.event_words import EventWords, Trigger
from timeline.model.actor import ActorMention
from timeline.model.frozen import frozen
from timeline.model.protocols import Segmenter
from timeline.model.timex import Timex

__all__ = ["Lexicon", "Reading", "Token", "tokens"]

_KEEP = 200_000
_ACTING = frozenset(["act", "deed", "noun", "hold", "light", "declare"])
_OPENING = _ACTING | {"perceive", "motion"}
_TIME, _ACTOR, _VERB, _NOMINAL = mark("time"), mark("actor"), mark("verb"), mark("nominal")
_WORDS = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-’']\w+)*|\s+|\S")


@frozen
class Token:
    """A word at `start`:`end` of the document; `marks` are the bits of what it may be (see `lang.event_marks`)."""

    start: int
    end: int
    text: str
    tag: str
    marks: int = 0
    trigger: Trigger | None = None
    timex: Timex | None = None
    actors: tuple[ActorMention, ...] = ()
    kind: str = ""  # how the word behaves, "" where it is not listed
    said: str = ""  # what a title has in its place: the name for a pronoun


class Reading(NamedTuple):
    """A word, or a part of one, with what it may be; `at` is where the part begins in it."""

    at: int
    text: str
    tag: str
    marks: int
    trigger: Trigger | None
    kind: str


class Lexicon(dict[tuple[str, str], tuple[Reading, ...]]):
    """The readings of a word with its tag; a dict that fills itself as words are asked for."""

    def __init__(self, words: EventWords) -> None:
        self.words = words

    def __missing__(self, key: tuple[str, str]) -> tuple[Reading, ...]:
        if len(self) > _KEEP:
            self.clear()
        word, tag = key
        word = word.lower() if self.words.spaced else word
        self[key] = found = tuple(_reading(part, at, tag, self.words) for part, at in _parts(word, tag, self.words))
        return found


def tokens(
    text: str,
    start: int,
    held: Sequence[Timex | ActorMention],
    lexicon: Lexicon,
    segmenter: Segmenter,
) -> list[Token]:
    """Give the tokens of `text`, which stands at `start` of the document; the spans in `held` stay whole."""
    spans, words = _spans(held), lexicon.words
    cut: list[tuple[str, str]] = []
    at = 0
    for begin, end in sorted(spans):
        cut += _words(text[at : begin - start], words, segmenter)
        cut.append((text[begin - start : end - start], "held"))
        at = end - start
    cut += _words(text[at:], words, segmenter)
    return _made(cut, start, spans, lexicon)


def _words(text: str, words: EventWords, segmenter: Segmenter) -> list[tuple[str, str]]:
    if not text:
        return []
    if words.spaced:
        return [(m[0], _spaced_tag(m[0], words)) for m in _WORDS.finditer(text)]
    return segmenter.words(text)


def _spans(held: Iterable[Timex | ActorMention]) -> dict[tuple[int, int], list[Timex | ActorMention]]:
    """Longest first, nothing that overlaps what is longer."""
    spans: dict[tuple[int, int], list[Timex | ActorMention]] = {}
    for item in held:
        span = (item.start, item.end) if isinstance(item, Timex) else (item.full_start, item.full_end)
        spans.setdefault(span, []).append(item)
    kept: dict[tuple[int, int], list[Timex | ActorMention]] = {}
    taken: set[int] = set()
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if taken.isdisjoint(range(*span)):
            kept[span] = spans[span]
            taken.update(range(*span))
    return kept


def _spaced_tag(word: str, words: EventWords) -> str:
    """What is neither listed nor a sign counts as a noun: verbs are listed in languages that write words apart."""
    if not word[0].isalnum():
        return "x"
    return "m" if word[0].isdigit() else "" if word.lower() in words.triggers else "n"


def _made(
    cut: Iterable[tuple[str, str]],
    start: int,
    spans: dict[tuple[int, int], list[Timex | ActorMention]],
    lexicon: Lexicon,
) -> list[Token]:
    made: list[Token] = []
    at = start
    for word in cut:
        here, at = at, at + len(word[0])
        if word[0].isspace():
            continue
        held = spans.get((here, at)) if word[1] == "held" else None  # one that the end of the sentence cuts is a word
        if held:
            made.append(_held(here, at, word[0], held, lexicon.words))
            continue
        for begin, part, tag, marks, trigger, kind in lexicon[word]:
            made.append(Token(here + begin, here + begin + len(part), part, tag, marks, trigger, None, (), kind))
    return made


def _held(start: int, end: int, word: str, held: Sequence[Timex | ActorMention], words: EventWords) -> Token:
    timex = next((h for h in held if isinstance(h, Timex)), None)
    actors = tuple(h for h in held if isinstance(h, ActorMention))
    marks = words.marks.get(word, 0) | (_TIME if timex else _NOMINAL) | (_ACTOR if actors else 0)
    return Token(start, end, word, "held", marks, None, timex, actors)


def _reading(part: str, at: int, tag: str, words: EventWords) -> Reading:
    trigger = _listing(part, tag, words)
    kind = trigger.kind if trigger else ""
    marks = words.marks.get(part, 0) | (mark(kind) if kind else 0)
    marks |= _VERB if tag in ("v", "vi", "vq") else 0
    nominal = tag[:1] in ("n", "r", "m", "s", "t") or tag in ("eng", "j", "l", "i", "vn")
    return Reading(at, part, tag, marks | (_NOMINAL if nominal else 0), trigger, kind)


def _parts(word: str, tag: str, words: EventWords) -> list[tuple[str, int]]:
    """Cut what the dictionary has as one word and is two of ours: 举行会谈, 达成协议, 应邀出席, 访问期间."""
    if len(word) == 2 and words.has("clause.subordinate", word[0]) and _says(word[1], words):
        return [(word[0], 0), (word[1], 1)]  # 采访时说
    if len(word) < 3 or word in words.triggers or words.spaced or words.has("status.denied", word[0]):
        return [(word, 0)]
    front, rest = word[:2], word[2:]
    if words.has("clause.adverb", front) and len(rest) == 2 and tag in ("i", "l"):
        return [(front, 0), (rest, 2)]  # 突然折断
    verbal = tag in ("i", "l", "v", "vn", "d", "ad", "nr", "nz")
    ends = rest in words.triggers and words.triggers[rest].kind in _ACTING
    begins = front in words.triggers and words.triggers[front].kind in _OPENING
    if len(rest) == 2 and (verbal or front in words.triggers) and (ends or (begins and verbal) or _says(front, words)):
        return [(front, 0), (rest, 2)]
    if begins and (words.has("clause.subordinate", rest) or words.has("clause.locative", rest)):
        return [(front, 0), (rest, 2)]
    return [(word, 0)]


def _says(word: str, words: EventWords) -> bool:
    return word in words.triggers and words.triggers[word].kind == "say"


def _listing(word: str, tag: str, words: EventWords) -> Trigger | None:
    """The word's listing, else that of what it is made of: 又称 says, 提前结束 ends."""
    found = words.triggers.get(word.lower() if words.spaced else word)
    if found or words.spaced or word in words.coverbs:
        return found
    if len(word) in (2, 3) and words.has("clause.drop", word[0]):
        found = words.triggers.get(word[1:])
        return found if found and found.kind in ("say", "state") else None
    found = words.triggers.get(word[-2:]) if len(word) > 3 else None
    if found is None or words.has("status.denied", word[0]) or found.kind not in ("act", "deed", "noun", "declare"):
        return None
    return found if tag in ("i", "l", "v", "vn", "nr") else Trigger("noun", found.type)
