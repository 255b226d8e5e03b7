"""News and announcements about officials: lists called by name, names told behind what befell their bearers, pages in half-width marks,
lives and dates that are somebody else's or no deed's."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def events(text: str) -> dict[str, list[tuple[str, str | None]]]:
    return {n: [(e.type, e.start) for e in s.events] for n, s in subjects(text).items()}


@pytest.mark.parametrize("told", ["被免职并立案审查，他们分别是", "被免职并立案审查，分别为：", "被免职并立案审查，分别是"])
def test_those_counted_and_then_called_by_name(told: str) -> None:
    text = f"浙江省丽水市3名县处级干部{told}青田县副县长卞大河，缙云县政协副主席邵兰，遂昌县副县长桑林。当日，松阳县水利局局长楚平被查。"
    assert {n: [t for t, _ in e] for n, e in events(text).items()} == {
        "卞大河": ["investigation", "removal"], "邵兰": ["investigation", "removal"], "桑林": ["investigation", "removal"], "楚平": ["investigation"]}
    assert posts(text)["邵兰"] == [("缙云县政协", "副主席", False)]


def test_two_under_investigation_called_by_name() -> None:
    assert set(subjects("有两名高校官员被查，分别为丽水学院党委副书记卞大河，湖州学院原党委书记邵兰。")) == {"卞大河", "邵兰"}


@pytest.mark.parametrize(("text", "name", "event"), [
    ("外逃美国长达8年之久的卞大河回国投案。", "卞大河", ("surrender", None)),
    ("2023年8月18日被查的卞大河，已于2017年3月退休。", "卞大河", ("investigation", "2023-08-18")),
    ("落马的卞大河曾任青田县县长。", "卞大河", None),
])
def test_a_name_behind_what_befell_its_bearer(text: str, name: str, event: tuple[str, str | None] | None) -> None:
    assert spans(text, "PER") == [name]
    assert name in subjects(text) and (event is None or events(text)[name] == [event])


@pytest.mark.parametrize("text", ["被查的官员表示后悔。", "落马的高官子女也被带走。", "落马的县委书记还包括：", "被查的金融系统干部有5人。"])
def test_what_befell_people_in_general_makes_no_name(text: str) -> None:
    assert spans(text, "PER") == []


def test_a_page_in_half_width_marks() -> None:
    text = "卞大河近日从泰国被引渡回国。\n卞大河,原是白沙水泥制品有限公司副总经理,涉嫌挪用公款。"
    assert posts(text) == {"卞大河": [("白沙水泥制品有限公司", "副总经理", True)]}


def test_who_tells_of_himself() -> None:
    s = subjects("我叫卞大河，今年49岁，2013年因贪污17万余元被判处有期徒刑6年。")["卞大河"]
    assert [(x.code, x.term_months) for x in s.sanctions] == [("criminal.fixed_term", 72)]


@pytest.mark.parametrize("adverb", ["皆", "亦"])
def test_an_adverb_is_no_part_of_a_name(adverb: str) -> None:
    assert set(subjects(f"青田县水利局局长熊文俭{adverb}被查。熊文俭今年50岁。")) == {"熊文俭"}


def test_the_first_who_fell_is_nobodys_name() -> None:
    text = "卞某是被通报的浙江落马处级干部第一人。青田县第一人民医院原院长邵兰被查。"
    assert "第一人" not in spans(text, "PER") and "青田县第一人民医院" in spans(text, "ORG")


@pytest.mark.parametrize(("text", "told"), [
    ("青田县水利局局长卞大河于5月15日被丽水市纪委双规，6月1日被免职。", [("investigation", "2024-05-15"), ("removal", "2024-06-01")]),
    ("青田县水利局局长卞大河亦被“双规”。", [("investigation", None)]),
    ("青田县水利局局长卞大河等12名官员接受组织调查。", [("investigation", None)]),
    ("青田县水利局局长卞大河被查。卞大河在任上目睹了四位同僚落马、受审、服刑。", [("investigation", None)]),
    ("青田县水利局原局长卞大河落马，与亲人同台受审案件并不少见。", [("investigation", None)]),
    ("青田县水利局局长卞大河接受审查调查。2022年1月，他被任命为青田县水利局局长，直至此次被查。", [("investigation", None)]),
])
def test_what_is_an_event_and_whose(text: str, told: list[tuple[str, str | None]]) -> None:
    assert events(text)["卞大河"] == told


def test_a_count_of_others_under_investigation() -> None:
    assert [t for t, _ in events("青田县妇幼保健院原院长卞大河被“双开”。今年以来，至少150位医院院长被查。")["卞大河"]] == ["party_discipline", "admin_discipline"]


def test_said_to_have_done_it() -> None:
    case, = read("青田县委原副书记卞大河、缙云县委原副书记邵兰均被指“与他人通奸”。").cases
    assert {s.name for s in case.subjects} == {"卞大河", "邵兰"} and [v.code for v in case.violations] == ["discipline.life"]


@pytest.mark.parametrize("text", [
    "青田县副县长卞大河接受审查调查。青田属于上世纪八十年代划分的县。",
    "自2012年以来，青田县水利局局长卞大河、青田县农业局局长邵兰等一把手被调查。",
    "丽水市原副市长卞大河被查。1998年4月至2005年8月，邵兰又先后任丽水市委常委、副市长等职。",
])
def test_a_stretch_of_time_without_a_deed_is_no_time_of_conduct(text: str) -> None:
    assert all(c.conduct is None for c in read(text).cases)


def test_a_life_is_that_of_the_person_it_names() -> None:
    text = ("丽水学院副校长卞小兰接受审查调查。\n卞小兰，女，汉族，1962年6月出生，河北人，1981年7月参加工作，大学学历。\n1981年7月至1984年9月，任青田县第六中学教师；\n"
            "1984年9月至1988年7月，任丽水学院院长助理。\n湖州学院校长邵大河被查。")
    found = subjects(text)
    assert found["卞小兰"].profile is not None and found["邵大河"].profile is None


LIST = "青田县水利局原局长卞大河；缙云县政协文史委原主任邵兰；遂昌县公安局原副局长桑林。"


@pytest.mark.parametrize(("lead", "told"), [
    ("五名干部同日落马。这五人分别是：", []),
    ("多名县处级干部先后被查。他们分别是", ["investigation"]),
    ("3位局长接受调查，分别是：", ["investigation"]),
    ("其余3位落马局长分别是：", []),
    ("丽水市纪委监委组织查办了", ["investigation"]),
    ("3月以来，已有数位官员被查，包括", ["investigation"]),
])
def test_a_list_calls_by_name_whom_it_befell(lead: str, told: list[str]) -> None:
    text = lead + (LIST.replace("；", "，").replace("。", "等一批干部。") if "查办" in lead else LIST)
    assert {n: [t for t, _ in e] for n, e in events(text).items()} == {n: told for n in ("卞大河", "邵兰", "桑林")}
    assert posts(text)["桑林"] == [("遂昌县公安局", "副局长", True)]


def test_a_bare_list_calls_by_name() -> None:
    text = "这5名落马干部是：卞大河、邵江兰、桑小林、楚平、袁松（青田县水利局局长）。"
    assert set(subjects(text)) == {"卞大河", "邵江兰", "桑小林", "楚平", "袁松"}
    assert spans("该县主要特产是：白茶、黄桃、冬笋、高山米。", "PER") == []


@pytest.mark.parametrize(("text", "told"), [
    ("丽水市委原书记卞大河被判无期徒刑后，有人被指与卞大河和早前被降级的丽水原副市长邵江兰关系匪浅。", ["criminal.life"]),
    ("青田县水利局局长卞大河被查。该系统已有4名干部被双开，3名干部正在接受调查。", []),
    ("给予青田经济开发区党工委副书记卞大河（正科级）撤销党工委副书记处分。", ["party.post_removal"]),
    ("青田县水利局局长卞大河被开除党籍、公职。", ["party.expulsion", "admin.dismissal"]),
    ("青田县水利局原局长卞大河因受贿被青田县人民法院一审判决死缓。", ["criminal.death_reprieve"]),
])
def test_which_sanctions_and_whose(text: str, told: list[str]) -> None:
    assert [x.code for x in subjects(text)["卞大河"].sanctions] == told


@pytest.mark.parametrize("text", [
    "青田县检察院检察长卞大河被查，前任已获刑。", "青田县委书记卞大河被查。继邵兰落马获刑之后，丽水出现了第二名落马的书记。",
    "青田县委书记卞大河被查。通报指卞大河对抗组织审查。"])
def test_what_befell_another_before(text: str) -> None:
    assert events(text)["卞大河"] == [("investigation", None)]


def test_what_befell_stands_before_each_name_of_a_sentence() -> None:
    text = ("丽水市委常委卞大河正接受审查调查。\n此前已有多名官员遭查，包括2022年4月主动投案的丽水市原市委副书记邵江兰，"
            "以及同年6月遭查的青田县原副县长桑林，后者曾是卞大河的下属。")
    assert events(text) == {"卞大河": [("investigation", None)], "邵江兰": [("surrender", "2022-04-01")], "桑林": [("investigation", "2022-06-01")]}


def test_brackets_behind_the_names_of_a_list() -> None:
    text = "给予丽水市委常委卞大河（女，正局级）、青田县委书记邵兰（原任青田县县长）和缙云县委书记桑林（原任缙云县县长）党内严重警告处分。"
    assert posts(text) == {"卞大河": [("丽水市委", "常委", False)], "邵兰": [("青田县委", "书记", False), ("青田县", "县长", True)],
                           "桑林": [("缙云县委", "书记", False), ("缙云县", "县长", True)]}


@pytest.mark.parametrize(("text", "names"), [
    ("丽水市纪委发布通报称，严明涉嫌严重违纪违法，正接受审查调查。丽水市政协提案委员会主任严明正接受审查调查。", ["严明", "严明"]),
    ("去年被查的丽水银行行长张翎尚未披露调查结果。", ["张翎"]),
    ("10名医院院长或书记官宣被查，多名书记接连被查。", []),
    ("统战部部长格桑纳杰等。统战部部长格桑纳杰被查。", ["格桑纳杰", "格桑纳杰"]),
])
def test_where_a_name_ends(text: str, names: list[str]) -> None:
    assert spans(text, "PER") == names


@pytest.mark.parametrize(("text", "post"), [
    ("青田县公安局查破一起案件，村支书张某被立案审查。", (None, "村支书", False)),
    ("丽水市水利局局长张某被查，曾任副县长。", (None, "副县长", True)),
])
def test_a_post_that_a_body_cannot_have(text: str, post: tuple[str | None, str, bool]) -> None:
    assert post in posts(text)["张某"]


def test_a_deputy_commissioner() -> None:
    assert "卞大河" in subjects("原副专员卞大河接受审查调查。")


@pytest.mark.parametrize(("text", "post"), [
    ("浙江省第十届政协主席邵兰跌入法网；原公安部经侦局副局长卞大河涉嫌受贿，被判处有期徒刑十二年。", ("公安部经侦局", "副局长", True)),
    ("丽水市委书记卞大河被查。2006年，卞大河出任共青团浙江省委书记。", ("共青团浙江省委", "书记", True)),
    ("给予青田县水利局局长、局党组书记卞大河党内严重警告处分。", ("青田县水利局", "局长", False)),
    ("浙江师范大学青田学院院长卞大河被查。", ("浙江师范大学青田学院", "院长", False)),
    ("如贵州赤水酒厂前任总经理卞大河涉嫌受贿被查。", ("贵州赤水酒厂", "总经理", True)),
])
def test_which_body_a_post_is_of(text: str, post: tuple[str, str, bool]) -> None:
    assert post in posts(text)["卞大河"]


@pytest.mark.parametrize(("text", "told"), [
    ("青田农商银行原行长卞大河和缙云农商银行原行长邵兰，以及松阳农商银行原行长桑林相继被查，其中桑林曾任遂昌农商银行党委书记。", "遂昌农商银行"),
    ("丽水市委书记邵兰被查。几天前，为能提拔为莲都区区长而跑官的副区长谭某刚送上贿金。", "莲都区"),
])
def test_a_post_of_somebody_else_or_wished_for(text: str, told: str) -> None:
    assert told not in [org for org, _, _ in posts(text)["邵兰"]]


def test_a_bare_body_is_completed_in_one_way() -> None:
    text = "龙泉市委书记邵兰被免职。市建设局局长卞大河被查。\n丽水市纪委介绍情况。市建设局局长卞大河今年51岁。"
    assert posts(text)["卞大河"] == [("龙泉市建设局", "局长", False)]


def test_a_paragraph_of_breaches_goes_on_about_the_one_before() -> None:
    text = ("丽水学院原党委书记卞大河被开除党籍。\n湖州学院院长邵兰接受审查调查。\n消息称，卞大河违反政治纪律，对抗组织审查。\n"
            "违反国家法律法规，利用职务上的便利为他人谋取利益，索取他人财物，涉嫌受贿罪。")
    codes = {s.name: {v.code for v in c.violations} for c in read(text).cases for s in c.subjects}
    assert "crime.bribe_taking" in codes["卞大河"] and not codes["邵兰"]


@pytest.mark.parametrize("text", [
    "青田农商银行原董事长卞大河接受审查调查。\n财报显示，青田农商银行业务总收入48736.51万元，比上年增加2670.09万元；总支出47652.51万元。\n贷款损失准备余额14972.91万元。",
])
def test_the_accounts_of_a_bank_are_no_amounts_of_a_case(text: str) -> None:
    assert not [a for c in read(text).cases for a in c.amounts]


@pytest.mark.parametrize(("text", "codes"), [
    ("丽水原市委书记卞大河等人落马，其中159人涉嫌行贿买官。", []),
    ("35名到案人员涉嫌的犯罪类型包括贪污、受贿、诈骗等。例如，青田县水利局原科长卞大河侵吞公款。", ["crime.embezzlement"]),
    ("丽水市委原常委卞大河违规公款喝名酒。", ["eight.public_dining"]),
    ("青田县委原秘书长卞大河被查前讲迷信拜鬼神。", ["discipline.political"]),
])
def test_what_is_said_of_whom(text: str, codes: list[str]) -> None:
    case, = read(text).cases
    assert [v.code for v in case.violations] == codes


@pytest.mark.parametrize("text", [
    "青田县水利局原局长卞大河获刑，他的妻子及独子都曾被调查。",
    "青田县水利局原局长卞大河获刑；其妻子和儿子均被立案调查。",
])
def test_what_befell_his_kin(text: str) -> None:
    assert events(text)["卞大河"] == [("sentence", None)]


def test_another_case_behind_a_semicolon() -> None:
    s = subjects("原公安部某局副局长卞大河涉嫌受贿，被判处有期徒刑十二年；丽水邵强案，他自己被处死刑。")["卞大河"]
    assert [x.code for x in s.sanctions] == ["criminal.fixed_term"]


@pytest.mark.parametrize("told", [
    "正在接受浙江省监委的调查", "被浙江省纪委调查", "正接受审查侦查", "接受中央纪委国家监委驻某部纪检监察组、浙江省监委的调查"])
def test_an_investigation_by_a_body_that_is_named(told: str) -> None:
    assert events(f"丽水市原副市长卞大河{told}。")["卞大河"] == [("investigation", None)]


def test_a_group_of_the_nation_lends_no_place_to_the_commission_beside_it() -> None:
    case, = read("国家烟草专卖局某司原司长卞大河接受中央纪委国家监委驻某部纪检监察组纪律审查和浙江省丽水市监委监察调查。").cases
    assert case.region is None


def test_a_person_told_by_age_who_fell() -> None:
    text = "2022年1月29日，64岁的卞大河落马，他于2014年3月担任丽水海关关长。另一位关长邵兰，2023年10月30日接受丽水市监委的调查。"
    assert ("investigation", "2023-10-30") not in events(text)["卞大河"]


def test_those_who_fell_are_counted() -> None:
    told = [(s.indicator, s.value) for s in read("2014年2月至2014年11月，浙江省已有7名县级干部落马。").statistics]
    assert told == [("落马县级干部", 7)]


def test_the_post_that_another_took_up() -> None:
    text = "丽水市政府副秘书长卞大河被查。例如，邵江兰2016年5月就任副市长，卞大河两个月后就被提拔。青田县委原书记邵江兰被查。"
    assert [t for _, t, _ in posts(text)["卞大河"]] == ["副秘书长"]


def test_terms_dealt_out_on_a_page_in_half_width_marks() -> None:
    text = "原水利部某局副局长卞大河及其妻邵江兰涉嫌受贿,分别判处有期徒刑十四年和二年零五个月;妻子周某未被起诉。"
    assert [(n, s.sanctions[0].term_months) for n, s in subjects(text).items() if s.sanctions] == [("卞大河", 168), ("邵江兰", 29)]


@pytest.mark.parametrize(("text", "bodies"), [
    ("（丽水综合讯）中共丽水市委原书记卞大河被查。", ["中共丽水市委"]),
    ("55位医院院长被查。", []),
])
def test_where_a_body_begins(text: str, bodies: list[str]) -> None:
    assert spans(text, "ORG") == bodies


def test_the_league_of_the_province_is_not_of_the_city_before() -> None:
    text = "浙江省青田县县长卞大河被查。卞大河曾任浙江省青田县委书记、丽水地委委员、团省委副书记。"
    assert ("共青团浙江省委", "副书记", True) in posts(text)["卞大河"]
