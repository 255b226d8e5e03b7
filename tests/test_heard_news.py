"""News about officials: lists of people of whom one word tells what befell all, before the list or behind it."""
from __future__ import annotations

import pytest
from heard import read, subjects

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
