"""Find the reference date in the text itself: a dateline first, then what the text says of its own day."""

from dataclasses import replace

from timeline.lang.pack import Pack
from timeline.model.document import Document
from timeline.timex.tree import Found

__all__ = ["dated"]


def dated(document: Document, found: tuple[Found, ...], words: Pack) -> Document:
    """Give the document with its reference date filled or corrected."""
    return replace(document)
