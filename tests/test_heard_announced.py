"""Announcements in other words than the usual: who inquires, who is tried beside whom, whose post was left, what befell whom."""
from __future__ import annotations

import pytest

from heard import posts, read, spans, subjects

_HE = "云和县水利局原局长卞闻笛"


@pytest.mark.parametrize("words, events", [
    (_HE + "涉嫌严重职务违法，现由丽水市监委指定龙泉市监委调查。", ["investigation"]),
    (_HE + "涉嫌受贿一案，系丽水市监委指定龙泉市监委管辖，调查终结后移送审查起诉。", ["investigation", "transfer"]),
    (_HE + "涉嫌严重违纪违法，审查调查由云和县纪委监委进行。", ["investigation"]),
    (_HE + "因涉嫌严重违纪违法，正处于审查调查之中。", ["investigation"]),
    (_HE + "涉嫌严重违纪违法，目前正在调查中。", ["investigation"]),
    ("云和县纪委监委宣布，审查调查" + _HE + "。", ["investigation"]),
    (_HE + "涉嫌受贿，云和县监委依法对卞闻笛实施留置。", ["detention"]),
    (_HE + "5月8日自首。", ["surrender"]),
    (_HE + "涉嫌受贿，检察机关已向法院起诉。", ["indictment"]),
    (_HE + "在莲都区人民法院过堂。", ["trial"]),
])
def test_a_step_is_known_in_other_words(words: str, events: list[str]) -> None:
    assert [e.type for e in subjects(words)["卞闻笛"].events] == events


def test_an_accident_under_inquiry_is_nobodys_investigation() -> None:
    assert not subjects("云和县水利局局长卞闻笛赶到现场，事故原因正在调查中。")


@pytest.mark.parametrize("words, codes", [
    ("党籍被开除", ["party.expulsion"]),
    ("党籍和公职均被开除", ["party.expulsion", "admin.dismissal"]),
    ("公职被开除", ["admin.dismissal"]),
    ("党内职务被撤销", ["party.post_removal"]),
    ("退休待遇被取消", ["other.benefits"]),
    ("被清除出党", ["party.expulsion"]),
])
def test_a_sanction_told_in_the_passive(words: str, codes: list[str]) -> None:
    assert [s.code for s in subjects(_HE + "严重违纪违法，" + words + "。")["卞闻笛"].sanctions] == codes


def test_a_suspended_term_is_no_sanction_of_its_own() -> None:
    assert spans("卞闻笛被判处有期徒刑三年，缓刑四年。", "SANC") == ["有期徒刑三年"]


def test_those_who_report_are_not_sentenced() -> None:
    told = subjects("新华社杭州9月10日电（记者邵一帆、桑晚舟）9月10日，站在丽水市中级人民法院被告席上的卞闻笛等来了判决：犯受贿罪，判处有期徒刑十二年。")
    assert list(told) == ["卞闻笛"]


def test_only_those_are_dealt_with_elsewhere_of_whom_it_is_said() -> None:
    told = subjects("云和县水利局局长卞闻笛被诫勉；副局长邵立本受到政务记过处分；参与验收的两名技术员由该局另行处理。")
    assert [s.code for s in told["邵立本"].sanctions] == ["admin.demerit"]
    told = subjects("云和县水利局局长卞闻笛伙同商人桑大林（另案处理）骗取补贴，被开除党籍。")
    assert list(told) == ["卞闻笛"]


def test_each_case_of_a_notice_on_several_has_its_defendants() -> None:
    told = subjects("云和县水利局原局长卞闻笛受贿案。该案由丽水市监察委员会调查，莲都区人民检察院已提起公诉。\n"
                    "龙泉市八都镇原镇长邵立本涉嫌受贿，龙泉市人民检察院2月6日将其起诉到龙泉市人民法院。\n"
                    "第三案的被告人是一对同事：长河银行丽水分行客户经理桑某林和已离职的风险主管祁某。莲都区人民检察院指控，两人违法发放贷款。")
    assert list(told) == ["卞闻笛", "邵立本", "桑某林", "祁某"]


@pytest.mark.parametrize("words, given", [
    ("云和县崇头镇林山村党支部书记卞大海被给予党内警告处分；经手报账的文书邵小满则由镇纪委对其进行批评教育。", {"卞大海": ["party.warning"], "邵小满": ["other.criticism"]}),
    ("云和县委原书记卞闻笛收受财物，妻子邵立芳代为保管，他被判处有期徒刑十三年。", {"卞闻笛": ["criminal.fixed_term"]}),
    ("云和县委原书记卞闻笛被判处有期徒刑十三年。与他同案受审的妻子邵立芳，曾是云和县图书馆馆员。法院以洗钱罪判处其有期徒刑三年。",
     {"卞闻笛": ["criminal.fixed_term"], "邵立芳": ["criminal.fixed_term"]}),
    ("云和县委原书记卞闻笛被判处有期徒刑十三年。卞闻笛的妻子邵立芳也站上了被告席，以洗钱罪获刑三年。", {"卞闻笛": ["criminal.fixed_term"], "邵立芳": ["criminal.fixed_term"]}),
])
def test_what_befell_one_of_two(words: str, given: dict[str, list[str]]) -> None:
    assert {n: [c.code for c in s.sanctions] for n, s in subjects(words).items()} == given


