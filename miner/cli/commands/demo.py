"""miner demo: the sample corpus ingested, and what can be asked of it."""
from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from ..options import add_json, store
from ..output import Out
from . import figures, ingest, search, stats, timeline


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    add_json(parser, t)


def samples() -> Path:
    """The folder of sample documents, in a checkout or in an installed package."""
    here = Path(__file__).parents[2]
    packaged = here / "_data" / "corpora"
    return packaged if packaged.is_dir() else here.parent / "corpora"


def run(args: argparse.Namespace, out: Out) -> int:
    folder = samples()
    files = sorted(p for p in folder.glob("*") if p.is_file() and p.suffix not in (".md", ".tsv")) if folder.is_dir() else []
    if not files:
        out.note("miner: " + out.t("demo.missing", path=folder), style="red")
        return 2
    if not getattr(args, "db", None) and not os.environ.get("MINER_DB"):
        args.db = os.path.join("outputs", "demo.db")        # the samples are fiction: never among real documents

    def say(command: str) -> None:
        if not out.as_json:
            out.line()
            out.line(f"$ miner {command} --db {args.db}" if getattr(args, "db", None) else f"$ miner {command}", style="bold green")

    with store(args) as db:
        say("ingest corpora")
        with ingest.Bar(out) as bar:
            summary = db.ingest(files, progress=bar.step)
        if not out.as_json:
            ingest.report(summary, out)
        people = sorted(db.people(), key=lambda p: (-len(p["events"]), p["anonymized"], p["id"]))
        if not people:
            out.note("miner: " + out.t("demo.empty"), style="red")
            return 2
        first = people[0]["name"]
        told = db.search(first, limit=8)
        course = db.timeline(first)
        by = db.stats(by="violation")
        stated = db.figures(limit=10)
    if out.as_json:
        out.json({"ingest": summary.to_dict(), "search": told, "timeline": course, "stats": by, "figures": stated})
    else:
        say(f"search {first}")
        search.show(told, first, out)
        say(f"timeline {first}")
        for person in course:
            timeline.show(person, out)
        say("stats --by violation")
        stats.show(by[:12], "violation", "cases", out)
        if stated:
            say("figures")
            figures.show(stated, out)
    return 1 if summary.failed else 0
