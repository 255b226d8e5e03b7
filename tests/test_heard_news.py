"""News about officials: lists of people of whom one word tells what befell all, before the list or behind it."""
from __future__ import annotations

import miner
import pytest
from heard import posts, read, subjects

THREE = "丽水市水利局原局长卞大河{0}青田县副县长邵兰{0}缙云县政协副主席桑林"
NAMES = {"卞大河", "邵兰", "桑林"}


def events(text: str) -> dict[str, list[tuple[str, str | None]]]:
    return {n: [(e.type, e.start) for e in s.events] for n, s in subjects(text).items()}


@pytest.mark.parametrize("told", [
    "丽水三名干部同日被查。这三人分别是：{}。", "3名干部接受调查，分别是：{}。", "已有数位干部被查，包括{}等人。",
    "某纪委组织查办了{}等一批“保护伞”。", "{}等3名干部接受组织调查。", "5月以来被查的3名干部是：{}。",
])
@pytest.mark.parametrize("mark", ["；", "，"])
def test_what_befell_all_of_a_list(told: str, mark: str) -> None:
    assert events(told.format(THREE.format(mark))) == {n: [("investigation", None)] for n in NAMES}


@pytest.mark.parametrize("told", [
    "丽水三名干部同日落马。他们分别是{}。", "其余3位落马干部分别是：{}。", "近年落马的处级干部还包括：{}。", "{}三名处级干部同日落马。",
    "{}……这些人物，已在反腐风暴中被“拉下马”。",
])
def test_who_fell_answers_though_no_event_is_told(told: str) -> None:
    assert events(told.format(THREE.format("；"))) == {n: [] for n in NAMES}


def test_each_of_a_list_is_a_case_in_its_own_place() -> None:
    text = "3名干部被查，分别是：安徽省宿州市副市长卞大河；河南省洛阳市政协副主席邵兰；浙江省丽水市水利局局长桑林。"
    assert [(c.subjects[0].name, c.region) for c in read(text).cases] == [("卞大河", "安徽省/宿州市"), ("邵兰", "河南省/洛阳市"), ("桑林", "浙江省/丽水市")]


def test_a_list_of_numbered_lines_with_their_days() -> None:
    text = "以下为2名被查院长名单：\n1．1月3日，青田县人民医院原院长卞大河；\n2．2月9日，缙云县人民医院院长邵兰。"
    assert events(text) == {"卞大河": [("investigation", "2024-01-03")], "邵兰": [("investigation", "2024-02-09")]}


def test_a_notice_that_two_are_under_investigation() -> None:
    text = "5月13日，某网站发布青田县政协副主席卞大河、缙云县政协原副主席邵兰被查的消息。"
    assert events(text) == {n: [("investigation", "2024-05-13")] for n in ("卞大河", "邵兰")}


def test_who_stands_under_a_headline() -> None:
    assert events("水利局又一人被查！\n卞大河，浙江人，现任青田县水利局局长。") == {"卞大河": [("investigation", None)]}


@pytest.mark.parametrize("text", [
    "青田县水利局局长卞大河被查，其问题包括：收受商人邵兰财物。",
    "青田县水利局局长卞大河被查。办案人员分别是桑林、邵兰。",
    "青田县水利局局长卞大河被查，接任者是缙云县水利局局长邵兰。",
])
def test_a_list_of_others_is_none(text: str) -> None:
    assert set(subjects(text)) == {"卞大河"}


@pytest.mark.parametrize(("text", "told"), [
    ("青田县委书记卞大河涉嫌严重违纪违法被查。继邵某落马获刑之后，该县又有干部落马。", ["investigation"]),
    ("青田县人民检察院检察长卞大河被查，前任已获刑。", ["investigation"]),
    ("青田县水利局原局长卞大河，正在接受丽水市纪委派驻纪检组、云和县监委的调查。", ["investigation"]),
    ("“百名红通人员”卞大河回国投案自首。", ["surrender"]),
    ("8月22日青田县副县长卞大河被查仅相隔十余天。", ["investigation"]),
])
def test_what_befell_whom(text: str, told: list[str]) -> None:
    assert [t for t, _ in events(text)["卞大河"]] == told


def test_a_sanction_that_describes_the_next_is_his() -> None:
    found = subjects("青田县委原书记卞大河被判无期徒刑后，有人被指与卞大河和早前被降级的丽水市原副市长邵有兰来往密切。")
    assert {n: [x.code for x in s.sanctions] for n, s in found.items()} == {"卞大河": ["criminal.life"], "邵有兰": ["admin.demotion"]}


def test_a_list_of_those_known_by_what_befell_them() -> None:
    text = "该地已有多名官员遭查，包括2022年4月主动投案的青田县副县长卞大河，以及同年6月遭查的缙云县水利局局长邵兰。"
    assert events(text) == {"卞大河": [("surrender", "2022-04-01")], "邵兰": [("investigation", "2022-06-01")]}


