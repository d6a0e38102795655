"""Keep the thread of a story: which of the dates told so far a 当天, a 两天后 or a bare 下午 hangs on.

What the story itself tells counts, the last day for a day, the last month for a month.  The day of a report (a
dateline, 记者8日获悉) counts in its own sentence, or while the story has told no day; a limit (截至8日9时) never does.
"""

from typing import Literal

from timeline.lang.time_words import TimeWords
from timeline.model.frozen import fresh, mutable
from timeline.timex.frames import Frame
from timeline.timex.steps import finer, tail
from timeline.timex.tree import Found, Open, Path, Shift

__all__ = ["Role", "Thread", "role"]

Role = Literal["story", "report", "limit", "aside", "backdrop"]
_CLAUSE = 24  # how far the word for a report may stand from its date
_BESIDE = 3  # how far back the word may begin that something is compared with
_SPEECH = 60  # how far back somebody's words may begin
_NAME = 8  # what stands in quotation marks with a date and is no longer is a name
_QUOTES = (("“", "”"), ("「", "」"))
_SENTENCE = 40  # how far back the date may stand that a length of time only looks back from
_NEED = {"year": "year", "half": "year", "season": "year", "decade": "year", "century": "year"}
_NEED |= {"month": "month", "quarter": "month"}


@mutable
class Thread:
    """The last year, month and day that the story told, and the last day of a report."""

    told: dict[str, tuple[Frame, str]] = fresh(dict)
    said: tuple[Frame, str] | None = None
    same_sentence: bool = False  # whether the report stands in the sentence at hand

    def anchor(self, unit: str) -> tuple[Frame | None, str]:
        """Give what a time of that unit hangs on, as fine as it needs if the story told such a one, and its words."""
        need = _NEED.get(unit, "day")
        if self.said is not None and (self.same_sentence or need not in self.told):
            return self.said
        return self.told.get(need) or self.told.get("month") or self.told.get("year") or (None, "")

    def tell(self, frame: Frame, text: str, role: Role) -> None:
        """Take up a date."""
        if role == "report" or (role == "limit" and not self.told and self.said is None):
            self.said = (frame, text) if frame.day is not None else self.said
        if role not in ("story", "backdrop"):
            return
        self.said = None
        for unit, figure in (("year", frame.lo), ("month", frame.month), ("day", frame.day)):
            if figure is not None:
                self.told[unit] = (frame, text)


def role(text: str, found: Found, words: TimeWords, to_come: bool) -> Role:
    """Say whether a date is of the story, a report or a limit, or aside from all; `to_come`: after the report."""
    cues = words.cues
    dateline, gap = cues.get("dateline"), cues.get("gap")
    if gap and isinstance(found.node, Shift) and gap.search(text, max(0, found.start - _SENTENCE), found.start):
        return "aside"
    if isinstance(found.node, Open) and _limits(text, found, found.node, words, to_come):
        return "limit"
    if dateline and dateline.match(text, found.end):
        return "report"
    if (
        _is_compared(text, found, words)
        or _is_spoken(text, found, to_come)
        or (to_come and _is_aim(text, found, words))
    ):
        return "aside"
    before, after = cues.get("according"), cues.get("learned")
    if before and before.search(text, max(0, found.start - _CLAUSE), found.start):
        return "report"
    return "report" if after and after.match(text, found.end, found.end + _CLAUSE) else "story"


def _is_spoken(text: str, found: Found, to_come: bool) -> bool:
    """Say whether a date stands in somebody's words, whatever they mean by it: “今天不停手，明天就会…”.

    What is quoted may be no more than a name (“11月7日号”), but not with a day to come.
    """
    start = max(0, found.start - _SPEECH)
    for opening, closing in _QUOTES:
        at = text.rfind(opening, start, found.start)
        if at >= 0 and text.rfind(closing, at, found.start) < 0:
            end = text.find(closing, found.end, found.end + _SPEECH)
            return to_come or end < 0 or end - at > found.end - found.start + _NAME
    return False


def _is_aim(text: str, found: Found, words: TimeWords) -> bool:
    """Say whether a date to come is only a goal (到2035年) or a feast, which no story has come to."""
    goal = words.cues.get("goal")
    if goal is not None and goal.search(text, max(0, found.start - 2), found.start):
        return True
    return isinstance(found.node, Path) and found.node.steps[0][0] == "festival"


def _is_compared(text: str, found: Found, words: TimeWords) -> bool:
    """Say whether a year or month is only what figures are compared with: 与2023年持平."""
    before, after = words.cues.get("compared"), words.cues.get("compared_with")
    if before is None or after is None or not isinstance(found.node, Path) or _is_fine(found.node):
        return False
    start = max(0, found.start - _BESIDE)
    return before.search(text, start, found.start) is not None or after.match(text, found.end) is not None


def _is_fine(node: Path) -> bool:
    unit = tail(node.steps)
    return unit != "part" and finer(unit, "month")


def _limits(text: str, found: Found, node: Open, words: TimeWords, to_come: bool) -> bool:
    """Say whether an open side is a limit: a count, a deadline, 2001年以来, a rule that is to hold from some day on."""
    limit, since = words.cues.get("limit"), words.cues.get("since")
    if node.side in ("before", "by") or (node.side == "from" and to_come):
        return True
    return bool((limit and limit.match(text, found.start)) or (since and since.search(text, found.start, found.end)))
