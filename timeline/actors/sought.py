"""Look for words in a text: where they stand, and what a name has before the one that it ends in."""

from collections.abc import Iterable, Iterator

__all__ = ["places", "stem"]


def places(text: str, sought: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Give the words sought with each place where they stand, one word after the other."""
    for word in sought:
        at = text.find(word)
        while at >= 0:
            yield word, at
            at = text.find(word, at + len(word))


def stem(name: str, sorts: Iterable[str]) -> str:
    """Give a name without its sort, the longest that fits (微电子, not 电子); nothing where none does."""
    return min((name[: -len(sort)] for sort in sorts if name.endswith(sort)), key=len, default="")
