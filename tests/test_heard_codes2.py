"""Violations, periods and counts of those who fell, in the wordings of notices met on the open web."""
from __future__ import annotations

import miner
import pytest

from tests.heard import read, spans


def _codes(text: str) -> set[str]:
    return {v.code for c in miner.extract_text(text, published="2024-06-10").cases for v in c.violations}


def _item(head: str, deed: str) -> str:
    return (f"云和县通报2起典型问题\n1.云和县水务局局长卞闻笛{head}问题。2023年5月，{deed}卞闻笛受到党内警告处分。\n"
            f"2.云和县林业局局长邵望舒{head}问题。2023年6月，邵望舒受到党内警告处分。")


@pytest.mark.parametrize(("words", "codes"), [
    ("充当黑恶势力“保护伞”。", {"crime.other"}),
    ("甘当某犯罪团伙的保护伞，给公安局有关领导说情打招呼。", {"crime.other", "conduct.interference"}),
    ("要求公安机关停止初查。", {"conduct.interference"}),
    ("用公费大吃大喝。", {"eight.public_dining"}),
    ("值班期间擅自离岗。", {"conduct.other"}),
    ("中午饮酒后参加会议。", {"conduct.other"}),
    ("出入娱乐场所，接受异性有偿陪侍。", {"eight.other"}),
    ("在明知邻居不符合低保条件的情况下仍为其办理低保。", {"conduct.fund_fraud"}),
    ("将不符合条件的邻居纳入低保。", {"conduct.fund_fraud"}),
    ("未认真落实主体责任。", {"conduct.supervision_failure"}),
    ("违法批地、监管不力。", {"conduct.other", "conduct.supervision_failure"}),
    ("以汇报工作为由，在饭店宴请客商，费用公款报销。", {"eight.public_dining"}),
])
def test_what_a_deed_breaks(words: str, codes: set[str]) -> None:
    assert _codes(f"有关情况\n2023年5月，云和县水务局局长卞闻笛{words}卞闻笛受到党内警告处分。") == codes


def test_a_loan_cheated_out_of_a_bank_is_no_public_money() -> None:
    assert "conduct.fund_fraud" not in _codes("有关情况\n云和县水务局局长卞闻笛帮助他人骗取贷款，受到党内警告处分。")


def test_charges_told_with_the_verdict_or_in_a_long_list() -> None:
    assert _codes("有关情况\n云和县第三中学教师卞闻笛多次猥亵学生，2023年5月被法院判处有期徒刑八年。") == {"crime.other"}
    assert "crime.other" in _codes("有关情况\n云和县原副县长卞闻笛故意伤害、受贿、非法买卖枪支案一审宣判，卞闻笛被判处死刑。")


def test_the_head_of_an_item_tells_a_deed_that_has_no_code() -> None:
    assert _codes(_item("学术不端", "卞闻笛发表的论文被发现抄袭。")) == {"conduct.other"}
    assert not _codes(_item("严重违纪违法", ""))


def test_a_deed_to_a_graduate_is_dated() -> None:
    period = miner.extract_text(_item("性骚扰", "卞闻笛向已毕业女学生发送信息。")).cases[0].conduct
    assert period is not None and period.start == "2023-05-01"


@pytest.mark.parametrize(("words", "value"), [
    ("今年以来，云和县接连有13名村镇干部因受贿、渎职问题被立案查处。", 13),
    ("今年以来，云和县共有25名党员干部接受组织调查。", 25),
    ("今年以来，云和县已有5名干部被宣布“双开”。", 5),
    ("2023年以来，全国共有7名厅级官员被判处无期徒刑。", 7),
])
def test_how_many_fell_in_a_time(words: str, value: int) -> None:
    assert [s.value for s in read(words).statistics] == [value]


@pytest.mark.parametrize(("text", "genre"), [
    ("中共云和县第三农场纪律检查委员会\n督 查 通 报\n各党支部：\n2023年9月20日，督查组对值班值守进行了督查，发现值班人员卞闻笛不在岗。", "inspection_report"),
    ("8月4名干部被开除党籍 通报措辞罕见\n云和县原副县长卞闻笛被开除党籍。\n松阳县原副县长邵望舒被开除党籍。\n两人的通报都用了少见的说法。", "news"),
    ("云和县水务局三任局长聚餐饮酒\n云和县水务局局长卞闻笛、副局长邵望舒、副局长祁望岫、办公室主任贺兰笙聚餐饮酒。\n云和县纪委监委工作人员 任知微：当时他们一共喝了七瓶酒，费用是公款报销的，后来查到了账。\n"
     "云和县水务局原局长 卞闻笛：我当时没有想到后果，总觉得下班之后喝一点酒没有什么关系。\n卞闻笛受到留党察看一年处分，邵望舒、祁望岫、贺兰笙分别受到党内警告处分。", "news"),
])
def test_the_genre_of_a_check_of_a_press_review_and_of_a_film(text: str, genre: str) -> None:
    assert miner.extract_text(text, published="2024-06-10").document.genre == genre


