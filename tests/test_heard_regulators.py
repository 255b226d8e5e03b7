"""Courts and regulators as real pages tell them: whom a court's 其 means, warnings that are penalties of a regulator, lists without
posts, a charge in the sentence after the name, a body's head told behind 其中."""
from __future__ import annotations

import pytest

import miner
from tests import heard


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in heard.subjects(text).items()}


def test_a_court_that_sentences_is_no_subject_and_its_pronoun_means_the_one_before() -> None:
    text = "温州市政府原副市长卞文海滥用职权上诉一案二审宣判。\n今年2月16日，台州市中级人民法院认定滥用职权罪成立，判处其有期徒刑三年。"
    assert codes(text) == {"卞文海": ["criminal.fixed_term"]}


def test_a_courts_own_waste_is_its_own() -> None:
    assert "玉环市人民法院" in heard.subjects("2021年，玉环市人民法院多次开展超标准公务接待，被通报批评。")


BANK = ("国家金融监督管理总局安康监管分局发布行政处罚决定书，陕西石泉农村商业银行股份有限公司因违规发放贷款被罚款98万元，"
        "副行长卞文海、客户经理邵青山被警告。")


def test_a_regulators_warning_is_a_penalty_and_no_partys() -> None:
    assert codes(BANK) == {"卞文海": ["org.penalty"], "邵青山": ["org.penalty"], "陕西石泉农村商业银行股份有限公司": ["org.penalty"]}


def test_a_party_warning_in_a_text_on_a_regulators_penalty_stays_one() -> None:
    assert codes(BANK + "石泉县财政局局长邓立勋受到党内警告处分。")["邓立勋"] == ["party.warning"]


def test_names_without_posts_before_a_sanction_all_get_it() -> None:
    text = "国家金融监督管理总局江西监管局公布的行政处罚信息显示：\n中国农业银行股份有限公司江西省分行，因贷款管理不审慎，被罚款880万元。\n" \
           "同时对卞文海、邵青山、邓立勋等18名相关责任人处以警告。"
    assert codes(text) == dict.fromkeys(["中国农业银行股份有限公司江西省分行", "卞文海", "邵青山", "邓立勋"], ["org.penalty"])


def test_people_sentenced_in_one_breath_share_a_case() -> None:
    text = "2008年1月到2010年5月，青山村党支部书记卞某参与作案7次；青山村7社社长邵某参与作案3次。近日，涪陵区人民法院以贪污罪判处被告人" \
           "卞某有期徒刑12年，被告人邵某有期徒刑10年。"
    case, = heard.read(text).cases
    assert [(s.name, [x.term_months for x in s.sanctions]) for s in case.subjects] == [("卞某", [144]), ("邵某", [120])]


def test_a_charge_in_the_next_sentence_is_of_the_one_whom_the_paragraph_opens_with() -> None:
    text = "近日，武汉市中级人民法院以受贿罪，判处原东湖区社会发展局副局长卞文海有期徒刑四年。\n" \
           "湖北省质量技术监督局原局长邵青山，在执法中应人所求。近日涉嫌受贿4万元被武汉市检察院依法提起公诉。"
    found = heard.read(text).cases
    assert [[(s.name, [e.type for e in s.events]) for s in c.subjects] for c in found] == [[("卞文海", ["sentence"])], [("邵青山", ["indictment"])]]


@pytest.mark.parametrize("party, whole", [("党委", "汨罗市民政局党委"), ("党组", None)])
def test_a_post_of_the_body_that_opens_the_clause_behind_among_them(party: str, whole: str | None) -> None:
    found = heard.posts(f"湖南省纪委通报，其中汨罗市民政局违规发放补贴，{party}书记、局长卞文海受到党内严重警告处分，{party}成员、副局长邵青山受到党内警告处分。")
    assert [org for org, _, _ in found["卞文海"]] == [whole or "汨罗市民政局", "汨罗市民政局"]
    assert {org for org, _, _ in found["邵青山"]} <= {"汨罗市民政局", whole}


def test_the_outlet_of_a_dateline_is_no_body_of_the_case() -> None:
    found = heard.posts("新华网江西频道南昌6月3日专电 江西省纪委通报两起问题，其中南丰县民政局违规发放补贴，党组书记卞文海受到党内警告处分。")
    assert found["卞文海"] == [("南丰县民政局", "党组书记", False)]


