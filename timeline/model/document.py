"""A text to be read, and the date it is read against."""

from typing import Literal

from timeline.model.frozen import frozen

__all__ = ["Document", "Page", "Reference", "Sentence", "Trust"]

Trust = Literal["given", "stated", "weak"]


@frozen
class Reference:
    """A document creation time: `date` is EDTF and may be coarse ("2023"), `basis` a short phrase on where it stands.

    `trust` is "given" for what the user or the feed said, "stated" for what the document says of itself, "weak" for
    what anything in the text may overrule.
    """

    date: str
    basis: str
    trust: Trust = "stated"
    time: str | None = None  # of day, HH:MM:SS, where that is known
    published: str | None = None  # a later day on which what was written then came out


@frozen
class Page:
    """A text as a reader found it; `dct` is what file or feed say of its date, `remarks` what its user should know."""

    id: str
    text: str
    dct: Reference | None = None
    title: str | None = None
    url: str | None = None
    remarks: tuple[str, ...] = ()


@frozen
class Document:
    """A text and what is known of it.

    `text` is what a user sees and every offset counts in; `folded` is the same text, character for character, with full
    width and traditional script folded away: rules match in it, quotations come from `text`.
    """

    id: str
    text: str
    folded: str
    language: str
    dct: Reference | None = None
    title: str | None = None
    url: str | None = None

    def line(self, offset: int) -> int:
        """Give the number of the line that `offset` stands in, counted from 1."""
        return self.text.count("\n", 0, offset) + 1


@frozen
class Sentence:
    """A stretch of a document's text; `paragraph` counts the paragraphs from 0."""

    start: int
    end: int
    paragraph: int
