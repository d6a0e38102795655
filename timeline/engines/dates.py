"""Dates as people and feeds write them, by dateparser; it loads when first asked.

Takes "13 July 2023", "Jul 2023", "yesterday", "13 juillet 2023"; gives ISO, as coarse as it was written.  Figures alone
need no dateparser.  A date that counts from today is None unless `today` is given.
"""

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.model.written import plain_date

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

__all__ = ["DateparserReader"]

_TELLING = re.compile(r"[^\W\d_]{2}|\d{4}|\d\D+\d\D+\d")  # a word, a year or three numbers: "12" alone is no date
_OURS = re.compile(r"[㐀-鿿]")  # Chinese is read by rules of our own
_ENGLISH = ("en",)
_OTHERS = ("de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "uk", "id", "vi", "ko", "ar")
_DOTTED = re.compile(r"\s*\d{1,2}\.\d{1,2}\.\d{4}\b")  # the day stands first wherever dots are used
_LENGTHS = {"year": 4, "month": 7, "week": 10, "day": 10, "time": 10}
# Two days as far apart as can be, so that what counts from today or borrows from it shows.
_THEN, _NOW = datetime(1983, 3, 17), datetime(2012, 10, 4)  # noqa: DTZ001  (dateparser counts from naive days)
_LONGEST = 100


class DateparserReader:
    """The `DateReader` of the house: English first, then other languages, 07/12/2023 as they write it."""

    def read(self, text: str, today: datetime | None = None) -> str | None:
        """Give the date in ISO form, or None."""
        plain = plain_date(text)
        if plain or len(text) > _LONGEST or not _TELLING.search(text) or _OURS.search(text):
            return plain
        english = None if _DOTTED.match(text) else _read(text, _ENGLISH, today)
        return english or _read(text, _OTHERS, today)


def _read(text: str, languages: tuple[str, ...], today: datetime | None) -> str | None:
    if today is not None:
        return _written(text, languages, today.replace(tzinfo=None), "past")
    date = _written(text, languages, _NOW, "current_period")
    return date if date and date == _written(text, languages, _THEN, "current_period") else None


def _written(text: str, languages: tuple[str, ...], base: datetime, prefer: str) -> str | None:
    found = _parser(languages, base, prefer).get_date_data(text)
    length = _LENGTHS.get(found.period or "")
    return found.date_obj.date().isoformat()[:length] if found.date_obj and length else None


@lru_cache(maxsize=8)
def _parser(languages: tuple[str, ...], base: datetime, prefer: str) -> "DateDataParser":
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": prefer, "RETURN_TIME_AS_PERIOD": True}
    return DateDataParser(languages=list(languages), settings=settings)
