"""Those who stand beside a culprit in stories and confessions: kin who took for him, several who shared a deed, judges; and what he says he
never did."""
from __future__ import annotations

import pytest

import miner

from tests.heard import posts, read, spans, subjects


@pytest.mark.parametrize("text, want", [
    ("其中他的五弟贺少武是他的“收款员”，大哥罗国栋也参与其中。", ["贺少武", "罗国栋"]),
    ("她的小儿子贺晓东、大女婿桑玉林均在该公司任职。", ["贺晓东", "桑玉林"]),
    ("2012年，庞立志退休时，接任厅长的正是贺恒。", ["庞立志", "贺恒"]),
])
def test_kin_by_their_rank_among_brothers_and_who_followed_are_named(text: str, want: list[str]) -> None:
    assert [n for n in want if n not in spans(text, "PER")] == []


def test_kin_who_suffered_too_answer_in_the_case_of_the_culprit() -> None:
    cases = read("庞国梁，浙江省丽水市委原书记，2021年5月被立案审查调查，2021年11月被开除党籍。经查，庞国梁非法收受巨额财物。他的五弟贺少武是他的“收款员”。\n"
                 "2022年，法院以受贿罪判处庞国梁无期徒刑。贺少武、罗耀宗等“白手套”也都受到应有的惩处。").cases
    assert [[s.name for s in c.subjects] for c in cases] == [["庞国梁", "贺少武", "罗耀宗"]]


@pytest.mark.parametrize("text", [
    "2012年，检察机关立案查办了丽水市水利局副局长卞国林、工程科科长庞立志、会计桑玉兰等人受贿80万元的案件。",
    "2012年，检察机关查办了丽水市水利局副局长卞国林、工程科科长庞立志、会计桑玉兰贪污80万元一案。",
    "丽水市检察院通报，被逮捕的3名犯罪嫌疑人分别是：丽水市水利局副局长卞国林、丽水市水利局工程科科长庞立志、丽水市水利局会计桑玉兰。",
])
def test_a_list_that_shares_a_deed_is_one_case(text: str) -> None:
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["卞国林", "庞立志", "桑玉兰"]]


def test_a_list_of_several_falls_is_a_case_each() -> None:
    assert len(read("近日，3名干部落马，分别是：丽水市水利局局长卞国林、金华市林业局局长庞立志、台州市商务局局长桑玉兰。").cases) == 3


@pytest.mark.parametrize("text, told", [
    ("缙云县教育局原局长卞国林被开除党籍。他一心遮掩实情，却想不到去投案自首。", False),
    ("缙云县教育局原局长卞国林被开除党籍。他始终没有主动投案，错过了自首的机会。", False),
    ("缙云县教育局原局长卞国林被开除党籍。他一度考虑主动投案。", False),
    ("缙云县教育局原局长卞国林主动投案，被开除党籍。", True),
    ("缙云县教育局原局长卞国林在家人劝说下主动投案，被开除党籍。", True),
])
def test_who_only_thought_of_surrender_did_not(text: str, told: bool) -> None:
    assert ("surrender" in [e.type for e in subjects(text)["卞国林"].events]) is told


@pytest.mark.parametrize("words", ["对组织和群众的监督视而不见", "对家人的劝告置之不理", "把党纪国法的规定熟视无睹"])
def test_who_closed_his_eyes_to_being_watched_failed_to_watch_nobody(words: str) -> None:
    case, = read(f"缙云县教育局原局长卞国林收受礼金，{words}，被开除党籍。").cases
    assert "conduct.supervision_failure" not in [v.code for v in case.violations]


def test_who_presides_over_a_court_is_not_judged() -> None:
    assert subjects("丽水中院院长卞国林担任审判长，开庭审理一起减刑案。") == {}


@pytest.mark.parametrize("text, want", [
    ("据检方指控，丽水市环卫所收费员卞国林截留收费1.3万元。", ["indictment"]),
    ("丽水市环卫所收费员卞国林受贿案开庭审理。检方指控，卞国林收受1.3万元。", ["trial"]),
])
def test_a_charge_is_an_indictment_where_no_trial_is_told(text: str, want: list[str]) -> None:
    assert [e.type for e in subjects(text)["卞国林"].events] == want


def test_a_body_and_its_head_in_one_word_behind_the_body_told_before() -> None:
    assert posts("缙云县教育局局长卞国林被查。卞国林在担任缙云县教育局长期间收受礼金。")["卞国林"] == [("缙云县教育局", "局长", False)]
    assert spans("卞国林任浙江省公安厅长时收受礼金。县教育局原计财股长桑玉兰被查。", "TITLE") == ["公安厅长", "计财股长"]


def test_a_commission_by_its_committee_or_its_place_is_one() -> None:
    assert posts("缙云县委政法委原书记卞国林被查。卞国林在担任缙云县政法委书记期间收受礼金。")["卞国林"] == [("缙云县委政法委", "书记", True)]


