"""Discussions and court papers: people and bodies told by letters and stems with their posts, second instance, several
defendants, the dates of the paper itself."""
from __future__ import annotations

import pytest
from heard import posts, read, spans, subjects


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code.split(".")[1] + str(x.term_months or "") for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, dict[str, str | None]]:
    return {n: {e.type: e.start for e in s.events} for n, s in subjects(text).items()}


def test_a_letter_and_some_is_a_name() -> None:
    text = "D某，某市某区某镇F村党总支书记；G某，F村会计。2021年，D某、G某平分租金3万元。2022年5月，D某被开除党籍；G某被判处拘役四个月。"
    assert codes(text) == {"D某": ["expulsion"], "G某": ["detention4"]}
    assert posts(text)["D某"] == [("某市某区某镇F村党总支", "书记", False)]


@pytest.mark.parametrize(("text", "org"), [
    ("卞某被K市纪委监委立案审查调查。", "K市纪委监委"),
    ("卞某利用担任乙市丁县水利局局长的职务便利收受贿赂。卞某被开除党籍。", "乙市丁县水利局"),
    ("卞某，某省H市林业局副局长。卞某被开除党籍。", "某省H市林业局"),
    ("卞某系某国有独资C粮库主任。卞某被开除党籍。", "C粮库"),
    ("卞某系白沙粮库主任。卞某被开除党籍。", "白沙粮库"),
])
def test_a_body_keeps_the_letter_or_stem_of_its_place(text: str, org: str) -> None:
    assert spans(text, "ORG") == [org]


@pytest.mark.parametrize("text", ["卞某在A类医院就诊。", "卞某到B超室检查。"])
def test_a_grade_is_no_body_told_by_a_letter(text: str) -> None:
    assert not [o for o in spans(text, "ORG") if o[0] in "AB"]


def test_the_rank_of_a_body_told_by_letters_follows_from_its_level() -> None:
    assert subjects("卞某，乙市丁县水利局局长。卞某被开除党籍。")["卞某"].rank == "section_chief"
    assert subjects("卞某，某省K市林业局副局长。卞某被开除党籍。")["卞某"].rank is None


@pytest.mark.parametrize(("text", "post"), [
    ("桑某，案发前系某县公安局刑侦大队副大队长。桑某被开除党籍。", ("某县公安局刑侦大队", "副大队长", True)),
    ("桑某，女，1968年出生，曾任W市城管局市容处处长。桑某被开除党籍。", ("W市城管局市容处", "处长", True)),
    ("桑某，1971年出生，青田县某镇财政所原所长（副科级）。桑某被开除党籍。", ("青田县某镇财政所", "所长", True)),
    ("被告人桑林，原任青田县某村党支部书记。被告人桑林犯贪污罪，判处有期徒刑三年。", ("青田县某村党支部", "书记", True)),
    ("青田县某医院发生盗窃。被告人桑林（系该院总务科库管员）侵吞药品款。被告人桑林犯贪污罪，判处有期徒刑三年。", ("青田县某医院总务科", "库管员", False)),
])
def test_a_post_told_behind_the_name(text: str, post: tuple[str, str, bool]) -> None:
    assert next(iter(posts(text).values())) == [post]


def test_a_post_in_that_village() -> None:
    text = "被告人桑林，原任青田县某村党支部书记。被告人桑平，原任该村村委会委员兼会计。被告人桑林犯贪污罪，判处有期徒刑三年。被告人桑平犯贪污罪，判处有期徒刑二年。"
    assert posts(text)["桑平"] == [("青田县某村村委会", "委员", True), ("青田县某村村委会", "会计", True)]


def test_people_called_by_stems_keep_their_own_posts() -> None:
    text = ("甲系某国有D港务集团物资公司总经理，乙系甲的朋友，丙系D港务集团财务总监。甲主动到D港务集团纪委投案。2019年3月，丙被某市监委留置。"
            "2020年，某市中级人民法院以贪污罪判处甲有期徒刑十年；以贪污罪判处乙有期徒刑五年。由乙成立E公司，甲所在公司未发现。")
    assert posts(text) == {"甲": [("D港务集团物资公司", "总经理", False)], "乙": [], "丙": [("D港务集团", "财务总监", False)]}
    assert events(text)["丙"] == {"detention": "2019-03-01"}
    assert "E公司" in spans(text, "ORG") and spans(text, "PER").count("甲") == 5


def test_a_stem_that_begins_a_place_is_no_person() -> None:
    assert spans("甲任丙县林业局局长。甲收受钱款。2023年5月，甲被开除党籍。乙被给予政务撤职处分。", "PER") == ["甲", "甲", "甲", "乙"]


