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
    text = "卞大河近日从泰国被引渡回国。\n卞大河,原是白沙投资开发有限公司副总经理,涉嫌贪污犯罪。"
    assert posts(text) == {"卞大河": [("白沙投资开发有限公司", "副总经理", True)]}


def test_who_tells_of_himself() -> None:
    s = subjects("我叫卞大河，今年57岁，2016年因受贿9万余元被判处有期徒刑5年。")["卞大河"]
    assert [(x.code, x.term_months) for x in s.sanctions] == [("criminal.fixed_term", 60)]


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
    ("青田县水利局原局长卞大河落马，与亲人同台受审案件并不少见。", []),
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
