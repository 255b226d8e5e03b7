"""Who answers, with which posts, sanctions and events: one behaviour a test, fictional people, real places."""
import pytest

from markup import build, people


def posts(s):
    return [(p.org, p.title, p.former) for p in s.positions]


def codes(s):
    return [(x.code, x.term_months) for x in s.sanctions]


def kinds(s):
    return [e.type for e in s.events]


def test_former_goes_on_under_the_same_body():
    s = people("[ORG:渠县医疗保障局]原[TITLE:党组书记]、[TITLE:局长][PER:宋甲一]违规收受礼金问题。[PER:宋甲一]受到[SANC:党内警告处分]。")["宋甲一"]
    assert posts(s) == [("渠县医疗保障局", "党组书记", True), ("渠县医疗保障局", "局长", True)]


def test_former_does_not_reach_back():
    s = people("[LOC:绵阳市][TITLE:副市长]、[ORG:三台县委]原[TITLE:书记][PER:程甲二]受到[SANC:党内严重警告处分]。")["程甲二"]
    assert posts(s) == [("绵阳市", "副市长", False), ("三台县委", "书记", True)]


def test_former_before_the_body():
    s = people("原[ORG:达州市水务局][TITLE:局长][PER:柳甲三]涉嫌受贿罪一案，由[ORG:巴中市人民检察院]提起公诉。")["柳甲三"]
    assert posts(s) == [("达州市水务局", "局长", True)]


def test_bare_body_takes_the_place_before_it():
    s = people("[ORG:绵阳市人大常委会]原[TITLE:秘书长]，[ORG:市总工会]原[TITLE:主席][PER:郑甲四]公款吃喝问题。")["郑甲四"]
    assert posts(s)[1] == ("绵阳市总工会", "主席", True)


def test_department_of_a_committee():
    s = people("[ORG:云南省曲靖市委]原[TITLE:常委]、[ORG:宣传部]原[TITLE:部长][PER:谷甲五]长期收受红包。")["谷甲五"]
    assert posts(s)[1] == ("云南省曲靖市委宣传部", "部长", True)


def test_unit_inside_a_court():
    s = people("[ORG:云南省高级人民法院审判委员会]原[TITLE:委员]、[ORG:执行局]原[TITLE:局长][PER:孟甲六]收受购物卡问题。")["孟甲六"]
    assert posts(s)[1] == ("云南省高级人民法院执行局", "局长", True)


def test_place_with_former_body():
    s = people("[LOC:贵州省]原[ORG:旅游局][TITLE:局长][PER:杨甲七]收受贿赂，被[SANC:开除党籍]。")["杨甲七"]
    assert posts(s) == [("贵州省旅游局", "局长", True)]


def test_party_committee_of_a_zone():
    s = people("[LOC:昆山经济技术开发区]原[ORG:党工委][TITLE:委员]、[ORG:管委会][TITLE:副主任][PER:庄甲八]涉嫌严重违纪违法，目前正接受审查调查。")["庄甲八"]
    assert posts(s) == [("昆山经济技术开发区党工委", "委员", True), ("昆山经济技术开发区管委会", "副主任", True)]


def test_head_of_a_place_takes_the_place():
    s = people("被告人[PER:王甲九]利用担任[ORG:大竹县委][TITLE:副书记]、[TITLE:县长]等职务便利，非法收受他人财物，应当以受贿罪追究其刑事责任。")["王甲九"]
    assert posts(s) == [("大竹县委", "副书记", True), ("大竹县", "县长", True)]


def test_two_bodies_share_one_title():
    s = people("被告人[PER:王乙一]利用担任[LOC:成都市武侯区浆洗街街道]、[ORG:簇桥街道党工委][TITLE:书记]等职务便利，收受贿赂。")["王乙一"]
    assert posts(s) == [("成都市武侯区浆洗街街道党工委", "书记", True), ("簇桥街道党工委", "书记", True)]