SECOND = ("浙江省丽水市中级人民法院 刑 事 判 决 书 （2019）浙11刑终5号 上诉人（原审被告人）桑林，原系青田县林业局某林业站站长。原审被告人桑平，某村原村主任。"
          "青田县人民法院审理青田县人民检察院指控原审被告人桑林、桑平犯贪污罪一案，于2019年3月9日作出（2019）浙1121刑初5号刑事判决。"
          "原审判决认定，2012年至2015年，桑林伙同桑平套取补助款20万元。据此判决：一、被告人桑林犯贪污罪，判处有期徒刑十年；二、被告人桑平犯贪污罪，判处有期徒刑三年。"
          "上诉人桑林上诉称：其有自首情节。丽水市人民检察院提出书面意见认为，原审判决认定事实清楚。经审理查明的事实与原审一致。本院认为，原判量刑偏重。"
          "本院决定不开庭审理。判决如下： 一、维持原判第二项；二、撤销原判第一项；三、上诉人（原审被告人）桑林犯贪污罪，判处有期徒刑八年。"
          "本判决为终审判决。 审 判 长　　沈 芳 二〇一九年六月十七日 书 记 员　　曹 蕾")


def test_the_second_court_ruling_holds_and_both_verdicts_are_told() -> None:
    assert codes(SECOND) == {"桑林": ["fixed_term96"], "桑平": ["fixed_term36"]}
    days = {n: [e.start for e in s.events if e.type == "sentence"] for n, s in subjects(SECOND).items()}
    assert days == {"桑林": ["2019-03-09", "2019-06-17"], "桑平": ["2019-03-09", "2019-06-17"]}
    assert not any(e.type == "trial" for s in subjects(SECOND).values() for e in s.events)
    (case,) = read(SECOND).cases
    assert (case.conduct.start, case.conduct.end) == ("2012-01-01", "2015-12-31")


FIRST = ("青田县人民法院 刑事判决书 （2017）浙1121刑初45号 公诉机关青田县人民检察院。 被告人桑林，男，1964年7月8日出生，原任青田县某村党支部书记。"
         "被告人桑平，男，1970年出生，原任该村村委会委员。青田县人民检察院指控被告人桑林犯贪污罪，被告人桑平犯贪污罪，于2017年2月24日向本院提起公诉。"
         "本院于同日立案，依法组成合议庭，公开开庭审理了本案。经审理查明：2012年至2015年，桑林、桑平冒领低保金6万元。"
         "辩护人提出的未达三万元立案标准的意见，不予采纳。判决如下：一、被告人桑林犯贪污罪，判处有期徒刑一年；二、被告人桑平犯贪污罪，判处拘役六个月。"
         " 审 判 长　　沈 芳 审 判 员　　何建刚 二〇一七年七月十日 书 记 员　　曹 蕾")


def test_steps_of_the_paper_are_those_of_every_defendant() -> None:
    steps = {"indictment": "2017-02-24", "trial": None, "sentence": "2017-07-10"}
    assert events(FIRST) == {"桑林": steps, "桑平": steps}


def test_the_day_of_a_report_dates_no_step() -> None:
    text = "5月12日，记者从青田县人民检察院获悉，青田县某乡卫生院原院长桑林涉嫌贪污一案，已向青田县人民法院提起公诉。"
    assert events(text) == {"桑林": {"indictment": None}}


def test_an_accused_firm_is_a_subject_with_its_fine() -> None:
    text = ("青田县人民法院 刑事判决书 被告单位浙江盛昌某物流有限公司，法定代表人桑某。被告人桑恒，系浙江盛昌某物流有限公司法定代表人、总经理。被告单位及被告人均认罪。"
            "判决如下：一、被告单位浙江盛昌某物流有限公司犯单位行贿罪，判处罚金人民币五十万元；二、被告人桑恒犯单位行贿罪，判处有期徒刑一年三个月。")
    assert codes(text) == {"桑恒": ["fixed_term15"], "浙江盛昌某物流有限公司": ["fine"]}
    assert subjects(text)["浙江盛昌某物流有限公司"].kind == "organization" and subjects(text)["桑恒"].rank == "other"
    assert posts(text)["桑恒"] == [("浙江盛昌某物流有限公司", "法定代表人", False), ("浙江盛昌某物流有限公司", "总经理", False)]
    assert spans(text, "PER") == ["桑某", "桑恒", "桑恒"]


@pytest.mark.parametrize("names", [("赵砚秋", "钱新岫"), ("赵某某", "钱某某")])
def test_names_in_a_list_each_with_his_post_in_brackets(names: tuple[str, str]) -> None:
    text = f"{names[0]}（时任云和县住建局局长）、{names[1]}（云和县住建局科员）违规发放补贴，分别受到党内严重警告、党内警告处分。"
    assert codes(text) == {names[0]: ["serious_warning"], names[1]: ["warning"]}
    assert posts(text) == {names[0]: [("云和县住建局", "局长", True)], names[1]: [("云和县住建局", "科员", False)]}


