"""Those who only stand beside a matter: who reported it, whom it hurt, who tells of it, who came after; what befell another is not theirs."""
from __future__ import annotations

import pytest

from heard import read, subjects


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


def told(text: str) -> dict[str, tuple[set[str], set[str]]]:
    """Each subject's sanctions and events by their codes."""
    return {n: ({x.code for x in s.sanctions}, {e.type for e in s.events}) for n, s in subjects(text).items()}


@pytest.mark.parametrize("text", [
    "某县县长卞文海落马。最先看出他会被查的，是邻居邵青山。",
    "宣布卞文海被双开的，是县委书记邵青山。卞文海曾任某县财政局局长。",
    "宣布卞文海受到开除党籍处分的，是县委书记邵青山。卞文海曾任某县财政局局长，收受礼金。",
    "某县教师邵青山向县纪委举报校长，县纪委对其立案审查调查。校长卞文海被开除党籍。",
    "某县法院法官邵青山主审此案。卞文海挪用公款。法院判他有期徒刑三年。",
    "某市水利局原局长卞文海受贿一案宣判。法院认为，卞文海受贿200万元。接替其职务的现任局长邵青山落马的传言被辟谣。法院判他有期徒刑八年。",
    "某县某村党支部书记卞文海优亲厚友，受到党内警告处分。\n某县某镇镇长邵青山受到县委表扬，因其及时发现问题。",
    "邵青山举报卞文海受贿案宣判\n12月1日，某县法院宣判，卞文海犯受贿罪，被判处有期徒刑三年。退休教师邵青山旁听了宣判。",
])
def test_who_stands_beside_is_no_subject(text: str) -> None:
    assert list(told(text)) == ["卞文海"]


@pytest.mark.parametrize("text", [
    "某市公安局局长邵青山介绍，嫌疑人是一名中年男子。今年3月，他因受贿被立案。",
    "受害人邵青山把钱交给了一名自称民警的男子。今年3月，他被判处有期徒刑三年。",
    "邵青山把钱交给了一名自称民警的男子。今年3月，他被判处有期徒刑三年。",
    "某县甲公司违规经营，被处罚款5万元。受害当事人：邵青山，女，1975年出生。",
])
def test_he_may_mean_another_than_the_one_who_is_named(text: str) -> None:
    assert "邵青山" not in told(text)


@pytest.mark.parametrize("text", [
    "某县水利局局长卞文海受到党内警告处分。副局长邵青山因履职不力被问责，但没有受到同样处分。",
    "某县水利局局长卞文海受到党内警告处分。副局长邵青山因履职不力被问责，是否受到同样处分尚不清楚。",
    "某县财政局局长卞文海对下属邵青山疏于管理，受到党内警告处分。邵青山因挪用公款被立案。",
])
def test_a_sanction_of_another_is_not_his(text: str) -> None:
    found = told(text)
    assert found["卞文海"][0] == {"party.warning"} and not found["邵青山"][0]


@pytest.mark.parametrize("text", [
    "某县水利局局长卞文海受到党内警告处分，副局长邵青山也受到同样处分。",
    "受到党内警告处分的有某县水利局局长卞文海和副局长邵青山。",
])
def test_the_same_sanction_is_still_his(text: str) -> None:
    assert {n: codes for n, (codes, _) in told(text).items()} == {"卞文海": {"party.warning"}, "邵青山": {"party.warning"}}


def test_the_latter_of_nobody_knows_whom_is_not_all() -> None:
    found = told("某县水利局局长卞文海、副局长邵青山分别受到党内警告处分。二人系被副局长桑明远举报。前者为正科级，后者被免职。")
    assert {n: codes for n, (codes, _) in found.items()} == {"卞文海": {"party.warning"}, "邵青山": {"party.warning"}}


def test_bodies_that_reported_are_none_that_were_penalised() -> None:
    text = "某县市场监管局通报\n3家企业被立案查处。举报企业名单如下：\n某县甲有限公司\n某县乙有限公司"
    assert not read(text).cases
    assert [s.name for c in read(text.replace("举报企业", "企业")).cases for s in c.subjects] == ["某县甲有限公司", "某县乙有限公司"]


def test_a_step_that_is_only_feared_has_not_come_to_pass() -> None:
    assert events("渠县农业局局长卞砚山担心被查，将收受的20万元退还给老板邵青。卞砚山被开除党籍。") == {"卞砚山": ["party_discipline"]}
    assert events("渠县农业局局长卞砚山因担心被查主动投案。2024年3月，他被立案审查调查。") == {"卞砚山": ["surrender", "investigation"]}


