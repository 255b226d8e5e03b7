"""Fresh news stories and features read whole (reporters' investigations, 以案说法, 警示录, roundups, fugitives): who confesses or is one of a court's
row answers, who was robbed or brought the case to light does not; verdicts in a word; days that are no deeds. All people are invented."""
from __future__ import annotations

import pytest
from heard import read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


@pytest.mark.parametrize("text", [
    "“我对不起组织。”云和县水利局原局长卞文海在忏悔书中写道。",
    "“如果能重来，我一分钱也不会拿。”云和县水利局原局长卞文海忏悔道。",
    "翻看云和县水利局原局长卞文海的忏悔录，记者看到多处“侥幸”二字。",
    "云和县水利局原局长卞文海落马后坦言：“我以为没人知道。”",
])
def test_who_confesses_answers(text: str) -> None:
    assert "卞文海" in subjects(text)


@pytest.mark.parametrize("text", [
    "云和县纪委监委办案人员卞文海在审阅忏悔书时说：“侥幸心理人人都有。”",
    "云和县水利局局长卞文海在警示教育大会上说：“要引以为戒。”",
    "剧院上演了《卞文海的忏悔录》。",
])
def test_who_only_speaks_of_it_answers_for_nothing(text: str) -> None:
    assert "卞文海" not in subjects(text)


def test_a_row_of_people_whom_a_court_sentences_to_terms_told_together() -> None:
    text = "法院还以上述罪名，判处前溪村原村委会出纳卞文海、原村委会副主任邵成，以及原云和县规划局副局长尤强等另外3名被告人1年至10年不等有期徒刑。"
    assert set(subjects(text)) == {"卞文海", "邵成", "尤强"}
    assert set(map(tuple, events(text).values())) == {("sentence",)}


def test_no_guest_who_is_called_politely_answers() -> None:
    text = "云和县交警卞文海与协管员邵四友共收取酒驾当事人温先生2.8万元，次日怕违法行为暴露，退还了2万元。卞文海受审。"
    assert "温先生" not in subjects(text)


def test_who_brings_a_case_to_light_answers_for_nothing() -> None:
    assert not subjects("反贪局长卞文海与村民的一席话，牵出了一个乡的系列腐败窝案。")


def test_a_case_told_by_its_bearer_still_accuses() -> None:
    assert "卞文海" in subjects("云和县水利局原局长卞文海受贿案牵出多名下属。")


@pytest.mark.parametrize("text", ["华源银行原副行长卞文海受贿1.7亿余元获判死缓。", "华源银行原副行长卞文海受贿1.7亿余元一审死缓。"])
def test_a_verdict_told_in_a_word(text: str) -> None:
    assert codes(text)["卞文海"] == ["criminal.death_reprieve"]


def test_an_adverb_behind_a_name_is_none_of_it() -> None:
    assert spans("云和银行原行长卞华更因涉案金额惊人，被判处有期徒刑十年。", "PER") == ["卞华"]


@pytest.mark.parametrize("text", [
    "2013年12月3日，历时一年的云和县水利局原局长卞文海受贿一案终于落下帷幕。法院判处卞文海有期徒刑十年。",
    "2023年4月16日，云和县水利局原局长卞文海受贿案一审落槌，被法院判处有期徒刑十年。",
])
def test_the_day_on_which_a_case_ends_is_no_deeds(text: str) -> None:
    assert [c.conduct for c in read(text).cases] == [None]


def test_what_befell_the_former_wife_is_not_the_officials() -> None:
    text = "云和县第二医院原院长卞文海于2011年获刑。卞文海的前妻邵欣也很“出名”，是红通人员中唯一的女教师，去年10月回国投案。邵欣已经离婚。"
    assert "surrender" not in events(text)["卞文海"]


@pytest.mark.parametrize("word", ["土地开发整理、土地拍卖等项目", "一直都很努力的承包商", "“高水平选手”"])
def test_words_that_are_nobody(word: str) -> None:
    assert spans(f"云和县国土局原局长卞文海收受{word}所送14万元，在许多干部印象中，他很能干。", "PER") == ["卞文海"]


def test_who_works_in_an_office_answers_for_what_follows_at_once() -> None:
    text = "在云和县前溪村委会公益性岗位工作的王某沉迷网络赌博，当挪用的40万元公款全部输光时，王某才醒悟。"
    assert "王某" in subjects(text)


def test_who_took_the_money_of_the_poor() -> None:
    assert "卞文海" in subjects("2009年3月至2011年11月，云和县前溪村原支书卞文海侵占村里一名五保户的供养费3090元。")


