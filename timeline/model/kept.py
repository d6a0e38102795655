"""Remember the answers of a pure function, so many at most: memory must not grow with the corpus."""

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Kept"]

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


class Kept(dict[Asked, Answer]):
    """Answers by what was asked; a dict that fills itself, and begins anew beyond `most`."""

    def __init__(self, answer: Callable[[Asked], Answer], most: int) -> None:
        self._answer, self._most = answer, most

    def __missing__(self, asked: Asked) -> Answer:
        if len(self) > self._most:
            self.clear()
        self[asked] = answer = self._answer(asked)
        return answer
