"""Violations, amounts, conduct, region, rank, statistics, résumé and genre of marked texts."""
import pytest

from markup import build, parse, people
from miner import cases as case_builder
from miner.cases import amounts, cues, orgs, rank, sanctions
from miner.model import RANKS, Document
from miner.tagging import tag

HEAD = "[ORG:渠县水务局]原[TITLE:局长][PER:吴戊一]"


def violations(words, head=HEAD):
    cases, *_ = build(head + words)
    return {v.code for c in cases for v in c.violations}


@pytest.mark.parametrize("words, code", [
    ("多次饮用高档酒水，相关费用由私营企业主支付，受到处分。", "eight.accepted_dining"),
    ("违规组织公款宴请问题。", "eight.public_dining"),
    ("以考察学习为名组织公款旅游问题。", "eight.public_travel"),
    ("与家人接受私营企业主安排的旅游问题。", "eight.accepted_travel"),
    ("违规出入私人会所问题。", "eight.other"),
    ("违规发放交通补贴问题。", "eight.allowances"),
    ("在操办其子婚宴期间违规收受下属礼金问题。", "eight.ceremonies"),
    ("公车私用问题。", "eight.vehicles"),
    ("多次驾驶单位公务用车接送子女上学。", "eight.vehicles"),
    ("多次接受供应商安排的KTV娱乐。", "eight.other"),
    ("组织无公函公务接待，用公款支付接待费3万元。", "eight.public_dining"),
    ("采取截留收入的手段，将专项资金30万元据为己有。", "crime.embezzlement"),
    ("多次收受某建筑公司负责人杨某给予的回扣，共计40万元。", "crime.bribe_taking"),
    ("行贿、受贿一案开庭。", "crime.bribe_giving"),
    ("套取扶贫资金、贪污问题。", "conduct.fund_fraud"),
    ("超标准使用办公用房问题。", "eight.buildings"),
    ("虚构接待事项套取公款问题。", "conduct.fund_fraud"),
    ("违规干预和插手工程项目招投标问题。", "conduct.interference"),
    ("违规从事营利活动问题。", "conduct.business"),
    ("对下属企业监管不力问题。", "conduct.supervision_failure"),
    ("伪造轮换审批手续问题。", "conduct.falsification"),
    ("对抗组织审查，被查处。", "conduct.resisting_review"),
    ("涉嫌巨额财产来源不明罪一案被提起公诉。", "crime.unexplained_wealth"),
    ("涉嫌伪造身份证件罪一案被提起公诉。", "crime.other"),
    ("酒后驾驶机动车被公安机关查处。", "conduct.other"),
    ("因弄虚作假问题受到处分。", "eight.formalism"),
    ("在工程中为某公司提供便利，收受该公司老板所送现金3万元，受到处分。", "crime.bribe_taking"),
    ("涉嫌行贿罪、单位行贿罪一案被提起公诉。", "crime.bribe_giving"),
    ("诈骗、受贿一案公开开庭审理。", "crime.fraud"),
    ("以虚列会议费方式列支吃喝费用问题。", "eight.public_dining"),
    ("在医疗设备采购中编造虚假数据问题。", "conduct.falsification"),
])
def test_words_state_a_violation(words, code):
    assert code in violations(words)


@pytest.mark.parametrize("words, code", [
    ("涉嫌利用影响力受贿罪一案被提起公诉。", "crime.bribe_taking"),
    ("违规组织公款宴请问题。", "eight.accepted_dining"),
    ("与家人赴外地旅游，费用用公款报销，公款旅游问题。", "eight.accepted_travel"),
    ("非法收受他人现金、购物卡，涉嫌受贿罪被提起公诉。", "eight.gifts"),
    ("在工程中为某公司提供便利，收受该公司老板所送现金3万元，受到处分。", "eight.gifts"),
    ("受到处分。对违规吃喝、截留补贴资金等行为一查到底。", "conduct.fund_fraud"),
    ("漠视群众利益、优亲厚友，受到处分。", "conduct.fund_fraud"),
])
def test_words_do_not_state_it(words, code):
    assert code not in violations(words)


