"""Numbers of a language that writes words apart."""

import pytest

from timeline.lang import pack
from timeline.timex.spoken import read


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("7", "NA", 7),
        ("12", "MA", 12),
        ("12th", "OA", 12),
        ("31st", "OC", 31),
        ("1,200", "H", 1200),
        ("2.5", "X", 2.5),
        ("2019", "NG", 2019),
        ("twenty-five", "MC", 25),
        ("Twenty-First", "OB", 21),
        ("seven", "NA", 7),
        ("two hundred and five", "NF", 205),
        ("three thousand", "K", 3000),
        ("nineteen ninety-four", "CG", 1994),
        ("twenty twenty-three", "CG", 2023),
        ("twenty-three", "MB", 23),
        ("two thousand and sixteen", "CG", 2016),
    ],
)
def test_a_number_has_its_kind_and_value(text, kind, value):
    assert read(text, pack.load("en").time.numbers) == (kind, value)


@pytest.mark.parametrize("text", ["1,200 people", "12th", "one", "twenty five", "two hundred", "nineteen ninety-four"])
def test_the_pattern_of_numbers_takes_the_whole_number(text):
    match = pack.load("en").time.numbers.pattern.match(text)
    assert match is not None
    assert match[0] == text.removesuffix(" people")


@pytest.mark.parametrize("text", ["oneness", "12km", "tent", "seventhly"])
def test_the_pattern_of_numbers_leaves_other_words_alone(text):
    assert pack.load("en").time.numbers.pattern.match(text) is None
