"""miner timeline: the people of a name, each with the course of the case."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from ..options import add_filters, add_json, store
from ..output import Marked, Out, money, period
from .people import posts


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("name", metavar="NAME", help=t("timeline.name"))
    add_filters(parser, t, "region", "org")
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    with store(args) as db:
        people = db.timeline(args.name, region=args.region, org=args.org)
    if out.as_json:
        out.json(people)
    elif not people:
        out.note(out.t("timeline.none", name=args.name))
    else:
        for n, person in enumerate(people):
            if n:
                out.line()
            show(person, out)
    return 0


def sanction(x: dict, out: Out) -> str:
    """A sanction with its term: 有期徒刑（150个月）."""
    name = out.code("sanction", x["code"])
    return f"{name}（{out.t('word.months', n=x['term_months'])}）" if x.get("term_months") else name


def show(person: dict, out: Out) -> None:
    """One person: who, then the events in order, then amounts and why the documents are about one person."""
    t = out.t
    head = [person["name"], out.code("rank", person["rank"]), out.code("status", person["status"]), person["region"] or "", person["id"]]
    out.line("  ".join(h for h in head if h), style="bold")
    if person["positions"]:
        out.line(f"{t('col.positions')}: {posts(person, out)}")
    if person["violations"]:
        out.line(f"{t('col.violations')}: {out.codes('violation', person['violations'])}")
    if person["events"]:
        out.table("", [t("col.date"), t("col.event"), t("col.sanctions"), t("col.agency"), t("col.evidence"), t("col.document")],
                  [[Marked(period(e["start"], e["end"], t("word.undated")), style="" if e["start"] else "dim"), Marked(out.code("event", e["type"]), style="bold"),
                    t("word.sep").join(sanction(x, out) for x in e["sanctions"]), e["agency"] or "", shorten(e["text"] or ""),
                    "\n".join(e.get("documents", [e["document"]]))] for e in person["events"]], wide=(4,))
    if person["amounts"]:
        out.line(f"{t('word.amounts')}: " + t("word.sep").join(
            f"{out.code('role', a['role'])} {out.code('approx', a.get('approx'))}{money(a['value'], a['currency'], out.lang)}"
            + (f"（{t('word.shared')}）" if a.get("shared") else "") for a in person["amounts"]))
    if len(person["links"]) > 1 or any(len(k["reasons"]) > 1 for k in person["links"]):
        out.line(t("word.links") + ":")
        for link in person["links"]:
            out.line(f"  {link['document']}: {'；'.join(link['reasons'])}", style="dim")


def shorten(text: str, width: int = 90) -> str:
    return text if len(text) <= width else text[:width - 1] + "…"
