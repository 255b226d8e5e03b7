"""miner read: the text as read."""
from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from .. import pictures
from ..options import add_json, positive
from ..output import Out


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("file", metavar="FILE", help=t("ingest.paths"))
    parser.add_argument("--published", metavar="DATE", help=t("opt.published"))
    parser.add_argument("--password", metavar="P", help=t("opt.password"))
    parser.add_argument("--layout", metavar="PNG", help=t("read.layout"))
    parser.add_argument("--page", type=positive, metavar="N", help=t("read.page"))
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    from ...reading import read
    document = read(args.file, published=args.published, password=args.password)
    if args.layout:
        return pictures.layout(document, args.file, args.layout, args.page, args.password, out)
    if out.as_json:
        out.json({"path": document.path, "media_type": document.media_type, "pages": document.pages, "title": document.title,
                  "source": document.source, "authors": list(document.authors), "published": document.published, "text": document.text,
                  "blocks": [{"kind": b.kind, "start": b.start, "end": b.end, "page": b.page, "bbox": b.bbox} for b in document.blocks],
                  "warnings": list(document.warnings)})
        return 0
    for warning in document.warnings:
        out.note(out.warning(warning), style="yellow")
    if out.rich:
        for key, value in (("col.source", document.source), ("word.authors", out.t("word.sep").join(document.authors)),
                           ("col.published", document.published)):
            if value:
                out.line(f"{out.t(key)}{out.t('word.colon')}{value}", style="dim")
    sys.stdout.write(document.text + "\n")
    return 0
