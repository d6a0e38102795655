"""Read a number as a language writes it: its text in, its value and its kind out.

Kinds tell what a number can be: "N" and a letter for its size (z 0, a to 12, b to 24, c to 31, d to 59, e to 99, f to
999, g a four-figure year, h more), "CG" four figures in letters, "M" and a letter for a number of exactly two
figures, "YD" and "YE" one above 31 in letters (五八, which counts nothing), "LA" one written 07, "X" a decimal, "P" a
pair sign, "V" alternatives (ten or eleven), of which the first is the value.
"""

from timeline.lang.time_words import Numbers

__all__ = ["read"]

_SIZES = ((0, "z"), (12, "a"), (24, "b"), (31, "c"), (59, "d"), (99, "e"), (999, "f"))
_LONGEST = 24
_DAYS = 31  # of a month
_LAST_YEAR = 2200  # a greater number counts years rather than naming one


def read(text: str, numbers: Numbers) -> tuple[str, float]:
    """Give kind and value of a number's text."""
    if len(text) > _LONGEST:
        return "H", 0
    if text[0].isascii():
        return _western(text, numbers)
    if len(text) == 1 and text in numbers.pair:
        return "P", numbers.digits[text]
    if not any(c in numbers.multipliers for c in text):
        return _positional([numbers.digits[c] for c in text])
    return _counted(text, numbers)


def _western(text: str, numbers: Numbers) -> tuple[str, float]:
    plain = text.rstrip("".join(numbers.multipliers))
    factor = 1
    for sign in text[len(plain) :]:
        factor *= numbers.multipliers[sign]
    plain = plain.replace(",", "")
    if "." in plain:
        return "X", float(plain) * factor
    if factor > 1:
        return "K", int(plain) * factor
    if numbers.zeroed and len(plain) == 2 and plain[0] == "0" and plain != "00":
        return "LA", int(plain)
    return _sized(int(plain), len(plain))


def _positional(digits: list[int]) -> tuple[str, float]:
    if len(digits) == 2 and 0 < digits[0] == digits[1] - 1:
        return "V", digits[0]
    value = int("".join(map(str, digits)))
    if len(digits) == 2 and value > _DAYS:
        return ("YD" if value < 60 else "YE"), value
    return ("CG", value) if len(digits) == 4 and 1000 <= value < 2100 else _sized(value, len(digits))


def _sized(value: int, width: int) -> tuple[str, float]:
    if width == 4 and value < _LAST_YEAR:
        return "NG", value
    if width > 4:
        return "H", value
    size = next((letter for most, letter in _SIZES if value <= most), "h")
    return ("M" if width == 2 and value < 100 else "N") + size.upper(), value


def _counted(text: str, numbers: Numbers) -> tuple[str, float]:
    total, part, digit, seen = 0, 0, 0, 0
    for sign in text:
        if sign in numbers.digits:
            seen = seen + 1 if digit else 0
            if seen and numbers.digits[sign] == digit + 1:  # 二三十, 十五六: the first of two neighbours
                return "V", _alternative(text, numbers)
            digit = numbers.digits[sign]
            continue
        factor = numbers.multipliers[sign]
        if factor >= 10000:
            total, part = (total + part + digit) * factor, 0
        else:
            part += (digit or 1) * factor if factor < 100 or digit else factor
        digit = 0
    value = total + part + digit
    if value >= 1000:
        return "K", value
    kind, _ = _sized(value, 1)
    return kind, value


def _alternative(text: str, numbers: Numbers) -> float:
    for i in range(1, len(text)):
        if text[i] in numbers.digits and text[i - 1] in numbers.digits:
            return _counted(text[:i] + text[i + 1 :], numbers)[1]
    return 0
