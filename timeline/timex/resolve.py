"""Resolve the expressions of a document, one after the other, as the story goes on: trees in, Timex out."""

import re
from functools import lru_cache, partial
from itertools import pairwise

from timeline.lang.check import Pattern
from timeline.lang.pack import Pack
from timeline.model.document import Document, Reference
from timeline.model.frozen import replace
from timeline.model.protocols import Almanac
from timeline.model.timex import Prefer, Relation, Timex
from timeline.timex import frames
from timeline.timex.entries import entries
from timeline.timex.evaluate import Outcome, evaluate
from timeline.timex.frames import Frame
from timeline.timex.story import Story
from timeline.timex.thread import Role, role
from timeline.timex.tree import Anchored, Found, Path

__all__ = ["frame_of", "resolve"]

_ISO = re.compile(r"(-?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?")
_COMMAS = frozenset(",，")
_STOP = re.compile(r"[。!?\n]")
_HEAD = 300  # how far below the title its hour may be told again
_SLACK = 2  # so many days after its dateline a text may still have been written on
_CLAUSE = 60  # how far a cue may stand from its expression


def resolve(
    document: Document,
    found: tuple[Found, ...],
    words: Pack,
    prefer: Prefer | None = None,
    almanac: Almanac | None = None,
) -> tuple[Timex, ...]:
    """Give the expressions that have a time, in order."""
    story = Story(frame_of(document.dct), _told(document.dct), code=document.language, almanac=almanac)
    story.weeks_as_days = words.time.settings.get("weeks_as_days", False)
    story.reach = words.time.settings.get("reach", 0)
    story.asked = prefer is not None
    story.slack = _slack(document.dct)
    timexes: list[Timex] = []
    headline: list[int] = []  # the bare hours of the title
    title = document.folded.find("\n")
    told = line = before = after = 0
    heads = entries(document.folded, found)
    for expression in found:
        line = document.folded.rfind("\n", before, expression.start) + 1 or line
        story.near = expression.start in heads or line <= told
        story.look, story.looked = partial(_direction, document, expression, words, prefer), None
        story.goes_on = _goes_on(document, expression, timexes, words)
        if story.thread.same_sentence:
            story.thread.same_sentence = _STOP.search(document.folded, after, expression.start) is None
        before = after = expression.start
        outcome = evaluate(expression.node, story)
        if outcome is None:
            continue
        timexes.append(_hangs_too(expression, timexes, document) or _timex(document, expression, outcome))
        if timexes[-1].relation is not None:
            continue
        if expression.end <= title and not story.thread.told and _is_bare_hour(expression):
            headline.append(len(timexes) - 1)
            continue
        part = _role(document, expression, words, _to_come(story, outcome))
        if part == "report":
            story.thread.same_sentence, after = True, expression.end
        if part != "aside" and _tell(story, outcome, timexes[-1].text, part):
            told = expression.end
    _date_headline(timexes, headline, title)
    return _beside(document.folded, timexes)


def _is_bare_hour(expression: Found) -> bool:
    return isinstance(expression.node, Path) and expression.node.steps[0][:2] in (("at", "pod"), ("at", "hour"))


def _date_headline(timexes: list[Timex], headline: list[int], title: int) -> None:
    """Give a bare hour of the title the day that the story tells with it: 凌晨起火 over 昨日凌晨3时许起火."""
    for at in headline:
        one = timexes[at]
        below = (t for t in timexes[at + 1 :] if title < t.start < title + _HEAD and one.text in t.text)
        told = next(below, None)
        if told is None or told.earliest is None or one.earliest is None:
            continue
        old, day = one.earliest[:10], told.earliest[:10]
        value, edtf, first, last = (
            text and text.replace(old, day) for text in (one.value, one.edtf, one.earliest, one.latest)
        )
        basis = f"day of {told.text} below it"
        timexes[at] = replace(one, value=value, edtf=edtf, earliest=first, latest=last, basis=basis)


def _role(document: Document, expression: Found, words: Pack, to_come: bool) -> Role:
    """Say what a date is to the story, which has not come to what is quoted of days ahead: 他说:"我们明天出发。"."""
    part = role(document.folded, expression, words.time, to_come)
    return "aside" if to_come and part == "story" and _is_quoted(document.folded, expression.start) else part


