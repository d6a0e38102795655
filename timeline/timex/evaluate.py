"""Give a tree its time: node and story in, an outcome out, which is a Timex but for its place in the text."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from timeline.model.dates import civil, iso, weekday
from timeline.model.frozen import replace
from timeline.model.timex import TimexType
from timeline.timex import frames
from timeline.timex.amounts import amount, going, lasting, rolling, whole_units
from timeline.timex.frames import Frame
from timeline.timex.named import by_moon
from timeline.timex.narrow import follow
from timeline.timex.outcome import (
    CLOCK,
    LAST_DAY,
    PARTS,
    Outcome,
    about,
    at_the_moment,
    deadline,
    eve,
    first_day,
    is_beyond,
    joined,
    last_day,
    moment,
    shown,
    side,
    unsettled,
    up_to,
    with_weekday,
)  # fmt: skip
from timeline.timex.story import Story
from timeline.timex.tree import (
    Anchored,
    Approx,
    Both,
    Duration,
    Lasting,
    Listing,
    Node,
    Open,
    Path,
    Range,
    Repeat,
    Shift,
    Vague,
    Window,
)  # fmt: skip

__all__ = ["Outcome", "evaluate"]

_FAR = 300  # days
_ALMOST, _YEAR = 345, 366  # days: between them, a time of day or a range is rather one to come soon
_LATELY = 31  # days: what news tells of
_TODAY = ("now", "day", 0)
_OVER = 45  # days before its end in which a stretch of months is summed up
_MARKS = frozenset("/T~{[")  # of EDTF that cannot be marked as about right


def evaluate(node: Node, story: Story) -> Outcome | None:
    """Give the outcome of a node, None where the calendar has no such time."""
    return _BY_KIND[type(node)](node, story)


def _path(node: Path, story: Story) -> Outcome | None:
    story.why = "as written"
    steps = node.steps
    operator = steps[0][0]
    if operator == "era" and len(steps) > 1:
        steps = by_moon(steps, story)
    frame = _from_shift(node, story) if operator == "shifted" else follow(steps, story)
    if frame is None or is_beyond(frame):
        return None
    if frame.time and _is_scheduled(node, frame, story):
        found = _path(Path((("at", "year", civil(story.today() or 0)[0]), *steps)), story)
        return found and replace(found, basis=f"year of the reference date {story.basis}")
    if frame.time and frame.edtf:
        zone = next((str(s[1]) for s in steps if s[0] == "zone"), "local")
        frame = frame if zone == "local" else replace(frame, edtf=frame.edtf + zone)
    return shown(frame, story.why, operator == "now")


def _from_shift(node: Path, story: Story) -> Frame | None:
    shift, steps = node.steps[0][1], node.steps[1:]
    if _is_in_years(shift) and steps[0] == _TODAY and not story.ahead:  # 44年后的今天 is today
        return follow(steps, story)
    outer = evaluate(shift, story)
    return follow(steps, story, outer.frame) if outer is not None and outer.frame is not None else None


def _is_in_years(shift: Shift) -> bool:
    return shift.sign > 0 and shift.duration.parts[-1][0] == "year"


def _duration(node: Duration, story: Story) -> Outcome:
    return _length(node)


@lru_cache(2048)
def _length(node: Duration) -> Outcome:
    return Outcome("DURATION", amount(node), "a length of time", mod=node.mod)


def _repeat(node: Repeat, story: Story) -> Outcome | None:
    value = ""
    if node.inner is not None:
        inner = evaluate(node.inner, Story(None, code=story.code, almanac=story.almanac))
        value = inner.value if inner is not None else ""
    return Outcome("SET", value or amount(Duration(((node.unit, node.count),))), "a repetition")


def _range(node: Range, story: Story) -> Outcome | None:
    first = evaluate(node.first, story)
    if first is None or first.frame is None:
        return None
    if story.base is None and (_too_far(first.frame, story) or _is_scheduled(node.first, first.frame, story)):
        return _of_this_year(node, story) or _from(node, first, story)
    found = _from(node, first, story)
    return _of_last_year(node, found, story) or found


def _of_last_year(node: Range, found: Outcome | None, story: Story) -> Outcome | None:
    """Read months that are not over in the year before, unless the clause looks ahead: 1—12月, said in January."""
    today, steps = story.today(), node.first.steps if isinstance(node.first, Path) else ()
    if today is None or story.base is not None or found is None or found.frame is None or found.frame.hi is None:
        return None
    months = len(steps) == 1 and steps[0][:2] == ("at", "month") and found.precision == "month"
    if not months or story.ahead or story.torn or found.frame.hi - today < _OVER:
        return None
    this_year = civil(today)[0]
    if found.frame.year != this_year or (found.earliest or "")[:4] != str(this_year):  # 8月至2月 runs on into the next
        return None
    first = evaluate(Path((("at", "year", this_year - 1), *steps)), story)
    return _from(node, first, story) if first is not None and first.frame is not None else None


def _too_far(first: Frame, story: Story) -> bool:
    """Say whether a beginning was put a year ahead, though the range may have begun already."""
    today = story.today()
    return today is not None and first.lo is not None and first.lo - today > _FAR and story.ahead


def _is_scheduled(node: Node, frame: Frame, story: Story) -> bool:
    """Say whether what was put eleven months back is about to come: 7月1日8时至5日18时, said in June."""
    today = story.today()
    if today is None or frame.lo is None or today - frame.lo < _ALMOST or story.base is not None or story.settled:
        return False
    told = story.last is not None and story.last.year == frame.year
    return isinstance(node, Path) and node.steps[0][:2] == ("at", "month") and not told and today - frame.lo <= _YEAR


def _of_this_year(node: Range, story: Story) -> Outcome | None:
    """Read a range in the year of the reference date, if it is not over by then: 8月14日至19日将, said on the 16th."""
    today = story.today()
    if today is None:
        return None
    story.base = frames.year(civil(today)[0])
    first = evaluate(node.first, story)
    story.base = None
    found = _from(node, first, story) if first is not None and first.frame is not None else None
    over = found is None or found.latest is None or found.latest[:10] < iso(today)
    return None if over or found is None else replace(found, basis=f"year of the reference date {story.basis}")


def _from(node: Range, first: Outcome, story: Story) -> Outcome | None:
    begin, before = first.frame, story.base
    story.base = begin
    last = evaluate(node.last, story)
    story.base = before
    if last is None or last.frame is None or begin is None:
        return None
    if last.frame.time and begin.time and begin.lo == last.frame.lo and last.frame.time < begin.time:
        last = _next_day(node, begin, story) or last
    return joined(first, last, first.basis) or _from_end(node, last, story)


def _from_end(node: Range, last: Outcome, story: Story) -> Outcome | None:
    """Read a range whose beginning has its year from its end: from November to February 2017."""
    year = last.frame.year if last.frame is not None else None
    if year is None or not isinstance(node.first, Path) or node.first.steps[0][:2] != ("at", "month"):
        return None
    for begin in (year, year - 1):
        first = evaluate(Path((("at", "year", begin), *node.first.steps)), story)
        if first is not None and first.earliest and last.latest and first.earliest[:10] <= last.latest[:10]:
            return joined(first, last, first.basis)
    return None


def _next_day(node: Range, first: Frame, story: Story) -> Outcome | None:
    """Evaluate the end of a range that runs past midnight."""
    before = story.base
    story.base = frames.day(first.lo + 1) if first.lo is not None else None
    last = evaluate(node.last, story)
    story.base = before
    return last


def _lasting(node: Lasting, story: Story) -> Outcome | None:
    first = evaluate(node.first, story)
    if first is None or first.frame is None:
        return None
    frame = lasting(first.frame, node.duration)
    if frame is None or is_beyond(frame):
        return None
    return joined(first, shown(frame, first.basis), first.basis)


def _listing(node: Listing, story: Story) -> Outcome | None:
    outcomes: list[Outcome] = []
    before = story.base
    for item in node.items:
        outcome = evaluate(item, story)
        if outcome is None or outcome.frame is None:
            break
        outcomes.append(outcome)
        story.base = outcome.frame
    story.base = before
    if len(outcomes) < len(node.items):
        return None
    last = outcomes[-1]
    first, latest = min(outcomes, key=first_day), max(outcomes, key=first_day).latest
    marks = "[]" if node.either else "{}"
    known = all(o.edtf for o in outcomes)
    edtf = marks[0] + ",".join(side(o, 0) for o in outcomes) + marks[1] if known else None
    return replace(
        last, value=",".join(o.value for o in outcomes), edtf=edtf, earliest=first.earliest, latest=latest,
        basis=outcomes[0].basis,
    )  # fmt: skip


def _open(node: Open, story: Story) -> Outcome | None:
    inner = evaluate(node.inner, story)
    if inner is not None and (node.side == "by" or (node.side == "before" and inner.mod in PARTS)):
        return deadline(inner, story.dct) or up_to(inner)
    if inner is None or inner.type == "DURATION":
        return inner
    if node.side == "eve":
        return eve(inner)
    last = inner.frame.hi if inner.frame is not None and inner.type == "DATE" else None
    if node.side == "after" and last is not None and last < LAST_DAY:
        day = iso(last + (inner.precision != "day"))
        return replace(inner, edtf=f"{day}/..", earliest=day, latest=None, mod="AFTER", frame=last_day(inner.frame))
    if node.side in ("from", "after"):
        edtf = inner.edtf and f"{side(inner, 0)}/.."
        return replace(inner, edtf=edtf, latest=None, mod="AFTER" if node.side == "after" else "START")
    edtf = inner.edtf and f"../{side(inner, -1)}"
    return up_to(inner) if node.side == "before" else replace(inner, edtf=edtf, earliest=None, mod="END")


def _shift(node: Shift, story: Story) -> Outcome | None:
    base = _shift_base(node, story)
    why = story.why
    frame = going(base, _in_days(node.duration) if story.weeks_as_days else node.duration, node.sign)
    if frame is None:
        ref = "PAST_REF" if node.sign < 0 else "FUTURE_REF"
        kind: TimexType = "TIME" if node.duration.parts[-1][0] in CLOCK else "DATE"
        return Outcome(kind, ref, why, vague=True, deictic=node.base is None)
    if is_beyond(frame):
        return None
    outcome = shown(frame, why, node.base is None and not node.story)
    outcome = replace(outcome, mod=node.duration.mod) if outcome.mod != node.duration.mod else outcome
    return about(outcome) if outcome.mod and outcome.type == "TIME" and outcome.edtf else outcome


def _in_days(duration: Duration) -> Duration:
    parts = tuple(("day", n * 7) if unit == "week" and n is not None else (unit, n) for unit, n in duration.parts)
    return Duration(parts, duration.mod, duration.least)


def _shift_base(node: Shift, story: Story) -> Frame | None:
    if node.base is not None:
        inner = evaluate(node.base, story)
        return inner.frame if inner is not None else None
    if node.story or (node.sign > 0 and not story.ahead and not node.now):
        return story.anchor(node.duration.parts[-1][0])
    story.why = f"counted from the reference date {story.basis}"
    return story.dct


def _window(node: Window, story: Story) -> Outcome | None:
    base = story.anchor(node.duration.parts[-1][0]) if node.story else story.dct
    basis = f"a length of time {'up to' if node.sign < 0 else 'from'} the reference date {story.basis}"
    basis = f"a length of time {story.why}" if node.story else basis
    outcome = Outcome("DURATION", amount(node.duration), basis, mod=node.duration.mod, deictic=True)
    if node.whole or (node.story and base is not None and base.unit not in ("day", *CLOCK)):
        ends = whole_units(base, node.duration, node.sign)
    else:
        ends = rolling(base, node.duration, node.sign, node.within)
    if ends is None or any(map(is_beyond, ends)):
        return outcome
    lo, hi = (shown(frame, "") for frame in ends)
    fine = node.duration.parts[-1][0] in CLOCK
    edtf = f"{lo.earliest}/{hi.latest}" if fine and node.whole else f"{side(lo, 0)}/{side(hi, -1)}"
    outcome = replace(outcome, edtf=edtf, earliest=lo.earliest, latest=hi.latest)
    if node.whole:
        kind: TimexType = "TIME" if node.duration.parts[-1][0] in CLOCK else "DATE"
        return replace(outcome, type=kind, value=f"{lo.earliest}/{hi.latest}")
    return at_the_moment(outcome, node, base)


def _anchored(node: Anchored, story: Story) -> Outcome:
    fine = node.unit in CLOCK or (isinstance(node.inner, Path) and node.inner.steps[0][1] in CLOCK)
    relation = (node.side, node.offset, node.unit)
    value = "XXXX-XX-XX"
    if isinstance(node.inner, Path):  # 事发当晚9时
        inner = follow(node.inner.steps, story, Frame("day", value, None))
        value = inner.value if inner is not None else value
    return Outcome("TIME" if fine else "DATE", value, f"hangs on the event {node.anchor}", relation=relation)


def _both(node: Both, story: Story) -> Outcome | None:
    main = evaluate(node.main, story)
    if isinstance(node.gloss, Path) and node.gloss.steps[0][1] == "weekday":
        day = int(node.gloss.steps[0][2])
        return _in_other_year(node.main, main, day, story) or with_weekday(main, day)
    gloss = _gloss(node.gloss, main, story)
    if main is not None and isinstance(node.gloss, Path) and any(step[0] == "zone" for step in node.gloss.steps):
        return main  # 当地时间10日20时（北京时间11日9时）
    if main is None or gloss is None:
        return main or gloss
    if main.earliest and gloss.earliest and main.earliest[:10] != gloss.earliest[:10]:
        clash = f"{main.value} by its words, {gloss.value} by the date beside it"
        return replace(gloss, conflict=clash, type=main.type)
    return replace(main if main.earliest or not gloss.earliest else gloss, deictic=main.deictic)


def _gloss(node: Node, main: Outcome | None, story: Story) -> Outcome | None:
    """Evaluate the date beside another, its open year and month the other's."""
    if main is None or main.frame is None or main.frame.lo is None:
        return evaluate(node, story)
    dct, last = story.dct, story.last
    story.dct, story.last = frames.day(main.frame.hi or main.frame.lo), None
    gloss = evaluate(node, story)
    story.dct, story.last = dct, last
    return gloss


