"""Tell which words of a clause stand in the shade, where they tell nothing of the main line.

Takes the tokens of a clause; gives it parsed.  The passes go from what is plainest to what leans on the others.
"""

from collections.abc import Sequence

from timeline.events.syntax import Parse
from timeline.events.tokens import Token
from timeline.lang.event_words import EventWords

__all__ = ["parse"]


def parse(tokens: Sequence[Token], words: EventWords) -> Parse:
    """Give the reading of a clause."""
    found = Parse(tokens, words)
    _works(found)
    _shunned(found)
    _relative(found)
    _subordinate(found)
    _nominal(found)
    _coverbs(found)
    return found


def _works(p: Parse) -> None:
    """The name of a law or book (《中阿合作规划》) is one noun, whatever words it is made of."""
    start = None
    for at in range(len(p.tokens)):
        if start is None and p.is_("quote.work_open", at):
            start = at
        elif start is not None and p.is_("quote.work_close", at):
            p.shade[start : at + 1] = ["work"] * (at + 1 - start)
            start = None


def _shunned(p: Parse) -> None:
    """What is not heeded (不顾中方反对和交涉) and the verbs joined to it."""
    for at, token in enumerate(p.tokens):
        if token.kind != "shun":
            continue
        stop = at
        for i in range(at + 1, len(p.tokens)):
            if p.verbal(i) and (stop == at or any(p.is_("group.coordinate", j) for j in range(stop + 1, i))):
                stop = i
        p.shade[at : stop + 1] = ["sub"] * (stop + 1 - at)


def _subordinate(p: Parse) -> None:
    floor = 0
    for at, token in enumerate(p.tokens):
        if (
            at == 0
            or token.actors
            or p.shade[at]
            or not (_closes(p, at) if token.timex else p.is_("clause.subordinate", at))
        ):
            continue
        start = _opening(p, floor, at)
        if start is not None:
            p.shade[start : at + 1] = ["sub"] * (at + 1 - start)
            floor = at + 1


def _closes(p: Parse, at: int) -> bool:
    """Say whether a time ends a subordinate part: 停顿五年后, 上任不久."""
    timex = p.tokens[at].timex
    if timex is not None and timex.vague:
        return p.is_("clause.subordinate", at)
    return p.verbal(at - 1) and any(p.text(at).endswith(word) for word in p.words.sets["clause.after"])


def _opening(p: Parse, floor: int, at: int) -> int | None:
    """Where the part that ends with 后, 时, 期间 at `at` begins: at its opener, else at its first verb."""
    for i in range(floor, at):
        if p.is_("clause.opener", i):
            return None if _only_there(p, i, at) else i
    verbs = (i for i in range(floor, at) if p.main(i) and p.tokens[i].kind != "begin" and not p.is_("group.copula", i))
    nouns = (i for i in range(floor, at) if not p.shade[i] and p.tokens[i].kind == "noun")
    known = min(next(verbs, at), next(nouns, at))
    first = known if known < at else None
    bare = first is None and p.is_("clause.after", at) and p.tokens[at - 1].tag[:1] in ("n", "t")
    return at - 1 if bare else first  # 午饭后


def _only_there(p: Parse, start: int, at: int) -> bool:
    """Say whether 从…中 or 在…下 names no more than a place: nothing happens in it."""
    if p.use(start) not in ("place", "source") or p.is_("clause.after", at) or p.is_("clause.during", at):
        return False
    inside = range(start + 1, at)
    return p.is_("clause.locative", at) and not any(p.tokens[i].kind or p.verbal(i) for i in inside)


