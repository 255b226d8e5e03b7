"""The worst of those whom an audit found out, an accident told in a story, and posts held since."""
from __future__ import annotations

from heard import posts, spans, subjects

from miner import extract_text


def test_the_worst_of_all_and_what_it_did():
    got = extract_text("关于云和县2023年度本级预算执行情况的审计工作报告\n部分单位过紧日子要求落实不严。\n最突出的是县停车管理中心。"
                       "该中心2021年至2023年把收取的路内停车费86.4万元截留在往来账上，未上缴财政，其中的31.2万元被以误餐补助、节日慰问等名目分发给职工。", published="2024-09-27")
    (case,) = got.cases
    assert [(s.name, s.kind) for s in case.subjects] == [("县停车管理中心", "organization")]
    assert sorted(v.code for v in case.violations) == ["conduct.fund_fraud", "eight.allowances"]
    assert [(a.value, a.role) for a in case.amounts] == [(864000, "misappropriated"), (312000, "allowance")]
    assert not got.statistics


def test_an_accident_with_its_dead_in_the_title_is_one_matter():
    got = extract_text("吊篮坠落致两死 云和县3人被追责\n今年6月23日，石塘镇一小区吊篮坠落，两名工人当场死亡，直接经济损失310万元。\n"
                       "某建筑公司项目经理卞某被公安机关以涉嫌重大责任事故罪立案侦查；云和县应急管理局对该公司作出罚款95万元的行政处罚。\n"
                       "云和县住建局副局长邵安监管不力，受到政务记过处分。", published="2025-12-02")
    (case,) = got.cases
    assert {s.name for s in case.subjects} >= {"卞某", "邵安"}
    assert [(a.value, a.role) for a in case.amounts] == [(3100000, "loss"), (950000, "fine")]


def test_a_builder_who_goes_on_is_nobody():
    assert spans("事故的直接原因是施工方继续使用报废的钢丝绳作业。", "PER") == []


def test_a_post_held_since_a_year_is_held_still():
    text = "云和县水产养殖行业协会管理混乱。卞海生，畲族，2017年起担任该会副会长兼秘书长。卞海生因诈骗罪被判处有期徒刑四年。"
    assert posts(text)["卞海生"] == [("云和县水产养殖行业协会", "副会长", False), ("云和县水产养殖行业协会", "秘书长", False)]


def test_what_befell_others_is_no_inquiry_of_his():
    got = subjects("上诉人卞文波因他人被查，主动到云和县纪委监委说明问题。云和县人民法院判处卞文波有期徒刑八年。")
    assert "investigation" not in [e.type for e in got["卞文波"].events]
