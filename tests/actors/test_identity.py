"""Who is who in a document: titles and affiliations, short forms, surnames, pronouns, and what is left alone."""

import pytest

from tests.actors.conftest import tagged


def mentions(text, **asked):
    return tagged(text, **asked)


def only(text, word, **asked):
    found = [m for m in tagged(text, **asked) if m.text == word]
    assert found, f"{word} is not found in {text}"
    return found[-1]


@pytest.mark.parametrize(
    ("text", "name", "title", "affiliation", "phrase"),
    [
        ("中国驻美国大使贺知秋应约出席。", "贺知秋", "中国驻美国大使", "中国", "中国驻美国大使贺知秋"),
        ("美国助理国防部长哈洛伦在座。", "哈洛伦", "美国助理国防部长", "美国", "美国助理国防部长哈洛伦"),
        ("美防长格兰杰昨日抵达。", "格兰杰", "美国国防部长", "美国", "美防长格兰杰"),
        ("时任法国总理杜邦辞职。", "杜邦", "法国总理", "法国", "时任法国总理杜邦"),
        (
            "遵义市城市建设投资有限公司原总经理查正强被捕。",
            "查正强",
            "遵义市城市建设投资有限公司原总经理",
            "遵义市城市建设投资有限公司",
            "遵义市城市建设投资有限公司原总经理查正强",
        ),
        (
            "中国国务委员兼国防部长程远山应邀出席。",
            "程远山",
            "中国国务委员兼国防部长",
            "中国",
            "中国国务委员兼国防部长程远山",
        ),
        ("国家主席、中央军委主席程远山讲话。", "程远山", "国家主席、中央军委主席", "中央军委", None),
        ("清江市公安局副局长柳大河介绍。", "柳大河", "清江市公安局副局长", "清江市公安局", "清江市公安局副局长柳大河"),
        ("程远山主席昨天到访。", "程远山", "主席", None, "程远山主席"),
        ("美军参谋长联席会议主席格兰杰到访。", "格兰杰", "美军参谋长联席会议主席", "美国", None),
        (
            "中央水务工作委员会办公室主任程远山在座。",
            "程远山",
            "中央水务工作委员会办公室主任",
            "中央水务工作委员会办公室",
            None,
        ),
        (
            "国务院副总理、中央水务工作委员会办公室主任程远山在座。",
            "程远山",
            "国务院副总理、中央水务工作委员会办公室主任",
            "国务院",
            None,
        ),
        ("会议决定任命程远山为国防部长。", "程远山", "国防部长", None, "程远山"),
        ("程远山出任清江市市长。", "程远山", "清江市市长", "清江市", "程远山"),
        ("据报道（记者 江远山）", "江远山", "记者", None, "记者 江远山"),
    ],
)
def test_a_title_says_what_a_person_is_and_whose(text, name, title, affiliation, phrase):
    found = only(text, name)
    assert (found.kind, found.title, found.affiliation) == ("person", title, affiliation)
    assert phrase is None or text[found.full_start : found.full_end] == phrase


def test_a_country_is_shared_by_the_titles_of_a_list():
    text = "美国务卿格兰杰、财长哈洛伦先后到访。"
    assert only(text, "哈洛伦").title == "美国财政部长"
    assert only(text, "哈洛伦").affiliation == "美国"


def test_the_fullest_title_belongs_to_every_mention():
    text = "中国外交部发言人苏晓棠答问。苏晓棠说，情况属实。"
    assert {m.title for m in mentions(text) if m.name == "苏晓棠"} == {"中国外交部发言人"}


def test_a_title_alone_points_to_the_one_it_fits_and_to_nobody_else():
    text = "美国国防部长格兰杰抵达。美防长随后发表讲话，英防长没有出席。"
    assert [(m.name, m.form) for m in mentions(text) if m.text.endswith("防长")] == [("格兰杰", "title")]


def test_a_surname_points_to_the_one_person_of_that_surname():
    one = "市长程远山到场。程市长讲话。"
    assert only(one, "程").name == "程远山"
    two = "市长程远山和市长程立本到场。程市长讲话。"
    assert only(two, "程").name == "程"


def test_a_last_name_is_the_full_one_of_the_document():
    text = "安娜·格兰杰抵达布鲁塞尔。格兰杰随后离开。"
    assert {m.name for m in mentions(text) if m.kind == "person"} == {"安娜·格兰杰"}
    assert {m.name for m in tagged("President Ann Lund spoke. Lund left.", "en") if m.kind == "person"} == {"Ann Lund"}


def test_two_of_one_surname_stay_two():
    text = "程远山和程远峰出席。"
    assert {m.name for m in mentions(text) if m.kind == "person"} == {"程远山", "程远峰"}


