"""What the generator's fresh seeds and whole pages taught the lead in the fifteenth session; every sentence is fictional."""
from __future__ import annotations

import pytest

import miner


def subjects_by_case(text: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in miner.extract_text(text, published="2024-05-06").cases]


def test_each_example_of_a_series_is_a_case_of_its_own() -> None:
    text = ("梳理发现，一些问题屡禁不止。比如，漳州市长泰区第一中学原校长卞明挪用公款，受到留党察看二年处分。再如，漳州市芗城区审计局原局长祁山因履行监管职责不力问题，"
            "受到撤销党内职务处分。此外，长泰区原副区长应和因履行监管职责不力问题，被给予党内警告处分。")
    assert subjects_by_case(text) == [["卞明"], ["祁山"], ["应和"]]


def test_besides_without_a_series_tells_of_the_same_matter() -> None:
    text = "漳州市长泰区第一中学会计卞明挪用公款，受到留党察看二年处分。此外，长泰区第一中学校长祁山因履行监管职责不力，被给予党内警告处分。"
    assert subjects_by_case(text) == [["卞明", "祁山"]]


DISCUSSION = """【典型案例】
　　案例一：卞某，中共党员，某县委书记。2016年3月，企业主祁某送给卞某50万元，卞某利用职务便利帮助其承揽工程。
　　案例二：应某，中共党员，某市分管城建的副市长。2017年5月，企业主牟某送给应某30万元，应某利用职务便利帮助其办理审批手续。
【分歧意见】
　　对于上述行为，存在两种意见。第一种意见认为，卞某、应某的行为属于人情往来；第二种意见认为，卞某、应某的行为构成受贿罪。
【评析意见】
　　笔者同意第二种意见。案例一中，卞某的行为构成受贿罪，卞某受贿数额为50万元，卞某的行为不属于人情往来，卞某的行为性质明确。案例二中，应某的行为构成受贿罪。
"""


def test_numbered_facts_of_a_discussion_are_cases_of_their_own() -> None:
    cases = miner.extract_text(DISCUSSION, published="2020-05-06").cases
    assert [[s.name for s in c.subjects] for c in cases] == [["卞某"], ["应某"]]
    assert [[a.value for a in c.amounts] for c in cases] == [[500000], [300000]]
    assert [(p.org, p.title) for s in cases[1].subjects for p in s.positions] == [("某市", "副市长")]


def test_who_is_guilty_beyond_dispute_answers_beside_whom_the_views_judge() -> None:
    text = ("【基本案情】\n　　卞某，某企业法定代表人。严某，某国有公司总经理。2016年，卞某请严某关照，从工程老板祁某处收受30万元，送给严某10万元。\n【分歧意见】\n"
            "　　本案中，严某收受卞某10万元构成受贿罪没有争议，但对卞某的行为如何定性，存在两种意见。第一种意见认为，卞某的行为构成行贿罪。第二种意见认为，卞某的行为构成利用影响力受贿罪。\n"
            "【评析意见】\n　　笔者同意第二种意见。卞某的行为构成利用影响力受贿罪。卞某的行为符合该罪的构成要件。\n")
    cases = miner.extract_text(text, published="2020-05-06").cases
    assert [s.name for s in cases[0].subjects] == ["卞某", "严某"]
    assert {"crime.bribe_taking", "crime.influence_peddling"} <= {v.code for v in cases[0].violations}


def test_words_of_collusion_are_nobodys_name() -> None:
    e = miner.extract_text("特定关系人以外的其他人与国家工作人员通谋，由国家工作人员利用职务上的便利收受财物的，以受贿罪的共犯论处。")
    assert [m.text for m in e.mentions if m.label == "PER"] == []


def test_a_portfolio_between_a_place_and_its_post_parts_them_not() -> None:
    e = miner.extract_text("卞某，中共党员，达州市分管城建的副市长，2016年3月收受祁某20万元，被开除党籍。")
    assert [(p.org, p.title) for s in e.cases[0].subjects for p in s.positions] == [("达州市", "副市长")]


def test_whom_an_inspection_only_goes_to_answers_for_nothing() -> None:
    text = ("截至10月20日，本轮巡视完成进驻工作。15个巡视组将对26家省管企业开展常规巡视，对四川省铁路局党组、四川省能源集团有限公司党组开展巡视“回头看”。\n"
            "巡视组组长指出，要紧盯群众反映强烈的违反中央八项规定精神问题，重点受理关于违反政治纪律、组织纪律、廉洁纪律方面的举报。")
    assert subjects_by_case(text) == []


