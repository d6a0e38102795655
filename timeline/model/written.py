"""A date as people and feeds write it, where figures alone settle it: text in, ISO out, as coarse as it was written."""

import re
from functools import lru_cache

from timeline.model.dates import exists

__all__ = ["plain_date", "plain_time"]

_PLAIN = re.compile(
    r"(-?\d{4})"
    r"(?:(?P<sign>[-/.])(\d{1,2})(?:(?P=sign)(\d{1,2}))?|年(?:(\d{1,2})月(?:(\d{1,2})日)?)?)?"
    r"(?:[T ]\d{1,2}:\d\d\S*(?: ?[+-]\d\d:?\d\d)?)?"
)
_CLOCK = re.compile(r"[T ](\d{1,2}):(\d\d)(?::(\d\d))?")
_SOLID = re.compile(r"(\d{4})(\d\d)(\d\d)")


@lru_cache(1024)  # the texts of a day come together
def plain_date(text: str) -> str | None:
    """Give the date of 2023, 2023-07, 2023/7/13, 20230713, 2023年7月13日, 2023-07-13T09:30+08:00, or None."""
    text = text.strip()
    match = _SOLID.fullmatch(text) or _PLAIN.fullmatch(text)
    if not match:
        return None
    year, *rest = (part for part in match.groups() if part and part not in "-/.")
    date = "-".join([year, *(part.zfill(2) for part in rest)])
    return date if exists(date) else None


@lru_cache(1024)
def plain_time(text: str) -> str | None:
    """Give the time of day of 2023-07-13T09:30+08:00 in figures, or None."""
    match = _CLOCK.search(text)
    return f"{int(match[1]):02d}:{match[2]}:{match[3] or '00'}" if match and int(match[1]) < 24 else None
