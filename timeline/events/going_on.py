"""Say whether a sentence without a date goes on with the day of the one before: 两国外长随后… needs no 随后.

Takes a parsed clause, its head and the story; gives yes only where somebody known does what is done on one day.
"""

from timeline.events.heads import Head
from timeline.events.status import status
from timeline.events.story import Story
from timeline.events.subjects import subject
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.lang.event_words import DAILY

__all__ = ["goes_on"]

_KINDS = ("act", "deed", "hold", "light")
_NO_NEWS = mark("clause.lasting", "status.habitual", "clause.retell", "state", "cause", "clause.supposed")
_BOTH = mark("group.states", "group.many")
_DAY = len("2023-07-12")
_LATELY = 3  # events back: who took part in them is known


def goes_on(p: Parse, head: Head, story: Story) -> bool:
    """Say whether the event at `head` is of the day told before."""
    if not story.told_before or head.place != "main" or head.kind not in _KINDS or p.union & _NO_NEWS:
        return False
    last, day = story.told[-1], story.clock.last
    if day is None or last.status != "happened" or last.date[:_DAY] != day.date[:_DAY] or len(day.date) < _DAY:
        return False
    daily = p.type(head.at) in DAILY or p.type(head.verb) in DAILY
    return daily and status(p, head)[0] == "happened" and _is_known(p, head, story)


def _is_known(p: Parse, head: Head, story: Story) -> bool:
    """Say whether the subject is somebody who took part in what was told last, or is named with an office."""
    span = subject(p, head)
    if span is None:
        return False
    if any(p.marks[i] & _BOTH for i in range(*span)):
        return True
    acting = [m for i in range(*span) for m in p.actors(i)]
    lately = {a.name for event in list(story.told)[-_LATELY:] for a in event.actors}
    return any(m.name in lately or (m.kind == "person" and m.full_start < m.start) for m in acting)
