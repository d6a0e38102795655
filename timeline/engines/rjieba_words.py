"""Cut Chinese text into words with rjieba, jieba in Rust: several times as fast, nearly always with the same words.

Takes and gives what the segmenter of `words` does.  Where names are proposed it is that one that weighs them; rjieba
takes no words for one place only.
"""

from functools import cache

from timeline.engines.words import PIECES, DictionarySegmenter
from timeline.model.errors import UsageError
from timeline.model.protocols import Proposals, Segmenter

__all__ = ["RjiebaSegmenter", "rjieba_segmenter"]

_UNKNOWN = "x"  # what rjieba calls a word it does not know


class RjiebaSegmenter:
    """Words by rjieba without its hidden Markov model; the library is loaded with it."""

    def __init__(self) -> None:
        try:
            import rjieba
        except ImportError:
            raise UsageError("rjieba is not installed; pip install newschron[fast]") from None
        self._tag = rjieba.tag
        self._weighing = DictionarySegmenter()

    def words(self, text: str, proposals: Proposals | None = None) -> list[tuple[str, str]]:
        """Give the words of `text` in order with their tags; "x" for signs, "eng" for Latin letters and figures."""
        if proposals:
            return self._weighing.words(text, proposals)
        found: list[tuple[str, str]] = []
        for piece in PIECES.finditer(text):
            if piece[1]:
                found += [(word, "" if tag == _UNKNOWN else tag) for word, tag in self._tag(piece[1], False)]
            else:
                found.append((piece[0], "eng" if piece[2] else "x"))
        return found


@cache
def rjieba_segmenter() -> Segmenter:
    """Give the segmenter; without the library it is a `UsageError`."""
    return RjiebaSegmenter()
