"""Penalties of regulators as their bulletins tell them: firms called for short, lists of firms and people, numbered cases, what a penalty is for."""
from __future__ import annotations

import miner
from tests import heard

FRAUD = """证监局公布三起典型案例
一、恒岳股份财务造假案
云和恒岳精密制造股份有限公司（简称云和恒岳）2019年至2021年虚增营业收入3.6亿元，虚增利润4200万元。证监会对云和恒岳和卞文海父子作出行政处罚。
二）海纳审计机构未勤勉尽责案
审计机构海纳会计师事务所、评估机构中青山资产评估有限公司出具的报告存在虚假记载。证监会没收海纳会计师事务所业务收入80万元，并处240万元罚款，对签字会计师邵青山罚款20万元。
三、仇明远操纵证券市场案
仇明远利用多个账户操纵股价，获利300万元。证监会对仇明远作出没一罚三的行政处罚，合计罚没1200万元。"""


def codes(text: str) -> dict[str, list[str]]:
    return {n: [x.code for x in s.sanctions] for n, s in heard.subjects(text).items()}


def test_numbered_cases_of_a_bulletin_stand_apart_whatever_their_heads_name() -> None:
    told = miner.extract_text(FRAUD).cases
    assert [sorted(s.name for s in c.subjects) for c in told] == [["云和恒岳精密制造股份有限公司"], ["海纳会计师事务所", "邵青山"], ["仇明远"]]
    assert [[v.code for v in c.violations] for c in told] == [["conduct.falsification"], ["conduct.other", "conduct.falsification"], ["conduct.other"]]


def test_a_penalty_on_bodies_and_people_of_one_list_falls_on_each_body() -> None:
    assert {s.name: [x.code for x in s.sanctions] for c in miner.extract_text(FRAUD).cases for s in c.subjects} == {
        name: ["org.penalty"] for name in ("云和恒岳精密制造股份有限公司", "海纳会计师事务所", "邵青山", "仇明远")}
    assert codes("浙江证监局对云和恒岳股份有限公司及其12名责任人员作出行政处罚。") == {"12名责任人员": ["org.penalty"], "云和恒岳股份有限公司": ["org.penalty"]}


def test_figures_of_a_firms_books_are_no_swindle_and_its_fine_is_one() -> None:
    roles = {int(a.value): a.role for c in miner.extract_text(FRAUD).cases for a in c.amounts}
    assert roles == {360000000: "other", 42000000: "other", 800000: "confiscated", 2400000: "fine", 200000: "fine", 3000000: "illicit_gain", 12000000: "fine"}


def test_a_firm_is_known_by_what_the_text_calls_it_for_short_and_by_its_trade() -> None:
    assert heard.spans("云和恒岳制造股份有限公司（简称恒岳达）停产。恒岳达未披露。", "ORG") == ["云和恒岳制造股份有限公司", "恒岳达", "恒岳达"]
    assert heard.spans("审计机构海纳会计师事务所、法律服务机构天诚律师事务所、独立财务顾问中青证券未勤勉尽责。", "ORG") == ["海纳会计师事务所", "天诚律师事务所", "中青证券"]
    assert heard.spans("上市公司海威电器实际控制人被查，海威电器股价下跌。", "ORG") == ["海威电器", "海威电器"]
    assert "财务造假" not in heard.spans("上市公司财务造假必须严惩。", "ORG")


def test_a_fine_with_its_sum_is_a_sanction_but_not_among_figures() -> None:
    assert heard.spans("云和县市场监管局责令当事人改正违法行为，没收违法所得1260元，罚款5万元。", "SANC")[-1] == "罚款"
    assert heard.spans("全市立案处罚120家，罚款54万元。", "SANC") == []
    assert heard.spans("证监会对云和恒岳股份有限公司作出顶格罚款，对卞文海采取终身证券市场禁入措施。", "SANC") == ["顶格罚款", "终身证券市场禁入措施"]


MINE = "2022年11月3日，云和县永青煤矿发生顶板事故，造成4人死亡。调查认定，永青煤矿违章指挥，对事故负有主要责任，浙江省矿山安全监察局对其处以罚款298万元。矿长卞文海涉嫌重大责任事故罪，被采取强制措施。"


def test_the_firm_that_a_sentence_opens_with_is_fined_by_the_office_in_it() -> None:
    assert codes(MINE) == {"云和县永青煤矿": ["org.penalty"], "卞文海": []}
    assert heard.posts(MINE)["卞文海"] == [("云和县永青煤矿", "矿长", False)]


