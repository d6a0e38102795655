"""Resolve the expressions of a document, one after the other, as the story goes on: trees in, Timex out."""

import re
from functools import lru_cache, partial

from timeline.lang.pack import Pack
from timeline.model.document import Document, Reference
from timeline.model.frozen import replace
from timeline.model.protocols import Almanac
from timeline.model.timex import Prefer, Relation, Timex
from timeline.timex import frames
from timeline.timex.direction import direction
from timeline.timex.entries import entries
from timeline.timex.evaluate import Outcome, evaluate
from timeline.timex.frames import Frame
from timeline.timex.neighbours import beside, date_headline, hangs_too, is_bare_hour
from timeline.timex.story import Story
from timeline.timex.thread import Role, role
from timeline.timex.tree import Anchored, Found, Node, Open, Path, Shift

__all__ = ["frame_of", "resolve"]

_ISO = re.compile(r"(-?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?")
_STOP = re.compile(r"[。!?\n]")
_SLACK = 2  # so many days after its dateline a text may still have been written on


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
    for expression in _no_titles(document.folded, found, words):
        line = document.folded.rfind("\n", before, expression.start) + 1 or line
        story.near = expression.start in heads or line <= told
        story.look, story.looked = partial(direction, document, expression, words, prefer), None
        story.apart = partial(_is_apart, document.folded, told, expression.start)
        story.goes_on = _goes_on(document, expression, timexes, words)
        if story.thread.same_sentence:
            story.thread.same_sentence = _STOP.search(document.folded, after, expression.start) is None
        before = after = expression.start
        story.words = document.folded[expression.start : expression.end]
        outcome = evaluate(_told_before(document, expression, words), story)
        if outcome is None:
            continue
        timexes.append(hangs_too(expression, timexes, document) or _timex(document, expression, outcome))
        if timexes[-1].relation is not None or outcome.frame is None:  # a length of time moves no story on
            continue
        if expression.end <= title and not story.thread.told and is_bare_hour(expression):
            headline.append(len(timexes) - 1)
            continue
        part = _role(document.folded, expression, words, story, outcome)
        if part == "report":
            story.thread.same_sentence, after = True, expression.end
        if part != "aside" and _tell(story, outcome, timexes[-1].text, part):
            told = expression.end
    date_headline(timexes, headline, title)
    return beside(document.folded, timexes)


def _no_titles(text: str, found: tuple[Found, ...], words: Pack) -> tuple[Found, ...]:
    """Leave out what is the whole name of a book, a film or a paper."""
    marks = words.time.settings.get("titles", "")
    if not marks or marks[0] not in text:
        return found
    return tuple(one for one in found if text[one.end : one.end + 1] != marks[1] or text[one.start - 1] != marks[0])


def _told_before(document: Document, expression: Found, words: Pack) -> Node:
    """Give the node of an expression, counted from the story where the words before it say so: 就在一天前."""
    node = expression.node
    if not isinstance(node, Shift) or node.sign > 0 or node.base is not None:
        return node
    just = words.time.cues.get("just")
    told = just is not None and just.search(document.folded, max(0, expression.start - 2), expression.start)
    return replace(node, story=True) if told else node


def _is_apart(text: str, told: int, at: int) -> bool:
    return _STOP.search(text, told, at) is not None


def _to_come(story: Story, outcome: Outcome) -> bool:
    today, frame = story.today(), outcome.frame
    return today is not None and frame is not None and frame.lo is not None and frame.lo > today


def _role(text: str, expression: Found, words: Pack, story: Story, outcome: Outcome) -> Role:
    if _begins_later(expression, story):
        return "limit"
    part = role(text, expression, words.time, _to_come(story, outcome))
    return "backdrop" if part == "story" and _is_backdrop(expression) else part


def _begins_later(expression: Found, story: Story) -> bool:
    """Say whether a date only tells from when something is to hold: 6月20日通告，自7月1日起禁止…."""
    opens = isinstance(expression.node, Open) and expression.node.side == "from"
    return opens and "day" in story.thread.told and not story.apart()


def _is_backdrop(expression: Found) -> bool:
    """Say whether a time is told by an event of history: 二战后. No bare month belongs to its year."""
    node = expression.node
    return isinstance(node, Open) and isinstance(node.inner, Path) and node.inner.steps[0][0] == "fixed"


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
    if part == "backdrop":
        story.thread.tell(frame, text, part)
        return False
    story.last, story.last_text = frame, text
    if not _is_planned_stretch(story, frame):
        story.thread.tell(frame, text, part)
    if part == "report" and frame.lo is None and frame.day is not None:
        story.reported = story.reported or frame
    return True


def _is_planned_stretch(story: Story, frame: Frame) -> bool:
    """Say whether it is days to come, of which no 当天 of the report is one: 将于20日至22日演习。当天,外交部表示."""
    today = story.today()
    is_stretch = frame.unit == "day" and frame.time is None and "/" in (frame.edtf or "")
    return is_stretch and today is not None and frame.lo is not None and frame.lo > today
