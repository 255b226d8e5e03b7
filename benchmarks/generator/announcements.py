"""Announcements of one matter: under investigation (with a résumé in several layouts), expelled, arrested, indicted, tried, sentenced."""
from __future__ import annotations

import datetime as dt
from typing import Any

from .acts import act
from .figures import When, between, money, month_end, outcome_time
from .outcomes import court_fine, discipline, event, term, verdict
from .people import Person
from .places import Division, draw, table
from .posts import Post, agency, post
from .telling import case, subject
from .writer import Page, Piece, join, mark

ETHNIC = ["汉族"] * 12 + ["回族", "满族", "壮族", "苗族", "土家族", "彝族", "蒙古族", "藏族", "维吾尔族", "布依族", "侗族", "白族"]
EDUCATION = ["大学学历", "本科学历", "研究生学历", "大专学历", "省委党校研究生学历", "中央党校大学学历", "硕士研究生", "大学文化", "在职大学学历"]


def home(page: Page, d: Division | None) -> tuple[Division, str]:
    """A court's or procuratorate's place: the matter's prefecture or another of the province."""
    if d is None:
        d = draw(page, "prefecture")
    up = d if d.level == "prefecture" else d.parents[-1] if d.parents and d.parents[-1].level == "prefecture" else None
    if up is None or page.rng.random() < 0.4:
        province = (d.parents or (d,))[0]
        pool = [x for x in table()[0]["prefecture"] if x.parents[0].code == province.code]
        if not pool:
            return province, province.name
        up = page.rng.choice(pool)
    return up, page.rng.choice(["", (up.parents[0].name if up.parents else "")]) + up.shown


def court(page: Page, d: Division | None) -> tuple[Piece, Piece]:
    """A procuratorate and a court of one place."""
    up, text = home(page, d)
    level = "中级" if up.level == "prefecture" else "高级"
    return mark("ORG", text + "人民检察院", "ORG.procuratorate"), mark("ORG", f"{text}{level}人民法院", "ORG.court")


def lead(page: Page) -> tuple[str, dict[str, Any]]:
    """How an announcement begins: nothing, a date line, a site."""
    r = page.rng.random()
    if r < 0.35:
        return "", {}
    if r < 0.55:
        return "<日前|近日>，", {}
    if r < 0.7:
        return "据{site}消息，", {"site": mark("ORG", page.rng.choice(["中央纪委国家监委网站", "四川省纪委监委网站", "湖南省纪委监委网站", "江苏省纪委监委"]), "ORG.site")}
    d = When("day", page.published, page.published)
    return "{day}，", {"day": d}


def investigation(page: Page) -> str:
    _announce(page)
    return "investigation"


def _announce(page: Page) -> tuple[Person, Post, dict[str, Any]]:
    r = page.rng
    if r.random() < 0.25:
        page.told = False
    p = Person(page)
    x = post(page)
    c = agency(page, x.place)
    surrendered = r.random() < 0.1
    if r.random() < 0.5:
        kind = "<主动投案|接受审查调查|接受纪律审查和监察调查|被查>" if not surrendered else "主动投案"
        made = page.line("{post}{p}" + kind, post=x.piece, p=p)
        page.title = made
    begin, slots = lead(page)
    if page.told is False and "day" in slots:
        begin, slots = "", {}
    style = r.random()
    events = [event("investigation")]
    when = slots.get("day")
    if surrendered:
        text = page.line(begin + "{post}{p}{g}涉嫌严重违纪违法，<已主动投案|主动投案>，目前正<在|>接受{c}纪律审查和监察调查。", post=x.piece, p=p, c=c, g=x.grade, **slots)
        events.append(event("surrender"))
    elif style < 0.7:
        text = page.line(begin + "{post}{p}{g}涉嫌<严重违纪违法|严重违纪|严重违法|严重职务违法|违纪违法>，目前正<在|>接受{c}<纪律审查和监察调查|监察调查|审查调查|纪律审查>。", post=x.piece, p=p, c=c, g=x.grade, **slots)
    elif style < 0.85:
        second = agency(page, x.place)
        text = page.line(begin + "经{c}指定管辖，{post}{p}{g}涉嫌严重违纪违法，目前正接受{d}纪律审查和监察调查。", post=x.piece, p=p, c=c, d=second, g=x.grade, **slots)
    else:
        events.append(event("detention"))
        text = page.line(begin + "{post}{p}{g}涉嫌严重违纪违法，目前正接受{c}纪律审查和监察调查<，并被采取留置措施|，已被采取留置措施>。", post=x.piece, p=p, c=c, g=x.grade, **slots)
    if when is not None:                       # the day line dates the announcement
        for e in events:
            e["loose_date"] = True
    made = case([subject(p, x, events=events)], x.place, text=text)
    page.cases.append(made)
    return p, x, made


