"""Findings of readers who read whole documents with the program's answer beside them; each test is named after what holds."""
from __future__ import annotations

import pytest

import miner


def _subjects(text: str) -> dict[str, miner.model.Subject]:
    return {s.name: s for c in miner.extract_text(text, published="2026-06-10").cases for s in c.subjects}


def _posts(text: str) -> dict[str, list[tuple[str | None, str, bool]]]:
    return {name: [(p.org, p.title, p.former) for p in s.positions] for name, s in _subjects(text).items()}


@pytest.mark.parametrize(("told", "name", "posts"), [
    ("望江县副县长柯某违规吃喝，受到党内警告处分；怀宁县水利局违规发放补助，局长骆某受到政务记过处分。", "骆某", [("怀宁县水利局", "局长", False)]),
    ("怀宁县城管局市容大队大队长柯某受到政务记过处分；分管副局长骆某受到诫勉谈话处理。", "骆某", [("怀宁县城管局", "副局长", False)]),
    ("怀宁县某学院违规收费问题。院长柯某受到党内警告处分，财务科科长骆某受到政务记大过处分。", "骆某", [("怀宁县某学院财务科", "科长", False)]),
    ("怀宁县中医院违规采购问题。院长柯立新受到党内警告处分，检验科主任骆明受到政务记过处分。", "骆明", [("怀宁县中医院检验科", "主任", False)]),
    ("怀宁县第五中学违规收费问题。校长柯立新受到党内警告处分；办公室主任骆明受到诫勉谈话处理。", "骆明", [("怀宁县第五中学办公室", "主任", False)]),
    ("怀宁县石牌镇原党委书记柯立新、镇长骆明失职失责问题。柯立新受到党内警告处分，分管副镇长蔺华受到政务记过处分。", "蔺华",
     [("怀宁县石牌镇", "副镇长", False)]),
])
def test_posts_a_bare_title_takes_the_body_of_its_sort(told, name, posts):
    assert _posts(told)[name] == posts


@pytest.mark.parametrize(("told", "posts"), [
    ("怀宁县石牌镇人大主席、原副镇长柯某受到党内警告处分。", [("怀宁县石牌镇人大", "主席", False), ("怀宁县石牌镇", "副镇长", True)]),
    ("宜秀区某街道办事处党工委委员、副主任柯某受到党内警告处分。", [("宜秀区某街道办事处党工委", "委员", False), ("宜秀区某街道办事处", "副主任", False)]),
])
def test_posts_the_second_title_is_of_the_body_it_is_held_in(told, posts):
    assert _posts(told)["柯某"] == posts


@pytest.mark.parametrize(("told", "post"), [
    ("怀宁县水利局原办公室工作人员柯某被开除公职。", ("怀宁县水利局办公室", "工作人员", True)),
    ("怀宁县婚姻登记中心原窗口工作人员柯某被开除公职。", ("怀宁县婚姻登记中心", "工作人员", True)),
])
def test_posts_words_between_yuan_and_the_title_leave_the_post_former(told, post):
    assert _posts(told)["柯某"] == [post]


def test_posts_a_bare_town_is_the_town_named_last():
    told = "怀宁县洪铺镇武装部部长柯某在担任石牌镇副镇长期间，伙同镇民政专干骆某骗取补贴3万元，骆某受到开除党籍处分。"
    assert _posts(told)["骆某"] == [("石牌镇", "民政专干", False)]


def _found(text: str, label: str) -> list[str]:
    return [m.text for m in miner.extract_text(text, published="2026-06-10").mentions if m.label == label]


@pytest.mark.parametrize("deed", ["靠企吃企问题。", "靠养殖吃养殖问题。", "乱作为问题。", "私设“小金库”问题。", "优亲厚友问题。", "酒驾问题。", "泄露工作秘密问题。",
                                  "克扣补助问题。", "体罚学生问题。", "作出书面检查。", "酒店就餐问题。", "家庭聚会收礼问题。"])
def test_names_of_two_characters_end_before_what_was_done(deed):
    assert _found(f"怀宁县水利局局长骆明{deed}", "PER") == ["骆明"]


