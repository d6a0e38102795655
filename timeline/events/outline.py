"""Say which sentences of a document may tell events, before any is cut into words.

Takes a document with its time expressions and the pack; gives its lines, those that need not be read left out.  A
sentence may tell an event if it has a date, if one comes after it in its paragraph, if it stands under a line that is a
date, or if it has words that lean on what was told.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import add
from typing import Literal

from timeline.events import markup
from timeline.events.about import opening
from timeline.events.dating import Dated, begun, dated, in_script, leads, usable
from timeline.lang.event_words import DAILY, EventWords
from timeline.lang.pack import Pack
from timeline.lang.sentences import sentences
from timeline.model.document import Document, Sentence
from timeline.model.frozen import frozen
from timeline.model.timex import Timex

__all__ = ["Line", "Outline", "outline"]


Kind = Literal["title", "story", "later", "going on"]


@frozen
class Line:
    """A sentence to be read, its time expressions, and the date of what it stands under.

    A "title" heads the text or a part of it; what is "later" comes after the last date of its paragraph and tells only
    what leans on something told, or goes on with the sentence before, if that told something.  `is_next` says whether
    the line before is the sentence before.
    """

    sentence: Sentence
    times: Sequence[Timex]
    kind: Kind
    section: Dated | None
    is_next: bool


@frozen
class Outline:
    """A document, its text with the markup blanked, the lines to be read, and where their actors have to be known."""

    document: Document
    text: str
    lines: Sequence[Line]
    near: Sequence[tuple[int, int]]


def outline(document: Document, timexes: Sequence[Timex], pack: Pack) -> Outline:
    """Give the outline of a document; it has no lines where no date stands that an event could have."""
    words = pack.events
    times = sorted((in_script(t, document.folded) for t in timexes), key=lambda t: t.start)
    if not any(usable(begun(t, words), words) for t in times):
        return Outline(document, "", (), ())
    text = markup.plain(document.folded, words)
    found = _Sentences(text, sentences(text, document.language), times, words)
    lines = list(found.lines(_leaning(pack)))
    near = [(x.sentence.start, x.sentence.end) for x in lines if found.is_near(x)]
    return Outline(document, text, lines, opening(document.folded) + near if near else near)


class _Sentences:
    """The sentences of a text with the times in each, and where the first and last date of each paragraph stands."""

    def __init__(self, text: str, found: Sequence[Sentence], times: Sequence[Timex], words: EventWords) -> None:
        self._text, self._words = text, words
        starts = [t.start for t in times]
        self._all = [(s, times[bisect_left(starts, s.start) : bisect_left(starts, s.end)]) for s in found]
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        before = None
        for sentence, here in self._all:
            if any(leads(t, words) for t in here):
                beside = before if before is not None and before.paragraph == sentence.paragraph else sentence
                self._first.setdefault(sentence.paragraph, beside.start)
                self._last[sentence.paragraph] = sentence.start
            before = sentence

    def lines(self, leaning: "_Leaning") -> Iterator[Line]:
        """Give what has to be read."""
        sections = sum(self._is_date(sentence, times) for sentence, times in self._all)
        section, is_next = None, False
        for sentence, times in self._all:
            heading = markup.is_heading(self._text, sentence.start)
            if (heading or sections > 1) and self._is_date(sentence, times):
                section = dated(times[0])
            elif heading:
                section = None
            kind = self._kind(sentence, times, heading, section) or leaning.kind(
                self._text[sentence.start : sentence.end], times, sentence.paragraph in self._last, is_next
            )
            if kind:
                yield Line(sentence, times, kind, section, is_next)
            is_next = bool(kind)

    def _kind(self, sentence: Sentence, times: Sequence[Timex], heading: bool, section: Dated | None) -> Kind | None:
        dates = any(usable(t, self._words) and not _counts_days(t) for t in times)
        ended = self._text[sentence.end - 1] in markup.FULL_STOPS
        if heading or (sentence.paragraph == 0 and not dates and not ended):
            return "title"
        return "story" if section or sentence.start <= self._last.get(sentence.paragraph, -1) else None

    def is_near(self, line: Line) -> bool:
        """Say whether who acts in a line matters; the sentence before the first date may hold the subject."""
        if line.kind in ("later", "going on") or (line.section and line.kind == "story"):
            return True
        return line.sentence.start >= self._first.get(line.sentence.paragraph, len(self._text))

    def _is_date(self, sentence: Sentence, times: Sequence[Timex]) -> bool:
        """Say whether a line is nothing but a day, month or year; the minute of publication is none."""
        if len(times) != 1 or times[0].type != "DATE" or not usable(times[0], self._words):
            return False
        rest = self._text[sentence.start : times[0].start] + self._text[times[0].end : sentence.end]
        return not any(sign.isalnum() for sign in rest)


@cache
def _leaning(pack: Pack) -> "_Leaning":
    return _Leaning(pack.events)


class _Leaning:
    """The words by which a sentence without a date leans on what was told."""

    def __init__(self, words: EventWords) -> None:
        sets, triggers = words.sets, words.triggers.items()
        names = {word for word, t in triggers if t.kind in ("noun", "deed")}
        self._during = _Words(word for word in sets["clause.during"] if len(word) > 1)  # 时 stands in 小时, too
        self._sequel, self._after = _Words(sets["clause.sequel"]), _Words(sets["clause.after"])
        self._subordinate, self._names = _Words(sets["clause.subordinate"]), _Words(names)
        self._moments = _Words(sets["group.moment"])
        self._meetings = _Words(word for word in names if words.triggers[word].type == "CONSULT")
        self._happens = _Words(word for word, t in triggers if t.kind in ("hold", "light", "begin"))
        self._commas = str.maketrans({sign: "," for sign in sets["clause.separators"] if len(sign) == 1})
        self._acts = _Words(w for w, t in triggers if t.kind in ("act", "deed") and t.type in DAILY and len(w) > 1)

    def kind(self, text: str, times: Sequence[Timex], dated: bool, is_next: bool) -> Kind | None:
        """Say how a sentence may go on from a date of its paragraph, if it is `dated`, or tell of what was told."""
        pairs = {*map(add, text, text[1:])}
        lasts = any(t.type == "DURATION" for t in times)
        follows = dated and (self._sequel.stand(text, pairs) or (lasts and self._after.stand(text, pairs)))
        follows = follows or (dated and self._moments.stand(text, pairs))
        if follows or self._speaks_of(text, pairs):
            return "later"
        goes_on = dated and is_next and (self._acts.stand(text, pairs) or self._happens.stand(text, pairs))
        return "going on" if goes_on else None

    def _speaks_of(self, text: str, pairs: set[str]) -> bool:
        """Say whether a sentence may tell an event again (会谈在北京举行) or hang on it (访问期间, 会谈后)."""
        if self._during.stand(text, pairs):
            return True
        names = self._names.found(text, pairs)
        happens = self._happens.found(text, pairs) if names else ()
        meetings = self._meetings.found(text, pairs) if names else ()
        after = self._subordinate.found(text, pairs) if meetings else ()
        parts = text.translate(self._commas).split(",") if happens or after else ()
        return any(_precedes(names, happens, part) or _precedes(meetings, after, part) for part in parts)


def _counts_days(timex: Timex) -> bool:
    """Say whether a day without month in words (抗洪九日) may as well be a number of days, as in headlines it is."""
    return timex.rule.endswith("/day-alone") and not any(sign.isdigit() and sign.isascii() for sign in timex.text)


def _precedes(words: Sequence[str], others: Sequence[str], text: str) -> bool:
    """Say whether one of some words stands before one of the others."""
    last = max(map(text.rfind, others), default=-1)
    return last > 0 and any(0 <= at < last for at in map(text.find, words))


class _Words:
    """Words to be looked for, all at once."""

    def __init__(self, words: Iterable[str]) -> None:
        known = {*words}
        self._single = [word for word in known if len(word) < 2]
        self._double = {word for word in known if len(word) == 2}
        self._longer: dict[str, list[str]] = {}
        for word in known.difference(self._single, self._double):
            self._longer.setdefault(word[:2], []).append(word)
        self._heads = {*self._longer}

    def stand(self, text: str, pairs: set[str]) -> bool:
        """Say whether one of the words stands in a text; `pairs` are all that stand side by side in it."""
        return not self._double.isdisjoint(pairs) or any(self._found(text, pairs))

    def found(self, text: str, pairs: set[str]) -> list[str]:
        """Give those of the words that stand in a text."""
        return [*(self._double & pairs), *self._found(text, pairs)]

    def _found(self, text: str, pairs: set[str]) -> Iterator[str]:
        yield from (word for word in self._single if word in text)
        yield from (word for head in self._heads & pairs for word in self._longer[head] if word in text)
