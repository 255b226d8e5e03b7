"""What independent readers heard wrong of names and posts: who is named, which body a post is of, how high it ranks, where it lies."""
from __future__ import annotations

import pytest

import miner

TITLE = "有关情况\n"


def found(text: str, label: str) -> list[str]:
    return [m.text for m in miner.extract_text(TITLE + text, published="2025-06-10").mentions if m.label == label]


def posts(text: str) -> dict[str, list[tuple[str | None, str, bool]]]:
    cases = miner.extract_text(TITLE + text, published="2025-06-10").cases
    return {s.name: [(p.org, p.title, p.former) for p in s.positions] for c in cases for s in c.subjects}


@pytest.mark.parametrize(("told", "names"), [
    ("罗砚秋违反廉洁纪律，长期借用企业车辆，受到党内警告处分。", ["罗砚秋"]),
    ("2003年至2012年间，于秋石利用担任某铁路局副局长等职务上的便利，收受财物。", ["于秋石"]),
    ("罗砚秋酒后驾车被交警查获。", ["罗砚秋"]),
    ("罗砚秋强调，要突出重点。", ["罗砚秋"]),
    ("罗砚秋与该村党支部委员侯望舒商议。", ["罗砚秋", "侯望舒"]),
    ("2024年3月，吕新岫受到警告处分；罗国安被开除党籍。", ["吕新岫", "罗国安"]),
    ("桐柏县水利局原局长罗砚以受贿罪被判处有期徒刑三年。", ["罗砚"]),
    ("罗砚秋与同案吕新岫、侯望舒逃往美国。罗砚秋被遣返。", ["罗砚秋", "吕新岫", "侯望舒", "罗砚秋"]),
    # what opens a sentence and is nobody
    ("国资委强调，要突出重点。高新区被开除。", []),
    ("2024年3月，于次日被开除党籍。", []),
])
def test_names_that_no_post_introduces(told, names):
    assert found(told, "PER") == names


@pytest.mark.parametrize(("told", "names"), [
    ("该院违规向全院职工发放补贴3万元。", []),
    ("一同被查的，还有区招标采购中心原科员罗砚。", ["区招标采购中心"]),
    ("桐柏县月河镇西湾村存在问题。该村党支部书记、村委会主任罗砚受到警告处分。", ["村党支部", "村委会"]),
])
def test_bodies_begin_where_their_name_does(told, names):
    assert found(told, "ORG") == names


@pytest.mark.parametrize(("told", "name", "held"), [
    # a bare town before 原 is the town named before
    ("桐柏县月河镇原镇长、现任县水务局党组书记罗砚，镇原武装部部长、副镇长吕新岫优亲厚友问题。罗砚受到警告处分，吕新岫受到政务记过处分。", "吕新岫",
     [("桐柏县月河镇武装部", "部长", True), ("桐柏县月河镇", "副镇长", True)]),
    # who has charge of it
    ("桐柏县医保局待遇股股长罗砚审核不严问题。罗砚受到政务记过处分，县医保局分管领导、副局长吕新岫受到党内警告处分。", "吕新岫", [("桐柏县医保局", "副局长", False)]),
    ("时任桐柏分局分管治安工作的副局长罗砚受到党内警告处分。", "罗砚", [("桐柏分局", "副局长", True)]),
    # a second post whose body the tagger does not read
    ("桐柏县月河镇财政所所长、时任驻村“先锋班”班长罗砚受到党内警告处分。", "罗砚", [("桐柏县月河镇财政所", "所长", False), ("驻村“先锋班”", "班长", True)]),
    ("国家质检总局离退休干部局公款旅游问题。局长罗砚受到记过处分，副局长吕新岫受到警告处分。", "吕新岫", [("国家质检总局离退休干部局", "副局长", False)]),
    # posts of others
    ("西湾村会计罗砚又把责任推给前任村主任。罗砚受到开除党籍处分。", "罗砚", [("西湾村", "会计", False)]),
    ("据了解，西湾村党支部书记罗砚克扣补助。县纪委成立由县纪委常委吕新岫任组长的核查组。罗砚受到开除党籍处分。", "罗砚", [("西湾村党支部", "书记", False)]),
])
def test_posts_are_of_their_own_body(told, name, held):
    assert posts(told)[name] == held