def test_post_after_the_name():
    s = people("[PER:朱乙二]，[ORG:某村村委会][TITLE:主任]，中共党员，因参与赌博被公安机关查获。")["朱乙二"]
    assert posts(s) == [("某村村委会", "主任", False)]


def test_names_share_the_post_before_the_first():
    found = people("该[ORG:县农机局]两任原[TITLE:局长][PER:戴某]、[PER:秦某]于[DATE:去年3月|2024-03-01|2024-03-31]和[DATE:今年5月|2025-05-01|2025-05-31]先后被查处。"
                   .replace("该", "在[LOC:渠县]，该", 1))
    assert posts(found["秦某"]) == [("渠县农机局", "局长", True)]


def test_the_date_that_opens_a_list_of_sanctions_dates_each():
    cases, *_ = build("[ORG:渠县水务局][TITLE:局长][PER:吴戊一]、[ORG:渠县林业局][TITLE:局长][PER:李戊五]违规收受礼金问题。[DATE:2022年1月|2022-01-01|2022-01-31]，[PER:吴戊一]受到[SANC:党内警告处分]；[PER:李戊五]受到[SANC:政务记过处分]。")
    assert {(s.name, e.start) for c in cases for s in c.subjects for e in s.events} == {("吴戊一", "2022-01-01"), ("李戊五", "2022-01-01")}


def test_dates_distribute_in_order():
    found = people("[ORG:渠县农机局]原[TITLE:局长][PER:戴某]、[PER:秦某]于[DATE:去年3月|2024-03-01|2024-03-31]和[DATE:今年5月|2025-05-01|2025-05-31]先后被查处。")
    assert [(e.type, e.start) for e in found["戴某"].events] == [("investigation", "2024-03-01")]
    assert [(e.type, e.start) for e in found["秦某"].events] == [("investigation", "2025-05-01")]


def test_rank_in_brackets_is_no_post():
    s = people("[ORG:泸州市公安局]原[TITLE:党委委员][PER:涂乙三]（[TITLE:副处级]）涉嫌受贿罪一案，由[ORG:泸州市人民检察院]提起公诉。")["涂乙三"]
    assert posts(s) == [("泸州市公安局", "党委委员", True)] and s.rank == "division_deputy"


def test_wife_and_briber_do_not_answer():
    found = people("被告人[PER:柏乙四]在担任[ORG:阆中市委][TITLE:书记]期间，为[PER:卢乙五]谋取利益，伙同其妻[PER:施乙六]非法收受他人财物，应以受贿罪追究[PER:柏乙四]的刑事责任。")
    assert list(found) == ["柏乙四"]


def test_judges_reporters_and_speakers_do_not_answer():
    found = people("[ORG:泸州市政府]原[TITLE:副市长][PER:汪乙七]涉嫌受贿罪一案公开开庭审理。该案由[ORG:达州市中级人民法院][TITLE:院长][PER:高峰]担任审判长。"
                   "“要从严查处违规行为。”[ORG:四川省纪委][TITLE:副书记][PER:周到]表示。（记者[PER:林乙八]）")
    assert list(found) == ["汪乙七"]


def test_exhortation_gives_no_case():
    cases, *_ = build("[ORG:中央纪委国家监委]强调，各级纪检监察机关要严肃查处违规收受礼品礼金、公款吃喝问题。广大党员干部要以案为鉴。")
    assert cases == []


def test_list_shares_a_sanction():
    found = people("[ORG:渠县县委][TITLE:书记][PER:管乙九]，[ORG:县教育局][TITLE:局长][PER:岑丙一]受到[SANC:党内警告处分]；[ORG:渠县水务局][TITLE:局长][PER:洪丙二]受到[SANC:党内严重警告处分]。")
    assert codes(found["管乙九"]) == codes(found["岑丙一"]) == [("party.warning", None)]
    assert codes(found["洪丙二"]) == [("party.serious_warning", None)]
    assert posts(found["岑丙一"]) == [("渠县教育局", "局长", False)]


