"""Documents marked whole by hand (benchmarks/authors.py): how marks are read, and what the checker finds wrong."""
from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import authors

HEAD = "published: 2026-03-12\ngenre: case_bulletin\n---\n"
TEXT = "⟦渠县|LOC⟧通报典型案例\n⟦渠县医疗保障局|ORG⟧原⟦局长|TITLE⟧⟦汤某|PER⟧⟦去年9月|DATE|2025-09-01/2025-09-30⟧收受⟦1万余元|MONEY|10000 over⟧。\n---\n"
CASE = {"subjects": [{"name": "汤某", "kind": "person", "rank": None, "positions": [], "sanctions": [], "events": []}], "region": "四川省/达州市/渠县",
        "conduct": None, "violations": ["eight.gifts"], "amounts": [{"value": 10000, "currency": "CNY", "approx": "over", "role": "gift"}], "text": ""}


def marked(tmp_path: Path, text: str = TEXT, **changed: object) -> authors.Marked:
    path = tmp_path / "doc.txt"
    path.write_text(HEAD + text + json.dumps({"cases": [CASE | changed], "statistics": []}, ensure_ascii=False), encoding="utf-8")
    return authors.read(path)


def test_marks_become_spans_of_the_plain_text(tmp_path: Path) -> None:
    doc = marked(tmp_path)
    assert doc.text == "渠县通报典型案例\n渠县医疗保障局原局长汤某去年9月收受1万余元。"
    for m in doc.gold["mentions"]:
        assert doc.text[m["start"]:m["end"]] == m["text"]
    assert [m["norm"] for m in doc.gold["mentions"] if m["norm"]] == [{"start": "2025-09-01", "end": "2025-09-30"},
                                                                      {"value": 10000.0, "approx": "over", "currency": "CNY"}]
    assert list(authors.faults(doc)) == []


@pytest.mark.parametrize("changed, fault", [
    ({"violations": ["eight.gift"]}, "no violation: eight.gift"),
    ({"region": "四川省/渠县"}, "no region"),
    ({"amounts": [{"value": 20000, "role": "gift"}]}, "no sum of the text"),
    ({"subjects": [{"name": "汤德", "kind": "person"}]}, "汤德 is no person of the text"),
    ({"subjects": []}, "nobody answers"),
])
def test_a_gold_that_cannot_be_is_told(tmp_path: Path, changed: dict[str, object], fault: str) -> None:
    assert any(fault in f for f in authors.faults(marked(tmp_path, **changed)))


def test_a_name_left_unmarked_is_told(tmp_path: Path) -> None:
    assert any("unmarked" in f for f in authors.faults(marked(tmp_path, TEXT.replace("收受", "汤某收受"))))


def test_a_mark_that_is_not_closed_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(authors.MarkError, match="doc.txt: a mark that is not closed"):
        marked(tmp_path, TEXT.replace("|ORG⟧", "|ORG"))


@pytest.mark.parametrize("folder", authors.FOLDERS, ids=lambda folder: folder.name)
def test_the_marked_documents_are_as_the_contract_says(folder: Path) -> None:
    docs = list(authors.documents(folder))
    assert docs
    assert [f"{doc.name}: {fault}" for doc in docs for fault in authors.faults(doc)] == []
