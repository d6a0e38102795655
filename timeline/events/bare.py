"""Say which body 公司, 球队 or 校方 is where nothing says whose, and who 他 is where a paragraph begins with it.

Takes bodies and persons as they are named, and later the bare word; gives the one that the text speaks of, nobody where
two are as likely.
"""

from collections.abc import Iterable

from timeline.events.roles import participant
from timeline.events.story import Story
from timeline.lang.event_words import EventWords
from timeline.model.actor import ActorMention, Participant

__all__ = ["hero", "keep", "of_sort"]

_CLEARLY = 2  # times as often as any other
_STEM = 4  # characters by which the title of who speaks tells the body


def keep(who: ActorMention, words: str, story: Story) -> None:
    """Keep a body, place or person that was named, by what `words`, and how often."""
    if who.form != "pronoun" and who.kind in ("organization", "place", "person"):
        body, times, _ = story.sorted.get(who.name, (participant(who, "other"), 0, ""))
        story.sorted[who.name] = body, times + 1, words


def of_sort(word: str, story: Story, words: EventWords) -> tuple[Participant, ...]:
    """Give the body that a bare word means: who acts in the story, else the only one, else the one told of most."""
    ends = words.bare.get(word)
    if ends is None:
        return ()
    if (
        story.about
        and story.about.actors
        and (story.about.words.endswith(ends) or story.about.actors[0].name.endswith(ends))
    ):
        return story.about.actors
    acting = story.subject.actors if story.subject else ()
    fits = {who.name: (who, times) for who, times, said in story.sorted.values() if said.endswith(ends)}
    found = tuple(a for a in acting if a.name in fits and a.kind == "organization")
    return found if len(found) == 1 else _speakers(story, fits, ends) or _most(fits.values())


def _speakers(story: Story, fits: dict[str, tuple[Participant, int]], ends: tuple[str, ...]) -> tuple[Participant, ...]:
    """Give the body whose head speaks: 云海公司总裁某某说，公司…."""
    speaker = story.sorted.get(story.attribution.actor) if story.attribution else None
    title = speaker[0].title or "" if speaker else ""
    found = [who for who, _ in fits.values() if len(title) > _STEM and title[:_STEM] in who.name]
    if not found:
        sizes = (size for size in range(len(title) - 1, _STEM - 1, -1) if title[:size].endswith(ends))
        found = [Participant(title[:size], "organization", "agent") for size in sizes][:1]
    return tuple(found) if len(found) == 1 else ()


def hero(story: Story, bodies: bool = False) -> tuple[Participant, ...]:
    """Give the one person the text is about, or body."""
    kinds = ("person", "organization") if bodies else ("person",)
    return _most((who, times) for who, times, _ in story.sorted.values() if who.kind in kinds)


def _most(named: Iterable[tuple[Participant, int]]) -> tuple[Participant, ...]:
    """Give who was named most, if clearly so."""
    known = sorted(named, key=lambda one: -one[1])
    if not known or (len(known) > 1 and known[0][1] < _CLEARLY * known[1][1]):
        return ()
    return (known[0][0],)
