"""What real pages told that no document here had told before (bulletins, funds, audits, stories; read in November 2026): each with fictional people."""
from __future__ import annotations

import pytest

import miner


def _people(e: miner.Extraction) -> list[str]:
    return [s.name for c in e.cases for s in c.subjects]


def test_who_tells_at_a_meeting_of_a_notice_answers_for_nothing():
    e = miner.extract_text("开过多场院坝通报会的周河乡纪委书记卞砚山坦言，如果只是一“处”了之，受处分人自己未必会当回事。", "2025-08-01")
    assert _people(e) == []


def test_what_an_office_vows_to_punish_befalls_nobody():
    e = miner.extract_text("周河村原党支部书记卞某因优亲厚友受到党内严重警告处分。\n“县纪委监委将抓住关键少数，畅通举报渠道，对此类问题严肃查处，决不手软。”县纪委监委相关负责人强调。", "2025-08-01")
    assert [x.type for c in e.cases for s in c.subjects for x in s.events] == ["party_discipline"]


def test_figures_behind_a_single_case_are_the_countys():
    e = miner.extract_text("日前，达州市渠县周河村原党支部书记卞砚山违法违纪案例被拍成警示教育片。\n据统计，2023年以来，渠县纪委监委已查处“五长”案件46件，处分55人。")
    assert [(s.indicator, s.value) for s in e.statistics] == [("查处“五长”案件", 46), ("处分", 55)]


_CHECKED = "2025年6月，渠县医保局根据群众举报，对渠县仁爱医院、渠县康宁医院、渠县济民医院开展行政执法检查，发现三家医院存在虚构医药服务骗取医保基金问题。"


def test_bodies_checked_together_answer_and_the_office_does_not():
    assert _people(miner.extract_text(_CHECKED, "2025-08-01")) == ["渠县仁爱医院", "渠县康宁医院", "渠县济民医院"]


@pytest.mark.parametrize("told, code", [("县医保局责令三家医院退回医保基金3万元。", "other.restitution"), ("县医保局暂停三家医院医保服务协议3个月。", "org.agreement_suspended")])
def test_a_sanction_on_bodies_called_back_by_their_number_is_of_each(told, code):
    e = miner.extract_text(_CHECKED + told, "2025-08-01")
    assert [[x.code for x in s.sanctions] for c in e.cases for s in c.subjects] == [[code]] * 3


def test_a_sum_that_the_fund_is_given_back_is_a_recovery():
    e = miner.extract_text("经查，渠县中医院低标准入院。医保部门追回（含扣减和拒付）医保基金252.74万元。", "2025-08-01")
    assert [x.type for c in e.cases for s in c.subjects for x in s.events] == ["recovery"]
    assert [(a.value, a.role) for c in e.cases for a in c.amounts] == [(2527400, "recovered")]


def test_what_a_fund_stops_to_pay_is_not_what_was_drawn_from_it():
    e = miner.extract_text("渠县仁爱医院虚列诊疗费骗取医保基金235余万元。医保部门停止支付医保基金404余万元，解除其定点服务协议。", "2025-08-01")
    assert [(a.value, a.role) for c in e.cases for a in c.amounts] == [(2350000, "fraud"), (4040000, "other")]


@pytest.mark.parametrize("who", ["主犯", "1人", "3名主要成员"])
def test_the_sentence_of_some_who_are_not_named_is_nobodys(who):
    e = miner.extract_text(f"法院判决卞砚山等18人构成诈骗罪，共处罚金80万元，其中{who}被判处有期徒刑七年。", "2025-08-01")
    assert [x.code for c in e.cases for s in c.subjects for x in s.sanctions] == ["criminal.fine"]


def test_those_invited_are_counted_behind_the_last_name():
    e = miner.extract_text("途中，卞砚山又邀约政府办副主任桑远平及其配偶田某某3人一同参加。", "2025-08-01")
    assert [m.text for m in e.mentions if m.label == "PER"] == ["卞砚山", "桑远平", "田某某"]


@pytest.mark.parametrize("ends", ["等职务", "职务", "一职"])
def test_the_posts_that_one_is_removed_from_stand_behind_the_name(ends):
    e = miner.extract_text(f"渠县建设发展集团违规公款吃喝，经县委研究决定，免去卞砚山渠县建设发展集团有限公司董事长{ends}。卞砚山被免职。", "2025-08-01")
    assert [(p.org, p.title, p.former) for c in e.cases for s in c.subjects if s.name == "卞砚山" for p in s.positions] == [("渠县建设发展集团有限公司", "董事长", True)]


def test_a_fugitive_brought_home_and_the_post_he_once_held():
    e = miner.extract_text("此次归案的卞静华，出生于1969年，原是中国云铜（泰国）投资开发有限公司副总经理，涉嫌贪污犯罪，外逃后拒不归案。", "2025-08-01")
    (s,), = [c.subjects for c in e.cases]
    assert (s.name, [(p.title, p.former) for p in s.positions]) == ("卞静华", [("副总经理", True)])


