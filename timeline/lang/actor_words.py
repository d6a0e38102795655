"""The words and rules by which a language tells actors: files in, checked sets and tables out."""

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.lang import check
from timeline.lang.actor_tables import (
    Bodies,
    Coined,
    Contests,
    Grammar,
    Groups,
    Letters,
    Things,
    Titles,
    pairs,
    table,
    words,
)
from timeline.lang.capital_words import CapitalWords
from timeline.lang.name_parts import NameParts
from timeline.model.frozen import frozen, replace

__all__ = ["ActorWords"]

_LONGEST_COUNTRY, _LONGEST_PLACE, _LONGEST_FIRM, _LONGEST_STEM = 12, 5, 6, 8
_PLACES = ("home", "countries", "country_aliases", "divided", "regions", "cities", "provinces", "quiet", "letters")
_ACTORS = ("title", "grammar", "organization", "group", "equipment", "contest", "coined")
_PEOPLE = (
    "chinese",
    "foreign",
    "japanese_surnames",
    "japanese_given",
    "units",
    "never_given",
    "seldom_given",
    "common",
    "not_names",
    "not_places",
    "name_starts_not",
    "name_ends_not",
)


@frozen
class ActorWords:
    """The checked content of `lang/<code>/` that concerns actors.

    `listed` has every name known beforehand with its kind; `usual` gives the usual name of one that has several;
    `home` is the country that a text in the language calls its own.
    """

    code: str
    capitals: CapitalWords | None
    parts: NameParts
    titles: Titles
    grammar: Grammar
    bodies: Bodies
    letters: Letters
    groups: Groups
    things: Things
    contests: Contests
    coined: Coined
    listed: dict[str, str]
    usual: dict[str, str]
    home: str
    divided: frozenset[str]
    quiet: frozenset[str]
    not_names: frozenset[str]
    not_places: frozenset[str]
    name_starts_not: frozenset[str]
    name_ends_not: frozenset[str]

    @classmethod
    def load(cls, code: str) -> "ActorWords":
        """Read and check the files of a language."""
        places, actors, people, known = (
            _read(code, "places", _PLACES),
            _read(code, "actors", _ACTORS),
            _read(code, "people", _PEOPLE),
            _read(code, "bodies", ("names",)),
        )
        where = f"lang/{code}/actors.toml"
        titles = table(Titles, f"{where} [title]", actors.get("title", {}))
        bodies = table(Bodies, f"{where} [organization]", actors.get("organization", {}))
        headed = {field + head for field in bodies.departments for head in titles.heads_of}
        titles = replace(titles, ranks=titles.ranks | headed)
        groups = table(Groups, f"{where} [group]", actors.get("group", {}))
        countries = dict(pairs(f"lang/{code}/places.toml", places.get("country_aliases", "")))
        names = dict(_aliases(known.get("names", "")))
        kinds = {  # the first that has a word counts
            "organization": {*bodies.alone, *names},
            "person": words(f"{people.get('chinese', '')} {people.get('foreign', '')}"),
            "country": {*words(places.get("countries", "")), *countries},
            "rank": titles.ranks,
            "place": words(" ".join(places.get(key, "") for key in ("regions", "cities", "provinces", "quiet"))),
            "pronoun": groups.pronouns,
            "n": words(people.get("common", "")),
            "office": {
                *(field + office for field in bodies.departments for office in bodies.offices),
                *bodies.joined,
            },
        }
        listed = {word: kind for kind in reversed(kinds) for word in kinds[kind]}
        return cls(
            code=code,
            capitals=CapitalWords.load(code),
            parts=NameParts.load(code, people),
            titles=titles,
            grammar=table(Grammar, f"{where} [grammar]", actors.get("grammar", {})),
            bodies=bodies,
            letters=table(Letters, f"lang/{code}/places.toml [letters]", places.get("letters", {})),
            groups=groups,
            things=table(Things, f"{where} [equipment]", actors.get("equipment", {})),
            contests=table(Contests, f"{where} [contest]", actors.get("contest", {})),
            coined=table(Coined, f"{where} [coined]", actors.get("coined", {})),
            listed=listed,
            usual=countries | names,
            home=places.get("home", ""),
            quiet=words(places.get("quiet", "")),
            divided=words(places.get("divided", "")),
            not_names=words(people.get("not_names", "")),
            not_places=words(people.get("not_places", "")),
            name_starts_not=words(people.get("name_starts_not", "")),
            name_ends_not=words(people.get("name_ends_not", "")),
        )

    def stem(self, name: str) -> str | None:
        """Give a firm's name without its sort and the place before it, None where nothing of its own is left."""
        sizes = range(_LONGEST_FIRM, 1, -1)
        firm = next((name[:-size] for size in sizes if name[-size:] in self.bodies.firms), None)
        if firm is None:
            return None
        for size in range(min(len(firm), _LONGEST_PLACE), 1, -1):
            if self.listed.get(firm[:size]) in {"place", "country"}:
                firm = firm[size:]
                firm = firm[1:] if firm[:1] in self.grammar.governed else firm
                break
        return firm if 1 < len(firm) <= _LONGEST_STEM and firm not in self.listed else None

    def country_of(self, name: str) -> str | None:
        """Give the country that a name begins with, by its usual name."""
        country = self.country_named(name)
        return self.usual.get(country, country) if country else None

    def country_named(self, name: str) -> str | None:
        """Give the country that a name begins with as it is written there."""
        sizes = range(min(len(name), _LONGEST_COUNTRY), 1, -1)
        return next((name[:size] for size in sizes if self.listed.get(name[:size]) == "country"), None)


def _read(code: str, name: str, keys: Iterable[str]) -> Mapping[str, Any]:
    data = check.read(code, name)
    check.keys(f"lang/{code}/{name}.toml", data, (), tuple(keys))
    return data


def _aliases(text: str) -> Iterable[tuple[str, str]]:
    """Give each name of a body with the first on its line."""
    for line in text.splitlines():
        names = line.split()
        for name in names:
            yield name, names[0]
