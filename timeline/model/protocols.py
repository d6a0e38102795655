"""What outside tools have to offer, whichever they are."""

from datetime import datetime
from typing import Protocol

__all__ = ["DateReader", "Segmenter", "Simplifier"]


class Segmenter(Protocol):
    """Cuts Chinese text into words."""

    def words(self, text: str) -> list[tuple[str, str]]:
        """Give the words of `text` in order with their part-of-speech tags ("nr" person, "ns" place, …, "" unknown)."""


class Simplifier(Protocol):
    """Writes traditional script in simplified characters."""

    def simplify(self, text: str) -> str:
        """Give `text` in simplified characters, as long as it was."""


class DateReader(Protocol):
    """Reads a date that a person or a web page wrote."""

    def read(self, text: str, today: datetime | None = None) -> str | None:
        """Give the date in ISO form, as coarse as it was written, or None."""
