"""Figures, genres and bylines of whole pages as they are heard: a sum before an example, bodies of no place, a byline in the first line."""
import pytest

import miner
from miner import reading

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


def read(text, title=TITLE):
    return reading.from_text(title + "\n" + text + "\n具体情况以有关部门发布的信息为准，请读者留意后续消息。")


@pytest.mark.parametrize(("line", "authors", "source"), [
    ("本报讯（记者 季闻笛 通讯员 毛望岫）近日，云和县开展巡察。", ("季闻笛", "毛望岫"), None),
    ("新华社杭州6月2日电（记者季闻笛、毛望岫）云和县开展巡察。", ("季闻笛", "毛望岫"), "新华社"),
    ("瓯江新闻网云和6月2日讯（瓯江·瓯江日报记者 季闻笛）近日，云和县开展巡察。", ("季闻笛",), "瓯江新闻网"),
    ("瓯江快报讯 记者季闻笛 通讯员毛望岫报道 近日，云和县开展巡察。", ("季闻笛", "毛望岫"), "瓯江快报"),
    ("据丽水市纪委监委网站消息：近日，云和县开展巡察。", (), "丽水市纪委监委网站"),
    ("据“清风瓯江”微信公众号消息：近日，云和县开展巡察。", (), "清风瓯江"),
    ("廉洁瓯江6月2日讯 近日，云和县开展巡察。", (), "廉洁瓯江"),
    ("来源：瓯江新闻 6月2日上午，云和县巡察办在县城召开巡察工作动员部署会。", (), "瓯江新闻"),
])
def test_who_wrote_it_stands_in_the_first_line(line, authors, source):
    doc = read(line)
    assert (doc.authors, doc.source) == (authors, source)
    assert "云和县" in doc.text.split("\n")[1]


def test_a_byline_behind_the_number_of_an_issue():
    doc = read("瓯江纪检杂志 2024年第6期 作者：季闻笛（作者单位：云和县纪委监委）\n近日，云和县开展巡察。")
    assert doc.authors == ("季闻笛",)


def test_a_sum_of_the_case_told_again_is_no_figure():
    doc = told("村会计毛望岫截留群众救灾款12.6万元，受到开除党籍处分。截至4月底，12.6万元救灾款已全部退还到群众手中。")
    assert not doc.statistics and [a.value for c in doc.cases for a in c.amounts] == [126_000, 126_000]


def test_what_was_put_right_elsewhere_after_a_case():
    doc = told("云和县交通局科长毛望岫套取补助1.3万元，受到党内警告处分。集团还清理各类“小金库”资金97万元，修订制度21项。")
    assert [(s.indicator, s.value) for s in doc.statistics] == [("清理各类“小金库”资金", 970_000), ("修订制度", 21)]
    assert [a.value for c in doc.cases for a in c.amounts] == [13_000]
    doc = told("云和县交通局局长毛望岫被开除党籍。案发后，县交通系统共有18名干部主动说明问题，上交礼金21.4万元。")
    assert [(s.value, s.unit) for s in doc.statistics] == [(18, "名"), (214_000, "元")] and not doc.cases[0].amounts


def test_parts_of_a_bulletin_and_nameless_bodies_count_nothing():
    assert figures("浙江省纪委通报了6起典型案例，其中2人被免职、1人被立案调查。某县一乡镇2名领导干部被约谈。") == []
    assert figures("手术用的缝合器从5180元降到了1235元。4月电费支出7130元。") == []


def test_a_count_behind_what_is_done_to_all():
    assert figures("浙江省对82名违规专家作出暂停评标资格、通报批评等处理，将19名专家清退出库。") == [
        ("暂停评标资格、通报批评", 82, "名"), ("清退出库", 19, "名")]
    assert figures("全省共有190个单位党组织和1.2万名党员领导干部因履责不力被问责。") == [
        ("党员领导干部因履责不力被问责", 190, "个"), ("党员领导干部因履责不力被问责", 12_000, "名")]
    assert figures("云和县医疗机构上交“红包”礼金213人次、57.9万元。") == [("上交“红包”礼金", 213, "人次"), ("上交“红包”礼金", 579_000, "元")]
    assert figures("全省查处违规吃喝问题852起，点名道姓通报曝光196起，涉及11个市。") == [("查处违规吃喝问题", 852, "起"), ("点名道姓通报曝光", 196, "起")]


def test_parts_of_people_behind_other_figures():
    assert figures("浙江省曝光问题117起，处理174人。公车私用、大操大办问题仍较突出，分别为38起、29起。其中，处级干部9人。")[1:] == [
        ("处理", 174, "人"), ("公车私用", 38, "起"), ("大操大办", 29, "起"), ("处理处级干部", 9, "人")]


