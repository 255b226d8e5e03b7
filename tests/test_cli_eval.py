"""The ruler: what it calls right, missed and spurious."""
from __future__ import annotations

import copy
import json

import fiction
import pytest

import miner
from miner.cli import main
from miner.evaluation import Report, compare, evaluate
from miner.evaluation.gold import GoldError, from_dict, load


def scored(gold: dict, told: dict) -> Report:
    report = Report()
    compare(from_dict(gold), from_dict(told), report, "x")
    return report


@pytest.mark.parametrize("name", fiction.DOCUMENTS)
def test_a_document_against_itself_is_perfect(name):
    report = scored(fiction.DOCUMENTS[name], fiction.DOCUMENTS[name])
    assert not report.errors and all(s.f1 == 1.0 for s in report.scores())


@pytest.mark.parametrize("name", fiction.DOCUMENTS)
def test_contract_json_comes_back_from_an_extraction(name):
    wanted = copy.deepcopy(fiction.DOCUMENTS[name])
    for case in wanted["cases"]:
        for s in case["subjects"]:
            for e in s["events"]:
                e.pop("agency", None)
    assert from_dict(fiction.DOCUMENTS[name]).to_dict() == wanted
    explained = from_dict(fiction.DOCUMENTS[name]).to_dict(explain=True)
    assert from_dict(explained).to_dict(explain=True) == explained


def test_each_mistake_is_counted_where_it_belongs():
    gold = fiction.DOCUMENTS["bulletin"]
    told = copy.deepcopy(gold)
    told["mentions"] = [m for m in told["mentions"] if m["text"] != "罗启明"]                       # one PER missed
    next(m for m in told["mentions"] if m["label"] == "MONEY")["norm"]["value"] = 12              # one norm wrong
    first, second = told["cases"]
    first["violations"] = ["eight.gifts", "crime.bribe_taking"]                                   # one spurious
    first["amounts"] = []                                                                         # one missed
    first["region"] = "四川省/达州市"                                                              # one wrong
    first["subjects"][0]["positions"][0]["former"] = False                                        # one wrong
    second["subjects"][0]["sanctions"][0]["code"] = "party.serious_warning"                       # one wrong
    second["subjects"].append({"name": "陈某妻", "kind": "person"})                                # one spurious
    report = scored(gold, told)
    got = {s.name: (s.missed, s.spurious) for s in report.scores() if s.missed or s.spurious}
    assert got == {"mentions": (1, 0), "PER": (1, 0), "money norm": (1, 1), "violations": (0, 1), "amounts": (1, 0), "region": (1, 1), "positions": (1, 1),
                   "sanctions": (1, 1), "subjects": (0, 1)}
    assert any("罗启明" in str(e) and "missed\tPER" in str(e) for e in report.errors)


def test_texts_that_differ_in_white_space_and_width_are_aligned():
    gold = fiction.DOCUMENTS["bulletin"]
    told = copy.deepcopy(gold)
    text = "页眉 " + gold["document"]["text"].replace("，", ", ")
    told["document"]["text"] = text
    for m in told["mentions"]:
        m["start"] = text.index(m["text"], m["start"])
        m["end"] = m["start"] + len(m["text"])
    report = scored(gold, told)
    assert report.f1("PER") == report.f1("ORG") == 1.0 and 0.9 < report.similarity[0] < 1.0


def test_a_missing_extraction_of_a_case_counts_all_its_facts():
    told = copy.deepcopy(fiction.DOCUMENTS["verdict"])
    told["cases"] = []
    report = scored(fiction.DOCUMENTS["verdict"], told)
    assert {f: report.missed[f] for f in ("subjects", "sanctions", "events", "positions", "violations", "amounts")} == {
        "subjects": 1, "sanctions": 2, "events": 2, "positions": 1, "violations": 1, "amounts": 2}


def test_statistics_match_by_value_unit_and_words():
    told = copy.deepcopy(fiction.DOCUMENTS["report"])
    told["statistics"][0]["indicator"] = "立案审查"
    told["statistics"][1]["value"] = 72
    report = scored(fiction.DOCUMENTS["report"], told)
    assert (report.right["statistics"], report.missed["statistics"], report.spurious["statistics"]) == (1, 1, 1)


def test_the_command(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(miner, "extract", fiction.extract, raising=False)
    fiction.write(tmp_path / "in")
    gold = tmp_path / "in" / "gold"
    gold.mkdir()
    for name, document in fiction.DOCUMENTS.items():
        (gold / f"{name}.gold.json").write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    assert main(["eval", str(gold), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["documents"] == 5 and all(s["f1"] == 1 for s in found["scores"])
    assert main(["eval", str(gold), "--errors"]) == 0 and "PER\t1.000" in capsys.readouterr().out
    (gold / "lost.gold.json").write_text(json.dumps(fiction.DOCUMENTS["report"]), "utf-8")
    assert main(["eval", str(gold)]) == 1 and "lost" in capsys.readouterr().err
    assert main(["eval", str(tmp_path)]) == 2
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "in" / "report.txt").rename(tmp_path / "elsewhere" / "report.txt")
    assert evaluate(gold, [tmp_path / "elsewhere"]).documents == 5


def test_what_is_no_gold_is_named(tmp_path):
    for content in ("nonsense", "{}", "[]", '{"document": {}}'):
        (tmp_path / "a.gold.json").write_text(content)
        with pytest.raises(GoldError, match="a.gold.json"):
            load(tmp_path / "a.gold.json")
