"""Case discussions and court papers whole: other names for their parts, people called by letters, one word on several people, whom a ； sets
apart."""
from __future__ import annotations

from heard import posts, read, subjects

_TALK = """案例简介
卞某，安徽省泾县某镇党委委员、副镇长。2023年8月，其操办升学宴，收取礼金7万元。2023年11月，卞某受到党内严重警告处分；邵某被给予党内警告处分；镇党委书记桑某因履行主体责任不到位，由县委主要负责同志对其进行诫勉谈话。
●讨论焦点
有同志提出，邵某既非主办人，也没有分到钱，可不予处分。经讨论，邵某已构成违纪。
●点评
喜事不是敛财的由头。"""


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in subjects(text).items()}


def steps(text: str) -> dict[str, list[tuple[str, str | None]]]:
    return {n: [(e.type, e.start) for e in s.events] for n, s in subjects(text).items()}


def test_a_discussion_whose_parts_have_other_names_is_one_case() -> None:
    assert len(read(_TALK).cases) == 1
    assert codes(_TALK) == {"卞某": ["party.serious_warning"], "邵某": ["party.warning"], "桑某": ["other.admonition"]}


def test_what_is_done_to_another_behind_a_semicolon_is_not_the_last_ones() -> None:
    told = "某镇副镇长卞某受到党内严重警告处分；邵某被给予党内警告处分；桑某因监管不力，由县委对其进行诫勉谈话。"
    assert codes(told) == {"卞某": ["party.serious_warning"], "邵某": ["party.warning"], "桑某": ["other.admonition"]}


_LETTERS = """基本案情
甲，中共党员，省属国企B水务集团副总经理。2018年10月，乙以2150万元的价格供货，分三次给了甲120万元。2020年6月，丙得知消息后找到甲。
分歧意见
第一种看法认为，甲构成贪污罪。
第二种看法则认为，甲的行为分别触犯为亲友非法牟利罪与受贿罪，受贿数额为120万元。
评析意见
我们赞成第二种看法。甲使集团多支出350万元。加上从丙处得到的130万元，甲受贿总额为250万元。"""


def test_letters_of_a_discussion_are_people_and_the_shared_view_charges() -> None:
    found = read(_LETTERS)
    case = found.cases[0]
    assert [s.name for s in case.subjects] == ["甲"] and [p.title for p in case.subjects[0].positions] == ["副总经理"]
    assert {v.code for v in case.violations} == {"crime.bribe_taking", "crime.profiting_kin"}
    assert {(x.value, x.role) for x in case.amounts} >= {(2150e4, "other"), (120e4, "bribe"), (130e4, "bribe"), (250e4, "bribe")}


def test_a_letter_introduced_by_his_post_is_a_person() -> None:
    assert posts("甲，中共党员，某区水务局工程科科长。2019年，甲收受乙12万元。甲被开除党籍。")["甲"][0][1] == "科长"


_CHARGES = "被告人卞某犯贪污罪、被告人邵某犯玩忽职守罪"


def test_one_charge_sheet_is_everybodys() -> None:
    told = steps(f"被告人卞某，男。被告人邵某，女。云和县人民检察院以{_CHARGES}，于2021年4月6日向云和县人民法院提起公诉。")
    assert told == {"卞某": [("indictment", "2021-04-06")], "邵某": [("indictment", "2021-04-06")]}


def test_so_many_defendants_are_all_of_them_also_beside_names() -> None:
    told = steps("被告人卞某，系某公司经理；被告人邵某，系某局原局长；被告人桑某，系某站站长。2024年4月，三名被告人先后被移送审查起诉，卞某、邵某于同月被批准逮捕。")
    assert [sorted(t for t, _ in e) for e in told.values()] == [["arrest", "transfer"], ["arrest", "transfer"], ["transfer"]]


def test_the_first_courts_verdict_is_dated_and_a_ruling_that_upholds_is_none() -> None:
    told = steps("上诉人（原审被告人）卞某，男，某医院院长。原审被告人邵某，女。云和县人民法院审理指控原审被告人卞某犯诈骗罪，邵某犯受贿罪一案，于2023年2月17日作出刑事判决。原审法院以诈骗罪判处卞某有期徒刑十二年；"
                 "以受贿罪判处邵某有期徒刑三年。裁定如下：驳回上诉，维持原判。本裁定为终审裁定。二〇二三年五月二十六日")
    assert told == {"卞某": [("sentence", "2023-02-17")], "邵某": [("sentence", "2023-02-17")]}


def test_before_whom_somebody_fell_answers_for_nothing_of_his() -> None:
    text = "卞某飞先于邵铭案发，2022年5月被立案，后因滥用职权罪被判处有期徒刑一年六个月。某局原局长邵铭2023年2月被开除党籍。"
    assert codes(text) == {"卞某飞": ["criminal.fixed_term"], "邵铭": ["party.expulsion"]}
    assert ("sentence", None) in steps(text)["卞某飞"], "被立案，后被判处: the day is that of the first step"


