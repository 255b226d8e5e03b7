"""Who is named behind a relative clause, inner units of a body called back by a word, and the deed told before those who answer."""
from __future__ import annotations

from heard import posts, read, spans, subjects


def test_a_name_behind_a_relative_clause_and_before_its_sanction():
    text = "曾任云和县水利局局长、2021年退休的卞启文，受到留党察看一年处分；时任云和县林业局副局长、现任云和县档案馆副馆长的康宁，则被给予党内严重警告处分。"
    assert [s.code for s in subjects(text)["卞启文"].sanctions] == ["party.probation"]
    assert [s.code for s in subjects(text)["康宁"].sanctions] == ["party.serious_warning"]


def test_a_name_behind_where_it_stood_in_court():
    text = "站在被告席最左边的欧阳立新，曾是云和县农业农村局的副局长；最右侧那位卞冬生，则是某粮食种植专业合作社的理事长。"
    assert spans(text, "PER") == ["欧阳立新", "卞冬生"]


def test_a_name_of_one_character_before_and_several_others():
    assert spans("该大队中队长敬伟和两名队员卞小强、邵建涉嫌受贿，三人一同被留置。", "PER") == ["敬伟", "卞小强", "邵建"]


def test_an_inner_unit_of_a_body_called_back_stands_alone_and_is_completed():
    text = "化州市人民医院违规采购。同时被查的，还有该院设备科原科长卞某娟，目前正接受纪律审查和监察调查。"
    assert "设备科" in spans(text, "ORG")
    assert posts(text)["卞某娟"] == [("化州市人民医院设备科", "科长", True)]


def test_an_inner_unit_of_a_firm_called_back():
    text = "绵阳安道公路养护有限公司虚开发票，该公司财务部经理卞某某受到党内警告处分。"
    assert posts(text)["卞某某"] == [("绵阳安道公路养护有限公司财务部", "经理", False)]


def test_the_deed_told_before_those_who_answer_for_it_belongs_to_their_case():
    text = "2024年1月至3月，112万元农村危房改造资金被云和县石塘镇挪用于镇机关院落维修。对此负有直接责任的镇长卞俊被政务记大过。"
    (case,) = read(text).cases
    assert [a.value for a in case.amounts] == [1120000]


def test_examples_do_not_take_what_is_told_of_all():
    text = ("违规收受礼品礼金问题仍然突出。如，云和县水利局局长卞俊违规接受管理服务对象宴请，受到党内警告处分。\n"
            "公车私用屡禁不止。如，景宁县林业局局长邵安违规使用公务用车，受到党内警告处分。")
    assert [[v.code for v in c.violations] for c in read(text).cases] == [["eight.accepted_dining"], ["eight.vehicles"]]