@pytest.mark.parametrize(("told", "org"), [
    ("南京市公安局长岭分局副局长骆明受到党内警告处分。", "南京市公安局长岭分局"),
    ("中国科学院长春光学仪器研究所副所长骆明接受审查调查。", "中国科学院长春光学仪器研究所"),
    ("怀宁县住房保障中心工作人员骆明受到党内警告处分。", "怀宁县住房保障中心"),
    ("经查，石岭镇养老服务所原工作人员骆某受到党内警告处分。", "石岭镇养老服务所"),
])
def test_bodies_end_before_a_post_and_not_inside_a_place(told, org):
    assert _found(told, "ORG") == [org]


@pytest.mark.parametrize(("told", "post"), [
    ("石牌镇河东社区居委会主任、中共党员骆玉兰受到党内警告处分。", ("石牌镇河东社区居委会", "主任", False)),
    ("怀宁县某局副局长、党员骆玉兰受到党内警告处分。", ("怀宁县某局", "副局长", False)),
    ("怀宁县石牌镇某铁矿驻矿安监员骆某收受礼金2万元，被开除党籍。", ("怀宁县石牌镇某铁矿", "驻矿安监员", False)),
    ("怀宁县水利局质监站站长骆明将底价透露给投标人，受到开除党籍处分。", ("怀宁县水利局质监站", "站长", False)),
    ("受到党内警告处分的怀宁县农业中心副主任骆明说，组织没有放弃他。", ("怀宁县农业中心", "副主任", False)),
])
def test_posts_however_the_clause_is_built_the_person_is_found_with_the_post(told, post):
    (subject,) = _subjects(told).values()
    assert [(p.org, p.title, p.former) for p in subject.positions] == [post]
    assert len(subject.sanctions) == 1


def test_posts_a_village_branch_is_not_under_the_office_told_before():
    told = "怀宁县石牌镇农业服务中心主任柯某受到党内警告处分，村党支部书记骆某受到党内严重警告处分。"
    assert _posts(told)["骆某"] == [("村党支部", "书记", False)]


def test_posts_a_unit_is_of_the_hospital_told_in_the_sentence_before():
    told = "怀宁县仁和医院骗取医保基金案。2025年，该院骗取医保基金3万元。医保办主任骆某涉嫌诈骗罪，已被逮捕。"
    assert _posts(told)["骆某"] == [("怀宁县仁和医院医保办", "主任", False)]


@pytest.mark.parametrize(("told", "rank"), [
    ("贵州省某县原县长骆某收受贿赂80万元，被开除党籍。", "division_chief"),
    ("重庆市某区原区长骆某收受贿赂80万元，被开除党籍。", "bureau_chief"),
    ("贵州省某市原市长骆某收受贿赂80万元，被开除党籍。", None),
    ("怀宁县某社区卫生服务中心财务科长骆某受到党内警告处分。", "other"),
    ("卫生院药剂科主任骆某受到党内警告处分。", "other"),
])
def test_rank_of_places_and_wards_without_a_name(told, rank):
    assert _subjects(told)["骆某"].rank == rank


@pytest.mark.parametrize("told", [
    "今年以来，安庆市先后查处怀宁县中医院原院长柯立新、望江县妇幼保健院原院长骆明等一批典型案件。",
    "安庆市纪委监委紧盯关键少数，先后查处怀宁县中医院原院长柯立新、望江县妇幼保健院原院长骆明等一批典型案件。",
    "怀宁县纪委监委查处了石牌镇副镇长柯立新套取资金案和洪铺镇某村党总支书记、村委会主任骆明收受回扣案。",
    "省纪委监委公开通报典型案例12起15人。其中，安庆市怀宁县副县长柯立新、芜湖市无为市政协副主席骆明违规吃喝，被立案审查调查。",
])
def test_cases_examples_in_one_sentence_are_cases_of_their_own(told):
    cases = miner.extract_text(told, published="2026-06-10").cases
    assert [[s.name for s in c.subjects] for c in cases] == [["柯立新"], ["骆明"]]
    assert all("investigation" in [e.type for e in s.events] for c in cases for s in c.subjects)


