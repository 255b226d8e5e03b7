"""Careers: lines of a 简历 however they are set, lives told in prose, and posts told as the way somebody went."""
from __future__ import annotations

import pytest
from heard import spans, subjects

import miner

from miner.model import Subject

NOTICE = "据丽水市纪委监委消息：云和县委常委、副县长卜闻笛涉嫌严重违纪违法，目前正接受纪律审查和监察调查。\n"


def of_bu(text: str) -> Subject:
    return subjects(text)["卜闻笛"]


def posts(text: str) -> set[tuple[str | None, str, bool]]:
    return {(p.org, p.title, p.former) for p in of_bu(text).positions}


def lines(text: str) -> list[tuple[str | None, str | None, str]]:
    profile = of_bu(NOTICE + text).profile
    return [(c.start, c.end, c.text) for c in profile.career] if profile else []


FORESTRY = [("1990-08", "1995-03", "云和县林业局干部"), ("1995-03", "2000-11", "云和县林业局副局长"),
            ("2000-11", "2012-12", "云和县林业局局长、党组书记")]


@pytest.mark.parametrize("heading", ["人物履历", "【个人简历】", "卜闻笛简历", "附：卜闻笛同志简历："])
def test_a_heading_with_or_without_a_name_opens_dated_lines(heading):
    assert lines(heading + "\n1990.08——1995.03云和县林业局干部；1995.03——2000.11云和县林业局副局长；\n"
                 "2000.11——2012.12云和县林业局局长、党组书记。\n违纪被查\n2024年3月5日，县纪委发布消息。") == FORESTRY


def test_a_date_on_a_line_of_its_own_goes_with_the_next_line():
    assert lines("个人简历\n1990年8月至1995年3月，云和县林业局干部；\n1995年3月至2000年11月\n云和县林业局副局长；\n"
                 "2000年11月至2012年12月\n云和县林业局局长、党组书记") == FORESTRY


def test_a_line_in_brackets_and_a_source_behind_the_last_line_end_no_career():
    found = lines("卜闻笛简历\n卜闻笛，男，汉族，1968年1月出生，祖籍浙江青田，1990年8月参加工作，农学学士。\n"
                  "1990年8月—1995年3月，任云和县林业局干部；\n1995年3月—2000年11月，任云和县林业局副局长；\n"
                  "（于1998年3月至9月，到丽水市挂职，任林业局局长助理）；\n"
                  "2000年11月—2012年12月，任云和县林业局局长、党组书记。（简历摘自云和新闻网）")
    assert found == [*FORESTRY[:2], ("1998-03", "1998-09", "到丽水市挂职，任林业局局长助理"), FORESTRY[2]]


@pytest.mark.parametrize("heading", ["卜闻笛同志简历：", "卜闻笛简历\n"])
def test_a_birth_behind_the_heading_opens_no_career(heading):
    text = heading + "1968年1月生，汉族，浙江青田人，大学学历，1990年8月参加工作。历任云和县林业局干部、副局长，云和县水利局局长。2012年5月起任云和县副县长至今。"
    assert lines(text) == [(None, None, "云和县林业局干部、副局长，云和县水利局局长"), ("2012-05", None, "云和县副县长")]
    profile = of_bu(NOTICE + text).profile
    assert profile is not None and (profile.birth, profile.native_place, profile.work_started, profile.ethnicity) == ("1968-01", "浙江青田", "1990-08", "汉族")


def test_forebears_place_and_a_bachelor_s_degree():
    profile = of_bu(NOTICE + "卜闻笛简历\n卜闻笛，男，汉族，1968年1月出生，祖籍浙江青田，1990年8月参加工作，农学学士。\n"
                    "1990年8月—1995年3月，任云和县林业局干部；\n1995年3月—2000年11月，任云和县林业局副局长。").profile
    assert profile is not None and (profile.native_place, profile.education) == ("浙江青田", "农学学士")


