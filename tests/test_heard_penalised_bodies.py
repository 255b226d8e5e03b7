"""Clinics and firms that a report, a story or an accident's list penalises, and the people beside them: passives, an office that acts in the next
sentence, fines in lists, 由 and a body, one paper on several parties."""
from __future__ import annotations

import miner
from tests.heard import read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def test_a_clinic_goes_on_to_suffer_its_penalty():
    doc = read("个别医院串换收费项目，云和县某骨伤医院2022年把41.2万元普通针刺费用按特色治疗项目申报，被当地医保部门追回全部款项并处以一倍罚款。")
    [case] = doc.cases
    assert [(s.name, s.kind, [x.code for x in s.sanctions]) for s in case.subjects] == [("云和县某骨伤医院", "organization", ["org.penalty"])]
    assert [v.code for v in case.violations] == ["medical.substitution"]
    assert [(a.value, a.role) for a in case.amounts] == [(412_000, "fraud")]


def test_an_office_penalises_the_clinic_told_before():
    doc = read("云和县某民营医院就是心存侥幸的一家：2022年5月至2023年8月，该院将轻症病人反复办理出入院，分解住院86人次。"
               "2024年4月，云和县医保局追回上述资金，处12.7万元罚款，并暂停其骨科医保服务协议6个月。")
    [case] = doc.cases
    assert [x.code for x in case.subjects[0].sanctions] == ["org.penalty", "org.agreement_suspended"]
    assert case.subjects[0].sanctions[1].term_months == 6
    assert (case.conduct.start, case.conduct.end) == ("2022-05-01", "2023-08-31")


def test_two_clinics_told_before_are_not_guessed_between():
    text = "云和县仁和医院与云和县众安医院相邻。2024年4月，云和县医保局检查收费情况，处2.7万元罚款。"
    assert not any(codes(text).values())


def test_each_firm_of_a_list_is_fined():
    assert codes("云和淠山建设有限公司、云和恒度监理有限公司分别被处80万元、20万元罚款。") == {
        "云和淠山建设有限公司": ["org.penalty"], "云和恒度监理有限公司": ["org.penalty"]}
    [case] = read("云和淠山建设有限公司、云和恒度监理有限公司分别被处80万元、20万元罚款。").cases
    assert [(a.value, a.role) for a in case.amounts] == [(800_000, "fine"), (200_000, "fine")]


def test_what_a_body_gives_by_由_falls_on_the_one_whose_post_opens_the_sentence():
    told = codes("云和县应急管理局副局长邵文海被给予政务记大过处分。时任云和县副县长卞立民对分管领域督促检查不够，由丽水市政府予以诫勉。"
                 "公司法定代表人仇某因未履行安全生产职责，由应急管理部门处上一年年收入百分之六十的罚款。")
    assert told == {"邵文海": ["admin.major_demerit"], "卞立民": ["other.admonition"], "仇某": ["org.penalty"]}


def test_a_surname_that_is_a_word_before_某_behind_a_post():
    text = "云和县质量安全监督站站长台某巡查流于形式，被撤销党内职务。"
    assert spans(text, "PER") == ["台某"]
    assert spans("局长请某老板吃饭，县长陪某企业考察。", "PER") == []


def test_the_paper_of_a_penalty_is_one_matter_of_all_its_parties():
    doc = miner.extract_text("中国证券监督管理委员会浙江监管局行政处罚决定书（恒岳股份及相关责任人员）\n当事人：云和恒岳制造股份有限公司（以下简称恒岳股份或公司），住所：浙江省云和县。\n"
                             "卞文海，男，1968年5月出生，时任恒岳股份董事长。\n邵立民，女，1975年11月出生，时任恒岳股份财务总监。\n"
                             "经查明，2021年至2022年，恒岳股份虚构销售业务，虚增营业收入1.2亿元、利润总额3100万元，披露的年度报告存在虚假记载。\n我局决定：\n"
                             "一、对云和恒岳制造股份有限公司给予警告，并处以300万元罚款；\n二、对卞文海、邵立民给予警告，并分别处以100万元、60万元罚款。\n2024年4月17日")
    [case] = doc.cases
    assert {s.name for s in case.subjects} == {"云和恒岳制造股份有限公司", "卞文海", "邵立民"}
    assert all([x.code for x in s.sanctions] == ["org.penalty"] for s in case.subjects)
    assert [(a.value, a.role) for a in case.amounts] == [(1.2e8, "other"), (3.1e7, "other"), (3e6, "fine"), (1e6, "fine"), (6e5, "fine")]
    assert (case.conduct.start, case.conduct.end) == ("2021-01-01", "2022-12-31")


