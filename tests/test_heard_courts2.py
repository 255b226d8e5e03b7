"""Court and regulator stories of the older press: names without a listed surname's help, co-defendants told in one sentence, verdicts
that are changed or spare, 双规, sums with a point, a bank's people named from one to another."""
from __future__ import annotations

import pytest

import miner
from tests import heard


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code.split(".")[1] + str(x.term_months or "") for x in s.sanctions] for n, s in heard.subjects(text).items()}


def events(text: str) -> dict[str, list[str]]:
    return {n: [e.type for e in s.events] for n, s in heard.subjects(text).items()}


def test_a_head_told_by_the_age_at_which_he_took_office() -> None:
    text = "1973年出生的麦启文，30多岁就担任了容县石头中学校长。随着麦启文被立案查办，真相揭开。2012年10月，麦启文伙同该校时任总务主任" \
           "卞文海套取学生伙食费15万元。据麦启文交代，钱被用于个人开支。"
    assert heard.posts(text)["麦启文"] == [("容县石头中学", "校长", False)]
    assert events(text)["麦启文"] == ["investigation"]


@pytest.mark.parametrize("text", ["据知情人士透露，该局局长卞文海被查。", "一位业内人士透露，局长卞文海受贿案已开庭。"])
def test_the_end_of_a_word_for_somebody_is_no_name(text: str) -> None:
    assert heard.spans(text, "PER") == ["卞文海"]


def test_a_range_of_people_shares_what_befell_them() -> None:
    text = "国家金融监督管理总局安康监管分局发布行政处罚决定书。在个人追责方面，从分管副行长卞文海到基层客户经理邵青山、吴立勋等均被警告。"
    assert codes(text) == dict.fromkeys(["卞文海", "邵青山", "吴立勋"], ["penalty"])
    assert heard.posts(text)["卞文海"] == [(None, "副行长", False)]


@pytest.mark.parametrize(("court", "text"), [
    ("武汉市中级法院", "武汉市中级法院以受贿罪判处卞文海有期徒刑四年。"),
    ("湖北省高级法院", "湖北省高级法院维持原判。"),
])
def test_a_court_told_without_the_people(court: str, text: str) -> None:
    assert heard.spans(text, "ORG") == [court]


@pytest.mark.parametrize(("words", "value"), [("四点五万元", 45000), ("三十二点六万元", 326000), ("一点二亿元", 120000000), ("五万元", 50000)])
def test_a_sum_with_a_point(words: str, value: int) -> None:
    money, = [m for m in heard.read(f"卞文海涉嫌受贿{words}被提起公诉。").mentions if m.label == "MONEY"]
    assert (money.text, money.norm["value"]) == (words, value)


DEFENDANTS = ("被告人卞世田时任乡宁县第一建筑公司副经理兼石门沟项目部经理；张季青为石门沟项目部技术副经理，负责技术工作；邵文生为石门沟项目部"
              "生产副经理，负责管理。6月14日，乡宁县人民法院以犯重大责任事故罪判处被告人卞世田有期徒刑四年，判处其他2名被告人各有期徒刑三年。")


def test_defendants_whose_posts_one_sentence_tells_are_one_case() -> None:
    case, = heard.read(DEFENDANTS).cases
    assert [s.name for s in case.subjects if s.kind == "person"] == ["卞世田", "张季青", "邵文生"]
    assert [p.title for s in case.subjects for p in s.positions][-2:] == ["技术副经理", "生产副经理"]


@pytest.mark.parametrize("text", ["会议任命其为青田县水利局局长。", "高校为青田县水利局局长提供服务。", "吴某系为竞选村委会主任送钱。"])
def test_what_is_done_for_a_head_makes_no_name(text: str) -> None:
    assert [n for n in heard.spans(text, "PER") if n != "吴某"] == []


def test_a_verdict_that_spares_takes_the_place_of_the_first() -> None:
    text = "2012年5月8日，桑某被莲都区法院一审以滥用职权罪判处有期徒刑二年，缓刑三年，桑某不服而上诉。2012年7月16日，丽水市中级法院改判" \
           "桑某滥用职权罪名成立，但免于刑事处罚。"
    who = heard.subjects(text)["桑某"]
    assert (list(who.sanctions), [(e.type, e.start) for e in who.events]) == ([], [("sentence", "2012-05-08"), ("sentence", "2012-07-16")])


