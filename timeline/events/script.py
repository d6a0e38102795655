"""Name actors in the script of their text: 菲律宾 in a text that writes 菲律賓 is 菲律賓.

Takes actor mentions; gives those that may take part in an event.
"""

from collections.abc import Iterable, Iterator

from timeline.model.actor import ActorMention
from timeline.model.document import Document
from timeline.model.frozen import replace

__all__ = ["in_script"]


def in_script(document: Document, mentions: Iterable[ActorMention]) -> Iterator[ActorMention]:
    """Give the mentions that serve no other mention's phrase, each name as the text writes it."""
    mentions = list(mentions)
    names = dict(_written(document, mentions)) if document.text != document.folded else {}
    for mention in mentions:
        if not mention.inside:
            yield replace(mention, name=names.get(mention.name, mention.name)) if names else mention


def _written(document: Document, mentions: Iterable[ActorMention]) -> Iterator[tuple[str, str]]:
    for mention in mentions:
        written = document.text[mention.start : mention.end]
        if document.folded[mention.start : mention.end] == mention.name != written:
            yield mention.name, written
