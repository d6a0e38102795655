"""Remember what was done or made, who was sent and how many were found: the next clause may leave it out.

Takes a parsed clause and its head; moves the story on.
"""

from timeline.events.head import Head
from timeline.events.roles import participant
from timeline.events.story import Story, Subject
from timeline.events.syntax import Parse
from timeline.events.titles import phrase
from timeline.lang.event_marks import mark
from timeline.model.actor import Participant
from timeline.model.document import Document

__all__ = ["remember_object"]

_ASPECT, _MAKES, _SENDS = mark("clause.aspect"), mark("group.makes"), mark("group.sends")
_COUNT = mark("count", "number")
_LISTS = _COUNT | mark("group.coordinate")


def remember_object(document: Document, p: Parse, head: Head, story: Story) -> None:
    """Keep what was issued or done, as far as it is a plain noun."""
    story.sent = _sent(document, p, head, story) if p.marks[head.verb] & _SENDS else None
    if head.kind in ("found", "act"):
        story.counted = _counted(document, p, head) or story.counted
    if head.kind not in ("declare", "act", "deed"):
        return
    story.made = ""
    after = [i for i in range(head.verb + 1, head.region[1]) if not p.marks[i] & _ASPECT]
    agreed = p.type(head.at) == "AGREE" and p.tokens[-1].tag[:1] == "n" and not any(p.tokens[i].timex for i in after)
    agreed = agreed or (p.type(head.verb) == "REJECT" and len(after) == 1)  # 暂停接单，5月恢复
    if after and (agreed or all(p.thing(i) or p.shade[i] in ("nom", "work") for i in after)):
        story.object = phrase(document, [p.tokens[i] for i in after])
    if after and p.marks[head.verb] & _MAKES and p.tokens[after[-1]].actors:
        story.made = phrase(document, [p.tokens[after[-1]]])


def _sent(document: Document, p: Parse, head: Head, story: Story) -> Subject | None:
    """Give who is sent, with who sends them: 省应急厅工作组 of 省应急厅派出工作组."""
    after = range(head.verb + 1, head.region[1])
    if not after or not p.thing(after[-1]) or any(p.verbal(i) and not p.marks[i] & _LISTS for i in after):
        return None
    if p.actors(after[0]):  # 派出国家医疗队27人
        return Subject((participant(p.actors(after[0])[0], "agent"),), phrase(document, [p.tokens[i] for i in after]))
    if story.subject is None or not story.subject.actors:
        return None
    words = story.subject.brief(document) + phrase(document, [p.tokens[i] for i in after])
    return Subject((Participant(words, "group", "agent"),), words)


def _counted(document: Document, p: Parse, head: Head) -> str:
    """Give so many people as the object of a verb (2名被困矿工), "" for anything else."""
    first = next((i for i in range(head.verb + 1, head.region[1]) if not p.marks[i] & _ASPECT), 0)
    count = first and p.marks[first] & _COUNT and not p.tokens[first].timex
    people = any(p.text(i)[-1:] in p.words.sets["group.heads"] for i in (first, first + 1) if i < len(p.tokens))
    rest = range(first, head.region[1])
    whole = all(p.thing(i) or p.shade[i] == "nom" or p.marks[i] & _COUNT for i in rest)
    return phrase(document, [p.tokens[i] for i in rest]) if count and people and whole else ""
