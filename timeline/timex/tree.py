"""What an expression says, before it is known when: trees of a few kinds of node.

A `Path` narrows step by step (this year, its third quarter, the end of that); a step is an operator, a unit and a
value.  The other nodes join paths.
"""

from typing import Any

from timeline.model.frozen import frozen

__all__ = [
    "Anchored", "Approx", "Both", "Duration", "Found", "Lasting", "Listing", "Node", "Open", "Path", "Range", "Repeat",
    "Shift", "Step", "Vague", "Window",
]  # fmt: skip

Step = tuple[Any, ...]


@frozen
class Node:
    """What a part of a text says of time."""


@frozen
class Path(Node):
    """Steps from coarse to fine."""

    steps: tuple[Step, ...]


@frozen
class Duration(Node):
    """So many units; None where the text says "some"."""

    parts: tuple[tuple[str, float | None], ...]
    mod: str | None = None
    least: float | None = None  # of the last unit, where the text gives two numbers


@frozen
class Repeat(Node):
    """Every unit, or the same point of every unit."""

    unit: str
    count: float = 1
    inner: Node | None = None


@frozen
class Range(Node):
    """From one to the other, both included."""

    first: Node
    last: Node


@frozen
class Lasting(Node):
    """So long from a point on."""

    first: Node
    duration: Duration


@frozen
class Listing(Node):
    """Several; `either` where only one of them holds."""

    items: tuple[Node, ...]
    either: bool = False


@frozen
class Open(Node):
    """All that lies on one side: from, until (both with the point itself), before, after."""

    side: str
    inner: Node


@frozen
class Shift(Node):
    """So long before (-1) or after (1) a base; without one, the reference date or the story."""

    duration: Duration
    sign: int
    base: Node | None = None
    story: bool = False
    now: bool = False  # counted from the reference date whatever the story tells


@frozen
class Window(Node):
    """The time of that length that ends (-1) or begins (1) now.

    With `whole`, units that leave out the current one; with `within`, up to the same day of another month.
    """

    duration: Duration
    sign: int
    whole: bool = False
    within: bool = False
    story: bool = False  # from the story's date on


@frozen
class Anchored(Node):
    """A time that hangs on an event: on which side, how far, and the word for the event."""

    side: str
    offset: float = 0
    unit: str = "day"
    inner: Node | None = None
    anchor: str = ""


@frozen
class Both(Node):
    """Two names of one time: 今天(13日)."""

    main: Node
    gloss: Node


@frozen
class Approx(Node):
    """A node that is only about right, or a part of it."""

    inner: Node
    mod: str = "APPROX"


@frozen
class Vague(Node):
    """A time with no extent of its own: PAST_REF, PRESENT_REF, FUTURE_REF."""

    value: str


@frozen
class Found:
    """An expression in a text, not yet resolved; `rule` names the rules that made it, the last one first."""

    start: int
    end: int
    node: Node
    rule: str
