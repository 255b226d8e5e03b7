"""Feedback of inspections, months' figures, environmental inspectors' 问责: what reports of commissions tell."""
from __future__ import annotations

import pytest

import miner


def told(text: str, published: str = "2024-05-20") -> miner.model.Extraction:
    return miner.extract_text(text, published=published)


def figures(text: str) -> list[tuple[str, float, str, str | None]]:
    return [(s.indicator, s.value, s.unit, s.region) for s in told(text).statistics]


def spans(text: str, label: str) -> list[str]:
    return [m.text for m in told(text).mentions if m.label == label]


def subjects(text: str) -> dict[str, list[str]]:
    return {s.name: [x.code for x in s.sanctions] for c in told(text).cases for s in c.subjects}


def test_the_shares_of_provinces_in_a_total():
    found = figures("经汇总，3省（区）共问责310人，其中，厅级干部41人（正厅级干部9人），处级干部120人。"
                    "分省（区）情况：吉林92人，其中，厅级干部11人，处级干部38人；浙江101人，其中，厅级干部12人；新疆（含兵团）117人。")
    assert found[:4] == [("问责", 310, "人", None), ("问责厅级干部", 41, "人", None), ("问责正厅级干部", 9, "人", None), ("问责处级干部", 120, "人", None)]
    assert found[4:] == [("问责", 92, "人", "吉林省"), ("问责厅级干部", 11, "人", "吉林省"), ("问责处级干部", 38, "人", "吉林省"), ("问责", 101, "人", "浙江省"),
                         ("问责厅级干部", 12, "人", "浙江省"), ("问责", 117, "人", "新疆维吾尔自治区")]


@pytest.mark.parametrize("words", ["达到91人", "达91人", "为91人", "91人"])
def test_who_is_first_by_a_number_and_the_rest_in_order(words: str):
    found = figures(f"从各省问责人数上看，甘肃省问责人数最多，{words}，其余依次为青海37人、福建26人；2家中央企业中，云岭集团问责6人。")
    assert found == [("问责", 91, "人", "甘肃省"), ("问责", 37, "人", "青海省"), ("问责", 26, "人", "福建省"), ("问责", 6, "人", None)]


def test_the_shares_of_counties_behind_分县情况():
    found = figures("2024年一季度，丽水市共立案212件。各县情况：云和县立案31件，缙云县立案27件。")
    assert found == [("立案", 212, "件", "浙江省/丽水市"), ("立案", 31, "件", "浙江省/丽水市/云和县"), ("立案", 27, "件", "浙江省/丽水市/缙云县")]


def test_what_is_ranked_first_without_a_noun_of_number():
    assert figures("从问责情形看，党纪政务处分最多，318人次，通报、组织处理等其他问责情形46人次。")[:2] == [
        ("党纪政务处分", 318, "人次", None), ("通报、组织处理等其他问责情形", 46, "人次", None)]


def test_those_blamed_by_where_they_serve():
    found = figures("从分布看，5个市被问责人员中，地方党委17人次，地方政府52人次，其他机关、国有企业、自治组织等4人次。")
    assert [(i, v) for i, v, *_ in found] == [("问责地方党委", 17), ("问责地方政府", 52)]


def test_matters_taken_aim_at_are_no_result_and_those_blamed_are():
    assert figures("7省（市）针对86个生态环境损害责任追究问题，问责812人。") == [("问责", 812, "人", None)]


def test_behind_a_bracket_the_list_goes_on_from_before_it():
    found = figures("“天网2018”行动全国共追回外逃人员812名（引渡9人，遣返31人，境内抓获104人），其中党员和国家工作人员207人。")
    assert ("追回党员和国家工作人员", 207, "人", "全国") in found and ("引渡", 9, "人", "全国") in found


@pytest.mark.parametrize("text", ["从反馈情况看，6个市重视上一轮巡视整改工作，取得了成效。", "工作专班对该镇22个问题的整改情况进行了梳理检查。",
                                  "对18个问题的整改落实情况开展回访。"])
def test_no_figures_of_what_was_only_looked_at(text: str):
    assert figures("云和县委巡察整改回访\n" + text) == []


def test_a_count_of_people_is_no_name():
    text = "某省问责79人，其中厅级干部28人；云和县问责71人，其中厅级干部8人。\n8人被问责，8人，已处理。"
    assert spans(text, "PER") == []


