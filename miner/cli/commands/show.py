"""miner show: all that is known of one document, case or person, with evidence."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from .. import pictures
from ..options import add_json, store
from ..output import Marked, Out, money, period
from . import timeline
from .people import posts


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("id", metavar="ID", help=t("show.id"))
    parser.add_argument("--page-image", metavar="PNG", help=t("show.page-image"))
    parser.add_argument("--password", metavar="P", help=t("opt.password"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    with store(args) as db:
        found = db.show(args.id)
        if args.page_image:
            return pictures.facts(db, found, args.id, args.page_image, args.password, out)
    if out.as_json:
        out.json(found)
    else:
        {"document": document, "case": case, "person": person, "name": name}[found["type"]](found, out)
    return 0


def document(found: dict, out: Out) -> None:
    d, t = found["document"], out.t
    out.line(d["title"] or d["path"], style="bold")
    for key, value in (("col.id", found["id"]), ("col.document", t("word.sep").join(map(out.path, found["sources"]))), ("col.source", d["source"]),
                       ("word.authors", t("word.sep").join(d["authors"])), ("col.published", d["published"]),
                       ("col.genre", out.code("genre", d["genre"])), ("word.duplicate", d["duplicate_of"])):
        if value:
            out.line(f"{t(key)}{t('word.colon')}{value}")
    for warning in found["warnings"]:
        out.line(out.warning(warning), style="yellow")
    out.line()
    if out.rich:
        out.console.print(marked_text(d["text"], found["mentions"]))
    else:
        out.line(d["text"])
    for n, c in enumerate(found["cases"], 1):
        out.line()
        out.line(f"{t('word.cases')} {n}", style="bold cyan")
        case(c, out)
    if found["statistics"]:
        out.line()
        out.table(t("word.statistics"), [t("col.indicator"), t("col.value"), t("col.region"), t("col.period"), t("col.evidence")],
                  [[s["indicator"], f"{s['value']:,}{s['unit'] or ''}", s["region"], period(**s["period"]) if s["period"] else "", timeline.shorten(s["text"] or "")]
                   for s in found["statistics"]], right=(1,), wide=(4,), under={3: 2})


STYLES = {"PER": "bold red", "ORG": "blue", "LOC": "green", "TITLE": "cyan", "DATE": "magenta", "MONEY": "bold yellow", "SANC": "bold white on red", "LAW": "italic"}


def marked_text(text: str, mentions: list[dict]):
    """The text with every mention in its label's colour."""
    from rich.text import Text
    out = Text(text)
    for m in mentions:
        out.stylize(STYLES.get(m["label"], "bold"), m["start"], m["end"])
    return out


def case(found: dict, out: Out) -> None:
    """A case: its passage, then every fact with the words that tell it."""
    t = out.t
    head = [found["id"], found["region"] or "", found["sector"] or "", found["agency"] or ""]
    out.line("  ".join(h for h in head if h), style="bold")
    if found.get("type") == "case":
        out.line(f"{t('col.document')}{t('word.colon')}{out.path(found['path'])}  {found['title'] or ''}")
    if found["conduct"]:
        out.line(f"{t('word.conduct')}{t('word.colon')}{period(**found['conduct'])}")
    out.line(found["text"])
    rows = []

    def add(kind: str, value: str, evidence: dict) -> None:
        at = "" if evidence["start"] is None else f"{evidence['start']}–{evidence['end']}"
        rows.append([kind, Marked(value, style="bold"), timeline.shorten(evidence["text"] or "", 60), out.why(evidence["why"]), evidence["page"] or "", at])

    for s in found["subjects"]:
        add(t("col.subjects"), f"{s['name']} {out.code('rank', s['rank'])}".strip(), s["evidence"])
        for p in s["positions"]:
            add(t("col.positions"), posts({"positions": [p]}, out), p["evidence"])
        for e in s["events"]:
            add(t("col.event"), f"{out.code('event', e['type'])} {period(e['start'], e['end'])}".strip(), e["evidence"])
        for x in s["sanctions"]:
            add(t("col.sanctions"), timeline.sanction(x, out), x["evidence"])
    for v in found["violations_evidence"]:
        add(t("col.violations"), out.code("violation", v["code"]), v["evidence"])
    for a in found["amounts"]:
        add(t("word.amounts"), f"{out.code('role', a['role'])} {money(a['value'], a['currency'], out.lang, a['approx'])}", a["evidence"])
    out.table("", [t("col.type"), t("col.value"), t("col.evidence"), t("col.why"), t("col.page"), t("col.place")], rows, wide=(1, 2),
              under={3: 2}, hide=() if any((r[4] or 1) > 1 for r in rows) else (4,))
    for s in found["subjects"]:
        if s.get("profile"):
            p = s["profile"]
            out.line(f"{t('word.profile')} {s['name']}{t('word.colon')}" + t("word.sep").join(
                str(p[k]) for k in ("sex", "ethnicity", "birth", "native_place", "education", "party_joined", "work_started") if p[k]))
            for line in p["career"]:
                out.line(f"{line['start'] or ''}—{line['end'] or ''}  {line['text']}", indent=2)


def person(found: dict, out: Out) -> None:
    timeline.show(found, out)
    for c in found["cases"]:
        out.line()
        case({**c, "type": "case"}, out)


def name(found: dict, out: Out) -> None:
    t = out.t
    out.line(f"{out.code('type', found['kind'])} {found['name']}  {found['id']}", style="bold")
    out.table("", [t("col.published"), t("col.document"), t("col.name"), t("col.count"), t("col.id")],
              [[d["published"], out.path(d["path"]), d["title"], d["count"], d["id"]] for d in found["documents"]], right=(3,), wide=(2,), under={1: 2})
