"""What every reader is given: the name of an input, its bytes, and how to read dates and characters in it."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.model.document import Page
from timeline.model.errors import InputError
from timeline.model.frozen import frozen
from timeline.model.protocols import DateReader
from timeline.model.timeline import Timeline

__all__ = ["LIMIT", "Given", "Item"]

Item = Page | Timeline | InputError
LIMIT = 64 << 20  # bytes of one text; a book has one or two million


@frozen
class Given:
    """One input; `head` is the part of it that was read to see what it is, `stream` holds the rest."""

    name: str
    head: bytes
    stream: BinaryIO
    dates: DateReader
    encoding: str | None = None

    def whole(self) -> bytes:
        """Give all bytes of an input that holds one text; one beyond `LIMIT` is refused."""
        data = self.head + self.stream.read(LIMIT + 1 - len(self.head))
        if len(data) > LIMIT:
            raise InputError(f"{self.name}: larger than {LIMIT >> 20} MB; split it")
        return data

    def lines(self) -> Iterator[bytes]:
        """Give the lines of an input that holds one record a line, without reading it whole."""
        first = (self.head + self.stream.readline(LIMIT)).split(b"\n")
        yield from first[:-1]
        if first[-1]:
            yield first[-1]
        yield from iter(lambda: self.stream.readline(LIMIT), b"")
