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
