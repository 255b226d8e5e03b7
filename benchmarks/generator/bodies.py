"""Organisations of every level and system, and the posts in them with their ranks."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .places import MUNICIPALITIES, Division, draw, place_tags, prefix
from .writer import Page, Piece, mark

RANKS = ("national", "ministerial_chief", "ministerial_deputy", "bureau_chief", "bureau_deputy", "division_chief", "division_deputy",
         "section_chief", "section_deputy", "other")

# stem: province's body; city's and county's bodies
DEPARTMENTS = [
    ("财政厅", "财政局"), ("教育厅", "教育局", "教育体育局"), ("民政厅", "民政局"), ("自然资源厅", "自然资源局", "自然资源和规划局"), ("生态环境厅", "生态环境局"),
    ("住房和城乡建设厅", "住房和城乡建设局", "住建局"), ("交通运输厅", "交通运输局"), ("水利厅", "水利局", "水务局"), ("农业农村厅", "农业农村局"), ("商务厅", "商务局"),
    ("文化和旅游厅", "文化广电和旅游局", "文化体育和旅游局", "文旅局"), ("卫生健康委员会", "卫生健康局", "卫健局", "卫生健康委员会", "卫健委"), ("应急管理厅", "应急管理局"),
    ("审计厅", "审计局"), ("市场监督管理局", "市场监督管理局", "市场监管局"), ("医疗保障局", "医疗保障局", "医保局"), ("统计局", "统计局"), ("林业和草原局", "林业局", "林业和草原局"),
    ("人力资源和社会保障厅", "人力资源和社会保障局", "人社局"), ("司法厅", "司法局"), ("粮食和物资储备局", "粮食和物资储备局", "发展改革和粮食储备局"), ("信访局", "信访局"),
    ("机关事务管理局", "机关事务服务中心", "机关事务管理局"), ("退役军人事务厅", "退役军人事务局"), ("科学技术厅", "科学技术局", "科技局"), ("发展和改革委员会", "发展和改革委员会", "发改委", "发展和改革局"),
    ("国有资产监督管理委员会", "国有资产监督管理委员会", "国资委"), ("住房和城乡建设厅", "城市管理局", "综合行政执法局", "城市管理和综合行政执法局"), ("乡村振兴局", "乡村振兴局"),
    ("药品监督管理局", "行政审批服务局", "政务服务管理局"), ("体育局", "体育局"), ("民族事务委员会", "民族宗教事务局"), ("地方志编纂中心", "供销合作社联合社", "档案馆"),
    ("国土资源厅", "国土资源局"), ("卫生和计划生育委员会", "卫生和计划生育局", "卫计局", "卫计委"), ("质量技术监督局", "质量技术监督局", "质监局"), ("安全生产监督管理局", "安全生产监督管理局", "安监局"),
    ("环境保护厅", "环境保护局", "环保局"), ("工商行政管理局", "工商行政管理局", "工商局"), ("文化厅", "文化广电新闻出版局", "文广新局"), ("经济和信息化委员会", "经济和信息化局", "经信局", "经信委"),
    ("农业厅", "农业局", "畜牧兽医局"), ("扶贫开发办公室", "扶贫开发局", "移民局"), ("旅游局", "旅游局"), ("食品药品监督管理局", "食品药品监督管理局", "食药监局"),
    ("投资促进局", "招商局", "投资促进局", "经济合作局"), ("数据局", "大数据管理局", "数据局"), ("能源局", "工业和信息化局", "经济和信息化局"),
]
PARTY = ["组织部", "宣传部", "统战部", "政法委", "办公室", "政策研究室", "老干部局", "巡察工作领导小组办公室"]
MASS = ["总工会", "妇女联合会", "残疾人联合会", "科学技术协会", "工商业联合会", "红十字会", "文学艺术界联合会"]
INNER = {"province": ["规划财务处", "政策法规处", "人事处", "行政审批处", "基本建设处", "办公室", "机关党委"], "prefecture": ["财务科", "政策法规科", "人事科", "行政审批科", "基金监管科", "办公室", "项目科"],
         "county": ["财务股", "项目股", "基金监管股", "办公室", "行政审批股", "稽查大队", "执法大队", "信息中心", "会计核算中心"]}
TOWNS = ("石桥 双河 龙泉 永安 白沙 青山 大河 新民 黄泥 柳林 三江 太平 长岭 红星 古楼 清溪 马家 花园 金鸡 水口 城关 福兴 牛头 沙坪 永兴 新店 桃源 杨柳 高坪 东坝 云岭 六合 天宝 团结 八里 官渡 凤凰 王庄 李家沟 张集 "
         "安乐 和平 平安 周家 大王 万福 兴隆 南山 北关 西河").split()
VILLAGES = ("青杠 前进 新华 新民 王家沟 石门 大湾 红旗 胜利 向阳 双龙 团山 柳树 上河 下坝 东风 李家坪 长征 太阳 花桥 光明 赵庄 孙楼 高桥 南沟 一心 三合 五星 黄土岭 马鞍 杏花 小河 龙王庙 北庄 陈家湾 大队 中心 友谊").split()
BRANDS = "宏远 华泰 恒信 金诚 中兴达 新盛 鼎泰 博瑞 天成 瑞丰 众邦 东润 远大 建业 隆鑫 同创 鸿基 兴业 利民 汇通 正阳 万和 国兴 蓝海 嘉禾 锦程 永固 龙腾 凯达 九州通达 中益 泽源".split()
TRADES = ["建设投资", "能源", "交通建设", "城市发展", "水务", "矿业", "农业发展", "旅游开发", "粮油", "供水", "建筑工程", "房地产开发", "医药", "医疗器械", "物业管理", "电力", "燃气", "文化传媒", "环保科技", "国有资产经营", "公路桥梁"]
FORMS = ["集团有限公司", "有限责任公司", "有限公司", "股份有限公司", "（集团）有限公司", "集团有限责任公司", "公司"]
BANKS = ["中国农业银行", "中国工商银行", "中国建设银行", "中国银行", "交通银行", "中国邮政储蓄银行", "中国农业发展银行", "国家开发银行", "中国光大银行", "中信银行", "中国农业银行股份有限公司", "中国建设银行股份有限公司"]
CENTRAL = [("国家林业和草原局", ["党组成员", "副局长"]), ("商务部", ["党组成员", "副部长"]), ("国家统计局", ["党组书记", "局长"]), ("中国石油天然气集团有限公司", ["党组成员", "副总经理"]),
           ("中国铁路工程集团有限公司", ["党委书记", "董事长"]), ("国家能源投资集团有限责任公司", ["党组副书记", "总经理"]), ("中国人寿保险（集团）公司", ["党委委员", "副总裁"]), ("交通运输部", ["党组成员", "副部长"]),
           ("国家体育总局", ["党组成员", "副局长"]), ("水利部长江水利委员会", ["党组成员", "副主任"]), ("中国证券监督管理委员会", ["党委委员", "副主席"]), ("海关总署", ["党委委员", "副署长"])]
LEADERS = {"省": "省长", "自治区": "主席", "市": "市长", "州": "州长", "盟": "盟长", "县": "县长", "区": "区长", "旗": "旗长"}


@dataclass(frozen=True)
class Body:
    """A body with its posts. ``alone``: the posts take the place itself (渠县 + 县长), there is no body's name."""
    kind: str
    place: Division | None
    where: str                       # the place as written before the name
    name: str                        # what follows it
    titles: tuple[tuple[str, int | None], ...]   # title and rank (index; None: not told plainly)
    pairs: tuple[tuple[str, ...], ...] = ()      # posts held together
    alone: bool = False
    tags: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        return self.where + self.name

    def piece(self, shown: str | None = None, *tags: str) -> Piece:
        text = self.full if shown is None else shown
        if self.alone:
            return mark("LOC", text, *(f"LOC.{t}" for t in (place_tags(self.place, text) if self.place else ())), *tags)
        return mark("ORG", text, f"ORG.{self.kind}", *self.tags, *tags)


