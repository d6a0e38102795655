"""Say which part one mention of an actor has in an event: by word order, the passive and coverbs.

Takes a parsed clause, the place of the mention and the head; gives "agent", "patient", "other" or "place" ("" for none)
with the reason.
"""

from timeline.events.head import Head
from timeline.events.subjects import subject
from timeline.events.syntax import Parse
from timeline.lang.event_marks import mark
from timeline.model.actor import ActorMention

__all__ = ["deed_before", "is_acted_on", "is_passive", "is_reached", "part", "titled_until"]

_NONE = ("", "")
_OF_COVERB = {"toward": "patient", "by": "agent", "ba": "patient", "about": "other", "invite": "other"}
_LOCAL = ("place", "country")
_COUNT = mark("count", "number")
_PASSIVE, _ONGOING, _RELATIVE = mark("group.passive"), mark("status.ongoing"), mark("clause.relative")
_RECIPROCAL, _TOGETHER, _HAPPENING = mark("group.reciprocal"), mark("group.together"), mark("group.happening")
_ACT, _ADVERB = mark("act", "deed"), mark("clause.adverb")
_SUFFERS = mark("group.suffers")
_OFFICES = mark("group.offices")
_ATTEND, _GOAL, _OF_STATE = mark("group.attend"), mark("group.goal"), mark("group.of_state")
_DECLARE = mark("declare")
_AFTER, _COMPOUND = mark("clause.after"), mark("clause.compound")
_GATHERS = mark("group.gathers")
_ITS = mark("group.its")
_DOER, _WINS = mark("group.doer"), mark("group.wins")
_COORDINATE, _BENEFIT = mark("group.coordinate"), mark("group.benefit")
_NEAR = mark("clause.locative")
_POSTED, _BECOMING = mark("group.posted"), mark("group.becoming")
_TELLS, _NAMES, _LEADS = mark("say", "declare", "disclose"), mark("noun", "deed"), mark("motion", "begin")


def part(p: Parse, at: int, who: ActorMention, head: Head) -> tuple[str, str]:
    """Give the part of the mention at `at`, and why."""
    use = p.shade[at] if p.shade[at] not in ("rel", "sub", "nom") else ""
    if who.kind in _LOCAL and ((not use and p.use[at - 1] == "place") or _of_place(p, at, head)):
        return "place", "after a coverb of place, or before the time of what happened there"
    if use:
        return _NONE if p.marks[at - 1] & _POSTED else _in_phrase(p, at, who, head, use)  # 向美军驻日本基地
    if deed_before(p, at, head):
        handled = next((p.use[i] for i in range(at - 1, -1, -1) if p.use[i]), "")
        return _OF_COVERB.get(handled or "", ""), "in what the subject did before"
    if _modifies(p, at) and not (at > head.verb and p.marks[min(at + 2, len(p.tokens))] & _OFFICES):
        return _NONE if who.kind == "place" else ("other", "it stands before what acts")
    if head.place == "rel" and p.shade[at] != "rel":
        return _told_of(p, at, head)
    if who.kind != "place" and at < titled_until(p, head) and p.tokens[at + 1].tag not in ("f", "s"):
        return _NONE
    if who.kind != "person" and _tells_of(p, at):
        return "other", "it tells who acts"
    first = min(head.at, head.verb)
    return _before(p, at, who, head) if at < first else _after(p, at, who, head)


def _of_place(p: Parse, at: int, head: Head) -> bool:
    """Say whether a relative clause tells what happened there: 对丙市3日发生的袭击."""
    return at + 1 == head.time and head.place == "rel" and bool(p.marks[head.verb] & _HAPPENING)


def deed_before(p: Parse, at: int, head: Head) -> bool:
    """Say whether the word at `at` is of what the subject did, or had done to it, just before: 将某人打伤后逃走."""
    if head.place != "main" or at >= head.verb or p.shade[at] != "sub":
        return False
    first = last = at
    while first and p.shade[first - 1] == "sub":
        first -= 1
    while last + 1 < head.verb and p.shade[last + 1] == "sub":
        last += 1
    done = p.marks[last] & _AFTER and any(p.use[i] in ("ba", "by") for i in range(first, last))
    acts = any(p.marks[i] & _ACT for i in range(first, last))
    return bool(done) and acts and first > 0 and (p.thing(first - 1) or bool(p.marks[first - 1] & _ADVERB))


