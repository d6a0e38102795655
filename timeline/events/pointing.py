"""Let pronouns that nobody has settled yet point to who acted last: 他, 两人, and the two states that 两军 speaks of.

Takes the tokens of a clause; gives them with mentions where a pronoun stood alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.events.story import Story
from timeline.events.tokens import Token
from timeline.lang.event_words import EventWords
from timeline.model.actor import ActorMention, Participant
from timeline.model.frozen import replace

__all__ = ["pointed", "two_states"]


def pointed(tokens: Iterable[Token], story: Story, words: EventWords) -> list[Token]:
    """Give the tokens; a pronoun with nobody to point to stays as it is."""
    found = []
    for token in tokens:
        who = () if token.actors or token.timex else _whom(token.text, story, words)
        found.append(replace(token, actors=tuple(_mention(token, a) for a in who)) if who else token)
    return found


def two_states(mentions: Iterable[ActorMention]) -> tuple[Participant, ...]:
    """Give the two countries a text speaks of most, none where it has not two."""
    named = Counter(m.name for m in mentions if m.kind == "country")
    most = [name for name, _ in named.most_common(2)]
    return tuple(Participant(name, "country", "agent") for name in most) if len(most) == 2 else ()


def _whom(word: str, story: Story, words: EventWords) -> Sequence[Participant]:
    if words.has("group.states", word):
        return story.states
    if words.has("group.many", word):
        return story.pair
    if words.has("group.one", word) and story.subject:
        people = [a for a in story.subject.actors if a.kind == "person"]
        return people if len(people) == 1 else ()
    return ()


def _mention(token: Token, who: Participant) -> ActorMention:
    return ActorMention(
        *(token.start, token.end, token.text, who.name, who.kind, "pronoun", token.start, token.end),
        form="pronoun", title=who.title, affiliation=who.affiliation,
    )  # fmt: skip
