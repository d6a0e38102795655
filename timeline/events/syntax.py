"""A clause as it is read: its tokens, what each may be, and which stand in the shade of others.

A shade is "" on the main line, "rel" in a relative clause, "sub" in a subordinate one, "nom" for a verb used as a noun,
or the use of the coverb whose phrase it is ("with", "by", "place" …).
"""

from collections.abc import Sequence

from timeline.events.tokens import Token
from timeline.lang.event_words import EventWords

__all__ = ["Parse"]

_NEVER_VERBAL = ("", "noun")


class Parse:
    """A clause's tokens and their shades."""

    def __init__(self, tokens: Sequence[Token], words: EventWords) -> None:
        self.tokens = tokens
        self.words = words
        self.shade = [""] * len(tokens)
        self._uses = _uses(tokens, words)
        self._texts = [token.text for token in tokens]
        self._verbal: list[bool | None] = [None] * len(tokens)
        self._things: list[bool | None] = [None] * len(tokens)
        self.spans: dict[tuple[int, int], tuple[int, int] | None] = {}  # subjects found, by where they were looked for

    def text(self, at: int) -> str:
        """Give the word at an index, "" beyond either end."""
        return self._texts[at] if 0 <= at < len(self._texts) else ""

    def is_(self, name: str, at: int) -> bool:
        """Say whether the word at an index stands in a set of the pack."""
        return 0 <= at < len(self._texts) and self._texts[at] in self.words.sets[name]

    def use(self, at: int) -> str | None:
        """Give the use of the coverb at an index, None where there is none (所乘坐的客车 is a verb's)."""
        return self._uses[at] if 0 <= at < len(self._uses) else None

    def verbal(self, at: int) -> bool:
        """Say whether a word may be a predicate; nouns that name events are not."""
        known = self._verbal[at]
        if known is None:
            known = self._verbal[at] = self._is_verbal(at)
        return known

    def _is_verbal(self, at: int) -> bool:
        token = self.tokens[at]
        if not (token.kind or token.is_verb) or self._uses[at] or self._completes(at):
            return False
        if at + 1 < len(self.tokens) and self.tokens[at + 1].tag == "k":
            return False  # 声援者 is somebody
        lone = ("", "act", "hold", "toll") if self.is_("group.copula", at) else ("", "act", "hold", "toll", "state")
        if len(token.text) == 1 and token.kind in lone and not self.words.spaced:
            return self._leans(at) if token.kind else token.is_verb and self.is_("clause.aspect", at + 1)
        return token.kind not in _NEVER_VERBAL or (not token.kind and not self.is_function(at))

    def _completes(self, at: int) -> bool:
        """Say whether 到 only completes the verb before it (感受到)."""
        token = self.tokens[at]
        before = self.tokens[at - 1] if at else None
        return token.kind == "motion" and len(token.text) == 1 and before is not None and before.tag[:1] == "v"

    def _leans(self, at: int) -> bool:
        """Say whether a verb of one sign, which is so often part of a name or noun, has what a predicate has."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is None:
            return at > 0 and any(self.use(i) == "by" for i in range(at))
        return bool(after.actors) or after.tag in ("m", "mq") or self.is_("clause.aspect", at + 1)

    def is_function(self, at: int) -> bool:
        """Say whether a word only helps others: a coverb, an auxiliary, an adverb, a conjunction."""
        return self._uses[at] is not None or self.tokens[at].text in self.words.helpers

    def main(self, at: int) -> bool:
        """Say whether a word stands on the main line and may be a predicate."""
        return not self.shade[at] and self.verbal(at)

    def thing(self, at: int) -> bool:
        """Say whether a word names something (and is no time, verb, adverb or helper)."""
        known = self._things[at]
        if known is None:
            known = self._things[at] = self._is_thing(at)
        return known

    def _is_thing(self, at: int) -> bool:
        token = self.tokens[at]
        if token.timex or token.kind == "noun":
            return token.kind == "noun" or (token.timex is not None and token.timex.rule.endswith("/edition"))
        if token.actors:
            return True
        if self.is_("clause.sequel", at):
            return False
        quality = token.tag == "a" and at + 1 < len(self.tokens) and not self.verbal(at + 1)
        return (token.is_nominal or quality) and not self.verbal(at) and not self.is_function(at)


def _uses(tokens: Sequence[Token], words: EventWords) -> list[str | None]:
    """The use of each coverb; 通过 is a verb where nothing listed follows (通过法案, but 通过外交途径解决)."""
    found: list[str | None] = []
    listed, after = False, ""
    for token in reversed(tokens):
        use = words.coverbs.get(token.text)
        verb = use and (words.has("clause.relative", after) or (token.text in words.triggers and not listed))
        found.append(None if verb else use)
        object_ = token is tokens[-1] and token.kind in ("noun", "declare") and token.tag[:1] == "n"  # 通过第3号决议
        listed, after = listed or (bool(token.kind) and not object_), token.text
    return found[::-1]
