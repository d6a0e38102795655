"""What is read without a parser of TOML is what the parser reads, and the files of the packs are read so."""

from pathlib import Path

import pytest
import tomli

from timeline.lang import check
from timeline.lang.tables import plain_tables

FILES = sorted(Path(check.FOLDER).rglob("*.toml"))
EXAMPLE = """
# a note
first = 'a'   # another

[one]  # a third
'a key' = '''
two
lines'''
other = '''one line'''
list = ['a', "b's", 'c']
none = []
quoted = "it's"
count = 12
flag = true

[one.'two three']
empty = ''

[[row]]
a = 'x'
[[row]]
a = 'y'
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_of_a_pack_is_read_as_toml(path):
    text = path.read_text(encoding="utf-8")
    assert plain_tables(text) in (None, tomli.loads(text))


def test_no_chinese_file_waits_for_the_parser():
    texts = {path.name: path.read_text(encoding="utf-8") for path in FILES if path.parent.name != "en"}
    assert [name for name, text in texts.items() if plain_tables(text) is None] == []


def test_all_that_it_knows_is_read_as_toml():
    assert plain_tables(EXAMPLE) == tomli.loads(EXAMPLE)
    assert plain_tables("") == {}


OTHERS = """a | a = | a = 01 | a = 1_0 | a = 1.5 | a = x | a = "b\\n" | a = 'b | a = 'b' c | a = '''b | a = '''b''''
    | a = ['b' 'c'] | a = ['b' | a = ['b',] | a = [1] | a = ["b\\n"] | a.b = 1 | é = 1 | 'a = 1 | a = 1;a = 2 | [a];[a]
    | [a | [a b] | [] | [a.] | [[a] | [[a]];[a] | [a];[[a]] | [[a]];[a.b] | a = 1;[a.b] | [é] | [[é]] | [[ a ]]
    | a = ١ | a = { b = 1 } | [a.'b.c'] | a = ""b"" """


@pytest.mark.parametrize("text", OTHERS.split("|"))
def test_anything_else_is_left_to_the_parser(text):
    assert plain_tables(text.strip().replace(";", "\n")) is None
