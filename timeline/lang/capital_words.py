"""The names and words of a language that writes names with capitals: `capitals.toml` in, checked tables out."""

from collections.abc import Iterable

from timeline.lang import check
from timeline.model.errors import PackError
from timeline.model.frozen import frozen

__all__ = ["CapitalWords"]

_LISTS = ("countries", "peoples", "places", "bodies", "titles", "modifiers", "courtesies", "heads", "sites")
_WORDS = ("lower_heads", "after_names", "not_names", "links", "place_before", "verbs")

Phrase = tuple[str, ...]


@frozen
class CapitalWords:
    """What a language has to tell names by.

    `listed` has known phrases by their first word, longest first: the words, the sort, the usual name.
    """

    listed: dict[str, list[tuple[Phrase, str, str]]]
    courtesies: frozenset[str]
    heads: frozenset[str]
    sites: frozenset[str]
    lower_heads: frozenset[str]
    after_names: frozenset[str]
    not_names: frozenset[str]
    links: frozenset[str]
    place_before: frozenset[str]
    verbs: frozenset[str]

    @classmethod
    def load(cls, code: str) -> "CapitalWords | None":
        """Read and check the file of a language; None where it has none."""
        data = check.read(code, "capitals")
        if not data:
            return None
        where = f"lang/{code}/capitals.toml"
        check.keys(where, data, (*_LISTS, *_WORDS))
        sets = {key: frozenset(_entries(data[key])) for key in ("courtesies", "heads", "sites", *_WORDS)}
        return cls(listed=_listed(where, data), **sets)


def _listed(where: str, data: dict[str, str]) -> dict[str, list[tuple[Phrase, str, str]]]:
    listed: dict[str, list[tuple[Phrase, str, str]]] = {}
    for phrase, sort, name in _phrases(where, data):
        words = tuple(phrase.split())
        listed.setdefault(words[0], []).append((words, sort, name))
    for phrases in listed.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return listed


def _phrases(where: str, data: dict[str, str]) -> Iterable[tuple[str, str, str]]:
    for key, sort in (("countries", "country"), ("bodies", "organization")):
        for line in data[key].strip().splitlines():
            names = _entries(line)
            yield from ((name, sort, names[0]) for name in names)
    for key, sort in (("places", "place"), ("titles", "title"), ("modifiers", "modifier")):
        yield from ((name, sort, name) for name in _entries(data[key]))
    for entry in _entries(data["peoples"]):
        people, sign, country = entry.partition("=")
        if not sign:
            raise PackError(f'{where}: "{entry}" should read people=country')
        yield people, "people", country


def _entries(text: str) -> list[str]:
    return [entry.strip() for line in text.splitlines() for entry in line.split(";") if entry.strip()]
