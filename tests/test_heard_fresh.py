"""Fresh notices: deeds told in words not met before, names before 表现为 and 则, what is told of others than the subject."""
from __future__ import annotations

import pytest
from heard import read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code.split(".")[1] + str(x.term_months or "") for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


def violations(text: str) -> list[str]:
    return [v.code for c in read(text).cases for v in c.violations]


@pytest.mark.parametrize(("deed", "code"), [
    ("为儿子置办婚宴40桌", "eight.ceremonies"),
    ("为母亲办寿宴", "eight.ceremonies"),
    ("给职工发过节费3万元", "eight.allowances"),
    ("用公款购买大米发放给职工", "eight.allowances"),
    ("因违规收礼", "eight.gifts"),
    ("带队绕道溶洞、古镇、草场等地变相游玩", "eight.public_travel"),
    ("组织职工赴海南旅游", "eight.public_travel"),
    ("对干部疏于监督管理", "conduct.supervision_failure"),
    ("将账本和部分凭证烧毁", "conduct.resisting_review"),
])
def test_a_deed_told_in_fresh_words(deed: str, code: str) -> None:
    assert violations(f"渠县农业局局长卞文海{deed}，受到党内警告处分。") == [code]


def test_what_a_firm_puts_away_is_no_bribe_of_its_head() -> None:
    text = "某公司收取“好处费”30万元存入小金库。公司经理卞文海受到党内警告处分。"
    assert "crime.bribe_taking" not in violations(text)
    assert [a.role for c in read(text).cases for a in c.amounts] == ["other"]


@pytest.mark.parametrize(("text", "name"), [
    ("渠县农业局局长方大为表现为懒政怠政。", "方大为"),
    ("渠县农业局原副局长卞军则存在违规用车问题。", "卞军"),
    ("渠县农业局干部卞某出于私怨散布谣言，受到警告处分。", "卞某"),
    ("渠县公安局民警卞文海由四级警长降为二级警员。卞文海受到警告处分。", "卞文海"),
])
def test_a_name_ends_before_the_words_behind_it(text: str, name: str) -> None:
    assert set(spans(text, "PER")) == {name}


@pytest.mark.parametrize(("text", "words"), [
    ("渠县教育局决定将教师卞文海调离原工作单位。", "调离原工作单位"),
    ("给予局长卞文海党内警告处分，免去其党支部书记。", "免去其党支部书记"),
    ("渠县教育局对渠县中学进行全县通报批评。", "通报批评"),
])
def test_a_sanction_told_in_fresh_words(text: str, words: str) -> None:
    assert words in spans(text, "SANC")


@pytest.mark.parametrize("text", [
    "渠县纪委对局长卞文海给予党内警告处分。2月8日，县委领导作出批示：坚决予以查处。",
    "渠县公安局局长卞文海对立案侦查建议不采纳。卞文海受到党内警告处分。",
])
def test_what_an_instruction_or_proposal_tells_is_no_investigation(text: str) -> None:
    assert events(text)["卞文海"] == ["party_discipline"]


@pytest.mark.parametrize("text", [
    "渠县公安局原局长卞文海收受周世衡贿赂。2020年6月，周世衡因行贿罪被判处有期徒刑二年。2019年12月，卞文海受到开除党籍处分。",
    "渠县政协原主席卞文海多次接受周国良吃请。周国良一审被判处有期徒刑五年。卞文海受到开除党籍处分。",
    "渠县公安局原局长卞文海受周国良请托。2020年3月，周国良被渠县监委立案调查。卞文海受到开除党籍处分。",
    "公安机关对周世衡涉黑犯罪问题立案侦查后，渠县政协原主席卞文海多次打探案情。卞文海受到开除党籍处分。",
])
def test_what_befell_a_briber_or_a_gangster_is_not_the_officials(text: str) -> None:
    assert codes(text)["卞文海"] == ["expulsion"]
    assert events(text)["卞文海"] == ["party_discipline"]


