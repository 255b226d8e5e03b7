"""Steps of a case: who stands trial beside a person, what brackets tell, second instances, and the words of single steps."""
from __future__ import annotations

import pytest

from tests.heard import read, subjects

_COURT = "2023年11月30日，云和县人民法院以被告人卞闻笛犯受贿罪，判处有期徒刑六年，并处罚金人民币三十万元。"


def _events(text: str, name: str) -> list[tuple[str, str | None]]:
    return [(e.type, e.start) for e in subjects(text)[name].events]


def _codes(text: str, name: str) -> list[str]:
    return [x.code for x in subjects(text)[name].sanctions]


def test_a_convict_in_brackets_answers_and_one_dealt_with_elsewhere_does_not():
    found = subjects("2014年8月，被告人卞闻笛与云和县财政局原副局长祁望岫（已判决）、商人邵青山（另案处理）串通投标，送给祁望岫15万元。"
                     "2020年9月24日，云和县人民法院以卞闻笛犯行贿罪，判处有期徒刑二年。")
    assert {n: [(e.type, e.start) for e in s.events] for n, s in found.items()} == {
        "卞闻笛": [("sentence", "2020-09-24")], "祁望岫": [("sentence", None)]}
    assert not found["祁望岫"].sanctions


@pytest.mark.parametrize("bracket, who", [("（均已判刑）", {"祁望岫", "邵青山"}), ("（已被判刑）", {"邵青山"}), ("（另案判处刑罚）", {"邵青山"}), ("（均另案处理）", set())])
def test_whom_a_bracket_tells_to_be_convicted(bracket, who):
    found = subjects(f"被告人卞闻笛伙同云和县水利局工作人员祁望岫、云和县水利局工作人员邵青山{bracket}套取资金20万元。{_COURT}")
    assert {n for n in found if n != "卞闻笛"} == who
    assert [e.type for e in found["卞闻笛"].events] == ["sentence"]


def test_a_firm_on_trial_has_the_steps_told_of_it():
    text = ("2020年10月30日，云和县人民检察院以被告单位浙江云河贸易有限公司、被告人卞闻笛等人犯污染环境罪提起公诉。2021年3月26日，云和县监察委员会以卞闻笛涉嫌行贿犯罪立案调查，"
            "9月8日以浙江云河贸易有限公司涉嫌单位行贿犯罪立案调查。10月30日，云和县人民法院作出一审判决，以被告单位浙江云河贸易有限公司犯单位行贿罪，判处罚金八十万元；"
            "以被告人卞闻笛犯单位行贿罪，判处有期徒刑二年。")
    assert _events(text, "卞闻笛") == [("indictment", "2020-10-30"), ("investigation", "2021-03-26"), ("sentence", "2021-10-30")]
    assert _events(text, "浙江云河贸易有限公司") == [("indictment", "2020-10-30"), ("investigation", "2021-09-08"), ("sentence", "2021-10-30")]
    assert _codes(text, "浙江云河贸易有限公司") == ["criminal.fine"]


def test_a_ruling_that_upholds_the_sentence_is_a_second_one_only_on_a_day_of_its_own():
    assert _events(_COURT + "宣判后，卞闻笛提出上诉，丽水市中级人民法院裁定驳回上诉，维持原判。", "卞闻笛") == [("sentence", "2023-11-30")]
    assert _events(_COURT + "宣判后，卞闻笛提出上诉，2024年2月10日，丽水市中级人民法院裁定驳回上诉，维持原判。", "卞闻笛") == [("sentence", "2023-11-30"), ("sentence", "2024-02-10")]
    assert _events(_COURT + "2024年2月10日，丽水市中级人民法院对卞闻笛受贿案二审公开宣判，改判有期徒刑五年。", "卞闻笛") == [("sentence", "2023-11-30"), ("sentence", "2024-02-10")]


def test_what_a_joined_punishment_takes_of_property_stands_for_its_parts():
    assert _codes("法院以被告人卞闻笛犯受贿罪，判处无期徒刑，剥夺政治权利终身，并处没收个人全部财产；犯洗钱罪，判处有期徒刑三年，并处罚金十万元；"
                  "决定执行无期徒刑，剥夺政治权利终身，并处没收个人全部财产。", "卞闻笛") == ["criminal.life", "criminal.confiscation"]


