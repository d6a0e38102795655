"""Let pronouns that nobody has settled yet point to who acted last: 他, 两人, and the two states that 两军 speaks of.

Takes the tokens of a clause; gives them with mentions where a pronoun stood alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.events.bare import hero, of_sort
from timeline.events.clauses import Clause
from timeline.events.holders import both
from timeline.events.story import Story, Subject
from timeline.events.syntax import LISTED
from timeline.events.tokens import Token
from timeline.lang.event_marks import mark
from timeline.lang.event_words import EventWords
from timeline.model.actor import ActorMention, Participant
from timeline.model.document import Document
from timeline.model.frozen import replace

__all__ = ["pointed", "two_states"]

_ONE, _MANY, _STATES = mark("group.one"), mark("group.many"), mark("group.states")
_ITS, _THEY, _HANDLES = mark("group.its"), mark("group.they"), mark("group.handles")
_RETELL, _THIS = mark("clause.retell"), mark("clause.retell", "pointing")
_KIND = mark("pointing")  # begins with 该
_BARE, _COVERBS = (
    mark("bare"),
    mark("coverb", "clause.drop", "status.planned", "status.ongoing", "status.denied", "time", "clause.adverb"),
)
_OBJECT, _COVERB, _ASPECT = mark("group.object"), mark("coverb"), mark("clause.aspect")
_SEVERAL = mark("group.several")
_POINTS = _SEVERAL | _BARE | _ONE | _MANY | _STATES | _ITS | _THEY | _KIND | _OBJECT
_TIME, _TAKES, _NOMINAL, _VERB = mark("time"), mark("act", "deed", "light"), mark("nominal"), mark("verb")
_RELATIVE = mark("clause.relative")
_HELD = mark("actor", "time")
_HOLDER, _ACTOR = mark("holder"), mark("actor")
_BETWEEN = mark("time", "clause.drop", "clause.adverb", "status.planned", "status.denied", "status.ongoing")
_SAYS, _CAPITAL = mark("say", "declare", "disclose", "ask"), mark("capital")
_STATECRAFT = frozenset(["ACCUSE", "REJECT", "THREATEN", "SANCTION", "REQUEST", "SUPPORT", "AGREE", "COERCE"])
_NUMBER = mark("number")
_NAME = 12  # longer words for somebody would fill a title


def pointed(document: Document, clause: Clause, story: Story, words: EventWords) -> Sequence[Token]:
    """Give the tokens; a pronoun with nobody to point to takes the words for whom it means, if there are any."""
    tokens: Sequence[Token] = clause.tokens
    if clause.marks & _CAPITAL:
        tokens = [_of_state(tokens, at, story, words) for at in range(len(tokens))]
    if clause.marks & _THIS and (story.meetings or story.waters):
        tokens = [_in_full(tokens, at, story, words) for at in range(len(tokens))]
    if not clause.marks & _POINTS:
        return tokens
    return [_pointed(document, tokens, at, story, words) for at in range(len(tokens))]


def _pointed(document: Document, tokens: Sequence[Token], at: int, story: Story, words: EventWords) -> Token:
    token = tokens[at]
    if not token.marks & _POINTS or _sums_up(tokens, at):
        return token
    if token.marks & _KIND and (torn := _torn(tokens, at, story, words)):
        return torn
    names_kind = token.marks & _KIND and token.text not in words.sets["group.this"]
    if token.marks & _STATES and (holders := _holders(tokens, at, story)):
        return token.holding(None, tuple(replace(_mention(token, who), form="title") for who in holders))
    if token.marks & _MANY and token.actors and _are_others(token, story):
        return token.holding(None, tuple(_mention(token, a) for a in _lately(story)))
    if token.marks & _HELD:
        return token.saying(token.actors[0].name) if names_kind and token.actors else token
    if token.marks & _BARE:
        who: Sequence[Participant] = of_sort(token.text, story, words) if _stands_alone(tokens, at) else ()
    elif names_kind:
        who = of_sort(token.text[1:], story, words) or _body(token.text[1:], story, words)
    else:
        who = _whom(tokens, at, story, words)
    said = _called(who[0], story) if len(who) == 1 else "" if who else _unnamed(document, tokens, at, story)
    actors = tuple(_mention(token, a) for a in who)
    return token.holding(None, actors, said) if actors or said else token


def _sums_up(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word only says how many those named before it are: 某某等三人."""
    counts = tokens[at].marks & (_MANY | _SEVERAL)
    return bool(counts) and at > 1 and tokens[at - 1].tag == "u" and bool(tokens[at - 2].actors)


