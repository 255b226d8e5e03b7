"""Ingest with linking at scale: is one new document as cheap at the end as at the beginning?

    python benchmarks/linking_scale.py [DOCUMENTS]      (100,000 unless told; some ten minutes and 1 GB of disk)

Documents are generated courses (tests/courses.py) as the Extractions that a faultless reading would give, for reading and
tagging cost the same at any size; everything after them runs as in ``miner ingest``: rows, full-text index, people, copies, one
transaction a document. Prints, for each ten thousand: milliseconds a document (wall and processor), those of linking alone, the same measured
by a yardstick (a fixed piece of work done every ten documents: on a machine that does other things too, its time tells how slow the machine is
just now), resident memory and size of the database; at the end what was found against the truth.
"""
from __future__ import annotations

import json
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import courses  # noqa: E402

from miner.linking import engine  # noqa: E402
from miner.linking.names import fold  # noqa: E402
from miner.store import Store, ingest, rows  # noqa: E402

STEP = 10_000


def yardstick(conn) -> float:
    """Processor seconds of a fixed piece of work like linking's: rows into a small table, JSON, strings."""
    start = time.process_time()
    conn.execute("DELETE FROM y")
    conn.executemany("INSERT INTO y VALUES (?, ?)", [(i * 7919 % 1009, "渠县医疗保障局") for i in range(60)])
    for _ in range(12):
        rows = [json.loads(json.dumps([n, t])) for n, t in conn.execute("SELECT * FROM y ORDER BY a")]
        {t + str(n) for n, t in rows}
    return time.process_time() - start


def papers(total: int):
    """(number of the world, paper) of as many worlds as are needed; each world's documents shuffled."""
    made, seed = 0, 1000
    while made < total:
        world = courses.world(seed, 900, 220)
        random.Random(seed).shuffle(world.papers)
        for paper in world.papers[:total - made]:
            yield seed, paper
        made += len(world.papers)
        seed += 1


def resident() -> float:
    """Megabytes in memory now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(total: int) -> None:
    linking = [0.0]
    link = engine.link

    def timed(conn, document_id):
        start = time.process_time()
        link(conn, document_id)
        linking[0] += time.process_time() - start

    engine.link = timed
    truth: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "m.db") as store:
        conn = store._writer()
        wall = cpu = yard = 0.0
        small = sqlite3.connect(":memory:", isolation_level=None)
        small.execute("CREATE TABLE y (a INTEGER, b TEXT)")
        unit = min(yardstick(small) for _ in range(300))
        print("documents  wall ms  cpu ms  linking ms  machine  cpu/machine  linking/machine  memory MB  database MB", flush=True)
        for n, (seed, paper) in enumerate(papers(total), 1):
            doc = paper.extraction.document
            path, start, begin = f"{seed}/{doc.path}", time.perf_counter(), time.process_time()
            made = rows.rows(paper.extraction, sha256=doc.sha256, path=path)
            ingest.write(conn, path, f"/{path}", doc.sha256, len(doc.text), made)
            wall += time.perf_counter() - start
            cpu += time.process_time() - begin
            if n % 10 == 0:
                yard += yardstick(small)
            for name, person in paper.truth:
                truth[f"{paper.id}/{fold(name)}"] = f"{seed}:{person}"
            if n % STEP == 0 or n == total:
                done = (n - 1) % STEP + 1
                slow = yard / (done // 10 or 1) / unit
                print(f"{n:9} {wall / done * 1000:8.2f} {cpu / done * 1000:7.2f} {linking[0] / done * 1000:11.2f} {slow:8.2f} {cpu / done * 1000 / slow:12.2f} "
                      f"{linking[0] / done * 1000 / slow:16.2f} {resident():10.0f} {(Path(folder) / 'm.db').stat().st_size / 1e6:12.0f}", flush=True)
                wall = cpu = yard = linking[0] = 0.0
        report(conn, truth)


def report(conn, truth: dict[str, str]) -> None:
    by_person, by_truth = defaultdict(list), defaultdict(list)
    for key, person, hidden in conn.execute("SELECT r.key, l.person_id, s.anonymized FROM link_records r JOIN person_subjects l ON l.subject_id = r.subject_id "
                                            "JOIN subjects s ON s.id = r.subject_id"):
        by_person[person].append(key)
        if not hidden:
            by_truth[truth[key]].append((key, person))
    right = wrong = found = pairs = 0
    for keys in by_person.values():
        counts = defaultdict(int)
        for k in keys:
            counts[truth[k]] += 1
        same = sum(c * (c - 1) // 2 for c in counts.values())
        right += same
        wrong += len(keys) * (len(keys) - 1) // 2 - same
    for told in by_truth.values():
        counts = defaultdict(int)
        for _, p in told:
            counts[p] += 1
        found += sum(c * (c - 1) // 2 for c in counts.values())
        pairs += len(told) * (len(told) - 1) // 2
    print(f"{len(truth)} tellings, {len(by_truth)} people in truth, {len(by_person)} found")
    print(f"pairs joined: precision {right / (right + wrong):.5f} ({wrong} wrong), recall {found / pairs:.4f} of {pairs} with full names")
    print(f"largest component {conn.execute('SELECT max(n) FROM (SELECT count(*) n FROM link_records GROUP BY component)').fetchone()[0]}, "
          f"contested records {conn.execute('SELECT count(*) FROM link_records WHERE contested').fetchone()[0]}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