def test_a_year_up_to_a_day():
    doc = told("截至4月底，今年全省医保系统共追回医保资金2.3亿元，侦办医保案件39起。")
    assert [(s.period.start, s.period.end) for s in doc.statistics] == [("2024-01-01", "2024-04-30")] * 2
    doc = told("会议总结了2023年工作。一年来，全省纪检监察机关共接受信访举报5.8万件次。")
    assert [(s.period.start, s.period.end) for s in doc.statistics] == [("2023-01-01", "2023-12-31")]


def kind(title, *paragraphs):
    return miner.extract_text("\n".join([title, *paragraphs]), published="2024-05-20").document.genre


def test_genre_of_items_under_an_opening_that_counts_them():
    items = ["一、云和县林业局副局长毛望岫公车私用问题。毛望岫受到党内警告处分。", "二、云和县水利局副局长季闻笛违规收受礼金问题。季闻笛受到党内警告处分。"]
    assert kind("云和清风", "近日，云和县纪委监委对2起违反中央八项规定精神问题进行了通报。", *items) == "case_bulletin"


def test_genre_of_an_appeal_whose_title_names_nobody():
    assert kind("浙江某检察院原副检察长案二审裁定", "5月12日，丽水市中级人民法院对云和县人民检察院原副检察长毛望岫受贿上诉一案作出裁定，驳回上诉，维持原判。"
                "此前，毛望岫因犯受贿罪被判处有期徒刑六年。") == "judicial"


def test_genre_of_a_fugitive_who_came_back():
    assert kind("潜逃九年的“红通人员”毛望岫回国投案", "今天，在浙江省追逃办的努力下，外逃多年的“红通人员”毛望岫回国投案自首。",
                "毛望岫，曾任云和县林业局局长，涉嫌受贿罪，2015年4月外逃。2015年6月，云和县人民检察院对其立案侦查。") == "investigation"


def test_genre_of_several_dealt_with_where_one_was_tried():
    assert kind("云和县某派出所原所长等3名民警被查处", "5月12日，记者从丽水市纪委获悉，云和县纪委对赤石派出所原所长毛望岫，副所长季闻笛，民警卜云起等人问题立案审查。"
                "毛望岫受到开除党籍处分，因犯受贿罪被判处有期徒刑三年；季闻笛受到党内严重警告处分；卜云起受到党内警告处分。") == "decision"


def test_genre_of_a_story_with_its_reporter_in_the_first_line():
    assert kind("亮出巡察“利剑” 守好百姓钱袋", "本报讯（记者 卜云起）“没想到补贴这么快就退回来了。”近日，云和县赤石乡村民高兴地说。",
                "经查，赤石乡某村党支部书记毛望岫套取资金5万元。毛望岫受到开除党籍处分。", "安溪乡某村党支部书记季闻笛套取资金3万元。季闻笛受到党内警告处分。",
                "今年以来，县纪委监委通报曝光6起典型案例。") == "news"


def dates(text):
    return [(m.text, m.norm["start"]) for m in miner.extract_text(TITLE + "\n" + text, published="2024-05-28").mentions if m.label == "DATE"]


def test_the_day_behind_a_reporter_or_in_brackets():
    assert dates("云和县审计局局长毛望岫26日向县人大常委会作审计工作报告。") == [("26日", "2024-05-26")]
    assert dates("云和县医保局今天（27日）发布数据。") == [("今天", "2024-05-28"), ("27日", "2024-05-27")]
    assert dates("毛望岫请假3日，被拘留15日。") == []


def test_sums_told_in_speech_and_in_audits():
    assert figures("县长说：“全县共盘点集体资产6.4亿元，清查土地19万亩。”") == [("盘点集体资产", 6.4e8, "元"), ("清查土地", 190_000, "亩")]
    doc = told("甲区、庆元县等4个县违规占用专项资金2.6亿元已全部归还。2023年全省审计机关共审计4.2万多个单位。", "2023年度浙江省审计整改结果")
    assert [(s.value, s.region) for s in doc.statistics] == [(2.6e8, "浙江省"), (42_000, "浙江省")]
    assert figures("查处行贿人员118人，其中将67家企业和95名个人纳入“黑名单”。")[:2] == [("查处行贿人员", 118, "人"), ("纳入“黑名单”", 67, "家")]


def test_the_region_of_a_national_review_is_no_place_of_its_title():
    doc = miner.extract_text("4月反腐盘点：6名干部被查，浙江追回一人\n来源：中央纪委国家监委网站 发布时间：2024-05-02\n梳理发现，4月，全国共立案审查调查省管干部43人。")
    assert [s.region for s in doc.statistics] == ["全国"]