def test_a_life_in_prose_goes_on_behind_a_paragraph_on_something_else():
    text = ("公开资料显示：卜闻笛，1969年2月出生，籍贯浙江青田。1989年，卜闻笛从浙江林学院毕业后，进入云和县林业局工作。\n"
            "云和县林业局位于县城东部，下设五个林场，是全县最大的事业单位。\n"
            "卜闻笛先后在云和县林业局工作。2000年6月，卜闻笛任云和县林业局局长；2002年2月，出任云和县水利局局长。\n"
            "2014年5月，卜闻笛离开水利系统，转任云和县委常委、副县长，直至此次被查。")
    assert lines(text) == [("1989", None, "进入云和县林业局工作"), (None, None, "先后在云和县林业局工作"), ("2000-06", None, "云和县林业局局长"),
                           ("2002-02", None, "云和县水利局局长"), ("2014-05", None, "云和县委常委、副县长")]
    assert posts(NOTICE + text) == {("云和县委", "常委", False), ("云和县", "副县长", False)}


def test_a_life_in_short_beside_the_lines_of_a_career_tells_no_posts():
    text = NOTICE + ("卜闻笛出生于1969年2月，浙江青田人，一直在本县工作，曾任云和县林业局副局长、局长，云和县水利局局长等职。\n"
                     "卜闻笛简历\n1990年8月至1995年3月，云和县林业局干部；\n1995年3月至2000年11月，云和县林业局副局长；\n2000年11月至2012年12月，云和县林业局局长。")
    assert posts(text) == {("云和县委", "常委", False), ("云和县", "副县长", False)}


FALLEN = "2022年5月，卜闻笛因严重违纪违法被开除党籍。"


def test_all_posts_of_a_list_behind_once_are_over():
    assert posts("卜闻笛，云和县委原副书记，曾任云和县林业局副局长、局长，云和县水利局局长，云和县崇头镇党委书记，2020年11月接受审查调查。" + FALLEN) == {
        ("云和县委", "副书记", True), ("云和县林业局", "副局长", True), ("云和县林业局", "局长", True), ("云和县水利局", "局长", True), ("云和县崇头镇党委", "书记", True)}


def test_a_list_behind_once_goes_on_over_semicolons():
    assert posts("卜闻笛，男，1971年3月出生，1994年8月参加工作。曾任云和县人民政府办公室秘书，秘书科副科长；云和县崇头镇党委宣传委员；"
                 "云和工业园区建设实业有限公司副总经理。" + FALLEN) == {
        ("云和县人民政府办公室", "秘书", True), ("云和县人民政府办公室秘书科", "副科长", True), ("云和县崇头镇党委", "宣传委员", True),
        ("云和工业园区建设实业有限公司", "副总经理", True)}


def test_the_post_of_today_behind_one_that_is_over():
    assert posts("曾任云和县林业局局长的云和县副县长卜闻笛被查。" + FALLEN) == {("云和县林业局", "局长", True), ("云和县", "副县长", False)}


@pytest.mark.parametrize("told", [
    "2011年9月，卜闻笛到云和工业园区建设实业有限公司任职，不久调任该公司副总经理。",
    "2008年，当时还是云和工业园区建设实业有限公司副总经理的卜闻笛认识了一名商人。",
    "当时卜闻笛是云和工业园区建设实业有限公司副总经理。",
    "卜闻笛从云和县林业局局长，到云和工业园区建设实业有限公司副总经理，一路顺利。",
    "卜闻笛当上云和工业园区建设实业有限公司副总经理后，来者不拒。",
    "调到开发区之前，卜闻笛在云和工业园区工作，此前他是云和工业园区建设实业有限公司副总经理。",
    "去年，卜闻笛卸任云和工业园区建设实业有限公司副总经理。",
])
def test_verbs_and_turns_that_tell_a_post(told):
    assert ("云和工业园区建设实业有限公司", "副总经理", True) in posts("云和县原副县长卜闻笛因受贿被立案审查。" + told + FALLEN)


@pytest.mark.parametrize("told", ["卜闻笛当了8年云和县水利局局长。", "在担任了一年多云和县水利局局长之后，卜闻笛去了外地。"])
def test_how_long_a_post_was_held_stands_before_it(told):
    assert ("云和县水利局", "局长", True) in posts("云和县原副县长卜闻笛因受贿被立案审查。" + told + FALLEN)


