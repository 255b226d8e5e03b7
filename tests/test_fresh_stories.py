"""What longer news and stories taught (27 pages of newspapers, portals and commissions, 2006 to 2025: fugitives brought home, trials, roundups, monthly figures, a fallen official's course).
Every sentence here is invented; real are only the places."""
from __future__ import annotations

import miner
from miner.extraction import extract_text


def subjects(text: str) -> dict[str, miner.model.Subject]:
    return {s.name: s for c in extract_text(text, published="2024-05-10").cases for s in c.subjects}


def people(text: str) -> list[str]:
    return [m.text for m in extract_text(text, published="2024-05-10").mentions if m.label == "PER"]


def figures(text: str) -> list[tuple[str, float]]:
    return [(s.indicator, s.value) for s in extract_text(text, published="2024-05-10").statistics]


def test_who_is_told_something_is_no_name() -> None:
    assert people("一位负责人向记者透露，村里的账多年没有公开。") == []
    assert people("该县一名干部向警方交代了经过，会计向媒体介绍了账目。") == []


def test_a_fugitive_brought_home_answers() -> None:
    found = subjects("其中，追逃小组赴老挝，成功将“红通”第16号嫌疑人卞望岫缉捕并押解回国。")
    assert list(found) == ["卞望岫"]
    assert set(subjects("一年来，全市缉捕或劝返卞某某、祁某某等15名在逃职务犯罪嫌疑人。")) == {"卞某某", "祁某某"}


def test_since_a_year_and_up_to_a_day() -> None:
    found = extract_text("据统计，2023年以来，截至7月31日，全国查处违反中央八项规定精神问题30855起，处理43971人。", published="2023-08-27")
    assert {(s.period.start, s.period.end) for s in found.statistics if s.period} == {("2023-01-01", "2023-07-31")}


def test_each_of_two_counts_keeps_its_own_noun() -> None:
    assert figures("安徽省有5名市委书记和12名县委书记落马。") == [("市委书记落马", 5), ("县委书记落马", 12)]
    assert figures("全省查处3名厅级干部和28名处级干部。") == [("查处厅级干部", 3), ("查处处级干部", 28)]


def test_this_citys_committee_is_a_committee() -> None:
    mentions = extract_text("该市市委书记卞望岫被查。", published="2024-05-10").mentions
    assert [m.text for m in mentions if m.label == "ORG"] == ["市委"]


def test_what_half_of_many_did_is_said_of_none_of_those_named_before() -> None:
    text = "4月17日，原江州某公司副总经理卞望岫被劝返归案。\n记者注意到，40名到案人员近半数涉嫌贪污，另有受贿、行贿等罪行。"
    assert all("crime.bribe_giving" not in [v.code for v in c.violations] for c in extract_text(text, published="2024-05-10").cases)


def test_money_due_to_villagers_is_no_allowance() -> None:
    text = "江州镇某村原出纳卞望岫因犯贪污罪被判处有期徒刑三年。2019年8月，为将这笔款发放到村民手中，村里取款46.5万元，交给卞望岫保管。"
    assert "allowance" not in [a.role for c in extract_text(text, published="2024-05-10").cases for a in c.amounts]


def test_who_formerly_was_something_held_that_post() -> None:
    found = subjects("卞望岫原为合肥市水利局局长，因涉嫌受贿被查。")["卞望岫"]
    assert [(p.org, p.title, p.former) for p in found.positions] == [("合肥市水利局", "局长", True)]


def test_those_at_large_stay_at_large() -> None:
    assert figures("此外，全市15名在逃职务犯罪嫌疑人被缉捕。") == [("在逃职务犯罪嫌疑人被缉捕", 15)]
