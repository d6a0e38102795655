"""The way of the data, one stage a line, and the choice of engines: documents in, a timeline out."""

from collections.abc import Iterable

from timeline.engines.words import segmenter

from timeline import actors, assembly, events, timex
from timeline.engines.opencc_script import OpenccSimplifier
from timeline.lang import detect, pack
from timeline.lang.fold import fold
from timeline.model.actor import ActorMention
from timeline.model.document import Document, Reference
from timeline.model.event import EventMention
from timeline.model.timeline import Options, Timeline
from timeline.model.timex import Timex

__all__ = ["actors_of", "chronicle", "dates_of", "document", "mentions_of"]

_DEFAULT = Options()


def document(
    text: str, id: str, dct: Reference | None = None, title: str | None = None, url: str | None = None
) -> Document:
    """Make a document of a text: its language told and its script folded."""
    return Document(id, text, fold(text, OpenccSimplifier()), detect.language(text), dct, title, url)


def dates_of(source: Document, options: Options = _DEFAULT) -> tuple[Document, tuple[Timex, ...]]:
    """Find the time expressions of a document, and the reference date they were read against."""
    words = pack.load(source.language)
    found = timex.find(source, words)
    source = timex.dated(source, found, words)
    return source, timex.resolve(source, found, words, options.prefer)


def actors_of(source: Document) -> tuple[ActorMention, ...]:
    """Find the actors of a document."""
    return actors.tag(source, pack.load(source.language), segmenter())


def mentions_of(source: Document, options: Options = _DEFAULT) -> tuple[EventMention, ...]:
    """Find the events of a document; one without a time expression has none, and costs no dictionary."""
    source, times = dates_of(source, options)
    if not times:
        return ()
    return events.extract(source, times, actors_of(source), pack.load(source.language), reporting=options.reporting)


def chronicle(sources: Iterable[Document], options: Options = _DEFAULT) -> Timeline:
    """Give the timeline of some documents."""
    return assembly.link(mention for source in sources for mention in mentions_of(source, options))