def test_people_who_answer_for_the_above_belong_to_the_firms_case() -> None:
    text = "云和恒岳农村商业银行股份有限公司因贷款“三查”不到位被罚款220万元。时任该行副行长卞文海、信贷管理部总经理邵青山对上述违法违规行为负有责任，分别被警告。"
    assert len(heard.read(text).cases) == 1
    assert heard.posts(text)["卞文海"][0][:2] == ("云和恒岳农村商业银行股份有限公司", "副行长")


def test_an_office_that_finds_out_by_a_check_did_not_do_it() -> None:
    assert "云和县教育局" not in heard.subjects("云和县教育局检查发现，部分机构未取得许可擅自开展培训。")


HELPERS = """证监会公布典型案例
一、九和集团造假及有关机构失职案
浙江九和办公服务集团有限公司（简称九和集团）虚增巨额收入。
审计机构海纳会计师事务所、法律服务机构天诚律师事务所、独立财务顾问西海证券及有关人员未勤勉尽责，所出意见存在虚假记载。
2019年7月，证监会查处了包括青恒股份、九和集团在内的28名责任主体。对组织财务造假的九和集团实际控制人卞文海等人采取证券市场禁入措施，对3家中介机构分别给予顶格处罚。"""


def test_so_many_helpers_are_those_of_the_list_before_and_not_the_firm() -> None:
    assert {s.name: [x.code for x in s.sanctions] for c in miner.extract_text(HELPERS).cases for s in c.subjects} == {
        "浙江九和办公服务集团有限公司": [], "卞文海": ["org.penalty"], "海纳会计师事务所": ["org.penalty"], "天诚律师事务所": ["org.penalty"], "西海证券": ["org.penalty"]}
    assert [s.name for c in miner.extract_text(HELPERS).cases for s in c.subjects for e in s.events if e.type == "investigation"] == ["浙江九和办公服务集团有限公司"]


def test_a_group_leader_sent_to_a_bureau_has_the_whole_of_it_for_his_body() -> None:
    assert heard.posts("县纪委派驻县水利局纪检组长邵青山被查。") == {"邵青山": [("县纪委派驻县水利局", "纪检组长", False)]}
    assert "派驻浙江省水利厅纪律检查组" in heard.spans("浙江省纪委原派驻浙江省水利厅纪律检查组组长卞文海受贿一案开庭。", "ORG")


def test_a_county_committee_is_of_the_county_told_without_its_level_behind_its_city() -> None:
    text = "被告人卞文海利用任肇庆市广宁县长、县委书记的职务便利，收受贿赂。"
    assert [org.endswith("广宁县委") for org, title, _ in heard.posts(text)["卞文海"] if title == "书记"] == [True]


NOTICE = """证监局关于处罚的通报
经查明，云和恒岳科技股份有限公司（以下简称恒岳科技）存在以下违法事实：一是2020年年度报告虚增营业收入1.32亿元；二是未按规定披露对实际控制人卞文海的关联担保。时任董事长卞文海决策并组织实施上述行为，是直接负责的主管人员；时任财务总监邵青山、时任董事会秘书姬望舒系其他直接责任人员。
浙江证监局决定：对恒岳科技给予警告，并处以500万元罚款；对卞文海给予警告，并处以300万元罚款；对邵青山、姬望舒给予警告，并分别处以100万元、60万元罚款。"""


def test_those_who_are_otherwise_responsible_belong_to_the_same_case_and_firm() -> None:
    case, = miner.extract_text(NOTICE).cases
    assert {s.name: [(p.org, p.title) for p in s.positions] for s in case.subjects if s.kind == "person"} == {
        "卞文海": [("云和恒岳科技股份有限公司", "实际控制人"), ("云和恒岳科技股份有限公司", "董事长")], "邵青山": [("云和恒岳科技股份有限公司", "财务总监")], "姬望舒": [("云和恒岳科技股份有限公司", "董事会秘书")]}
    assert [m.text for m in miner.extract_text(NOTICE).mentions if m.label == "SANC"].count("罚款") == 3


def test_whom_a_regulator_names_behind_his_post_is_fined_or_barred() -> None:
    text = "浙江银保监局因云和村镇银行股份有限公司违规办理票据业务，对该行罚款110万元，对行长卞文海取消高管任职资格三年，对信贷员邵青山禁止从事银行业工作终身。"
    assert codes(text) == {name: ["org.penalty"] for name in ("卞文海", "邵青山", "云和村镇银行股份有限公司")}
    assert len(heard.read(text).cases) == 1


