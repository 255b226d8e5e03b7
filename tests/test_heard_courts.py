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


DISCUSSED = """【基本案情】
祁某系某国有控股供水集团采购公司经理，卜某系祁某的妻弟。郝某，石塘镇财政所会计。2015年3月至2018年6月，祁某伙同卜某以虚增采购环节的方式截留公司利润90万元，郝某协助走账。2019年，县国资委专项检查时发现账实不符。
【分歧意见】
对祁某、卜某、郝某的行为如何定性，存在两种意见。
第一种意见认为，祁某、卜某、郝某构成职务侵占罪，可给予祁某党内严重警告处分。
第二种意见认为，祁某、卜某、郝某构成贪污罪。
【评析意见】
笔者同意第二种意见。比如，在宁某贪污案中，宁某被判处有期徒刑二年。根据《中国共产党纪律处分条例》规定，党员犯罪的，应当给予开除党籍处分。
综上，祁某、卜某、郝某构成贪污罪。2020年10月，某县人民法院以贪污罪判处祁某有期徒刑四年，并处罚金二十万元；以贪污罪判处卜某有期徒刑二年。郝某受到开除党籍处分。采购公司副经理宫某监管不力，被诫勉谈话。
（作者单位：浙江省云和县纪委监委）
"""


def test_what_became_of_each_is_told_behind_the_argument_of_a_discussion() -> None:
    assert told(DISCUSSED) == [{"祁某": ["fixed_term48", "fine"], "卜某": ["fixed_term24"], "郝某": ["expulsion"], "宫某": ["admonition"]}]
    assert events(DISCUSSED)["祁某"] == {"sentence": "2020-10-01"} and events(DISCUSSED)["宫某"] == {}


def test_a_discussion_belongs_neither_to_its_author_nor_to_the_year_of_the_check() -> None:
    case = read(DISCUSSED)[0]
    assert case.region is None and case.conduct is not None and (case.conduct.start, case.conduct.end) == ("2015-03-01", "2018-06-30")
    assert [v.code for v in case.violations] == ["crime.embezzlement", "conduct.supervision_failure"]


def test_who_is_so_and_so_holds_the_post_and_not_the_next_named() -> None:
    assert posts(DISCUSSED)["祁某"][0][1] == "经理" and posts(DISCUSSED)["卜某"] == []
    assert posts("云和县人民法院开庭审理了被告人卜某案。被告人卜某，案发前系云和县公安局刑侦大队副大队长。卜某犯受贿罪，被判处有期徒刑一年。")["卜某"] == [
        ("云和县公安局刑侦大队", "副大队长", True)]


def test_questions_open_the_argument_of_a_discussion() -> None:
    text = "如何定性\n基本案情：\n祁某，云和县水利局原局长。2016年至2018年，祁某收受财物30万元，被开除党籍。\n1.祁某以合作名义获取固定回报的行为如何定性？\n" \
           "卜闻笛：根据2007年“两高”《关于办理受贿刑事案件适用法律若干问题的意见》第三条规定，祁某的行为应以受贿论处。"
    case = read(text)[0]
    assert case.conduct is not None and (case.conduct.start, case.conduct.end) == ("2016-01-01", "2018-12-31")


def test_the_judgment_changed_on_appeal_holds() -> None:
    assert told("2019年12月，云和县人民法院以受贿罪判处祁望岫有期徒刑三年。检察机关提出抗诉，二审法院改判祁望岫有期徒刑四年，并处罚金五万元。") == [
        {"祁望岫": ["fixed_term48", "fine"]}]


def test_a_transfer_alone_in_its_sentence_has_its_day() -> None:
    assert events("2020年9月14日，云和县监委将云和县水利局局长祁望岫涉嫌受贿罪一案移送检察机关审查起诉。") == {"祁望岫": {"transfer": "2020-09-14"}}


def test_a_colleague_under_inquiry_gives_the_time_alone() -> None:
    text = "2017年8月，在云和县纪委对云和县中医院原药剂科主任卜某立案后，云和县中医院院长祁某将8万元退还郝某。2018年6月，祁某被云和县监委立案调查并留置。"
    assert {n: {k: v for k, v in e.items() if k != "recovery"} for n, e in events(text).items()} == {
        "祁某": {"investigation": "2018-06-01", "detention": "2018-06-01"}}


def test_a_verdict_after_a_sanction_has_no_day_of_its_own() -> None:
    assert events("2014年，云和县水利局局长祁望岫被给予党内警告处分后，又被发现受贿问题，最终被判处有期徒刑三年。") == {
        "祁望岫": {"party_discipline": "2014-01-01", "sentence": None}}