def test_those_whom_one_sentence_decides_on_answer_for_one_matter():
    doc = read("车属于云和县综合行政执法大队。面对票据，大队长卞文海低下了头。2023年3月至10月，卞文海先后驾驶执法车接送家人。办公室主任邵某某事后补签单据，替他圆谎。\n"
               "2024年3月，云和县纪委监委给予卞文海党内严重警告处分；邵某某受到政务记过处分。")
    [case] = doc.cases
    assert [(s.name, s.positions[0].org, s.positions[0].title) for s in case.subjects][0] == ("卞文海", "云和县综合行政执法大队", "大队长")
    assert [x.code for x in case.subjects[1].sanctions] == ["admin.demerit"]


def test_kinds_and_levels_of_figures_behind_weak_verbs():
    doc = miner.extract_text("某省通报去年查处违反中央八项规定精神问题情况\n2023年，全省共查处违反中央八项规定精神问题628起。按问题类型划分，形式主义、官僚主义问题占247起，余下381起属享乐主义、奢靡之风问题。"
                             "从查处级别看，地厅级2起、县处级45起。立案280件，被立案的有县处级干部31人，担任“一把手”的23人。", published="2024-01-20")
    found = {(s.indicator, s.value) for s in doc.statistics}
    assert {("形式主义、官僚主义问题", 247), ("享乐主义、奢靡之风问题", 381), ("查处地厅级", 2), ("查处县处级", 45), ("立案担任“一把手”", 23)} <= found


def test_a_notice_of_rectification_tells_the_posts_of_its_own_body():
    doc = miner.extract_text("关于巡察整改进展情况的通报\n根据县委统一部署，2022年3月至5月，县委第二巡察组对云和县水利局党组开展了常规巡察。现将整改情况公布如下。\n"
                             "1.针对“招标程序倒置”问题。对负有责任的原副局长卞立群给予党内严重警告处分，对建设股股长鲍某进行诫勉谈话，责成项目办作出书面检查。\n"
                             "2.针对“违规发放值班补助”问题。2019年至2021年，局机关向职工发放值班补助12.6万元。目前，已全部清退；时任局长晏成海受到党内警告处分。", published="2022-12-20")
    told = {s.name: s for c in doc.cases for s in c.subjects}
    assert [(p.org, p.title) for p in told["鲍某"].positions] == [("云和县水利局建设股", "股长")]
    assert [x.code for x in told["鲍某"].sanctions] == ["other.admonition"]
    assert [(p.org, p.title, p.former) for p in told["晏成海"].positions] == [("云和县水利局", "局长", True)]
    case = doc.cases[-1]
    assert case.region == "浙江省/丽水市/云和县" and [v.code for v in case.violations] == ["eight.allowances"]
    assert [(a.value, a.role) for a in case.amounts] == [(126_000, "allowance")] and case.conduct.start == "2019-01-01"


def test_a_firm_and_its_manager_in_the_list_of_an_accident():
    told = codes("云和鼎固建筑有限公司违法分包，对事故发生负有责任，由县应急管理局处以70万元罚款。劳务单位云和众力劳务有限公司被吊销施工资质。"
                 "鼎固公司总经理尤大勇未落实安全生产责任制，处上一年年收入40%的罚款。街道安监办主任强某某由县纪委给予党内警告处分。")
    assert told == {"云和鼎固建筑有限公司": ["org.penalty"], "云和众力劳务有限公司": ["org.penalty"], "尤大勇": ["org.penalty"], "强某某": ["party.warning"]}


