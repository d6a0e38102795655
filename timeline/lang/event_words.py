"""The words by which a language tells events, checked as `events.toml` and `events_triggers.toml` are read."""

from collections.abc import Mapping

from timeline.lang import check
from timeline.lang.event_marks import KINDS, LISTS, mark
from timeline.model.errors import PackError
from timeline.model.frozen import frozen

__all__ = ["DAILY", "EventWords", "Trigger"]

_CLASSES = [
    "agree", "consult", "support", "cooperate", "concede", "aid", "retreat", "request", "accuse", "reject",
    "threaten", "protest", "sanction", "mobilize", "coerce", "assault", "none",
]  # fmt: skip
DAILY = frozenset(["CONSULT", "AGREE", "REQUEST", "ACCUSE", "MOBILIZE", "ASSAULT"])  # what is done on one day
# Words that only help others and are never a predicate; words that are proposed to the segmenter beside the triggers.
_HELPERS = [
    "status.planned", "status.denied", "status.ongoing", "status.habitual", "group.together", "group.passive",
    "clause.lead", "clause.drop", "clause.aspect", "clause.subordinate", "clause.adverb", "clause.unreal",
    "clause.about",
]  # fmt: skip
_PROPOSED = [
    "group.one", "group.many", "group.states", "group.part", "clause.retell", "clause.ordinal", "clause.framed",
    "clause.word", "clause.noun", "clause.subordinate",
]  # fmt: skip


@frozen
class Trigger:
    """How a word behaves in a clause, and its PLOVER class."""

    kind: str
    type: str | None = None


@frozen
class EventWords:
    """The checked content of `lang/<code>/` that concerns events; `sets` are named "section.key"."""

    code: str
    triggers: Mapping[str, Trigger]
    coverbs: Mapping[str, str]
    sets: Mapping[str, frozenset[str]]
    implied: Mapping[str, str]
    capitals: Mapping[str, str]  # the countries that capitals stand for where they speak
    holders: Mapping[str, tuple[str, ...]]  # the titles of those whom the word for an office of state means
    bare: Mapping[str, tuple[str, ...]]  # what the names of bodies end in that go by a bare word
    spaced: bool
    helpers: frozenset[str]
    proposed: frozenset[str]
    marks: Mapping[str, int]  # the bits of what a word may be, but for its kind
    affixes: Mapping[str, tuple[str, ...]]  # the sets again, longest first, for what a text begins or ends with

    @classmethod
    def load(cls, code: str) -> "EventWords":
        """Read and check the files of a language."""
        where = f"lang/{code}/events.toml"
        table = check.read(code, "events")
        check.keys(where, table, [*LISTS, "coverb"], ["spaced", "implied", "capital", "holder", "bare"])
        sets: dict[str, frozenset[str]] = {}
        for section, names in LISTS.items():
            check.keys(f"{where}: [{section}]", table[section], names)
            sets |= {f"{section}.{name}": frozenset(table[section][name].split()) for name in names}
        coverbs = {word: use for use, words in table["coverb"].items() for word in words.split()}
        implied = {word: country for country, words in table.get("implied", {}).items() for word in words.split()}
        capitals = {city: country for country, cities in table.get("capital", {}).items() for city in cities.split()}
        triggers = _composed(sets) | _triggers(code)
        helpers = frozenset().union(*(sets[name] for name in _HELPERS))
        spaced = bool(table.get("spaced", False))
        affixes = {name: tuple(sorted(words, key=lambda w: (-len(w), w))) for name, words in sets.items()}
        holders = {office: tuple(titles.split()) for office, titles in table.get("holder", {}).items()}
        bare = {word: tuple(ends.split()) for word, ends in table.get("bare", {}).items()}
        proposed = frozenset(w for w in {*triggers, *bare}.union(*(sets[name] for name in _PROPOSED)) if len(w) > 1)
        others = {
            "bare": bare,
            "holder": holders,
            "helper": helpers,
            "coverb": coverbs,
            "capital": capitals,
            "implied": implied,
        }
        marks = _marks({**sets, **{name: frozenset(words) for name, words in others.items()}})
        return cls(
            *(code, triggers, coverbs, sets, implied, capitals, holders, bare),
            *(spaced, helpers, proposed, marks, affixes),
        )

    def has(self, name: str, word: str) -> bool:
        """Say whether `word` stands in the set `name`."""
        return word in self.sets[name]


def _marks(sets: Mapping[str, frozenset[str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, words in sets.items():
        bit = mark(name)
        for word in words:
            found[word] = found.get(word, 0) | bit
    return found


def _composed(sets: Mapping[str, frozenset[str]]) -> dict[str, Trigger]:
    """Verbs that are made of two signs as they are needed: 翻下, 砸中, 入井; a listed word counts before them."""
    made = Trigger("act")
    pairs = (("moves", "ways"), ("harms", "ends"), ("routes", "grounds"))
    return {a + b: made for one, two in pairs for a in sets[f"compose.{one}"] for b in sets[f"compose.{two}"]}


def _triggers(code: str) -> dict[str, Trigger]:
    where = f"lang/{code}/events_triggers.toml"
    table = check.read(code, "events_triggers")
    check.keys(where, table, [], KINDS)
    found: dict[str, Trigger] = {}
    for kind in KINDS:
        for type, words in table.get(kind, {}).items():
            if type not in _CLASSES:
                raise PackError(f'{where}: [{kind}]: no PLOVER class "{type}"')
            new = Trigger(kind, None if type == "none" else type.upper())
            for word in words.split():
                known = found.get(word)
                if known and (known.kind, kind) != ("noun", "act"):
                    raise PackError(f'{where}: "{word}" stands under [{known.kind}] and [{kind}]')
                found[word] = Trigger("deed", known.type or new.type) if known else new
    return found