def test_a_verdict_told_without_a_term_is_one() -> None:
    assert events("2009年11月3日，忻城县法院对邵某作出一审判决，认为邵某玩忽职守罪名成立，但免于刑事处罚。") == {"邵某": ["sentence"]}


@pytest.mark.parametrize(("text", "expected"), [
    ("自2005年至2008年任广东省盐务局局长的卞文海，已于2008年年底被有关部门“双规”。", ["investigation"]),
    ("2009年3月5日，青田县水利局局长卞文海被省纪委双规。", ["investigation"]),
])
def test_the_older_word_for_the_partys_inquiry(text: str, expected: list[str]) -> None:
    assert events(text) == {"卞文海": expected}


def test_the_posts_that_a_government_takes_away_may_be_long() -> None:
    text = "2013年6月，浙江省政府决定免去卞文海青山粮油集团有限公司总经理兼浙江省粮食局副局长职务。卞文海涉嫌受贿，被双规。"
    assert "removal" in events(text)["卞文海"] and codes(text)["卞文海"] == ["post_change"]


@pytest.mark.parametrize(("text", "org"), [
    ("各家城商行中，数额居首的罚单由浙江银保监局开出。丽水银行金华分行因“票据业务办理不合规，信贷资金去向不明”等，被罚款170万元。", "丽水银行金华分行"),
    ("中国农业银行股份有限公司浙江省分行，因个人贷款管理不审慎；对公贷款管理不审慎等，被罚款880万元。", "中国农业银行股份有限公司浙江省分行"),
    ("就在同一批罚单中，青田县农商银行也因“流动资金贷款‘三查’不到位”等问题，被处以475万元罚款。", "青田县农商银行"),
    ("在机构层面，青田县农商行被顶格处罚98万元，彰显了零容忍态度。", "青田县农商行"),
])
def test_a_bank_that_a_regulator_fines_is_a_case_and_its_fine_no_figure(text: str, org: str) -> None:
    found = heard.read(text)
    assert codes(text) == {org: ["penalty"]}
    assert [a.role for c in found.cases for a in c.amounts] == ["fine"] and not found.statistics


def test_what_a_region_fined_stays_a_figure() -> None:
    text = "今年以来，全市12家定点医药机构被处罚300万元。\n被告人卞文海犯受贿罪，判处有期徒刑三年，并处罚金20万元。"
    assert codes(text) == {"卞文海": ["fixed_term36", "fine"]}


def test_a_banks_branch_lies_where_the_branch_is() -> None:
    case, = heard.read("上海白沙银行股份有限公司丽水分行因信贷审查不严格，被处以360万元罚款。").cases
    assert case.region == "浙江省/丽水市"


def test_the_fellow_of_a_defendant_is_sentenced_and_not_he() -> None:
    text = "青田县某公司副总经理卞文海因受贿被提起公诉。去年，青田县法院以受贿罪判处卞文海的同案人邵立勋有期徒刑五年。"
    assert events(text) == {"卞文海": ["indictment"], "邵立勋": ["sentence"]}


def test_who_is_tried_after_another_is_a_case_of_his_own() -> None:
    text = "继今年2月青田县某公司原董事长卞文海因受贿、玩忽职守在丽水中院受审后，昨天上午，副总经理邵立勋被指控挪用公款罪，出庭受审。"
    assert [([s.name for s in c.subjects], sorted(v.code for v in c.violations), c.conduct) for c in heard.read(text).cases] == [
        (["卞文海"], ["crime.bribe_taking", "crime.dereliction"], None), (["邵立勋"], ["crime.misappropriation"], None)]


@pytest.mark.parametrize("text", [
    "昨日，记者从省高院获悉，宿州中院对六安市原副市长卞文海受贿一案作出终审宣判。",
    "记者昨日从六安市中级法院了解到，六安市原副市长卞文海因受贿被判处有期徒刑十年。",
    "被告人卞文海于2014年9月调到青田县水利局任副局长，后收受贿赂，被判处有期徒刑二年。",
])
def test_the_day_of_the_news_or_of_a_new_post_dates_no_verdict(text: str) -> None:
    assert [(e.type, e.start) for e in heard.subjects(text)["卞文海"].events] == [("sentence", None)]
    assert heard.read(text).cases[0].conduct is None