@pytest.mark.parametrize("told", [
    "2003年，时任云和县委书记的是谭砚秋。",
    "其间，谭砚秋于2002年至2003年，出任云和县委书记。",
    "2003年至2013年，谭先后担任云和县委书记。",
    "2013年，接替云和县委书记谭砚秋的是外地干部。",
    "卜闻笛成为云和县委书记的座上宾。",
    "卜闻笛希望成为云和县委书记。",
    "其妻子担任云和县委书记。",
    "卜闻笛的儿子在外地任职，当上了云和县委书记。",
    "卜闻笛为让亲信苗文水担任云和县委书记，四处打招呼。",
    "卜闻笛帮助某镇干部苗文水当上云和县委书记。",
    "卜闻笛安排情妇担任云和县委书记。",
    "卜闻笛向时任云和县委书记汇报。",
])
def test_posts_of_others_and_posts_wished_for_are_not_the_subjects(told):
    assert all(title != "书记" for _, title, _ in posts("云和县副县长卜闻笛因受贿被立案审查。当地一名叫谭砚秋的人说，谭砚秋认识他。" + told + FALLEN))


def test_the_post_of_who_took_another_s_place():
    found = subjects("云和县委原书记卜闻笛、云和县原县长谭砚秋被开除党籍。卜闻笛曾接替谭砚秋担任云和县崇头镇党委书记。")
    assert ("云和县崇头镇党委", "书记") in {(p.org, p.title) for p in found["卜闻笛"].positions}
    assert ("云和县崇头镇党委", "书记") not in {(p.org, p.title) for p in found["谭砚秋"].positions}


def test_a_post_once_told_as_over_is_over():
    assert posts("云和县林业局局长卜闻笛被查。近日，云和县林业局原局长卜闻笛涉嫌严重违纪违法，接受审查调查。") == {("云和县林业局", "局长", True)}


def test_a_place_and_its_government_are_one_seat():
    assert posts("云和县委副书记、县长卜闻笛涉嫌严重违纪违法，接受审查调查。云和县人民政府县长卜闻笛的职务被免去。") == {("云和县委", "副书记", False), ("云和县", "县长", False)}


def test_short_names_that_the_text_gives_are_filled_in():
    assert posts("被告人卜闻笛，男，甲资产管理股份有限公司（国家出资，以下简称甲公司）原总裁助理，乙投资管理有限公司（属甲公司，以下简称乙公司）原总经理。"
                 "被告人卜闻笛利用担任甲公司投资部总经理，乙公司总经理、董事长等职务上的便利，收受钱款共计100万元，被判处有期徒刑三年。") == {
        ("甲资产管理股份有限公司", "总裁助理", True), ("乙投资管理有限公司", "总经理", True), ("甲资产管理股份有限公司投资部", "总经理", True),
        ("乙投资管理有限公司", "董事长", True)}


@pytest.mark.parametrize(("told", "post"), [
    ("2018年，卜闻笛被调往丽水市中心医院，先任副院长，后任党委书记。", ("丽水市中心医院", "党委书记", True)),
    ("卜闻笛从云和县崇头镇党委书记任上调任县交通运输局局长。", ("云和县交通运输局", "局长", True)),
    ("卜闻笛从云和县崇头镇党委书记任上调任县交通运输局局长。", ("云和县崇头镇党委", "书记", True)),
    ("卜闻笛曾在云和农商银行工作，历任该行信贷部经理、营业部主任、副行长。", ("云和农商银行", "副行长", True)),
    ("卜闻笛利用担任丽水市公安局副局长、莲都分局局长等职务上的便利敛财。", ("丽水市公安局莲都分局", "局长", True)),
    ("卜闻笛利用担任丽水市公安局交通警察支队办案科科员、事故组组长的便利敛财。", ("丽水市公安局交通警察支队事故组", "组长", True)),
    ("卜闻笛进入云和县元和社区卫生服务中心担任网络管理员（属临时聘用）。", ("云和县元和社区卫生服务中心", "网络管理员", True)),
    ("卜闻笛原系云和县医疗保障局规划财务科负责人。", ("云和县医疗保障局规划财务科", "负责人", True)),
    ("浙江省政府原驻北京办事处主任卜闻笛也来过。", ("浙江省政府驻北京办事处", "主任", True)),
    ("云和县房屋管理所归县里管，时任房管所所长的卜闻笛说了算。", ("云和县房屋管理所", "所长", True)),
    ("卜闻笛是云和县交通运输局第三任局长。", ("云和县交通运输局", "局长", True)),
    ("卜闻笛是云和县人大常委会主任。", ("云和县人大常委会", "主任", False)),
])
def test_whose_the_post_is(told, post):
    assert post in posts("云和县原副县长卜闻笛因受贿被立案审查。" + told + FALLEN)


