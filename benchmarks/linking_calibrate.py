"""Learns what evidence on two tellings of a person weighs, and how sure a score makes: writes lexicons/link_weights.tsv and
link_calibration.tsv.

    python benchmarks/linking_calibrate.py [--write]

Pairs are those that blocking would compare, of generated courses (tests/courses.py): weights by logistic regression on
seeds 101-103 (a ridge draws them towards the hand-set priors, which stand where the generator never shows a level), confidence by isotonic regression on seeds 201-202 (never seen by the weights), never surer than the regression itself, and what it prints last is
measured on seed 301, seen by neither: for each tenth of confidence, the share of true pairs. Only originals are paired, for
reprints would teach nothing but that copies are copies.
"""
from __future__ import annotations

import math
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import courses

from miner.lexicons import rows
from miner.linking import decide, names
from miner.linking.compare import compare
from miner.linking.records import Record, blocking_keys, of_extraction

Pair = tuple[list, bool]


def records_of(world: courses.World, reprints: bool = False) -> tuple[list[Record], dict[str, str]]:
    """(records, record key → true person)."""
    out, truth = [], {}
    for paper in world.papers:
        if paper.kind == "reprint" and not reprints:
            continue
        for record, (_, person) in zip(of_extraction(paper.extraction, paper.id), paper.truth, strict=True):
            out.append(record)
            truth[record.key] = person
    return out, truth


def candidates(records: list[Record]) -> set[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, r in enumerate(records):
        for key in blocking_keys(r):
            blocks[key].append(i)
    return {pair for block in blocks.values() for pair in combinations(block, 2)}


def pairs(seed: int) -> list[Pair]:
    records, truth = records_of(courses.world(seed, 700, 250))
    out = []
    for i, j in sorted(candidates(records)):
        a, b = records[i], records[j]
        if a.order > b.order:
            a, b = b, a
        if not names.fits(a.folded, b.folded):
            continue
        evidence = compare(a, b)
        if not any(e.veto for e in evidence):
            out.append((evidence, truth[a.key] == truth[b.key]))
    return out


def learn(train: list[Pair], levels: list[tuple[str, str]], prior: np.ndarray, ridge: float = 3.0) -> np.ndarray:
    """Logistic regression by Newton's steps, the weights drawn towards the prior; the first column is the bias."""
    at = {level: i + 1 for i, level in enumerate(levels)}
    x = np.zeros((len(train), len(levels) + 1))
    x[:, 0] = 1
    for i, (evidence, _) in enumerate(train):
        for e in evidence:
            if (e.feature, e.level) in at:
                x[i, at[e.feature, e.level]] = 1
    y = np.array([t for _, t in train], dtype=float)
    w = prior.copy()
    penalty = np.full(x.shape[1], ridge)
    # how common a name is, the generator cannot know: its namesakes are drawn evenly
    penalty[[at[level] for level in levels if level[0] == "name" and not level[1].startswith("hidden")]] = 1e6
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(penalty), x.T @ (y - p) - penalty * (w - prior))
        w += step
        if np.abs(step).max() < 1e-6:
            break
    return w


def isotonic(scores: list[float], truth: list[bool]) -> list[tuple[float, float]]:
    """Pool adjacent violators; a block's share is drawn towards one half by one case, so that no share is 0 or 1."""
    blocks: list[list[float]] = []          # sum of truth, count, lowest and highest score
    for s, t in sorted(zip(scores, truth)):
        blocks.append([float(t), 1.0, s, s])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] >= blocks[-1][0] / blocks[-1][1]:
            t2, n2, _, high = blocks.pop()
            blocks[-1] = [blocks[-1][0] + t2, blocks[-1][1] + n2, blocks[-1][2], high]
    out: list[tuple[float, float]] = []
    for t, n, low, high in blocks:
        share = max((t + 0.5) / (n + 1), out[-1][1] if out else 0.0)
        for s in (low, high):
            if not out or s > out[-1][0] + 0.01:
                out.append((s, share))
    return out


def main() -> None:
    table = [r for r in rows("link_weights") if r["feature"] != "bias"]
    levels = [(r["feature"], r["level"]) for r in table]
    train = [p for seed in (101, 102, 103) for p in pairs(seed)]
    bias = next(float(r["prior"]) for r in rows("link_weights") if r["feature"] == "bias")
    w = learn(train, levels, np.array([bias, *(float(r["prior"]) for r in table)]))
    weights = dict(zip(levels, w[1:]))
    print(f"{len(train)} pairs, {sum(t for _, t in train)} true")

    def score(evidence: list) -> float:
        return float(w[0] + sum(weights.get((e.feature, e.level), 0.0) for e in evidence))

    held = [p for seed in (201, 202) for p in pairs(seed)]
    points = isotonic([score(e) for e, _ in held], [t for _, t in held])
    if "--write" in sys.argv:
        write("link_weights", lambda cells: [*cells[:3], f"{(w[0] if cells[0] == 'bias' else weights[cells[0], cells[1]]):.2f}", *cells[4:]])
        header = ["# How sure a score of link_weights.tsv makes: share of true pairs, by isotonic regression on held-out generated courses.",
                  "# Source: benchmarks/linking_calibrate.py --write; between two rows in a straight line.", "# columns: score, confidence",
                  "score\tconfidence"]
        (ROOT / "lexicons" / "link_calibration.tsv").write_text(
            "\n".join([*header, *(f"{s:.2f}\t{c:.4f}" for s, c in points)]) + "\n", "utf-8")
        rows.cache_clear()
        decide.weights.cache_clear()
        decide._calibration.cache_clear()
    test = pairs(301)
    buckets: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for evidence, truth in test:
        c = decide.confidence(decide.score(evidence))
        buckets[min(int(c * 10), 9) if c < 0.97 else 10].append((c, truth))
    print("confidence   pairs   mean     true share")
    for k in sorted(buckets):
        found = buckets[k]
        print(f"{'>= 0.97' if k == 10 else f'{k / 10:.1f}-{k / 10 + 0.1:.1f}':10} {len(found):7}   {sum(c for c, _ in found) / len(found):.4f}   "
              f"{sum(t for _, t in found) / len(found):.4f}")
    loss = -sum(math.log(max(1e-6, c if t else 1 - c)) for f in buckets.values() for c, t in f) / len(test)
    print(f"log loss {loss:.4f} on {len(test)} pairs")


def write(name: str, change) -> None:
    path = ROOT / "lexicons" / f"{name}.tsv"
    out, seen = [], False
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#") or not seen:
            seen = seen or not line.startswith("#")
            out.append(line)
        else:
            out.append("\t".join(change(line.split("\t") + [""] * (4 - len(line.split("\t"))))))
    path.write_text("\n".join(out) + "\n", "utf-8")


if __name__ == "__main__":
    main()
