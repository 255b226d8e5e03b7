#!/usr/bin/env python3
"""search_speed.py [--documents 20000]: the store alone, on made-up documents: time of an ingest a document, size of the index against
the text, and time of queries."""
from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from miner.evaluation.gold import from_dict  # noqa: E402
from miner.store import Store  # noqa: E402
from miner.store.ingest import write  # noqa: E402
from miner.store.rows import rows  # noqa: E402


def main() -> int:
    import fiction
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=20000)
    n = options.parse_args().documents
    rng = random.Random(0)
    letters = [chr(c) for c in range(0x4E00, 0x4E00 + 2500)]
    filler = ["".join(rng.choices(letters, k=rng.randint(40, 120))) for _ in range(5000)]
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder, "m.db")) as store:
        conn, characters, started = store._writer(), 0, time.perf_counter()
        first = last = 0.0
        for i in range(n):
            name = "赵钱孙李周吴郑王冯陈"[i % 10] + "".join(rng.choices(letters, k=2))
            document = json.loads(json.dumps(fiction.numbered(i), ensure_ascii=False).replace(fiction.name(i), name))
            document["document"]["text"] += "\n" + "\n".join(rng.choices(filler, k=8))
            characters += len(document["document"]["text"])
            sha = hashlib.sha256(str(i).encode()).hexdigest()
            extraction, at = from_dict(document), time.perf_counter()
            write(conn, f"{i}.txt", f"/{i}.txt", sha, 0, rows(extraction, sha256=sha, path=f"{i}.txt"))
            spent = time.perf_counter() - at
            first, last = first + spent * (i < n // 10), last + spent * (i >= n - n // 10)
        print(f"{n} documents, {characters / 1e6:.1f} M characters in {time.perf_counter() - started:.0f} s; "
              f"a document {1e4 * first / n:.2f} ms in the first tenth, {1e4 * last / n:.2f} ms in the last")
        store._settle()
        index = conn.execute("SELECT sum(length(block)) FROM passages_fts_data").fetchone()[0]
        text = conn.execute("SELECT sum(length(CAST(text AS BLOB))) FROM documents").fetchone()[0]
        print(f"database {Path(folder, 'm.db').stat().st_size / 1e6:.0f} MB, text {text / 1e6:.0f} MB, full-text index {index / text:.2f} times the text")
        for query in (name, name[1:], name[:1], "水利", "党内警告", "礼金 万元", filler[0][10:12], filler[7][5:15]):
            times = []
            for _ in range(5):
                at = time.perf_counter()
                hits = store.search(query)
                times.append(time.perf_counter() - at)
            print(f"search {query}: {len(hits)} hits, {1000 * min(times):.0f} ms")
        for what, ask in (("people --limit 100", lambda: store.people(limit=100)), (f"timeline {name}", lambda: store.timeline(name)),
                          ("stats --by violation", lambda: store.stats(by="violation")), ("stats --by year", lambda: store.stats(by="year"))):
            at = time.perf_counter()
            ask()
            print(f"{what}: {1000 * (time.perf_counter() - at):.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
