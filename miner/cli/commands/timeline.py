"""miner timeline: the people of a name, each with the course of the case; an organisation's, a place's, a case's network."""
from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..options import add_filters, add_json, store
from ..output import Marked, Out, money, period
from .people import posts


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("name", metavar="NAME", help=t("timeline.name"))
    parser.add_argument("--kind", choices=("person", "organization", "place", "network"), default="person", help=t("timeline.kind"))
    parser.add_argument("--svg", metavar="FILE", help=t("timeline.svg"))
    add_filters(parser, t, "region", "org")
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    near: list[str] = []
    with store(args) as db:
        if args.kind in ("organization", "place"):
            from ...linking import views
            found = views.organisation(db.conn, args.name, args.region) if args.kind == "organization" else views.place(db.conn, args.name)
            out.json(found) if out.as_json else listing(found, out)
            return 0
        people = db.timeline(args.name, region=args.region, org=args.org) or _by_id(db, args.name)
        if not people and not out.as_json:
            near = [n for n in db.suggest(args.name) if db.people(name=n, limit=1)]
        if args.kind == "network":
            from ...linking import views
            webs = [views.network(db.conn, p["id"]) for p in people]
            out.json(webs) if out.as_json else [network(web, out) for web in webs]
            return 0
    if args.svg and people:
        draw(people, Path(args.svg), out)
    if out.as_json:
        out.json(people)
    elif not people:
        out.note(out.t("timeline.none", name=args.name))
        if near:
            out.note(out.t("search.near", near=out.t("word.sep").join(near)))
    elif not args.svg:
        for n, person in enumerate(people):
            if n:
                out.line()
            show(person, out)
    return 0


def _by_id(db: Any, id: str) -> list[dict]:
    """The person of an id (p…), or the people of a case (c…), where the name given is one."""
    from ...store import persons
    from ...store.show import person_id
    if id[:1] == "c":
        ids = [p for (p,) in db.conn.execute("SELECT DISTINCT l.person_id FROM subjects s JOIN person_subjects l ON l.subject_id = s.id WHERE s.case_id = ? "
                                             "ORDER BY s.ordinal", (id,))]
    else:
        ids = [pid] if id[:1] == "p" and (pid := person_id(db.conn, id)) else []
    return persons.load(db.conn, ids)


def draw(people: list[dict], path: Path, out: Out) -> None:
    """A picture a person: FILE, or FILE-1, FILE-2 … where several have the name."""
    from ...linking import svg

    def name(kind: str, code: str | None) -> str:
        return out.t("col.event") if kind == "head" else out.code(kind, code)

    paths = [path] if len(people) == 1 else [path.with_name(f"{path.stem}-{n}{path.suffix}") for n in range(1, len(people) + 1)]
    for person, file in zip(people, paths):
        file.write_text(svg.picture(person, name, out.lang), "utf-8")
    told = out.t("word.sep").join(map(str, paths))
    out.note(out.t("timeline.written", path=told) if len(paths) == 1 else out.t("timeline.several", n=len(paths), paths=told))


def sanction(x: dict, out: Out) -> str:
    """A sanction with its term: 有期徒刑（150个月）."""
    name = out.code("sanction", x["code"])
    return name + brackets(out.t("word.months", n=x["term_months"]), out) if x.get("term_months") else name


def brackets(what: str, out: Out) -> str:
    return out.t("word.brackets", what=what)


