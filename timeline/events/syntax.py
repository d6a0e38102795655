"""A clause as it is read: its tokens, what each may be, and which stand in the shade of others.

A shade is "" on the main line, "rel" in a relative clause, "sub" in a subordinate one, "nom" for a verb used as a noun,
or the use of the coverb whose phrase it is ("with", "by", "place" …).
"""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from timeline.events.tokens import Token
from timeline.lang.event_marks import KINDS, mark
from timeline.lang.event_words import EventWords
from timeline.model.actor import ActorMention

__all__ = ["LISTED", "Parse"]

LISTED = mark(*KINDS, "deed")  # has a kind
_MAYBE_VERB = LISTED | mark("verb")
_NOUN, _MOTION, _HELPER = mark("noun"), mark("motion"), mark("helper")
_ASPECT, _COPULA = mark("clause.aspect"), mark("group.copula")
_ADVERB, _SPEECH = mark("clause.adverb"), mark("say", "declare", "disclose")
_DOES = mark("act", "declare")
_TELLS = mark("act", "declare", "disclose", "hold", "light")
_LONE = mark("act", "hold", "toll")
_LONE_TOO = _LONE | mark("state")  # but for 是
_TIME, _ACTOR, _NOMINAL = mark("time"), mark("actor"), mark("nominal")
_PAPERS = mark("group.papers")
_WINS = mark("group.wins")
_MANY = mark("group.many", "group.several")
_SUBORDINATE = mark("clause.subordinate")
_SEQUEL, _COVERB, _COUNT, _RELATIVE = mark("clause.sequel"), mark("coverb"), mark("count"), mark("clause.relative")


