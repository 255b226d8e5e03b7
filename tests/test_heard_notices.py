"""Notices of commissions, prosecutors and courts: what the prosecution proposes, whom a favour was done, heads without names,
those dealt with beside the party, dates of somebody's life."""
from __future__ import annotations

import pytest

import miner
from miner.model import Case, Subject


def cases(text: str) -> list[Case]:
    return miner.extract_text("情况通报\n" + text, published="2023-05-06").cases


def subjects(text: str) -> dict[str, Subject]:
    return {s.name: s for c in cases(text) for s in c.subjects}


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code.split(".")[1] for x in s.sanctions] for n, s in subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in subjects(text).items()}


def posts(text: str) -> dict[str, list[tuple[str | None, str, bool]]]:
    return {n: [(p.org, p.title, p.former) for p in s.positions] for n, s in subjects(text).items()}


@pytest.mark.parametrize("text", [
    "被告人卞文海受贿案开庭审理。公诉机关建议判处有期徒刑五年至六年，并处罚金。",
    "被告人卞文海受贿案开庭审理。公诉人当庭发表量刑建议：对卞文海判处有期徒刑五年，并处罚金；对被告人邵青山判处有期徒刑三年。",
])
def test_what_the_prosecution_proposes_is_no_sentence(text: str) -> None:
    assert codes(text)["卞文海"] == []
    assert "sentence" not in events(text)["卞文海"]


def test_a_court_gives_what_was_proposed() -> None:
    assert codes("公诉机关建议判处有期徒刑五年，法院以受贿罪判处被告人卞文海有期徒刑五年，并处罚金十万元。") == {"卞文海": ["fixed_term", "fine"]}


def test_the_bench_gives_more_than_was_proposed() -> None:
    text = "被告人卞文海受贿案开庭审理。公诉机关建议判处有期徒刑三年，合议庭评议后判处有期徒刑五年。"
    assert [(x.code, x.term_months) for x in subjects(text)["卞文海"].sanctions] == [("criminal.fixed_term", 60)]


def test_a_favour_done_to_a_convict_makes_him_no_subject() -> None:
    text = "被告人卞文海利用担任兰州监狱副监狱长的职务便利，为服刑罪犯邵某某违规减刑提供帮助，被兰州市人民检察院提起公诉。"
    assert events(text) == {"卞文海": ["indictment"]}


def test_a_kinswoman_with_a_charge_of_her_own_is_a_subject() -> None:
    text = "被告人卞文海伙同其妻邵某（另案处理）非法收受财物10万元。邵某涉嫌洗钱罪一案，已由和县人民检察院另案提起公诉。"
    assert events(text)["邵某"] == ["indictment"]


def test_a_second_accused_behind_counsel() -> None:
    assert "邵青山" in subjects("被告人卞文海受贿案开庭审理。被告人卞文海及其辩护人、同案被告人邵青山到庭参加诉讼。")


def test_a_body_s_heads_without_names() -> None:
    text = "和县善厚镇原副镇长卞某受到党内警告处分，善厚镇党委、纪委主要负责人因监管不力被诫勉谈话。"
    assert codes(text) == {"卞某": ["warning"]}


def test_one_of_the_masses_answers_for_himself() -> None:
    text = "2017年6月，卞某被给予党内严重警告处分，邵某系群众，由镇政府责令其退出所得并免去妇女主任职务。"
    assert codes(text) == {"卞某": ["serious_warning"], "邵某": ["post_change"]}


@pytest.mark.parametrize("text", [
    "近日，和县水利局原局长卞文海（已于2019年5月退休）涉嫌受贿一案，由和县人民检察院提起公诉。",
    "5月18日消息，和县水利局原局长卞文海涉嫌受贿一案，日前已由和县人民检察院提起公诉。",
])
def test_a_date_that_is_not_the_event_s(text: str) -> None:
    assert [e.start for e in subjects(text)["卞文海"].events if e.type == "indictment"] == [None]


def test_a_career_in_the_line_of_its_heading_dates_no_deed() -> None:
    text = "和县水利局局长卞文海涉嫌严重违纪违法，接受审查调查。\n卞文海简历：1987年7月—1996年3月，和县农业局技术员；1996年3月—2006年4月，和县善厚镇副镇长。"
    assert cases(text)[0].conduct is None


