"""Where the reference date comes from when it is missing or wrong."""

import pytest

from timeline import pipeline
from timeline.model.document import Reference


def _dct(text, given=None, trust="given"):
    reference = Reference(given, "given", trust) if given else None
    return pipeline.dates_of(pipeline.document(text, "text", reference))[0].dct


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("新华社北京2023年7月13日电 两国防长通话。", "2023-07-13"),
        ("2008年04月05日 09:12\n一列货车脱轨。", "2008-04-05"),
        ("港口复航\n发布时间：2023-07-13\n港口今天复航。", "2023-07-13"),
        ("〔記者林某／高雄報導〕2024/01/09 09:35\n港口今起復航。", "2024-01-09"),
        ("本报北京3月3日电 工程师沈某于2022年2月28日病逝。", "2022-03-03"),
        ("本报北京1月3日电 工程师沈某于2021年12月28日病逝。", "2022-01-03"),
        ("今年6月，第二十届香格里拉对话会在新加坡举行。", "2023"),
        ("外交部今天（13日）披露，7月12日，双方会面。今年6月，第20届香格里拉对话会举行。", "2023-07-13"),
        ("2023年5月停航。7月12日（星期三），客轮复航，公司今年增开了航班。", "2023"),
    ],
)
def test_a_text_tells_its_own_date(text, date):
    assert _dct(text).date == date


def test_what_a_text_does_not_tell_stays_open():
    assert _dct("7月12日，双方会面。去年，双方没有会面。") is None
    assert _dct("2022年8月，双方中断了对话。今年，对话恢复。") is None
    assert _dct("本报北京9月3日电 工厂建于2022年2月28日。") is None


def test_today_with_its_date_mends_a_date_that_is_a_day_late():
    mended = _dct("外交部今天（13日）宣布，谈判恢复。", "2023-07-14")
    assert mended.date == "2023-07-13"
    assert "今天（13日）" in mended.basis


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ("2023-04-04", "2023-02-09"),  # put out again, weeks later
        ("2024-01-03", "2024-01-03"),  # nothing tells that it lay so long
        ("2023-02-01", "2023-02-01"),  # nobody publishes before he writes
        ("2023", "2023-02-09"),
        ("2023-02", "2023-02-09"),
        ("2023-03", "2023-03"),
    ],
)
def test_a_dateline_tells_the_day_of_an_older_text(given, date):
    assert _dct("新华社安卡拉2月9日电 6日凌晨，发生地震。", given).date == date


def test_yesterday_with_its_date_agrees():
    assert _dct("外交部昨天（12日）宣布，谈判恢复。", "2023-07-13") == Reference("2023-07-13", "given", "given")


def test_a_date_far_off_is_kept_and_the_clash_is_told():
    document, times = pipeline.dates_of(
        pipeline.document("外交部今天（3月1日）宣布，谈判恢复。", "text", Reference("2023-07-13", "given", "given"))
    )
    assert document.dct.date == "2023-07-13"
    assert times[0].conflict


def test_a_weekday_that_does_not_fit_is_told():
    times = pipeline.dates_of(pipeline.document("2023年7月12日（星期五），港口复航。", "text"))[1]
    assert times[0].edtf == "2023-07-12"
    assert times[0].conflict == "2023-07-12 was a Wednesday, not a Friday"


def test_the_basis_tells_how_a_date_was_reached():
    dct = Reference("2023-07-13", "--date", "given")
    times = pipeline.dates_of(pipeline.document("7月12日，双方会面。去年8月中断，10月恢复。", "text", dct))[1]
    assert [t.basis for t in times] == [
        "year from the reference date 2023-07-13 (--date)",
        "counted from the reference date 2023-07-13 (--date)",
        "year from 去年8月 before it",
    ]


def test_a_date_that_hangs_on_an_event_names_it():
    text = "地震发生后两小时，救援队出发。"
    (time,) = pipeline.dates_of(pipeline.document(text, "text", Reference("2023-07-13", "given")))[1]
    assert time.edtf is None
    assert (time.relation.anchor, time.relation.side) == ("地震", "after")
    assert (time.relation.offset, time.relation.unit) == (2, "hour")
    assert text[time.relation.start : time.relation.end] == "地震"


def test_the_lines_of_a_chronicle_go_on_from_one_another():
    lines = "2018年12月1日，公司成立。\n12月11日，首家门店开业。\n2019年1月29日，公司上市。\n3月，总部迁址。"
    dct = Reference("2021-10-01", "--date", "given")
    times = pipeline.dates_of(pipeline.document(lines, "text", dct))[1]
    assert [t.edtf for t in times] == ["2018-12-01", "2018-12-11", "2019-01-29", "2019-03"]


def test_the_paragraphs_of_a_report_count_from_its_date():
    text = "2022年5月，双方中断对话，没有恢复。\n有分析认为并不意外。\n本周二，双方重启对话。\n6月18日，代表团启程。"
    dct = Reference("2023-06-20", "--date", "given")
    assert pipeline.dates_of(pipeline.document(text, "text", dct))[1][-1].edtf == "2023-06-18"


@pytest.mark.parametrize(
    ("day", "date"), [("22日凌晨", "2009-11-22"), ("11月22日", "2009-11-22"), ("23日", "2009-10-23")]
)
def test_a_text_may_have_been_written_on_until_the_day_it_came_out(day, date):
    document = pipeline.document(
        f"新华社鹤岗11月21日电 {day}，救援人员入井。", "text", Reference("2009-11-22", "given")
    )
    assert pipeline.dates_of(document)[1][-1].edtf == date


def test_an_evening_of_another_paragraph_is_not_the_half_of_day_of_a_bare_hour():
    text = "局长在13日傍晚的发布会上介绍了情况。\n首次爆炸发生在8时51分。安理会当晚通过决议。"
    document = pipeline.document(text, "text", Reference("2023-07-13", "given"))
    assert [timex.edtf for timex in pipeline.dates_of(document)[1]] == ["2023-07-13", "2023-07-13T08:51", "2023-07-13"]


def test_during_a_meeting_is_its_days_and_its_eve_lies_before():
    dct = Reference("2023-07-13", "--date", "given")
    text = "今年6月，两人在香格里拉对话会期间握手，香格里拉对话会前夕曾通话。"
    times = pipeline.dates_of(pipeline.document(text, "text", dct))[1]
    assert [t.edtf for t in times[1:]] == ["2023-06-02/2023-06-04", "2023-05-26/2023-06-01"]