def test_who_is_caught_by_the_police_alone_in_his_clause_is_the_one_inquired_into() -> None:
    text = "2018年10月，赵某开设赌场被邻县公安机关查获，事情案发。2019年3月12日，某县监委对钱某立案调查。钱某，某县公安局民警。"
    assert events(text) == {"钱某": {"investigation": "2019-03-12"}}


def test_a_stem_before_a_verb_is_a_name_of_its_own() -> None:
    text = "甲、乙合谋骗取补贴款。甲，某县农业局局长；乙，某县农业局干部。2021年5月，甲被开除党籍，乙受到党内严重警告处分。"
    assert codes(text) == {"甲": ["expulsion"], "乙": ["serious_warning"]}


@pytest.mark.parametrize(("text", "name", "post"), [
    ("桑某，汉族，1975年3月出生，大学文化，案发前任某市A区住建局局长。2020年5月，桑某被开除党籍。", "桑某", ("某市A区住建局", "局长", True)),
    ("桑某系该镇下辖C村村委会主任。桑某受到开除党籍处分。", "桑某", ("C村村委会", "主任", False)),
    ("桑某，原系某县粮食局A粮站站长。桑某被开除党籍。", "桑某", ("某县粮食局A粮站", "站长", True)),
])
def test_posts_behind_personal_data(text: str, name: str, post: tuple[str, str, bool]) -> None:
    assert posts(text) == {name: [post]}


def test_a_village_told_by_a_letter_is_the_seat_of_a_post() -> None:
    text = "桑某，B村会计；桑某某，系某村文书；卞某，青田县某镇C村党支部书记、村委会主任。桑某被开除党籍，桑某某受到党内警告处分，卞某受到党内警告处分。"
    assert posts(text) == {"桑某": [("B村", "会计", False)], "桑某某": [("某村", "文书", False)],
                           "卞某": [("青田县某镇C村党支部", "书记", False), ("青田县某镇C村村委会", "主任", False)]}
    assert spans(text, "LOC") == ["B村", "某村"]


def test_guests_of_a_discussion_are_people_wherever_they_speak() -> None:
    text = "本期特邀嘉宾\n桑旭 云和县纪委监委案件审理室主任\n卞朝阳 云和县人民检察院第二检察部主任\n编者按\n本案如何定性，请予解析。\n桑旭：应当认定为受贿。"
    assert spans(text, "PER") == ["桑旭", "卞朝阳", "桑旭"]


def test_the_steps_against_an_accused_firm() -> None:
    text = ("青田县人民法院 刑事判决书 公诉机关青田县人民检察院。被告单位浙江盛昌建设有限公司，住所地青田县。被告人桑恒、卞恒。"
            "青田县人民检察院指控被告单位浙江盛昌建设有限公司、被告人桑恒、卞恒犯单位行贿罪，于2020年4月16日向本院提起公诉。本院于2020年5月6日公开开庭审理了本案。"
            "判决如下：一、被告单位浙江盛昌建设有限公司犯单位行贿罪，判处罚金人民币五十万元；二、被告人桑恒犯单位行贿罪，判处有期徒刑一年三个月；三、被告人卞恒犯单位行贿罪，判处有期徒刑一年。")
    steps = {"indictment": "2020-04-16", "trial": "2020-05-06", "sentence": None}
    assert events(text) == {"桑恒": steps, "卞恒": steps, "浙江盛昌建设有限公司": steps}


def test_a_news_verdict_on_a_firm_and_its_head() -> None:
    text = ("2022年8月19日，云和县人民法院对被告单位浙江盛昌建设有限公司、被告人杜某单位行贿案一审公开宣判，以单位行贿罪判处被告单位浙江盛昌建设有限公司罚金人民币六十万元；"
            "判处被告人杜某有期徒刑二年，并处罚金人民币十万元。2015年至2020年，被告单位由时任总经理杜某决定，先后给予云和县水利局原局长祁某财物。")
    assert codes(text) == {"杜某": ["fixed_term24", "fine"], "浙江盛昌建设有限公司": ["fine"]}
    assert posts(text)["杜某"] == [(None, "总经理", True)]


