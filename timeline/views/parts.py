"""The pieces of an entry as a person reads them: an event in, runs of text with the name of their style out."""

import re
from collections.abc import Iterable

from timeline.model.actor import Participant
from timeline.model.event import Attribution, Event, Source
from timeline.model.plain import plain

__all__ = ["Run", "actors", "date", "details", "heading", "title", "where", "why"]

Run = tuple[str, str]

_YEAR = re.compile(r"(-?\d{4,})")
_DECADE = re.compile(r"(-?\d{2,3})X+$")
_PART = re.compile(r"(-?\d{4})-(2[1-4]|3[3-9]|4[01])(?!\d)")
_PARTS = {str(21 + i): f"{name} {{}}" for i, name in enumerate(("spring", "summer", "autumn", "winter"))}
_PARTS |= {str(33 + i): f"{{}} Q{i + 1}" for i in range(4)} | {str(37 + i): f"{{}} {i + 1}/3" for i in range(3)}
_PARTS |= {"40": "{} H1", "41": "{} H2"}
_MANY = 6  # files named under one entry on a terminal
_MAYBE = {"planned", "denied", "ongoing", "habitual"}


def heading(event: Event) -> str:
    """Give the heading that an event stands under: its year."""
    date = event.date.removeprefix("../").removeprefix("/")
    if match := _YEAR.match(date.lstrip("[{")):
        year = int(match[1])
        return str(year) if year > 0 else f"{1 - year} BC"
    if match := _DECADE.match(date):
        return match[1] + "0" * (4 - len(match[1].lstrip("-"))) + "s"
    return "year unknown"


def date(event: Event) -> str:
    """Give the date as its column has it: EDTF, with names for the seasons and other parts of a year."""
    return _PART.sub(lambda match: _PARTS[match[2]].format(match[1]), plain(event.date))


def title(event: Event) -> list[Run]:
    """Give the title, with a word on the status where it did not simply happen."""
    runs = [(plain(event.title), "title")]
    if event.status in _MAYBE:
        runs.append((f"  ({event.status})", event.status))
    return runs


def actors(event: Event) -> list[Run]:
    """Give who acted, on whom after an arrow, and who else took part."""
    runs: list[Run] = []
    for role, joint in (("agent", ""), ("patient", " → "), ("other", " · ")):
        named = [actor for actor in event.actors if actor.role == role]
        for number, actor in enumerate(named):
            before = joint if runs else joint.lstrip(" ·")  # an arrow stays where nobody acts
            runs.append((", " if number else before, "dim"))
            runs += _named(actor)
    return [run for run in runs if run[0]]


def details(event: Event) -> list[Run]:
    """Give the place, who says so, and where it is told."""
    pieces = [plain(place) for place in event.places]
    if told := event.attribution:
        pieces.append(_told(told))
    return _joined([*pieces, where(event, _MANY)])


def where(event: Event, most: int | None = None) -> str:
    """Give file and line of the telling and of the others; beyond `most` files only how many more there are."""
    places: dict[str, list[str]] = {}
    for source in (event.source, *event.also):
        place = str(source.line) + _differing(source)
        if place not in (lines := places.setdefault(plain(source.document), [])):
            lines.append(place)
    told = [f"{name}:{','.join(lines)}" for name, lines in places.items()]
    if most and len(told) > most + 1:
        told[most:] = [f"and {len(told) - most} more"]
    return ", ".join(told)


def why(event: Event) -> list[str]:
    """Give the reasons for what the entry says, a line each; of one that has none, how its date was read."""
    dated = f"date: {event.date_text}: {event.date_basis}" if event.date_text else event.date_basis
    return [plain(line) for line in event.why or (dated,) if line]


def _named(actor: Participant) -> list[Run]:
    name, office = plain(actor.name), plain(actor.title or "")
    if not office or name.endswith(f"（{office}）"):
        return [(name, "name")]
    if _is_chinese(name):
        return [(office, "dim"), (name, "name")]
    return [(name, "name"), (f" ({office})", "dim")]


def _is_chinese(text: str) -> bool:
    return any("㐀" <= character <= "鿿" for character in text)


def _told(told: Attribution) -> str:
    """Give who says so: 外交部披露 (2023-07-13), the Pentagon said."""
    actor, cue = plain(told.actor), plain(told.cue)
    said = f"{actor}{cue}" if _is_chinese(cue) else f"{actor} {cue}"
    return f"{said} ({plain(told.date)})" if told.date else said


def _joined(pieces: Iterable[str]) -> list[Run]:
    return [(" · ".join(piece for piece in pieces if piece), "dim")]


def _differing(source: Source) -> str:
    return f" (says {plain(source.date)})" if source.date else ""