def test_sanctions_distribute_one_by_one():
    found = people("[ORG:渠县水务局][TITLE:局长][PER:甘丙三]、[TITLE:副局长][PER:丁丙四]分别受到[SANC:党内严重警告]、[SANC:党内警告处分]。")
    assert codes(found["甘丙三"]) == [("party.serious_warning", None)] and codes(found["丁丙四"]) == [("party.warning", None)]


def test_each_of_two_gets_the_same():
    found = people("[ORG:渠县水务局][TITLE:局长][PER:甘丙三]、[TITLE:副局长][PER:丁丙四]均受到[SANC:政务记过处分]。")
    assert codes(found["甘丙三"]) == codes(found["丁丙四"]) == [("admin.demerit", None)]


@pytest.mark.parametrize("words", [
    "依照有关规定，建议给予[PER:何丙五][SANC:党内警告处分]。",
    "《条例》规定，情节严重的，给予[SANC:撤销党内职务]或者[SANC:留党察看处分]。",
    "[PER:何丙五]可能面临[SANC:开除党籍处分]。",
])
def test_threatened_or_recited_sanctions_are_none(words):
    found = people("[ORG:渠县水务局][TITLE:局长][PER:何丙五]违规收受礼金问题。" + words)
    assert codes(found["何丙五"]) == []


def test_combined_punishment_replaces_its_parts():
    s = people("法院认定被告人[PER:丰丙六]犯贪污罪，判处[SANC:有期徒刑九年]，并处[SANC:罚金][MONEY:40万元|400000]，犯受贿罪，判处[SANC:有期徒刑四年]，决定执行[SANC:有期徒刑十一年]，并处[SANC:罚金][MONEY:70万元|700000]。")["丰丙六"]
    assert codes(s) == [("criminal.fixed_term", 132), ("criminal.fine", None)] and kinds(s) == ["sentence"]


def test_events_follow_sanctions_and_transfer_has_no_borrowed_date():
    s = people("[ORG:渠县水务局]原[TITLE:局长][PER:孙丙七]违规收受礼金问题。[DATE:2022年1月|2022-01-01|2022-01-31]，[PER:孙丙七]被[SANC:开除党籍]、[SANC:开除公职]，其涉嫌犯罪问题被移送检察机关依法审查起诉。")["孙丙七"]
    assert [(e.type, e.start) for e in s.events] == [("party_discipline", "2022-01-01"), ("admin_discipline", "2022-01-01"), ("transfer", None)]


def test_transfer_for_indictment_is_no_indictment():
    s = people("决定给予[ORG:大竹县委]原[TITLE:书记][PER:章丙八][SANC:开除党籍处分]；将其涉嫌受贿犯罪问题移送检察机关依法审查、提起公诉。")["章丙八"]
    assert kinds(s) == ["party_discipline", "transfer"]


def test_body_answers_where_no_person_is_named():
    cases, *_ = build("[ORG:四川省达州市残联]布置工作层层加码问题。[DATE:2019年4月|2019-04-01|2019-04-30]，[ORG:达州市残联]加重基层负担。[ORG:达州市残联]负责人受到[SANC:组织处理]。",
                      title="通报形式主义、官僚主义典型问题")
    (s,) = cases[0].subjects
    assert (s.name, s.kind, codes(s), cases[0].region) == ("四川省达州市残联", "organization", [], "四川省/达州市")


def test_responsible_person_answers_and_not_the_body():
    cases, *_ = build("[ORG:四川省大竹县人民法院]超标准接待问题。[DATE:2016年至2017年|2016-01-01|2017-12-31]，该院多次超标准接待。时任院[TITLE:党组书记]、[TITLE:院长][PER:麻丙九]受到[SANC:党内警告处分]。")
    (s,) = cases[0].subjects
    assert posts(s) == [("四川省大竹县人民法院", "党组书记", True), ("四川省大竹县人民法院", "院长", True)]