def test_she_behind_somebodys_wife_is_not_he() -> None:
    text = "渠县教育局原局长卞砚山收受礼金10万元。卞砚山的妻子邵青帮其藏匿。今年3月，她被公安机关立案侦查。卞砚山受到开除党籍处分。"
    assert events(text)["卞砚山"] == ["party_discipline"]
    assert events("渠县农业局局长卞砚山收受老板邵青50万元。6月，他被开除党籍。") == {"卞砚山": ["party_discipline"]}


@pytest.mark.parametrize("text", [
    "某县检察院审查后，作出不批准逮捕卞文海的决定。某县农业局原局长卞文海涉嫌受贿。",
    "某县水利局局长卞文海从未被审查调查。",
    "某县公安局民警卞文海、邵青山查处一起赌博案。二人被记三等功。",
])
def test_a_step_that_was_not_taken_against_him_is_none_of_his(text: str) -> None:
    assert not any(events(text).values())


@pytest.mark.parametrize("text", [
    "某县粮食局原局长卞文海受贿500万元，被提起公诉。律师认为，他可能获十年刑期。",
    "某县粮食局原局长卞文海受贿500万元，被提起公诉。辩护人请求判处其三年刑期。",
    "某县住建局局长卞文海遭人诬告，称其党籍被开除、公职被开除，县纪委予以澄清。",
    "某县住建局局长卞文海怕被清除出党，主动上交礼金5万元。",
    "某县住建局局长卞文海被查。其被开除公职的传闻在网上流传。",
    "某县住建局局长卞文海被查。法律规定，受贿300万元以上的，判处无期徒刑。",
    "分管副县长卞文海，带队督导检查，由县纪委监委给予政务警告处分的2名干部已到岗。",
])
def test_what_is_asked_feared_rumoured_or_of_others_is_no_sanction(text: str) -> None:
    assert not any(codes for codes, _ in told(text).values())


@pytest.mark.parametrize(("text", "found"), [
    ("某县民政局局长卞文海诬告他人，被开除党籍。", {"party.expulsion"}),
    ("某县民政局局长卞文海谎称出差，受到党内警告处分。", {"party.warning"}),
    ("某县民政局局长卞文海受贿20万元，请求从轻处理，法院判处其有期徒刑三年。", {"criminal.fixed_term"}),
    ("某县民政局局长卞文海收受礼金。经县委批准，于8月11日将其开除党籍，同日由县监委将其开除公职。", {"party.expulsion", "admin.dismissal"}),
    ("某县民政局局长卞文海收受礼金。县委决定将其免职。", {"other.post_change"}),
    ("某县民政局副局长卞文海挪用救助金，由县纪委监委给予开除党籍处分。", {"party.expulsion"}),
])
def test_a_sanction_beside_such_words_is_still_his(text: str, found: set[str]) -> None:
    assert told(text)["卞文海"][0] == found


def test_who_reports_another_is_not_under_inquiry() -> None:
    assert "卞文海" not in told("某县水利局局长卞文海向县纪委反映会计邵青山挪用公款，县纪委监委收到反映后立案审查调查。")


def test_who_was_cheated_is_not_charged() -> None:
    assert "卞文海" not in told("检察机关指控，邵青山骗取某县粮食局局长卞文海30万元。卞文海报案。邵青山退赔30万元。")


def test_the_fine_of_a_body_is_not_the_persons_told_next() -> None:
    text = "某县农商行贷款审查不严，被罚款50万元。副行长卞文海对上述行为负有责任，受到党内警告处分。"
    assert told(text)["卞文海"][0] == {"party.warning"}


def test_who_hears_of_a_husbands_sentence_is_not_sentenced() -> None:
    text = "某县住建局局长卞文海被开除党籍。妻子邵小兰在县医院当护士，得知丈夫被判处有期徒刑五年后痛哭。"
    assert "邵小兰" not in told(text)


@pytest.mark.parametrize("text", [
    "经查，反映某县住建局局长卞文海收受贿赂问题不实，由县纪委对其进行澄清。诬告人邵青山被给予党内警告处分。",
    "邵青山因征地补偿纠纷，将镇政府起诉至法院。镇长卞文海被处分。",
])
def test_an_unfounded_report_or_a_civil_suit_charges_nobody(text: str) -> None:
    codes, steps = told(text).get("卞文海", (set(), set()))
    assert not codes and not steps
