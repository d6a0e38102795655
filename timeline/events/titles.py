"""Write the line a chronicle would print for an event, from the text's own words.

Takes a parsed clause, its head, the words of an elided subject and of an outcome told next; gives 6–40 characters
without date, attribution or conjunction.
"""

import re
from collections.abc import Sequence

from timeline.events.dating import is_edition
from timeline.events.head import Head, is_compared, tells_which
from timeline.events.parts import acts_by, deed_before, titled_until
from timeline.events.subjects import subject
from timeline.events.syntax import Parse
from timeline.events.tokens import Token
from timeline.lang.event_marks import mark
from timeline.model.document import Document

__all__ = ["LONGEST", "phrase", "title"]

LONGEST = 40
_HAPPENING, _UNDONE, _RELATIVE = mark("group.happening"), mark("group.undone"), mark("clause.relative")
_EXISTS, _HOLD = mark("group.exists"), mark("hold")
_OPENS = mark("quote.open", "quote.work_open")
_SUCCEEDS = mark("group.succeeds")
_DOER, _STATE, _COPULA = mark("group.doer"), mark("state"), mark("group.copula")
_POINTING = mark("pointing")
_PLAN, _TIME = mark("group.plan"), mark("time")
_ITS, _SHOWS = mark("group.its"), mark("clause.shows")
_CLOSE, _NUMBER, _COUNT = mark("quote.close"), mark("number"), mark("count")
_COUNTED = _COUNT | _NUMBER
_OF_TIME = mark("group.of_time")
_JOINS, _PLANNED = mark("clause.relative", "group.coordinate"), mark("status.planned")
_PASSES, _LINKS = mark("clause.drop", "clause.sequel"), mark("clause.drop", "clause.relative")
_HANGS = mark("clause.drop", "group.coordinate", "clause.relative", "state")
_TIME, _COORDINATE = mark("time"), mark("group.coordinate")
_MARKS = re.compile(r"[*_#`\n\r\t]+")
_TRIM = "，、；：,;: 。．.!！?？-—|·"


_AMONG = ("f", "s")
_NOBODY = ("", "")
_TITLES, _LEAD = ("titles",), ("titles", "lead")
_PLACE = (*_LEAD, "place", "source")
_LESS = ((), _TITLES, _LEAD, _PLACE, (*_PLACE, "basis", "rel"), (*_PLACE, "basis", "rel", "with"))  # to be left out


def title(document: Document, p: Parse, head: Head, who: tuple[str, str] = _NOBODY, outcome: str = "") -> str:
    """Give the title of the event at `head`; `who` are the words of an elided subject, and those words in brief."""
    if head.place == "rel":
        return _inverted(document, p, head).strip(_TRIM)
    line = ""
    for drop in _LESS:
        line = _joined(who[1 if drop else 0], _body(document, p, head, drop), p.words.spaced)
        if len(line) <= _limit(p):
            break
    else:
        line = _without_modifiers(document, p, head, line)
    line = _shortened(document, p, line)
    if outcome and len(line) + len(outcome) < _limit(p):
        line = f"{line}{', ' if p.words.spaced else '，'}{outcome}"
    line = line.strip(_TRIM)
    return line[:1].upper() + line[1:]


def phrase(document: Document, tokens: Sequence[Token], bare: bool = False) -> str:
    """Give some tokens as the text writes them, figures in half width; `bare`: persons without their titles."""
    found, last, tag, before = "", None, "", ""
    for token in tokens:
        if named := _named(token):
            found, last = found + named, token.end
            continue
        called = tag == "x" and before in ("n", "l", "i")  # 翻译家、大学教授某某
        led = last == token.start and (tag in ("n", "j") or called)  # 行政+院长某某
        before, tag = tag, token.tag[:1]
        if last is not None and document.text[last : last + 1].isspace() and found[-1:].isascii():
            found += " "
        found += _written(document, token, bare and not led)
        last = token.end
    return _MARKS.sub("", found)


def _named(token: Token) -> str:
    """Give what stands for a word that only points to somebody, "" for one that names what it means."""
    if token.said or not token.actors:
        return token.said
    points = len(token.actors) <= 2 and all(who.form == "pronoun" and who.kind == "person" for who in token.actors)
    return "、".join(who.name for who in token.actors) if points else ""