def test_all_cases_of_a_court_day_have_that_day() -> None:
    text = "两起案件开庭\n5月12日，云和县人民法院公开开庭审理了两起职务犯罪案件。第一起案件的被告人祁望岫，系云和县某小学原校长，侵吞伙食费9万元。" \
           "第二起案件的被告人卜闻笛，系云和县某医院原主任，收受回扣6万元。两案均未当庭宣判。"
    assert events(text) == {"祁望岫": {"trial": "2025-05-12"}, "卜闻笛": {"trial": "2025-05-12"}}


@pytest.mark.parametrize("words", ["携家人赴云南旅游", "因在上海购房借款", "在云南省瑞丽市被抓获"])
def test_where_somebody_travelled_bought_or_was_caught_is_no_region(words: str) -> None:
    assert [c.region for c in read(f"祁某收受商人所送现金9万元，{words}，被开除党籍。")] == [None]


def test_what_both_got_one_after_the_other_both_got() -> None:
    text = "法院以受贿罪判处祁望岫有期徒刑八年。2019年10月、11月，祁望岫、卜某某先后被开除党籍、开除公职。"
    assert told(text) == [{"祁望岫": ["fixed_term96", "expulsion", "dismissal"], "卜某某": ["expulsion", "dismissal"]}]
    assert told("祁某、卜某某先后被判处有期徒刑五年、三年。") == [{"祁某": ["fixed_term60"], "卜某某": ["fixed_term36"]}]
    assert told("祁某、卜某某分别被判处有期徒刑五年、三年六个月，并处罚金。") == [{"祁某": ["fine", "fixed_term60"], "卜某某": ["fine", "fixed_term42"]}]
    assert told("祁某、卜某某因犯行贿罪被判处有期徒刑五年、三年六个月。") == [{"祁某": ["fixed_term60"], "卜某某": ["fixed_term42"]}]
    assert told("祁某、卜某某等人被判处有期徒刑五年至三年不等。") == [{"祁某": ["fixed_term"], "卜某某": ["fixed_term"]}]


def test_a_lawyer_who_bribed_is_sentenced_himself() -> None:
    assert told("祁望岫、卜某某被开除党籍。律师郝某因犯行贿罪被判处有期徒刑十个月。")[1:] == [{"郝某": ["fixed_term10"]}]


def test_a_leader_without_a_title_counts_among_those_dealt_with() -> None:
    text = "石塘镇党委书记祁某、时任镇长卜某、云和县财政局分管领导郝某因监管不力，分别受到党内警告、党内严重警告、诫勉处理。"
    assert told(text) == [{"祁某": ["warning"], "卜某": ["serious_warning"], "郝某": ["admonition"]}]


def test_the_second_court_decides() -> None:
    text = "原审法院判决：被告人祁望岫犯贪污罪，判处有期徒刑十年三个月。祁望岫上诉。本院判决如下：上诉人（原审被告人）祁望岫犯贪污罪，判处有期徒刑八年。"
    assert told(text) == [{"祁望岫": ["fixed_term96"]}]


def test_the_briber_handed_over_is_not_the_bribed() -> None:
    text = "云和县医保局原局长祁望岫收受贿赂20万元，被判处有期徒刑三年。行贿人卜某某涉嫌单位行贿、诈骗已被云和县公安局移送审查起诉。"
    assert events(text) == {"祁望岫": {"sentence": None}, "卜某某": {"transfer": None}}


def test_all_defendants_are_indicted_and_tried() -> None:
    text = "云和县人民检察院起诉书指控被告人祁望岫犯贪污罪，被告人卜闻笛犯贪污罪，于2017年2月24日向本院提起公诉。本院于同日立案，公开开庭审理了本案。被告人卜闻笛，原任石塘镇某村党支部书记。"
    assert events(text) == {n: {"indictment": "2017-02-24", "trial": None} for n in ("祁望岫", "卜闻笛")}
    assert posts(text)["卜闻笛"] == [("石塘镇某村党支部", "书记", True)]


@pytest.mark.parametrize("words", ["决定不开庭审理", "关于其损失数额未达立案标准的意见，不予采纳"])
def test_what_did_not_come_to_pass_is_no_event(words: str) -> None:
    assert events(f"云和县人民法院经审理，被告人祁望岫犯贪污罪。本院依法组成合议庭，{words}。") == {"祁望岫": {}}


