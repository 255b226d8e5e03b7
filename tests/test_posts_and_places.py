"""Posts shared, spread and completed over lists; where a case belongs; what sort of document it is; careers in bare lines."""
import pytest

import miner


def subjects(text, **fields):
    return {s.name: (s, c) for c in miner.extract_text(text, **fields).cases for s in c.subjects}


def posts(text, name):
    return [(p.org, p.title, p.former) for p in subjects(text)[name][0].positions]


def test_bodies_of_a_town_go_on_over_a_list_of_people():
    text = ("千岭乡党委副书记、乡长张大国，人大主席罗桂国，党委委员、副乡长黄振国，党政办主任胡大伟违规聚餐。"
            "给予张大国、罗桂国、黄振国、胡大伟党内严重警告处分。")
    assert posts(text, "罗桂国") == [("千岭乡人大", "主席", False)]
    assert posts(text, "黄振国") == [("千岭乡党委", "委员", False), ("千岭乡", "副乡长", False)]
    assert posts(text, "胡大伟") == [("千岭乡党政办", "主任", False)]


def test_who_runs_a_body_stands_between_it_and_the_post():
    assert posts("给予安庆市委组织部负责日常工作的副部长林大飞党内警告处分。", "林大飞") == [("安庆市委组织部", "副部长", False)]
    assert posts("给予渠县人民医院主持工作的副院长刘志国免职处理。", "刘志国") == [("渠县人民医院", "副院长", False)]


def test_a_village_is_no_unit_of_the_village_before():
    text = "对凤凰村党支部书记杨国英、云坡村党支部书记朱世国给予党内警告处分。"
    assert posts(text, "朱世国") == [("云坡村党支部", "书记", False)]


def test_a_bare_region_takes_its_name_from_the_committee_before():
    text = "检察机关对中共内蒙古自治区党委原常委、自治区政府原副主席潘国阳涉嫌受贿案提起公诉。"
    assert posts(text, "潘国阳") == [("中共内蒙古自治区党委", "常委", True), ("内蒙古自治区政府", "副主席", True)]


def test_a_title_alone_gives_no_second_post_beside_the_full_one():
    text = ("被告人叶国珍在深圳市光华交通服务有限公司担任出纳。深圳市宝安区人民法院以挪用公款罪判处叶国珍有期徒刑十年。"
            "叶国珍担任出纳期间的主要职责是负责收支。")
    assert [p[:2] for p in posts(text, "叶国珍")] == [("深圳市光华交通服务有限公司", "出纳")]


@pytest.mark.parametrize("a, b, same", [
    ("重庆轻纺控股（集团）公司", "重庆轻纺集团", True), ("安徽淮化集团有限公司", "安徽淮化股份有限公司", False), ("渠县县委", "渠县纪委", False),
    ("仙居县田市镇初级中学", "仙居县田市初级中学", True), ("达州市第一中学", "达州市第七中学", False)])
def test_one_body_under_two_names(a, b, same):
    from miner.cases import positions
    assert positions.same_org(a, b) == same


def test_the_heading_tells_the_place_of_a_city_leader_s_case():
    text = "某省通报3起问题\n安徽省安庆市宿松县有关党员干部违规吃喝问题\n2025年4月，有关党员干部违规聚餐。给予安庆市委组织部副部长林大飞党内警告处分。"
    assert subjects(text)["林大飞"][1].region == "安徽省/安庆市/宿松县"


def test_a_village_branch_is_no_ministry():
    text = "对凤凰村党支部书记杨国英给予党内警告处分。日前，湖南省怀化市纪委通报了该市溆浦县纪委查处的这一典型案件。"
    assert subjects(text)["杨国英"][1].region == "湖南省/怀化市/溆浦县"


def test_a_commission_named_to_investigate_elsewhere_tells_no_place():
    text = "皖西矿业公司原经理吴大民涉嫌严重违纪违法，经安徽省监委指定管辖，目前正接受淮南市监委监察调查。"
    assert subjects(text)["吴大民"][1].region == "安徽省"


@pytest.mark.parametrize("text, genre", [
    ("某市中级人民法院典型案例通报\n一、李国强受贿案。李国强系渠县林业局局长，被判处有期徒刑三年。本院认为，其行为构成受贿罪。", "case_bulletin"),
    ("今年以来省纪委共通报12批次问题\n据统计，今年以来全省共通报12批次、60起问题。", "news"),
    ("日前，四川省人民检察院依法对渠县林业局原局长李国强（副县级）以涉嫌受贿罪立案侦查并采取强制措施。", "judicial"),
    ("对渠县教育局局长李国强给予党内警告处分，对渠县一中校长王国平给予记过处分，对渠县教育局副局长张国强给予记大过处分，对渠县教育局股长陈国立给予警告处分。", "decision")])
