"""What people are told to have done: sentences of our own, with the violation codes and the roles of the amounts in them.

A row: codes; head (what a bulletin calls it, before 问题); tellings (the subject goes before them); roles of {m}, {n} with their
range in yuan. {co}: a company, {x}: somebody who is no subject, {w}: a place gone to.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .bodies import company_name
from .figures import Money, money
from .people import ANONYMOUS_ONLY, Person
from .places import draw
from .writer import Page, Piece, mark

S, M, L, XL = (300, 9e3), (3e3, 9e5), (5e4, 9e6), (3e5, 2e8)
BOSS = "<私营企业主|私营企业老板|管理和服务对象|管理服务对象|供应商|工程承包商|辖区企业负责人>"

ACTS: list[tuple[tuple[str, ...], str, list[str], dict[str, tuple[str, tuple[float, float]]]]] = [
    (("eight.gifts",), "违规收受礼品<、|>礼金", [
        f"<先后|多次|>收受{BOSS}<所送|赠送的|给予的><礼金|礼品、礼金|礼品礼金><共计|折合共计|合计|折合人民币共计>{{m}}",
        f"利用<中秋、春节|传统节日|端午、中秋|生病住院|子女升学>之机，<先后|>收受{BOSS}<赠送的|所送><红包礼金|礼金、购物卡|消费卡|烟酒礼品、礼金|名贵特产和礼金>，<共计|折合|价值共计>{{m}}",
        f"<违规|>收受{BOSS}所送<高档白酒|名贵药材|高档香烟|茶叶>等礼品，<价值|折合>{{m}}",
        f"<先后|>收受{BOSS}所送<礼金|礼金、购物卡>{{m}}、价值{{n}}的<白酒|香烟|茶叶>"], {"m": ("gift", M), "n": ("gift", S)}),
    (("eight.gifts",), "违规收受礼品", [f"<多次|先后{{k}}次>收受{BOSS}<通过快递寄送的|赠送的>高档<白酒|香烟|茶叶|海鲜>等礼品"], {}),
    (("eight.accepted_dining",), "违规接受<宴请|管理和服务对象宴请>", [
        f"<多次|先后多次>接受{BOSS}<安排|提供>的<可能影响公正执行公务的|>宴请", f"<带领下属|与家人|邀约同事|><多次|>参加由{BOSS}<付费|买单|出资>的<吃请|聚餐|宴请><，饮用高档酒水|，相关费用均由对方支付|>",
        f"在{BOSS}<公司内部食堂|经营的农家乐|提供的场所>接受宴请，<饮用高档酒水|费用由对方承担>"], {}),
    (("eight.accepted_travel",), "违规接受<管理和服务对象|私营企业主>旅游<活动|>安排", [f"<与家人|携家人|携亲属|>接受{BOSS}<安排的|提供的>旅游<活动|>，<前往|赴|到>{{w}}<等地|>游玩，<相关费用|费用>由<对方|该企业>支付"], {}),
    (("eight.public_travel",), "公款旅游", ["以<考察学习|外出培训|招商引资>为名，组织<单位职工|班子成员|村干部>到{w}<旅游|游玩>，<用公款报销|公款支付>相关费用{m}"], {"m": ("public_spending", M)}),
    (("eight.public_dining",), "违规公款吃喝", ["<安排|指使>办公室人员以虚列<会议费|培训费|公务接待>方式<报销|列支>吃喝费用{m}", "<组织|安排><超标准|无公函><公务接待|接待>，用公款支付<餐费|接待费>{m}", "以公务接待名义组织<同事|班子成员>公款聚餐，<在单位食堂报销|报销餐费>{m}"],
     {"m": ("public_spending", (500, 2e5))}),
    (("eight.ceremonies",), "违规操办<婚丧喜庆事宜|婚庆事宜|升学宴|母亲丧事>", ["违反规定为<儿子|女儿|其父|其子>操办<婚宴|升学宴|乔迁宴|寿宴>，收受<管理和服务对象|下属单位工作人员>礼金{m}", "借<女儿结婚|父亲去世|新房乔迁>之机<大操大办|违规操办酒席>，<违规收受|收受><下属|管理和服务对象>礼金<共计|>{m}"], {"m": ("gift", M)}),
    (("eight.allowances",), "违规发放<津补贴|津贴补贴|福利|补贴>", ["<违规|违反规定|巧立名目>向<单位职工|班子成员|村“两委”干部>发放<津补贴|加班补贴|下乡补助|节日福利|值班补助><共计|合计|>{m}<，其中本人领取{n}|>", "<经其|>主持召开会议研究，违规以<绩效奖|伙食补助|误工补贴>名义向干部职工发放补贴<共计|>{m}"],
     {"m": ("allowance", (5e3, 2e6)), "n": ("allowance", (500, 2e4))}),
    (("eight.vehicles",), "<公车私用|违规使用公务用车|私车公养>", ["<多次|>驾驶单位公务用车<办理个人事务|接送子女上学|外出办私事|回老家>", "使用单位公务加油卡为<私家车|本人私家车>加油，<共计|价值>{m}", f"长期<无偿|>借用{BOSS}车辆供个人使用"], {"m": ("public_spending", S)}),
    (("eight.buildings",), "违规<超标准配备办公用房|超面积使用办公用房>", ["<违规|长期>超标准使用办公用房，<实际使用面积|面积>超出规定标准{k}平方米"], {}),
    (("eight.other",), "违规<出入私人会所|接受娱乐活动安排>", [f"多次接受{BOSS}安排的<打高尔夫球|高消费娱乐|KTV娱乐><活动|>", "<多次|>出入私人会所<|消费>"], {}),
    (("eight.formalism",), "<不作为、慢作为|工作不担当、不作为>", ["对<群众反映强烈的|上级交办的>{thing}问题<推诿扯皮|敷衍塞责|久拖不决>，<搞形式主义、官僚主义|不作为、慢作为>，造成不良影响", "在{thing}工作中<搞形式主义|形式主义、官僚主义严重>，<层层加码|脱离实际搞“一刀切”|以文件落实文件>，加重基层负担",
        "在推进{thing}工作中<盲目决策|急功近利>，搞<“形象工程”|“政绩工程”|“面子工程”>"], {}),
    (("crime.bribe_taking",), "受贿", ["利用<职务便利|职务上的便利|职权>，<在{thing}等方面|>为他人谋取利益，<非法收受他人财物|收受贿赂|收受他人所送好处费><共计|>{m}", "<为他人在{thing}等方面提供帮助|在{thing}等事项上为他人提供帮助>，<非法收受财物|收受钱款|收受好处费|收受他人贿赂><折合|共计|>{m}",
        "在{thing}中为{co}提供便利，<先后|>收受该公司[TITLE#TITLE.legal_representative:法定代表人]{x}<贿赂|好处费|所送现金>{m}", "<多次|先后{k}次>收受{co}[?TITLE:负责人]{x}<贿送的财物|给予的回扣|所送“感谢费”>，<共计|折合>{m}"], {"m": ("bribe", L)}),
    (("crime.embezzlement",), "贪污", ["利用职务便利，通过<虚列支出|收入不入账|虚报冒领|伪造票据>等方式，<侵吞|贪污>公款{m}", "采取<截留收入|虚开发票报账|虚构工程量>的<手段|方式>，将<公款|集体资金|专项资金>{m}据为己有"], {"m": ("embezzled", L)}),
    (("crime.misappropriation",), "挪用公款", ["<擅自|多次|>挪用公款{m}<用于个人经营活动|归个人使用|用于偿还个人债务|用于炒股>", "利用<保管|经手>资金的职务便利，将公款{m}挪作他用，进行营利活动，涉嫌挪用公款犯罪"], {"m": ("misappropriated", L)}),
    (("crime.abuse_of_power",), "滥用职权", ["<违反规定|>滥用职权，<违规审批用地|擅自减免土地出让金|违规拨付工程款>，致使<国家利益|公共财产>遭受<重大|>损失{m}"], {"m": ("loss", XL)}),
    (("crime.dereliction",), "玩忽职守", ["在{thing}工作中严重不负责任，涉嫌玩忽职守犯罪，造成<国家|财政资金>损失{m}"], {"m": ("loss", XL)}),
    (("crime.bribe_giving",), "行贿", ["为谋取不正当利益，<多次|>向<国家工作人员|他人>行贿{m}"], {"m": ("bribe", L)}),
    (("conduct.fund_fraud",), "<骗取|套取>{fund}", ["<伙同他人|>通过<虚报面积|伪造花名册|编造虚假合同|虚列人员>等方式<套取|骗取>{fund}{m}", "<虚报冒领|骗取|截留>{fund}<共计|>{m}，用于<村集体开支|个人日常开销|单位接待支出>"], {"m": ("fraud", M)}),
    (("conduct.falsification",), "弄虚作假", ["<指使他人|>伪造<验收材料|档案资料|会议记录|检查台账>，应付上级检查", "在{thing}工作中编造虚假数据"], {}),
    (("conduct.supervision_failure",), "履行<监管职责|主体责任|监督责任>不力", ["<作为分管领导，|>对{thing}工作监管不力，<致使相关企业违规获利|导致问题长期存在>，负<主要|重要>领导责任", "履行<主体责任|监督责任>不力，对{thing}方面存在的问题失察失管", "履行监管职责不到位，致使{fund}被套取{m}"], {"m": ("fraud", L)}),
    (("conduct.interference",), "违规干预<和|、>插手<工程建设|市场经济活动>", ["<利用职务影响|>违规干预和插手<工程项目招投标|市场经济活动|政府采购>，<帮助{co}承揽工程|为{co}中标打招呼>"], {}),
    (("conduct.business",), "违规从事营利活动", ["违规<经商办企业|从事营利活动>，<入股{co}|与他人合伙经营砂石场>，<获利|违规获利>{m}", "违规向{co}放贷{m}，<获取大额回报|收取高额利息{n}>"], {"m": ("illicit_gain", M), "n": ("illicit_gain", M)}),
    (("conduct.state_loss",), "违规决策造成国有资产损失", ["<未经集体研究，|>违规决策<出借资金|收购资产|采用赊销方式销售储备粮>，造成国有资产损失{m}"], {"m": ("loss", XL)}),
    (("medical.fraud",), "骗取医保基金", ["<伙同他人|>通过虚假住院、伪造病历等方式<骗取|套取>医保基金{m}", "<组织人员|>冒名就医、虚构医药服务，骗取医保基金{m}", "盗刷<参保人|他人>医保卡<套现|>，骗取医保基金<支出|>{m}"], {"m": ("fraud", M)}),
    (("crime.fraud",), "诈骗", ["虚构<能够办理工作调动|可低价购房>的事实，骗取他人财物{m}，涉嫌诈骗犯罪"], {"m": ("fraud", M)}),
    (("conduct.resisting_review",), "对抗组织审查", ["<与他人串供|转移、隐匿证据|伪造证据>，对抗组织审查", "在组织谈话函询期间，与有关人员订立攻守同盟，对抗组织审查"], {}),
]
THINGS = "工程承揽 项目审批 工程款拨付 物资采购 干部选拔任用 企业经营 土地出让 药品采购 医疗设备采购 资质办理 职务调整 贷款审批 案件处理 危房改造 农村人居环境整治 耕地保护 安全生产 高标准农田建设 粮食收储 矿产开发 规划调整 税收减免 医保基金监管 农村厕所改造 营商环境 防汛抗旱 拆迁安置".split()
FUNDS = "惠农补贴资金 危房改造补助 低保金 扶贫资金 退耕还林补助 征地补偿款 财政专项资金 集体资金 耕地地力保护补贴 农机购置补贴 产业扶持资金 困难群众救助金 养老保险金".split()


# Codes on which careful readers may differ beside the row's own: found or not, they count neither way.
DOUBTFUL = {
    "crime.embezzlement": {"conduct.fund_fraud", "conduct.falsification"}, "conduct.fund_fraud": {"conduct.falsification", "crime.embezzlement", "crime.misappropriation", "crime.fraud"},
    "medical.fraud": {"crime.fraud", "conduct.falsification", "medical.drug_resale"}, "conduct.resisting_review": {"discipline.political", "conduct.falsification"},
    "conduct.supervision_failure": {"conduct.fund_fraud", "eight.formalism"}, "conduct.falsification": {"eight.formalism"}, "eight.formalism": {"conduct.falsification"},
    "crime.abuse_of_power": {"conduct.state_loss", "conduct.other"}, "crime.dereliction": {"conduct.state_loss", "conduct.supervision_failure"}, "eight.public_dining": {"conduct.fund_fraud", "conduct.falsification"},
    "eight.other": {"eight.accepted_dining", "eight.accepted_travel"}, "eight.ceremonies": {"eight.gifts"}, "crime.misappropriation": {"conduct.business"}, "conduct.state_loss": {"crime.abuse_of_power"},
    "eight.accepted_dining": {"eight.other", "eight.vehicles"}, "eight.accepted_travel": {"eight.other"}, "crime.bribe_taking": {"crime.bribe_giving"}, "conduct.interference": {"conduct.business"}}


@dataclass
class Act:
    piece: Piece
    head: Piece
    codes: tuple[str, ...]
    amounts: list[dict[str, Any]] = field(default_factory=list)


def company(page: Page) -> Piece:
    r = page.rng
    if r.random() < 0.4:
        return mark("ORG", r.choice(["某建筑公司", "某医药公司", "某科技公司", "某矿业公司", "某建筑工程有限公司", "某房地产开发公司"]), "ORG.anonymised")
    if r.random() < 0.5:
        return mark("ORG", company_name(page), "ORG.company_no_place")
    d = draw(page, r.choice(["county", "prefecture"]))
    return mark("ORG", (d.name if d.level == "prefecture" else d.parents[-1].name + d.name if r.random() < 0.5 else d.name) + company_name(page), "ORG.company")


def place(page: Page) -> Piece:
    r = page.rng
    if r.random() < 0.5:
        d = draw(page, "province")
        return mark("LOC", d.short or d.name, "LOC.travel", "LOC.short")
    d = draw(page, "prefecture")
    return mark("LOC", d.name, "LOC.travel")


OTHERS = {"three": 4, "two": 1, **{k: v * 2 for k, v in ANONYMOUS_ONLY.items()}}


def act(page: Page, codes: list[str] | None = None, without: set[str] | None = None) -> Act:
    """One thing done; ``codes``: one of these."""
    r = page.rng
    rows = [row for row in ACTS if (codes is None or row[0][0] in codes) and not (without and row[0][0] in without)]
    row_codes, head, tellings, roles = r.choice(rows)
    template = page.pick(r.choice(tellings))
    fund = r.choice(FUNDS)
    amounts: list[dict[str, Any]] = []
    slots: dict[str, Any] = {"thing": "、".join(r.sample(THINGS, r.choice([1, 1, 2]))), "fund": fund, "k": str(r.randrange(3, 40))}
    template = template.replace("{thing}", slots["thing"]).replace("{fund}", fund).replace("{k}", slots["k"])
    for slot, (role, (low, high)) in roles.items():
        if "{" + slot + "}" in template:
            made: Money = money(page, low, high, foreign=role in ("bribe", "gift"))
            if template.startswith("违规向{co}放贷") and slot == "m":
                role = "loan"
            slots[slot] = made.piece
            amounts.append(made.amount(role))
    if "{co}" in template:
        slots["co"] = company(page)
    if "{x}" in template:
        slots["x"] = Person(page, OTHERS).piece("PER.no_subject")
    if "{w}" in template:
        slots["w"] = place(page)
    return Act(page.fill(template, **{k: v for k, v in slots.items() if not isinstance(v, str)}), page.fill(head.replace("{fund}", fund)), row_codes, amounts)
