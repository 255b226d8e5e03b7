"""Firms as defendants, their names half hidden as the courts hide them: 被告单位浙江某某贵金属有限公司, whose short name goes on."""
from __future__ import annotations

import datetime as dt

from .announcements import court
from .figures import When, between, conduct_time, money
from .outcomes import court_fine, event, term
from .people import Person
from .places import draw, prefix
from .telling import case
from .writer import Page, mark

SYLLABLES = "鼎恒瑞泰宏博远达盛华信诚安康嘉汇金通"
TRADES = ["贵金属", "软件", "建筑工程", "医疗器械", "市政建设", "环保科技", "商贸", "园林绿化", "信息技术"]


def unit_crime(page: Page) -> str:
    """A typical case of bribery by a firm: the firm, its head, and the official who took, sentenced elsewhere."""
    r = page.rng
    d = draw(page, "county")
    page.places.update([d.code, *(u.code for u in d.parents)])
    syllable, trade = r.choice(SYLLABLES), r.choice(TRADES)
    where = r.choice([d.parents[0].short or d.parents[0].name, d.shown, prefix(page, d, full=True)])
    full, short = f"{where}{syllable}某{trade}{r.choice(['有限公司', '股份有限公司', '有限责任公司'])}", f"{syllable}某公司"
    firm, again = mark("ORG", full, "ORG.hidden_firm"), mark("ORG", short, "ORG.hidden_firm_short")
    p, taker, aside = (Person(page, {"anonymised": 1}) for _ in range(3))
    proc, crt = court(page, d)
    m, fine, own = money(page, 1e5, 9e6, plain=True), court_fine(page), court_fine(page)
    span = conduct_time(page)
    words, months = term(page, 6, 37)
    page.title = page.line("{firm}、{p}单位行贿案", firm=firm, p=p)
    title = r.choice(["法定代表人", "法定代表人", "总经理"])
    post = mark("TITLE", title, "TITLE.firm_head")
    page.line("被告单位{firm}（以下简称{s}）<，民营企业|>。被告人{p}，{s}{t}。", firm=firm, s=again, p=p, t=post)
    text = page.line("{span}，{s}{t}{p}<为谋取不正当利益|为承揽工程>，多次送给{k}（已判<决|刑>）财物共计{m}。", span=span, s=again, t=post, p=p, k=taker, m=m.piece)
    page.add("其间，{a}（另案处理）代为转交部分款项。", a=aside.piece("PER.no_subject"))
    day = between(page, "day", page.published - dt.timedelta(days=300), page.published - dt.timedelta(days=30))
    page.line("{day}，{crt}作出一审判决，以单位行贿罪判处被告单位{s}{f}{fine}；以单位行贿罪判处被告人{p}{term}，并处{g}{own}。<一审判决后，{s}、{p}未上诉，判决已生效。|判决已生效。>",
              day=day, crt=crt, s=again, p=p, f=mark("SANC", "罚金", "SANC.criminal.fine"), fine=fine.piece, term=mark("SANC", "有期徒刑" + words, "SANC.criminal.fixed_term"), g=mark("SANC", "罚金", "SANC.criminal.fine"), own=own.piece)
    fined = {"code": "criminal.fine", "term_months": None, "tags": ["SANCTION.criminal.fine"]}
    when = When("day", day.start, day.end)
    subjects = [{"name": full, "kind": "organization", "rank": None, "positions": [], "sanctions": [dict(fined, tags=["SANCTION.of_firm"])], "events": [event("sentence", when)], "tags": ["SUBJECT.hidden_firm"]},
                {"name": p.name, "kind": "person", "rank": None, "positions": [{"org": full, "title": title, "former": False, "tags": ["POSITION.of_hidden_firm"]}],
                 "sanctions": [{"code": "criminal.fixed_term", "term_months": months, "tags": ["SANCTION.criminal.fixed_term"]}, fined], "events": [event("sentence", when)], "tags": ["SUBJECT.anonymised"]},
                {"name": taker.name, "kind": "person", "rank": None, "positions": [], "sanctions": [], "events": [dict(event("sentence"), tags=["EVENT.sentenced_elsewhere"])], "tags": ["SUBJECT.sentenced_elsewhere"]}]
    made = case(subjects, None, (), span, ("crime.unit_bribery",), [m.amount("bribe"), fine.amount("fine"), own.amount("fine")], text)
    made["region"], made["loose_region"] = d.path, True
    made["doubtful"] = ["crime.bribe_giving", "crime.bribe_taking"]
    page.cases.append(made)
    return "judicial"