def show(person: dict, out: Out) -> None:
    """One person: who, the career line, the events in order, then amounts and why the documents are about one person."""
    t = out.t
    head = [person["name"], out.code("rank", person["rank"]), out.code("status", person["status"]), person["region"] or "", person["id"]]
    out.line("  ".join(h for h in head if h), style="bold")
    if person["positions"]:
        out.line(f"{t('col.positions')}{t('word.colon')}{posts(person, out)}")
    if person["violations"]:
        out.line(f"{t('col.violations')}{t('word.colon')}{out.codes('violation', person['violations'])}")
    if person.get("conduct"):
        out.line(f"{t('word.conduct')}{t('word.colon')}{period(**person['conduct'])}")
    resume = [c for c in person.get("career") or [] if c["text"]]
    if resume:
        out.line(f"{t('word.career')}{t('word.colon').strip()}")
        for c in resume:
            out.line(f"{c['start'] or ''}—{c['end'] or ''}  {c['text']}", indent=2)
    if person["events"]:
        out.table("", [t("col.date"), t("col.event"), t("col.sanctions"), t("col.agency"), t("col.evidence"), t("col.document")],
                  [event(e, out) for e in person["events"]], wide=(4,), under={3: 1, 5: 4})
    if person["amounts"]:
        out.line(t("word.amounts") + t("word.colon") + t("word.sep").join(dict.fromkeys(
            f"{out.code('role', a['role'])} {money(a['value'], a['currency'], out.lang, a.get('approx'))}"
            + (brackets(t("word.shared"), out) if a.get("shared") else "")
            + (brackets(t("word.stage", stage=out.code("event", a["stage"])), out) if a.get("stage") else "")
            + "".join(corrected(c, out) for c in a.get("corrected", ())) for a in person["amounts"])))
    if len(person["links"]) > 1 or any(len(k["reasons"]) > 1 for k in person["links"]):
        out.line(t("word.links") + t("word.colon").strip())
        sep = t("word.semicolon")
        for link in person["links"]:
            out.line(out.path(link["document"]), indent=2)
            out.line(sep.join(reason(r, out) for r in link["reasons"]), style="dim", indent=4)


def reason(words: str, out: Out) -> str:
    """A reason in the reader's language: the database holds both, with `` / `` between."""
    zh, _, en = words.partition(" / ")
    return en if out.lang == "en" and en else zh


def event(e: dict, out: Out) -> list:
    """An event as a row: its bounds where it is undated, its sources and their disagreement."""
    t = out.t
    when = period(e["start"], e["end"], t("word.undated"))
    between = e.get("between")
    if between and (between["after"] or between["before"]):
        key = "word.between" if between["after"] and between["before"] else "word.after" if between["after"] else "word.before"
        when += brackets(t(key, **between), out)
    sanctions = t("word.sep").join(sanction(x, out) for x in e["sanctions"])
    notes = [shorten(e["text"] or "")]
    notes += [corrected(c, out) for c in e.get("corrected", ())]
    if e.get("disagreement"):
        notes.append(t("word.disagree", what=t("word.semicolon").join(
            f"{period(d['start'], d['end'], t('word.undated'))} {t('word.sep').join(sanction(x, out) for x in d['sanctions'])}".strip()
            + brackets(t("word.sources", n=len(d["documents"])), out) for d in e["disagreement"])))
    return [Marked(when, style="" if e["start"] else "dim"), Marked(out.code("event", e["type"]), style="bold"), sanctions, e["agency"] or "",
            "\n".join(notes), "\n".join(map(out.path, e.get("documents", [e["document"]])))]


def corrected(c: dict, out: Out) -> str:
    """The mark of a correction: what stood there, who changed it and why."""
    what = out.t("word.was", field=c["field"], old=c["old"] or "—") if c["field"] else out.t("word.added")
    return f"〔{what}；{c['who']} {c['at'][:10]} {c['why'] or ''}〕".replace(" 〕", "〕")


def listing(found: dict, out: Out) -> None:
    """An organisation's or a place's events, with whose they are."""
    t = out.t
    if not found["events"] and not found["people"]:
        out.note(t("timeline.nothing", name=found["name"]))
        return
    out.line(found["name"] + (brackets(found["today"], out) if found.get("today") not in (None, found["name"]) else ""), style="bold")
    if found.get("names"):
        out.line(t("word.sep").join(f"{n['name']} {n['count']}" for n in found["names"]))
    out.table("", [t("col.date"), t("col.person"), t("col.event"), t("col.sanctions"), t("col.agency"), t("col.document")],
              [[period(e["start"], e["end"], t("word.undated")), Marked(e["name"], style="bold"), out.code("event", e["type"]),
                t("word.sep").join(sanction(x, out) for x in e["sanctions"]), e["agency"] or "", "\n".join(map(out.path, e.get("documents", [e["document"]])))]
               for e in found["events"]], wide=(5,))


def network(web: dict, out: Out) -> None:
    """The people around one, by how they stand to the case."""
    t = out.t
    out.line(f"{web['name']}  {web['person']}", style="bold")
    out.table("", [t("col.relation"), t("col.person"), t("col.id"), t("col.document")],
              [[t(f"word.{n['relation']}"), Marked(n["name"], style="bold"), n["id"] or "", "\n".join(map(out.path, n["documents"]))] for n in web["nodes"]], wide=(3,))


def shorten(text: str, width: int = 90) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= width else text[:width - 1] + "…"
