"""Decide who is who in one document: spans in, the same with one name, title and affiliation for each actor out.

Never merges two people: a surname or a title points to a person only where one person of the document fits it.
"""

from collections import defaultdict
from collections.abc import Iterable

from timeline.actors.span import Span
from timeline.lang.actor_words import ActorWords

__all__ = ["settle"]

_LONGEST_NATIVE = 4
_SHORTEST_BODY, _LONGEST_BODY = 3, 24
_ENOUGH = 20  # mentions in which an office is looked for

Sentences = list[list[Span]]


def settle(sentences: Sentences, words: ActorWords) -> Sentences:
    """Give the spans with their actors' names; titles that fit nobody are left out."""
    everybody = [span for sentence in sentences for span in sentence]
    people = _People([span for span in everybody if span.kind == "person"], words)
    aged = {span.name for span in everybody if span.rule == "aged"}
    titled = {span.name for span in everybody if span.title}
    lands = {span.name for span in everybody if span.kind == "place" and span.rule == "foreign"} - titled
    places = _places({span.name for span in everybody if span.kind == "place"}, words)
    bodies = _Bodies([span.name for span in everybody if span.kind == "organization"], words)
    return [
        [done for span in sentence for done in _settled(_put(span, places, aged, lands), people, bodies, words)]
        for sentence in sentences
    ]


def _settled(span: Span, people: "_People", bodies: "_Bodies", words: ActorWords) -> Iterable[Span]:
    if span.rule == "given":
        return [people.titled(span)]
    if span.kind == "person" and span.form != "pronoun":
        return people.settled(span)
    if span.kind == "organization":
        name = bodies.canonical(span.name)
        return [span._replace(name=name, affiliation=words.country_of(name))]
    return [span]


def _places(names: set[str], words: ActorWords) -> dict[str, str]:
    """Give places by their short names where the document has one longer: 清江 for 清江市."""
    longer: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if name[-1] in words.grammar.governed and name[:-1] in names:
            longer[name[:-1]].append(name)
    return {short: full[0] for short, full in longer.items() if len(full) == 1}


def _put(span: Span, places: dict[str, str], aged: set[str], lands: set[str]) -> Span:
    """Give a place by its name in full; one that somebody of the document is called like is that person.

    A foreign name that is a place's anywhere (莫特拉地区) is it everywhere.
    """
    if span.kind == "person" and span.name in lands:
        return span._replace(kind="place", rule="foreign")
    if span.kind == "place" and span.name in aged:
        return span._replace(kind="person", rule="aged")
    is_short = span.kind == "place" and span.name in places
    return span._replace(name=places[span.name]) if is_short else span


class _People:
    """The persons of a document by their full names, each with the fullest title said of it."""

    def __init__(self, found: list[Span], words: ActorWords) -> None:
        self._familiar, japanese = words.titles.familiar, words.parts.japanese
        full = {span.name for span in found if span.form == "name" and span.rule != "surname"}
        longer = _by_last_part(full) | _by_surname(full, japanese)
        self._names = {name: _only(longer[name], name) for name in full}
        self._told: dict[str, list[Span]] = defaultdict(list)
        for span in found:
            if span.name in self._names:
                self._told[self._names[span.name]].append(span)
        self._best = {name: max(spans, key=_fullness) for name, spans in self._told.items()}
        self._by_surname: dict[str, list[str]] = defaultdict(list)
        self._by_office: dict[str, list[str]] = defaultdict(list)
        for name, best in self._best.items():
            self._by_surname[name[0]].append(name)
            self._by_office[(best.title or "")[-2:]].append(name)

    def settled(self, span: Span) -> list[Span]:
        """Give the span with its person's name and title; a title that fits nobody alone gives nothing."""
        if span.form == "title":
            name = self._of_title(span)
        elif span.rule == "surname":
            name = self._of_surname(span)
        else:
            name = self._names[span.name]
        if name is None:
            return [] if span.form == "title" else [span]
        best = self._best[name]
        return [span._replace(name=name, title=best.title, affiliation=best.affiliation)]

    def titled(self, span: Span) -> Span:
        """Give a name that the user brought, with the title it was given, else the one the document gives it."""
        best = self._best.get(span.name)
        if best is None or span.title or span.kind != "person":
            return span
        return span._replace(title=best.title, affiliation=span.affiliation or best.affiliation)

    def _of_surname(self, span: Span) -> str | None:
        """Give the one person of that surname who is said to hold that office, or of whom no office is said."""
        fits = [
            name
            for name in self._by_surname[span.name[span.name[0] in self._familiar and len(span.name) > 1]]
            if len(name) < _LONGEST_NATIVE and (span.title is None or _holds(self._told[name], span.title))
        ]
        return fits[0] if len(fits) == 1 else None

    def _of_title(self, span: Span) -> str | None:
        fits = [
            name
            for name in self._by_office[span.name[-2:]]
            if (self._best[name].title or "").endswith(span.name)
            and (span.affiliation is None or self._best[name].affiliation == span.affiliation)
        ]
        return fits[0] if len(fits) == 1 else None


