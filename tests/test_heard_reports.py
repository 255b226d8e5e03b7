"""Reports of inspections, universities and campaigns: who only speaks, whom a sanction told beside a person befell, what a
report counts, bodies of the nation and of several places."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects

import miner


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def counted(text: str) -> list[tuple[float, str]]:
    return [(s.value, s.unit) for s in read(text).statistics]


@pytest.mark.parametrize("words", ["代表巡视组向遂宁市委领导班子反馈时指出", "向遂宁市委反馈情况时指出"])
def test_who_reports_what_was_found_is_no_subject(words: str) -> None:
    assert "卞立群" not in subjects(f"省委第四巡视组副组长卞立群{words}，市财政违规出借资金1.3亿元，造成损失900万元。")


def test_posts_taken_from_so_many_are_not_the_next_persons() -> None:
    assert codes("某大学党委通报称，免去2名中层干部职务，对经济管理学院原院长卞某某立案审查，给予其党内警告处分。") == {"卞某某": ["party.warning"]}


def test_what_befell_a_body_is_not_the_persons_told_behind_it() -> None:
    text = "某大学党委通报，对第二医院违规吃喝问题进行核查，责令退缴3.2万元，对第二医院原副院长卞少华给予党内警告处分。"
    assert codes(text)["卞少华"] == ["party.warning"]
    assert codes("责令退缴3.2万元，给予第二医院原副院长卞少华党内警告处分。")["卞少华"] == ["other.restitution", "party.warning"]


@pytest.mark.parametrize(("text", "figures"), [
    ("省纪委监委对绵阳市青松陵园原负责人等6人立案审查调查，全省共立案214人。", [(214, "人")]),
    ("2020年以来，从40多个国家和地区追回外逃人员2107人，其中党员和国家工作人员413人、监察对象413人。", [(2107, "人"), (413, "人"), (413, "人")]),
    ("四川省纪委近日对5起问题进行了通报曝光，12名责任人受到党政纪处分。", []),
])
def test_what_a_report_counts(text: str, figures: list[tuple[float, str]]) -> None:
    assert counted(text) == figures


def test_what_two_counties_found_is_of_the_city_that_holds_them() -> None:
    found = read("四川省纪委监委开展整治。船山区、射洪市纪委监委分别开展检查，发现问题31个，处分17人。").statistics
    assert [s.region for s in found] == ["四川省/遂宁市"] * 2


def test_what_belongs_to_a_body_of_the_nation_is_completed_by_no_place() -> None:
    text = "四川省政协原副主席卞克明，海关总署缉私局原副局长卞占川违规收受礼金，受到严肃处理。"
    assert posts(text)["卞占川"] == [("海关总署缉私局", "副局长", True)]
    assert subjects(text)["卞占川"].rank == "bureau_deputy"


@pytest.mark.parametrize("text", ["省市县纪委监委逐级包案。", "共立案现任村党支部书记、村委会主任4.6万人。", "巡视组向3个省辖市（示范区）党委反馈了情况。"])
def test_bodies_of_every_place_are_none(text: str) -> None:
    assert spans(text, "ORG") == []


@pytest.mark.parametrize("text", ["巡视后，四川省遂宁市委原书记卞某昌被查处。其中，某选举案共处分88人，移送司法机关12人。"])
def test_so_many_handed_over_are_others(text: str) -> None:
    assert [e.type for e in subjects(text)["卞某昌"].events] == ["investigation"]


def test_a_list_closed_by_a_count_keeps_its_people() -> None:
    text = "公安机关对青松公司实际控制人卞国梁、总经理卞勤友等企业人员18人立案侦查。\n射洪县县长卞国晖被免职。"
    found = subjects(text)
    assert {n: [e.type for e in s.events] for n, s in found.items()} == {
        "卞国梁": ["investigation"], "卞勤友": ["investigation"], "卞国晖": ["removal"]}
    assert counted(text) == []
    text = "公安机关已对平安医院院长卞玲玲、施工单位北京青松建筑工程公司法定代表人卞某等9人采取刑事强制措施。"
    assert set(subjects(text)) == {"卞玲玲", "卞某"}


def test_firms_closed_by_a_count_keep_their_penalty() -> None:
    assert codes("对遂宁青松环境技术有限公司等4家中介机构没收违法所得并处罚款。") == {"遂宁青松环境技术有限公司": ["org.penalty"]}


def test_whose_case_is_taken_up_is_the_subject() -> None:
    assert list(subjects("最高检与公安部、国家医保局还联合挂牌督办了射洪市第三人民医院等欺诈骗保案件。")) == ["射洪市第三人民医院"]


def test_the_hospital_keeps_its_sanction_beside_a_group() -> None:
    text = "国家医保局通报，针对举报反映四川遂宁青松医院涉嫌欺诈骗保问题，已派出检查组。该院存在虚假住院等问题。目前，9名涉案人员被采取强制措施，该院已被解除医保服务协议。"
    assert codes(text) == {"四川遂宁青松医院": ["org.agreement_ended"], "9名涉案人员": []}
    assert len(read(text).cases) == 1


def test_a_case_already_taken_up_by_an_office_has_its_subject() -> None:
    text = "四川省某银行分行原行长卞某利用信贷审批权为关联企业谋利等案件已由纪检监察机关立案调查。"
    assert [e.type for e in subjects(text)["卞某"].events] == ["investigation"]
    assert [e.type for e in subjects("“红通人员”卞国凤回国投案自首并积极退赃。")["卞国凤"].events] == ["surrender", "recovery"]


def test_the_dates_of_a_flight_and_of_what_was_found_date_no_event() -> None:
    found = subjects("涉嫌贪污罪，1996年8月外逃的某公司经理卞凤英回国投案，1997年2月被立案侦查。")["卞凤英"]
    assert {e.type: e.start for e in found.events} == {"surrender": None, "investigation": "1997-02-01"}
    found = subjects("县委巡察组发现该村2016年将租金5.7万元坐收坐支，县纪委监委对原村委会主任卞三喜立案，卞三喜受到留党察看一年处分。")["卞三喜"]
    assert [e.start for e in found.events] == [None, None] and found.positions[0].former


@pytest.mark.parametrize(("text", "held"), [
    ("射洪市教育局党委委员、副局长（挂职）兼青岗镇学区主任卞建锋受到党内警告处分。",
     [("射洪市教育局", "党委委员", False), ("射洪市教育局", "副局长", False), ("青岗镇学区", "主任", False)]),
    ("射洪市青岗镇水亭村党支部书记、村民委员会主任卞建锋受到党内警告处分。",
     [("射洪市青岗镇水亭村党支部", "书记", False), ("射洪市青岗镇水亭村村民委员会", "主任", False)]),
    ("射洪市青岗镇综治办主任龚某、派出所辅警卞建锋受到警告处分。", [("射洪市青岗镇派出所", "辅警", False)]),
    ("中央储备粮某直属库原主任卞建锋受到党内警告处分。", [("中央储备粮某直属库", "主任", True)]),
    ("信息与电气工程学院原院长卞建锋受到党内警告处分。", [("信息与电气工程学院", "院长", True)]),
    ("四川农业大学党委通报称，对经济管理学院原院长卞建锋立案审查。", [("四川农业大学经济管理学院", "院长", True)]),
    ("西南大学党委通报，给予第三医院原院长卞建锋党内警告处分。", [("西南大学第三医院", "院长", True)]),
])
def test_the_body_of_a_post_is_told_whole(text: str, held: list[tuple[str | None, str, bool]]) -> None:
    assert posts(text)["卞建锋"] == held


def test_who_speaks_at_a_meeting_keeps_the_name() -> None:
    assert spans("市委书记卞卫国作表态发言。", "PER") == ["卞卫国"]


@pytest.mark.parametrize(("text", "indicator", "value"), [
    ("2023年，全国查处“四风”问题3100起。查处“在履职方面不担当、不作为，严重影响发展”方面问题最多，共1802起。", "查处“在履职方面不担当、不作为，严重影响发展”方面问题", 1802),
    ("2023年，全市处分108人。公开曝光典型案例213起，挽回损失。", "公开曝光典型案例", 213),
])
def test_what_the_marks_of_a_quotation_hold_and_what_was_exposed(text: str, indicator: str, value: float) -> None:
    assert (indicator, value) in [(s.indicator, s.value) for s in read(text).statistics]


def test_a_partys_branch_of_an_institution_and_who_heads_it() -> None:
    text = "四川农业大学党委表示，对整改不力的后勤服务中心党总支通报批评，并责成党总支书记卞文礼作出书面检查。"
    assert spans(text, "ORG") == ["四川农业大学党委", "后勤服务中心党总支"]
    assert posts(text)["卞文礼"][0][0] == "后勤服务中心党总支"


def test_party_bodies_counted() -> None:
    found = read("某县共派出巡察组96个，巡察村（社区）党组织312个。四川省纪委监委通报。")
    assert [(s.indicator, s.value) for s in found.statistics] == [("巡察村（社区）党组织", 312)]
    assert [m.text for m in found.mentions if m.label == "ORG"] == ["四川省纪委监委"]


@pytest.mark.parametrize("place", ["遂宁市", "北京市海淀区"])
def test_the_head_of_a_fire_brigade_ranks_with_a_division(place: str) -> None:
    assert subjects(f"{place}消防救援支队支队长卞庆受到政务撤职处分。")["卞庆"].rank == "division_chief"


def test_what_offices_of_several_places_do_is_no_part_of_the_case_before() -> None:
    text = "市纪委监委查处了射洪市教育局原局长卞龙收受好处费问题，卞龙被开除党籍。云南等地纪委监委还对基层医疗机构虚构诊疗项目骗取医保基金问题开展监督。"
    assert [v.code for c in read(text).cases for v in c.violations] == ["crime.bribe_taking"]


def test_a_group_sent_by_a_commission_is_the_body() -> None:
    assert posts("船山区纪委派驻纪检组组长卞庆受到党内警告处分。")["卞庆"] == [("船山区纪委派驻纪检组", "组长", False)]


def test_what_was_counted_begins_with_the_whole_verb() -> None:
    found = read("国家医保局通报，全年举报奖励512人。通过协议处理追回91.8亿元，增收节支和挽回损失281亿元。").statistics
    assert [s.indicator for s in found] == ["举报奖励", "协议处理追回", "增收节支和挽回损失"]


def test_an_accident_lies_in_the_county_whose_heads_answer_beside_the_city_s() -> None:
    text = "宣城绩溪“6·9”坍塌事故责任人员处理情况公布\n省纪委监委对宣城市副市长祁望岫给予政务警告处分。宣城市城乡建设局局长卜远山受到党内警告处分。\n绩溪县委书记郝连城受到党内严重警告处分，县应急管理局局长罗某受到政务记过处分。\n"
    found = miner.extract_text(text, published="2024-06-10").cases
    assert [c.region for c in found] == ["安徽省/宣城市/绩溪县"] and len(found[0].subjects) == 4
