"""What a report's figures count: lists that leave the verb out, audits' findings, ranks of problems, and what is no figure."""
import pytest

import miner


def figures(text, title="某省纪委监委通报上半年情况", published="2025-07-20"):
    return [(s.indicator, s.value, s.unit) for s in miner.extract_text(title + "\n" + text, published=published).statistics]


def test_a_list_of_ranks_goes_on_with_the_verb():
    assert figures("上半年，全省处分厅局级干部12人，县处级干部88人，乡科级干部340人，农村、企业等其他人员2105人。") == [
        ("处分厅局级干部", 12, "人"), ("处分县处级干部", 88, "人"), ("处分乡科级干部", 340, "人"), ("处分农村、企业等其他人员", 2105, "人")]


def test_parts_in_brackets_and_after_a_rate():
    assert figures("上半年，全市处分612人（其中党纪处分540人）。立案侦查县处级以上干部63人，同比上升7.9%。其中，县处级干部59人，厅局级干部4人。") == [
        ("处分", 612, "人"), ("党纪处分", 540, "人"), ("立案侦查县处级以上干部", 63, "人"), ("立案县处级干部", 59, "人"), ("立案厅局级干部", 4, "人")]


def test_parts_of_those_sanctioned():
    told = figures("上半年，全国查处违规问题900起，给予党纪政务处分700人。被给予党纪政务处分的人中，地厅级干部31人，县处级干部268人。")
    assert told[2:] == [("党纪政务处分地厅级干部", 31, "人"), ("党纪政务处分县处级干部", 268, "人")]


def test_figures_after_respectively_take_the_items_of_the_list_before():
    assert figures("上半年，全市共查处问题800起。其次是违规配备公务用车、违规收受礼金，分别为310起、205起。")[1:] == [
        ("违规配备公务用车", 310, "起"), ("违规收受礼金", 205, "起")]


def test_kinds_of_problems_ranked_by_number():
    assert figures("上半年，全市共查处问题800起。违规发放津补贴最突出，达到280起。此外还包括违规公款吃喝152起。")[1:] == [
        ("违规发放津补贴", 280, "起"), ("违规公款吃喝", 152, "起")]


AUDIT = "某市审计局关于保障房资金的审计结果公告"


def test_irregularities_are_figures_of_an_audit_only():
    words = "12个项目挪用专项资金3400万元，另有86户家庭重复享受补贴。"
    assert [f[1:] for f in figures(words, AUDIT)] == [(12, "个"), (34_000_000, "元"), (86, "户")]
    assert figures(words, "各地推进保障房建设") == []


def test_results_of_an_audit():
    assert figures("截至10月底，共查出问题214项，归还原资金渠道5亿元，提出审计建议38条，追责问责21人。", AUDIT) == [
        ("查出问题", 214, "项"), ("归还原资金渠道", 5e8, "元"), ("提出审计建议", 38, "条"), ("追责问责", 21, "人")]


def test_round_numbers_in_words():
    assert [f[1:] for f in figures("今年以来，全市督办近百件问题线索，清退违规资金12万元，问责党员干部千余人。")] == [(100, "件"), (120_000, "元"), (1000, "人")]


def test_a_count_before_of_and_behind_a_cause():
    assert ("办结违纪案件", 64, "件") in figures("上半年已办结的64件违纪案件中，多数为本人主动说明。")
    assert [f[1:] for f in figures("该市对责任心不强、造成失误的173名责任人进行追责。")] == [(173, "名")]


@pytest.mark.parametrize("words", [
    "立案侦查贿赂8万元以上、挪用公款20万元以上的案件。", "现将查处的5起典型案例通报如下。", "预计全年追回资金300万元。", "该市是全国20个查处力度最大的城市之一。",
    "针对某河污染问题，有关部门介入调查，已有5名责任人被处分。", "日均处理污泥2000吨。", "单块地收获产量达260公斤。"])
def test_no_figures(words):
    assert figures(words) == []


def test_a_figure_told_again_counts_once():
    assert figures("上半年，全省查处省管干部133人。今年查处的133名省管干部中，多数涉及工程领域。") == [("查处省管干部", 133, "人")]


