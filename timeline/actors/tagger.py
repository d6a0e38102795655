"""Find the actors of a document: sentences to tokens, tokens to spans, spans to mentions."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from timeline.actors.coined import coined
from timeline.actors.entities import mentions
from timeline.actors.given import find, with_given
from timeline.actors.index import Index
from timeline.actors.lattice import Known, Proposer
from timeline.actors.letters import led, paired
from timeline.actors.span import Span
from timeline.actors.spans import spans
from timeline.actors.tokens import read
from timeline.lang.pack import Pack
from timeline.lang.sentences import sentences
from timeline.model.actor import ActorMention, KnownActor
from timeline.model.document import Document, Sentence
from timeline.model.frozen import frozen
from timeline.model.protocols import Segmenter

__all__ = ["tag"]


def tag(
    document: Document,
    pack: Pack,
    segmenter: Segmenter,
    names: Iterable[KnownActor] = (),
    near: Iterable[tuple[int, int]] | None = None,
) -> tuple[ActorMention, ...]:
    """Give all mentions of actors in the document, in order; `names` win over what the text suggests.

    Where `near` gives stretches of the text, only these are read, and the sentences that name a person named there.
    """
    words, given = pack.actors, find(document, names)
    if words.capitals is not None:
        from timeline.actors.capitals import capital_spans

        pieces = sentences(document.folded, document.language)
        found = capital_spans(document.folded, pieces, words.capitals, words.groups.pronouns)
        return mentions(document, with_given(found, pieces, given), words)
    reader = _Reader(document, _ready(pack, segmenter), given)
    return mentions(document, reader.sentences(near), words)


@cache
def _ready(pack: Pack, segmenter: Segmenter) -> "_Ready":
    index = Index(pack.actors)
    knowing = segmenter.knowing(index.listed, index.words.grammar.torn)
    return _Ready(index, segmenter, knowing, Proposer(index, segmenter))


@frozen
class _Ready:
    """The words of a language made ready, the segmenter as it is and with those that it has to know."""

    index: Index
    plain: Segmenter
    segmenter: Segmenter
    proposer: Proposer


_PROPER = frozenset({"nz", "nt", "nr", "nrt", "x", "", "eng"})
_PARTICLES = frozenset({"p", "c", "u", "uj", "ul", "r", "d"})


_OPENING, _CLOSING = "“「『", "”」』"
_OFTEN, _DEAR = 3, 9
_FEW = 40  # names that are sought one by one


class _Reader:
    """Reads the sentences of a document, again where the others tell what was not seen at first."""

    def __init__(self, document: Document, ready: _Ready, given: dict[int, tuple[int, KnownActor]]) -> None:
        self._text, self._language = document.folded, document.language
        self._ready, self._words, self._given = ready, ready.index.words, given
        self._starts = sorted(given)

    def sentences(self, near: Iterable[tuple[int, int]] | None) -> list[list[Span]]:
        """Give the spans of each sentence, none for those that need not be read."""
        pieces = sentences(self._text, self._language)
        wanted = set(range(len(pieces))) if near is None else _told(pieces, near)
        told = coined(self._text, self._words, self._ready.plain.words)
        first = Known(_by_head(told.items()), frozenset())
        found = [self._spans(piece, first) if at in wanted else [] for at, piece in enumerate(pieces)]
        told |= dict.fromkeys(paired(found, self._text, self._words, self._ready.plain.words), "pair")
        told |= dict.fromkeys(led(found, self._text, self._words), "letter")
        known = _known(found, self._stems(found), told, self._longer(found), self._words.not_names)
        sure = _Sought(name for names in known.names.values() for name, _ in names)
        anybody = _Sought(span.name for sentence in found for span in sentence if span.kind == "person" and span.name)
        for at, piece in enumerate(pieces):
            if self._has_more(piece, found[at], known, sure if at in wanted else anybody):
                found[at] = self._spans(piece, known)
        return found

    def _spans(self, piece: Sentence, known: Known) -> list[Span]:
        given = self._given_in(piece) if self._starts else {}
        text, ready = self._text[piece.start : piece.end], self._ready
        found = ready.segmenter.words(text, ready.proposer.propose(text, known, given))
        return spans(read(found, piece.start, ready.index), self._words, self._given)

    def _given_in(self, piece: Sentence) -> dict[int, int]:
        starts = self._starts[bisect_left(self._starts, piece.start) : bisect_left(self._starts, piece.end)]
        return {start - piece.start: self._given[start][0] - piece.start for start in starts}

    def _stems(self, found: list[list[Span]]) -> set[str]:
        """Give what firms are called without their sort (宅急送 for 宅急送公司), where that is no common word."""
        words = self._words
        names = {span.name for sentence in found for span in sentence if span.rule == "body"}
        stems = {stem for name in names for stem in (words.stem(name),) if stem}
        return {stem for stem in stems if self._is_proper(stem)} | {call for name in names for call in _quoted(name)}

    def _is_proper(self, stem: str) -> bool:
        found = self._ready.plain.words(stem)
        return stem not in self._words.not_names and all(
            tag in _PROPER or (len(found) > 1 and len(word) == 1 and tag not in _PARTICLES) for word, tag in found
        )

    def _longer(self, found: list[list[Span]]) -> dict[str, str]:
        """Give names of two characters that the text always follows with the same one, with it."""
        short = Counter(s.name for sentence in found for s in sentence if s.kind == "person" and len(s.name) == 2)
        often = (name for name, times in short.items() if times >= _OFTEN)
        return {more: name for name in often if (more := self._always(name))}

    def _always(self, name: str) -> str:
        text, titles = self._text, self._words.titles
        more = text[text.find(name) :][: len(name) + 1]
        last = more[len(name) :]
        ends = self._words.parts.given_second.get(last, _DEAR) < _DEAR and last not in titles.verbs
        alone = text.count(more) < text.count(name) or any(word.startswith(last) for word in titles.address)
        return more if ends and not alone else ""

    def _has_more(self, piece: Sentence, found: list[Span], known: Known, sought: "_Sought") -> bool:
        have = Counter(span.name for span in found if span.kind != "place")
        if not known.out.isdisjoint(have):
            return True
        text = self._text[piece.start : piece.end]
        return sought.stands_in(text, {name for name, times in have.items() if text.count(name) <= times})


def _quoted(name: str) -> Iterable[str]:
    """Give what a body is called in quotation marks: 「海风」 for 「海风」餐厅."""
    close = max(name.find(sign) for sign in _CLOSING)
    if name[0] in _OPENING and 2 < close < len(name) - 1 and "㐀" <= name[1] <= "鿿":
        yield name[: close + 1]


class _Sought:
    """Names to be looked for, all at once."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_head: dict[str, set[str]] = {}
        for name in names:
            self._by_head.setdefault(name[:2], set()).add(name)

    def stands_in(self, text: str, have: set[str]) -> bool:
        """Say whether one of the names stands in `text`, other than those that are known to."""
        if len(self._by_head) < _FEW:
            return any(name in text and name not in have for names in self._by_head.values() for name in names)
        heads = {text[at : at + 2] for at in range(len(text) - 1)} & self._by_head.keys()
        return any(name in text and name not in have for head in heads for name in self._by_head[head])


