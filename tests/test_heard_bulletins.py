"""Bulletins of typical cases: who a sanction falls on where several stand near, who only announces it, lists without 受到, and
how many matters one item is."""
from __future__ import annotations

import pytest
from heard import read, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code.split(".")[1] for x in s.sanctions] for n, s in subjects(text).items()}


@pytest.mark.parametrize(("text", "told"), [
    ("给予未认真履行职责的青田县水利局副局长桑林（协助局长分管财务）党内警告处分。", {"桑林": ["warning"]}),
    ("青田县水利局原党委委员、副局长桑林：党内警告、政务记过；", {"桑林": ["warning", "demerit"]}),
    ("党员桑某某拉票贿选，镇纪委给予其党内警告处分。", {"桑某某": ["warning"]}),
    ("青田县水利局局长桑林因落实主体责任不到位，受到党内严重警告处分；同样受到党内警告处分的，还有青田县水利局纪检组长卞海。",
     {"桑林": ["serious_warning"], "卞海": ["warning"]}),
    ("石溪镇党委书记桑林因在其子婚宴当日要求2名村干部帮忙，受到诫勉谈话处理，2名村干部受到通报批评处理。", {"桑林": ["admonition"], "2名村干部": ["criticism"]}),
    ("桑林，青田县委常委、政法委书记。对防控工作领导不力，负有重要领导责任。经市纪委常委会研究，决定给予其党内警告处分。\n"
     "卞海，青田县副县长。对防控工作领导不力，负有重要领导责任。决定给予其党内严重警告处分。", {"桑林": ["warning"], "卞海": ["serious_warning"]}),
])
def test_who_was_given_what(text: str, told: dict[str, list[str]]) -> None:
    assert codes(text) == told


@pytest.mark.parametrize(("text", "told"), [
    ("青田县纪委书记桑林当场通报违反中餐饮酒规定情况：县水利局副局长卞海涛中餐饮酒被停职。", ["卞海涛"]),
    ("青田县纪委书记桑林通报3起违规吃喝问题：县水利局副局长卞海受到党内警告处分。", ["卞海"]),
    ("市纪委书记桑林对贯彻落实工作高度重视，他强调，对主体责任落实不到位的，不作为乱作为的，要敢于问责。", []),
])
def test_who_announces_it_answers_for_nothing(text: str, told: list[str]) -> None:
    assert list(subjects(text)) == told


def test_who_is_told_by_post_and_name_is_a_subject_of_the_notice() -> None:
    found = subjects("桑林，青田县委常委、政法委书记。对防控工作领导不力，负有重要领导责任。决定给予其党内警告处分。")
    assert [(p.org, p.title) for p in found["桑林"].positions] == [("青田县委", "常委"), ("青田县委政法委", "书记")]
    assert [v.code for v in read("桑林，青田县委常委。对防控工作领导不力，负有重要领导责任。决定给予其党内警告处分。").cases[0].violations] == ["conduct.supervision_failure"]


@pytest.mark.parametrize(("text", "told"), [
    ("青田县水利局局长桑林受到党内严重警告处分。社区志愿者陈海受到通报批评处理。", {"桑林": ["serious_warning"]}),
    ("石溪镇计生办主任桑某为女儿办升学宴，收受礼金1000元。柳树村党支部书记卞某为其子办升学宴，收受礼金2000元。经县纪委常委会研究决定，以上2名镇、村干部都被免职。",
     {"桑某": ["post_change"], "卞某": ["post_change"]}),
    ("石溪镇计生办主任桑某违规收受礼金1000元。\n柳树村党支部书记卞某违规收受礼金2000元。\n经县纪委常委会研究决定，以上2名镇、村干部都被免职。",
     {"桑某": ["post_change"], "卞某": ["post_change"]}),
    ("石溪村村委会主任桑林大操大办葬礼。路桥街道对桑林通报批评。", {"桑林": ["criticism"]}),
    ("青田县水利局中队长桑林违规收受礼金，受到党内警告处分，并免职处理。", {"桑林": ["warning", "post_change"]}),
    ("青田县水利局中队长桑林脱岗，受到谈话诫勉处理。", {"桑林": ["admonition"]}),
])
def test_a_sanction_falls_on_those_it_is_told_of(text: str, told: dict[str, list[str]]) -> None:
    found = codes(text)
    assert {n: found.get(n) for n in told} == told and not any(v for n, v in found.items() if n not in told and n != "陈海")


