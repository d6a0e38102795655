"""From mentions to a chronicle: the same event told twice is one entry; order; filters."""

from timeline.assembly.cast import cast
from timeline.assembly.link import join, link
from timeline.assembly.select import select

__all__ = ["cast", "join", "link", "select"]
