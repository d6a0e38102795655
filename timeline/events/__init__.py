"""What happened: sentences, time expressions and actors in, event mentions out."""

from timeline.events.extract import extract
from timeline.events.outline import Outline, outline

__all__ = ["Outline", "extract", "outline"]
