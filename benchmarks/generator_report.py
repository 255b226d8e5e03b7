"""Recall and precision per phenomenon on generated documents.

Run: ``python benchmarks/generator_report.py [--n 2000] [--seed random|N] [--show PHENOMENON] [--genre NAME] [--below 0.97] [--limit 30]``.
``--show`` prints the failures of one phenomenon (its name's beginning is enough: ``--show PER.word``) or kind (``--show POSITION``).
The same seed gives the same report. Exit code 1 where a phenomenon of ten items or more lies below ``--below``.
"""
from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from rich.console import Console
from rich.table import Table

from benchmarks import generator
from benchmarks.generator.measure import Measure, Tally

ENOUGH = 10          # items below which a share says nothing


def run(n: int, seed: int, genre: str | None = None) -> Measure:
    """Generates, extracts, compares."""
    import miner
    measure = Measure()
    for i in range(n):
        gold = generator.document(seed, i, genre)
        measure.add(gold, miner.extract_text(gold["document"]["text"], published=gold["given_date"]).to_dict())
    return measure


def _row(table: Table, name: str, t: Tally, below: float) -> None:
    def share(x: float) -> str:
        return f"[red]{x:.3f}[/red]" if x < below else f"{x:.3f}"
    table.add_row(name, str(t.tp + t.fn), share(t.recall), share(t.precision), str(t.fn), str(t.fp))


def _table(title: str, tallies: dict[str, Tally], below: float) -> Table:
    table = Table(title=title)
    for head in ("what", "items", "recall", "precision", "missed", "spurious"):
        table.add_column(head, justify="left" if head == "what" else "right")
    for name, t in tallies.items():
        _row(table, name, t, below)
    return table


def worst(measure: Measure, n: int = 10) -> dict[str, Tally]:
    """The phenomena with the lowest recall or precision among those with enough items."""
    full = [(min(t.recall, t.precision), name) for name, t in measure.by_tag.items() if t.tp + t.fn >= ENOUGH]
    return {name: measure.by_tag[name] for _, name in sorted(full)[:n]}


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=2000)
    parser.add_argument("--seed", default="random")
    parser.add_argument("--genre", choices=sorted(generator.genres.GENRES))
    parser.add_argument("--show", metavar="PHENOMENON")
    parser.add_argument("--below", type=float, default=0.97)
    parser.add_argument("--limit", type=int, default=30)
    parser.add_argument("--examples", type=int, default=1, help="failures printed of each of the worst ten")
    a = parser.parse_args(argv)
    seed = random.randrange(10**6) if a.seed == "random" else int(a.seed)
    console = Console(width=150 if not sys.stdout.isatty() else None)
    begun = time.perf_counter()
    measure = run(a.n, seed, a.genre)
    console.print(f"{a.n} documents, seed {seed}, {time.perf_counter() - begun:.1f} s, {dt.date.today()}")
    if a.show:
        source: dict[str, Any] = {**measure.by_kind, **measure.by_tag}
        for name, t in sorted(source.items()):
            if name == a.show or "." in a.show and name.startswith(a.show):
                console.print(f"{name}: recall {t.recall:.3f} precision {t.precision:.3f}", style="bold", highlight=False)
                for line in t.examples[:a.limit]:
                    console.print("  " + line, markup=False, highlight=False, soft_wrap=True)
        return 0
    console.print(_table("kinds", dict(measure.by_kind), a.below))
    console.print(_table("phenomena", dict(sorted(measure.by_tag.items())), a.below))
    bad = worst(measure)
    console.print(_table("the worst ten", bad, a.below))
    for name, t in bad.items():
        for line in t.examples[:a.examples]:
            console.print(f"{name}: {line}", markup=False, highlight=False, soft_wrap=True)
    nothing = {n: t for n, t in sorted(measure.by_tag.items()) if not t.tp + t.fn and t.fp}
    console.print("found where the truth has nothing: " + ", ".join(f"{n} {t.fp}" for n, t in nothing.items()), highlight=False)
    failing = [n for n, t in measure.by_tag.items() if t.tp + t.fn >= ENOUGH and min(t.recall, t.precision) < a.below]
    console.print(f"{len(failing)} of {len(measure.by_tag)} phenomena below {a.below}")
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main())