def test_a_name_read_too_long_once_is_put_right_by_the_others():
    text = "大使谢锋应约前往。谢锋说明了立场。谢锋强调合作。"
    assert {m.text for m in mentions(text) if m.kind == "person"} == {"谢锋"}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("中国外交部宣布决定。外交部随后答问。", "外交部", "中国外交部"),
        ("日本外交部门和外交部表态。", "外交部", "外交部"),
        ("五角大楼表示反对。", "五角大楼", "美国国防部"),
        ("美国防部发表声明。", "美国防部", "美国国防部"),
        ("北约举行演习。", "北约", "北约"),
        ("北大西洋公约组织扩员。", "北大西洋公约组织", "北约"),
        ("中国人民解放军东部战区宣布演练。东部战区发言人说。", "东部战区", "中国人民解放军东部战区"),
        ("印尼宣布禁令。", "印尼", "印度尼西亚"),
        ("华盛顿消息，美方反对。", "美", "美国"),
        ("俄罗斯国防部和白俄罗斯国防部通报。", "俄罗斯国防部", "俄罗斯国防部"),
        ("社区工作者骆雨薇接到电话。大家都叫她小骆。", "小骆", "骆雨薇"),
    ],
)
def test_an_actor_has_one_name(text, word, name):
    assert only(text, word).name == name


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("中美举行会谈。双方签署协议。", "双方", {"中国", "美国"}),
        ("法国和德国达成一致。两国将合作。", "两国", {"法国", "德国"}),
        ("法国、德国和西班牙达成一致。双方将合作。", "双方", set()),
        ("程远山抵达上海。他参观了工厂。", "他", {"程远山"}),
        ("程远山会见了苏晓棠。他很高兴。", "他", set()),
        ("美国商务部公布名单。该部没有解释。", "该部", {"美国商务部"}),
        ("我国外贸稳定增长。", "我国", {"中国"}),
        ("程远山上月首次出访。据外交部通报，他当天抵达上海。", "他", {"程远山"}),
        ("苏晓棠致辞。多哥外长巴索罗担任调解人，他会见了代表。", "他", {"巴索罗"}),
        ("贺羽林致辞。程远山的徒弟考上大学，他很高兴。", "他", set()),
        ("苏晓棠致辞。会见程远山时，他没有表态。", "他", set()),
        ("韩美举行演习。法国总统卡林顿会见德国总理贝格曼。两国签署协议。", "两国", {"法国", "德国"}),
        ("英国首相卡林顿访问日本，美国表示关注。法国和德国签署协议。两国将合作。", "两国", {"法国", "德国"}),
    ],
)
def test_a_pronoun_points_back_where_that_is_certain(text, word, names):
    assert {m.name for m in mentions(text) if m.text == word and m.form == "pronoun"} == names


def test_a_seat_is_a_body_where_it_acts_and_a_place_where_things_happen():
    found = [(m.kind, m.name) for m in mentions("五角大楼表示反对。会见在五角大楼举行。")]
    assert found == [("organization", "美国国防部"), ("place", "五角大楼")]


def test_what_serves_a_phrase_is_inside_it():
    text = "美国助理国防部长哈洛伦会见了中国外交部官员，中国表示欢迎。"
    inside = {(m.text, m.start): m.inside for m in mentions(text) if m.kind == "country"}
    assert inside == {("美国", 0): True, ("中国", text.index("中国外交部")): True, ("中国", text.rindex("中国")): False}


@pytest.mark.parametrize(
    ("text", "name", "kind", "phrase", "affiliation"),
    [
        ("美国1架P-8A反潜巡逻机过航。", "P-8A反潜巡逻机", "equipment", "美国1架P-8A反潜巡逻机", "美国"),
        ("两架歼-16战机升空。", "歼-16战机", "equipment", "两架歼-16战机", None),
        ("“海狼”号护卫舰靠港。", "“海狼”号", "equipment", "“海狼”号护卫舰", None),
        ("山东舰抵达。", "山东舰", "equipment", "山东舰", None),
        ("美军发表声明。", "美军", "group", "美军", "美国"),
        ("中方代表团离京。", "中方代表团", "group", "中方代表团", "中国"),
        ("五国领导人合影。", "五国领导人", "group", "五国领导人", None),
        ("据日媒报道。", "日媒", "group", "日媒", "日本"),
    ],
)
def test_groups_and_equipment_are_actors(text, name, kind, phrase, affiliation):
    found = only(text, name)
    assert (found.name, found.kind, found.affiliation) == (name, kind, affiliation)
    assert text[found.full_start : found.full_end] == phrase


def test_traditional_script_is_read_and_written_as_the_text_has_it():
    text = "中國駐美國大使賀知秋應約會見記者。賀知秋說，臺灣問題敏感。"
    found = [m for m in mentions(text) if m.kind == "person"]
    assert [(m.text, m.name, m.title) for m in found] == [("賀知秋", "賀知秋", "中國駐美國大使")] * 2


def test_only_paragraphs_with_a_time_are_read_where_times_are_told():
    text = "程远山昨天到访。\n\n苏晓棠在家休息。\n\n市长程远山没有讲话。"
    found = mentions(text, near=[(3, 5)])
    assert {m.name for m in found} == {"程远山"}
    assert {m.title for m in found} == {"市长"}


