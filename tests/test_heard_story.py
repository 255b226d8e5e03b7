"""Facts of a person's case that run over sentences and paragraphs: items under a mark, pronouns, accomplices, those who answer later."""
from __future__ import annotations

import miner
from heard import subjects

FUND = "某市医疗保障局关于检查结果的通报\n为守护医保基金，现将两家机构的问题通报如下。\n▶南溪县某医院\n该院把门诊患者收治入院，虚构治疗过程，涉及医保基金31.5万元。南溪县医疗保障局对该院处以罚款63万元。\n" \
       "▶北川县某镇卫生院\n2023年，该院重复收取护理费用，造成医保基金损失4.2万元。县卫生健康委对时任院长卞文海予以诫勉，对医保办主任邵青山予以批评教育。\n"


def test_paragraphs_under_a_line_that_only_marks_them_are_one_matter():
    cases = miner.extract_text(FUND, published="2024-06-10").cases
    assert [sorted(s.name for s in c.subjects) for c in cases] == [["南溪县某医院"], ["北川县某镇卫生院", "卞文海", "邵青山"]]
    assert [[a.value for a in c.amounts] for c in cases] == [[315000, 630000], [42000]]
    head = next(s for s in cases[1].subjects if s.name == "卞文海")
    assert [(p.org, p.title, p.former) for p in head.positions] == [("北川县某镇卫生院", "院长", True)]


def test_what_befell_him_is_told_of_the_one_person_named_before():
    told = subjects("调查人员翻遍账册，发现南溪县清水镇某村村委会原主任卞文海收下鱼塘租金不入账，16.5万元进了他的口袋。\n"
                    "面对询问，卞文海沉默不语。今年3月，他被开除党籍；4月，南溪县人民法院以职务侵占罪对其判处有期徒刑一年。\n")
    assert {s.code for s in told["卞文海"].sanctions} == {"party.expulsion", "criminal.fixed_term"}


def test_the_former_and_the_latter_get_each_his_own():
    told = subjects("南溪县清水镇副镇长卞文海、镇农经站站长邵青山因监管不力被追究责任，前者被给予党内警告处分，后者受到批评教育。")
    assert [s.code for s in told["卞文海"].sanctions] == ["party.warning"]
    assert [s.code for s in told["邵青山"].sanctions] == ["other.criticism"]


def test_accomplice_of_him_is_of_the_same_matter_and_body():
    text = "卞文海，男，52岁，案发前系南溪县某乡财政所所长。2017年6月至2021年底，他和出纳邵青山联手作假，侵吞惠农资金132.5万元，其中落入卞文海腰包的有90万元。\n" \
           "2024年9月2日，邵青山在家人陪伴下到县监委投案。2025年1月，县人民检察院以贪污罪将二人诉至南溪县人民法院。\n" \
           "3月26日，法院当庭宣判：卞文海被判处有期徒刑六年，并处罚金三十万元；邵青山因有自首情节，被判处有期徒刑二年，并处罚金十五万元。\n"
    case, = miner.extract_text("以案释法\n" + text, published="2025-06-10").cases
    told = {s.name: s for s in case.subjects}
    assert {n: [p.org for p in s.positions] for n, s in told.items()} == {"卞文海": ["南溪县某乡财政所"], "邵青山": ["南溪县某乡财政所"]}
    assert {(e.type, e.start) for e in told["邵青山"].events} == {("surrender", "2024-09-02"), ("indictment", "2025-01-01"), ("sentence", "2025-03-26")}
    assert [a.role for a in case.amounts] == ["embezzled", "embezzled", "fine", "fine"]


def test_who_failed_to_watch_answers_in_the_matter_told_before():
    text = "南溪县某建设集团财务部出纳卞文海三年间挪用公款412万元，2023年4月被南溪县人民法院以挪用公款罪判处有期徒刑七年。\n“管钱的人没人管。”一名干部说。\n" \
           "经查，集团财务部经理邵青山对卞文海疏于管理，履行监督责任不到位，2023年6月受到党内警告处分。\n"
    case, = miner.extract_text("警示录\n" + text, published="2024-06-10").cases
    assert [s.name for s in case.subjects] == ["卞文海", "邵青山"]
    assert case.subjects[1].positions[0].org == "南溪县某建设集团财务部"


def test_paragraph_that_opens_with_him_goes_on_with_his_matter():
    text = "南溪县水利局原副局长卞文海2009年走上领导岗位，分管水库工程。\n此后，他胃口越来越大：2016年，收受某老板30万元；次年，又向监理公司经理邵青山索要15万元。\n" \
           "2023年4月，卞文海被立案审查调查。同年9月，卞文海被开除党籍。\n"
    case, = miner.extract_text("水库蛀虫\n" + text, published="2024-06-10").cases
    assert [s.name for s in case.subjects] == ["卞文海"]
    assert [a.value for a in case.amounts] == [300000, 150000]


def test_defendants_told_of_together_are_of_one_matter_and_their_watchers_with_them():
    text = "南溪区人民法院近日审结一起诈骗医保基金案。被告人是当地某村卫生室负责人卞文海（化名）。\n2018年，卞文海接手村卫生室。起初，他口碑不错。\n" \
           "两年后的6月，他虚构门诊记录，报销了860元。此后，他与开药店的同学邵青山商量，由后者提供票据，二人共骗取医保基金41.3万元。\n" \
           "邵青山闻讯外逃，今年1月到公安机关自首。\n" \
           "法院认为，卞文海、邵青山以非法占有为目的，骗取医疗保障基金，其行为均构成诈骗罪。卞文海被判处有期徒刑五年，并处罚金五万元；邵青山被判处有期徒刑三年，并处罚金三万元。\n" \
           "该镇卫生院院长祁望岫对村卫生室疏于监管，2023年11月受到党内警告处分。\n"
    case, = miner.extract_text("村医的生意经\n" + text, published="2024-06-10").cases
    assert [s.name for s in case.subjects] == ["卞文海", "邵青山", "祁望岫"]
    assert [(a.value, a.role) for a in case.amounts] == [(860, "fraud"), (413000, "fraud"), (50000, "fine"), (30000, "fine")]
    assert ("surrender", "2024-01-01") in {(e.type, e.start) for e in case.subjects[1].events}


def test_the_same_sanction_is_that_of_the_one_before():
    told = subjects("南溪区人民医院原院长卞文海与设备科原科长邵青山相互勾结，收受回扣。2025年2月，卞文海受到开除党籍、开除公职处分；邵青山也于同年4月受到同样处分。")
    assert {s.code for s in told["邵青山"].sanctions} == {"party.expulsion", "admin.dismissal"}
    assert {(e.type, e.start) for e in told["邵青山"].events} == {("party_discipline", "2025-04-01"), ("admin_discipline", "2025-04-01")}


def test_the_field_of_a_post_makes_nobody_an_object():
    told = subjects("分管基建和后勤工作的南溪职业学院副院长卞文海（副厅级），对下属疏于管理，履行“一岗双责”不到位，被某省纪委监委诫勉。")
    assert [s.code for s in told["卞文海"].sanctions] == ["other.admonition"]


def test_the_giver_of_a_sum_is_no_subject():
    assert list(subjects("南溪区教育局后勤服务中心原主任卞文海收受甲公司经理邵某28万元，收受乙公司负责人共计19.5万元，2025年1月被开除党籍。")) == ["卞文海"]
