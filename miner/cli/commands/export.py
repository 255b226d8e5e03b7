"""miner export: everything, or a query's part, into files."""
from __future__ import annotations

import argparse
from collections.abc import Callable

from ..options import add_filters, filters, store
from ..output import Out


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    from ...export import FORMATS
    parser.add_argument("--format", choices=tuple(FORMATS), required=True, help=t("export.format"))
    parser.add_argument("out", metavar="OUT", help=t("export.out"))
    add_filters(parser, t, "region", "since", "until", "violation", "sanction", "rank", "min-amount", "sector", "org")


def run(args: argparse.Namespace, out: Out) -> int:
    with store(args) as db:
        for path in db.export(args.out, format=args.format, lang=out.lang, **filters(args)):
            out.line(out.t("export.written", path=path))
    return 0