def _tells_of(p: Parse, at: int) -> bool:
    """Say whether an actor is the subject of a relative clause only: 卫生局派出的专家."""
    return at + 1 < len(p.shade) and p.shade[at + 1] == "rel" and p.verbal(at + 1) and not p.shade[at]


def titled_until(p: Parse, head: Head) -> int:
    """Give where the person stands whose offices make up the subject so far (国务院副总理、中方牵头人某某), else 0."""
    span = subject(p, head)
    if span is None:
        return 0
    person = next((i for i in range(*span) if any(m.kind == "person" for m in p.tokens[i].actors)), 0)
    before = p.tokens[person - 1] if person > span[0] else None
    return person if before and not before.actors and not before.timex and before.tag[:1] == "n" else 0


def _told_of(p: Parse, at: int, head: Head) -> tuple[str, str]:
    """Whom a relative clause tells of: 访问北京的甲 acts, 甲发射的卫星 and 被捕的甲 are acted on."""
    if head.kind == "hold" or at < (head.time or 0):
        return "agent", "whose meeting or doing it is"
    last = all(p.tokens[i].actors or p.marks[i] & _COORDINATE for i in range(at, head.region[1]))
    if not last or head.kind in ("light", "begin"):
        return _NONE
    done_by = any(p.use[i] == "by" and p.shade[i] == "rel" for i in p.coverbs if i < head.verb)
    acted_on = done_by or is_passive(p, head) or any(p.tokens[i].actors for i in range((head.time or 0) + 1, head.verb))
    return ("patient" if acted_on else "agent"), "whom the relative clause tells of"


def is_acted_on(p: Parse, head: Head) -> bool:
    """Say whether the subject does nothing: something is done to it, or befalls it (身亡)."""
    suffers = p.marks[head.verb] & _SUFFERS and head.kind in ("act", "deed", "toll")
    return bool(suffers) or is_passive(p, head)


def acts_by(p: Parse, head: Head) -> bool:
    """Say whether a clause begins with 由 and the body that does something to an object: 由监委给予其处分."""
    first = next((i for i, token in enumerate(p.tokens) if not token.timex), 0) if p.union & _DOER else -1
    if not p.marks[first] & _DOER:
        return False
    whole = any(m.kind == "organization" for m in p.actors(first + 1)) or p.marks[head.verb + 1] & _ITS
    return bool(whole) and head.verb + 2 < len(p.tokens) and p.use[head.verb + 1] is None


def is_passive(p: Parse, head: Head) -> bool:
    """Say whether the subject is acted on: 被捕, was arrested."""
    if p.union & _PASSIVE:
        before = (i for i in range(head.verb - 1, -1, -1) if p.tokens[i].tag == "n" or p.marks[i] & _PASSIVE)
        nearest = next(before, -1)
        if p.marks[nearest] & _PASSIVE:
            return not p.marks[nearest] & _ONGOING
    if "ba" in p.shade[: head.verb]:
        return False  # 将响应由三级提升至二级
    return any(
        i == head.verb or (i < head.verb and p.shade[i] == "by" and not _comes_from(p, i + 1, head))
        for i in p.coverbs
        if p.use[i] == "by"
    )


def is_reached(p: Parse, at: int, head: Head) -> bool:
    """Say whether the word at `at` belongs to the event at `head` and not to something in the shade or further on."""
    if head.place == "rel":
        leads = head.kind in ("hold", "light", "act") and at + 1 == head.time and head.time < head.verb
        return p.shade[at] == "rel" or head.region[0] < at < head.region[1] or leads
    if head.place == "sub":
        return p.shade[at] == "sub" or (not p.shade[at] and head.region[0] <= at < head.verb)
    if deed_before(p, at, head):
        return True
    if p.shade[at] in ("rel", "sub", "work") or at >= head.region[1] or _says(p, at, head):
        return False
    return len([i for i in p.mains if head.verb < i < at and i != head.at]) <= 1


