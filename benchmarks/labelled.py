"""What the program makes of the labelled documents of ``benchmarks/learning``: who answers, who stands in one case, codes, roles of sums, genre; posts.

Run: ``python benchmarks/labelled.py [held_out|documents|posts] [--odd|--even] [--errors]``. ``held_out`` (the default) teaches nothing and is read by nobody for
errors; ``documents`` taught the models, so the models are flattered there, but the rules are not: its errors are there to be read.
"""
from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from learn import CORPUS, Text, documents
from miner.extraction import extract_text
from miner.model import Case, Extraction


@dataclass
class Tally:
    counts: Counter = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def sets(self, what: str, gold: set, told: set, say: str) -> None:
        self.counts.update({(what, "right"): len(gold & told), (what, "spurious"): len(told - gold), (what, "missed"): len(gold - told)})
        self.errors += [f"{say} MISS {what} {x}" for x in sorted(gold - told)] + [f"{say} SPUR {what} {x}" for x in sorted(told - gold)]

    def row(self, what: str) -> str:
        right, spurious, missed = (self.counts[what, k] for k in ("right", "spurious", "missed"))
        return f"{what:12s} F1 {2 * right / max(1, 2 * right + spurious + missed):.3f}  (right {right}, spurious {spurious}, missed {missed})"


def judge(text: Text, told: Extraction, tally: Tally, say: str) -> None:
    """Adds one document's comparison."""
    cases: dict[str, set[str]] = {n: set() for _, _, here in text.segments for n in here}
    codes = {n: {c for _, _, here in text.segments for c in here.get(n, ())} for n in cases}
    for a, b, mark in text.people:
        if mark != "P-":
            for n in mark[1:].split(","):
                cases.setdefault(n, set()).add(text.text[a:b])
    people = set().union(*cases.values()) if cases else set()
    found = {s.name for c in told.cases for s in c.subjects if s.kind == "person"}
    tally.sets("subjects", people, found, say)
    together: dict[tuple[str, str], bool] = {}
    for x, y in combinations(sorted(people & found), 2):
        together[x, y] = any({x, y} <= names for names in cases.values())
    for (x, y), same in together.items():
        joined = any({x, y} <= {s.name for s in c.subjects} for c in told.cases)
        tally.counts["grouping", "right" if joined == same else "missed" if same else "spurious"] += 1 if same or joined else 0
        if joined != same:
            tally.errors.append(f"{say} {'APART' if same else 'JOINED'} {x} {y}")
    taken: set[int] = set()
    for n, names in cases.items():
        own = _counterpart(text, n, names, told, taken)
        taken |= {id(own)} if own else set()
        tally.sets("codes", {(n, c) for c in codes.get(n, ())}, {(n, v.code) for v in own.violations} if own else set(), say)
    for c in told.cases:
        if id(c) not in taken:
            tally.sets("codes", set(), {("no case", v.code) for v in c.violations}, say)
    roles = {a.end: a.role for c in told.cases for a in c.amounts if a.end is not None}       # by their ends: 人民币 may or may not be marked with one
    for a, b, mark in text.sums:
        got = roles.get(b, "M-")
        tally.counts["sums", "right" if got == mark else "missed"] += 1
        if got != mark:
            tally.errors.append(f"{say} SUM {text.text[a:b]} gold {mark} got {got}  …{text.text[max(0, a - 25):b + 15]!r}")
    tally.counts["genre", "right" if told.document.genre == text.genre else "missed"] += 1


def _counterpart(text: Text, n: str, names: set[str], told: Extraction, taken: set[int]) -> Case | None:
    """The extracted case that shares most people with the marked one, or, where nobody is named, most of its text."""
    free = [c for c in told.cases if id(c) not in taken]
    best = max(free, key=lambda c: len(names & {s.name for s in c.subjects}), default=None)
    if best and names & {s.name for s in best.subjects}:
        return best
    spans = [(a, b) for a, b, here in text.segments if n in here]
    nobody = [c for c in free if not any(s.kind == "person" for s in c.subjects)]

    def shared(c: Case) -> int:
        return sum(max(0, min(b, c.end) - max(a, c.start)) for a, b in spans)

    best = max(nobody, key=shared, default=None)
    return best if best and shared(best) else None


def posts(path: Path, tally: Tally) -> None:
    """Adds the posts of the people of a file (``= name ｜ body ｜ title ｜ now|former`` behind each document), each as it must be told to the letter."""
    for k, doc in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        head, *lines = doc.split("\n")
        gold: dict[str, set[tuple[str, str, bool]]] = {}
        for line in (x for x in lines if x.startswith("=")):
            name, *post = [word.strip() for word in line[1:].split("｜")]
            gold.setdefault(name, set()).update([(post[0].replace("-", ""), post[1], post[2] == "former")] if len(post) == 3 else [])
        date = head.split()[2:]
        told = extract_text("\n".join(x for x in lines if not x.startswith("=")), date[0] if date else None)
        found = {s.name: {(p.org or "", p.title, p.former) for p in s.positions} for c in told.cases for s in c.subjects}
        for name, want in gold.items():
            tally.sets("posts", want, found.get(name, set()), f"{k} {name}")
            tally.sets("titles", {x[1] for x in want}, {x[1] for x in found.get(name, ())}, f"{k} {name}")


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", choices=("held_out", "documents", "posts"), default="held_out")
    parser.add_argument("--odd", action="store_true", help="only documents 1, 3, 5 …")
    parser.add_argument("--even", action="store_true", help="only documents 0, 2, 4 …")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(argv)
    tally = Tally()
    if options.corpus == "posts":
        posts(CORPUS / "posts.txt", tally)
        print("\n".join([tally.row("posts"), tally.row("titles"), *(tally.errors if options.errors else ())]))
        return 0
    for k, text in enumerate(documents(CORPUS / f"{options.corpus}.txt")):
        if not (options.odd and k % 2 == 0 or options.even and k % 2):
            judge(text, extract_text(text.text, text.published), tally, f"{k}")
    for what in ("subjects", "grouping", "codes"):
        print(tally.row(what))
    for what in ("sums", "genre"):
        right, missed = tally.counts[what, "right"], tally.counts[what, "missed"]
        print(f"{what:12s} {right / max(1, right + missed):.3f} right of {right + missed}")
    if options.errors:
        print("\n".join(tally.errors))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
