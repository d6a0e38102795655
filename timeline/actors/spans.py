"""Turn tokens into spans: each a name with its kind, the phrase around it, and what the phrase says of it.

Takes the tokens of a sentence; gives persons, countries, places, bodies, groups and equipment in order; what serves a
longer one's phrase is marked `inside`.
"""

from collections.abc import Mapping

from timeline.actors.bodies import bodies
from timeline.actors.called import called
from timeline.actors.countries import countries
from timeline.actors.index import NOTHING
from timeline.actors.lists import with_listed
from timeline.actors.persons import by_office, by_surname, by_title, is_rival, named, person
from timeline.actors.span import Span
from timeline.actors.things import equipment, groups, is_of_ship
from timeline.actors.titles import title_before
from timeline.actors.tokens import Token
from timeline.lang.actor_tables import Grammar
from timeline.lang.actor_words import ActorWords
from timeline.model.actor import ActorKind, KnownActor

__all__ = ["spans"]

_NAMES = frozenset({"person", "foreign", "nr", "nrt", "nrfg"})
_SERVED = frozenset({"n", "vn", "rank", "organization", "nt", "nz", "b", "an"})
_LONGEST_TITLE, _OFFICIAL = 40, 5
_QUOTES = frozenset("“‘『「\"'")
_TITLE_MARKS = {"《": True, "》": False}


def spans(tokens: list[Token], words: ActorWords, given: Mapping[int, tuple[int, KnownActor]]) -> list[Span]:
    """Give the spans of a sentence in order; `given` are the names that the user brought, by their places."""
    found: list[Span] = []
    for at, token in enumerate(tokens) if given else ():
        if token.tag == "given":
            found.append(_brought(tokens, at, words, given[token.start][1]))
    telling = [at for at, token in enumerate(tokens) if token.sort is not NOTHING]
    found += _bodies(tokens, telling, words)
    people = _of_bodies(with_listed(_singles(tokens, telling, words), tokens, words), found, tokens, words)
    found += _shared_country(people, tokens, words)
    if any(tokens[at].sort.is_group for at in telling):
        found += groups(tokens, words)
    if any(tokens[at].sort.is_thing for at in telling):
        found += equipment(tokens, words)
    return _nested(found) if found else found


def _bodies(tokens: list[Token], telling: list[int], words: ActorWords) -> list[Span]:
    found: dict[tuple[int, int], Span] = {}
    for first, last in called(tokens, words.bodies):
        found[first, last] = _body(tokens, first, last, "organization")
    for first, last, kind in bodies(tokens, telling, words):
        span = _body(tokens, first, last, kind)
        if span.name in words.bodies.seats and first and tokens[first - 1].word in words.titles.place_before:
            span = span._replace(kind="place")  # 在五角大楼举行: where, not who
        elif kind == "place" and tokens[last].sort.head == "venue" and _is_headed(tokens, last + 1, words):
            span = span._replace(kind="organization")  # 清江博物馆馆长
        found[first, last] = span
    return list(found.values())