def test_the_day_behind_the_judges_is_that_of_the_judgment() -> None:
    text = "云和县人民法院 刑事判决书 （2020）浙1125刑初26号 被告人祁望岫犯行贿罪，判处有期徒刑一年三个月。 审判长 魏平 审判员 李安 二〇二〇年五月二十八日 书记员 郝佳"
    assert events(text) == {"祁望岫": {"sentence": "2020-05-28"}}


def test_a_post_may_follow_the_birth() -> None:
    assert posts("卜某某，1971年出生，云和县石塘镇财政所原所长（副科级）。卜某某被开除党籍。") == {"卜某某": [("云和县石塘镇财政所", "所长", True)]}


def test_the_days_of_prison_papers_are_no_conduct() -> None:
    text = "罪犯祁望岫，原任云和县水利局局长。本院于2021年6月1日至6月5日公示。云和县人民法院于2014年6月9日作出刑事判决。罪犯祁望岫犯受贿罪，被判处有期徒刑三年。"
    assert [c.conduct for c in read(text)] == [None]


def test_dismissal_by_a_bank() -> None:
    assert told("云和县某支行原行长祁望岫因失职被银行给予开除行政处分。") == [{"祁望岫": ["dismissal"]}]


APPEAL = """浙江省丽水市中级人民法院 刑 事 判 决 书 （2014）浙11刑终97号 上诉人（原审被告人）祁望岫，男，1971年3月21日出生，大专文化，原云和县林业局某林业工作站站长。
原审被告人卜闻笛，男，1966年9月2日出生，初中文化，云和县石塘镇某村原村主任。 云和县人民法院审理云和县人民检察院指控原审被告人祁望岫、卜闻笛犯贪污罪一案，于2014年6月9日作出（2014）云刑初字第58号刑事判决。祁望岫不服，提出上诉。
原审判决认定，2009年至2012年，祁望岫伙同卜闻笛，套取补助款9万元。据此判决：一、被告人祁望岫犯贪污罪，判处有期徒刑五年；二、被告人卜闻笛犯贪污罪，判处有期徒刑三年。
丽水市人民检察院提出书面意见认为，原审判决定性准确，建议驳回上诉。 本院认为，原判对祁望岫量刑偏重，应予纠正。判决如下： 一、维持第二项； 二、上诉人（原审被告人）祁望岫犯贪污罪，判处有期徒刑四年。 本判决为终审判决。 审 判 长 郝召松 代理审判员 宁 芳 二〇一四年十一月十七日 书 记 员 曹 蕾
"""


@pytest.mark.parametrize("lines", [APPEAL, APPEAL.replace("\n", " ")])
def test_a_second_instance_judgment_tells_both_verdicts_and_the_term_that_holds(lines: str) -> None:
    case = read(lines)[0]
    assert told(lines) == [{"祁望岫": ["fixed_term48"], "卜闻笛": ["fixed_term36"]}]
    assert all(sorted(e.start or "" for e in s.events if e.type == "sentence") == ["2014-06-09", "2014-11-17"] for s in case.subjects)
    assert case.conduct is not None and (case.conduct.start, case.conduct.end) == ("2009-01-01", "2012-12-31")
    assert {s.name: [(p.title, p.former) for p in s.positions] for s in case.subjects} == {"祁望岫": [("站长", True)], "卜闻笛": [("村主任", True)]}


def test_those_who_did_it_together_are_one_case() -> None:
    text = "云和县石塘镇财政所原所长祁某与农技站站长卜某常在一起吃饭。\n经查，2015年至2020年，祁某与卜某合谋，虚报面积套取资金9万元。\n" \
           "2021年9月，祁某被开除党籍；12月21日，云和县人民法院以贪污罪判处祁某有期徒刑六年，卜某、郝某分别被判处有期徒刑三年、二年。"
    assert [sorted(c) for c in told(text)][0][:2] == ["卜某", "祁某"]
    assert events(text)["卜某"] == {"sentence": "2021-12-21"}


def test_a_channel_that_tells_is_no_culprit() -> None:
    text = "三名干部被处分\n据“清风云和”微信公众号消息 近期，云和县纪委监委严肃查处了一批高校领域科研经费中的违纪违法问题。\n云和县职业学校原校长祁望岫套取经费6万元，受到党内警告处分。"
    assert told(text) == [{"祁望岫": ["warning"]}]


