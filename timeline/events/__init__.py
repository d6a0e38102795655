"""What happened: sentences, time expressions and actors in, event mentions out."""

from timeline.events.extract import extract, leading

__all__ = ["extract", "leading"]