def test_group_with_a_sanction():
    cases, *_ = build("[DATE:8月2日|2025-08-02|2025-08-02]，[LOC:巴中市]一骗保团伙落网，团伙3名成员分别被判处[SANC:三年有期徒刑]。", published="2025-11-24")
    (s,) = cases[0].subjects
    assert (s.kind, codes(s)) == ("group", [("criminal.fixed_term", 36)])


def test_items_in_one_paragraph_are_cases_of_their_own():
    cases, *_ = build("[ORG:渠县水务局]原[TITLE:局长][PER:吴丁一]违规收受礼金问题。[PER:吴丁一]受到[SANC:党内警告处分]。[ORG:渠县林业局][TITLE:局长][PER:吴丁二]公车私用问题。[PER:吴丁二]受到[SANC:政务警告处分]。")
    assert [[s.name for s in c.subjects] for c in cases] == [["吴丁一"], ["吴丁二"]]
    assert [[v.code for v in c.violations] for c in cases] == [["eight.gifts"], ["eight.vehicles"]]


def test_case_told_twice_is_one():
    text = ("有的躲入会所。[ORG:贵州省人大常委会]原[TITLE:副主任][PER:应丁三]违规接受私营企业主安排的宴请。\n另一段说别的。\n"
            "[ORG:贵州省人大常委会]原[TITLE:副主任][PER:应丁三]违规收受管理和服务对象所送礼金，被[SANC:开除党籍]。")
    cases, *_ = build(text)
    assert len(cases) == 1 and {v.code for v in cases[0].violations} == {"eight.accepted_dining", "eight.gifts"}


def test_brief_bulletin_gives_each_person_a_case():
    cases, *_ = build("[ORG:四川省达州市妇联]原[TITLE:主席][PER:俞丁四]，[ORG:四川省巴中市委编办]原[TITLE:主任][PER:古丁五]、[ORG:市财政局][TITLE:局长][PER:戴丁六]，"
                      "[ORG:四川省川剧院]原[TITLE:院长][PER:陈丁七]等人违规公款吃喝，受到严肃处理。")
    assert [[s.name for s in c.subjects] for c in cases] == [["俞丁四"], ["古丁五", "戴丁六"], ["陈丁七"]]


def test_evidence_and_reasons_are_told():
    cases, *_ = build("[ORG:渠县水务局]原[TITLE:局长][PER:吴丁一]违规收受礼金问题。[PER:吴丁一]受到[SANC:党内警告处分]。")
    s = cases[0].subjects[0]
    assert s.why and s.start is not None and s.sanctions[0].why and s.positions[0].start is not None and cases[0].violations[0].why


def test_fined_institution_answers_beside_its_head():
    found = people("[ORG:渠县仁爱医院]违规使用医保基金问题。该院存在重复收费行为，被处[SANC:罚款][MONEY:5万元|50000]，[SANC:暂停医保服务协议]3个月。该院[TITLE:院长][PER:王丁八]受到[SANC:党内严重警告处分]。")
    assert codes(found["渠县仁爱医院"]) == [("org.penalty", None), ("org.agreement_suspended", None)]
    assert codes(found["王丁八"]) == [("party.serious_warning", None)]


LIST = ("[ORG:甘肃省天水市人大常委会]原[TITLE:副主任][PER:柏丁一]，[ORG:四川省渠县水务局][TITLE:局长][PER:游丁二]，"
        "[ORG:安徽省阜阳市妇联]原[TITLE:主席][PER:傅丁三]等人违规收受礼金，受到严肃处理。")


def test_list_over_provinces_gives_each_a_case_and_a_region():
    cases, *_ = build(LIST)
    assert [(c.subjects[0].name, c.region) for c in cases] == [
        ("柏丁一", "甘肃省/天水市"), ("游丁二", "四川省/达州市/渠县"), ("傅丁三", "安徽省/阜阳市")]
    assert all([v.code for v in c.violations] == ["eight.gifts"] for c in cases)