def test_the_newspaper_line_with_spaces_dates_a_page():
    doc = told("医保局追回基金\n《 瓯江日报 》（ 2021年10月14日 第 12 版）\n2018年至2020年，全国共检查定点医药机构171万家次。今年，开展专项整治。1至8月份，全国共检查定点医药机构51.66万家。", published=None)
    assert doc.document.published == "2021-10-14" and doc.statistics[-1].period.start == "2021-01-01"


@pytest.mark.parametrize("text, names", [
    ("省政府成立了省生态环境保护督察问题整改工作领导小组。", ["省政府", "省生态环境保护督察问题整改工作领导小组"]),
    ("近日，云和县农村乱占耕地建房问题专项整治工作领导小组办公室通报了情况。", ["云和县农村乱占耕地建房问题专项整治工作领导小组办公室"]),
    ("市县两级工作领导小组召开会议。", None),
    ("巡察县航空产业发展服务中心和县信访局。", ["县航空产业发展服务中心", "县信访局"]),
    ("对县文化和旅游局开展巡察。", ["县文化和旅游局"]),
])
def test_leading_groups_and_two_bodies(text: str, names: list[str] | None):
    assert "市县两级工作领导小组" not in spans(text, "ORG") if names is None else spans(text, "ORG") == names


def test_通报_with_what_goes_along_is_given_to_the_one_before_the_bracket():
    text = ("给予云和县自然资源和规划局四级调研员季望岫（时任云和县国土资源局党委委员、副局长）通报并严肃批评处理；给予云和县委书记卞闻笛（时任云和县委副书记、县长，"
            "兼任全域土地整治领导小组组长）通报并责令作出深刻检查处理。")
    assert subjects(text) == {"季望岫": ["other.criticism"], "卞闻笛": ["other.criticism"]}
    posts = {p.title: p.former for c in told(text).cases for s in c.subjects if s.name == "卞闻笛" for p in s.positions}
    assert posts == {"书记": False, "副书记": True, "县长": True, "组长": True}


def test_who_removes_others_and_what_is_no_person_answer_for_nothing():
    found = subjects("瓯江大学免去8位校长助理和10位副职的相关职务；针对2014年8月至2017年6月立项的、学员付费10万元以上的52个社会招生培训项目进行深入排查，责令其限期清理整顿；"
                     "瓯江大学对2015年11月以来未履行审批手续因私出国（境）的11名干部进行批评教育。")
    assert found == {"11名干部": ["other.criticism"]}


def test_a_firm_that_others_watched_badly_answers_for_nothing():
    found = subjects("因对瓯江钡业有限公司日常监管不到位，导致被群众投诉有噪声等破坏生态环境的行为，云和县崇头镇党委委员以及镇企业办主任、镇环保站站长、某村村主任共4人被诫勉谈话。")
    assert "瓯江钡业有限公司" not in found


def test_fugitives_brought_back_answer_and_bring_back_no_money():
    doc = told("“红通人员”卞闻笛、漆雕远从国外缉捕归案。云和县财政局原局长季望岫等一批外逃职务犯罪嫌疑人被追回。云和县将涉嫌行贿的邵三川、卜云起等外逃人员追回。")
    people = {s.name: [e.type for e in s.events] for c in doc.cases for s in c.subjects}
    assert people == {"卞闻笛": [], "漆雕远": [], "季望岫": [], "邵三川": [], "卜云起": []}


def periods(text: str, published: str = "2024-05-20") -> list[tuple[float, str | None, str | None]]:
    return [(s.value, s.period and s.period.start, s.period and s.period.end) for s in told(text, published).statistics]


@pytest.mark.parametrize("text, start, end", [
    ("工作报告说，2023年，检察机关充分履行反腐败检察职责。受理监委移送职务犯罪212人。", "2023-01-01", "2023-12-31"),
    ("去年，云和县纪委监委深入开展专项整治。集中力量，全年共立案212件。", "2023-01-01", "2023-12-31"),
    ("1月至4月，全省反贪办案呈现5个特点：一是力度大。全省反贪部门共受理线索212件。", "2024-01-01", "2024-04-30"),
    ("今年头3个月，云和县纪委监委立案212件。", "2024-01-01", "2024-03-31"),
])
def test_the_stretch_of_time_that_a_sentence_opens_with(text: str, start: str, end: str):
    assert periods(text)[-1] == (212, start, end)


