"""Bulletins of typical cases: what the title or the opening says of all items, bodies that are blamed, sums of public money, days of
the deed, ranks below the offices, spans of bodies, figures of the bulletin itself."""
from __future__ import annotations

import miner
import pytest
from heard import read, spans, subjects


def stated(title: str, body: str) -> list[list[str]]:
    return [[v.code for v in c.violations] for c in miner.extract_text(title + "\n" + body, published="2024-06-10").cases]


ITEMS = "1.青田县公路局局长卞大山问题。2016年，卞大山{}。卞大山受到党内警告处分。\n2.青田县水务局局长桑大林问题。2016年，桑大林{}。桑大林受到党内警告处分。"


@pytest.mark.parametrize(("title", "deed", "code"), [
    ("青田县通报2起公车私用典型问题", "驾车前往外地", "eight.vehicles"),
    ("青田县通报2起违规发放津贴补贴典型问题", "决定向职工发放补助", "eight.allowances"),
    ("通报2起换届选举中拉票贿选典型案例", "请村民吃饭", "discipline.organizational"),
    ("通报2起形式主义、官僚主义典型问题", "接访不到位", "eight.formalism"),
])
def test_the_title_says_it_of_every_item(title: str, deed: str, code: str) -> None:
    assert stated(title, ITEMS.format(deed, deed)) == [[code], [code]]


@pytest.mark.parametrize(("opening", "code"), [
    ("近日，青田县纪委通报2起形式主义、官僚主义典型问题。", "eight.formalism"),
    ("近日，青田县纪委对2起公车私用问题进行通报。", "eight.vehicles"),
])
def test_the_opening_says_it_of_every_item(opening: str, code: str) -> None:
    assert stated("两起案例被点名", opening + "\n" + ITEMS.format("前往外地", "前往外地")) == [[code], [code]]


def test_the_opening_says_it_of_a_list() -> None:
    text = "近日，青田县纪委通报了2起形式主义、官僚主义典型问题。\n青田县公路局局长卞大山：党内严重警告、政务记过处分\n青田县水务局局长桑大林：党内警告处分"
    assert stated("两人被点名", text) == [["eight.formalism"], ["eight.formalism"]]


@pytest.mark.parametrize("title", [
    "青田县通报2起公车私用、违规吃喝等问题", "青田县通报2起违规操办婚丧喜庆和公车私用问题", "青田县通报2起违反中央八项规定精神问题",
])
def test_a_title_of_several_subjects_says_none_for_certain(title: str) -> None:
    assert stated(title, ITEMS.format("前往外地", "前往外地")) == [[], []]


def test_an_item_keeps_its_own_violation() -> None:
    assert stated("青田县通报2起公车私用典型问题", ITEMS.format("收受礼金3000元", "前往外地")) == [["eight.gifts"], ["eight.vehicles"]]


def test_what_the_commission_looks_into_all_year_is_no_subject_of_the_story() -> None:
    text = "今年以来，青田县查处12起公车私用问题。\n青田县公路局局长卞大山旷工，受到党内警告处分。青田县水务局局长桑大林失职，受到党内警告处分。"
    assert all("eight.vehicles" not in codes for codes in stated("青田县严查", text))


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


@pytest.mark.parametrize(("text", "told"), [
    ("青田县纪委决定对白沙乡党委、白沙乡政府未严格落实主体责任的行为给予：全县范围内通报批评。", {"白沙乡党委": ["other.criticism"], "白沙乡政府": ["other.criticism"]}),
    ("青田县粮食局、青田县林业局因缺少公函问题被通报；青田县民政局因接待费用超标310元被通报。",
     {"青田县粮食局": ["other.criticism"], "青田县林业局": ["other.criticism"], "青田县民政局": ["other.criticism"]}),
    ("青田县林业局局长卞大山公车私用，县监察局对卞大山进行了纠错谈话。", {"卞大山": ["other.criticism"]}),
    ("青田县林业局局长卞大山工作日饮酒，被责令在电视台作公开道歉检讨。", {"卞大山": ["other.criticism"]}),
    ("青田县林业局局长卞大山工作日饮酒，受到告诫三个月处理。", {"卞大山": ["other.admonition"]}),
    ("青田县林业局局长卞大山受到党内警告处分，并被调离林业系统。", {"卞大山": ["party.warning", "other.post_change"]}),
])
def test_who_is_blamed(text: str, told: dict[str, list[str]]) -> None:
    assert codes(text) == told


