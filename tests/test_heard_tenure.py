"""Posts and places of service told by a verb and a term of office, in whatever words."""
from __future__ import annotations

import pytest

from tests.heard import posts, read, subjects

TAIL = "\n2023年6月，卞大河被开除党籍。"


@pytest.mark.parametrize(("text", "post"), [
    ("卞大河在缙云县水利局局长任上，为他人承揽工程提供帮助。", ("缙云县水利局", "局长", True)),
    ("卞大河在缙云县水利局局长岗位上一干就是八年。", ("缙云县水利局", "局长", True)),
    ("卞大河当缙云县水利局局长那几年，工程款都由他一人签字。", ("缙云县水利局", "局长", True)),
    ("卞大河任职缙云县水利局局长期间，不按规定招标。", ("缙云县水利局", "局长", True)),
    ("2019年，卞大河从缙云县水利局局长的位子上退了下来。", ("缙云县水利局", "局长", True)),
    ("卞大河坐上缙云县水利局局长的位子后，开始收受购物卡。", ("缙云县水利局", "局长", True)),
    ("卞大河时为缙云县水利局局长。", ("缙云县水利局", "局长", True)),
    ("卞大河被查前任缙云县水利局局长。", ("缙云县水利局", "局长", True)),
    ("卞大河做过缙云县水利局局长。", ("缙云县水利局", "局长", True)),
    ("担任过缙云县水利局局长的卞大河，多次接受宴请。", ("缙云县水利局", "局长", True)),
    ("卞大河现为缙云县水利局局长。", ("缙云县水利局", "局长", False)),
    ("卞大河原在缙云县新建镇任党委委员。", ("缙云县新建镇党委", "委员", True)),
    ("卞大河供职于缙云县农商行，担任信贷部经理。", ("缙云县农商行信贷部", "经理", True)),
])
def test_a_post_told_with_its_term(text: str, post: tuple[str, str, bool]) -> None:
    assert posts(text + TAIL)["卞大河"] == [post]


def test_who_led_the_work_somewhere_answers_for_what_he_did_there() -> None:
    found = subjects("云和县水利局局长卞大河主持云和县工作期间收受礼金2万元，受到党内警告处分。")
    assert [x.code for x in found["卞大河"].sanctions] == ["party.warning"]


def test_the_first_words_of_a_document_may_tell_the_post() -> None:
    assert posts("在担任缙云县水利局局长的三年间，卞大河收受他人财物30万元。卞大河被判处有期徒刑三年。")["卞大河"] == [("缙云县水利局", "局长", True)]


@pytest.mark.parametrize("text", [
    "卞大河未当选缙云县副县长。",
    "卞大河虽未担任缙云县副县长，却四处许诺。",
    "卞大河常说“等我当上缙云县副县长”。",
    "卞大河冒充缙云县副县长行骗。",
    "卞大河被举报，无缘出任缙云县副县长。",
])
def test_a_post_not_held_is_none(text: str) -> None:
    assert posts(text + TAIL)["卞大河"] == []


def test_who_is_called_by_his_post_where_it_is_told_nowhere_else() -> None:
    assert posts("卞大河爱好收藏。这名缙云县水利局原局长于2021年落马。" + TAIL)["卞大河"] == [("缙云县水利局", "局长", True)]


def test_he_is_the_one_of_the_sentences_before() -> None:
    text = "缙云县人大常委会副主任卞大河涉嫌严重违纪违法，接受审查调查。他在云和县担任县长时，县委书记为祁望岫。\n云和县委原书记祁望岫涉嫌受贿罪，被提起公诉。"
    assert ("云和县", "县长", True) in posts(text)["卞大河"]
    assert posts(text)["祁望岫"] == [("云和县委", "书记", True)]


@pytest.mark.parametrize("text", [
    "卞大河现任丽水市人大常委会副主任，其在龙泉市任职期间收受贿赂。",
    "卞大河现任丽水市人大常委会副主任，他主政龙泉市的六年间，收受贿赂。",
    "卞大河2012年任云和县县长，2016年任龙泉市市长。其在龙泉市市长任期内收受贿赂。",
])
def test_the_case_belongs_where_he_served(text: str) -> None:
    assert {c.region for c in read(text + TAIL).cases} == {"浙江省/丽水市/龙泉市"}


def test_the_vice_head_of_the_one_county_that_is_told() -> None:
    s = subjects("分管城建的副县长卞大河落马，缙云县纪委监委对其立案审查。" + TAIL)["卞大河"]
    assert [(p.org, p.title) for p in s.positions] == [("缙云县", "副县长")] and s.rank == "division_deputy"