def test_a_body_opens_an_inquiry_without_saying_into_whom() -> None:
    told = steps("2023年9月，泾县纪委监委收到群众反映后立案审查调查。当年11月，泾县某镇副镇长卞某受到党内严重警告处分。")
    assert ("investigation", "2023-09-01") in told["卞某"]
    assert "investigation" not in [t for t, _ in steps("某镇原镇长卞某不采纳公安机关立案侦查建议，2023年11月受到党内严重警告处分。")["卞某"]]


_CHIEF = """云和县自然资源局原局长邵铭涉嫌严重违纪违法，2023年2月被开除党籍。
第一次收钱是在2007年。邵铭收受商人桑某5万元。
手握审批权，饭局自然少不了。他在桑某开设的山庄先后接受宴请三十多次。
在邵铭手下担任县自然资源局耕地保护科科长的卞某飞，摸清了局长的脾气，明知项目不实照样签字放行。卞某飞先于邵铭案发，后因滥用职权罪被判处有期徒刑一年六个月。
得知老部下出事，邵铭慌了神，约桑某对口供，把“顾问费”补签成劳务合同。邵铭后来说，邵铭悔不当初。"""


def test_the_chief_of_a_story_and_his_man_answer_apart() -> None:
    cases = read(_CHIEF).cases
    assert [[s.name for s in c.subjects] for c in cases] == [["邵铭"], ["卞某飞"]]
    assert {v.code for v in cases[1].violations} == {"crime.abuse_of_power"}
    assert {v.code for v in cases[0].violations} >= {"eight.accepted_dining", "conduct.resisting_review"}
    assert "conduct.falsification" not in {v.code for v in cases[0].violations}
    assert cases[0].conduct is not None and cases[0].conduct.start == "2007-01-01"


def test_a_bare_body_told_in_full_once_is_that_one() -> None:
    told = posts("衢州市纪委监委发布消息。江山市自然资源局原局长邵铭被查。曾任市自然资源局耕地科科长的卞某2022年5月因滥用职权罪被判处有期徒刑一年。")
    assert told["卞某"][0][0] == "江山市自然资源局耕地科"


def violations(text: str) -> set[str]:
    return {v.code for c in read(text).cases for v in c.violations}


def test_what_is_denied_or_anothers_view_is_not_stated() -> None:
    text = "云和县住建局原局长卞某收受礼金8万元，2023年7月被留党察看二年。对这15万元，不以受贿论处。至于8万元礼金，有人主张并入受贿。"
    assert violations(text) == {"eight.gifts"}


def test_days_that_tell_no_deed() -> None:
    text = "2023年7月，其女儿考上大学。云和县某镇副镇长卞某8月5日在老家摆了九桌，来客中有六名老板，收取礼金7万元，2023年11月受到党内警告处分。2020年2月至2023年4月，商人桑某再没有承接过工程。"
    case = read(text).cases[0]
    assert case.conduct is not None and (case.conduct.start, case.conduct.end) == ("2023-08-05", "2023-08-05")
    assert "eight.ceremonies" in {v.code for v in case.violations}


def test_embezzlement_by_fraud_in_a_judgment() -> None:
    text = ("云和县人民法院刑事判决书。被告人卞某，男，某镇民政干事。经审理查明：2016年至2018年，卞某以他人名义伪造病历和住院票据，骗领临时救助金56200元，其余12000元均由其用于装修住房。"
            "判决如下：被告人卞某犯贪污罪，判处有期徒刑二年；尚欠的1600元继续追缴。")
    case = read(text).cases[0]
    assert {(x.value, x.role) for x in case.amounts} == {(56200, "embezzled"), (12000, "embezzled"), (1600, "other")}
    assert "medical.fraud" not in {v.code for v in case.violations}


_SECTIONS = """基本案情：
邵铭，男，汉族，云和县交通运输局原副局长。
违反中央八项规定精神。2016年至2021年，邵铭多次收下管理服务对象送来的购物卡和烟酒，折价3.8万元。
受贿。2014年至2022年，邵铭利用职务便利，非法收受财物共计436万元。
查处过程：
2023年2月9日，云和县监委对邵铭立案。
移送起诉。8月4日，县监委把该案移送云和县人民检察院审查起诉；9月15日，检察机关提起公诉。
2024年1月26日，云和县人民法院以受贿罪判处邵铭有期徒刑八年。
问：怎样看待？
桑知远：审理时确有同志主张全部计入。"""


def test_sections_of_breaches_and_steps_without_a_name() -> None:
    found = read(_SECTIONS)
    case = found.cases[0]
    assert {(x.value, x.role) for x in case.amounts} == {(38000, "gift"), (436e4, "bribe")}
    assert {("transfer", "2023-08-04"), ("indictment", "2023-09-15")} <= {(e.type, e.start) for e in case.subjects[0].events}
    assert "时确有" not in [m.text for m in found.mentions]


