"""The words by which a language tells events: `lang/<code>/events.toml` and `events_triggers.toml`, checked as they are read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from timeline.lang import check
from timeline.model.errors import PackError

__all__ = ["EventWords", "Kind", "Trigger"]

Kind = Literal[
    "declare", "disclose", "hold", "light", "toll", "cause", "begin", "motion", "perceive", "say", "noun", "act", "state"
]
_CLASSES = {
    *("agree", "consult", "support", "cooperate", "concede", "aid", "retreat", "request", "accuse", "reject", "threaten"),
    *("protest", "sanction", "mobilize", "coerce", "assault", "none"),
}
_SETS = {
    "clause": ["separators", "relative", "aspect", "subordinate", "opener", "after", "lead", "drop", "sequel", "dateline", "metadata", "until", "result", "retell"],
    "status": ["planned", "denied", "ongoing", "habitual"],
    **dict.fromkeys(["coordinate", "together", "reciprocal", "arrival", "happening", "refused", "request", "spokesman"], ["words"]),
    "quote": ["open", "close"],
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """How a word behaves in a clause, and its PLOVER class."""

    kind: Kind
    type: str | None = None


@dataclass(frozen=True, slots=True)
class EventWords:
    """The checked content of `lang/<code>/` that concerns events; `sets` are named "section.key"."""

    code: str
    triggers: Mapping[str, Trigger] = field(default_factory=dict)
    coverbs: Mapping[str, str] = field(default_factory=dict)
    sets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    spaced: bool = False

    @classmethod
    def load(cls, code: str) -> "EventWords":
        """Read and check the files of a language."""
        table = check.read(code, "events")
        where = f"lang/{code}/events.toml"
        check.keys(where, table, [*_SETS, "coverb"], ["spaced"])
        sets = {}
        for section, names in _SETS.items():
            check.keys(f"{where}: [{section}]", table[section], names)
            sets |= {f"{section}.{name}": frozenset(table[section][name].split()) for name in names}
        coverbs = {word: use for use, words in table["coverb"].items() for word in words.split()}
        return cls(code, _triggers(code), coverbs, sets, bool(table.get("spaced", False)))

    def has(self, name: str, word: str) -> bool:
        """Say whether `word` stands in the set `name`."""
        return word in self.sets[name]


def _triggers(code: str) -> dict[str, Trigger]:
    where = f"lang/{code}/events_triggers.toml"
    table = check.read(code, "events_triggers")
    check.keys(where, table, [], get_args(Kind))
    found: dict[str, Trigger] = {}
    for kind in get_args(Kind):
        for type, words in table.get(kind, {}).items():
            if type not in _CLASSES:
                raise PackError(f'{where}: [{kind}]: no PLOVER class "{type}"')
            _add(found, words.split(), Trigger(kind, None if type == "none" else type.upper()))
    return found


def _add(found: dict[str, Trigger], words: Iterable[str], trigger: Trigger) -> None:
    for word in words:
        found.setdefault(word, trigger)