@pytest.mark.parametrize("text", [
    "人民网成都2月14日电 当前，仍然发现个别党员干部聚集打牌和个别单位履职不力等问题。今日，遂宁市纪委监委通报五起典型问题。",
    "青田县纪委监察局相关负责人说，上班迟到折射出的是“庸懒散”的大问题。",
    "青田县财政局局长用公款宴请个人朋友，被免去党内和行政职务。",
])
def test_no_body_answers_for_what_it_tells_or_for_a_head_without_a_name(text: str) -> None:
    assert not subjects(text)


@pytest.mark.parametrize("text", [
    "2013年1月至6月，青田县经济区管委会公款宴请86次，合计28000元。市纪委给予青田县经济区管委会主任、党组副书记桑林，管委会党组成员、调研员兼财务处处长卞海党内严重警告处分。",
    "1.青田县水利局、县财政局监管不力问题。2016年，青田县水利局督导流于形式；青田县财政局违规拨付工程款等问题。2019年2月，县水利局副局长桑林受到党内警告处分。",
])
def test_one_item_is_one_matter(text: str) -> None:
    case, = read(text).cases
    assert case.conduct is not None and case.violations


@pytest.mark.parametrize(("text", "who"), [
    ("一、青田县白沙小学违规收费问题\n2015年，青田县白沙小学违规收取捐资助学款，共计17万元。\n县教育局责令白沙小学清退全部收费，对白沙小学校长桑林给予行政记过处分。\n"
     "对县教育局副局长卞海给予诫勉谈话。\n二、青田县石溪小学套取补助问题\n2016年，石溪小学校长苏江套取补助3万元，受到党内警告处分。", [["桑林", "卞海"], ["苏江"]]),
    ("2013年10月，青田县石溪村违规使用专项资金建设活动场所。石溪村党支部书记桑林受到党内严重警告处分。石溪街道党工委副书记卞海受到党内警告处分。", [["桑林", "卞海"]]),
])
def test_paragraphs_under_a_number_and_bare_sanctions_tell_one_matter(text: str, who: list[list[str]]) -> None:
    assert [[s.name for s in c.subjects] for c in read(text).cases] == who


def test_what_befell_all_befell_none_of_those_told_later() -> None:
    text = "一、沙河水库案\n高某林、高某忠均被开除党籍。\n时任邢台市水务局局长桑林履职不力，受到记过处分。时任市水务局副局长卞海审核把关不严，受到党内警告处分。"
    assert codes(text)["桑林"] == ["demerit"] and codes(text)["卞海"] == ["warning"]


@pytest.mark.parametrize(("text", "sums"), [
    ("青田县石溪治超站站长桑林套取资金4万元，向单日治超目标达到壹万元以上的值班队员发放补助。桑林受到党内警告处分。", [40000]),
    ("青田县水利局局长桑林将总价为73万余元的项目以6个价格低于20万元的工程规避招投标，造价必须控制在20万元以内。桑林受到党内警告处分。", [730000]),
])
def test_a_bound_is_no_sum(text: str, sums: list[int]) -> None:
    assert [a.value for a in read(text).cases[0].amounts] == sums


def test_wordings_of_accountability() -> None:
    assert codes("市纪委给予青田县石溪村党总支书记桑林、副书记卞海涛全县通报的问责处理。") == {"桑林": ["criticism"], "卞海涛": ["criticism"]}
    assert codes("涉及的人员包括青田县水利局职工桑林、卞海涛，前者上班时间玩游戏，后者看电影，二人被分别给予党内警告处分。") == {"桑林": ["warning"], "卞海涛": ["warning"]}
    case, = read("因监督和核查不力，青田县纪委给予石溪镇副镇长桑林党内严重警告处分。").cases
    assert [v.code for v in case.violations] == ["conduct.supervision_failure"]