@pytest.mark.parametrize("words, months", [("被判刑12年", 144), ("被判7年", 84), ("获刑5年半", 66)])
def test_prison_told_in_everyday_words(words: str, months: int) -> None:
    person = heard.subjects(f"2006年，四川省监狱管理局原局长卞文海，因受贿63万余元{words}。")["卞文海"]
    assert [(x.code, x.term_months) for x in person.sanctions] == [("criminal.fixed_term", months)]


def test_the_unit_convicted_with_its_heads_is_a_subject() -> None:
    assert "聊城市光明眼科医院" in heard.subjects("法院认定，聊城市光明眼科医院、院长卞文海、副院长邵青山构成单位受贿罪。")


def test_both_whom_the_next_sentence_calls_by_number_were_arrested() -> None:
    text = "卞文海，金华高速交警支队合同工；邵青山，金华高速交警支队交警。今年年初，两人相继被婺城区检察院批准逮捕。"
    assert {n: [e.type for e in s.events] for n, s in heard.subjects(text).items()} == {"卞文海": ["arrest"], "邵青山": ["arrest"]}


def test_a_job_word_in_a_given_name_told_again_and_again() -> None:
    text = "邵保安在2000年4月至2004年5月任山西省翼城县县长期间受贿。邵保安的妻子卞临水犯巨额财产来源不明罪，判处有期徒刑两年。邵保安犯受贿罪，判处有期徒刑13年。"
    assert codes(text) == {"邵保安": ["criminal.fixed_term"], "卞临水": ["criminal.fixed_term"]}
    assert heard.posts(text)["卞临水"] == []


def test_relative_days_of_a_dispatch_count_from_its_dateline() -> None:
    found = miner.extract_text("安徽新闻网4月10日电 前天，霍邱县原副县长卞文海受贿案公开审理。", published="2009-06-23")
    assert [(m.text, m.norm["start"]) for m in found.mentions if m.label == "DATE"] == [("4月10日", "2009-04-10"), ("前天", "2009-04-08")]
    assert [(e.type, e.start) for e in found.cases[0].subjects[0].events] == [("trial", "2009-04-08")]


def test_people_under_bullets_answer_for_what_stands_after_their_posts() -> None:
    text = "■卞大凡，西安市一个社区的居委会主任，利用拆迁项目为自己牟利，单笔受贿就达5000万元。\n■邵大义，北京市朝阳区孙河乡原党委书记，受贿9000余万元。\n" \
           "■邓大寿，北京市海淀区西北旺镇皇后店村会计，挪用资金1.19亿元。"
    assert list(heard.subjects(text)) == ["卞大凡", "邵大义", "邓大寿"]


def test_who_takes_kickbacks_is_the_subject_and_not_the_one_agreed_with() -> None:
    text = "2012年9月至2015年8月期间，卞某经手收受某医药公司等5家供应商回扣共计3101520元。\n卞某利用职务便利，为某医药公司提供帮助，" \
           "与该公司经理邵某某约定回扣比例，共计收受邵某某药品回扣款17.66万元。"
    assert list(heard.subjects(text)) == ["卞某"]


def test_what_befell_somebody_and_as_many_as_the_case_names_befell_all() -> None:
    text = "润州区人民检察院分别对镇江市绿化管理站原主任卞立伟、原副主任邵立明以涉嫌受贿罪提起公诉。\n早在4月18日，卞立伟等2人就因涉嫌受贿罪被立案调查。"
    assert {n: "investigation" in [e.type for e in s.events] for n, s in heard.subjects(text).items()} == {"卞立伟": True, "邵立明": True}


def test_a_term_set_with_blanks() -> None:
    person = heard.subjects("最终判决卞某犯单位行贿罪，判处有期徒刑 1 年 10 个月，并处罚金 20 万元。")["卞某"]
    assert [(x.code, x.term_months) for x in person.sanctions] == [("criminal.fixed_term", 22), ("criminal.fine", None)]


def test_one_sanction_given_to_each_is_not_called_a_guess() -> None:
    assert not heard.read("2019年11月，平阳县民政局局长卞文海、副局长邵青山分别受到党内警告处分。").warnings