def _written(document: Document, token: Token, bare: bool) -> str:
    start, end = token.start, token.end
    if bare and len(token.actors) == 1 and token.actors[0].kind == "person":
        start = token.actors[0].start
    text, folded = document.text[start:end], document.folded[start:end]
    if text == folded:
        return text
    half = (f.isascii() and (f.isalnum() or f in ".%") for f in folded)
    return "".join(f if is_half else t for t, f, is_half in zip(text, folded, half, strict=True))


def _limit(p: Parse) -> int:
    return 90 if p.words.spaced else LONGEST


def _joined(subject: str, body: str, spaced: bool) -> str:
    again = next((n for n in (4, 3, 2) if not spaced and len(subject) > n and body.startswith(subject[-n:])), 0)
    return f"{subject}{' ' if spaced and subject else ''}{body[again:]}".strip(_TRIM)  # 外长会谈 + 会谈结束


def _body(document: Document, p: Parse, head: Head, drop: tuple[str, ...]) -> str:
    kept = [i for i in range(*head.region) if _keeps(p, i, head, drop)]
    span = subject(p, head)
    if span:  # 为保证安全消防员撤离 is 消防员撤离
        before = next((i for i in range(span[0] - 1, head.region[0] - 1, -1) if p.shade[i] == "sub"), -1)
        others = {i for i in kept if i < before and not p.shade[i]}  # 港股开盘后小米股价下跌
        kept = [i for i in kept if i >= span[0] or not (i in others or p.shade[i] in ("basis", "invite", "sub"))]
    kept = _trimmed(p, kept, head)
    if len(kept) > 1 and p.use[kept[0]] == "place" and p.marks[head.verb] & _HAPPENING:
        kept.pop(0)  # 在汶川县发生地震 is 汶川县发生地震
    first = next((i for i in kept if p.tokens[i].actors), head.verb)
    if span and first > span[0] == kept[0] and _needs_no_more(p, span[0], first):
        kept = kept[kept.index(first) :]
    bare = {i for i in kept if i < head.verb and (i == first or p.shade[i] == "with")}  # 王毅与布林肯会谈
    if "titles" in drop:
        bare.update(kept)
        named = titled_until(p, head)
        kept = [i for i in kept if i >= named or (span and i < span[0])]
    bare = {i for i in bare if not _owned(p, i, kept)}
    parts = [_named(p.tokens[i]) or _unlike(p, i) or _written(document, p.tokens[i], i in bare) for i in kept]
    if p.words.spaced:
        parts = [part + _gap(document, p, i, kept) for part, i in zip(parts, kept, strict=True)]
    return _MARKS.sub("", "".join(parts))


def _trimmed(p: Parse, kept: list[int], head: Head) -> list[int]:
    """Leave out what cannot begin or end a title, and the age of who acts."""
    aged = next((n for n in (1, 2) if len(kept) > n + 1 and p.marks[kept[n]] & _RELATIVE), 0)
    if aged and p.text(kept[aged - 1]).endswith(p.words.affixes["group.years"]) and p.tokens[kept[aged + 1]].actors:
        kept = kept[aged + 1 :]  # 21岁的某某
    said = next((n for n, i in enumerate(kept) if i < head.verb and _named(p.tokens[i])), 0)
    if said and p.marks[kept[said] - 1] & _RELATIVE:
        kept = kept[said:]  # 时任技术员的他
    if len(kept) > 2 and p.marks[kept[0]] & _ITS and p.tokens[kept[2]].actors and p.noun(kept[1]):
        kept = kept[2:]  # 其弟某某
    if len(kept) > 2 and p.marks[kept[0]] & _SHOWS and (p.marks[kept[1]] & _COUNTED or _is_one(p, kept[0])):
        kept = kept[1 + (p.tokens[kept[1]].tag == "q") :]  # 这名32岁的女性, 这21名学生, 这位游客
    while kept and (_dangles(p, kept[0]) or _counts(p, kept[0]) or _does(p, kept, head)):
        kept.pop(0)
    if len(kept) > 1 and p.use[kept[1]] == "by" and p.marks[kept[0]] & _POINTING and not _named(p.tokens[kept[0]]):
        kept = kept[2:]  # 该案由检察院提起公诉
    while kept and kept[-1] > head.at and _hangs(p, kept[-1]):
        kept.pop()
    return kept