def test_the_sentenced_of_a_list_whose_names_were_used_later() -> None:
    text = "一审判决：镇国土所原所长卞某雄犯贪污罪，判处有期徒刑七年；村民邵某、游某姑犯贪污罪，免予刑事处罚。法院查明，卞某雄以邵某、游某姑名义虚报果苗，骗取补偿款20万元。"
    assert "sentence" in events(text)["邵某"] and "sentence" in events(text)["游某姑"]


def test_both_of_two_are_handed_over_and_pay_back() -> None:
    text = "决定给予卞文海开除党籍、开除公职处分，给予邵青山开除党籍处分；收缴违纪违法所得；将其二人涉嫌犯罪问题移送检察机关依法审查起诉。"
    assert codes(text) == {"卞文海": ["expulsion", "dismissal", "restitution"], "邵青山": ["expulsion", "restitution"]}
    assert all("transfer" in e for e in events(text).values())


def test_a_list_of_matters_closed_by_one_word() -> None:
    text = "鞍山市铁东区纪委对区住建局原副局长卞文海，海城市纪委对海城市水利局原局长邵青山严重违纪问题分别进行了立案审查。"
    assert events(text) == {"卞文海": ["investigation"], "邵青山": ["investigation"]}


@pytest.mark.parametrize(("text", "post"), [
    ("永新县公安局党委委员、森林分局局长卞某涉嫌受贿罪，被决定逮捕。", ("永新县公安局森林分局", "局长", False)),
    ("责成平和县住建局党组作出深刻检查，对时任局长卞某通报批评。", ("平和县住建局", "局长", True)),
    ("卞某经邵某推荐被提拔为D集团总经济师。卞某、邵某被开除党籍。", ("D集团", "总经济师", False)),
])
def test_whose_post_it_is(text: str, post: tuple[str, str, bool]) -> None:
    assert post in posts(text)["卞某"]
    assert post not in posts(text).get("邵某", [])


def test_a_heading_of_two_names_makes_no_one_case() -> None:
    text = ("【卞文海】\n日前，安徽省和县水利局原局长卞文海涉嫌受贿一案，由和县人民检察院提起公诉。\n【邵青山 游石川】\n日前，广东省梅州市政协原副主席邵青山涉嫌受贿案，"
            "广东省湛江市水务局原局长游石川涉嫌贪污案，分别由检察机关提起公诉。")
    assert [[s.name for s in c.subjects] for c in cases(text)] == [["卞文海"], ["邵青山"], ["游石川"]]


def test_a_firm_charged_with_its_head() -> None:
    text = "和县人民检察院以涉嫌单位行贿罪将安徽某环保工程公司及其法定代表人卞某提起公诉。"
    assert events(text) == {"卞某": ["indictment"], "安徽某环保工程公司": ["indictment"]}


def test_a_rank_with_more_in_its_bracket() -> None:
    assert subjects("近日，和县水利局局长卞文海（正处级，已退休）涉嫌受贿一案，由和县人民检察院提起公诉。")["卞文海"].rank == "division_chief"


@pytest.mark.parametrize(("text", "label", "told"), [
    ("行贿人甘肃某置业公司董事长卞某因行贿罪被判处有期徒刑三年。", "ORG", ["甘肃某置业公司"]),
    ("和县人民法院法官多人被查。", "PER", []),
    ("江西检察机关依法对卞文海决定逮捕。\n来源：江西检察", "LOC", ["江西"]),
])
def test_where_a_name_begins_and_ends(text: str, label: str, told: list[str]) -> None:
    assert [m.text for m in miner.extract_text("情况通报\n" + text, published="2023-05-06").mentions if m.label == label] == told


def test_a_firm_s_car_used_for_nothing() -> None:
    text = "卞某违反中央八项规定精神，长期无偿使用施工企业提供的小汽车一辆。卞某被开除党籍。"
    assert "eight.vehicles" in [v.code for v in cases(text)[0].violations]


