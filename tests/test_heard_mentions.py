"""Mentions as annotators mark them: bodies with a hidden character, names that nothing introduces, posts of every trade."""
from __future__ import annotations

import pytest
from heard import spans, subjects

import miner
from miner import lexicons


@pytest.mark.parametrize(("told", "bodies"), [
    ("被告单位江苏通某建设工程有限公司（以下简称通某公司）向吴某行贿，通某公司法定代表人李某被判刑。",
     ["江苏通某建设工程有限公司", "通某公司", "通某公司"]),
    ("吴某收受鑫某公司负责人李某20万元，为鑫某公司承揽工程。", ["鑫某公司", "鑫某公司"]),
    ("收受广东鸿某集团有限公司董事长周某10万元。", ["广东鸿某集团有限公司"]),
    ("金某公司中标该项目，金某公司的项目经理孙某送给吴某现金。", ["金某公司", "金某公司"]),
    ("收受中某建设集团股份有限公司项目经理陈某、恒某房地产开发有限公司总经理郑某所送财物。",
     ["中某建设集团股份有限公司", "恒某房地产开发有限公司"]),
    ("杭州某甲公司与某乙公司签订合同。", ["杭州某甲公司", "某乙公司"]),
    ("宁某县人民检察院提起公诉。", ["宁某县人民检察院"]),
    # no brand: a preposition, a word's end, a person whose company it is
    ("王某向某公司借款，刘某在某公司任职。", ["某公司", "某公司"]),
    ("在其管辖范围内某饭店接受宴请。", ["某饭店"]),
])
def test_a_hidden_character_belongs_to_the_name(told, bodies):
    assert spans(told, "ORG") == bodies


def test_somebody_s_company_is_not_called_by_his_name():
    assert spans("李某公司账户收到该款后，李某将其取出。", "PER") == ["李某", "李某"]


def test_a_company_tried_under_its_short_name_is_one_subject():
    told = "被告单位江苏通某建设工程有限公司（以下简称通某公司）。2021年3月1日，法院以被告单位通某公司犯单位行贿罪，判处罚金人民币十万元。"
    assert list(subjects(told)) == ["江苏通某建设工程有限公司"]


@pytest.mark.parametrize(("told", "name", "times"), [
    ("卞某用赃款为其情妇罗蕾购房。涉案房屋由罗蕾居住，罗蕾不服执行裁定，向法院提出异议。罗蕾称，购房款为自有资金。"
     "法院认为罗蕾提交的证据不足，驳回罗蕾的异议请求。", "罗蕾", 6),
    ("“怎样去抓祁东升”成为话题。外逃人员祁东升可能藏在悉尼。据披露的地址，祁东升的居住地在此。人们对祁东升们不再陌生。", "祁东升", 4),
])
def test_a_name_that_stands_again_and_again_needs_no_introduction(told, name, times):
    assert spans(told, "PER").count(name) == times


def test_what_recurs_without_a_person_s_doings_is_no_name():
    assert spans("要抓夏粮收购，夏粮丰收，以夏粮带动秋粮，对夏粮质量负责，夏粮入库。", "PER") == []


@pytest.mark.parametrize(("told", "title"), [
    ("云和县某公司副总姬某阳受到党内警告处分。", "副总"),
    ("云和县某公司常务副总姬某阳受到党内警告处分。", "常务副总"),
    ("云和县某公司投标负责人姬某阳受到党内警告处分。", "投标负责人"),
    ("云和县某公司系统管理员姬某阳受到党内警告处分。", "系统管理员"),
    ("云和县某医院麻醉医生姬某阳受到党内警告处分。", "麻醉医生"),
    ("云和县某中学语文教师姬某阳受到党内警告处分。", "语文教师"),
    ("云和县某电厂值班员姬某阳受到党内警告处分。", "值班员"),
    ("云和县某煤矿瓦检员姬某阳受到党内警告处分。", "瓦检员"),
    ("云和县某大学教授、博士生导师姬某阳受到党内警告处分。", "博士生导师"),
    ("云和县某公司副总工程师姬某阳受到党内警告处分。", "副总工程师"),
])
def test_posts_of_every_trade(told, title):
    assert title in spans(told, "TITLE") and spans(told, "PER") == ["姬某阳"]


@pytest.mark.parametrize(("told", "titles"), [
    ("王某在云和县卫生院担任网络管理员。", ["网络管理员"]),
    ("李某原系云和县医疗保障局规划财务科负责人。", ["负责人"]),
    ("赵某利用担任云和县某公司仓库管理员的职务便利侵吞货款。", ["仓库管理员"]),
    ("周某，男，1965年3月出生，大学学历，高级记者。", ["高级记者"]),
    ("周某，中共十八大代表，第十三届全国人大代表。", ["代表", "代表"]),
    ("1983.07—1986.10 云和县植物保护站工作人员、技术员；", ["工作人员", "技术员"]),
    ("云和县一副局长被判有罪。", ["副局长"]),
    ("在所长职务被免后，他未再任职。", ["所长"]),
    ("总书记强调，要从严。", ["总书记"]),
    # nobody's post
    ("由李某任审判长。该局工作人员要引以为戒。审查了代表资格。", []),
])
def test_posts_that_no_person_stands_beside(told, titles):
    assert spans(told, "TITLE") == titles


