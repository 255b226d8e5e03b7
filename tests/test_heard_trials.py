"""Trials and penalties: firms that a regulator fines, who is meant behind a trial's words, sums and charges told beside the
verdict's."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, dict[str, str | None]]:
    return {n: {e.type: e.start for e in s.events} for n, s in subjects(text).items()}


@pytest.mark.parametrize(("text", "firm"), [
    ("大顺支付股份有限公司被警告，并处罚款46万元。", "大顺支付股份有限公司"),
    ("联合优选电子商务有限公司被警告和罚款29万元。", "联合优选电子商务有限公司"),
    ("近日，大顺支付有限责任公司因违反账户管理规定，被处罚款20万元。", "大顺支付有限责任公司"),
])
def test_a_firm_that_opens_a_sentence_of_its_penalty(text: str, firm: str) -> None:
    assert spans(text, "ORG") == [firm]
    assert codes(text) == {firm: ["org.penalty"]}


@pytest.mark.parametrize("text", ["卞某利用职务便利帮助大顺支付有限公司被没收的货物放行。", "检查组发现大顺支付有限公司被处罚款20万元。"])
def test_what_opens_with_a_deed_is_no_firm(text: str) -> None:
    assert not [o for o in spans(text, "ORG") if o.startswith(("卞", "检"))]


def test_the_firm_told_before_is_meant_by_its() -> None:
    text = "被罚金额最高的是北京大顺汇商业管理有限公司。中国人民银行北京市分行对其警告，没收违法所得12.7万元，并处罚款15.6万元。"
    case = read(text).cases[0]
    assert [s.name for s in case.subjects] == ["北京大顺汇商业管理有限公司"]
    assert [(a.value, a.role) for a in case.amounts] == [(127000, "confiscated"), (156000, "fine")]


def test_a_warning_with_a_fine_is_no_partys() -> None:
    text = "近日，大顺支付股份有限公司因违反账户管理规定，被处罚款20万元。时任总经理卞大海被警告，并处罚款5万元。"
    assert codes(text)["卞大海"] == ["org.penalty"]


def amounts(text: str) -> list[tuple[float, str]]:
    return [(a.value, a.role) for c in read(text).cases for a in c.amounts]


def violations(text: str) -> set[str]:
    return {v.code for c in read(text).cases for v in c.violations}


def test_who_held_a_post_for_so_long_keeps_what_befell_him() -> None:
    text = ("2007年5月，刚刚担任云和大学校长4个月的卞大德（正厅级）因在任青田医药专科学校党委副书记期间受贿38万元被批捕免职，次年被判刑11年；"
            "2008年，云和科技大学副校长桑良海因受贿21万元被捕。")
    assert codes(text) == {"卞大德": ["criminal.fixed_term"], "桑良海": []}
    assert events(text)["桑良海"] == {"arrest": "2008-01-01"}
    assert [t for _, t, _ in posts(text)["桑良海"]] == ["副校长"]


def test_this_former_head_is_the_one_told_of_before() -> None:
    text = "9月6日，明星校长卞文海案二审落槌改判。这名云和大学原校长被省高院认定犯受贿罪、获刑9年。"
    assert codes(text) == {"卞文海": ["criminal.fixed_term"]}


def test_arrested_by_a_procuratorate_for_a_charge() -> None:
    text = "桑某，某停车场老板，2007年3月，因牵涉此案被金东区检察院以涉嫌行贿罪逮捕。"
    assert "arrest" in events(text)["桑某"]


def test_the_defendants_pay_back_together() -> None:
    text = "近日，莲都区法院以贪污罪判处被告人卞某有期徒刑9年，被告人桑某有期徒刑7年，并责令2被告人将贪污所得赃款，退还给区水利局。"
    assert codes(text) == {"卞某": ["criminal.fixed_term", "other.restitution"], "桑某": ["criminal.fixed_term", "other.restitution"]}


def test_what_is_told_beside_the_verdict() -> None:
    text = "法院以贪污罪判处卞学文有期徒刑十五年。卞学文还向国家工作人员行贿291万余元，挪用本单位资金72万余元归个人使用。"
    assert violations(text) == {"crime.embezzlement", "crime.bribe_giving", "crime.misappropriation"}


def test_what_the_firms_forged_is_not_his() -> None:
    text = "法院以非国家工作人员受贿罪判处卞某有期徒刑五年。在明知16家企业报送的财务数据造假的情况下，卞某仍违规审批通过贷款申请。"
    assert violations(text) == {"crime.private_bribe_taking"}


def test_a_claim_got_by_fraud() -> None:
    assert amounts("青田县社保局合同工卞文海，通过伪造虚假的报销材料，骗取医疗保险报销款共计92万元。") == [(920000, "fraud")]


def test_who_is_investigated_and_who_indicted_of_one_sentence() -> None:
    text = ("依法立案侦查谭继林、邓崎民、卢子云等3名省部级案件，对邓文林、王帅文等2名省部级案件提起公诉，"
            "立案侦查了揭阳市委原书记姚弘文、茂名市委原书记梁毅文等一大批厅级干部要案。")
    found = events(text)
    assert {n for n, e in found.items() if "investigation" in e} == {"谭继林", "邓崎民", "卢子云", "姚弘文", "梁毅文"}
    assert {n for n, e in found.items() if "indictment" in e} == {"邓文林", "王帅文"}


def test_a_sentence_told_by_its_year_and_by_its_month_is_one() -> None:
    text = "安徽萧县原县委书记卞保林受贿，于2014年获无期徒刑。2014年6月，安徽省高院最终裁定：卞保林非法收受他人190万余元财物，以受贿罪判处无期徒刑。"
    case = read(text).cases[0]
    assert [(e.type, e.start) for e in case.subjects[0].events] == [("sentence", "2014-06-01")]
    assert case.conduct is None


def test_the_head_of_some_town() -> None:
    text = "广东东莞一镇长卞文民沉迷赌海，采取个人写借条等方式，先后挪用公款上亿元。"
    assert spans(text, "LOC") == ["广东东莞"] and spans(text, "TITLE") == ["镇长"]


def test_brokers_told_by_their_firms_and_fined_together() -> None:
    text = "青田白沙证券卞文健、云和青山证券桑小瀚与邵仲彬三人，因在从业期间借他人名下账户买卖股票，分别被处以罚款的行政处罚。"
    assert codes(text) == {n: ["org.penalty"] for n in ("卞文健", "桑小瀚", "邵仲彬")}


def test_yesterday_before_the_body_that_announced() -> None:
    assert spans("昨日中纪委官网通报，对青田县电力有限公司总经理卞文龙立案调查。", "DATE") == ["昨日"]


def test_the_usury_is_the_lenders() -> None:
    text = "武汉市新洲区民政局原局长郑庆林沉迷赌博，认识放高利贷的薛某后，向她借钱打麻将。郑庆林在2008年至2013年任局长期间挪用公款110.2万元。"
    assert "crime.misappropriation" in violations(text) and "conduct.business" not in violations(text)


def test_the_keeper_of_the_main_ledger_keeps_both_posts() -> None:
    text = "青山村村民委员会副主任、总账会计卞文平因贪污被立案审查。"
    assert [t for _, t, _ in posts(text)["卞文平"]] == ["副主任", "总账会计"]


def test_a_judge_who_is_inquired_into_is_no_staff_of_the_trial() -> None:
    assert list(subjects("检察机关依法以涉嫌受贿罪对榆林市榆阳区法院审判员卞砚山立案侦查并采取强制措施。")) == ["卞砚山"]
    assert not subjects("本案由榆林市榆阳区法院审判员卞砚山独任审理，对缪某涉嫌受贿一案的审查仍在进行。").get("卞砚山")


def test_what_somebody_came_to_is_his_sanction_what_one_will_come_to_is_none() -> None:
    assert codes("渠县教育局原局长卞砚山收受礼金10万元，最终落得开除党籍、开除公职的下场。") == {"卞砚山": ["party.expulsion", "admin.dismissal"]}
    assert codes("若不收手，终将落得开除党籍的下场。渠县教育局原局长卞砚山收受礼金10万元，受到党内警告处分。") == {"卞砚山": ["party.warning"]}


def test_the_judge_of_a_case_and_a_charge_not_found_proved() -> None:
    assert "卞砚山" not in subjects("一男子持刀伤人，凶手被判刑三年。法官卞砚山审理此案。")
    assert codes("渠县法院法官卞砚山审理此案时收受当事人5万元，被判处有期徒刑三年。") == {"卞砚山": ["criminal.fixed_term"]}
    found = read("法院未认定渠县教育局局长卞砚山挪用公款，以受贿罪判处其有期徒刑三年。")
    assert [v.code for c in found.cases for v in c.violations] == ["crime.bribe_taking"]