def _nominal(p: Parse) -> None:
    """Verbs used as nouns: after 的 (消防员的扑救), before 原因 or 人员 (起火原因), counted (第三次磋商)."""
    for at in range(len(p.tokens)):
        if p.shade[at] or not p.verbal(at):
            continue
        before = at - 1
        while before >= 0 and (_qualifies(p, before) or p.tokens[before].tag == "vn"):
            before -= 1
        joined = before > 0 and p.is_("group.coordinate", before) and p.shade[before - 1] == "nom"
        owned = before >= 0 and (p.is_("clause.relative", before) or p.is_("clause.retell", before))
        named = p.is_("clause.compound", at + 1) and not p.is_("clause.compound", at) and _another(p, at)
        named = named or (p.is_("group.intransitive", at) and _qualified(p, at + 1)) or _attributive(p, at)
        counted = p.tokens[at].kind == "deed" and before >= 0 and _ordinal(p, before)
        if owned or named or counted or joined or (p.tokens[at].kind == "deed" and _yields(p, at)):
            p.shade[at] = "nom"


def _another(p: Parse, at: int) -> bool:
    """Say whether the clause has another predicate: 起火原因正在调查, but not 提交申请."""
    return any(p.main(i) and p.tokens[i].kind for i in range(len(p.tokens)) if i not in (at, at + 1))


def _attributive(p: Parse, at: int) -> bool:
    """Say whether what the dictionary has as a noun, too, opens the clause and tells of which kind a thing is."""
    first = not any(p.thing(i) or p.verbal(i) or p.use(i) for i in range(at))
    return first and p.tokens[at].tag == "vn" and _qualified(p, at + 1) and _another(p, at)


def _qualified(p: Parse, at: int) -> bool:
    """Say whether a noun stands at `at`, which 失火 or 中毒 before it can only qualify."""
    return at < len(p.tokens) and p.tokens[at].tag[:1] == "n" and not p.tokens[at].kind


def _ordinal(p: Parse, at: int) -> bool:
    """Say whether a count makes a noun of what follows: 第三次, 这次, but not 数次."""
    return any(
        p.is_("clause.ordinal", i) or p.text(i)[:1] in p.words.sets["clause.ordinal"]
        for i in range(max(at - 2, 0), at + 1)
    )


def _qualifies(p: Parse, at: int) -> bool:
    return p.tokens[at].tag in ("a", "ad", "b", "an") or p.is_("clause.adverb", at) or p.is_("clause.drop", at)


def _yields(p: Parse, at: int) -> bool:
    """Say whether a word like 会谈 is a noun here: it completes a verb before it, or a verb follows at once."""
    if any(p.main(i) and p.tokens[i].kind not in ("", "motion", "begin", "say", "perceive") for i in range(at)):
        return True
    after = next((i for i in range(at + 1, len(p.tokens)) if p.main(i) and p.tokens[i].kind), None)
    if after is None:
        return False
    held = p.use(at + 1) == "place" and p.tokens[after].kind in ("hold", "light", "begin")  # 会见在北京举行
    return held or not any(p.thing(i) for i in range(at + 1, after))


def _relative(p: Parse) -> None:
    _acted_on(p)
    for at in range(len(p.tokens) - 1):
        if p.shade[at] or not p.is_("clause.relative", at):
            continue
        start = _relative_start(p, at)
        if start is not None:
            p.shade[start : at + 1] = ["rel"] * (at + 1 - start)


def _acted_on(p: Parse) -> None:
    """A passive right before the noun it tells of, with another verb after it: 被压司机被救出."""
    for at in range(len(p.tokens) - 3):
        noun = p.tokens[at + 2]
        acted_on = p.use(at) == "by" and p.tokens[at + 1].tag[:1] == "v" and noun.tag == "n" and not noun.kind
        if acted_on and any(p.use(i) == "by" or p.tokens[i].kind for i in range(at + 3, len(p.tokens))):
            p.shade[at : at + 2] = ["rel", "rel"]


def _relative_start(p: Parse, at: int) -> int | None:
    verbs = [i for i in range(at) if p.main(i)]
    if not verbs:
        return None
    last = verbs[-1]
    for first in verbs:
        kind = p.tokens[first].kind
        if (
            kind not in ("say", "declare")
            and not p.is_("group.copula", first)
            and _opens(p, first)
            and (_located(p, first) or _verb_after(p, at))
        ):
            return first
    if at - last == 1 or (at - last == 2 and p.is_("clause.aspect", at - 1)):
        return last
    return last if not p.tokens[last].kind and _verb_after(p, at) else None