def test_a_heading_over_a_name_is_no_post_of_its_bearer():
    assert posts("云和县水利局原局长卜闻笛被查。\n又一名落马的云和县委书记\n卜闻笛1969年2月生于青田。2011年，出任云和县水利局局长。" + FALLEN) == {("云和县水利局", "局长", True)}


def test_a_stretch_of_time_behind_a_post_is_nobody():
    assert posts("云和县原副县长卜闻笛因受贿被立案审查。在卜闻笛担任云和县水利局局长的一年里，有人送礼。" + FALLEN) == {("云和县", "副县长", True), ("云和县水利局", "局长", True)}


def test_names_before_brackets_with_their_posts():
    found = subjects("会议决定，对卜闻笛（云和县副县长，2017年4月起分管水利工作）予以免职，要求谭砚秋（原云和县水利局局长，2015年2月至2018年3月任云和县农业局局长）、"
                     "楚平（云和县政协副主席）引咎辞职；对桑林（时任云和县应急管理局局长，现任云和县政协副主席）给予党内警告处分。")
    assert {n: [(p.org, p.title, p.former) for p in s.positions] for n, s in found.items()} == {
        "卜闻笛": [("云和县", "副县长", False)], "谭砚秋": [("云和县水利局", "局长", True), ("云和县农业局", "局长", True)],
        "楚平": [("云和县政协", "副主席", False)], "桑林": [("云和县应急管理局", "局长", True), ("云和县政协", "副主席", False)]}
    assert all(e.start is None for s in found.values() for e in s.events)


@pytest.mark.parametrize("text", ["对金华（时任领导很重视）来说是教训。", "对水利局（局长出席）的检查。", "由农业农村局（局长带队）负责。"])
def test_what_stands_before_a_bracket_need_be_no_name(text):
    assert spans(text, "PER") == []


def test_posts_in_the_bracket_of_one_person_are_not_another_s():
    assert posts("对云和县副县长卜闻笛给予政务记过处分；对某某某（时任云和县水利局局长）给予党内警告处分。") == {("云和县", "副县长", False)}


def test_a_name_told_by_its_party():
    assert spans("事故责任人员处理情况\n1.谭砚秋，中共党员，2018年5月至今任云和县应急管理局危化科科长。\n2.邵文光，群众，云和县甲化工有限公司总经理。", "PER") == ["谭砚秋", "邵文光"]


@pytest.mark.parametrize("told", ["走马上任云和县崇头镇党委书记", "走上云和县崇头镇党委书记岗位", "兼任云和县崇头镇党委书记"])
def test_posts_taken_up(told):
    assert ("云和县崇头镇党委", "书记", True) in posts(f"云和县原副县长卜闻笛因受贿被立案审查。2013年3月，卜闻笛{told}。" + FALLEN)


def test_the_time_of_a_list_holds_for_all_its_people():
    found = subjects("时任云和县住建局副局长的卜闻笛和云和县城投公司工程部部长谭砚秋接受宴请。2020年，卜闻笛受到党内警告处分，谭砚秋受到政务警告处分。")
    assert {n: [(p.title, p.former) for p in s.positions] for n, s in found.items()} == {"卜闻笛": [("副局长", True)], "谭砚秋": [("部长", True)]}


def test_now_stands_before_the_body_and_a_verb_behind_the_name():
    text = ("云和县人民医院设备科原科长、现后勤服务中心主任邵文光收受回扣，受到党内警告处分。云和县教育局计财科原科长楚平、科员桑林套取资金问题。"
            "楚平与科员桑林套取资金3万元，分别受到党内严重警告、政务记过处分。")
    found = subjects(text)
    assert set(found) == {"邵文光", "楚平", "桑林"}
    assert [(p.org, p.title, p.former) for p in found["邵文光"].positions] == [("云和县人民医院设备科", "科长", True), ("云和县人民医院后勤服务中心", "主任", False)]


ITEMS = "云和县应急管理局关于事故责任追究情况的通报\n对有关责任人员的处理情况如下：\n"


