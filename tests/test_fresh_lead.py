"""What real pages told that no document here had told before (bulletins, funds, audits, stories; read in November 2026): each with fictional people."""
from __future__ import annotations

import pytest

import miner


def _people(e: miner.Extraction) -> list[str]:
    return [s.name for c in e.cases for s in c.subjects]


def test_who_tells_at_a_meeting_of_a_notice_answers_for_nothing():
    e = miner.extract_text("开过多场院坝通报会的周河乡纪委书记卞砚山坦言，如果只是一“处”了之，受处分人自己未必会当回事。", "2025-08-01")
    assert _people(e) == []


def test_what_an_office_vows_to_punish_befalls_nobody():
    e = miner.extract_text("周河村原党支部书记卞某因优亲厚友受到党内严重警告处分。\n“县纪委监委将抓住关键少数，畅通举报渠道，对此类问题严肃查处，决不手软。”县纪委监委相关负责人强调。", "2025-08-01")
    assert [x.type for c in e.cases for s in c.subjects for x in s.events] == ["party_discipline"]


def test_figures_behind_a_single_case_are_the_countys():
    e = miner.extract_text("日前，达州市渠县周河村原党支部书记卞砚山违法违纪案例被拍成警示教育片。\n据统计，2023年以来，渠县纪委监委已查处“五长”案件46件，处分55人。")
    assert [(s.indicator, s.value) for s in e.statistics] == [("查处“五长”案件", 46), ("处分", 55)]


_CHECKED = "2025年6月，渠县医保局根据群众举报，对渠县仁爱医院、渠县康宁医院、渠县济民医院开展行政执法检查，发现三家医院存在虚构医药服务骗取医保基金问题。"


def test_bodies_checked_together_answer_and_the_office_does_not():
    assert _people(miner.extract_text(_CHECKED, "2025-08-01")) == ["渠县仁爱医院", "渠县康宁医院", "渠县济民医院"]


@pytest.mark.parametrize("told, code", [("县医保局责令三家医院退回医保基金3万元。", "other.restitution"), ("县医保局暂停三家医院医保服务协议3个月。", "org.agreement_suspended")])
def test_a_sanction_on_bodies_called_back_by_their_number_is_of_each(told, code):
    e = miner.extract_text(_CHECKED + told, "2025-08-01")
    assert [[x.code for x in s.sanctions] for c in e.cases for s in c.subjects] == [[code]] * 3


def test_a_sum_that_the_fund_is_given_back_is_a_recovery():
    e = miner.extract_text("经查，渠县中医院低标准入院。医保部门追回（含扣减和拒付）医保基金252.74万元。", "2025-08-01")
    assert [x.type for c in e.cases for s in c.subjects for x in s.events] == ["recovery"]
    assert [(a.value, a.role) for c in e.cases for a in c.amounts] == [(2527400, "recovered")]


def test_what_a_fund_stops_to_pay_is_not_what_was_drawn_from_it():
    e = miner.extract_text("渠县仁爱医院虚列诊疗费骗取医保基金235余万元。医保部门停止支付医保基金404余万元，解除其定点服务协议。", "2025-08-01")
    assert [(a.value, a.role) for c in e.cases for a in c.amounts] == [(2350000, "fraud"), (4040000, "other")]


@pytest.mark.parametrize("who", ["主犯", "1人", "3名主要成员"])
def test_the_sentence_of_some_who_are_not_named_is_nobodys(who):
    e = miner.extract_text(f"法院判决卞砚山等18人构成诈骗罪，共处罚金80万元，其中{who}被判处有期徒刑七年。", "2025-08-01")
    assert [x.code for c in e.cases for s in c.subjects for x in s.sanctions] == ["criminal.fine"]
