"""What names are built of: `names.toml` and `people.toml` in, what each character costs in its place out."""

from collections.abc import Mapping

from timeline.lang import check
from timeline.lang.actor_tables import words
from timeline.model.errors import PackError
from timeline.model.frozen import frozen

__all__ = ["NameParts"]

_PARTS = ("surname", "given_single", "given_first", "given_second", "foreign_first", "foreign")


@frozen
class NameParts:
    """Characters of names and what each costs in its place (the negative logarithm of its share)."""

    surname: dict[str, int]
    given_single: dict[str, int]
    given_first: dict[str, int]
    given_second: dict[str, int]
    foreign_first: dict[str, int]
    foreign: dict[str, int]
    compounds: frozenset[str]
    japanese: frozenset[str]
    japanese_given: frozenset[str]
    units: frozenset[str]
    never: frozenset[str]
    seldom: frozenset[str]

    @classmethod
    def load(cls, code: str, people: Mapping[str, str]) -> "NameParts":
        """Read and check `names.toml`, and take what `people.toml` holds; a language without them builds no names."""
        data = check.read(code, "names")
        if data:
            check.keys(f"lang/{code}/names.toml", data, (*_PARTS, "compound"))
        costs = {part: _costs(f"lang/{code}/names.toml [{part}]", data.get(part, {})) for part in _PARTS}
        return cls(
            **costs,
            compounds=words(data.get("compound", {}).get("surnames", "")),
            japanese=words(people.get("japanese_surnames", "")),
            japanese_given=frozenset(people.get("japanese_given", "")),
            units=words(people.get("units", "")),
            never=frozenset(people.get("never_given", "")),
            seldom=frozenset(people.get("seldom_given", "")),
        )


def _costs(where: str, table: Mapping[str, str]) -> dict[str, int]:
    costs: dict[str, int] = {}
    for cost, characters in table.items():
        if not cost.isdigit():
            raise PackError(f'{where}: "{cost}" is no whole number')
        costs |= dict.fromkeys(characters, int(cost))
    return costs
