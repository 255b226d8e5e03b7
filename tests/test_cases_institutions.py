"""Institutions that broke the rules of the insurance fund: one case each, with what is done to them. Fictional bodies, real places."""
from __future__ import annotations

import miner

BULLETIN = """某市曝光3起违规使用医保基金典型案例
案例1：虚假发票案
榆中县医疗保障局在医保基金使用管理监督检查中发现，陇康医药连锁有限公司第六分店存在为他人提供虚假发票骗取医保基金问题。
经查发现存在：陇康医药连锁有限公司第六分店违规向参保人赵某某开具了9张涉及金额14500元的票据。
依据相关规定，对该单位作出以下处理：1.暂停该单位6个月医疗保障基金使用的医药服务；2.处违规金额2倍的罚款，计22200元。
案例2：虚构医疗服务行为案
根据移交线索，城关区圆田诊所涉嫌虚构医疗服务行为。同时，陇泰药业有限公司二分店还存在敛卡后记账刷卡等问题，涉及违规使用医保基金148000元。
根据相关规定作出以下处理：1.解除圆田诊所医保服务协议；2.对陇泰药业有限公司二分店中止医保协议180天。
案例3：违规使用医保基金案
兰州市医疗保障局在监督检查中发现，甘肃康骨医院存在涉嫌违规使用医保基金问题。经查发现该机构存在：超标准收费、过度检查、重复收费等问题。"""


def cases(text: str):
    return miner.extract_text(text, published="2025-03-20").cases


def named(text: str) -> dict[str, object]:
    return {s.name: c for c in cases(text) for s in c.subjects}


def sanctions(text: str, name: str) -> list[tuple[str, int | None]]:
    return [(x.code, x.term_months) for c in cases(text) for s in c.subjects if s.name == name for x in s.sanctions]


def test_the_shop_answers_and_not_the_office_that_found_it_out():
    assert set(named(BULLETIN)) == {"陇康医药连锁有限公司第六分店", "城关区圆田诊所", "陇泰药业有限公司二分店", "甘肃康骨医院"}


def test_what_is_done_to_an_institution_is_told_some_paragraphs_later():
    assert sanctions(BULLETIN, "陇康医药连锁有限公司第六分店") == [("org.agreement_suspended", 6), ("org.penalty", None)]
    assert [(a.value, a.role) for a in named(BULLETIN)["陇康医药连锁有限公司第六分店"].amounts][-1] == (22200, "fine")


def test_two_institutions_of_one_item_keep_their_own_sanctions():
    assert sanctions(BULLETIN, "城关区圆田诊所") == [("org.agreement_ended", None)]
    assert sanctions(BULLETIN, "陇泰药业有限公司二分店") == [("org.agreement_suspended", None)]


def test_an_institution_without_a_place_lies_where_its_office_is():
    assert named(BULLETIN)["陇康医药连锁有限公司第六分店"].region == "甘肃省/兰州市/榆中县"


def test_breaches_told_of_all_of_them_belong_to_each():
    text = ("国家医保局曝光部分医院违规情况。他们的主要违规行为是过度诊疗、重复收费等。呼和浩特市康宁医院违法违规使用医保基金金额高达3466.7万元；"
            "石家庄市慈安医院违法违规金额为2000.9万元。")
    found = named(text)
    assert {"呼和浩特市康宁医院", "石家庄市慈安医院"} <= set(found)
    assert all({"medical.overtreatment", "medical.overcharging"} <= {v.code for v in c.violations} for c in found.values())


def test_paragraphs_of_local_news_that_begin_with_a_month():
    text = ("1月，黄石市医保局工作人员在核查中发现，石家营社区卫生服务中心存在分解住院行为。该局对该中心作出处理：另予以7450元罚款。\n"
            "3月，大冶市医保局根据群众举报线索，查实黄石明安医药连锁有限公司金容店存在为非医保定点药店开展医保费用结算的行为。该局解除医保服务协议。")
    assert [s.name for c in cases(text) for s in c.subjects] == ["石家营社区卫生服务中心", "黄石明安医药连锁有限公司金容店"]
    assert sanctions(text, "石家营社区卫生服务中心") == [("org.penalty", None)]
