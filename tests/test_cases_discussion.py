"""Case discussions and judgments: what the author concludes, what a court found."""
import pytest

import miner

TALK = """【基本案情】
吴某，中共党员，渠县水务局局长。郑某（达州某私营企业法定代表人）与吴某系同学。2019年3月，郑某请吴某在工程承揽上帮忙，吴某利用职务便利予以帮助。2019年9月，郑某送给吴某现金20万元。2020年5月，吴某以借款为名向郑某索取30万元，一直未还。
四川省渠县纪委监委 绘图
【分歧意见】
第一种意见认为：吴某收受20万元属于人情往来，30万元系借款，吴某不构成犯罪。
第二种意见认为：吴某利用职务便利为郑某谋取利益，收受郑某财物，其行为构成受贿罪，郑某构成行贿罪。
【评析意见】
笔者同意第二种意见。
根据相关司法解释规定，受贿数额在三万元以上的，应当追究刑事责任，数额在三百万元以上的属于数额特别巨大。有观点认为，吴某构成滥用职权罪，笔者认为不当。
综上，应认定吴某收受郑某50万元的行为构成受贿罪。
"""


@pytest.fixture(scope="module")
def case():
    found = miner.extract_text(TALK).cases
    assert len(found) == 1
    return found[0]


def test_only_the_one_judged_is_a_subject_with_his_own_post(case):
    assert [s.name for s in case.subjects] == ["吴某"]
    assert [(p.org, p.title) for p in case.subjects[0].positions] == [("渠县水务局", "局长")]


def test_the_shared_opinion_gives_the_charge_and_others_views_none(case):
    assert [v.code for v in case.violations] == ["crime.bribe_taking"]


def test_sums_of_the_facts_and_the_total_but_no_thresholds(case):
    assert {(a.value, a.role) for a in case.amounts} == {(200000, "bribe"), (300000, "bribe"), (500000, "bribe")}


def test_period_of_the_facts_and_no_region_of_the_illustrator(case):
    assert (case.conduct.start, case.conduct.end) == ("2019-03-01", "2020-05-31")


JUDGMENT = """渠县人民法院 刑事判决书 （2020）川1725刑初11号 公诉机关渠县人民检察院。 被告人吴戊一，男，1981年2月3日出生，汉族，渠县人。2019年10月9日因涉嫌犯挪用公款罪被取保候审。 \
渠县人民检察院指控被告人吴戊一犯挪用公款罪，于2020年1月6日向本院提起公诉。 被告人吴戊一的辩护人辩称：吴戊一已全额上缴，没有给国家财政造成损失。 \
经审理查明，2015年1月至2017年9月间，被告人吴戊一利用收取清洁费的职务便利，多次挪用清洁费用于个人消费，共计人民币28万元。2018年6月，吴戊一将挪用的公款全部归还单位。 \
判决如下： 被告人吴戊一犯挪用公款罪，免予刑事处罚。 如不服本判决，可在十日内提出上诉。 审判长郑己二 二〇二〇年五月十六日 \
附本裁判文书所依据法律规定的具体条文： 挪用公款数额在五百万元以上的，应当认定为数额巨大；数额在五万元以上的，应当认定为数额较大。"""


def test_a_judgment_counts_neither_articles_nor_pleas():
    (case,) = miner.extract_text(JUDGMENT).cases
    assert [v.code for v in case.violations] == ["crime.misappropriation"]
    assert [(a.value, a.role) for a in case.amounts] == [(280000, "misappropriated")]
    assert (case.conduct.start, case.conduct.end) == ("2015-01-01", "2017-09-30")
    events = {e.type: e.start for e in case.subjects[0].events}
    assert events["sentence"] == "2020-05-16" and events["recovery"] == "2018-06-01"
