"""Which sentences are read: what may have a date, and no more."""

from tests.events.reading import line, read
from timeline import pipeline
from timeline.events import outline
from timeline.lang import pack
from timeline.model.document import Reference

DCT = "2023-07-13"


def kinds(text):
    source, times = pipeline.dates_of(pipeline.document(text, "text", Reference(DCT, "given")))
    told = outline(source, times, pack.load("zh"))
    near = [text[start:end] for start, end in told.near]
    return [(x.kind, text[x.sentence.start : x.sentence.end]) for x in told.lines], near


def test_durations_and_vague_words_have_nothing_read():
    assert kinds("会谈历时三个小时。近日，双方多次接触。") == ([], [])


def test_what_leans_on_nothing_told_is_not_read():
    lines, near = kinds("谢锋7月12日会见拉特纳。这座城市风景优美。")
    assert lines == [("story", "谢锋7月12日会见拉特纳。")]
    assert near == ["谢锋7月12日会见拉特纳。"]


def test_what_leans_on_what_was_told_is_read():
    lines, near = kinds("谢锋7月12日会见拉特纳。随后，拉特纳离开北京。\n会见在钓鱼台国宾馆举行。")
    assert [kind for kind, _ in lines] == ["story", "later", "later"]
    assert len(near) == 3


def test_the_sentence_before_the_first_date_may_hold_the_subject():
    assert len(kinds("谢锋是大使。他7月12日会见拉特纳。")[1]) == 2


def test_the_actors_under_a_date_are_read():
    text = "7月11日\n\n大使谢锋会见助理防长拉特纳。\n\n7月12日\n\n外长王毅抵达曼谷。"
    assert [line(event) for event in read(text, DCT)] == [
        "2023-07-11 happened 会见 谢锋会见助理防长拉特纳 谢锋>拉特纳",
        "2023-07-12 happened 抵达 王毅抵达曼谷 王毅 @曼谷",
    ]