def test_ships_that_share_their_sort_are_equipment_and_no_persons():
    found = mentions("“里根”号和“罗斯福”号航母驶过，尼米兹级航母留在港内。")
    assert {m.name for m in found if m.kind == "equipment"} == {"“里根”号", "“罗斯福”号", "尼米兹级航母"}
    assert not [m for m in found if m.kind == "person"]


def test_names_stay_in_the_script_of_the_document():
    found = mentions("美國國務院發言人格蘭傑抵達臺北。美防長隨後也到了。美國國防部長哈洛倫說，會談順利。")
    written = {m.name: (m.title, m.affiliation) for m in found if m.kind == "person"}
    assert written == {"格蘭傑": ("美國國務院發言人", "美國"), "哈洛倫": ("美國國防部長", "美國")}
    assert "臺北" in {m.name for m in found}


def test_a_place_goes_by_its_full_name_where_one_fits():
    assert {m.name for m in mentions("清江市下雨。清江的河水上涨。") if m.kind == "place"} == {"清江市"}
    two = mentions("沅陵县下雨。沅陵市也下雨。沅陵的河水上涨。")
    assert {m.name for m in two if m.text == "沅陵"} <= {"沅陵"}


def test_a_letter_that_is_a_place_goes_by_the_places_name():
    assert only("全台都有感。", "台").name == "台湾"


def test_one_family_name_in_two_ages_is_two_people():
    text = "1951年，挪威外交大臣伦德访华。2019年5月，挪威空军司令伦德到访。伦德随后离开。"
    names = [m.name for m in mentions(text) if m.text == "伦德"]
    assert names == ["伦德（挪威外交大臣）", "伦德（挪威空军司令）", "伦德（挪威空军司令）"]


def test_another_office_some_years_later_is_a_career():
    text = "2008年，挪威外交大臣伦德访华。2019年5月，挪威首相伦德到访。"
    assert {m.name for m in mentions(text) if m.text == "伦德"} == {"伦德"}


def test_one_family_name_of_two_states_is_two_people():
    text = "挪威首相伦德抵达。瑞典国防部长伦德随后到了。伦德发表讲话。"
    names = [m.name for m in mentions(text) if m.text == "伦德"]
    assert names == ["伦德（挪威首相）", "伦德（瑞典国防部长）", "伦德（瑞典国防部长）"]


def test_a_minister_and_a_player_of_one_name_are_two_people():
    text = "中国外交部长程远山发表讲话。羽毛球运动员程远山夺冠，程远山说很高兴。"
    assert {m.name for m in mentions(text) if m.text == "程远山"} == {
        "程远山（中国外交部长）",
        "程远山（羽毛球运动员）",
    }


def test_who_was_a_player_before_may_govern():
    text = "前足球运动员伦德当选挪威总统。挪威总统伦德讲话。"
    assert {m.name for m in mentions(text) if m.text == "伦德"} == {"伦德"}


def test_who_signs_is_not_who_is_told_of():
    text = "外交部长程远山昨日到访。程远山说，会谈顺利。（记者程远山）"
    assert [m.name for m in mentions(text) if m.text == "程远山"] == ["程远山", "程远山", "程远山（记者）"]


def test_an_office_of_a_state_that_is_no_more_is_no_other_persons():
    text = "南斯拉夫总统伦德抵达。塞尔维亚总理伦德随后辞职。"
    assert {m.name for m in mentions(text) if m.text == "伦德"} == {"伦德"}


def test_successive_offices_are_one_career():
    text = "2003年，时任挪威国防部副部长伦德到访。2018年，挪威国防部长伦德再次到访。伦德随后离开。"
    assert {m.name for m in mentions(text) if m.text == "伦德"} == {"伦德"}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("阿根廷宣布决定。阿方表示欢迎，阿央行没有评论。", "阿", "阿根廷"),
        ("阿方表示欢迎。", "阿", "阿富汗"),
        ("阿根廷和阿富汗宣布决定。阿方表示欢迎。", "阿", "阿富汗"),
        ("日防卫省发表白皮书。", "日防卫省", "防卫省"),
        ("日本软银宣布投资，软银没有说明。", "日本软银", "软银"),
        ("西班牙足协宣布决定。", "西班牙足协", "西班牙足协"),
        ("中村健太郎到会。中村讲话。", "中村", "中村健太郎"),
        ("第六届全国人民代表大会开幕。", "第六届全国人民代表大会", "全国人大"),
        ("“基地”组织发表声明。", "“基地”组织", "基地组织"),
    ],
)
def test_what_a_short_name_means_is_what_the_text_names(text, word, name):
    assert only(text, word).name == name


def test_a_body_pointed_to_by_its_sort_is_the_last_of_that_sort():
    text = "清江市第一中学昨日开学。该校校长讲话，该院没有回应。"
    assert [(m.text, m.name) for m in mentions(text) if m.form == "pronoun"] == [("该校", "清江市第一中学")]


def test_a_coast_guard_is_one_with_and_without_its_country_in_full():
    text = "菲律宾海警昨天派船出海。菲海警今天返航。"
    assert only(text, "菲海警").name == only(text, "菲律宾海警").name == "菲律宾海警"
