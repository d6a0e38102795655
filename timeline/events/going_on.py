"""Say whether a sentence without a date goes on with the day of the one before: 两国外长随后… needs no 随后.

Takes a parsed clause, its head and the story; gives yes only where somebody known does what is done on one day.
"""

from timeline.events.head import Head
from timeline.events.status import status
from timeline.events.story import Story
from timeline.events.subjects import subject
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.lang.event_words import DAILY
from timeline.model.dates import day_of

__all__ = ["counted_since", "goes_on", "went_on_since"]

_KINDS = ("act", "deed", "hold", "light")
_NO_NEWS = mark("clause.lasting", "status.habitual", "clause.retell", "state", "cause", "clause.supposed")
_BOTH = mark("group.states", "group.many")
_DAY = len("2023-07-12")
_LASTING, _SEQUEL, _ORDINAL = mark("clause.lasting"), mark("clause.sequel"), mark("clause.ordinal")
_NUMBER, _COUNT = mark("number"), 4
_LATELY = 3  # events back: who took part in them is known


def goes_on(p: Parse, head: Head, story: Story) -> bool:
    """Say whether the event at `head` is of the day told before."""
    if not story.told_before or head.place != "main" or head.kind not in _KINDS or p.union & _NO_NEWS:
        return False
    last, day = story.told[-1], story.clock.last
    if day is None or last.status != "happened" or day_of(last.date) != day_of(day.date) or len(day.date) < _DAY:
        return False
    daily = p.type(head.at) in DAILY or p.type(head.verb) in DAILY
    return daily and status(p, head)[0] == "happened" and _is_known(p, head, story)


def went_on_since(p: Parse) -> bool:
    """Say whether more is told than the day before it holds: 此后双方举行21轮会谈, 此后持续攻击."""
    return bool(p.union & _LASTING) or _often(p)


def counted_since(p: Parse) -> bool:
    """Say whether a clause only counts how often it has been done: 已连续举办8次, 此后共执行7次任务."""
    return bool(p.union & (_LASTING | _SEQUEL)) and _often(p)


def _often(p: Parse) -> bool:
    return any(_is_many(p, at) for at in range(len(p.tokens)))


def _is_many(p: Parse, at: int) -> bool:
    """Say whether a count tells of more than one time: 21轮, but not 第21轮 or 一次."""
    word = p.text(at)
    if len(word) > _COUNT or not word.endswith(p.words.affixes["group.counts"]) or p.tokens[at].timex:
        return False
    number = word[:-1] or p.text(at - 1)
    counted = number[:1].isdigit() or bool(p.marks[at if word[:-1] else at - 1] & _NUMBER)
    return counted and number not in p.words.sets["group.once"] and not p.words.marks.get(number[:1], 0) & _ORDINAL


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
