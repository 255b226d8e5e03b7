"""Deeds, periods and sums told in other words of the same family: what one verb of a class tells, its neighbours tell too."""
from __future__ import annotations

import pytest

from miner import lexicons
from tests.heard import read

_WHO = "湖南省桑植县林业局副局长卞砚山"


def _codes(deed: str) -> list[str]:
    return sorted(v.code for c in read(f"{_WHO}{deed}，受到党内严重警告处分。").cases for v in c.violations)


def _amounts(deed: str) -> list[tuple[float, str]]:
    return sorted((a.value, a.role) for c in read(f"{_WHO}{deed}，受到党内严重警告处分。").cases for a in c.amounts)


def _periods(text: str) -> list[tuple[str, str | None] | None]:
    return [c.conduct and (c.conduct.start, c.conduct.end) for c in read(text).cases]


@pytest.mark.parametrize("deed, code", [
    ("多次收下施工老板送上的好处费", "crime.bribe_taking"),
    ("对医药代表送来的回扣照单全收", "crime.bribe_taking"),
    ("为承建方提供帮助，先后索得对方送的二百万元财物", "crime.bribe_taking"),
    ("把手伸向低保金", "conduct.fund_fraud"),
    ("拿着过世村民的存折取走低保金", "conduct.fund_fraud"),
    ("从财政套出防疫补助", "conduct.fund_fraud"),
    ("未经批准动用扶贫资金垫付工程款", "conduct.fund_fraud"),
    ("开着单位的车带家人回老家过年", "eight.vehicles"),
    ("驾着局里的公车接送孩子", "eight.vehicles"),
    ("把单位公款拿去炒股", "crime.misappropriation"),
    ("把公款装进自己口袋", "crime.embezzlement"),
    ("侵吞扶贫款", "crime.embezzlement"),
    ("拿公家的钱请客吃饭", "eight.public_dining"),
    ("让离职的妻子在单位挂名领空饷", "conduct.other"),
    ("没有尽到管党治党责任", "conduct.supervision_failure"),
    ("对审批把关松懈", "conduct.supervision_failure"),
    ("授意下属往上多报粮食产量", "conduct.falsification"),
    ("把账册付之一炬", "conduct.resisting_review"),
    ("与人合伙开煤矿", "conduct.business"),
    ("在违建整治工作中搞表面文章", "eight.formalism"),
    ("应供应商之邀参加豪华宴席", "eight.accepted_dining"),
    ("叫来辖区企业负责人为其聚餐结账", "eight.accepted_dining"),
    ("用培训费冲抵招待费", "eight.public_dining"),
    ("笑纳下属送上的名表", "eight.gifts"),
    ("以考核奖的名目给全体干部发钱", "eight.allowances"),
    ("打着考察的幌子组织干部到九寨沟游山玩水", "eight.public_travel"),
    ("旅游费用全由供货商埋单", "eight.accepted_travel"),
    ("让企业给自己配车使用", "eight.vehicles"),
    ("流连于高档会所", "eight.other"),
    ("办公室面积超出规定标准十平方米", "eight.buildings"),
    ("隐瞒房产情况不向组织报告", "discipline.organizational"),
    ("对村民办事推诿并勒索钱物", "discipline.mass"),
    ("擅自将学校的钱借给朋友做生意", "crime.misappropriation"),
    ("将亲属塞进低保名单", "conduct.fund_fraud"),
    ("数据注水", "conduct.falsification"),
    ("给投标企业递条子", "conduct.interference"),
    ("低价贱卖国有土地使国家受损", "conduct.state_loss"),
    ("酒后开车", "conduct.other"),
    ("同学聚会花了公家的钱", "eight.public_dining"),
    ("用公款采购名贵特产赠送领导", "eight.gifts"),
    ("一家三口赴三亚游玩，机票酒店由工程老板安排", "eight.accepted_travel"),
    ("驾驶制式警车回乡上坟", "eight.vehicles"),
    ("隐瞒本人持有股票情况", "discipline.organizational"),
    ("侵害农民土地权益", "discipline.mass"),
    ("利用管账之便侵吞社保基金", "crime.embezzlement"),
    ("挪用学费打游戏充值", "crime.misappropriation"),
    ("虚构养殖项目骗补", "conduct.fund_fraud"),
    ("在档案中改小年龄", "conduct.falsification"),
    ("指定亲友公司承揽工程", "conduct.interference"),
    ("在岗期间睡觉玩手机", "conduct.other"),
    ("用科研经费支付家庭旅游开支", "eight.public_travel"),
    ("巧立名目发钱", "eight.allowances"),
    ("收钱放行超载货车", "crime.bribe_taking"),
    ("偷支公款打赏主播", "crime.misappropriation"),
    ("拒不配合调查，编造谎言欺骗组织", "conduct.resisting_review"),
    ("违规收受在该区从事经营的公司经理寄送的白酒", "eight.gifts"),
])
def test_a_deed_in_another_word_of_its_family(deed, code):
    assert _codes(deed) == [code]


@pytest.mark.parametrize("deed, code", [
    ("以调研为名，接受企业主安排到多地旅游", "eight.accepted_travel"),          # and is no travel on public money
    ("与家人外出旅游，费用由下属企业用公款支付", "eight.public_travel"),
    ("虚报易地搬迁完成数据，扶贫政策未落实", "conduct.falsification"),         # and is no fraud on the funds
    ("接受服务对象安排的宴请并饮用高档酒水", "eight.accepted_dining"),           # the drink is no gift
])
def test_a_wide_class_takes_no_neighbours_deed(deed, code):
    assert _codes(deed) == [code]


