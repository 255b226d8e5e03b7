"""Sanctions and events told of somebody are his alone: bodies beside persons, several persons, the court's word behind the name."""
from __future__ import annotations

import pytest

import miner


def told(text: str) -> dict[str, list[str]]:
    """The sanctions of each subject."""
    found = miner.extract_text(text, published="2025-06-10")
    return {s.name: [x.code for x in s.sanctions] for c in found.cases for s in c.subjects}


@pytest.mark.parametrize("words", ["违纪款予以收缴", "收缴违纪所得3200元", "违纪款物予以收缴", "违规收受的礼品卡予以收缴", "违纪所得被收缴",
                                   "责令退缴违规领取的补助", "收缴赌资1800元"])
def test_what_is_collected_is_restitution(words: str) -> None:
    assert told(f"云和县水利局局长祁望岫受到党内警告处分，{words}。") == {"祁望岫": ["party.warning", "other.restitution"]}


@pytest.mark.parametrize("words, code", [("云和县医保局解除其医保服务协议", "org.agreement_ended"), ("云和县医保局暂停该药房医保服务协议3个月", "org.agreement_suspended"),
                                         ("云和县医保局对其处以行政罚款", "org.penalty")])
def test_an_office_ends_an_agreement(words: str, code: str) -> None:
    assert told(f"云和县康宁大药房骗取医保基金2.8万元，{words}。") == {"云和县康宁大药房": [code]}


@pytest.mark.parametrize("words, body", [("云和县水利局受到通报批评", "云和县水利局"), ("对云和县人民政府在全市予以通报批评", "云和县人民政府"),
                                         ("石塘镇党委向云和县委作出书面检查", "石塘镇党委")])
def test_a_body_beside_a_person_bears_its_own_sanction(words: str, body: str) -> None:
    assert told(f"云和县水利局局长祁望岫受到党内警告处分，{words}。") == {"祁望岫": ["party.warning"], body: ["other.criticism"]}


def test_a_fined_company_is_not_its_owner() -> None:
    assert told("丽水市远山器械公司法定代表人卜闻笛单位行贿案。丽水市远山器械公司被判处罚金30万元，卜闻笛被判处有期徒刑一年。") == {
        "卜闻笛": ["criminal.fixed_term"], "丽水市远山器械公司": ["criminal.fine"]}


def test_an_office_warns_for_the_government() -> None:
    assert told("云和县教育局给予教师卜某警告处分。") == {"卜某": ["admin.warning"]}


@pytest.mark.parametrize("text, expected", [
    ("云和县水利局局长祁某与卜某商定合伙办厂，受到党内警告处分。", {"祁某": ["party.warning"]}),
    ("云和县林业站站长祁某被开除党籍，工作人员卜某受到政务记过处分；同年8月，法院以玩忽职守罪判处祁某有期徒刑一年。",
     {"祁某": ["party.expulsion", "criminal.fixed_term"], "卜某": ["admin.demerit"]}),
    ("石塘镇副镇长祁某伙同该镇民政专干卜某套取资金8万元，均受到开除党籍处分。", {"祁某": ["party.expulsion"], "卜某": ["party.expulsion"]}),
    ("卜某套取资金3万元，受到党内严重警告处分，时任校长祁某对此负有领导责任，受到党内警告处分。", {"卜某": ["party.serious_warning"], "祁某": ["party.warning"]}),
    ("云和县人民法院对行贿人卜某某作出判决，以行贿罪判处其有期徒刑二年，并处罚金9万元。", {"卜某某": ["criminal.fixed_term", "criminal.fine"]}),
    ("云和县水利局原局长祁望岫收受卜某贿送的现金12万元，被开除党籍；卜某被移送检察机关审查起诉。", {"祁望岫": ["party.expulsion"], "卜某": []}),
    ("云和县医保中心工作人员祁某不认真履行职责，致使12名不符合条件的人员违规享受待遇，受到政务记过处分。", {"祁某": ["admin.demerit"]}),
])
def test_each_bears_what_befell_him(text: str, expected: dict[str, list[str]]) -> None:
    assert told(text) == expected


