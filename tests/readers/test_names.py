"""Actors that a user names beforehand."""

import pytest

from timeline.model.actor import KnownActor
from timeline.model.errors import UsageError
from timeline.readers.names import read_names


@pytest.fixture
def save(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_one_a_line(save):
    path = save("names.txt", "# ours\n谢锋\n\n启明号, equipment\n李一，person，局长，北京市，老李|李局\n")
    assert read_names(path) == (
        KnownActor("谢锋", "person"),
        KnownActor("启明号", "equipment"),
        KnownActor("李一", "person", "局长", "北京市", ("老李", "李局")),
    )


def test_a_table_each(save):
    path = save(
        "names.toml", '[[actor]]\nname = "启明号"\nkind = "equipment"\naliases = ["Qiming"]\n[[actor]]\nname = "李一"\n'
    )
    assert read_names(path) == (KnownActor("启明号", "equipment", aliases=("Qiming",)), KnownActor("李一", "person"))


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("a.txt", "李一\n李二, boss\n", 'a.txt:2: no kind "boss"; there are: person, '),
        ("a.txt", ", person", "a.txt:1: an actor needs a name"),
        ("a.txt", "1,person,3,4,5,6", "a.txt:1: more than name, "),
        ("a.toml", '[[actor]]\nnam = "x"\n', 'a.toml: actor 1: no key "nam"; there are: name, '),
        ("a.toml", "[[actor]]\nname = 3\n", "a.toml: actor 1: an actor needs a name"),
        ("a.toml", "[[", "a.toml:1: "),
    ],
)
def test_what_makes_no_sense_is_named(save, name, text, fault):
    path = save(name, text)
    with pytest.raises(UsageError) as raised:
        read_names(path)
    assert str(raised.value).rsplit("/", 1)[1].startswith(fault)


def test_a_missing_file_is_named():
    with pytest.raises(UsageError, match=r"^none\.txt: cannot be read: No such file"):
        read_names("none.txt")
