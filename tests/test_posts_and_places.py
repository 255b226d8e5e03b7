"""Posts shared, spread and completed over lists; where a case belongs; what sort of document it is; careers in bare lines."""
import pytest

import miner


def subjects(text, **fields):
    return {s.name: (s, c) for c in miner.extract_text(text, **fields).cases for s in c.subjects}


def posts(text, name):
    return [(p.org, p.title, p.former) for p in subjects(text)[name][0].positions]


def test_bodies_of_a_town_go_on_over_a_list_of_people():
    text = ("柳泉乡党委副书记、乡长申屠远，人大主席罗明川，党委委员、副乡长黄启舟，党政办主任胡若谷违规聚餐。"
            "给予申屠远、罗明川、黄启舟、胡若谷党内严重警告处分。")
    assert posts(text, "罗明川") == [("柳泉乡人大", "主席", False)]
    assert posts(text, "黄启舟") == [("柳泉乡党委", "委员", False), ("柳泉乡", "副乡长", False)]
    assert posts(text, "胡若谷") == [("柳泉乡党政办", "主任", False)]


def test_who_runs_a_body_stands_between_it_and_the_post():
    assert posts("给予达州市委宣传部负责日常工作的副部长林若飞党内警告处分。", "林若飞") == [("达州市委宣传部", "副部长", False)]
    assert posts("给予渠县人民医院主持工作的副院长刘远舟免职处理。", "刘远舟") == [("渠县人民医院", "副院长", False)]


def test_a_village_is_no_unit_of_the_village_before():
    text = "对青石村党支部书记梁远征、白沙村党支部书记祝明川给予党内警告处分。"
    assert posts(text, "祝明川") == [("白沙村党支部", "书记", False)]


def test_a_bare_region_takes_its_name_from_the_committee_before():
    text = "检察机关对中共宁夏回族自治区党委原常委、自治区政府原副主席潘若舟涉嫌受贿案提起公诉。"
    assert posts(text, "潘若舟") == [("中共宁夏回族自治区党委", "常委", True), ("宁夏回族自治区政府", "副主席", True)]


def test_a_title_alone_gives_no_second_post_beside_the_full_one():
    text = ("被告人叶若兰在绍兴市光华客运有限公司担任出纳。绍兴市越城区人民法院以挪用公款罪判处叶若兰有期徒刑十年。"
            "叶若兰担任出纳期间的主要职责是负责收支。")
    assert [p[:2] for p in posts(text, "叶若兰")] == [("绍兴市光华客运有限公司", "出纳")]


@pytest.mark.parametrize("a, b, same", [
    ("成都远舟控股（集团）公司", "成都远舟集团", True), ("合肥明川集团有限公司", "合肥明川股份有限公司", False), ("渠县县委", "渠县纪委", False),
    ("渠县临巴镇初级中学", "渠县临巴初级中学", True), ("达州市第一中学", "达州市第七中学", False)])
def test_one_body_under_two_names(a, b, same):
    from miner.cases import one_post
    assert one_post.same_org(a, b) == same


def test_the_heading_tells_the_place_of_a_city_leader_s_case():
    text = "某省通报3起问题\n四川省达州市渠县部分干部公款旅游问题\n2024年9月，部分干部借培训之机游览景点。给予达州市委宣传部副部长林若飞党内警告处分。"
    assert subjects(text)["林若飞"][1].region == "四川省/达州市/渠县"


def test_a_village_branch_is_no_ministry():
    text = "给予青石村党支部书记梁远征党内警告处分。日前，四川省达州市纪委通报了该市渠县纪委查处的这一典型案件。"
    assert subjects(text)["梁远征"][1].region == "四川省/达州市/渠县"


def test_a_commission_named_to_investigate_elsewhere_tells_no_place():
    text = "蜀东矿业公司原经理邬若川涉嫌严重违纪违法，经四川省监委指定管辖，目前正接受雅安市监委监察调查。"
    assert subjects(text)["邬若川"][1].region == "四川省"


@pytest.mark.parametrize("text, genre", [
    ("某市中级人民法院典型案例通报\n一、李砚强受贿案。李砚强系渠县林业局局长，被判处有期徒刑三年。本院认为，其行为构成受贿罪。", "case_bulletin"),
    ("今年以来省纪委共通报12批次问题\n据统计，今年以来全省共通报12批次、60起问题。", "news"),
    ("日前，四川省人民检察院依法对渠县林业局原局长李砚强（副县级）以涉嫌受贿罪立案侦查，采取强制措施。", "judicial"),
    ("对渠县教育局局长李砚强给予党内警告处分，对渠县一中校长王岫平给予记过处分，对渠县教育局副局长张岫强给予记大过处分，对渠县教育局股长陈岫立给予警告处分。", "decision")])
