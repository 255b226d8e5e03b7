"""miner eval: extractions of the inputs against gold annotations."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from ..options import add_json, add_lexicons
from ..output import Marked, Out


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("gold", metavar="GOLD_DIR", help=t("eval.gold"))
    parser.add_argument("--inputs", metavar="DIR", action="append", default=[], help=t("eval.inputs"))
    parser.add_argument("--given-dates", action="store_true", help=t("eval.given-dates"))
    parser.add_argument("--errors", action="store_true", help=t("eval.errors"))
    add_lexicons(parser, t)
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    from ...evaluation import evaluate
    report = evaluate(args.gold, args.inputs, given_dates=args.given_dates)
    if not report.documents and not report.failed:
        out.note("miner: " + out.t("eval.nogold", path=args.gold), style="red")
        return 2
    if out.as_json:
        out.json(report.to_dict(errors=args.errors))
    else:
        t = out.t
        rows = [[s.name, f"{s.precision:.3f}", f"{s.recall:.3f}", Marked(f"{s.f1:.3f}", style="green" if s.f1 >= 0.95 else "yellow" if s.f1 >= 0.8 else "red"),
                 s.right, s.spurious, s.missed] for s in report.scores()]
        out.table("", [t("eval.what"), t("eval.precision"), t("eval.recall"), "F1", t("eval.right"), t("eval.spurious"), t("eval.missed")], rows,
                  right=(1, 2, 3, 4, 5, 6))
        if args.errors:
            out.line()
            for error in report.errors:
                out.line(str(error), style="red" if error.kind == "missed" else "yellow")
    for name, reason in report.failed:
        out.note(f"miner: {out.t('eval.noinput', name=name) if reason is None else f'{name}: {reason}'}", style="red")
    return 0 if not report.failed else 1 if report.documents else 2
