"""The tables of a language's actor files, each a frozen record: the fields are the keys that a table may hold.

Word lists are blank-separated; "other=name" pairs make a dict.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from timeline.lang import check
from timeline.model.errors import PackError
from timeline.model.frozen import frozen

__all__ = [
    "Bodies",
    "Coined",
    "Contests",
    "Grammar",
    "Groups",
    "Letters",
    "Things",
    "Titles",
    "pairs",
    "table",
    "words",
]

Table = TypeVar("Table")


@frozen
class Titles:
    """Offices before and after a name, what may stand before an office, and what follows a complete name."""

    ranks: frozenset[str]
    heads_of: frozenset[str]
    modifiers: frozenset[str]
    fields: frozenset[str]
    specialists: frozenset[str]
    unsaid: frozenset[str]
    written: dict[str, str]
    address: frozenset[str]
    verbs: frozenset[str]
    after_surname: frozenset[str]
    not_alone: frozenset[str]
    familiar: frozenset[str]
    aged: frozenset[str]
    courtesy: frozenset[str]
    no_name_after: frozenset[str]
    towards: frozenset[str]
    place_before: frozenset[str]
    past: frozenset[str]
    called_so: frozenset[str]
    place_after: frozenset[str]
    rivals: frozenset[str]
    appointing: frozenset[str]
    becoming: frozenset[str]
    made: str
    callings: dict[str, str]
    governing: str
    performing: str
    signing: str
    former: frozenset[str]
    past_states: frozenset[str]


@frozen
class Bodies:
    """What the names of bodies and places end in, begin with, and never hold."""

    heads: frozenset[str]
    short_heads: frozenset[str]
    firm_heads: frozenset[str]
    safe_heads: frozenset[str]
    troops: frozenset[str]
    namesakes: frozenset[str]
    registered: frozenset[str]
    joined: frozenset[str]
    departments: frozenset[str]
    offices: frozenset[str]
    governments: frozenset[str]
    local_governments: frozenset[str]
    team: str
    site: str
    ministry: str
    party: str
    units: frozenset[str]
    unit_heads: frozenset[str]
    branched: frozenset[str]
    elected: frozenset[str]
    branch_areas: frozenset[str]
    no_firms: frozenset[str]
    commons: frozenset[str]
    leaders: frozenset[str]
    joint: frozenset[str]
    shared: frozenset[str]
    inner_verbs: frozenset[str]
    blockers: frozenset[str]
    not_bodies: frozenset[str]
    common_ends: frozenset[str]
    brand_heads: frozenset[str]
    called: frozenset[str]
    calls: frozenset[str]
    sorts: frozenset[str]
    quoted_heads: frozenset[str]
    firms: frozenset[str]
    alone: frozenset[str]
    seats: frozenset[str]
    venues: frozenset[str]
    waters: frozenset[str]
    townships: frozenset[str]
    hamlets: frozenset[str]
    sides: frozenset[str]
    areas: frozenset[str]
    parishes: frozenset[str]
    nameless: frozenset[str]
    services: frozenset[str]
    locals: frozenset[str]
    university: str
    schools: frozenset[str]
    academies: frozenset[str]
    universities: frozenset[str]


@frozen
class Letters:
    """The letters by which headlines name countries, and where they do."""

    names: dict[str, str]
    pair: frozenset[str]
    pair_after: frozenset[str]
    not_pairs: frozenset[str]
    together: frozenset[str]
    means: dict[str, str]
    unsure: frozenset[str]
    shy: frozenset[str]
    led: frozenset[str]
    firms: frozenset[str]
    bare: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    list_before: frozenset[str]
    list_after: frozenset[str]
    side: str
    not_side: frozenset[str]
    no_side: frozenset[str]
    fixed: frozenset[str]
    weak: frozenset[str]
    whole: frozenset[str]
    entire: frozenset[str]
    state: str
    abroad: str


@frozen
class Groups:
    """What groups are called after a country, and what points back to an actor."""

    forces: frozenset[str]
    organised: frozenset[str]
    sent: frozenset[str]
    nouns: frozenset[str]
    pronouns: dict[str, str]


@frozen
class Contests:
    """How a match is told: what one side does to the other, and what else shows that it is a match."""

    against: frozenset[str]
    between: frozenset[str]
    meetings: frozenset[str]
    cues: frozenset[str]
    roles: frozenset[str]
    posts: frozenset[str]
    plays: frozenset[str]
    leagues: frozenset[str]
    nations: frozenset[str]
    at: frozenset[str]
    states: frozenset[str]


@frozen
class Coined:
    """How a name that no dictionary knows is told: what it ends in, what firms do, what stands before it."""

    sorts: frozenset[str]
    deeds: frozenset[str]
    strong: frozenset[str]
    apposed: frozenset[str]
    apposed_ends: frozenset[str]
    shows: frozenset[str]
    floated: frozenset[str]
    founded: frozenset[str]
    dates: frozenset[str]
    headed: frozenset[str]
    not_latin: frozenset[str]
    common: frozenset[str]
    before: frozenset[str]
    matches: frozenset[str]
    not_team: frozenset[str]
    leads: frozenset[str]
    land_before: frozenset[str]
    lands: frozenset[str]
    not_first: frozenset[str]


@frozen
class Things:
    """Equipment: its sorts, how it is counted, named and numbered."""

    nouns: frozenset[str]
    heads: frozenset[str]
    ships: frozenset[str]
    classifiers: frozenset[str]
    marks: frozenset[str]
    models: str


@frozen
class Grammar:
    """The small words between and inside names."""

    joints: frozenset[str]
    and_titles: frozenset[str]
    links: frozenset[str]
    posted: str
    ordinal: str
    zero: str
    numbers: frozenset[str]
    clan: str
    owns: str
    surnamed: str
    unnamed: str
    counted: frozenset[str]
    regnal: str
    minister: str
    deputies: frozenset[str]
    gatherings: frozenset[str]
    torn: frozenset[str]
    governed: frozenset[str]
    press: frozenset[str]
    edition: str
    laws: frozenset[str]
    every: frozenset[str]
    storms: frozenset[str]
    ministers: frozenset[str]
    degrees: frozenset[str]


def table(kind: type[Table], where: str, data: Mapping[str, Any]) -> Table:
    """Read one table; a language that has none gets it empty."""
    shape = kind.__annotations__
    if data:
        check.keys(where, data, (), {*shape})
    made: dict[str, object] = {}
    for key, type_ in shape.items():
        text = data.get(key, "")
        made[key] = text if type_ is str else dict(pairs(where, text)) if type_ == dict[str, str] else words(text)
    return kind(**made)


def words(text: str) -> frozenset[str]:
    """Give the words of a list."""
    return frozenset(text.split())


def pairs(where: str, text: str) -> Iterable[tuple[str, str]]:
    """Give the pairs of a list of other=name."""
    for word in text.split():
        other, sign, name = word.partition("=")
        if not sign:
            raise PackError(f'{where}: "{word}" should read other=name')
        yield other, name