def test_bare_grave_breach_states_nothing():
    assert violations("涉嫌严重违纪违法，目前正接受审查调查。") == set()


@pytest.mark.parametrize("before, after, role", [
    ("先后收受礼金共计", "", "gift"), ("为他人谋取利益，收受贿赂", "", "bribe"), ("判处有期徒刑三年，并处罚金", "", "fine"),
    ("违规决策造成国有资产损失", "", "loss"), ("将公款", "挪用给他人", "misappropriated"), ("被套取的", "医保基金成功追回", "recovered"),
    ("通过虚增价格侵吞公款", "", "embezzled"), ("为其贷出", "", "loan"), ("违规获取医保基金", "", "fraud"), ("放贷后收取高额利息", "", "illicit_gain"), ("用公务加油卡为私家车加油，共计", "", "public_spending"), ("发放燃油补助共计", "", "allowance"),
])
def test_amount_roles(before, after, role):
    assert amounts.role(before, after)[0] == role


def test_listed_amounts_share_the_role():
    cases, *_ = build(HEAD + "先后收受礼金共计[MONEY:7万元|70000]、[MONEY:4万元|40000]以及价值[MONEY:2万余元|20000|over]的手表。")
    assert [(a.value, a.role) for a in cases[0].amounts] == [(70000, "gift"), (40000, "gift"), (20000, "gift")]


def test_unit_price_is_no_amount():
    cases, *_ = build(HEAD + "按照每吨[MONEY:1000元|1000]的标准违规发放补贴共计[MONEY:4000元|4000]。")
    assert [a.value for a in cases[0].amounts] == [4000]


def test_conduct_is_the_union_of_deeds_without_proceedings():
    cases, *_ = build(HEAD + "违规收受礼金问题。[DATE:2014年至2016年|2014-01-01|2016-12-31]，[PER:吴戊一]收受礼金；[DATE:2018年5月|2018-05-01|2018-05-31]，接受宴请。"
                      "[DATE:2020年1月|2020-01-01|2020-01-31]，[PER:吴戊一]受到[SANC:党内警告处分]。")
    assert (cases[0].conduct.start, cases[0].conduct.end) == ("2014-01-01", "2018-05-31")


def test_target_date_is_no_conduct():
    cases, *_ = build("[ORG:渠县总工会]层层加码问题。[DATE:2020年9月|2020-09-01|2020-09-30]，[ORG:渠县总工会]要求到[DATE:2021年6月|2021-06-01|2021-06-30]完成任务。")
    assert (cases[0].conduct.start, cases[0].conduct.end) == ("2020-09-01", "2020-09-30")


def test_region_is_where_the_conduct_was():
    cases, *_ = build("[ORG:四川省林业厅]原[TITLE:厅长][PER:李戊二]脱离实际问题。[PER:李戊二]在担任[LOC:广元市][TITLE:市长]期间，搞“政绩工程”。")
    assert (cases[0].region, cases[0].region_code) == ("四川省/广元市", "510800")


def test_a_county_department_is_no_ministry():
    assert build("[ORG:西吉县委宣传部]原[TITLE:部长][PER:李戊三]违规收受礼金问题。")[0][0].region == "宁夏回族自治区/固原市/西吉县"
    assert build("[ORG:南部县人民医院]原[TITLE:院长][PER:李戊三]违规收受礼金问题。")[0][0].region == "四川省/南充市/南部县"
    assert build("[ORG:红河哈尼族彝族自治州建水县旅游局]原[TITLE:局长][PER:李戊三]违规收受礼金问题。")[0][0].region.endswith("/建水县")