def _month(page: Page, y: int, m: int) -> Piece:
    return mark("DATE", f"{y}年{m}月", "DATE.resume", norm={"start": dt.date(y, m, 1).isoformat(), "end": month_end(y, m).isoformat()})


def resume(page: Page) -> str:
    """An investigation with a 简历."""
    p, x, made = _announce(page)
    r = page.rng
    page.line("<{p}简历|{p}简历：|（{p}简历）|简历|>", p=p)
    if page.parts[-1][0] == "\n":
        page.parts.pop()
    birth, sex = (r.randrange(1955, 1988), r.randrange(1, 13)), r.choice(["男", "男", "男", "女"])
    work = (birth[0] + r.randrange(18, 24), r.randrange(1, 13))
    party = (work[0] + r.randrange(0, 8), r.randrange(1, 13))
    d = draw(page, r.choice(["county", "county", "prefecture"]))
    province = d.parents[0].short if d.parents else ""
    native = province + (r.choice([d.name, d.short]) if d.short and d.level == "prefecture" else d.name)
    ethnic, education = r.choice(ETHNIC), r.choice(EDUCATION)
    parts = {"work": page.fill("{t}参加工作", t=_month(page, *work)), "party": page.fill("{t}加入中国共产党", t=_month(page, *party)), "edu": piece_of(education)}
    order = list(parts)
    r.shuffle(order)
    page.line("{p}，{sex}，{eth}，{b}<生|出生>，{home}人，", p=p, sex=sex, eth=ethnic, b=_month(page, *birth), home=mark("LOC", native, "LOC.native"))
    page.parts = page.parts + join([parts[k] for k in order], "，") + "。"
    career = _career(page, work, x)
    made["subjects"][0]["profile"] = {"sex": sex, "ethnicity": ethnic, "birth": f"{birth[0]}-{birth[1]:02d}", "native_place": native, "education": education,
                                      "party_joined": f"{party[0]}-{party[1]:02d}", "work_started": f"{work[0]}-{work[1]:02d}", "career": career}
    return "investigation"


def piece_of(text: str) -> Piece:
    for school in ("中央党校", "省委党校"):        # a body, or a kind of study: readers differ
        if text.startswith(school):
            return mark("?ORG", school) + text[len(school):]
    return Piece([(text, None)])


