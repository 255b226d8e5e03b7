"""Announcements and short news, read once more on pages of the stored web: lists of the fallen, recalls by people's congresses, fugitives, a
predecessor told beside the one whose story it is, how long things take as a rule. All people are invented."""
from __future__ import annotations

import miner
import pytest
from heard import posts, read, spans, subjects


def sanctions(text: str) -> dict[str, list[str]]:
    return {n: sorted(x.code for x in s.sanctions) for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[tuple[str, str | None]]]:
    return {n: [(e.type, e.start) for e in s.events] for n, s in subjects(text).items()}


def test_a_list_gets_the_sanction_that_a_bracket_explains() -> None:
    text = "今年以来，另有3人被“双开”（开除党籍和公职）。他们分别是云和县水利局原副局长卞文海、丽水市原副市长邵春山、青田县政协原副主席苗立新。"
    assert sanctions(text) == dict.fromkeys(("卞文海", "邵春山", "苗立新"), ["admin.dismissal", "party.expulsion"])


@pytest.mark.parametrize("text", [
    "云和县第二人民医院党委书记卞文海，青田县中医院原院长 邵青双双落马。",
    "云和县水利局原局长卞文海、青田县教育局局长邵青先后被查。",
    "仅这一个月，就有卞文海、邵青2名县级干部被查处。",
])
def test_each_of_a_list_that_fell_one_by_one(text: str) -> None:
    assert {n: [t for t, _ in e] for n, e in events(text).items()} == {"卞文海": ["investigation"], "邵青": ["investigation"]}


def test_who_speaks_before_such_a_list_is_not_of_it() -> None:
    assert set(subjects("云和县委书记卞文海表示，副县长邵青山、教育局局长苗文先后被查，教训深刻。")) == {"邵青山", "苗文"}


def test_examples_of_many_who_fell() -> None:
    text = "今年以来，多家医院的院长相继落马。县级层面的案例有云和县人民医院原院长卞文海、青田县中医院院长邵春山。"
    assert set(subjects(text)) == {"卞文海", "邵春山"}


def test_a_congress_recalls_a_deputy() -> None:
    text = "丽水市人大常委会决定罢免卞文海的浙江省第十四届人民代表大会代表职务。温州市人大常委会决定接受邵春山辞去浙江省第十四届人民代表大会代表职务。"
    assert sanctions(text) == {"卞文海": ["other.post_change"]} and events(text) == {"卞文海": [("removal", None)]}


def test_those_recalled_of_whom_the_sentence_before_counts() -> None:
    text = "近期，先后有3名官员被罢免人大代表职务，引发关注。最近的两名是云和县原县长卞文海，青田县委原副书记邵春山。"
    assert set(sanctions(text)) == {"卞文海", "邵春山"}


def test_a_fugitive_with_a_post() -> None:
    text = "5月11日，省公安厅发布通缉令，时任云和学院党委副书记、院长卞文海潜逃被通缉。6月16日，学院宣布决定：邵春山任云和学院院长。"
    assert set(subjects(text)) == {"卞文海"}


@pytest.mark.parametrize("text", [
    "2015年12月5日，“百名红通”4号嫌犯卞文海从美国回国投案自首。",
    "2015年12月5日，卞文海归国投案。他曾任云和县水利局局长。",
])
def test_who_came_home_to_give_himself_up(text: str) -> None:
    assert set(subjects(text)) == {"卞文海"}


def test_a_predecessor_who_lost_the_post_for_it() -> None:
    text = "苗立新的前任邵春山在2017年7月被免去云和学院党委副书记、院长职务。这是巡视后首次对被巡视单位“一把手”追责问责。"
    assert events(text) == {"邵春山": [("removal", "2017-07-01")]}
    assert not subjects("苗立新的前任邵春山在2017年7月被免去云和学院院长职务，另有任用。这不是因为问责。")


def test_the_one_before_him_has_a_matter_of_his_own() -> None:
    text = "2012年3月，丽水市公安局原局长卞文海被判处有期徒刑十五年。\n卞文海之前还有个邵春山。邵春山担任该市公安局局长多年，后调任外省。2014年落马。" \
           "2016年11月，法院判定其犯有受贿罪，决定执行死刑，缓期二年执行，并处没收个人全部财产。"
    assert sanctions(text) == {"卞文海": ["criminal.fixed_term"], "邵春山": ["criminal.confiscation", "criminal.death_reprieve"]}
    assert len(read(text).cases) == 2