def test_a_post_left_belongs_to_the_one_named_behind_it() -> None:
    told = posts("同日，云和县水利局局长邵立芳与从云和县税务局局长任上退休的卞闻笛接受审查调查。")
    assert told == {"邵立芳": [("云和县水利局", "局长", False)], "卞闻笛": [("云和县税务局", "局长", True)]}
    assert posts("刚刚卸任云和县税务局局长的卞闻笛被查。") == {"卞闻笛": [("云和县税务局", "局长", True)]}


def test_a_notice_on_so_many_cases_tells_the_step_of_each() -> None:
    told = subjects("近日，丽水检察机关依法对两起职务犯罪案件提起公诉。\n云和县水利局原局长卞闻笛涉嫌受贿案，由云和县监委调查终结。\n云和县税务局原局长邵立本涉嫌贪污案，由云和县监委调查终结。")
    assert {n: [e.type for e in s.events] for n, s in told.items()} == {"卞闻笛": ["indictment", "investigation"], "邵立本": ["indictment", "investigation"]}


def test_those_sentenced_together_have_one_day() -> None:
    told = subjects("5月28日，云和县人民法院对卞闻笛贪污案作出一审宣判。法院判决：卞闻笛犯贪污罪，处有期徒刑十一年。负责复核的副局长邵立本因犯玩忽职守罪，被判有期徒刑一年。")
    assert {n: [(e.type, e.start) for e in s.events] for n, s in told.items()} == {n: [("sentence", "2024-05-28")] for n in ("卞闻笛", "邵立本")}
    assert told["邵立本"].positions[0].org is None              # no court has a 副局长


def test_what_a_group_calls_itself_is_its_whole_name() -> None:
    told = posts("丽水长河集团有限公司原总经理助理卞闻笛被查。卞闻笛曾任集团公司采购部主任。")
    assert told["卞闻笛"][-1] == ("丽水长河集团有限公司采购部", "主任", True)


def test_a_clerk_is_of_the_village_and_not_of_its_party_branch() -> None:
    told = posts("云和县崇头镇林山村党总支书记卞大海被给予党内警告处分；经手报账的文书邵小满被批评教育。")
    assert told["邵小满"] == [("云和县崇头镇林山村", "文书", False)]


def test_what_a_court_found_has_its_period_and_what_was_seized_its_role() -> None:
    case, = read("法院查明，2011年至2019年，云和县委原书记卞闻笛在项目用地上给21个单位行方便，折合人民币1873万余元，构成受贿罪。2015年，他拍板返还地价款，财政因此损失2亿元。"
                 "法院以受贿罪判处卞闻笛有期徒刑十三年，已查扣的受贿所得1640万元依法没收，上缴国库。").cases
    assert case.conduct and (case.conduct.start, case.conduct.end) == ("2011-01-01", "2019-12-31")
    assert [(a.value, a.role) for a in case.amounts] == [(18730000, "bribe"), (200000000, "loss"), (16400000, "confiscated")]


def test_one_of_many_bodies_is_none_by_name() -> None:
    assert spans("重庆一高校原党委书记卞闻笛被查。", "ORG") == [] and spans("重庆一高校原党委书记卞闻笛被查。", "LOC") == ["重庆"]
    assert spans("重庆一高校原党委书记卞闻笛被查。", "TITLE") == ["党委书记"]
    assert spans("湖南两医院采购科长被查，其中武汉市一医院科长卞闻笛。", "ORG") == ["武汉市一医院"]


def test_who_only_watched_answers_in_the_case_of_the_deed() -> None:
    case, = read("云和县公安局安溪派出所民警卞海涛酒后驾车追尾，被交警查获。云和县公安局宣布，对卞海涛予以辞退，派出所所长邵文革停职检查，教导员祁红军作书面检查。").cases
    assert {s.name: [c.code for c in s.sanctions] for s in case.subjects} == {"卞海涛": ["admin.dismissal"], "邵文革": ["other.post_change"], "祁红军": ["other.criticism"]}


def test_two_are_called_by_their_number_before_they_are_named_again() -> None:
    told = subjects("龙泉市人民医院骨科主任桑建国、设备科原科长邵永强收取回扣。市纪委监委于2024年3月将两人立案，桑建国主动退还了全部款项。")
    assert all([("investigation", "2024-03-01") in [(e.type, e.start) for e in s.events] for s in told.values()]) and len(told) == 2
