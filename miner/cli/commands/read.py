"""miner read: the text as read."""
from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from ..options import add_json
from ..output import Out


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("file", metavar="FILE", help=t("ingest.paths"))
    parser.add_argument("--published", metavar="DATE", help=t("opt.published"))
    parser.add_argument("--password", metavar="P", help=t("opt.password"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    from ...reading import read
    document = read(args.file, published=args.published, password=args.password)
    if out.as_json:
        out.json({"path": document.path, "media_type": document.media_type, "pages": document.pages, "title": document.title,
                  "source": document.source, "authors": list(document.authors), "published": document.published, "text": document.text,
                  "blocks": [{"kind": b.kind, "start": b.start, "end": b.end, "page": b.page, "bbox": b.bbox} for b in document.blocks],
                  "warnings": list(document.warnings)})
        return 0
    for warning in document.warnings:
        out.note(f"{out.t('word.warnings')}: {warning}", style="yellow")
    if out.rich:
        for key, value in (("col.source", document.source), ("word.authors", out.t("word.sep").join(document.authors)),
                           ("col.published", document.published)):
            if value:
                out.line(f"{out.t(key)}: {value}", style="dim")
    sys.stdout.write(document.text + "\n")
    return 0