def test_an_announcement_of_people_of_several_counties_is_a_case_for_each() -> None:
    cases = read("据山西省纪委监委消息，大同市左云县县委书记卞闻笛、阳泉市城区区委书记邵望舒均涉嫌严重违纪违法，目前正接受组织调查。").cases
    assert [(c.subjects[0].name, c.region) for c in cases] == [("卞闻笛", "山西省/大同市/左云县"), ("邵望舒", "山西省/阳泉市/城区")]
    together = read("大同市左云县县委书记卞闻笛、阳泉市城区区委书记邵望舒共同收受他人财物，涉嫌受贿罪，被提起公诉。").cases
    county = read("左云县委书记卞闻笛、县长邵望舒均涉嫌严重违纪违法，目前正接受组织调查。").cases
    assert [len(c.subjects) for c in together] == [len(c.subjects) for c in county] == [2]


def test_the_place_of_the_post_that_somebody_held_then() -> None:
    text = ("陕西省通报2起典型问题\n1.省水利厅原副厅长卞闻笛违规收受礼金问题。2016年3月，时任延安市委副书记卞闻笛收了礼金2万元。2019年11月，卞闻笛受到党内警告处分。\n"
            "2.省水利厅原处长邵望舒违规收受礼金问题。2019年11月，邵望舒受到党内警告处分。")
    assert [c.region for c in miner.extract_text(text, published="2024-06-10").cases] == ["陕西省/延安市", "陕西省"]


@pytest.mark.parametrize(("deed", "period"), [
    ("自2019年9月起，卞闻笛通过发送信息骚扰学生。", ("2019-09-01", None)),
    ("2018年，卞闻笛与某公司负责人相识后，多次接受其宴请。", ("2018-01-01", "2018-12-31")),
    ("2022年6月，卞闻笛有体罚学生行为，被公安机关行政拘留。", ("2022-06-01", "2022-06-30")),
])
def test_when_it_was_done(deed: str, period: tuple[str, str | None]) -> None:
    found = miner.extract_text(f"云和县通报2起典型问题\n1.云和县第三中学教师卞闻笛违反师德问题。{deed}2023年5月，卞闻笛受到记过处分。\n"
                               "2.云和县林业局局长邵望舒违规收受礼金问题。2023年6月，邵望舒受到党内警告处分。", published="2024-06-10").cases[0].conduct
    assert found is not None and (found.start, found.end) == period


def test_what_is_told_behind_a_list_of_people_holds_for_each() -> None:
    cases = read("云和县上洋镇武装部原副部长卞闻笛、上洋镇综合执法队原队长邵望舒、下房村原党支部书记祁望岫3人因受贿被立案查处。").cases
    assert {s.name: {v.code for v in c.violations} for c in cases for s in c.subjects} == {n: {"crime.bribe_taking"} for n in ("卞闻笛", "邵望舒", "祁望岫")}


def test_villages_below_and_going_down_to_villages() -> None:
    assert spans("下坪村会计卞闻笛被查。干部下村入户。督促下属村整改。", "LOC") == ["下坪村"]


def test_days_told_without_a_month_and_two_arms_without_a_mark() -> None:
    assert spans("3月28日，省纪委通报4人。加上26日官方通报的2人，在此前的25日，已有6人。当地官方昨日并未回应。", "DATE") == ["3月28日", "26日", "25日", "昨日"]
    assert spans("县委县政府研究决定，免去其职务。", "ORG") == ["县委", "县政府"]


def test_a_golf_firm_by_name_is_no_game_and_what_is_kept_back_for_bribes_is_a_bribe() -> None:
    cases = read("云和县水务局原局长卞闻笛涉嫌受贿罪。云和高尔夫餐饮管理公司向卞闻笛送钱，该公司克扣餐费70万余元用于单位行贿。卞闻笛受到开除党籍处分。").cases
    assert not {v.code for c in cases for v in c.violations} & {"eight.other"}
    assert [(a.value, a.role) for c in cases for a in c.amounts] == [(700000, "bribe")]


def test_a_charge_whose_name_holds_a_comma_is_one() -> None:
    assert _codes("有关情况\n云和县税务局原局长卞闻笛犯徇私舞弊不征、少征税款罪，判处有期徒刑三年。") == {"crime.favouritism"}
