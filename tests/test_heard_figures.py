"""Figures, genres and bylines of whole pages as they are heard: a sum before an example, bodies of no place, a byline in the first line."""
import miner

TITLE = "云和县巡察工作见闻"


def told(text, title=TITLE, published="2024-05-20"):
    return miner.extract_text(title + "\n" + text, published=published)


def figures(text, title=TITLE, published="2024-05-20"):
    return [(s.indicator, s.value, s.unit) for s in told(text, title, published).statistics]


def test_the_sum_before_an_example_is_none_of_its_case():
    doc = told("本届县委巡察共发现问题1206个，立案审查调查31人，追缴违纪资金88万元。其中，云和县纪委监委对县林业局原副局长卜闻笛严重违纪违法问题立案审查调查，"
               "卜闻笛受到开除党籍处分。")
    assert [(s.indicator, s.value) for s in doc.statistics] == [("发现问题", 1206), ("立案审查调查", 31), ("追缴违纪资金", 880_000)]
    assert [s.name for c in doc.cases for s in c.subjects] == ["卜闻笛"]
    assert not doc.cases[0].amounts


def test_the_parts_of_a_sum_before_an_instance_are_none_of_its_case():
    doc = told("移送违纪违法问题线索310件，涉及公职人员420多人。线索主要集中在工程领域，其中：招投标领域涉案金额逾8亿元；基层问题线索95件，造成损失1.2亿元；"
               "比如，云和县林业局原副局长卜闻笛骗取补助资金26万元。", "某省审计厅关于上年审计工作的报告")
    assert [a.value for c in doc.cases for a in c.amounts] == [260_000]
    assert [(s.value, s.unit) for s in doc.statistics] == [(310, "件"), (420, "人"), (8e8, "元"), (95, "件"), (1.2e8, "元")]


def test_what_one_matter_counts_stays_with_it():
    doc = told("云和县林业局原副局长卜闻笛套取资金38万元，县纪委监委立案查处12人。其中，卜闻笛受到开除党籍处分。")
    assert not doc.statistics and [a.value for c in doc.cases for a in c.amounts] == [380_000]


def test_the_next_item_of_a_list_takes_the_verb_of_the_one_before():
    assert figures("全县共查处12起案件、30名干部，归集68项补贴数据230余万条。") == [
        ("查处案件", 12, "起"), ("查处干部", 30, "名"), ("归集补贴数据", 68, "项"), ("归集补贴数据", 2_300_000, "条")]
    assert figures("今年以来，云和县巡察乡镇4个、县直单位11个，已完成整改50项，基本完成2项，长期坚持1项。") == [
        ("巡察乡镇", 4, "个"), ("巡察县直单位", 11, "个"), ("整改", 50, "项"), ("基本完成", 2, "项"), ("长期坚持", 1, "项")]


def test_words_in_quotation_marks_govern_nothing():
    assert figures("云和县建立“申报、审核、发放”全流程监管制度9项。") == [("建立“申报、审核、发放”全流程监管制度", 9, "项")]


def test_what_one_person_got_back_and_who_heard_a_trial_are_no_figures():
    assert figures("村民老季收到一笔2180元的退款。村民毛大叔领到补发的补助1900元。") == []
    assert figures("云和县人民法院开庭审理卜闻笛受贿一案，全县干部120余人旁听庭审。") == []
    assert figures("今年以来，全县共组织12场旁听庭审，1200余人旁听庭审。")[-1] == ("旁听庭审", 1200, "人")


def test_a_stretch_that_is_no_date_has_no_period():
    doc = told("2023年，全国共追回外逃人员120人。党的十九大以来，全国共追回外逃人员870人，追回赃款3.4亿元。")
    assert [s.period and (s.period.start, s.period.end) for s in doc.statistics] == [("2023-01-01", "2023-12-31"), None, None]


def test_bodies_of_no_place_in_a_list_after_respectively():
    doc = told("1至4月，浙江省查处问题219起。丽水市、中管企业分别查处47起、12起。")
    assert [(s.value, s.region) for s in doc.statistics] == [(219, "浙江省"), (47, "浙江省/丽水市"), (12, None)]