@pytest.mark.parametrize(("told", "names"), [
    ("怀宁县石牌镇中心小学校长向某对此负有领导责任，受到党内警告处分。", ["向某"]),
    ("怀宁县石牌镇镇长妥某受到政务警告处分。", ["妥某"]),
    ("怀宁县财政局干部更某某履职不力，受到批评教育。", ["更某某"]),
    ("怀宁县某医院副院长骆某、护士长于某等6人骗取补贴3万元。", ["骆某", "于某"]),
    ("怀宁县石牌镇镇长对某项目监管不力。", []),
    ("怀宁县石牌镇镇长以某公司名义发放补贴。", []),
    ("怀宁县水利局局长帮某公司办某事。", []),
    ("怀宁县石牌镇中心小学校长向某公司索要好处费。", []),
    ("骆明长期接受监管对象宴请、旅游。", []),
    ("被告人骆国强行贿一案。", ["骆国强"]),
    ("锡林郭勒盟行署原副秘书长苏和巴仓被开除党籍。", ["苏和巴仓"]),
])
def test_names_behind_a_post_whose_surname_is_a_word(told, names):
    assert [name for name in _found(told, "PER") if name != "骆明"] == names


@pytest.mark.parametrize(("told", "orgs"), [
    ("3家区属医院超标准收取检查费2万元。", []),
    ("怀宁县医院骆某组织医院职工虚构诊疗项目。", ["怀宁县医院"]),
    ("全市共派出检查组23个。", []),
    ("今年以来，全市立案现任或原任村党支部书记、村委会主任184人。", []),
    ("一名参会干部说，要引以为戒。", []),
    ("怀宁县纪委监委给予村委会主任骆某党内警告处分。", ["怀宁县纪委监委", "村委会"]),
    ("县纪委监委立案查处某材料供应商行贿案。", ["县纪委监委"]),
    ("骆某多次向承办检察官打探案情。", []),
    ("怀宁县石牌镇中心卫生院院长骆明海与该院检验科主任柯立新收受回扣。", ["怀宁县石牌镇中心卫生院", "检验科"]),
    ("高新区税务局科员骆某受到党内警告处分。", ["高新区税务局"]),
    ("青沙湾南岸经济开发区党工委书记骆明接受审查调查。", ["青沙湾南岸经济开发区党工委"]),
    ("谯城某医院院长骆某受到党内警告处分。", ["谯城某医院"]),
    ("任县财政局局长期间，骆明收受礼金2万元。", ["县财政局"]),
    ("第一师阿拉尔市某团副团长骆某受到党内警告处分。", ["第一师阿拉尔市某团"]),
])
def test_bodies_are_no_words_before_a_head(told, orgs):
    assert _found(told, "ORG") == orgs


@pytest.mark.parametrize(("told", "place"), [
    ("2024年以来，清潭河侗族乡推进茶产业发展。", "清潭河侗族乡"),
    ("龙陵县石城彝族傈僳族乡原财政所出纳骆明犯贪污罪。", "龙陵县石城彝族傈僳族乡"),
])
def test_places_a_township_of_a_nation_is_found_whole(told, place):
    assert _found(told, "LOC") == [place]


@pytest.mark.parametrize(("told", "org"), [
    ("宣恩县长坪河侗族乡党委书记骆明受到党内警告处分。", "宣恩县长坪河侗族乡党委"),
    ("钦州市那彭镇党委书记骆明受到党内警告处分。", "钦州市那彭镇党委"),
    ("旌德县纪委监委开展监督，会同县金融办开展专项检查。", "县金融办"),
    ("怀化市纪委监委开展监督，会同县金融办开展专项检查。", "会同县金融办"),
])
def test_places_whose_names_are_words(told, org):
    assert _found(told, "ORG")[-1] == org


def test_region_and_rank_of_a_regulator_s_branch_in_a_city():
    (case,) = miner.extract_text("国家金融监督管理总局安庆监管分局原局长骆明接受审查调查。", published="2026-06-10").cases
    assert (case.region, case.subjects[0].rank) == ("安徽省/安庆市", "division_chief")


def test_posts_of_a_village_without_a_name_are_of_its_former_branch():
    assert _posts("梅岭乡某村原党支部书记骆某受到开除党籍处分。")["骆某"] == [("梅岭乡某村党支部", "书记", True)]


def test_posts_the_head_of_a_township_whose_name_opens_with_a_word_for_head():
    told = "宣恩县长坪河侗族乡党委书记骆明、乡长柯立新失职失责问题。骆明、柯立新受到党内警告处分。"
    assert _posts(told)["柯立新"] == [("宣恩县长坪河侗族乡", "乡长", False)]


def test_places_a_headline_of_unannounced_inspections_names_the_city():
    assert _found("国家医保局通报安庆市飞行检查情况", "LOC") == ["安庆市"]