def test_the_day_of_a_rule_or_of_an_arrival_is_no_day_of_a_deed() -> None:
    case, = read("缙云县新建中学违规收费问题。2020年12月，省教育厅下发了规范收费的通知。新建中学于2021年7月按要求取消收费后，又于2021年10月至2022年3月向家长违规收取费用。"
                 "2023年7月，新建中学校长卞国林受到党内警告处分。").cases
    assert (case.conduct.start, case.conduct.end) == ("2021-10-01", "2022-03-31")
    assert case.region == "浙江省/丽水市/缙云县"


@pytest.mark.parametrize("words", ["当得知好友周某、胡某先后被带走调查时，他惶惶不可终日", "他与胡某商量如何应对组织调查", "他写道，我愿意接受任何处理，退缴全部违法所得", "他表示愿意退缴违法所得"])
def test_what_befell_others_or_is_only_promised_is_no_event(words: str) -> None:
    assert [e.type for e in subjects(f"弋阳县原副县长万志鹏被开除党籍。2020年底，{words}。")["万志鹏"].events] == ["party_discipline"]


def test_who_plans_how_to_answer_the_inquiry_resists_it() -> None:
    case, = read("弋阳县原副县长万志鹏与胡某多次见面，商量如何应对组织调查。2021年6月，万志鹏被开除党籍。").cases
    assert "conduct.resisting_review" in [v.code for v in case.violations]


@pytest.mark.parametrize("words", ["以贪污罪判处秦立新有期徒刑四年，夏小梅有期徒刑三年", "判处秦立新有期徒刑四年，判处夏小梅有期徒刑三年"])
def test_one_verdict_is_one_case_with_its_day(words: str) -> None:
    case, = read(f"2017年9月，团风县法院以贪污罪判处方培生有期徒刑十一年，并处罚金60万元；{words}。").cases
    assert [(s.name, s.events[0].start) for s in case.subjects] == [(n, "2017-09-01") for n in ("方培生", "秦立新", "夏小梅")]


def test_a_list_suffers_too() -> None:
    got = subjects("方培生伙同县供销社副主任秦立新、财务股长夏小梅虚报补贴。2017年2月，秦立新、夏小梅也分别受到开除党籍、行政开除处分。")
    assert [(n, s.sanctions[0].code) for n, s in got.items()] == [("秦立新", "party.expulsion"), ("夏小梅", "admin.dismissal")]


def test_being_sent_to_a_post_is_no_deed() -> None:
    case, = miner.extract_text("从能人到罪人\n1984年退伍后，方培生被安排到团风镇政府当办事员。2006年，方培生任团风县供销社主任。\n2012年至2015年，方培生虚报农资补贴108万元。\n"
                               "2017年2月，方培生被开除党籍。", published="2018-01-01").cases
    assert case.conduct.start == "2012-01-01"


def test_three_in_one_post_one_after_another_are_a_case_each() -> None:
    got = miner.extract_text("庞立志、贺恒志、桑大川案：3任公安厅长合计受贿超7亿\n庞立志、贺恒志和桑大川都玷污了警徽。2001年至2009年穿着它的庞立志，曾经业务过硬。\n"
                             "经查，庞立志收受贿赂共计4.18亿余元，多数来自一名矿主。\n2004年，时任浙江省民政厅厅长的贺恒志找到庞立志，请他放人一马。\n"
                             "经查，贺恒志收受财物总计1.26亿余元。在担任公安厅长的两年里，贺恒志多次收受礼金。\n2013年，桑大川走马上任。经查，他非法收受他人财物共计2.37亿余元。\n"
                             "2022年3月8日，法院一审判处庞立志死刑，缓期二年执行。2022年11月9日，法院一审判处贺恒志有期徒刑十六年；2022年9月6日，桑大川受贿案开庭，法院宣布择期宣判。",
                             published="2024-10-22").cases
    assert [([s.name for s in c.subjects], [a.value for a in c.amounts], [e.type for e in c.subjects[0].events]) for c in got] == [
        (["庞立志"], [418000000], ["sentence"]), (["贺恒志"], [126000000], ["sentence"]), (["桑大川"], [237000000], ["trial"])]
    assert ("浙江省公安厅", "厅长", True) in [(p.org, p.title, p.former) for p in got[1].subjects[0].positions]


def test_each_matter_that_an_office_took_up_is_a_case() -> None:
    cases = read("2011年，检察机关查办了莲都区某医院药剂科副主任卞某成、医师邵某兰受贿23万元一案；2012年，查办了青田县某医院药剂科主任苗某水受贿27万元的案件。").cases
    assert [([s.name for s in c.subjects], [a.value for a in c.amounts]) for c in cases] == [(["卞某成", "邵某兰"], [230000]), (["苗某水"], [270000])]


def test_whom_somebody_had_promoted_is_no_example_of_guilt() -> None:
    assert subjects("例如衢州市公安局副局长庞云川，就是经商人向桑大川引荐得到提拔的。湖州市两任公安局长也是商人引荐的。") == {}