def _career(page: Page, work: tuple[int, int], last: Post) -> list[dict[str, Any]]:
    """Five or so lines, in one of four layouts."""
    r = page.rng
    n = r.randrange(3, 7)
    y, m = work
    marks = [(y, m)]
    for _ in range(n):
        y, m = y + r.randrange(1, 6), r.randrange(1, 13)
        if y >= page.published.year:
            break
        marks.append((y, m))
    layout = r.choice(["dots", "dots", "ranges", "from", "inline"])
    spot = last.place or draw(page, "county")
    career, lines = [], []
    for i, (a, b) in enumerate(zip(marks, [*marks[1:], None])):
        q = post(page, spot, former=False, single=True) if b else last
        if any(mk is not None and "LOC.before_former_org" in mk.tags for _, mk in q.piece):
            body = mark("ORG", q.positions[0]["org"], f"ORG.{q.head.kind}") + Piece(q.piece[3:])
        else:
            body = Piece([(t.replace("原", "") if mk is None else t, mk) for t, mk in q.piece])
        if q.head.kind == "central" and b:
            q = post(page, spot, "department", former=False, single=True)
            body = q.piece
        s = {"start": f"{a[0]}-{a[1]:02d}", "end": f"{b[0]}-{b[1]:02d}" if b else None, "text": body.text, "tags": [f"PROFILE.{layout}"]}
        start = dt.date(*a, 1)
        if layout == "dots":
            text = f"{a[0]}.{a[1]:02d}—{b[0]}.{b[1]:02d}" if b else f"{a[0]}.{a[1]:02d}至今"
        elif layout in ("ranges", "inline"):
            text = f"{a[0]}年{a[1]}月至{b[0]}年{b[1]}月" if b else f"{a[0]}年{a[1]}月至今"
        else:
            text = f"{a[0]}年{a[1]}月"
            s["end"] = None
        if b and layout != "from":
            norm = {"start": start.isoformat(), "end": month_end(*b).isoformat()}
        elif layout == "from":
            norm = {"start": start.isoformat(), "end": month_end(*a).isoformat()}
        else:
            norm = None
        when = mark("DATE", text, f"DATE.resume_{layout}", norm=norm)
        if layout == "dots":
            lines.append(when + r.choice(["，", " "]) + body)
        elif layout == "ranges":
            lines.append(when + r.choice(["，", "，任", "任"]) + body)
        elif layout == "inline":
            lines.append(when + "，" + r.choice(["", "任"]) + body)
        else:
            lines.append(when + r.choice(["任", "，任"]) + body)
        career.append(s)
    if layout == "inline":
        page.line("{all}。", all=join(lines, "；"))
    elif layout == "from":
        page.line("{all}。", all=join(lines, r.choice(["；", "，"])))
    else:
        for i, line in enumerate(lines):
            page.line("{line}" + ("；" if i < len(lines) - 1 else "。"), line=line)
    return career


DISCIPLINES = [("discipline.political", "政治纪律"), ("discipline.organizational", "组织纪律"), ("discipline.integrity", "廉洁纪律"), ("discipline.mass", "群众纪律"), ("discipline.work", "工作纪律"), ("discipline.life", "生活纪律")]
SINS = {"discipline.political": ["对党不忠诚不老实，搞迷信活动", "丧失理想信念", "不信马列信鬼神"], "discipline.organizational": ["不按规定报告个人有关事项", "在干部选拔任用中为他人谋取利益", "隐瞒不报个人房产情况"],
        "discipline.integrity": ["以权谋私，纵容亲属利用其职务影响谋利", "搞权色交易"], "discipline.mass": ["优亲厚友", "漠视群众利益"], "discipline.work": ["不正确履行职责", "失职失责"], "discipline.life": ["生活腐化", "家风不正，对家人失管失教"]}
CRIMES = {"受贿": "crime.bribe_taking", "贪污": "crime.embezzlement", "挪用公款": "crime.misappropriation", "滥用职权": "crime.abuse_of_power", "玩忽职守": "crime.dereliction", "行贿": "crime.bribe_giving",
          "巨额财产来源不明": "crime.unexplained_wealth", "利用影响力受贿": "crime.influence_peddling", "徇私枉法": "crime.favouritism", "私分国有资产": "crime.state_asset_division",
          "职务侵占": "crime.occupational_embezzlement", "诈骗": "crime.fraud", "洗钱": "crime.money_laundering", "单位行贿": "crime.unit_bribery", "为亲友非法牟利": "crime.profiting_kin", "非国家工作人员受贿": "crime.private_bribe_taking"}
CRIME_WEIGHTS = [60, 14, 10, 10, 5, 5, 5, 4, 3, 4, 4, 4, 2, 3, 3, 3]


def crimes(page: Page, most: int = 3) -> list[str]:
    r = page.rng
    n = r.choices([1, 2, 3], [60, 28, 12])[0]
    out: list[str] = []
    while len(out) < min(n, most):
        c = r.choices(list(CRIMES), CRIME_WEIGHTS)[0]
        if c not in out:
            out.append(c)
    return out


