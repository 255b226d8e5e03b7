"""Everyday words of features, discussions and courts: who took money from whom, what a sum was for, whose deed a paragraph tells."""
from __future__ import annotations

import miner
import pytest
from heard import read, subjects


def roles(text: str) -> dict[float, str]:
    return {a.value: a.role for c in read(text).cases for a in c.amounts}


@pytest.mark.parametrize("verb", ("收了", "收过", "拿了", "收受"))
def test_one_who_took_money_from_a_trader_is_punished_and_the_trader_is_not(verb: str) -> None:
    found = subjects(f"云和县教育局局长卜闻笛{verb}商人祁某12万元，受到开除党籍处分。")
    assert [(n, [x.code for x in s.sanctions]) for n, s in found.items()] == [("卜闻笛", ["party.expulsion"])]


@pytest.mark.parametrize(("step", "event"), (("批准逮捕", "arrest"), ("提起公诉", "indictment")))
def test_a_briber_of_whom_a_step_of_court_is_told_answers(step: str, event: str) -> None:
    found = subjects(f"5月10日，行贿人祁某柱被云和县人民检察院{step}。")
    assert [e.type for e in found["祁某柱"].events] == [event]


def test_who_signs_a_quotation_with_his_post_and_deed_answers() -> None:
    assert set(subjects("“如果那天我推开了信封，今天就能陪父亲钓鱼。”\n——卜闻笛，云和县交通局原局长，收受贿赂39万元，正在服刑。")) == {"卜闻笛"}
    assert not subjects("“廉洁要从小事做起。”\n——卜闻笛，云和县交通局局长，长期在一线工作。")


def test_money_laundered_is_no_bribe_of_the_launderer() -> None:
    assert roles("被告人卜闻笛犯受贿罪、祁小雅犯洗钱罪。卜闻笛收受商人邵某30万元。祁小雅明知是受贿所得，仍提供本人账户接收25万元。"
                 "为掩饰、隐瞒受贿所得的来源和性质，将其中9万元转入外甥名下账户。") == {300000: "bribe", 250000: "other", 90000: "other"}


@pytest.mark.parametrize(("told", "role"), (
    ("把风险押金借给妻弟炒股，总额64万元，犯挪用公款罪", "misappropriated"),
    ("违规放贷，形成不良贷款64万元，犯违法发放贷款罪", "loss"),
    ("用工程管理费请客送礼，一年开销64万元，严重违纪", "public_spending"),
    ("越权许可采砂，堤防受损，修复费用达64万元，犯滥用职权罪", "loss"),
))
def test_a_sum_told_by_what_was_done_with_the_money(told: str, role: str) -> None:
    assert roles(f"云和县水利局原局长卜闻笛{told}，被判处有期徒刑三年。") == {640000: role}


@pytest.mark.parametrize("title", ("收钱后交出一部分是贪污还是受贿", "听命行事是否构成滥用职权？", "缓刑与政务处分如何衔接", "送礼怎样定性"))
def test_a_title_that_asks_how_to_judge_opens_a_discussion(title: str) -> None:
    assert miner.extract_text(f"{title}\n卜某，云和县水利局局长。2018年，卜某被判处有期徒刑三年。", published="2024-06-10").document.genre == "other"


def test_he_at_the_head_of_a_paragraph_is_the_one_named_last_where_two_answer() -> None:
    text = ("守粮人\n云和县粮库原主任卜闻笛走进法庭时低着头。\n“我错了。”卜闻笛说。\n旁听席上坐满了人。\n2016年，他与粮贩串通，骗取中央储备差价389万元。\n"
            "今年4月，卜闻笛犯贪污罪，被判处有期徒刑九年，时任云和县粮食局局长祁望岫检查走过场，受到党内严重警告处分。\n如今，库里装了激光传感器。")
    found = miner.extract_text(text, published="2024-06-10").cases
    assert [a.value for c in found for a in c.amounts] == [3890000]


def codes(text: str) -> set[str]:
    return {v.code for c in read(text).cases for v in c.violations}


@pytest.mark.parametrize("told", ("连发两起村干部贪污低保金问题", "多名干部违规收受礼金", "会计挪用公款200万元"))
def test_what_staff_without_a_name_did_is_no_deed_of_the_one_who_failed_to_watch(told: str) -> None:
    assert codes(f"云和县某乡{told}，乡党委书记卜闻笛履行主体责任不力，受到党内警告处分。") == {"conduct.supervision_failure"}
    assert "conduct.fund_fraud" in codes("云和县某村村干部骗取补贴30万元，其中村支书卜闻笛履行职责不力并参与分赃，受到警告处分。")


@pytest.mark.parametrize(("told", "code"), (
    ("对多次举报置若罔闻", "conduct.supervision_failure"),
    ("违规发放贷款，形成不良贷款两千万元", "conduct.state_loss"),
    ("用工程管理费请客送礼", "eight.public_dining"),
    ("全家赴三亚的往返机票、食宿由老板祁某买单", "eight.accepted_travel"),
))
def test_everyday_words_state_a_breach(told: str, code: str) -> None:
    assert code in codes(f"云和县水利局局长卜闻笛{told}，受到党内警告处分。")


def test_two_who_stand_before_courts_of_their_own_are_two_cases() -> None:
    text = ("检察机关依法分别对卜闻笛、祁望岫提起公诉\n云和县人民医院原院长卜闻笛涉嫌受贿一案，由青田县人民检察院向青田县人民法院提起公诉。\n"
            "缙云县公安局原副局长祁望岫涉嫌玩忽职守一案，由庆元县人民检察院向庆元县人民法院提起公诉。\n检察机关依法讯问了二被告人，听取了辩护人的意见。")
    found = miner.extract_text(text, published="2024-06-10").cases
    assert [([s.name for s in c.subjects], [v.code for v in c.violations]) for c in found] == [
        (["卜闻笛"], ["crime.bribe_taking"]), (["祁望岫"], ["crime.dereliction"])]


@pytest.mark.parametrize("told", ("对涉嫌盗窃的嫌疑人祁某不予立案，致其逃脱", "对犯罪嫌疑人祁某违规取保候审，收受财物5万元"))
def test_a_suspect_whom_an_officer_let_off_gets_none_of_the_officers_sentence(told: str) -> None:
    found = subjects(f"云和县某派出所民警卜闻笛{told}，犯徇私枉法罪，被判处有期徒刑六年。")
    assert [(n, [x.code for x in s.sanctions]) for n, s in found.items()] == [("卜闻笛", ["criminal.fixed_term"])]