def test_the_period_of_a_post_in_which_bribes_were_taken_is_the_conduct() -> None:
    case = read("云和县医保局原局长祁某受贿案宣判。云和县人民法院一审认定，祁某在2010年至2019年担任云和县医保局局长期间，收受他人财物30万元，判处其有期徒刑三年。")[0]
    assert case.conduct is not None and (case.conduct.start, case.conduct.end) == ("2010-01-01", "2019-12-31")


def test_the_head_called_to_account_in_the_same_breath_is_of_the_matter() -> None:
    text = "云和县纪委对丽水市公安局云和分局石塘派出所原所长祁某收受贿赂问题立案审查。祁某被开除党籍。" \
           "时任云和分局分管治安工作的副局长卜某负有重要领导责任，受到党内警告处分；分局党委书记、局长郝某被诫勉谈话。"
    assert told(text) == [{"祁某": ["expulsion"], "卜某": ["warning"], "郝某": ["admonition"]}]
    assert posts(text)["郝某"] == [("丽水市公安局云和分局", "党委书记", False), ("丽水市公安局云和分局", "局长", False)]


@pytest.mark.parametrize("text, post", [
    ("2023年3月，孙德海在担任云和县石塘镇党委书记期间收受礼金2万元。2023年8月，受到党内警告处分。", ("云和县石塘镇党委", "书记", True)),
    ("沈志强利用担任云和县供电公司党委书记的职务便利，收受财物30万元，被判处有期徒刑三年。", ("云和县供电公司", "党委书记", True))])
def test_a_name_told_with_the_post_held_then_answers(text: str, post: tuple[str, str, bool]) -> None:
    assert [p for held in posts(text).values() for p in held] == [post] and all(s for c in told(text) for s in c.values())


def test_a_firm_lies_where_its_boss_is_dealt_with() -> None:
    assert [c.region for c in read("近日，丽水市监委将浙江某建设公司实际控制人卜远山涉嫌行贿犯罪问题移送检察机关依法审查起诉。")] == ["浙江省/丽水市"]


def test_the_hospital_is_meant_and_not_the_court_that_judged() -> None:
    text = "如何处理\n【基本案情】\n祁某，石塘镇卫生院院长。2022年11月，祁某醉酒驾驶机动车。2023年1月，云和县人民法院以危险驾驶罪判处祁某拘役二个月。\n" \
           "【分歧意见】\n对祁某，有意见认为可给予党内警告处分。\n【评析意见】\n祁某构成违纪。2023年3月，祁某被开除党籍。该院副院长卜某监管不力，被诫勉谈话。"
    case = read(text)[0]
    assert {s.name: [(p.org, p.title) for p in s.positions] for s in case.subjects}["卜某"] == [("石塘镇卫生院", "副院长")]


def test_a_contractor_is_arrested_beside_the_official() -> None:
    text = "近日，云和县人民检察院以涉嫌职务侵占罪对石塘镇某村原党支部书记祁某批准逮捕，以涉嫌行贿罪对包工头卜某批准逮捕。"
    assert events(text) == {"祁某": {"arrest": None}, "卜某": {"arrest": None}}


def test_a_judgment_of_two_tells_each_step_of_both() -> None:
    text = "云和县人民法院刑事判决书\n（2019）浙1125刑初12号\n被告人祁望岫，男，1967年4月2日出生，原系云和县水利局局长。\n被告人卜红梅，女，1970年8月9日出生，无业。\n" \
           "云和县人民检察院指控被告人祁望岫、卜红梅犯受贿罪，于2019年3月20日向本院提起公诉。本院依法组成合议庭，公开开庭审理了本案。\n" \
           "本院认为，被告人祁望岫、卜红梅的行为均已构成受贿罪。判决如下：\n一、被告人祁望岫犯受贿罪，判处有期徒刑六年。\n二、被告人卜红梅犯受贿罪，判处有期徒刑三年。\n" \
           "三、扣押在案的赃款人民币60万元依法没收，上缴国库；不足部分继续追缴。\n如不服本判决，可提出上诉。\n审判长 杨帆\n二〇一九年六月二十五日\n书记员 马蓉\n"
    both = {"indictment": "2019-03-20", "trial": None, "sentence": "2019-06-25", "recovery": None}
    assert events(text) == {"祁望岫": both, "卜红梅": both}


