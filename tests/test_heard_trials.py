"""Trials and penalties: firms that a regulator fines, who is meant behind a trial's words, sums and charges told beside the
verdict's."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, dict[str, str | None]]:
    return {n: {e.type: e.start for e in s.events} for n, s in subjects(text).items()}


@pytest.mark.parametrize(("text", "firm"), [
    ("大顺支付股份有限公司被警告，并处罚款46万元。", "大顺支付股份有限公司"),
    ("联合优选电子商务有限公司被警告和罚款29万元。", "联合优选电子商务有限公司"),
    ("近日，大顺支付有限责任公司因违反账户管理规定，被处罚款20万元。", "大顺支付有限责任公司"),
])
def test_a_firm_that_opens_a_sentence_of_its_penalty(text: str, firm: str) -> None:
    assert spans(text, "ORG") == [firm]
    assert codes(text) == {firm: ["org.penalty"]}


@pytest.mark.parametrize("text", ["卞某利用职务便利帮助大顺支付有限公司被没收的货物放行。", "检查组发现大顺支付有限公司被处罚款20万元。"])
def test_what_opens_with_a_deed_is_no_firm(text: str) -> None:
    assert not [o for o in spans(text, "ORG") if o.startswith(("卞", "检"))]


def test_the_firm_told_before_is_meant_by_its() -> None:
    text = "被罚金额最高的是北京大顺汇商业管理有限公司。中国人民银行北京市分行对其警告，没收违法所得12.7万元，并处罚款15.6万元。"
    case = read(text).cases[0]
    assert [s.name for s in case.subjects] == ["北京大顺汇商业管理有限公司"]
    assert [(a.value, a.role) for a in case.amounts] == [(127000, "confiscated"), (156000, "fine")]


def test_a_warning_with_a_fine_is_no_partys() -> None:
    text = "近日，大顺支付股份有限公司因违反账户管理规定，被处罚款20万元。时任总经理卞大海被警告，并处罚款5万元。"
    assert codes(text)["卞大海"] == ["org.penalty"]