def _is_one(p: Parse, at: int) -> bool:
    """Say whether a word that points has its measure in it: 这位."""
    return p.tokens[at].tag[:1] == "r" and len(p.text(at)) > 1


def _unlike(p: Parse, at: int) -> str:
    """Give another coverb for one that looks like the beginning of the name before it: 朝鲜向半岛, not 朝鲜朝半岛."""
    if p.use[at] != "toward" or not at or p.text(at - 1)[:1] != p.text(at):
        return ""
    return next((word for word, use in p.words.coverbs.items() if use == "toward"), "")


def _needs_no_more(p: Parse, start: int, at: int) -> bool:
    """Say whether what stands before a person only adds to a full title: 最大在野党 + 立宪民主党党首某某."""
    titled = any(m.kind == "person" and m.affiliation and m.full_start < m.start for m in p.tokens[at].actors)
    return titled and all(p.tokens[i].tag in ("n", "a", "b") and not p.shade[i] for i in range(start, at))


def _owned(p: Parse, at: int, kept: list[int]) -> bool:
    """Say whether a person's title goes on before what was found of it, and cannot be cut: 总统府 + 发言人某某."""
    before = at - 1
    if at > 1 and p.text(before) in p.words.sets["group.coordinate"] and _is_calling(p, at - 2):
        return before in kept  # 翻译家、大学教授某某
    owner = p.thing(before) or p.shade[before] == "nom" or p.marks[before] & _RELATIVE  # 货车的司机某某
    owner = owner or p.tokens[before].tag == "b"  # 民营企业家某某
    named = before in kept and bool(owner) and not p.tokens[before].timex
    return named and p.tokens[before].end == p.tokens[at].start and not p.marks[before] & _COUNT


def _inverted(document: Document, p: Parse, head: Head) -> str:
    """A relative clause as a sentence: 发生在也门的袭击 is 也门发生袭击, 被捕的嫌犯 is 嫌犯被捕."""
    start, end = head.region
    stop = next((i for i in range(start, end) if p.shade[i] != "rel"), end)
    thing = phrase(document, p.tokens[stop:end])
    if start < head.at < stop:  # 发生的与货车相撞的客车 is 客车与货车相撞
        first = next((i for i in range(start, head.at) if p.marks[i] & _RELATIVE), start)
        return thing + phrase(document, p.tokens[first + 1 : head.at + 1])
    undone = next((i for i in p.mains if i < start and p.marks[i] & _UNDONE), None)
    if undone is not None:  # 甲推迟了原定5月开始的访问 is 甲推迟访问
        return phrase(document, [t for t in p.tokens[: undone + 1] if not t.timex]) + thing
    if any(i >= end and p.marks[i] & _UNDONE for i in p.mains):
        return _undone(document, p, stop)
    if head.at >= stop and p.shade[head.at] == "rel":
        after = next((i for i in range(head.at, end) if p.marks[i] & _RELATIVE), head.at)
        return phrase(document, p.tokens[after + 1 : end]) + phrase(document, p.tokens[stop : head.at + 1])
    if head.kind in ("light", "hold"):
        return _staged(document, p, start, stop) + thing
    last = next((i for i in range(start, stop) if p.marks[i] & _JOINS), stop)
    while start and p.shade[start - 1] == "rel" and p.use[start] != "by":
        start -= 1
    start -= p.use[start - 1] == "by" and p.use[start] != "by"  # 被击落的气球 is 气球被击落
    return thing + phrase(document, p.tokens[start:last])


