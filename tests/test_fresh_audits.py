"""Fresh announcements of audits, penalties of regulators (banks, insurers, payment firms, markets, the environment), exposures of the insurance fund,
notices of the education department and rectifications: bodies and their people. All people and firms are invented."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def codes(text: str) -> dict[str, set[str]]:
    return {n: {x.code for x in s.sanctions} for n, s in subjects(text).items()}


@pytest.mark.parametrize(("text", "name"), [
    ("国华人寿保险丽水分公司因误导销售被罚款45万元。", "国华人寿保险丽水分公司"),
    ("云和财产保险丽水市莲都区支公司因虚列费用被罚款35万元。", "云和财产保险丽水市莲都区支公司"),
    ("公示信息显示，云付通支付清算信息有限公司因违反账户管理规定被处以罚款4万元。", "云付通支付清算信息有限公司"),
    ("支付公司云付股份有限公司也因违反清算管理规定，被处以罚款430万元。", "云付股份有限公司"),
])
def test_firms_of_finance_by_their_full_names(text: str, name: str) -> None:
    assert codes(text)[name] == {"org.penalty"}


@pytest.mark.parametrize("text", [
    "时任总经理卞文海因对公司未按规定履行义务的行为负有责任，被罚款3万元。时任副总裁邵明因对公司违规交易的行为负有责任，被罚款2万元。",
    "卞文海，云和旅游股份有限公司时任副董事长（代行董事会秘书）；卞文海被公开谴责。",
])
def test_words_that_name_no_body(text: str) -> None:
    assert not {"因对公司", "代行"} & set(spans(text, "ORG"))


def test_what_staff_do_names_no_bank() -> None:
    text = "云和农村商业银行莲都支行因员工行为管理不到位被罚款70万元，其时任信贷客户经理卞文海被禁止终身从事银行业工作。"
    assert spans(text, "ORG") == ["云和农村商业银行莲都支行"]
    assert codes(text) == {"云和农村商业银行莲都支行": {"org.penalty"}, "卞文海": {"org.penalty"}}
    assert posts(text)["卞文海"] == [("云和农村商业银行莲都支行", "信贷客户经理", True)]


def test_barred_from_a_trade_by_a_clause_of_its_own() -> None:
    text = "丽水监管分局公告称，卞文海对云和银行莲都支行违规办理贷款的行为承担责任，禁止其从事银行业工作9年。"
    assert spans(text, "SANC") == ["禁止其从事银行业工作9年"]


def test_a_court_bars_from_a_trade() -> None:
    text = "云和县人民法院以受贿罪判处卞文海有期徒刑三年，禁止其三年内从事招标代理业务。"
    assert "org.penalty" not in codes(text)["卞文海"]


def test_what_befell_several_who_are_not_named() -> None:
    text = "时任云和银行行长、董事长卞文海因授信管理不尽职，被禁止终身从事银行业工作。此外还有多位时任行长、副行长、公司信贷部副总经理被处罚。"
    assert posts(text)["卞文海"] == [("云和银行", "行长", True), ("云和银行", "董事长", True)]


def test_a_regulator_has_no_board_of_a_firm() -> None:
    text = "因资金占用违规，中国证监会浙江监管局对公司、时任董事长卞文海、时任董事会秘书苗立新和时任财务总监邵明出具警示函。"
    assert {org for n in ("卞文海", "苗立新", "邵明") for org, _, _ in posts(text)[n]} == {None}


def test_post_that_one_holds_while_answering() -> None:
    text = "卞文海作为公司董事长、总经理；苗立新作为公司财务总监、时任董事，对上述问题负有主要责任。浙江证监局决定对卞文海、苗立新采取出具警示函的行政监管措施。"
    assert [(t, f) for _, t, f in posts(text)["卞文海"]] == [("董事长", False), ("总经理", False)]
    assert [(t, f) for _, t, f in posts(text)["苗立新"]] == [("财务总监", False), ("董事", True)]


def test_agreement_of_a_house_called_back() -> None:
    text = "云和县白龙社区卫生服务站倒卖医保药品。丽水市医保部门已依法解除该卫生服务站医保服务协议，追回医保基金3678元，并处2倍行政罚款7356元。"
    assert codes(text)["云和县白龙社区卫生服务站"] == {"org.agreement_ended", "org.penalty"}


def test_fine_and_confiscation_in_one_sum() -> None:
    text = "云和县市场监管局给予当事人没收涉案加油机6台、罚没款合计10.19万元的行政处罚。"
    assert "罚没款" in spans(text, "SANC")
    assert "罚没款" not in spans("全市立案432起，办结317起，罚没款689.4万元。", "SANC")
    assert "罚没款" not in spans("2023年，云和县市场监管系统查办民生领域案件300件，罚没款500万元。", "SANC")


def test_firm_called_by_its_short_form_below() -> None:
    text = "云付通支付服务有限公司（下称“云付通支付”）因与身份不明客户进行交易，被罚款153.5万元。时任云付通支付董事卞文海负有责任，被处以罚款3.5万元。"
    assert posts(text)["卞文海"] == [("云付通支付服务有限公司", "董事", True)]


HEADS = """丽水市市场监管局公布一批典型案例
案例一
云和县市场监管局查处云和县李海荣超市经营超过保质期食品案
云和县市场监管局对云和县李海荣超市经营超过保质期食品的违法行为，依法作出没收过期食品和罚款的行政处罚。
案例二：莲都区市场监管局查处某酒楼使用不符合标准的食品原材料案
2024年12月27日，莲都区市场监管局对莲都区某酒楼使用的原材料开展监督抽检，经检验不合格。当事人未履行进货查验义务。
莲都区市场监管局给予该酒楼警告和罚款5000元的行政处罚。"""


def test_office_that_opens_the_head_of_a_case() -> None:
    assert codes(HEADS) == {"云和县李海荣超市": {"org.penalty"}, "莲都区某酒楼": {"org.penalty"}}


def test_office_that_decides_by_a_law() -> None:
    text = "2018年8月14日，丽水市生态环境局检查发现，瓯江服饰有限公司废水直接排入市政管网。丽水市生态环境局根据《水污染防治法》第八十三条第（三）项规定，" \
           "责令立即改正违法行为，并于2019年1月4日对该公司作出行政处罚决定，处罚款32万元。"
    assert set(codes(text)) == {"瓯江服饰有限公司"}


def test_what_one_matter_counts_is_no_figure() -> None:
    text = "2022年4月8日，云和县市场监管局到一家餐厅检查，发现有1瓶饮料和2瓶果酱超过保质期。该局责令当事人改正，并对当事人作出处罚：没收3瓶产品，罚款5.01万元。"
    assert not read(text).statistics


def test_region_of_the_office_that_dealt_with_a_firm_of_the_province() -> None:
    text = "浙江省丽水市云和县市场监管局查处浙江蓝润能源有限公司破坏计量器具准确度案\n云和县市场监管局对浙江蓝润能源有限公司罚款5万元。"
    assert read(text).cases[0].region == "浙江省/丽水市/云和县"


@pytest.mark.parametrize(("text", "code"), [
    ("交通银行云和支行因个人消费贷款挪用于购房，被罚款230万元。", "conduct.other"),
    ("卞文海将公款用于购房，受到开除党籍处分。", "crime.misappropriation"),
])
def test_loans_that_went_astray(text: str, code: str) -> None:
    assert [v.code for c in read(text).cases for v in c.violations] == [code]


def test_years_of_laws_date_nothing() -> None:
    text = "依据2005年《证券法》和2019年修订的《证券法》，证监会对云和汽车集团有限公司信息披露违法违规行为进行了立案调查，对该公司罚款60万元。"
    case = read(text).cases[0]
    assert case.conduct is None and [e.start for s in case.subjects for e in s.events] == [None]


def test_school_of_a_university() -> None:
    text = "浙江云和师范大学附属中学违规补课。该中学给予学校分管副校长卞文海党内警告处分。"
    assert posts(text)["卞文海"] == [("浙江云和师范大学附属中学", "副校长", False)]


def test_findings_of_an_audit_by_their_sums() -> None:
    text = "审计发现的主要问题如下：\n（一）云和县水务局：违规借支预算款60万元；未在规定时限内上缴非税收入36.95万元；重复列支设计费6万元；往来款长期挂账未及时清理“其他应付款”833.31万元。"
    assert {(a.value, a.role) for c in read(text).cases for a in c.amounts} == {(600000, "other"), (369500, "other"), (60000, "other"), (8333100, "other")}


def test_penalty_in_all_and_whoever_answers_for_it() -> None:
    text = "2025年12月15日，上海浦东发展银行丽水分行因贷款“三查”不尽职，被处以共计120万元罚款（其中对分行罚款50万元），相关责任人卞文海被警告。"
    assert codes(text) == {"上海浦东发展银行丽水分行": {"org.penalty"}, "卞文海": {"org.penalty"}}


def test_some_units_are_nobody() -> None:
    text = "中央第七巡视组指出浙江一些单位清理办公用房超标不到位、滥发津补贴等问题后，浙江省委督促丽水等地整改到位。"
    assert "浙江一些单位" not in subjects(text)


def test_schools_by_their_number_and_those_told_to_examine_themselves() -> None:
    text = "给予莲都三中校长黄某行政警告处分，责成莲都一小校长卞文海、莲都七中校长邵明分别作出深刻检查。"
    assert spans(text, "ORG") == ["莲都三中", "莲都一小", "莲都七中"]
    assert codes(text)["黄某"] == {"admin.warning"}
    assert posts(text)["卞文海"] == [("莲都一小", "校长", False)] and codes(text)["邵明"] == {"other.criticism"}
    assert spans("一小部分人连一小时也没有等。", "ORG") == []


def test_item_of_an_audit_over_its_colon_is_one_matter() -> None:
    text = "审计发现的主要问题如下：\n（一）云和县水务局：违规借支预算款60万元。\n（二）云和县商务局：违规出借资金236万元。"
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["云和县水务局"], ["云和县商务局"]]
