"""miner figures: the aggregate figures that documents state."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from ..options import add_filters, add_json, positive, store
from ..output import Marked, Out, period
from .timeline import shorten


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("--indicator", metavar="WORD", help=t("figures.indicator"))
    add_filters(parser, t, "region", "since", "until")
    parser.add_argument("--limit", type=positive, metavar="N", help=t("opt.limit"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    with store(args) as db:
        rows = db.figures(region=args.region, indicator=args.indicator, since=args.since, until=args.until, limit=args.limit)
    if out.as_json:
        out.json(rows)
    elif not rows:
        out.note(out.t("figures.none"))
    else:
        show(rows, out)
    return 0


def show(rows: list[dict], out: Out) -> None:
    t = out.t
    out.table("", [t("col.region"), t("col.period"), t("col.indicator"), t("col.value"), t("col.evidence"), t("col.document")],
              [[r["region"], period(**r["period"]) if r["period"] else "", Marked(r["indicator"], style="bold"),
                f"{out.code('approx', r['approx'])}{r['value']:,}{r['unit'] or ''}" if out.rich else f"{r['value']}{r['unit'] or ''}",
                shorten(r["evidence"]["text"] or ""), out.path(r["document"])] for r in rows],
              right=(3,), wide=(4,), under={1: 0, 5: 4})
