"""A party body told by its kind alone within a chain of posts, and what is ordered of gains: whose, and what it counts as."""
from __future__ import annotations

import pytest

from tests.heard import posts, read, spans, subjects

ASKED = "违规收受礼品、礼金问题。"


@pytest.mark.parametrize("chain, want", [
    ("青海昆柏集团股份有限公司原总经理、党委原副书记", [("青海昆柏集团股份有限公司", "总经理", True), ("青海昆柏集团股份有限公司党委", "副书记", True)]),
    ("湖北省政协原副主席，党组原成员", [("湖北省政协", "副主席", True), ("湖北省政协党组", "成员", True)]),
    ("新疆生产建设兵团党委原常委、政法委原书记", [("新疆生产建设兵团党委", "常委", True), ("新疆生产建设兵团党委政法委", "书记", True)]),
    ("新疆生产建设兵团第六师原副师长、党委原常委、政法委原书记",
     [("新疆生产建设兵团第六师", "副师长", True), ("新疆生产建设兵团第六师党委", "常委", True), ("新疆生产建设兵团第六师党委政法委", "书记", True)]),
])
def test_a_bare_party_body_is_that_of_the_body_before_it(chain, want):
    assert posts(f"{chain}卜砚山{ASKED}") == {"卜砚山": want}


@pytest.mark.parametrize("words, span", [
    ("违纪所得予以收缴", "违纪所得予以收缴"),
    ("违纪违法所得按规定予以收缴", "违纪违法所得按规定予以收缴"),
    ("违纪所得责令退赔", "违纪所得责令退赔"),
    ("并责令退赔相关费用", "责令退赔相关费用"),
    ("相关费用已责令退赔", "责令退赔"),
])
def test_what_is_ordered_of_gains_is_a_sanction_and_no_event(words, span):
    text = f"云和县农业农村局局长卜砚山{ASKED}2023年4月，卜砚山受到党内警告处分，{words}。"
    assert spans(text, "SANC") == ["党内警告处分", span]
    him = subjects(text)["卜砚山"]
    assert [s.code for s in him.sanctions] == ["party.warning", "other.restitution"]
    assert [e.type for e in him.events] == ["party_discipline"]


def test_money_given_back_is_an_event():
    text = f"云和县农业农村局局长卜砚山{ASKED}2023年4月，卜砚山受到党内警告处分，违纪款已清退。"
    assert "recovery" in [e.type for c in read(text).cases for e in c.subjects[0].events]
