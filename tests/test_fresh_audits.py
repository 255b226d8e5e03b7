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


def test_firm_called_by_its_short_form_below() -> None:
    text = "云付通支付服务有限公司（下称“云付通支付”）因与身份不明客户进行交易，被罚款153.5万元。时任云付通支付董事卞文海负有责任，被处以罚款3.5万元。"
    assert posts(text)["卞文海"] == [("云付通支付服务有限公司", "董事", True)]
