"""Time expressions: a document in, where they stand, what they say and when that is out."""

from timeline.timex.find import find
from timeline.timex.reference import dated
from timeline.timex.resolve import resolve

__all__ = ["dated", "find", "resolve"]
