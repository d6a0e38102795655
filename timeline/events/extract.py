"""Read a document's sentences in order and tell its events.

Takes a document with its time expressions and actor mentions; gives event mentions in the order of the text.  A
sentence is cut into words, the words into clauses; each clause's heads take a date, a cast, a status and a title.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from math import log

from timeline.events import markup
from timeline.events.cutting import Cutter
from timeline.events.dating import begun, dated, in_script, leads, usable
from timeline.events.headlines import headline
from timeline.events.pointing import two_states
from timeline.events.story import Story
from timeline.events.tell import tell
from timeline.events.tokens import Lexicon
from timeline.lang.pack import Pack
from timeline.lang.sentences import sentences
from timeline.model.actor import ActorMention
from timeline.model.document import Document, Sentence
from timeline.model.event import EventMention
from timeline.model.frozen import mutable
from timeline.model.protocols import Segmenter
from timeline.model.timex import Timex

__all__ = ["extract", "leading"]

_LISTED = log(1e-4)  # as likely as a common word
_AHEAD = 6  # so many clauses ahead may say what came of an event or what was announced


def leading(document: Document, timexes: Sequence[Timex], pack: Pack) -> list[Timex]:
    """Give the time expressions that may date an event; none where no date stands on which others could follow."""
    words = pack.events
    times = [in_script(t, document.folded) for t in timexes]
    return [t for t in times if leads(t, words)] if any(usable(begun(t, words), words) for t in times) else []


def extract(
    document: Document,
    timexes: Sequence[Timex],
    mentions: Sequence[ActorMention],
    pack: Pack,
    segmenter: Segmenter,
    reporting: bool = False,
) -> tuple[EventMention, ...]:
    """Give the events of a document; acts of saying only if `reporting`."""
    if not timexes:
        return ()
    ready = _knowing(pack, segmenter)
    cutter = Cutter(document, markup.plain(document.folded), _lexicon(pack), ready)
    reader = _Reader(cutter, sorted(timexes, key=lambda t: t.start), mentions, leading(document, timexes, pack))
    return tuple(event for event in reader.events() if reporting or not event.is_reporting)


@cache
def _lexicon(pack: Pack) -> Lexicon:
    return Lexicon(pack.events)


@cache
def _knowing(pack: Pack, segmenter: Segmenter) -> Segmenter:
    """Give the segmenter with the words that matter to events."""
    things = pack.events.sets["group.part"] | pack.events.sets["clause.framed"]
    return segmenter.knowing({word: (_LISTED, "n" if word in things else "") for word in pack.events.proposed})


@mutable
class _Reader:
    cutter: Cutter
    timexes: Sequence[Timex]
    mentions: Sequence[ActorMention]
    leading: Sequence[Timex]

    def events(self) -> Iterator[EventMention]:
        """Give the events of all sentences, and last those that only a headline tells again."""
        document, story = self.cutter.document, self._story()
        read, titles = list(self._sentences()), []
        leading = {t.start for t in self.leading}
        dated_until = {s.paragraph: s.start for s, times, _ in read if not leading.isdisjoint(t.start for t in times)}
        sections = sum(self.cutter.is_date(sentence, times) for sentence, times, _ in read)
        for sentence, times, named in read:
            heading = self.cutter.is_heading(sentence)
            if heading or sections > 1:
                self._section(sentence, times, heading, story)
            if self.cutter.is_headline(sentence, times):
                titles.append((sentence, named))
            elif (
                story.clock.section
                or sentence.start <= dated_until.get(sentence.paragraph, -1)
                or (story.told and self.cutter.follows(sentence))
            ):
                yield from self._sentence(sentence, times, named, story)
        for sentence, named in titles if story.told else ():
            for clause in self.cutter.clauses(sentence, (), named):
                yield from headline(document, clause, self.cutter.words, story)

    def _story(self) -> Story:
        folded = self.cutter.document.folded
        named = {folded[m.start : m.end]: m.name for m in self.mentions if m.kind == "country"}
        return Story(states=two_states(self.mentions), countries=named)

    def _sentences(self) -> Iterator[tuple[Sentence, Sequence[Timex], Sequence[ActorMention]]]:
        """Give each sentence with the times and actors in it."""
        document = self.cutter.document
        actors = sorted((m for m in self.mentions if not m.inside), key=lambda m: m.full_start)
        starts, times = [m.full_start for m in actors], [t.start for t in self.timexes]
        for sentence in sentences(self.cutter.text, document.language):
            here = self.timexes[bisect_left(times, sentence.start) : bisect_left(times, sentence.end)]
            yield sentence, here, actors[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]

    def _section(self, sentence: Sentence, times: Sequence[Timex], heading: bool, story: Story) -> None:
        """A line that is nothing but a date governs what stands under it; a heading ends its reach."""
        if self.cutter.is_date(sentence, times):
            story.clock.section = dated(times[0])
        elif heading:
            story.clock.section = None

    def _sentence(
        self, sentence: Sentence, times: Sequence[Timex], actors: Sequence[ActorMention], story: Story
    ) -> Iterator[EventMention]:
        story.sentence(sentence.paragraph)
        if not (times or story.told or story.clock.section):
            return
        parts = self.cutter.clauses(sentence, times, actors)
        for order, clause in enumerate(parts):
            ahead = parts[order + 1 : order + 1 + _AHEAD]
            told = tell(self.cutter.document, clause, ahead, self.cutter.words, story)
            story.heard(told)
            yield from told
