"""Speed of the whole extraction (text to cases) beside ``jieba.cut`` alone on the same text, one core, in one run.

    python benchmarks/speed.py [FOLDER_OF_TXT] [--rounds 5]

Machines differ and are noisy: what counts is the ratio of the medians.
"""
from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

import jieba

from miner import cases, reading, tagging
from miner.model import Document

ROOT = Path(__file__).resolve().parent.parent


def texts(folder: Path | None) -> list[str]:
    for place in (folder, ROOT.parent / "shared" / "gold" / "dev", ROOT / "corpora"):
        found = sorted(place.glob("*.txt")) if place else []
        if found:
            return [reading.read(p).text for p in found]
    raise SystemExit("no .txt files to time")


def extract(text: str) -> None:
    document = Document(text, published="2025-01-01")
    cases.build(document, tagging.tag(document))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    corpus = texts(args.folder)
    size = sum(map(len, corpus))
    jieba.setLogLevel(60)
    jieba.initialize()
    runs: dict[str, list[float]] = {"jieba.cut": [], "miner, text to cases": []}
    for _ in range(args.rounds + 1):
        start = time.perf_counter()
        for text in corpus:
            list(jieba.cut(text))
        middle = time.perf_counter()
        for text in corpus:
            extract(text)
        runs["jieba.cut"].append(middle - start)
        runs["miner, text to cases"].append(time.perf_counter() - middle)
    median = {name: statistics.median(times[1:]) for name, times in runs.items()}     # the first round warms up
    for name, seconds in median.items():
        print(f"{name:22s} {size / seconds / 1e6:.3f} million characters/s")
    print(f"miner is {median['jieba.cut'] / median['miner, text to cases']:.2f} times as fast as jieba.cut "
          f"({size} characters, median of {args.rounds} rounds)")


if __name__ == "__main__":
    main()
