"""Cut a stretch of text into words that know their time, their actors and how they behave in a clause.

Takes folded text with offsets, the time expressions and actor mentions in it, the pack's words and a segmenter; gives
tokens without the space between them.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.lang.event_marks import mark
from timeline.lang.event_words import EventWords, Trigger
from timeline.model.actor import ActorMention
from timeline.model.protocols import Segmenter
from timeline.model.timex import Timex

__all__ = ["Lexicon", "Reading", "Token", "tokens"]

_KEEP = 200_000
_ACTING = frozenset(["act", "deed", "noun", "hold", "light", "declare"])
_OPENING = _ACTING | {"perceive", "motion"}
_TIME, _ACTOR, _VERB, _NOMINAL = mark("time"), mark("actor"), mark("verb"), mark("nominal")
_BRACKET, _POINTING = mark("bracket"), mark("pointing")
_NUMBER, _COUNT = mark("number"), mark("count")
_HELD = _TIME | _ACTOR | _VERB | _NOMINAL
_WORDS = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-’']\w+)*|\s+|\S")


_SPAN = "\0"
_Held = tuple[tuple[int, int], list["Timex | ActorMention"]]


class Token:
    """A word at `start`:`end` of the document; `marks` are the bits of what it may be (see `lang.event_marks`).

    `kind` tells how it behaves, "" where it is not listed, `said` what a title has in its place: the name for a
    pronoun.
    """

    __slots__ = ("actors", "end", "kind", "marks", "said", "start", "tag", "text", "timex", "trigger")

    def __init__(self, start: int, end: int, reading: "Reading") -> None:
        self.start, self.end = start, end
        self.text, self.tag, self.marks, self.trigger, self.kind = reading
        self.timex: Timex | None = None
        self.actors: tuple[ActorMention, ...] = ()
        self.said = ""

    def holding(self, timex: Timex | None, actors: tuple[ActorMention, ...], said: str = "") -> "Token":
        """Give the word as one that tells a time or names actors, and so is no verb."""
        made = self._read(_holding(self.marks, timex, actors))
        made.timex, made.actors, made.said = timex, actors, said
        return made

    def saying(self, said: str) -> "Token":
        """Give the word with what a title has in its place."""
        made = self._read(self.marks)
        made.timex, made.actors, made.said = self.timex, self.actors, said
        return made

    def _read(self, marks: int) -> "Token":
        return Token(self.start, self.end, Reading(self.text, self.tag, marks, self.trigger, self.kind))


class Reading(NamedTuple):
    """A word, or a part of one, with what it may be."""

    text: str
    tag: str
    marks: int
    trigger: Trigger | None
    kind: str


class Lexicon(dict[tuple[str, str], tuple[tuple[int, int, Reading], ...]]):
    """The readings of a word with its tag, and where in it they stand; none of a blank.  A dict that fills itself."""

    def __init__(self, words: EventWords) -> None:
        self.words = words

    def __missing__(self, key: tuple[str, str]) -> tuple[tuple[int, int, Reading], ...]:
        if len(self) > _KEEP:
            self.clear()
        word, tag = key
        word = word.lower() if self.words.spaced else word
        parts = [] if word.isspace() else _parts(word, tag, self.words)
        if len(parts) > 1 and self.words.has("clause.adverb", parts[0][0]):
            tag = "v"  # 突然加速
        self[key] = found = tuple((at, at + len(part), _reading(part, tag, self.words)) for part, at in parts)
        return found


def tokens(
    text: str,
    start: int,
    held: Sequence[Timex | ActorMention],
    lexicon: Lexicon,
    segmenter: Segmenter,
) -> list[Token]:
    """Give the tokens of `text`, which stands at `start` of the document; the spans in `held` stay whole."""
    spans = _spans(held)
    waiting, at = iter([*spans, ((-1, -1), [])]), start
    (begin, end), items = next(waiting)
    made: list[Token] = []
    for word in _cut(_without(text, start, spans), lexicon.words, segmenter):
        if at == begin:
            made += _held(text[begin - start : end - start], begin, end, items, lexicon)
            at = end
            (begin, end), items = next(waiting)
        else:
            for first, last, reading in lexicon[word]:
                made.append(Token(at + first, at + last, reading))
            at += len(word[0])
    return made


def _without(text: str, start: int, spans: Iterable[_Held]) -> str:
    """Give the text with a sign for each span: what stands between them is cut at once, and nothing joins it."""
    parts: list[str] = []
    at = 0
    for (begin, end), _ in spans:
        parts += text[at : begin - start], _SPAN
        at = end - start
    return "".join([*parts, text[at:]])


def _cut(text: str, words: EventWords, segmenter: Segmenter) -> list[tuple[str, str]]:
    if words.spaced:
        return [(m[0], _spaced_tag(m[0], words)) for m in _WORDS.finditer(text)]
    return segmenter.words(text) if text else []


def _held(word: str, start: int, end: int, items: list[Timex | ActorMention], lexicon: Lexicon) -> list[Token]:
    if len(word) < end - start:  # the end of the sentence cuts it
        return [Token(start + first, start + last, reading) for first, last, reading in lexicon[word, "held"]]
    if word.isspace():
        return []
    timex = next((item for item in items if isinstance(item, Timex)), None)
    actors = tuple([item for item in items if isinstance(item, ActorMention)])
    marks = _holding(_marks(word, lexicon.words), timex, actors)
    made = Token(start, end, Reading(word, "held", marks, None, ""))
    made.timex, made.actors = timex, actors
    return [made]


def _holding(marks: int, timex: Timex | None, actors: tuple[ActorMention, ...]) -> int:
    """Give the bits of a word that tells a time or names actors, and so is no verb."""
    return marks & ~_HELD | (_TIME if timex else _NOMINAL) | (_ACTOR if actors else 0)


def _spans(held: Iterable[Timex | ActorMention]) -> list[_Held]:
    """Give what is held, by where it stands; nothing that overlaps what is longer."""
    spans: dict[tuple[int, int], list[Timex | ActorMention]] = {}
    for item in held:
        span = (item.start, item.end) if isinstance(item, Timex) else (item.full_start, item.full_end)
        spans.setdefault(span, []).append(item)
    places = sorted(spans)
    if any(one[1] > other[0] for one, other in pairwise(places)):
        taken: set[int] = set()
        longest, places = sorted(places, key=lambda s: (s[0] - s[1], s[0])), []
        for span in longest:
            if taken.isdisjoint(range(*span)):
                places.append(span)
                taken.update(range(*span))
        places.sort()
    return [(span, spans[span]) for span in places]


def _spaced_tag(word: str, words: EventWords) -> str:
    """What is neither listed nor a sign counts as a noun: verbs are listed in languages that write words apart."""
    if not word[0].isalnum():
        return "x"
    return "m" if word[0].isdigit() else "" if word.lower() in words.triggers else "n"


def _reading(part: str, tag: str, words: EventWords) -> Reading:
    trigger = _listing(part, tag, words)
    marks = _marks(part, words) | (mark(trigger.kind) if trigger else 0)
    marks |= _VERB if tag in ("v", "vi", "vq") else 0
    nominal = tag[:1] in ("n", "r", "m", "s", "t") or tag in ("eng", "j", "l", "i", "vn")
    marks |= _NUMBER if tag in ("m", "mq") or part[0].isdigit() else 0
    marks |= _COUNT if tag in ("m", "q", "mq") else 0
    return Reading(part, tag, marks | (_NOMINAL if nominal else 0), trigger, trigger.kind if trigger else "")


def _marks(word: str, words: EventWords) -> int:
    """Give the bits of the lists a word stands in, and whether it is a bracket or begins with 该, as 该院 does."""
    bits = words.marks.get(word, 0) | (_BRACKET if word == "(" else 0)
    return bits | (_POINTING if word.startswith(words.affixes["group.this"]) else 0)


def _parts(word: str, tag: str, words: EventWords) -> list[tuple[str, int]]:
    """Cut what the dictionary has as one word and is two of ours: 举行会谈, 达成协议, 应邀出席, 访问期间."""
    if len(word) == 2 and words.has("clause.subordinate", word[0]) and _says(word[1], words):
        return [(word[0], 0), (word[1], 1)]  # 采访时说
    if len(word) < 3 or word in words.triggers or words.spaced or words.has("clause.noun", word):
        return [(word, 0)]
    front, rest = word[:2], word[2:]
    if words.has("clause.reason", word[0]) and word[1:] in words.triggers:
        return [(word[0], 0), (word[1:], 1)]  # 因涉嫌
    if words.has("status.denied", word[0]) and front not in words.triggers:
        return [(word, 0)]
    if words.has("clause.adverb", front) and len(rest) == 2 and tag in ("i", "l"):
        return [(front, 0), (rest, 2)]  # 突然折断
    verbal = tag in ("i", "l", "v", "vn", "d", "ad", "nr", "nz")
    ends = rest in words.triggers and words.triggers[rest].kind in _ACTING
    begins = front in words.triggers and words.triggers[front].kind in _OPENING
    if len(rest) == 2 and (verbal or front in words.triggers) and (ends or (begins and verbal) or _says(front, words)):
        return [(front, 0), (rest, 2)]
    if begins and any(words.has(name, rest) for name in ("clause.subordinate", "clause.locative", "group.papers")):
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