@pytest.mark.parametrize("text", [
    "接前任班的邵恢山2017年4月被调查，两个月后被免去副市长职务。",
    "一位姓邵的男子站在了被告席上。他是邵恢山，丽水市政府原副市长，检察机关指控他犯有受贿罪。",
])
def test_names_that_no_post_opens(text: str) -> None:
    assert spans(text, "PER") == ["邵恢山"] and set(subjects(text)) == {"邵恢山"}


def test_how_long_it_takes_as_a_rule_befell_nobody() -> None:
    text = "丽水市委原书记卞文海被开除党籍。卞文海的案子让审查提速。此前，从落马到双开一般要用时3个月，从开庭到宣判平均在4个月以上。"
    assert sanctions(text) == {"卞文海": ["party.expulsion"]} and [t for t, _ in events(text)["卞文海"]] == ["party_discipline"]


def test_what_a_notice_points_out_of_somebody_is_no_exhortation() -> None:
    text = "云和县水利局原局长卞文海被开除党籍。\n纪委通报指出，卞文海处心积虑对抗审查；违反生活纪律。"
    assert {v.code for c in read(text).cases for v in c.violations} == {"conduct.resisting_review", "discipline.life"}


def test_sorts_of_hospitals_are_no_bodies() -> None:
    text = "据不完全统计，已有近30位院长被查，范围覆盖社区医院、三甲医院以及卫生系统官员。"
    assert spans(text, "ORG") == [] and not subjects(text)


def test_what_one_supposes_of_all_states_no_violation() -> None:
    text = "云和县人民医院院长卞文海涉嫌严重违纪，接受审查调查。\n按照经验判断，大抵是经济方面出了问题。大批院长落马后曝光的细节，几乎都是以贪污、受贿为主。"
    assert [v for c in read(text).cases for v in c.violations] == []


def test_asked_for_and_dated_by_a_fall_in_a_month() -> None:
    assert events("时任丽水市副市长卞文海在2016年8月时落马。") == {"卞文海": [("investigation", "2016-08-01")]}
    assert events("邵春山转任省人大常委会副主任，2017年7月11日因涉嫌严重违纪受查。")["邵春山"] == [("investigation", "2017-07-11")]


def test_posts_of_a_predecessor_stay_his() -> None:
    assert posts("时任云和学院党委副书记、院长卞文海潜逃被通缉。") == {"卞文海": [("云和学院", "党委副书记", True), ("云和学院", "院长", True)]}


@pytest.mark.parametrize("text", [
    "相较于“双开”和撤职等处分方式，降级在处罚力度上可能算不上最重，但其震慑力毫不逊色。",
    "降级与降职、撤职、免职有何区别？免职则表示被免职人不再担任原职务，一般不具有惩罚性。",
])
def test_what_a_sort_of_sanction_is_befell_nobody(text: str) -> None:
    assert sanctions("丽水市原市长卞文海受到留党察看两年处分。\n" + text) == {"卞文海": ["party.probation"]}


def test_a_firm_that_announces_by_its_short_name() -> None:
    text = "5月19日电，云水高新公告，公司于2月17日晚收到丽水市监察委员会的《留置通知书》，公司副总经理卞文海、邵春山因涉嫌严重违法，被立案调查并实施留置。"
    assert posts(text) == {"卞文海": [("云水高新", "副总经理", False)], "邵春山": [("云水高新", "副总经理", False)]}


def test_a_commission_that_gives_notice_is_no_firm_of_his() -> None:
    text = "公司人员收到丽水市监察委员会的电话通知，实际控制人、董事长卞文海被实施留置措施。"
    assert {org for org, _, _ in posts(text)["卞文海"]} == {None}


def test_words_of_the_stock_market_are_nobody() -> None:
    text = "今年以来，A股市场时常爆出高管被留置的事件，已有47家上市公司披露了51名董监高被实施留置的情况。"
    assert not subjects(text) and spans(text, "PER") == [] and "A股市场" not in spans(text, "ORG")


def test_a_post_that_another_became_is_not_of_the_next_named() -> None:
    text = "苗建才成为首个因贪腐落马的丽水市委前副书记，卞文海、邵春山等一批干部接受调查。"
    assert posts(text)["卞文海"] == [] and posts(text)["邵春山"] == []