@pytest.mark.parametrize(("told", "rank"), [
    ("怀宁县人民检察院检察官助理骆某受到党内警告处分。", "other"),
    ("怀宁县纪委监委派出第二纪检监察组组长骆某接受审查调查。", "section_chief"),
    ("怀宁县纪委监委第二纪检监察室主任骆某接受审查调查。", "other"),
    ("国家金融监督管理总局牡丹江监管分局原局长骆某接受审查调查。", "division_chief"),
])
def test_rank_of_assistants_and_of_groups_and_branches_sent_out(told, rank):
    assert _subjects(told)["骆某"].rank == rank


def test_posts_a_body_under_another_is_told_with_it():
    assert _posts("怀宁县水利局下属水电管理站站长骆某受到党内警告处分。")["骆某"] == [("怀宁县水利局水电管理站", "站长", False)]
    assert _posts("怀宁县供销社下属怀宁县农资公司经理骆某受到党内警告处分。")["骆某"] == [("怀宁县农资公司", "经理", False)]


def test_posts_what_befell_somebody_is_told_after_his_life():
    told = ("案例剖析\n蔺远华，男，1966年9月生，安徽怀宁人，1984年8月参加工作。历任怀宁县财政局副局长，安庆市交通运输局局长。"
            "2024年1月接受安庆市纪委监委审查调查。2024年7月被开除党籍。")
    subject = _subjects(told)["蔺远华"]
    assert [s.code for s in subject.sanctions] == ["party.expulsion"]
    assert [(e.type, e.start) for e in subject.events] == [("investigation", "2024-01-01"), ("party_discipline", "2024-07-01")]


def test_posts_an_investigation_told_at_the_end_of_a_life_with_dates_counts():
    told = ("关于给予蔺远华开除党籍处分的通报\n蔺远华，男，1970年2月出生，汉族，安徽怀宁人，大学文化，1992年7月参加工作，1996年5月加入中国共产党。"
            "2011年6月至2016年8月任怀宁县副县长，2016年8月至2026年3月任安庆市林业局局长。2026年3月20日，因涉嫌严重违纪违法被安庆市纪委监委立案审查调查。\n"
            "经查，蔺远华存在以下违纪违法事实：\n一是违反中央八项规定精神，违规收受礼金4万元。\n二是涉嫌受贿犯罪，收受财物60万元。\n决定给予蔺远华开除党籍处分。")
    assert ("investigation", "2026-03-20") in [(e.type, e.start) for e in _subjects(told)["蔺远华"].events]


def test_posts_told_by_zuowei_where_none_is_told_elsewhere():
    assert _posts("被告人蔺某作为安庆某康复医院法定代表人，骗取医保基金，被判处有期徒刑三年。")["蔺某"] == [("安庆某康复医院", "法定代表人", False)]
    assert _posts("怀宁县财政局局长蔺某作为县委委员，收受贿赂20万元，被开除党籍。")["蔺某"] == [("怀宁县财政局", "局长", False)]


def test_cases_of_two_bodies_made_known_in_one_sentence_are_two():
    told = "9月底，怀宁县召开警示教育大会，通报了县林业局原局长柯某某、石牌镇原党委书记骆某严重违纪违法案。"
    assert [[s.name for s in c.subjects] for c in miner.extract_text(told, published="2026-06-10").cases] == [["柯某某"], ["骆某"]]


def test_cases_those_called_to_account_in_one_sentence_are_one_case():
    told = "怀宁县纪委监委对石牌镇有关责任人员进行问责：镇党委书记蔺某被给予党内警告处分，镇长骆某被诫勉谈话，镇应急办主任柯某被免职。"
    (case,) = miner.extract_text(told, published="2026-06-10").cases
    assert [s.name for s in case.subjects] == ["蔺某", "骆某", "柯某"]


def test_posts_the_head_of_a_body_below_another_that_only_its_name_tells():
    told = "怀宁县水利局下属水库管理所违规接待，所长蔺某受到党内警告处分，副所长骆某受到诫勉谈话处理。"
    assert _posts(told) == {"蔺某": [("怀宁县水利局水库管理所", "所长", False)], "骆某": [("怀宁县水利局水库管理所", "副所长", False)]}


