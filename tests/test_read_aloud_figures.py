"""Findings of readers who read whole documents aloud: the figures that reports state, and the genre of those that tell them."""
import pytest

import miner


def told(*paragraphs, title="监督一线", published="2026-10-10"):
    return miner.extract_text("\n".join((title, *paragraphs)), published=published)


def figures(found):
    return [(s.indicator, s.value, s.unit, s.region) for s in found.statistics]


def test_figures_closing_paragraph_is_no_part_of_the_case_before():
    found = told("洪江市雪峰镇农业综合服务中心原主任谭望舒收受礼金2万元，受到党内警告处分。",
                 "今年以来，洪江市纪委监委立案查处农资领域案件14件，留置3人，挽回经济损失260余万元。")
    case, = found.cases
    assert [e.type for e in case.subjects[0].events] == ["party_discipline"]
    assert [a.value for a in case.amounts] == [20000]
    assert [(i, v) for i, v, _, _ in figures(found)] == [("立案查处农资领域案件", 14), ("留置", 3), ("挽回经济损失", 2600000)]


def test_figures_of_a_period_are_not_when_the_case_was_done():
    found = told("三明市某供销公司原经理易长庚挪用公款120万元，主动投案。", "据统计，2026年1月至8月，福建省共追回外逃人员31人，追回赃款1.2亿元。其中，三明市追回4人。")
    case, = found.cases
    assert case.conduct is None and [a.role for a in case.amounts] == ["misappropriated"]
    assert len(found.statistics) == 4 - 1 and found.statistics[0].region == "福建省"


def test_figures_of_what_followed_from_a_case():
    found = told("市林业局原局长封某某被判处有期徒刑四年。", "封某某案发后，全市林业系统有9人主动说明问题，上交礼品礼金8.6万元。")
    assert found.cases[0].amounts == ()
    assert [(i, v) for i, v, _, _ in figures(found)] == [("主动说明问题", 9), ("上交礼品礼金", 86000)]
    found = told("昌吉市纪委监委给予某水务公司副经理霍某党内警告处分，并以此为契机开展专项治理，清退违规费用12.3万元。")
    assert found.cases[0].amounts == () and [s.value for s in found.statistics] == [123000]


def test_figures_before_an_example_in_one_sentence():
    found = told("今年以来，湛江、茂名等地查实21家药店倒卖药品，涉及金额97万元；茂名市某医院因重复收费被追回医保基金36.5万元并处罚款。")
    case, = found.cases
    assert case.subjects[0].name == "茂名市某医院" and [a.value for a in case.amounts] == [365000]
    assert "medical.drug_resale" not in {v.code for v in case.violations}
    assert 365000 not in [s.value for s in found.statistics]


def test_figures_of_a_case_that_begin_with_a_period_stay_in_it():
    found = told("2024年，龙泉市农业农村局股长应某套取补贴31万元，被开除党籍。", "截至目前，该案已追缴涉案资金18万元。")
    assert [a.value for c in found.cases for a in c.amounts] == [310000, 180000]


def test_a_sum_of_the_whole_province_is_no_sum_of_the_one_case_in_the_story():
    found = told("5月6日，潜逃九年的龙泉市某公司原经理应某回国投案，退回赃款20万元。", "2014年至2018年，全省已追回外逃人员851名，追回赃款14.7亿元。")
    assert [a.value for c in found.cases for a in c.amounts] == [200000] and 1470000000 in [s.value for s in found.statistics]


def test_list_of_an_audit_gives_each_body_its_own():
    found = told("审计发现，7个县补助资金8600万元闲置1年以上；沙洋县某合作社骗取财政补贴42.5万元；3个县违规发放工资310万元。", title="审计结果公告")
    case, = found.cases
    assert case.subjects[0].name == "沙洋县某合作社" and [a.value for a in case.amounts] == [425000]
    found = told("审计发现，26家定点医疗机构违规结算医保基金518.2万元；市第二人民医院分解住院83人次，涉及医保基金30.4万元。", title="审计工作报告")
    assert [a.value for a in found.cases[0].amounts] == [304000]
    assert [s.value for s in found.statistics] == [26, 5182000]


def test_figures_respectively_of_places():
    found = told("2026年8月，梧州市、玉林市分别查处违反中央八项规定精神问题38起、29起。")
    assert [(i, v, r[-3:]) for i, v, _, r in figures(found)] == [("查处违反中央八项规定精神问题", 38, "梧州市"), ("查处违反中央八项规定精神问题", 29, "玉林市")]


def test_figures_of_kinds_of_problems_bear_their_own_words():
    found = told("2026年8月，江西省批评教育和处理361人（包括4名地厅级干部、31名县处级干部），其中违规吃喝问题88起、违规收送名贵特产和礼品礼金问题71起。")
    assert [i for i, *_ in figures(found)] == ["批评教育和处理", "批评教育和处理地厅级干部", "批评教育和处理县处级干部", "违规吃喝问题", "违规收送名贵特产和礼品礼金问题"]


def test_figures_of_a_check_are_of_the_year_it_was_made():
    found = told("今年以来，彭泽县纪委监委对2023年以来实施的水利项目开展核查，发现违规问题36个。")
    assert found.statistics[0].period.start == "2026-01-01"