def test_a_body_made_to_do_several_things_is_fined_too() -> None:
    assert codes("因信息报送不及时，恒岳财产保险股份有限公司丽水中心支公司被责令改正，并被处以12万元罚款。") == {"恒岳财产保险股份有限公司丽水中心支公司": ["org.penalty"]}


def test_a_written_self_criticism_to_a_committee_is_its_writers() -> None:
    text = "2023年7月15日，云和县某小区发生火灾，造成5人死亡。对恒岳物业服务有限公司处以150万元罚款；责令白石街道办事处向云和县委、县政府作出深刻书面检查。"
    assert codes(text) == {"恒岳物业服务有限公司": ["org.penalty"], "白石街道办事处": ["other.criticism"]}


def test_a_professors_title_lost_is_no_regulators_penalty() -> None:
    assert "org.penalty" not in codes("丽水学院给予教师卞文海记过处分，撤销其教授任职资格。")["卞文海"]


def test_a_title_that_names_the_post_alone_tells_what_its_one_holder_met_with() -> None:
    found = miner.extract_text("云和县一国企原总经理被双开\n日前，云和县纪委监委对云和县城投集团原总经理卞文海严重违纪违法问题进行了立案审查调查。")
    assert [[x.code for x in s.sanctions] for c in found.cases for s in c.subjects] == [["party.expulsion", "admin.dismissal"]]
    other = miner.extract_text("云和县一国企原会计被双开\n日前，云和县纪委监委对云和县城投集团原总经理卞文海严重违纪违法问题进行了立案审查调查。")
    assert [[x.code for x in s.sanctions] for c in other.cases for s in c.subjects] == [[]]


def test_one_bureau_of_a_place_is_no_named_body() -> None:
    found = miner.extract_text("贵州安顺一公安分局原政委被双开\n日前，安顺市纪委监委对某分局原政委卞文海立案审查调查。")
    assert [(m.label, m.text) for m in found.mentions][:2] == [("LOC", "贵州安顺"), ("TITLE", "政委")]


def test_a_unit_is_of_the_firm_fined_before_it() -> None:
    text = "浙江银保监局对恒岳人寿保险股份有限公司丽水分公司罚款55万元，对时任银保部负责人邵青山警告并罚款7万元。"
    assert heard.posts(text)["邵青山"] == [("恒岳人寿保险股份有限公司丽水分公司银保部", "负责人", True)]


def test_hidden_arms_are_a_wrong() -> None:
    assert "conduct.other" in [v.code for c in heard.read("云和县公安局原政委卞文海违反国家法律法规，私藏手枪子弹，被开除党籍。").cases for v in c.violations]


def test_an_inquiry_into_somebody_charged_is_his_and_not_the_one_befores() -> None:
    for mark in "。；":
        text = f"给予云和县自然资源局局长卞文海撤职处分{mark}云和县公安局已对某公司实际控制人仰某以涉嫌非法占用农用地罪立案侦查。"
        assert {n: [e.type for e in s.events] for n, s in heard.subjects(text).items()} == {"卞文海": ["admin_discipline"], "仰某": ["investigation"]}


def test_an_exchanges_criticism_falls_on_the_firms_of_its_list_too() -> None:
    text = "丽水恒岳医药科技股份有限公司（以下简称恒岳医药）控股股东占用公司资金。时任董事长卞文海未能勤勉尽责。交易所决定对恒岳医药及卞文海予以通报批评。"
    assert codes(text) == {"丽水恒岳医药科技股份有限公司": ["other.criticism"], "卞文海": ["other.criticism"]}


def test_the_firm_that_an_item_names_stands_for_the_hidden_one_of_its_head() -> None:
    found = miner.extract_text("市场监管局公布2起典型案例\n1.某直播公司虚假交易案\n丽水趣播网络科技有限公司虚构交易量，被云和县市场监管局罚款80万元。\n2.某加油站计量作弊案\n云和县恒顺加油站加装作弊芯片，被罚款37万元。")
    assert [s.name for c in found.cases for s in c.subjects] == ["丽水趣播网络科技有限公司", "云和县恒顺加油站"]


def test_an_association_called_back_is_fined() -> None:
    text = "2022年3月，浙江省市场监管局对云和县建筑材料协会立案调查。经查，该协会召集会员单位商定价格。浙江省市场监管局依法对该协会处以50万元罚款。"
    assert codes(text) == {"云和县建筑材料协会": ["org.penalty"]}


def test_any_firms_of_a_trade_are_no_firm() -> None:
    assert "丽水市石化" not in heard.spans("一、丽水市石化企业超标排污问题。", "ORG")