def _opens(p: Parse, at: int) -> bool:
    """Say whether no subject stands before the verb at `at`: a time or a count does (一辆行驶在…的客车), or nothing."""
    before = p.tokens[at - 1] if at else None
    if before and (before.timex or before.tag in ("m", "q", "mq") or p.use(at - 1)):
        return True
    leading = next((i for i in range(at) if p.use(i) and not p.tokens[i].actors), at)
    counts = ("m", "q", "mq")  # 一辆由昆明开往大理的客车
    named = any(p.thing(i) and p.tokens[i].tag not in counts for i in range(leading))
    return not (named or any(p.main(i) for i in range(at)))


def _located(p: Parse, at: int) -> bool:
    return p.use(at + 1) in ("place", "source")


def _verb_after(p: Parse, at: int) -> bool:
    return any(p.main(i) and not _fills(p, i) for i in range(at + 2, len(p.tokens)))


def _fills(p: Parse, at: int) -> bool:
    """Say whether an unlisted verb stands inside a compound that ends the clause: 安全谅解备忘录."""
    last = at + 2 == len(p.tokens)
    return last and not p.tokens[at].kind and p.tokens[at - 1].tag[:1] in "nasb" and p.tokens[at + 1].tag == "n"


def _coverbs(p: Parse) -> None:
    at = 0
    while at < len(p.tokens):
        use = None if p.shade[at] else _use(p, at)
        if not use:
            at += 1
            continue
        stop = _phrase_end(p, at, use)
        p.shade[at:stop] = [s or use for s in p.shade[at:stop]]
        at = stop


def _use(p: Parse, at: int) -> str | None:
    token = p.tokens[at]
    if token.timex or token.actors:
        return None
    use = p.use(at)
    if use == "ba" and p.is_("status.planned", at) and not _takes_object(p, at):
        return None
    if use == "invite" and not any(p.is_("group.invite", i) for i in range(at, len(p.tokens))):
        return None
    if use == "place" and p.is_("clause.opener", at) and _names_somebody(p, at + 1):
        return None
    if use == "with" and p.is_("group.coordinate", at) and any(p.main(i) for i in range(at)):
        return None
    return use


def _names_somebody(p: Parse, at: int) -> bool:
    """Say whether 在 opens a clause that a later comma ends (在佩洛西不顾反对，…之后) and no place."""
    return at < len(p.tokens) and any(m.kind == "person" for m in p.tokens[at].actors)


def _takes_object(p: Parse, at: int) -> bool:
    """Say whether 将 is 把: a thing follows, then a verb."""
    return at + 1 < len(p.tokens) and p.thing(at + 1) and any(p.verbal(i) for i in range(at + 2, len(p.tokens)))


def _phrase_end(p: Parse, at: int, use: str) -> int:
    for i in range(at + 1, len(p.tokens)):
        if p.shade[i] in ("rel", "nom", "work"):
            continue
        if use == "invite" and p.is_("group.invite", i):
            return i + 1
        if use == "invite" and not p.tokens[i].timex:
            continue
        if i == at + 1 and use in ("about", "basis") and p.verbal(i) and _verb_after(p, i):
            continue  # 就焚烧经书事件提出抗议
        if p.shade[i] == "sub" or p.verbal(i) or _ends(p, i, use, at):
            return i
        if p.tokens[i].timex or (p.tokens[i].tag == "d" and i > at + 1):
            return i
    return len(p.tokens)


def _ends(p: Parse, at: int, use: str, start: int) -> bool:
    if p.tokens[at].kind == "noun" and at > start + 1:
        return at + 1 == len(p.tokens) and use in ("with", "toward", "by")
    if p.use(at) is None:
        return False
    return use in ("place", "source", "basis") or not p.is_("group.coordinate", at)