@pytest.mark.parametrize("words, events", [
    ("卞闻笛于2024年5月6日向云和县人民检察院投案", ["surrender"]),
    ("卞闻笛在参与危险驾驶案现场勘查处置后收受财物10万元", []),
    ("卞闻笛严重违纪，决定将其涉嫌犯罪问题、涉案款物移送有关国家机关处理", ["transfer"]),
    ("卞闻笛于2024年5月被宣布调查", ["investigation"]),
    ("卞闻笛违规办理许可证，判决后，其水利局局长职务被免掉了", ["removal"]),
    ("卞闻笛涉嫌受贿，司法机关通过审查、公开开庭审理等工作依法惩处犯罪", []),
])
def test_words_of_single_steps(words, events):
    found = subjects(f"云和县水利局原局长{words}。")
    assert [e.type for s in found.values() for e in s.events] == events


def test_a_lower_rank_and_a_ministers_benefits():
    assert _codes("云和县水利局原局长卞闻笛受到留党察看一年处分，由副厅级降为正处级。", "卞闻笛") == ["party.probation", "admin.demotion"]
    assert _codes("某大学原校长卞闻笛受到留党察看处分，并被取消副部级待遇。", "卞闻笛") == ["party.probation", "other.benefits"]
    assert _codes("云和县水利局原局长卞闻笛受到政务撤职处分，降为副科级非领导职务。", "卞闻笛") == ["admin.post_removal"]


def test_who_is_called_by_the_surname_alone_has_what_befell_him():
    found = subjects("江西省政协副主席祁望岫接受审查调查。祁望岫曾任丽水市副市长，时任丽水市委书记的是卞闻笛。卞于2013年6月被查，2016年5月被判处有期徒刑二十年。")
    assert {n: [(e.type, e.start) for e in s.events] for n, s in found.items()} == {
        "祁望岫": [("investigation", None)], "卞闻笛": [("investigation", "2013-06-01"), ("sentence", "2016-05-01")]}
    assert not found["祁望岫"].sanctions


@pytest.mark.parametrize("text, who", [
    ("此前落马的湖南省政协副主席卞闻笛曾担任衡阳市委书记。", {"卞闻笛": ["investigation"]}),
    ("接任的衡阳市委书记卞闻笛，已于今年4月落马。", {"卞闻笛": []}),
    ("云和县水利局原局长卞闻笛落马后被判处有期徒刑三年。", {"卞闻笛": ["sentence"]}),
])
def test_a_fall_that_an_attribute_tells(text, who):
    assert {n: [e.type for e in s.events] for n, s in subjects(text).items()} == who


def test_a_fugitive_and_the_one_listed_with_him_but_nobody_in_a_play():
    assert set(subjects("先后外逃至美国的丽水某集团驻北京办事处原会计祁望岫，以及该集团原总裁卞闻笛，可能藏在同一地点。")) == {"祁望岫", "卞闻笛"}
    assert set(subjects("公告对外逃人员卞闻笛进行通缉。")) == {"卞闻笛"}
    assert not subjects("这让人想到《某某的名义》中的外逃贪官卞闻笛，他逃往了国外。")


def test_in_a_story_of_a_trial_somebody_else_may_be_under_inquiry():
    found = subjects("法院经审理查明，被告人祁望岫在担任云和县县长期间收受财物546万元。法院以祁望岫犯受贿罪判处其有期徒刑十年。\n"
                     "祁望岫曾经的搭档、云和县委书记卞闻笛于今年5月被宣布调查。祁望岫曾与县委副书记邵青山共事。")
    assert {n: [e.type for e in s.events] for n, s in found.items()} == {"祁望岫": ["sentence"], "卞闻笛": ["investigation"]}


def test_a_second_day_in_court_is_an_event_of_its_own():
    assert _events("2016年7月5日，云和县人民法院开庭审理了云和县水利局原局长卞闻笛受贿案。2019年8月12日，云和县人民法院再次开庭审理了卞闻笛受贿案。", "卞闻笛") == [
        ("trial", "2016-07-05"), ("trial", "2019-08-12")]


@pytest.mark.parametrize("text, date", [
    ("2023年8月16日，县委常委会召开会议，听取调查情况汇报。会议同意，对云和县水利局局长卞闻笛予以免职。", "2023-08-16"),
    ("云和县副县长卞闻笛涉嫌严重违纪，接受组织调查。\n2023年8月16日，云和县人大常委会举行全体会议。会议表决通过了关于接受卞闻笛辞去云和县副县长职务的请求的决定。", "2023-08-16"),
    ("2023年8月16日，云和县发生一起事故。会议同意，对云和县水利局局长卞闻笛予以免职。", None),
])
def test_what_a_meeting_decided_has_its_day(text, date):
    assert [d for kind, d in _events(text, "卞闻笛") if kind == "removal"] == [date]


