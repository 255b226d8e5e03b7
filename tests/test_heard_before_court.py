"""Those before a court who are named behind what they did, called the former and the latter, or stand there with their firm; days told behind."""
from __future__ import annotations

from heard import read, subjects

from miner import extract_text


def test_a_name_behind_the_crimes_it_committed():
    got = subjects("犯贪污罪和挪用公款罪的卞小平，刑期定为有期徒刑四年，罚金是二十五万元。系从犯且已全部退赃的邵海林，法庭对其减轻处罚，判处有期徒刑一年十个月。")
    assert [(s.code, s.term_months) for s in got["卞小平"].sanctions] == [("criminal.fixed_term", 48), ("criminal.fine", None)]
    assert [(s.code, s.term_months) for s in got["邵海林"].sanctions] == [("criminal.fixed_term", 22)]


def test_whose_deeds_are_found_to_be_a_crime():
    got = subjects("2025年6月9日，云和县人民法院认定卞某的行为构成诈骗罪，判处其有期徒刑一年二个月，罚金一万元。")
    assert [s.code for s in got["卞某"].sanctions] == ["criminal.fixed_term", "criminal.fine"]


def test_the_former_and_the_latter_of_two_sentences():
    got = subjects("云和县石塘镇副镇长卞若水召集村干部连夜造假。镇长邵乐平对此知情却默许。事后，前者被政务记过，后者被党内警告。")
    assert [s.code for s in got["卞若水"].sanctions] == ["admin.demerit"]
    assert [s.code for s in got["邵乐平"].sanctions] == ["party.warning"]


def test_a_sanction_on_him_beside_one_on_a_group():
    got = subjects("云和县粮油公司经理卞建伟将160万元公款挪用给朋友周转。2024年1月，云和县纪委监委对其作出留党察看一年的决定，8名保管员分别被批评教育。")
    assert [s.code for s in got["卞建伟"].sanctions] == ["party.probation"]
    assert [s.code for s in got["8名保管员"].sanctions] == ["other.criticism"]


def test_two_decisions_joined_by_and():
    got = subjects("今年1月，云和县委原书记卞启文被开除党籍和开除公职两项决定同时宣布。")
    assert [s.code for s in got["卞启文"].sanctions] == ["party.expulsion", "admin.dismissal"]


def test_removal_and_criticism_given_at_once():
    got = subjects("云和县某康复医院业务副院长秦某、护士长蒙某负有责任，分别由医院予以免职和通报批评。")
    assert [s.code for s in got["秦某"].sanctions] == ["other.post_change"]
    assert [s.code for s in got["蒙某"].sanctions] == ["other.criticism"]


def test_a_day_told_behind_the_step():
    got = extract_text("案件进展\n云和县水利局原副局长卞大河因涉嫌受贿罪，被云和县人民检察院决定逮捕，时间是今年11月24日。", published="2025-12-03")
    (event,) = [e for e in got.cases[0].subjects[0].events if e.type == "arrest"]
    assert event.start == "2025-11-24"
    assert got.cases[0].conduct is None


def test_a_unit_and_the_man_who_decided_for_it():
    text = ("云和县某环保工程有限公司为了得到关照，经其法定代表人卞某明决定，两次向国家工作人员行贿，合计33.5万元。"
            "云和县人民检察院认为，被告单位和被告人的行为均已构成单位行贿罪，遂将二者一并起诉至云和县人民法院。")
    got = subjects(text)
    assert {n: (s.kind, [e.type for e in s.events]) for n, s in got.items()} == {
        "卞某明": ("person", ["indictment"]), "云和县某环保工程有限公司": ("organization", ["indictment"])}


def test_an_item_that_calls_nobody_defendant_beside_one_that_does():
    text = ("卞晓澜被决定逮捕\n云和县水利公司总会计师卞晓澜因涉嫌滥用职权罪、为亲友非法牟利罪，被云和县人民检察院决定逮捕。\n"
            "邵大勇案开庭\n云和县人民法院公开开庭审理了邵大勇行贿一案。被告人邵大勇系云和县某公司法定代表人。")
    assert set(subjects(text)) == {"卞晓澜", "邵大勇"}


def test_so_many_bound_together_are_one_case():
    text = ("法院宣判了一起窝案。卞建国，曾任云和县农业农村局副局长；邵冬根，是某合作社的理事长。把这两个人绑在一起的，是撂荒的水田。\n"
            "宣判时，卞建国因贪污罪被判处有期徒刑六年。邵冬根以贪污罪的共犯论处，被判处有期徒刑三年。")
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["卞建国", "邵冬根"]]