def test_a_town_head_answers_in_the_matter_of_a_village_of_the_town() -> None:
    text = ("綦江区石角镇白云村集体账目混乱。监督组发现，白云村党支部原书记卞明侵占集体资金5.2万元。8月22日，卞明被开除党籍。"
            "石角镇分管农业的副镇长祁山因日常监管失察被诫勉谈话。")
    assert subjects_by_case(text) == [["卞明", "祁山"]]


def test_the_commissions_of_several_provinces_are_no_body() -> None:
    e = miner.extract_text("省纪委在兰州市召开广西、四川、贵州三省区纪委书记座谈会。")
    assert [m.text for m in e.mentions if m.label == "ORG"] == ["省纪委"]


@pytest.mark.parametrize("told", ["关注到，近两年离退休干部受贿犯罪有增加趋势", "留意到，虚报冒领问题多发", "梳理近年来查办的案件发现，虚报冒领、截留私分等问题多发"])
def test_who_watches_others_and_notices_answers_for_nothing(told: str) -> None:
    assert subjects_by_case(f"渠县检察院副检察长卞山{told}。") == []


@pytest.mark.parametrize("told", ["曾是", "原本是", "本是", "原是", "原来是"])
def test_a_name_of_two_characters_ends_before_what_its_bearer_once_was(told: str) -> None:
    e = miner.extract_text(f"孙震{told}渠县水务局科长，因收受好处费27万余元，被开除公职。")
    assert [(s.name, s.positions[0].org, s.positions[0].title) for s in e.cases[0].subjects] == [("孙震", "渠县水务局", "科长")]


@pytest.mark.parametrize("told", ["身为渠县水务局局长，孙震", "作为渠县水务局的一名科长，孙震", "退休后的孙震", "彼时的渠县水务局局长孙震"])
def test_a_name_that_a_clause_on_its_bearer_opens_is_read(told: str) -> None:
    assert subjects_by_case(told + "收受好处费27万余元，被开除公职。") == [["孙震"]]


def test_who_an_inquiry_found_to_take_answers_without_a_post() -> None:
    e = miner.extract_text("经查，退休后的缪某某先后为多家公司在项目审批等方面提供帮助，共受贿771万余元。")
    assert [(s.name, [a.role for a in c.amounts]) for c in e.cases for s in c.subjects] == [("缪某某", ["bribe"])]


def test_the_sentence_of_a_wife_is_not_her_husbands() -> None:
    text = ("今年6月，周安国妻子贾文被判处有期徒刑9年。6月15日，湖北省宜昌市中院对周滨案公开宣判，周滨伙同他人，利用其父周安国职权、地位形成的便利条件，"
            "收受请托人财物，共计折合人民币1.24亿余元，其行为已构成利用影响力受贿罪。")
    assert "周安国" not in [n for names in subjects_by_case(text) for n in names]


def test_the_driver_of_an_official_holds_no_post_of_his_body() -> None:
    e = miner.extract_text("渠县水务局局长卞安国的司机祁立，因利用影响力受贿罪，被判处有期徒刑七年。")
    assert [(p.org, p.title) for s in e.cases[0].subjects for p in s.positions] == [(None, "司机")]


def test_the_fine_of_a_project_is_not_the_officials() -> None:
    e = miner.extract_text("渠县水务局局长卞山被开除党籍。经查，2016年，某房地产项目因违规占地，被县水务局罚款50万元，老板送给卞山10万元，卞山免除了该项目的处罚。")
    assert [x.code for s in e.cases[0].subjects for x in s.sanctions] == ["party.expulsion"]


def test_whose_task_it_was_to_investigate_is_not_investigated() -> None:
    e = miner.extract_text("渠县公安局南城派出所原综合室主任卞山多次收受王某钱款30.1万元，利用负责查处赌场的职务便利包庇赌场。卞山被开除党籍。")
    assert [x.type for s in e.cases[0].subjects for x in s.events] == ["party_discipline"]


def test_a_transcribed_name_behind_kin_is_read_whole() -> None:
    e = miner.extract_text("其子孟根达来因受贿罪被判处有期徒刑三年。")
    assert [m.text for m in e.mentions if m.label == "PER"] == ["孟根达来"]


def labelled(text: str, label: str) -> list[str]:
    return [m.text for m in miner.extract_text(text).mentions if m.label == label]