def test_an_inquiry_into_a_colleague_is_his() -> None:
    found = miner.extract_text("2022年1月，云和县财政局局长祁某听闻同单位的卜某被查，将10万元退还。2022年6月，祁某被立案审查调查。", published="2025-06-10")
    assert [(e.type, e.start) for c in found.cases for s in c.subjects for e in s.events] == [("investigation", "2022-06-01")]


def violations(text: str) -> list[str]:
    """The codes of all cases of a text."""
    return [v.code for c in miner.extract_text(text, published="2025-06-10").cases for v in c.violations]


@pytest.mark.parametrize("deed, code", [
    ("对校园餐管理问题失察失管", "conduct.supervision_failure"), ("对举报线索处置不力", "conduct.supervision_failure"),
    ("虚报统计数据", "conduct.falsification"), ("虚报养殖补贴6万元", "conduct.fund_fraud"), ("将衔接资金用于支付办公楼装修", "conduct.fund_fraud"),
    ("上班时间玩游戏", "conduct.other"), ("收受卜某现金9万元，在验收上为其提供方便", "crime.bribe_taking"),
    ("擅自决定举债1.2亿元建设广场，造成重大损失", "conduct.state_loss")])
def test_deeds_of_notices(deed: str, code: str) -> None:
    assert violations(f"云和县石塘镇原镇长祁望岫{deed}，受到政务撤职处分。") == [code]


def test_a_crime_denied_is_none() -> None:
    assert violations("云和县水利局局长祁望岫没有参与经营，不符合非法经营同类营业罪的构成要件，受到党内警告处分。") == []


def test_the_argument_tells_what_became_of_him() -> None:
    text = ("以案释纪丨收钱后退还如何定性\n基本案情\n祁某，云和县水利局用水科科长，中共党员。2021年4月，商人卜某送给其8万元现金，祁某收下后为卜某加快审批。\n"
            "分歧意见\n第一种意见认为，祁某可按违纪处理。\n第二种意见认为，祁某构成受贿罪。\n评析意见\n笔者同意第二种意见。祁某的行为构成受贿罪。"
            "最终，祁某被开除党籍，并以受贿罪被判处有期徒刑一年。")
    assert told(text) == {"祁某": ["party.expulsion", "criminal.fixed_term"]}


def events(text: str, published: str = "2026-08-10") -> dict[str, list[tuple[str, str | None]]]:
    """The events of each subject."""
    found = miner.extract_text(text, published=published)
    return {s.name: [(e.type, e.start) for e in s.events] for c in found.cases for s in c.subjects}


def test_the_day_of_an_accident_is_not_that_of_the_sanction() -> None:
    assert events("2026年1月15日，云和县发生交通事故，给予云和县交通运输局局长祁望岫政务记过处分。") == {"祁望岫": [("admin_discipline", None)]}


def test_an_inquiry_not_opened_is_none() -> None:
    assert events("云和县水利局局长祁望岫对欠薪问题未及时立案查处，受到政务警告处分。") == {"祁望岫": [("admin_discipline", None)]}


def test_a_verdict_is_pronounced_on_all_of_a_case() -> None:
    text = "6月17日，丽水市中级人民法院对云和县水利局原局长祁望岫受贿，被告单位丽水某建设公司单位行贿，被告人卜某行贿案公开宣判。"
    assert events(text)["祁望岫"] == events(text)["卜某"] == [("sentence", "2026-06-17")]


def test_the_verdict_of_the_appeal_holds() -> None:
    text = ("2026年5月，云和县财政局原局长祁望岫二审判决：犯贪污罪，判处有期徒刑九年，犯受贿罪，判处有期徒刑六年，决定执行有期徒刑十二年。\n"
            "此前，丽水市中级人民法院一审以贪污罪判处祁望岫有期徒刑十年，以受贿罪判处有期徒刑六年，决定执行有期徒刑十四年。")
    assert [x.term_months for c in miner.extract_text(text, published="2026-08-10").cases for s in c.subjects for x in s.sanctions] == [144]


def test_bribers_sentenced_are_a_case_of_their_own() -> None:
    text = ("云和县住建局原科长祁望岫收受中介机构负责人卜某、闻某贿送的现金46万元，以受贿罪被判处有期徒刑三年。"
            "卜某、闻某因犯行贿罪，分别被判处有期徒刑十个月、拘役五个月，缓刑八个月。")
    assert told(text) == {"祁望岫": ["criminal.fixed_term"], "卜某": ["criminal.fixed_term"], "闻某": ["criminal.detention"]}


