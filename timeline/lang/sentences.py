"""Cut a text into sentences."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.model.document import Sentence

__all__ = ["sentences"]

_CLOSING = "”’」』》）)\"'*"
_ENDS = {
    "zh": rf"[。！？!?…]+[{_CLOSING}]*|\n+",
    "en": r"(?<!\b[A-Z])(?<!\b(?:Mr|Dr|Ms|St|Lt))(?<!\bSept)"
    r"(?<!\b(?:Mrs|Gov|Gen|Sen|Col|Rep|Sgt|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))"
    rf"[.!?]+[{_CLOSING}]*(?=\s)|\n\s*\n",
}


@lru_cache(maxsize=2)  # events and actors are sought in the same text
def sentences(text: str, language: str) -> Sequence[Sentence]:
    """Give the sentences of `text` in order, without the space around them; empty ones are left out."""
    found = []
    for start, stop, paragraph in _pieces(text, language):
        piece = text[start:stop]
        body = piece.strip()
        if body:
            start += len(piece) - len(piece.lstrip())
            found.append(Sentence(start, start + len(body), paragraph))
    return tuple(found)


def _pieces(text: str, language: str) -> Iterator[tuple[int, int, int]]:
    start, paragraph = 0, 0
    for end in re.finditer(_ENDS.get(language, _ENDS["en"]), text):
        stop = end.end()
        yield start, stop, paragraph
        start, paragraph = stop, paragraph + text.count("\n", end.start(), stop)
    yield start, len(text), paragraph