@pytest.mark.parametrize("text", [
    "5名干部因违规操办婚宴被通报，引起反响。", "这些问题被通报，值得警惕。", "青田县公安局因破案神速被通报表扬。", "文件告诫全体干部要廉洁。",
])
def test_what_is_only_made_known_or_praised_is_no_sanction(text: str) -> None:
    assert spans(text, "SANC") == []


def amounts(text: str) -> list[tuple[float, str]]:
    return [(a.value, a.role) for c in read(text).cases for a in c.amounts]


@pytest.mark.parametrize(("text", "told"), [
    ("青田县林业局局长卞大山在两次公务用餐中，超过标准共计810元。卞大山受到党内警告处分。", [(810, "public_spending")]),
    ("青田县林业局局长卞大山将5200元招待费变通为加油费报账。卞大山受到党内警告处分。", [(5200, "public_spending")]),
    ("青田县林业局局长卞大山宴请同学，共消费870元。后卞大山将该笔费用以接待上级的名义，用公款报销。卞大山受到党内警告处分。", [(870, "public_spending")]),
    ("青田县林业局局长卞大山公车私用，被扣发当月津贴620元，受到党内警告处分。", [(620, "other")]),
    ("青田县林业局局长卞大山收受礼金数千元，受到党内警告处分。", []),
])
def test_what_a_sum_is_for(text: str, told: list[tuple[float, str]]) -> None:
    assert amounts(text) == told


def test_others_at_the_table_accepted_the_dinner() -> None:
    text = "青田县林业局局长卞大山用公款宴请同学，受到党内警告处分，参加宴请的其他科室人员也受到了处理。"
    assert [[v.code for v in c.violations] for c in read(text).cases] == [["eight.public_dining"]]


@pytest.mark.parametrize(("text", "rank"), [
    ("青田县教育局后勤股长卞大山受到党内警告处分。", "other"),
    ("青田县白石村支部委员卞大山受到党内警告处分。", "other"),
    ("青田县教育局局长卞大山受到党内警告处分。", "section_chief"),
])
def test_ranks_below_the_offices(text: str, rank: str) -> None:
    assert subjects(text)["卞大山"].rank == rank


@pytest.mark.parametrize("text", [
    "省纪委网站曝光了丽水地区5起为官不为典型案例。", "近日，丽水市公开曝光7起换届选举中拉票问题。",
    "省纪委官方网站“清风江南”曝光了丽水地区5起为官不为典型案例。",
    "省纪委通报了包括丽水市一副市长在内的两起违规吃喝典型案件，有4名厅级干部受到党纪处分。",
    "省纪委通报两起违规吃喝的典型案件，有3名厅级干部和7名科级以下干部受到党纪处分。",
])
def test_the_count_of_the_bulletin_is_no_figure(text: str) -> None:
    assert list(read(text).statistics) == []


def test_what_a_commission_made_known_in_a_year_is_a_figure() -> None:
    assert [(s.indicator, s.value) for s in read("今年以来，全市纪检监察机关查处问题120起，处分150人。").statistics] == [("查处问题", 120), ("处分", 150)]


def conduct(text: str) -> list[tuple[str | None, str | None] | None]:
    return [(c.conduct.start, c.conduct.end) if c.conduct else None for c in read(text).cases]


@pytest.mark.parametrize(("text", "day"), [
    ("这是该区自今年深化殡葬整治工作以来，查处的第一起违规事件。3月6日，青田县白石村村委会主任卞大山为母亲大操大办葬礼。县纪委给予卞大山党内警告处分。", "2024-03-06"),
    ("3月6日，青田县白石中心小学副校长卞大山把35名教师的礼金悉数收下。卞大山受到党内警告处分。", "2024-03-06"),
    ("青田县财政局局长卞大山3月6日在丽水宴请外地客人，消费4800元。卞大山受到党内警告处分。", "2024-03-06"),
])
def test_the_day_of_the_deed(text: str, day: str) -> None:
    assert conduct(text) == [(day, day)]


def test_a_post_since_is_no_campaign() -> None:
    assert conduct("青田县财政局局长卞大山自2015年开展工作以来，收受礼金3万元。2018年3月，卞大山收受礼金1万元。卞大山受到党内警告处分。")[0] is not None


@pytest.mark.parametrize("text", ["柳树村村民邓某的儿子考上大学。", "相关部门组成调查组开展调查。"])
def test_a_verb_is_no_part_of_a_body(text: str) -> None:
    assert not [o for o in spans(text, "ORG") if "考上" in o or "组成" in o]
