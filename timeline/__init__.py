"""A sourced chronology out of Chinese and English news: `extract` gives the timeline of a text.

Names load when they are first used, so that the command starts fast.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.model.actor import Participant
    from timeline.model.errors import TimelineError
    from timeline.model.event import Attribution, Event, Source
    from timeline.model.record import from_record, to_record
    from timeline.model.timeline import Options, Timeline

__version__ = "0.1.0"
__all__ = [
    "Attribution",
    "Event",
    "Options",
    "Participant",
    "Source",
    "Timeline",
    "TimelineError",
    "extract",
    "from_record",
    "to_record",
]

_HOME = {
    "Attribution": "event",
    "Event": "event",
    "Options": "timeline",
    "Participant": "actor",
    "Source": "event",
    "Timeline": "timeline",
    "TimelineError": "errors",
    "from_record": "record",
    "to_record": "record",
}


def extract(
    text: str,
    *,
    date: str | None = None,
    title: str | None = None,
    id: str = "text",
    options: "Options | None" = None,
) -> "Timeline":
    """Give the timeline of a text, read against `date` (2023-07-13, or any form a person writes).

    Without `date` the text itself is asked for one; what it leaves unsettled stays open.  `id` names it in the sources.
    """
    from timeline import pipeline
    from timeline.model.timeline import Options

    source = pipeline.document(text, id, pipeline.given(date, "date given") if date else None, title)
    return pipeline.chronicle([source], options or Options())


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- what a module holds is of any type
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"timeline.model.{_HOME[name]}"), name)
