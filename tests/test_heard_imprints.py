"""Names in the imprint of a page, and words that a portal's story puts beside names, bodies and sums."""
from __future__ import annotations

import pytest

import miner
from tests import heard


@pytest.mark.parametrize("line, names", [
    ("作者：卞孝先　编辑：向芷君", ["卞孝先", "向芷君"]),
    ("编辑丨薄小海", ["薄小海"]),
    ("编辑 / 于海霞　校对 / 佟小满", ["于海霞", "佟小满"]),
    ("（责任编辑：洪建 向芷君）", ["洪建", "向芷君"]),
    ("责编：欧阳小满  审核：向芷君", ["欧阳小满", "向芷君"]),
])
def test_names_behind_the_labels_of_an_imprint(line: str, names: list[str]) -> None:
    found = miner.extract_text(f"有关情况\n松阳县的事情已经查清。\n{line}")
    assert [m.text for m in found.mentions if m.label == "PER"] == names


@pytest.mark.parametrize("line", ["编辑 部门负责人介绍了情况。", "记者 了解到，此事已查清。", "审核 不严的问题突出。"])
def test_a_label_before_other_words_names_nobody(line: str) -> None:
    assert heard.spans(line, "PER") == []


def test_one_cent_that_is_not_missing_is_no_money() -> None:
    assert heard.spans("轮换补贴83万元一分不少地领到了手，3万元一分也没有退。", "MONEY") == ["83万元", "3万元"]


def test_a_chairman_before_his_sex_is_a_post() -> None:
    text = "卞福生，某城市建设集团有限公司原党委书记、董事长，男，1966年9月出生，2023年7月接受审查调查。"
    assert heard.spans(text, "PER") == ["卞福生"] and "董事长" in heard.spans(text, "TITLE")


@pytest.mark.parametrize("text, name", [("乌日娜、苏雅拉图被开除党籍，乌日娜另被开除公职。", "乌日娜"), ("后勤集团副总经理闻人杰获有期徒刑三年。", "闻人杰")])
def test_the_word_before_the_predicate_is_no_part_of_the_name(text: str, name: str) -> None:
    assert heard.spans(text, "PER")[-1] == name


@pytest.mark.parametrize("text, body", [
    ("这位骨科主任因涉嫌严重违纪违法接受审查调查。", "骨科"),
    ("而巫山县，则有建坪乡某社区居委会集体决策不严，把门面低价出租。", "建坪乡某社区居委会"),
])
def test_measure_words_and_verbs_open_no_body(text: str, body: str) -> None:
    assert body in heard.spans(text, "ORG")


def test_the_other_sides_players_are_no_person() -> None:
    assert heard.spans("俱乐部先后向裁判和对方球员行贿430万元。", "PER") == []


@pytest.mark.parametrize("text", ["嫌疑人从瑞丽口岸入境时被抓获。", "当事人从业资格被吊销。", "被告人从该处借款。"])
def test_from_behind_the_accused_opens_no_name(text: str) -> None:
    assert heard.spans(text, "PER") == []
