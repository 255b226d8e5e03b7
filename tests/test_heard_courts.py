"""Judicial papers of several people: each has his own case, posts, sentence and day; kin and those who are one matter stay together."""
from __future__ import annotations

import pytest

import miner
from miner.model import Case


def read(text: str) -> list[Case]:
    return miner.extract_text(text, published="2025-06-10").cases


def told(text: str) -> list[dict[str, list[str]]]:
    """Of each case its subjects with their sanctions and terms."""
    return [{s.name: [x.code.split(".")[1] + str(x.term_months or "") for x in s.sanctions] for s in c.subjects} for c in read(text)]


def events(text: str) -> dict[str, dict[str, str | None]]:
    return {s.name: {e.type: e.start for e in s.events} for c in read(text) for s in c.subjects}


def posts(text: str) -> dict[str, list[tuple[str | None, str, bool]]]:
    return {s.name: [(p.org, p.title, p.former) for p in s.positions] for c in read(text) for s in c.subjects}


INDICTED = """检察机关分别对祁望岫、卜闻笛提起公诉
云和县水利局原局长祁望岫（正科级）涉嫌受贿一案，由云和县人民检察院提起公诉。起诉书指控：祁望岫利用担任云和县林业局副局长职务上的便利，为他人谋取利益。
青田县财政局原局长卜闻笛涉嫌贪污一案，由青田县人民检察院提起公诉。被告人卜闻笛利用担任青田县审计局局长职务便利，侵吞公款。
"""


def test_each_defendant_of_a_notice_has_a_case_with_his_own_posts_and_crime() -> None:
    assert [(c.subjects[0].name, [v.code for v in c.violations]) for c in read(INDICTED)] == [
        ("祁望岫", ["crime.bribe_taking"]), ("卜闻笛", ["crime.embezzlement"])]
    assert posts(INDICTED) == {
        "祁望岫": [("云和县水利局", "局长", True), ("云和县林业局", "副局长", True)], "卜闻笛": [("青田县财政局", "局长", True), ("青田县审计局", "局长", True)]}


def test_the_briber_for_whom_a_favour_was_done_holds_none_of_the_posts() -> None:
    text = "云和县水利局原局长祁望岫受贿案一审宣判。经审理查明，2010年至2016年，祁望岫利用担任云和县水利局局长的职务便利，为丽水某砂石公司经理卜某、郝某等人在采砂审批方面提供帮助，" \
           "收受财物80万元。祁望岫被判处有期徒刑五年。卜某因犯行贿罪，已被判处有期徒刑一年。"
    assert posts(text) == {"祁望岫": [("云和县水利局", "局长", True)], "卜某": [("丽水某砂石公司", "经理", False)]}
    assert [[a.value for a in c.amounts] for c in read(text)] == [[800000.0], []]


@pytest.mark.parametrize("lead", ["", "此前，", "此前，2024年5月8日，"])
def test_a_joined_term_of_the_earlier_verdict_counts(lead: str) -> None:
    assert told(f"{lead}丽水市中级人民法院以受贿罪判处祁望岫有期徒刑六年；以贪污罪判处有期徒刑三年；决定执行有期徒刑八年。") == [{"祁望岫": ["fixed_term96"]}]


def test_the_earlier_verdict_gives_way_to_the_one_told_before() -> None:
    assert told("丽水市中级人民法院二审改判祁望岫有期徒刑三年。此前，云和县人民法院一审判处祁望岫有期徒刑五年。") == [{"祁望岫": ["fixed_term36"]}]


def test_a_briber_without_a_post_is_handed_over() -> None:
    assert events("近日，丽水市监委将浙江某建设公司实际控制人卜远山涉嫌行贿、串通投标犯罪问题移送检察机关依法审查起诉。") == {"卜远山": {"transfer": None}}


