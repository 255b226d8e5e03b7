"""What a case states somebody to have done, what the money was for and when it was: wordings that readers of whole documents missed."""
from __future__ import annotations

import pytest

from heard import read

import miner


def _codes(text: str) -> set[str]:
    return {v.code for c in miner.extract_text(text, published="2026-06-10").cases for v in c.violations}


@pytest.mark.parametrize(("deed", "code"), [
    ("先后收受供货商给予的超市卡、油卡", "eight.gifts"),
    ("收受下属以拜年名义送给的现金1万元", "eight.gifts"),
    ("用公款购买土特产送礼", "eight.gifts"),
    ("把吃喝费用拆分到会议费、培训费中列支", "eight.public_dining"),
    ("在公务接待中一函多餐", "eight.public_dining"),
    ("用工会经费支付聚餐费", "eight.public_dining"),
    ("多次接受监管企业安排的吃喝", "eight.accepted_dining"),
    ("将个人吃喝费用转嫁给辖区企业支付", "eight.accepted_dining"),
    ("让管理服务对象为其支付餐费", "eight.accepted_dining"),
    ("借嫁女之机敛财", "eight.ceremonies"),
    ("为其母亲举办八十寿宴，摆酒26桌", "eight.ceremonies"),
    ("超标准领取薪酬", "eight.allowances"),
    ("给干部职工发放油卡等福利", "eight.allowances"),
    ("擅自改变出差路线，到景区游览", "eight.public_travel"),
    ("由供应商出资安排其一家到三亚旅游", "eight.accepted_travel"),
    ("驾驶单位执法车回老家祭祖", "eight.vehicles"),
    ("用公务加油卡为私家车加油", "eight.vehicles"),
    ("将单位公车交由其子长期使用", "eight.vehicles"),
    ("长期占用下属单位越野车", "eight.vehicles"),
    ("违规修建办公楼", "eight.buildings"),
    ("办公室面积达46平方米，经两次清理仍未腾退", "eight.buildings"),
    ("用公款支付个人洗浴、足疗费用", "eight.other"),
    ("到夜总会消费", "eight.other"),
    ("对群众反映的问题敷衍应付", "eight.formalism"),
    ("不如实报告个人有关事项", "discipline.organizational"),
    ("参与封建迷信活动", "discipline.political"),
    ("违规为亲属谋取利益", "discipline.integrity"),
    ("在低保评定中优亲厚友", "discipline.mass"),
    ("吃拿卡要，刁难办事群众", "discipline.mass"),
    ("利用管理危房改造的便利，向农户收取好处费6000元", "discipline.mass"),
    ("与他人发生不正当性关系", "discipline.life"),
    ("以手续费名义收取好处费", "crime.bribe_taking"),
    ("以借为名索取管理服务对象30万元", "crime.bribe_taking"),
    ("将村里的土地承包费3.6万元据为己有", "crime.embezzlement"),
    ("将公款借给他人使用", "crime.misappropriation"),
    ("涉嫌国有公司人员失职犯罪", "crime.dereliction"),
    ("以帮助安排工作为由骗取他人钱款", "crime.fraud"),
    ("冒用已故人员医保卡刷卡购药", "medical.fraud"),
    ("将一次住院过程分解为多次住院", "medical.split_or_nominal_admission"),
    ("开具大处方", "medical.overtreatment"),
    ("多记床位费、护理费", "medical.overcharging"),
    ("将保健品以药品名义刷医保卡结算", "medical.substitution"),
    ("超量开药后倒卖药品牟利", "medical.drug_resale"),
    ("推诿重症患者", "medical.refusal"),
    ("没有认真核查申报材料", "conduct.supervision_failure"),
    ("把关不严，导致国家补贴资金被骗取", "conduct.supervision_failure"),
    ("化整为零规避招标", "conduct.interference"),
    ("泄露标底", "conduct.interference"),
    ("违规指定供应商", "conduct.interference"),
    ("出资60万元入股砂石厂，每年坐收红利", "conduct.business"),
    ("从事有偿补课", "conduct.business"),
    ("违规决策造成国有资产流失", "conduct.state_loss"),
    ("擅自决定对外担保，致使公司2160万元无法收回", "conduct.state_loss"),
    ("以虚假材料申请国家补助", "conduct.fund_fraud"),
    ("隐瞒父亲死亡事实，继续领取其养老金", "conduct.fund_fraud"),
    ("将征地补偿款挪作他用", "conduct.fund_fraud"),
    ("虚构健康体检数据", "conduct.falsification"),
    ("补填会议记录", "conduct.falsification"),
    ("授意他人提供虚假证言", "conduct.resisting_review"),
    ("违规占用耕地建房", "conduct.other"),
    ("借女儿升学之机大摆筵席", "eight.ceremonies"),
    ("违规持股", "conduct.business"),
    ("违规决策致使1.5亿元资金逾期未收回", "conduct.state_loss"),
    ("驾驶单位越野车携家人前往外地游玩，油费在单位报销", "eight.vehicles"),
    ("落实“两个责任”不力", "conduct.supervision_failure"),
    ("将其保管的收费款18万元借给其表弟", "crime.misappropriation"),
    ("伪造质检报告", "conduct.falsification"),
    ("将自己的亲属纳入低保", "conduct.fund_fraud"),
    ("挪用教育附加费", "conduct.fund_fraud"),
    ("履行“一岗双责”不到位", "conduct.supervision_failure"),
    ("代替农户签字", "conduct.falsification"),
    ("长期不驻村，驻村不在岗", "eight.formalism"),
    ("将工程肢解发包", "conduct.interference"),
    ("与他人合伙做生意", "conduct.business"),
    ("违规为职工购买商业保险", "eight.allowances"),
    ("多次驾驶公车往返于单位与住所之间", "eight.vehicles"),
    ("在接待中违规提供香烟和高档酒水", "eight.public_dining"),
    ("冒用他人身份证件办理住院报销", "medical.fraud"),
    ("违反价格规定多收医疗费用", "medical.overcharging"),
    ("挤占扶贫资金", "conduct.fund_fraud"),
    ("违规收取村民建房押金", "discipline.mass"),
    ("擅自将工程转包", "conduct.interference"),
    ("私自经营砂场", "conduct.business"),
    ("制作假账应付审计", "conduct.falsification"),
    ("值班期间脱岗", "conduct.other"),
    ("违规报送名单", "conduct.other"),
    ("将其保管的党费用于个人消费", "crime.misappropriation"),
    ("违规操办父亲葬礼", "eight.ceremonies"),
    ("违规乘坐下属单位越野车", "eight.vehicles"),
    ("用村集体资金大吃大喝", "eight.public_dining"),
    ("违规购置高档办公家具", "eight.buildings"),
    ("贯彻落实上级决策部署不到位", "eight.formalism"),
    ("收受他人所送干股", "crime.bribe_taking"),
    ("将村集体砂场租金32万元私分", "conduct.fund_fraud"),
    ("负有失察责任", "conduct.supervision_failure"),
    ("挪用案款", "crime.misappropriation"),
    ("在宾馆吸食冰毒", "conduct.other"),
    ("长期无偿借用卫某一辆越野车", "eight.vehicles"),
    ("互踢皮球，致使项目搁置", "eight.formalism"),
    ("冒用其父医保凭证购药，造成医保基金损失", "medical.fraud"),
    ("在救灾物资发放工作中失职问题", "conduct.supervision_failure"),
])
def test_deed_has_its_code_and_no_other(deed, code):
    assert _codes(f"关于典型问题的通报\n怀宁县水务局原局长骆明{deed}。2023年5月，骆明受到党内警告处分。") == {code}


