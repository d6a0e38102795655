"""Decide who is who in one document: spans in, the same with one name, title and affiliation for each actor out.

Never merges two people: a surname or a title points to a person only where one person of the document fits it.
"""

from collections import defaultdict
from collections.abc import Iterable

from timeline.actors.span import Span
from timeline.lang.actor_words import ActorWords

__all__ = ["settle"]

Sentences = list[list[Span]]


def settle(sentences: Sentences, words: ActorWords) -> Sentences:
    """Give the spans with their actors' names; titles that fit nobody are left out."""
    everybody = [span for sentence in sentences for span in sentence]
    people = _People([span for span in everybody if span.kind == "person"])
    bodies = _Bodies([span.name for span in everybody if span.kind == "organization"], words)
    return [[done for span in sentence for done in _settled(span, people, bodies)] for sentence in sentences]


def _settled(span: Span, people: "_People", bodies: "_Bodies") -> Iterable[Span]:
    if span.rule == "given":
        return [people.titled(span)]
    if span.kind == "person" and span.form != "pronoun":
        return people.settled(span)
    if span.kind == "organization":
        name = bodies.canonical(span.name)
        return [span._replace(name=name, affiliation=bodies.country(name))]
    return [span]


class _People:
    """The persons of a document by their full names, each with the fullest title said of it."""

    def __init__(self, found: list[Span]) -> None:
        self._told: dict[str, list[Span]] = defaultdict(list)
        full = {span.name for span in found if span.form == "name" and span.rule != "surname"}
        self._names = {name: _longest(name, full) for name in full}
        for span in found:
            if span.name in self._names:
                self._told[self._names[span.name]].append(span)
        self._best = {name: max(spans, key=_fullness) for name, spans in self._told.items()}

    def settled(self, span: Span) -> list[Span]:
        """Give the span with its person's name and title; a title that fits nobody alone gives nothing."""
        if span.form == "title":
            name = self._of_title(span)
            if name is None:
                return []
        elif span.rule == "surname":
            name = self._of_surname(span)
            if name is None:
                return [span]
        else:
            name = self._names[span.name]
        best = self._best[name]
        return [span._replace(name=name, title=best.title, affiliation=best.affiliation)]

    def titled(self, span: Span) -> Span:
        """Give a name that the user brought, with the title it was given, else the one the document gives it."""
        best = self._best.get(span.name)
        if best is None or span.title or span.kind != "person":
            return span
        return span._replace(title=best.title, affiliation=span.affiliation or best.affiliation)

    def _of_surname(self, span: Span) -> str | None:
        office = span.title
        fits = [
            name
            for name in self._told
            if name[0] == span.name[0] and len(name) < 4 and (office is None or _has_title(self._told[name], office))
        ]
        return fits[0] if len(fits) == 1 else None

    def _of_title(self, span: Span) -> str | None:
        fits = [
            name
            for name, best in self._best.items()
            if best.title
            and span.title
            and best.title.endswith(span.name)
            and (span.affiliation is None or best.affiliation == span.affiliation)
        ]
        return fits[0] if len(fits) == 1 else None


def _longest(name: str, names: set[str]) -> str:
    """Give the one full form that ends in the short one: 安东尼·布林肯 for 布林肯."""
    longer = [other for other in names if other.endswith(("·" + name, "-" + name, " " + name))]
    return longer[0] if len(longer) == 1 else name


def _has_title(spans: list[Span], office: str) -> bool:
    return any(span.title and office in span.title for span in spans)


def _fullness(span: Span) -> tuple[bool, int, int]:
    return span.affiliation is not None, len(span.title or ""), -span.start


class _Bodies:
    """The bodies of a document, each under its fullest name."""

    def __init__(self, names: list[str], words: ActorWords) -> None:
        self._words = words
        self._known = {self._usual(name) for name in names}
        self._memo: dict[str, str] = {}

    def canonical(self, name: str) -> str:
        """Give the name the body goes by in the document."""
        if name not in self._memo:
            self._memo[name] = self._canonical(self._usual(name))
        return self._memo[name]

    def country(self, name: str) -> str | None:
        """Give the country that a body's name begins with."""
        return self._words.country_of(name)

    def _usual(self, name: str) -> str:
        usual, letters = self._words.usual, self._words.letters
        if name in usual:
            return usual[name]
        if name[0] in letters and name[1:] in self._words.bodies.alone:  # 美国防部
            return usual.get(letters[name[0]] + name[1:], letters[name[0]] + name[1:])
        return name

    def _canonical(self, name: str) -> str:
        if len(name) < 3:
            return name
        longer = [other for other in self._known if other != name and other.endswith(name)]
        if name in self._words.bodies.alone:
            own = self._words.home + name
            return own if own in longer else name
        return longer[0] if len(longer) == 1 else name
