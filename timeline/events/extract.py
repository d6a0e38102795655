"""Read a document's sentences in order and tell its events.

Takes a document with its time expressions and actor mentions; gives event mentions in the order of the text.  A
sentence is cut into words, the words into clauses; each clause's heads take a date, a cast, a status and a title.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events import markup
from timeline.events.clauses import Clause, clauses
from timeline.events.dating import begun, stated
from timeline.events.pointing import two_states
from timeline.events.script import in_script
from timeline.events.story import Story
from timeline.events.tell import tell
from timeline.events.tokens import tokens
from timeline.lang.event_words import EventWords
from timeline.lang.pack import Pack
from timeline.lang.sentences import sentences
from timeline.model.actor import ActorMention
from timeline.model.document import Document, Sentence
from timeline.model.event import EventMention
from timeline.model.protocols import Segmenter
from timeline.model.timex import Timex

__all__ = ["extract"]


def extract(
    document: Document,
    timexes: Sequence[Timex],
    mentions: Sequence[ActorMention],
    pack: Pack,
    segmenter: Segmenter,
    reporting: bool = False,
) -> tuple[EventMention, ...]:
    """Give the events of a document; acts of saying only if `reporting`."""
    reader = _Reader(document, sorted(timexes, key=lambda t: t.start), mentions, pack.events, segmenter)
    return tuple(event for event in reader.events() if reporting or not event.is_reporting)


@dataclass
class _Reader:
    document: Document
    timexes: Sequence[Timex]
    mentions: Sequence[ActorMention]
    words: EventWords
    segmenter: Segmenter

    def events(self) -> Iterator[EventMention]:
        """Give the events of all sentences, those of a sentence before the next one is looked at."""
        text = markup.plain(self.document.folded)
        actors = sorted(in_script(self.document, self.mentions), key=lambda m: m.full_start)
        starts = [m.full_start for m in actors]
        story, at = Story(states=two_states(self.mentions)), 0
        for sentence in sentences(text, self.document.language):
            while at < len(self.timexes) and self.timexes[at].start < sentence.start:
                at += 1
            times = self._times(at, sentence.end)
            named = actors[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            yield from self._sentence(text, sentence, times, named, story)

    def _times(self, at: int, end: int) -> list[Timex]:
        stop = at
        while stop < len(self.timexes) and self.timexes[stop].start < end:
            stop += 1
        return list(self.timexes[at:stop])

    def _sentence(
        self, text: str, sentence: Sentence, times: list[Timex], actors: list[ActorMention], story: Story
    ) -> Iterator[EventMention]:
        story.sentence(sentence.paragraph)
        if markup.is_heading(text, sentence.start) or markup.is_metadata(
            text[sentence.start : sentence.end], self.words
        ):
            return
        if not times and not story.told:
            return
        spoken = markup.quoted_until(text, sentence.start, sentence.end, self.words)
        if spoken == sentence.end:
            return
        start = (
            spoken
            if spoken > sentence.start
            else markup.body_start(text, sentence.start, sentence.end, times, self.words)
        )
        folded = self.document.folded
        times = [t if folded is self.document.text else replace(t, text=folded[t.start : t.end]) for t in times]
        times = [begun(t, self.words) for t in times]
        times = stated([t for t in times if t.start >= start], self.words)
        held: list[Timex | ActorMention] = [
            *times,
            *(m for m in actors if m.full_start >= start and m.full_end <= sentence.end),
        ]
        cut = tokens(text[start : sentence.end], start, held, self.words, self.segmenter)
        parts = clauses(cut, self.words)
        for order, clause in enumerate(parts):
            if not (clause.quoted or clause.aside):
                told = list(tell(self.document, clause, _rest(parts, order), self.words, story))
                story.told += (t for t in told if not t.is_reporting)
                yield from told


def _rest(parts: Sequence[Clause], order: int) -> list[Clause]:
    return [c for c in parts[order + 1 :] if not (c.quoted or c.aside)]