def _staged(document: Document, p: Parse, start: int, stop: int) -> str:
    """Where it was held and the verb: 也门发生 for 在也门发生的 and for 发生在也门的."""
    begin = start
    while begin and p.shade[begin - 1] == "rel":
        begin -= 1
    last = next((i for i in range(start, stop) if p.marks[i] & _JOINS), stop)
    before, after = p.tokens[begin:start], p.tokens[start + 1 : last]
    at, place = (begin, before) if before else (start + 1, after)
    place = place[1:] if place and p.use[at] == "place" else place
    first = begin - 1 if begin and p.tokens[begin - 1].timex else 0
    while first and not p.tokens[first - 1].timex:
        if not (p.thing(first - 1) or p.marks[first - 1] & _COUNTED or p.tokens[first - 1].tag in _AMONG):
            break
        first -= 1  # 对乙国丙市3日发生的, 甲国南部5个州3日发生的
    who = p.tokens[first : begin - 1] if begin and p.tokens[begin - 1].timex else ()
    return phrase(document, who) + phrase(document, place) + phrase(document, [p.tokens[start]])


def _undone(document: Document, p: Parse, stop: int) -> str:
    """What does not come: 原定5月举行的峰会推迟至9月 is 峰会推迟, 某国原定5月加税的计划暂缓 keeps what the plan was."""
    start = 0 if p.marks[stop] & _PLAN else stop
    drop = [i for i in range(start, len(p.tokens)) if p.tokens[i].timex or p.marks[i] & (_PLANNED | _PLAN) == _PLANNED]
    kept = [i for i in range(start, len(p.tokens)) if i not in drop]
    while kept and p.use[kept[-1]] is not None:
        kept.pop()
    return phrase(document, [p.tokens[i] for i in kept if not (p.use[i] and p.marks[i + 1] & _TIME)])


def _gap(document: Document, p: Parse, at: int, kept: list[int]) -> str:
    after = document.text[p.tokens[at].end : p.tokens[at].end + 1]
    return " " if at != kept[-1] and after.isspace() else ""


def _keeps(p: Parse, at: int, head: Head, drop: tuple[str, ...]) -> bool:
    token, shade = p.tokens[at], p.shade[at]
    if token.timex and token.timex.type in ("DATE", "TIME") and not (_names_event(p, at) or _tells_more(p, at, head)):
        return False
    if _lasts(p, at, head) or (p.marks[at - 1] & p.marks[at + 1] & _TIME and p.marks[at] & _COORDINATE):
        return False  # 6月和7月
    leads = p.use[at] or token.kind == "motion" or p.marks[at] & _PLANNED
    if leads and at + 1 < len(p.tokens) and p.tokens[at + 1].timex and not is_compared(p, at + 1):
        return False
    if _follows_what_goes(p, at) or (shade in ("about", "place") and _points(p, at)):
        return False
    if shade == "rel" and ((at < head.verb and "lead" in drop) or _held_then(p, at)):
        return False
    if head.place == "main" and (shade == "sub" or shade in drop or p.inner.get(at) in drop):
        if shade == "sub" and deed_before(p, at, head):
            return True
        return at > head.verb and shade != "rel" and (shade != "sub" or head.kind == "declare")  # 宣布赛季结束后离队
    planned = p.marks[at] & _PLANNED and not (shade or p.verbal(at) or p.words.spaced)
    torn = token.tag == "f" and at > 0 and p.noun(at - 1) and len(p.text(at - 1)) == 1  # 岩|后|隧道
    passes = p.marks[at] & _PASSES and not p.marks[at + 1] & _CLOSE and not torn  # “80后”航天员
    return not (at < head.verb and (planned or passes) and not (token.actors or shade))


def _tells_more(p: Parse, at: int, head: Head) -> bool:
    """Say whether a time tells of more than when: of which year a thing is, or what something is compared with."""
    return is_compared(p, at) or tells_which(p, at, head)


def _follows_what_goes(p: Parse, at: int) -> bool:
    """Say whether 的 or 左右 stands after a time, or 的 after a word that has no place in a title: 此后的内战."""
    before = p.tokens[at - 1].timex if at else None
    if before and before.type in ("DATE", "TIME"):
        return bool(p.marks[at] & (_RELATIVE | _OF_TIME))
    return at > 0 and bool(p.marks[at] & _RELATIVE and p.marks[at - 1] & _PASSES) and not p.shade[at]


def _points(p: Parse, at: int) -> bool:
    """Say whether a phrase only points to what was told before: 就此问题, 在这里."""
    shade = p.shade[at]
    while at and p.shade[at - 1] == shade and p.use[at] is None:
        at -= 1
    here = shade == "place" and p.tokens[at + 1 : at + 2] and p.shade[at + 2 : at + 3] != ["place"]
    return bool((p.marks[at + 1] if here else p.marks[at]) & _SHOWS)


