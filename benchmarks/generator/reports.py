"""Reports with aggregate figures: inspection (巡察), audit, a commission's monthly figures."""
from __future__ import annotations

import datetime as dt

from .figures import Money, money, month_end
from .places import Division, draw, table
from .writer import Page, Piece, join, mark

COUNTS = [  # indicator as written, units, whether 共 may stand before
    ("立案", ["件", "人"], 5000), ("处分", ["人"], 4000), ("留置", ["人"], 300), ("查处问题", ["起", "个", "件"], 3000), ("批评教育和处理", ["人"], 4000), ("党纪政务处分", ["人"], 3000), ("移送检察机关", ["人"], 200),
    ("排查问题线索", ["件", "条"], 900), ("整改问题", ["个"], 5000), ("健全制度", ["项", "个"], 500), ("问责", ["人"], 300), ("处置问题线索", ["件"], 9000), ("制发纪检监察建议书", ["份"], 600), ("发现问题", ["个"], 2000), ("检查定点医药机构", ["家"], 40000)]
MONEYS = [("追回医保基金", "recovered"), ("返还群众财物折合", ""), ("挽回经济损失", ""), ("追缴违纪违法资金", ""), ("清退资金", "")]


def stat(page: Page, indicator: str, value: float, unit: str, approx: str, region: str | None, period: dict[str, str] | None, *tags: str) -> None:
    page.statistics.append({"indicator": indicator, "value": value, "unit": unit, "approx": approx, "region": region, "period": period, "tags": list(tags)})


def number(page: Page, most: int) -> tuple[str, float, str]:
    r = page.rng
    n = max(3, int(10 ** r.uniform(0.6, len(str(most)) - 0.3)))
    style = r.random()
    if style < 0.78 or n < 100:
        if n >= 10000 and r.random() < 0.6:
            x = round(n / 10000, 1)
            return f"{x:g}万", x * 10000, "exact"
        return str(n), n, "exact"
    n = n // 10 * 10
    return f"{n}{r.choice(['余', '多'])}", n, "over"


def period(page: Page) -> tuple[Piece, dict[str, str]]:
    """今年以来, 前三季度, 2023年, 今年1至9月 …, counted from the publication."""
    r, pub = page.rng, page.published
    first = dt.date(pub.year, 1, 1)
    kind = r.choice(["since", "last_year", "year", "months", "quarter", "from"])
    if kind == "since" and pub.month > 1:
        p, text = (first, pub), "今年以来"
    elif kind == "months" and pub.month > 3:
        n = r.randrange(2, pub.month)
        p, text = (first, month_end(pub.year, n)), r.choice([f"今年1至{n}月", f"今年1—{n}月", f"今年前{n}个月"])
    elif kind == "quarter" and pub.month > 9:
        p, text = (first, dt.date(pub.year, 9, 30)), "今年前三季度" if page.dated else r.choice(["前三季度", "今年前三季度"])
    elif kind == "quarter" and pub.month > 6:
        p, text = (first, dt.date(pub.year, 6, 30)), "今年上半年" if page.dated else r.choice(["上半年", "今年上半年"])
    elif kind == "last_year":
        p, text = (dt.date(pub.year - 1, 1, 1), dt.date(pub.year - 1, 12, 31)), "去年"
    elif kind == "from":
        y = pub.year - 1
        m = r.randrange(1, 13)
        p, text = (dt.date(y, m, 1), pub), f"{y}年{m}月以来"
    else:
        p, text = (dt.date(pub.year - 1, 1, 1), dt.date(pub.year - 1, 12, 31)), f"{pub.year - 1}年"
    page.year, page.dated = None, True
    norm = {"start": p[0].isoformat(), "end": p[1].isoformat()}
    return mark("DATE", text, "DATE.period_since" if text.endswith("以来") else "DATE.period", norm=norm), norm