def _by_last_part(names: set[str]) -> dict[str, list[str]]:
    """Give the full forms by their last part: 安东尼·布林肯 by 布林肯."""
    longer: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for sign in "·- ":
            if sign in name:
                longer[name.rsplit(sign, 1)[1]].append(name)
    return longer


def _by_surname(names: set[str], surnames: frozenset[str]) -> dict[str, list[str]]:
    """Give the full names by a Japanese family name that stands alone in the text, too: 岸田 for 岸田文雄."""
    alone = names & surnames
    return {name: [other for other in names if other != name and other.startswith(name)] for name in alone}


def _only(names: list[str], otherwise: str) -> str:
    return names[0] if len(names) == 1 else otherwise


def _holds(spans: list[Span], office: str) -> bool:
    return any(span.title and office in span.title for span in spans[:_ENOUGH])


def _fullness(span: Span) -> tuple[bool, int, int]:
    return span.affiliation is not None, len(span.title or ""), -span.start


class _Bodies:
    """The bodies of a document, each under its fullest name."""

    def __init__(self, names: list[str], words: ActorWords) -> None:
        self._words = words
        self._longer: dict[str, list[str]] = defaultdict(list)
        for name in {self._usual(name) for name in names}:
            for size in range(_SHORTEST_BODY, min(len(name), _LONGEST_BODY)):
                self._longer[name[-size:]].append(name)
            close = max(name.find(sign) for sign in "”」』")
            if 0 < close < len(name) - 1:  # “海风” for “海风”餐厅
                self._longer[name[: close + 1]].append(name)
            stem = words.stem(name)
            if stem:
                self._longer[stem].append(name)

    def canonical(self, name: str) -> str:
        """Give the name the body goes by in the document."""
        name = self._usual(name)
        longer = self._longer.get(name, [])
        if longer and self._words.country_named(name):
            longer = [other for other in longer if not other.endswith(name)]  # 白|俄罗斯国防部
        if name in self._words.bodies.alone:
            own = self._words.home + name
            return own if own in longer else name
        return _only(longer, name)

    def _usual(self, name: str) -> str:
        usual, letters = self._words.usual, self._words.letters.names
        edition, sign, body = name.partition(self._words.grammar.edition or name)
        if sign and edition and body in usual.keys() | self._words.bodies.alone:  # 第九届全国人民代表大会
            name = body
        if name in usual:
            return usual[name]
        if name[0] in letters and name[1:] in usual and name[1:] not in self._words.bodies.alone:  # 日防卫省
            return usual[name[1:]]
        firm = name[len(self._words.country_named(name) or "") :]
        if firm != name and usual.get(firm) == firm and name[-1] not in self._words.bodies.no_firms:  # 日本软银
            return firm
        if name[0] in letters and name[1:] in self._words.bodies.alone:  # 美国防部
            return usual.get(letters[name[0]] + name[1:], letters[name[0]] + name[1:])
        return name
