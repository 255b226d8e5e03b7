"""The same text gives the same extraction, whatever order a set happens to have in that run."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
READ = """
import hashlib, json, sys
sys.path.insert(0, "benchmarks")
from learn import CORPUS, documents
from miner.extraction import extract_text
told = [json.dumps(extract_text(t.text, t.published).to_dict(explain=True), ensure_ascii=False) for t in list(documents(CORPUS / "documents.txt"))[90:260]]
print(hashlib.sha256("".join(told).encode()).hexdigest())
"""


def test_the_order_of_sets_does_not_show() -> None:
    runs = [subprocess.Popen([sys.executable, "-c", READ], cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONHASHSEED": seed})
            for seed in ("1", "2", "3")]
    told = [run.communicate()[0] for run in runs]
    assert all(run.returncode == 0 for run in runs) and len(set(told)) == 1