def test_each_his_own_term_where_the_first_is_not_named_again():
    found = subjects("2013年至2018年，云和县某村原党支部书记卞闻笛伙同村会计祁某、村主任邵某套取补偿款186万元。2020年5月，卞闻笛被开除党籍；同年9月，因犯贪污罪被判处有期徒刑六年，"
                     "祁某、邵某分别被判处有期徒刑三年和二年。")
    assert {n: [x.term_months for x in s.sanctions if x.code == "criminal.fixed_term"] for n, s in found.items()} == {"卞闻笛": [72], "祁某": [36], "邵某": [24]}


def test_who_else_met_with_it_and_a_fellow_defendant_tried_elsewhere():
    found = subjects("云和县人民检察院已对云和县水利局原局长卞闻笛提起公诉。同时被提起公诉的还有该局原科长祁某、龙游县水利局原局长邵青山。")
    assert {n: [e.type for e in s.events] for n, s in found.items()} == {n: ["indictment"] for n in ("卞闻笛", "祁某", "邵青山")}
    assert set(subjects("云和县人民法院对被告人卞闻笛受贿案公开宣判，以受贿罪判处卞闻笛有期徒刑四年。同案被告人陈某被另案处理。")) == {"卞闻笛"}


def test_so_many_of_a_body_take_their_own_sanction():
    found = subjects("对云和县某镇党委书记卞闻笛进行诫勉谈话；云和县公安局城关派出所民警2人被批评教育。")
    assert [x.code for x in found["卞闻笛"].sanctions] == ["other.admonition"]


def test_who_was_bribed_and_convicted_answers_in_the_bribers_case():
    text = ("被告人卞闻笛，男，某工程公司法定代表人。\n2006年至2020年，卞闻笛先后向时任云和县县长祁望岫（已判决）、龙游县县长邵青山（另案处理）行贿共计680万元。\n"
            "2022年1月20日，云和县人民法院以行贿罪判处卞闻笛有期徒刑五年。")
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["卞闻笛", "祁望岫"]]


def test_a_firm_called_a_defendant_before_the_case_is_told():
    text = ("被告单位浙江云河建筑工程有限公司，民营企业。\n被告人卞闻笛，男，该公司实际控制人。\n2021年6月1日，云和县监察委员会以涉嫌单位行贿罪对浙江云河建筑工程有限公司、卞闻笛立案调查。"
            "2021年11月5日，云和县人民检察院以单位行贿罪对浙江云河建筑工程有限公司、卞闻笛提起公诉。2022年3月1日，云和县人民法院以单位行贿罪判处浙江云河建筑工程有限公司罚金五十万元，"
            "判处卞闻笛有期徒刑一年六个月。")
    steps = [("investigation", "2021-06-01"), ("indictment", "2021-11-05"), ("sentence", "2022-03-01")]
    assert _events(text, "浙江云河建筑工程有限公司") == steps and _events(text, "卞闻笛") == steps


def test_terms_dealt_out_to_more_than_are_named_again():
    told = "云和县某村村委会主任宋某、会计孙某、村民组长王某、李某骗取补偿款38.5万元。宋某、孙某等4人均被开除党籍，并分别被判处有期徒刑十年、六年、五年、三年。"
    assert {n: [x.term_months for x in s.sanctions if x.code == "criminal.fixed_term"] for n, s in subjects(told).items()} == {
        "宋某": [120], "孙某": [72], "王某": [60], "李某": [36]}
    told = "云和县某村村委会主任宋某、会计孙某骗取补偿款38.5万元。宋某、孙某等人分别被判处有期徒刑十年、六年、五年。"
    assert {n: [x.term_months for x in s.sanctions] for n, s in subjects(told).items()} == {"宋某": [None], "孙某": [None]}


def test_a_post_in_a_head_whose_holder_the_item_names():
    assert set(subjects("云和县某镇中心小学校长等人违规收费问题。校长卞某、副校长祁某被免职。")) == {"卞某", "祁某"}


def test_an_office_whose_name_sounds_like_a_step_and_so_many_with_one_named():
    assert _events("对浙江省药监局稽查处处长卞闻笛予以免职。", "卞闻笛") == [("removal", None)]
    assert set(subjects("云和县委书记卞闻笛等7名县级领导干部违规聚餐。卞闻笛受到党内严重警告处分。")) == {"卞闻笛"}
