"""The words and rules by which a language tells actors: files in, checked sets and tables out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from timeline.lang import check
from timeline.lang.capital_words import CapitalWords
from timeline.model.errors import PackError

__all__ = ["ActorWords", "Bodies", "NameParts", "Titles"]

_LONGEST_COUNTRY = 12
_PARTS = ("surname", "given_single", "given_first", "given_second", "foreign_first", "foreign")


@dataclass(frozen=True, slots=True)
class NameParts:
    """What names are built of: characters and what each costs in its place (the negative logarithm of its share)."""

    surname: dict[str, int]
    given_single: dict[str, int]
    given_first: dict[str, int]
    given_second: dict[str, int]
    foreign_first: dict[str, int]
    foreign: dict[str, int]
    compounds: frozenset[str]
    japanese: frozenset[str]
    japanese_given: frozenset[str]
    never: frozenset[str]

    @classmethod
    def read(cls, code: str) -> "NameParts":
        """Read `names.toml`; a language without one builds no names."""
        data = check.read(code, "names")
        if data:
            check.keys(f"lang/{code}/names.toml", data, (*_PARTS, "compound"))
        people = check.read(code, "people")
        costs = [_costs(f"lang/{code}/names.toml [{part}]", data.get(part, {})) for part in _PARTS]
        return cls(
            surname=costs[0],
            given_single=costs[1],
            given_first=costs[2],
            given_second=costs[3],
            foreign_first=costs[4],
            foreign=costs[5],
            compounds=_set(data.get("compound", {}), "surnames"),
            japanese=_set(people, "japanese_surnames"),
            japanese_given=frozenset(people.get("japanese_given", "")),
            never=frozenset(people.get("never_given", "")),
        )


@dataclass(frozen=True, slots=True)
class Titles:
    """Offices before and after a name, what may stand before an office, and what follows a complete name."""

    ranks: frozenset[str]
    modifiers: frozenset[str]
    address: frozenset[str]
    verbs: frozenset[str]
    family: frozenset[str]
    courtesy: frozenset[str]
    not_alone: frozenset[str]
    place_before: frozenset[str]
    place_after: frozenset[str]
    rivals: frozenset[str]
    fields: frozenset[str]
    unsaid: frozenset[str]
    written: dict[str, str]
    rank_ends: frozenset[str]  # the last characters of ranks and the first of what follows names: what is not among
    follower_starts: frozenset[str]  # them need not be looked up

    @classmethod
    def of(cls, where: str, table: Mapping[str, str]) -> "Titles":
        """Read the table of `actors.toml`."""
        made = {"written", "rank_ends", "follower_starts"}
        sets = {field.name: _set(table, field.name) for field in fields(cls) if field.name not in made}
        if table:
            check.keys(where, table, (*sets, "written", "after_surname"))
        return cls(
            **sets,
            written=dict(_pairs(where, table.get("written", ""))),
            rank_ends=frozenset(rank[-1] for rank in sets["ranks"]),
            follower_starts=frozenset(word[0] for word in sets["address"] | sets["verbs"]),
        )


@dataclass(frozen=True, slots=True)
class Bodies:
    """What the names of bodies and places end in, begin with, and never hold."""

    heads: frozenset[str]
    short_heads: frozenset[str]
    firm_heads: frozenset[str]
    governments: frozenset[str]
    leaders: frozenset[str]
    inner_verbs: frozenset[str]
    blockers: frozenset[str]
    not_bodies: frozenset[str]
    brand_heads: frozenset[str]
    firms: frozenset[str]
    alone: frozenset[str]
    venues: frozenset[str]
    areas: frozenset[str]
    parishes: frozenset[str]

    @classmethod
    def of(cls, where: str, table: Mapping[str, str]) -> "Bodies":
        """Read the table of `actors.toml`."""
        names = tuple(field.name for field in fields(cls))
        if table:
            check.keys(where, table, names, ("names",))
        return cls(*(_set(table, name) for name in names))


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The checked content of `lang/<code>/` that concerns actors.

    `listed` has every name known beforehand with its kind; `usual` gives the usual name of one that has several.
    """

    code: str
    capitals: CapitalWords | None
    parts: NameParts
    titles: Titles
    listed: dict[str, str]
    surname_titles: frozenset[str]
    usual: dict[str, str]
    letters: dict[str, str]
    pair_letters: frozenset[str]
    pair_after: frozenset[str]
    not_pairs: frozenset[str]
    shy_letters: frozenset[str]
    bare_letters: frozenset[str]
    divided: frozenset[str]
    letters_before: frozenset[str]
    letters_after: frozenset[str]
    bodies: Bodies
    not_names: frozenset[str]
    not_places: frozenset[str]
    group_nouns: frozenset[str]
    pronouns: dict[str, str]
    home: str
    equipment: frozenset[str]
    classifiers: frozenset[str]
    ships: frozenset[str]
    ship_heads: frozenset[str]
    forces: frozenset[str]

    def stem(self, name: str) -> str | None:
        """Give a firm's name without its sort and the place before it, None where nothing of its own is left."""
        firm = next((name[:-size] for size in range(6, 1, -1) if name[-size:] in self.bodies.firms), None)
        if firm is None:
            return None
        for size in range(min(len(firm), 5), 1, -1):
            if self.listed.get(firm[:size]) in {"place", "country"}:
                firm = firm[size:].removeprefix("市").removeprefix("省")
                break
        return firm if 1 < len(firm) < 5 and firm not in self.listed else None

    def country_of(self, name: str) -> str | None:
        """Give the country that a name begins with, by its usual name."""
        for size in range(min(len(name), _LONGEST_COUNTRY), 1, -1):
            if self.listed.get(name[:size]) == "country":
                return self.usual.get(name[:size], name[:size])
        return None

    @classmethod
    def load(cls, code: str) -> "ActorWords":
        """Read and check the files of a language."""
        places, actors, people = (check.read(code, name) for name in ("places", "actors", "people"))
        title, body = actors.get("title", {}), actors.get("organization", {})
        group, thing = actors.get("group", {}), actors.get("equipment", {})
        ranks = _set(title, "ranks")
        known = people.get("chinese", "").split() + people.get("foreign", "").split()
        usual = dict(_pairs(f"lang/{code}/places.toml", places.get("country_aliases", "")))
        listed = dict.fromkeys(ranks, "rank")
        for key, kind in (("regions", "place"), ("cities", "place"), ("provinces", "place"), ("countries", "country")):
            listed |= dict.fromkeys(places.get(key, "").split(), kind)
        listed |= dict.fromkeys(usual, "country") | dict.fromkeys(known, "person")
        bodies = dict(_aliases(body.get("names", "")))
        listed |= dict.fromkeys((*_set(body, "alone"), *bodies), "organization")
        pronouns = dict(_pairs(f"lang/{code}/actors.toml [group]", group.get("pronouns", "")))
        listed |= dict.fromkeys(pronouns, "pronoun")
        return cls(
            code=code,
            capitals=CapitalWords.load(code),
            parts=NameParts.read(code),
            titles=Titles.of(f"lang/{code}/actors.toml [title]", title),
            listed=listed,
            surname_titles=_set(title, "after_surname"),
            usual=usual | bodies,
            letters=dict(_pairs(f"lang/{code}/places.toml", places.get("letters", ""))),
            pair_letters=frozenset(places.get("pair_letters", "")),
            pair_after=_set(places, "pair_after"),
            shy_letters=frozenset(places.get("shy_letters", "")),
            not_pairs=_set(places, "not_pairs"),
            bare_letters=frozenset(places.get("bare_letters", "")),
            divided=_set(places, "divided"),
            letters_before=_set(group, "letters_before"),
            letters_after=_set(group, "letters_after"),
            bodies=Bodies.of(f"lang/{code}/actors.toml [organization]", body),
            not_names=_set(people, "not_names"),
            not_places=_set(people, "not_places"),
            group_nouns=_set(group, "nouns"),
            pronouns=pronouns,
            home=places.get("home", ""),
            equipment=_set(thing, "nouns"),
            classifiers=_set(thing, "classifiers"),
            ships=_set(thing, "ships"),
            ship_heads=_set(thing, "ship_heads"),
            forces=_set(group, "forces"),
        )


def _set(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(table.get(key, "").split())


def _costs(where: str, table: Mapping[str, str]) -> dict[str, int]:
    costs: dict[str, int] = {}
    for cost, characters in table.items():
        if not cost.isdigit():
            raise PackError(f'{where}: "{cost}" is no whole number')
        costs |= dict.fromkeys(characters, int(cost))
    return costs


def _pairs(where: str, text: str) -> Iterable[tuple[str, str]]:
    for word in text.split():
        other, sign, name = word.partition("=")
        if not sign:
            raise PackError(f'{where}: "{word}" should read other=name')
        yield other, name


def _aliases(text: str) -> Iterable[tuple[str, str]]:
    for line in text.splitlines():
        names = line.split()
        for name in names:
            yield name, names[0]
