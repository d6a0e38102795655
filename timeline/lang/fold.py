"""Fold a text so that one rule matches every writing of it: full width to half, traditional to simplified.

The folded text has the length of the text, character for character, so offsets in one are offsets in the other.
"""

import re
from functools import cache

from timeline.lang.detect import has_traditional
from timeline.model.protocols import Simplifier

__all__ = ["fold"]

_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SIGNS = str.maketrans("（）：／－．～％＋—–―‐‑−〜﹣〇○\u3000\u00a0", "():/-.~%+------~-〇〇  ")
_TABLE = _WIDE | _SIGNS
_FIGURE = "零壹贰貳叁參肆伍陆陸柒捌玖"  # of contracts: 贰零贰叁年拾月壹日
_PLAIN = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾", "一二二三三四五六六七八九十")
_FOLDED = re.compile("[０-９Ａ-Ｚａ-ｚ（）：／－．～％＋—–―‐‑−〜﹣○\u3000\u00a0]")


def fold(text: str, simplifier: Simplifier | None = None) -> str:
    """Give the folded text; traditional script stays where no `simplifier` is given."""
    if simplifier is not None and has_traditional(text):
        text = _simplified(text, simplifier)
    for sign in () if text.isascii() else set(_FOLDED.findall(text)):  # a few of them, where `translate` looks at each
        text = text.replace(sign, chr(_TABLE[ord(sign)]))
    if "年" in text and any(sign in text for sign in "壹贰貳"):
        text = _formal().sub(lambda match: match[0].translate(_PLAIN), text)
    return text


@cache
def _formal() -> re.Pattern[str]:
    return re.compile(f"[壹贰貳][〇{_FIGURE}]{{3}}年(?:[元拾{_FIGURE}]{{1,3}}月(?:[拾{_FIGURE}]{{1,4}}日)?)?")


def _simplified(text: str, simplifier: Simplifier) -> str:
    whole = simplifier.simplify(text)
    if len(whole) == len(text):
        return whole
    each = (simplifier.simplify(c) for c in text)
    return "".join(new if len(new) == 1 else old for new, old in zip(each, text, strict=True))
