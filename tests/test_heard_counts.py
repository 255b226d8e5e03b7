"""Counts of reports: parts of a whole told number first, paragraphs that go on with the one before, what several provinces did, and
counts that are the notice's own or of one accident."""
from __future__ import annotations

import pytest
from heard import read


def told(text: str) -> list[tuple[str, float, str]]:
    return [(s.indicator, s.value, s.unit) for s in read(text).statistics]


def months(text: str) -> set[tuple[str | None, str | None]]:
    return {(s.region, s.period.start if s.period else None) for s in read(text).statistics}


def test_the_parts_of_a_whole_told_number_first() -> None:
    text = "2021年3月，福建省查处违反八项规定精神问题319件，处理420人。在查处的这319件违反八项规定精神问题中，有33件涉及县处级干部；有28件涉及公款吃喝，35人因此被处理。"
    assert told(text) == [("查处违反八项规定精神问题", 319, "件"), ("处理", 420, "人"), ("涉及县处级干部", 33, "件"), ("涉及公款吃喝", 28, "件"), ("处理", 35, "人")]


def test_a_matter_alone_has_no_parts() -> None:
    assert told("某镇通报近期工作，有2件涉及公款吃喝。") == []


@pytest.mark.parametrize("text", [
    "2021年3月，福建省查处违反八项规定精神问题319件，处理420人。\n从查处的319件问题类型看，公款吃喝最突出，达到106件。",
    "2021年3月，福建省查处违反八项规定精神问题319件。\n居第二位的是“公款吃喝”问题，处分46人。",
    "2021年3月，福建省查处违反八项规定精神问题319件。\n此外，立案208件。",
])
def test_a_paragraph_goes_on_with_the_one_before(text: str) -> None:
    assert months("情况通报\n" + text) == {("福建省", "2021-03-01")}


def test_a_paragraph_that_begins_anew_keeps_nothing() -> None:
    assert ("福建省", "2021-03-01") in (found := months("情况通报\n2021年3月，福建省查处问题319件。\n纪检机关立案208件。")) and (None, None) in found


def test_the_kind_of_problem_quoted_before_the_verb() -> None:
    assert ("公款吃喝问题处分", 46, "人") in told("2021年3月，福建省查处问题319件。其中，“公款吃喝”问题最为突出，处分46人。")


def test_most_of_those_dealt_with() -> None:
    assert ("处分村组干部", 251, "人") in told("3月，福建省查处问题319件，处分263人。处分人数中村组干部占绝大多数，共251人。")


def test_what_several_provinces_did_has_no_region() -> None:
    text = "全国环保督察问责情况\n经国务院批准，督察组对北京、上海、湖北等7省（市）开展督察。\n7省（市）共问责1048人，诫勉211人，组织处理49人（次），通报问责22人，其他处理10人。"
    assert [(s.indicator, s.unit, s.region) for s in read(text).statistics] == [
        ("问责", "人", None), ("诫勉", "人", None), ("组织处理", "人次", None), ("通报问责", "人", None), ("其他处理", "人", None)]


def test_inspectors_in_several_cities_count_for_the_province() -> None:
    text = "江阴市环保局对某公司立案。\n督察组进驻南京、无锡、苏州后，共接到举报1867件，向当地交办问题959件。"
    assert {s.region for s in read("情况通报\n" + text).statistics} == {"江苏省"}


@pytest.mark.parametrize("text", [
    "曝光台本期选取了6起定点药店刷卡套现的典型案例。",
    "吕梁市“3·16”重大火灾事故调查报告公布，42名公职人员被问责。",
])
def test_the_notices_own_count_and_that_of_one_accident(text: str) -> None:
    assert told("情况通报\n" + text) == []


def test_how_they_fell_is_no_part_of_what_is_counted() -> None:
    assert told("今年以来，浙江省粮食系统已有27人宣告被查。") == [("被查", 27, "人")]


def test_reminded_in_a_talk() -> None:
    assert ("提醒谈话", 2, "人") in told("瑞金市审计整改情况的报告\n市审计局立案3件，对2人予以提醒谈话。")


def test_each_count_is_of_one_of_the_four_forms() -> None:
    text = "2021年，福建省运用“四种形态”分别处理4560人次、1310人次、230人次、211人次。"
    assert [w for w, *_ in told(text)] == [f"运用第{n}种形态处理" for n in "一二三四"]


@pytest.mark.parametrize("text", [
    "福建省纪委监委网站公开曝光7起村党组织换届选举中拉票贿选问题。",
    "立案人数、要案数等8个单项指标均居全省第一。",
    "省公安厅派出工作组，督导检查全省11个地市和林区派出所的落实情况。",
    "检查组发现消费金额为1.5万元的发票存根。",
])
def test_what_tells_no_result(text: str) -> None:
    assert told(text) == []


def test_the_region_of_the_report_that_is_answered() -> None:
    text = "审计查出问题整改情况的报告\n市人大常委会审议了《关于瑞金市2021年度财政收支情况的审计工作报告》。\n已整改40项。"
    assert {s.region for s in read(text).statistics} == {"江西省/赣州市/瑞金市"}


@pytest.mark.parametrize("text", ["现将巡察整改情况予以公布。\n完成整改19个。", "受区政府委托，报告2022年度审计情况，请予审议。"])
def test_a_report_without_a_title(text: str) -> None:
    assert read(text).document.genre == "inspection_report"


@pytest.mark.parametrize("name", ["中央第四生态环境保护督察组", "中央第六环境保护督察组"])
def test_a_group_of_inspectors_that_the_nation_sends(name: str) -> None:
    from heard import spans
    assert spans(f"2021年，{name}向福建省反馈意见。", "ORG") == [name]
    assert spans("省里组成环境保护督察组开展检查。", "ORG") == []
