"""Say who acts where a clause leaves it to the one before: its subject, what was sent or made, who is joined to it.

Takes a parsed clause, its head and the story; gives the subject, None where nobody is left out.
"""

from timeline.events.head import Head
from timeline.events.parts import acts_by
from timeline.events.story import Story, Subject
from timeline.events.subjects import subject
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.model.frozen import replace

__all__ = ["elided", "goes_on_with", "joint"]

_DOWNS = mark("group.downs")
_EXISTS, _SOME = mark("group.exists"), mark("group.some")
_EFFECT, _COMES_OF, _ARRIVES = mark("group.takes_effect"), mark("group.comes_of"), mark("group.arrives")
_LEADS_TO, _HAPPENING, _ACT = mark("group.leads_to"), mark("group.happening"), mark("act")
_NAMES, _SUCCEEDS = mark("noun", "deed"), mark("group.succeeds")
_DONE = ("act", "deed", "declare", "motion", "begin", "hold", "toll", "")


def elided(p: Parse, head: Head, story: Story) -> Subject | None:
    """Give who acts where the clause leaves it to the one before; 地震发生 and 据…通报 leave nobody out."""
    if head.place == "rel" or head.at < head.verb:
        return None
    if subject(p, head) or (p.union & _EXISTS and _only_exists(p)):
        return story.subject if goes_on_with(p, head, story) else None
    if head.kind in ("say", "disclose") and "basis" in p.shade[: head.verb]:
        return None
    if p.marks[head.verb] & _LEADS_TO and story.told and (story.telling or not story.subject):
        brought = p.words.triggers.get(story.told[-1].trigger)
        return Subject(words=story.told[-1].trigger) if brought and brought.kind in ("noun", "deed") else story.subject
    if p.marks[head.verb] & (_ARRIVES | _COMES_OF | _DOWNS | _EFFECT) and (other := _object_of_before(p, head, story)):
        return other
    succeeds = p.marks[head.verb] & _SUCCEEDS and any(p.use[i] == "by" for i in p.coverbs if i < head.verb)
    if succeeds or acts_by(p, head):
        return None  # 甲辞职，由乙接任
    if p.marks[head.verb] & _HAPPENING and not p.marks[head.at] & _ACT and "with" not in p.shade:
        return _where_it_happened(p, story)
    return story.subject or (story.about if head.kind in _DONE else None)


def _where_it_happened(p: Parse, story: Story) -> Subject | None:
    """Give the house or the place spoken of, where the clause names no other: nobody does what happens."""
    if any(p.shade[i] == "place" and m.kind == "place" for i in p.named for m in p.actors(i)):
        return None  # 甲市出现震动，测定为在乙县发生地震
    if story.subject is None or not story.subject.actors:
        return story.subject or story.about
    of_body = all(a.kind in ("organization", "place") for a in story.subject.actors)
    return replace(story.subject, actors=()) if of_body else None


def _only_exists(p: Parse) -> bool:
    return bool(p.marks[next((i for i, t in enumerate(p.tokens) if not t.timex), 0)] & _EXISTS)


def _object_of_before(p: Parse, head: Head, story: Story) -> Subject | None:
    """Give who was sent or what was made by the verb before, where that arrives, takes off or is brought down now."""
    if p.marks[head.verb] & _DOWNS:
        return Subject(words=story.object) if p.use[0] == "by" and story.object else None
    if p.marks[head.verb] & _ARRIVES and story.sent:
        story.subject = story.sent
        return story.sent
    if p.marks[head.verb] & _EFFECT:
        acts = story.subject is None or story.subject.actors
        return Subject(words=story.object) if acts else None
    if not p.marks[head.verb] & _COMES_OF:
        return None
    approved = story.told and story.told[-1].trigger in p.words.sets["group.approves"]
    built = story.built or (story.about.words if story.about and not story.about.actors else "")
    if story.made or story.subject is None:
        return Subject(words=story.made) if story.made else None
    if (approved and story.subject.actors) or (built and _is_none_built(p, story.subject)):
        story.subject = Subject(words=built)  # 国家发改委批复立项，同年动工: not they
        return story.subject
    return None


def _is_none_built(p: Parse, who: Subject) -> bool:
    """Say whether words name nobody and nothing that is built: 洪水冲毁大桥，同年修复."""
    word = who.tokens[-1].text if who.tokens else who.words
    return not (who.actors or word.endswith(p.words.affixes["group.built"]))


def goes_on_with(p: Parse, head: Head, story: Story) -> bool:
    """Say whether a subject is no more than the last word of the one before: 会谈 after 两国外长会谈."""
    span = subject(p, head)
    if span is None or span[1] - span[0] != 1 or not p.marks[span[0]] & (_NAMES | _SOME) or story.subject is None:
        return False
    if p.marks[span[0]] & _SOME:
        return True  # 17名员工进食后，陆续有人呕吐
    known = story.subject.tokens
    return len(known) > 1 and known[-1].text == p.text(span[0])


def joint(p: Parse, head: Head, story: Story) -> Subject | None:
    """Give who acts with the subject of a clause: named with a title before the comma (主任甲，部长乙会谈)."""
    known, story.conjunct = story.conjunct, None
    span = subject(p, head) if known is not None and head.place == "main" else None
    if known is None or span is None:
        return None
    named = any(m.kind == "person" for i in range(*span) for m in p.tokens[i].actors)
    people = tuple(a for a in known.actors if a.kind == "person")[-1:]
    return Subject(people, f"{people[0].name}、") if named and people else None
