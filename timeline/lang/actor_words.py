"""The words and rules by which a language tells actors."""

from dataclasses import dataclass

__all__ = ["ActorWords"]


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The checked content of `lang/<code>/` that concerns actors."""

    code: str

    @classmethod
    def load(cls, code: str) -> "ActorWords":
        """Read and check the files of a language."""
        return cls(code)