def test_what_another_did_is_no_deed_of_him_who_shields_him() -> None:
    text = "渠县公安局局长卞文海在周国良涉嫌骗取贷款罪名已符合立案条件的情况下，要求停止初查。卞文海受到开除党籍处分。"
    assert not {"crime.other", "conduct.fund_fraud"} & set(violations(text))


@pytest.mark.parametrize("text", [
    "渠县人社局干部卞文海撰写匿名信，诬告陷害渠县多名干部，指控内容包括贪污受贿、生活作风问题。卞文海受到警告处分。",
    "渠县人社局干部卞文海捏造事实，举报渠县财政局局长邵国良收受贿赂，经查不属实。卞文海受到警告处分。",
])
def test_what_a_slanderer_alleges_is_nobodys_deed(text: str) -> None:
    assert list(codes(text)) == ["卞文海"]
    assert violations(text) == ["conduct.other"]


@pytest.mark.parametrize("more", ["渠县住建局部分干部公款吃喝，被立案审查。", "2023年，全县有人虚报冒领补贴50万元。"])
def test_a_paragraph_of_people_without_names_is_not_the_mans_before(more: str) -> None:
    text = "渠县农业局局长卞文海履行主体责任不力，受到党内警告处分。\n" + more
    assert events(text)["卞文海"] == ["party_discipline"]
    assert violations(text) == ["conduct.supervision_failure"]


@pytest.mark.parametrize("post", ["分管副局长", "6位办事处党工委书记"])
def test_what_an_unnamed_post_got_is_not_the_last_ones(post: str) -> None:
    assert codes(f"渠县农业局局长卞文海受到党内警告处分；县纪委对负有领导责任的{post}进行诫勉谈话。")["卞文海"] == ["warning"]


def test_the_rest_of_them_get_the_second_sanction() -> None:
    text = "渠县农业局局长卞文海、副局长邵国良等人公款旅游，卞文海和其他当事人分别受到党内严重警告和党内警告处分。"
    assert codes(text) == {"卞文海": ["serious_warning"], "邵国良": ["warning"]}


def test_all_of_a_list_with_an_unread_village_are_proceeded_against() -> None:
    text = "渠县渠南乡武装部原副部长卞文海、下房村原党支部书记邵国良、东湾村原党支部书记姬大海3人因受贿被立案查处，并移送司法机关处理。"
    assert events(text) == {n: ["investigation", "transfer"] for n in ("卞文海", "邵国良", "姬大海")}


def test_an_example_of_several_matters_is_no_list_of_one() -> None:
    text = "接下来列举几个公职人员处理结果：\n渠县农业局局长卞文海公款旅游，受到党内警告处分。\n达州市教育局科长邵国良公款吃喝，受到党内警告处分。"
    assert len(read(text).cases) == 2


@pytest.mark.parametrize("words", ["3人受到警告处分", "3人均受到警告处分", "县教育局给予3名教师警告处分"])
def test_as_many_as_were_named_are_called_back(words: str) -> None:
    text = f"渠县中学教师卞某正在补课；另查出渠县中学教师邵某也参与补课，发现渠南中学教师姬某在校外补课。{words}。"
    assert {n: [c[-7:] for c in x] for n, x in codes(text).items()} == {n: ["warning"] for n in ("卞某", "邵某", "姬某")}


@pytest.mark.parametrize(("text", "names"), [
    ("督导组发现带班领导邓海军和值班人员毕文杰均不在岗。", ["邓海军", "毕文杰"]),
])
def test_names_behind_the_duty(text: str, names: list[str]) -> None:
    assert spans(text, "PER") == names


def test_the_man_responsible_is_no_part_of_a_school() -> None:
    assert spans("对主要责任人省卫生学校校长卞文海给予行政警告处分。", "ORG") == ["省卫生学校"]


def test_an_office_that_looks_into_a_matter_answers_for_nothing() -> None:
    assert not subjects("8月4日，渠县教育局对有偿补课举报点进行查处。")
