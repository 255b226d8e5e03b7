"""Examples of courts and procuratorates, and discussions told in prose: who answers in them, by which posts, for which sums."""
from __future__ import annotations

import miner
from miner.model import Case


def read(text: str) -> list[Case]:
    return miner.extract_text(text, published="2025-06-10").cases


def names(text: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in read(text)]


def posts(text: str) -> dict[str, list[tuple[str | None, str]]]:
    return {s.name: [(p.org, p.title) for p in s.positions] for c in read(text) for s in c.subjects}


def sums(text: str) -> dict[float, str]:
    return {a.value: a.role for c in read(text) for a in c.amounts}


EXAMPLES = """云和县人民法院发布两起典型案例
一、祁望岫贪污案
（一）基本案情
祁望岫，原系云和县某镇便民服务中心畜牧协管员。2020年，祁望岫虚列防疫物资，套取6万元。
（二）裁判结果
云和县人民法院以贪污罪判处祁望岫有期徒刑一年，并处罚金十万元。
该中心主任卜闻笛对下属疏于管理，被县纪委监委给予党内警告处分。
（三）典型意义
基层站所要管好补贴。
二、栾怀远受贿案
（一）基本案情
栾怀远系云和县某镇卫生院聘用的检验科负责人。2021年，栾怀远收受某公司医药代表邵某回扣8万元。
（二）裁判结果
云和县人民法院以受贿罪判处栾怀远有期徒刑二年。
（三）典型意义
小权力也要管。
"""


def test_all_that_answer_in_one_example_are_one_case() -> None:
    assert [set(n) for n in names(EXAMPLES)] == [{"祁望岫", "卜闻笛"}, {"栾怀远"}]


def test_posts_of_staff_are_told_with_what_they_see_to_and_of_units_with_the_body_that_hired() -> None:
    told = posts(EXAMPLES)
    assert told["祁望岫"] == [("云和县某镇便民服务中心", "畜牧协管员")]
    assert told["栾怀远"] == [("云和县某镇卫生院检验科", "负责人")]


def test_what_a_court_finds_embezzled_is_embezzled_though_it_was_cheated_out() -> None:
    assert sums(EXAMPLES)[60000] == "embezzled"


PROSE = """一套借住的房子
问：干部长期“借住”老板的房屋，该怎样定性？
答：来看一个案例。
祁某，中共党员，云和县水利局局长。2017年3月，房地产商邵某请祁某搬进其空置的房屋居住。祁某还收受邵某所送购物卡3000元。
对祁某的行为如何认定，存在两种不同意见。
一种意见认为，祁某的行为应认定为受贿。
另一种意见认为，祁某的行为属于违规借用管理和服务对象房屋。
笔者倾向于后者。
2021年12月，祁某受到党内严重警告处分；该局办公室主任卞某一并被查出收受邵某香烟，被诫勉。县水利局党组履行主体责任不力，被通报批评。
"""


def test_a_discussion_in_prose_has_those_whom_the_outcome_tells_and_no_giver() -> None:
    assert names(PROSE) == [["祁某", "卞某", "县水利局党组"]]
    assert {s.name: [x.code for x in s.sanctions] for s in read(PROSE)[0].subjects}["县水利局党组"] == ["other.criticism"]


UNIT = """被告单位某某商贸有限公司。被告人阚某，系该公司总经理。2019年，阚某代表公司送给云和县民政局局长倪某20万元。2022年6月8日，云和县人民法院判决：被告单位犯单位行贿罪，\
判处罚金三十万元；阚某犯单位行贿罪，判处有期徒刑八个月。"""


def test_the_unit_tried_is_called_back_by_the_word_alone() -> None:
    told = {s.name: [x.code for x in s.sanctions] for c in read(UNIT) for s in c.subjects}
    assert told == {"阚某": ["criminal.fixed_term"], "某某商贸有限公司": ["criminal.fine"]}


def test_who_tells_figures_to_the_press_answers_for_nothing() -> None:
    assert names("据省法院刑事审判第二庭庭长卜闻笛介绍，2022年以来，全省法院审结行贿案件623件，判处罪犯718人，判处罚金1.02亿元。") == []


def test_a_bribe_said_to_be_a_loan_is_a_bribe_and_a_loan_of_a_friend_none() -> None:
    assert sums("祁某向卞某行贿47万元，其中以“借款”形式给付20万元。卞某犯受贿罪，判处有期徒刑四年。")[200000] == "bribe"
    assert sums("局长卢某与商人滑某商定，将所收45万元说成是向滑某所借。卢某因犯受贿罪被判处有期徒刑四年。") == {450000: "bribe"}
    assert sums("贾某向朋友邹某借款50万元用于购房。贾某利用担任局长的职务便利，收受他人财物100万元，其行为构成受贿罪。") == {500000: "loan", 1000000: "bribe"}


def test_shares_left_and_given_are_shares_of_what_was_embezzled() -> None:
    text = "村支书祁某将扶持资金31.2万元取现侵吞。祁某留下15万元，给卞某8万元，其余8.2万元用于接待。法院认为，祁某犯贪污罪，判处有期徒刑三年。"
    assert set(sums(text).values()) == {"embezzled"} and len(sums(text)) == 4


def test_who_bribes_is_told_by_the_deed_and_who_was_bribed_is_no_briber() -> None:
    assert "crime.bribe_giving" in [v.code for v in read("祁某为承揽项目，向副局长龚某行贿47万元。2023年，法院判处祁某有期徒刑三年。")[0].violations]
    assert "crime.bribe_giving" not in [v.code for v in read("某县水务局局长侯某为庞某提供帮助，庞某先后向侯某行贿35万元。侯某被开除党籍。")[0].violations]