@pytest.mark.parametrize(("text", "codes"), [
    ("青田县水利局局长卞大河、缙云县水利局局长邵兰两人被开除党籍、公职。", {"party.expulsion", "admin.dismissal"}),
    ("分别给予青田县委常委卞大河（原任云和县副县长）和缙云县委书记邵兰（原任缙云县县长）党内严重警告处分。", {"party.serious_warning"}),
    ("青田县水利局副局长卞大河（女，正科级），缙云县水利局局长邵兰被给予党内严重警告处分。", {"party.serious_warning"}),
])
def test_both_are_sanctioned(text: str, codes: set[str]) -> None:
    assert {n: {x.code for x in s.sanctions} for n, s in subjects(text).items()} == {"卞大河": codes, "邵兰": codes}


def test_a_party_post_taken_away() -> None:
    assert [x.code for x in subjects("市纪委给予青田县委副书记卞大河（正科级）撤销县委副书记处分。")["卞大河"].sanctions] == ["party.post_removal"]


@pytest.mark.parametrize(("text", "held"), [
    ("青田县委原书记卞大河被立案调查。几天前，为能提拔为云和县县长而“跑官”的邵某刚刚送上贿金。", {"卞大河": [("青田县委", "书记", True)]}),
    ("给予青田县水利局局长、局党组书记卞大河党内严重警告处分。", {"卞大河": [("青田县水利局", "局长", False), ("青田县水利局", "党组书记", False)]}),
    ("青田县水利局原局长卞大河和云和县水利局原局长邵兰被查，其中邵兰曾任缙云县水利局局长。", {"卞大河": [("青田县水利局", "局长", True)], "邵兰": [
        ("云和县水利局", "局长", True), ("缙云县水利局", "局长", True)]}),
])
def test_posts_that_are_his_own(text: str, held: dict[str, list[tuple[str | None, str, bool]]]) -> None:
    assert posts(text) == held


def test_where_a_commission_told_to_inquire_sits_is_no_region() -> None:
    text = "国家烟草专卖局某司原司长卞大河接受中央纪委国家监委驻某部纪检监察组纪律审查和安徽省芜湖市监委监察调查。"
    assert read(text).cases[0].region is None


def test_those_counted_of_a_year_are_no_case() -> None:
    assert read("年内该行已有4名干部被双开，3名干部正在接受调查。").cases == ()


@pytest.mark.parametrize(("text", "figure"), [
    ("2023年2月至2023年11月，浙江省已有7名厅级干部落马。", ("落马厅级干部", 7, "名", "exact")),
    ("去年全县被查处的官员多达270余人。", ("被查处官员", 270, "人", "over")),
    ("去年以来，该系统已有至少13名干部被“拿下”。", ("被拿下干部", 13, "名", "over")),
    ("卞某落马后，今年通报被查的干部已增至28人。", ("被查干部", 28, "人", "exact")),
    ("今年以来，近40名村干部接连被查。", ("被查村干部", 40, "名", "under")),
])
def test_how_many_fell(text: str, figure: tuple[str, int, str, str]) -> None:
    s, = read(text).statistics
    assert (s.indicator, s.value, s.unit, s.approx) == figure


@pytest.mark.parametrize("text", ["青田县两名干部落马。", "今年被查的第3名干部是卞大河。", "今年，3名干部被查，分别是青田县副县长卞大河、缙云县副县长邵兰、遂昌县副县长桑林。"])
def test_those_of_the_matter_itself_are_no_figure(text: str) -> None:
    assert read(text).statistics == ()


BODY = "6月3日，青田县纪委监委发布消息，青田县水利局局长卞大河接受审查调查。\n卞大河，男，1970年5月生，曾任青田县水利局副局长，此前曾多次公开露面。"


@pytest.mark.parametrize(("head", "published"), [
    ("浙江某某早报\n青田县一名局长接受审查调查\n新闻归类：浙江聚焦 |  更新时间：2023-06-04 07:21", "2023-06-04"),
    ("我的位置: 法治 > 反腐 > 文章详情\n青田县一名局长接受审查调查\n来源:某某新闻 作者:邵兰 2023-06-04 10:41", "2023-06-04"),
    ("来自 国内 2019-07-14 13:27 的文章\n青田县一名局长接受审查调查", None),
])
def test_what_stands_over_a_headline_is_none(head: str, published: str | None) -> None:
    document = miner.extract_text(f"{head}\n{BODY}").document
    assert (document.title, document.published) == ("青田县一名局长接受审查调查", published)


def test_a_life_whose_lines_follow_the_post_of_today() -> None:
    text = ("卞大河简历\n卞大河，男，汉族，1960年10月生，浙江青田人，1979年5月加入中国共产党，1981年8月参加工作，大学学历。现任丽水市副市长。\n"
            "1991年3月起任青田县县长；1993年2月起任青田县委书记；1995年4月起任丽水市委宣传部部长。\n丽水市副市长卞大河接受审查调查。")
    profile = subjects(text)["卞大河"].profile
    assert profile is not None and [c.start for c in profile.career if c.start] == ["1991-03", "1993-02", "1995-04"]
