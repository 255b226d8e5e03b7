"""Fresh notices: deeds told in words not met before, names before 表现为 and 则, what is told of others than the subject."""
from __future__ import annotations

import pytest
from heard import read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code.split(".")[1] + str(x.term_months or "") for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


def violations(text: str) -> list[str]:
    return [v.code for c in read(text).cases for v in c.violations]


@pytest.mark.parametrize(("deed", "code"), [
    ("为儿子置办婚宴40桌", "eight.ceremonies"),
    ("为母亲办寿宴", "eight.ceremonies"),
    ("给职工发过节费3万元", "eight.allowances"),
    ("用公款购买大米发放给职工", "eight.allowances"),
    ("因违规收礼", "eight.gifts"),
    ("带队绕道溶洞、古镇、草场等地变相游玩", "eight.public_travel"),
    ("组织职工赴海南旅游", "eight.public_travel"),
    ("对干部疏于监督管理", "conduct.supervision_failure"),
    ("将账本和部分凭证烧毁", "conduct.resisting_review"),
])
def test_a_deed_told_in_fresh_words(deed: str, code: str) -> None:
    assert violations(f"渠县农业局局长卞文海{deed}，受到党内警告处分。") == [code]


def test_what_a_firm_puts_away_is_no_bribe_of_its_head() -> None:
    assert "crime.bribe_taking" not in violations("某公司收取“好处费”30万元存入小金库。公司经理卞文海受到党内警告处分。")


@pytest.mark.parametrize(("text", "name"), [
    ("渠县农业局局长方大为表现为懒政怠政。", "方大为"),
    ("渠县农业局原副局长卞军则存在违规用车问题。", "卞军"),
    ("渠县农业局干部卞某出于私怨散布谣言，受到警告处分。", "卞某"),
    ("渠县公安局民警卞文海由四级警长降为二级警员。卞文海受到警告处分。", "卞文海"),
])
def test_a_name_ends_before_the_words_behind_it(text: str, name: str) -> None:
    assert set(spans(text, "PER")) == {name}


@pytest.mark.parametrize(("text", "words"), [
    ("渠县教育局决定将教师卞文海调离原工作单位。", "调离原工作单位"),
    ("给予局长卞文海党内警告处分，免去其党支部书记。", "免去其党支部书记"),
    ("渠县教育局对渠县中学进行全县通报批评。", "通报批评"),
])
def test_a_sanction_told_in_fresh_words(text: str, words: str) -> None:
    assert words in spans(text, "SANC")


@pytest.mark.parametrize("text", [
    "渠县纪委对局长卞文海给予党内警告处分。2月8日，县委领导作出批示：坚决予以查处。",
    "渠县公安局局长卞文海对立案侦查建议不采纳。卞文海受到党内警告处分。",
])
def test_what_an_instruction_or_proposal_tells_is_no_investigation(text: str) -> None:
    assert events(text)["卞文海"] == ["party_discipline"]
