"""A date without a year that opens the telling of a step lies behind the years of the deed; a campaign's figures count from where it began."""
from __future__ import annotations

import miner


def _norm(text: str, published: str, what: str) -> str:
    return next(m.norm["start"] for m in miner.extract_text(text, published=published).mentions if m.text == what)


def test_a_step_comes_after_the_deed():
    told = "2013年至2021年，石阡县粮库主任卞远山多次收受粮商贿赂。6月22日，卞远山被开除党籍。"
    assert _norm(told, "2022-09-01", "6月22日") == "2022-06-22"
    assert _norm(told, "2022-03-01", "6月22日") == "2021-06-22"         # 2022 is still to come
    assert _norm("2013年至2021年，卞远山收受贿赂。6月22日，他收下5万元。", "2022-09-01", "6月22日") == "2021-06-22"


def test_figures_count_from_the_campaign_s_begin():
    text = "多措并举护航校园餐\n今年3月以来，贵州省纪委监委开展“校园餐”专项整治。截至5月20日，全省共发现问题1900个，立案538件。"
    assert {(s.period.start, s.period.end) for s in miner.extract_text(text, published="2024-06-10").statistics} == {("2024-03-01", "2024-05-20")}