def test_the_day_of_a_meeting_that_decided_the_deed_is_its_day():
    cases, *_ = build(HEAD + "违规发放补贴问题。[DATE:2019年1月10日|2019-01-10|2019-01-10]，[PER:吴戊一]主持召开会议研究，违规以绩效奖名义发放补贴[MONEY:3万元|30000]。")
    assert cases[0].conduct.start == "2019-01-10"


def test_a_date_before_a_post_held_then_is_the_deeds():
    cases, *_ = build(HEAD + "贪污问题。[DATE:2019年|2019-01-01|2019-12-31]，[PER:吴戊一]在担任[TITLE:局长]期间，贪污公款[MONEY:3万元|30000]。")
    assert cases[0].conduct.start == "2019-01-01"
    cases, *_ = build("[DATE:2015年|2015-01-01|2015-12-31]，[ORG:湖南省机关事务管理局]原[TITLE:一级巡视员][PER:吴戊一]通过虚报冒领等方式，侵吞公款[MONEY:3万元|30000]。")
    assert cases[0].conduct.start == "2015-01-01"


@pytest.mark.parametrize("words, event", [("违规所得已清退。", True), ("违纪款已退缴。", True), ("其他责任人员受到相应处理。", False)])
def test_money_given_back_is_a_recovery(words, event):
    cases, *_ = build(HEAD + "违规收受礼金问题。[PER:吴戊一]受到[SANC:党内警告处分]。" + words)
    assert ("recovery" in {e.type for e in cases[0].subjects[0].events}) == event


def test_a_supervision_bureau_in_the_sentence_does_not_hide_the_fraud():
    cases, *_ = build("[ORG:渠县市场监督管理局]原[TITLE:局长][PER:吴戊一]骗取低保金、贪污问题。")
    assert {"conduct.fund_fraud", "crime.embezzlement"} <= {v.code for v in cases[0].violations}


def test_a_charge_is_no_deed_of_its_day():
    (case,), *_ = build("[DATE:7月14日@2024-07-14/2024-07-14]，[ORG:渠县水务局]原[TITLE:局长][PER:吴戊一]涉嫌挪用公款罪一案，由[ORG:达州市监委]调查终结，移送审查起诉。")
    assert case.conduct is None


def test_a_town_s_county_is_no_bare_town():
    assert orgs.bare_level("镇江市丹徒区人民法院") is None and orgs.bare_level("镇财政所") == "镇"


def test_a_provinces_supervisory_commission_is_a_department():
    assert RANKS[rank.head("陕西省国有资产监督管理委员会")] == "bureau_chief"


def test_central_body_has_no_region_but_its_branch_has():
    assert build("[ORG:中国铁塔股份有限公司]原[TITLE:总经理][PER:李戊三]违规收受礼金问题。")[0][0].region is None
    assert build("[ORG:中国工商银行云南省分行]原[TITLE:副行长][PER:李戊四]违规收受礼金问题。")[0][0].region == "云南省"


@pytest.mark.parametrize("org, title, want", [
    ("渠县乡村振兴局", "局长", "section_chief"), ("渠县医疗保障局", "局长", "section_chief"), ("渠县医疗保障局", "副局长", "section_deputy"), ("达州市财政局", "局长", "division_chief"),
    ("四川省财政厅", "厅长", "bureau_chief"), ("望江县委", "书记", "division_chief"), ("信阳市", "副市长", "bureau_deputy"),
    ("重庆市沙坪坝区教育委员会", "主任", "division_chief"), ("渠县医疗保障局", "四级调研员", "division_deputy"), ("湖南省人大常委会", "副主任", "ministerial_deputy"),
    ("吕梁市中级人民法院", "副院长", "division_chief"), ("某村村委会", "主任", "other"), ("农业农村部", "部长", "ministerial_chief"),
])
def test_rank_of_a_post(org, title, want):
    assert RANKS[rank.score(org, title)] == want


