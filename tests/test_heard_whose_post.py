"""Whose post it is: bodies named behind their heads, called back, or told in full before; posts held once."""
from __future__ import annotations

from heard import posts, spans


def test_the_body_that_acts_behind_its_heads():
    text = "由局长卞志坚签批、副局长邵立新经办，云和县农业农村局在2021年虚报面积，套取补贴37.8万元。2025年6月，卞志坚被政务撤职，邵立新被政务降级。"
    assert posts(text) == {"卞志坚": [("云和县农业农村局", "局长", False)], "邵立新": [("云和县农业农村局", "副局长", False)]}


def test_the_accountant_of_the_village_told_before():
    text = "卞运生，男，中共党员，云和县石塘镇某村村委会主任。卞运生将低保金取出后，找村会计邵桂香统一口径。卞运生被开除党籍，邵桂香受到党内警告处分。"
    assert posts(text)["邵桂香"] == [("云和县石塘镇某村", "会计", False)]


def test_heads_of_a_brigade_called_back():
    text = "云和县纪委监委把目光投向县交通运输综合行政执法大队。该大队中队长卞伟涉嫌受贿，被留置。时任大队长邵万里受到党内警告处分。"
    assert "大队" not in spans(text, "ORG")
    assert posts(text) == {"卞伟": [("云和县交通运输综合行政执法大队", "中队长", False)], "邵万里": [("云和县交通运输综合行政执法大队", "大队长", True)]}


def test_a_town_by_its_full_name():
    text = "建在云和县石塘镇的冷库一天也没有用过。石塘镇副镇长卞德旺没有到现场，被政务记大过。"
    assert posts(text)["卞德旺"] == [("云和县石塘镇", "副镇长", False)]


def test_the_same_bureau():
    text = "早在今年2月，与云和县水利局局长卞步云搭班子六年的同局副局长邵正荣，就已到云和县纪委监委投案。"
    assert posts(text)["邵正荣"] == [("云和县水利局", "副局长", False)]


def test_posts_held_before():
    assert posts("云和县水利公司经营不善。时任该公司经理的卞立群受到党内警告处分。")["卞立群"] == [("云和县水利公司", "经理", True)]
    assert posts("卞文波落马前是云和县水利局的局长，更早些时候，在景宁县当过副县长。卞文波犯受贿罪，被判处有期徒刑八年。")["卞文波"] == [
        ("云和县水利局", "局长", True), ("景宁县", "副县长", True)]


def test_a_unit_of_the_bureau_named_before():
    text = "一家企业到云和县市场监督管理局办理注销。经核查，行政审批股副股长卞长根推诿扯皮，受到政务警告处分。"
    assert posts(text)["卞长根"] == [("云和县市场监督管理局行政审批股", "副股长", False)]


def test_somebody_hired_by_a_firm():
    text = "作为云和县某园区公司聘用的出纳，卞某某将租金57.6万元截留己用，被判处有期徒刑三年。"
    assert posts(text)["卞某某"] == [("云和县某园区公司", "出纳", False)]


def test_the_day_on_which_somebody_left_dates_no_sanction():
    from heard import subjects
    (event,) = subjects("曾任云和县水利局局长、2022年调离的卞启文，受到留党察看一年处分。")["卞启文"].events
    assert event.start is None
