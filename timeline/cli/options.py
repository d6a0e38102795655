"""The options that commands share, each declared once; a command's own set inherits what it takes."""

from typing import Annotated, Literal

from timeline.cli.declared import Argument, Option
from timeline.model.frozen import mutable, replace
from timeline.model.timeline import Options

__all__ = ["Choosing", "Listing", "Output", "Reading"]

RowFormat = Literal["table", "jsonl", "csv"]
Output = Annotated[str | None, Option("--output", "-o", metavar="FILE", help="Write this file, whole or not at all.")]
Color = Literal["auto", "always", "never"]
Kind = Literal["text", "md", "jsonl", "json"]


@mutable
class Reading:
    """What is read, and how."""

    inputs: Annotated[
        list[str] | None,
        Argument(metavar="[FILE]...", help="Texts, or exported timelines; - is standard input.", show_default=False),
    ] = None
    kind: Annotated[Kind | None, Option("--from", help="What the input is, where its name does not tell.")] = None
    encoding: Annotated[
        str | None, Option("--encoding", metavar="NAME", help="Its encoding, where it is not UTF-8 and guessed wrong.")
    ] = None
    date: Annotated[
        str | None,
        Option("--date", metavar="DATE", help="When the texts were written: 2023-07-13, 13 July 2023, today."),
    ] = None
    prefer: Annotated[
        Literal["past", "future"] | None, Option("--prefer", help="Where a date lies that the text leaves open.")
    ] = None
    names: Annotated[
        str | None, Option("--names", metavar="FILE", help="Actors known beforehand: one a line, or TOML.")
    ] = None
    quiet: Annotated[bool, Option("--quiet", "-q", help="Errors only, no notes.")] = False
    color: Annotated[Color, Option("--color", help="Colour and line drawing; auto is on a terminal.")] = "auto"

    def options(self) -> Options:
        """Give what is asked of the reading."""
        if self.names is None:
            return Options(prefer=self.prefer)
        from timeline.readers.names import read_names

        return Options(prefer=self.prefer, names=read_names(self.names))


@mutable
class Choosing(Reading):
    """Which events are wanted."""

    actor: Annotated[
        list[str] | None,
        Option("--actor", metavar="NAME", help="Only events with this actor; again for more than one."),
    ] = None
    since: Annotated[str | None, Option("--since", metavar="DATE", help="Only events on or after this date.")] = None
    until: Annotated[str | None, Option("--until", metavar="DATE", help="Only events on or before this date.")] = None
    reporting: Annotated[bool, Option("--reporting", help="List acts of saying, too.")] = False
    why: Annotated[bool, Option("--why", help="With the reasons for dates, actors and status.")] = False

    def options(self) -> Options:
        """Give what is asked of the reading."""
        return replace(super().options(), reporting=self.reporting)


@mutable
class Listing(Reading):
    """As what a flat list is written, and where it goes."""

    output: Output = None
    to: Annotated[
        RowFormat | None,
        Option("--to", help="The format.  [default: by the name of the file, else table]", show_default=False),
    ] = None
