"""Reports of inspections, universities and campaigns: who only speaks, whom a sanction told beside a person befell, what a
report counts, bodies of the nation and of several places."""
from __future__ import annotations

import pytest

import miner
from miner.model import Subject


def read(text: str) -> miner.model.Extraction:
    return miner.extract_text("有关情况\n" + text, published="2024-06-10")


def subjects(text: str) -> dict[str, Subject]:
    return {s.name: s for c in read(text).cases for s in c.subjects}


def spans(text: str, label: str) -> list[str]:
    return [m.text for m in read(text).mentions if m.label == label]


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def posts(text: str) -> dict[str, list[tuple[str | None, str, bool]]]:
    return {n: [(p.org, p.title, p.former) for p in s.positions] for n, s in subjects(text).items()}


def counted(text: str) -> list[tuple[float, str]]:
    return [(s.value, s.unit) for s in read(text).statistics]


@pytest.mark.parametrize("words", ["代表巡视组向遂宁市委领导班子反馈时指出", "向遂宁市委反馈情况时指出"])
def test_who_reports_what_was_found_is_no_subject(words: str) -> None:
    assert "卞立群" not in subjects(f"省委第四巡视组副组长卞立群{words}，市财政违规出借资金1.3亿元，造成损失900万元。")


def test_posts_taken_from_so_many_are_not_the_next_persons() -> None:
    assert codes("某大学党委通报称，免去2名中层干部职务，对经济管理学院原院长卞某某立案审查，给予其党内警告处分。") == {"卞某某": ["party.warning"]}


def test_what_befell_a_body_is_not_the_persons_told_behind_it() -> None:
    text = "某大学党委通报，对第二医院违规吃喝问题进行核查，责令退缴3.2万元，对第二医院原副院长卞少华给予党内警告处分。"
    assert codes(text)["卞少华"] == ["party.warning"]
    assert codes("责令退缴3.2万元，给予第二医院原副院长卞少华党内警告处分。")["卞少华"] == ["other.restitution", "party.warning"]


@pytest.mark.parametrize(("text", "figures"), [
    ("省纪委监委对绵阳市青松陵园原负责人等6人立案审查调查，全省共立案214人。", [(214, "人")]),
    ("2020年以来，从40多个国家和地区追回外逃人员2107人，其中党员和国家工作人员413人、监察对象413人。", [(2107, "人"), (413, "人"), (413, "人")]),
    ("四川省纪委近日对5起问题进行了通报曝光，12名责任人受到党政纪处分。", []),
])
def test_what_a_report_counts(text: str, figures: list[tuple[float, str]]) -> None:
    assert counted(text) == figures


def test_what_two_counties_found_is_of_the_city_that_holds_them() -> None:
    found = read("四川省纪委监委开展整治。船山区、射洪市纪委监委分别开展检查，发现问题31个，处分17人。").statistics
    assert [s.region for s in found] == ["四川省/遂宁市"] * 2


def test_what_belongs_to_a_body_of_the_nation_is_completed_by_no_place() -> None:
    text = "四川省政协原副主席卞克明，海关总署缉私局原副局长卞占川违规收受礼金，受到严肃处理。"
    assert posts(text)["卞占川"] == [("海关总署缉私局", "副局长", True)]
    assert subjects(text)["卞占川"].rank == "bureau_deputy"


@pytest.mark.parametrize("text", ["省市县纪委监委逐级包案。", "共立案现任村党支部书记、村委会主任4.6万人。", "巡视组向3个省辖市（示范区）党委反馈了情况。"])
def test_bodies_of_every_place_are_none(text: str) -> None:
    assert spans(text, "ORG") == []