def test_items_that_open_with_a_name_and_its_post_and_end_in_a_sanction():
    found = {s.name: [x.code for x in s.sanctions] for c in miner.extract_text(
        ITEMS + "1.谭砚秋，云和县应急管理局危化科科长。履行职责不力，给予政务记过处分。\n"
        "2.邵文光，中共党员，2018年5月至今任云和县应急管理局副局长。分管危化工作不力，给予党内警告处分。\n"
        "3.楚平，云和县紧水滩镇镇长，对事故负有领导责任，给予政务警告处分。").cases for s in c.subjects}
    assert found == {"谭砚秋": ["admin.demerit"], "邵文光": ["party.warning"], "楚平": ["admin.warning"]}


def test_what_befell_somebody_whose_name_was_not_read_is_not_the_next_one_s():
    found = {s.name: [x.code for x in s.sanctions] for c in miner.extract_text(
        ITEMS + "1.云和县应急管理局危化科科长毋不识履职不力。研究决定，给予党内警告处分。\n"
        "2.楚平，云和县紧水滩镇镇长，对事故负有领导责任，给予政务警告处分。").cases for s in c.subjects}
    assert found["楚平"] == ["admin.warning"]


def test_a_post_of_his_own_behind_what_he_arranged():
    assert ("云和县水利局", "局长", True) in posts("云和县原副县长卜闻笛因受贿被立案审查。卜闻笛安排其担任云和县水利局局长期间的下属聚餐。" + FALLEN)


def test_a_firm_told_by_its_brand_holds_the_same_post():
    assert posts("丽水钢铁（集团）公司原董事长卜闻笛被查。丽钢董事长卜闻笛利用职务便利收受贿赂。" + FALLEN) == {("丽水钢铁（集团）公司", "董事长", True)}


def test_a_post_before_a_short_body_breaks_no_list_of_people():
    found = subjects("云和县商务局原党委书记、局长卜闻笛，党委委员、副局长谭砚秋，党委委员、执法大队大队长邵文光，因违规发放津补贴受到党内警告处分。")
    assert {n: [x.code for x in s.sanctions] for n, s in found.items()} == {n: ["party.warning"] for n in ("卜闻笛", "谭砚秋", "邵文光")}
    assert [(p.org, p.title) for p in found["邵文光"].positions] == [("云和县商务局", "党委委员"), ("云和县商务局执法大队", "大队长")]


@pytest.mark.parametrize("told", [
    "1990年—1995年　云和县林业局干部\n1995年—2000年　云和县林业局副局长\n2000年至今　云和县副县长",
    "1990-08至1995-03，云和县林业局干部\n1995-03至2000-11，云和县林业局副局长\n2000-11至今，云和县副县长"])
def test_years_alone_and_months_behind_a_hyphen_open_lines(told):
    found = lines("卜闻笛简历\n卜闻笛，男，汉族，1968年1月生，浙江青田人，1990年8月参加工作。\n" + told)
    assert [t for _, _, t in found] == ["云和县林业局干部", "云和县林业局副局长", "云和县副县长"]
    assert [(s or "")[:4] for s, _, _ in found] == ["1990", "1995", "2000"] and found[2][1] is None


def test_a_life_told_in_a_story() -> None:
    text = ("云和县人大常委会副主任卞永岚接受审查调查。\n卞永岚出生于1975年5月，浙江丽水人，曾任丽水市委宣传部副部长。\n"
            "2011年，她出任青田县副县长，2020年接任县长。\n此前，县长祁望岫已被查。")
    who = subjects(text)["卞永岚"]
    assert [(p.org, p.title) for p in who.positions] == [("云和县人大常委会", "副主任")]
    assert who.profile is not None and who.profile.birth == "1975-05" and len(who.profile.career) == 3
    shown = ("云和县副县长祁望岫被开除党籍。\n祁望岫的公开履历显示，1994年7月毕业后，他曾在云和县第一中学任教。2003年3月至2006年3月，祁望岫出任赤石乡党委副书记。\n"
             "2013年1月直至被查前，任云和县副县长。\n今年3月10日，县监委宣布祁望岫正在接受监察调查。")
    who = subjects(shown)["祁望岫"]
    assert [p.title for p in who.positions] == ["副县长"]
    assert [(e.type, e.start) for e in who.events] == [("party_discipline", None), ("investigation", "2024-03-10")]