def test_a_campaign_is_no_deed():
    assert _codes("违规接受宴请；该局随后聚焦公车私用、借用车辆开展整治") == ["eight.accepted_dining"]


@pytest.mark.parametrize("text, period", [
    ("河南省南召县交通运输局原局长卞砚山，2015年至2020年担任局长的几年里，多次收受下属所送礼金，受到党内警告处分。", ("2015-01-01", "2020-12-31")),
    ("旬阳市原副市长卞砚山2013年5月至2019年11月任副市长，其间收受红包礼金，受到党内警告处分。", ("2013-05-01", "2019-11-30")),
    ("2023年2月，曲沃县环保局局长卞砚山因2019年4月违规操办儿子婚宴被查处，受到党内警告处分。", ("2019-04-01", "2019-04-30")),
    ("射阳县供电公司经理卞砚山从2019年一直到现在长期占用下属单位轿车，受到党内警告处分。", ("2019-01-01", "2024-06-10")),
    ("2016年8月退休后，道县林业局原局长卞砚山仍利用影响力收受他人财物，时间持续到2021年，涉嫌利用影响力受贿罪。", ("2016-08-01", "2021-12-31")),
    ("桑植县水利局局长卞砚山公款旅游，时间为2018年3月，2019年受到党内警告处分。", ("2018-03-01", "2018-03-31")),
    ("桑植县水利局局长卞砚山违规发放补贴12万元（2015年至2017年），受到党内警告处分。", ("2015-01-01", "2017-12-31")),
    ("时间回溯到2012年5月，桑植县水利局局长卞砚山为老板承揽工程提供帮助，收受现金10万元，被开除党籍。", ("2012-05-01", "2012-05-31")),
    ("桑植县水利局局长卞砚山2019年3月任职，同年5月即收下老板所送购物卡，受到党内警告处分。", ("2019-05-01", "2019-05-31")),
    ("这场酒局发生在2021年9月3日，桑植县水利局局长卞砚山违规接受宴请，受到党内警告处分。", ("2021-09-03", "2021-09-03")),
    ("检察院起诉指控：2004年至2012年，被告人卞砚山利用担任桑植县水利局局长的便利，为他人谋取利益。2006年至2015年，卞砚山非法收受财物200万元。",
     ("2004-01-01", "2015-12-31")),
    ("2008年，浮山县矿业公司经理卞砚山与人合伙开煤矿。到2016年，他共分得利润760万元。2020年，卞砚山被开除党籍。", ("2008-01-01", "2016-12-31")),
])
def test_a_period_told_another_way(text, period):
    assert _periods(text) == [period]


@pytest.mark.parametrize("deed, code", [
    ("没有收受礼金，但违规接受了老板安排的宴请", "eight.accepted_dining"),
    ("并未接受宴请，其公车私用问题属实", "eight.vehicles"),
    ("担心再收受红包会被举报，转而接受旅游安排", "eight.accepted_travel"),
    ("落实主体责任不力，该局多名干部收受红包、公款吃喝", "conduct.supervision_failure"),
])
def test_what_was_not_done_or_done_by_others_gives_no_code(deed, code):
    assert _codes(deed) == [code]


def test_a_condition_is_no_deed():
    assert not [v for c in read(f"{_WHO}若继续收受礼金，必将受到严惩。").cases for v in c.violations]


def test_a_name_with_the_character_of_a_condition_is_a_name():
    text = "桑植县林业局副局长卞若强接受可能影响公正执行公务的宴请，受到党内警告处分。"
    assert [v.code for c in read(text).cases for v in c.violations] == ["eight.accepted_dining"]


@pytest.mark.parametrize("text", [
    "2021年7月，因客运站收费不规范，县纪委监委对区水务局副局长卞砚山履职不力问题作出责令书面检查处理。",
    "2022年4月，县交通运输局副局长卞砚山因借用下属单位车辆受到党内警告处分。",
])
def test_the_day_of_a_sanction_for_a_deed_is_no_day_of_the_deed(text):
    assert _periods(text) == [None]


@pytest.mark.parametrize("deed, amounts", [
    ("套取资金91万元，其中40万元用于违规发放津补贴，31万元用于吃喝招待，其余20万元据为己有",
     [(200000, "embezzled"), (310000, "public_spending"), (400000, "allowance"), (910000, "fraud")]),
    ("违规给职工发福利共支出15.6万元", [(156000, "allowance")]),
    ("在城建项目中盲目决策，产生利息差额652万元，造成重大经济损失", [(6520000, "loss")]),
    ("入股企业分红48万元", [(480000, "illicit_gain")]),
    ("把8万元公款装进自己口袋", [(80000, "embezzled")]),
    ("从财政套出防疫补助6万元", [(60000, "fraud")]),
    ("未经批准动用扶贫资金400万元", [(4000000, "misappropriated")]),
    ("挪用公款75万元炒股，亏掉23万元", [(230000, "loss"), (750000, "misappropriated")]),
])
def test_a_sum_by_another_verb_of_its_family(deed, amounts):
    assert _amounts(deed) == amounts


def test_a_cell_that_names_no_known_class_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(lexicons, "_extra", [tmp_path])
    (tmp_path / "charges.tsv").write_text("charge\tcode\n{NOSUCH}\tcrime.other\n", "utf-8")
    lexicons.rows.cache_clear()
    with pytest.raises(lexicons.LexiconError, match="charges.tsv: no class of words NOSUCH"):
        lexicons.rows("charges")
    lexicons.rows.cache_clear()
