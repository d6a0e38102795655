"""Say who says so: 据…报道, …称, 引述….

Takes a parsed clause with a reporting verb; gives the attribution of what follows it.
"""

from timeline.events.dating import Dated
from timeline.events.head import Head
from timeline.events.subjects import subject
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.model.event import Attribution

__all__ = ["attribution", "speaker"]

_SAYS = mark("say", "disclose")
_CUE = 10
_NAME = 20


def attribution(p: Parse, verb: int, date: Dated | None, carried: str = "") -> Attribution | None:
    """Give who says it (`carried` where the clause does not name anyone), with the cue; None where nobody is named."""
    who = speaker(p, verb) or carried
    return Attribution(who, _cue(p, verb), date.date if date else None) if who else None


def speaker(p: Parse, verb: int) -> str:
    """Give the canonical name of who speaks, else the words before the verb that name someone, else ""."""
    span = subject(p, Head(verb, verb, "say", region=(0, len(p.tokens)))) or _cited(p, verb)
    if span is None:
        return ""
    inside = p.tokens[span[0] : span[1]]
    named = [m for t in inside for m in t.actors if m.kind != "place"]
    people = [m.name for m in named if m.kind == "person"]
    if people or (named and inside[-1].actors):
        return people[-1] if people else named[-1].name
    words = "".join(t.text for t in inside)
    return words if len(words) <= _NAME else ""


def _cited(p: Parse, verb: int) -> tuple[int, int] | None:
    """The words between 据 and its verb."""
    told = [i for i in range(verb) if p.shade[i] in ("basis", "source") and (p.thing(i) or p.tokens[i].actors)]
    return (told[0], told[-1] + 1) if told else None


def _cue(p: Parse, verb: int) -> str:
    """The verb, up to the last reporting verb of the clause (引述外媒报道称)."""
    said = [i for i in range(verb, len(p.tokens)) if p.marks[i] & _SAYS]
    last = said[-1] if said else verb
    cue = "".join(t.text for t in p.tokens[verb : last + 1])
    return cue if len(cue) <= _CUE else p.text(verb)