def _is_quoted(text: str, at: int) -> bool:
    """Say whether a quotation is open that began in the same paragraph."""
    opened = text.rfind("“", max(0, at - _HEAD), at)
    return opened >= 0 and text.find("”", opened, at) < 0 and text.find("\n", opened, at) < 0


def _to_come(story: Story, outcome: Outcome) -> bool:
    today, frame = story.today(), outcome.frame
    return today is not None and frame is not None and frame.lo is not None and frame.lo > today


def _hangs_too(expression: Found, timexes: list[Timex], document: Document) -> Timex | None:
    """Give a 当天 after a date that hangs on an event the same event: 会晤次日,军机过航,发言人当天表示."""
    last = timexes[-1] if timexes else None
    if last is None or last.relation is None or last.relation.unit != "day" or last.edtf is not None:
        return None
    node = expression.node
    if not isinstance(node, Path) or node.steps[0][:2] != ("same", "day"):
        return None
    if "\n" in document.folded[last.end : expression.start]:
        return None
    offset = last.relation.offset + int(node.steps[0][2])
    side = "after" if offset > 0 else "before" if offset < 0 else last.relation.side
    return replace(
        last, start=expression.start, end=expression.end, text=document.text[expression.start : expression.end],
        basis=f"counted from {last.text} before it", relation=replace(last.relation, offset=offset, side=side),
    )  # fmt: skip


def _beside(text: str, timexes: list[Timex]) -> tuple[Timex, ...]:
    """Give a date that hangs on an event the date that is written right after it: 会晤次日,7月13日."""
    for at, (one, other) in enumerate(pairwise(timexes)):
        if other.relation is not None and other.edtf is None and _is_gloss(text[one.end : other.start]):
            if one.precision == "day":  # 6月27日,即战争爆发后第三天
                timexes[at + 1] = _dated_by(other, one)
            continue
        if one.relation is None or one.edtf is not None or other.precision != "day" or other.relation is not None:
            continue
        if text[one.end : other.start].strip() in (",", "，", "(", "即", "也就是"):
            timexes[at] = _dated_by(one, other)
    return tuple(timexes)


def _is_gloss(between: str) -> bool:
    return between[:1] in ",，(" and between[1:2] == "即" and len(between) < 8


def _dated_by(one: Timex, other: Timex) -> Timex:
    return replace(
        one, value=other.value, edtf=other.edtf, earliest=other.earliest, latest=other.latest, precision="day",
        basis=f"{other.text} beside it",
    )  # fmt: skip


def _told(dct: Reference | None) -> str:
    return f"{dct.date} ({dct.basis})" if dct is not None else ""


def _slack(dct: Reference | None) -> int:
    """Give how many days after its dateline a text came out, 0 where it was put out again much later."""
    if dct is None or not dct.published:
        return 0
    written, out = frame_of(dct), frame_of(replace(dct, date=dct.published))
    if written is None or out is None or written.lo is None or out.lo is None or out.unit != "day":
        return 0
    days = out.lo - written.lo
    return days if days <= _SLACK else 0


def frame_of(dct: Reference | None) -> Frame | None:
    """Give the frame of a reference date, as coarse as it is."""
    return _frame(dct.date, dct.time) if dct is not None else None


@lru_cache(1024)  # the texts of a day come together
def _frame(date: str, time: str | None) -> Frame | None:
    match = _ISO.match(date)
    if match is None:
        return None
    year, month, day = int(match[1]), match[2], match[3]
    if day is None:
        return frames.month(year, int(month)) if month else frames.year(year)
    frame = frames.named_day(year, int(month), int(day))
    return frame if frame is None or time is None else replace(frame, time=tuple(int(part) for part in time.split(":")))


def _direction(document: Document, expression: Found, words: Pack, prefer: Prefer | None) -> tuple[bool, bool, bool]:
    """Say whether the clause looks ahead, whether that was said at all, and whether the plan may be a past one."""
    if prefer is not None:
        return prefer == "future", True, False
    cues, text = words.time.cues, document.folded
    cue, clause = cues.get("ahead"), cues.get("clause")
    if cue is None or clause is None:
        return False, False, False
    proposed = cues.get("proposed")
    if proposed is not None and proposed.search(text, max(0, expression.start - _CLAUSE), expression.start):
        return True, True, False
    start, stop = _clause(text, expression, clause)
    if _is_of_report(text, expression, words):
        return False, True, False
    behind, once, upto = cues.get("behind"), cues.get("once"), cues.get("upto")
    if (once and once.search(text, start, stop)) or (upto and upto.match(text, max(0, expression.start - 1))):
        return True, True, True
    found = cue.search(text, start, stop) or _opened(text, stop, expression, cues)
    ahead = _looks_ahead(text, expression, found, words)
    return ahead, ahead or (behind is not None and behind.search(text, start, stop) is not None), False