def _in_other_year(node: Node, main: Outcome | None, day: int, story: Story) -> Outcome | None:
    """Give a day whose year is not written the year before or after, where only there it is on that weekday.

    A day of these weeks stays where it is: news of it has the weekday wrong.
    """
    if main is None or main.frame is None or main.frame.lo is None or main.frame.year is None:
        return None
    if weekday(main.frame.lo) == day or not isinstance(node, Path) or node.steps[0][:2] != ("at", "month"):
        return None
    today = story.today()
    if today is not None and abs(main.frame.lo - today) <= _LATELY:
        return None
    for year in (main.frame.year + 1, main.frame.year - 1):
        other = evaluate(Path((("at", "year", year), *node.steps)), story)
        begin = other.frame.lo if other is not None and other.frame is not None else None
        if other is not None and begin is not None and weekday(begin) == day:
            return replace(other, basis=f"in {year} it is on that weekday")
    return None


def _approx(node: Approx, story: Story) -> Outcome | None:
    inner = evaluate(node.inner, story)
    if inner is None:
        return None
    if isinstance(node.inner, Shift) and inner.edtf and "T" in inner.value:
        return about(replace(inner, mod=node.mod))
    edtf = inner.edtf and (inner.edtf + "~" if _MARKS.isdisjoint(inner.edtf) else inner.edtf)
    if inner.latest and inner.frame is not None and inner.frame.unit == "hour" and "/" not in inner.value:
        return replace(inner, mod=node.mod, edtf=edtf, latest=f"{inner.value}:59:59")  # 8点许 is within that hour
    return replace(inner, mod=node.mod, edtf=edtf)


def _vague(node: Vague, story: Story) -> Outcome:
    dct = story.dct
    if node.value != "NOW":
        return unsettled(node.value)
    now = moment(dct) if dct is not None and dct.time and dct.lo is not None else None
    basis = f"the moment of the reference date {story.basis}" if now else "no settled time"
    return Outcome("DATE", "PRESENT_REF", basis, now, now, now, now and "minute", vague=True, deictic=True)


_BY_KIND: dict[type, Callable[[Any, Story], Outcome | None]] = {
    Path: _path, Duration: _duration, Repeat: _repeat, Range: _range, Lasting: _lasting, Listing: _listing, Open: _open,
    Shift: _shift, Window: _window, Anchored: _anchored, Both: _both, Approx: _approx, Vague: _vague,
}  # fmt: skip
