"""The words and rules by which a language tells events."""

from dataclasses import dataclass

__all__ = ["EventWords"]


@dataclass(frozen=True, slots=True)
class EventWords:
    """The checked content of `lang/<code>/` that concerns events."""

    code: str

    @classmethod
    def load(cls, code: str) -> "EventWords":
        """Read and check the files of a language."""
        return cls(code)