def test_list_of_deeds_keeps_each_with_its_own():
    cases, *_ = build("通报案例包括[ORG:湖北省粮食局]原[TITLE:副局长][PER:柏丁一]串通投标案，[ORG:陕西省粮食局]原[TITLE:局长][PER:游丁二]受贿案，"
                      "[ORG:重庆市水利局]原[TITLE:处长][PER:傅丁三]贪污案等。")
    assert {c.subjects[0].name: [v.code for v in c.violations] for c in cases} == {
        "柏丁一": ["crime.other"], "游丁二": ["crime.bribe_taking"], "傅丁三": ["crime.embezzlement"]}


def test_former_official_with_a_deed_and_no_word_of_guilt():
    assert "游丁二" in people("[ORG:辽宁省本溪市某控股公司]原[TITLE:董事长][PER:游丁二]借出差之机与家人旅游，在单位报销相关费用。")


def test_inspector_is_no_subject():
    assert people("[ORG:渠县水务局][TITLE:局长][PER:游丁二]带队检查公车私用问题。") == {}


def test_named_persons_stand_behind_their_number():
    found = people("[LOC:云南省]2名退休干部被[SANC:开除党籍]。其中，[ORG:云南省水利厅]原[TITLE:副厅长][PER:游丁二]严重违纪违法；"
                   "[ORG:云南省交通厅]原[TITLE:巡视员][PER:傅丁三]严重违纪违法。")
    assert {n: kinds(s) for n, s in found.items()} == {"游丁二": ["party_discipline"], "傅丁三": ["party_discipline"]}


def test_group_of_unknown_number_and_count_of_a_province():
    assert "多名村干部" in people("[LOC:江苏省张家港市]多名村干部借学习之名公款旅游。")
    assert people("[LOC:四川省]今年以来共有32名党员干部因违规收受礼金受到处理。") == {}


def test_others_transferred_are_not_the_subject():
    s = people("[ORG:渠县水务局]原[TITLE:局长][PER:游丁二]涉嫌受贿罪被提起公诉，9名公职人员被移送审查起诉。")["游丁二"]
    assert kinds(s) == ["indictment"]


def test_body_told_after_a_semicolon_answers():
    cases, *_ = build("[ORG:渠县水务局]原[TITLE:局长][PER:游丁二]失职失责造成资金闲置浪费；[ORG:贵州省铜仁市碧江区民政局]在低保工作中不实不细，弄虚作假。")
    assert [(s.name, s.kind) for c in cases for s in c.subjects] == [("游丁二", "person"), ("贵州省铜仁市碧江区民政局", "organization")]


def test_appeal_that_is_pronounced_is_a_second_verdict():
    s = people("[DATE:2024年3月5日|2024-03-05|2024-03-05]，[ORG:达州市中级人民法院]以受贿罪判处[ORG:渠县水务局]原[TITLE:局长][PER:游丁二][SANC:有期徒刑十年]。"
               "[DATE:2024年9月6日|2024-09-06|2024-09-06]，二审法院对[PER:游丁二]案公开宣判，裁定维持原判。")["游丁二"]
    assert [(e.type, e.start) for e in s.events] == [("sentence", "2024-03-05"), ("sentence", "2024-09-06")]


def test_both_dismissals_in_one_phrase():
    s = people("[ORG:渠县水务局]原[TITLE:局长][PER:游丁二]被[SANC:开除党籍和公职]。")["游丁二"]
    assert codes(s) == [("party.expulsion", None), ("admin.dismissal", None)]


def test_company_title_after_a_department_belongs_to_the_company():
    s = people("被告人[PER:游丁二]利用担任[ORG:合肥轨道交通有限公司][ORG:建设事业部][TITLE:部长]、[TITLE:总工程师]的职务便利，非法收受他人财物。")["游丁二"]
    assert [p[:2] for p in posts(s)] == [("合肥轨道交通有限公司建设事业部", "部长"), ("合肥轨道交通有限公司", "总工程师")]