def _told(pieces: Sequence[Sentence], near: Iterable[tuple[int, int]]) -> set[int]:
    """Give the numbers of the sentences that some stretches of the text touch."""
    starts = [piece.start for piece in pieces]
    touched = ((bisect_right(starts, start) - 1, bisect_left(starts, end)) for start, end in near)
    return {at for first, stop in touched for at in range(max(0, first), stop)}


def _by_head(names: Iterable[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    heads: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, tag in names:
        heads[name[:2]].append((name, tag))
    return dict(heads)


def _known(
    found: list[list[Span]], firms: set[str], told: dict[str, str], longer: dict[str, str], common: frozenset[str]
) -> Known:
    """Give the names found with good evidence, to be seen where they were not, and those found by mistake.

    `told` are names that the text itself tells, `longer` those of persons of which it has more than was seen; some
    names of persons are `common` words, too.
    """
    counts = Counter(s.name for sentence in found for s in sentence if s.kind == "person")
    out = {name for name in counts if len(name) > 2 and counts[name[:-1]] >= counts[name]} - longer.keys()
    sure = {s.name for sentence in found for s in sentence if s.kind == "person" and s.title and len(s.name) > 1}
    sure = (sure | {name[:-1] for name in out} | longer.keys()) - set(longer.values())
    out |= set(longer.values())
    kinds = {name: "word" if name in common else "person" for name in sorted(sure - out)}
    kinds |= dict.fromkeys(sorted(firms - sure), "organization") | told
    return Known(_by_head(kinds.items()), frozenset(out))
