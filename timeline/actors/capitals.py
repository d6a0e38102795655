"""Find names in a language that writes them with capitals: sentences in, spans by sentence out.

A run of capitals is a person after a title or of two words and more, a body by its head or its letters, a place after a
preposition; a single word that nothing settles is the person whose last name it is in the document, or nobody.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.actors.span import Span
from timeline.lang.capital_words import CapitalWords
from timeline.model.actor import ActorKind
from timeline.model.document import Sentence

__all__ = ["capital_spans"]

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+|[A-Z][a-z]{1,4}\.(?=\s+[A-Z0-9])|[^\W\d_](?:[\w&]|-(?=\w)|[’'](?!s\b)(?=\w))*|\d[\w.,]*\w|\d|\S"
)
_POSSESSIVE = frozenset({"'", "’"})
_LETTERS = re.compile(r"[A-Z][A-Z&]{1,5}")
_LONGEST_PERSON = 4
_WHOSE = frozenset({"country", "people", "organization"})


class _Word(NamedTuple):
    start: int
    end: int
    text: str


class _Item(NamedTuple):
    """A listed phrase, or a run of capitals: what it is, its first word and the one after its last, its usual name."""

    sort: str
    first: int
    stop: int
    name: str


def capital_spans(
    text: str, pieces: Sequence[Sentence], words: CapitalWords, pronouns: dict[str, str]
) -> list[list[Span]]:
    """Give the spans of each sentence."""
    read = [_Reader(text, piece, words, pronouns).spans() for piece in pieces]
    people = {span.name.split()[-1]: span for found in read for span in found if _is_full(span)}
    return [[span for one in found for span in _settled(one, people)] for found in read]


def _is_full(span: Span) -> bool:
    return span.kind == "person" and span.form == "name" and span.rule != "single"


def _settled(span: Span, people: dict[str, Span]) -> Iterator[Span]:
    """Give a single word as the person whose last name it is; others that stay open are left out."""
    if span.rule != "single":
        yield span
    elif span.name in people:
        yield span._replace(kind="person", rule="last-name")


class _Reader:
    """Reads one sentence."""

    def __init__(self, text: str, piece: Sentence, words: CapitalWords, pronouns: dict[str, str]) -> None:
        found = _TOKEN.finditer(text, piece.start, piece.end)
        self._text, self._words, self._pronouns = text, words, pronouns
        self._tokens = [_Word(match.start(), match.end(), match[0]) for match in found]

    def spans(self) -> list[Span]:
        """Give the spans of the sentence in order."""
        items = list(self._items())
        out: list[Span] = []
        for at in range(len(items)):
            out += self._item(items, at)
        out += [
            Span(word.start, word.end, "person", "pronoun", word.text, word.start, word.end, form="pronoun")
            for word in self._tokens
            if word.text in self._pronouns
        ]
        return _marked(sorted(out, key=lambda span: (span.start, -span.end)))

    def _items(self) -> Iterator[_Item]:
        at = 0
        while at < len(self._tokens):
            item = self._listed(at) or self._run(at)
            if item is not None:
                yield item
            at = item.stop if item is not None else at + 1

    def _listed(self, at: int) -> _Item | None:
        for phrase, sort, name in self._words.listed.get(self._tokens[at].text, ()):
            stop = at + len(phrase)
            if tuple(word.text for word in self._tokens[at:stop]) == phrase:
                if sort != "title" and self._is_capital(stop) and self._tokens[stop].text in self._words.heads:
                    return None  # Pentagon, but not New York Times or China Eastern Airlines
                return _Item(sort, at, stop, name)
        return None

    def _run(self, at: int) -> _Item | None:
        if not self._is_capital(at):
            return None
        stop = at + 1
        while stop < len(self._tokens):
            if self._is_capital(stop) or self._tokens[stop].text in self._words.after_names:
                stop += 1
            elif self._is_link(at, stop) and self._is_capital(stop + 1):
                stop += 2
            else:
                break
        if self._tokens[stop - 1].text in self._words.after_names and stop < len(self._tokens):
            stop += self._tokens[stop].text == "."
        return _Item("run", at, stop, self._slice(at, stop))

    def _is_capital(self, at: int) -> bool:
        if at >= len(self._tokens):
            return False
        text = self._tokens[at].text
        lowered = text.rpartition("-")[2].islower()  # San Francisco-based
        return text[0].isupper() and text not in self._words.not_names and ("-" not in text or not lowered)

    def _is_link(self, first: int, at: int) -> bool:
        word = self._tokens[at].text
        if word in {"of", "for", "on", "and", "the"}:
            return word in {"of", "for"} and self._tokens[first].text in self._words.heads
        return word in self._words.links

    def _slice(self, first: int, stop: int) -> str:
        return " ".join(self._text[self._tokens[first].start : self._tokens[stop - 1].end].split())

    def _item(self, items: list[_Item], at: int) -> list[Span]:
        item = items[at]
        if item.sort == "run":
            return self._of_run(items, at)
        body = self._lower_body(item) if item.sort in {"country", "people"} else None
        if body is not None:
            return [
                self._span(body, "organization", "lower-head", body.name),
                self._span(item, "country", item.sort, item.name),
            ]
        if item.sort in {"country", "place", "organization", "people"}:
            kind: ActorKind = {"place": "place", "organization": "organization"}.get(item.sort, "country")  # type: ignore[assignment]
            return [self._span(item, kind, item.sort, item.name, form="short" if item.sort == "people" else "name")]
        return []

    def _lower_body(self, item: _Item) -> _Item | None:
        """Give the body of "the Hungarian embassy" and "China's foreign ministry"."""
        first = item.stop + self._owns(item)
        for stop in (first + 2, first + 1):
            if stop <= len(self._tokens) and self._slice(first, stop) in self._words.lower_heads:
                return _Item("body", item.first, stop, self._slice(item.first, stop))
        return None

    def _of_run(self, items: list[_Item], at: int) -> list[Span]:
        item = items[at]
        title = self._title(items, at)
        if title is not None:
            start, text, whose = title
            return [self._span(item, "person", "title", item.name, start)._replace(title=text, affiliation=whose)]
        kind = self._kind(item)
        if kind is None:
            return [self._span(item, "organization", "single", item.name)] if item.stop - item.first == 1 else []
        if (
            kind == "organization"
            and at
            and items[at - 1].stop == item.first
            and items[at - 1].sort in {"country", "people"}
        ):
            item = item._replace(first=items[at - 1].first, name=self._slice(items[at - 1].first, item.stop))
        return [self._span(item, kind, "run", item.name)]

    def _kind(self, item: _Item) -> ActorKind | None:
        texts = [word.text for word in self._tokens[item.first : item.stop]]
        words = self._words
        before = self._tokens[item.first - 1].text if item.first else ""
        after = self._tokens[item.stop].text if item.stop < len(self._tokens) else ""
        if texts[-1] in words.heads or (texts[0] in words.heads and ("of" in texts or "for" in texts)):
            return "organization" if len(texts) > 1 else None
        if (texts[-1] in words.sites or texts[0] in words.sites) and len(texts) > 1:
            return "place"
        if len(texts) == 1:
            if _LETTERS.fullmatch(texts[0]):
                return "organization"
            return "place" if before in words.place_before and item.first > 1 else None
        if len(texts) > _LONGEST_PERSON or before == "the" or any(text.isupper() and len(text) > 2 for text in texts):
            return "organization"
        return "place" if before in words.place_before and after == "," else "person"

    def _title(self, items: list[_Item], at: int) -> tuple[int, str | None, str | None] | None:
        """Give where the phrase begins, the title before a run, and whose it is; None where there is no title."""
        last = at - 1
        if last < 0 or items[last].sort != "title" or not self._meets(items[last], items[at]):
            return None
        first = last
        while (
            first
            and items[first - 1].stop == items[first].first - self._owns(items[first - 1])
            and (items[first - 1].sort in _WHOSE | {"modifier", "title"})
        ):
            first -= 1
        chain = items[first : last + 1]
        start = self._tokens[chain[0].first].start
        if all(item.name in self._words.courtesies for item in chain):
            return start, None, None
        whose = next((item.name for item in chain if item.sort in _WHOSE), None)
        return start, self._slice(chain[0].first, chain[-1].stop), whose

    def _owns(self, item: _Item) -> int:
        """Give the number of tokens of a possessive after an item: 2 for 's, as the sign and the letter."""
        return 2 if item.stop < len(self._tokens) and self._tokens[item.stop].text in _POSSESSIVE else 0

    def _meets(self, title: _Item, run: _Item) -> bool:
        """Say whether a title belongs to the name: right before it, or as in "the ambassador, Hideo Tarumi"."""
        if title.stop == run.first:
            return True
        between = [word.text for word in self._tokens[title.stop : run.first]]
        return between == [","] and run.stop - run.first > 1 and self._tokens[title.first].text.islower()

    def _span(
        self, item: _Item, kind: ActorKind, rule: str, name: str, start: int | None = None, form: str = "name"
    ) -> Span:
        first, last = self._tokens[item.first].start, self._tokens[item.stop - 1].end
        span = Span(first, last, kind, rule, name, first if start is None else start, last)
        return span._replace(form="short") if form == "short" else span


def _marked(found: list[Span]) -> list[Span]:
    """Mark what serves a longer phrase: Japanese in Japanese Prime Minister Fumio Kishida, and all such words."""
    phrases = [
        (span.full_start, span.full_end)
        for span in found
        if span.full_start < span.start or span.kind == "organization"
    ]
    out = []
    for span in found:
        inside = any(
            a <= span.start and span.end <= b and (a, b) != (span.full_start, span.full_end) for a, b in phrases
        )
        out.append(span._replace(inside=True) if inside or span.rule == "people" else span)
    return out
