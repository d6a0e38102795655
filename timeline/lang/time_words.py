"""The words and rules by which a language tells times."""

from dataclasses import dataclass

__all__ = ["TimeWords"]


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The checked content of `lang/<code>/` that concerns times."""

    code: str

    @classmethod
    def load(cls, code: str) -> "TimeWords":
        """Read and check the files of a language."""
        return cls(code)
