"""The generator: its truth fits its text, the same seed gives the same documents, and miner finds nearly all of it."""
from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import generator
from benchmarks.generator.measure import LABELS, Measure

SEED, N = 20, 60


@pytest.fixture(scope="module")
def documents():
    return list(generator.documents(N, SEED))


def test_offsets_and_no_overlap(documents):
    for d in documents:
        text, last = d["document"]["text"], 0
        for m in sorted(d["mentions"], key=lambda m: m["start"]):
            assert text[m["start"]:m["end"]] == m["text"] and m["text"].strip() == m["text"]
            assert m["start"] >= last, (d["name"], m)
            last = m["end"]


def test_facts_stand_in_the_text(documents):
    for d in documents:
        text = d["document"]["text"]
        for c in d["cases"]:
            for s in c["subjects"]:
                assert s["name"] in text
                for p in s["positions"]:
                    assert p["title"] in text, (d["name"], p)
        assert not any(ch in text for ch in "<>{}|[]"), d["name"]


def test_same_seed_same_documents(documents):
    assert list(generator.documents(5, SEED)) == documents[:5]
    assert list(generator.documents(5, SEED + 1)) != documents[:5]


def test_every_genre_makes_documents_with_a_truth():
    for genre in generator.genres.GENRES:
        d = generator.document(SEED, 0, genre)
        assert d["mentions"] and (d["cases"] or d["statistics"]), genre


def test_measure_finds_the_truth_right_and_an_empty_extraction_wrong(documents):
    perfect, empty = Measure(), Measure()
    for d in documents:
        found = {"document": d["document"], "mentions": [m for m in d["mentions"] if not m["label"].startswith("?")], "cases": d["cases"], "statistics": [s for s in d["statistics"] if not s.get("optional")]}
        perfect.add(d, found)
        empty.add(d, {**found, "mentions": [], "cases": [], "statistics": []})
    assert all(t.recall == 1 and t.precision == 1 for t in perfect.by_tag.values()), [(n, t.examples[:2]) for n, t in perfect.by_tag.items() if t.examples]
    assert empty.by_kind["PER"].recall == 0 and empty.by_kind["SUBJECT"].recall == 0


def test_miner_on_generated_documents(documents):
    import miner
    measure = Measure()
    for d in documents:
        measure.add(d, miner.extract_text(d["document"]["text"], published=d["given_date"]).to_dict())
    for label in LABELS:
        t = measure.by_kind[label]
        assert t.f1 >= 0.95, (label, t.recall, t.precision, t.examples[:5])
    for kind, least in (("NORM DATE", 0.99), ("NORM MONEY", 0.99), ("SUBJECT", 0.90), ("SANCTION", 0.95), ("POSITION", 0.95), ("EVENT", 0.95)):
        t = measure.by_kind[kind]
        assert t.f1 >= least, (kind, t.recall, t.precision, t.examples[:5])
