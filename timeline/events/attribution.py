"""Say who says so: 据…报道, …称, 引述….

Takes a parsed clause with a reporting verb; gives the attribution of what follows it.
"""

from timeline.events.dating import Dated
from timeline.events.syntax import Parse
from timeline.model.event import Attribution

__all__ = ["attribution", "speaker"]

_CUE = 10


def attribution(p: Parse, verb: int, date: Dated | None, carried: str = "") -> Attribution | None:
    """Give who says it (`carried` where the clause does not name anyone), with the cue; None where nobody is named."""
    who = speaker(p, verb) or carried
    return Attribution(who, _cue(p, verb), date.date if date else None) if who else None


def speaker(p: Parse, verb: int) -> str:
    """Give the canonical name of who speaks, else the words before the verb that name someone, else ""."""
    named = [m for t in p.tokens[:verb] for m in t.actors if m.kind != "place"]
    if named:
        people = [m for m in named if m.kind == "person"]
        return (people or named)[-1].name if len(named) > 1 and people else named[0].name
    plain = [i for i in range(verb) if p.tokens[i].is_nominal and p.shade[i] in ("", "basis", "source")]
    return "".join(p.text(i) for i in plain) if 0 < len(plain) <= 4 else ""


def _cue(p: Parse, verb: int) -> str:
    """The verb, up to the last reporting verb of the clause (引述外媒报道称)."""
    said = [i for i in range(verb, len(p.tokens)) if p.tokens[i].kind in ("say", "disclose")]
    last = said[-1] if said else verb
    cue = "".join(t.text for t in p.tokens[verb : last + 1])
    return cue if len(cue) <= _CUE else p.text(verb)