def test_when_he_was_in_office_is_no_name() -> None:
    text = "卞大河任缙云县新建镇镇长时收取好处费。" + TAIL
    assert posts(text) == {"卞大河": [("缙云县新建镇", "镇长", True)]}
    assert not any(m.label == "PER" and m.text.startswith("时") for m in read(text).mentions)


def test_a_life_opens_with_where_he_worked() -> None:
    text = "缙云县水利局局长卞大河接受审查调查。\n公开资料显示，卞大河出生于1969年5月，浙江缙云人，曾在丽水市公安局工作多年。2010年出任云和县公安局局长，2015年8月转任缙云县水利局局长。"
    profile = subjects(text)["卞大河"].profile
    assert profile is not None and [(c.start, c.text) for c in profile.career] == [
        (None, "在丽水市公安局工作多年"), ("2010", "云和县公安局局长"), ("2015-08", "缙云县水利局局长")]


@pytest.mark.parametrize("text", [
    "卞大河升任缙云县水利局局长之际，收受礼金3万元，受到党内警告处分。",
    "卞大河在缙云县水利局局长岗位上干了八年，收受回扣18万元，被开除党籍。",
    "卞大河时为缙云县水利局局长，在采购中收受好处费，被开除党籍。",
    "卞大河长期在缙云县水利系统工作，先后任缙云县水利局科员、局长，2023年9月被查。",
    "卞大河分管水利工作，时任缙云县水利局局长，收受现金8万元，被开除党籍。",
    "2018年，卞大河从缙云县水利局局长的位子上退居二线。2024年1月，卞大河主动投案。",
])
def test_a_name_told_once_with_the_verb_of_a_post(text: str) -> None:
    assert ("缙云县水利局", "局长", True) in posts(text)["卞大河"]


def test_who_helped_another_to_a_post_answers_for_nothing() -> None:
    text = "包工头祁望岫结识了不少干部，后来给时任缙云县水利局局长的卞大河送钱。\n2023年6月，卞大河因受贿被开除党籍。"
    assert "祁望岫" not in posts(text)


def test_of_posts_in_a_row_that_of_the_wider_place_tells_the_region() -> None:
    text = "卞大河长期在丽水市公安系统工作，先后任缙云县公安局局长、丽水市公安局副局长，2023年9月被查。"
    assert {c.region for c in read(text + TAIL).cases} == {"浙江省/丽水市"}


@pytest.mark.parametrize(("post", "rank"), [
    ("缙云县委政法委副书记", "section_chief"),
    ("丽水市委政法委副书记", "division_chief"),
    ("浙江省监狱管理局局长", "bureau_deputy"),
])
def test_ranks_of_bodies_whose_head_stands_higher_or_lower(post: str, rank: str) -> None:
    assert subjects(f"{post}卞大河涉嫌严重违纪违法，接受审查调查。")["卞大河"].rank == rank


@pytest.mark.parametrize("text", [
    "卞大河在缙云县水利局局长任上干了九年。",
    "卞大河毕业后任缙云县水利局局长。",
    "前缙云县水利局局长卞大河被查。",
    "卞大河由普通职工一路做到缙云县水利局局长。",
])
def test_words_for_office_are_no_name_and_hide_none(text: str) -> None:
    assert posts(text + TAIL) == {"卞大河": [("缙云县水利局", "局长", True)]}


def test_then_holds_for_a_whole_list() -> None:
    text = "参与聚餐的有时任丽水市水利局局长卞大河，丽水市林业局局长祁望岫，丽水市城投公司董事长苗文水。卞大河、祁望岫、苗文水均受到党内警告处分。"
    assert all(former for held in posts(text).values() for _, _, former in held)


def test_a_present_post_after_past_ones_tells_the_region() -> None:
    text = "卞大河，曾任缙云县人民法院副院长，现任丽水市中级人民法院执行局局长，涉嫌受贿被查。"
    assert {c.region for c in read(text + TAIL).cases} == {"浙江省/丽水市"}


def test_a_soldier_s_post_gives_no_rank_of_the_command() -> None:
    text = "卞大河曾在南京军区服役，历任排长、连长，2004年转业到缙云县水利局，任副局长。"
    (case,) = read(text + TAIL).cases
    assert case.region == "浙江省/丽水市/缙云县" and case.subjects[0].rank == "section_deputy"


