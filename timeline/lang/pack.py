"""Load a language: code in, its checked words and rules out, each section when it is first asked for."""

import os
from functools import cache, cached_property

from timeline.lang import check
from timeline.lang.actor_words import ActorWords
from timeline.lang.event_words import EventWords
from timeline.lang.time_words import TimeWords
from timeline.model.errors import PackError

__all__ = ["Pack", "codes", "load"]


class Pack:
    """One language.  Sections are read once and checked as they are read."""

    def __init__(self, code: str) -> None:
        self.code = code

    @cached_property
    def time(self) -> TimeWords:
        """How the language writes time."""
        return TimeWords.load(self.code)

    @cached_property
    def actors(self) -> ActorWords:
        """How the language names who acts."""
        return ActorWords.load(self.code)

    @cached_property
    def events(self) -> EventWords:
        """How the language tells what happens."""
        return EventWords.load(self.code)


@cache
def load(code: str) -> Pack:
    """Give the pack of a language; a language without a folder is a `PackError`."""
    if code not in codes():
        raise PackError(f"no language pack {code!r}; there are: {', '.join(codes())}")
    return Pack(code)


@cache
def codes() -> tuple[str, ...]:
    """Give the codes of the languages that have a folder."""
    return tuple(sorted(x.name for x in os.scandir(check.FOLDER) if x.is_dir() and not x.name.startswith("_")))