def decision(page: Page) -> str:
    """开除党籍、开除公职: what was found, what was decided."""
    r = page.rng
    p, x = Person(page), post(page, former=True)
    c = agency(page, x.place)
    if r.random() < 0.6:
        page.title = page.line("{post}{p}" + r.choice(["严重违纪违法被查处", "被{a}、{b}", "被“[?SANC:双开]”"]), post=x.piece, p=p, a=mark("?SANC", "开除党籍"), b=mark("?SANC", "开除公职"))
    when = outcome_time(page, r.choice(["month", "day"])) if r.random() < 0.3 else None
    page.line("<日前|近日>，<经{up}批准，|>{c}对{post}{p}{g}<严重违纪违法|涉嫌严重违纪违法|严重违纪>问题<进行了立案审查调查|立案审查调查>。", up=_committee(page, x), c=c, post=x.piece, p=p, g=x.grade)
    broken = sorted(r.sample(range(6), r.randrange(1, 5)))
    codes, tellings, acts = [], [], []
    amount_facts: list[dict[str, Any]] = []
    for i in broken:
        code, name = DISCIPLINES[i]
        codes.append(code)
        if r.random() < 0.3:
            tellings.append(page.fill(f"违反{name}"))
        else:
            tellings.append(page.fill(f"违反{name}，" + r.choice(SINS[code])))
    if r.random() < 0.4:
        a = act(page, ["eight.gifts", "eight.accepted_dining", "eight.accepted_travel", "conduct.business", "conduct.interference", "conduct.resisting_review"])
        acts.append(a)
        tellings.append(a.piece)
    crime = crimes(page)
    codes += [CRIMES[c] for c in crime]
    gain = "<利用职务上的便利为他人谋取利益，并非法收受财物，|>" if "受贿" in crime else ""
    page.line("经查，{p}{all}；" + gain + "涉嫌{crime}<犯罪|>。", p=p, all=join(tellings, "；"), crime="、".join(crime))
    page.line("{p}<身为党员领导干部，|>严重违反党的纪律，构成<严重|>职务违法并涉嫌{crime}犯罪，<且在党的十八大后不收敛、不收手，|>性质<恶劣|严重>，情节严重，应予严肃处理。", p=p, crime="、".join(crime))
    o = discipline(page, when, heavy=True)
    laws = "、".join(f"[LAW:{law}]" for law in r.sample(["《中国共产党纪律处分条例》", "《中华人民共和国监察法》", "《中华人民共和国公职人员政务处分法》"], r.choice([1, 2, 3])))
    decided = Piece(o.piece)
    sanctions, events = list(o.sanctions), list(o.events)
    decided[0] = (decided[0][0].removeprefix("被给予").removeprefix("受到").removeprefix("被").removeprefix("受"), decided[0][1])
    extra = ""
    if x.place and r.random() < 0.15:
        extra = f"；[?SANC:终止其{x.place.name}第{r.choice('五六七八九十')}次党代会代表资格]"
    if r.random() < 0.6:
        extra += "；[SANC#SANC.other.restitution:收缴其违纪违法所得]"
        sanctions.append({"code": "other.restitution", "term_months": None, "tags": ["SANCTION.other.restitution"]})
    events += [event("investigation"), event("transfer")]
    stem = "，" if when is None else "，{t}，"
    text = page.line(f"依据{laws}等有关规定{stem}<经{{c}}会议研究|经{{c}}研究>，<并报{{up}}批准，|>决定给予{{p}}{{what}}{extra}；将其涉嫌犯罪问题移送检察机关依法审查起诉<，所涉财物一并移送|>。",
                     c=c, up=_committee(page, x), p=p, what=decided, **({"t": when} if when else {}))
    made = case([subject(p, x, sanctions, events)], x.place, acts, None, tuple(codes), amount_facts, text)
    made["doubtful"] += ["conduct.supervision_failure", "conduct.other"]
    page.cases.append(made)
    return "decision"


def _committee(page: Page, x: Post) -> Piece:
    if x.place is None:
        return mark("ORG", "中央纪委国家监委", "ORG.commission")
    up = x.place.parents[-1] if x.place.parents else x.place
    if up.letter == "自治区":
        return mark("ORG", up.shown + "党委", "ORG.committee")
    if up.shown.endswith(("地区", "州")):
        up = up.parents[0] if up.parents else up
        return mark("ORG", up.shown + ("党委" if up.letter == "自治区" else "委"), "ORG.committee")
    return mark("ORG", page.rng.choice(["", "中共"]) + up.shown + "委", "ORG.committee")


