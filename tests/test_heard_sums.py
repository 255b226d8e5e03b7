"""What sums are for: under a court's headings, in lists of parts, in works for show, when courts take them, when nobody can get them back."""
from __future__ import annotations

import pytest

import miner
from heard import read


def sums(text: str) -> list[tuple[float, str]]:
    return [(a.value, a.role) for c in read(text).cases for a in c.amounts]


def test_under_a_courts_heading_what_was_tricked_out_was_embezzled() -> None:
    text = ("禹青岚受贿、贪污案\n被告人禹青岚，原系松阳县医疗保障局科长。\n（一）受贿罪。\n2015年，禹青岚利用职务便利为王某提供帮助，王某安排其购买股份，禹青岚实际获利25万元。\n（二）贪污罪\n"
            "2016年3月，禹青岚伪造单据，套取医保基金共计43万元，其中，报销款38万元，大病保险补偿款5万元。\n2018年，禹青岚犯受贿罪、贪污罪，判处有期徒刑五年。")
    found = [(a.value, a.role) for c in miner.extract_text(text).cases for a in c.amounts]
    assert found == [(250000, "bribe"), (430000, "embezzled"), (380000, "embezzled"), (50000, "embezzled")]


def test_what_shows_and_works_cost_is_for_nothing_in_particular() -> None:
    text = "1.松阳县滥建景观问题。2021年，松阳县委书记禹青岚大搞形象工程、政绩工程，总投资2.3亿元，雕塑耗资320万元，后期支出费用60万元。禹青岚受到党内警告处分。"
    assert sums(text) == [(230000000, "other"), (3200000, "other"), (600000, "other")]
    assert sums("松阳县统计局局长禹青岚弄虚作假，将固定资产投资由3亿元虚报为9亿元。禹青岚受到党内警告处分。") == [(300000000, "other"), (900000000, "other")]


@pytest.mark.parametrize("words, told", [
    ("收受王某32万元，违法所得人民币三十二万元予以追缴，上缴国库。", (320000, "confiscated")),
    ("依纪收缴5000元违纪款。", (5000, "confiscated")),
    ("后自愿将106万元财产上交司法机关。", (1060000, "refunded")),
    ("将村集体鱼塘承包费4.8万元截留，", (48000, "fraud")),
    ("因犯挪用公款罪被判刑，他私自取走备用金8000元，", (8000, "misappropriated")),
    ("财产、支出明显超过合法收入，差额1230万余元，不能说明来源。", (12300000, "other")),
    ("虚开会议费发票套取公款26.8万元，其中19.3万元用于单位违规接待。", (193000, "public_spending")),
    ("补缴餐费230元。", (230, "refunded")),
    ("利用职务便利为蒋某谋利，蒋某赞助其子留学30万元，以受贿罪被提起公诉，", (300000, "bribe")),
    ("侵吞公款120万元（其中10万元未实际取得）。", (100000, "other")),
    ("违规决策出借资金，造成国有资产损失1.3亿元，尚有9000万元无法追回。", (90000000, "loss")),
    ("违规决策，致使公司少分得投资收益198万元。", (1980000, "loss")),
    ("以40万元的价格购买一辆汽车送给局长王某，犯行贿罪。", (400000, "bribe")),
])
def test_what_a_sum_is_for(words: str, told: tuple[float, str]) -> None:
    assert told in sums(f"松阳县水利局原局长禹青岚{words}禹青岚被开除党籍。")


def test_one_sum_told_as_tricked_out_and_as_embezzled_is_one() -> None:
    assert sums("松阳县水利局原局长禹青岚犯贪污罪，判处有期徒刑五年。禹青岚套取的58万元由其实际控制，禹青岚贪污公款58万元的事实清楚。") == [(580000, "embezzled")]


def test_boards_of_shops_are_no_money() -> None:
    assert sums("松阳县城管局局长禹青岚搞形式主义，让沿街1600余块门头牌匾改了颜色。禹青岚受到党内警告处分。") == []


def test_a_charge_of_unexplained_wealth_behind_a_bribe_leaves_it_one() -> None:
    text = "被告人卞砚山利用担任吴川市教育局局长的职务便利，为他人谋取利益，收受他人财物106万元，应当以巨额财产来源不明罪、受贿罪追究其刑事责任。"
    assert sums(text) == [(1060000, "bribe")]


def test_an_items_head_that_names_a_man_is_no_charge_over_the_next_items() -> None:
    text = ("通报两起典型案例\n一、吴川市教育局局长卞砚山受贿案。卞砚山收受管理服务对象财物148万元，涉嫌受贿犯罪，被开除党籍。\n"
            "二、吴川市幼儿园教师邵青违规从事营利活动问题。2019年，邵青违规从事营利活动，与他人合伙经营砂石场，获利8万元。邵青受到党内警告处分。")
    assert sums(text) == [(1480000, "bribe"), (80000, "illicit_gain")]


@pytest.mark.parametrize(("told", "found"), [
    # somebody's share of what was got by fraud is his gain
    ("松阳县农业农村局局长禹青岚虚报面积，套取补贴36万元。其中，20万元归了禹青岚本人，6万元给了同事卞某。禹青岚受到开除党籍处分。", [(360000, "fraud"), (200000, "illicit_gain"), (60000, "illicit_gain")]),
    ("松阳县粮库主任禹青岚虚报轮换，套取补贴36万元，其中9万元落进他自己口袋。禹青岚受到开除党籍处分。", [(360000, "fraud"), (90000, "illicit_gain")]),
    # what cannot be had back is lost, what was misused and not paid back is still misused
    ("松阳县农商银行董事长禹青岚授意发放贷款3亿元，至今仍有8600余万元未能收回。禹青岚受到开除党籍处分。", [(300000000, "loan"), (86000000, "loss")]),
    ("松阳县医院出纳禹青岚挪用公款90万元，尚有40万元没有归还。禹青岚犯挪用公款罪，被判处有期徒刑三年。", [(900000, "misappropriated"), (400000, "misappropriated")]),
    # several fines under one word
    ("对卞砚山、邵青给予警告，并分别处以20万元、6万元罚款。", [(200000, "fine"), (60000, "fine")]),
    # gifts at a feast
    ("松阳县财政局副局长禹青岚违规操办婚宴，收受礼金，11名下属随礼7700元。禹青岚受到党内警告处分。", [(7700, "gift")]),
    ("松阳县医院院长禹青岚违规采购药品，供货的是他堂弟的公司，医院因此多花了97万元。禹青岚受到党内警告处分。", [(970000, "loss")]),
])
def test_what_became_of_the_money_tells_what_it_is(told: str, found: list[tuple[float, str]]) -> None:
    assert sums(told) == found


def test_what_somebody_did_with_other_money_is_none_of_the_gifts_before_it() -> None:
    text = "松阳县教育局局长卞砚山收受下属所送礼金8.6万元；将单位账上的30万元转给自己炒股。2023年11月，卞砚山因犯挪用公款罪被判处有期徒刑二年。"
    assert sums(text) == [(86000, "gift"), (300000, "misappropriated")]
