"""Say which country a letter stands for: a document's spans in, the same with the countries that the text means out.

阿 is Afghanistan by itself; in a text that names Argentina and no other country that begins so, it is Argentina.
"""

from collections.abc import Iterator

from timeline.actors.sought import places
from timeline.actors.span import Span
from timeline.lang.actor_words import ActorWords
from timeline.model.protocols import Cut

__all__ = ["led", "meant", "paired"]

_LETTERS = frozenset({"letter", "side", "pair", "force"})


def meant(sentences: list[list[Span]], words: ActorWords) -> list[list[Span]]:
    """Give the spans with the letters read as the countries that the document names."""
    others = _others(sentences, words)
    if not others:
        return sentences
    return [[_read(span, others, words) for span in sentence] for sentence in sentences]


def paired(sentences: list[list[Span]], text: str, words: ActorWords, cut: Cut) -> Iterator[str]:
    """Give the letters of home and of a country that the text names where these stand together after a sign: ，中哈."""
    letters, home = words.letters, words.home[:1]
    for letter in sorted(_initials(sentences) & letters.shy):
        for pair in (home + letter, letter + home):
            at = text.find(pair)
            is_begun = at == 0 or (at > 0 and not text[at - 1].isalnum())
            if is_begun and pair not in letters.not_pairs and len(list(cut(pair))) > 1:
                yield pair


def led(sentences: list[list[Span]], text: str, words: ActorWords) -> Iterator[str]:
    """Give the letter and the first of the office where these open a clause and the text names the country: 吉总统."""
    letters = words.letters
    sought = _initials(sentences) & letters.names.keys() & (letters.shy | words.parts.surname.keys()) - letters.no_side
    for letter in sorted(sought):
        for _, at in places(text, (letter,)):
            is_begun = at == 0 or not text[at - 1].isalnum()
            if is_begun and any(text[at + 1 : at + size] in letters.before for size in (3, 4)):
                yield text[at : at + 2]
                break


def _initials(sentences: list[list[Span]]) -> set[str]:
    """Give the first letters of the countries that the document names."""
    return {name[0] for name in _named(sentences)}


def _named(sentences: list[list[Span]]) -> set[str]:
    return {span.name for sentence in sentences for span in sentence if span.rule == "country"}


def _others(sentences: list[list[Span]], words: ActorWords) -> dict[str, str]:
    """Give the country meant by the letters that usually mean one which the document does not name."""
    letters = words.letters
    used = {_used(span, words) for sentence in sentences for span in sentence if _is_lettered(span, words)}
    if not used:
        return {}
    named = _named(sentences)
    others = {}
    for letter, usual in letters.names.items():
        if usual in used and usual not in named and letter not in letters.fixed:
            fits = [name for name in named if name.startswith(letter)]
            if len(fits) == 1:
                others[usual] = fits[0]
    return others


def _used(span: Span, words: ActorWords) -> str:
    """Give the country that the letter of a span usually means."""
    return words.letters.names[span.name[0]] if _is_of_letter(span, words) else span.affiliation or span.name


def _is_lettered(span: Span, words: ActorWords) -> bool:
    return span.rule in _LETTERS or _is_of_letter(span, words) or span.rule == "title"


def _is_of_letter(span: Span, words: ActorWords) -> bool:
    """Say whether it is a body such as 阿央行."""
    return span.kind == "organization" and span.name[:1] in words.letters.names and span.name[1:] in words.bodies.alone


def _read(span: Span, others: dict[str, str], words: ActorWords) -> Span:
    if span.rule in _LETTERS and span.name in others:
        return span._replace(name=others[span.name])
    usual = words.letters.names.get(span.name[:1], "")
    if usual in others and _is_of_letter(span, words):
        return span._replace(name=others[usual] + span.name[1:])
    if span.affiliation in others:
        country = others[span.affiliation]
        title = span.title and span.title.replace(span.affiliation, country, 1)
        return span._replace(title=title, affiliation=country)
    return span
