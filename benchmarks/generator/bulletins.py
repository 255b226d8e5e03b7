"""Bulletins of several cases: one person, several who share a predicate, bodies; and exposures of medical institutions."""
from __future__ import annotations

import copy
from typing import Any

from .acts import THINGS, act
from .bodies import body
from .figures import When, chinese, conduct_time, money, outcome_time
from .outcomes import discipline, event, verdict
from .people import Person
from .places import Division, draw, prefix, table
from .posts import post
from .telling import case, subject
from .writer import Page, Piece, join, mark

THEMES = {
    "违反中央八项规定精神": ["eight.gifts", "eight.accepted_dining", "eight.accepted_travel", "eight.public_travel", "eight.public_dining", "eight.ceremonies", "eight.allowances", "eight.vehicles", "eight.buildings",
                   "eight.other"],
    "违规吃喝": ["eight.public_dining", "eight.accepted_dining"],
    "群众身边不正之风和腐败": ["conduct.fund_fraud", "crime.embezzlement", "crime.misappropriation", "eight.formalism", "conduct.falsification", "crime.bribe_taking", "conduct.supervision_failure"],
    "形式主义、官僚主义": ["eight.formalism", "conduct.supervision_failure", "conduct.falsification"],
    "粮食购销领域违纪违法": ["conduct.state_loss", "crime.bribe_taking", "crime.embezzlement", "conduct.supervision_failure", "crime.misappropriation"],
    "工程建设领域违纪违法": ["conduct.interference", "crime.bribe_taking", "conduct.business", "crime.abuse_of_power"],
    "医保基金管理领域": ["medical.fraud", "crime.bribe_taking", "conduct.supervision_failure", "crime.dereliction"]}


def _head(page: Page, d: Division | None, theme: str, n: int) -> Piece:
    if d is None:
        name = "中央纪委国家监委"
    else:
        name = ("" if d.level == "province" or table()[2][d.name] == 1 else d.parents[-1].name) + d.name + page.rng.choice(["纪委监委", "纪委监委", "纪委"])
        page.places.add(d.code)
        for p in d.parents:
            page.places.add(p.code)
    return mark("ORG", name, "ORG.commission")


def within(page: Page, d: Division | None) -> Division:
    """A place under it."""
    r = page.rng
    if d is None:
        return draw(page)
    by_level = table()[0]
    below = [x for level in ("prefecture", "county") for x in by_level[level] if d in x.parents]
    return r.choice(below) if below and r.random() < 0.85 else d


def bulletin(page: Page) -> str:
    r = page.rng
    d = None if r.random() < 0.15 else draw(page, r.choice(["province", "prefecture", "prefecture", "county"]))
    theme = r.choice([*THEMES, *["违反中央八项规定精神"] * 4])
    n = r.randrange(2, 7)
    number = r.choice([chinese(n), str(n)]) if n != 2 else r.choice(["两", "2"])
    agency = _head(page, d, theme, n)
    page.title = page.line(f"{{a}}<公开|>通报{number}起{theme}<典型问题|典型案例|问题>", a=agency)
    page.line(f"<{'为进一步严明纪律，强化警示教育，' if r.random() < .5 else ''}|><日前|近日>，{{a}}对{number}起{theme}<典型问题|典型案例>进行<公开|>通报。具体如下：", a=agency)
    numbered = r.choice(["", "", "一、", "1."])
    for i in range(n):
        page.line(f"{chinese(i + 1)}、" if numbered == "一、" else f"{i + 1}." if numbered else "")
        if r.random() < 0.72:
            _one(page, within(page, d), THEMES[theme])
        else:
            _several(page, within(page, d), THEMES[theme])
    if r.random() < 0.08:
        page.add("（{site}）", site=mark("ORG", r.choice(["中央纪委国家监委网站", "浙江省纪委监委网站", "四川省纪委监委网站"]), "ORG.site"))
    if r.random() < 0.7:
        page.line(f"{{a}}<指出|强调>，上述{number}起<案例|问题>，<反映出|暴露出>少数党员干部纪律意识淡薄、<心存侥幸|顶风违纪>，教训十分深刻。广大党员干部要引以为戒，<严格遵守中央八项规定精神|自觉抵制不正之风>。", a=agency)
        page.line("各级党组织要<压紧压实主体责任|扛起管党治党政治责任>，紧盯违规吃喝、违规收送礼品礼金、公车私用等问题，<从严查处|露头就打>；对不收敛、不收手的，一律从严从重处理，对履责不力的严肃追究责任。")
    return "case_bulletin"