@pytest.mark.parametrize(("signed", "authors"), [
    ("（浙江省丽水市纪委监委 卜云起）", ("卜云起",)), ("（浙江省丽水市纪委监委 季闻笛 卜云起）", ("季闻笛", "卜云起")), ("（丽水市纪委监委）", ()),
])
def test_authors_signed_with_their_office(signed, authors):
    assert reading.from_text(TITLE + "\n近日，云和县开展巡察。\n问题已全部整改到位，群众表示满意。" + signed).authors == authors


def test_pieces_are_no_money():
    doc = told("云和县发放监督公示牌1.6万块。\n云和县林业局局长毛望岫收受现金8000块，受到党内警告处分。")
    assert [m.text for m in doc.mentions if m.label == "MONEY"] == ["8000块"]
    assert [(s.value, s.unit) for s in doc.statistics] == [(16_000, "块")]


def test_the_count_of_all_before_the_count_of_those_made_known():
    text = "2023年以来，丽水市纪委监委查处问题189起279人。现将3起典型问题通报如下：\n1.云和县林业局副局长毛望岫违规收受礼金问题。毛望岫受到党内警告处分。"
    assert figures(text, "丽水市纪委监委通报典型问题") == [("查处问题", 189, "起"), ("查处问题", 279, "人")]
    assert figures(text.replace("189起279人", "3起"), "丽水市纪委监委通报典型问题") == []


def test_kinds_of_complaints_and_what_people_told():
    assert figures("“全县共有326名党员干部主动向组织说明问题。”") == [("党员干部主动向组织说明问题", 326, "名")]
    assert figures("受理检举控告512件次，反映乡科级干部112件次、农村干部298件次。")[1:] == [("反映乡科级干部", 112, "件次"), ("反映农村干部", 298, "件次")]


def test_a_year_compared_with_is_not_the_period():
    doc = told("2023年，云和县立案63件，比2022年增长12%；处分58人，较上年同期下降3%，留置3人。")
    assert {(s.period.start, s.period.end) for s in doc.statistics} == {("2023-01-01", "2023-12-31")}


def test_teams_sent_are_no_figures_and_rewards_are():
    assert figures("县医保局已组织检查组24个，检查医药机构500家，发放举报奖励金18.4万元。县委5个巡察组对10家单位开展了巡察。") == [
        ("检查医药机构", 500, "家"), ("发放举报奖励金", 184_000, "元")]


def test_what_a_commission_had_put_right_by_the_case_is_a_figure():
    doc = told("云和县教育局局长毛望岫收受好处费68万元，被开除党籍。县纪委监委以案促改，督促县教育局修订办法，退还学生伙食费112.6万元。")
    assert [a.value for c in doc.cases for a in c.amounts] == [680_000]
    assert [(s.indicator, s.value) for s in doc.statistics] == [("退还学生伙食费", 1_126_000)]
    doc = told("云和县教育局局长毛望岫套取伙食费68万元，被开除党籍。县纪委监委以案促改，督促县教育局退还伙食费68万元。")
    assert [(a.value, a.role) for c in doc.cases for a in c.amounts] == [(680_000, "fraud"), (680_000, "refunded")] and not doc.statistics


def test_festivals_of_all_years_of_a_range():
    assert dates("2013年至2020年春节、中秋节期间，毛望岫多次收受礼金。") == [("2013年至2020年", "2013-01-01")]
    assert dates("2013年至2020年春节，毛望岫多次收受礼金。") == [("2013年至2020年春节", "2013-01-01")]


def test_matters_and_people_of_a_list_with_pauses():
    assert figures("1-3月，全县共查处形式主义、官僚主义问题36起、54人，享乐主义、奢靡之风问题19起、21人。") == [
        ("查处形式主义、官僚主义问题", 36, "起"), ("查处形式主义、官僚主义问题", 54, "人"),
        ("查处享乐主义、奢靡之风问题", 19, "起"), ("查处享乐主义、奢靡之风问题", 21, "人")]
    assert figures("全县共移送公安机关3起、卫健部门15起、纪检监察机关9起，兑现举报奖励3例1.26万元。") == [
        ("移送公安机关", 3, "起"), ("移送卫健部门", 15, "起"), ("移送纪检监察机关", 9, "起"), ("兑现举报奖励", 3, "例"), ("兑现举报奖励", 12_600, "元")]
    assert figures("全县共检查医药机构526家（次），通报批评16家。") == [("检查医药机构", 526, "家次"), ("通报批评", 16, "家")]
    assert figures("要求被巡察单位在15个工作日内制定整改方案。") == []


def test_the_county_that_acts_behind_its_city():
    doc = told("在丽水，龙泉市纪委监委督促市医保局责令退回违规资金86.7万元。", "浙江医保基金监管见闻")
    assert [s.region for s in doc.statistics] == ["浙江省/丽水市/龙泉市"]
    doc = told("截至4月底，已收回资金1.3亿元，云和县等有关地方对116名责任人员进行了问责处理。", "浙江省扶贫审计整改情况")
    assert {s.region for s in doc.statistics} == {"浙江省"}


