"""Cut a text into sentences."""

import re
from collections.abc import Iterator

from timeline.model.document import Sentence

__all__ = ["sentences"]

_CLOSING = "”’」』》）)\"'*"
_ENDS = {
    "zh": rf"[。！？!?…]+[{_CLOSING}]*|\n+",
    "en": r"(?<!\b[A-Z])(?<!\b(?:Mr|Dr|Ms|St|Lt))(?<!\bSept)"
    r"(?<!\b(?:Mrs|Gov|Gen|Sen|Col|Rep|Sgt|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))"
    rf"[.!?]+[{_CLOSING}]*(?=\s)|\n\s*\n",
}


def sentences(text: str, language: str) -> Iterator[Sentence]:
    """Give the sentences of `text` in order, without the space around them; empty ones are left out."""
    start, paragraph = 0, 0
    for end in re.finditer(_ENDS.get(language, _ENDS["en"]), text):
        stop = end.end()
        yield from _trimmed(text, start, stop, paragraph)
        start, paragraph = stop, paragraph + text.count("\n", end.start(), stop)
    yield from _trimmed(text, start, len(text), paragraph)


def _trimmed(text: str, start: int, stop: int, paragraph: int) -> Iterator[Sentence]:
    piece = text[start:stop]
    body = piece.strip()
    if body:
        start += len(piece) - len(piece.lstrip())
        yield Sentence(start, start + len(body), paragraph)