def test_news_that_somebody_is_being_looked_into_is_his_investigation():
    e = miner.extract_text("省纪委网站发布丽水市政协原副主席卞砚山涉嫌严重违纪违法被调查的消息。", "2025-08-01")
    assert [x.type for c in e.cases for s in c.subjects for x in s.events] == ["investigation"]


def test_a_day_behind_a_year_that_nothing_tells_has_no_year():
    e = miner.extract_text("2021年4月，卞砚山辞去渠县县长职务。今年1月，卞砚山当选副主任。6月1日晚，渠县水利局局长桑某被查。")
    assert [x.start for c in e.cases for s in c.subjects for x in s.events] == [None]


def test_a_day_so_many_years_later():
    e = miner.extract_text("1997年，商人卞某携巨款潜逃。18年后的3月2日，警方得到线索。3月25日，渠县水利局局长桑某投案自首。")
    assert [m.text for m in e.mentions if m.label == "PER"] == ["卞某", "桑某"]
    assert [x.start for c in e.cases for s in c.subjects if s.name == "桑某" for x in s.events] == ["2015-03-25"]


def test_the_day_before_a_clock_time():
    e = miner.extract_text("2018年5月14日至19日，渠县县委举办研讨班。18日17时左右，县财政局局长卞砚山违规组织聚餐饮酒，受到党内警告处分。", "2018-08-01")
    assert [(c.conduct.start, c.conduct.end) for c in e.cases] == [("2018-05-18", "2018-05-18")]


@pytest.mark.parametrize("told", ["责成渠县水务局党组向县委作出深刻检查并在全县通报。", "鉴于渠县水务局党组在县纪委调查前已主动整改，责成其作出深刻检查。渠县水务局局长卞砚山受到党内警告处分。"])
def test_a_body_is_told_to_examine_itself(told):
    e = miner.extract_text(told, "2025-08-01")
    assert {s.name: [x.code for x in s.sanctions] for c in e.cases for s in c.subjects}["渠县水务局党组"] == ["other.criticism"]


def test_the_day_a_letter_came_is_no_day_of_the_deed():
    e = miner.extract_text("2018年11月，一封反映渠县水利公司董事长卞砚山利用公款宴请的举报信，送到了县纪委。经查，2017年12月，卞砚山公款宴请考核组，受到党内警告处分。", "2019-08-01")
    assert [(c.conduct.start, c.conduct.end) for c in e.cases] == [("2017-12-01", "2017-12-31")]


def test_a_name_set_with_a_blank_is_the_name_without_it():
    e = miner.extract_text("渠县水利局原局长王　强严重违纪违法被开除党籍和公职。经查，王强违反中央八项规定精神。", "2025-08-01")
    assert [m.text for m in e.mentions if m.label == "PER"] == ["王 强", "王强"] and _people(e) == ["王强"]


def test_what_a_regulator_decides_by_an_article_is_given():
    e = miner.extract_text("证监会依据证券法第一百九十三条的规定，决定对中信建材（000839.SZ）给予警告，并处以40万元罚款；对时任财务总监单文海给予警告，并处以5万元罚款。", "2025-08-01")
    told = {s.name: ([x.code for x in s.sanctions], [(p.org, p.title) for p in s.positions]) for c in e.cases for s in c.subjects}
    assert told == {"单文海": (["org.penalty"], [("中信建材", "财务总监")]), "中信建材": (["org.penalty"], [])}


def test_an_article_recited_gives_nothing():
    e = miner.extract_text("根据《中国共产党纪律处分条例》第一百二十六条规定，情节较重的，给予警告或者严重警告处分。", "2025-08-01")
    assert not e.cases


def test_an_office_that_deals_with_teachers_answers_for_nothing():
    e = miner.extract_text("渠县教育局对白马中学3名教师从事有偿补课进行处理，给予记过处分；对渠县实验小学某教师有偿补课进行处理，给予行政警告处分。", "2025-08-01")
    assert {s.name: [x.code for x in s.sanctions] for c in e.cases for s in c.subjects} == {"3名教师": ["admin.demerit"]}


def test_a_count_is_one_group_that_an_office_warns():
    e = miner.extract_text("渠县卫健局对3名违规医生给予警告处分。", "2025-08-01")
    assert {s.name: [x.code for x in s.sanctions] for c in e.cases for s in c.subjects} == {"3名违规医生": ["admin.warning"]}


def test_a_committee_that_warns_gives_a_party_sanction():
    e = miner.extract_text("渠县纪委对卞砚山给予警告处分。", "2025-08-01")
    assert [x.code for c in e.cases for s in c.subjects for x in s.sanctions] == ["party.warning"]


def test_arrested_too_and_called_by_name():
    e = miner.extract_text("因涉嫌受贿而被检察机关决定逮捕的政府官员还有：渠县商务局原副局长卞砚山、渠县规划建设局原局长桑启明。", "2025-08-01")
    assert _people(e) == ["卞砚山", "桑启明"]


def test_the_year_of_a_law_is_no_year_of_the_deed():
    e = miner.extract_text("依据2005年修订的《中华人民共和国证券法》（以下简称2005年《证券法》），我会对华丰集团信息披露违规行为进行了立案调查。决定对华丰集团给予警告，并处以60万元罚款。", "2021-09-02")
    assert [(c.conduct, [x.start for s in c.subjects for x in s.events]) for c in e.cases] == [(None, [None])]


