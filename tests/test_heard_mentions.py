"""Mentions as annotators mark them: bodies with a hidden character, names that nothing introduces, posts of every trade."""
from __future__ import annotations

import pytest

from heard import spans, subjects


@pytest.mark.parametrize(("told", "bodies"), [
    ("被告单位江苏通某建设工程有限公司（以下简称通某公司）向吴某行贿，通某公司法定代表人李某被判刑。",
     ["江苏通某建设工程有限公司", "通某公司", "通某公司"]),
    ("吴某收受鑫某公司负责人李某20万元，为鑫某公司承揽工程。", ["鑫某公司", "鑫某公司"]),
    ("收受广东鸿某集团有限公司董事长周某10万元。", ["广东鸿某集团有限公司"]),
    ("金某公司中标该项目，金某公司的项目经理孙某送给吴某现金。", ["金某公司", "金某公司"]),
    ("收受中某建设集团股份有限公司项目经理陈某、恒某房地产开发有限公司总经理郑某所送财物。",
     ["中某建设集团股份有限公司", "恒某房地产开发有限公司"]),
    ("杭州某甲公司与某乙公司签订合同。", ["杭州某甲公司", "某乙公司"]),
    ("宁某县人民检察院提起公诉。", ["宁某县人民检察院"]),
    # no brand: a preposition, a word's end, a person whose company it is
    ("王某向某公司借款，刘某在某公司任职。", ["某公司", "某公司"]),
    ("在其管辖范围内某饭店接受宴请。", ["某饭店"]),
])
def test_a_hidden_character_belongs_to_the_name(told, bodies):
    assert spans(told, "ORG") == bodies


def test_somebody_s_company_is_not_called_by_his_name():
    assert spans("李某公司账户收到该款后，李某将其取出。", "PER") == ["李某", "李某"]


def test_a_company_tried_under_its_short_name_is_one_subject():
    told = "被告单位江苏通某建设工程有限公司（以下简称通某公司）。2021年3月1日，法院以被告单位通某公司犯单位行贿罪，判处罚金人民币十万元。"
    assert list(subjects(told)) == ["江苏通某建设工程有限公司"]


@pytest.mark.parametrize(("told", "name", "times"), [
    ("卞某用赃款为其情妇罗蕾购房。涉案房屋由罗蕾居住，罗蕾不服执行裁定，向法院提出异议。罗蕾称，购房款为自有资金。"
     "法院认为罗蕾提交的证据不足，驳回罗蕾的异议请求。", "罗蕾", 6),
    ("“怎样去抓祁东升”成为话题。外逃人员祁东升可能藏在悉尼。据披露的地址，祁东升的居住地在此。人们对祁东升们不再陌生。", "祁东升", 4),
])
def test_a_name_that_stands_again_and_again_needs_no_introduction(told, name, times):
    assert spans(told, "PER").count(name) == times


def test_what_recurs_without_a_person_s_doings_is_no_name():
    assert spans("要抓夏粮收购，夏粮丰收，以夏粮带动秋粮，对夏粮质量负责，夏粮入库。", "PER") == []


@pytest.mark.parametrize(("told", "title"), [
    ("云和县某公司副总姬某阳受到党内警告处分。", "副总"),
    ("云和县某公司常务副总姬某阳受到党内警告处分。", "常务副总"),
    ("云和县某公司投标负责人姬某阳受到党内警告处分。", "投标负责人"),
    ("云和县某公司系统管理员姬某阳受到党内警告处分。", "系统管理员"),
    ("云和县某医院麻醉医生姬某阳受到党内警告处分。", "麻醉医生"),
    ("云和县某中学语文教师姬某阳受到党内警告处分。", "语文教师"),
    ("云和县某电厂值班员姬某阳受到党内警告处分。", "值班员"),
    ("云和县某煤矿瓦检员姬某阳受到党内警告处分。", "瓦检员"),
    ("云和县某大学教授、博士生导师姬某阳受到党内警告处分。", "博士生导师"),
    ("云和县某公司副总工程师姬某阳受到党内警告处分。", "副总工程师"),
])
def test_posts_of_every_trade(told, title):
    assert title in spans(told, "TITLE") and spans(told, "PER") == ["姬某阳"]