def counts(page: Page, region: str | None, when: dict[str, str] | None, n: int, *tags: str) -> Piece:
    """An elliptic list: 立案2916人、留置165人，追回医保基金17亿元."""
    r = page.rng
    out = []
    for i, (indicator, units, most) in enumerate(r.sample(COUNTS, n)):
        shown, value, approx = number(page, most)
        unit = r.choice(units)
        if indicator == "查处问题":
            kind = r.choice(["违反中央八项规定精神", "形式主义、官僚主义", "群众身边腐败", "违规吃喝"])
            words, name = f"查处{kind}问题", f"查处{kind}问题"
        else:
            words = name = indicator
        out.append(Piece([(f"{words}{shown}{unit}", None)]))
        stat(page, name, value, unit, approx, region, when, "STAT.elliptic" if i else "STAT.first", *tags)
    if r.random() < 0.4:
        indicator, _ = r.choice(MONEYS)
        m: Money = money(page, 1e6, 2e9, plain=True)
        out.append(Piece([(indicator, None)]) + m.piece)
        stat(page, indicator, m.value, "元", m.approx, region, when, "STAT.money", *tags)
    return join(out, r.choice(["、", "，"]))


def figures_sentence(page: Page, d: Division) -> None:
    r = page.rng
    when, norm = period(page)
    whole = {"省": "全省", "自治区": "全区", "市": "全市", "州": "全州", "县": "全县", "区": "全区", "盟": "全盟", "旗": "全旗"}.get(d.letter, "全区")
    page.line(f"<{{t}}，|{{t}}，>{whole}{r.choice(['各级', '', ''])}纪检监察机关<共|累计|>{{c}}。", t=when, c=counts(page, d.path, norm, r.choice([2, 3, 4])))
    if r.random() < 0.3:                                 # how many of them: （其中党纪政务处分12人）
        whole_n, part = sorted(r.sample(range(5, 3000), 2), reverse=True)
        theme = r.choice(["享乐主义、奢靡之风", "违规吃喝", "群众身边腐败"])
        page.add(f"<此外，|>查处{theme}问题{part + 3}起，批评教育和处理{whole_n}人<（其中党纪政务处分{part}人）|，其中党纪政务处分{part}人>。")
        for name, value, unit in ((f"查处{theme}问题", part + 3, "起"), ("批评教育和处理", whole_n, "人"), ("党纪政务处分", part, "人")):
            stat(page, name, value, unit, "exact", d.path, norm, "STAT.among")
    if r.random() < 0.4 and d.level != "county":
        below = [x for x in table()[0]["prefecture" if d.level == "province" else "county"] if d in x.parents]
        if below:
            x = r.choice(below)
            page.add("其中，{x}{c}。", x=mark("LOC", x.name, "LOC.nested"), c=counts(page, x.path, norm, 2, "STAT.nested"))
    if r.random() < 0.3:
        page.add(f"<同比增长|同比上升>{r.randrange(3, 60)}%。")


def monthly(page: Page) -> str:
    """A commission's figures."""
    d = draw(page, page.rng.choice(["province", "province", "prefecture"]))
    page.title = page.line("{a}通报监督检查、审查调查情况", a=mark("ORG", d.name + "纪委监委", "ORG.commission"))
    page.places.add(d.code)
    for _ in range(page.rng.choice([1, 2, 3])):
        figures_sentence(page, d)
    return "news"