def test_posts_left_for_others_are_former() -> None:
    text = "云和农商银行行长卞文海涉嫌严重违纪违法，接受审查。卞文海从2002年6月起担任云和农商银行副行长，2015年担任行长至今。"
    assert ("云和农商银行", "副行长", True) in posts(text)["卞文海"] and events(text)["卞文海"] == [("investigation", None)]
    text = "2006年至2011年11月担任云和县委书记的卞文海，于2016年被查，2017年被判无期徒刑。"
    assert posts(text) == {"卞文海": [("云和县委", "书记", True)]}


@pytest.mark.parametrize("text", [
    "随着云和县水利局局长卞文海宣布被查，该局已有3人落马。",
    "邵春山介绍，目前仅1人被查，即云和县水利局局长卞文海。",
    "2022年1月，云和县水利局原局长卞文海涉贪落马，此案仍在办理。",
    "卞文海被查时系云和县水利局局长。",
])
def test_other_words_for_a_fall(text: str) -> None:
    assert set(subjects(text)) == {"卞文海"}


def test_soldiers_whom_one_list_names() -> None:
    text = "军方公布了2名军官被查的消息，涉及总后勤部副部长卞文海、第二炮兵副政委邵春山等高级军官。"
    assert posts(text) == {"卞文海": [("总后勤部", "副部长", False)], "邵春山": [("第二炮兵", "副政委", False)]}


def test_a_life_told_in_sentences() -> None:
    text = "卞文海被查。\n公开资料显示，卞文海，男，汉族，1962年3月生，浙江云和人。1979年11月参加工作，1982年8月加入中国共产党。中央党校大学学历，" \
           "工商管理硕士。曾任云和县水利局局长。\n2013年1月任丽水市水利局局长。"
    assert subjects(text)["卞文海"].profile.education == "中央党校大学学历"
    text = "卞文海涉嫌受贿，被留置。\n资料显示，卞文海是蒙古族，生于1958年1月，现年64岁。1979年4月，卞文海进入云和县水利局，曾任科长。1995年12月，他进入丽水市水利局任副局长。"
    assert subjects(text)["卞文海"].profile.ethnicity == "蒙古族"


def test_a_headline_counts_those_whom_the_list_calls() -> None:
    lines = "；\n".join(f"{n}.1月{n}日，云和县第{n}人民医院院长{name}" for n, name in enumerate(("卞文海", "邵春山", "苗立新", "桑文才", "罗建成"), 1))
    text = "20名院长被查！\n据统计，今年以来，多名院长被查。以下为梳理的20名被查院长信息：\n" + lines + "。"
    assert {s.kind for c in miner.extract_text(text, published="2024-06-10").cases for s in c.subjects} == {"person"}


def test_a_body_and_its_head_in_one_word() -> None:
    text = "被查的3名总队长，分别为重庆市消防救援总队长卞文海，湖南省消防救援总队长邵春山，浙江省消防救援总队长苗立新。"
    assert {n: p[0][:2] for n, p in posts(text).items()} == {
        "卞文海": ("重庆市消防救援总队", "总队长"), "邵春山": ("湖南省消防救援总队", "总队长"), "苗立新": ("浙江省消防救援总队", "总队长")}


def test_months_before_the_posts_of_a_list() -> None:
    text = "这已是该总队第三名落马的高层——2024年2月总队长卞文海、4月副总队长邵春山相继被查。1952年，苗立新、桑文才两名高级干部因贪污被处决。"
    assert events(text) == {"卞文海": [("investigation", "2024-02-01")], "邵春山": [("investigation", "2024-04-01")]}
    assert [v for c in read(text).cases for v in c.violations] == []


def test_officials_of_a_sort_do_not_lend_him_their_sanction() -> None:
    text = "丽水市原副市长卞文海被撤职。\n对于被开除党籍、保留公职的干部，行政级别一般都是降两级。"
    assert sanctions(text) == {"卞文海": ["admin.post_removal"]}


def test_names_after_whom_another_fell() -> None:
    assert spans("卞文海落马，他是继崔玉林、姚西科、刘然之后又一被查的官员。", "PER") == ["卞文海", "崔玉林", "姚西科", "刘然"]


def test_many_of_no_name_are_no_group() -> None:
    text = "近年来，有多名消防系统官员被查。2021年9月17日，福建省消防救援总队党委副书记、总队长卞文海落马。"
    assert {s.kind for s in subjects(text).values()} == {"person"}


@pytest.mark.parametrize("text", [
    "2014年3月31日，丽水市原副市长卞文海贪污、受贿、挪用公款、滥用职权一案，就是由检察院提起公诉。",
    "丽水市副市长卞文海被调查。1995年7月后，卞文海转入公安局任职。",
])
def test_days_of_a_charge_or_a_new_post_are_no_days_of_deeds(text: str) -> None:
    assert [c.conduct for c in read(text).cases] == [None]


