"""Fresh bulletins of typical cases, calls to account, notices of one matter and stories about them, of many provinces and years (52 pages read): whom a list of
titles names, what befalls others, posts of schools and groups sent by a commission, days of deeds and of decisions. All people are invented."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects

from miner.reading.metadata import fields


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


def test_matters_that_one_sentence_calls_by_their_titles_are_cases() -> None:
    text = "中央组织部通报的3起典型案例是：浙江省丽水市委原书记卞海燕为他人职务调整接受说情打招呼的问题，浙江省云和县崇头镇原副镇长卞文海、宣传委员苗大春在推荐中拉票的问题，" \
           "福建省连江县丹阳镇人大副主席邵青山为他人拉票的问题。"
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["卞海燕"], ["卞文海", "苗大春"], ["邵青山"]]


def test_who_stands_in_no_title_of_a_list_is_none_of_its_people() -> None:
    text = "近日，云和县纪委通报2起问题，分别为：石塘镇镇长卞文海公款吃喝问题、紧水滩镇党委书记邵青山违规发放津补贴问题。云和县纪委书记何水生强调，要引以为戒。"
    assert set(subjects(text)) == {"卞文海", "邵青山"}


@pytest.mark.parametrize(("text", "told"), [
    ("给予云和县水利局原局长卞文海党内严重警告处分；对其他相关责任人，分别给予党纪政务处分或组织处理。", ["party_discipline"]),
    ("云和县水利局局长卞文海受到党内警告处分。该县去年查处不作为不担当问题124起，问责282人。", ["party_discipline"]),
])
def test_what_befalls_others_is_no_event_of_the_one_before(text: str, told: list[str]) -> None:
    assert events(text) == {"卞文海": told}


@pytest.mark.parametrize(("text", "names"), [
    ("云和县水利局局长卞文海主观认为存在环保安全问题，未予办理。", ["卞文海"]),
    ("云和县水利局副局长卞文海及其配偶田某某3人一同参加。", ["卞文海", "田某某"]),
    ("云和县沙坑村村委会主任卞文海未发现麻某某户的家庭收入变化。", ["卞文海", "麻某某"]),
    ("有关部门已对“5·9”雷定矿山事故作出处理，雷定村党支部书记卞文海被免职。", ["卞文海"]),
])
def test_names_end_before_counts_and_households_and_are_no_mines(text: str, names: list[str]) -> None:
    assert spans(text, "PER") == names


@pytest.mark.parametrize(("text", "told"), [
    ("云和县育才小学教师卞文海收受礼金，受到警告处分。", [("云和县育才小学", "教师", False)]),
    ("云和县希望中学校长卞文海受到党内警告处分。", [("云和县希望中学", "校长", False)]),
    ("时任云和县纪委派驻县水利局纪检组组长卞文海受到党内警告处分。", [("云和县纪委派驻县水利局纪检组", "组长", True)]),
    ("丽水市应急管理局对事故进行调查。矿长卞文海受到党内警告处分。", [(None, "矿长", False)]),
    ("丽水市应急管理局对该村进行调查。村主任卞文海受到党内警告处分。", [(None, "村主任", False)]),
])
def test_bodies_of_posts_in_bulletins(text: str, told: list[tuple[str | None, str, bool]]) -> None:
    assert posts(text)["卞文海"] == told


def test_a_section_lies_in_no_section_told_before_it() -> None:
    text = "云和县环境监测所未及时监测。该所原所长卞文海受到记过处分，综合科原科长邵青山、监测科原科长何水生受到警告处分。"
    assert posts(text)["何水生"] == [("云和县环境监测所监测科", "科长", True)]


def test_the_day_of_a_sanction_with_its_reason_is_no_day_of_the_deed() -> None:
    text = "2017年至2022年，云和县公共资源交易中心原副主任卞文海利用职务便利，透露招投标信息。2023年5月，卞文海因在上述问题中收受好处费47.5万元，以及还有其他违纪违法问题，受到开除党籍处分。"
    case = read(text).cases[0]
    assert case.conduct is not None and (case.conduct.start, case.conduct.end) == ("2017-01-01", "2022-12-31")
    assert [(e.type, e.start) for e in case.subjects[0].events] == [("party_discipline", "2023-05-01")]


def test_the_month_of_canvassing_is_the_deeds() -> None:
    text = "2012年7月，时任云和县林业局局长卞文海，为能当上副县长，在民主推荐前通过打电话方式进行拉票，违反了换届纪律规定，受到党内严重警告处分。"
    case = read(text).cases[0]
    assert case.conduct is not None and case.conduct.start == "2012-07-01"
    assert [(e.type, e.start) for e in case.subjects[0].events] == [("party_discipline", None)]


@pytest.mark.parametrize("text", [
    "镇党委对在审核中失职的村党支部书记卞文海、村委会主任苗大春进行全镇通报批评。",
    "云和县水利局副局长卞文海、科长苗大春把关不严。经研究决定，给予卞文海、苗大春全县通报批评。",
    "云和县水利局局长卞文海受到警示谈话处理，副局长苗大春受到廉政谈话处理。",
])
def test_criticised_before_a_whole_place(text: str) -> None:
    assert codes(text) == {"卞文海": ["other.criticism"], "苗大春": ["other.criticism"]}


def test_a_stamp_with_its_clock_told_in_words() -> None:
    found = fields("2019年04月22日 14时59分 来源：云和新闻网")
    assert found is not None and (found.published, found.source) == ("2019-04-22", "云和新闻网")


def test_posts_taken_in_one_list() -> None:
    text = "通报指出，云和县卫生健康局副局长卞文海，县综合执法大队大队长苗大春在防控工作中推动不力，县委研究决定，免去卞文海县卫生健康局党组成员、副局长职务，苗大春县综合执法大队大队长职务。" \
           "专班工作人员何水生履职不力，由云和县纪委监委对其失职失责问题严肃追责问责。"
    assert codes(text) == {"卞文海": ["other.post_change"], "苗大春": ["other.post_change"], "何水生": []}


def test_a_place_bears_no_persons_name() -> None:
    text = "云和县石塘镇石塘寺社区党总支书记卞文海、治调主任苗大春在社区打牌。2020年2月12日，卞文海被免去石塘寺社区党总支书记职务；卞文海、苗大春被立案审查。"
    assert set(spans(text, "PER")) == {"卞文海", "苗大春"}
    assert codes(text)["卞文海"] == ["other.post_change"]


def test_a_name_that_is_a_word_and_is_sanctioned() -> None:
    text = "云和县建设局政策法规科副科长高超在扶贫工作中作风拖沓问题。高超作为帮扶责任人，没有及时上报。2019年4月，高超受到党内严重警告处分。"
    assert codes(text) == {"高超": ["party.serious_warning"]}


def test_bodies_write_their_own_checks() -> None:
    text = "云和县综合行政执法局科员卞文海受到党内警告处分，市场监督管理局科长苗大春受到诫勉谈话处理；综合行政执法局、市场监督管理局分别向县委作出书面检查。"
    assert codes(text)["苗大春"] == ["other.admonition"]


def test_a_teacher_of_a_class_stands_in_one_list() -> None:
    text = "云和学院对法学院党总支书记卞文海、院长苗大春、2009级法学本科1班班主任邵青山分别给予行政警告处分。"
    assert codes(text) == {n: ["admin.warning"] for n in ("卞文海", "苗大春", "邵青山")}


def test_two_of_one_hidden_name_where_the_first_has_no_body_of_his_own() -> None:
    text = "云和县民政局局长张某受到党内警告处分，副局长李某受到党内严重警告处分。\n青田县石溪街道党工委书记李某受到免职处理。"
    assert [[(s.name, [x.code for x in s.sanctions]) for s in c.subjects] for c in read(text).cases] == [
        [("张某", ["party.warning"]), ("李某", ["party.serious_warning"])], [("李某", ["other.post_change"])]]


def test_two_posts_with_an_unread_village_between() -> None:
    text = "云和县石塘镇综合服务中心主任、刘家佐村包村干部卞文海落实要求不到位，给予卞文海党内严重警告处分。"
    assert ("云和县石塘镇综合服务中心", "主任", False) in posts(text)["卞文海"]


@pytest.mark.parametrize("text", [
    "2024年2月4日，云和县疫情防控领导小组针对省卫生健康委疫情防控领导小组暗访发现该辖区某小区存在重大隐患，对负有领导责任的云和县石塘镇党委书记卞文海给予免职处理。",
    "云和县石塘镇镇长卞文海以本单位名义报销餐费，受到党内警告处分。",
])
def test_who_finds_out_and_whose_unit_it_is_answer_for_nothing(text: str) -> None:
    assert set(subjects(text)) == {"卞文海"}


def test_whose_consent_was_got_answers_for_nothing() -> None:
    text = "云和县公证处原副主任卞文海违规公款聚餐问题。2014年7月，卞文海在征得县公证处主任苗大春同意后，两次组织人员公款聚餐，消费8804元。卞文海受到党内警告处分。"
    assert set(subjects(text)) == {"卞文海"}


def test_sanctions_of_many_of_which_nobodys_is_told() -> None:
    text = "共有12名干部和2个基层组织受到问责，包括云和县石塘镇农办主任苗大春等8名镇干部和三山村党支部书记邵青山、村监会主任何水生等4名村干部，" \
           "分别给予免职、党内严重警告处分、诫勉谈话等处理，石塘镇三山村党支部、村委会受到通报批评处理。"
    assert set(codes(text)) >= {"苗大春", "邵青山", "何水生"} and not any(codes(text).values())


def test_ordered_to_stop_working() -> None:
    assert codes("云和县三山村村委会主任卞文海受到责令停职处理。") == {"卞文海": ["other.post_change"]}
