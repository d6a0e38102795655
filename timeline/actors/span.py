"""A name in a document, before it is known whose it is."""

from typing import Literal, NamedTuple

from timeline.model.actor import ActorKind

__all__ = ["Form", "Span"]

Form = Literal["name", "short", "title", "pronoun"]


class Span(NamedTuple):
    """A name at `start`:`end` in a phrase at `full_start`:`full_end`; `name` is what the words say of it."""

    start: int
    end: int
    kind: ActorKind
    rule: str
    name: str
    full_start: int
    full_end: int
    title: str | None = None
    affiliation: str | None = None
    form: Form = "name"
    inside: bool = False
