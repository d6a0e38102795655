"""Follow the steps within a day: the frame so far and a part of the day, an hour or a minute in, a narrower one out."""

from collections.abc import Callable

from timeline.model.dates import iso
from timeline.model.frozen import replace
from timeline.timex import frames
from timeline.timex.frames import Frame
from timeline.timex.story import Story
from timeline.timex.tree import Step

__all__ = ["CLOCK", "Narrow"]

_NIGHT = ("evening", "late")
_LATE = 18  # o'clock

Narrow = Callable[[str | int | float, Frame | None, Story, tuple[Step, ...]], Frame | None]


def _at_pod(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame:
    if frame is None:
        day = story.day()
        if day is not None and day.time is not None:
            day = replace(day, time=None)
        frame = _next(day, story) if value == "before-dawn" else None
        frame = frame or day or Frame("day", "XXXX-XX-XX", None)
    return frames.pod(frame, str(value))


def _next(day: Frame | None, story: Story) -> Frame | None:
    """Give the day after one of which the evening was told last: 昨晚11点起火，凌晨3点扑灭."""
    last = story.thread.anchor("hour")[0]
    if day is None or last is None or last.lo is None or last.lo != day.lo or not story.near:
        return None
    return frames.day(last.lo + 1) if last.pod in _NIGHT or (last.time and last.time[0] >= _LATE) else None


def _at_hour(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
    if frame is None:
        frame = story.day() or Frame("day", "XXXX-XX-XX", None)
        elsewhere = frame.pod is not None and not story.near  # another paragraph's evening is not this hour's
        if story.base is None and (frame.time is not None or elsewhere) and frame.lo is not None:
            frame = frames.day(_night(frame, frame.lo, int(value)))
    return _later(frame, story, int(value)) or frames.clock(frame, "hour", int(value))


def _night(frame: Frame, day: int, hour: int) -> int:
    """Give the day that an hour is of, in a night told from its evening on: 24日22时至25日2时设卡。22时35分."""
    if frame.begins is None or not frame.time or hour <= frame.time[0] or frame.begins[:10] != iso(day - 1):
        return day
    return day - 1


def _later(frame: Frame, story: Story, hour: int) -> Frame | None:
    """Give the hour in the half of the day being told of, where only that lies after the last: 晚7点, 8点半."""
    last = story.thread.anchor("hour")[0]
    if frame.pod is not None or hour >= 12 or last is None or not last.time or last.pod is None or not story.near:
        return None
    is_later = max(12, hour + 1) <= last.time[0] <= hour + 12 and last.lo == frame.lo
    return frames.clock(frame, "hour", hour + 12) if is_later else None


def _at_hours(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
    """Give the time of an hour and the next, of which one is meant: 七八点."""
    hour = _at_hour(value, frame, story, rest)
    following = frames.clock(hour, "hour", hour.time[0] + 1) if hour is not None and hour.time else None
    if hour is None or following is None:
        return None
    ends = f"{following.value}:59:59" if hour.begins else None
    value = f"{hour.begins}/{ends}" if hour.begins else hour.value
    return replace(hour, value=value, edtf=hour.edtf and f"{hour.edtf}/{following.edtf}", ends=ends)


def _finer(unit: str, times: int = 1) -> Narrow:
    """Give the minute or second, or that of so many times the number: 三刻."""

    def at(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
        return frames.clock(frame, unit, times * int(value)) if frame is not None else None

    return at


def _before_hour(minutes: int) -> Narrow:
    """Give a time told by what is wanting to the hour."""

    def at(value: str | int | float, frame: Frame | None, story: Story, rest: tuple[Step, ...]) -> Frame | None:
        wanting = minutes * int(value)
        if frame is None or not frame.time or not 0 < wanting < 60:
            return None
        hour = frames.clock(replace(frame, pod=None, time=None), "hour", (frame.time[0] - 1) % 24)
        return frames.clock(hour, "minute", 60 - wanting) if hour is not None else None

    return at


CLOCK: dict[str, Narrow] = {
    "pod": _at_pod,
    "hour": _at_hour,
    "hours": _at_hours,
    "minute": _finer("minute"),
    "second": _finer("second"),
    "minutequarter": _finer("minute", 15),
    "minutefives": _finer("minute", 5),
    "minutesbefore": _before_hour(1),
    "quartersbefore": _before_hour(15),
}