@pytest.mark.parametrize("words, want", [
    ("留党察看二年", [("party.probation", 24)]), ("有期徒刑十二年六个月", [("criminal.fixed_term", 150)]), ("政务记大过处分", [("admin.major_demerit", None)]),
    ("“双开”", [("party.expulsion", None), ("admin.dismissal", None)]), ("死刑，缓期二年执行", [("criminal.death_reprieve", None)]),
    ("组织处理", []), ("党纪政务处分", []), ("免职处理", [("other.post_change", None)]), ("取消退休待遇", [("other.benefits", None)]),
    ("有期徒刑十年零五个月", [("criminal.fixed_term", 125)]), ("拘役六个月", [("criminal.detention", 6)]), ("解除医保服务协议", [("org.agreement_ended", None)]), ("撤销党内职务", [("party.post_removal", None)]),
])
def test_sanction_codes(words, want):
    assert sanctions.codes(words) == want


@pytest.mark.parametrize("org, context, want", [
    ("区医保局", ["遂宁市安居区疾控中心"], "遂宁市安居区医保局"), ("县委", ["息县民政局"], "息县县委"), ("市财政局", ["福建省宁德市福安市信访局"], "宁德市福安市财政局"), ("市政府", ["遵义市委"], "遵义市政府"),
    ("农业农村处", ["北京市财政局预算处"], "北京市财政局农业农村处"), ("粮食和物资储备局", ["内蒙古自治区发展改革委"], "内蒙古自治区粮食和物资储备局"),
])
def test_completed_names(org, context, want):
    assert orgs.complete(org, context, [], [])[0] == want


def test_elliptic_list_shares_region_and_period():
    _, stats, *_ = build("[LOC:四川]整治。[DATE:前三季度|2025-01-01|2025-09-30]，全省纪检监察机关立案312人、留置15人，督促医保部门检查定点医药机构1.2万家，追回医保基金[MONEY:3亿元|300000000]。",
                         title="四川深化整治", published="2025-11-24")
    assert [(s.value, s.unit) for s in stats] == [(312, "人"), (15, "人"), (12000, "家"), (3e8, "元")]
    assert {s.region for s in stats} == {"四川省"} and {(s.period.start, s.period.end) for s in stats} == {("2025-01-01", "2025-09-30")}


@pytest.mark.parametrize("words", ["全省立案数同比增长12.5%。", "组建8个检查组开展监督检查。", "公开通报10起典型问题。", "力争检查3000家机构。", "连续第20个月公布数据。"])
def test_no_statistics(words):
    assert build("[LOC:四川]整治。" + words, title="四川深化整治")[1] == []


def test_open_start_of_a_stock_figure():
    _, (s,), *_ = build("[ORG:国家医保局]介绍，截至[DATE:2024年底|2024-12-31|2024-12-31]，医保统筹基金累计结存[MONEY:2万亿元|2000000000000]。")
    assert (s.region, s.period.start, s.period.end) == ("全国", None, "2024-12-31")


RESUME = ("[ORG:渠县林业局][TITLE:局长][PER:李戊五]涉嫌严重违纪违法，目前正接受[ORG:渠县纪委监委]纪律审查和监察调查。[PER:李戊五]简历[PER:李戊五]，男，土家族，[DATE:1967年9月]生，[LOC:四川渠县]人，"
          "大学学历，[DATE:1991年7月]参加工作，[DATE:1997年11月]加入中国共产党。")


