"""Notices that deal with several people: whose sanction, whose post, one matter or many. Fictional people, real places."""
from __future__ import annotations

import pytest

import miner


def cases(text: str):
    return miner.extract_text(text, published="2025-06-10").cases


def people(text: str) -> dict[str, object]:
    return {s.name: s for c in cases(text) for s in c.subjects}


def codes(s) -> list[str]:
    return [x.code for x in s.sanctions]


DINNER = ("2025年4月5日，秭归县屈原镇党委副书记、镇长殷士平，屈原镇人大主席王江波，秭归县水利局局长陈浩明等党员干部违规聚餐饮酒。\n"
          "根据有关规定，给予殷士平留党察看一年处分；给予王江波、陈浩明党内严重警告处分；秭归县委常委、纪委书记、监委主任陈建明履行监督责任不力，"
          "受到党内严重警告处分。")


def test_who_did_it_together_on_one_day_is_one_matter():
    assert [[s.name for s in c.subjects] for c in cases(DINNER)] == [["殷士平", "王江波", "陈浩明", "陈建明"]]


def test_a_list_without_posts_shares_its_sanction_and_nobody_elses():
    found = people(DINNER)
    assert {n: codes(s) for n, s in found.items()} == {
        "殷士平": ["party.probation"], "王江波": ["party.serious_warning"], "陈浩明": ["party.serious_warning"], "陈建明": ["party.serious_warning"]}


def test_discipline_commission_and_supervision_commission_of_the_place_before():
    assert [(p.org, p.title) for p in people(DINNER)["陈建明"].positions] == [("秭归县委", "常委"), ("秭归县纪委", "书记"), ("秭归县监委", "主任")]


def test_a_name_told_without_a_post_gets_no_post_of_the_one_before():
    text = "给予秭归县某公司执行董事黄小川撤销党内职务处分；给予王江波、陈浩明党内严重警告处分。"
    assert people(text)["陈浩明"].positions == ()


def test_a_heading_on_several_people_holds_the_lines_under_it():
    text = ("关于2起典型问题的通报\n●湖北省秭归县有关党员干部违规吃喝问题\n2025年4月5日，秭归县屈原镇镇长殷士平接受老板宴请。\n"
            "给予殷士平党内严重警告处分；给予秭归县水利局局长陈浩明党内警告处分。\n"
            "●安徽省宿松县有关党员干部违规吃喝问题\n2025年4月27日，宿松县千岭乡副乡长黄振平接受老板宴请。给予黄振平党内警告处分。")
    told = cases(text)
    assert [[s.name for s in c.subjects] for c in told] == [["殷士平", "陈浩明"], ["黄振平"]]
    assert [c.region for c in told] == ["湖北省/宜昌市/秭归县", "安徽省/安庆市/宿松县"]


@pytest.mark.parametrize("text, nobody", [
    ("某县水利局原局长张某某伙同西岭公司法定代表人卫某（另案处理）贪污公款100万元。", "卫某"),
    ("某县水利局副局长江某春违规接受辖区某公司法定代表人钱某某安排的宴请，受到党内警告处分。", "钱某某"),
    ("某县林业局出纳宋某将印章借给季某使用，后季某利用公章挪用公款（已另案处理）。宋某受到党内警告处分。", "季某"),
])
def test_who_is_dealt_with_elsewhere_or_only_gave_is_no_subject(text, nobody):
    assert nobody not in people(text)


def test_the_deed_of_one_dealt_with_elsewhere_is_not_the_subjects():
    text = "某县林业局出纳宋某违规将印章借给季某使用，后季某利用公章挪用公款（已另案处理）。宋某受到党内警告处分。"
    assert "crime.misappropriation" not in {v.code for c in cases(text) for v in c.violations}