class Parse:
    """A clause's tokens and their shades.

    `marks` and `use` (of the coverb at a place, None where there is none: 所乘坐的客车 is a verb's) have a blank more
    than there are tokens, so that the places before the first and after the last can be asked, too.  `named`, `coverbs`
    and `verbs` are the places of actors, of coverbs and of what may be a predicate (nouns that name events are not),
    `mains` of the verbs on the main line.
    """

    def __init__(self, tokens: Sequence[Token], words: EventWords) -> None:
        self.tokens = tokens
        self.words = words
        self.shade = [""] * len(tokens)
        self.marks = [token.marks for token in tokens]
        self.union = reduce(or_, self.marks)  # what no word of the clause is need not be sought
        self.marks.append(0)
        self.use: list[str | None] = [None] * len(self.marks)
        self.coverbs = self._coverbs() if self.union & _COVERB else []
        self.named = [at for at, marks in enumerate(self.marks) if marks & _ACTOR] if self.union & _ACTOR else []
        self.verbs = [at for at, marks in enumerate(self.marks) if marks & _MAYBE_VERB and self._is_verbal(at)]
        self.mains: Sequence[int] = ()
        self.inner: dict[int, str] = {}  # the use of the coverb in whose phrase a word stands that has another shade
        self.spans: dict[tuple[int, int], tuple[int, int] | None] = {}  # subjects found, by where they were looked for
        self._things: list[bool | None] = [None] * len(tokens)

    def _coverbs(self) -> list[int]:
        """Find the coverbs; 通过 is a verb where nothing listed follows (通过法案, but 通过外交途径解决)."""
        found = []
        for at, marks in enumerate(self.marks):
            if not marks & _COVERB or self.marks[at + 1] & _RELATIVE:
                continue
            degree = self.tokens[at].tag != "p" and self.tokens[at + 1 : at + 2]
            if degree and degree[0].tag == "a" and self.marks[min(at + 2, len(self.tokens))] & _RELATIVE:
                continue  # 病情较重的
            word = self.tokens[at].text
            if self.tokens[at].tag == "q" and not self.marks[at + 1] & _ACTOR:
                continue  # 三位代表, but 位台岛周边
            if word not in self.words.triggers or self._verb_after(at):
                self.use[at] = self.words.coverbs[word]
                found.append(at)
        return found

    def _verb_after(self, at: int) -> bool:
        """Say whether a verb follows: a listed one, or any with an object; 决议 in 通过第3号决议 is none."""
        last = len(self.tokens) - 1
        if self.marks[last] & _PAPERS:
            return False  # 通过解除戒严决议
        if self.marks[last] & (_NOUN | _SPEECH) and self.tokens[last].tag[:1] == "n":
            last -= 1 + (self.tokens[last - 1].tag == "vn")  # 审查报告
        part = (i for i in range(at + 1, last + 1) if self.marks[i] & _SUBORDINATE)
        last = next(part, last)  # 获博士学位后回国
        after = self.marks[at + 1 : last + 1]
        if any(marks & LISTED for marks in after):
            return True
        return not any(marks & _RELATIVE for marks in after) and any(self._takes_object(i) for i in range(at + 2, last))

    def _takes_object(self, at: int) -> bool:
        """Say whether a verb stands between a noun and what it acts on: 占用 in 通过子公司占用资金."""
        verb = self.tokens[at].tag == "v" and len(self.tokens[at].text) > 1
        return verb and self.tokens[at - 1].tag[:1] == "n"

    def text(self, at: int) -> str:
        """Give the word at an index, "" beyond either end."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def verbal(self, at: int) -> bool:
        """Say whether a word may be a predicate."""
        return at in self.verbs

    def type(self, at: int) -> str | None:
        """Give the class of what the word at an index names, None where it has none."""
        trigger = self.tokens[at].trigger if at < len(self.tokens) else None
        return trigger.type if trigger else None

    def noun(self, at: int) -> bool:
        """Say whether a plain noun stands at an index, which 失火 or 中毒 before it can only qualify."""
        return at < len(self.tokens) and self.tokens[at].tag[:1] == "n" and not self.marks[at] & LISTED

    def actors(self, at: int) -> tuple[ActorMention, ...]:
        """Give who is named at an index, nobody beyond the end."""
        return self.tokens[at].actors if at < len(self.tokens) else ()

    def main(self, at: int) -> bool:
        """Say whether a word stands on the main line and may be a predicate."""
        return not self.shade[at] and at in self.verbs

    def _is_verbal(self, at: int) -> bool:
        token, marks = self.tokens[at], self.marks[at]
        if self.use[at] or (marks & _MOTION and self._completes(at)):
            return False
        if (marks & _ADVERB and self.marks[at + 1] & _DOES) or (marks & _SPEECH and self._is_written(at)):
            return False  # 公开审理, 公开谴责
        if (
            at + 1 == len(self.tokens)
            and at
            and self.use[at - 1] == "by"
            and len(token.text) > 1
            and not marks & _ACTOR
        ):
            return True  # 客轮被扶正
        if at + 1 < len(self.tokens) and self.tokens[at + 1].tag == "k":
            return False  # 声援者 is somebody
        if len(token.text) > 1 or self.words.spaced:
            return not marks & (_NOUN if marks & LISTED else _HELPER)
        if not marks & LISTED:
            return bool(self.marks[at + 1] & _ASPECT)
        lone = _LONE if marks & _COPULA else _LONE_TOO
        return self._leans(at) if marks & lone else not marks & _NOUN

    def _is_written(self, at: int) -> bool:
        """Say whether what may tell is a paper here: 通过审查报告."""
        last = at + 1 == len(self.tokens) and self.tokens[at].tag[:1] == "n"
        if not last or at < 2:
            return last and at > 0 and self.tokens[0].tag == "vn"
        told = self.tokens[at - 1].tag == "n" and any(m & _TELLS for m in self.marks[: at - 1])  # 发布业绩公告
        return told or self.tokens[at - 1].tag == "vn" or bool(self.marks[at - 1] & _RELATIVE)

    def _completes(self, at: int) -> bool:
        """Say whether 到 only completes the verb before it (感受到)."""
        return at > 0 and len(self.tokens[at].text) == 1 and self.tokens[at - 1].tag[:1] == "v"

    def _leans(self, at: int) -> bool:
        """Say whether a verb of one sign, which is so often part of a name or noun, has what a predicate has."""
        if at + 1 == len(self.tokens):
            return "by" in self.use[:at]
        if self.marks[at] & _WINS and self.tokens[-1].tag[:1] == "n":
            return True  # 获最佳导演奖
        if self.marks[at + 1] & (_ACTOR | _ASPECT | _COUNT):
            return True
        ends = at + 2 == len(self.tokens) and bool(at and self.marks[at - 1] & _ACTOR)  # 某人任团长
        return (ends or bool(self.marks[at - 1] & _TIME)) and self.tokens[at + 1].tag[:1] == "n"  # 3月起任部长

    def ends(self, at: int) -> bool:
        """Say whether no object can follow the verb at an index: 下调, 下调至三级."""
        return at + 1 == len(self.tokens) or self.leads(at)

    def leads(self, at: int) -> bool:
        """Say whether the verb at an index leads to something: 提高至, 调整|为."""
        beside = self.use[at + 1] == "toward" or self.marks[at + 1] & _COPULA
        return bool(beside) or (len(self.text(at)) > 1 and self.text(at).endswith(self.words.affixes["group.leading"]))

    def is_function(self, at: int) -> bool:
        """Say whether a word only helps others: a coverb, an auxiliary, an adverb, a conjunction."""
        return self.use[at] is not None or bool(self.marks[at] & _HELPER)

    def thing(self, at: int) -> bool:
        """Say whether a word names something (and is no time, verb, adverb or helper); none before the first."""
        if at < 0:
            return False
        known = self._things[at]
        if known is None:
            known = self._things[at] = self._is_thing(at)
        return known

    def _is_thing(self, at: int) -> bool:
        token, marks = self.tokens[at], self.marks[at]
        if marks & (_NOUN | _ACTOR | _TIME):
            return bool(marks & _NOUN) or token.timex is None or token.timex.rule.endswith("/edition")
        if marks & (_SEQUEL | _MANY):
            return not marks & _SEQUEL
        nominal = marks & _NOMINAL or (token.tag == "a" and at + 1 < len(self.tokens) and at + 1 not in self.verbs)
        return bool(nominal) and at not in self.verbs and not self.is_function(at)