@pytest.mark.parametrize(("told", "posts"), [
    ("怀宁县石牌镇农业服务中心主任柯某受到党内警告处分，安排宴请的村党支部书记骆某受到党内严重警告处分。", [("村党支部", "书记", False)]),
    ("怀宁县石牌镇河东村干部柯某受到党内警告处分，安排宴请的村党支部书记骆某受到党内严重警告处分。", [("怀宁县石牌镇河东村党支部", "书记", False)]),
    ("怀宁县石牌街道党工委委员、副主任骆某受到党内警告处分。", [("怀宁县石牌街道党工委", "委员", False), ("怀宁县石牌街道办事处", "副主任", False)]),
])
def test_posts_village_branches_and_offices_of_streets(told, posts):
    assert _posts(told)["骆某"] == posts


def test_posts_two_named_before_what_they_failed_in_get_each_their_own_sanction():
    told = "怀宁县石牌镇党委书记蔺平、镇长骆志高，落实属地责任不到位，分别给予党内警告、政务记过处分。"
    (case,) = miner.extract_text(told, published="2026-06-10").cases
    assert [(s.name, [x.code for x in s.sanctions]) for s in case.subjects] == [("蔺平", ["party.warning"]), ("骆志高", ["admin.demerit"])]


def test_subjects_of_whom_a_sanction_is_told_without_a_comma():
    told = "怀宁县水利局局长蔺平履职不力，给予党内警告处分；副局长骆志高给予政务撤职处分；驻库安全员柯某给予政务开除处分。"
    cases = miner.extract_text(told, published="2026-06-10").cases
    assert {s.name: [x.code for x in s.sanctions] for c in cases for s in c.subjects} == {
        "蔺平": ["party.warning"], "骆志高": ["admin.post_removal"], "柯某": ["admin.dismissal"]}


def test_subjects_two_hidden_names_of_one_surname_are_two_people():
    told = "怀宁县人民法院以掩饰、隐瞒犯罪所得罪判处蔺某某有期徒刑四年；判处蔺某有期徒刑一年三个月。"
    cases = miner.extract_text(told, published="2026-06-10").cases
    assert {s.name: [x.term_months for x in s.sanctions] for c in cases for s in c.subjects} == {"蔺某某": [48], "蔺某": [15]}


def test_names_a_transcribed_name_with_some_characters_hidden():
    told = miner.extract_text("拉孜县曲下镇财务人员扎西某挪用补贴资金7万元，被开除公职。", published="2026-06-10")
    assert [m.text for m in told.mentions if m.label == "PER"] == ["扎西某"]


def test_violations_a_place_usurped_is_medical_fraud_only_where_care_is_told():
    usurped = "怀宁县某镇民政专干柯某采取冒名顶替方式，侵吞高龄补贴2万元，被开除党籍。"
    treated = "怀宁县人民医院院长柯某采取冒名顶替住院的方式虚增收入2万元，被开除党籍。"
    assert [["medical.fraud" in [v.code for v in c.violations] for c in miner.extract_text(t, published="2026-06-10").cases] for t in (usurped, treated)] == [[False], [True]]


@pytest.mark.parametrize("failing", ["对隐患排查整治领导不力", "对安全生产工作督促检查不到位"])
def test_violations_those_who_lead_and_inspect_badly_fail_to_supervise(failing):
    (case,) = miner.extract_text(f"怀宁县水利局局长蔺平，{failing}，给予党内警告处分。", published="2026-06-10").cases
    assert [v.code for v in case.violations] == ["conduct.supervision_failure"]


def test_violations_a_charge_of_a_relative_dealt_with_elsewhere_is_not_the_officials():
    told = "怀宁县水利局原局长蔺平犯受贿罪，被判处有期徒刑六年。其妻骆某犯掩饰、隐瞒犯罪所得罪，另案处理。"
    (case,) = miner.extract_text(told, published="2026-06-10").cases
    assert [s.name for s in case.subjects] == ["蔺平"] and [v.code for v in case.violations] == ["crime.bribe_taking"]


@pytest.mark.parametrize("body", ["绥芬河市中西医结合医院", "绥芬河市医养结合服务中心"])
def test_organisations_whose_name_holds_a_verb(body):
    told = miner.extract_text(f"{body}存在重复收费问题，被责令退回违规资金。", published="2026-06-10")
    assert [m.text for m in told.mentions if m.label == "ORG"] == [body]


def test_subjects_who_gives_a_sanction_does_not_bear_it():
    told = "怀宁县水利局副局长柯某履职不力，受到党内警告处分，并由县水利局局长蔺平给予批评教育。"
    assert [s.name for c in miner.extract_text(told, published="2026-06-10").cases for s in c.subjects] == ["柯某"]