def test_a_life_told_after_public_sources() -> None:
    text = "卞大河接受审查调查。\n据公开资料，卞大河生于1963年，浙江缙云人，1981年参加工作。他早年在缙云县中学任教，1990年调入缙云县教育局，2005年升任局长。" + TAIL
    profile = subjects(text)["卞大河"].profile
    assert profile is not None and [(c.start, c.text) for c in profile.career] == [(None, "早年在缙云县中学任教"), ("1990", "调入缙云县教育局"), ("2005", "局长")]


@pytest.mark.parametrize("text", [
    "缙云县财政局原局长卞大河帮助祁望岫当上缙云县新建镇镇长，收受其感谢费5万元。",
    "卞大河请托祁望岫，祁望岫时任缙云县水利局副局长，卞大河向其行贿5万元。",
])
def test_who_came_to_a_post_in_another_s_sentence_is_no_subject(text: str) -> None:
    assert set(posts(text + TAIL)) == {"卞大河"}


@pytest.mark.parametrize(("text", "post"), [
    ("官至丽水市副市长的卞大河，收受财物80万元。", ("丽水市", "副市长", True)),
    ("卞大河退休前是缙云县水利局局长。", ("缙云县水利局", "局长", True)),
    ("卞大河利用其缙云县水利局局长的职权，为亲属承揽工程。", ("缙云县水利局", "局长", True)),
    ("已从缙云县水利局局长岗位退休五年的卞大河被查。", ("缙云县水利局", "局长", True)),
    ("卞大河辞去缙云县水利局局长职务后下海经商。", ("缙云县水利局", "局长", True)),
    ("卞大河被撤销缙云县水利局局长职务。", ("缙云县水利局", "局长", False)),
    ("卞大河后来到缙云县水利局当局长。", ("缙云县水利局", "局长", True)),
    ("缙云县两任水利局局长卞大河、祁望岫先后落马。", ("缙云县水利局", "局长", True)),
])
def test_a_post_given_up_taken_or_used(text: str, post: tuple[str, str, bool]) -> None:
    assert posts(text + TAIL)["卞大河"] == [post]


@pytest.mark.parametrize(("text", "first", "second"), [
    ("卞大河与祁望岫分别担任缙云县财政局局长和副局长。", ("局长", True), ("副局长", True)),
    ("卞大河、祁望岫分别系缙云县财政局原局长、副局长。", ("局长", True), ("副局长", True)),
    ("缙云县财政局原局长、副局长卞大河、祁望岫多次接受宴请。", ("局长", True), ("副局长", True)),
    ("卞大河、祁望岫先后担任缙云县财政局局长。", ("局长", True), ("局长", True)),
])
def test_posts_told_of_two_at_once(text: str, first: tuple[str, bool], second: tuple[str, bool]) -> None:
    held = posts(text + "2023年6月，卞大河、祁望岫因受贿被开除党籍。")
    assert held == {"卞大河": [("缙云县财政局", *first)], "祁望岫": [("缙云县财政局", *second)]}


def test_a_bare_body_is_of_the_one_county_that_the_document_tells() -> None:
    text = "该县县长卞大河、原县委书记祁望岫在缙云县违规建设办公楼，均被开除党籍。"
    assert posts(text) == {"卞大河": [("缙云县", "县长", False)], "祁望岫": [("缙云县委", "书记", True)]}


def test_a_town_told_for_something_else_takes_no_post() -> None:
    text = "副镇长卞大河挪用公款，被缙云县纪委立案。卞大河常到新建镇钓鱼。"
    assert ("新建镇", "副镇长", False) not in posts(text)["卞大河"]


@pytest.mark.parametrize(("post", "rank"), [
    ("丽水市公安局交警支队支队长", "division_chief"),
    ("丽水市公安局交警支队高速大队大队长", "section_chief"),
    ("丽水市公安局交警支队高速大队二中队中队长", "section_deputy"),
])
def test_ranks_of_a_city_s_traffic_police(post: str, rank: str) -> None:
    assert subjects(f"{post}卞大河涉嫌严重违纪违法，接受审查调查。")["卞大河"].rank == rank


def test_a_life_whose_second_paragraph_opens_with_past_posts() -> None:
    text = ("卞大河，男，汉族，1967年3月出生，浙江缙云人，1988年7月参加工作，大学学历。\n"
            "曾任缙云县教育局副局长，缙云县新建镇镇长；2016年9月任丽水市教育局局长。" + TAIL)
    profile = subjects(text)["卞大河"].profile
    assert profile is not None and [(c.start, c.text) for c in profile.career] == [(None, "缙云县教育局副局长，缙云县新建镇镇长"), ("2016-09", "丽水市教育局局长")]
