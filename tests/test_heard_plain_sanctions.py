"""Sanctions as stories tell them: 判了五年半, 判三缓五, 丢了公职, a term or a demerit right behind a name."""
from __future__ import annotations

import pytest

from heard import spans, subjects
from miner.cases.sanctions import codes


@pytest.mark.parametrize("words, code, term", [
    ("判了五年半", "criminal.fixed_term", 66), ("判他十年", "criminal.fixed_term", 120), ("判三缓五", "criminal.fixed_term", 36),
    ("丢了公职", "admin.dismissal", None), ("记了一次大过", "admin.major_demerit", None), ("免了他的职", "other.post_change", None),
    ("撤了职", "admin.post_removal", None), ("降了级", "admin.demotion", None)])
def test_plain_words_have_codes(words, code, term):
    assert codes(words) == [(code, term)]


def test_the_court_is_named_once_for_several():
    found = subjects("校长卞远山和会计苗青禾虚开票据，套出38万元。今年5月，法院判卞远山五年半，苗青禾二年九个月。")
    assert [(x.code, x.term_months) for n in ("卞远山", "苗青禾") for x in found[n].sanctions] == [("criminal.fixed_term", 66), ("criminal.fixed_term", 33)]


def test_years_behind_a_name_are_no_term_without_a_court():
    assert spans("校长卞远山和会计苗青禾共事多年，卞远山十二年，苗青禾三年。", "SANC") == []


def test_a_sanction_right_behind_post_and_name():
    found = subjects("镇长苗文海撤职，县教育局局长桑有田降级，副县长邵平川，记大过。")
    assert [found[n].sanctions[0].code for n in ("苗文海", "桑有田", "邵平川")] == ["admin.post_removal", "admin.demotion", "admin.major_demerit"]


def test_what_is_feared_is_no_sanction():
    assert spans("校长卞远山担心丢了公职，把回扣退给了书商。", "SANC") == []


def test_the_former_and_the_latter_are_those_joined_last():
    found = subjects("帮校长卞远山收钱的，是会计苗青禾和司机翟大勇，前者判三缓五，后者被判三年零六个月。")
    assert {n: [(x.code, x.term_months) for x in s.sanctions] for n, s in found.items() if s.sanctions} == {
        "苗青禾": [("criminal.fixed_term", 36)], "翟大勇": [("criminal.fixed_term", 42)]}


def test_terms_in_a_list_fall_on_each():
    found = subjects("校长卞远山、会计桑有田、出纳邵平川分别判了十一年、六年、三年半。")
    assert [s.sanctions[0].term_months for s in found.values()] == [132, 72, 42]
