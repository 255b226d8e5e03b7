"""Bulletins of typical cases: what the title or the opening says of all items, bodies that are blamed, sums of public money, days of
the deed, ranks below the offices, spans of bodies, figures of the bulletin itself."""
from __future__ import annotations

import miner
import pytest
from heard import posts, read, spans, subjects


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
