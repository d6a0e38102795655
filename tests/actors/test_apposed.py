"""Names told by what stands beside them: a run of Latin letters is one only while it is as short as one."""

import pytest

from timeline.actors.apposed import apposed
from timeline.actors.sought import stem
from timeline.lang.pack import load


def names(text):
    return set(apposed(text, load("zh").actors, lambda run: [(letter, "") for letter in run]))


@pytest.mark.parametrize(("before", "found"), [("Grey Ridge", {"Grey Ridge"}), ("Grey Ridge " * 5, set())])
def test_a_long_run_of_latin_letters_is_no_name(before, found):
    assert names(f"{before}董事长") == found


def test_the_longest_sort_is_left_out_whatever_the_order():
    assert {stem("云海微电子", sorts) for sorts in (("电子", "微电子"), ("微电子", "电子"))} == {"云海"}
