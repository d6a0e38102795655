"""Let pronouns that nobody has settled yet point to who acted last: 他, 两人, and the two states that 两军 speaks of.

Takes the tokens of a clause; gives them with mentions where a pronoun stood alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.events.story import Story
from timeline.events.tokens import Token
from timeline.lang.event_marks import mark
from timeline.model.actor import ActorMention, Participant
from timeline.model.frozen import replace

__all__ = ["pointed", "two_states"]

_ONE, _MANY, _STATES = mark("group.one"), mark("group.many"), mark("group.states")
_POINTS = _ONE | _MANY | _STATES
_HELD = mark("actor", "time")
_NAMED, _VERB = mark("actor", "nominal"), mark("verb")


def pointed(tokens: Sequence[Token], story: Story) -> Sequence[Token]:
    """Give the tokens; a pronoun with nobody to point to stays as it is."""
    if not any(token.marks & _POINTS for token in tokens):
        return tokens
    return [_pointed(token, story) if token.marks & _POINTS else token for token in tokens]


def _pointed(token: Token, story: Story) -> Token:
    who = () if token.marks & _HELD else _whom(token.marks, story)
    if not who:
        return token
    actors = tuple(_mention(token, a) for a in who)
    return replace(token, actors=actors, marks=(token.marks | _NAMED) & ~_VERB)


def two_states(mentions: Iterable[ActorMention]) -> tuple[Participant, ...]:
    """Give the two countries a text speaks of most, none where it has not two."""
    named = Counter(m.name for m in mentions if m.kind == "country")
    most = [name for name, _ in named.most_common(2)]
    return tuple(Participant(name, "country", "agent") for name in most) if len(most) == 2 else ()


def _whom(marks: int, story: Story) -> Sequence[Participant]:
    if marks & _STATES:
        return story.states
    if marks & _MANY:
        return story.pair
    if marks & _ONE and story.subject:
        people = [a for a in story.subject.actors if a.kind == "person"]
        return people if len(people) == 1 else ()
    return ()


def _mention(token: Token, who: Participant) -> ActorMention:
    return ActorMention(
        *(token.start, token.end, token.text, who.name, who.kind, "pronoun", token.start, token.end),
        form="pronoun", title=who.title, affiliation=who.affiliation,
    )  # fmt: skip
