"""News stories that tell examples in passing, and newspaper text."""
from __future__ import annotations

import datetime as dt

from .acts import act
from .bodies import body
from .bulletins import THEMES, within
from .figures import When, between, conduct_time, money, outcome_time
from .outcomes import discipline, event
from .people import Person
from .places import Division, draw, prefix
from .posts import post
from .reports import figures_sentence
from .telling import case, subject
from .writer import Page, mark

MEDIA = ["新华社", "人民日报", "中国纪检监察报", "新华网", "央视网", "检察日报", "法治日报"]


def _byline(page: Page) -> None:
    reporter = Person(page, {"three": 5, "two": 2})
    page.line("<{m}记者 {p}|记者 {p}|{m} {p}>", m=mark("ORG", page.rng.choice(MEDIA), "ORG.media"), p=reporter.piece("PER.reporter"))


def _example(page: Page, d: Division, codes: list[str], intro: str) -> None:
    """One concrete example in passing."""
    p, x = Person(page), post(page, d, former=True)
    a = act(page, codes)
    style = page.rng.random()
    sanctions, events, when = [], [], None
    if style < 0.35:
        text = page.add(intro + "{post}{p}{a}。", post=x.piece, p=p, a=a.piece)
    elif style < 0.7:
        when = conduct_time(page)
        text = page.add(intro + "{w}，{post}{p}{a}。", w=when, post=x.piece, p=p, a=a.piece)
        o = discipline(page)
        page.add("<最终，|>{p}{o}。", p=p, o=o.piece)
        sanctions, events = o.sanctions, o.events
    else:
        text = page.add(intro + "{post}{p}因{head}问题，", post=x.piece, p=p, head=a.head)
        if a.head.text == "弄虚作假":        # the bare word is formalism's; falsification wants forged papers or figures told
            a.codes = ("eight.formalism",)
        o = discipline(page, None)
        page.add("{o}。", o=o.piece)
        sanctions, events = o.sanctions, o.events
        a.amounts = []
    page.cases.append(case([subject(p, x, sanctions, events)], x.place, [a], when, (), (), text))


def _in_order(page: Page, d: Division) -> None:
    """两任原局长A、B于…和…先后被查处: the dates go to the people in order."""
    b = body(page, d, "department")
    head = next(t for t, _ in b.titles if t in ("局长", "主任", "厅长", "馆长"))
    people = [Person(page), Person(page)]
    first = between(page, "month", page.published - dt.timedelta(days=900), page.published - dt.timedelta(days=420))
    second = between(page, "month", page.published - dt.timedelta(days=400), page.published - dt.timedelta(days=60))
    if first.start == second.start:
        return
    text = page.line("<此前|在此之前>，{b}两任原{h}{p}、{q}<于|分别于>{s}和{t}<先后|相继>被查处。", b=b.piece(), h=mark("TITLE", head, "TITLE.plain"), p=people[0], q=people[1], s=first, t=second)
    subjects = []
    for p, when in zip(people, (first, second)):
        e = event("investigation", when)
        e["tags"] = ["EVENT.in_order"]
        made = subject(p, None, [], [e], positions=[{"org": b.full, "title": head, "former": True, "tags": ["POSITION.two_holders"]}])
        subjects.append(made)
    page.cases.append(case(subjects, b.place, text=text))


def news(page: Page) -> str:
    r = page.rng
    d = draw(page, r.choice(["province", "prefecture", "prefecture"]))
    theme = r.choice(list(THEMES))
    page.places.update([d.code, *(p.code for p in d.parents)])
    page.title = page.line("{d}<深入整治|持续纠治|严肃查处>" + theme + "<问题|突出问题>", d=mark("LOC", d.name, "LOC.title", f"LOC.bare_{d.level}"))
    _byline(page)
    agency = mark("ORG", d.name + "纪委监委", "ORG.commission")
    page.line("<“问题虽小，影响很大。”|“动真碰硬，才能取信于民。”|“一个问题反映一类现象。”>{t}，{a}有关负责人<介绍|表示>。", t=When("day", page.published, page.published), a=agency)
    figures_sentence(page, d)
    page.line("<从查处的案例看，|梳理发现，>一些问题<屡禁不止|隐形变异>。")
    for i in range(r.choice([2, 3, 4])):
        _example(page, within(page, d), THEMES[theme], ["<比如|例如>，", "<再如|又如>，", "此外，", ""][min(i, 3)])
    if r.random() < 0.4:
        _in_order(page, within(page, d))
    page.line("<{a}坚持查改治一体推进，|>督促相关部门<完善制度机制|健全长效机制>，对<违规吃喝、收送礼品礼金|虚报冒领、截留挪用>等行为<一查到底|绝不姑息>。" + r.choice(["", "", "对受到警告、严重警告处分的党员干部，开展谈心谈话。", "[LAW:《中国共产党纪律处分条例》]规定，情节较重的，给予警告或者严重警告处分；情节严重的，给予撤销党内职务处分。", "该免职的免职，该开除的开除。"]), a=agency)
    return "news"