def test_figures_of_audits_and_checks():
    found = told("审计发现，5家单位无预算采购92.6万元；4个县扶持资金3100万元闲置；非税收入880万元未及时缴入国库。", title="审计结果公告")
    assert [(i, v) for i, v, _, _ in figures(found)][1:] == [("无预算采购", 926000), ("扶持资金闲置", 31000000), ("非税收入未及时缴入国库", 8800000)]
    found = told("专项检查发现，定点医院过度诊疗、过度检查涉及218.3万元，6家药店涉嫌违规金额47.5万元。")
    assert [(i, v) for i, v, _, _ in figures(found)] == [("过度诊疗、过度检查涉及", 2183000), ("违规金额", 475000)]


def test_figures_of_teaching_and_help():
    found = told("今年以来，彭泽县召开警示教育大会12场次，组织860余名党员干部旁听庭审，形成问题线索23条，帮助412名农民工追回工资。")
    assert [(i, v) for i, v, _, _ in figures(found)] == [("召开警示教育大会", 12), ("党员干部旁听庭审", 860), ("形成问题线索", 23), ("帮助农民工追回工资", 412)]


def test_figures_of_that_city_after_one_of_its_counties():
    found = told("湖北省荆州市纪委监委开展专项整治。", "松滋市林业站站长封某某挪用公款2万元，受到党内警告处分。", "截至目前，该市共查处林业领域问题33个。",
                 title="监督一线")
    assert [r for *_, r in figures(found)] in (["湖北省/荆州市"], ["湖北省/荆州市/松滋市"])


@pytest.mark.parametrize("title", ["从“拓荒人”到“局外人”", "江西彭泽：守好群众的“救命钱”", "一张药方背后的生意经"])
def test_genre_of_a_newspaper_story_is_news(title):
    found = told("“那几年，我管不住自己。”谈起往事，封某某悔恨地说。", "彭泽县林业局原局长封某某收受礼金18万元，2025年4月被开除党籍，2025年9月被判处有期徒刑三年。",
                 "截至9月底，该县共立案查处林业领域问题31件。", title=title)
    assert found.document.genre == "news" and len(found.cases) == 1


@pytest.mark.parametrize(("title", "body", "genre"), [
    ("中国石油天然气集团有限公司甘肃省销售分公司原党委书记、执行董事封望舒接受审查调查",
     "据中央纪委国家监委驻中国石油天然气集团有限公司纪检监察组、甘肃省纪委监委消息：中国石油天然气集团有限公司甘肃省销售分公司原党委书记、执行董事封望舒涉嫌严重违纪违法，"
     "目前正接受中央纪委国家监委驻中国石油天然气集团有限公司纪检监察组纪律审查和甘肃省白银市监委监察调查。", "investigation"),
    ("彭泽县林业局原局长受到处分", "彭泽县林业局原局长封某某违规收受礼金，受到党内警告处分。", "decision"),
    ("彭泽县法院一审宣判", "彭泽县林业局原局长封某某犯受贿罪，被判处有期徒刑三年。", "judicial"),
])
def test_genre_of_notices(title, body, genre):
    assert told(body, title=title).document.genre == genre


def test_region_of_a_notice_is_where_the_commission_that_signs_it_sits():
    found = told("县水利局副局长封望舒违规接受宴请，受到党内警告处分。", "中共彭泽县纪律检查委员会", "2026年6月3日", title="关于违规吃喝问题的通报")
    assert found.cases[0].region == "江西省/九江市/彭泽县" and found.cases[0].subjects[0].rank == "section_deputy"


def test_region_of_figures_signed_in_brackets():
    found = told("2026年上半年，全省纪检监察机关立案1.4万件，处分1.1万人。", "2026年上半年，全省纪检监察机关立案行贿人员412人，移送检察机关85人。（甘肃省纪委监委）",
                 title="省纪委监委通报上半年监督检查审查调查情况")
    assert {r for *_, r in figures(found)} == {"甘肃省"}


def test_region_of_a_provinces_body_that_its_group_of_inspectors_tells():
    found = told("福建省纪委监委驻省林业厅纪检监察组开展谈话。该组在监督检查中发现，省林业规划院某分院原院长封某某违规干预招投标，受到党内严重警告处分。",
                 "今年以来，该组共受理问题线索21件。")
    assert found.cases[0].region == "福建省" and found.statistics[-1].region == "福建省"


@pytest.mark.parametrize(("deed", "role"), [
    ("截留公款31.6万元用于购买奢侈品，涉嫌贪污犯罪", "embezzled"),
    ("虚报工业总产值2.4亿元", "other"),
    ("用村集体资金购买烟酒3.2万元", "public_spending"),
    ("造成违规报销医保资金6.8万元", "loss"),
    ("挪用资金，将4万元用于归还个人借款", "misappropriated"),
    ("犯受贿罪，违法所得16万元予以没收", "confiscated"),
    ("接受宴请，餐费860元由骆某支付", "other"),
])
def test_amounts_are_for_what_their_clause_says(deed, role):
    case, = told(f"彭泽县水利局会计封某{deed}，受到党内警告处分。").cases
    assert [a.role for a in case.amounts] == [role]


def test_amounts_of_an_insurance_fund_used_wrongly_are_no_spending():
    case, = told("彭泽县某医院违规使用医保基金案。经查，该院存在将不属于支付范围的医药费用纳入医保基金支付等问题，涉及违规医保基金24万元。").cases
    assert [a.role for a in case.amounts] == ["other"]


def test_figures_of_one_matter_or_of_the_bulletin_itself_are_none():
    found = told("纪检监察机关对17名责任人员进行了严肃问责。其中，给予彭泽县副县长封望舒政务记过处分。", "现公开曝光4起行贿典型案例：")
    assert figures(found) == []
