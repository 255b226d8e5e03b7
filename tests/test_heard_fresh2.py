"""Fresh pages of courts and newspapers: names that only a crime stands behind, speakers who accuse nobody, those whom an
announcement proposes to prosecute."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def terms(text: str) -> dict[str, list[int | None]]:
    return {n: [x.term_months for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, dict[str, str | None]]:
    return {n: {e.type: e.start for e in s.events} for n, s in subjects(text).items()}


@pytest.mark.parametrize(("text", "told"), [
    ("法院3月2日一审判决桑大林犯玩忽职守罪判处有期徒刑3年，缓刑5年。", {"桑大林": [36]}),
    ("卞文海犯玩忽职守罪，判处有期徒刑二年六个月。", {"卞文海": [30]}),
    ("卞文海因组织、领导黑社会性质组织罪等九项罪名，数罪并罚依法判处有期徒刑二十年。", {"卞文海": [240]}),
])
def test_a_name_before_a_crime_and_its_term(text: str, told: dict[str, list[int | None]]) -> None:
    assert terms(text) == told


def test_those_charged_in_a_list() -> None:
    assert spans("检察机关指控卞文海、苗大春涉嫌滥用职权罪。", "PER") == ["卞文海", "苗大春"]


@pytest.mark.parametrize("says", ["重申", "称", "宣布"])
def test_a_speaker_accuses_others(says: str) -> None:
    assert not subjects(f"青田县人民检察院检察长卞文海{says}，2019年全市检察机关严肃查办贪污、受贿等犯罪案件。")


@pytest.mark.parametrize(("text", "who"), [
    ("一举打掉青田县公安局原局长卞文海等“保护伞”。", ["卞文海"]),
    ("白沙煤矿矿长林某对事故应负主要责任，建议司法机关对其依法追究刑事责任。", ["林某"]),
    ("青田县公安局白沙派出所原所长卞文海有案不查、听之任之。", ["卞文海"]),
])
def test_who_is_told_to_answer(text: str, who: list[str]) -> None:
    assert list(subjects(text)) == who


def test_surrender_at_a_mission_abroad() -> None:
    text = "2016年3月5日，青田县水利局原局长卞文海、青田县财政局原局长苗大春向中国驻老挝使馆自首。"
    assert events(text) == {"卞文海": {"surrender": "2016-03-05"}, "苗大春": {"surrender": "2016-03-05"}}


def test_an_arrest_approved_of_him() -> None:
    text = "公安机关对卞文海涉嫌贷款诈骗进行立案侦查。2017年1月，青田县检察院批准对其逮捕。"
    assert events(text)["卞文海"]["arrest"] == "2017-01-01"


def test_an_adverb_behind_a_short_name() -> None:
    assert spans("青田县某乡原会计刘刚则通过转账收受贿赂。", "PER") == ["刘刚"]


def test_a_post_before_the_word_for_a_defendant() -> None:
    text = "时任科长的被告人卞文海、值班副科长苗大春来到现场。被告人卞文海、苗大春犯受贿罪，均判处有期徒刑三年。"
    assert posts(text) == {"卞文海": [(None, "科长", True)], "苗大春": [(None, "副科长", False)]}


def test_officials_sent_before_a_court_in_a_list() -> None:
    text = "2016年3月23日被检察机关送上法庭的2名官员是原青田县副县长卞文海和原青田县粮食局局长苗大春。"
    assert events(text) == {"卞文海": {"trial": "2016-03-23"}, "苗大春": {"trial": "2016-03-23"}}


def test_a_rank_that_is_kept() -> None:
    who = subjects("浙江省青田师范学院原保留副厅级待遇干部卞文海被开除党籍。")["卞文海"]
    assert (who.rank, [p.org for p in who.positions]) == ("bureau_deputy", ["浙江省青田师范学院"])


@pytest.mark.parametrize(("text", "names"), [
    ("近日，杭州市市场监管局对杭州白沙药业有限公司、宁波长河医药有限公司滥用市场支配地位的行为作出行政处罚决定，并分别处罚款30万元。", ["杭州白沙药业有限公司", "宁波长河医药有限公司"]),
    ("决定给予青田县白沙煤矿有限公司罚款五千元的行政处罚。", ["青田县白沙煤矿有限公司"]),
])
def test_firms_on_which_an_office_decides_a_penalty(text: str, names: list[str]) -> None:
    found = subjects(text)
    assert list(found) == names and {s.kind for s in found.values()} == {"organization"}
    assert not read(text).statistics


def test_each_of_the_firms_gets_the_penalty() -> None:
    text = "近日，杭州市市场监管局对杭州白沙药业有限公司、宁波长河医药有限公司滥用市场支配地位的行为作出行政处罚决定，并分别处罚款30万元。"
    assert [[x.code for x in s.sanctions] for s in subjects(text).values()] == [["org.penalty"]] * 2


def test_penalties_counted_accuse_nobody() -> None:
    assert not subjects("全市共对企业作出行政处罚决定35件，罚款300万元。")


def test_a_fine_of_a_unit_is_no_defendants() -> None:
    text = "判决被告人卞文海犯玩忽职守罪，判处有期徒刑3年。判决被告单位长河公司犯单位行贿罪，判处罚金人民币20万元。"
    assert [x.code for x in subjects(text)["卞文海"].sanctions] == ["criminal.fixed_term"]


def test_those_whom_a_finding_proposes_to_prosecute() -> None:
    text = "白沙砖厂厂长林某对塌方应负主要责任，建议司法机关对其从速追究刑事责任。建议司法机关对包工头桑某从速追究刑事责任。"
    assert list(subjects(text)) == ["林某", "桑某"]


def test_fraud_told_without_the_word_for_a_crime() -> None:
    assert read("公安机关对卞文海涉嫌金融诈骗进行立案侦查。").cases[0].violations[0].code == "crime.fraud"


def test_a_post_before_one_of_those_in_league() -> None:
    text = "时任村主任的卞某与桑某、苗某串通虚报面积，骗得补偿款8万元。卞某、桑某、苗某犯贪污罪，均判处有期徒刑二年。"
    assert posts(text) == {"卞某": [(None, "村主任", True)], "桑某": [], "苗某": []}


def test_a_post_before_a_quoted_list_of_wanted_people() -> None:
    text = "与此相类似的是青田县水利公司原总经理、“红色通缉令”上的卞文海。卞文海涉嫌贪污1100万元，被立案审查调查。"
    assert posts(text)["卞文海"] == [("青田县水利公司", "总经理", True)]


def test_land_that_firms_occupy_names_no_body() -> None:
    assert not [o for o in spans("需要征用青田县白沙镇部分企业所占用地。", "ORG") if o.endswith("所")]
