"""Frozen records behave as frozen dataclasses do."""

import copy
import pickle

import pytest

from timeline.model.frozen import frozen, replace


@frozen
class Place:
    """A record with a default, a property and a method of its own making."""

    name: str
    kind: str = "city"

    @property
    def label(self) -> str:
        """Name and kind."""
        return f"{self.name} ({self.kind})"

    @classmethod
    def named(cls, name: str) -> "Place":
        """Make one."""
        return cls(name)


@frozen
class Region:
    """Another record with the same fields."""

    name: str
    kind: str = "city"


def test_fields_by_place_by_name_and_by_default() -> None:
    assert (Place("上海").name, Place("上海").kind) == ("上海", "city")
    assert Place("上海", "port") == Place(kind="port", name="上海") == replace(Place("上海"), kind="port")
    assert Place.named("上海").label == "上海 (city)"
    assert repr(Place("上海")) == "Place(name='上海', kind='city')"


@pytest.mark.parametrize("arguments", [((), {}), (("a", "b", "c"), {}), (("a",), {"size": 1})])
def test_what_is_no_field_is_refused(arguments: tuple[tuple[str, ...], dict[str, int]]) -> None:
    positional, named = arguments
    with pytest.raises(TypeError):
        Place(*positional, **named)  # type: ignore[arg-type]


def test_equal_where_class_and_fields_are() -> None:
    assert Place("上海") != Place("北京")
    assert Place("上海") != Region("上海")
    assert {Place("上海"): 1}[Place("上海")] == 1


def test_nothing_can_be_assigned() -> None:
    place = Place("上海")
    with pytest.raises(AttributeError, match="frozen"):
        place.name = "北京"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del place.name
    with pytest.raises(AttributeError):
        place.size = 3  # type: ignore[attr-defined]
    assert place == Place("上海")


def test_copies_and_crosses_processes() -> None:
    place = Place("上海", "port")
    assert copy.deepcopy(place) == pickle.loads(pickle.dumps(place)) == place


def test_takes_a_pattern() -> None:
    match Place("上海"):
        case Place(name, kind="city"):
            assert name == "上海"
        case _:
            pytest.fail("no match")