@pytest.mark.parametrize(("told", "codes"), [
    ("骆明以虚开发票的方式列支招待费", {"eight.public_dining"}),
    ("骆明以“投资入股”名义收受贿赂", {"crime.bribe_taking"}),
    ("骆明涉嫌行贿。“受贿行贿一起查，不是一句空话。”办案人员说", {"crime.bribe_giving"}),
    ("辩护人提出骆明应以诈骗罪定罪处罚。法院认定骆明犯贪污罪", {"crime.embezzlement"}),
    ("骆明将公款35万元挪作他用，进行营利活动", {"crime.misappropriation"}),
    ("骆明违规接受私营企业主旅游活动安排、违规公款吃喝", {"eight.accepted_travel", "eight.public_dining"}),
    ("骆明违规收取丧属“辛苦费”800元", {"eight.gifts"}),
    ("骆明违规接受宴请和旅游安排、公款报销个人费用", {"eight.accepted_dining", "eight.accepted_travel", "conduct.other"}),
    ("骆明收受卫某所送现金、购物卡共计14.3万元，为该院谋取利益，涉嫌受贿", {"crime.bribe_taking"}),
    ("骆明虚增库存、套取保管费用被查处", {"conduct.falsification", "conduct.fund_fraud"}),
    ("骆明犯民事枉法裁判罪，被判处有期徒刑一年", {"crime.favouritism"}),
    ("骆明在办理一起寻衅滋事案过程中，授意承办人员隐匿证据，收受贿赂", {"crime.bribe_taking"}),
])
def test_deed_words_of_another_violation_are_not_stated(told, codes):
    assert _codes(f"关于典型问题的通报\n怀宁县水务局原局长{told}。2023年5月，骆明受到党内严重警告处分。") == codes


