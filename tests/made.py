"""A timeline made by hand, and strategies that make any timeline: for tests of what writes, reads and draws them."""

from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from timeline.model.actor import ActorKind, Participant, Role
from timeline.model.event import Attribution, Event, Source, Status
from timeline.model.timeline import Timeline

FIRST = Event(
    id="8c1f4e0b2a6d",
    date="2023-07-12",
    earliest="2023-07-12",
    latest="2023-07-12",
    precision="day",
    date_text="7月12日",
    date_basis="year from the reference date 2023-07-13 (--date)",
    title="谢锋应约会见美国助理国防部长拉特纳",
    trigger="会见",
    type="CONSULT",
    status="happened",
    confidence=0.93,
    actors=(
        Participant("谢锋", "person", "agent", "中国驻美国大使", "中国"),
        Participant("拉特纳", "person", "patient", "美国助理国防部长", "美国"),
    ),
    places=("五角大楼",),
    attribution=Attribution("外交部", "披露", "2023-07-13"),
    source=Source("a.md", "会见", "2023-07-13", 9, 118, 147, "谢锋应约会见美国助理国防部长拉特纳"),
    also=(
        Source("a.md", "会见", "2023-07-13", 23, 300, 309, "谢锋与拉特纳的会见"),
        Source("b.md", None, None, 3, 0, 4, "两人见面", "2023-07-13"),
    ),
    why=("date: 7月12日: year from the reference date", "actor 谢锋: agent, subject"),
)


def _event(date, title, *actors, **told):
    bounds = told.pop("bounds", (None, None))
    base = replace(
        FIRST, actors=actors, places=(), attribution=None, also=(), why=(), date_text=told.pop("text", "当天")
    )
    return replace(
        base, id=str(hash(title) % 10**12), date=date, earliest=bounds[0], latest=bounds[1], title=title, **told
    )


CHRONICLE = Timeline(
    (
        _event("-0220", "秦统一六国", bounds=("-0220-01-01", "-0220-12-31"), precision="year"),
        _event(
            "199X", "Talks on trade were held", Participant("Trade Council", "organization", "agent"), status="habitual"
        ),
        _event("2022-22", "两军对话中断", bounds=("2022-06-01", "2022-08-31")),
        _event(
            "2023-06-02/2023-06-04",
            "中方拒绝了美方提出的在第二十届香格里拉对话会期间安排两国国防部长会面的请求，“责任完全在美方”，发言人说",
            Participant("中国", "country", "agent"),
            Participant("美国", "country", "patient"),
            Participant("五角大楼", "organization", "other"),
            status="denied",
            bounds=("2023-06-02", "2023-06-04"),
        ),
        FIRST,
        _event(
            "2023-07-13T09:30+08:00",
            "美国海军一架P-8A反潜巡逻机过航台湾海峡 [/bold] [red]",
            Participant("P-8A反潜巡逻机", "equipment", "agent"),
            status="ongoing",
            bounds=("2023-07-13", "2023-07-13"),
        ),
        _event(
            "2023-07",
            "Climate envoy John Kerry is expected to visit Beijing for talks on methane with Xie Zhenhua",
            Participant("John Kerry", "person", "agent", "US climate envoy"),
            Participant("Xie Zhenhua", "person", "patient"),
            status="planned",
            attribution=Attribution("State Department", "said"),
            bounds=("2023-07-01", "2023-07-31"),
        ),
        _event("XXXX-07-12", "甲会见\x1b[31m乙\x07\u202e丙", text="7月12日"),
    ),
    ("a.md", "b.md"),
)

_words = st.text(max_size=12)
_maybe = st.none() | _words
_sources = st.builds(Source, _words, _maybe, _maybe, *[st.integers(0, 10**9)] * 3, quote=_words, date=_maybe)
_participants = st.builds(
    Participant, _words, st.sampled_from(get_args(ActorKind)), st.sampled_from(get_args(Role)), _maybe, _maybe
)
EVENTS = st.builds(
    Event,
    **dict.fromkeys(("date", "precision", "date_text", "date_basis", "title", "trigger"), _words),
    type=_maybe,
    earliest=_maybe,
    latest=_maybe,
    status=st.sampled_from(get_args(Status)),
    confidence=st.floats(0, 1),
    actors=st.lists(_participants, max_size=3).map(tuple),
    places=st.lists(_words, max_size=2).map(tuple),
    attribution=st.none() | st.builds(Attribution, _words, _words, _maybe),
    source=_sources,
    also=st.lists(_sources, max_size=2).map(tuple),
    why=st.lists(_words, max_size=2).map(tuple),
    is_reporting=st.booleans(),
)
TIMELINES = st.builds(Timeline, st.lists(EVENTS, max_size=4).map(tuple), st.lists(_words, max_size=2).map(tuple))