def test_in_a_judgment_only_the_defendant_is_judged():
    text = ("徽州区人民法院刑事判决书\n被告人江守田，原系徽州区粮食局局长。公诉机关指控，被告人江守田向区粮食局会计胡一木谎报开支，套取公款5万元。"
            "区粮食局副局长吴一山违规签字。本院认为，被告人江守田犯贪污罪，判处有期徒刑一年。")
    assert list(people(text)) == ["江守田"]


def test_counsel_listed_after_the_defendant_are_not_judged():
    text = "检察员隆一平出庭支持公诉，被告人张某及其辩护人郑一锋、蔡一华到庭参加诉讼。公诉机关指控，被告人张某收受他人财物5万元，犯受贿罪。"
    assert list(people(text)) == ["张某"]


def test_a_sanction_given_to_a_body_falls_on_no_person():
    text = "对芜湖安居建设有限公司副总经理李一飞给予免职。对镜湖区人民政府给予通报批评，有关部门已依法对相关单位作出行政处罚。"
    assert codes(people(text)["李一飞"]) == ["other.post_change"]


def test_a_sanction_given_to_somebody_else_by_name_is_not_the_last_subjects():
    text = ("给予秭归县水利局局长陈浩明党内严重警告处分；对城关街道办事处副主任、包片片长邢某某给予通报批评。")
    found = people(text)
    assert codes(found["陈浩明"]) == ["party.serious_warning"] and codes(found["邢某某"]) == ["other.criticism"]


def test_dates_in_turn_for_sanctions_in_turn():
    text = "祁门县教育局局长汪守正违规收受礼金。2023年9月和12月，汪守正先后受到免职处理和党内警告处分。"
    events = {e.type: e.start for e in people(text)["汪守正"].events}
    assert events["removal"] == "2023-09-01" and events["party_discipline"] == "2023-12-01"


def test_charges_listed_man_by_man_share_the_indictment():
    text = ("近日，检察机关依法对黟县原县长汪守田涉嫌受贿、贪污案，歙县水利局原局长胡一木涉嫌受贿、行贿案，祁门县林业局原局长江有山涉嫌受贿案提起公诉。")
    found = {s.name: ([e.type for e in s.events], {v.code for v in c.violations}) for c in cases(text) for s in c.subjects}
    assert found["汪守田"] == (["indictment"], {"crime.bribe_taking", "crime.embezzlement"})
    assert found["胡一木"] == (["indictment"], {"crime.bribe_taking", "crime.bribe_giving"})
    assert found["江有山"] == (["indictment"], {"crime.bribe_taking"})


def test_a_story_dates_no_deed_by_a_career():
    text = "黟县农商银行原监事长王守芝涉嫌严重违纪违法，接受审查调查。资料显示，王守芝1995年9月加入黟县农商银行，被查时已退休两年。"
    assert cases(text)[0].conduct is None


def test_a_town_lies_where_the_document_told_it():
    text = "重庆市綦江区石角镇政府贴出通报。该通报称，石角镇新民村村支部书记白守平违规收受礼金3000元，受到党内严重警告处分。"
    (case,) = cases(text)
    assert case.region == "重庆市/綦江区"
    assert [(p.org, p.title) for p in case.subjects[0].positions] == [("石角镇新民村村支部", "书记")]


def amounts(text: str) -> list[tuple[float, str]]:
    return [(a.value, a.role) for c in cases(text) for a in c.amounts]


def test_what_a_court_did_not_uphold_is_no_violation_and_no_bribe():
    text = ("黟县水利局原局长汪守田受贿案二审宣判。汪守田非法收受他人财物19万元，构成受贿罪。原判认定汪守田收受王一冬人民币6万元证据不足。"
            "原判认定汪守田挪用公款50万元，定性不当。")
    assert "crime.misappropriation" not in {v.code for c in cases(text) for v in c.violations}
    assert (60000, "other") in amounts(text) and (190000, "bribe") in amounts(text)


