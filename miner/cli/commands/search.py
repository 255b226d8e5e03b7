"""miner search: people, organisations, places and text."""
from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from ..options import add_filters, add_json, filters, positive, store
from ..output import Marked, Out, around
from . import timeline


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help=t("search.query"))
    parser.add_argument("--type", choices=("person", "organization", "place", "document"), help=t("search.type"))
    add_filters(parser, t, "region", "since", "until", "violation", "sanction", "rank", "min-amount")
    parser.add_argument("--limit", type=positive, default=20, metavar="N", help=t("opt.limit"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    query = " ".join(args.query)
    with store(args) as db:
        hits = db.search(query, type=args.type, limit=args.limit, **filters(args))
        if not hits and not out.as_json:
            return nothing(db, query, bool(args.type or filters(args)), out)
    if out.as_json:
        out.json(hits)
        return 0
    show(hits, query, out)
    return 0


def nothing(db: Any, query: str, narrowed: bool, out: Out) -> int:
    """Says that nothing was found, and what would be: without the filters, or by a near name."""
    out.note(out.t("search.none", query=timeline.shorten(query, 60)))
    if narrowed and (found := len(db.search(query, limit=100))):
        out.note(out.t("search.narrowed", n=found if found < 100 else "100+"))
    elif near := db.suggest(query):
        out.note(out.t("search.near", near=out.t("word.sep").join(near)))
    return 0


def show(hits: list[dict], query: str, out: Out) -> None:
    """Hits as a table, the words found highlighted in their sentence."""
    rows = []
    for h in hits:
        context, e = h["context"], h["evidence"]
        evidence = around(context["text"], e["start"] - context["start"], e["end"] - context["start"]) if context else Marked(e["text"] or "")
        rows.append([out.code("type", h["type"]), Marked(h["text"], style="bold"), evidence, out.path(h["document"]), h["id"], f"{h['score']:.2f}"])
    t = out.t
    out.table("", [t("col.type"), t("col.name"), t("col.evidence"), t("col.document"), t("col.id"), t("col.score")], rows, right=(5,), wide=(2,),
              under={3: 2, 4: 1}, hide=(5,))
