"""miner correct: changes, adds or withdraws a fact with a note; the original stays visible."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from ..options import add_json, store
from ..output import Out


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("id", metavar="ID", nargs="?", help=t("correct.id"))
    parser.add_argument("values", metavar="FIELD=VALUE", nargs="*", help=t("correct.values"))
    parser.add_argument("--note", default="", metavar="TEXT", help=t("correct.note"))
    parser.add_argument("--who", metavar="NAME", help=t("say.who"))
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--add", metavar="TABLE", help=t("correct.add"))
    what.add_argument("--withdraw", action="store_true", help=t("correct.withdraw"))
    what.add_argument("--undo", metavar="ID", help=t("correct.undo"))
    what.add_argument("--list", action="store_true", help=t("correct.list"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    from ...linking import corrections, desk
    from ...store.errors import StoreError
    with store(args) as db:
        conn = db.conn
        if args.list:
            listing(corrections.standing(conn), out)
        elif args.undo:
            desk.uncorrect(conn, args.undo)
            out.line(out.t("correct.undone", id=args.undo))
        elif args.id is None:
            raise StoreError("correct.nothing")
        elif not args.values and not args.withdraw and not args.add:
            facts(desk.facts(conn, args.id), out)
        else:
            bad = next((v for v in args.values if "=" not in v), None)
            if bad is not None or (args.withdraw and args.values):
                raise StoreError("correct.nothing")
            ids = desk.correct(conn, args.id, dict(v.split("=", 1) for v in args.values), add=args.add, withdraw=args.withdraw, note=args.note,
                               who=args.who)
            if out.as_json:
                out.json({"corrections": ids})
            else:
                out.line(out.t("correct.done", ids=out.t("word.sep").join(ids)))
    return 0


def listing(found: list[dict], out: Out) -> None:
    if out.as_json:
        out.json(found)
        return
    t = out.t
    out.table("", [t("col.id"), t("col.fact"), t("col.field"), t("col.old"), t("col.new"), t("col.who"), t("col.at"), t("col.note")],
              [[c["id"], c["fact_id"], c["field"] or c["action"], c["old"], c["new"], c["who"], c["at"], c["why"]] for c in found], wide=(3, 4, 7))


def facts(found: list[dict], out: Out) -> None:
    """The facts with their ids, and what was corrected in them."""
    if out.as_json:
        out.json(found)
        return
    t = out.t
    rows = []
    for f in found:
        marks = "；".join(f"{c['field'] or ''} {t('col.old')} {c['old']}（{c['who']} {c['at'][:10]} {c['why']}）" for c in f["corrected"])
        rows.append([f["id"], f["table"], f["subject"], "  ".join(f"{k}={v}" for k, v in f["value"].items()), marks])
    out.table("", [t("col.id"), t("col.type"), t("col.person"), t("col.value"), t("col.note")], rows, wide=(3, 4))
