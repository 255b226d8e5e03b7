"""Lists of those who answer for an accident or for what an audit found: each item is told of the one who opens it."""
from __future__ import annotations

import pytest
from heard import read, subjects

import miner

REPORT = ("临川某县“6·3”较大坍塌事故调查情况及处理意见\n2023年6月3日，该县一处工地发生坍塌，造成4人死亡，直接经济损失860万元。\n三、责任认定与处理意见\n"
          "（一）孔令强，中共党员，县住建局局长，对工地安全监管工作领导不力，建议给予党内严重警告处分。（二）施工员曹文博，取保候审。（三）邵青山，镇应急办主任，责令辞职。"
          "（四）出资人魏某强在事故中死亡，建议免予追究责任。")


def test_each_item_tells_who_answers_in_one_matter() -> None:
    cases = miner.extract_text(REPORT).cases
    assert [{s.name for s in c.subjects} for c in cases] == [{"孔令强", "曹文博", "邵青山"}]


def test_a_line_on_the_firm_is_no_sanction_of_the_last_person() -> None:
    told = miner.extract_text(REPORT + "\n对施工公司处以120万元罚款，对县政府予以通报批评。").cases
    assert [x.code for c in told for s in c.subjects if s.name == "邵青山" for x in s.sanctions] == ["other.post_change"]


@pytest.mark.parametrize("other", [
    "；县农技推广中心高级农艺师祁二将培训经费挪作租车费用，受到政务记过处分。",
    "；局党组成员、副局长对此负有重要领导责任，受到政务记过处分。",
    "，副局长予以诫勉。",
    "，原副局长祁二则受到政务记过处分。",
])
def test_the_next_item_is_not_of_the_one_before(other: str) -> None:
    assert [x.code for x in subjects("县林业局局长孔令强受到党内警告处分" + other)["孔令强"].sanctions] == ["party.warning"]


@pytest.mark.parametrize("more", ["；副局长职务被免去，并处政务记过处分。", "；并给予政务记过处分。"])
def test_what_goes_on_of_him_stays_his(more: str) -> None:
    assert "admin.demerit" in [x.code for x in subjects("县林业局局长孔令强违规收受礼金，受到党内警告处分" + more)["孔令强"].sanctions]


def test_a_talk_by_a_superior_is_his() -> None:
    found = read("县林业局局长孔令强受到党内警告处分；县纪委书记对其进行诫勉谈话。").cases[0].subjects[0]
    assert [x.code for x in found.sanctions] == ["party.warning", "other.admonition"]


@pytest.mark.parametrize(("text", "who"), [
    ("县水务局副局长孔令强先后5次收受施工方负责人虎某所送白酒；其间3次在虎某公司食堂接受宴请。孔令强受到党内警告处分。", {"孔令强"}),
    ("县水务局副局长孔令强收受监理公司经理石某送来的白酒。2023年5月听闻石某被调查，他慌忙把酒折成现金退还。孔令强受到党内警告处分。", {"孔令强"}),
    ("转机出现在去年9月，这封信被重新翻了出来，监委委员邓颖直接包案。", set()),
    ("第一个项目是审县化肥厂，厂长荀万仓把他们拦在门外。", set()),
])
def test_whose_canteen_who_was_heard_of_and_who_takes_a_case_over(text: str, who: set[str]) -> None:
    assert set(subjects(text)) == who


@pytest.mark.parametrize("fate", [
    "十年内不得从事药品生产经营活动", "终身禁止从事食品经营", "被列入拖欠工资黑名单", "被市住建局吊销执业资格证书", "被暂停执业活动"])
def test_a_ban_or_a_licence_lost_is_answering(fate: str) -> None:
    assert set(subjects(f"临川市某药业公司编造生产记录，该公司法定代表人孔令强{fate}。")) >= {"孔令强"}


def test_a_sanction_of_one_whose_name_was_not_read_is_not_the_one_befores() -> None:
    found = subjects("收费员和秉坤另开收据。馆长孔令强侵吞公款，被开除党籍，和秉坤被解除劳动合同。园区党工委被责令作出书面检查。")
    assert [x.code for x in found["孔令强"].sanctions] == ["party.expulsion"]


def test_an_accidents_report_is_no_decision_and_cases_under_a_title_are_a_bulletin() -> None:
    assert miner.extract_text(REPORT).document.genre == "other"
    wedding = "三起“升学宴”案例\n2021年8月，市政务服务中心副主任孔令强为女儿分四批宴请服务对象，受到党内警告处分。\n2022年2月，某镇副镇长曹文博在新房宴请镇村干部，受到党内严重警告处分。\n2023年6月，县林业局局长邵青山操办谢师宴，受到政务记过处分。"
    assert miner.extract_text(wedding).document.genre == "case_bulletin"


@pytest.mark.parametrize("deed", [
    "未督促企业整改6项重大隐患", "分管安全生产，未按规定组织隐患排查", "接到群众举报后未到现场核查", "在项目验收中没有核对图纸，致使面积缩水仍通过验收"])
def test_duties_of_checking_left_undone(deed: str) -> None:
    case = read(f"县住建局副局长孔令强{deed}，受到党内警告处分。").cases[0]
    assert [v.code for v in case.violations] == ["conduct.supervision_failure"]


@pytest.mark.parametrize(("deed", "roles"), [
    ("违规为关联企业垫资4600万元，其中1270万元至今未收回", ["loan", "loss"]),
    ("在考试中替他人答题，从中收取报酬3600元", ["illicit_gain"]),
    ("指定外包公司，外包费用高出市场价三成，多付1860万元", ["loss"]),
    ("为商人石某提供帮助，从中收取好处费5万元", ["bribe"])])
def test_what_a_sum_is_for_that_was_not_got_back_paid_too_much_or_earned_on_the_side(deed: str, roles: list[str]) -> None:
    assert [a.role for a in read(f"县住建局局长孔令强{deed}。孔令强受到党内警告处分。").cases[0].amounts] == roles
