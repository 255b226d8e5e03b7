"""Amounts of money: spans, values, currencies, and what only looks like money."""
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from miner.tagging import money


def amounts(text):
    return [(text[h.start:h.end], h.norm["value"], h.norm["currency"], h.norm["approx"]) for h in money.find(text)]


@pytest.mark.parametrize(("text", "span", "value", "approx"), [
    ("收受钱款206.8万元；", "206.8万元", 2068000, "exact"),
    ("共计530余万元。", "530余万元", 5300000, "over"),
    ("损失2671万余元；", "2671万余元", 26710000, "over"),
    ("挪用2.6亿余元", "2.6亿余元", 260000000, "over"),
    ("给予200多万元", "200多万元", 2000000, "over"),
    ("索要3百余万元", "3百余万元", 3000000, "over"),
    ("尚有百万余元理财", "百万余元", 1000000, "over"),
    ("造成近20万元损失", "近20万元", 200000, "under"),
    ("收受财物共计折合约478.6万元。", "约478.6万元", 4786000, "about"),
    ("财产约190万元", "约190万元", 1900000, "about"),
    ("花费3000元左右", "3000元左右", 3000, "about"),
    ("超过500元的礼盒", "超过500元", 500, "over"),
    ("补贴不足5万元", "不足5万元", 50000, "under"),
    ("数额在三万元以上的", "三万元以上", 30000, "over"),
    ("罚金人民币八十万元；", "人民币八十万元", 800000, "exact"),
    ("共计人民币73万余元", "人民币73万余元", 730000, "over"),
    ("借款壹佰万元整", "壹佰万元整", 1000000, "exact"),
    ("利息418.27元", "418.27元", 418.27, "exact"),
    ("支出15.42万亿元", "15.42万亿元", 15420000000000, "exact"),
    ("共601,293.11元", "601,293.11元", 601293.11, "exact"),
    ("退回 27.5 万元", "27.5 万元", 275000, "exact"),
    ("收了五千块钱", "五千块钱", 5000, "exact"),
    ("付一百三十五块六角七分钱", "一百三十五块六角七分钱", 135.67, "exact"),
    ("退还3万元人民币", "3万元人民币", 30000, "exact"),
    ("共1 200万元", "1 200万元", 12000000, "exact"),
    ("约合人民币36万元", "人民币36万元", 360000, "about"),
    ("送来260万元股份", "260万元", 2600000, "exact"),
    ("代付10万元首付款", "10万元", 100000, "exact"),
    ("花费近万元", "近万元", 10000, "under"),
    ("￥5,000.00", "￥5,000.00", 5000, "exact"),
])
def test_span_value_and_exactness(text, span, value, approx):
    assert amounts(text) == [(span, value, "CNY", approx)]


@pytest.mark.parametrize(("text", "span", "value", "currency"), [
    ("2.7万美元及手表", "2.7万美元", 27000, "USD"), ("港币50万元", "港币50万元", 500000, "HKD"),
    ("80余万港元", "80余万港元", 800000, "HKD"), ("1.2万欧元", "1.2万欧元", 12000, "EUR"),
    ("9佰日元", "9佰日元", 900, "JPY"), ("2000英镑", "2000英镑", 2000, "GBP"), ("5万加元", "5万加元", 50000, "CAD"),
    ("3万新加坡元", "3万新加坡元", 30000, "SGD"), ("20万新台币", "20万新台币", 200000, "TWD"),
    ("10万澳元", "10万澳元", 100000, "AUD"), ("100万卢布", "100万卢布", 1000000, "RUB"), ("6万泰铢", "6万泰铢", 60000, "THB"),
])
def test_currencies(text, span, value, currency):
    assert [a[:3] for a in amounts(text)] == [(span, value, currency)]


@pytest.mark.parametrize("text", [
    "检查3.7万家机构", "138万件", "3.89万余吨稻谷", "442亩", "14亿多人", "三元区人民法院", "两块牌子", "一元化领导",
    "2020元旦", "盲目追求收入过百亿目标", "第3万名", "v2.5元素", "投资150万亩高标准农田", "多元共治", "单位：万元", "三元食品公司",
])
def test_counts_and_names_are_no_money(text):
    assert amounts(text) == []


@pytest.mark.parametrize(("text", "span"), [
    ("受贿80万，", "80万"), ("被控受贿超5000万", "超5000万"), ("罚款80万", "80万"), ("给他20万好处费", "20万"), ("贿赂款80万余", "80万余"), ("送给他人民币50万", "人民币50万"),
])
def test_a_number_without_unit_is_money_behind_a_word_of_money(text, span):
    assert [a[0] for a in amounts(text)] == [span]


@pytest.mark.parametrize(("text", "span", "low", "high"), [
    ("每次10万元至15万元", "10万元至15万元", 100000, 150000), ("奖励10-15万元", "10-15万元", 100000, 150000),
    ("5000-8000元", "5000-8000元", 5000, 8000), ("一千到两千万元", "一千到两千万元", 10000000, 20000000),
    ("两三万元", "两三万元", 20000, 30000), ("数百万元", "数百万元", 2000000, 9000000), ("1万(含)-5万元", "1万(含)-5万元", 10000, 50000),
])
def test_spans_and_vague_amounts_have_bounds_and_claim_no_more_than_is_sure(text, span, low, high):
    hit, = money.find(text)
    assert (text[hit.start:hit.end], hit.low, hit.high) == (span, low, high)
    assert hit.norm["value"] <= low and hit.norm["approx"] in ("about", "over")


def test_amounts_side_by_side_stay_apart():
    assert [a[0] for a in amounts("礼金47万元、2.9万美元和购物卡11.5万余元，处五万元以上五十万元以下罚金")] == \
        ["47万元", "2.9万美元", "11.5万余元", "五万元以上", "五十万元"]


def test_a_character_of_another_word_is_no_hedge():
    assert [a[0] for a in amounts("违约20万元，附近3万元，加上5万元")] == ["20万元", "3万元", "5万元"]


@given(st.integers(1, 9999))
def test_value_does_not_depend_on_the_writing(n):
    values = {amounts(f"收受{text}。")[0][1] for text in (f"{n}万元", f"{n} 万元", f"{n * 10000}元", f"{n * 10000:,}元", f"人民币{n}万元")}
    assert values == {n * 10000}


@given(st.text(alphabet="0123456789.,，一二三十百千万亿几数余多近约超元角分块美港币人民至-～ \n", max_size=40))
@example("一数块亿分")
def test_any_text_gives_ordered_spans_and_sane_bounds(text):
    hits = money.find(text)
    assert all(a.end <= b.start for a, b in pairwise(hits))
    for h in hits:
        assert 0 <= h.start < h.end <= len(text)
        assert h.low is None or h.high is None or h.low <= h.high


def test_sums_in_a_list_share_the_unit_of_the_last() -> None:
    assert [(h.norm["value"]) for h in money.find("两人受贿金额分别达1.88亿、1.7亿元")] == [188000000, 170000000]
    assert [(h.norm["value"]) for h in money.find("受贿数额达到1.88亿，两县人口1.2亿、3亿人")] == [188000000]