def test_parts_behind_another_whole_are_its_own():
    e = miner.extract_text("2016年以来，东阳市共查处违纪校长10人，其中7名校长被诫勉谈话、1名校长被免职；违纪教师38人，其中解聘2人、行政警告处分20人、行政记过处分3人。", "2018-07-02")
    assert [(s.indicator, s.value) for s in e.statistics] == [("查处违纪校长", 10), ("校长被诫勉谈话", 7), ("解聘", 2), ("行政警告处分", 20), ("行政记过处分", 3)]


def test_what_somebody_acts_as_in_brackets_is_no_bank():
    e = miner.extract_text("时任副董事长兼总经理（代行董事会秘书）卞砚山被通报批评。", "2021-09-02")
    assert not [m for m in e.mentions if m.label == "ORG"]


def test_arrests_of_some_who_are_counted_are_nobodys():
    e = miner.extract_text("涉嫌受贿的嫌疑人除渠县中医院原院长卞砚山外，还有大竹县人民医院原院长桑启明等人。永康医药有限公司经理单文海涉嫌行贿。达州市检察院决定对其中8人执行逮捕。", "2015-04-29")
    assert set(_people(e)) == {"卞砚山", "单文海", "桑启明"} and not [x for c in e.cases for s in c.subjects for x in s.events]


def test_terms_from_one_to_another_are_no_term():
    e = miner.extract_text("该案宣判，卞砚山因组织、领导黑社会性质组织罪被判处有期徒刑25年，其他44名组织成员分别获刑1年至20年有期徒刑。", "2020-06-30")
    assert {s.name: [x.term_months for x in s.sanctions] for c in e.cases for s in c.subjects} == {"卞砚山": [300], "44名组织成员": [None]}


@pytest.mark.parametrize("post, told", [
    ("武汉军区仓库保管员、大冶钢厂运输部工人", [("武汉军区", "仓库保管员"), ("大冶钢厂运输部", "工人")]),
    ("达州市监狱七监区党支部书记、监区长", [("达州市监狱七监区党支部", "书记"), ("达州市监狱七监区", "监区长")]),
])
def test_whose_post_it_is_in_a_list(post, told):
    e = miner.extract_text(f"卞砚山曾任{post}。2018年4月9日，卞砚山被查。", "2018-10-01")
    assert [(p.org, p.title) for c in e.cases for s in c.subjects for p in s.positions] == told


def test_the_head_of_some_town_is_of_none_told_before():
    e = miner.extract_text("广西兴业县高峰镇财政所原出纳桑启明挪用公款127万元。\n广东东莞一镇长卞砚山沉迷赌博，挪用公款上亿元。", "2014-12-03")
    assert [(p.org, c.region) for c in e.cases for s in c.subjects if s.name == "卞砚山" for p in s.positions] == [(None, "广东省/东莞市")]


def test_sums_of_one_case_are_no_figure_of_a_region():
    e = miner.extract_text("渠县第二人民医院原院长卞砚山接受调查。这起案件的涉案金额高达上千万元。", "2021-10-22")
    assert not e.statistics


def test_the_day_of_drink_driving_is_the_day_of_the_deed():
    e = miner.extract_text("2023年9月，渠县司法局副局长卞砚山酒驾被抓，2024年8月，受到党内严重警告处分。", "2024-09-01")
    assert [(c.conduct.start, c.conduct.end) for c in e.cases] == [("2023-09-01", "2023-09-30")]


def test_who_lets_a_gang_alone_answers():
    e = miner.extract_text("永登县公安局树屏派出所原所长卞砚山不仅对当地黑社会性质组织成员桑某违法开设赌场不制止、不打击，有案不查、听之任之，还多次主动参与赌博活动。", "2020-08-08")
    assert _people(e) == ["卞砚山"]


@pytest.mark.parametrize("text, names", [
    ("2.渠县水利局原局长王　强酒后驾驶机动车问题。", ["王 强"]),
    ("任命 张 伟为渠县水利局局长。", ["张 伟"]),
    ("图为 高 峰水库。", []), ("关于 张 村拆迁问题。", []),
])
def test_what_a_blank_holds_apart(text, names):
    assert [m.text for m in miner.extract_text(text, "2025-08-01").mentions if m.label == "PER"] == names


def test_whom_an_inquiry_fixes_on_answers():
    e = miner.extract_text("渠县纪委监委随即成立调查组，将目标锁定在周河镇时任纪委书记卞砚山。“是我工作失职。”卞砚山在接受调查组谈话时承认。", "2019-08-01")
    assert _people(e) == ["卞砚山"]


def test_a_teacher_without_a_name_is_not_the_group_before():
    e = miner.extract_text("南京市溧水区教育局对白马中学3名教师从事有偿补课进行处理，给予记过处分；徐州市睢宁县教育局对睢宁县实验小学某教师有偿补课进行处理，给予行政警告处分。", "2018-11-29")
    assert [[x.code for x in s.sanctions] for c in e.cases for s in c.subjects] == [["admin.demerit"]]