def arrest(page: Page) -> str:
    r = page.rng
    p, x = Person(page), post(page, former=True)
    crime = crimes(page)
    proc, _ = court(page, x.place)
    when = When("day", page.published - dt.timedelta(days=r.randrange(5)), page.published) if r.random() < 0.3 else None
    when = When("day", when.start, when.start) if when else None
    begin = "{t}，" if when else "<日前|近日>，"
    charge = "、".join(c + "罪" for c in crime)
    events = [event("arrest", when)]
    tail = ""
    if r.random() < 0.6:
        tail = "<该案由|案件由>{j}调查终结，移送检察机关审查起诉。"
        events += [event("investigation"), event("transfer")]
        events[0]["loose_date"] = True             # the day heads another sentence
    j = agency(page, x.place)
    if tail:
        page.line(f"{begin}{{post}}{{p}}{{g}}涉嫌{charge}一案，由{{j}}调查终结，移送检察机关审查起诉。{{proc}}依法以涉嫌{charge}对{{p}}作出逮捕决定。案件正在进一步办理中。",
                  post=x.piece, p=p, g=x.grade, j=j, proc=proc, **({"t": when} if when else {}))
    else:
        page.line(f"{begin}{{proc}}<依法|>以涉嫌{charge}对{{post}}{{p}}{{g}}<作出逮捕决定|决定逮捕>。<案件正在进一步办理中。|>", proc=proc, post=x.piece, p=p, g=x.grade, **({"t": when} if when else {}))
    page.cases.append(case([subject(p, x, events=events)], x.place, more_codes=tuple(CRIMES[c] for c in crime)))
    return "judicial"


def _served(page: Page, x: Post, p: Person) -> tuple[Piece, list[dict[str, Any]]]:
    """利用担任…职务上的便利: posts of before, of the same place."""
    kinds = ["department", "committee", "leader", "town", "company", "department", "hospital", "zone"]
    q = post(page, x.place or draw(page, "prefecture"), page.rng.choice(kinds), former=False, single=True)
    new = [dict(f, former=True, tags=["POSITION.served", *f["tags"]]) for f in q.positions if not any(_same_post(f, g) for g in x.positions)]
    return q.piece, new


def _same_post(f: dict[str, Any], g: dict[str, Any]) -> bool:
    """Told twice, once with more of the place (红原县 and 阿坝藏族羌族自治州红原县), one post is one position."""
    return f["title"] == g["title"] and (f["org"].endswith(g["org"]) or g["org"].endswith(f["org"]))


def _held(p: Person, x: Post, more: list[dict[str, Any]], sanctions: list[dict[str, Any]], events: list[dict[str, Any]]) -> dict[str, Any]:
    """The subject with the posts served in before; the rank is then the highest of all, which is not worked out here."""
    made = subject(p, x, sanctions, events, positions=x.positions + more)
    if more:
        made["rank"] = None
    return made


