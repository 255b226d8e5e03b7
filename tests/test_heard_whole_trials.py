"""Trials as courts, procuratorates and news tell them whole: defendants of one case, sums under headings and in shares, charges not
upheld, what the title and the fields of a paper tell."""
from __future__ import annotations

import pytest
from heard import posts, read, subjects

import miner


def paper(title: str, text: str) -> miner.model.Extraction:
    return miner.extract_text(title + "\n" + text, published="2024-06-10")


def sums(text: str) -> set[tuple[int, str]]:
    return {(int(a.value), a.role) for c in read(text).cases for a in c.amounts}


def test_those_who_did_it_together_are_tried_in_one_case() -> None:
    text = ("卜闻笛，案发前系云和县某乡财政所所长。2016年5月至2020年，他与出纳祁望岫里应外合，侵吞公款90万元，其中落入卜闻笛腰包的有60万元，归祁望岫的为30万元。"
            "\n云和县人民法院宣判：卜闻笛犯贪污罪，被判处有期徒刑六年；祁望岫被判有期徒刑二年。")
    case, = read(text).cases
    assert {s.name: [x.term_months for x in s.sanctions] for s in case.subjects} == {"卜闻笛": [72], "祁望岫": [24]}
    assert {(int(a.value), a.role) for a in case.amounts} == {(900000, "embezzled"), (600000, "embezzled"), (300000, "embezzled")}
    assert posts(text)["祁望岫"] == [("云和县某乡财政所", "出纳", False)]


def test_two_who_only_worked_together_are_two_cases() -> None:
    text = ("云和县人民法院以受贿罪判处云和县原县长卜闻笛有期徒刑六年。"
            "\n云和县委原书记祁望岫于今年5月接受审查调查。2012年至2016年，祁望岫与卜闻笛两人搭档四年。")
    assert len(read(text).cases) == 2


def test_the_case_bears_the_names_of_its_defendants() -> None:
    found = paper("庭审直击丨卜闻笛、祁望岫受贿案在云和开庭", "6月9日上午，云和县人民法院第三审判庭座无虚席。\n卜闻笛，曾任云和县某医院院长；祁望岫自始至终没有辩解。"
                  "她归案后已把赃款65万元悉数退出。")
    told = {s.name: {e.type: e.start for e in s.events} for c in found.cases for s in c.subjects}
    assert told == {"卜闻笛": {"trial": "2024-06-09"}, "祁望岫": {"trial": "2024-06-09", "recovery": None}}
    assert {(a.value, a.role) for c in found.cases for a in c.amounts} == {(650000, "refunded")}


def test_a_field_gives_the_day_of_the_verdict() -> None:
    found = paper("卜闻笛受贿案宣判", "【宣判时间】2024年3月13日\n【被告人】卜闻笛，男，退休前为云和县水利局局长。\n【裁判结果】对卜闻笛所犯受贿罪，处有期徒刑七年。")
    case, = found.cases
    assert [(e.type, e.start) for e in case.subjects[0].events] == [("sentence", "2024-03-13")]
    assert [v.code for v in case.violations] == ["crime.bribe_taking"]


@pytest.mark.parametrize("words", ["论罪应当判处死刑，鉴于其有立功表现，可不判处死刑", "论罪当处死刑，但鉴于其积极退赃，可判处死刑不立即执行"])
def test_the_death_that_a_court_spares_is_none(words: str) -> None:
    found = subjects(f"云和县人民法院以受贿罪判处云和县财政局原局长卜闻笛无期徒刑。法院认为，卜闻笛受贿数额特别巨大，{words}。")
    assert [s.code for s in found["卜闻笛"].sanctions] == ["criminal.life"]


def test_a_charge_that_was_not_upheld_is_no_violation() -> None:
    found = read("云和县人民法院对云和县水利局原局长卜闻笛被控受贿、滥用职权一案公开宣判。起诉书还指控了滥用职权罪，为什么没有支持？现有证据表明，该项指控的犯罪不能成立。"
                 "法院以受贿罪对卜闻笛判处有期徒刑十年。")
    assert {v.code for c in found.cases for v in c.violations} == {"crime.bribe_taking"}


def test_headings_name_the_charge_of_the_sums_below() -> None:
    text = ("被告人卜闻笛系云和县某镇财政所出纳。\n一、挪用公款事实\n2018年5月9日，卜闻笛从账上转出8000元，先后将公款转入本人银行卡，总额达186万元。其中41万元在案发前已归还。"
            "\n二、贪污事实\n卜闻笛编造补助花名册，将27万元的窟窿作支出列账。")
    assert sums(text) == {(8000, "misappropriated"), (1860000, "misappropriated"), (410000, "refunded"), (270000, "embezzled")}


def test_parts_of_a_bribe_are_bribes() -> None:
    text = "卜闻笛非法收受他人财物计人民币90万元。这当中，实际到手的为70万元，其余20万元系约定代持的股权收益。卜闻笛犯受贿罪，被判处有期徒刑五年。"
    assert sums(text) == {(900000, "bribe"), (700000, "bribe"), (200000, "bribe")}


