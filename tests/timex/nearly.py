"""Make texts that are nearly time: a language and a seed in, any number of texts out.

Each is what some stage of the rules could match, its token types written with words and numbers of theirs, sensible or
not, and joined to others in ways nobody writes.
"""

import random
import re._constants as opcodes
import re._parser as patterns
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from timeline.lang import pack
from timeline.timex import numerals, spoken

__all__ = ["texts"]

_NUMBERS = {
    "zh": "0 1 2 5 10 12 13 24 25 31 32 59 60 61 85 99 00 07 100 365 1000 1900 1949 2023 2024 2199 9998 9999 10000 1.5"
    " 0.1 2,024 3千 2万 1亿 9999亿 99999999999999999999999999999 零 一 二 两 七 八 十 十二 十三 二十四 三十一 三十二"
    " 五十九 六十 九十九 一百 一千 九万亿 二〇二三 〇〇〇〇 二三 七八 十五六 三四百 廿 廿三 卅 俩 十亿亿亿亿",
    "en": "0 1 2 12 13 24 25 31 32 59 60 99 100 366 1999 2023 9999 10000 1.5 1,000 1,000,000 1st 31st 32nd 99th one two"
    " twelve twenty-five ninety-nine first third thirty-first nineteen 99999999999999999999999999",
}
_SHAPES = "2024-03-05 2023/7/12 2023.7.12 20230712 2024-13-45 9999-12-31 0001-01-01 2023-07 12:30 24:00 0:00 12:60"
_GLUE = {
    "zh": "||至|到|-|和|、|,|的|(|)|\n|前|后|以来|起|每|第|约|会晤|地震|将|截至|自|期间|差|个|多",
    "en": " | to | - | and |, |. | of | (|) |\n| before | after | since | ago | every | the | in | from | next | at ",
}


def texts(code: str, seed: int, count: int) -> Iterator[str]:
    """Give so many texts."""
    maker = _Maker(code, random.Random(seed))
    for _ in range(count):
        text = maker.one()
        for _ in range(maker.random.choice((0, 0, 1, 2))):
            text += maker.random.choice(_GLUE[code].split("|")) + maker.one()
        yield text[:200]


class _Maker:
    def __init__(self, code: str, chance: random.Random) -> None:
        self.random, self.blank = chance, " " if code == "en" else ""
        time = pack.load(code).time
        self.trees = [patterns.parse(stage.pattern.text) for stage in time.stages]
        self.words: dict[str, list[str]] = defaultdict(list)
        for word, senses in sorted(time.senses.items()):
            for sense in senses:
                self.words[sense.letter].append(word)
        for number in _NUMBERS[code].split():
            kind, _ = (spoken if time.apart else numerals).read(number, time.numbers)
            self.words[time.alphabet.letter(kind)].append(number)
        self.all = [word for words in self.words.values() for word in words]
        self.nodes: list[str] = _SHAPES.split()  # what may stand for the type of a node

    def one(self) -> str:
        """Give one expression, mostly of a stage's form, else words at random."""
        if self.random.random() < 0.2:
            return self.blank.join(self.random.choices(self.all, k=self.random.randint(1, 5)))
        text = self.blank.join(self.written(self.random.choice(self.trees)))
        if len(self.nodes) < 500 and len(text) < 30:
            self.nodes.append(text)
        return text

    def written(self, tree: Any) -> Iterator[str]:
        for code, value in tree:
            if code is opcodes.LITERAL:
                yield self.random.choice(self.words.get(chr(value)) or self.nodes)
            elif code is opcodes.IN:
                letters = [kind for kind in value if kind[0] is opcodes.LITERAL]
                yield from self.written([self.random.choice(letters)] if letters else ())
            elif code is opcodes.BRANCH:
                yield from self.written(self.random.choice(value[1]))
            elif code is opcodes.MAX_REPEAT:
                for _ in range(self.random.randint(value[0], min(int(value[1]), value[0] + 2))):
                    yield from self.written(value[2])
            elif code in (opcodes.SUBPATTERN, opcodes.ASSERT):
                yield from self.written(value[-1])