def sums(text: str) -> list[tuple[float, str]]:
    return [(a.value, a.role) for c in heard.read(text).cases for a in c.amounts]


@pytest.mark.parametrize(("text", "expected"), [
    ("青山村党支部书记邵某参与作案7次，参与金额30万元，分赃24万元。涪陵区人民法院以贪污罪判处被告人邵某有期徒刑12年。",
     [(300000, "embezzled"), (240000, "embezzled")]),
    ("卞文海将国有企业的财产人民币4800万余元转为其本人持有股份的公司所有。法院以贪污罪判处卞文海有期徒刑十年。", [(48000000, "embezzled")]),
    ("青田县某公司副总经理卞文海收受贿赂70万元。用赃款加上贷款，卞文海与人在丽水合购了价值500多万元的住宅。", [(700000, "bribe"), (5000000, "other")]),
    ("渠县某集团董事长卞文海个人决定将2900万元单位公款供恒利公司使用。为了感谢卞文海，梁某永给其现金100万元。卞文海因受贿被查。",
     [(29000000, "misappropriated"), (1000000, "bribe")]),
    ("青田县水利局局长卞文海受贿20万元。建筑公司经理邵某为感谢卞文海，送去1万元人民币。", [(200000, "bribe"), (10000, "bribe")]),
    ("青田县某学校原校长卞文海，利用20万元以下工程可由学校内部简易招标的权限，帮人承揽工程，并收受好处。", []),
])
def test_what_the_sums_of_older_stories_are_for(text: str, expected: list[tuple[float, str]]) -> None:
    assert sums(text) == expected


def violations(text: str) -> list[str]:
    return [v.code for c in heard.read(text).cases for v in c.violations]


@pytest.mark.parametrize(("text", "expected"), [
    ("青田县某学校原校长卞文海，利用职务便利帮人承揽工程，并收受好处。", ["crime.bribe_taking"]),
    ("青田县某学校原校长卞文海，也涉嫌严重违纪。此外，还查到有的中学校长借教师评职称之机收人好处。", []),
    ("渠县某集团董事长卞文海个人决定将2900万元单位公款供恒利公司使用，被立案调查。", ["crime.misappropriation"]),
    ("法院以非国家工作人员受贿罪判处客户经理卞文海有期徒刑五年。30万元好处费构成数额较大的受贿情节。", ["crime.private_bribe_taking"]),
])
def test_what_older_stories_state(text: str, expected: list[str]) -> None:
    assert violations(text) == expected


def test_small_words_of_posts() -> None:
    assert heard.subjects("青山村7社社长邵某犯贪污罪，判处有期徒刑10年。")["邵某"].rank == "other"
    assert heard.posts("法院对农商银行宝山支行90后客户经理邵某判处有期徒刑五年。")["邵某"] == [("农商银行宝山支行", "客户经理", False)]
    assert heard.posts("四川省阿坝州人民医院腐败窝案中检验科主任卞文海受贿被判刑。")["卞文海"] == [("四川省阿坝州人民医院检验科", "主任", False)]
    assert heard.spans("卞文海任青田县档案中心主任。", "ORG") == ["青田县档案中心"]


def figures(text: str) -> list[tuple[str, float, str | None, str | None]]:
    return [(s.indicator, s.value, s.period and s.period.start, s.period and s.period.end) for s in heard.read(text).statistics]


def test_the_heading_of_a_review_dates_the_figures_below_it_and_that_of_a_plan_none() -> None:
    text = "一、2015年工作回顾\n2015年，全市检察工作取得新进展。\n围绕保障投资安全，立案侦查职务犯罪50件。\n二、2016年工作安排\n全市检察机关立案侦查职务犯罪60件。"
    assert figures(text) == [("立案侦查职务犯罪", 50, "2015-01-01", "2015-12-31"), ("立案侦查职务犯罪", 60, None, None)]


def test_what_is_told_since_a_drive_began_runs_to_the_day_of_the_page() -> None:
    assert figures("去年5月，我省开展专项行动以来，共立案侦查司法人员职务犯罪76人。") == [("立案侦查司法人员职务犯罪", 76, "2023-05-01", "2024-06-10")]