def test_who_bribed_and_is_detained_answers_though_without_a_post() -> None:
    text = "云和县水利局原局长祁望岫与商人卜某、郝某长期勾结，收受财物90万元。2023年11月，祁望岫被开除党籍；卜某、郝某因涉嫌行贿被采取留置措施。"
    assert events(text) == {"祁望岫": {"party_discipline": "2023-11-01"}, "卜某": {"detention": None}, "郝某": {"detention": None}}
    heard = "2022年1月，云和县财政局局长祁望岫听闻商人卜某因涉嫌行贿被立案，将10万元退还。2022年6月，祁望岫被留置。"
    assert set(events(heard)) == {"祁望岫"}


def test_a_defendant_spared_the_punishment_is_a_defendant() -> None:
    text = "2024年1月9日，云和县人民法院对云和县某镇农业服务中心原主任祁某、农机经销商卜某某贪污、行贿一案公开宣判。祁某犯贪污罪，判处有期徒刑四年；卜某某犯行贿罪，免予刑事处罚。"
    assert events(text) == {"祁某": {"sentence": "2024-01-09"}, "卜某某": {"sentence": "2024-01-09"}}


def test_what_a_notice_finds_of_one_man_is_his() -> None:
    case = read("云和县粮食局原局长祁望岫被开除党籍。通报指出，祁望岫违规安排轮换储备粮；违规将储备粮专项资金500万元与经营性资金混用；收受贿赂60万元。")[0]
    assert {a.value for a in case.amounts} == {5000000, 600000}


def test_a_refused_arrest_is_no_arrest() -> None:
    text = "云和县人民检察院于6月3日对云和县水利局原局长祁望岫作出{}逮捕决定。"
    assert [s.events for c in read(text.format("不予")) for s in c.subjects] == [()]
    assert events("云和县人民检察院依法对云和县水利局原局长祁望岫决定逮捕。") == {"祁望岫": {"arrest": None}}


@pytest.mark.parametrize("mark", "；，")
def test_the_charge_told_before_a_name_is_of_that_name(mark: str) -> None:
    cases = read(f"检察机关依法以涉嫌受贿罪对云和县原副县长祁望岫决定逮捕{mark}以涉嫌玩忽职守罪对云和县水利局局长卜远山立案侦查。")
    assert [([s.name for s in c.subjects], [v.code for v in c.violations]) for c in cases] == [
        (["祁望岫"], ["crime.bribe_taking"]), (["卜远山"], ["crime.dereliction"])]


def test_a_case_is_opened_by_a_body_too() -> None:
    assert "investigation" in events("云和县人大常委会原副主任祁望岫涉嫌严重职务违法，经县委批准，由云和县纪委监委立案审查调查。")["祁望岫"]


def test_the_same_day_is_not_of_the_month_in_brackets() -> None:
    text = "云和县纪委对县水利局原局长祁望岫（已于2014年3月退休）立案审查。同日，云和县人民检察院以涉嫌行贿罪对包工头卜某立案侦查。"
    assert events(text)["卜某"] == {"investigation": None}


def test_matters_told_in_lines_of_their_own_stay_apart_in_one_decision() -> None:
    text = "日前，云和县纪委对县水利局原局长祁望岫，松阳县纪委对县农业局原所长卜远山、原副所长郝连城严重违纪问题分别进行了立案审查。\n" \
           "经查，祁望岫违反廉洁纪律，收受礼金。\n卜远山、郝连城违反工作纪律，弄虚作假。\n" \
           "决定给予祁望岫、卜远山开除党籍处分，给予郝连城留党察看二年处分。"
    assert told(text) == [{"祁望岫": ["expulsion"]}, {"卜远山": ["expulsion"], "郝连城": ["probation24"]}]
    assert all("investigation" in e for e in events(text).values())


def test_a_crime_committed_in_common_is_one_case() -> None:
    text = "云和县人民检察院依法对云和县石塘镇原副镇长祁望岫，石塘镇财政所原所长卜远山，石塘村原村委会主任郝某等三人以涉嫌共同贪污罪立案侦查。"
    assert [[s.name for s in c.subjects] for c in read(text)] == [["祁望岫", "卜远山", "郝某"]]


def test_a_term_changed_in_the_second_instance_takes_the_place_of_the_first() -> None:
    text = "云和县中滩村原党支部书记祁望岫一审因非国家工作人员受贿罪被判处有期徒刑五年并处罚款5万元后提起上诉。此案二审开庭，法院以同样的罪名当庭改判三年。"
    case = miner.extract_text(text).cases[0]
    assert [(s.code, s.term_months) for s in case.subjects[0].sanctions] == [("criminal.fixed_term", 36), ("criminal.fine", None)]
    assert [v.code for v in case.violations] == ["crime.private_bribe_taking"]
