#!/usr/bin/env python3
"""kill_test.py [PATH…] [--kills 20] [--jobs N] [--seed S]: an ingest killed (kill -9) at random moments and run again ends the same as
an undisturbed one. Compares every row of every table, the full-text index's own included. Exit code 1 where they differ."""
from __future__ import annotations

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[1]
MINER = [sys.executable, "-c", "import sys; from miner.cli import main; sys.exit(main())"]


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as conn:
        return list(conn.iterdump())


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("paths", nargs="*", default=[])
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--seed", type=int, default=0)
    args = options.parse_args()
    paths = args.paths or [str(ROOT / "corpora")]
    rng = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        whole, killed = Path(folder, "whole.db"), Path(folder, "killed.db")
        ingest = [*MINER, "ingest", *paths, "--jobs", str(args.jobs), "--db"]
        started = time.perf_counter()
        if subprocess.run([*ingest, str(whole)], capture_output=True).returncode == 2:
            print(f"nothing to ingest in {paths}")
            return 2
        took = time.perf_counter() - started
        wanted, kills, documents, starts = content(whole), 0, [], 0
        while kills < args.kills:
            process = subprocess.Popen([*ingest, str(killed)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=rng.uniform(0.05, took))
                alive = False
            except subprocess.TimeoutExpired:
                alive = True
                process.send_signal(signal.SIGKILL)
                process.wait()
            starts += 1
            if not alive:                   # it had finished: begin anew
                for suffix in ("", "-wal", "-shm"):
                    Path(f"{killed}{suffix}").unlink(missing_ok=True)
                if starts > 20 * args.kills:
                    print("too quick to be killed")
                    return 2
                continue
            kills += 1
            if killed.exists() and killed.stat().st_size:
                with closing(sqlite3.connect(killed)) as conn:
                    if conn.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                        print(f"kill {kills}: the database is broken")
                        return 1
                    tables = {r[0] for r in conn.execute("SELECT name FROM sqlite_master")}
                    documents.append(conn.execute("SELECT count(*) FROM documents").fetchone()[0] if "documents" in tables else 0)
        last = subprocess.run([*ingest, str(killed)], capture_output=True, text=True)
        if last.returncode == 2:
            print(f"the last run failed: {last.stderr}")
            return 1
        got = content(killed)
    same = got == wanted
    print(f"{kills} kills within {took:.1f} s runs; documents found after each: {documents}")
    print("the same as undisturbed" if same else f"DIFFERENT: {len(set(wanted) ^ set(got))} rows")
    for row in sorted(set(wanted) ^ set(got), key=lambda r: r[-60:])[:20]:
        print("  undisturbed" if row in set(wanted) else "  killed     ", row[:300])
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
