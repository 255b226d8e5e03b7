"""What whole pages and a second look at the studied documents taught the lead in the sixteenth session; every sentence is fictional."""
from __future__ import annotations

import pytest

import miner


def subjects_by_case(text: str, published: str = "2024-05-06") -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in miner.extract_text(text, published=published).cases]


DINNERS = """大姚县通报干部参训期间违规聚餐问题
2023年6月5日至8日，大姚县几名领导干部到州委党校参训，其间违规聚餐饮酒。
现已查明，参训期间大姚县的学员接受私营企业主安排的宴请，违反中央八项规定精神。
一、违规聚餐饮酒的学员，分别处理如下
（一）给予大姚县委副书记、县长卞元朗党内严重警告处分；
（二）给予大姚县人大常委会主任应守和党内严重警告处分，免职；
（三）给予大姚县石羊镇党委书记邵青山撤销党内职务、政务撤职处分；
（四）对大姚县三台乡党委书记祁小满批评教育，责令作出书面检查。"""


def test_those_whom_one_list_deals_with_answer_for_the_one_deed_told_before_it() -> None:
    case, = miner.extract_text(DINNERS, published="2023-07-02").cases
    assert [s.name for s in case.subjects] == ["卞元朗", "应守和", "邵青山", "祁小满"]
    assert "eight.accepted_dining" in [v.code for v in case.violations] and case.conduct is not None and case.conduct.start == "2023-06-05"


def test_a_row_of_fates_in_one_sentence_is_for_the_failing_told_before_it() -> None:
    text = ("嘉峪关市供热管理处对用户诉求推诿敷衍，报修工单长期不结，群众反映强烈。根据通报，该管理处原主任卞青玉受到党内严重警告、政务撤职处分；联系该处的市城管局党组成员、"
            "副局长应士林受到党内警告处分；责成局党组书记、局长邵宪成作出深刻检查；对驻局纪检组组长祁中秋予以约谈。")
    assert subjects_by_case(text) == [["卞青玉", "应士林", "邵宪成", "祁中秋"]]


@pytest.mark.parametrize("before", ["今年以来，嘉峪关市查处违规吃喝问题12起，处分15人。", "近日，嘉峪关市纪委监委公布了近期作出的处分决定。"])
@pytest.mark.parametrize("mark", ["；", "。", "。\n"])
def test_fates_behind_no_one_wrong_are_a_matter_each(before: str, mark: str) -> None:
    text = "嘉峪关市纪委监委公布处分情况\n" + before + mark[1:] + mark.join(["市水务局原局长卞青玉受到党内严重警告处分", "市体育局副局长应士林受到党内警告处分", "市档案馆原馆长邵宪成被撤销党内职务。"])
    assert subjects_by_case(text) == [["卞青玉"], ["应士林"], ["邵宪成"]]


def test_people_of_two_counties_in_one_row_are_two_matters() -> None:
    text = "防汛值守流于形式，造成恶劣影响。大姚县水务局局长卞青玉受到党内严重警告处分；姚安县水务局局长应士林受到党内警告处分。"
    assert subjects_by_case(text) == [["卞青玉"], ["应士林"]]
