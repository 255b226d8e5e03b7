"""Notices of rectification, regulators' penalties, accidents: who answers in an item, and with what."""
from __future__ import annotations

import pytest

from miner.extraction import extract_text

NOTICE = """中共云和县林业局党组关于县委巡察整改进展情况的通报
2024年3月至5月，县委第一巡察组对县林业局党组开展了常规巡察，成立了由局长祁望岫任组长，副局长卜闻笛任副组长的整改工作领导小组。
（一）关于“截留护林员补助”问题。2022年1月至2023年2月，县林业局将护林员补助31.9万元截留，用于垫付车辆维修费用。整改情况：截留资金已于2025年3月兑付；时任生态修复股股长漆雕远受到政务记过处分，分管领导卜闻笛被谈话提醒。
（二）关于“药品采购监管不严”问题。崇头、石塘等5家乡镇卫生院2022年以来违反集中采购规定。整改情况：对5家卫生院负责人集体约谈，全县范围内通报批评。
"""


def cases(text: str, published: str = "2025-06-18") -> list[dict]:
    return extract_text(text, published).to_dict()["cases"]


def test_an_item_of_a_notice_is_one_matter_of_its_body_and_its_people() -> None:
    first, second = cases(NOTICE)
    assert {s["name"] for s in first["subjects"]} == {"县林业局", "漆雕远", "卜闻笛"}
    assert first["conduct"] == {"start": "2022-01-01", "end": "2023-02-28"}
    posts = {s["name"]: [(p["org"], p["title"]) for p in s["positions"]] for s in first["subjects"]}
    assert posts["漆雕远"] == [("云和县林业局生态修复股", "股长")]
    assert [(s["name"], s["kind"], [x["code"] for x in s["sanctions"]]) for s in second["subjects"]] == [("5家乡镇卫生院", "group", ["other.criticism"])]


def test_who_leads_the_rectification_answers_for_nothing() -> None:
    assert "祁望岫" not in str([c["subjects"] for c in cases(NOTICE)])


def test_a_group_may_have_a_day_before_its_deed() -> None:
    case, = cases("在崇头镇，巡察组发现5名村干部2020年至2021年以“务工补助”名义，从村集体账户违规领取4.8万元，这5人均受到批评教育。")
    assert [s["name"] for s in case["subjects"]] == ["5名村干部"]


@pytest.mark.parametrize("words, sanctions", [
    ("云和县市场监管局对云和恒岳检测有限公司作出罚款10万元的处罚，并撤销其检验检测资质。", ["罚款", "撤销其检验检测资质"]),
    ("云和县市场监管局没收违法所得3260元，并处罚款2000元。", ["没收违法所得", "罚款"]),
    ("对出具虚假报告的云和恒岳检测有限公司吊销资质。", ["吊销资质"]),
    ("县医保局处罚款7万元，暂停骨科医保结算6个月。", ["罚款", "暂停骨科医保结算6个月"]),
    ("该店被处以2倍罚款，自2025年3月1日起解除医保服务协议。", ["罚款", "解除医保服务协议"]),
    ("全市没收违法所得32万元，罚款20万元，立案12起。", []),
    ("局里提请资质认定部门撤销其检验检测资质。", []),
])
def test_penalties_of_regulators(words: str, sanctions: list[str]) -> None:
    assert [m["text"] for m in extract_text(words, "2025-06-18").to_dict()["mentions"] if m["label"] == "SANC"] == sanctions


ACCIDENT = """丽水市“4·17”较大火灾事故追责问责情况公布
2024年4月17日，位于云和县的恒岳冷链物流有限公司冷库起火，造成3人死亡，直接经济损失512万元。事故调查组认定，这是一起因企业违法发包、行业部门监管流于形式引发的责任事故。
给予云和县应急管理局局长卜闻笛党内严重警告处分。责成云和县委、县政府向丽水市委、市政府作出深刻检查。
丽水市应急管理局对恒岳冷链处190万元罚款。
"""


def test_an_accident_is_one_matter_of_people_firm_and_those_told_to_examine_themselves() -> None:
    case, = cases(ACCIDENT)
    assert {s["name"]: [x["code"] for x in s["sanctions"]] for s in case["subjects"]} == {
        "卜闻笛": ["party.serious_warning"], "恒岳冷链物流有限公司": ["org.penalty"], "云和县委": [], "县政府": []}
    assert "eight.formalism" in case["violations"]


def test_a_body_and_its_head_told_behind_it_are_one_matter_and_its_repayment_is_not_his() -> None:
    case, = cases("云和县审计局公布审计查处情况\n审计发现，崇头镇财政所2022年虚报人数套取补贴12.7万元。县财政局责令该所退还，所长祁望岫受到党内严重警告处分。")
    got = {s["name"]: [x["code"] for x in s["sanctions"]] for s in case["subjects"]}
    assert got == {"崇头镇财政所": ["other.restitution"], "祁望岫": ["party.serious_warning"]}


def test_a_post_told_by_its_sort_or_place_alone_takes_the_body_of_the_item() -> None:
    shop, clinic = cases("浙江省医疗保障局曝光2起典型案例\n一、云和县济生堂大药房串换药品案\n济生堂大药房2023年将日用品串换为药品结算，骗取医保资金2.6万元。该店被解除医保服务协议。药店负责人祁某涉嫌诈骗，线索已移送公安机关。\n"
                         "二、云和县乡村医生卜闻笛虚构诊疗服务案\n云和县崇头镇大垟村卫生室的卜闻笛2022年伪造处方骗取医保基金1.9万元，被判处有期徒刑八个月。")
    assert [p["org"] for s in shop["subjects"] for p in s["positions"]] == ["云和县济生堂大药房"]
    assert [p["org"] for s in clinic["subjects"] if s["kind"] == "person" for p in s["positions"]] == ["云和县崇头镇大垟村卫生室"]