def test_taken_up_by_a_police_station():
    assert [e.type for e in subjects("村医龙某虚开针灸治疗，骗取医保基金3400元，由派出所立案侦查。")["龙某"].events] == ["investigation"]


def test_a_firm_before_处_and_a_fine_ends_before_it():
    text = "对云和泓润塑业有限公司处120万元罚款；对云和众康医院处以2倍罚款。"
    assert spans(text, "ORG") == ["云和泓润塑业有限公司", "云和众康医院"]
    assert spans("云和县财政局社保处3人被查处。", "ORG") == ["云和县财政局社保处"]


def test_in_an_accident_a_sanction_before_the_first_name_is_anothers():
    doc = miner.extract_text("云和县“3·21”火灾事故调查报告公布\n云和县消防救援大队值守卞对企业检查走过场，由丽水市消防救援支队给予记过处分。车间主任狄某被公安机关刑事拘留。", published="2024-06-10")
    assert all(not s.sanctions for c in doc.cases for s in c.subjects if s.name == "狄某")


def test_an_inspecting_post_with_a_name_of_two_characters():
    assert codes("云和县消防救援大队监督参谋牟远对该企业检查走过场，由丽水市消防救援支队给予记过处分。") == {"牟远": ["admin.demerit"]}


def test_a_month_before_多发():
    assert spans("云和县教育局2023年3月多发放教师绩效工资13.2万元。", "DATE") == ["2023年3月"]


def test_the_fields_of_which_most_is_told():
    doc = miner.extract_text("某省公布前三季度查处群众身边腐败问题情况\n2023年1月至9月，全省共查处群众身边腐败问题1420起。从领域看，乡村振兴领域最多，达312起451人；其次为教育领域和医疗领域，分别为87起、64起。"
                             "其中，县处级干部受处分的72人。", published="2023-10-20")
    found = {(s.indicator, s.value, s.unit) for s in doc.statistics}
    assert {("乡村振兴领域", 312, "起"), ("教育领域", 87, "起"), ("医疗领域", 64, "起"), ("处分县处级干部", 72, "人")} <= found


def test_a_firm_in_one_finding_of_an_audit_has_no_part_in_the_next():
    doc = miner.extract_text("某省审计厅关于2022年度省属企业审计结果\n重点审计了12户省属企业。\n一是违规决策造成损失。云和衢水矿业集团未经集体研究投资非主业项目，形成损失风险1.4亿元。\n"
                             "二是薪酬管理失控。2户企业超发负责人薪酬312万元。\n三是靠企吃企。云和衢水矿业集团采购部原经理卞守成将业务交由亲属承揽，卞守成被立案调查。", published="2023-07-01")
    assert all(3_120_000 not in [a.value for a in c.amounts] for c in doc.cases)


def test_a_pharmacy_where_nothing_was_found_answers_for_nothing():
    told = codes("云和县众安药房、云和县康宁诊所接受医保检查。县医保局发现康宁诊所刷卡套现，处2倍罚款，众安药房未发现问题。")
    assert told["云和县康宁诊所"] == ["org.penalty"] and "众安药房" not in told


def test_a_deputy_head_is_of_the_inspected_body_and_not_of_the_section_named_before():
    doc = miner.extract_text("关于巡察整改情况的通报\n2023年3月，县委巡察组对云和县民政局党组开展巡察。\n1.关于“救助资金监管不到位”问题。对救助股股长卞某给予党内警告处分，由局党组对分管副局长邵文海进行谈话提醒。",
                             published="2023-09-01")
    assert {s.name: [(p.org, p.title) for p in s.positions] for c in doc.cases for s in c.subjects} == {
        "卞某": [("云和县民政局救助股", "股长")], "邵文海": [("云和县民政局", "副局长")]}