@pytest.mark.parametrize(("told", "bodies"), [
    ("日前，省委层面整治形式主义为基层减负专项工作机制办公室会同省委组织部通报。",
     ["省委层面整治形式主义为基层减负专项工作机制办公室", "省委组织部"]),
    ("浙江省委层面整治形式主义为基层减负专项工作机制办公室发文。", ["浙江省委层面整治形式主义为基层减负专项工作机制办公室"]),
    ("市级层面整治形式主义为基层减负专项工作机制办公室发文。", ["市级层面整治形式主义为基层减负专项工作机制办公室"]),
    ("中央环保督察组交办，中央扫黑除恶第5督导组进驻。", ["中央环保督察组", "中央扫黑除恶第5督导组"]),
    ("二中院作出裁定，市高院维持二中院裁定，北京市二中院执行。", ["二中院", "市高院", "二中院", "北京市二中院"]),
    ("市一中院曾审理此案，二分检提起公诉。", ["市一中院", "二分检"]),
    ("据共产党员网报道，海外网友热议。", ["共产党员网"]),
    ("朱某在渠县航天局第八OO研究所担任技术员。", ["渠县航天局第八OO研究所"]),
])
def test_bodies_of_their_own_kind(told, bodies):
    assert spans(told, "ORG") == bodies


@pytest.mark.parametrize(("told", "places"), [
    ("他外逃至美国加州。", ["美国加州"]),
    ("两人藏身佛罗里达州的一处豪宅，一人逃往非洲。", ["佛罗里达州", "非洲"]),
])
def test_places_abroad(told, places):
    assert spans(told, "LOC") == places


@pytest.mark.parametrize(("told", "people"), [
    ("会议同意，对金砚秋（吉林省副省长，2016年5月起分管药品监管工作）予以免职，要求卢望舒（长春市市长）引咎辞职。", ["金砚秋", "卢望舒"]),
    ("通报中，王望舒“丧失政治立场”；李砚秋“阳奉阴违”。", ["王望舒", "李砚秋"]),
    ("一名名为“Max Muster”的网友称，Max住在附近。", ["Max Muster", "Max"]),
    ("卞望舒伙同其妻勇某收受财物，由勇某保管。", ["卞望舒", "勇某", "勇某"]),
    # no names
    ("省委书记高瞻远瞩，谋划长远。借调教师占全局工作人员比重高。他想给妻子家帮忙。", []),
])
def test_names_told_by_what_stands_beside(told, people):
    assert spans(told, "PER") == people


def test_the_fallen_whom_all_know_are_names_anywhere_and_in_a_row_mere_examples():
    known = [r["word"] for r in lexicons.rows("name_cues") if r["kind"] == "known"][:2]
    text = "、".join(known) + "等人的落马引人深思。"
    assert spans(text, "PER") == known
    assert subjects(text) == {}


@pytest.mark.parametrize(("told", "places"), [
    ("现住云和县六排镇城东路275号。", ["云和县六排镇城东路275号"]),
    ("一套位于上海市云岭路的楼房，另一套位于海淀区北洼南路，用于装修北洼南路房产。", ["上海市云岭路", "海淀区北洼南路", "北洼南路"]),
    ("现住云和县岩滩镇东杠村先下屯24号。", ["云和县岩滩镇东杠村先下屯24号"]),
    ("现住云和县更新乡更新街。", ["云和县更新乡更新街"]),
    ("住山东省青岛市市南区香港中路12号3栋2单元501室。", ["山东省青岛市市南区香港中路12号3栋2单元501室"]),
    ("位于云和县道路两旁，在云和县一路走来。", ["云和县", "云和县"]),
])
def test_addresses_are_one_place_down_to_the_house(told, places):
    assert spans(told, "LOC") == places


@pytest.mark.parametrize(("told", "bodies"), [
    ("检察院向县财政局、市场监管局、教育体育局各发出一份建议。", ["县财政局", "市场监管局", "教育体育局"]),
    ("云和县发展改革局、教育局分别借调职工3人。", ["云和县发展改革局", "教育局"]),
])
def test_departments_told_behind_another_of_their_place(told, bodies):
    assert spans(told, "ORG") == bodies


@pytest.mark.parametrize(("told", "amounts"), [
    ("售价为189万美元（约合1300万元人民币），约为市价。", ["189万美元", "1300万元人民币"]),
    ("小到茶叶，大到数万元、数十万元的感谢费，共计20万元。", ["20万元"]),
    ("对1600余块门头进行更换。", []),
])
def test_amounts_begin_with_their_hedge_and_are_told(told, amounts):
    assert spans(told, "MONEY") == amounts


def test_the_source_that_ends_an_article_in_brackets_is_read():
    read = miner.extract_text("云和县通报一起问题\n云和县水利局局长祁望岫受到党内警告处分，全县要引以为戒。\n（来源：江岭日报）")
    assert read.document.text.endswith("（来源：江岭日报）") and "江岭日报" in [m.text for m in read.mentions if m.label == "ORG"]


def test_a_case_number_is_no_date_and_the_highest_court_bears_its_nation():
    told = "入库编号2023-05-1-318-007，中华人民共和国最高人民法院再审。"
    assert spans(told, "DATE") == [] and spans(told, "ORG") == ["中华人民共和国最高人民法院"]


def test_a_firm_told_twice_behind_different_words_is_one():
    assert spans("他虚构桂乐公司与他人的合同，把桂乐公司的公款套取出来。", "ORG") == ["桂乐公司", "桂乐公司"]


@pytest.mark.parametrize(("told", "bodies"), [
    ("在云和县，一名房屋管理所所长被查。", ["房屋管理所"]),
    ("他担任了8年招生处处长。", ["招生处"]),
    ("辽宁省政府原驻北京办事处主任刘某被查。", ["辽宁省政府", "驻北京办事处"]),
    ("洋山保税港区管理委员会主任朱某被查。", ["洋山保税港区管理委员会"]),
    ("省纪委监委驻省教育厅纪检监察组组长李某被查。", ["省纪委监委驻省教育厅纪检监察组"]),
])
def test_where_a_body_s_name_begins(told, bodies):
    assert spans(told, "ORG") == bodies