def _one(page: Page, d: Division, codes: list[str], lead: bool = True) -> None:
    """An item on one person: its head and its telling."""
    r = page.rng
    p = Person(page)
    x = post(page, d, former=None)
    acts = [act(page, codes)]
    while r.random() < 0.35 and len(acts) < 3:
        more = act(page, codes, without={c for a in acts for c in a.codes})
        acts.append(more) if more.codes not in [a.codes for a in acts] else None
        if len({c for a in acts for c in a.codes}) >= len(codes):
            break
    when = conduct_time(page)
    text = ""
    if lead:
        text = page.add("{post}{p}{g}{head}问题。" if r.random() < 0.85 else "{post}{p}{g}{head}案。", post=x.piece, p=p, g=x.grade, head=join([a.head for a in acts], "、"))
    begin = "{when}，" if r.random() < 0.85 else ""
    used = when if begin else None
    office = ""
    slots: dict[str, Any] = {"when": when} if begin else {}
    if lead and begin and x.positions[0]["former"] and r.random() < 0.15:
        office = "在<任|担任>{t}期间，"
        slots["t"] = Piece([(t, m) for t, m in x.piece if m is not None and m.label == "TITLE"][:1])
        if any(m is not None and m.label == "LOC" and "LOC.before_former_org" not in m.tags for _, m in x.piece) or len(x.positions) > 1:
            office, slots = "", {k: v for k, v in slots.items() if k != "t"}
    subject_words = "{p}" if lead else "{post}{p}{g}"
    page.add(begin + subject_words + office + "{acts}。", p=p, **({"post": x.piece, "g": x.grade} if not lead else {}), acts=join([a.piece for a in acts], "；"), **slots)
    sanctions, events, amounts, codes = _outcome(page, p)
    led = _extra(page, sanctions, events)
    page.cases.append(case([subject(p, x, sanctions, events), *led], x.place, acts, used, codes, amounts, text))


