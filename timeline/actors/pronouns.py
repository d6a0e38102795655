"""Say whom 双方, 两国, 他 and 该部 point back to, where that is certain.

Takes the settled spans of the sentences in order; gives them with each pronoun turned into a mention of what it stands
for, and without those that stay open.
"""

from collections.abc import Iterator

from timeline.actors.span import Span
from timeline.lang.actor_words import ActorWords

__all__ = ["point_back"]

_BACK = 2  # sentences in which 该部 and 两国 look for theirs


def point_back(sentences: list[list[Span]], words: ActorWords) -> list[Span]:
    """Give all spans of the document with the pronouns resolved."""
    out: list[Span] = []
    pair: tuple[Span, Span] | None = None
    for number, sentence in enumerate(sentences):
        before = [
            span for past in sentences[max(0, number - _BACK) : number] for span in past if span.form != "pronoun"
        ]
        for at, span in enumerate(sentence):
            if span.form != "pronoun":
                pair = _pair(sentence, at) or pair
                out.append(span)
                continue
            here = [other for other in sentence[:at] if other.form != "pronoun"]
            out += _resolved(span, before, here, pair, words)
    return out


def _pair(sentence: list[Span], at: int) -> tuple[Span, Span] | None:
    """Give the two countries of 中美, seen at its second letter."""
    if not at or sentence[at].rule != "pair" or sentence[at - 1].rule != "pair":
        return None
    one, other = sentence[at - 1], sentence[at]
    return (one, other) if one.full_end == other.full_end and other.full_end - other.full_start == 2 else None


def _resolved(
    span: Span, before: list[Span], here: list[Span], pair: tuple[Span, Span] | None, words: ActorWords
) -> Iterator[Span]:
    sort = words.groups.pronouns[span.name]
    near = before + here
    found: list[Span] = []
    if sort == "home":
        yield span._replace(name=words.home, kind="country")
    elif sort == "both":
        found = list(pair) if pair else _only([s for s in near if s.kind == "country" and not s.inside], 2)
    elif sort == "person":
        found = _only([s for s in (here or before) if s.kind == "person"], 1) and _only(
            [s for s in near if s.kind == "person"], 1
        )
    elif sort == "country":
        found = [s for s in near if s.kind == "country" and not s.inside][-1:]
    else:
        found = [s for s in near if s.kind == "organization" and s.name.endswith(tuple(sort.split("/")))][-1:]
    for other in found:
        yield span._replace(name=other.name, kind=other.kind, title=other.title, affiliation=other.affiliation)


def _only(spans: list[Span], number: int) -> list[Span]:
    """Give one span for each name if there are just so many names."""
    names = {span.name: span for span in spans}
    return list(names.values()) if len(names) == number else []
