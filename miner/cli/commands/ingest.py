"""miner ingest: files and folders into the database."""
from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from .. import whys
from ..options import add_json, add_lexicons, positive, store
from ..output import Out


def add(parser: argparse.ArgumentParser, t: Callable[[str], str]) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help=t("ingest.paths"))
    parser.add_argument("--jobs", type=positive, default=1, metavar="N", help=t("ingest.jobs"))
    parser.add_argument("--published", metavar="DATE", help=t("opt.published"))
    parser.add_argument("--password", metavar="P", help=t("opt.password"))
    parser.add_argument("--model", metavar="NAME", help=t("ingest.model"))
    parser.add_argument("--force", action="store_true", help=t("ingest.force"))
    add_lexicons(parser, t)
    add_json(parser, t)


def run(args: argparse.Namespace, out: Out) -> int:
    with store(args) as db, Bar(out) as bar:
        summary = db.ingest(args.paths, jobs=args.jobs, published=args.published, password=args.password, force=args.force,
                            model=args.model, progress=bar.step)
    return report(summary, out)


def report(summary, out: Out) -> int:
    """Prints what became of the files; the exit code: 1 where some failed, 2 where none succeeded."""
    counts = summary.to_dict()
    if out.as_json:
        out.json(counts)
    else:
        for failure in summary.failed:
            said = whys.whole(failure.reason, out.lang)
            reason = said if failure.path in said else out.t("word.colon").join((failure.path, said))
            out.note(f"{out.t('ingest.failed')} {reason}", style="red")
        if summary.skipped:
            out.note(out.t("ingest.skipped", n=summary.skipped), style="dim")
        out.line(out.t("ingest.summary", **{**counts, "failed": len(summary.failed)}))
        if summary.disagreements is not None:
            out.line(out.t("ingest.disagreements", n=summary.disagreements))
    done = counts["new"] + counts["unchanged"] + counts["replaced"] + counts["duplicates"]
    if summary.failed:
        return 1 if done else 2
    if not done:
        out.note(out.t("ingest.nothing"))
        return 2
    return 0


class Bar:
    """A progress bar on standard error with rate and time left; nothing where standard error is no terminal."""

    def __init__(self, out: Out):
        self.out, self.progress, self.task = out, None, None
        self.show = sys.stderr.isatty() and not out.as_json

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        if self.progress:
            self.progress.stop()

    def step(self, done: int, total: int, path: str, outcome: str) -> None:
        if not self.show:
            return
        if self.progress is None:
            from rich.console import Console
            from rich.progress import (
                BarColumn,
                MofNCompleteColumn,
                Progress,
                ProgressColumn,
                TextColumn,
                TimeRemainingColumn,
            )
            from rich.text import Text
            out = self.out

            class Rate(ProgressColumn):
                def render(self, task):
                    return Text(out.t("ingest.rate", rate=f"{task.speed or 0:.1f}"), style="cyan")

            self.progress = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn(),
                                     TextColumn("[dim]{task.fields[file]}", markup=True), console=Console(stderr=True), transient=True)
            self.progress.start()
            self.task = self.progress.add_task(out.t("ingest.progress"), total=total, file="")
        from rich.markup import escape
        doing = "ingest.comparing" if outcome == "compared" else "ingest.progress"
        self.progress.update(self.task, total=total, completed=done, description=self.out.t(doing), file=escape(path[-40:]))
