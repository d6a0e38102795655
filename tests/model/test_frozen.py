"""Frozen records behave as frozen dataclasses do."""

import copy
import dataclasses
import inspect
import pickle

import pytest

from timeline.model.frozen import fields, fresh, frozen, mutable, replace


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


def test_says_what_it_is_called_with() -> None:
    assert str(inspect.signature(Region)) == "(name, kind='city')"
    assert str(inspect.signature(Place)) == "(name, kind='city')"


def test_many_are_made_as_the_first_ones_are() -> None:
    @frozen
    class Point:
        x: int
        y: int = 0

    @mutable
    class Path:
        points: list[Point] = fresh(list)
        name: str = ""

    points = [Point(n, y=n) for n in range(200)]
    assert [(p.x, p.y) for p in points] == [(n, n) for n in range(200)]
    assert Point(1) == Point(x=1, y=0)
    paths = [Path(name="a") for _ in range(200)]
    assert len({id(path.points) for path in paths}) == 200


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


@frozen
class Port(Place):
    """A record that has more than another."""

    ships: tuple[str, ...] = ()


def test_a_record_of_more_fields_is_one_of_the_fewer():
    assert Place("上海")
    port = Port("上海", ships=("辽宁舰",))
    assert isinstance(port, Place)
    assert fields(Port) == {"name": str, "kind": str, "ships": tuple[str, ...]}
    assert (port.label, port.ships) == ("上海 (city)", ("辽宁舰",))
    assert port != Port("上海")
    assert port != Place("上海")


def test_a_record_is_a_dataclass_to_who_asks():
    port = Port("上海", ships=("辽宁舰",))
    assert dataclasses.is_dataclass(port)
    assert dataclasses.asdict(port) == {"name": "上海", "kind": "city", "ships": ("辽宁舰",)}
    assert dataclasses.replace(port, kind="port") == Port("上海", "port", ("辽宁舰",))
    assert [field.default for field in dataclasses.fields(Port)] == [dataclasses.MISSING, "city", ()]


@mutable
class Count:
    """A state."""

    name: str
    seen: int = 0
    places: list[str] = fresh(list)


def test_a_state_can_be_assigned_to_and_shares_nothing():
    one, other = Count("a"), Count("b", seen=2)
    one.seen += 1
    one.places.append("上海")
    assert (one.seen, other.seen, other.places) == (1, 2, [])
    assert replace(one, name="c").places is one.places
    with pytest.raises(TypeError):
        Count()
