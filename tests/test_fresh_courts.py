"""Fresh judgments, examples of courts and news of verdicts: who is tried and who only speaks or was on file, whose sentence is whose, posts told by 是 and
系, firms with brackets in their names. All people are invented."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def terms(text: str) -> dict[str, list[int | None]]:
    return {n: [x.term_months for x in s.sanctions] for n, s in subjects(text).items()}


@pytest.mark.parametrize("text", [
    "卞文海因犯非国家工作人员受贿罪，被判有期徒刑四年；苗某犯对非国家工作人员行贿罪，被判有期徒刑一年半。",
    "苗某犯职务侵占罪，获刑一年六个月，缓刑二年。",
])
def test_sentenced_for_a_crime_that_he_committed(text: str) -> None:
    assert terms(text)["苗某"] == [18]


@pytest.mark.parametrize("text", [
    "2023年3月5日，云和县人民检察院检察长卞文海在职务犯罪预防专题讲座中，引用了当地一起受贿案，引发热议。",
    "云和县纪委书记卞文海在廉政党课上剖析某局原局长受贿案，要求引以为戒。",
])
def test_who_lectures_on_a_case_answers_for_nothing(text: str) -> None:
    assert "卞文海" not in subjects(text)


def test_those_on_whom_an_official_on_trial_sat() -> None:
    text = "被告人卞文海在云和县人民法院审理纪某、耿某故意伤害案期间，不正确履行职责。该案于2013年6月5日分别判处纪某、耿某缓刑。" \
           "云和县人民法院于2017年6月28日以玩忽职守罪判处卞文海免予刑事处罚。"
    assert {n: [(e.type, e.start) for e in s.events] for n, s in subjects(text).items()} == {"卞文海": [("sentence", "2017-06-28")]}


def test_whom_a_judge_sentenced_against_the_law() -> None:
    text = "法官卞文海徇私舞弊，2013年6月5日违法判处王某有期徒刑三年，缓刑四年。2018年3月1日，云和县人民法院以徇私枉法罪判处卞文海有期徒刑二年。"
    assert terms(text) == {"卞文海": [24]}


def test_tried_beside_others() -> None:
    text = "卞文海系某医院院长，骗取医保基金20万元。同案人苗大春、何某、邵青山等3人分工负责协助卞文海实施诈骗。法院以诈骗罪判处卞文海有期徒刑五年。"
    assert set(subjects(text)) == {"卞文海", "苗大春", "何某", "邵青山"}


def test_the_words_of_one_tried_beside_others_accuse_nobody() -> None:
    assert set(subjects("法院以诈骗罪判处被告人卞文海有期徒刑五年。上述事实有同案人何某的供述证实。")) == {"卞文海"}


def test_cases_in_quotation_marks_bear_names() -> None:
    assert set(subjects("法院依法惩治骗保犯罪，在“李某诈骗案”“卞某山玩忽职守案”中，结合认罪认罚情节，准确适用缓刑。")) == {"李某", "卞某山"}


def test_an_argument_about_party_members_with_posts() -> None:
    text = "案情简介\n覃某，党员，A市水利局局长。刘某，党员，A市农场场长。2014年1月，覃某违反规定批给农场工程款900万元，刘某送给覃某5万元。\n分歧意见\n" \
           "第一种意见认为，覃某构成受贿。\n第二种意见认为，覃某构成受贿罪，刘某构成行贿罪。\n评析意见\n笔者同意第二种意见。覃某构成受贿罪，刘某构成行贿罪。"
    assert posts(text) == {"覃某": [("A市水利局", "局长", False)], "刘某": [("A市农场", "场长", False)]}


@pytest.mark.parametrize(("text", "told"), [
    ("某中医院是一家民营医院，卞文海是该医院的董事长和实际控制人。卞文海因犯诈骗罪被判处有期徒刑三年。", [("某中医院", "董事长", False)]),
    ("被告人卞文海系云和县农业农村局工作人员，利用职务便利收受财物，犯受贿罪，判处有期徒刑三年。", [("云和县农业农村局", "工作人员", False)]),
])
def test_posts_told_by_a_verb_of_being(text: str, told: list[tuple[str, str, bool]]) -> None:
    assert posts(text)["卞文海"] == told


def test_the_post_behind_a_name_is_the_next_ones() -> None:
    text = "由被告人卞文海等人挂号，然后由担任全科医生的被告人苗大春开具虚假处方。法院以诈骗罪判处卞文海、苗大春有期徒刑一年。"
    assert posts(text).get("卞文海", []) == [] and [title for _, title, _ in posts(text)["苗大春"]] == ["全科医生"]


@pytest.mark.parametrize(("text", "name"), [
    ("被告人高静系护士，被告人马三春系会计。", "高静"),
    ("刘某送给王某礼金，影响公正。", "王某"),
])
def test_where_a_name_ends(text: str, name: str) -> None:
    assert name in spans(text, "PER")


@pytest.mark.parametrize("text", ["因本庭书记员歇产假，临时借用他人。", "医生向病人宣传，多收费用。", "本案中，行为人系合同制法警，负责记录。"])
def test_words_that_are_nobody(text: str) -> None:
    assert spans(text, "PER") == []


@pytest.mark.parametrize(("text", "firm"), [
    ("收受佳和机电（上海）有限公司财物", "佳和机电（上海）有限公司"),
    ("吴江辖区的爱思新材料(苏州)有限公司扩大规模", "爱思新材料(苏州)有限公司"),
    ("将佳和（中国）投资有限公司款项转走", "佳和（中国）投资有限公司"),
    ("辩护人卞文海，广东明理（江门）律师事务所律师。", "广东明理（江门）律师事务所"),
    ("辩护人卞文海，北京市明科（广州）律师事务所律师。", "北京市明科（广州）律师事务所"),
    ("将国电福州发电有限公司给予的补偿款截留", "国电福州发电有限公司"),
    ("被告人罗某忠为主出资成立A医院有限公司。", "A医院有限公司"),
])
def test_firms_with_brackets_and_brands(text: str, firm: str) -> None:
    assert firm in spans(text, "ORG")


def test_all_courts_of_a_province_are_no_body() -> None:
    assert spans("今年以来，全省法院依法审结刑事案件23件。", "ORG") == []


@pytest.mark.parametrize(("text", "place"), [("福建一原村支书因职务侵占被判刑", "福建"), ("温州共审结一审村干部职务犯罪案件99件", "温州")])
def test_a_village_post_is_no_village(text: str, place: str) -> None:
    assert spans(text, "LOC") == [place]


def test_one_example_of_a_court_is_one_case() -> None:
    text = "典型案例\n【基本案情】\n云和县某卫生站由被告人卞文海出资创办。被告人苗大春系卫生站会计，协助骗取医保资金。被告人何某系药房负责人，虚假录入药品。" \
           "截至2017年9月，共骗取医保资金300万元。\n【裁判结果】\n云和县人民法院以诈骗罪判处卞文海有期徒刑十年，判处苗大春、何某有期徒刑三年。"
    assert len(read(text).cases) == 1


def test_what_a_court_convicts_of_stands_for_the_ways_of_it() -> None:
    text = "法院一审判决卞文海因受贿罪判处有期徒刑九年；因滥用职权罪判处有期徒刑三年。法院审理查明，卞文海违规决定将公共财政资金出借给私营企业，造成重大损失。"
    assert {v.code for c in read(text).cases for v in c.violations} == {"crime.bribe_taking", "crime.abuse_of_power"}


def test_what_the_defence_says_is_no_finding() -> None:
    text = "被告人卞文海犯受贿罪，被判处有期徒刑三年。其辩护人的辩护意见主要有：卞文海具有自首情节；部分金额系节日收受的礼金，不应以受贿论处。"
    assert "eight.gifts" not in {v.code for c in read(text).cases for v in c.violations}


def events(text: str) -> dict[str, list[tuple[str, str | None]]]:
    return {n: [(e.type, e.start) for e in s.events] for n, s in subjects(text).items()}


LAUNDERED = "被告人赵某，原系某集团职员。2012年1月至2018年6月，武某（另案处理）利用担任云和县某集团金融部副部长的职务便利，非法侵占公款500万元。武某因犯贪污罪，" \
            "被判处有期徒刑二十二年，并处罚金200万元。赵某提供个人银行账户，接收武某转入的款项20万元。"


def test_the_sentence_and_post_of_one_dealt_with_elsewhere() -> None:
    who = subjects(LAUNDERED)
    assert terms(LAUNDERED)["赵某"] == [] and all(p.title != "副部长" for p in who["赵某"].positions)


def test_the_titles_charge() -> None:
    import miner
    told = miner.extract_text("赵某洗钱案：零口供定罪\n一、基本案情\n" + LAUNDERED, published="2024-06-10")
    assert "crime.money_laundering" in {v.code for c in told.cases for v in c.violations}


def test_suspects_whom_officers_on_trial_let_go() -> None:
    text = "云和县公安局缉毒大队原大队长陈某、副大队长乐某因徇私枉法罪被判处有期徒刑一年。1998年10月15日，陈某、乐某将涉嫌贩毒的梁某、陶某抓获。" \
           "10月17日，梁某、陶某被刑事拘留。考虑到两嫌犯认罪态度好，决定对两人各罚款1万元后释放。"
    assert set(subjects(text)) == {"陈某", "乐某"}
    assert terms(text) == {"陈某": [12], "乐某": [12]}


def test_what_befell_the_holders_of_many_posts() -> None:
    text = "云和县人民医院医疗腐败窝案曝光，从院长到检验科主任、药剂科主任等被云和县纪委监委同日留置。被告人卞文海犯受贿罪，判处有期徒刑三年。"
    assert events(text)["卞文海"] == [("sentence", None)] and posts(text)["卞文海"] == []


def test_days_of_custody_are_no_days_of_deeds() -> None:
    text = "广东省高级人民法院刑事裁定书\n上诉人（原审被告人）卞文海，男，1962年1月30日出生，出生地广东省珠海市。因本案于2014年12月26日被取保候审，2017年11月14日被监视居住。" \
           "广东省茂名市中级人民法院审理原审被告人卞文海犯单位行贿罪一案，于2019年12月12日作出刑事判决。"
    case = read(text).cases[0]
    assert case.conduct is None or case.conduct.start is None
    assert "珠海" not in (case.region or "")


@pytest.mark.parametrize("text", [
    "云和县人民检察院指控卞文海犯滥用职权罪，2018年11月15日，云和县人民法院作出（2018）浙刑初3号一审刑事判决书，认为卞文海的行为构成滥用职权罪。",
    "被告人卞文海受贿，2018年11月15日，云和县人民法院对卞文海受贿一案宣判，判处有期徒刑三年。",
])
def test_the_day_of_a_judgment(text: str) -> None:
    assert ("sentence", "2018-11-15") in events(text)["卞文海"]


def test_property_is_no_bribe() -> None:
    text = "卞文海犯受贿罪、巨额财产来源不明罪，被判处有期徒刑三年。卞文海非法收受财物共计50万元，其共有资产折合人民币340万元。"
    assert {(a.value, a.role) for c in read(text).cases for a in c.amounts} >= {(500000, "bribe"), (3400000, "other")}


@pytest.mark.parametrize("line", ["2017-05-29 新京报", "2017-05-29 卞文海", "2017-05-29 08:22:45 卞文海 苗大春"])
def test_a_day_over_the_text_with_an_outlet_or_author(line: str, tmp_path: object) -> None:
    from miner.reading.metadata import fields
    told = fields(line)
    assert told is not None and told.published == "2017-05-29"


def test_a_day_before_words_that_sign_nothing() -> None:
    from miner.reading.metadata import fields
    assert fields("2017年5月29日 云和县") is None


def test_ranks_of_village_committees_and_lawyers() -> None:
    told = subjects("德州市经济开发区某村委委员左某刚贪污公款，被判处有期徒刑一年。广东明理律师事务所主任卞文海犯行贿罪，被判处有期徒刑一年。")
    assert {n: s.rank for n, s in told.items()} == {"左某刚": "other", "卞文海": "other"}


def test_since_when_he_held_the_post_is_no_day_of_the_sentence() -> None:
    assert events("卞文海自2005年7月任云和县园林局局长以来，多次收受贿赂，被判处有期徒刑三年。")["卞文海"] == [("sentence", None)]


def test_until_now() -> None:
    norm = next(m.norm for m in read("2012年至目前，全市共审结案件99件。").mentions if m.label == "DATE")
    assert norm == {"start": "2012-01-01", "end": "2024-06-10"}


def test_cases_that_a_procuratorate_handled() -> None:
    told = read("2020年1月至2024年12月，云和县检察院共计办理商业腐败犯罪案件1253件，窗口办理事项3件。").statistics
    assert [(x.indicator, x.value) for x in told] == [("办理商业腐败犯罪案件", 1253)]
