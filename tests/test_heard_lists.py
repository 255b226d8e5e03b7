"""Lists of people and of sanctions, the nameless told beside a subject, groups told by their number, and where an item of a
bulletin begins."""
from __future__ import annotations

import pytest

import miner
from miner.model import Subject


def read(text: str) -> miner.model.Extraction:
    return miner.extract_text("有关情况\n" + text, published="2024-06-10")


def subjects(text: str) -> dict[str, Subject]:
    return {s.name: s for c in read(text).cases for s in c.subjects}


def cases(text: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in read(text).cases]


def spans(text: str, label: str) -> list[str]:
    return [m.text for m in read(text).mentions if m.label == label]


def posts(text: str) -> dict[str, list[tuple[str | None, str]]]:
    return {n: [(p.org, p.title) for p in s.positions] for n, s in subjects(text).items()}


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


@pytest.mark.parametrize("text", [
    "卞安民，某镇镇长，收受礼品，受到党内警告处分。无独有偶，9月，海曙区农业农村局一名科长因收受礼盒，被给予政务记过处分。",
    "某镇镇长卞安民受到党内警告处分，相关参与人员被责令退缴应由个人承担的费用。",
    "某镇镇长卞安民受到党内警告处分；海曙区财政局局长、副局长被诫勉谈话。",
])
def test_what_befell_the_nameless_is_not_the_subjects(text: str) -> None:
    assert codes(text) == {"卞安民": ["party.warning"]}
    assert events(text) == {"卞安民": ["party_discipline"]}


def test_sanctions_are_dealt_out_in_halves() -> None:
    text = "海曙区林业局副局长卞安民，区种苗站站长尤某因监管不力，分别受到撤销党内职务、政务撤职处分和党内严重警告、政务降级处分。"
    assert codes(text) == {"卞安民": ["party.post_removal", "admin.post_removal"], "尤某": ["party.serious_warning", "admin.demotion"]}


@pytest.mark.parametrize(("text", "told"), [
    ("海曙区林业局时任局长卞安民、分管副局长费志国和公司经理尤长坡分别受到党内严重警告、政务记大过、撤职处分。",
     {"卞安民": ["party.serious_warning"], "费志国": ["admin.major_demerit"], "尤长坡": ["admin.post_removal"]}),
    ("海曙区某街道城管办主任卞某，陪同参加的街道组织委员费某分别受到党内警告处分。", {"卞某": ["party.warning"], "费某": ["party.warning"]}),
    ("给予海曙区林业局局长卞安民撤销党内职务处分；给予费宏伟党内严重警告处分；尤某因做假账，被给予行政记大过处分。",
     {"卞安民": ["party.post_removal"], "费宏伟": ["party.serious_warning"], "尤某": ["admin.major_demerit"]}),
    ("海曙区林业局护林队副队长卞安民、队员费某公车私用问题。2015年3月，卞安民受到行政警告处分，费某被解除劳动合同。",
     {"卞安民": ["admin.warning"], "费某": ["other.post_change"]}),
    ("6月，养护科科长卞安民受到政务撤职处分，另外2名参与人员分别受到党内严重警告处分。",
     {"卞安民": ["admin.post_removal"], "2名参与人员": ["party.serious_warning"]}),
    ("清水县林业局局长卞安国，在原副局长尤某某、原科长费某等人受贿窝案中履行监督责任不力，被免去林业局局长职务。", {"卞安国": ["other.post_change"]}),
])
def test_each_has_what_the_list_deals_out(text: str, told: dict[str, list[str]]) -> None:
    assert codes(text) == told


def test_those_counted_before_a_list_are_others() -> None:
    text = "海曙区某镇先后有4个村的7名村干部因虚报冒领被查处，镇党委书记卞安民、纪委书记费志国分别受到党内严重警告、党内警告处分。"
    assert codes(text) == {"卞安民": ["party.serious_warning"], "费志国": ["party.warning"]}
    assert events(text) == {"卞安民": ["party_discipline"], "费志国": ["party_discipline"]}


def test_two_called_back_by_their_number_in_one_sentence() -> None:
    text = "榕江县某医院院长卞某与医务科长费某通过“免费体检”骗取医保基金21万元，两人已被移送公安机关立案侦查。"
    assert events(text) == {"卞某": ["investigation"], "费某": ["investigation"]}


def test_a_host_and_the_traffic_police() -> None:
    text = "某镇镇长卞立峰接受辖区企业负责人费某宴请，饮酒后驾车回家，被执勤交警查获。卞立峰受到党内警告处分。"
    assert events(text) == {"卞立峰": ["party_discipline"]}