_SHEET = """起诉书。被告单位云和县某茧丝有限公司（以下简称某茧丝公司）；被告人卞某，系该公司法定代表人；被告人邵某，系云和县农业农村局原副局长。
一、诈骗事实。2020年1月，卞某冒充新建项目上报，获拨补助资金126万元。
二、单位行贿、受贿事实。2020年2月，某茧丝公司从账外资金中支取33万元，分七次送给邵某。
案发后，某茧丝公司退赔100万元，邵某退缴37万元。卞某还应以诈骗罪论处，某茧丝公司应以单位行贿罪追究刑事责任。"""


def test_a_charge_sheet_by_sections() -> None:
    case = read(_SHEET).cases[0]
    assert {(126e4, "fraud"), (33e4, "bribe")} <= {(x.value, x.role) for x in case.amounts}
    assert {"crime.fraud", "crime.unit_bribery"} <= {v.code for v in case.violations}
    assert {s.name: [e.type for e in s.events] for s in case.subjects if "公司" in s.name or s.name == "卞某"} == {"云和县某茧丝有限公司": ["recovery"], "卞某": []}


def test_what_is_still_owed_is_not_owed_by_one_who_gained_nothing() -> None:
    told = steps("云和县人民法院刑事判决书。被告人卞某，男，某镇民政干事。被告人邵某，女，某镇副镇长。判决如下：一、被告人卞某犯贪污罪，判处有期徒刑二年。二、被告人邵某犯玩忽职守罪，判处拘役五个月。三、尚欠的1600元继续追缴。")
    assert "recovery" in [t for t, _ in told["卞某"]] and "recovery" not in [t for t, _ in told["邵某"]]


_LOAN = """基本案情
桑某，A市国有独资企业B港务集团原副总经理。2018年6月，桑某以借为名向商人陆某要了80万元。2020年中秋，陆某安排桑某一家赴海南旅游。
分歧意见
第一种意见认为，80万元属于民间借贷，不应计入受贿数额。
第二种意见认为，该80万元名为借款实为受贿，桑某受贿数额应为80万元；其与妻子补写收条的行为构成对抗组织审查。
评析意见
笔者同意第二种意见。补写收条属于对抗组织审查，违反政治纪律。违反廉洁纪律的，应当给予处分。"""


def test_breaches_that_the_author_finds_beside_the_crime() -> None:
    case = read(_LOAN).cases[0]
    assert {v.code for v in case.violations} == {"crime.bribe_taking", "conduct.resisting_review", "discipline.political", "eight.accepted_travel"}
    assert [p.org for p in case.subjects[0].positions] == ["B港务集团"]


def test_what_a_judgment_tells_under_bribery_is_the_bribe() -> None:
    text = """云和县人民法院刑事判决书
被告人桑某，男，原系某镇镇长。被告人陆某，男，个体老板。经审理查明：
一、贪污事实
2015年，被告人桑某虚列工程款，套取财政资金共计62万元。
二、受贿、行贿事实
2016年至2020年，被告人桑某五次收受陆某所送现金27万元。2019年春节，陆某送给桑某价值1.2万元的烟酒。
判决如下：一、被告人桑某犯贪污罪，判处有期徒刑三年；犯受贿罪，判处有期徒刑三年。
二、被告人陆某犯行贿罪，判处有期徒刑一年。
三、已退缴的赃款71.8万元，由扣押机关依法处理；尚未退缴的违法所得18万元，继续追缴。"""
    case = read(text).cases[0]
    assert {(x.value, x.role) for x in case.amounts} >= {(62e4, "embezzled"), (27e4, "bribe"), (12000, "bribe")}
    assert {v.code for v in case.violations} == {"crime.embezzlement", "crime.bribe_taking", "crime.bribe_giving"}
    assert [s.name for s in case.subjects if any(e.type == "recovery" for e in s.events)] == ["桑某"]


def test_what_somebody_does_ends_no_hidden_name() -> None:
    text = "6月6日，杜某终于等来了短信。某县水务局原副局长缪某开的都是单位的皮卡，受到政务记大过处分。2023年，单某借协助办理户口之机收取好处费，被开除党籍。李某花、张某开受到诫勉。"
    assert [m.text for m in read(text).mentions if m.label == "PER"] == ["杜某", "缪某", "单某", "李某花", "张某开"]
    assert [m.text for m in read("覃某萍没有到现场，仅凭某茧丝公司提供的照片便出具意见。").mentions if m.label == "ORG"] == ["某茧丝公司"]


def test_an_inner_unit_behind_a_bracketed_short_name() -> None:
    assert posts("邵铭，云和县住房和城乡建设局（以下简称县住建局）工程科科长。邵铭被开除党籍。")["邵铭"] == [("云和县住房和城乡建设局工程科", "科长", False)]