def test_the_year_of_birth_is_no_conduct() -> None:
    found = miner.extract_text("云和县财政局局长祁某，男，1982年生，涉嫌贪污罪，2023年5月出逃。", published="2026-08-10")
    assert [c.conduct for c in found.cases] == [None]


def test_a_hospitals_agreement_is_not_its_heads() -> None:
    assert told("云和县仁康医院院长祁某因诈骗罪被判处有期徒刑四年；医院被取消医保定点资格。") == {"祁某": ["criminal.fixed_term"]}


@pytest.mark.parametrize("text, expected", [
    ("石塘镇村干部祁某受到开除党籍处分。云和县农业农村局对某合作社处以罚款3万元。", {"祁某": ["party.expulsion"], "某合作社": ["org.penalty"]}),
    ("云和县第一医院违规使用医保基金案。处理结果：责令退回基金2.13万元。", {"云和县第一医院": ["other.restitution"]}),
    ("云和县医保局局长祁某受到党内警告处分。云和县康宁医院被云和县医保局处以罚款2万元。", {"祁某": ["party.warning"], "云和县康宁医院": ["org.penalty"]}),
    ("云和县水利局副局长祁某受到党内警告处分，局党组被责令作出书面检查。", {"祁某": ["party.warning"], "局党组": ["other.criticism"]}),
    ("云和县水利局局长祁某受到党内警告处分，被免去云和县水利局局长职务。", {"祁某": ["party.warning", "other.post_change"]}),
])
def test_fines_refunds_and_lost_posts(text: str, expected: dict[str, list[str]]) -> None:
    assert told(text) == expected


def test_money_returned_to_the_fund_is_a_recovery() -> None:
    assert events("云和县第一医院违规使用医保基金案。处理结果：追回医保基金3.86万元。") == {"云和县第一医院": [("recovery", None)]}


def test_who_is_bribed_here_does_not_answer_here() -> None:
    assert events("云和县远山公司经理祁某向丽水市原副市长卜某行贿20万元，被移送司法机关。") == {"祁某": [("transfer", None)]}


@pytest.mark.parametrize("text, expected", [
    ("云和县某纺织厂拒绝统计检查案。云和县统计局对该厂给予警告，并处罚款8万元。", {"云和县某纺织厂": ["org.penalty"]}),
    ("石塘镇镇长祁某受到党内警告处分，云和县水利局被责令作出书面检查并在全县通报批评。", {"祁某": ["party.warning"], "云和县水利局": ["other.criticism"]}),
    ("对云和县人民政府在全市予以通报批评。\n对云和县水利局局长祁某给予政务记过处分。", {"云和县人民政府": ["other.criticism"], "祁某": ["admin.demerit"]}),
    ("云和县水利局局长祁某被通报批评。云和县住建局对拖欠工资的某建筑公司罚款5万元。", {"祁某": ["other.criticism"], "某建筑公司": ["org.penalty"]}),
])
def test_bodies_fined_and_criticised(text: str, expected: dict[str, list[str]]) -> None:
    assert told(text) == expected


def test_a_partner_dealt_with_elsewhere_takes_no_deed_away() -> None:
    text = "云和县住建局建管站站长祁某与招标代理公司经理卜某串通，泄露投标单位名单，并收受好处费8万元，受到开除党籍处分。卜某另案处理。"
    assert "crime.bribe_taking" in violations(text) and told(text) == {"祁某": ["party.expulsion"]}


@pytest.mark.parametrize("words", ["对学校校长给予批评教育", "责令学校作出书面检查"])
def test_what_is_asked_of_the_school_is_not_the_teachers(words: str) -> None:
    assert told(f"云和县某小学教师卜某受到党内警告处分，{words}。") == {"卜某": ["party.warning"]}


def test_a_fine_in_words_breaks_no_list_of_sanctions() -> None:
    assert told("云和县水利局科员卜某因受贿罪被判处有期徒刑八个月，并处罚金十万元，没收违法所得6.3万元。") == {
        "卜某": ["criminal.fixed_term", "criminal.fine", "other.restitution"]}