def test_the_third_case_of_a_court_day_is_a_case() -> None:
    text = "两起案件开庭\n云和县人民法院开庭审理了两起职务犯罪案件。第一起案件的被告人祁望岫，系云和县某小学原校长，侵吞食堂伙食费9万元。" \
           "第二起案件中，丽水某供水公司原出纳卜某，于2019年利用保管账户的便利，挪用公司资金30万元。"
    assert [c.subjects[0].name for c in read(text)] == ["祁望岫", "卜某"]


def test_kin_under_inquiry_and_the_one_who_failed_to_supervise_are_of_the_matter() -> None:
    text = "云和县某投资公司原董事长祁望岫被开除党籍。同时，对其妻卜某某（云和某公司职工）、其子祁某涉嫌洗钱问题并案调查，" \
           "对负有监管责任的云和县财政局原副局长郝远给予党内严重警告处分。"
    assert told(text) == [{"祁望岫": ["expulsion"], "卜某某": [], "祁某": [], "郝远": ["serious_warning"]}]
    assert {n: e for n, e in events(text).items() if n in ("卜某某", "祁某")} == {"卜某某": {"investigation": None}, "祁某": {"investigation": None}}


def test_the_people_of_one_station_are_one_matter() -> None:
    text = "日前，云和县纪委对丽水市公安局云和分局石塘派出所原所长祁望岫，副所长卜闻笛，民警郝某某、宁某等5人收受赌场人员贿赂问题立案审查。" \
           "目前，祁望岫被开除党籍；卜闻笛被开除公职；郝某某受到政务撤职处分；宁某受到党内警告处分。"
    assert told(text) == [{"祁望岫": ["expulsion"], "卜闻笛": ["dismissal"], "郝某某": ["post_removal"], "宁某": ["warning"]}]


def test_the_day_on_which_reporters_heard_of_it_dates_nothing() -> None:
    assert events("5月12日，记者获悉，日前，云和县纪委对云和县水利局局长祁望岫立案审查。") == {"祁望岫": {"investigation": None}}


@pytest.mark.parametrize("held, expected", [
    ("浙江省云和监狱狱政科科长、副监狱长", [("浙江省云和监狱狱政科", "科长", True), ("浙江省云和监狱", "副监狱长", True)]),
    ("云和县人民检察院公诉科科长、副检察长", [("云和县人民检察院公诉科", "科长", True), ("云和县人民检察院", "副检察长", True)])])
def test_the_deputy_of_the_whole_body_is_no_deputy_of_the_section(held: str, expected: list[tuple[str, str, bool]]) -> None:
    assert posts(f"祁望岫担任{held}期间，收受现金8万元。祁望岫因犯受贿罪被判处有期徒刑一年。") == {"祁望岫": expected}


def test_who_was_in_charge_then_held_the_post_then() -> None:
    text = "丽水市公安局云和分局石塘派出所所长卜某被开除党籍。时任云和分局分管治安工作的副局长祁望岫受到党内警告处分。"
    assert posts(text)["祁望岫"] == [("丽水市公安局云和分局", "副局长", True)]


def test_the_secretary_of_a_hidden_village_is_none_of_the_court() -> None:
    assert posts("云和县人民法院公开开庭审理某村原党支部书记祁望岫贪污一案。") == {"祁望岫": [("某村党支部", "书记", True)]}


def test_a_resume_may_name_the_person_in_its_heading_alone() -> None:
    text = "云和县水利局原局长祁望岫涉嫌严重违纪违法，目前正接受审查调查。\n祁望岫简历：男，汉族，籍贯浙江云和，1969年2月出生，1989年7月参加工作，大学学历。\n" \
           "1989年7月至1996年3月，云和县水利局科员\n2006年5月至2017年11月，云和县水利局局长\n"
    case = read(text)[0]
    profile = case.subjects[0].profile
    assert case.conduct is None and profile is not None
    assert (profile.sex, profile.native_place, profile.birth, len(profile.career)) == ("男", "浙江云和", "1969-02", 2)
