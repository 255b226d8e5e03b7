"""miner same: two ids are one person. ``different`` shares everything but the judgement."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from ..options import add_json, store
from ..output import Out


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("a", metavar="ID", help=t("say.id"))
    parser.add_argument("b", metavar="ID", help=t("say.id"))
    parser.add_argument("--why", default="", metavar="TEXT", help=t("say.why"))
    parser.add_argument("--who", metavar="NAME", help=t("say.who"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    return decide(args, out, "same")


def decide(args: argparse.Namespace, out: Out, judgement: str) -> int:
    from ...linking import desk
    with store(args) as db:
        found = desk.say(db.conn, args.a, args.b, judgement, who=args.who, why=args.why)
    if out.as_json:
        out.json(found)
    else:
        out.line(out.t("say.done", id=found["decision"], people=out.t("word.sep").join(dict.fromkeys(p for p in found["people"] if p))))
    return 0
