"""Say whom 双方, 两国, 他 and 该部 point back to, where that is certain.

Takes the settled spans of the sentences in order; gives them with each pronoun turned into a mention of what it stands
for, and without those that stay open.
"""

from collections.abc import Iterator
from itertools import chain

from timeline.actors.span import Span
from timeline.lang.actor_words import ActorWords

__all__ = ["point_back"]

_BACK = 2  # sentences in which 他, 该部 and 两国 look for theirs
_TWO = 2

Pair = tuple[Span, Span]


def point_back(sentences: list[list[Span]], text: str, words: ActorWords) -> list[Span]:
    """Give all spans of the document with the pronouns resolved."""
    out: list[Span] = []
    pair: Pair | None = None
    for number, sentence in enumerate(sentences):
        for at, span in enumerate(sentence):
            if _names(span):
                pair = _pair(sentence, at) or pair
                out.append(span)
                continue
            before = [[other for other in past if _names(other)] for past in sentences[max(0, number - _BACK) : number]]
            here = [other for other in sentence[:at] if _names(other)]
            out += _resolved(span, (before, here), pair, text, words)
    return out


def _names(span: Span) -> bool:
    return span.form != "pronoun"


def _pair(sentence: list[Span], at: int) -> Pair | None:
    """Give the two countries of 中美, seen at its second letter."""
    if not at or sentence[at].rule != "pair" or sentence[at - 1].rule != "pair":
        return None
    one, other = sentence[at - 1], sentence[at]
    return (one, other) if one.full_end == other.full_end and other.full_end - other.full_start == _TWO else None


def _resolved(
    span: Span, around: tuple[list[list[Span]], list[Span]], pair: Pair | None, text: str, words: ActorWords
) -> Iterator[Span]:
    sort, (before, here) = words.groups.pronouns[span.name], around
    near = [*chain.from_iterable(before), *here]
    found: list[Span] = []
    if sort == "home":
        yield span._replace(name=words.home, kind="country")
    elif sort == "both":
        found = _both(before, here, pair, words)
    elif sort == "person":
        found = _subject(here, text, words) or _only([s for s in near if s.kind == "person"], 1)
    elif sort == "country":
        found = [s for s in near if s.kind == "country" and not s.inside][-1:]
    else:
        found = [s for s in near if s.kind == "organization" and s.name.endswith(tuple(sort.split("/")))][-1:]
    for other in found:
        yield span._replace(name=other.name, kind=other.kind, title=other.title, affiliation=other.affiliation)


def _subject(here: list[Span], text: str, words: ActorWords) -> list[Span]:
    """Give the one person named before in the sentence, who opens a clause of it: 岭南大使凌霁云抵达后，他……."""
    people = [span for span in here if span.kind == "person"]
    if len(_only(people, 1)) != 1:
        return []
    one = min(people, key=lambda span: span.full_start)
    opens = one.full_start == 0 or not text[one.full_start - 1].isalnum()
    return [one] if opens and not text.startswith(words.grammar.owns, one.full_end) else []


def _both(before: list[list[Span]], here: list[Span], pair: Pair | None, words: ActorWords) -> list[Span]:
    """Give the two countries of the sentence or of the nearest ones; the last pair, unless others were named since."""
    near, states = here, _states(here, words)
    for sentence in reversed(before):
        if len(states) >= _TWO:
            break
        near = [*sentence, *near]
        states = _states(near, words)
    if len(states) == _TWO:
        return states
    return list(pair) if pair and {one.name for one in states} <= {one.name for one in pair} else []


def _states(spans: list[Span], words: ActorWords) -> list[Span]:
    """Give the countries that spans name and whose persons they name, one span for each."""
    found: dict[str, Span] = {}
    for span in spans:
        if span.kind == "country" and not span.inside:
            found.setdefault(span.name, span)
        elif span.kind == "person" and words.listed.get(span.affiliation or "") == "country":
            country = span._replace(kind="country", name=span.affiliation or "", title=None, affiliation=None)
            found.setdefault(country.name, country)
    return list(found.values())


def _only(spans: list[Span], number: int) -> list[Span]:
    """Give one span for each name if there are just so many names."""
    names = {span.name: span for span in spans}
    return list(names.values()) if len(names) == number else []
