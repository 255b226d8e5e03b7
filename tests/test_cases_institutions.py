"""Institutions that broke the rules of the insurance fund: one case each, with what is done to them. Fictional bodies, real places."""
from __future__ import annotations

import miner

BULLETIN = """某市公布3起违规使用医保基金典型案例
案例1：虚开票据案
祁门县医疗保障局在日常巡查中发现，徽康医药连锁有限公司第六分店存在给参保人虚开发票骗取医保基金的问题。
经查，徽康医药连锁有限公司第六分店违规给参保人汪某某开出4张共计8200元的发票。
依照有关规定，对该店作出处理：1.暂停该店6个月医疗保障基金使用的医药服务；2.处违规金额3倍的罚款，计24600元。
案例2：虚构服务案
屯溪区圆山诊所涉嫌虚构医疗服务。同时，徽泰药业有限公司二分店还存在敛卡后记账刷卡的问题，涉及违规使用医保基金61000元。
依据有关规定作出处理：1.解除圆山诊所医保服务协议；2.对徽泰药业有限公司二分店中止医保协议90天。
案例3：违规收费案
黄山市医疗保障局在检查中发现，徽州康骨医院存在违规使用医保基金的问题。经查，该院超标准收费、过度检查、重复收费。"""


def cases(text: str):
    return miner.extract_text(text, published="2025-03-20").cases


def named(text: str) -> dict[str, object]:
    return {s.name: c for c in cases(text) for s in c.subjects}


def sanctions(text: str, name: str) -> list[tuple[str, int | None]]:
    return [(x.code, x.term_months) for c in cases(text) for s in c.subjects if s.name == name for x in s.sanctions]


def test_the_shop_answers_and_not_the_office_that_found_it_out():
    assert set(named(BULLETIN)) == {"徽康医药连锁有限公司第六分店", "屯溪区圆山诊所", "徽泰药业有限公司二分店", "徽州康骨医院"}


def test_what_is_done_to_an_institution_is_told_some_paragraphs_later():
    assert sanctions(BULLETIN, "徽康医药连锁有限公司第六分店") == [("org.agreement_suspended", 6), ("org.penalty", None)]
    assert [(a.value, a.role) for a in named(BULLETIN)["徽康医药连锁有限公司第六分店"].amounts][-1] == (24600, "fine")


def test_two_institutions_of_one_item_keep_their_own_sanctions():
    assert sanctions(BULLETIN, "屯溪区圆山诊所") == [("org.agreement_ended", None)]
    assert sanctions(BULLETIN, "徽泰药业有限公司二分店") == [("org.agreement_suspended", None)]


def test_an_institution_without_a_place_lies_where_its_office_is():
    assert named(BULLETIN)["徽康医药连锁有限公司第六分店"].region == "安徽省/黄山市/祁门县"


def test_breaches_told_of_all_of_them_belong_to_each():
    text = ("医保部门点名几家医院。这些医院的主要违规行为是过度诊疗、重复收费等。祁门县康宁医院违法违规使用医保基金金额为120万元；"
            "歙县慈安医院违法违规金额为80万元。")
    found = named(text)
    assert {"祁门县康宁医院", "歙县慈安医院"} <= set(found)
    assert all({"medical.overtreatment", "medical.overcharging"} <= {v.code for v in c.violations} for c in found.values())


def test_paragraphs_of_local_news_that_begin_with_a_month():
    text = ("2月，祁门县医保局在核查时发现，金家营社区卫生服务中心存在分解住院行为。该局对该中心作出处理：另予以6000元罚款。\n"
            "5月，歙县医保局接到举报，查实歙县明安医药连锁有限公司金容店存在为非医保定点药店结算医保费用的行为。该局解除医保服务协议。")
    assert [s.name for c in cases(text) for s in c.subjects] == ["金家营社区卫生服务中心", "歙县明安医药连锁有限公司金容店"]
    assert sanctions(text, "金家营社区卫生服务中心") == [("org.penalty", None)]
