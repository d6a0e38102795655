"""Who takes part: counted over documents, namesakes told apart."""

from dataclasses import replace

from tests.made import CHRONICLE, FIRST
from timeline.assembly import cast
from timeline.model.actor import ActorMention, CastMember, Participant
from timeline.model.timeline import Timeline


def mention(name, title=None, affiliation=None, kind="person"):
    return ActorMention(0, 2, name, name, kind, "made", 0, 2, title=title, affiliation=affiliation)


def test_an_actor_is_counted_over_all_documents():
    named = [mention("谢锋", "中国驻美国大使", "中国"), mention("美国", kind="country"), mention("谢锋")]
    first, second = cast(named, CHRONICLE)
    assert first == CastMember("谢锋", "person", ("中国驻美国大使",), "中国", 2, 1, "2023-07-12", "2023-07-12")
    assert (second.name, second.mentions, second.events) == ("美国", 1, 1)


def test_namesakes_of_other_titles_are_two():
    named = [mention("王毅", "外交部长", "中国"), mention("王毅", "跳台滑雪运动员"), mention("王毅", "外长", "中国")]
    told = replace(FIRST, actors=(Participant("王毅", "person", "agent", "外交部长", "中国"),))
    minister, athlete = cast(named, Timeline((told,)))
    assert (minister.mentions, minister.events, minister.titles) == (2, 1, ("外交部长", "外长"))
    assert (athlete.mentions, athlete.events, athlete.first) == (1, 0, None)


def test_what_is_not_dated_gives_no_first_date():
    told = replace(FIRST, date="XXXX-07-12", earliest=None, latest=None)
    [member] = cast([mention("谢锋")], Timeline((told,)))
    assert (member.events, member.first, member.last) == (1, None, None)


def test_nobody_named_is_nobody_listed():
    assert cast([], CHRONICLE) == ()