def test_genre(text, genre):
    assert miner.extract_text(text).document.genre == genre


def test_a_resume_of_dated_lines_only():
    text = ("渠县林业局原局长李砚强被开除党籍\n日前，渠县纪委对渠县林业局原局长李砚强严重违纪问题进行了立案审查，决定给予李砚强开除党籍处分。\n"
            "李砚强简历\n1991.07至1997.02 渠县林业局干事\n1997.02至2004.05 渠县水务局副局长\n2004.05 渠县林业局局长\n")
    who = subjects(text)["李砚强"][0]
    assert [(c.start, c.text) for c in who.profile.career] == [("1991-07", "渠县林业局干事"), ("1997-02", "渠县水务局副局长"), ("2004-05", "渠县林业局局长")]
    assert [(p.org, p.title) for p in who.positions] == [("渠县林业局", "局长")]


def test_held_then_spreads_over_a_list_of_people():
    text = "时任渠县青龙小学校长谢若奇、渠县白兔小学校长向明川参与组织宴请。谢若奇、向明川受到党内警告处分。"
    assert posts(text, "向明川") == [("渠县白兔小学", "校长", True)]


def test_two_bodies_in_one_breath_are_two():
    text = "被告人章远舟在担任雅安市规划局用地处处长、雅安市规划和自然资源局用地处处长期间，收受贿赂3万元，被判处有期徒刑三年。"
    assert [p[0] for p in posts(text, "章远舟")] == ["雅安市规划局用地处", "雅安市规划和自然资源局用地处"]


def test_a_unit_named_after_its_sibling_belongs_to_the_same_body():
    text = "渠县水务局河道管理科原科长蒋若军、财务审计科原科员章明勤公车私用问题。2022年5月，蒋若军、章明勤受到党内警告处分。"
    assert posts(text, "章明勤") == [("渠县水务局财务审计科", "科员", True)]


def test_a_village_called_back_within_a_list_of_posts():
    text = "临巴镇青石村党支部委员、村副主任汪远舟侵占集体资金问题。2022年5月，汪远舟受到党内警告处分。"
    assert posts(text, "汪远舟") == [("临巴镇青石村党支部", "委员", False), ("临巴镇青石村", "副主任", False)]


def test_quotes_are_no_part_of_a_body():
    text = "雅安市中级人民法院判处“四川明川集团公司”原副总经理汪远舟有期徒刑九年。"
    assert posts(text, "汪远舟") == [("四川明川集团公司", "副总经理", True)]


def test_a_unit_told_with_its_body_is_not_doubled():
    text = "给予时任原林业厅总工程师谌远舟政务警告处分，给予时任原林业厅造林处处长阳若川党内严重警告处分。"
    assert posts(text, "阳若川") == [("林业厅造林处", "处长", True)]


def test_a_street_is_not_the_county_of_its_name():
    text = "达州市纪委查处了万源市广宁街道青石村党支部书记章正川公款吃喝问题。给予章正川撤销党内职务处分；给予广宁街道党工委委员章若强党内严重警告处分。"
    assert subjects(text)["章若强"][1].region == "四川省/达州市/万源市"


def test_leading_responsibility_behind_brackets_makes_a_subject():
    text = "四川省纪委通报了问责情况：达州市委副书记章若社（时任达州市委常委、常务副市长，分管水利工作）负有重要的领导责任，给予党内警告处分。"
    assert [x.code for x in subjects(text)["章若社"][0].sanctions] == ["party.warning"]


def test_posts_in_brackets_have_their_own_body():
    text = "渠县卫生健康局党组成员、副局长（兼任县疾控中心主任）张大明违规收受礼金，受到党内严重警告处分。"
    assert posts(text, "张大明") == [("渠县卫生健康局", "党组成员", False), ("渠县卫生健康局", "副局长", False), ("渠县疾控中心", "主任", False)]
    text = "达州市财政局副局长（挂职渠县县委常委、副县长）王砚国违规操办婚宴，受到党内警告处分。"
    assert posts(text, "王砚国") == [("达州市财政局", "副局长", False), ("渠县县委", "常委", False), ("渠县", "副县长", False)]


def test_a_school_s_office_stands_beside_its_other():
    text = "渠县中学校长林国栋，教务处主任马国英，总务处副主任黄国芳违规收费，均受到政务警告处分。"
    assert posts(text, "黄国芳") == [("渠县中学总务处", "副主任", False)]
