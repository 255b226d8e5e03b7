"""Accident reports, audits, inspections and clinics: bare names that are dealt with, speakers and complainants who answer for
nothing, 该院 and 该公司, lists under a sanction."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code.split(".")[1] for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


@pytest.mark.parametrize(("text", "told"), [
    ("县纪委给予孔令强同志党内警告处分，给予县林业局局长曹文博记过处分。", {"孔令强": ["warning"], "曹文博": ["demerit"]}),
    ("决定给予孔令强同志党内警告处分，由国家监委给予曹博同志政务记过处分。", {"孔令强": ["warning"], "曹博": ["demerit"]}),
    ("对孔令强给予党内警告处分。", {"孔令强": ["warning"]}),
    ("给予曹桂林同志党内警告处分。", {"曹桂林": ["warning"]}),
])
def test_a_bare_name_that_is_dealt_with(text: str, told: dict[str, list[str]]) -> None:
    assert codes(text) == told


def test_proceedings_against_a_bare_name() -> None:
    assert events("对孔令强同志立案审查。") == {"孔令强": ["investigation"]}


@pytest.mark.parametrize("text", [
    "对班子成员给予党内警告处分。", "对高管给予通报批评。", "对有关同志进行诫勉谈话。", "对年轻同志进行批评教育。", "对安徽给予通报批评。",
    "对任何同志予以通报批评。", "对江北区给予通报批评。", "对安监所给予通报批评。"])
def test_who_is_told_by_his_kind_has_no_name(text: str) -> None:
    assert not spans(text, "PER")


@pytest.mark.parametrize("text", [
    "“省环保督察组吗，我想向你们反映丹阳市某电镀厂污染问题。”9月9日，督察组接到来电。",
    "市食品安全委员会办公室有关负责人说，媒体的报道也暴露了我市学校食堂管理上存在的不少问题。",
])
def test_who_is_addressed_or_speaks_answers_for_nothing(text: str) -> None:
    assert not subjects(text)


def test_a_person_charged_in_the_next_sentence_has_a_case_of_his_own() -> None:
    text = ("丹阳市某医院原院长孔某某在药品采购中涉嫌受贿30万元，被检察机关逮捕。句容市某医院原院长曹某在镇江一银行有保险箱，检察官从中搜出200万元。"
            "检方认为，他在采购医疗设备过程中涉嫌受贿70万元。")
    cases = read(text).cases
    assert [[s.name for s in c.subjects] for c in cases] == [["孔某某"], ["曹某"]]
    assert [a.value for a in cases[0].amounts] == [300000] and events(text)["孔某某"] == ["arrest"]


def test_what_is_to_be_done_about_others_befell_nobody() -> None:
    text = "对丹阳市委书记孔令强、市长曹博作出停职检查的决定。省纪委表示，对这起事故的有关责任者，将要依法依规，严肃查处。"
    assert codes(text) == {"孔令强": ["post_change"], "曹博": ["post_change"]}
    assert events(text) == {"孔令强": [], "曹博": []}


def test_a_doctor_is_of_the_hospital_and_not_of_the_office_that_inspects() -> None:
    text = "镇江市医保基金监管二组检查发现，丹阳市某镇卫生院系统显示9人住院，实际8人在院。经查，执业助理医师曹某将未达住院标准的人员纳入住院治疗并医保报销，造成医保基金损失1800元。"
    assert posts(text)["曹某"] == [("丹阳市某镇卫生院", "执业助理医师", False)]


def test_people_in_lines_under_a_sanction() -> None:
    text = "9名责任人\n受到党纪、政纪处分\n●记过处分\n丹阳市市长孔令强\n江苏省水利厅党组书记、厅长曹文博\n●党内严重警告处分、免职\n丹阳市副市长桑林、卞文海\n调查报告已经公布。"
    assert codes(text) == {"孔令强": ["demerit"], "曹文博": ["demerit"], "桑林": ["serious_warning", "post_change"], "卞文海": ["serious_warning", "post_change"]}
    assert len(read(text).cases) == 1


def test_that_hospital_answers_for_what_is_told_of_it() -> None:
    text = ("近日，镇江市医保局对丹阳某医院立案调查。检查人员发现该院存在协助他人虚假就医、将非医疗项目串换为诊疗项目的问题。\n"
            "镇江市医保局责令该医院退回医保基金6200元，对其骗保行为处骗取金额3倍罚款18600元，由医保经办机构解除该院医疗服务协议。")
    found = read(text)
    assert codes(text) == {"丹阳某医院": ["penalty", "agreement_ended"]} and not found.statistics
    assert events(text) == {"丹阳某医院": ["investigation", "recovery"]}
    assert [(a.value, a.role) for a in found.cases[0].amounts] == [(6200, "refunded"), (18600, "fine")]


@pytest.mark.parametrize(("text", "told"), [
    ("丹阳市某化工公司违法建设仓库，对事故的发生负有主要责任。", ["丹阳市某化工公司"]),
    ("丹阳市某化工公司对安全生产负有主体责任。", []),
    ("丹阳市某化工公司对事故不负有责任。", []),
])
def test_a_firm_that_bears_the_blame_for_an_accident(text: str, told: list[str]) -> None:
    assert list(subjects(text)) == told


def test_the_day_of_a_notice_dates_no_sanction() -> None:
    text = "丹阳市政府新闻办6月2日发布通报称，对负有监管责任的丹阳市教育局副局长（兼市营养办主任）孔令强予以撤职。"
    assert [(e.type, e.start) for e in subjects(text)["孔令强"].events] == [("admin_discipline", None)]


def test_those_whom_a_count_of_people_investigated_includes_are_told_by_name() -> None:
    text = ("江苏省纪委监委通报了3名水利系统干部被查的消息，包括江苏省水利厅原厅长孔令强；江苏白塔水利工程有限公司经理曹文博；"
            "丹阳市水利局局长桑林。")
    assert events(text) == {"孔令强": ["investigation"], "曹文博": ["investigation"], "桑林": ["investigation"]}


def test_a_resignation_that_is_accepted() -> None:
    text = ("鉴于江苏省省长孔令强同志、副省长曹文博同志对上述事故负有领导责任，同意接受孔令强同志引咎辞去江苏省省长职务的请求，"
            "同意免去曹文博同志的江苏省副省长职务。")
    assert events(text) == {"孔令强": ["removal"], "曹文博": ["removal"]}


@pytest.mark.parametrize(("text", "codes_told"), [
    ("丹阳市某村党支部书记曹某利用职务便利非法占有集体财物，受到党内警告处分。", ["conduct.fund_fraud"]),
    ("丹阳市某镇某村村委会原委员曹文博侵占养老保险金问题。", ["conduct.fund_fraud"]),
    ("丹阳市某村党支部书记曹某明知村民不符合搬迁政策，未采取有效措施制止，受到党内警告处分。", ["conduct.supervision_failure"]),
    ("丹阳市某医院原院长曹某涉嫌受贿45万元，另有92万元巨额财产无法说明来源。", ["crime.bribe_taking", "crime.unexplained_wealth"]),
])
def test_deeds_in_other_words(text: str, codes_told: list[str]) -> None:
    assert sorted(v.code for v in read(text).cases[0].violations) == codes_told


def test_a_verdict_of_guilt() -> None:
    assert events("目前法院对丹阳市卫生局局长曹某某等5人作了有罪判决。") == {"曹某某": ["sentence"]}


def test_the_hurt_of_one_accident_are_no_figures() -> None:
    assert not read("截至6月4日，溃坝事故已经确认54人死亡，34人受伤，受灾人员达1047人。").statistics


def test_a_date_of_the_career_dates_no_inquiry() -> None:
    text = "江苏省水利厅副厅长曹文博正接受审查调查。曹文博长期在部队服役，2006年9月开始到江苏省水利厅工作，直至今次被查。"
    assert [(e.type, e.start) for e in subjects(text)["曹文博"].events] == [("investigation", None)]


@pytest.mark.parametrize(("text", "bodies"), [
    ("检察官查出不少医院院长的问题。", []),
    ("信宜矿业有限公司银山锡矿高山岭尾矿库发生溃坝。", ["信宜矿业有限公司银山锡矿"]),
    ("丹阳市市场监管局依法吊销丹阳市某餐饮服务有限公司《食品经营许可证》。", ["丹阳市市场监管局", "丹阳市某餐饮服务有限公司"]),
    ("省人民政府高度重视省人大常委会的各项建议。", ["省人民政府", "省人大常委会"]),
    ("全国多个省区市党委部署。", []),
    ("俗称的“副部级大学”。", []),
    ("安监总局发布通知。", ["安监总局"]),
    ("经区委审计委员会批准。", ["区委审计委员会"]),
    ("镇江市丹徒区长山小学食堂疑提供变质肉。", ["镇江市丹徒区长山小学"]),
])
def test_where_a_body_begins_and_ends(text: str, bodies: list[str]) -> None:
    assert spans(text, "ORG") == bodies


@pytest.mark.parametrize(("text", "told"), [
    ("今年以来，丹阳市限期整改102件、停产整改103件，关闭取缔97家，共处罚款1228万元，行政拘留1人，刑事拘留6人。",
     [("限期整改", 102), ("停产整改", 103), ("关闭取缔", 97), ("处罚款", 12280000), ("行政拘留", 1), ("刑事拘留", 6)]),
    ("今年，江苏省巡察已完成整改19个、正在整改6个。交由纪委调查1人。", [("整改", 19), ("正在整改", 6), ("交由纪委调查", 1)]),
])
def test_the_whole_of_what_is_counted(text: str, told: list[tuple[str, int]]) -> None:
    assert [(s.indicator, s.value) for s in read(text).statistics] == told


def test_a_year_that_opens_a_paragraph_holds_for_it() -> None:
    text = "2020年，江苏省纪检监察机关持续深化专项治理。全省查处问题4512个，处理5722人。"
    assert [s.period.start for s in read(text).statistics] == ["2020-01-01"] * 2


def test_the_day_on_which_figures_are_made_known_is_no_period() -> None:
    text = "6月3日，江苏省检察院公布，在为期半年的专项行动中，全省检察机关查办交通水利系统93人。"
    assert [(s.value, s.period) for s in read(text).statistics] == [(93, None)]
