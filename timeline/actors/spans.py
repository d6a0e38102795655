"""Turn tokens into spans: each a name in the document with its kind, the phrase around it, and what the phrase says of it.

Takes the tokens of a sentence; gives persons, countries, places, bodies, groups and equipment, longest first where they
would overlap; what stands within a longer one is marked `inside`.
"""

from dataclasses import dataclass, replace
from typing import Literal

from timeline.actors.bodies import bodies
from timeline.actors.things import equipment, groups
from timeline.actors.titles import title_before
from timeline.actors.tokens import Token
from timeline.lang.actor_words import ActorWords
from timeline.model.actor import ActorKind

__all__ = ["Form", "Span", "spans"]

Form = Literal["name", "short", "title", "pronoun"]


@dataclass(frozen=True, slots=True)
class Span:
    """A name at `start`:`end` in a phrase at `full_start`:`full_end`; `name` is what the words say, before identity."""

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


def spans(tokens: list[Token], words: ActorWords) -> list[Span]:
    """Give the spans of a sentence in order."""
    found: list[Span] = []
    taken: set[int] = set()
    for first, last, kind in bodies(tokens, words):
        name = "".join(token.word for token in tokens[first : last + 1])
        start, end = tokens[first].start, tokens[last].end
        found.append(Span(start, end, kind, "body", name, start, end))
        taken |= set(range(first, last + 1))
    for at in range(len(tokens)):
        for span in _single(tokens, at, words):
            found.append(replace(_with_country(span, tokens, found), inside=span.inside or at in taken))
    for kind, phrases in (("group", groups(tokens, words)), ("equipment", equipment(tokens, words))):
        found += [_thing(tokens, phrase, kind, words) for phrase in phrases]
    return _nested(found)


def _thing(tokens: list[Token], phrase: tuple[int, int, int], kind: Literal["group", "equipment"], words: ActorWords) -> Span:
    first, last, full = phrase
    owner = next((t for t in tokens[full : last + 1] if t.tag in {"country", "letter", "side", "force"}), None)
    country = owner and (words.letters.get(owner.word[0]) if owner.tag != "country" else words.usual.get(owner.word, owner.word))
    start, end = tokens[first].start, tokens[last].end
    name = "".join(token.word for token in tokens[first : last + 1])
    return Span(start, end, kind, kind, name, tokens[full].start, end, affiliation=country)


def _with_country(span: Span, tokens: list[Token], before: list[Span]) -> Span:
    """Give 财长耶伦 the country of the person before it in the list: 美国务卿布林肯、财长耶伦."""
    if span.kind != "person" or span.form != "name" or not span.title or span.affiliation or span.full_start == span.start:
        return span
    joint = next((t for t in tokens if t.end == span.full_start and t.word in {"、", "和", "与", "及"}), None)
    other = joint and next((s for s in before if s.kind == "person" and s.full_end == joint.start and s.affiliation), None)
    if not other or not other.title or not other.affiliation or not other.title.startswith(other.affiliation):
        return span
    return replace(span, title=other.affiliation + span.title, affiliation=other.affiliation)