@pytest.mark.parametrize("career, want", [
    ("1991年7月至1997年2月，历任渠县林业局干事、科员；1997年2月至今，渠县林业局局长。", [("1991-07", "1997-02", "渠县林业局干事、科员"), ("1997-02", None, "渠县林业局局长")]),
    ("1991.07—1997.02 渠县林业局干事；1997.02— 渠县林业局局长。", [("1991-07", "1997-02", "渠县林业局干事"), ("1997-02", None, "渠县林业局局长")]),
    ("1991年7月任渠县林业局干事，1997年2月任渠县林业局局长（其间2001年3月任副县级干部）。", [("1991-07", None, "渠县林业局干事"), ("1997-02", None, "渠县林业局局长（其间2001年3月任副县级干部）")]),
    ("\n1991.07-1997.02 渠县林业局干事\n1997.02-2004.05 渠县林业局局长\n", [("1991-07", "1997-02", "渠县林业局干事"), ("1997-02", "2004-05", "渠县林业局局长")]),
    ("先后在渠县、大竹县工作；2003年8月，任渠县林业局副局长；2019年12月，退休。", [(None, None, "先后在渠县、大竹县工作"), ("2003-08", None, "渠县林业局副局长"), ("2019-12", None, "退休")]),
])
def test_resume_line_by_line(career, want):
    p = people(RESUME + career)["李戊五"].profile
    assert (p.sex, p.ethnicity, p.birth, p.native_place, p.education, p.party_joined, p.work_started) == ("男", "土家族", "1967-09", "四川渠县", "大学学历", "1997-11", "1991-07")
    assert [(c.start, c.end, c.text) for c in p.career] == want


def test_posts_of_a_resume_are_no_positions():
    s = people(RESUME + "1991年7月任[ORG:渠县林业局][TITLE:干事]，1997年2月任[ORG:渠县水务局][TITLE:科长]。")["李戊五"]
    assert [(p.org, p.title) for p in s.positions] == [("渠县林业局", "局长")]


@pytest.mark.parametrize("text, fields, want", [
    (RESUME, {}, "investigation"),
    ("日前，经研究，决定给予[ORG:渠县林业局]原[TITLE:局长][PER:李戊五][SANC:开除党籍处分]。", {}, "decision"),
    ("[ORG:渠县林业局]原[TITLE:局长][PER:李戊五]涉嫌受贿罪一案，由[ORG:渠县人民检察院]提起公诉。", {}, "judicial"),
    ("[ORG:渠县林业局]原[TITLE:局长][PER:李戊五]违规收受礼金问题。[ORG:渠县水务局][TITLE:局长][PER:李戊六]公车私用问题。", {"title": "某市纪委公开通报2起典型问题"}, "case_bulletin"),
    ("基本案情\n[PER:李戊五]，某局局长。\n评析意见\n构成挪用公款。", {"title": "李某行为如何定性"}, "other"),
    ("[ORG:审计署]发布报告，整改问题金额[MONEY:500亿元|50000000000]。", {"title": "审计署发布审计整改报告"}, "inspection_report"),
    ("守不住的底线\n记者 [PER:汪戊七]\n去年，[ORG:渠县林业局]原[TITLE:局长][PER:李戊五]被[SANC:开除党籍]。他在忏悔书中写道，自己放松了要求。", {"title": "守不住的底线"}, "news"),
    ("天气很好，各地开展活动。", {"title": "各地开展活动"}, "news"),
])
def test_genre(text, fields, want):
    document, mentions = parse(text, **fields)
    from miner import cases
    assert cases.build(document, mentions)[2] == want


def test_cue_rows_compile_and_name_their_row():
    hits = cues.find("收受礼金三万元。")
    assert [(h.row.key, h.row.where.startswith("violation_cues")) for h in hits] == [("eight.gifts", True)]


def test_text_without_mentions():
    assert build("没有任何标注的文字。")[:2] == ([], [])


def test_death_with_reprieve_as_the_combined_sentence():
    s = people("对被告人[PER:贺戊七]以受贿罪判处[SANC:死刑，缓期二年执行]，以巨额财产来源不明罪判处[SANC:有期徒刑五年]，决定执行[SANC:死刑，缓期二年执行]，并处[SANC:没收个人全部财产]。")["贺戊七"]
    assert [x.code for x in s.sanctions] == ["criminal.death_reprieve", "criminal.confiscation"]


