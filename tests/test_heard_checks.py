"""Figures of checks, audits and courts: verbs and measure words by families, several nouns under one verb, what was looked at."""
from __future__ import annotations

import pytest

from miner import extract_text


def figures(text: str, title: str = "有关情况") -> list[tuple[str, float, str]]:
    return [(s.indicator, s.value, s.unit) for s in extract_text(title + "\n" + text, published="2024-06-10").statistics]


@pytest.mark.parametrize("text, told", [
    ("今年以来，全市共开展检查320矿次，下达执法文书1,270份，责令停止使用设备46台（套），暂扣许可证7本。",
     [(320, "矿次"), (1270, "份"), (46, "台（套）"), (7, "本")]),
    ("今年以来，全省检察机关提前介入613件，追诉漏犯18人，劝阻老年人受骗2万人次。", [(613, "件"), (18, "人"), (20000, "人次")]),
    ("截至6月底，全县共发生透水事故2起、死亡5人，与去年同期相比减少3起、8人。", [(2, "起"), (5, "人")]),
    ("今年以来，全县劳动监察部门为1560名农民工追回工资2140万元。", [(1560, "名"), (2.14e7, "元")]),
])
def test_verbs_and_measure_words_of_checks(text, told):
    assert [(v, u) for _, v, u in figures(text)] == told


def test_what_an_audit_looked_at():
    assert figures("重点审计了12个部门及所属40家单位。", "审计署发布审计结果") == [("审计部门", 12, "个"), ("审计所属单位", 40, "家")]
    assert [(v, u) for _, v, u in figures("市审计局对12个部门和6个乡镇开展了审计。", "某市审计结果公告")] == [(12, "个"), (6, "个")]


def test_what_was_done_with_a_sum_and_by_what_means():
    audit = "某市审计结果公告"
    assert figures("审计发现，有关部门将4.2亿元社保基金等，挪用于归还贷款。", audit)[0][1:] == (420_000_000, "元")
    assert ("职工违规领取养老待遇", 13000, "名") in figures("审计发现，6市的1.3万名职工通过伪造病历等方式，违规领取养老待遇2亿元。", audit)


def test_the_condition_of_one_body_is_no_figure():
    assert figures("某省矿山安全监察局对存在2条重大隐患的金沟煤矿，责令停产整顿。", "专项检查情况的通报") == []


def test_clinics_that_head_their_items_in_the_same_paragraph_are_told_like_those_in_lines_of_their_own():
    text = ("松阳曝光三家违规使用医保基金的定点医药机构\n松阳县医疗保障局5月14日发布2025年第二批曝光台。\n"
            "一、松阳县仁和医院。2024年1月至9月，该院有27名住院患者挂床住院。松阳县医保局追回损失，处以罚款51万元。\n"
            "二、松阳县安康门诊部。医师卞某为参保人苗某超量开药，后者将药品转卖，获利1万元。苗某被处罚款2万元，卞某被通报批评。\n"
            "三、松阳县福民药店。该店串换药品，被处罚款6万元。\n"
            "今年以来，松阳检查定点医药机构264家，追回医保基金182万元。")
    made = extract_text(text, published="2025-05-15")
    found = [{s.name: [x.code for x in s.sanctions] for s in c.subjects} for c in made.cases]
    assert found[0] == {"松阳县仁和医院": ["org.penalty"]}
    assert found[1]["苗某"] == ["org.penalty"] and found[1]["卞某"] == ["other.criticism"] and found[1].get("松阳县安康门诊部", []) == []
    assert found[2] == {"松阳县福民药店": ["org.penalty"]} and len(found) == 3
    assert [s.positions[0].org for c in made.cases for s in c.subjects if s.name == "卞某"] == ["松阳县安康门诊部"]
    assert [a.value for a in made.cases[2].amounts] == [60000]
