"""Names that no post introduces, shut in between words (tagging/framed.py, lexicons/name_frames.tsv), and words taken for names."""
from __future__ import annotations

import pytest

from tests import heard


@pytest.mark.parametrize("text, name", [
    ("卞长明等4人为达到当选目的拉票贿选，受到留党察看一年处分。", "卞长明"),
    ("县纪委给予邵建国同志党内警告处分，给予县财政局局长卞大明记过处分。", "邵建国"),
    ("平阳县教育局对邓刚给予行政警告处分。", "邓刚"),
    ("免去邓刚山东省卫生和计划生育委员会副主任职务。", "邓刚"),
    ("同意邵华辞去曲江县副县长职务。", "邵华"),
    ("因邵大强涉嫌其他严重违纪违法问题，由江苏省纪委监委对其立案审查调查。", "邵大强"),
    ("55岁的瞿大清1987年入党，2016年5月超标准使用办公用房。", "瞿大清"),
    ("1973年出生的麦大光，30多岁就担任了校长。", "麦大光"),
    ("外逃美国长达18年之久的邵有平回国投案自首。", "邵有平"),
    ("当邵祥山因涉嫌收受贿赂被批准逮捕时，师生诧异不已。", "邵祥山"),
    ("我叫邵玉麟，今年57岁。", "邵玉麟"),
    ("通报称，严明涉嫌严重违纪违法，正接受审查调查。", "严明"),
    ("邵伟，浙江人，现任工商银行温州分行行长。", "邵伟"),
    ("邵同汉是联新村小组长。", "邵同汉"),
    ("邵有华近日从泰国被引渡回国。", "邵有华"),
    ("平阳县委书记邵明等多位官员被问责。", "邵明"),
    ("乐清市某局局长李强、王平被查。", "王平"),
    ("迪庆州委常委、统战部部长格桑纳杰等。", "格桑纳杰"),
])
def test_a_name_shut_in_between_words(text: str, name: str) -> None:
    assert name in heard.spans(text, "PER")


def test_a_list_of_nothing_but_names() -> None:
    assert heard.spans("这6名干部是：卞有敏、邵东生、邓有山、邓本立、杨大梁、孙有才。", "PER") == ["卞有敏", "邵东生", "邓有山", "邓本立", "杨大梁", "孙有才"]


@pytest.mark.parametrize("people", ["蒙古族", "高山族", "满族", "土家族", "达斡尔族"])
def test_a_people_before_the_day_of_birth_is_no_name(people: str) -> None:
    assert heard.spans(f"卞大山，男，{people}，1965年2月出生，大学学历。", "PER") == ["卞大山"]


def test_a_compound_surname_alone_does_not_stop_the_list() -> None:
    assert heard.spans("涉案的有：欧阳、邵东生、邓有山、邓本立。", "PER")[-3:] == ["邵东生", "邓有山", "邓本立"]


@pytest.mark.parametrize("text", [
    "给予严肃批评教育。", "给予严重警告处分。", "对关联企业处以罚款。", "对单位给予通报批评。", "对余下人员进行约谈。", "高管涉嫌严重违纪违法。",
    "撤销原任职务。", "免去相应职务。", "随着高铁被建成。", "据知情人士透露，该案已审结。", "多名医院院长、书记接连被查。", "10名医院院长或书记官宣被查。",
    "交警向超限车辆通风报信。", "正副校长齐落马。", "处分人数中乡科级干部占绝大多数。", "黄山、安庆、池州、宣城、芜湖。", "采购了白酒、茅台、香烟、海参、茶叶。",
])
def test_words_in_the_same_place_are_no_names(text: str) -> None:
    assert heard.spans(text, "PER") == []


@pytest.mark.parametrize("text, name", [
    ("平阳县水利局副局长邵文俭皆被查。", "邵文俭"), ("平阳县水利局局长邵桂松亦被立案。", "邵桂松"), ("乐清市副镇长邵全则受到行政警告处分。", "邵全"),
    ("呼和浩特分行原行长邵翎尚未披露。", "邵翎"), ("永新县人民医院原院长谢明均；", "谢明均"),
])
def test_an_adverb_behind_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert heard.spans(text, "PER") == [name]


def test_an_adverb_behind_a_list_of_names_is_no_part_of_the_last() -> None:
    found = heard.subjects("1.衡阳县西河乡党委副书记卞丽、衡阳县永安乡副乡长邵宁勤、渣江镇副镇长邓超违规接受旅游安排问题。卞丽、邵宁勤、邓超均受到党内警告处分。")
    assert {n: len(s.sanctions) for n, s in found.items()} == {"卞丽": 1, "邵宁勤": 1, "邓超": 1}


def test_a_deed_told_again_and_again_is_nobodys_name() -> None:
    items = ["平阳县水利局局长卞文海", "乐清市财政局科长邵青山", "瑞安市林业局职工邓立勋"]
    text = "\n".join(f"{n}.{who}违规操办婚庆事宜问题。2021年5月，{who[-3:]}操办婚宴，违规操办婚礼。{who[-3:]}受到党内警告处分。" for n, who in enumerate(items, 1))
    assert [[s.name for s in c.subjects] for c in heard.read(text).cases] == [["卞文海"], ["邵青山"], ["邓立勋"]]
