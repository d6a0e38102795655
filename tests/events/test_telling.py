"""What an event mention says beside its line: attribution, reasons, confidence, reporting."""

from tests.events.reading import line, read

DCT = "2023-07-13"


def only(text, dct=DCT, **options):
    (event,) = read(text, dct, **options)
    return event


def test_what_is_reported_is_attributed():
    event = only("据新华社7月13日报道，一艘货轮7月12日在红海沉没。")
    assert (event.attribution.actor, event.attribution.cue, event.attribution.date) == ("新华社", "报道", "2023-07-13")
    assert event.date == "2023-07-12"


def test_a_report_of_a_report_names_the_outer_speaker_and_the_whole_cue():
    event = only("新华社引述外媒报道称，一艘货轮7月12日在红海沉没。")
    assert event.attribution.actor == "新华社"
    assert event.attribution.cue == "引述外媒报道称"


def test_saying_is_an_event_only_where_asked_for():
    text = "外交部发言人华春莹13日表示，中国愿同各国合作。"
    assert not read(text, DCT)
    event = only(text, reporting=True)
    assert (event.date, event.trigger, event.is_reporting) == ("2023-07-13", "表示", True)


def test_a_verb_of_saying_that_stands_alone_is_no_title_to_fail_on():
    assert not read("7月12日，表示：会议照常举行。", DCT)


def test_what_was_done_no_sooner_than_a_year_has_the_bounds_of_the_year():
    event = only("这条铁路直到去年才恢复通车。")
    assert (event.date, event.earliest, event.latest) == ("2022", "2022-01-01", "2022-12-31")


def test_a_carried_date_says_so_and_is_less_sure():
    first, second = read("7月3日上午10时，救援队抵达灾区。随后，救援队救出两名儿童。", DCT)
    assert first.date == "2023-07-03T10:00"
    assert second.date == "2023-07-03"
    assert second.date_basis.startswith("carried")
    assert second.confidence < first.confidence


def test_an_unlisted_predicate_is_less_sure_than_a_listed_one():
    listed = only("7月2日，警方逮捕了嫌疑人。")
    unlisted = only("7月2日，工作人员挪开了路障。")
    assert unlisted.confidence < listed.confidence
    assert any("not listed" in reason for reason in unlisted.why)


def test_a_title_has_no_date_no_attribution_and_an_end():
    event = only(
        "但据新华社报道，受害者家属7月12日上午在当地一家医院附近的广场上与来自全国各地的数百名声援者一道举行了和平集会。"
    )
    assert "7月" not in event.title
    assert "新华社" not in event.title
    assert 6 <= len(event.title) <= 40


def test_emphasis_and_line_breaks_stay_out_of_titles():
    event = only("7月12日，**王毅在北京会见泰国外长敦**。")
    assert event.title.startswith("王毅在北京会见")
    assert "*" not in event.title


def test_traditional_script_is_read_and_quoted_as_written():
    event = only("7月12日，菲律賓派出多艘公務船。")
    assert event.title == "菲律賓派出多艘公務船"
    assert line(event).startswith("2023-07-12 happened 派出")


def test_an_open_year_stays_open():
    event = only("7月12日，王毅会见拉夫罗夫。", dct=None)
    assert event.date == "XXXX-07-12"
    assert event.earliest is None


def test_one_text_gives_the_same_events_again():
    text = "3月5日，大会在北京开幕；3月13日，大会闭幕。"
    assert read(text, DCT) == read(text, DCT)


def test_a_headline_is_a_source_of_the_event_that_the_text_dates():
    text = "谢锋会见拉特纳\n\n7月12日，中国驻美国大使谢锋会见美国助理国防部长拉特纳。"
    told = read(text, DCT)
    assert [event.source.line for event in told] == [3, 1]
    assert {event.date for event in told} == {"2023-07-12"}


def test_a_date_that_heads_a_section_governs_what_stands_under_it():
    text = "## 7月12日\n\n王毅会见拉夫罗夫。\n\n## 后记\n\n各方讨论了局势。"
    event = only(text)
    assert (event.date, event.title) == ("2023-07-12", "王毅会见拉夫罗夫")
    assert event.source.quote == "王毅会见拉夫罗夫"


def test_the_minute_of_publication_dates_no_event():
    assert not read("2023-07-13 09:12\n\n王毅会见拉夫罗夫。", DCT)


def test_marks_of_lists_stay_out_of_titles():
    first, second = read("- 7月11日 王毅会见拉夫罗夫\n2. 【7月12日】王毅抵达雅加达", DCT)
    assert (first.title, second.title) == ("王毅会见拉夫罗夫", "王毅抵达雅加达")


def test_a_quotation_ends_at_its_closing_sign():
    event = only("他说：“那天下雨。我们没有出门。”7月12日，警方逮捕了嫌疑人。")
    assert event.title == "警方逮捕了嫌疑人"