def _says(p: Parse, at: int, head: Head) -> bool:
    """Say whether the word at `at` stands before a verb that only reports what is told at `head`."""
    start = head.region[0]
    told = [i for i in p.mains if at <= i < start and p.marks[i] & _TELLS]
    return bool(told) and not (p.marks[told[-1]] & _DECLARE and subject(p, head) is None)


def _in_phrase(p: Parse, at: int, who: ActorMention, head: Head, use: str) -> tuple[str, str]:
    if who.kind not in _LOCAL and _modifies(p, at) and not p.marks[at + 1] & _RELATIVE:
        return "other", "it stands before what acts"
    owns = at + 1 < len(p.tokens) and (p.thing(at + 1) or (p.marks[at + 1] & _RELATIVE and p.noun(at + 2)))
    if who.kind in _LOCAL and use == "toward" and p.marks[at + 1] & _NEAR:
        return _NONE  # 向韩国方向
    if who.kind == "place" and use in ("toward", "with", "by") and owns:
        return _NONE  # 向红河方向, 与一辆南山之星客车相撞
    found = _from(p, at, who, head) if use == "by" else None
    return found or _of_use(p, at, who, head, use)


def _of_use(p: Parse, at: int, who: ActorMention, head: Head, use: str) -> tuple[str, str]:
    local = who.kind in (*_LOCAL, "organization")
    if use == "toward" and who.kind == "organization" and _ends_verb(p, at):
        return "other", "where the verb leads"
    if use in ("place", "source"):
        return ("place" if local else "other"), f"after a coverb of {use}"
    if use == "basis" and who.kind != "place" and p.marks[at - 1] & _BENEFIT:
        return "patient", "for whom it is done"
    if use == "basis" and head.kind in ("say", "disclose"):
        return "agent", "who is cited"
    if use == "with":
        return _joined(p, at, head)
    return _OF_COVERB.get(use, ""), f"after a coverb ({use})"


def _joined(p: Parse, at: int, head: Head) -> tuple[str, str]:
    later = any(p.marks[i] & _RECIPROCAL for i in p.mains if i > head.verb) and head.kind == "declare"  # 宣布合并
    joint = later or (p.marks[head.at] | p.marks[head.verb]) & _RECIPROCAL or p.union & _TOGETHER or _ends_list(p, at)
    return ("agent" if joint else "patient"), "joined with the subject"


def _from(p: Parse, at: int, who: ActorMention, head: Head) -> tuple[str, str] | None:
    """Give the part of what 由 says it comes from, None where it says who does it."""
    if who.kind in _LOCAL and p.text(at + 1).endswith(p.words.affixes["group.towards"]):
        return _NONE  # 由昆明开往大理
    return ("other", "where it comes from") if _comes_from(p, at, head) else None


def _comes_from(p: Parse, at: int, head: Head) -> bool:
    """Say whether 由 means from: 由青年队升入一线队."""
    by = next((i for i in range(at - 1, -1, -1) if p.use[i] == "by"), -1)
    word = p.text(head.verb)
    return bool(p.marks[by] & _DOER) and len(word) > 1 and word.endswith(p.words.affixes["group.towards"])


def _ends_list(p: Parse, at: int) -> bool:
    """Say whether 与 only joins the last of a list to the others: 甲国、乙国与丙国先后宣布."""
    first = at - 2
    while first > 1 and p.tokens[first].actors and p.use[first + 1] == "with":
        if p.marks[first - 1] & _COORDINATE and p.tokens[first - 2].actors:
            return p.tokens[first].actors[0].kind == p.tokens[at].actors[0].kind
        break
    return False


def _ends_verb(p: Parse, at: int) -> bool:
    """Say whether the actor follows the 至 that ends a verb: 转送至市医院."""
    return at > 1 and p.use[at - 1] == "toward" and p.verbal(at - 2) and p.text(at - 1) in p.words.sets["group.towards"]