def test_a_threshold_is_no_figure_and_tickets_are() -> None:
    assert [f[:2] for f in figures("2023年，监管部门开出罚单387张。罚款达百万元的有29家。")][0] == ("开出罚单", 387)
    assert not [f for f in figures("2023年，监管部门开出罚单387张。罚款达百万元的有29家。") if f[1] == 1000000]


def test_a_sum_begins_with_its_figure() -> None:
    assert heard.spans("这是对省级分行的重罚。\n880万元的罚款属于较大数额。", "MONEY") == ["880万元"]


def test_whom_the_police_wronged_answers_for_nothing() -> None:
    text = "就邵立勋医生被训诫一事，青田县对有关责任人处理如下：\n青田县公安局白沙派出所副所长卞文海，指派民警对邵立勋训诫，适用规定不当，给予其行政记过处分；\n" \
           "青田县公安局白沙派出所民警吴青山，擅自填发训诫书，给予其行政警告处分。"
    assert codes(text) == {"卞文海": ["demerit"], "吴青山": ["warning"]}


def test_the_case_that_is_formally_handed_on() -> None:
    text = "2018年2月12日，案件正式移送后，济南市检察院对青田县水利局原局长卞文海依法审查，以受贿罪提起公诉。"
    assert [(e.type, e.start) for e in heard.subjects(text)["卞文海"].events] == [("transfer", "2018-02-12"), ("indictment", None)]


def test_a_banks_deputy_is_of_the_bank_and_not_of_its_regulator() -> None:
    text = "国家金融监督管理总局安康监管分局发布行政处罚决定书。石泉农商行被处罚98万元。在个人追责方面，副行长卞文海、客户经理吴立勋被警告。"
    assert {org for posts in heard.posts(text).values() for org, _, _ in posts} == {"石泉农商行"}


def test_the_full_name_of_a_body_called_by_a_short_one_tells_the_region() -> None:
    text = "重庆市黔江区城市建设投资（集团）有限公司（以下简称“城投集团”）效益良好。2009年12月至2015年12月，卞文海在担任城投集团董事长期间，非法收受好处费970万元。"
    assert heard.read(text).cases[0].region == "重庆市/黔江区"


def test_a_headquarters_is_beside_the_bureau_of_its_head() -> None:
    text = "青田县社会发展局原副局长卞文海因受贿被判处有期徒刑四年。卞文海在担任石门工业园建设指挥部副指挥长期间，收受10万元。"
    assert ("石门工业园建设指挥部", "副指挥长", True) in heard.posts(text)["卞文海"]


def test_a_right_to_mine_is_no_mine() -> None:
    assert heard.spans("霍邱县南山铁矿探矿权转让给六安市政府。", "ORG") == ["霍邱县南山铁矿", "六安市政府"]


@pytest.mark.parametrize(("words", "months"), [("有期徒刑5年半", 66), ("三年半有期徒刑", 42), ("有期徒刑五年六个月", 66)])
def test_half_a_year_belongs_to_the_term(words: str, months: int) -> None:
    text = f"青田县水利局局长卞文海因受贿被判处{words}。"
    assert heard.spans(text, "SANC") == [words]
    assert [x.term_months for x in heard.subjects(text)["卞文海"].sanctions] == [months]


def test_a_firm_fined_by_a_bureau_after_its_grounds() -> None:
    text = "青田县城南食品有限公司因“生产不合格食品，未按规定留样”，被青田县市场监管局罚款5万元；青田县某公司因偷税，被青田县税务局处以20万元罚款。"
    assert codes(text) == {"青田县城南食品有限公司": ["penalty"], "青田县某公司": ["penalty"]}


@pytest.mark.parametrize(("lead", "day"), [("【石门新闻2020年3月19日】", "2020-03-19"), ("石门社青田2020年3月19日电 ", "2020-03-19"), ("【石门新闻】2020年3月19日，", None)])
def test_a_dispatch_tells_its_own_day(lead: str, day: str | None) -> None:
    found = miner.extract_text(lead + "青田县水利局局长卞文海接受审查调查。\n他在丽水工作多年。\n案件正在进一步办理中。")
    assert found.document.published == day


def test_how_many_were_suspended_after_one_event_is_no_figure() -> None:
    assert figures("事发后，丽水市和青田县共有14名政府官员被停职检查。") == []
    assert figures("2023年，丽水市共有14名政府官员被停职检查。") == [("政府官员被停职", 14, "2023-01-01", "2023-12-31")]
