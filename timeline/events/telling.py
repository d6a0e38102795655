"""What has been found out about a head, before it is put in words."""

from timeline.events.dating import Dated
from timeline.events.head import Head
from timeline.events.roles import Cast
from timeline.events.story import Subject
from timeline.events.syntax import Parse
from timeline.model.event import Status
from timeline.model.frozen import frozen

__all__ = ["Telling"]


@frozen
class Telling:
    """A head with its date, cast, status (and the word that says it) and the subject it leaves out."""

    p: Parse
    head: Head
    date: Dated
    cast: Cast
    status: tuple[Status, str]
    subject: Subject | None
    is_reporting: bool
    joined: bool  # told after another event of the same date
