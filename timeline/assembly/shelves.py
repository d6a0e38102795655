"""Find the entries that a telling may belong to without looking at all of them.

Takes tellings one by one; gives the numbers of the entries whose dates may agree and that share an actor, a title or,
where nobody is named, a sign of the trigger.
"""

from collections import defaultdict
from collections.abc import Iterator

from timeline.model.dates import day_of, when, year_text
from timeline.model.event import EventMention

__all__ = ["Shelves"]

_MONTHS = 12  # a span of more months agrees with nothing finer


class Shelves:
    """Entries by what a second telling of them would have in common with the first."""

    def __init__(self) -> None:
        self._numbers: dict[str, dict[str, list[int]]] = defaultdict(dict)  # by time, then by mark

    def put(self, number: int, mention: EventMention) -> None:
        """File entry `number` under what `mention` says of it."""
        marks = list(_marks(mention))
        for time in _times(mention):
            shelves = self._numbers[time]
            for mark in marks:
                shelf = shelves.setdefault(mark, [])
                if not shelf or shelf[-1] != number:
                    shelf.append(number)

    def near(self, mention: EventMention) -> list[int]:
        """Give the entries that `mention` may tell again, in the order they came."""
        found: set[int] = set()
        sought = list(_sought(mention))
        for time in _compatible(mention):
            shelves = self._numbers.get(time)
            if shelves:
                found.update(*(shelves.get(mark, ()) for mark in sought))
        return sorted(found)


def _times(mention: EventMention) -> Iterator[str]:
    """The day of a date within one day, else each month it touches, marked "+"; a year or an open date is its own."""
    months = _months(mention)
    if not mention.earliest or not months:
        yield mention.date
    elif mention.latest and day_of(mention.earliest) == day_of(mention.latest):
        yield day_of(mention.earliest)
    else:
        yield from (f"{month}+" for month in months)


def _compatible(mention: EventMention) -> Iterator[str]:
    """Where a date that agrees may stand: a day by itself and in its month, a month in all its days."""
    for time in _times(mention):
        yield time
        if time.endswith("+"):
            yield from (f"{time[:-1]}-{day:02d}" for day in range(1, 32))
        elif mention.earliest and mention.earliest.startswith(time):
            yield f"{time[:-3]}+"


def _months(mention: EventMention) -> list[str]:
    if not (mention.earliest and mention.latest):
        return []
    (year, first), (until, last) = when(mention.earliest), when(mention.latest)
    month = int(first[:2] or 1)
    count = (until - year) * 12 + int(last[:2] or 12) - month + 1
    if not 0 < count < _MONTHS:
        return []
    return [f"{year_text(year + (month - 1 + n) // 12)}-{(month - 1 + n) % 12 + 1:02d}" for n in range(count)]


def _marks(mention: EventMention) -> Iterator[str]:
    yield from _names(mention)
    for sign in _signs(mention.trigger):
        yield f"{'named' if mention.actors else 'unnamed'} {sign}"


def _sought(mention: EventMention) -> Iterator[str]:
    yield from _names(mention)
    for sign in _signs(mention.trigger):
        yield f"unnamed {sign}"
        if not mention.actors:
            yield f"named {sign}"


def _names(mention: EventMention) -> Iterator[str]:
    yield f"title {mention.title}"
    for actor in mention.actors:
        yield f"actor {actor.name}"


def _signs(trigger: str) -> tuple[str, ...]:
    """The signs of a word whose signs mean something, else the word."""
    return (trigger,) if trigger.isascii() else tuple(trigger)
