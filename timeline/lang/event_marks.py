"""What a word may be in a clause, as bits of one number: the lists of `events.toml` it stands in, and its kind.

Takes names of lists and kinds; gives the number with their bits.  A question about a word is one `&`, and so is one
about all words of a clause, of the union of their numbers.
"""

__all__ = ["KINDS", "LISTS", "mark"]

# What a word does in a clause; a word that is both "noun" and "act" is a "deed".
KINDS = (
    "declare", "disclose", "hold", "light", "toll", "cause", "shun", "way", "ask", "begin", "motion", "say",
    "perceive", "noun", "act", "state",
)  # fmt: skip
LISTS = {
    "clause": (
        "separators", "relative", "aspect", "subordinate", "opener", "after", "lead", "drop", "sequel",
        "dateline", "metadata", "until", "retell", "adverb", "about", "during", "locative", "ordinal",
        "adjunct", "since", "reason", "case", "not_before", "apposition", "supposed", "unreal", "compound",
        "score", "noun", "frame", "framed", "topic", "whom", "word", "cited", "aged", "within", "lasting",
        "cites", "rules", "called", "byline", "no_dateline", "compared", "compares", "shows", "vague",
    ),
    "status": (
        "planned", "denied", "ongoing", "habitual",
    ),
    "group": (
        "coordinate", "together", "reciprocal", "happening", "refused", "request", "spokesman", "reporter",
        "intransitive", "invite", "attend", "one", "many", "states", "incident", "undone", "goal", "passive", "copula",
        "found", "receives", "issues", "feels", "suffers", "towards", "leads_to", "settles", "undoes", "part", "this",
        "land", "its", "handles", "they", "watches", "plan", "intended", "exists", "offices",
        "of_state", "benefit", "object", "lesser", "turn", "doer", "succeeds", "stands", "wins", "houses", "tells_on",
        "of_it", "burns", "heads", "files", "years", "gathers", "publishes", "sends", "arrives", "session", "crashes",
        "crafts", "makes", "comes_of", "voiced", "posted", "becoming", "counts", "once", "waters", "papers", "fixes",
        "votes", "ballots", "stance", "suspected", "riders", "takes_effect", "rounds", "beats", "measures", "leading",
        "starts", "abolishes", "several", "comes_back", "of_time", "moment", "seasons", "procedure", "births", "downs",
        "fulfils", "purpose", "speaking", "built", "approves", "some",
    ),
    "compose": (
        "moves", "ways", "harms", "ends", "routes", "grounds",
    ),
    "quote": (
        "open", "close", "work_open", "work_close",
    ),
}  # fmt: skip
# A token may also help others only, be a coverb, a verb or a nominal by its tag, a number or a part of a count, name an
# actor, tell a time, open a bracket, point back as 该院 does, name a country as 访华 does.
_OTHERS = (
    "helper", "coverb", "verb", "nominal", "actor", "time", "bracket", "pointing", "capital", "implied",
    "holder", "bare", "number", "count",
)  # fmt: skip
_NAMES = (*KINDS, "deed", *_OTHERS, *(f"{section}.{name}" for section, names in LISTS.items() for name in names))
_BITS = {name: 1 << number for number, name in enumerate(_NAMES)}


def mark(*names: str) -> int:
    """Give the number that has the bits of all these."""
    return sum(_BITS[name] for name in names)
