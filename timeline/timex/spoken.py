"""Read a number in a language that writes words apart: "12", "1,200", "12th", "twenty-five", "two hundred and five".

Kinds are those of `numerals`, with an O in the place of N or M for an ordinal.
"""

import re

from timeline.lang.time_words import Numbers
from timeline.timex import numerals

__all__ = ["read"]

_PARTS = re.compile(r"[^\s-]+")
_CENTURIES = (18, 19, 20)  # nineteen ninety-four
_FIGURES = re.compile(r"[\d.,]+")


def read(text: str, numbers: Numbers) -> tuple[str, float]:
    """Give kind and value of a number's text."""
    lower = text.lower()
    figures = _FIGURES.match(lower)
    if figures is None:
        return _spelled(_PARTS.findall(lower), numbers)
    if "," in figures[0]:
        return "H", float(figures[0].replace(",", ""))
    kind, value = numerals.read(figures[0], numbers)
    return (kind if figures.end() == len(lower) else "O" + kind[-1]), value


def _spelled(words: list[str], numbers: Numbers) -> tuple[str, float]:
    values = [numbers.words.get(word, numbers.ordinals.get(word, 0)) for word in words]
    if len(values) > 1 and values[0] in _CENTURIES and 10 <= values[1] < 100:
        return "CG", 100 * values[0] + sum(values[1:])
    total, part = 0, 0
    for value in values:
        if value >= 1000:
            total, part = total + (part or 1) * value, 0
        elif value == 100:
            part = (part or 1) * value
        else:
            part += value
    value = total + part
    if value >= 1000:
        return ("CG" if 2000 < value < 2100 else "K"), value
    kind, _ = numerals.read(str(value), numbers)
    return ("O" + kind[-1] if words[-1] in numbers.ordinals else kind), value
