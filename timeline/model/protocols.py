"""What outside tools have to offer, whichever they are."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

__all__ = ["Almanac", "Cut", "DateReader", "Listed", "Proposals", "Segmenter", "Simplifier"]

# Words that may stand in a text: start -> (end, logarithm of its probability, tag).
Proposals = Mapping[int, Sequence[tuple[int, float, str]]]
# Words that may stand anywhere: word -> (logarithm of its probability, tag); "" leaves it the tag it has.
Listed = Mapping[str, tuple[float, str]]
# Cuts a text into words with their tags, by the dictionary alone.
Cut = Callable[[str], Iterable[tuple[str, str]]]


class Segmenter(Protocol):
    """Cuts Chinese text into words; what is made of one may be kept for it."""

    def __hash__(self) -> int:
        """Tell one from another."""

    def words(self, text: str, proposals: Proposals = ...) -> list[tuple[str, str]]:
        """Give the words of `text` in order with their part-of-speech tags ("nr" person, "ns" place, …, "" unknown).

        A proposal becomes a word, with its own tag, where it fits the sentence better than the words known.
        """

    def weight(self, text: str) -> float:
        """Give what the logarithm of the probability of the likeliest words of `text` is at least."""

    def knowing(self, listed: Listed, torn: Collection[str] = ()) -> "Segmenter":
        """Give a segmenter that knows more words; none of these ends between two characters that are in `torn`."""


class Simplifier(Protocol):
    """Writes traditional script in simplified characters."""

    def simplify(self, text: str) -> str:
        """Give `text` in simplified characters, as long as it was."""


class DateReader(Protocol):
    """Reads a date that a person or a web page wrote."""

    def read(self, text: str, today: datetime | None = None) -> str | None:
        """Give the date in ISO form, as coarse as it was written, or None."""


class Almanac(Protocol):
    """Turns the dates of the lunisolar calendar into those of ours; ISO days, None where there is no such day."""

    def lunar_day(self, year: int, month: int, day: int, leap: bool = False) -> str | None:
        """Give the day of a lunar month; `year` is the Gregorian one that the lunar year begins in."""

    def lunar_month(self, year: int, month: int, leap: bool = False) -> tuple[str, str] | None:
        """Give the first and the last day of a lunar month."""

    def solar_term(self, year: int, name: str) -> str | None:
        """Give the day of a solar term (大暑, 清明) in a Gregorian year."""
