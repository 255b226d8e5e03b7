"""Lives and confessions told in prose: what the teller was given, the post that a life closes with, headings with a name, what cases have in common."""
from __future__ import annotations

import pytest

import miner
from tests.heard import posts, read, spans, subjects


def test_a_life_told_beside_the_matter_gives_its_last_post_where_the_matter_gives_none() -> None:
    cases = miner.extract_text("他把单位当成“自留地”\n卢守义，1958年8月生，山东省济宁市梁山县人，曾任梁山县供销社科员、副主任，1996年至2018年任梁山县棉麻公司经理。\n"
                               "卢守义用公司资金40万元购买商品房。2019年8月，卢守义被开除党籍，取消退休待遇。", published="2020-06-01").cases
    assert [(p.org, p.title, p.former) for p in cases[0].subjects[0].positions] == [("梁山县棉麻公司", "经理", True)]


def test_what_was_given_to_the_teller_is_a_bribe_and_its_day_that_of_a_deed() -> None:
    case, = miner.extract_text("“我是被自己的贪心打垮的”\n——重庆市忠县原粮食局局长贺应春忏悔录\n我叫贺应春，2015年3月退休，退休前任忠县粮食局党组书记、局长。\n"
                               "2009年中秋，谭某送我1万美元；2012年，又以拜年的名义给我10万元。\n（2020年1月，忠县人民法院以受贿罪判处贺应春有期徒刑五年。）", published="2020-06-01").cases
    assert [(a.value, a.role) for a in case.amounts] == [(10000, "bribe"), (100000, "bribe")]
    assert (case.conduct.start[:4], case.conduct.end[:4]) == ("2009", "2012")
    assert {(p.org, p.title) for p in case.subjects[0].positions} == {("忠县粮食局", "党组书记"), ("忠县粮食局", "局长")}


def test_a_heading_that_opens_with_a_post_and_a_name_calls_no_village_of_the_case_before() -> None:
    text = ("村支书贺有根：低保成了“人情保”。贺有根，江西省赣州市信丰县大塘埠镇坪石村原党支部书记，骗取低保金6.84万元。2020年3月，贺有根受到开除党籍处分。\n"
            "村主任谢长庚：工程款里做文章。谢长庚在担任信丰县古陂镇太平村村委会主任期间，套取工程款11.2万元。2021年5月，谢长庚被开除党籍。\n"
            "村会计温小莲：公款随意借。信丰县铁石口镇芫荽村会计温小莲将村集体资金14.3万元借给丈夫做生意。2020年6月，温小莲受到留党察看二年处分。\n"
            "剖析三起案件，有几个共同点：贺有根法纪意识淡薄；镇级监管缺位，三个乡镇的6名分管领导被问责。")
    assert posts(text) == {"贺有根": [("江西省赣州市信丰县大塘埠镇坪石村党支部", "书记", True)], "谢长庚": [("信丰县古陂镇太平村村委会", "主任", True)],
                           "温小莲": [("信丰县铁石口镇芫荽村", "会计", False)]}
    assert [v.code for v in read(text).cases[0].violations] == ["conduct.fund_fraud"]


def test_who_watched_ill_in_the_same_paragraph_is_of_the_case_though_a_bureau_of_the_county() -> None:
    cases = read("怀宁县某镇中心学校会计许晓萌挪用公款473万元，被判处有期徒刑七年。怀宁县教育局计财股股长黄志远因履职不到位被诫勉谈话。").cases
    assert [[s.name for s in c.subjects] for c in cases] == [["许晓萌", "黄志远"]]


def test_kin_who_keep_the_accounts_are_no_names() -> None:
    assert spans("他的妻子管财务，儿子管仓库，侄子跑业务。", "PER") == []


def test_who_persuades_is_no_speaker() -> None:
    assert [e.type for e in subjects("缙云县教育局原局长卞国林在家人劝说下主动投案。")["卞国林"].events] == ["surrender"]


def test_hundreds_of_millions_are_counted_in_ge() -> None:
    assert [m.norm["value"] for m in read("26人捞走国家3.4个亿，另一人挪用了1.2个多亿，三个亿的资金不知去向。").mentions if m.label == "MONEY"] == [340000000, 120000000, 300000000]