def test_what_a_head_without_a_name_did_is_not_his_bodys() -> None:
    assert not heard.subjects("屯昌县林业局局长用公款宴请同学，被免去党内外职务，费用由其自付。")


def test_the_village_accountant_and_a_group_of_that_committee() -> None:
    found = heard.posts("2.长埫口镇白三洲村党支部书记卞立平出具虚假证明问题。卞立平安排村会计邵立彪出具证明。卞立平、邵立彪均受到党内警告处分。\n"
                        "3.张沟镇新里仁口居委会党支部书记邓立银违规出租集体资产问题。邓立银与该居委会农业组组长姬大玉商量后出租。邓立银、姬大玉均受到党内警告处分。")
    assert found["邵立彪"] == [("长埫口镇白三洲村", "会计", False)] and found["姬大玉"] == [("张沟镇新里仁口居委会农业组", "组长", False)]


def test_a_name_of_one_listed_syllable_word_behind_a_post() -> None:
    assert "多杰" in heard.spans("海北藏族自治州委书记多杰，受到党内警告处分。", "PER")


def test_a_case_opened_on_a_day() -> None:
    person = heard.subjects("检察机关发现原湖州市委书记卞大宁涉嫌受贿犯罪，于今年3月28日依法决定立案侦查，4月10日依法决定逮捕。")["卞大宁"]
    assert [(e.type, e.start) for e in person.events] == [("investigation", "2024-03-28"), ("arrest", "2024-04-10")]


@pytest.mark.parametrize("text, terms", [
    ("被告人卞志远、邵丽娟犯玩忽职守罪，分别判处有期徒刑3年，缓刑3年。", {"卞志远": [36], "邵丽娟": [36]}),
    ("被告人卞某利用职务便利，伙同邵某骗得补偿款87080元，被以贪污罪判处有期徒刑三年。", {"卞某": [36]}),
    ("被告人卞某伙同邵某骗得补偿款87080元，分别被判处有期徒刑三年、二年。", {"卞某": [36], "邵某": [24]}),
])
def test_whose_prison_term_it_is(text: str, terms: dict[str, list[int]]) -> None:
    assert {n: [x.term_months for x in s.sanctions] for n, s in heard.subjects(text).items()} == terms


def test_the_people_of_a_body_and_of_its_parent_answer_for_its_deed() -> None:
    text = "2010年以来，洛阳市涧西区园林所花木公司私设“小金库”用于发放福利。涧西区园林所干部卞本新将账本烧毁。近日，涧西区纪委给予卞本新开除党籍处分；" \
           "涧西区园林所给予区园林所花木公司副经理邵成根党内严重警告处分。"
    case, = heard.read(text).cases
    assert {s.name for s in case.subjects} >= {"卞本新", "邵成根"}


def test_each_of_those_who_did_it_together_has_his_own_term() -> None:
    text = "被告人卞其大单独和伙同铁路支行原副行长邵景大，挪用公积金1.17亿元，判处有期徒刑17年；铁路支行原副行长邵景大单独和伙同卞其大挪用公积金1亿元，判处有期徒刑14年；" \
           "通过卞其大和邵景大挪用公积金的老板邓秀大被判处有期徒刑8年。"
    assert {n: [x.term_months for x in s.sanctions] for n, s in heard.subjects(text).items()} == {"卞其大": [204], "邵景大": [168], "邓秀大": [96]}


def test_terms_of_so_many_defendants_are_not_the_one_named() -> None:
    text = "兰州市某中心原主任卞其大等挪用公款一案终审宣判，3名被告分别被判处17年、14年和8年有期徒刑。"
    assert not heard.subjects(text)["卞其大"].sanctions


def test_years_in_which_somebody_neglected_his_duty_are_those_of_the_deed() -> None:
    case, = heard.read("2021年下半年至2022年期间，由于五指山市水满乡护林员卞某长期怠于履行巡山职责，造成公益林被滥伐。卞某受到开除党籍处分。").cases
    assert case.conduct is not None and (case.conduct.start, case.conduct.end) == ("2021-07-01", "2022-12-31")
    assert "eight.formalism" in {v.code for v in case.violations}
