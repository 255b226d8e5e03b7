"""miner people: every person."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from ..options import add_filters, add_json, filters, positive, store
from ..output import Marked, Out


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("--name", metavar="NAME", help=t("people.name"))
    add_filters(parser, t, "region", "since", "until", "violation", "sanction", "rank", "min-amount", "status", "sector", "org")
    parser.add_argument("--limit", type=positive, metavar="N", help=t("opt.limit"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    with store(args) as db:
        people = db.people(name=args.name, limit=args.limit, **filters(args))
    if out.as_json:
        out.json(people)
    elif not people:
        out.note(out.t("people.none"))
    else:
        t = out.t
        out.table("", [t("col.id"), t("col.person"), t("col.rank"), t("col.status"), t("col.region"), t("col.positions"), t("col.violations"),
                       t("col.documents")],
                  [[p["id"], Marked(p["name"], style="bold"), out.code("rank", p["rank"]), out.code("status", p["status"]), p["region"],
                    posts(p, out), some(p["violations"], out), len(p["documents"])] for p in people], right=(7,), wide=(5, 6),
                  under={0: 1, 3: 2})
    return 0


def some(codes: list[str], out: Out) -> str:
    """Violations by name; on a terminal the first three and how many there are."""
    if not out.rich or len(codes) <= 4:
        return out.codes("violation", codes)
    return out.codes("violation", codes[:3]) + out.t("people.more", n=len(codes))


def posts(person: dict, out: Out) -> str:
    """All posts in one line; titles at one organisation share its name."""
    parts: list[str] = []
    last = None
    for p in person["positions"]:
        head = (out.t("word.former") if p["former"] else "", p["org"])
        parts.append(p["title"] if head == last else (p["org"] or "") + head[0] + p["title"] if out.lang == "zh"
                     else f"{head[0]}{p['org'] or ''}{p['title']}")
        last = head
    return out.t("word.sep").join(parts)
