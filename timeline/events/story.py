"""What a reader keeps in mind from clause to clause: the governing date, the subject, who speaks, what was told."""

from collections import deque
from collections.abc import Mapping, Sequence

from timeline.events.dating import Clock
from timeline.events.titles import phrase
from timeline.events.tokens import Token
from timeline.model.actor import Participant
from timeline.model.document import Document
from timeline.model.event import Attribution, EventMention
from timeline.model.frozen import fresh, frozen, mutable

__all__ = ["Story", "Subject"]

_REMEMBERED = 100  # events further back are not spoken of again without their date


@frozen
class Subject:
    """Who acts, and the words for it or where they stand: few subjects are ever written out again.

    `plain` are the words without what only describes it, where there is such.
    """

    actors: tuple[Participant, ...] = ()
    words: str = ""
    tokens: Sequence[Token] = ()
    plain: Sequence[Token] = ()

    def written(self, document: Document) -> str:
        """Give the words, persons without their titles."""
        return phrase(document, self.tokens, bare=True) if self.tokens else self.words

    def brief(self, document: Document) -> str:
        """Give the words without what only describes it."""
        return phrase(document, self.plain, bare=True) if self.plain else self.written(document)


@mutable
class Story:
    """The state of the reading."""

    clock: Clock = fresh(Clock)
    subject: Subject | None = None
    about: Subject | None = None  # whom the document is about, if it is about one
    states: tuple[Participant, ...] = ()  # who 两国 and 两军 are
    countries: Mapping[str, str] = fresh(dict)  # the names of countries as the text writes them, by their folded words
    pair: tuple[Participant, ...] = ()  # who 两人 and 双方 are: the last that acted on, or with, each other
    lone: Participant | None = None  # the one person who did, or suffered, what the sentence told last
    people: tuple[Participant, ...] = ()  # who took part in what was told last: 同他会谈 is with one of them
    conjunct: Subject | None = None  # who acts together with the subject that follows the comma: 主任甲，部长乙…
    patients: tuple[Participant, ...] = ()  # who was acted on last, if it was one person: 将其送医
    bodies: dict[str, Participant] = fresh(dict)  # a body, place or ship named last, by its name's last sign: 该院
    sorted: dict[str, tuple[Participant, int, str]] = fresh(dict)  # who was named, how often, by what words
    holders: dict[str, dict[str, Participant]] = fresh(dict)  # who was named with an office of state, by the office
    meetings: dict[str, str] = fresh(dict)  # what stood before 会议 where it was named last: 这次会议
    waters: dict[str, Participant] = fresh(dict)  # whose 海域 was named last: 该海域
    speaker: Subject | None = None  # who speaks and has no name
    object: str = ""  # what was done or issued last: 解除 may leave it out
    sent: Subject | None = None  # who was sent last, if nothing else was told since: 派出工作组，于当晚抵达
    made: str = ""  # what was designed or built last: 首飞 may be its
    built: str = ""  # what is built, of which the text spoke last: 批复立项，同年动工 leaves it out
    described: str = ""  # whom the clause before says somebody is: 死者是一名男子，他…
    counted: str = ""  # so many people as were found or saved last: 两人 may mean them
    incident: str = ""  # what happened last and where, as a title may begin with it: 某厂火灾
    venue: str = ""  # what the sentence says was held: 李尚福应邀出席 leaves it out
    met: tuple[Participant, ...] = ()  # whose 会谈 or 冲突 was spoken of last
    attribution: Attribution | None = None
    inviters: tuple[Participant, ...] = ()  # of the sentence: 应…邀请 stands before the comma
    supposed: bool = False  # an 如果 stands before
    follows: bool = False  # an adjunct said that what comes followed what was told (10分钟后)
    refused: bool = False  # the next clause has been told already, as the refusal of what was asked
    planned: bool = False  # a plan in this sentence reaches the predicates joined to it
    telling: bool = False  # the sentence has told something
    told_before: bool = False  # the one before it in the paragraph has
    paragraph: int = -1
    told: deque[EventMention] = fresh(lambda: deque(maxlen=_REMEMBERED))

    def heard(self, told: Sequence[EventMention]) -> None:
        """Keep what a clause told; a statement tells nothing, and lets what was told before it go on."""
        if told:
            events = [event for event in told if not event.is_reporting]
            self.told.extend(events)
            self.telling = self.telling or bool(events) or self.told_before

    def sentence(self, paragraph: int) -> None:
        """Begin a sentence."""
        if paragraph != self.paragraph:
            self.subject, self.object, self.speaker, self.patients = None, "", None, ()
            self.counted, self.described, self.built, self.people = "", "", "", ()
        self.told_before, self.telling = self.telling and paragraph == self.paragraph, False
        self.paragraph, self.attribution, self.planned = paragraph, None, False
        self.inviters, self.venue, self.conjunct = (), "", None
        self.refused = self.follows = self.supposed = False
        self.sent = self.lone = None
        self.clock.sentence(paragraph)