def test_an_outlet_at_the_head_of_a_dispatch_did_nothing() -> None:
    text = "华源网成都11月13日消息，一些基层干部与村民勾结，3年内套取国家征地补偿金高达2000万元。"
    assert not [s for c in read(text).cases for s in c.subjects if s.kind == "organization"]


@pytest.mark.parametrize("text", [
    "云和县纪委“双规”了前溪粮库主任卞文海。",
    "2011年11月，前溪粮库原主任卞文海潜逃至美国。",
    "卞文海案发前任云和县水利局局长。",
    "谁在搞鬼？他就是前溪镇原副主任科员卞文海。",
    "卞文海是云和县水利局副局长，邵成是该局科长。卞文海、邵成等人所犯受贿罪，均系利用审批的便利。",
    "以下案件尚无结论：云和县水利局原局长卞文海（一审未宣判）。",
    "镇党委原副书记邵成，以及前溪村原党支部书记兼村主任卞文海等就是这么一群“硕鼠”，他们骗取国家征地补偿款。",
])
def test_who_answers_told_otherwise_than_by_a_notice(text: str) -> None:
    assert "卞文海" in subjects(text)


def test_an_inquiry_by_the_old_name() -> None:
    assert events("云和县纪委“双规”了前溪粮库主任卞文海。")["卞文海"] == ["investigation"]


def test_who_did_what_another_bade_answers_for_nothing() -> None:
    text = "云和县医院原院长卞文海被判处有期徒刑十年。卞文海指使收费员邵云以收费不入账等方式截留患者自付资金，共截留23万元用于公款吃喝。"
    assert set(subjects(text)) == {"卞文海"}


def test_who_was_bidden_and_was_dealt_with_answers() -> None:
    assert "邵云" in subjects("云和县医院原院长卞文海被判处有期徒刑十年。卞文海指使收费员邵云截留资金，邵云被立案审查。")


def test_he_is_the_other_where_the_first_is_told_of_by_his_case() -> None:
    text = "云和县原县委书记卞文海受审。\n卞文海的案发，源于云和县水利局原局长邵成受贿案。2012年4月，他被认定非法收受财物400多万元，被判处有期徒刑13年。"
    assert codes(text)["邵成"] == ["criminal.fixed_term"]
    assert codes(text).get("卞文海", []) == []


def test_he_is_not_both_of_two() -> None:
    text = "甲县局长卞文和乙县局长邵海是同学，二人均因受贿被查。2012年4月，他被判处有期徒刑13年。"
    assert not any(codes(text).values())


def test_called_by_his_post_in_the_next_sentence() -> None:
    text = "云和县足协高层管理者、副主席卞军迎来了他应有的审判。官方传来消息，这位足协战略规划部原部长因受贿罪，被依法判处有期徒刑七年。"
    assert codes(text)["卞军"] == ["criminal.fixed_term"]


def test_a_paper_is_nobodys_employer() -> None:
    text = "2008-7-11　来源：市场导报\n《市场导报》获悉，卞某于1998年调入社保中心。2004年，卞某任医保会计，侵吞公款20余万元，被提起公诉。"
    assert all(p.org != "市场导报" for s in subjects(text).values() for p in s.positions)


def test_figures_of_a_campaign_are_not_the_fugitives() -> None:
    text = "“红通人员”卞文，云和银行黄埔支行原财务管理人员，涉嫌挪用巨额公款，1995年11月外逃。\n报告提到，五年来“天网行动”追回外逃人员7089人，追回赃款352.4亿元。"
    case, = read(text).cases
    assert not case.amounts and [(p.org, p.title) for p in case.subjects[0].positions] == [("云和银行黄埔支行", "财务管理人员")]


def test_the_day_of_the_trial_told_far_behind_is_no_deeds() -> None:
    text = "2014年2月25日，备受关注的云和县安宁医院及其原院长卞文海涉嫌合同诈骗案、卞文海涉嫌受贿案，在丽水市中级人民法院公开开庭审理。"
    assert [c.conduct for c in read(text).cases] == [None]


def test_the_place_of_a_dispatch_is_no_reporter() -> None:
    assert spans("本报记者 卞娜 北京报道\n云和县医院原院长邵成被判处有期徒刑十年。", "PER") == ["卞娜", "邵成"]


def test_land_that_was_taken_is_no_medicine() -> None:
    text = "村主任卞文海将实际被征用的土地19.29亩虚报为22.4亩，骗得补偿款87080元，被判处有期徒刑三年。"
    assert all("medical.substitution" not in [v.code for v in c.violations] for c in read(text).cases)


def test_inspectors_who_ask_an_official_answer_for_nothing() -> None:
    text = "云和县纪委干监室主任卞文海和干监室干部邵霞找到县旅游局纪检组组长尤欣了解情况，有人举报她违规为儿子操办升学宴的问题。最终，尤欣受到党内警告处分。"
    assert set(subjects(text)) == {"尤欣"}
    assert "云和县纪委干监室" in spans(text, "ORG")