def test_ranks_and_bodies_of_a_list_with_pauses():
    assert figures("移交问题线索341件，涉及厅局级干部23人、县处级干部117人；庆元县问责党组织4个、党员干部56名；全县从案件中深挖“四风”问题62个，涉及9个乡镇。")[1:] == [
        ("涉及厅局级干部", 23, "人"), ("涉及县处级干部", 117, "人"), ("问责党组织", 4, "个"), ("问责党员干部", 56, "名"), ("深挖“四风”问题", 62, "个")]


@pytest.mark.parametrize(("line", "authors", "source"), [
    ("来源：瓯江风纪 记者 卜云起", ("卜云起",), "瓯江风纪"), ("瓯江日报 卜云起 丽水报道", ("卜云起",), "瓯江日报"), ("瓯江日报 云和县纪委监委 卜云起", ("卜云起",), "瓯江日报"),
])
def test_authors_on_a_line_of_their_own(line, authors, source):
    doc = reading.from_text(TITLE + "\n" + line + "\n近日，云和县开展巡察，县委巡察组进驻各乡镇。\n群众表示满意。")
    assert (doc.authors, doc.source) == (authors, source)


def test_the_day_of_a_trial():
    assert dates("丽水市中级人民法院昨日公开开庭审理毛望岫受贿一案。季闻笛受贿案27日二审宣判。") == [("昨日", "2024-05-27"), ("27日", "2024-05-27")]


def test_places_of_one_finding_and_of_several():
    doc = told("审计发现的主要问题：一是云和县认定的对象中，有119人不符合扶贫标准。二是4个县违规将57.8万元扶贫资金用于办公经费。", "浙江省审计厅：扶贫资金审计发现问题")
    assert [s.region for s in doc.statistics] == ["浙江省/丽水市/云和县", "浙江省", "浙江省"]      # 4个县, and their 57.8万元
    assert doc.document.genre == "inspection_report"
    doc = told("近日，浙江省纪委监委召开会议。\n山东济南、江苏苏州等地纪委监委摸排会所4200余处，关停整改19处。", "莫让会所成围猎场")
    assert [s.region for s in doc.statistics] == [None, None]


def test_genre_of_several_announcements_on_one_page():
    lines = ["云和县林业局局长毛望岫涉嫌严重违纪违法，主动投案，目前正接受云和县纪委监委纪律审查和监察调查。", "云和县水利局局长季闻笛涉嫌严重违纪违法，目前正接受云和县纪委监委纪律审查和监察调查。",
             "庆元县教育局局长卜云起涉嫌严重违纪违法，目前正接受庆元县纪委监委纪律审查和监察调查。", "龙泉市城投公司董事长姜闻溪涉嫌严重职务违法，目前正接受龙泉市监委监察调查并被采取留置措施。"]
    assert kind("浙江丽水一天通报4人被查 涉林业、教育系统", *lines) == "investigation"
    tried = ["云和县人民检察院依法对云和县林业局原局长毛望岫以涉嫌受贿罪立案侦查。", "庆元县人民检察院依法对庆元县水利局原局长季闻笛以涉嫌贪污罪立案侦查。",
             "龙泉市人民检察院依法对龙泉市城投公司董事长姜闻溪决定逮捕。", "青田县人民检察院依法对青田县教育局原局长卜云起以涉嫌受贿罪决定逮捕。"]
    assert kind("浙江检察机关立案侦查4名领导干部", *tried) == "judicial"


def test_the_figures_up_to_a_day_of_a_whole_region_are_none_of_the_case_behind_them():
    doc = told("截至4月底，全县追回资金321.6万元，行政罚款86.4万元。云和县某医院院长毛望岫骗取医保基金12.7万元，受到开除党籍处分。")
    assert [a.value for c in doc.cases for a in c.amounts] == [127_000]
    assert [(s.value, s.period.end) for s in doc.statistics] == [(3_216_000, "2024-04-30"), (864_000, "2024-04-30")]


def test_parts_of_the_few_of_one_matter_are_no_figures():
    assert figures("云和县纪委监委查办的某镇卫生院案中，院长毛望岫等8人被立案审查调查。截至目前，8人中已有5人受到党纪政务处分，2人被移送检察机关。") == []
    assert figures("上半年，全县处分312人，被处分的312人中，有乡科级干部19人。")[0] == ("处分", 312, "人")


def test_a_sum_put_right_behind_its_cause():
    assert figures("3个部门超预算支出的1.2亿元已归还，本县负责的17人已归案14人。", "2023年度浙江省审计整改结果") == [("归还", 1.2e8, "元"), ("归案", 14, "人")]