def test_the_bureau_at_the_head_of_a_report_is_its_region():
    d = miner.extract_text("关于2020年度本级预算执行审计查出问题整改情况的报告\n瑞金市审计局局长 某某\n已整改问题52项，追缴资金410万元。", published="2021-12-28")
    assert {s.region for s in d.statistics} == {"江西省/赣州市/瑞金市"}


def test_who_tells_problems_to_a_meeting_is_no_subject():
    d = miner.extract_text("近日，某市召开会议，市委常委、市纪委书记李成明通报去年以来巡察发现的普遍性问题。据统计，已整改问题318个，追责问责207人。", published="2021-12-28")
    assert d.cases == ()


def test_a_whole_divided_in_brackets_and_by_views():
    assert figures("一季度，全市受理信访举报140件，其中，业务范围内121件，占86.4%，重复举报19件。从举报方式来看，来信61件，占43.6%；来访33件，23.6%；来电12件。")[1:] == [
        ("受理业务范围内", 121, "件"), ("受理重复举报", 19, "件"), ("受理来信", 61, "件"), ("受理来访", 33, "件"), ("受理来电", 12, "件")]
    assert figures("与2018年一季度共接收75件相比，总量上升。") == []


def test_a_part_whose_words_follow_it():
    assert figures("审计发现，12个县闲置资金8.4亿元，其中3.1亿元已闲置2年以上。", AUDIT)[-1][1:] == (310_000_000, "元")


def test_the_day_of_the_telling_is_no_period():
    d = miner.extract_text("打击骗保成效显著\n2024年，国家医保局加强监管。据某社1月9日报道，全国共追回医保基金260亿元。", published="2025-01-18")
    assert [s.period for s in d.statistics] == [None]


def test_the_part_told_with_among_them_is_not_the_whole_that_follows():
    got = miner.extract_text("达州市纪委监委通报情况\n2017年，全市纪检监察机关共留置17人。其中，万源市留置3人。\n今年上半年，全市纪检监察机关共留置9人。",
                             published="2018-07-20").to_dict()["statistics"]
    assert [(s["value"], s["region"]) for s in got] == [(17, "四川省/达州市"), (3, "四川省/达州市/万源市"), (9, "四川省/达州市")]


def test_the_parts_of_a_count_whose_words_follow_it():
    told = figures("经省委同意，决定对126名责任人员进行问责，其中：厅级干部19人，处级干部71人。")
    assert [(f[1], f[2]) for f in told] == [(126, "名"), (19, "人"), (71, "人")] and told[1][0] == "问责厅级干部"


def test_one_of_many_places_and_an_aside_set_no_region():
    d = miner.extract_text("各地环保督查问责情况\n对北京、江西、甘肃等省市开展督查。从人数看，7省（市）共问责960人，其中省部级干部2人（甘肃某山问题）。北京市问责74人。", published="2018-03-29")
    regions = [s.region for s in d.statistics]
    assert regions[2] == "北京市" and "甘肃省" not in regions


def test_the_period_in_the_title_is_that_of_the_whole_report():
    d = miner.extract_text("某省纪委监委通报2025年上半年审查调查情况\n2025年上半年，全省立案521件。\n各级纪检监察机关共立案行贿人员14人。", published="2025-07-26")
    assert {(s.period.start, s.period.end) for s in d.statistics} == {("2025-01-01", "2025-06-30")}


def test_a_single_example_at_the_end_leaves_the_figures_to_the_region():
    d = miner.extract_text("广元医保基金监管见实效\n今年以来，全市检查定点医药机构2316家次，追回医保基金1862.4万元，移送公安机关11家，约谈236家，责令整改412家，暂停协议58家，"
                           "开展培训96场次，走访群众3万人次。剑阁县处理违规药店62家，收回资金198万元。\n该县某医院院长李砚强因骗取医保基金87万元，被开除党籍。", published="2024-11-20")
    assert {(62, "四川省/广元市/剑阁县"), (1_980_000, "四川省/广元市/剑阁县")} <= {(s.value, s.region) for s in d.statistics}
    assert d.document.genre == "news" and 870_000 not in {s.value for s in d.statistics}


def test_round_numbers_stand_without_figures():
    assert [f[1:] for f in figures("会议开得很好，全区干部近万人接受了警示教育。")] == [(10_000, "人")]
