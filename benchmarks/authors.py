"""Documents marked by hand by authors who know neither code nor output: checks them, writes their gold, measures the program on them.

Run: ``python benchmarks/authors.py [FOLDER …] [--check] [--errors] [--gold DIR]``; by default the folders studied and withheld of
``benchmarks/authors``, each with its own table. How a document is marked: benchmarks/authors/README.md. ``--check`` only tells what is wrong with
the marks; ``--gold DIR`` writes NAME.txt, NAME.gold.json and NAME.json (what the program makes of it) for a ruler from outside.
Nobody mends rules by the errors of ``withheld``: it tells what a document will get that nobody has seen.
"""
from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from miner import lexicons
from miner.evaluation import Report, compare
from miner.evaluation.gold import from_dict
from miner.extraction import extract_text
from miner.model import LABELS, RANKS
from miner.tagging.gazetteer import path_of

FOLDERS = [ROOT / "benchmarks" / "authors" / name for name in ("studied", "withheld")]
_MARK = re.compile(r"⟦([^⟧|]*)\|([A-Z]+)(?:\|([^⟧]*))?⟧")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
GENRES = {"case_bulletin", "investigation", "decision", "judicial", "news", "inspection_report", "other"}


class MarkError(ValueError):
    """A document is not marked as README says; the message names it and the place."""


@dataclass(frozen=True)
class Marked:
    """A document with its gold in the contract's format."""
    name: str
    gold: dict[str, Any]

    @property
    def text(self) -> str:
        return self.gold["document"]["text"]


def read(path: Path) -> Marked:
    """One marked document. MarkError where its parts or marks are broken."""
    parts = re.split(r"^---\s*$", path.read_text(encoding="utf-8"), flags=re.M)
    if len(parts) != 3:
        raise MarkError(f"{path.name}: three parts between lines of ---, here {len(parts)}")
    head = dict(re.split(r"\s*:\s*", line.strip(), maxsplit=1) for line in parts[0].splitlines() if ":" in line)
    try:
        told = json.loads(parts[2]) if parts[2].strip() else {}
    except json.JSONDecodeError as error:
        raise MarkError(f"{path.name}: the JSON of the third part: {error}") from error
    text, mentions = "", []
    marked, at = parts[1].strip("\n"), 0
    for m in _MARK.finditer(marked):
        text += marked[at:m.start()]
        start, text = len(text), text + m.group(1)
        mentions.append({"label": m.group(2), "start": start, "end": len(text), "text": m.group(1), "norm": _norm(path, m), "page": 1, "bbox": None})
        at = m.end()
    text += marked[at:]
    for sign in "⟦⟧":
        if sign in text:
            k = text.index(sign)
            raise MarkError(f"{path.name}: a mark that is not closed or not known: …{text[max(0, k - 15):k + 25]}…")
    published = head.get("published") or None
    document = {"path": path.name, "sha256": "", "media_type": "text/plain", "pages": 1, "title": text.split("\n")[0], "source": None, "authors": [],
                "published": published, "genre": head.get("genre"), "text": text}
    return Marked(path.stem, {"schema": "miner.extract/1", "document": document, "mentions": mentions, "cases": told.get("cases", []),
                              "statistics": told.get("statistics", []), "warnings": []})


def _norm(path: Path, m: re.Match[str]) -> dict[str, Any] | None:
    """``2024-09-01/2024-09-30`` of a date, ``7200000 over`` of a sum; a single day stands for both ends."""
    _, label, words = m.groups()
    if not words:
        return None
    if label == "DATE":
        start, _, end = words.partition("/")
        return {"start": start.strip(), "end": (end or start).strip()}
    if label == "MONEY":
        value, *rest = words.split()
        try:
            return {"value": float(value), "approx": next((w for w in rest if w.islower()), "exact"), "currency": next((w for w in rest if w.isupper()), "CNY")}
        except ValueError as error:
            raise MarkError(f"{path.name}: no sum: {m.group()}") from error
    raise MarkError(f"{path.name}: only DATE and MONEY carry a norm: {m.group()}")