def _before(p: Parse, at: int, who: ActorMention, head: Head) -> tuple[str, str]:
    if head.kind == "hold" and p.marks[at + 1] & _NAMES:
        return _NONE  # 北约峰会开幕
    if any(i < at and p.marks[i] & _LEADS for i in (p.mains if head.place == "main" else p.verbs)):
        gathers = any(i < at and p.marks[i] & _GATHERS for i in p.mains)
        role = {"place": "place", "organization": "other"}.get(who.kind, "agent" if gathers else "patient")
        return role, "object of the verb before"
    of_land = len(p.actors(at)) == 1 and p.marks[head.verb] & _HAPPENING  # 该国发生地震, but not 两国发生冲突
    where = who.form != "pronoun" or (who.kind == "country" and of_land)
    local = _local(p, at, who, head) if where and who.kind in _LOCAL else None
    if local:
        return local
    if who.kind == "organization" and p.marks[at + 1] & _NEAR and p.tokens[at + 1].tag == "f":
        return "place", "near which it happened"
    if who.kind == "organization" and p.marks[head.verb] & _HAPPENING:
        return "other", "where it happened"
    if who.kind == "person" and p.marks[head.verb] & _HAPPENING and p.noun(at + 1):
        return "other", "whose house it befell"
    if who.kind == "organization" and _has_people(p, at, head):
        return "other", "whose people it befalls"
    return ("patient", "subject of a passive") if is_acted_on(p, head) else ("agent", "subject")


def _local(p: Parse, at: int, who: ActorMention, head: Head) -> tuple[str, str] | None:
    """Give the part of a country or place before the verb, None where it acts."""
    if who.kind == "place" and (who.rule == "side" or p.text(at).endswith(p.words.affixes["group.of_state"])):
        return None  # 欧方, 台湾当局
    if _qualifies_noun(p, at, min(head.at, head.verb)):
        return _NONE
    happens = p.marks[head.verb] & _HAPPENING and not p.marks[at + 1] & _OF_STATE
    if who.kind == "place" and _is_house(p, at, who, head) and not happens:
        return "agent", "a house that acts"
    if who.kind == "place" or (who.rule != "pair" and happens):
        return "place", "where it happened"
    return None


def _is_house(p: Parse, at: int, who: ActorMention, head: Head) -> bool:
    """Say whether a museum or a mine does something itself: 美术馆推出新展, 美术馆为他举办回顾展."""
    if not p.text(at).endswith(p.words.affixes["group.houses"]) or who.form == "pronoun":
        return False
    serves = any(p.marks[i] & _BENEFIT for i in p.coverbs if i < head.verb)
    return serves or head.kind in ("act", "declare", "deed")


def _has_people(p: Parse, at: int, head: Head) -> bool:
    """Say whether a body only says whose the people are that something befalls: 某小学多名学生呕吐."""
    last = min(head.at, head.verb)
    nxt = at + 1
    while nxt < last and p.marks[nxt] & _COUNT and not p.marks[nxt] & _ADVERB:
        nxt += 1
    return at + 1 < nxt < last and p.noun(nxt) and not p.type(head.at)


def _after(p: Parse, at: int, who: ActorMention, head: Head) -> tuple[str, str]:
    after = at + 1
    joins = _joins(p, after)
    while after < len(p.tokens) and (_joins(p, after) or p.tokens[after].actors):
        after += 1  # 出席东盟与日本峰会
    qualifies = after < len(p.tokens) and p.thing(after) and (after == at + 1 or joins)
    qualifies = qualifies and not (len(p.text(at - 1)) == 1 and p.marks[at - 1] & _ACT)  # 访美行程
    attends = who.kind != "person" and any(p.marks[i] & _ATTEND for i in (head.verb, *p.mains) if head.verb <= i < at)
    wins = bool(p.marks[head.verb] & _WINS) and who.kind == "place"
    owns = wins or (who.form == "pronoun" and who.kind != "place") or who.kind in ("country", "group")
    of_name = attends and who.rule == "pair" and p.text(at + 1) != ""  # 出席中非合作论坛
    if head.kind == "hold" or (qualifies and (attends or owns)) or of_name or _says_whose(p, at, who):
        return _NONE
    if (
        who.kind == "country"
        and head.kind == "declare"
        and any(i > at for i in p.mains)
        and not any(head.verb < i < at for i in p.mains)
    ):
        return "other", "what is announced is of it"
    if who.kind == "place":
        return "place", "where the verb leads"
    return _body_after(p, at, head) if who.kind == "organization" else ("patient", "object")


