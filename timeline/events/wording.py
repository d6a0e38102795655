"""Put the line of an event together: its own clause, what came of it, what was announced or said, the meeting attended.

Takes a telling and the clauses that follow; gives the title.
"""

import re
from collections.abc import Sequence

from timeline.events.attribution import attribution
from timeline.events.clauses import Clause
from timeline.events.heads import heads
from timeline.events.parts import is_passive
from timeline.events.pointing import pointed
from timeline.events.retelling import same_incident
from timeline.events.shades import parse
from timeline.events.story import Story
from timeline.events.subjects import subject
from timeline.events.telling import Telling
from timeline.events.titles import LONGEST, phrase, title
from timeline.lang.event_marks import mark
from timeline.model.document import Document

__all__ = ["wording"]

_ATTEND, _UNDOES, _REFUSED = mark("group.attend"), mark("group.undoes"), mark("group.refused")
_OF_IT, _FILES = mark("group.of_it"), mark("group.files")
_CAUSE, _SETTLES = mark("cause"), mark("group.settles")
_LEADS_ON = mark("clause.adjunct", "clause.lead")
_SPOKEN = frozenset(["ACCUSE", "THREATEN", "REQUEST", "PROTEST"])
_QUOTED = re.compile(r"[，：:,]?([“「][^”」\n]{4,24}[”」])")
_TAKES = ("act", "deed", "light", "begin")
_TIME, _SAY = mark("time"), mark("say")
_SHORTEST = 6
_COMES_BACK = mark("group.comes_back")
_RIDERS = mark("group.riders")
_SAYING = ("say", "declare", "disclose")
_VERB = 2  # a longer one has its object in it


def wording(document: Document, t: Telling, rest: Sequence[Clause], story: Story) -> str:
    """Give the title of a telling."""
    p, head = t.p, t.head
    if t.is_reporting:
        return _fitting(_said(document, t), _next(document, t, rest))
    if t.date.reach == "retold" and not any(x.actors for x in p.tokens[: head.at]):
        known = next((e for e in reversed(story.told) if e.date == t.date.date and e.actors == t.cast.actors), None)
        if known:
            return known.title
    line = title(document, p, head, _who(document, t), _outcome(document, t, rest))
    of_incident = _of_incident(t)
    if of_incident and len(story.incident) + len(line) <= LONGEST:
        line = story.incident + line
    if p.marks[head.at] & _ATTEND and head.at + 1 == len(p.tokens):
        line = _fitting(line, story.venue)
    if p.marks[head.verb] & _UNDOES and not of_incident and _lacks_object(t):
        line = _fitting(line, story.object)
    if head.at < head.verb and (len(line) < _SHORTEST or line.startswith(p.text(head.at))):
        trigger = "" if len(line) < _SHORTEST else p.text(head.at)
        known = same_incident(line, t.date, story.told, trigger)
        line = known.title if known else line
    return line if is_passive(p, head) else _fitting(line, _content(document, t, rest, story))


def _content(document: Document, t: Telling, rest: Sequence[Clause], story: Story) -> str:
    """What was announced, or the words in which it was said."""
    announced = _announced(document, t, rest, story)
    paper = t.head.verb + 1 < len(t.p.tokens) and t.p.tokens[-1].kind in _SAYING  # 发布公告，…
    whole = announced and not t.p.words.spaced and (paper or len(t.p.text(t.head.verb)) > _VERB)  # 发表声明，…
    return "，" + announced if whole else announced or _in_words(document, t)


def _lacks_object(t: Telling) -> bool:
    """Say whether a verb leaves out what was told before as its object: 解除, but not 建设恢复."""
    p, head = t.p, t.head
    if head.verb + 1 < len(p.tokens) or "ba" in p.shade[: head.verb] or is_passive(p, head):
        return False
    return not p.marks[head.verb] & _COMES_BACK or bool(t.cast.actors) or subject(p, head) is None


def _of_incident(t: Telling) -> bool:
    """Say whether a telling is of something that is part of what happened before: 火势, 伤者."""
    span = subject(t.p, t.head) if t.p.union & _OF_IT and t.date.reach != "retold" else None
    first = span[0] if span else -1
    return first >= 0 and bool(t.p.marks[first] & _OF_IT) and not any(x.actors for x in t.p.tokens[:first])


