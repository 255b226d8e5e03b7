"""Two people of one name in one document, and lessons of the first real pages: leaders at a meeting, somebody whose name is not
found beside a subject, a decision on several people, a list of wrongs under a colon, a life that opens with a birth."""
from __future__ import annotations

import pytest

from tests import heard

ITEMS = """1．丹阳市司法局干部李某违规操办婚宴问题。2023年5月，李某违规操办婚宴并收受礼金3000元。李某受到党内警告处分。
2．句容市水利局副局长李某公车私用问题。2023年6月，李某驾驶公车回老家。李某受到党内严重警告处分。"""
PARAGRAPHS = """4月5日下午，溧水区水务集团车队队长李某开本单位公车上坟，受到警告处分。
4月6日，高淳区编办司机李某开公车上坟，受到记过处分。"""
CONVICTS = """被告人丹阳市司法局干部李某犯受贿罪，判处有期徒刑三年。
被告人句容市水利局副局长李某犯贪污罪，判处有期徒刑五年。"""


@pytest.mark.parametrize("text", [ITEMS, PARAGRAPHS, CONVICTS, "丹徒区水利局科员李某、润州区教育局科员李某违规饮酒，均受到诫勉谈话。"])
def test_one_hidden_name_with_posts_in_two_places_is_two_people(text: str) -> None:
    people = [s for c in heard.read(text).cases for s in c.subjects]
    assert [s.name for s in people] == ["李某", "李某"]
    assert all(len(s.positions) == 1 and len(s.sanctions) == 1 for s in people)
    assert people[0].positions != people[1].positions


@pytest.mark.parametrize("text", [
    "丹阳市司法局副局长李某违规收受礼金。2019年，时任丹阳市信访局局长李某收受礼金。李某受到党内警告处分。",
    "丹阳市司法局副局长李某涉嫌严重违纪被立案。\n经查，李某在担任丹徒区信访局局长期间收受礼金，受到党内警告处分。",
    "1．丹阳市司法局副局长卞文海收受礼金问题。卞文海受到党内警告处分。\n2．丹阳市信访局局长卞文海收受礼金问题。卞文海受到党内警告处分。",
])
def test_one_person_of_two_posts_stays_one(text: str) -> None:
    assert [s.name for c in heard.read(text).cases for s in c.subjects] in (["李某"], ["卞文海"])


def test_a_briber_of_a_subjects_hidden_name_joins_no_other_item() -> None:
    cases = heard.read(ITEMS.split("\n")[0] + "\n2．句容市下蜀镇镇长邵青山违规收受礼金问题。2023年6月，邵青山收受商人李某所送礼金5000元。"
                       "邵青山受到党内严重警告处分。").cases
    assert [[s.name for s in c.subjects] for c in cases] == [["李某"], ["邵青山"]]


def test_who_speaks_at_a_meeting_answers_for_nothing() -> None:
    assert not heard.subjects("今年1月，江苏省纪委书记卞文海在全省警示教育大会上发言时强调，一些单位公款吃喝屡禁不止，要从严处理。")


def test_a_sanction_given_to_a_post_beside_is_not_the_last_subjects() -> None:
    found = heard.subjects("决定给予杨庄村党支部书记卞文海撤销党内职务处分；对未参加宴请，但负有领导责任的杨庄街道办事处副主任、"
                           "包片片长某给予通报批评。")
    assert [x.code for x in found["卞文海"].sanctions] == ["party.post_removal"]


def test_one_decision_on_several_people_is_one_case() -> None:
    text = ("经查，北镇市广宁街道杨庄村党支部书记卞文海宴请包村干部，违反了换届纪律。北镇市有关部门决定，给予卞文海撤销党内职务处分；"
            "对广宁街道党工委委员邵青山，给予党内严重警告处分。")
    case, = heard.read(text).cases
    assert [s.name for s in case.subjects] == ["卞文海", "邵青山"]
    assert "discipline.organizational" in {v.code for v in case.violations}


def test_wrongs_listed_under_a_colon_in_lines_are_the_subjects() -> None:
    text = "福建地矿局原副局长卞文海被开除党籍。\n" + "记者作了梳理。\n" * 10 + \
           "此次卞文海的通报措辞严厉：\n违规组织用公款支付的宴请活动；\n收受下属所送礼金；\n利用职务便利非法收受他人财物。"
    case, = heard.read(text).cases
    assert {v.code for v in case.violations} >= {"eight.public_dining", "eight.gifts", "crime.bribe_taking"}


def test_a_life_that_opens_with_a_birth_is_a_profile() -> None:
    text = "福建省地矿局原副局长卞文海严重违纪违法被开除党籍。\n卞文海1963年8月生，大学学历。他曾任福建省平潭县委书记；2011年6月，出任三元区委书记。"
    person = heard.subjects(text)["卞文海"]
    assert person.profile is not None and person.profile.birth == "1963-08" and len(person.profile.career) == 2
    assert [p.title for p in person.positions] == ["副局长"]


def test_moon_cakes_handed_out_are_an_allowance() -> None:
    case, = heard.read("平江县气象局节前给职工违规发放月饼，党组书记卞文海受到党内警告处分。").cases
    assert [v.code for v in case.violations] == ["eight.allowances"]


def test_one_hidden_name_twice_in_a_list_is_two_people() -> None:
    people = [(s.name, [p.title for p in s.positions]) for c in heard.read("禅城区社保局科长蔡某、副科长卞某、医保科办事员蔡某因玩忽职守被立案。").cases for s in c.subjects]
    assert people == [("蔡某", ["科长"]), ("卞某", ["副科长"]), ("蔡某", ["办事员"])]


def test_the_verb_of_a_career_line_is_no_part_of_the_body() -> None:
    text = "卞文海，男，1965年3月出生。1993年5月，任泽源燃气集团有限公司财务部部长。2001年8月，任城区政府党组成员。2003年8月，任任丘市委书记。2005年1月，任丘市政协主席。"
    assert heard.spans(text, "ORG") == ["泽源燃气集团有限公司财务部", "城区政府", "任丘市委", "任丘市政协"]