def _body_after(p: Parse, at: int, head: Head) -> tuple[str, str]:
    """Give the part of a body after the verb: it may only say whose the next word is, or where the verb leads."""
    if head.kind == "declare" and _is_paper(p, at + 1):
        return _NONE  # 发布国务院命令
    if p.marks[head.verb] & _BECOMING and p.text(at + 1):
        return _NONE  # 当选省政协副主席
    if _leads_there(p, max([i for i in p.mains if head.verb < i < at], default=head.verb)):
        return "other", "where the verb leads"
    if p.marks[at - 1] & _COUNT and p.text(at + 1):
        return "other", "whose people it is done to"  # 拘捕一名海关官员
    return "patient", "object"


def _is_paper(p: Parse, at: int) -> bool:
    """Say whether a noun ends the clause: 命令 in 发布国务院命令."""
    return at + 1 == len(p.tokens) and p.tokens[at].tag[:1] == "n"


def _joins(p: Parse, at: int) -> bool:
    """Say whether a word or sign joins two of a kind: 中国—海合会外长会议."""
    return bool(p.marks[at] & _COORDINATE) or (at + 1 < len(p.tokens) and p.tokens[at].tag == "x" and p.thing(at + 1))


def _says_whose(p: Parse, at: int, who: ActorMention) -> bool:
    """Say whether an object only tells of what the next word is: 神舟十号任务, 该国南部."""
    if who.kind == "equipment":
        last = at + 1
        while last + 1 < len(p.tokens) and p.noun(last + 1):
            last += 1
        is_sort = p.text(last).endswith(p.words.affixes["group.crafts"])  # 神舟十号载人飞船
        return not is_sort and (bool(p.marks[at + 1] & _COMPOUND) or p.noun(at + 1))  # 战机生产厂
    points = who.form == "pronoun" and who.kind == "country" and at + 1 < len(p.tokens)
    return points and p.tokens[at + 1].tag in ("f", "s")


def _leads_there(p: Parse, verb: int) -> bool:
    """Say whether a verb leads to what follows: 送医, 转入, 赶到."""
    word = p.text(verb)
    return bool(p.marks[verb] & _GOAL) or (len(word) > 1 and word.endswith(p.words.affixes["group.towards"]))


def _qualifies_noun(p: Parse, at: int, first: int) -> bool:
    """Say whether a country or place only says whose or where the noun after it is: 日本渔船."""
    follows = at + 1 < first and not p.marks[at + 1] & _OF_STATE and p.use[at + 1] is None
    nxt = p.tokens[at + 1] if follows else None
    if at and p.tokens[at - 1].actors and _both_countries(p, at - 1, at):
        return False
    return nxt is not None and not nxt.actors and nxt.tag[:1] == "n" and not nxt.kind


def _modifies(p: Parse, at: int) -> bool:
    """Say whether an actor only qualifies the next one: 美国1架P-8A, 中国的反对; 中印 are two that act."""
    nxt = at + 1
    while p.marks[nxt] & _COUNT and p.use[nxt] is None:
        nxt += 1
    if nxt >= len(p.tokens):
        return False
    if nxt == at + 1 and p.marks[nxt] & _RELATIVE:
        return True
    followed = p.tokens[nxt].actors
    if not followed or {m.name for m in followed} == {m.name for m in p.tokens[at].actors}:
        return False  # 中欧双方
    return not _both_countries(p, at, nxt) and any(m.kind != "equipment" for m in followed)


def _both_countries(p: Parse, one: int, other: int) -> bool:
    return all(m.kind == "country" for i in (one, other) for m in p.tokens[i].actors)
