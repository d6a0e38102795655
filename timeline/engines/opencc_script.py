"""Traditional script written in simplified characters, by opencc; it loads when first asked."""

from functools import cache
from typing import Protocol, cast

__all__ = ["OpenccSimplifier"]


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


class OpenccSimplifier:
    """The `Simplifier` of the house."""

    def simplify(self, text: str) -> str:
        """Give `text` in simplified characters; phrases keep their length with this conversion."""
        return _converter().convert(text)


@cache
def _converter() -> _Converter:
    import opencc

    return cast("_Converter", opencc.OpenCC("t2s"))