def indictment(page: Page) -> str:
    r = page.rng
    p, x = Person(page), post(page, former=True)
    crime = crimes(page)
    charge = "、".join(c + "罪" for c in crime)
    proc, crt = court(page, x.place)
    day = When("day", page.published, page.published) if r.random() < 0.4 else None
    when = outcome_time(page, "day") if day is None and r.random() < 0.3 else day
    begin = "{t}，" if when else "<日前|近日>，"
    events = [event("indictment", when)]
    by = ""
    if r.random() < 0.5:
        by = "由{j}调查终结，<经{sup}指定管辖，|>移送{proc}审查起诉。{proc}已"
        events += [event("investigation"), event("transfer")]
        events[0]["loose_date"] = True
    province = (x.place.parents or (x.place,))[0] if x.place else draw(page, "province")
    sup = mark("ORG", province.name + "人民检察院", "ORG.procuratorate")
    served, more = _served(page, x, p)
    if by:
        page.line(f"{begin}{{post}}{{p}}{{g}}涉嫌{charge}一案，{by}向{{crt}}提起公诉。", post=x.piece, p=p, g=x.grade, j=agency(page, x.place), sup=sup, proc=proc, crt=crt, **({"t": when} if when else {}))
    else:
        page.line(f"{begin}{{post}}{{p}}{{g}}涉嫌{charge}一案，<经{{sup}}指定管辖，|>由{{proc}}<依法|>向{{crt}}提起公诉。", post=x.piece, p=p, g=x.grade, sup=sup, proc=proc, crt=crt, **({"t": when} if when else {}))
    page.line("检察机关在审查起诉阶段，依法告知了被告人{p}享有的诉讼权利，并讯问了被告人{p}，听取了辩护人的意见。", p=p)
    span = between(page, "years", dt.date(page.published.year - 12, 1, 1), page.published - dt.timedelta(days=400)) if r.random() < 0.6 else None
    amounts: list[dict[str, Any]] = []
    slots: dict[str, Any] = {"p": p, "served": served, "proc": proc}
    what = "<为他人谋取利益，|为有关单位和个人在工程承揽、企业经营等事项上提供帮助，><非法收受他人财物|索取、收受他人财物>"
    if r.random() < 0.6:
        m = money(page, 2e5, 9e7, foreign=True)
        slots["m"] = m.piece
        amounts.append(m.amount("bribe"))
        what += "<共计|折合共计|，共计折合|>{m}"
    else:
        what += "，数额<特别|>巨大"
    if span:
        slots["span"] = span
    codes = tuple(CRIMES[c] for c in crime) + (("crime.bribe_taking",) if "受贿" not in crime else ())
    if "受贿" not in crime:
        crime = [*crime, "受贿"]
        charge = "、".join(c + "罪" for c in crime)
    text = page.line(f"{'{proc}' if r.random() < .6 else '检察机关'}<起诉|>指控：{'{span}，' if span else ''}被告人{{p}}利用<担任{{served}}|先后担任{{served}}|担任{{served}}等><职务上的便利|职务便利|的职务便利>，{what}，<依法|其行为触犯了[LAW:《中华人民共和国刑法》第三百八十五条]，|>应当以{charge}追究其刑事责任。", **slots)
    page.cases.append(case([_held(p, x, more, [], events)], x.place, (), span, codes, amounts, text))
    return "judicial"


def trial(page: Page) -> str:
    p, x = Person(page), post(page, former=True)
    crime = crimes(page, 2)
    if "受贿" not in crime:
        crime = ["受贿", *crime][:2]
    proc, crt = court(page, x.place)
    when = When("day", page.published, page.published)
    served, more = _served(page, x, p)
    m = money(page, 3e5, 9e7, foreign=True)
    span = between(page, "years", dt.date(page.published.year - 14, 1, 1), page.published - dt.timedelta(days=400))
    page.line("{t}<上午|下午|>，{crt}<一审|依法>公开开庭审理了{post}{p}{g}{c}一案。<{proc}派员出庭支持公诉，被告人{p}及其辩护人到庭参加诉讼。|>", t=when, crt=crt, post=x.piece, p=p, g=x.grade, c="、".join(crime), proc=proc)
    text = page.line("{proc}指控：{span}，被告人{p}利用担任{served}<等职务上的便利|的职务便利>，为<他人|有关单位和个人>在<项目审批、工程承揽|企业经营、职务晋升>等<方面|事项上>提供帮助，<直接或通过他人|>非法收受<财物|他人财物>，<共计折合|共计|折合>{m}。", proc=proc, span=span, p=p, served=served, m=m.piece)
    page.line("庭审中，<检察机关|公诉机关>出示了相关证据，被告人{p}及其辩护人进行了质证，控辩双方充分发表了意见，{p}进行了最后陈述<，并当庭表示认罪悔罪|>。庭审最后，法庭宣布休庭，择期宣判。", p=p)
    page.cases.append(case([_held(p, x, more, [], [event("trial", when)])], x.place, (), span, tuple(CRIMES[c] for c in crime), [m.amount("bribe")], text))
    return "judicial"


