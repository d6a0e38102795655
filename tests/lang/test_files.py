"""How the files of words are written."""

import pytest

from timeline.lang import check


@pytest.mark.parametrize("name", ["zh/actors", "zh/names", "zh/people", "zh/places", "zh/time_words", "en/capitals"])
def test_lists_are_literal_strings(name):
    """A list in \"\"\" is read character by character: three times as long at every start."""
    with open(f"{check.FOLDER}/{name}.toml", encoding="utf-8") as file:
        assert '"""' not in file.read()