@pytest.mark.parametrize("words", ["对方送出的钱物折合80万元", "祁某的舅舅登门留下现金80万元", "先后收过六名老板的“节礼”，金额80万元"])
def test_what_was_handed_over_is_a_bribe(words: str) -> None:
    assert (800000, "bribe") in sums(f"云和县水利局原局长卜闻笛在工程招投标中为他人谋利，{words}。卜闻笛犯受贿罪，被判处有期徒刑五年。")


def test_wealth_that_nobody_explains() -> None:
    text = "云和县水利局原局长卜闻笛受审。卜闻笛的家庭财产、支出明显超过合法收入，差额达66万元，他说不清这些钱的来源。"
    assert sums(text) == {(660000, "other")}
    assert {v.code for c in read(text).cases for v in c.violations} == {"crime.unexplained_wealth"}


def test_whom_something_was_handed_does_not_answer_for_it() -> None:
    found = subjects("被告人卜闻笛系云和县某镇财政所出纳。又查，所长祁望岫长期将本人保管的印章交卜闻笛使用，对下属失于管教，因此受到政务记大过处分。")
    assert [s.code for s in found["祁望岫"].sanctions] == ["admin.major_demerit"]
    assert not found["卜闻笛"].sanctions


def test_a_lead_handed_over_is_no_case_handed_over() -> None:
    found = subjects("检察官发现笔录不符，这条线索随即被移送到云和县人民检察院。云和县人民检察院以涉嫌徇私枉法罪对云和县公安局某派出所所长卜闻笛立案侦查。")
    assert [e.type for e in found["卜闻笛"].events] == ["investigation"]


@pytest.mark.parametrize("words", ["2012年3月至2021年10月，卜闻笛凭借手中职权，替祁某等人在工程上说话办事，对方送出的钱物折合80万元",
                                   "2012年3月至2021年10月，卜闻笛先后在县水利局、县城投公司任职。其间，他为老板行方便，收受钱物共计80万元"])
def test_the_period_of_a_trial(words: str) -> None:
    found = read(f"云和县水利局原局长卜闻笛受审。{words}。")
    assert [(c.conduct.start, c.conduct.end) for c in found.cases if c.conduct] == [("2012-03-01", "2021-10-31")]


def test_a_post_without_a_body_is_of_the_body_of_the_case() -> None:
    text = "被告人卜闻笛系云和县某镇财政所出纳。又查，所长祁望岫将本人保管的印章交卜闻笛使用，因此受到政务记大过处分。"
    assert posts(text)["祁望岫"] == [("云和县某镇财政所", "所长", False)]


def test_a_department_is_of_the_province() -> None:
    found = posts("卜闻笛，退休前为内蒙古自治区水利厅一级巡视员；此前历任鄂尔多斯市委副书记、水利厅副厅长。卜闻笛犯受贿罪，被判处有期徒刑五年。")
    assert ("内蒙古自治区水利厅", "副厅长", True) in found["卜闻笛"]
    assert ("内蒙古自治区水利厅", "一级巡视员", True) in found["卜闻笛"]


def test_one_firm_by_its_short_name_and_in_full() -> None:
    text = "丽水市城市建设投资集团有限公司原董事长卜闻笛犯受贿罪，被判处有期徒刑五年。卜闻笛历任丽水市水利局副局长、市城投集团总经理。"
    assert {org for org, _, _ in posts(text)["卜闻笛"]} == {"丽水市城市建设投资集团有限公司", "丽水市水利局"}


def test_a_sanction_of_the_next_sentence_is_his_own() -> None:
    found = subjects("云和县综合行政执法局某中队的副中队长卜某，一年里到渔家乐吃了四十七顿。多双筷子的结果，是自己背上了一个党内严重警告处分。")
    assert [s.code for s in found["卜某"].sanctions] == ["party.serious_warning"]


def test_what_others_brought_him_in_a_paragraph_without_his_name() -> None:
    found = paper("一支笔", "6月9日，云和县农村信用合作联社原理事长卜闻笛被云和县人民法院一审判处有期徒刑十四年。卜闻笛犯非国家工作人员受贿罪、职务侵占罪。\n"
                  "2011年至2018年，房地产商邓某等人为了贷款，先后送给他637万元。不仅如此，他还让下属将联社资金46万元报销出来，揣进了自己的腰包。")
    assert {(int(a.value), a.role) for c in found.cases for a in c.amounts} == {(6370000, "bribe"), (460000, "embezzled")}
    assert [s.name for c in found.cases for s in c.subjects] == ["卜闻笛"]


def test_a_court_sentences_him_in_the_next_sentence() -> None:
    found = subjects("云和县水利局原副局长卜某，逢年过节总有老板“惦记”，他说“都是朋友走动”。2022年12月，法院判他有期徒刑三年六个月。")
    assert [s.term_months for s in found["卜某"].sanctions] == [42]
