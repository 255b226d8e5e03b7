"""Findings of readers who read whole documents aloud: the figures that reports state, and the genre of those that tell them."""
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


def test_list_of_an_audit_gives_each_body_its_own():
    found = told("审计发现，7个县补助资金8600万元闲置1年以上；沙洋县某合作社骗取财政补贴42.5万元；3个县违规发放工资310万元。", title="审计结果公告")
    case, = found.cases
    assert case.subjects[0].name == "沙洋县某合作社" and [a.value for a in case.amounts] == [425000]
    found = told("审计发现，26家定点医疗机构违规结算医保基金518.2万元；市第二人民医院分解住院83人次，涉及医保基金30.4万元。", title="审计工作报告")
    assert [a.value for a in found.cases[0].amounts] == [304000]
    assert [s.value for s in found.statistics] == [26, 5182000]
