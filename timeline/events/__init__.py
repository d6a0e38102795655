"""What happened: sentences, time expressions and actors in, event mentions out."""

from timeline.events.extract import extract

__all__ = ["extract"]
