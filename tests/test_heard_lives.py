"""Lives under other headings, genres told by who speaks, and whose matter a sentence is that names another only to tell when."""
from __future__ import annotations

from miner import extract_text


def profile(text: str):
    got = extract_text(text, published="2025-03-02")
    return next(s.profile for c in got.cases for s in c.subjects if s.profile)


def test_fields_under_an_annex():
    p = profile("云和县人民医院党委书记卞振海接受审查调查\n云和县人民医院党委书记卞振海涉嫌严重违纪违法，目前接受纪律审查和监察调查。\n附：卞振海个人简历\n性别：男\n民族：汉族\n"
                "出生年月：1971.09\n籍贯：浙江云和\n入党时间：1998.06\n1994.07—2003.05　云和县石塘镇卫生院医生\n2003.05—　云和县人民医院党委书记")
    assert (p.sex, p.birth, p.native_place, p.party_joined) == ("男", "1971-09", "浙江云和", "1998-06")
    assert [(c.start, c.end, c.text) for c in p.career] == [("1994-07", "2003-05", "云和县石塘镇卫生院医生"), ("2003-05", None, "云和县人民医院党委书记")]


def test_a_numbered_heading_and_a_sheet_that_opens_with_the_sex():
    p = profile("关于给予卞玉昆开除党籍处分的通报\n卞玉昆，原系云和县开发区管委会副主任（副科级）。2025年2月，决定给予其开除党籍处分。\n三、个人履历\n"
                "男，畲族，1963年11月出生，浙江云和人，党校大学学历，1985年4月入党，1981年8月参加工作\n1981年8月至1990年2月：云和县供销社职工\n1990年2月至2023年12月：云和县开发区管委会副主任")
    assert (p.sex, p.ethnicity, p.birth, p.native_place, p.work_started) == ("男", "畲族", "1963-11", "浙江云和", "1981-08")
    assert [c.text for c in p.career] == ["云和县供销社职工", "云和县开发区管委会副主任"]


def test_a_life_that_opens_with_where_somebody_is_from():
    p = profile("云和县水利局局长卞步云被查\n“云和县水利局局长卞步云涉嫌严重违纪违法，目前正在接受组织审查调查。”\n"
                "公开简历显示，卞步云是浙江景宁人，1973年11月出生，畲族，男，1995年8月参加工作。履历如下：\n1995年8月，云和县水利局科员；\n2018年12月，云和县水利局局长。")
    assert (p.sex, p.birth, p.native_place) == ("男", "1973-11", "浙江景宁")
    assert [(c.start, c.text) for c in p.career] == [("1995-08", "云和县水利局科员"), ("2018-12", "云和县水利局局长")]


def test_a_rank_in_brackets_behind_two_posts_is_that_of_both():
    got = extract_text("通报\n卞玉昆，原系云和县开发区党工委委员、管委会副主任（副科级）。2025年2月，卞玉昆被开除党籍。", published="2025-03-02")
    assert got.cases[0].subjects[0].rank == "section_deputy"


def test_who_only_tells_when_has_no_part_in_the_matter():
    got = extract_text("云和县政协原副主席卞敬堂主动投案接受审查调查\n云和县政协原副主席卞敬堂涉嫌严重违纪违法，主动投案，目前正接受纪律审查和监察调查。\n"
                       "去年11月，也就是卞敬堂退休后的第十四个月，曾与其搭班的景宁县委原书记邵启文被宣布接受调查。今年1月，邵启文被开除党籍，其涉嫌受贿犯罪问题被移送检察机关。", published="2025-03-27")
    assert [([s.name for s in c.subjects], [v.code for v in c.violations]) for c in got.cases] == [(["卞敬堂"], []), (["邵启文"], ["crime.bribe_taking"])]
    assert got.document.genre == "investigation"


def genre(title: str, body: str) -> str:
    return extract_text(title + "\n" + body, published="2025-03-27").document.genre


TWO = ("云和县水利局原局长卞大河涉嫌受贿罪一案，由云和县人民检察院向云和县人民法院提起公诉。\n景宁县林业局原局长邵安涉嫌受贿罪，被景宁县人民检察院决定逮捕。")


def test_genres():
    assert genre("丽水检察机关近期依法办理两件职务犯罪案件", TWO) == "judicial"
    assert genre("丽水通报乡村振兴领域2起违纪违法案件", "云和县水利局局长卞大河套取资金5万元，受到党内警告处分。\n景宁县林业局局长邵安侵占补贴3万元，受到党内警告处分。") == "case_bulletin"
    assert genre("丽水市纪委监委2024年工作回眸与2025年任务安排（摘登）", "2024年，全市立案1487件，处分1309人。云和县水利局局长卞大河受贿，2024年5月被开除党籍。") == "other"


def test_figures_of_a_work_report_are_counted():
    got = extract_text("丽水市纪委监委2024年工作报告\n2024年，全市纪检监察机关立案1487件，处分1309人。", published="2025-01-16")
    assert [(s.indicator, s.value) for s in got.statistics] == [("立案", 1487), ("处分", 1309)]
