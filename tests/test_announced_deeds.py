"""Deeds and sums as announcements and bulletins tell them."""
from __future__ import annotations

import pytest

from tests import heard


def codes(text: str) -> set[str]:
    return {v.code for c in heard.read(text).cases for v in c.violations}


def roles(text: str) -> list[tuple[float, str]]:
    return [(a.value, a.role) for c in heard.read(text).cases for a in c.amounts]


@pytest.mark.parametrize("text", [
    "卞某退休后违规接受原任职务管辖地区企业聘任，领取薪酬33万余元，受到党内警告处分。",
    "平阳县住建局原局长卞某离职后三年内到原管辖业务范围内的企业任职，领取薪酬60万元，受到党内警告处分。",
    "平阳县住建局原局长卞某退休后受聘于辖区某公司担任顾问，受到党内警告处分。",
])
def test_a_post_taken_after_office_in_a_firm_that_the_office_watched(text: str) -> None:
    assert codes(text) == {"conduct.business"}


def test_a_post_after_office_that_was_allowed_is_none() -> None:
    assert "conduct.business" not in codes("平阳县住建局原局长卞某退休后经组织批准到辖区某协会任职，因酒驾受到党内警告处分。")


def test_deeds_that_somebody_did_not_see_are_not_his() -> None:
    assert "conduct.falsification" not in codes("某学院党总支原副书记卞芳在资助工作中失职失责问题。卞芳对班级评议走过场、材料造假等情况失察，受到党内警告处分。")


def test_a_false_contract_that_the_firm_brought_is_not_the_bankers() -> None:
    assert "conduct.falsification" not in codes("卞某明知企业提供虚假购销合同仍违法发放贷款，造成6200余万元本金逾期难以收回。卞某被开除党籍。")


def test_the_deed_of_a_charge_of_occupational_embezzlement_is_no_embezzlement() -> None:
    assert "crime.embezzlement" not in codes("某信用社原主任卞坤涉嫌职务侵占罪。2005年至2008年，卞坤冒用他人名义办理贷款，侵吞信用社资金860余万元，后被立案侦查。")


@pytest.mark.parametrize("text, role", [
    ("卞某违法发放贷款，造成6200余万元本金逾期难以收回。卞某被开除党籍。", (62000000, "loss")),
    ("平阳县某卫生院卞某违规公款吃喝问题。2023年，卞某多次聚餐，共计支出公款2.37万元，受到党内警告处分。", (23700, "public_spending")),
    ("某学院卞某私设“小金库”问题。卞某将教学点返还的管理费15.2万元存入个人账户，受到党内警告处分。", (152000, "other")),
])
def test_what_a_sum_is_for(text: str, role: tuple[float, str]) -> None:
    assert role in roles(text)


def test_how_long_somebody_was_away_does_not_take_the_day_of_the_surrender() -> None:
    case, = heard.read("7月13日，潜逃国外近九年的某公司原经理卞晓回国投案。").cases
    assert [(e.type, e.start) for e in case.subjects[0].events] == [("surrender", "2024-07-13")]


def test_the_name_somebody_went_by() -> None:
    assert "卞天水" in heard.spans("卞某化名“卞天水”潜逃，受到通缉。", "PER")


def test_what_follows_a_list_of_offices_is_no_name() -> None:
    assert heard.spans("部分人大代表、政协委员和群众40余人旁听了庭审。", "PER") == []


def test_the_head_of_an_office_who_dined_above_the_rate_built_nothing() -> None:
    assert codes("平阳县古楼镇规划建设办公室原副主任卞国永组织超标准接待，用公款支付餐费4700元，受到党内警告处分。") == {"eight.public_dining"}