@pytest.mark.parametrize("told", [
    "全县党员干部要深刻汲取教训，不准违规经商办企业。",
    "有的借操办喜事之机敛财，有的通过微信收受礼金，手段更加隐蔽。",
    "县委将开展专项整治，紧盯公款旅游、违规发放津补贴等问题。",
    "对落实主体责任不力的，严肃追究领导责任。",
    "个别党员干部热衷于公款吃喝，把纪律当耳旁风。",
])
def test_what_is_said_of_nobody_is_not_charged_to_the_last_case(told):
    assert _codes(f"关于典型问题的通报\n怀宁县水务局原局长骆明酒后驾驶机动车问题。2023年5月，骆明受到党内警告处分。{told}") == {"conduct.other"}


@pytest.mark.parametrize("told", [
    "经核查，未发现其违规接受宴请、收受礼品礼金问题。",
    "举报反映其公车私用问题经查不属实。",
    "此前，他曾多次拒绝接受宴请。",
])
def test_what_was_not_done_is_not_charged(told):
    assert _codes(f"关于典型问题的通报\n怀宁县水务局原局长骆明酒后驾驶机动车问题。2023年5月，骆明受到党内警告处分。{told}") == {"conduct.other"}


def _amounts(told: str) -> list[tuple[float, str]]:
    text = f"关于典型问题的通报\n怀宁县水务局原局长骆明等人违纪问题。{told}。2023年5月，骆明受到党内警告处分。"
    return [(a.value, a.role) for c in miner.extract_text(text, published="2026-06-10").cases for a in c.amounts]


@pytest.mark.parametrize(("told", "amounts"), [
    ("骆明先后3次接受辖区饭店老板的宴请，餐费共计3760元", [(3760, "other")]),
    ("骆明接受某公司老板宴请，消费2860元，由该老板支付", [(2860, "other")]),
    ("县高铁办拨付青苗补偿款231万元，骆明伙同会计套取补偿款43.2万元", [(2310000, "other"), (432000, "fraud")]),
    ("骆明向8户低保户索要现金2600元", [(2600, "illicit_gain")]),
    ("骆明违规发放扶贫贷款105万元，发放的贷款已收回93万元", [(1050000, "loan"), (930000, "recovered")]),
    ("骆明未到田间核查，导致多发放补助资金7.28万元", [(72800, "loss")]),
    ("骆明让承包费差额80万元落入个人腰包", [(800000, "embezzled")]),
    ("骆明花28万元购得一把紫砂壶送给局领导", [(280000, "gift")]),
    ("骆明截留救灾款14.35万元，其中9.6万元用于支付机械租赁支出", [(143500, "misappropriated"), (96000, "other")]),
    ("骆明套取资金43万元，其中28.9万元以“加班费”名义发给全院职工", [(430000, "fraud"), (289000, "allowance")]),
    ("骆明驾驶公车探亲，责令其缴纳车辆使用费380元", [(380, "refunded")]),
    ("骆明多次收受陈某所送“红包”共计11.6万元，犯受贿罪", [(116000, "bribe")]),
    ("骆明非法收受周某所送现金共计48.6万元、加油卡1.9万元，犯受贿罪", [(486000, "bribe"), (19000, "bribe")]),
    ("骆明以虚假材料获得农机补贴4.3万元", [(43000, "fraud")]),
    ("骆明将餐费、烟酒费共计6.83万元以“防疫物资”名义在单位报销", [(68300, "public_spending")]),
    ("骆明将征地补偿款26万元挪作他用", [(260000, "misappropriated")]),
    ("骆明收受卫某等19人现金、购物卡共计31万元，鉴于其自首情节，以受贿罪判处有期徒刑三年", [(310000, "bribe")]),
    ("骆明违规收受礼品。骆明收受老板给予的礼品、礼金合计3万元，因犯受贿罪被判处有期徒刑三年", [(30000, "gift")]),
    ("骆明诈骗他人钱财38万元", [(380000, "fraud")]),
    ("骆明违规占用扶贫资金20万元", [(200000, "misappropriated")]),
    ("骆明低价出租集体房屋，少收租金6万元", [(60000, "loss")]),
])
def test_amount_has_the_role_of_what_was_done_with_it(told, amounts):
    assert _amounts(told) == amounts