def faults(doc: Marked) -> Iterator[str]:
    """What in a document's gold cannot be as the contract says."""
    gold = doc.gold
    known = {kind: {r["code"] for r in lexicons.rows("codes") if r["kind"] == kind} for kind in {r["kind"] for r in lexicons.rows("codes")}}
    if gold["document"]["genre"] not in GENRES:
        yield f"genre {gold['document']['genre']!r}"
    if gold["document"]["published"] and not _DAY.fullmatch(gold["document"]["published"]):
        yield f"published {gold['document']['published']!r}"
    for m in gold["mentions"]:
        if m["label"] not in LABELS:
            yield f"no label: {m['text']}|{m['label']}"
        if not m["text"] or m["text"] != m["text"].strip():
            yield f"an empty mark or white space at its edge: {m['text']!r}"
        if m["label"] == "MONEY" and not m["norm"]:
            yield f"a sum without its value: {m['text']}"
        if m["label"] == "DATE" and m["norm"] and not all(_DAY.fullmatch(d) for d in m["norm"].values()):
            yield f"no days: {m['text']} {m['norm']}"
    sums = {round(m["norm"]["value"]) for m in gold["mentions"] if m["label"] == "MONEY" and m["norm"]}
    marked: dict[str, set[str]] = {}
    for m in gold["mentions"]:
        marked.setdefault(m["text"], set()).add(m["label"])
    for name, labels in marked.items():
        for k in re.finditer(re.escape(name), doc.text):
            if "PER" in labels and not any(m["start"] <= k.start() < m["end"] for m in gold["mentions"]):
                yield f"a name left unmarked: {doc.text[max(0, k.start() - 10):k.end() + 10]}"
    for n, case in enumerate(gold["cases"], 1):
        yield from (f"case {n}: {fault}" for fault in _of_case(case, doc, known, sums))
    for s in gold["statistics"]:
        if not {"indicator", "value", "unit"} <= s.keys():
            yield f"a figure lacks indicator, value or unit: {s}"


def _of_case(case: dict[str, Any], doc: Marked, known: dict[str, set[str]], sums: set[int]) -> Iterator[str]:
    if not case.get("subjects"):
        yield "nobody answers"
    for code in case.get("violations", []):
        if code not in known["violation"]:
            yield f"no violation: {code}"
    for a in case.get("amounts", []):
        if a.get("role") not in known["role"] or round(float(a.get("value", -1))) not in sums:
            yield f"no role, or no sum of the text: {a}"
    if case.get("region"):
        if case["region"] not in _regions():
            yield f"no region: {case['region']}"
    for s in case.get("subjects", []):
        name = s.get("name", "")
        if s.get("kind") not in ("person", "organization", "group") or not name:
            yield f"a subject without name or kind: {s}"
        if s.get("kind") == "person" and name not in {m["text"] for m in doc.gold["mentions"] if m["label"] == "PER"}:
            yield f"{name} is no person of the text"
        if s.get("rank") is not None and s["rank"] not in RANKS:
            yield f"{name}: no rank {s['rank']}"
        for x in s.get("sanctions", []):
            if x.get("code") not in known["sanction"]:
                yield f"{name}: no sanction {x}"
        for e in s.get("events", []):
            if e.get("type") not in known["event"] or any(e.get(k) and not _DAY.fullmatch(e[k]) for k in ("start", "end")):
                yield f"{name}: no event {e}"
        for p in s.get("positions", []):
            if not p.get("title"):
                yield f"{name}: a post without a title {p}"


@cache
def _regions() -> frozenset[str]:
    return frozenset(path_of(row["code"]) for row in lexicons.rows("divisions") if not row["until"])


def documents(folder: Path) -> Iterator[Marked]:
    for path in sorted(folder.glob("*.txt")):
        yield read(path)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS)
    parser.add_argument("--check", action="store_true", help="only tell what is wrong with the marks")
    parser.add_argument("--errors", action="store_true", help="list what is missed and spurious")
    parser.add_argument("--gold", type=Path, metavar="DIR", help="write NAME.txt, NAME.gold.json and NAME.json there")
    options = parser.parse_args(argv)
    wrong = 0
    for folder in options.folders:
        report = Report()
        for path in sorted(folder.glob("*.txt")) if folder.is_dir() else [folder]:
            try:
                doc = read(path)
            except MarkError as error:
                print(error)
                wrong += 1
                continue
            for fault in faults(doc):
                print(f"{doc.name}: {fault}")
                wrong += 1
            if options.check:
                continue
            told = extract_text(doc.text, doc.gold["document"]["published"])
            compare(from_dict(doc.gold), told, report, doc.name)
            if options.gold:
                options.gold.mkdir(parents=True, exist_ok=True)
                (options.gold / f"{doc.name}.txt").write_text(doc.text, encoding="utf-8")
                (options.gold / f"{doc.name}.gold.json").write_text(json.dumps(doc.gold, ensure_ascii=False), encoding="utf-8")
                (options.gold / f"{doc.name}.json").write_text(json.dumps(told.to_dict(), ensure_ascii=False), encoding="utf-8")
        if options.check:
            continue
        print(f"\n{folder.name}: {report.documents} documents")
        for s in report.scores():
            print(f"  {s.name:18s} precision {s.precision:.3f}  recall {s.recall:.3f}  F1 {s.f1:.3f}  (right {s.right}, spurious {s.spurious}, missed {s.missed})")
        if options.errors:
            for error in report.errors:
                print(f"  {error}")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
