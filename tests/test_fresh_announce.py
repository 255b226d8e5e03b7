"""Short announcements of officials: pages in the traditional script, names of many peoples, lists of the fallen, one-line news."""
from __future__ import annotations

import pytest

from miner import extract, extract_text
from miner.reading import script


def person(text: str, name: str, published: str = "2025-08-20"):
    found = [s for c in extract_text(text, published=published).cases for s in c.subjects if s.name == name]
    assert found, [s.name for c in extract_text(text, published=published).cases for s in c.subjects]
    return found[0]


def names(text: str) -> list[str]:
    return [m.text for m in extract_text(text, published="2025-08-20").mentions if m.label == "PER"]


def posts(text: str, name: str) -> list[tuple]:
    return [(p.org, p.title, p.former) for p in person(text, name).positions]


def events(text: str, name: str) -> list[tuple]:
    return [(e.type, e.start) for e in person(text, name).events]


def test_a_traditional_page_is_read_as_simplified_character_for_character(tmp_path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("渠縣縣委書記受查\n\n四川省紀委監委8月12日通報稱，「涉嫌嚴重違紀違法」的渠縣縣委書記卞鐵寧，目前正接受紀律審查和監察調查。\n", "utf-8")
    read = extract(page, published="2025-08-13")
    (case,) = read.cases
    (who,) = case.subjects
    assert (who.name, case.region) == ("卞铁宁", "四川省/达州市/渠县")
    assert [(p.org, p.title) for p in who.positions] == [("渠县县委", "书记")]
    assert script.NOTE in read.warnings
    assert all(read.document.text[m.start:m.end] == m.text for m in read.mentions)


def test_a_simplified_page_keeps_the_traditional_characters_that_it_quotes() -> None:
    text = "渠县县委书记卞铁宁（又名卞鐵寧）涉嫌严重违纪违法，目前正接受纪律审查和监察调查。"
    assert script.simplified(text) == (text, False)


@pytest.mark.parametrize("sentence, name", [
    ("科尔沁右翼中旗林业和草原局局长包那木拉接受审查调查", "包那木拉"),
    ("扎鲁特旗水利局局长白那顺涉嫌严重违纪违法，目前正接受审查调查。", "白那顺"),
    ("鄂托克旗水利局原副局长额尔敦仓被查。", "额尔敦仓"),
    ("渠县水利局党组书记、局长俱伟落马", "俱伟"),
    ("渠县水利局党组书记、副局长俱伟“涉嫌严重违纪违法”，接受调查。", "俱伟"),
    ("当雄县水利局局长米玛次仁均被查。", "米玛次仁"),
    ("渠县水利局局长阿迪力.努尔买买提因“严重违纪”被“双开”。", "阿迪力.努尔买买提"),
    ("伊宁县原县长麦尔丹江·买买提明调赴新疆日报社。", "麦尔丹江·买买提明"),
    ("除了和田市原市长阿迪力·努尔买买提外，还有渠县水利局局长王新岭。", "阿迪力·努尔买买提"),
])
def test_names_of_many_peoples_and_rare_surnames(sentence: str, name: str) -> None:
    assert name in names(sentence)


def test_officials_are_nobody() -> None:
    assert names("近年来已有五名曾任通辽市委书记的官员被查。") == []


def test_no_dot_is_made_of_a_full_stop() -> None:
    assert "·" not in "".join(names("渠县水利局局长卞铁宁被通报.经查，卞铁宁收受礼金。"))


def test_another_wording_of_review_and_inquiry() -> None:
    assert events("7月21日，渠县纪委亦通报，渠县档案局副局长卞铁宁（43岁）接受审查和调查。", "卞铁宁") == [("investigation", "2025-07-21")]
    assert ("investigation", None) in [(e, None) for e, _ in events("渠县前县委书记卞铁宁涉嫌违纪，四川省纪委监委已对其展开调查。", "卞铁宁")]
    assert events("渠县人大常委会副主任卞铁宁在2月投案。", "卞铁宁") == [("surrender", "2025-02-01")]


def test_party_membership_told_in_full() -> None:
    who = person("渠县县委原书记卞铁宁于2024年10月被开除中共党籍和公职。", "卞铁宁")
    assert {s.code for s in who.sanctions} == {"party.expulsion", "admin.dismissal"}


def test_a_regulators_warning_is_no_party_sanction() -> None:
    who = person("某农商银行原行长卞铁宁因违规放贷，被监管部门处以警告处罚。", "卞铁宁")
    assert [s.code for s in who.sanctions] == ["org.penalty"]


def test_former_before_the_committee_of_a_place() -> None:
    assert posts("广东省东莞前市委书记卞铁宁被查。", "卞铁宁") == [("广东省东莞市委", "书记", True)]
    assert ("达州市政协", "副主席", True) in posts("达州市政协多名前副主席卞铁宁、邵望舒等人从3月起被查。", "卞铁宁")
    assert ("中央纪委驻财政部纪检组", "组长", True) in posts("中央纪委驻财政部原纪检组组长卞铁宁接受组织审查。", "卞铁宁")


def test_bodies_of_a_province_told_short() -> None:
    assert posts("近日，内蒙古纪委监委通报，自治区体育局副局长卞铁宁被查。", "卞铁宁") == [("内蒙古自治区体育局", "副局长", False)]
    told = posts("湖北中医学院院长邵望舒、河南警察学院原党委书记、原省纪委驻省公安厅纪检组组长卞铁宁被查。", "卞铁宁")
    assert ("河南省纪委驻省公安厅纪检组", "组长", True) in told
    assert ("山东省公安厅组织教育处", "处长", True) in posts("卞铁宁利用担任烟台市公安局局长，省公安厅组织教育处处长的便利，收受财物。卞铁宁接受审查调查。", "卞铁宁")


def test_posts_whose_words_hold_others() -> None:
    assert posts("江西省省长助理卞铁宁涉嫌严重违纪违法，接受审查调查。", "卞铁宁") == [("江西省", "省长助理", False)]
    assert posts("四川省委政法委员会委员卞铁宁接受审查调查。", "卞铁宁")[0][1] == "委员"


def test_the_day_of_the_line_over_a_list_of_announcements() -> None:
    text = ("8月6日，江苏省纪委监委同时通报：\n\n徐州市水利局原副局长卞铁宁涉嫌严重违纪违法，目前正接受江苏省纪委监委纪律审查和监察调查。\n\n"
            "徐州市教育局原副局长邵望舒涉嫌严重违纪违法，目前正接受江苏省纪委监委纪律审查和监察调查。")
    assert events(text, "卞铁宁") == events(text, "邵望舒") == [("investigation", "2025-08-06")]


def test_a_bulletin_tells_its_own_day_and_no_inquirys() -> None:
    text = "8月6日，渠县纪委监委通报2起典型问题：\n\n1.渠县水利局副局长卞铁宁收受礼金问题。卞铁宁被立案审查。\n\n2.渠县教育局副局长邵望舒收受礼金问题。邵望舒受到党内警告处分。"
    assert ("investigation", "2025-08-06") not in events(text, "卞铁宁")


def test_each_of_a_list_has_the_day_told_with_him() -> None:
    text = ("有三名高校官员被查，分别为7月被查的广州航海学院党委副书记卞铁宁，云南财经大学原党委书记邵望舒，"
            "以及星期五（8月15日）刚传出被查的河南警察学院原党委书记王新岭。")
    assert [events(text, n) for n in ("卞铁宁", "邵望舒", "王新岭")] == [
        [("investigation", "2025-07-01")], [("investigation", None)], [("investigation", "2025-08-15")]]


def test_these_officials_are_called_in_the_next_line() -> None:
    text = "已有十余名曾在鄂尔多斯任职的厅官被查。\n\n这些厅官包括：鄂尔多斯市原副市长卞铁宁，赤峰市委原副书记邵望舒（曾任鄂尔多斯副市长），鄂尔多斯市政协原主席王新岭。"
    assert all(e[0] == "investigation" for n in ("卞铁宁", "邵望舒", "王新岭") for e in events(text, n))


def test_where_somebody_worked_is_no_time_of_a_deed() -> None:
    text = "渠县水利局局长卞铁宁涉嫌严重违纪违法，正接受审查调查。卞铁宁现年50岁，自1993年起在四川工作，曾任平昌县水利局副局长。"
    assert all(c.conduct is None for c in extract_text(text, published="2025-08-20").cases)


def test_heads_of_the_tobacco_firms_of_a_province() -> None:
    assert person("云南中烟工业有限责任公司原董事长卞铁宁被查。", "卞铁宁").rank == "bureau_chief"


def test_taking_up_posts_and_retiring_is_no_time_of_a_deed() -> None:
    for life in ("从2013年4月起，先后任平昌县检察院检察长、渠县检察院检察长等职。", "2018年转任四川省政协农业委员会副主任，直至2023年3月退休。"):
        text = "渠县检察院检察长卞铁宁涉嫌严重违纪违法，目前正接受审查调查。卞铁宁" + life
        assert all(c.conduct is None for c in extract_text(text, published="2025-08-20").cases)
    told = extract_text("卞铁宁自2009年起，任渠县水利局局长期间多次收受贿赂，共计20万元。", published="2025-08-20").cases
    assert told[0].conduct.start == "2009-01-01"


def test_one_man_who_was_handed_over_is_another() -> None:
    text = "渠县水利局原局长卞铁宁落马后，水利系统自查自纠，截至目前共查处7宗违纪问题；1人因涉嫌犯罪移送司法机关。卞铁宁接受审查调查。"
    assert "transfer" not in [e for e, _ in events(text, "卞铁宁")]


def test_lists_called_in_the_next_sentence() -> None:
    tigers = "10月7日，中纪委接连宣布3“虎”被处分。\n\n分别是：江西省政协原主席卞铁宁；贵州省纪委原副书记邵望舒；四川省政协原副主席王新岭。"
    assert posts(tigers, "王新岭") == [("四川省政协", "副主席", True)] and person(tigers, "卞铁宁")
    others = "本月至少有7名干部被查，其中3人为医院管理层。除了卞云海，还包括渠县人民医院党委副书记卞铁宁以及平昌县人民医院原院长邵望舒。"
    assert events(others, "邵望舒")[0][0] == "investigation"
    fell = "达州市纪委监委官网仅披露了渠县水利局原局长卞铁宁、平昌县教育局原局长邵望舒2人受查。"
    assert [events(fell, n)[0][0] for n in ("卞铁宁", "邵望舒")] == ["investigation", "investigation"]


def test_a_body_beside_another_units_and_the_head_before() -> None:
    assert posts("四川省足球协会技术部部长邵望舒、战略规划部部长卞铁宁落马。", "卞铁宁") == [("四川省足球协会战略规划部", "部长", False)]
    assert posts("渠县人民医院前一任院长卞铁宁2018年4月被查。", "卞铁宁") == [("渠县人民医院", "院长", True)]
