"""Read a document's sentences in order and tell its events.

Takes the outline of a document and its actor mentions; gives event mentions in the order of the text.  A
sentence is cut into words, the words into clauses; each clause's heads take a date, a cast, a status and a title.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from math import log

from timeline.events.about import about
from timeline.events.bare import keep
from timeline.events.cutting import Cutter
from timeline.events.headlines import headline
from timeline.events.outline import Line, Outline
from timeline.events.pointing import two_states
from timeline.events.story import Story
from timeline.events.tell import tell
from timeline.events.tokens import Lexicon
from timeline.lang.pack import Pack
from timeline.model.actor import ActorMention
from timeline.model.event import EventMention
from timeline.model.frozen import frozen
from timeline.model.protocols import Segmenter

__all__ = ["extract"]

_LISTED = log(1e-4)  # as likely as a common word
_AHEAD = 6  # so many clauses ahead may say what came of an event or what was announced


def extract(
    told: Outline, mentions: Sequence[ActorMention], pack: Pack, segmenter: Segmenter, reporting: bool = False
) -> tuple[EventMention, ...]:
    """Give the events of a document; acts of saying only if `reporting`."""
    if not told.lines:
        return ()
    cutter = Cutter(told.text, _lexicon(pack), _knowing(pack, segmenter))
    reader = _Reader(told, cutter, mentions)
    return tuple(event for event in reader.events() if reporting or not event.is_reporting)


@cache
def _lexicon(pack: Pack) -> Lexicon:
    return Lexicon(pack.events)


@cache
def _knowing(pack: Pack, segmenter: Segmenter) -> Segmenter:
    """Give the segmenter with the words that matter to events."""
    things = pack.events.sets["group.part"] | pack.events.sets["clause.noun"] | pack.events.sets["clause.framed"]
    return segmenter.knowing({word: (_LISTED, "n" if word in things else "") for word in pack.events.proposed})


def _keep(named: Sequence[ActorMention], story: Story) -> None:
    for who in named:
        keep(who, who.text, story)


@frozen
class _Reader:
    told: Outline
    cutter: Cutter
    mentions: Sequence[ActorMention]

    def events(self) -> Iterator[EventMention]:
        """Give the events of all sentences, and last those that only a headline tells again."""
        document, story, titles = self.told.document, self._story(), []
        for line, named, passed in self._lines():
            _keep(passed, story)
            story.clock.section, story.telling = line.section, story.telling and line.is_next
            if line.kind == "title":
                titles.append((line, named))
            elif line.kind == "story" or (story.told and (line.kind == "later" or story.telling)):
                yield from self._sentence(line, named, story)
        for line, named in titles if story.told else ():
            for clause in self.cutter.clauses(line.sentence, (), named):
                yield from headline(document, clause, self.cutter.words, story)

    def _story(self) -> Story:
        folded = self.told.document.folded
        named = {folded[m.start : m.end]: m.name for m in self.mentions if m.kind == "country"}
        about_whom = about(self.told.document, self.mentions, self.cutter.words)
        story = Story(states=two_states(self.mentions), countries=named, about=about_whom)
        for who in about_whom.actors if about_whom else ():
            story.bodies[who.name[-1:]] = who
        return story

    def _lines(self) -> Iterator[tuple[Line, Sequence[ActorMention], Sequence[ActorMention]]]:
        """Give each line with the actors in it, and with those that were named before it in no line."""
        actors = sorted((m for m in self.mentions if not m.inside), key=lambda m: m.full_start)
        starts = [m.full_start for m in actors]
        done = 0
        for line in self.told.lines:
            first, last = bisect_left(starts, line.sentence.start), bisect_left(starts, line.sentence.end)
            yield line, actors[first:last], actors[done:first]
            done = last

    def _sentence(self, line: Line, actors: Sequence[ActorMention], story: Story) -> Iterator[EventMention]:
        story.sentence(line.sentence.paragraph)
        if not (line.times or story.told or line.section):
            _keep(actors, story)
            return
        parts, words = self.cutter.clauses(line.sentence, line.times, actors), self.cutter.words
        for order, clause in enumerate(parts):
            ahead = parts[order + 1 : order + 1 + _AHEAD]
            told = tell(self.told.document, clause, ahead, words, story)
            story.heard(told)
            yield from told