def _single(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    token = tokens[at]
    if token.tag == "rank":
        return [*_ministry(tokens, at), *_by_title(tokens, at, words)]
    if token.word in words.pronouns:
        return [Span(token.start, token.end, "country", "pronoun", token.word, token.start, token.end, form="pronoun")]
    if token.tag == "surname":
        return [_by_surname(tokens, at, words)]
    if token.tag in {"person", "foreign", "nr", "nrt", "nrfg"}:
        return _named(tokens, at, words)
    if token.tag == "country" or token.word in words.usual and words.listed[token.word] == "country":
        return [
            _country(token, token.start, token.end, words.usual.get(token.word, token.word), _government(tokens, at))
        ]
    if token.tag == "pair":
        return [
            _country(token, token.start + n, token.start + n + 1, words.letters[letter], token.end, "short")
            for n, letter in enumerate(token.word)
        ]
    if token.tag in {"letter", "side"}:
        return [_country(token, token.start, token.start + 1, words.letters[token.word[0]], token.end, "short")]
    if at and token.tag not in _FIRM and _is_named_by_title(tokens, at, words):
        return [_person(tokens, at, words)]
    if _is_bare_letter(tokens, at, words):
        return [_country(token, token.start, token.end, words.letters[token.word], token.end, "short")]
    if token.tag == "force" and token.word[0] in words.letters:
        return [_country(token, token.start, token.start + 1, words.letters[token.word[0]], token.start + 1, "short")]
    if token.tag == "place" or (token.tag == "ns" and len(token.word) > 1 and token.word not in words.not_places):
        return [Span(token.start, token.end, "place", "place", token.word, token.start, token.end)]
    return []


def _named(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    """Read a token that may be a person's name, or a foreign place's."""
    token = tokens[at]
    span = _person(tokens, at, words)
    if len(token.word) > 2 and token.word[-1] in words.bodies.areas and not span.title and token.tag != "foreign":
        return [Span(token.start, token.end, "place", "area", token.word, token.start, token.end)]
    if token.tag == "person" or (span.title and _is_like_a_name(token, words)):
        return [span]
    if token.tag == "foreign" or (token.tag in {"nrt", "nr"} and _is_foreign(token, words)):
        if _is_place(tokens, at, words):
            return [Span(token.start, token.end, "place", "foreign", token.word, token.start, token.end)]
        return [span] if token.word not in words.not_names else []
    return [span] if _is_native(token, words) else []


def _is_bare_letter(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether the word is a letter such as 俄 that stands for its country; 美 is also an adjective."""
    token = tokens[at]
    if token.word == "中" and at + 1 < len(tokens) and tokens[at + 1].word[0] == "外":
        return True
    if token.word not in words.bare_letters or token.tag in {"pair", "letter"}:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1] if at else None
    if after is None or len(after.word) < 2 or after.tag[:1] not in {"n", "v", "r"}:
        return False
    return before is None or before.tag in {"x", "p", "c", "n", "t", "v"}


def _is_foreign(token: Token, words: ActorWords) -> bool:
    parts = words.parts
    return len(token.word) > 2 - (token.tag == "nrt") and token.word[0] in parts.foreign_first and all(
        letter in parts.foreign for letter in token.word[1:]
    )


_NAMES = frozenset({"person", "foreign", "rank", "nr", "nrt", "nrfg"})
_FIRM = frozenset({"v", "d", "p", "c", "r", "m", "x", "country", "place", "organization", "rank", "t", "eng"})


def _is_named_by_title(tokens: list[Token], at: int, words: ActorWords) -> bool:
    """Say whether a word of the dictionary stands where only a name can: 记者江山报道, 主席许立群."""
    word, parts = tokens[at].word, words.parts
    if not 1 < len(word) < 4 or word[0] not in parts.surname or tokens[at - 1].tag != "rank" or word in words.not_names:
        return False
    if any(letter in parts.never for letter in word[1:]) or parts.surname[word[0]] > 8:
        return False
    after = tokens[at + 1].word if at + 1 < len(tokens) else "。"
    sure = after in words.titles.address or after in words.titles.verbs or not after.isalnum()
    return sure if len(word) == 2 else parts.given_second.get(word[2], 10) != _NO_LAST


def _is_like_a_name(token: Token, words: ActorWords) -> bool:
    word, parts = token.word, words.parts
    return word not in words.not_names and (word[0] in parts.surname and len(word) < 4 or _is_foreign(token, words))


def _is_place(tokens: list[Token], at: int, words: ActorWords) -> bool:
    titles = words.titles
    before = tokens[at - 1].word if at else ""
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return before in titles.place_before or after in titles.place_after


def _is_native(token: Token, words: ActorWords) -> bool:
    """Say whether a word that the dictionary calls a name is made like one."""
    word, parts = token.word, words.parts
    if word in words.not_names or word[0] not in parts.surname or not 1 < len(word) < 4:
        return False
    if len(word) == 2:
        return parts.given_single.get(word[1], 7) < 8
    first, last = parts.given_first.get(word[1], 10), parts.given_second.get(word[2], 10)
    return last != _NO_LAST and first + last <= 18


_NO_LAST = 9  # what ends words rather than names


def _ministry(tokens: list[Token], at: int) -> list[Span]:
    """The ministry in 国防部长, with the country before it, serves the phrase only."""
    token, first = tokens[at], tokens[at - 1] if at else tokens[at]
    body = token.word[:-1]
    if not token.word.endswith("部长") or len(body) < 3 or body.startswith(("副", "前", "助理")):
        return []
    start = first.start if first.tag == "country" else token.start
    name = first.word + body if start < token.start else body
    return [Span(start, token.end - 1, "organization", "ministry", name, start, token.end - 1, inside=True)]


def _by_title(tokens: list[Token], at: int, words: ActorWords) -> list[Span]:
    """Read a title with a country before it and no name after it: 美防长, 中方大使; whose it is remains to be seen."""
    after = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if not at or after in _NAMES or tokens[at - 1].tag not in {"country", "letter", "side"}:
        return []
    title = title_before(tokens, at + 1, words)
    if title is None:
        return []
    rank = words.titles.written.get(tokens[at].word, tokens[at].word)
    end = tokens[at].end
    return [Span(title.start, end, "person", "title", rank, title.start, end, title.text, title.affiliation, "title")]


def _by_surname(tokens: list[Token], at: int, words: ActorWords) -> Span:
    """Read 江主席 and 王女士: an office belongs to the phrase, a courtesy to the name."""
    token, after = tokens[at], tokens[at + 1]
    end = after.end if after.word in words.titles.courtesy else token.end
    office = None if end == after.end else after.word
    name = token.word + (after.word if end == after.end else "")
    return Span(token.start, end, "person", "surname", name, token.start, after.end, office)


def _person(tokens: list[Token], at: int, words: ActorWords) -> Span:
    token = tokens[at]
    title = title_before(tokens, at, words)
    end = token.end
    text, affiliation, start = (title.text, title.affiliation, title.start) if title else (None, None, token.start)
    if at + 1 < len(tokens) and tokens[at + 1].word in words.titles.address:
        end = tokens[at + 1].end
        text = text or tokens[at + 1].word
    return Span(token.start, token.end, "person", token.tag, token.word, start, end, text, affiliation)


def _country(token: Token, start: int, end: int, name: str, full_end: int, form: Form = "name") -> Span:
    return Span(start, end, "country", token.tag, name, min(start, token.start), full_end, form=form)


def _government(tokens: list[Token], at: int) -> int:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after.end if after is not None and after.word in {"政府", "当局"} else tokens[at].end


def _nested(found: list[Span]) -> list[Span]:
    """Order the spans; one that lies in the phrase of a longer one is marked so."""
    ordered = sorted(found, key=lambda s: (s.start, -s.end))
    out: list[Span] = []
    for span in ordered:
        covered = any(
            other is not span
            and other.full_start <= span.start
            and span.end <= other.full_end
            and (other.full_end - other.full_start) > (span.full_end - span.full_start)
            for other in found
        )
        out.append(replace(span, inside=True) if covered else span)
    return out