def _who(document: Document, t: Telling) -> tuple[str, str]:
    return (t.subject.written(document), t.subject.brief(document)) if t.subject else ("", "")


def _fitting(line: str, more: str) -> str:
    return line + more if len(line) + len(more) <= LONGEST else line


def _said(document: Document, t: Telling) -> str:
    """Who says it, and the word that says so: 华春莹表示, also where the text has 据路透社报道."""
    said = attribution(t.p, t.head.verb, t.date)
    if said is None or t.p.words.spaced:
        return title(document, t.p, t.head, _who(document, t))
    return said.actor + said.cue


def _next(document: Document, t: Telling, rest: Sequence[Clause]) -> str:
    """What is said, as far as the next clause tells it."""
    if not rest or t.p.words.spaced or t.head.verb + 1 < len(t.p.tokens):
        return ""
    return phrase(document, [token for token in rest[0].tokens if not token.timex])


def _outcome(document: Document, t: Telling, rest: Sequence[Clause]) -> str:
    """What the next clause says came of it: 造成47人死亡."""
    if not rest:
        return ""
    if rest[0].tokens[0].marks & _RIDERS:
        return phrase(document, rest[0].tokens)
    tokens, sought = rest[0].tokens, _CAUSE | (_REFUSED if t.status[0] == "denied" else 0)
    if not any(token.marks & sought for token in tokens) or any(token.timex for token in tokens):
        return ""
    after = parse(tokens, t.p.words)
    if not after.mains:
        return ""
    told = after.marks[after.mains[0]] & _CAUSE and after.mains[0] <= 1
    return phrase(document, tokens) if told or after.union & sought & _REFUSED else ""


def _in_words(document: Document, t: Telling) -> str:
    """The words in which somebody warned or condemned, where nothing else tells what: 警告称，“…”."""
    p, verb = t.p, t.head.verb
    said = [x for x in p.tokens[verb + 1 :] if x.kind != "say"]
    if said or p.words.spaced:
        return ""
    spoken = p.type(verb) in _SPOKEN
    if not spoken and (t.head.kind not in _TAKES or verb + 1 < len(p.tokens)):
        return ""
    found = _QUOTED.match(document.text, p.tokens[-1].end)
    if found is None or not (spoken or found.start() == found.start(1)):  # 开始实施“村账乡管，民主理财”
        return ""
    return phrase(document, p.tokens[verb + 1 :]) + found[1]


def _announced(document: Document, t: Telling, rest: Sequence[Clause], story: Story) -> str:
    """What a bare announcement (宣布，…) announces: the first clause after it that tells something."""
    settles = t.head.kind == "declare" or t.p.marks[t.head.verb] & (_SETTLES | _FILES)
    later = [h for h in heads(t.p) if h.region[0] >= t.head.region[1]] if settles else []
    if later:
        return title(document, t.p, later[0])
    span = subject(t.p, t.head) if t.head.kind == "declare" and not t.cast.actors else None
    if span and t.p.text(t.head.verb) in t.p.words.sets["group.publishes"]:
        return ""  # 调查报告公布
    after = t.p.tokens[t.head.verb + 1 :]
    if t.head.kind not in ("declare", "disclose", "ask") or any(x.kind not in _SAYING for x in after):
        return ""
    whole = not t.p.words.spaced and len(t.p.text(t.head.verb)) > _VERB
    for clause in rest:
        if whole and clause.tokens[0].marks & (_TIME | _SAY):
            return ""  # 发表演讲，16日会见…; 发表讲话，称…
        p = parse(pointed(document, clause, story, t.p.words), t.p.words)
        told = [h for h in heads(p) if h.place == "main" and h.kind != "say"]
        if told and after and told[0].kind == "declare":
            return ""  # 发布公告，宣布…
        if told and not (p.marks[0] & _LEADS_ON):
            return title(document, p, next((h for h in told if h.kind != "declare"), told[0]))  # 宣布，决定…
    return _as_it_stands(document, t, rest)


def _as_it_stands(document: Document, t: Telling, rest: Sequence[Clause]) -> str:
    """The clause after an announcement, where nothing in it happens: 裁定，该案符合标准."""
    if not rest or t.p.words.spaced or t.head.kind == "ask":
        return ""
    tokens = [token for token in rest[0].tokens if not token.timex]
    return "" if not tokens or tokens[0].marks & _LEADS_ON else phrase(document, tokens)