def _extra(page: Page, sanctions: list[dict[str, Any]], events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What became of the money: 追缴, 退缴 and 清退 are a recovery, 予以收缴 and 责令退赔 a sanction alone; others dealt with are nobody's,
    but a counted group that one sanction is given to answers with the first (returned)."""
    style = page.rng.random()
    if style < 0.07:
        page.add("<违纪违法所得|违纪款|违规所得><已追缴|已全部追缴|已退缴|已全部退缴|已清退>。")
        events.append(event("recovery"))
    elif style < 0.12:
        page.add("<[SANC#SANC.gains:违纪违法所得予以收缴]|[SANC#SANC.gains:违纪所得按规定予以收缴]|[SANC#SANC.gains:相关费用予以收缴]|相关费用已[SANC#SANC.gains:责令退赔]|[SANC#SANC.gains:违纪所得责令退赔]>。")
        sanctions.append({"code": "other.restitution", "term_months": None, "tags": ["SANCTION.other.restitution"]})
    elif style < 0.2:
        page.add("<相关责任人也受到相应处理。|其他责任人员受到相应处理。|其他{k}名责任人分别受到[?SANC:党纪政务处分]或[?SANC:组织处理]。>", k=page.rng.choice("两三四五"))
    elif style < 0.23:
        name = page.rng.choice("两三四五") + "名" + page.rng.choice(["干部", "责任人", "工作人员"])
        page.add("同时，对负有领导责任的{name}进行了[SANC#SANC.criticism:批评教育]。", name=name)
        return [{"name": name, "kind": "group", "rank": None, "positions": [], "sanctions": [{"code": "other.criticism", "term_months": None, "tags": ["SANCTION.of_group"]}],
                 "events": [], "tags": ["SUBJECT.counted_group"]}]
    return []


def _outcome(page: Page, p: Person) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]], tuple[str, ...]]:
    """被… of one person: discipline, perhaps transfer or a sentence."""
    r = page.rng
    style = r.random()
    when = outcome_time(page, r.choice(["month", "month", "day"])) if r.random() < 0.6 else None
    begin = "{when}，" if when else ""
    slots: dict[str, Any] = {"when": when} if when else {}
    if style < 0.6:
        o = discipline(page, when)
        page.add(begin + "{p}{o}。", p=p, o=o.piece, **slots)
        return o.sanctions, o.events, [], ()
    o = discipline(page, when, heavy=True)
    if style < 0.82:
        page.add(begin + ("{p}" if when else r.choice(["{p}还存在其他严重违纪违法问题，", "{p}"])) + "{o}，<其|>涉嫌犯罪问题<被|>移送检察机关依法审查起诉。", p=p, o=o.piece, **slots)
        return o.sanctions, [*o.events, event("transfer")], [], ()
    v = verdict(page)
    later = outcome_time(page, "month")
    if when is not None and later.start <= when.start:
        later = When("month", when.start, when.end) if when.kind == "month" else None
    page.add(begin + "{p}{o}<。|；>", p=p, o=o.piece, **slots)
    if later is not None and r.random() < 0.7:
        page.add("{later}，{p}因犯受贿罪<，|>被判处{v}。", later=later, p=p, v=v.piece)
    else:
        later = None
        page.add("{p}因受贿罪<，|>被判处{v}。", p=p, v=v.piece)
    return o.sanctions + v.sanctions, [*o.events, event("sentence", later)], v.amounts, ("crime.bribe_taking",)


def _several(page: Page, d: Division, codes: list[str]) -> None:
    """An item on two or three: lists with shared or distributed predicates."""
    r = page.rng
    if r.random() < 0.22:
        _of_one_body(page, d, codes)
        return
    n = r.choice([2, 2, 3])
    people = [Person(page) for _ in range(n)]
    posts = [post(page, d, r.choice(["department", "town", "village", "department"]) if d.level == "county" else "department", former=False if r.random() < 0.5 else None, listed=True) for _ in range(n)]
    acts = [act(page, codes)]
    when = conduct_time(page)
    whole = join([x.piece + p.piece() for x, p in zip(posts, people)], r.choice(["，", "、"]))
    text = page.add("{whole}<等人|>{head}问题。", whole=whole, head=acts[0].head)
    page.add("{when}，{who}{a}。", when=when, who=join([p.piece() for p in people], "、"), a=acts[0].piece)
    style = r.random()
    names = join([p.piece() for p in people], "、")
    out = outcome_time(page) if r.random() < 0.4 else None
    begin = "{out}，" if out else ""
    slots: dict[str, Any] = {"out": out} if out else {}
    each: list[tuple[list[dict[str, Any]], list[dict[str, Any]]]] = []
    if style < 0.35:                                         # shared
        o = discipline(page, out)
        word = "<均|分别|>" if len(o.sanctions) == 1 else "均"        # 分别 with two sanctions for two people may also mean in order
        page.add(begin + "{names}" + word + "{o}。", names=names, o=o.piece, **slots)
        each = [(copy.deepcopy(o.sanctions), copy.deepcopy(o.events)) for _ in people]
        tag = "SANCTION.shared"
    elif style < 0.6 and n == 2:                             # distributed in order: A、B分别受到X和Y处分
        os = [discipline(page, out) for _ in people]
        while any(len(o.sanctions) > 1 or o.sanctions[0]["code"].startswith("other") or not o.piece.text.endswith("处分") for o in os) or len({o.sanctions[0]["code"] for o in os}) == 1 or len({o.sanctions[0]["code"].split(".")[0] for o in os}) == 2:
            os = [discipline(page, out) for _ in people]
        words = [[(t, m) for t, m in o.piece if m is not None] for o in os]
        first = Piece([(words[0][0][0].removesuffix("处分"), words[0][0][1])])
        page.add(begin + "{names}分别受到{a}<、|和>{b}。", names=names, a=first, b=Piece(words[1]), **slots)
        each = [(o.sanctions, o.events) for o in os]
        tag = "SANCTION.distributed"
    else:                                                    # one by one
        os = [discipline(page, out) for _ in people]
        page.add(begin + "{all}。", all=join([p.piece() + o.piece for p, o in zip(people, os)], r.choice(["；", "，"])), **slots)
        each = [(o.sanctions, o.events) for o in os]
        tag = "SANCTION.listed"
    subjects = []
    for p, x, (sanctions, events) in zip(people, posts, each):
        for s in sanctions:
            s["tags"].append(tag)
        for e in events:
            e["tags"].append(tag.replace("SANCTION", "EVENT"))
        subjects.append(subject(p, x, sanctions, events))
    made = case(subjects, d, acts, when, (), (), text)
    made["region"] = posts[0].place.path if posts[0].place else None
    page.cases.append(made)


def _of_one_body(page: Page, d: Division, codes: list[str]) -> None:
    """Several of one body, told once before the first: 渠县水利局局长A、副局长B, or of one post: 工作人员A、B."""
    r = page.rng
    b = body(page, d, r.choice(["department", "department", "hospital", "town"]) if d.level != "province" else "department")
    while b.alone or b.kind == "town_party" or len(b.titles) < 3:
        b = body(page, d, "department")
    shared = r.random() < 0.35
    titles = [r.choice(["工作人员", "驾驶员", "会计"])] * 2 if shared else r.sample([t for t, _ in b.titles if t[0] not in "一二三四"], 2)
    people = [Person(page, {"three": 6, "two": 2, "anonymised": 2, "compound": 1}) for _ in titles]
    former = r.random() < 0.4
    yuan = "原" if former else ""
    shown = b.piece() + yuan
    for i, (t, p) in enumerate(zip(titles, people)):
        shown = shown + ("、" if i else "") + (mark("TITLE", t, "TITLE.of_one_body") if not shared or not i else "") + p.piece("PER.of_one_body")
    a, when = act(page, codes), conduct_time(page)
    text = page.add("{shown}{head}问题。", shown=shown, head=a.head)
    page.add("{when}，{who}{a}。", when=when, who=join([p.piece() for p in people], "、"), a=a.piece)
    o = discipline(page, None)
    page.add("{who}均{o}。", who=join([p.piece() for p in people], "、"), o=o.piece)
    subjects = []
    for t, p in zip(titles, people):
        held = {"org": b.full, "title": t, "former": former and (not subjects or shared), "tags": ["POSITION.of_one_body"]}
        made = subject(p, None, copy.deepcopy(o.sanctions), copy.deepcopy(o.events), positions=[held])
        subjects.append(made)
    page.cases.append(case(subjects, b.place, [a], when, (), (), text))


FORMALISM = ["在{thing}工作中层层加码、<过度留痕|重复要求报送材料>", "<工作中|>搞“一刀切”、加重基层负担", "<检查考核过多过频|要求基层重复报表报数>、加重基层负担", "在{thing}工作中搞形式主义、官僚主义", "在推进{thing}中弄虚作假、搞“形象工程”"]
FORMAL_TELLING = ["{org}在组织开展{thing}工作中，未经调研论证，<擅自增加考核指标|将任务分解到各乡镇>，要求基层<每日上报进度|上传大量照片>，<造成不良影响|增加基层工作负担>",
                  "{org}<先后印发多份文件|频繁召开会议>，内容<照搬照抄|相互重复>，要求各<乡镇|街道><反复填报表格|层层签订责任书>，<加重了基层负担|造成不良影响>"]


def formalism(page: Page) -> str:
    """Bodies as examples: 整治形式主义为基层减负."""
    r = page.rng
    d = draw(page, r.choice(["province", "prefecture"]))
    n = r.randrange(2, 6)
    agency = _head(page, d, "", n)
    page.title = page.line(f"{{a}}通报{n}起<加重基层负担的|>形式主义、官僚主义典型问题", a=agency)
    page.line(f"<日前|近日>，{{a}}对{n}起形式主义、官僚主义典型问题进行通报。", a=agency)
    for _ in range(n):
        x = within(page, d)
        thing = r.choice(THINGS)
        when = conduct_time(page)
        head = r.choice(FORMALISM).replace("{thing}", thing)
        if x.level != "province" and r.random() < 0.4:         # a place as such: 广西壮族自治区百色市田阳区在…工作中层层加码
            name = prefix(page, x, full=True)
            named, again = mark("LOC", name, "LOC.subject"), mark("LOC", x.shown, "LOC.again")
        else:
            b = body(page, x, r.choice(["department", "department", "mass", "town", "inner", "hospital"]))
            while b.alone or b.kind == "town_party":
                b = body(page, x, "department")
            name, named, again = b.full, b.piece(None, "ORG.subject"), b.piece(None, "ORG.again")
        start = page.line("{org}" + head + "问题。", org=named)
        page.add("{when}，" + r.choice(FORMAL_TELLING).replace("{thing}", thing) + "。", when=when, org=again)
        if again[0][1].label == "ORG" or r.random() < 0.5:
            page.add("{org}<负责人|主要负责人|负责人和相关责任人><受到|分别受到>{s}。", org=again, s=r.choice([mark("SANC", "组织处理", "SANC.generic"), mark("SANC", "党纪政务处分", "SANC.generic"), mark("SANC", "党纪政务处分", "SANC.generic") + "和" + mark("SANC", "组织处理", "SANC.generic")]))
        made = case([{"name": name, "kind": "organization", "rank": None, "positions": [], "sanctions": [], "events": [], "tags": ["SUBJECT.body" if again[0][1].label == "ORG" else "SUBJECT.locality"]}], x, (), when, ("eight.formalism",), (), start)
        made["doubtful"] = ["conduct.falsification", "conduct.supervision_failure"]
        made["loose_conduct"] = True
        page.cases.append(made)
    page.line("{a}要求，各级各部门要深化拓展整治形式主义为基层减负成果，<力戒形式主义、官僚主义|坚决防止反弹>。", a=agency)
    return "case_bulletin"


MEDICAL = [("medical.fraud", "<通过|采取>{how}<等方式|的手段>骗取医保基金"), ("medical.overcharging", "<存在|>重复收费、<超标准收费|分解项目收费>等<违规|>行为，<造成医保基金损失|涉及医保基金>"),
           ("medical.substitution", "将<非医保药品|自费药品|保健品>串换为医保<目录内|>药品<进行结算|>，涉及违规<使用医保基金|金额>"), ("medical.overtreatment", "存在过度诊疗、过度检查<等问题|>，涉及违规使用医保基金"),
           ("medical.split_or_nominal_admission", "存在<挂床住院|分解住院>等<问题|行为>，<涉及|违规结算>医保基金"), ("medical.drug_resale", "<收集参保人医保卡|组织人员>倒卖医保药品，涉及医保基金")]


def medical(page: Page) -> str:
    """曝光台: institutions, what they did, how they were dealt with."""
    r = page.rng
    d = draw(page, r.choice(["province", "prefecture", "county"]))
    n = r.randrange(2, 6)
    page.places.add(d.code)
    for u in d.parents:
        page.places.add(u.code)
    bureau = mark("ORG", ("" if d.level == "province" or table()[2][d.name] == 1 else d.parents[-1].name) + d.name + "医疗保障局", "ORG.department")
    page.title = page.line("{b}<曝光|通报>" + str(n) + "起<违法违规使用医保基金|欺诈骗保>典型案例", b=bureau)
    page.line("为<加强医保基金监管|维护医保基金安全>，<持续保持打击欺诈骗保高压态势，|>现将<查处的|>" + str(n) + "起典型案例<公开曝光|予以通报>如下：")
    numbered = r.choice(["案例{}：", "{}、"])
    seen: set[tuple[str, str]] = set()
    for i in range(n):
        x = within(page, d)
        w = prefix(page, x)
        name, kind = r.choice([("人民医院", 1), ("中医医院", 1), (r.choice(["康宁", "仁爱", "惠民", "益寿", "同济堂", "百姓", "健民"]) + r.choice(["医院", "大药房", "诊所", "药店", "精神病医院"]), 0), (r.choice(["石桥", "双河", "龙泉"]) + "镇卫生院", 0)])
        if kind and x.level == "province":
            x = draw(page, "county")
            w = prefix(page, x, full=True)
        shop = name.endswith(("药房", "药店"))
        code, telling = r.choice([row for row in MEDICAL if (row[0] in ("medical.substitution", "medical.drug_resale", "medical.fraud")) == shop or row[0] in ("medical.substitution", "medical.fraud")])
        telling = page.pick(telling.replace("{how}", "<伪造处方|空刷医保卡|冒名购药>" if shop else "<虚假住院、伪造病历|虚构医药服务项目|虚假住院>"))
        while (x.code, name) in seen:                            # no hospital twice: it would be one subject
            x = draw(page, "county")
            w = prefix(page, x, full=True)
        seen.add((x.code, name))
        org = mark("ORG", w + name, "ORG.medical", "ORG.subject")
        start = page.line(numbered.format(chinese(i + 1)) + "{org}<违规使用医保基金案|违法违规使用医保基金案|欺诈骗保案>。", org=org)
        m, fine = money(page, 5e3, 5e6, plain=True), money(page, 5e3, 9e6, plain=True)
        when = conduct_time(page)
        sanctions, amounts = [], [m.amount("loss" if "损失" in telling else "fraud")]
        if "骗取" not in telling and "损失" not in telling:
            amounts[0]["roles"] = ["fraud", "other"]
        page.add("经查，{when}，该" + ("院" if name.endswith("院") else "药店" if name.endswith(("药房", "药店")) else "诊所") + telling + "{m}。", when=when, m=m.piece)
        page.add("<依据|根据>[LAW:《医疗保障基金使用监督管理条例》]<等规定|>，<当地医保部门|医保部门>作出如下处理：")
        ways = r.sample(["recover", "fine", "end", "suspend"], r.choice([2, 3]))
        if "end" in ways and "suspend" in ways:
            ways.remove("suspend")
        told = []
        events = []
        for way in ways:
            if way == "recover":
                events.append(event("recovery"))
                events[-1]["loose"] = True                       # 追缴、退赔 are recoveries; of 追回 readers may differ
                if r.random() < 0.7:
                    told.append(page.fill("<全额|>追回<违规使用的医保基金|上述违规费用>"))
                    continue
                told.append(page.fill("<全额|>追回医保基金{m}", m=m.piece))
                if "roles" in amounts[0]:                        # 涉及X, 追回X: what the first X was for is not told
                    amounts[0]["loose"] = True
                amounts.append(dict(m.amount("recovered"), tags=["AMOUNT.recovered", "AMOUNT.twice"]))
            elif way == "fine":
                told.append(page.fill("<处|并处>{s}{m}" if told else "处{s}{m}", s=mark("SANC", "罚款", "SANC.org.penalty"), m=fine.piece))
                amounts.append(fine.amount("fine"))
                sanctions.append({"code": "org.penalty", "term_months": None, "tags": ["SANCTION.org.penalty"]})
            elif way == "end":
                told.append(page.fill("{s}", s=mark("SANC", "解除医保服务协议", "SANC.org.agreement_ended")))
                sanctions.append({"code": "org.agreement_ended", "term_months": None, "tags": ["SANCTION.org.agreement_ended"]})
            else:
                k = r.choice([1, 3, 6])
                told.append(page.fill("{s}", s=mark("SANC", f"暂停医保服务协议{k}个月", "SANC.org.agreement_suspended")))
                sanctions.append({"code": "org.agreement_suspended", "term_months": None, "loose_term": True, "tags": ["SANCTION.org.agreement_suspended"]})
        page.add("{all}。", all=join(told, r.choice(["；", "，"])))
        made = case([{"name": w + name, "kind": "organization", "rank": None, "positions": [], "sanctions": sanctions, "events": events, "tags": ["SUBJECT.body"]}], x, (), when, (code,), amounts, start)
        made["doubtful"] = sorted({"medical.other", "medical.fraud", "conduct.falsification", "medical.drug_resale"} - {code})
        page.cases.append(made)
    return "case_bulletin"
