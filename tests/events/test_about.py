"""Whom a document headed by a name is about."""

from tests.events.reading import read

FIRM = """云帆机械有限公司

云帆机械有限公司（简称云帆机械），是一家机械制造企业，总部位于海城。
2009年3月，在海城建成首座工厂。2012年6月，公司推出首款机床。2014年，公司完成首轮融资，由清江银行领投。
"""
LIFE = """岑伯言

岑伯言，江苏无锡人，物理学家。

1939年考入清江大学。1946年8月，赴美国留学。
"""
NEWS = """云帆机械推出首款机床

云帆机械有限公司位于海城。

2009年3月，在海城建成首座工厂。
"""


def titles(text):
    return [event.title for event in read(text, "2023-07-13")]


def test_a_firm_is_named_in_brief_where_the_text_leaves_it_out():
    assert titles(FIRM) == [
        "云帆机械在海城建成首座工厂",
        "云帆机械推出首款机床",
        "云帆机械完成首轮融资",
        "清江银行领投",
    ]


def test_a_life_begins_with_whose_it_is():
    assert titles(LIFE) == ["岑伯言考入清江大学", "岑伯言赴美国留学"]


def test_a_headline_is_no_name():
    assert titles(NEWS) == ["在海城建成首座工厂"]


def test_a_number_of_days_in_a_headline_is_no_date():
    assert titles("涿州抗洪九日\n\n6月29日，涿州启动应急响应。") == ["涿州启动应急响应"]