def _called(who: Participant, story: Story) -> str:
    return story.about.words if story.about and who in story.about.actors else who.name


def _is_craft(story: Story, words: EventWords) -> bool:
    """Say whether the subject spoken of is a plane or a ship that nobody has named."""
    told = story.subject
    if told is None or told.actors:
        return False
    word = told.tokens[-1].text if told.tokens else told.words
    return word.endswith(words.affixes["group.crafts"])


def _handled(story: Story) -> Sequence[Participant]:
    """The one ship or plane to which something was done last: 劫持“海风”号货轮，将其带走."""
    last = [a for a in story.told[-1].actors if a.role == "patient"] if story.told else []
    return last if len(last) == 1 and last[0].kind == "equipment" else ()


def _are_others(token: Token, story: Story) -> bool:
    """Say whether 双方, read as two states, has been told of two others since: 外长接见议员团，双方交换意见."""
    last = story.told[-1].actors if story.told else ()
    known = {name for a in last for name in (a.name, a.affiliation)}
    two = sum(a.role != "other" for a in last) > 1
    return (
        two
        and all(m.form == "pronoun" and m.kind == "country" for m in token.actors)
        and any(m.name not in known for m in token.actors)
    )


def _lately(story: Story) -> Sequence[Participant]:
    """The two that acted last, if they are those of the last event."""
    last = {a.name for a in story.told[-1].actors}
    return story.pair if all(a.name in last for a in story.pair) else ()


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a bare word for a body is whole: 公司宣布, no 上市公司 and no 公司股价."""
    if at and not tokens[at - 1].marks & _COVERBS:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or bool(after.marks & (LISTED | _VERB | _COVERBS)) or after.tag[:1] in ("v", "d", "p")


def _in_full(tokens: Sequence[Token], at: int, story: Story, words: EventWords) -> Token:
    """The words before 会议 and 海域 where they were named, for the 这次 or 该 before them."""
    token, after = tokens[at], tokens[at + 1].text if at + 1 < len(tokens) else ""
    if not token.marks & _THIS or token.marks & _HELD:
        return token
    if after in story.meetings and token.marks & _RETELL:
        return token.saying(story.meetings[after])
    alone = token.text in words.sets["group.this"]
    place = story.waters.get(after if alone else token.text[1:])
    if place is None:
        return token
    return token.holding(None, (_mention(token, place),), place.name + ("" if alone else token.text[1:]))


def _holders(tokens: Sequence[Token], at: int, story: Story) -> Sequence[Participant]:
    """Give the two persons meant by 两国元首, if both are known and no states are named beside it."""
    after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    named = at > 0 and tokens[at - 1].marks & _ACTOR
    return both(after.text, story) if after.marks & _HOLDER and not named else ()


def _of_state(tokens: Sequence[Token], at: int, story: Story, words: EventWords) -> Token:
    """The country for its capital where that speaks or is spoken to: 北京宣布, 警告华盛顿, but not 在北京宣布."""
    token = tokens[at]
    country = words.capitals.get(token.text)
    if country is None or len(token.actors) != 1 or token.actors[0].kind != "place":
        return token
    after = next((t for t in tokens[at + 1 :] if not t.marks & _BETWEEN), None)
    opens = all(t.marks & _BETWEEN for t in tokens[:at])
    told = at > 0 and _of_states(tokens[at - 1]) and not tokens[at - 1].marks & _SAYS
    if not told and not (opens and after is not None and _of_states(after)):
        return token
    who = Participant(_as_written(country, story), "country", "agent")
    return token.holding(None, (replace(_mention(token, who), form="short"),))


def _as_written(country: str, story: Story) -> str:
    """The name that the text has for a country: 中國, or 中國大陸 if it has no other."""
    named = story.countries.get(country)
    return named or next((name for words, name in story.countries.items() if words.startswith(country)), country)


def _of_states(token: Token) -> bool:
    """Say whether only somebody does what a word says, and so no place."""
    return bool(token.marks & _SAYS) or (token.trigger is not None and token.trigger.type in _STATECRAFT)


def _body(sign: str, story: Story, words: EventWords) -> Sequence[Participant]:
    """Who 该院 or 该国 or 该机 is: what was named last whose name ends so, or which is of that kind."""
    known = story.bodies.get("country" if sign in words.sets["group.land"] else sign)
    if known is None and sign in words.sets["group.crafts"]:
        known = story.bodies.get("equipment")
    return (known,) if known else ()


def _torn(tokens: Sequence[Token], at: int, story: Story, words: EventWords) -> Token | None:
    """Give 该 as the beginning of the name that the one sign after it ends, if such a thing was named: 该|法, 该|舰."""
    token = tokens[at]
    sign = tokens[at + 1].text if at + 1 < len(tokens) and len(token.text) == 1 else ""
    if len(sign) != 1:
        return None
    if len(story.object) > 1 and story.object.endswith(sign):
        return token.holding(None, (), story.object[:-1])
    known = _body(sign, story, words)
    named = known and known[0].name.endswith(sign)
    return token.holding(None, (_mention(token, known[0]),), known[0].name[:-1]) if named else None


def _unnamed(document: Document, tokens: Sequence[Token], at: int, story: Story) -> str:
    """The words for somebody whose name is not told: 唐姓游客 for 她; not in 他们的行程."""
    marks = tokens[at].marks
    if marks & (_MANY | _SEVERAL) and not marks & _THEY:
        return story.counted
    if marks & _ITS:
        return _owner(document, tokens, at, story)
    owns = at + 1 < len(tokens) and tokens[at + 1].marks & _RELATIVE
    if not marks & _ONE and (not marks & _THEY or owns):
        return ""
    if story.described and len(story.described) <= _NAME:
        return story.described
    subject = story.subject if story.subject and not story.subject.actors else None
    who = (story.speaker or subject) if marks & _ONE else subject
    known = who.brief(document) if who else ""
    return known if len(known) <= _NAME else ""


def _owner(document: Document, tokens: Sequence[Token], at: int, story: Story) -> str:
    """Whose the thing is that a clause begins with: 其资产被冻结."""
    opens = all(t.marks & _BETWEEN for t in tokens[:at]) and at + 1 < len(tokens) and tokens[at + 1].marks & _NOMINAL
    known = story.subject if opens else None
    alone = known is not None and len(known.actors) == 1 and known.actors[0].kind == "person"
    return known.actors[0].name if known and alone else ""


def _acted_on(tokens: Sequence[Token], at: int, words: EventWords) -> bool:
    """Say whether a pronoun is what a coverb or a verb before it takes, and no owner: 对其立案, 会见他."""
    before = at - 1
    while before > 0 and tokens[before].marks & _ASPECT:
        before -= 1
    taken = before >= 0 and bool(tokens[before].marks & (_COVERB | _TAKES))
    taken = taken and words.coverbs.get(tokens[before].text) != "place"  # 在其下游
    after = tokens[at + 1].marks if at + 1 < len(tokens) else 0
    owner = (after & _NOMINAL and not after & (LISTED | _VERB)) or _owns_there(tokens, at + 1)
    return taken and not owner


def _owns_there(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a place and a thing stand at the end of the clause: 冻结其在某国资产."""
    rest = tokens[at:]
    return bool(rest and rest[0].marks & _COVERB) and not any(t.marks & (LISTED | _VERB) for t in rest)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a pronoun is the subject of what follows at once: 同年9月，其被开除公职, but not 其资产被冻结."""
    if (
        at + 1 == len(tokens)
        or (at and tokens[at - 1].marks & _HANDLES)
        or not all(t.marks & _BETWEEN for t in tokens[:at])
    ):
        return False
    return bool(tokens[at + 1].marks & (_COVERB | LISTED | _BETWEEN)) and not tokens[at + 1].marks & _ACTOR


def _another(tokens: Sequence[Token], at: int, story: Story) -> Sequence[Participant]:
    """Give the one person spoken of before who does not act in the clause itself."""
    led = [t for t in tokens[:at] if t.marks & _NOMINAL and not t.marks & _TIME]
    here = {m.name for t in led for m in t.actors}
    before = story.subject.actors if story.subject else ()
    if led and not before and not story.people:
        return [a for a in hero(story, bodies=True) if a.name not in here]
    if led:
        found = [a for a in before if a.kind == "person" and a.name not in here]
        return found if len(found) == 1 else [a for a in story.people if a.name not in here][:1]
    acting = {a.name for a in before}
    found = [a for a in story.people if a.name not in acting]
    return found if len(found) == 1 else ()


def two_states(mentions: Iterable[ActorMention]) -> tuple[Participant, ...]:
    """Give the two countries a text speaks of most, none where it has not two."""
    named = Counter(m.name for m in mentions if m.kind == "country")
    most = [name for name, _ in named.most_common(2)]
    return tuple(Participant(name, "country", "agent") for name in most) if len(most) == 2 else ()


def _whom(tokens: Sequence[Token], at: int, story: Story, words: EventWords) -> Sequence[Participant]:
    marks = tokens[at].marks
    handles = marks & _ITS and at and tokens[at - 1].marks & _HANDLES
    if marks & _STATES:
        return story.states
    if marks & _MANY:
        people = tokens[at].text[-1:] in words.sets["group.heads"]
        return () if people and any(a.kind != "person" for a in story.pair) else story.pair
    if marks & _OBJECT and _acted_on(tokens, at, words):
        return _another(tokens, at, story) or (_handled(story) if handles else ())
    if marks & _ITS and _opens(tokens, at):
        before = [a for a in story.subject.actors if a.kind == "person"] if story.subject else []
        return before if len(before) == 1 else story.patients
    if marks & _ITS:
        return (story.patients or _handled(story)) if handles else ()
    return _of_one(tokens, at, story, words) if marks & _ONE else ()


def _of_one(tokens: Sequence[Token], at: int, story: Story, words: EventWords) -> Sequence[Participant]:
    """Who 他 is: the subject, or where a sentence or paragraph begins with it, whom the text is about."""
    several = story.subject is None or _are_several(story.subject)
    opens = all(t.marks & _TIME or t.tag == "x" for t in tokens[:at]) or tokens[at - 1].marks & _RELATIVE
    if several and not story.speaker and opens:
        return hero(story)
    if story.subject is None:
        return ()
    if _is_craft(story, words) and len(story.people) == 1:
        return story.people  # 专机降落，他随后被移交
    people = [a for a in story.subject.actors if a.kind == "person"]
    people = people or (list(story.people) if story.subject.actors else [])  # 法院取消拘留后，他获释
    return people if len(people) == 1 else ()


def _are_several(subject: Subject) -> bool:
    """Say whether a subject without a name is more than one: 27名学员."""
    first = subject.tokens[0] if subject.tokens and not subject.actors else None
    return first is not None and bool(first.marks & _NUMBER)


def _mention(token: Token, who: Participant) -> ActorMention:
    return ActorMention(
        *(token.start, token.end, token.text, who.name, who.kind, "pronoun", token.start, token.end),
        form="pronoun", title=who.title, affiliation=who.affiliation,
    )  # fmt: skip