def test_genre(text, genre):
    assert miner.extract_text(text).document.genre == genre


def test_a_resume_of_dated_lines_only():
    text = ("渠县林业局原局长李国强被开除党籍\n日前，渠县纪委对渠县林业局原局长李国强严重违纪问题进行了立案审查，决定给予李国强开除党籍处分。\n"
            "李国强简历\n1991.07至1997.02 渠县林业局干事\n1997.02至2004.05 渠县水务局副局长\n2004.05 渠县林业局局长\n")
    who = subjects(text)["李国强"][0]
    assert [(c.start, c.text) for c in who.profile.career] == [("1991-07", "渠县林业局干事"), ("1997-02", "渠县水务局副局长"), ("2004-05", "渠县林业局局长")]
    assert [(p.org, p.title) for p in who.positions] == [("渠县林业局", "局长")]


def test_held_then_spreads_over_a_list_of_people():
    text = "时任沅陵县清水坪九校校长谢国奇、沅陵镇白田九校校长向大双组织人员参加宴请，代收礼金。谢国奇、向大双受到党内警告处分。"
    assert posts(text, "向大双") == [("沅陵镇白田九校", "校长", True)]


def test_two_bodies_in_one_breath_are_two():
    text = "被告人张国强在担任广州市科技局产业处处长、广州市科技和信息化局产业处处长期间，收受贿赂3万元，被判处有期徒刑三年。"
    assert [p[0] for p in posts(text, "张国强")] == ["广州市科技局产业处", "广州市科技和信息化局产业处"]


def test_a_unit_named_after_its_sibling_belongs_to_the_same_body():
    text = "三门县教育局安全科原主要负责人蒋国军、计划财务科原工作人员张大勤违规接受宴请问题。2021年7月，蒋国军、张大勤受到党内警告处分。"
    assert posts(text, "张大勤") == [("三门县教育局计划财务科", "工作人员", True)]


def test_a_village_called_back_within_a_list_of_posts():
    text = "陈场镇黄湾村党支部委员、村副主任王孙国违规为他人申报危房改造对象问题。2019年9月，王孙国受到党内警告处分。"
    assert posts(text, "王孙国") == [("陈场镇黄湾村党支部", "委员", False), ("陈场镇黄湾村", "副主任", False)]


def test_quotes_are_no_part_of_a_body():
    text = "襄阳市中级人民法院判处“中国石油天然气集团公司”原副总经理王永国有期徒刑二十年。"
    assert posts(text, "王永国") == [("中国石油天然气集团公司", "副总经理", True)]


def test_a_unit_told_with_its_body_is_not_doubled():
    text = "给予时任原国土资源厅总规划师陈东国政务警告处分，给予时任原国土资源厅矿管处处长杨登国党内严重警告处分。"
    assert posts(text, "杨登国") == [("国土资源厅矿管处", "处长", True)]


def test_a_street_is_not_the_county_of_its_name():
    text = "锦州市严肃查处了北镇市广宁街道杨家店村党支部书记张正国违反换届纪律问题。给予张正国撤销党内职务处分；给予广宁街道党工委委员张国强党内严重警告处分。"
    assert subjects(text)["张国强"][1].region == "辽宁省/锦州市/北镇市"


def test_leading_responsibility_behind_brackets_makes_a_subject():
    text = "生态环境部通报了问责情况：黄冈市委副书记张社国（时任黄冈市委常委、常务副市长，分管环保工作）负有重要领导责任，给予党内警告处分。"
    assert [x.code for x in subjects(text)["张社国"][0].sanctions] == ["party.warning"]


def test_posts_in_brackets_have_their_own_body():
    text = "渠县卫生健康局党组成员、副局长（兼任县疾控中心主任）张大明违规收受礼金，受到党内严重警告处分。"
    assert posts(text, "张大明") == [("渠县卫生健康局", "党组成员", False), ("渠县卫生健康局", "副局长", False), ("渠县疾控中心", "主任", False)]
    text = "达州市财政局副局长（挂职渠县县委常委、副县长）王建国违规操办婚宴，受到党内警告处分。"
    assert posts(text, "王建国") == [("达州市财政局", "副局长", False), ("渠县县委", "常委", False), ("渠县", "副县长", False)]


def test_a_school_s_office_stands_beside_its_other():
    text = "渠县中学校长林国栋，教务处主任马国英，总务处副主任黄国芳违规收费，均受到政务警告处分。"
    assert posts(text, "黄国芳") == [("渠县中学总务处", "副主任", False)]