def test_the_first_of_two_disciplined_beside_a_defendant() -> None:
    text = ("和县人民法院对和县公安局善厚派出所原所长卞文海受贿案作出一审判决：被告人卞文海犯受贿罪，判处有期徒刑四年。法院审理查明，卞文海明知柯某某采砂，仍多次通风报信，收受现金10万元。"
            "\n卞文海已于今年3月被开除党籍、开除公职。和县公安局原政委邵某某、原副局长游某因履行管党治党责任不力，分别受到党内严重警告、党内警告处分。")
    assert (codes(text)["邵某某"], codes(text)["游某"]) == (["serious_warning"], ["warning"])


def test_a_zone_s_committee_keeps_its_last_word() -> None:
    assert posts("新余市仰天岗国际生态城管委会原副主任卞某涉嫌受贿罪，被决定逮捕。") == {"卞某": [("新余市仰天岗国际生态城管委会", "副主任", True)]}


def test_who_was_sentenced_with_him_in_a_discussion() -> None:
    text = ("【基本案情】\n卞某，男，C省D集团原副总经理。2017年，卞某与E公司财务总监邵某商议，虚开发票套取E公司资金46万元，二人平分。\n2021年3月，卞某因犯贪污罪被判处有期徒刑五年；邵某因犯贪污罪被判处有期徒刑二年，缓刑三年。\n"
            "【分歧意见】\n第一种意见认为，卞某的行为构成受贿罪。第二种意见认为，卞某的行为构成贪污罪。\n【评析意见】\n笔者同意第二种意见。卞某的行为应认定为贪污罪。卞某的行为构成贪污。卞某其行为构成贪污罪。")
    assert codes(text) == {"卞某": ["fixed_term"], "邵某": ["fixed_term"]}


@pytest.mark.parametrize(("text", "post"), [
    ("和县善厚镇某村村委会主任卞某套取补贴。邵某，中共党员，该村会计。邵某、卞某被开除党籍。", ("和县善厚镇某村", "会计", False)),
    ("卞某，某市公共资源交易中心主任；邵某，该中心副主任，中共党员。卞某、邵某被开除党籍。", ("某市公共资源交易中心", "副主任", False)),
    ("和县善厚镇某社区原书记卞某被判处有期徒刑九年。该社区原出纳会计邵某被判处有期徒刑二年。", ("和县善厚镇某社区", "出纳会计", True)),
])
def test_a_body_called_back_behind_a_name(text: str, post: tuple[str, str, bool]) -> None:
    assert posts(text)["邵某"] == [post]


def test_others_breaches_that_he_dealt_with_are_not_his() -> None:
    assert [v.code for c in cases("被告人卞某在违法占地处罚等事项上谋取利益，多次收受贿赂。") for v in c.violations] == ["crime.bribe_taking"]


def test_a_court_that_sat_for_two_days() -> None:
    case = cases("3月24日至25日，渠县人民法院公开开庭审理了渠县水利局原局长卞文海涉嫌受贿一案。")[0]
    trial = [e for e in case.subjects[0].events if e.type == "trial"]
    assert case.conduct is None
    assert [(e.start, e.end) for e in trial] == [("2023-03-24", "2023-03-25")]


def test_the_boss_told_by_his_role_shares_what_befell_both() -> None:
    both = "桐柏县财政局局长卞文海、某公司实际控制人邵某因行贿、受贿被移送检察机关审查起诉。"
    assert events(both) == {"卞文海": ["transfer"], "邵某": ["transfer"]}
    heard = "桐柏县财政局局长卞文海得知商人邵某因行贿被立案调查，将20万元退还。2022年6月，卞文海被开除党籍。"
    assert [([s.name for s in c.subjects], c.violations) for c in cases(heard)] == [(["卞文海"], ())]


@pytest.mark.parametrize("deeds, told", [("挪用公款、套取征地补偿资金", ["conduct.fund_fraud", "crime.misappropriation"]), ("挪用公款", ["crime.misappropriation"])])
def test_a_fraud_beside_a_misappropriation_is_a_deed_of_its_own(deeds: str, told: list[str]) -> None:
    found = cases(f"桐柏县财政局局长卞文海{deeds}问题。卞文海受到开除党籍处分。")
    assert [sorted(v.code for v in c.violations) for c in found] == [told]
