"""Blank out what is not the story: image links, addresses, emphasis signs, datelines and lines about the text itself.

Offsets stay: every sign blanked becomes a space.
"""

import re
from collections.abc import Iterable, Sequence

from timeline.lang.event_words import EventWords
from timeline.model.timex import Timex

__all__ = ["FULL_STOPS", "body_start", "is_heading", "is_metadata", "plain", "quoted_until"]

FULL_STOPS = "。.!?！？…”」』"
_NOISE = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)|https?://[!-'*-;=?-~\xa1-\xff]{1,2000}|[*_]{1,3}|[【】|]|<[^<>\n]{1,500}>"
    r"|^>[ >]{0,20}|^[ \t]{0,20}(?:[-+•]|\d{1,3}[.、)])[ \t]",
    re.MULTILINE,
)
_THICK = re.compile(r"【([^【】\n]{2,40})】")
_HEADING = re.compile(r"\s*#{1,6}\s")
_BYLINE = re.compile(r"[\s:/-]*(?:\([^()\n]{0,60}\)[\s:/-]*)*")
_SIGNED = re.compile(r"\s*([^\s,:，。；：()（）\n]{2,16})\s?\([^()\n]{2,60}\)[\s:]*")  # 本报讯(记者张三)
_BRACKET = re.compile(r"\s*[(\[〔【](?P<inside>[^()\[\]〔〕【】\n]{2,60})[)\]〕】][\s:]*")  # (中央社台北4日电)
_BACK = 3000  # a quotation is looked for so far back
_NEAR = 12  # a heading begins right after its marks
_LABEL = 16
_AFTER_LABEL = ("", *" :|/(-0123456789")
_LATEST = 40  # a dateline stands at the very beginning


def plain(folded: str, words: EventWords) -> str:
    """Give the text, as long as it was, with the noise blanked, and a byline in thick brackets: 【本報訊】."""
    ends = words.affixes["clause.byline"]
    text = _THICK.sub(lambda m: _blank(m) if m[1].endswith(ends) else m[0], folded) if ends else folded
    return _NOISE.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def is_heading(text: str, start: int) -> bool:
    """Say whether the line at `start` is a heading."""
    line = text.rfind("\n", 0, start) + 1 if start < _NEAR else text.rfind("\n", start - _NEAR, start) + 1
    return (line > 0 or start < _NEAR) and _HEADING.match(text, line) is not None


def body_start(text: str, start: int, end: int, times: Sequence[Timex], words: EventWords) -> int:
    """Give where the story begins in a sentence that may open with a dateline (新华社北京7月13日电(记者…))."""
    if words.spaced:
        return start
    bracket = _BRACKET.match(text, start, end)
    for timex in times:
        if timex.start - start > _LATEST:
            break
        if bracket and bracket.start("inside") <= timex.start and timex.end <= bracket.end("inside"):
            return bracket.end()
        word = _ending(text[timex.end : min(end, timex.end + _LABEL)], words)
        if word:
            after = _BYLINE.match(text, timex.end + len(word), end)
            return after.end() if after else timex.end + len(word)
    signed = _SIGNED.match(text, start, end)
    return signed.end() if signed and _ending(signed[1][::-1], words, -1) else start


def _ending(text: str, words: EventWords, step: int = 1) -> str:
    """Give the word that ends a dateline where `text` begins with it; read backwards with a `step` of -1."""
    known = words.affixes["clause.dateline"]
    if step > 0 and (not text.startswith(known) or text.startswith(words.affixes["clause.no_dateline"])):
        return ""  # 31日夜间|讯问
    return next((word for word in known if text.startswith(word[::step])), "")


def quoted_until(text: str, start: int, end: int, words: EventWords) -> int:
    """Give where a quotation that an earlier sentence of the paragraph opened ends, `start` where none is open."""
    paragraph = max(text.rfind("\n", max(0, start - _BACK), start) + 1, start - _BACK, 0)
    opened, closed = (_last(text, paragraph, start, words.affixes[name]) for name in ("quote.open", "quote.close"))
    if opened <= closed:
        return start
    close = [at for sign in words.sets["quote.close"] if (at := text.find(sign, start, end)) >= 0]
    return min(close) + 1 if close else end


def _last(text: str, start: int, end: int, signs: Iterable[str]) -> int:
    return max((text.rfind(sign, start, end) for sign in signs), default=-1) if start < end else -1


def is_metadata(line: str, words: EventWords) -> bool:
    """Say whether a line is about the text itself: 更新：2023年7月13日, 2023年7月13日整理."""
    line = line.strip()
    if len(line) > _LATEST or line[-1:] in FULL_STOPS:
        return False
    names = words.sets["clause.metadata"]
    begins = any(line.startswith(w) and line[len(w) : len(w) + 1] in _AFTER_LABEL for w in names)
    return begins or (len(line) <= _LABEL and any(line.endswith(w) for w in names))