def _periods(told: str) -> list[tuple[str, str] | None]:
    text = f"关于典型问题的通报\n怀宁县水务局原局长骆明等人违纪问题。{told}。2023年5月，骆明受到党内警告处分。"
    return [(c.conduct.start, c.conduct.end) if c.conduct else None for c in miner.extract_text(text, published="2026-06-10").cases]


@pytest.mark.parametrize("told", [
    "骆明涉嫌贪污公款，2001年10月逃往国外，2004年被遣返回国",
    "骆明办公室面积达43.5平方米，经2014年两次清理整改后仍未腾退",
    "2015年，县税务局追缴骆明骗取的退税款23万元",
])
def test_period_what_came_to_pass_later_is_no_deed(told):
    assert _periods(told) == [None]


@pytest.mark.parametrize("told", [
    "根据2007年“两高”《关于办理受贿刑事案件适用法律若干问题的意见》，以受贿论处。2013年至2015年，骆明收受财物10万元",
    "2013年至2015年，骆明受贿30万元。怀宁县人民法院于2016年6月9日作出（2016）某刑初字第58号刑事判决",
    "2013年至2015年，骆明受贿30万元。2016年2月，检察机关提出抗诉",
    "2013年至2015年，骆明套取补贴。2016年10月9日因涉嫌犯贪污罪被取保候审",
    "2013年至2015年，骆明套取补贴。为应付2019年12月的检查，骆明等人商议对策",
])
def test_period_the_days_of_court_and_law_are_no_deed(told):
    assert _periods(told) == [("2013-01-01", "2015-12-31")]


@pytest.mark.parametrize(("deed", "code"), [
    ("下乡走访只拍几张照片就走人，人没下车", "eight.formalism"),
    ("接到群众来信后束之高阁，半年里没有去看过", "eight.formalism"),
    ("一年里被几名包工头轮番请去酒楼，饭钱从来不用他掏", "eight.accepted_dining"),
    ("叫上朋友到饭店喝酒，账单由单位以接待费处理", "eight.public_dining"),
    ("带妻子去三亚过年，机票酒店全是老板安排的", "eight.accepted_travel"),
    ("出差途中绕道景区看风景，门票住宿都夹在差旅费里报销", "eight.public_travel"),
    ("周末开着局里的越野车送孩子上课", "eight.vehicles"),
    ("把三间屋子打通归自己一人用，面积比规定多出一倍", "eight.buildings"),
    ("没有报批也没有依据，给管理层发放考核奖18万元", "eight.allowances"),
    ("把账上的钱转给自己炒股，想着赚回来就补上", "crime.misappropriation"),
    ("暗示评委给某公司打高分", "conduct.interference"),
    ("叮嘱老板有人问起来就说是借款", "conduct.resisting_review"),
    ("担心影响年终考核，把过火面积的数字改成三十亩上报", "conduct.falsification"),
    ("不做尽职调查便拍板收购一家空壳厂，3200万元就这样没了", "conduct.state_loss"),
])
def test_deeds_told_without_their_label(deed: str, code: str) -> None:
    assert code in {v.code for c in read(f"松阳县水利局局长卞砚山{deed}。卞砚山受到党内警告处分。").cases for v in c.violations}


@pytest.mark.parametrize("told", ["谁敢公款吃喝、公车私用，就查到谁头上", "讲了什么是贪污、什么是挪用公款", "所在医院没有挂床住院，每天早晚都点名核对"])
def test_what_is_said_of_a_deed_is_none(told: str) -> None:
    assert not [v.code for c in read(f"松阳县水利局局长卞砚山{told}。卞砚山受到党内警告处分。").cases for v in c.violations]


@pytest.mark.parametrize("told", ["医院介绍，患者白天在家休养，晚上回医院治疗", "县里有三项工程停工，企业亏损3000万元", "村民王某替邻居签字领取补贴，已核实无误", "检查组要求各村每周上报一次防汛情况"])
def test_plain_words_beside_a_deed_are_no_deed_of_their_own(told: str) -> None:
    assert [v.code for c in read(f"松阳县教育局局长卞砚山收受礼金2万元。{told}。卞砚山受到党内警告处分。").cases for v in c.violations] == ["eight.gifts"]