def verdict_news(page: Page) -> str:
    r = page.rng
    p, x = Person(page), post(page, former=True)
    crime = crimes(page, 2)
    if "受贿" not in crime:
        crime = ["受贿", *crime][:2]
    _, crt = court(page, x.place)
    when = When("day", page.published, page.published) if r.random() < 0.5 else outcome_time(page, "day")
    amounts, sanctions = [], []
    if len(crime) == 1:
        v = verdict(page)
        told = page.fill("<以受贿罪判处{p}{v}|对被告人{p}以受贿罪判处{v}|认定被告人{p}犯受贿罪，判处{v}>", p=p, v=v.piece)
        sanctions, amounts = v.sanctions, v.amounts
    else:
        told = Piece()
        fixed = []
        for c in crime:
            text, months = term(page, 12, 130)
            fine = court_fine(page)
            amounts.append(fine.amount("fine"))
            fixed.append(months)
            told = told + page.fill(f"犯{c}罪，判处{{s}}，并处{{f}}{{m}}；", s=mark("SANC", "有期徒刑" + text, "SANC.criminal.fixed_term", "SANC.part"), f=mark("SANC", "罚金", "SANC.criminal.fine"), m=fine.piece)
        text, months = term(page, max(fixed), min(300, sum(fixed)) + 1 if sum(fixed) > max(fixed) else max(fixed) + 1)
        fine = court_fine(page)
        amounts.append(fine.amount("fine"))
        told = page.fill("认定被告人{p}", p=p) + told + page.fill("<数罪并罚，|>决定执行{s}，并处{f}{m}", s=mark("SANC", "有期徒刑" + text, "SANC.criminal.fixed_term", "SANC.executed"), f=mark("SANC", "罚金", "SANC.criminal.fine"), m=fine.piece)
        sanctions = [{"code": "criminal.fixed_term", "term_months": months, "tags": ["SANCTION.combined_sentence"]}, {"code": "criminal.fine", "term_months": None, "tags": ["SANCTION.combined_sentence"]}]
    events = [event("sentence", when)]
    if page.rng.random() < 0.4:
        told = told + page.fill("；<对{p}受贿犯罪所得财物及孳息|对{p}违法所得及其孳息|受贿所得财物及孳息><依法|>予以追缴，上缴国库", p=p)
        events.append(event("recovery"))
    page.line("{t}，{crt}<公开|一审公开>宣判{post}{p}{g}{c}一案，{told}。", t=when, crt=crt, post=x.piece, p=p, g=x.grade, c="、".join(crime), told=told)
    m = money(page, 3e5, 9e7, foreign=True)
    span = between(page, "years", dt.date(page.published.year - 14, 1, 1), when.start - dt.timedelta(days=400))
    served, more = _served(page, x, p)
    text = page.line("<经审理查明|法院审理查明>，{span}，<被告人|>{p}利用担任{served}<等职务上的便利|的职务便利>，<在工程承揽、项目推进等方面为他人谋取利益|为他人在企业经营、资金拨付等方面提供帮助>，<先后多次|>非法收受他人财物<共计|折合共计|共计折合>{m}。", span=span, p=p, served=served, m=m.piece)
    amounts.append(m.amount("bribe"))
    if r.random() < 0.5:
        page.line("<法院认为|{crt}认为>，被告人{p}<身为国家工作人员|>，其行为已构成{c}罪，<数额特别巨大，|>应依法<惩处|予以惩处>。鉴于其到案后如实供述<罪行|自己的罪行>，认罪悔罪，<具有法定从轻处罚情节，|>依法可从轻处罚。<{p}当庭表示服从判决，不上诉。|法庭遂作出上述判决。|>",
                  crt=crt, p=p, c="罪、".join(crime))
    page.cases.append(case([_held(p, x, more, sanctions, events)], x.place, (), span, tuple(CRIMES[c] for c in crime), amounts, text))
    return "judicial"


def appeal(page: Page) -> str:
    """二审: the first verdict is upheld."""
    p, x = Person(page), post(page, former=True)
    _, crt = court(page, x.place)
    province = (x.place.parents or (x.place,))[0] if x.place else draw(page, "province")
    high = mark("ORG", province.name + "高级人民法院", "ORG.court")
    when = When("day", page.published, page.published)
    v = verdict(page)
    page.line("{t}，{high}对{post}{p}受贿<上诉|>一案<二审|>公开宣判，裁定驳回上诉，维持原判。", t=when, high=high, post=x.piece, p=p)
    text = page.line("此前，{crt}一审以受贿罪判处{p}{v}。{p}不服，提出上诉。", crt=crt, p=p, v=v.piece)
    page.cases.append(case([subject(p, x, v.sanctions, [event("sentence", when)])], x.place, (), None, ("crime.bribe_taking",), v.amounts, text))
    return "judicial"
