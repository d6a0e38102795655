"""Tell a chronicle by its lines, most of which begin with a date: there a line goes on from the line before it."""

from timeline.timex.tree import Found

__all__ = ["entries"]

_FEW = 3  # lines that make no chronicle yet
_MARK = " \t>*+-#|•·●○◆■▪□☆★([【《.、)"


def entries(text: str, found: tuple[Found, ...]) -> frozenset[int]:
    """Give where the expressions begin that head the lines of a chronicle; none in any other text."""
    if text.count("\n") + 1 < _FEW:
        return frozenset()
    heads = frozenset(one.start for one in found if _heads_line(text, one.start))
    if len(heads) < _FEW:
        return frozenset()
    lines = sum(1 for line in text.splitlines() if line.strip())
    return heads if 2 * len(heads) >= lines else frozenset()


def _heads_line(text: str, start: int) -> bool:
    begin = text.rfind("\n", max(0, start - 8), start) + 1
    return (begin > 0 or start < 8) and not text[begin:start].strip(_MARK)
