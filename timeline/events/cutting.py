"""Cut a sentence into the clauses that tell the story: no dateline, no speech, no bracket, no line about the text.

Takes a sentence with its time expressions and actors; gives its clauses.
"""

from collections.abc import Sequence

from timeline.events import markup
from timeline.events.clauses import Clause, clauses
from timeline.events.dating import begun, in_script, stated, usable
from timeline.events.tokens import Lexicon, tokens
from timeline.lang.event_words import EventWords
from timeline.model.actor import ActorMention
from timeline.model.document import Document, Sentence
from timeline.model.frozen import frozen
from timeline.model.protocols import Segmenter
from timeline.model.timex import Timex

__all__ = ["Cutter"]


@frozen
class Cutter:
    """A document, its text with the markup blanked, and what cuts it."""

    document: Document
    text: str
    lexicon: Lexicon
    segmenter: Segmenter

    @property
    def words(self) -> EventWords:
        """The words of the language."""
        return self.lexicon.words

    def follows(self, sentence: Sentence) -> bool:
        """Say whether a sentence after the last date of its paragraph may tell something dated by what was told."""
        text = self.text[sentence.start : sentence.end]
        return any(map(text.__contains__, self.words.following))

    def is_heading(self, sentence: Sentence) -> bool:
        """Say whether a line is marked as a heading."""
        return markup.is_heading(self.text, sentence.start)

    def is_headline(self, sentence: Sentence, times: Sequence[Timex]) -> bool:
        """Say whether a line heads the text or a part of it; a dated one is read as a sentence unless marked."""
        if self.is_heading(sentence):
            return True
        dated = any(usable(t, self.words) for t in times)
        return sentence.paragraph == 0 and not dated and self.text[sentence.end - 1] not in markup.FULL_STOPS

    def is_date(self, sentence: Sentence, times: Sequence[Timex]) -> bool:
        """Say whether a line is nothing but a day, month or year; the minute of publication is none."""
        if len(times) != 1 or times[0].type != "DATE" or not usable(times[0], self.words):
            return False
        rest = self.text[sentence.start : times[0].start] + self.text[times[0].end : sentence.end]
        return not any(sign.isalnum() for sign in rest)

    def clauses(self, sentence: Sentence, times: Sequence[Timex], actors: Sequence[ActorMention]) -> list[Clause]:
        """Give the clauses of a sentence in their order."""
        start, end = self._story(sentence, times), sentence.end
        if start >= end or markup.is_metadata(self.text[sentence.start : end], self.words):
            return []
        within = [begun(in_script(t, self.document.folded), self.words) for t in times if t.start >= start]
        held: list[Timex | ActorMention] = [*stated(within, self.words)]
        held += (m for m in actors if m.full_start >= start and m.full_end <= end)
        return clauses(tokens(self.text[start:end], start, held, self.lexicon, self.segmenter))

    def _story(self, sentence: Sentence, times: Sequence[Timex]) -> int:
        """Where the story begins: after a quotation that goes on, or after a dateline."""
        spoken = markup.quoted_until(self.text, sentence.start, sentence.end, self.words)
        if spoken > sentence.start:
            return spoken
        return markup.body_start(self.text, sentence.start, sentence.end, times, self.words)
