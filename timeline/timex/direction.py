"""Say which way a clause looks: a document and an expression in, whether it is of the future and who says so out."""

import re

from timeline.lang.check import Pattern
from timeline.lang.pack import Pack
from timeline.model.document import Document
from timeline.model.timex import Prefer
from timeline.timex.tree import Found, Lasting, Node, Open

__all__ = ["direction"]

_CLAUSE = 60  # how far a cue may stand from its expression
_NEAREST = ("before", "by", "from")  # 6月10日前 and 自7月1日起 are of the nearest such day
_COMMAS = frozenset(",，")


def direction(document: Document, expression: Found, words: Pack, prefer: Prefer | None) -> tuple[bool, bool, bool]:
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
    end = _opened_end(text, stop, expression, clause)
    opens, found = cues.get("opens"), cue.search(text, start, stop)
    if found is None and opens is not None and end > stop:
        found = opens.search(text, stop + 1, end)
    ahead = _looks_ahead(text, expression, found, words)
    back = behind is not None and behind.search(text, start, end) is not None
    starts = cues.get("starts")
    begins = not (ahead or back) and starts is not None and starts.search(text, expression.end, stop) is not None
    if not ahead and upto is not None and (begins or _is_nearest(expression.node)):
        return False, False, True
    return ahead, ahead or back, False


def _is_nearest(node: Node) -> bool:
    return isinstance(node, Lasting) or (isinstance(node, Open) and node.side in _NEAREST)


def _clause(text: str, expression: Found, mark: Pattern) -> tuple[int, int]:
    """Give the span of the clause around an expression."""
    end = mark.search(text, expression.end, expression.end + _CLAUSE)
    start = max(0, expression.start - _CLAUSE)
    for one in mark.finditer(text, start, expression.start):
        start = one.end()
    return start, end.start() if end else expression.end + _CLAUSE


def _opened_end(text: str, stop: int, expression: Found, clause: Pattern) -> int:
    """Give the end of the clause that a date opens with a comma after it (5月25日,公司将举行); else that of its own."""
    if stop != expression.end or text[stop : stop + 1] not in _COMMAS:
        return stop
    end = clause.search(text, stop + 1, stop + _CLAUSE)
    return end.start() if end else stop + _CLAUSE


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