def test_a_count_of_cases_that_goes_on_to_name_people() -> None:
    text = "浙江省共查办违纪案件96件，其中3件厅局级案件，涉及丽水市原副市长卞文海，浙江省粮食局原局长邵春山，温州市委原副书记苗立新。"
    assert set(subjects(text)) == {"卞文海", "邵春山", "苗立新"} and 96 in {int(s.value) for s in read(text).statistics}


def test_a_quoted_message_that_was_withdrawn() -> None:
    text = "“某地综合广播”官方微博发布一则“快讯”，指“云和县疾病预防控制中心主任卞文海涉嫌严重违纪违法，正在接受审查调查”。\n随后，该微博致歉，称消息未经核实。"
    assert not subjects(text)
    assert set(subjects("云和县纪委发布消息：“云和县水利局局长卞文海涉嫌严重违纪违法，正在接受审查调查。”")) == {"卞文海"}


def test_what_inspectors_take_letters_about_is_no_breach_of_his() -> None:
    text = "云和集团原副总经理卞文海接受审查调查。\n巡视组主要受理反映领导班子成员问题的来信来电来访，重点是关于违反政治纪律、组织纪律等方面的举报和反映。"
    assert [v for c in read(text).cases for v in c.violations] == []


def test_announced_together_with_another() -> None:
    text = "4月22日，云和县水利局原局长卞文海被查。与卞文海一起通报的还有青田县政协副主席邵春山，以及丽水市水利局原副局长苗立新。"
    assert set(subjects(text)) == {"卞文海", "邵春山", "苗立新"}
    assert not subjects("与会议纪要同时公布的还有三项措施和厅长邵春山的讲话。")


@pytest.mark.parametrize("text", [
    "卞文海收受贿赂，根据《刑法》第三百八十五条规定，被判处有期徒刑三年。",
    "卞文海收受贿赂，法院根据刑法第三百八十五条规定，判处其有期徒刑三年。",
])
def test_a_law_by_which_he_is_sentenced_is_not_recited(text: str) -> None:
    assert sanctions(text) == {"卞文海": ["criminal.fixed_term"]}


@pytest.mark.parametrize("text", [
    "政务处分法第十四条规定，被判处有期徒刑的，予以开除。",
    "刑法第三百八十三条规定，判处有期徒刑三年以下或者拘役。",
    "条例第三十条规定，给予党内警告处分。",
])
def test_a_law_that_is_recited_sanctions_nobody(text: str) -> None:
    assert spans(text, "SANC") == []


def test_a_rumour_in_a_headline() -> None:
    assert not subjects("传云和县疾控中心主任卞文海落马 多家媒体：无此消息\n随后，该微博致歉。")


def test_the_body_that_a_group_of_inspectors_watches() -> None:
    text = "浙江省纪委监委驻省交通运输厅纪检监察组原组长、厅党组原成员卞文海被开除党籍和公职。"
    assert posts(text)["卞文海"] == [("浙江省纪委监委驻省交通运输厅纪检监察组", "组长", True), ("浙江省交通运输厅党组", "成员", True)]
    text = "丽水市纪委监委驻市水利局纪检监察组组长、局党组成员邵春山被查。"
    assert posts(text)["邵春山"] == [("丽水市纪委监委驻市水利局纪检监察组", "组长", False), ("丽水市水利局", "党组成员", False)]


def test_had_been_with_is_no_name() -> None:
    text = "浙江省国资委副主任卞文海被查。简历显示，卞文海1965年5月出生，曾与已落马的省国资委原主任邵春山搭班子三年。"
    assert spans(text, "PER") == ["卞文海", "卞文海", "邵春山"]


@pytest.mark.parametrize("text", [
    "截至目前，今年已有2名中管干部被查：卞文海（云和集团董事长）、邵春山（丽水市原市长）。",
    "今年已有2名干部被查：云和县委书记卞文海、丽水市原市长邵春山。",
])
def test_a_colon_behind_a_count_of_the_fallen(text: str) -> None:
    assert {n: [t for t, _ in e] for n, e in events(text).items()} == {"卞文海": ["investigation"], "邵春山": ["investigation"]}


def test_gave_himself_up_in_one_word() -> None:
    assert events("2024年3月8日，丽水市原副市长卞文海投案；9日，云和县委原书记邵春山被查。")["卞文海"] == [("surrender", "2024-03-08")]