def test_each_of_the_fallen_in_a_row_has_a_case() -> None:
    text = "如，今年4月被查的卞一军，曾先后担任辽宁省省长、司法部部长；今年5月被查的邵仲文，曾任国家体育总局局长；今年3月主动投案的尤保，曾任海南省省长。"
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["卞一军"], ["邵仲文"], ["尤保"]]


@pytest.mark.parametrize("text", [
    "中央纪委曝光了五例“保护伞”，其中一人是云和县公安局原副局长卞文海。",
    "云和县公安局原局长卞文海，在纪委监委留置审查期间，仍不忘自己的“大哥”身份。",
])
def test_the_protector_answers(text: str) -> None:
    assert "卞文海" in subjects(text)


def test_a_leading_group_against_gangs_is_read_whole() -> None:
    assert "云和县扫黑除恶专项斗争领导小组" in spans("云和县扫黑除恶专项斗争领导小组组长邵文介绍了案情。", "ORG")


@pytest.mark.parametrize("text", [
    "云和县纪委书记卞文海听完忏悔说，这是一记警钟。",
    "民警卞文海得知嫌疑人潜逃至云南后，立即追捕。",
    "云和县公安局副局长卞文海带队赴云南，将潜逃3年的邵某抓获。",
    "法官卞文海迎来审判生涯的第十年。",
])
def test_who_hears_or_hunts_answers_for_nothing(text: str) -> None:
    assert "卞文海" not in subjects(text)


@pytest.mark.parametrize("text", [
    "4月22日，中纪委通报称，某公司原总经理邵才接受组织调查。与邵才一起通报的还有云和县发改委原总经济师尤芳，以及云和县政协副主席卞文海。",
    "除卞文海外，市环保局监察大队原大队长邵良等多名干部也相继落马。卞文海作为局长，决定暂缓移交，改为行政处罚。",
    "这起案件的“主角儿”正是云和县环境保护局副局长卞文海。",
    "四大高管卞文海、邵林、尤权因涉嫌严重违纪而集体“落马”。",
])
def test_who_fell_beside_others(text: str) -> None:
    assert "卞文海" in subjects(text) and codes(text)["卞文海"] == []


def test_figures_of_a_field_are_no_inquiry_into_the_defendant() -> None:
    text = "被告人卞文海受贿一案开庭。就在卞文海案开庭审理的一天之前，丽水市纪委监委公布了前三个季度查处扶贫领域腐败和作风问题的情况。"
    assert "investigation" not in events(text)["卞文海"]


def test_home_and_abroad_are_no_townships() -> None:
    assert spans("卞文海1983年复员回乡，案发后远走他乡。吉星镇楼库村村干部很多。", "LOC") == ["吉星镇楼库村"]


def test_a_name_behind_a_dash_has_the_post_before_it() -> None:
    s = subjects("云和县法院原副院长——卞昌信被查。")["卞昌信"]
    assert [(p.org, p.title, p.former) for p in s.positions] == [("云和县法院", "副院长", True)]


def test_who_resells_cigarettes_breaks_no_rule_of_medicine() -> None:
    text = "云和县烟草局局长卞文海安排工作人员，多次套购卷烟，原价转卖给外地亲友，涉案金额409.86万元，受到留党察看二年处分。"
    assert all(not v.code.startswith("medical.") for c in read(text).cases for v in c.violations)


def test_a_service_that_began_long_ago_is_no_deed() -> None:
    text = "云和县烟草局原局长卞文海严重违纪违法被开除党籍。卞文海从1989年11月开始就在烟草系统任职，直到去年接受审查调查。"
    assert [c.conduct for c in read(text).cases] == [None]


def test_who_is_charged_before_his_post_answers() -> None:
    assert "卞某波" in subjects("被控受贿罪名的云和县车管所民警卞某波，2013年10月调任考官，负责监考。")


@pytest.mark.parametrize("text", [
    "云和县检察院检察官卞文海办理了一起村干部侵占集体资金案。",
    "云和县司法所所长卞文海帮助村民起诉侵占补偿款的公司。",
    "前溪村会计卞文海发现村主任侵占补偿款后向县纪委举报。",
    "云和县法院法官卞文海审理的一起侵占公司财产纠纷案。",
    "前溪村村支书卞文海带领村民追回被侵占的集体资金。",
    "云和县审计局副局长卞文海带队查出村干部侵占资金30万元。",
])
def test_who_finds_out_what_others_took_answers_for_nothing(text: str) -> None:
    assert "卞文海" not in subjects(text)