def test_articles_under_a_judgment_are_no_sentence():
    s = people("[ORG:渠县人民法院]刑事判决书。被告人[PER:吴戊八]犯挪用资金罪，判处[SANC:有期徒刑一年]，缓刑一年六个月。如不服本判决，可上诉。附相关法律条文：第二百七十二条，处[SANC:三年以下有期徒刑]或者[SANC:拘役]。")["吴戊八"]
    assert [(x.code, x.term_months) for x in s.sanctions] == [("criminal.fixed_term", 12)]


def test_numbered_headings_open_items_and_keep_their_paragraphs():
    cases, *_ = build("[ORG:某市纪委]公开通报2起典型案例\n一、[ORG:渠县水务局]原[TITLE:局长][PER:吴戊九]公车私用问题\n[DATE:2020年5月|2020-05-01|2020-05-31]，[PER:吴戊九]公车私用。\n其受到[SANC:党内警告处分]。\n"
                      "二、[ORG:大竹县仁和医院]欺诈骗保案\n该院挂床住院，被处[SANC:罚款]。\n", title="某市纪委公开通报2起典型案例")
    assert [[s.name for s in c.subjects] for c in cases] == [["吴戊九"], ["大竹县仁和医院"]]
    assert [x.code for x in cases[0].subjects[0].sanctions] == ["party.warning"]
    assert {v.code for v in cases[1].violations} == {"medical.fraud", "medical.split_or_nominal_admission"}


def test_figures_around_a_case_stay_out_of_it():
    cases, stats, *_ = build("[LOC:南充市]严查微腐败\n[ORG:仪陇县水务局]原[TITLE:局长][PER:马己一]收受贿赂[MONEY:58万元|580000]，被[SANC:开除党籍]。\n[DATE:2023年|2023-01-01|2023-12-31]，全市共立案312件，追缴资金[MONEY:1860万元|18600000]。其中，[LOC:仪陇县]立案45件。\n各地继续努力。\n",
                             title="南充市严查微腐败")
    assert [a.value for a in cases[0].amounts] == [580000]
    assert [(s.value, s.region) for s in stats] == [(312, "四川省/南充市"), (1.86e7, "四川省/南充市"), (45, "四川省/南充市/仪陇县")]


def figures(text):
    _, found, *_ = build(text)
    return [(f.indicator, f.value, f.unit) for f in found]


@pytest.mark.parametrize("text, told", [
    ("[ORG:四川省纪委监委]：全省立案厅局级干部19人、县处级干部112人。", [("立案厅局级干部", 19, "人"), ("立案县处级干部", 112, "人")]),
    ("[ORG:四川省纪委监委]：全省查处违规吃喝问题138件150人。", [("查处违规吃喝问题", 138, "件"), ("查处违规吃喝问题", 150, "人")]),
    ("[ORG:四川省纪委监委]：推动市场监管部门对全省2600余家商户进行全面排查。", [("商户进行全面排查", 2600, "家")]),
    ("[ORG:四川省纪委监委]：全省运用第二种形态处理32.4万人次。", [("运用第二种形态处理", 324000, "人次")]),
])
def test_figures_in_lists(text, told):
    assert figures(text) == told


def test_role_follows_the_charge():
    assert amounts.role("该院负责人送给李某现金", "", {"crime.bribe_taking"})[0] == "bribe"
    assert amounts.role("该院负责人送给李某", "礼金")[0] == "gift"


def test_fee_paid_by_a_firm_is_no_public_money():
    assert amounts.role("接受宴请，相关费用", "由该公司支付")[0] == "other"
    assert amounts.role("聚餐产生餐费", "由公款支付")[0] == "public_spending"


def test_residual_code_gives_way_to_the_discipline_it_breaks():
    words = "廉洁底线失守，由他人支付应当由个人支付的费用。[PER:吴戊一]严重违反党的{}，[PER:吴戊一]受到[SANC:开除党籍处分]。"
    assert "conduct.other" not in violations("严重违纪违法被查处。" + words.format("廉洁纪律"))