def newspaper(page: Page) -> str:
    """A story in a newspaper: one person's fall, with a relative and a briber who are no subjects."""
    r = page.rng
    p, x = Person(page, {"three": 5, "two": 2, "word": 1, "compound": 1, "rare": 1}), post(page, former=True)
    page.title = page.line("<从能人到罪人|迷失在人情往来中|贪欲之门一开便难以收住>")
    _byline(page)
    when = outcome_time(page, "month")
    other, wife = Person(page, {"anonymised": 5}), Person(page, {"anonymised": 5})
    span = conduct_time(page)
    text = page.line("{w}，{post}{p}被[SANC#SANC.party.expulsion:开除党籍]、[SANC#SANC.admin.dismissal:开除公职]。", w=when, post=x.piece, p=p)
    sanctions = [{"code": "party.expulsion", "term_months": None, "tags": ["SANCTION.party.expulsion"]}, {"code": "admin.dismissal", "term_months": None, "tags": ["SANCTION.admin.dismissal"]}]
    events = [event("party_discipline", when), event("admin_discipline", when)]
    m = money(page, 3e4, 5e5)
    page.line("据办案人员介绍，{p}<走上领导岗位后|手中有了权力后>，逐渐放松了对自己的要求。<在一次饭局上，|>{p}结识了<做工程的|经营药店的>老板{o}。<在{o}的请托下|为感谢{p}帮忙>，{o}将现金{m}送给{p}，{p}收下后交给妻子{x}保管。",
              p=p, o=other.piece("PER.no_subject"), x=wife.piece("PER.no_subject"), m=m.piece)
    m2 = money(page, 1e6, 5e7)
    page.line("“我辜负了组织的培养。”{p}在忏悔书中写道。经查，{t}，{p}利用职务便利为他人谋取利益，<先后|>收受贿赂共计{m}。", p=p, t=span, m=m2.piece)
    page.cases.append(case([subject(p, x, sanctions, events)], x.place, (), span, ("crime.bribe_taking",), [m.amount("bribe"), m2.amount("bribe")], text))
    if r.random() < 0.5:
        d = draw(page, "county")
        page.line("{place}<的一名纪检监察干部|纪检监察干部{k}>说，这样的教训值得每一名党员干部深思。", place=mark("LOC", prefix(page, d, full=True), "LOC.chain_county"), k=Person(page, {"three": 1}).piece("PER.no_subject"))
    return "news"


def feature(page: Page) -> str:
    """A feature whose head tells the posts of a life one after the other: 历任…、先后担任…，后调任…."""
    r = page.rng
    p, d = Person(page, {"three": 5, "two": 2, "compound": 1, "rare": 1}), draw(page, r.choice(["prefecture", "county"]))
    posts, told = [], set()
    while len(posts) < 3:
        x = post(page, d, r.choice(["department", "town" if d.level == "county" else "department", "committee", "zone"]), former=False, single=True)
        seats = {f["org"][-3:] for f in x.positions}           # 萝北县委 is 鹤岗市萝北县委
        if not told & seats:
            told |= seats
            posts.append(x)
    page.title = page.line("<权力任性的代价|在“人情”里越陷越深|从奋进者到阶下囚>")
    _byline(page)
    page.places.update([d.code, *(u.code for u in d.parents)])
    page.line("{p}<历任|先后担任|曾任|先后任>{a}、{b}<、|，后调任|，{w}调任>{c}<。|等职。>".replace("，{w}", "，" if r.random() < 0.5 else "，{w}，"), p=p, a=posts[0].piece, b=posts[1].piece, c=posts[2].piece, w=conduct_time(page))
    when = outcome_time(page, "month")
    text = page.line("{w}，{p}被[SANC#SANC.party.expulsion:开除党籍]、[SANC#SANC.admin.dismissal:开除公职]。", w=when, p=p)
    m, span = money(page, 1e5, 5e7), conduct_time(page)
    page.add("经查，{t}，{p}利用职务便利为他人谋取利益，<先后|>收受贿赂共计{m}。", t=span, p=p, m=m.piece)
    sanctions = [{"code": c, "term_months": None, "tags": [f"SANCTION.{c}"]} for c in ("party.expulsion", "admin.dismissal")]
    held = [dict(f, former=True, tags=["POSITION.narrated", *f["tags"]]) for x in posts for f in x.positions]
    made = case([subject(p, None, sanctions, [event("party_discipline", when), event("admin_discipline", when)], positions=held)], d, (), span, ("crime.bribe_taking",), [m.amount("bribe")], text)
    made["loose_conduct"] = True                               # a day told among the posts may be none of the deed
    page.cases.append(made)
    return "news"
