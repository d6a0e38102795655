"""The way of the data, one stage a line, and the choice of engines: documents in, a timeline out.

Each function brings in the rooms it needs, so that a command loads no more than its own stages.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from timeline.model.document import Document, Page, Reference, Trust
from timeline.model.errors import UsageError
from timeline.model.event import EventMention
from timeline.model.frozen import replace
from timeline.model.protocols import DateReader, Segmenter
from timeline.model.timeline import Options, Timeline
from timeline.model.written import plain_date, plain_time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from timeline.events import Outline
    from timeline.model.actor import ActorMention, CastMember
    from timeline.model.timex import Timex

__all__ = [
    "actors_of",
    "cast",
    "chosen",
    "chronicle",
    "date_reader",
    "dates_of",
    "document",
    "given",
    "joined",
    "mentions_of",
    "opened",
    "segmenter",
]

_DEFAULT = Options()


def document(
    text: str, id: str, dct: Reference | None = None, title: str | None = None, url: str | None = None
) -> Document:
    """Make a document of a text: its language told and its script folded."""
    from timeline.engines.opencc_script import OpenccSimplifier
    from timeline.lang import detect
    from timeline.lang.fold import fold

    return Document(id, text, fold(text, OpenccSimplifier()), detect.language(text), dct, title, url)


def opened(page: Page, dct: Reference | None = None) -> Document:
    """Make a document of a page; `dct` counts before what the page says of its date."""
    return document(page.text, page.id, dct or page.dct, page.title, page.url)


def dates_of(source: Document, options: Options = _DEFAULT) -> "tuple[Document, tuple[Timex, ...]]":
    """Find the time expressions of a document; it comes back with the reference date they were read against."""
    from timeline import timex
    from timeline.engines.lunar import LunarAlmanac
    from timeline.lang import pack

    words = pack.load(source.language)
    found = timex.find(source, words)
    source = timex.dated(source, found, words)
    return source, timex.resolve(source, found, words, options.prefer, LunarAlmanac())


def actors_of(
    source: Document, options: Options = _DEFAULT, near: "Sequence[tuple[int, int]] | None" = None
) -> "tuple[ActorMention, ...]":
    """Find the actors of a document; given places `near` which events may be told, only there."""
    from timeline import actors
    from timeline.lang import pack

    return actors.tag(source, pack.load(source.language), segmenter(), options.names, near)


def mentions_of(source: Document, options: Options = _DEFAULT) -> tuple[EventMention, ...]:
    """Find the events of a document; one without a date for them has none, and costs no dictionary."""
    source, times = dates_of(source, options)
    told = _told(source, times) if times else None
    return _events(told, actors_of(source, options, told.near), options) if told and told.lines else ()


def _told(source: Document, times: "Sequence[Timex]") -> "Outline":
    from timeline import events
    from timeline.lang import pack

    return events.outline(source, times, pack.load(source.language))


def _events(told: "Outline", found: "tuple[ActorMention, ...]", options: Options) -> tuple[EventMention, ...]:
    from timeline import events
    from timeline.lang import pack

    return events.extract(told, found, pack.load(told.document.language), segmenter(), options.reporting)


def chronicle(sources: Iterable[Document], options: Options = _DEFAULT) -> Timeline:
    """Give the timeline of some documents; those without events are named in it, too."""
    from timeline import assembly

    names: dict[str, None] = {}

    def told() -> Iterator[EventMention]:
        for source in sources:
            names.setdefault(source.id)
            yield from mentions_of(source, options)

    return replace(assembly.link(told()), documents=tuple(names))


def cast(sources: Iterable[Document], options: Options = _DEFAULT) -> "tuple[CastMember, ...]":
    """Give the actors of some documents: how often they are named, and the dates of what they took part in."""
    from timeline import assembly
    from timeline.model.actor import named

    mentions: list[ActorMention] = []
    told: list[EventMention] = []
    for source in sources:
        found = actors_of(source, options)
        mentions += named(found)
        told += _events(_told(*dates_of(source, options)), found, options)
    return assembly.cast(mentions, assembly.link(told))


def joined(timelines: Sequence[Timeline]) -> Timeline:
    """Give one timeline of several, such as were exported and are read back; one alone stays as it is."""
    told = [timeline for timeline in timelines if timeline.events or timeline.documents]
    if len(told) < 2:
        return told[0] if told else Timeline(())
    from timeline import assembly

    return assembly.join(told)


def chosen(
    timeline: Timeline, actors: Sequence[str] = (), since: str | None = None, until: str | None = None
) -> Timeline:
    """Give the events that have one of the actors and a date from `since` to `until`."""
    if not (actors or since or until):
        return timeline
    from timeline import assembly

    return assembly.select(timeline, actors, since, until)


def segmenter() -> Segmenter:
    """Give what cuts Chinese text into words."""
    from timeline.engines.words import segmenter as dictionary_segmenter

    return dictionary_segmenter()


def date_reader() -> DateReader:
    """Give what reads the dates that people and feeds write."""
    return _WrittenDates()


class _WrittenDates:
    """Reads what figures settle by itself; the engine is for the rest."""

    def read(self, text: str, today: datetime | None = None) -> str | None:
        if date := plain_date(text):
            return date
        from timeline.engines.dates import DateparserReader

        return DateparserReader().read(text, today)


def given(text: str, basis: str, trust: Trust = "given", today: datetime | None = None) -> Reference:
    """Make a reference date of one that a person wrote; `today` is what "yesterday" counts from, where it may."""
    date = date_reader().read(text, today)
    if date is None:
        raise UsageError(f"{basis}: {text!r} is no date that can be read; write it as 2023-07-13")
    return Reference(date, basis, trust, plain_time(text))