@pytest.mark.parametrize("org, title, told", [
    ("重庆市公安局交巡警总队", "总队长", "bureau_deputy"), ("广东省委第六巡视组", "组长", "bureau_chief"), ("绵阳市中心医院", "院长", "division_chief"),
    ("云南省人大法工委", "副主任", "bureau_deputy"), ("渠县水务局纪委", "书记", "section_chief"), ("某县委", "书记", "division_chief"),
    ("成都市", "市长助理", "bureau_deputy"), ("渠县公安局", "治安大队长", "section_chief"),
])
def test_rank_of_less_common_posts(org, title, told):
    value = rank.score(org, title)
    assert value is not None and RANKS[value] == told


def test_seat_in_a_congress_tells_no_rank():
    assert rank.score("渠县人大常委会", "委员") is None


def test_region_of_the_nearer_office():
    cases, *_ = build("[ORG:湖南省常德市人大常委会]原[TITLE:副主任]、[ORG:石门县委]原[TITLE:书记][PER:吴戊一]违规收受礼金问题。")
    assert cases[0].region == "湖南省/常德市/石门县" and "石门县委" in cases[0].region_why


def test_an_item_that_breaks_a_rule_of_no_known_kind_is_given_the_residual_code():
    text = ("祁门县纪委监委通报2起典型案例\n1.祁门县凫峰镇镇长邵文峻违规燃放烟花爆竹问题。2024年3月，邵文峻受到党内警告处分。\n"
            "2.黟县水利局局长綦守田公车私用问题。2024年3月，綦守田受到党内警告处分。\n")
    document = Document(text, title="祁门县纪委监委通报2起典型案例")
    codes = {c.subjects[0].name: [v.code for v in c.violations] for c in case_builder.build(document, tag(document))[0]}
    assert codes["邵文峻"] == ["conduct.other"]
    assert codes["綦守田"] == ["eight.vehicles"]


LIFE = "[PER:李戊五]，男，土家族，[DATE:1967年9月]生，[LOC:四川渠县]人，[DATE:1991年7月]参加工作，[DATE:1997年11月]加入中国共产党"
NOTICE = "[ORG:渠县林业局][TITLE:局长][PER:李戊五]涉嫌严重违纪违法，目前正接受[ORG:渠县纪委监委]纪律审查和监察调查。\n"


@pytest.mark.parametrize("career, want", [
    ("。曾任[ORG:渠县水务局][TITLE:副局长]、[ORG:渠县民政局][TITLE:局长]等职。", [(None, None, "渠县水务局副局长、渠县民政局局长")]),
    ("，历任[ORG:渠县水务局][TITLE:副局长]、[ORG:渠县民政局][TITLE:局长]。", [(None, None, "渠县水务局副局长、渠县民政局局长")]),
    ("。李戊五曾任[ORG:渠县水务局][TITLE:副局长]。[DATE:2013年5月]，他出任[ORG:渠县民政局][TITLE:局长]，直至[DATE:2018年7月]。", [(None, None, "渠县水务局副局长"), ("2013-05", "2018-07", "渠县民政局局长")]),
    ("。\n李戊五曾任[ORG:渠县水务局][TITLE:副局长]。\n[DATE:2013年5月]任[ORG:渠县民政局][TITLE:局长]。[DATE:2018年7月]不再担任局长。\n[DATE:今年3月]，有人见过他。",
     [(None, None, "渠县水务局副局长"), ("2013-05", None, "渠县民政局局长"), ("2018-07", None, "不再担任局长")]),
])
def test_life_told_in_prose_beside_the_matter(career, want):
    s = people(NOTICE + "公开资料显示，" + LIFE + career)["李戊五"]
    assert [(c.start, c.end, c.text) for c in s.profile.career] == want
    assert (s.profile.birth, s.profile.native_place, s.profile.work_started) == ("1967-09", "四川渠县", "1991-07")
    assert [(p.org, p.title) for p in s.positions] == [("渠县林业局", "局长")]


