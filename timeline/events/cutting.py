"""Cut a sentence into the clauses that tell the story: no dateline, speech, bracket, question or line about the text.

Takes a sentence with its time expressions and actors; gives its clauses.
"""

from collections.abc import Sequence

from timeline.events import markup
from timeline.events.clauses import Clause, clauses
from timeline.events.dating import begun, stated
from timeline.events.tokens import Lexicon, tokens
from timeline.lang.event_words import EventWords
from timeline.model.actor import ActorMention
from timeline.model.document import Sentence
from timeline.model.frozen import frozen
from timeline.model.protocols import Segmenter
from timeline.model.timex import Timex

__all__ = ["Cutter"]

_ASKS = "?？"


@frozen
class Cutter:
    """A text with the markup blanked, and what cuts it."""

    text: str
    lexicon: Lexicon
    segmenter: Segmenter

    @property
    def words(self) -> EventWords:
        """The words of the language."""
        return self.lexicon.words

    def clauses(self, sentence: Sentence, times: Sequence[Timex], actors: Sequence[ActorMention]) -> list[Clause]:
        """Give the clauses of a sentence in their order."""
        start, end = self._story(sentence, times), sentence.end
        if start >= end or markup.is_metadata(self.text[sentence.start : end], self.words):
            return []
        within = [begun(t, self.words) for t in times if t.start >= start]
        held: list[Timex | ActorMention] = [*stated(within, self.words)]
        held += (m for m in actors if m.full_start >= start and m.full_end <= end)
        found = clauses(tokens(self.text[start:end], start, held, self.lexicon, self.segmenter))
        return found[:-1] if self.text[end - 1] in _ASKS else found  # 双方何时建交？

    def _story(self, sentence: Sentence, times: Sequence[Timex]) -> int:
        """Where the story begins: after a quotation that goes on, or after a dateline."""
        spoken = markup.quoted_until(self.text, sentence.start, sentence.end, self.words)
        if spoken > sentence.start:
            return spoken
        return markup.body_start(self.text, sentence.start, sentence.end, times, self.words)