def committee_name(d: Division) -> str:
    """What follows the place in the name of its party committee: 市委 → 安庆市委 is 安庆市 + 委."""
    if d.letter == "自治区":
        return "党委"
    if d.letter == "县" and len(d.shown) == 2:
        return "县委"
    if d.letter == "州" and d.short:
        return "委"
    return "委"


def add_rank(base: int | None, n: int) -> int | None:
    return None if base is None else min(base + n, 9)


def _department(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    row = r.choice(DEPARTMENTS)
    name = row[0] if d.level == "province" else r.choice(row[1:])
    if d.level == "province" and d.name in MUNICIPALITIES:
        name = name[:-1] + "局" if name.endswith("厅") else name
    head = "主任" if name.endswith(("委员会", "委", "中心")) else "馆长" if name.endswith("馆") else "主任" if name.endswith("社") else "厅长" if name.endswith("厅") else "主任" if name.endswith("办公室") else "局长"
    base = add_rank(d.rank, 2)
    if d.level == "province" and d.name in MUNICIPALITIES:
        base = 3
    if name in ("档案馆", "地方志编纂中心", "供销合作社联合社", "政务服务管理局", "行政审批服务局", "乡村振兴局", "药品监督管理局", "粮食和物资储备局", "机关事务服务中心", "机关事务管理局", "信访局", "数据局", "大数据管理局",
                "投资促进局", "能源局", "招商局", "经济合作局", "体育局"):
        base = base if d.level != "province" and not name.endswith(("馆", "中心")) else None      # a bureau's rank is told, an institution's is not
    deputy = add_rank(base, 1)
    ranks = {1: [("一级巡视员", 3), ("二级巡视员", 4), ("一级调研员", 5)], 3: [("二级调研员", 5), ("四级调研员", 6), ("三级调研员", 6)], 5: [("四级调研员", 6), ("一级主任科员", 7), ("三级主任科员", 8)]}
    extra = ranks.get(d.rank if d.rank is not None else -1, [])
    titles = [("党组书记", base), (head, base), ("党组成员", deputy), ("副" + head, deputy), ("党委书记", base), ("党委委员", deputy), *extra]
    pairs = [("党组书记", head), ("党组书记", head), ("党组成员", "副" + head), ("党组成员", "副" + head), ("党委书记", head), ("党委委员", "副" + head), (head,), (head,), ("副" + head,), ("党组成员",)]
    pairs += [("党组成员", t) for t, _ in extra] + [(t,) for t, _ in extra] * 2
    if extra:
        pairs += [("党组书记", head, extra[0][0])]
    return Body("department", d, where, name, tuple(titles), tuple(pairs))


def _committee(page: Page, d: Division, where: str) -> Body:
    base = d.rank
    titles = (("书记", base), ("副书记", add_rank(base, 1)), ("常委", add_rank(base, 1)))
    return Body("committee", d, where, committee_name(d), titles, (("书记",), ("副书记",), ("常委",), ("副书记",)))


def _leader(page: Page, d: Division, where: str) -> Body:
    head, base = LEADERS[d.letter], d.rank
    return Body("leader", d, where, "", ((head, base), ("副" + head, add_rank(base, 1))), ((head,), ("副" + head,), ("副" + head,)), alone=True)


def _government(page: Page, d: Division, where: str) -> Body:
    head, base = LEADERS[d.letter], d.rank
    name = page.rng.choice(["政府", "政府", "人民政府"])
    return Body("government", d, where, name, (("党组成员", add_rank(base, 1)), ("副" + head, add_rank(base, 1)), ("党组书记", base), (head, base)),
                (("党组成员", "副" + head), ("党组书记", head), ("党组成员",)))


def _congress(page: Page, d: Division, where: str) -> Body:
    base = d.rank
    if page.rng.random() < 0.5:
        return Body("congress", d, where, "人大常委会", (("党组书记", base), ("主任", base), ("党组副书记", add_rank(base, 1)), ("党组成员", add_rank(base, 1)), ("副主任", add_rank(base, 1))),
                    (("党组书记", "主任"), ("党组成员", "副主任"), ("党组副书记", "副主任"), ("主任",), ("副主任",)))
    return Body("congress", d, where, "政协", (("党组书记", base), ("主席", base), ("党组成员", add_rank(base, 1)), ("副主席", add_rank(base, 1))),
                (("党组书记", "主席"), ("党组成员", "副主席"), ("主席",), ("副主席",)))


def _inner(page: Page, d: Division, where: str) -> Body:
    b = _department(page, d, where)
    part = page.rng.choice(INNER[d.level])
    head = {"处": "处长", "科": "科长", "股": "股长", "室": "主任", "委": "专职副书记", "队": "大队长", "心": "主任"}[part[-1]]
    rank = {("province", "处长"): 5, ("prefecture", "科长"): 7, ("county", "股长"): 9}.get((d.level, head)) if d.rank in (1, 3, 5) and d.level == {1: "province", 3: "prefecture", 5: "county"}[d.rank] else None
    if d.name in MUNICIPALITIES:
        rank = None
    titles = [(head, rank)] + ([("副" + head, None)] if head != "专职副书记" else [])
    return Body("inner_department", d, where, b.name + part, tuple(titles), tuple((t,) for t, _ in titles))


def _party(page: Page, d: Division, where: str) -> Body:
    part = page.rng.choice(PARTY)
    head = {"部": "部长", "委": "书记", "局": "局长", "室": "主任"}[part[-1]]
    return Body("party_department", d, where, committee_name(d) + part, ((head, None), ("副" + head, None), ("常务副" + head, None)), ((head,), ("副" + head,), ("常务副" + head,)))


def _mass(page: Page, d: Division, where: str) -> Body:
    name = page.rng.choice(MASS)
    head = {"残疾人联合会": "理事长", "红十字会": "会长"}.get(name, "主席")
    return Body("mass", d, where, name, (("党组书记", None), (head, None), ("副" + head, None), ("党组成员", None)), (("党组书记", head), ("党组成员", "副" + head), (head,), ("副" + head,)))


def _discipline(page: Page, d: Division, where: str) -> Body:
    level = {"province": "省", "prefecture": "市", "county": "县"}[d.level]
    c = "纪委监委"
    if page.rng.random() < 0.5:
        target = page.rng.choice(DEPARTMENTS)[1 if d.level != "province" else 0]
        short = {"省": "省", "市": d.letter, "县": d.letter}[level]
        if short == "自治区":
            short = "自治区"
        return Body("posted_group", d, where, f"{c}驻{short}{target}纪检监察组", (("组长", None), ("副组长", None)), (("组长",), ("副组长",), ("组长",)))
    return Body("discipline", d, where, c + page.rng.choice(["第一纪检监察室", "第三审查调查室", "党风政风监督室", "案件审理室", "信访室"]), (("主任", None), ("副主任", None)), (("主任",), ("副主任",)))


def _court(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    inter = "中级" if d.level == "prefecture" else "高级" if d.level == "province" else ""
    if r.random() < 0.4:
        name = "人民检察院"
        return Body("procuratorate", d, where, name, (("党组书记", add_rank(d.rank, 1)), ("检察长", add_rank(d.rank, 1)), ("副检察长", add_rank(d.rank, 2)), ("党组成员", add_rank(d.rank, 2)), ("检察委员会专职委员", None)),
                    (("党组书记", "检察长"), ("党组成员", "副检察长"), ("副检察长",), ("检察长",)))
    name = f"{inter}人民法院"
    if r.random() < 0.35:
        part, head = r.choice([("执行局", "局长"), ("刑事审判第二庭", "庭长"), ("审判委员会", "专职委员"), ("立案庭", "副庭长"), ("民事审判第一庭", "庭长"), ("执行局", "副局长")])
        return Body("court_inner", d, where, name + part, ((head, None),), ((head,),))
    return Body("court", d, where, name, (("党组书记", add_rank(d.rank, 1)), ("院长", add_rank(d.rank, 1)), ("党组成员", add_rank(d.rank, 2)), ("副院长", add_rank(d.rank, 2)), ("四级高级法官", None)),
                (("党组书记", "院长"), ("党组成员", "副院长"), ("副院长",), ("院长",), ("四级高级法官",)))


def _police(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    name = "公安厅" if d.letter in ("省", "自治区") else "公安局"
    if d.level == "prefecture":
        name = r.choice(["公安局交通警察支队", "公安局治安管理支队", "公安局经济犯罪侦查支队", "公安局"])
    elif d.level == "county":
        name = r.choice(["公安局", "公安局交通警察大队", "公安局刑事侦查大队", "公安局禁毒大队", f"公安局{r.choice(TOWNS)}派出所"])
    head = {"局": "局长", "厅": "厅长", "队": "支队长" if "支队" in name else "大队长", "所": "所长"}[name[-1]]
    return Body("police", d, where, name, ((head, None), ("副" + head, None), ("党委委员", None), ("政委" if "队" in name else "政治委员", None), ("三级警长", None)),
                ((head,), ("副" + head,), ("党委委员", "副" + head) if name[-1] in "局厅" else ("副" + head,), ("政委" if "队" in name else "政治委员",)))


def _zone(page: Page, d: Division, where: str) -> Body:
    zone = page.rng.choice(["经济技术开发区", "经济开发区", "高新技术产业开发区", "工业园区", "高新区", "产业园区"])
    if page.rng.random() < 0.4:
        return Body("zone", d, where, zone + "党工委", (("书记", None), ("副书记", None), ("委员", None)), (("书记",), ("副书记",), ("委员",)))
    return Body("zone", d, where, zone + "管委会", (("主任", None), ("副主任", None)), (("主任",), ("副主任",)))


def _town(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    street = d.letter in ("区",) and r.random() < 0.6
    town = r.choice(TOWNS) + ("街道" if street else r.choice(["镇", "镇", "乡"]))
    base = 7 if d.rank == 5 else None
    style = r.random()
    if style < 0.35:
        return Body("town_party", d, where + town, "党工委" if street else "党委", (("书记", base), ("副书记", add_rank(base, 1)), ("委员", None)), (("书记",), ("副书记",), ("委员",)))
    if street:
        return Body("street", d, where + town, r.choice(["办事处", "办事处", "办"]), (("主任", base), ("副主任", add_rank(base, 1)), ("四级主任科员", 8 if base else None)), (("主任",), ("副主任",), ("副主任",)))
    head = "镇长" if town.endswith("镇") else "乡长"
    if style < 0.7:
        return Body("town_leader", d, where + town, "", ((head, base), ("副" + head, add_rank(base, 1))), ((head,), ("副" + head,)), alone=True)
    if style < 0.85:
        return Body("town_government", d, where + town, r.choice(["人民政府", "政府"]), ((head, base), ("副" + head, add_rank(base, 1))), ((head,), ("副" + head,)))
    name, head = r.choice([("财政所", "所长"), ("农业综合服务中心", "主任"), ("社会事务办公室", "主任"), ("卫生院", "院长"), ("民政办公室", "主任"), ("中心小学", "校长"), ("党政办公室", "主任"), ("规划建设办公室", "工作人员")])
    if head == "工作人员":
        head = "副主任"
    return Body("town_inner", d, where + town, name, ((head, None), ("会计", 9)), ((head,), (head,), ("会计",)) if name in ("财政所", "卫生院", "中心小学") else ((head,),))


def _village(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    v = r.choice(TOWNS) + r.choice(["镇", "镇", "乡"]) + r.choice(VILLAGES) + r.choice(["村", "村", "村", "社区"])
    if r.random() < 0.55:
        return Body("village", d, where + v, r.choice(["党支部", "党总支", "党支部"]), (("书记", 9), ("副书记", 9), ("委员", 9)), (("书记",), ("书记",), ("副书记",)))
    c = "村委会" if v.endswith("村") else "居委会"
    return Body("village", d, where + v, c, (("主任", 9), ("副主任", 9), ("会计", 9), ("文书", 9)), (("主任",), ("副主任",), ("文书",)))


def _school(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    name = r.choice(["第一中学", "第三中学", "实验小学", "职业技术学校", "机关幼儿园", f"{r.choice(TOWNS)}中学", f"{r.choice(TOWNS)}镇中心小学"] if d.level == "county" else ["职业技术学院", "师范学院", "第七中学", "高级技工学校", "农业学校"])
    head = "园长" if name.endswith("园") else "院长" if name.endswith("学院") else "校长"
    return Body("school", d, where, name, ((head, None), ("副" + head, None), ("党委书记", None), ("党支部书记", None), ("教师", 9)), ((head,), ("副" + head,), ("党支部书记", head), ("教师",)) if d.level == "county" else (("党委书记",), ("党委副书记", head), (head,)))


def _hospital(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    name = r.choice(["人民医院", "中医医院", "妇幼保健院", "第二人民医院", "疾病预防控制中心", *(["中心血站"] if d.level == "prefecture" else [])])
    head = {"院": "院长", "心": "主任", "站": "站长"}[name[-1]]
    if r.random() < 0.4 and name.endswith("院"):
        part, t = r.choice([("药剂科", "主任"), ("设备科", "科长"), ("骨科", "主任"), ("总务科", "科长"), ("检验科", "副主任"), ("医保科", "科长")])
        return Body("hospital_inner", d, where, name + part, ((t, None),), ((t,),))
    return Body("hospital", d, where, name, (("党委书记", None), (head, None), ("副" + head, None), ("党委副书记", None), ("党委委员", None)), (("党委书记",), ("党委副书记", head), ("党委委员", "副" + head), (head,), ("副" + head,)))


def company_name(page: Page) -> str:
    r = page.rng
    return r.choice(BRANDS) + r.choice(TRADES) + r.choice(FORMS)


def _company(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    place, w = (d, where) if r.random() < 0.75 else (None, "")
    if place and r.random() < 0.3 and place.short and place.level != "county":
        w = place.short
    name = company_name(page)
    tags: tuple[str, ...] = ("ORG.company_no_place",) if place is None else ()
    if r.random() < 0.15:
        name += r.choice(["物资采购部", "工程管理部", "财务部", "第二分公司", "营销中心"])
        t = "总经理" if name.endswith("公司") else r.choice(["部长", "经理", "副经理"]) if name.endswith("部") else "主任"
        return Body("company_inner", place, w, name, ((t, None),), ((t,),), tags=tags)
    titles = ("党委书记", "董事长", "党委副书记", "总经理", "党委委员", "副总经理", "总会计师", "总工程师", "监事会主席", "财务总监", "纪委书记", "董事", "党总支书记", "出纳")
    pairs = (("党委书记", "董事长"), ("党委书记", "董事长"), ("党委副书记", "总经理"), ("党委副书记", "董事", "总经理"), ("党委委员", "副总经理"), ("副总经理",), ("董事长",), ("总经理",), ("总会计师",), ("党委委员", "总工程师"), ("财务总监",),
             ("党委委员", "纪委书记"), ("监事会主席",), ("党总支书记", "总经理"), ("出纳",))
    return Body("company", place, w, name, tuple((t, 9 if t == "出纳" else None) for t in titles), pairs, tags=tags)


def _bank(page: Page, d: Division, where: str) -> Body:
    r = page.rng
    pairs = (("党委书记", "行长"), ("党委委员", "副行长"), ("行长",), ("副行长",), ("客户经理",))
    titles = tuple((t, 9 if t == "客户经理" else None) for t in ("党委书记", "行长", "党委委员", "副行长", "客户经理"))
    if r.random() < 0.25:
        name = r.choice(["农村商业银行股份有限公司", "农村商业银行", "农村信用合作联社"])
        if name.endswith("联社"):
            return Body("bank", d, where, name, (("理事长", None), ("主任", None), ("党委书记", None)), (("党委书记", "理事长"), ("主任",), ("理事长",)))
        return Body("bank", d, where, name, (("党委书记", None), ("董事长", None), ("行长", None), ("监事长", None)), (("党委书记", "董事长"), ("行长",), ("监事长",)))
    short = d.short if r.random() < 0.6 and d.short and d.level != "county" else where
    return Body("bank_branch", d, "", f"{r.choice(BANKS)}{short}{'支行' if d.level == 'county' else '分行'}", titles, pairs)


def _tax(page: Page, d: Division, where: str) -> Body:
    name, head = page.rng.choice([(f"国家税务总局{where}税务局", "局长"), (f"国家统计局{where}调查队", "队长"), (f"{where}烟草专卖局", "局长"), (f"{where}气象局", "局长"), (f"国家税务总局{where}税务局稽查局", "局长")])
    if d.level == "province":
        name = name.replace("调查队", "调查总队")
        head = "总队长" if name.endswith("总队") else head
    return Body("vertical", d, "", name, (("党委书记", None), (head, None), ("党委委员", None), ("副" + head, None), ("党组书记", None), ("党组成员", None)),
                (("党委书记", head), ("党委委员", "副" + head), (head,), ("副" + head,)) if "税务" in name else (("党组书记", head), ("党组成员", "副" + head), (head,)))


def _central(page: Page, d: Division, where: str) -> Body:
    name, titles = page.rng.choice(CENTRAL)
    return Body("central", None, "", name, tuple((t, None) for t in titles), (tuple(titles), (titles[-1],)))


MAKERS: dict[str, tuple[Callable[[Page, Division, str], Body], int]] = {
    "department": (_department, 30), "committee": (_committee, 10), "leader": (_leader, 10), "government": (_government, 5), "congress": (_congress, 7), "inner": (_inner, 6),
    "party": (_party, 5), "mass": (_mass, 4), "discipline": (_discipline, 5), "court": (_court, 8), "police": (_police, 7), "zone": (_zone, 4), "town": (_town, 10), "village": (_village, 8),
    "school": (_school, 4), "hospital": (_hospital, 6), "company": (_company, 10), "bank": (_bank, 5), "tax": (_tax, 3), "central": (_central, 3)}
LEVELS = {"town": "county", "village": "county", "school": "county", "party": None, "zone": None}


def body(page: Page, d: Division | None = None, kind: str | None = None) -> Body:
    names, weights = zip(*((k, w) for k, (_, w) in MAKERS.items()))
    kind = kind or page.rng.choices(names, weights)[0]
    if d is not None and kind == "central":
        kind = "department"                    # a central body is no part of a place's bulletin
    if d is None:
        d = draw(page, "county" if kind in ("town", "village") else page.rng.choice(["county", "prefecture"]) if kind in ("school", "hospital", "zone") else None)
    if d.shown.endswith("地区") and kind in ("committee", "leader", "government", "congress", "party", "zone"):
        kind = "department"                    # 地委, 行署: written otherwise
    if kind in ("town", "village") and d.level != "county" or kind in ("school", "hospital", "zone", "town", "village") and d.level == "province":
        kind = "department"
    return MAKERS[kind][0](page, d, prefix(page, d))
