"""Lists of people and of sanctions, the nameless told beside a subject, groups told by their number, and where an item of a
bulletin begins."""
from __future__ import annotations

import pytest
from heard import read, spans, subjects


def cases(text: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in read(text).cases]


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


@pytest.mark.parametrize("text", [
    "昨日，记者从广州市纪委获悉，该市纪委对7起问题进行通报。花都区狮岭镇政府主任科员卞安民公款旅游问题。2015年5月，卞安民受到党内警告处分。"
    "从化区太平镇中心小学违规发放节日补助问题。2013年，该校在校长费志国主持下，发放补助12.9万元。2015年4月，费志国受到党内警告处分。",
    "花都区狮岭国土所所长卞安民收受红包问题。2015年6月，卞安民受到党内警告处分。从化区林业局科长费志国在私人会所接受宴请问题……",
])
def test_an_inline_heading_opens_a_case(text: str) -> None:
    assert cases(text) == [["卞安民"], ["费志国"]]


@pytest.mark.parametrize("text", [
    "2018年11月，富平县庄里镇永安村党支部书记卞安民被开除党籍，涉嫌犯罪问题移送司法机关处理；会计费某某受到留党察看二年处分。",
    "2018年11月，富平县法院执行局原局长卞安民被提起公诉；法官助理费某某受到留党察看二年处分。",
])
def test_a_post_without_its_body_after_a_semicolon_is_of_the_same_matter(text: str) -> None:
    assert cases(text) == [["卞安民", "费某某"]]
    assert [e.start for e in subjects(text)["费某某"].events] == ["2018-11-01"]


def test_all_are_told_to_pay_back() -> None:
    text = "桐柏县林业局局长卞安民、副局长费志国分别受到党内警告处分，责令二人退缴相关费用。"
    assert codes(text) == {"卞安民": ["party.warning", "other.restitution"], "费志国": ["party.warning", "other.restitution"]}


@pytest.mark.parametrize("words", ["并退缴全部费用", "违纪款退还学生家长"])
def test_money_paid_back(words: str) -> None:
    assert "recovery" in events(f"桐柏县林业局局长卞安民受到党内警告处分，{words}。")["卞安民"]


@pytest.mark.parametrize(("text", "want"), [
    ("桐柏县某中心小学校长卞晓文被撤销校长职务，给予党内严重警告处分。", ["admin.post_removal", "party.serious_warning"]),
    ("桐柏县某村村委会主任卞晓文受到开除党籍处分，其村委会主任职务按程序予以罢免。", ["party.expulsion", "other.post_change"]),
])
def test_a_post_taken_away(text: str, want: list[str]) -> None:
    assert codes(text) == {"卞晓文": want}


def test_a_body_criticised_before_the_city() -> None:
    text = "绥芬河市综合行政执法局乱罚款问题。该局违规罚款。绥芬河市综合行政执法局被全市通报批评。"
    assert codes(text) == {"绥芬河市综合行政执法局": ["other.criticism"]}


@pytest.mark.parametrize("deed", ["冒领高龄津贴6.84万元", "套取村集体资金8.3万元，并截留村民新农合参保费1.26万元", "截留五保供养金7.68万元"])
def test_fraud_on_public_funds(deed: str) -> None:
    found = read(f"某镇社会事务办工作人员卞某{deed}。卞某受到党内警告处分。").cases
    assert [v.code for c in found for v in c.violations] == ["conduct.fund_fraud"]


@pytest.mark.parametrize(("text", "name"), [
    ("玛曲县林业局党支部副书记才让曲扎受到党内警告处分。", "才让曲扎"),
    ("芒康县木许乡党委书记邓增拉毛受到党内警告处分。", "邓增拉毛"),
    ("玛曲县委副书记费云也负有领导责任，受到党内警告处分。", "费云"),
])
def test_names_of_two_words_and_an_adverb_behind(text: str, name: str) -> None:
    assert spans(text, "PER") == [name]


def test_a_chief_accountant_is_of_the_bureau_and_not_of_its_party_group() -> None:
    text = "桐柏县交通运输局党组原成员、总会计师卞安民受到党内警告处分。"
    assert posts(text)["卞安民"] == [("桐柏县交通运输局党组", "成员"), ("桐柏县交通运输局", "总会计师")]


def test_a_villagers_committee_is_of_the_village_before() -> None:
    text = "桐柏县城关镇白沙村党支部书记卞定国、村民委员会主任费某受到党内警告处分。"
    assert posts(text)["费某"] == [("桐柏县城关镇白沙村村民委员会", "主任")]


def test_a_unit_that_no_name_is_known_of_breaks_no_list():
    """「食堂主管甲、食堂会计乙」: 食堂 is no body, and both are given what the list is given, by an office, so a government's warning."""
    found = {n: [x.code for x in s.sanctions] for n, s in subjects(
        "云和县教育局分别给予栗坪镇中心学校总务主任朱砚、食堂主管卞如砚、食堂核算员祁文栗记过处分，给予教导主任禹青岚、食堂出纳邬兰警告处分。").items()}
    assert found == {"朱砚": ["admin.demerit"], "卞如砚": ["admin.demerit"], "祁文栗": ["admin.demerit"], "禹青岚": ["admin.warning"], "邬兰": ["admin.warning"]}


@pytest.mark.parametrize("called", ["涉事者有：", "他们分别是：", "被查官员名单："])
def test_a_list_is_called_by_many_words(called):
    text = f"大同市3名干部被查。{called}大同市水利局局长栗砚山，大同市住建局副局长常岫云，大同市城管局科长卜砚石。"
    assert {n: [e.type for e in s.events] for n, s in subjects(text).items()} == {n: ["investigation"] for n in ("栗砚山", "常岫云", "卜砚石")}