@pytest.mark.parametrize("text", ["西华县深入开展重点村居集中整治工作纪实", "西华县持续推进试点村治理", "西华县走访贫困村住户"])
def test_words_of_a_campaign_name_no_village_of_the_county(text: str) -> None:
    assert labelled(text, "LOC") == ["西华县"]


def test_in_the_countryside_is_no_village() -> None:
    assert labelled("这是该县在农村集体资源发包专项治理中查处的一起典型案例。", "LOC") == []


def test_a_member_for_finance_is_a_post_of_the_branch() -> None:
    e = miner.extract_text("渠县武安镇白云村原村党支部书记、村委会主任赵云，原村党支部副书记、财经委员李普受到开除党籍处分。")
    assert [(s.name, [x.code for x in s.sanctions]) for s in e.cases[0].subjects] == [("赵云", ["party.expulsion"]), ("李普", ["party.expulsion"])]
    assert [(p.org, p.title) for s in e.cases[0].subjects for p in s.positions] == [
        ("渠县武安镇白云村党支部", "书记"), ("渠县武安镇白云村村委会", "主任"), ("渠县武安镇白云村党支部", "副书记"), ("渠县武安镇白云村党支部", "财经委员")]


@pytest.mark.parametrize("told", ["任渠县国土局局长期间", "在担任渠县国土局副局长、局长，渠县县委常委期间"])
def test_a_name_opens_the_span_of_its_bearers_post(told: str) -> None:
    assert subjects_by_case(f"陈山{told}，收受他人财物，被判处有期徒刑三年。") == [["陈山"]]


def test_what_was_given_back_against_the_rules_is_no_refund() -> None:
    e = miner.extract_text("陈山任渠县国土局局长期间，违规退还有关公司土地出让金7100万余元，被开除党籍。")
    assert [a.role for a in e.cases[0].amounts] == ["loss"]


@pytest.mark.parametrize("post", ["民政助理", "会计", "文书", "村医", "民政专干"])
@pytest.mark.parametrize("did", ["套取低保金", "敲诈群众", "旷工", "抄袭论文"])
def test_a_short_name_behind_a_humble_post_of_a_town_is_read(post: str, did: str) -> None:
    assert subjects_by_case(f"渠县白云镇{post}祁明{did}，受到党内警告处分。") == [["祁明"]]


def test_a_town_gets_no_party_warning() -> None:
    assert subjects_by_case("渠县白云镇套取低保金，受到党内警告处分。") == []


def test_the_head_after_whose_fall_his_deputy_fell_too_answers() -> None:
    assert subjects_by_case("渠县一中党委副书记、校长丁辉落马后，副校长沈莉也相继落马。") == [["丁辉", "沈莉"]]


def test_professors_of_several_universities_have_a_case_each() -> None:
    text = ("浙江大学教授陈旭东贪污945万余元，被判刑10年；北京邮电大学教授宋强冒名领取劳务费，将68万元科研经费据为己有，被判刑10年6个月；"
            "山东大学刘平采取虚开发票的方式，骗取科研经费341.8万元，被判刑13年。")
    assert subjects_by_case(text)[:2] == [["陈旭东"], ["宋强"]]


def test_figures_of_our_province_are_of_the_places_told() -> None:
    e = miner.extract_text("中央第四环境保护督察组将督察发现的11个问题移交我省。省委决定对106名责任人进行问责。现将有关典型案例通报如下：\n"
                           "一、赣州稀土有限公司环境违法问题突出。给予赣州市政府原副市长刘萍行政记过处分。")
    assert {s.region for s in e.statistics} == {"江西省"}


@pytest.mark.parametrize("post", ["民政助理", "教师", "民警"])
def test_a_humble_post_that_somebody_held_stands_without_a_name_behind_it(post: str) -> None:
    e = miner.extract_text(f"2022年2月，林斌利用担任渠县公安局{post}的职务便利，违规操办婚宴，受到党内警告处分。")
    assert [p.title for s in e.cases[0].subjects for p in s.positions] == [post]


def test_who_is_told_to_be_responsible_bears_no_preposition_in_his_name() -> None:
    assert subjects_by_case("渠县水务局局长邱青对违规经商问题负有领导责任，受到党内警告处分。") == [["邱青"]]


