"""The rules of the languages: all of them are shown, and faults in them are refused."""

import re._parser as patterns

import pytest

from tests.corpus.tables import rows
from timeline.lang import check, pack
from timeline.lang.time_rules import Alphabet, read_stages
from timeline.model.errors import PackError
from timeline.timex.grammar import _one_by_one, _together
from timeline.timex.lexer import cut


def _names(language):
    files = check.read(language, "time")["files"]
    tables = [check.read(language, name) for name in ("time", *files)]
    return {rule["name"] for table in tables for key in ("rule", "shape") for rule in table.get(key, ())}


def test_every_rule_is_in_a_row():
    assert _names("zh") - {row.rule for row in rows("zh")} == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_pattern_compiles(language):
    words = pack.load(language).time
    guards = (sense.guard for senses in words.senses.values() for sense in senses if sense.guard is not None)
    for pattern in (words.shapes, *words.cues.values(), *(stage.pattern for stage in words.stages), *guards):
        assert pattern.compiled().pattern == pattern.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_takes_something_in(language):
    for stage in pack.load(language).time.stages:
        for rule in stage.rules.values():
            assert patterns.parse(rule.pattern.text).getwidth()[0] > 0, rule.name


@pytest.mark.parametrize("language", ["zh", "en"])
def test_rules_match_one_by_one_as_they_do_together(language):
    words = pack.load(language).time
    for row in rows(language):
        letters = "".join(cut(row.text.lower(), 0, len(row.text), words).letters)
        for stage in words.stages:
            alone, whole = _one_by_one(stage, letters, 0), _together(stage, letters, 0)
            assert (alone is None) is (whole is None)
            if alone is not None and whole is not None:
                assert (alone[0].name, *_spans(*alone)) == (whole[0].name, *_spans(*whole))


def _spans(rule, match, group):
    return [match.span(group), *(match.span(group + inner) for _, inner in rule.slots)]


def test_a_stage_is_tried_where_it_can_match():
    rules = [
        {"name": "a", "stage": 1, "pattern": "x:(A|B)? C+ D", "make": "path x"},
        {"name": "b", "stage": 1, "pattern": "E|(F G)", "make": "path x"},
    ]
    alphabet = Alphabet({"C": "C1 C2"})
    (stage,) = read_stages("lang/xx/time", rules, alphabet)
    assert stage.needs == {alphabet.letter(kind) for kind in "DEFG"}


def test_there_are_rows_enough():
    assert sum(1 for _ in rows("zh")) >= 1500


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({"name": "x", "stage": 1, "pattern": "(A", "make": "path a"}, 'rule "x"'),
        ({"name": "x", "stage": 1, "patern": "A", "make": "path a"}, 'did you mean "pattern"'),
        ({"name": "x", "stage": 1, "pattern": "A"}, '"make" is missing'),
    ],
)
def test_a_faulty_rule_is_refused(rule, message):
    with pytest.raises(PackError, match=message):
        _ = [stage.pattern.compiled() for stage in read_stages("lang/xx/time", [rule], Alphabet({}))]


def test_two_rules_of_one_name_are_refused():
    rule = {"name": "x", "stage": 1, "pattern": "A", "make": "path a"}
    with pytest.raises(PackError, match="stands twice"):
        read_stages("lang/xx/time", [rule, rule], Alphabet({}))