def inspection(page: Page) -> str:
    """巡察 feedback, or the report on putting it right."""
    r = page.rng
    d = draw(page, "county")
    up = "".join(p.name for p in d.parents[-1:]) + d.name
    page.places.update([d.code, *(p.code for p in d.parents)])
    body = r.choice(["财政局", "教育局", "民政局", "交通运输局", "水利局", "卫生健康局"])
    page.title = page.line("{b}关于巡察整改进展情况的通报", b=mark("ORG", up + body, "ORG.department"))
    group = mark("ORG", d.letter + "委第" + r.choice("一二三四") + "巡察组", "ORG.inspection_group")
    when = {"y": page.published.year - 1, "m": r.randrange(1, 7)}
    a, b = dt.date(when["y"], when["m"], 8), dt.date(when["y"], when["m"] + 2, 20)
    span = mark("DATE", f"{a.year}年{a.month}月{a.day}日至{b.month}月{b.day}日", "DATE.range_days", norm={"start": a.isoformat(), "end": b.isoformat()})
    page.line("根据{c}统一部署，{t}，{g}对{b}<进行了|开展了>巡察。", c=mark("ORG", d.letter + "委", "ORG.bare_committee"), t=span, g=group, b=mark("ORG", d.letter + body, "ORG.bare_department"))
    page.line("<巡察发现，|>存在的主要问题：<一是|1.>党的建设有待加强；<二是|2.>{thing}监管不够到位；<三是|3.>财务管理不规范。".replace("{thing}", r.choice(["项目资金", "惠民政策落实", "工程建设"])))
    shown, value, approx = number(page, 90)
    page.line("针对反馈的问题，{b}<制定整改措施|建立整改台账>，<逐项销号|明确责任人>。", b=mark("ORG", d.letter + body, "ORG.bare_department"))
    m = money(page, 1e4, 1e7, plain=True)
    page.add("截至目前，已整改问题" + shown + "个，清退资金{m}，健全制度12项。", m=m.piece)
    stat(page, "整改问题", value, "个", approx, d.path, None, "STAT.report")
    stat(page, "清退资金", m.value, "元", m.approx, d.path, None, "STAT.report_money")
    stat(page, "健全制度", 12, "项", "exact", d.path, None, "STAT.report")
    return "inspection_report"


def audit(page: Page) -> str:
    """审计结果公告."""
    r = page.rng
    d = draw(page, r.choice(["province", "prefecture"]))
    y = page.published.year - 1
    bureau = mark("ORG", d.name + ("审计厅" if d.letter in ("省", "自治区") else "审计局"), "ORG.department")
    page.places.add(d.code)
    page.title = page.line("{b}发布审计结果公告", b=bureau)
    year = mark("DATE", f"{y}年", "DATE.year", norm={"start": f"{y}-01-01", "end": f"{y}-12-31"})
    m1, m2, m3 = (money(page, 1e6, 5e9, plain=True) for _ in range(3))
    a, b = r.randrange(3, 60), r.randrange(2, 40)
    page.line("{y}，{bu}<依法|>对{d}预算执行和其他财政收支情况进行了审计。审计结果表明，", y=year, bu=bureau, d=mark("LOC", d.name, f"LOC.bare_{d.level}"))
    page.add("<主要问题有：|审计发现的主要问题：>" + f"{a}个部门<预算编制不完整|未及时清理结转资金>，涉及资金{{m1}}；{b}个单位违规<发放津补贴|收费>{{m2}}；<部分项目|有关单位>闲置资金{{m3}}。", m1=m1.piece, m2=m2.piece, m3=m3.piece)
    shown, value, approx = number(page, 600)
    m4 = money(page, 1e6, 5e8, plain=True)
    page.line("<对审计发现的问题，|针对上述问题，>有关地方和部门积极整改。目前，已" + (how := r.choice(["上缴财政", "收回"])) + "资金{m4}，" + f"完善制度{shown}项，追责问责{b}人。", m4=m4.piece)
    stat(page, how + "资金", m4.value, "元", m4.approx, d.path, None, "STAT.report_money")
    stat(page, "完善制度", value, "项", approx, d.path, None, "STAT.report")
    stat(page, "追责问责", b, "人", "exact", d.path, None, "STAT.report")
    for m, what in ((m1, "涉及资金"), (m2, "违规收费发放津补贴"), (m3, "闲置资金")):
        page.statistics.append({"indicator": what, "value": m.value, "unit": "元", "approx": m.approx, "region": d.path, "period": None, "optional": True, "tags": ["STAT.optional"]})
    for n, u, what in ((a, "个", "部门"), (b, "个", "单位")):
        page.statistics.append({"indicator": what + "违规收费发放津补贴预算编制不完整未及时清理结转资金", "value": n, "unit": u, "approx": "exact", "region": d.path, "period": None, "optional": True, "tags": ["STAT.optional"]})
    return "inspection_report"