def test_the_verdict_of_the_second_court_told_first_holds() -> None:
    text = ("2022年6月15日，丽水市中级人民法院对云和县水利局原局长祁望岫受贿、滥用职权案作出终审判决，撤销一审判决，以受贿罪判处祁望岫有期徒刑四年，以滥用职权罪判处有期徒刑一年，"
            "决定执行有期徒刑四年六个月。2022年3月2日，云和县人民法院一审以受贿罪判处祁望岫有期徒刑五年，以滥用职权罪判处有期徒刑二年，决定执行有期徒刑六年。")
    assert codes(text) == {"祁望岫": ["fixed_term54"]}


def test_who_is_sentenced_in_the_facts_of_a_discussion_is_a_subject_though_the_argument_is_of_another() -> None:
    text = ("【基本案情】\n甲，A市B县自然资源局副局长；乙，A市C房地产开发有限公司法定代表人。2016年至2020年，甲利用职务便利收受乙所送现金80万元。乙于2021年3月10日主动投案。"
            "2021年12月20日，B县人民法院以受贿罪判处甲有期徒刑四年；以行贿罪判处乙有期徒刑一年。\n【分歧意见】\n第一种意见认为，甲构成受贿罪既遂。第二种意见认为，甲构成受贿罪未遂。\n"
            "【评析意见】\n笔者同意第一种意见。甲已实际控制该款。")
    assert codes(text) == {"甲": ["fixed_term48"], "乙": ["fixed_term12"]}
    assert "surrender" not in events(text)["甲"]


def test_an_indictment_asks_for_a_sentence_and_tells_none() -> None:
    text = ("云和县人民检察院起诉书 被告人祁望岫，原系云和县水利局水政科科长。本案由云和县监察委员会于2021年3月28日向本院移送审查起诉。本院受理后，于2021年3月29日告知被告人有权委托辩护人。"
            "经依法审查查明：2013年至2020年，被告人祁望岫收受现金46万元。本院认为，应当以受贿罪追究其刑事责任，提起公诉，请依法判处。 检 察 官 卞 秋 二〇二一年五月八日")
    assert "sentence" not in events(text)["祁望岫"] and "indictment" in events(text)["祁望岫"]
    assert [(c.conduct.start, c.conduct.end) for c in read(text).cases] == [("2013-01-01", "2020-12-31")]


def test_all_defendants_gave_themselves_up() -> None:
    text = ("青田县人民法院刑事判决书 被告人桑林、卞平犯贪污罪。2018年9月3日，二被告人到青田县监察委员会投案。判决如下：一、被告人桑林犯贪污罪，判处拘役四个月；"
            "二、被告人卞平犯贪污罪，判处拘役三个月。")
    assert {n: e.get("surrender") for n, e in events(text).items()} == {"桑林": "2018-09-03", "卞平": "2018-09-03"}


@pytest.mark.parametrize(("text", "post"), [
    ("桑某，白沙化工集团有限公司（以下简称白沙集团）原董事长。桑某被开除党籍。", ("白沙化工集团有限公司", "董事长", True)),
    ("桑某，甲市某国有企业（以下简称A公司）原董事长。桑某被开除党籍。", ("甲市某国有企业", "董事长", True)),
    ("桑某，时任A县B镇镇长。桑某被开除党籍。", ("A县B镇", "镇长", True)),
])
def test_a_post_behind_a_short_name_or_in_a_place_of_letters(text: str, post: tuple[str, str, bool]) -> None:
    assert posts(text) == {"桑某": [post]}


def test_defendants_with_posts_in_brackets_keep_their_own() -> None:
    text = ("被告人桑某（系B市C区某某街道办事处工作人员）、卞某（系B市C区城管局副局长）犯受贿罪。判决如下：一、被告人桑某犯受贿罪，判处有期徒刑三年；"
            "二、被告人卞某犯受贿罪，判处有期徒刑二年。")
    assert posts(text) == {"桑某": [("B市C区某某街道办事处", "工作人员", False)], "卞某": [("B市C区城管局", "副局长", False)]}


def test_whose_bribes_were_taken_is_not_the_one_inquired_into() -> None:
    text = "祁望岫，云和县水利局局长，2021年3月，因收受卞某贿赂被立案审查调查。"
    assert events(text) == {"祁望岫": {"investigation": "2021-03-01"}}
    assert [c.conduct for c in read(text).cases] == [None]


def test_what_two_did_together_is_one_matter_though_each_was_introduced_alone() -> None:
    text = "桑某，某县民政局局长。卞某，某县民政局副局长。桑某、卞某违规发放补贴6万元，分别受到党内严重警告、党内警告处分。"
    assert [[s.name for s in c.subjects] for c in read(text).cases] == [["桑某", "卞某"]]


def test_the_grade_of_a_scenic_spot_is_part_of_its_bodys_name() -> None:
    assert spans("云和县5A级景区管委会主任桑某被开除党籍。", "ORG") == ["云和县5A级景区管委会"]