def _is_headed(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether an office comes next: 清江博物馆原馆长."""
    while at < len(tokens) and tokens[at].word in words.titles.modifiers:
        at += 1
    return at < len(tokens) and tokens[at].tag == "rank"


def _body(tokens: list[Token], first: int, last: int, kind: ActorKind) -> Span:
    start, end = tokens[first].start, tokens[last].end
    return Span(start, end, kind, "body", "".join(token.word for token in tokens[first : last + 1]), start, end)


def _brought(tokens: list[Token], at: int, words: ActorWords, actor: KnownActor) -> Span:
    """Make a span of a name that the user brought; what was said of it counts before the title in the text."""
    said = person(tokens, at, words)
    if actor.kind != "person":
        return said._replace(
            kind=actor.kind, rule="given", name=actor.name, title=actor.title, affiliation=actor.affiliation
        )
    title, affiliation = actor.title or said.title, actor.affiliation or said.affiliation
    return said._replace(rule="given", name=actor.name, title=title, affiliation=affiliation)


def _singles(tokens: list[Token], telling: list[int], words: ActorWords) -> list[Span]:
    found: list[Span] = []
    title, offices = "none", {at + 1 for at in telling if tokens[at].tag == "rank"} - {len(tokens)}
    for at in sorted(offices.union(telling)) if offices else telling:
        token = tokens[at]
        if token.sort.is_name or at in offices:
            spans = _single(tokens, at, words, at in offices)
            found += spans if title == "none" else _in_title(spans, token, title, words)
        elif token.word in _TITLE_MARKS:
            title = _title(tokens, at, words.grammar) if _TITLE_MARKS[token.word] else "none"
    return found


def _title(tokens: list[Token], opening: int, grammar: Grammar) -> str:
    """Say whether what is named between the marks is a law or another work."""
    for at in range(opening + 1, min(len(tokens), opening + _LONGEST_TITLE)):
        if tokens[at].word in _TITLE_MARKS:
            return "law" if tokens[at - 1].word.endswith(tuple(grammar.laws)) else "work"
    return "work"


def _in_title(found: list[Span], token: Token, title: str, words: ActorWords) -> list[Span]:
    """The title of a work names no actor, unless it is a person known; that of a law names whose it is.

    A country's name in full is for laws and the like.
    """
    if title == "work" and len(token.word) < _OFFICIAL:
        found = [span for span in found if span.kind != "country"]
    return [span for span in found if span.kind != "person" or token.word in words.listed]


def _single(tokens: list[Token], at: int, words: ActorWords, after_rank: bool) -> list[Span]:
    token = tokens[at]
    start, end, word, tag, _ = token
    if tag == "rank":
        return by_office(tokens, at, words)
    if word in words.groups.pronouns:
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        serves = after is not None and after.tag in _SERVED and after.word not in words.things.nouns  # 两国关系
        return [Span(start, end, "country", "pronoun", word, start, end, form="pronoun", inside=serves)]
    if tag == "familiar":
        return [Span(start, end, "person", "surname", word, start, end)]
    if tag == "surname":
        is_country = tokens[at + 2 : at + 3] and tokens[at + 2].tag in _NAMES  # 伊总理马利基
        return [] if is_country else [by_surname(tokens, at, words)]
    if tag in _NAMES:
        return [] if is_of_ship(tokens, at, words) or _is_storm(tokens, at, words.grammar) else named(tokens, at, words)
    if after_rank and (found := by_title(tokens, at, words)):
        return found
    if tag == "place" or (tag == "ns" and len(word) > 1):
        return [_place(tokens, at, words)]
    return countries(tokens, at, words)


def _place(tokens: list[Token], at: int, words: ActorWords) -> Span:
    """Give the place at `at`, or the person called like it whose age comes next."""
    start, end, word, _, _ = tokens[at]
    if at + 1 < len(tokens) and tokens[at + 1].word in words.titles.aged:
        return person(tokens, at, words)._replace(rule="aged")
    if is_rival(tokens, at, words):
        return Span(start, end, "organization", "rival", word, start, end)
    return Span(start, end, "place", "place", words.letters.names.get(word, word), start, end)


def _is_storm(tokens: list[Token], at: int, grammar: Grammar) -> bool:
    """Say whether a name is a storm's: 台风“梅花”."""
    before = at - 2 if at > 1 and tokens[at - 1].word in _QUOTES else at - 1
    return before >= 0 and tokens[before].word in grammar.storms


def _of_bodies(found: list[Span], bodies: list[Span], tokens: list[Token], words: ActorWords) -> list[Span]:
    """Give a title the whole name of the body that it begins in or after: 外事工作委员会办公室 before 主任."""
    if not bodies:
        return found
    inner = {at: body for body in bodies if body.kind == "organization" for at in range(body.start, body.end + 1)}
    return [_and_before(_of_body(span, inner.get(span.full_start), words), span, tokens, words) for span in found]


def _of_body(span: Span, body: Span | None, words: ActorWords) -> Span:
    if body is None or span.kind != "person" or not span.title or span.full_start == span.start:
        return span
    if span.full_start == body.start:
        return _of_whole(span, body, words)
    title = body.name[: span.full_start - body.start] + span.title
    whose = words.country_of(body.name) or body.name
    return span._replace(full_start=body.start, title=title, affiliation=whose)


def _of_whole(span: Span, body: Span, words: ActorWords) -> Span:
    """Give the body that the title names in full, not the words that it begins with: 海州市城市|建设公司."""
    is_part = span.affiliation is not None and len(span.affiliation) < len(body.name)
    if not is_part or not body.name.startswith(span.affiliation or "") or words.country_of(body.name):
        return span
    return span._replace(affiliation=words.usual.get(body.name, body.name))


def _and_before(span: Span, shorter: Span, tokens: list[Token], words: ActorWords) -> Span:
    """Give a title that has won its body the one joined before it, too: 政治局委员、外事工作委员会办公室主任."""
    if span.full_start == shorter.full_start:
        return span
    at = next(i for i, token in enumerate(tokens) if token.start == span.full_start) - 1
    other = title_before(tokens, at, words) if at > 0 and tokens[at].word in words.grammar.and_titles else None
    if other is None:
        return span
    title = f"{other.text}{tokens[at].word}{span.title}"
    return span._replace(full_start=other.start, title=title, affiliation=other.affiliation or span.affiliation)


def _shared_country(found: list[Span], tokens: list[Token], words: ActorWords) -> list[Span]:
    """Give 财长耶伦 the country of the person before it in the list: 美国务卿布林肯、财长耶伦."""
    if len(found) < 2:
        return found
    joined = {token.end: token.start for token in tokens if token.word in words.grammar.joints}
    ends: dict[int, Span] = {}
    out = []
    for span in found:
        if span.kind == "person":
            span = _with_country(span, ends.get(joined.get(span.full_start, -1)))
            if words.listed.get(span.affiliation or "") == "country":
                ends[span.full_end] = span
        out.append(span)
    return out


def _with_country(span: Span, other: Span | None) -> Span:
    if other is None or not span.title or span.affiliation or span.full_start == span.start:
        return span
    if not other.title or not other.affiliation or not other.title.startswith(other.affiliation):
        return span
    return span._replace(title=other.affiliation + span.title, affiliation=other.affiliation)


def _nested(found: list[Span]) -> list[Span]:
    """Order the spans; one that lies in the phrase of a longer one is marked so."""
    found.sort(key=lambda s: (s.full_start, -s.full_end, s.start))
    out: list[Span] = []
    reach, last = -1, (-1, -1)
    for span in found:
        phrase = (span.full_start, span.full_end)
        if phrase != last:
            reach, last = max(reach, last[1]), phrase
        out.append(span._replace(inside=True) if span.end <= reach else span)
    out.sort(key=lambda s: (s.start, -s.end))
    return out
