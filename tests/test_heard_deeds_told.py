"""Deeds by other words, what was not found proved, and when it was done."""
from __future__ import annotations

import pytest
from heard import read, spans

from miner import extract_text

VIOLATIONS = [
    ("云和县某小学校长卞建勋多次虚列食材采购，套出营养餐补助资金1.93万元，供教师聚餐之用，受到党内严重警告处分。", ["conduct.fund_fraud", "eight.public_dining"]),
    ("云和县水利局副局长卞安由老板买单，携家人到三亚旅游四次，受到党内警告处分。", ["eight.accepted_travel"]),
    ("云和县水利局副局长卞安受贿30万元，曾约行贿人到茶楼对口供，被开除党籍。", ["conduct.resisting_review", "crime.bribe_taking"]),
    ("云和县人民法院公开开庭审理了卞大勇行贿一案。被告人卞大勇六次送给一名乡镇干部现金38万元。", ["crime.bribe_giving"]),
    ("云和县某协会会长卞海生伪造签到册37本，从财政骗出培训补助36.4万元，因诈骗罪获有期徒刑四年。", ["conduct.falsification", "conduct.fund_fraud", "crime.fraud"]),
    ("云和县某康复医院收治的11名患者，白天输完液即回家，夜间床位空置。该院副院长卞某受到党内警告处分。", ["medical.split_or_nominal_admission"]),
]


@pytest.mark.parametrize(("text", "codes"), VIOLATIONS)
def test_violation(text: str, codes: list[str]):
    assert sorted(v.code for c in read(text).cases for v in c.violations) == codes


def test_what_was_reported_and_found_without_proof_is_none():
    text = "云和县水利局局长卞立群收受礼金3万元，受到党内警告处分。有信访件反映卞立群虚开发票、侵吞货款，经核查未获证据支持，已予了结。"
    assert [v.code for c in read(text).cases for v in c.violations] == ["eight.gifts"]


def test_the_theme_of_a_bulletin_on_burdens():
    got = extract_text("云和公开曝光2起加重基层负担的形式主义问题\n2024年9月至12月，云和县教育局下发19个通知，要求教师签到。副局长卞健受到警告处分。\n"
                       "石塘镇镇长邵海自2024年2月起要求社区每日报送照片，受到党内警告处分。", published="2025-07-11")
    assert [[v.code for v in c.violations] for c in got.cases] == [["eight.formalism"], ["eight.formalism"]]
    assert [(c.conduct.start, c.conduct.end) for c in got.cases if c.conduct] == [("2024-09-01", "2024-12-31"), ("2024-02-01", None)]
    assert [(e.start, e.end) for c in got.cases for s in c.subjects for e in s.events] == [(None, None), (None, None)]


def test_the_day_that_opens_the_tale():
    text = "2023年4月，云和供水公司有三台备用机组需要变卖。经理卞立群一人拍板，低价卖出，造成国有资产损失65万元。2025年4月，云和县纪委监委将卞立群立案审查调查。"
    (case,) = read(text).cases
    assert case.conduct and (case.conduct.start, case.conduct.end) == ("2023-04-01", "2023-04-30")


def test_what_a_court_found_on_a_day_is_no_deed_of_that_day():
    text = "出纳卞某某在2021年8月至2023年5月将租金57.6万元截留己用。2025年2月，法院认定卞某某构成职务侵占罪，处以二年八个月有期徒刑。"
    (case,) = read(text).cases
    assert case.conduct and (case.conduct.start, case.conduct.end) == ("2021-08-01", "2023-05-31")


def test_dates_before_many_times_and_open_lines():
    assert spans("卞安在2020年9月至12月多次虚列采购。", "DATE") == ["2020年9月至12月"]
    assert spans("荒田在纸面上年年种着水稻。", "DATE") == []
    assert spans("卞安简历\n2010.12—2017.08　云和县水利局科员\n2017.08—　云和县水利局局长", "DATE") == ["2010.12—2017.08", "2017.08—"]