def test_同期_behind_who_tells():
    assert periods("2009年9月至2011年3月，全国纪检监察机关共立案1.7万件。据季望岫介绍，同期全国检察机关共立案查办职务犯罪案件812件。")[-1] == (812, "2009-09-01", "2011-03-31")


def test_ways_of_reporting_are_parts_of_what_came_in():
    found = figures("云和县2018年共受理群众举报97件。\n从举报方式来看，来信17件（次），占30%；来访21件（次），占35%。")
    assert [(i, v) for i, v, *_ in found] == [("受理群众举报", 97), ("受理来信", 17), ("受理来访", 21)]


def test_bodies_named_组织_and_fields_are_no_verbs():
    found = figures("上半年，全国检察机关查办惠农资金管理、征地拆迁等九个重点领域环节贪污贿赂案件812件，农村基层组织工作人员612人。聚焦4个领域违纪违规问题查处。")
    assert [v for _, v, *_ in found] == [812] and "环节" in found[0][0]


def test_who_admonishes_others_answers_for_nothing():
    text = "由云和县委常委、县纪委书记、县委巡察工作领导小组组长卞闻笛对相关单位主要负责人进行了约谈提醒，被约谈对象作了表态发言。"
    assert "卞闻笛" not in subjects(text)
    assert "卞闻笛" not in subjects("会上，副县长卞闻笛对问题突出的3个乡镇负责人进行了集中约谈，并通报了情况。")


def test_heads_who_never_met_on_it_answer():
    assert list(subjects("云和县委书记季望岫，县委副书记、县长卞闻笛作为县扶贫开发领导小组“双组长”，长达一年没有召开过领导小组会议。")) == ["季望岫", "卞闻笛"]


def test_a_body_does_not_end_within_办案():
    assert spans("全省检察机关反贪办案呈现5个特点。", "ORG") == []


@pytest.mark.parametrize("text, value", [
    ("云和县作风建设\n云和县纪委监委持续发力，全县立案31件。据中央纪委国家监委网站通报，2023年8月，查处违反中央八项规定精神问题21012起。", 21012),
    ("丽水市工作综述\n2023年，全市共立案812件。中央纪委国家监委通报，今年1至3月，纪检监察机关共立案22013件。", 22013),
])
def test_what_the_central_commission_tells_is_the_nations(text: str, value: float):
    assert [s.region for s in told(text).statistics if s.value == value] == ["全国"]


def test_a_county_that_learns_from_the_nations_cases_counts_its_own():
    assert figures("云和县开展自查\n近日，中央纪委国家监委通报典型案例后，云和县立即开展自查，发现问题21个。")[0][3] == "浙江省/丽水市/云和县"


NOTICE = ("某省公布督察移交问题追责问责情况\n现将追责问责情况通报如下：\n（一）丽水市云和县耕地占补平衡变形走样问题突出。云和县委、县政府存在项目选址不当、自查自纠流于形式等问题。\n"
          "按照干部管理权限，给予云和县委书记季望岫（时任云和县委副书记、县长）通报并责令作出深刻检查处理；给予云和县政协主席邵三川（时任云和县委常委、常务副县长）诫勉处理。\n"
          "（二）丽水市缙云县污水处理厂长期超标排放。缙云县住建局对污水处理厂监管不力。\n按照干部管理权限，给予缙云县住建局局长卜云起党内警告处分；给予缙云县住建局副局长尤大勇政务记过处分。\n")


def test_an_item_of_a_notice_of_who_answers_is_one_matter():
    cases = [({s.name for s in c.subjects if s.kind == "person"}, c.region, [v.code for v in c.violations]) for c in told(NOTICE).cases]
    assert cases == [({"季望岫", "邵三川"}, "浙江省/丽水市/云和县", ["eight.formalism"]), ({"卜云起", "尤大勇"}, "浙江省/丽水市/缙云县", ["conduct.supervision_failure"])]


def test_items_that_tell_no_decision_are_not_joined():
    text = NOTICE.replace("按照干部管理权限，", "")
    assert len(told(text).cases) >= 2
