"""Say what a word may be the end of: a body known as such or by its head, a part of one, a venue, an area.

Takes a word of the segmenter with its tag; gives the kind of name that it ends, None for most words.
"""

from timeline.lang.actor_tables import Bodies
from timeline.lang.actor_words import ActorWords

__all__ = ["ends", "head"]

_SHORTEST_GOVERNED, _GOVERNMENT = 4, 3  # 北京市政府, 市政府
_SHORTEST_OFFICE = 3
_UNITS = frozenset({"n", "nz", "nt", "m", "j"})
_NO_BODY = frozenset({"v", "d", "person", "foreign", "country", "rank", "t", "r", "m"})


def ends(bodies: Bodies) -> frozenset[str]:
    """Give the last characters of all words that `head` says something of, but for those tagged as organizations."""
    singles = frozenset((bodies.team, bodies.site))
    whole = (
        *(bodies.alone, bodies.heads, bodies.governments, bodies.local_governments, bodies.brand_heads),
        *(bodies.quoted_heads, bodies.areas, bodies.venues, bodies.branch_areas, bodies.short_heads, bodies.units),
        *(bodies.offices, bodies.unit_heads, singles),
    )
    return frozenset(word[-1] for words in whole for word in words)


def head(word: str, tag: str, words: ActorWords) -> str | None:
    """Give the kind of name that the word ends."""
    bodies = words.bodies
    if tag == "organization" or word in bodies.alone:
        return "listed"
    for kind, heads in (
        ("head", bodies.heads),
        ("government", bodies.governments),
        ("local", bodies.local_governments),
        ("brand", bodies.brand_heads),
        ("quoted", bodies.quoted_heads),
        ("area", bodies.areas),
        ("venue", bodies.venues),
        ("branch", bodies.branch_areas),
    ):
        if word in heads:
            return kind
    if (
        len(word) < 2
        or word in bodies.not_bodies
        or not bodies.common_ends.isdisjoint((word[-3:], word[-4:]))
        or tag in _NO_BODY
    ):
        kind = "short" if word in bodies.short_heads else "unit"
        return kind if word in bodies.short_heads | bodies.units else None
    return _by_end(word, words) or _by_tag(word, tag, words) or _of_centre(word, tag, bodies)


def _of_centre(word: str, tag: str, bodies: Bodies) -> str | None:
    """A centre is a body's part, or has its name from the dictionary: 酒泉卫星发射中心."""
    if word[-2:] not in bodies.short_heads:
        return None
    return "head" if tag in {"nt", "nz"} and len(word) > _SHORTEST_GOVERNED else "short"


def _by_end(word: str, words: ActorWords) -> str | None:
    """A word that ends like the name of a body: 省教委, 教育局; a team's, a government's."""
    bodies = words.bodies
    if any(word[-size:] in bodies.heads for size in (4, 3, 2) if len(word) > size):
        return "head"
    front, last = word[:-1], word[-1]
    if last in bodies.offices and (front in bodies.departments or (len(word) > 2 and last in bodies.safe_heads)):
        return "head"
    is_team = last == bodies.team and words.listed.get(front) in {"place", "country"}
    is_governed = len(word) > _SHORTEST_GOVERNED and word[-_GOVERNMENT:] in bodies.local_governments
    return "listed" if is_team or is_governed else None


def _by_tag(word: str, tag: str, words: ActorWords) -> str | None:
    """A word whose last character is a body's, if the dictionary knows it as a name or it is part of one."""
    bodies, last = words.bodies, word[-1]
    if tag == "nt" and any(word[-size:] in bodies.venues for size in (4, 3, 2, 1) if len(word) > size):
        return "venue"  # 中国馆
    if tag in {"nt", "nz"} and len(word) > 2 and last in bodies.short_heads:
        return "listed" if tag == "nt" and last in bodies.firm_heads else "head"
    if last == bodies.site and len(word) > 2:
        return "short"  # 加拿大留学网
    if tag == "n" and last in bodies.offices and len(word) > _SHORTEST_OFFICE:
        return "office"  # 日本经济企划厅
    is_unit = last in bodies.unit_heads and word[-2:] not in bodies.not_bodies and tag in _UNITS
    return "unit" if is_unit or word in bodies.units else None
