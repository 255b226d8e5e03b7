"""miner stats: figures counted from the cases."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from ..options import add_filters, add_json, filters, store
from ..output import Marked, Out, bar

BY = ("region", "violation", "sanction", "year", "month", "rank", "sector", "agency")

HEADS = {"region": "col.region", "violation": "col.violations", "sanction": "col.sanctions", "year": "col.date", "month": "col.date",
         "rank": "col.rank", "sector": "col.sector", "agency": "col.agency"}


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("--by", choices=BY, default="region", help=t("stats.by"))
    parser.add_argument("--measure", choices=("cases", "people", "amount"), default="cases", help=t("stats.measure"))
    add_filters(parser, t, "region", "since", "until", "violation", "sanction", "rank", "min-amount", "sector", "org")
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    with store(args) as db:
        rows = db.stats(by=args.by, measure=args.measure, **filters(args))
    if out.as_json:
        out.json(rows)
    elif not rows:
        out.note(out.t("stats.none"))
    else:
        show(rows, args.by, args.measure, out)
    return 0


def show(rows: list[dict], by: str, measure: str, out: Out) -> None:
    """Counts as a table with bars of the measure."""
    t = out.t
    top = max(r[measure] for r in rows)
    columns = [t(HEADS[by]) if out.rich else t("col.key"), t("col.cases"), t("col.people"), t("col.amount")]
    table = []
    for r in rows:
        key = t("stats.untold") if r["key"] is None else out.code(by, r["key"]) if by in ("violation", "sanction", "rank") else r["key"]
        cells = [Marked(key, style="dim" if r["key"] is None else ""), r["cases"], r["people"], f"{r['amount']:,}" if out.rich else r["amount"]]
        table.append([*cells, Marked(bar(r[measure], top), style="cyan")] if out.rich else [*cells[:1], r["key"] or "", *cells[1:]] if by in (
            "violation", "sanction", "rank") else cells)
    if out.rich:
        columns.append("")
    elif by in ("violation", "sanction", "rank"):
        columns.insert(1, "code")
    out.table("", columns, table, right=(1, 2, 3) if out.rich else ())
    if out.rich:
        out.line(t("stats.note"), style="dim")