def test_a_name_of_two_characters_before_身为_is_read() -> None:
    assert subjects_by_case("郭文身为渠县白云镇财政所所长，违规操办婚宴，受到政务警告处分。") == [["郭文"]]


def test_an_admonition_given_to_a_policeman_by_name_is_one() -> None:
    e = miner.extract_text("给予渠县公安局民警李强诫勉谈话，给予王明警告处分。")
    assert [(s.name, [x.code for x in s.sanctions]) for s in e.cases[0].subjects] == [("李强", ["other.admonition"]), ("王明", ["party.warning"])]


def test_who_speaks_of_others_dismissals_is_not_dismissed() -> None:
    assert subjects_by_case("省交通厅厅长尤贵说，领导干部因落实主体责任不力而被免职，比违纪违法的通报更让人警醒。") == []


def test_a_town_in_a_development_zone_is_its_heads_place() -> None:
    e = miner.extract_text("该院依法对湄洲湾北岸经济开发区东埔镇镇长郭泰以涉嫌受贿罪立案侦查。")
    assert [p.org for s in e.cases[0].subjects for p in s.positions] == ["湄洲湾北岸经济开发区东埔镇"]


def test_a_village_of_the_town_told_before_loses_the_towns_word() -> None:
    assert labelled("该镇铁鹅村村支部书记柏理违规收受礼金，受到党内警告处分。", "ORG") == ["铁鹅村村支部"]


def test_a_deed_beside_a_post_answers_where_no_sanction_is_told() -> None:
    text = "陕西省合阳县南岳庄村党支部书记王纪岳开出了“价码”。\n在当地整村推进扶贫项目中，王纪岳违规收取48户贫困户产业扶持资金3.84万元，用于偿还债务。"
    assert subjects_by_case(text) == [["王纪岳"]]


def test_a_count_told_after_the_named_got_theirs_is_of_others() -> None:
    e = miner.extract_text("经查，村主任邱峰、村支书陈沧均受到党内警告处分，2名审核不严的包村干部、包村领导受到诫勉谈话等问责处理。")
    assert [[x.code for x in s.sanctions] for s in e.cases[0].subjects if s.kind == "person"] == [["party.warning"]] * 2


def test_a_life_told_in_the_sentence_of_the_birth_is_a_resume() -> None:
    text = ("据省纪委监委网站6月25日消息，云和水务集团原党组副书记、副总经理徐文容涉嫌严重违纪违法，目前正接受审查调查。\n"
            "公开简历显示，徐文容出生于1961年6月，2004年1月任云和水务集团总经理助理，2011年5月起相继担任云和航运集团纪检组组长、副总经理（2012年晋升为高级工程师）。")
    (subject,) = miner.extract_text(text, published="2023-06-26").cases[0].subjects
    assert [(p.org, p.title) for p in subject.positions] == [("云和水务集团", "党组副书记"), ("云和水务集团", "副总经理")]
    assert subject.profile is not None and subject.profile.birth == "1961-06"
    assert [(c.start, c.text) for c in subject.profile.career] == [("2004-01", "云和水务集团总经理助理"), ("2011-05", "相继担任云和航运集团纪检组组长、副总经理")]


def test_our_province_is_none_where_the_opening_tells_of_two():
    told = "督察发现的11个问题移交我省。{}决定对106名责任人进行问责。"
    assert miner.extract_text(told.format("江西省委")).to_dict()["statistics"][0]["region"] == "江西省"
    assert miner.extract_text(told.format("与福建省政府会商后，江西省委")).to_dict()["statistics"][0]["region"] is None


@pytest.mark.parametrize("told, answers", [
    ("督察发现，云和县生态环境局监管不力，致使河道污染。", True),
    ("督察发现，云和县生态环境局监管不力的说法不实。", False),
    ("经核实，群众反映的云和县生态环境局监管不力问题不属实。", False),
    ("督察发现，云和县生态环境局监管不力，查摆问题不实。", True),
])
def test_a_body_does_not_answer_for_what_the_document_calls_false(told, answers):
    assert [s["name"] for c in miner.extract_text(told).to_dict()["cases"] for s in c["subjects"]] == ["云和县生态环境局"] * answers


def test_who_speaks_before_those_dealt_with_is_not_one_of_them():
    assert subjects_by_case("县委书记卞明，县长邵成先后讲话，被查处干部家属代表参加了警示教育大会。") == []
    assert subjects_by_case("云和县水利局原局长卞明因受贿被查处，干部群众拍手称快。") == [["卞明"]]