@pytest.mark.parametrize("text, told", [
    ("黟县粮食局会计汪守田挪用公款300万元，尚有70万元没有追回。", (700000, "other")),
    ("黟县粮食局会计汪守田贪污公款30万元，案发后退缴赃款10万元。", (100000, "refunded")),
    ("黟县中学原校长汪守田违规列支公务接待、酒水礼品等费用共计2万元。", (20000, "public_spending")),
    ("黟县水利局原局长汪守田非法收受他人人民币80万元、购物卡2.4万元，构成受贿罪。", (24000, "bribe")),
])
def test_roles_of_amounts_in_lists_and_negations(text, told):
    assert told in amounts(text)


@pytest.mark.parametrize("text, want", [
    ("江夏区教育局局长王军受到党内警告处分，副局长张砚被批评教育。", {"王军": ["party.warning"], "张砚": ["other.criticism"]}),
    ("阳新县水利局局长王军受到党内警告处分，党员李砚国受到党内严重警告处分。", {"王军": ["party.warning"], "李砚国": ["party.serious_warning"]}),
    ("镇综合行政执法队队长贾向岫受到政务记大过处分，队员聂凯、邢玮被解聘。", {"贾向岫": ["admin.major_demerit"], "聂凯": ["other.post_change"], "邢玮": ["other.post_change"]}),
    ("给予街道党工委书记曹岫政务降级处分。对大连市应急管理局副局长马砚，由大连市纪委监委进行诫勉谈话。", {"曹岫": ["admin.demotion"], "马砚": ["other.admonition"]}),
    ("镇党委书记罗永砚被给予党内警告处分，值班人员余某被通报批评。", {"罗永砚": ["party.warning"], "余某": ["other.criticism"]}),
    ("给予王军党内警告处分、张砚政务记过处分。", {"王军": ["party.warning"], "张砚": ["admin.demerit"]}),
    ("矿泉街道党工委书记谭志岫，给予党内警告处分。", {"谭志岫": ["party.warning"]}),
    ("园子村党员马某醉酒驾驶，2025年1月被开除党籍。\n镇政府聘用人员杨某酒后驾驶，给予党内严重警告处分。", {"马某": ["party.expulsion"], "杨某": ["party.serious_warning"]}),
    ("同案被告人曹国砚之妻吴岫以受贿罪被判处有期徒刑三年。", {"吴岫": ["criminal.fixed_term"]}),
])
def test_each_of_several_gets_his_own(text, want):
    assert {n: codes(s) for n, s in people(text).items()} == want


LINES = ("曹县通报火灾事故追责情况\n经研究决定，对相关责任人作出如下处理：\n1.吕新岫，曹县县委常委、副县长，对事故负有重要领导责任，给予政务警告处分。\n"
         "2.侯光砚，曹县应急管理局局长，给予党内严重警告处分。\n3.曹县庄寨镇镇长张爱岫，给予政务记过处分。")


def test_a_decision_in_lines_is_one_case():
    assert [{s.name: codes(s) for s in c.subjects} for c in cases(LINES)] == [
        {"吕新岫": ["admin.warning"], "侯光砚": ["party.serious_warning"], "张爱岫": ["admin.demerit"]}]


def test_who_is_first_named_in_a_bare_list_gets_his_own_case_with_his_own_paragraph():
    text = ("检察机关依法分别对张宏岫、吕志砚提起公诉。\n贵州省高级人民法院原副院长张宏岫涉嫌受贿一案，由贵州省监察委员会调查终结。\n"
            "云南省昆明市原副市长吕志砚涉嫌受贿、滥用职权一案，由云南省监察委员会调查终结。")
    assert [([s.name for s in c.subjects], c.region, [v.code for v in c.violations]) for c in cases(text)] == [
        (["张宏岫"], "贵州省", ["crime.bribe_taking"]), (["吕志砚"], "云南省/昆明市", ["crime.bribe_taking", "crime.abuse_of_power"])]


def test_what_is_told_of_somebody_s_death_is_no_sanction_of_his():
    text = "黄梅县县长马岫审核把关不严，未及时上报罗盘某死亡情况，给予其党内严重警告处分。"
    assert list(people(text)) == ["马岫"]
