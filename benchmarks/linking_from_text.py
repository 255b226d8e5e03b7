"""Linking of what the program itself reads: generated courses as plain text through miner.extract_text, then linked.

    python benchmarks/linking_from_text.py [PEOPLE]

Where extraction misses a subject, a post or a date, linking has less to go by; this measures the two together.
"""
from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import courses  # noqa: E402

import miner  # noqa: E402
from miner.linking import clusters  # noqa: E402
from miner.linking.names import fold, hidden  # noqa: E402
from miner.linking.records import of_extraction  # noqa: E402


def main(people: int) -> None:
    world = courses.world(401, people, people // 4)
    records, truth, told, missed, extra = {}, {}, 0, 0, 0
    for paper in world.papers:
        given = paper.extraction.document
        found = miner.extract_text(given.text, published=given.published)
        found = replace(found, document=replace(found.document, source=given.source))
        wanted = {fold(n): p for n, p in paper.truth}
        here = of_extraction(found, paper.id)
        told += len(wanted)
        missed += len(wanted.keys() - {r.folded for r in here})
        for r in here:
            if r.folded in wanted:
                records[r.key], truth[r.key] = r, wanted[r.folded]
            else:
                extra += 1
    parts, verdicts = clusters.cluster(records.values())
    home = {k: i for i, part in enumerate(parts) for k in part}
    wrong = [(a, b) for part in parts for a, b in combinations(sorted(part), 2) if truth[a] != truth[b]]
    right = sum(len(p) * (len(p) - 1) // 2 for p in parts) - len(wrong)
    own = defaultdict(list)
    for k, p in truth.items():
        if not hidden(k.split("/")[1]):
            own[p].append(k)
    pairs = [q for ks in own.values() for q in combinations(ks, 2)]
    lost = [(a, b) for a, b in pairs if home[a] != home[b]]
    print(f"{len(world.papers)} documents, {told} subjects told, {missed} not found, {extra} found beside them")
    print(f"pairs joined: precision {right / (right + len(wrong)):.5f} ({len(wrong)} wrong), recall {1 - len(lost) / len(pairs):.4f} of {len(pairs)}")
    for title, some in (("wrong", wrong), ("lost", lost)):
        seen = Counter()
        for a, b in some:
            if seen[truth[a]] == 0 and len(seen) < 12:
                print(title, *([(p.org.name, p.title) for p in records[k].posts] + [records[k].folded, records[k].region, records[k].published] for k in (a, b)), sep="\n   ")
            seen[truth[a]] += 1


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 120)
