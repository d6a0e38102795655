"""Say who 两国元首 and 两国外长 are: the two who were named with such an office of their states.

Takes mentions as they are read, and later the word for the office; gives the two, nobody where there are more or fewer.
"""

from timeline.events.story import Story
from timeline.lang.event_words import EventWords
from timeline.model.actor import ActorMention, Participant

__all__ = ["both", "note"]

_ENOUGH = 3  # with so many it is open which two are meant


def note(who: ActorMention, story: Story, words: EventWords) -> None:
    """Keep somebody named with an office of a state, but no deputy."""
    if who.kind != "person" or not who.title or any(word in who.title for word in words.sets["group.lesser"]):
        return
    of_one_office = "、" not in who.title  # 政治局委员、外交部长 is of the state, whatever the first body is
    if who.affiliation and of_one_office and who.affiliation not in story.countries.values():
        return
    for office, titles in words.holders.items():
        known = story.holders.setdefault(office, {})
        if who.title.endswith(titles) and len(known) < _ENOUGH:
            known[who.name] = Participant(who.name, "person", "agent", who.title, who.affiliation)


def both(office: str, story: Story) -> tuple[Participant, ...]:
    """Give the two who hold an office in the two states, if just two were named."""
    known = story.holders.get(office, {})
    return tuple(known.values()) if len(known) + 1 == _ENOUGH else ()