def test_fines_behind_their_sum() -> None:
    text = "被告人贺国良被判处2万元罚金，其余被告人并处没收部分财产或处30万元至8000元不等的罚金。"
    assert spans(text, "SANC").count("罚金") == 2
    assert {a.role for c in read(text).cases for a in c.amounts} == {"fine"}


PUPIL = ("从优秀教师到阶下囚\n贺敏霞曾是湖北省荆州市监利县一所乡村小学的优秀教师。2012年，调任县实验小学校长。\n2014年至2019年，贺敏霞收受赵某等11人所送现金136万元。\n"
         "2019年10月，市纪委监委指定洪湖市监委对贺敏霞立案调查。2020年10月，洪湖市人民法院一审以受贿罪判处贺敏霞有期徒刑九年。\n"
         "县教育局局长郑志华负有重要领导责任，被诫勉谈话；分管副局长柳如山受到党内警告处分。")


def test_a_case_given_to_another_commission_is_of_the_county_of_the_post_and_those_over_it_answer_too() -> None:
    case, = miner.extract_text(PUPIL, published="2021-01-01").cases
    assert [s.name for s in case.subjects] == ["贺敏霞", "郑志华", "柳如山"]
    assert case.region == "湖北省/荆州市/监利市"


def test_money_put_into_the_account_of_kin_is_a_bribe() -> None:
    case, = read("缙云县教育局原局长卞国林受贿案。2012年，老板李某将20万元打入卞国林妻弟的账户。2020年8月，法院以受贿罪判处卞国林有期徒刑八年。").cases
    assert [(a.value, a.role) for a in case.amounts] == [(200000, "bribe")]


def test_a_name_before_a_list_mark_and_a_word_in_quotes() -> None:
    assert spans("2011年，检察机关查办了丽水市某医院副院长卞某共、检验科主任苗某平受贿58万元的案件。", "PER") == ["卞某共", "苗某平"]
    assert spans("公款把我打造成“白富美”的人设。在同事心目中，我就是标准的“白富美”。", "PER") == []


def test_one_post_by_the_province_and_by_the_prefecture() -> None:
    assert posts("云南省元阳县委原常委、常务副县长贺闻文严重违纪违法案剖析。2019年6月，红河州纪委监委通报，称红河州元阳县委常委、常务副县长贺闻文正接受审查调查。")["贺闻文"] == [
        ("云南省元阳县委", "常委", True), ("云南省元阳县", "常务副县长", True)]


def test_the_fines_of_all_others_are_not_those_of_the_one_named() -> None:
    got = subjects("主犯贺国良犯组织黑社会性质组织罪，判处有期徒刑二十年，并处没收个人全部财产；其余被告人分别被判处刑罚，并处没收部分财产或处30万元至8000元不等的罚金。")
    assert "criminal.fine" not in [x.code for x in got["贺国良"].sanctions]


@pytest.mark.parametrize("opening", [
    "人物档案：卞福生，云和县城投集团有限公司原党委书记、董事长，男，1966年9月出生，1988年12月加入中国共产党。",
    "卞福生，云和县城投集团有限公司原总经理，1966年9月出生。",
    "忏悔人：卞福生，云和县城投集团有限公司原总经理，男，汉族，大学学历，中共党员。",
])
def test_whom_a_sheet_of_data_opens_answers_for_what_the_next_sentences_tell(opening: str) -> None:
    found = subjects(f"{opening}2022年2月，因涉嫌严重违纪违法接受纪律审查和监察调查。2022年7月，被开除党籍、开除公职。")
    assert [x.code for x in found["卞福生"].sanctions] == ["party.expulsion", "admin.dismissal"]


def test_an_expert_with_his_data_answers_for_nothing() -> None:
    assert subjects("卞福生，云和县某学院教授，男，1966年9月出生。他介绍，一些干部涉嫌严重违纪违法，被开除党籍。") == {}


def test_a_culprit_who_remembers_answers_all_the_same() -> None:
    found = subjects("卞福生，云和县水利局原局长。他回忆，2013年春节前第一次收受老板2万元，后来被开除党籍。")
    assert [x.code for x in found["卞福生"].sanctions] == ["party.expulsion"]
