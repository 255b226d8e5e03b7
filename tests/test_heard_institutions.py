"""Bodies that an audit, a check or a regulator finds out, and the sort of paper that tells it."""
from __future__ import annotations

from miner import extract_text
from tests.heard import read, subjects

AUDIT = "审计发现的主要问题如下：\n"


def bodies(text: str) -> list[tuple[str, str]]:
    return [(n, s.kind) for n, s in subjects(text).items() if s.kind != "person"]


def test_the_one_of_a_chain_of_bodies_that_acts_answers():
    assert bodies(AUDIT + "如农业农村部所属北京稻香文化中心在专项清理后，仍违规开展2项评比活动。") == [("北京稻香文化中心", "organization")]


def test_a_body_without_a_name_is_called_by_the_one_that_it_belongs_to():
    assert bodies(AUDIT + "又如审计署主管的3家协会2021年以来违规举办培训班。") == [("审计署主管的3家协会", "group")]
    assert bodies(AUDIT + "如敦煌市水利局下属一公司以虚假发票套取资金9万元。") == [("敦煌市水利局下属一公司", "organization")]
    assert bodies(AUDIT + "如敦煌市一中介通过伪造劳动合同骗取补贴30万元。") == [("敦煌市一中介", "organization")]


def test_an_example_ends_with_its_sentence():
    found = read(AUDIT + "如敦煌市一中介伪造合同骗取补贴30万元。12县的860名职工违规领取养老金45万元。").cases
    assert [a.value for c in found for a in c.amounts] == [300_000]


def test_bodies_named_over_what_they_did():
    text = "现将飞行检查结果通报如下。\n▶敦煌市某康复医院\n该院将保健项目串换成针灸结算，涉及金额6万元。\n▶玉门市仁心药房\n该店将日用品换成药品刷卡，涉及金额2100元。"
    assert [n for n, _ in bodies(text)] == ["敦煌市某康复医院", "玉门市仁心药房"]


def test_bodies_of_a_list_of_names_are_one_matter():
    text = "因擅自提高收费标准，2家物业企业被立案查处。\n名单如下：\n敦煌安居物业管理有限公司\n玉门锦绣物业服务有限公司\n网友表示支持。"
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["敦煌安居物业管理有限公司", "玉门锦绣物业服务有限公司"]]


def test_who_finds_out_and_what_was_not_found_is_none():
    assert bodies(AUDIT + "敦煌市市场监督管理局对全市养老机构开展检查，查处违规问题。") == []
    assert bodies(AUDIT + "审计未发现敦煌市残联存在截留挪用资金问题。") == []
    assert bodies("敦煌市某药房名义被冒用，不法分子违规网售假药，骗取钱款6万元，受到处罚。") == []


def test_the_sort_of_paper():
    assert extract_text("敦煌市应急管理局关于危险化学品专项检查情况的通报（第2期）\n共检查企业30家。").document.genre == "inspection_report"
    assert extract_text("玉门监管分局行政处罚信息公示\n当事人：玉门某村镇银行\n处罚决定：罚款20万元").document.genre == "other"
    assert extract_text("他们因为收礼受到处分\n敦煌市林业局办公室主任谢望杰因收受购物卡2000元，受到党内警告处分。\n"
                        "玉门市交通运输局副局长陈望辉因违规操办婚宴，收受礼金1.2万元，受到党内严重警告处分。").document.genre == "case_bulletin"


def test_premises_before_a_colon_and_in_numbered_lists():
    text = "消防检查发现以下问题。\n敦煌市乐园KTV：擅自关停消防设施。\n敦煌市宏图宾馆：安全出口上锁。"
    assert [n for n, _ in bodies(text)] == ["敦煌市乐园KTV", "敦煌市宏图宾馆"]
    text = "市教育局检查发现，以下机构未取得许可擅自开展学科类培训：\n1.敦煌博学教育咨询有限公司\n2.敦煌优学托管班"
    assert [n for n, _ in bodies(text)] == ["敦煌博学教育咨询有限公司", "敦煌优学托管班"]


def test_a_firm_behind_the_word_party_is_no_person():
    assert [(n, s.kind) for n, s in subjects("当事人：华阳智造股份有限公司\n决定：对华阳智造股份有限公司处以300万元罚款。").items()] == [("华阳智造股份有限公司", "organization")]
