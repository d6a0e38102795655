"""The inputs of a run, in order: options in; documents and exported timelines out, faults said and counted."""

from collections.abc import Iterator
from datetime import datetime

from timeline import pipeline, readers
from timeline.cli import streams
from timeline.cli.notes import Notes
from timeline.cli.options import Reading
from timeline.cli.status import Status
from timeline.model.document import Document, Page, Reference
from timeline.model.errors import InputError
from timeline.model.timeline import Timeline

__all__ = ["Sources", "date_of"]


class Sources:
    """What is read in a run; `status` tells how it went, once it has been read."""

    def __init__(self, asked: Reading, notes: Notes) -> None:
        self._asked = asked
        self._notes = notes
        self._paths = streams.inputs(asked.inputs)
        self._dct = _reference(asked.date, "--date")
        self._read = self._failed = 0

    def documents(self) -> Iterator[Document]:
        """Give the texts; an exported timeline among them is a fault, for it has none."""
        for item in self.items():
            if isinstance(item, Document):
                yield item
            else:
                self._read -= 1
                self._fail("an exported timeline has no text to read; give the articles, or use show or export")

    def items(self) -> Iterator[Document | Timeline]:
        """Give texts and timelines in the order of the inputs."""
        for path in self._paths:
            for item in readers.read(
                path, streams.input_bytes(), pipeline.date_reader(), self._asked.kind, self._asked.encoding
            ):
                if isinstance(item, InputError):
                    self._fail(str(item))
                    continue
                self._read += 1
                self._notes.progress(self._read)
                yield self._opened(item) if isinstance(item, Page) else item
        self._notes.done()

    def status(self) -> Status:
        """Give the exit code that says how many inputs could be read."""
        if not self._failed:
            return Status.DONE
        return Status.SOME_FAILED if self._read else Status.FAILED

    def _opened(self, page: Page) -> Document:
        for remark in page.remarks:
            self._notes.note(remark)
        return pipeline.opened(page, self._dct)

    def _fail(self, message: str) -> None:
        self._failed += 1
        self._notes.error(message)


def date_of(written: str | None, option: str) -> str | None:
    """Give the date that an option was given; "today" is the one thing that asks the clock."""
    found = _reference(written, option)
    return found.date if found else None


def _reference(written: str | None, option: str) -> Reference | None:
    return pipeline.given(written, option, today=datetime.now().astimezone()) if written else None