def test_every_post_of_a_list_after_once_served_is_former():
    s = people("[PER:李戊五]曾任[ORG:渠县水务局][TITLE:副局长]，[ORG:渠县民政局][TITLE:书记]、[TITLE:局长]，[ORG:渠县审计局][TITLE:局长]。[DATE:2022年9月]，[PER:李戊五]被[SANC:开除党籍]。")["李戊五"]
    assert [p.former for p in s.positions] == [True] * 4


def test_published_life_without_the_sex():
    s = people(NOTICE + "公开资料显示，[PER:李戊五][DATE:1967年9月]出生，[LOC:四川渠县]人，大专学历，[DATE:1991年7月]参加工作。\n[PER:李戊五]曾任[ORG:渠县水务局][TITLE:副局长]，[DATE:2005年4月]任[ORG:渠县民政局][TITLE:局长]。")["李戊五"]
    assert (s.profile.sex, s.profile.birth, s.profile.education) == (None, "1967-09", "大专学历")
    assert [(c.start, c.text) for c in s.profile.career] == [(None, "渠县水务局副局长"), ("2005-04", "渠县民政局局长")]


def test_story_that_opens_with_a_life_keeps_its_posts():
    s = people(LIFE + "。曾任[ORG:渠县水务局][TITLE:副局长]，[ORG:渠县民政局][TITLE:局长]。\n[DATE:2022年2月]，[ORG:渠县纪委监委]对[PER:李戊五]涉嫌严重违纪违法问题立案审查调查。[DATE:2022年9月]，[PER:李戊五]被[SANC:开除党籍]。")["李戊五"]
    assert [(p.org, p.title, p.former) for p in s.positions] == [("渠县水务局", "副局长", True), ("渠县民政局", "局长", True)]
    assert (s.profile.birth, [c.text for c in s.profile.career]) == ("1967-09", ["渠县水务局副局长，渠县民政局局长"])


def test_matter_told_after_a_life_is_no_career():
    text = LIFE + "，历任[ORG:渠县水务局][TITLE:副局长]。[DATE:2010年至2015年]，[PER:李戊五]在担任[ORG:渠县民政局][TITLE:局长]期间，利用职务便利，收受他人财物[MONEY:12万元|120000]。[DATE:2021年3月]，[PER:李戊五]被[SANC:开除党籍]。"
    assert [c.text for c in people(text)["李戊五"].profile.career] == ["渠县水务局副局长"]


def test_division_named_for_a_step_of_the_procedure_is_a_post():
    lines = "\n1991年7月任渠县人民法院立案庭副庭长；\n1995年2月任渠县人民检察院公诉科科长；\n1999年2月任渠县人民检察院审查逮捕处处长；\n2003年2月任渠县公安局拘留所所长。"
    assert [c.start for c in people(RESUME + lines)["李戊五"].profile.career] == ["1991-07", "1995-02", "1999-02", "2003-02"]


def test_head_of_a_judgment_is_no_resume():
    s = people("被告人" + LIFE + "，曾任[ORG:渠县水务局][TITLE:局长]。因涉嫌犯受贿罪，于[DATE:2020年3月5日]被逮捕。")["李戊五"]
    assert s.profile is None


def test_genre_of_a_signed_story_on_a_campaign():
    document, mentions = parse("渠县严肃查处形式主义突出问题\n法治日报 [PER:张戊生]\n“动真碰硬，才能取信于民。”\n例如，[DATE:2017年]，[ORG:渠县林业局]原[TITLE:局长][PER:李戊五]以外出培训为名，组织干部游玩。最终，[PER:李戊五]受到[SANC:留党察看一年]。\n督促相关部门健全机制。",
                              title="渠县严肃查处形式主义突出问题")
    from miner import cases
    assert cases.build(document, mentions)[2] == "news"