def _clause(text: str, expression: Found, mark: Pattern) -> tuple[int, int]:
    """Give the span of the clause around an expression."""
    end = mark.search(text, expression.end, expression.end + _CLAUSE)
    start = max(0, expression.start - _CLAUSE)
    for one in mark.finditer(text, start, expression.start):
        start = one.end()
    return start, end.start() if end else expression.end + _CLAUSE


def _opened(text: str, stop: int, expression: Found, cues: dict[str, Pattern]) -> re.Match[str] | None:
    """Find what looks ahead in the clause that a date opens with a comma after it: 5月25日,公司将举行."""
    opens, clause = cues.get("opens"), cues.get("clause")
    if opens is None or clause is None or stop != expression.end or text[stop : stop + 1] not in _COMMAS:
        return None
    end = clause.search(text, stop + 1, stop + _CLAUSE)
    return opens.search(text, stop + 1, end.start() if end else stop + _CLAUSE)


def _looks_ahead(text: str, expression: Found, cue: re.Match[str] | None, words: Pack) -> bool:
    """Say whether the cue is about the expression, not about what is told on that day: 发言人14日宣布将."""
    released = words.time.cues.get("released")
    if cue is None or (released is not None and released.search(text, max(0, expression.start - 4), expression.start)):
        return False
    reports = words.time.cues.get("reports")
    between = reports.search(text, expression.end, cue.start()) if reports and cue.start() >= expression.end else None
    return between is None


def _is_of_report(text: str, expression: Found, words: Pack) -> bool:
    """Say whether it is the report that the time belongs to: said on Friday that it will close."""
    before, after = words.time.cues.get("said_before"), words.time.cues.get("said_after")
    if before is not None and before.search(text, max(0, expression.start - _CLAUSE // 2), expression.start):
        return True
    return after is not None and after.match(text, expression.end) is not None


def _goes_on(document: Document, expression: Found, timexes: list[Timex], words: Pack) -> bool:
    """Say whether the last date may give its year; a language may want that year written, and near."""
    reach = words.time.settings.get("carries")
    if reach is None:
        return True
    last = next((t for t in timexes[-1:-6:-1] if t.earliest and t.latest and t.value[:4] in t.text), None)
    this_year = document.dct is not None and last is not None and last.value[:4] == document.dct.date[:4]
    return last is not None and not this_year and expression.start - last.end <= reach


def _timex(document: Document, found: Found, outcome: Outcome) -> Timex:
    text = document.text[found.start : found.end]
    relation = None
    if outcome.relation is not None:
        side, offset, unit = outcome.relation
        anchor = found.node.anchor if isinstance(found.node, Anchored) else text
        whole = int(offset) if offset % 1 == 0 else 0
        relation = Relation(anchor, found.start, found.start + len(anchor), side, whole, unit)  # type: ignore[arg-type]
    rule = (found.rule or "word").split(" ")[0]
    return Timex(
        found.start, found.end, text, outcome.type, outcome.value, outcome.basis, rule, outcome.mod, outcome.edtf,
        outcome.earliest, outcome.latest, outcome.precision, relation, outcome.vague, outcome.deictic,
        outcome.conflict,
    )  # fmt: skip


def _tell(story: Story, outcome: Outcome, text: str, part: Role) -> bool:
    """Let the story go on from a date that is settled, to the month at least where no year is known."""
    frame = outcome.frame
    if frame is None or outcome.type == "SET" or (frame.lo is None and (story.dct or not frame.month)):
        return False
    if part == "limit" and story.dct is not None and frame.day is None:  # 2020年以来 is not what is told of
        return False
    story.last, story.last_text = frame, text
    story.thread.tell(frame, text, part)
    if part == "report" and frame.lo is None and frame.day is not None:
        story.reported = story.reported or frame
    return True
