"""Court and regulator stories of the older press: names without a listed surname's help, co-defendants told in one sentence, verdicts
that are changed or spare, 双规, sums with a point, a bank's people named from one to another."""
from __future__ import annotations

import pytest

from tests import heard


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code.split(".")[1] + str(x.term_months or "") for x in s.sanctions] for n, s in heard.subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in heard.subjects(text).items()}


def test_a_head_told_by_the_age_at_which_he_took_office() -> None:
    text = "1973年出生的麦启文，30多岁就担任了容县石头中学校长。随着麦启文被立案查办，真相揭开。2012年10月，麦启文伙同该校时任总务主任" \
           "卞文海套取学生伙食费15万元。据麦启文交代，钱被用于个人开支。"
    assert heard.posts(text)["麦启文"] == [("容县石头中学", "校长", False)]
    assert events(text)["麦启文"] == ["investigation"]


@pytest.mark.parametrize("text", ["据知情人士透露，该局局长卞文海被查。", "一位业内人士透露，局长卞文海受贿案已开庭。"])
def test_the_end_of_a_word_for_somebody_is_no_name(text: str) -> None:
    assert heard.spans(text, "PER") == ["卞文海"]


def test_a_range_of_people_shares_what_befell_them() -> None:
    text = "国家金融监督管理总局安康监管分局发布行政处罚决定书。在个人追责方面，从分管副行长卞文海到基层客户经理邵青山、吴立勋等均被警告。"
    assert codes(text) == dict.fromkeys(["卞文海", "邵青山", "吴立勋"], ["penalty"])
    assert heard.posts(text)["卞文海"] == [(None, "副行长", False)]


@pytest.mark.parametrize(("court", "text"), [
    ("武汉市中级法院", "武汉市中级法院以受贿罪判处卞文海有期徒刑四年。"),
    ("湖北省高级法院", "湖北省高级法院维持原判。"),
])
def test_a_court_told_without_the_people(court: str, text: str) -> None:
    assert heard.spans(text, "ORG") == [court]


@pytest.mark.parametrize(("words", "value"), [("四点五万元", 45000), ("三十二点六万元", 326000), ("一点二亿元", 120000000), ("五万元", 50000)])
def test_a_sum_with_a_point(words: str, value: int) -> None:
    money, = [m for m in heard.read(f"卞文海涉嫌受贿{words}被提起公诉。").mentions if m.label == "MONEY"]
    assert (money.text, money.norm["value"]) == (words, value)


DEFENDANTS = ("被告人卞世田时任乡宁县第一建筑公司副经理兼石门沟项目部经理；张季青为石门沟项目部技术副经理，负责技术工作；邵文生为石门沟项目部"
              "生产副经理，负责管理。6月14日，乡宁县人民法院以犯重大责任事故罪判处被告人卞世田有期徒刑四年，判处其他2名被告人各有期徒刑三年。")


def test_defendants_whose_posts_one_sentence_tells_are_one_case() -> None:
    case, = heard.read(DEFENDANTS).cases
    assert [s.name for s in case.subjects if s.kind == "person"] == ["卞世田", "张季青", "邵文生"]
    assert [p.title for s in case.subjects for p in s.positions][-2:] == ["技术副经理", "生产副经理"]


@pytest.mark.parametrize("text", ["会议任命其为青田县水利局局长。", "高校为青田县水利局局长提供服务。", "吴某系为竞选村委会主任送钱。"])
def test_what_is_done_for_a_head_makes_no_name(text: str) -> None:
    assert [n for n in heard.spans(text, "PER") if n != "吴某"] == []


def test_a_verdict_that_spares_takes_the_place_of_the_first() -> None:
    text = "2009年9月3日，桑某被兴宾区法院一审以玩忽职守罪判处有期徒刑一年，缓刑一年，桑某不服而上诉。2009年11月19日，来宾市中级法院改判" \
           "桑某玩忽职守罪名成立，但免于刑事处罚。"
    who = heard.subjects(text)["桑某"]
    assert (list(who.sanctions), [(e.type, e.start) for e in who.events]) == ([], [("sentence", "2009-09-03"), ("sentence", "2009-11-19")])


def test_a_verdict_told_without_a_term_is_one() -> None:
    assert events("2009年11月3日，忻城县法院对邵某作出一审判决，认为邵某玩忽职守罪名成立，但免于刑事处罚。") == {"邵某": ["sentence"]}


@pytest.mark.parametrize(("text", "expected"), [
    ("自2005年至2008年任广东省盐务局局长的卞文海，已于2008年年底被有关部门“双规”。", ["investigation"]),
    ("2009年3月5日，青田县水利局局长卞文海被省纪委双规。", ["investigation"]),
])
def test_the_older_word_for_the_partys_inquiry(text: str, expected: list[str]) -> None:
    assert events(text) == {"卞文海": expected}


def test_the_posts_that_a_government_takes_away_may_be_long() -> None:
    text = "2009年1月，广东省政府决定免去卞文海广源集团有限公司董事长兼广东省盐务局局长职务。卞文海涉嫌受贿，被双规。"
    assert "removal" in events(text)["卞文海"] and codes(text)["卞文海"] == ["post_change"]