def _held_then(p: Parse, at: int) -> bool:
    """Say whether a word only says that what follows is held at the time before it: 出席11日举行的峰会."""
    verb = at - 1 if p.marks[at] & _RELATIVE else at
    return bool(p.marks[verb] & _HOLD and p.marks[verb + 1] & _RELATIVE and p.marks[verb - 1] & _TIME) and verb > 0


def _lasts(p: Parse, at: int, head: Head) -> bool:
    """Say whether a length of time is that of what was over then: 经过20分钟飞行后降落."""
    timex = p.tokens[at].timex
    lasts = timex is not None and timex.type == "DURATION" and head.place == "main"
    return lasts and at + 1 < head.verb and p.shade[at + 1] == "sub"


def _names_event(p: Parse, at: int) -> bool:
    """Say whether a time is the name of a meeting (第二十届对话会) and no adverb (对话会期间)."""
    timex = p.tokens[at].timex
    if timex is None or not is_edition(timex):
        return False
    return not any(p.words.has("clause.subordinate", timex.text[-n:]) for n in (1, 2))


def _hangs(p: Parse, at: int) -> bool:
    """Say whether a word cannot end a title: a conjunction, 的, a 是 or 在 that has lost its date."""
    if p.marks[at] & _STATE and len(p.text(at)) == 1 and any(m.kind == "place" for m in p.actors(at - 1)):
        return bool(p.marks[at] & _COPULA)  # 驶抵哈桑站
    if p.use[at] is not None or p.marks[at] & _HANGS:
        return not (p.marks[at] & _STATE and len(p.text(at)) > 1 and p.verbal(at)) or bool(p.marks[at] & _COPULA)
    return p.tokens[at].kind == "say" and len(p.text(at)) == 1


def _is_calling(p: Parse, at: int) -> bool:
    """Say whether a word before a sign tells what the person after it is, and is nobody by itself."""
    return p.thing(at) and not p.tokens[at].actors and not p.tokens[at].timex and p.tokens[at].tag[:1] in "nli"


def _does(p: Parse, kept: list[int], head: Head) -> bool:
    """Say whether the title would begin with the word before who does it: 由副总裁接任."""
    return (
        bool(p.marks[kept[0]] & _DOER and (p.marks[head.verb] & _SUCCEEDS or acts_by(p, head)))
        and len(kept) > 1
        and p.shade[kept[1]] == "by"
        and (p.noun(kept[1]) or bool(p.tokens[kept[1]].actors))
    )


def _counts(p: Parse, at: int) -> bool:
    """Say whether a word only says that there are so many: 有两名矿工被救出."""
    return (
        bool(p.marks[at] & _EXISTS) and at + 1 < len(p.tokens) and (bool(p.marks[at + 1] & _NUMBER) or p.thing(at + 1))
    )


def _dangles(p: Parse, at: int) -> bool:
    token = p.tokens[at]
    return not (token.actors or p.shade[at]) and (
        bool(p.marks[at] & _LINKS) or (token.tag in ("c", "x") and not (token.kind or p.marks[at] & _OPENS))
    )


def _without_modifiers(document: Document, p: Parse, head: Head, line: str) -> str:
    """Leave out words that only qualify an object of many nouns, from the first on, until the line is short enough."""
    after = range(head.verb + 1, head.region[1])
    if p.words.spaced or head.at != head.verb or not after or not p.noun(after[-1]) or any(p.use[i] for i in after):
        return line
    for first in after[1:-1]:
        cut = phrase(document, p.tokens[head.verb + 1 : first])
        shorter = line.replace(cut, "", 1)
        if p.thing(first) and len(shorter) <= _limit(p):
            return shorter
    return line


def _shortened(document: Document, p: Parse, line: str) -> str:
    if len(line) <= _limit(p):
        return line
    cut = line[: _limit(p)]
    stops = [cut.rfind(s) for s in "，、；, "]
    return cut[: max(stops)] if max(stops) > _limit(p) // 2 else cut
