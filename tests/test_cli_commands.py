"""The commands: a thin layer over Store, JSON as it says, plain text in a pipe, exit codes."""
from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import fiction
import pytest
from commandline import said

import miner
from miner.cli import COMMANDS, messages
from miner.store import Store
from miner.store.errors import LINES

DRIVER = str(Path(__file__).parent / "fiction_miner.py")


@pytest.fixture(autouse=True)
def fictional(monkeypatch, tmp_path):
    monkeypatch.setattr(miner, "extract", fiction.extract, raising=False)
    for name in ("MINER_DB", "MINER_LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def db(tmp_path):
    fiction.write(tmp_path / "in")
    with Store(tmp_path / "m.db") as store:
        store.ingest("in")
    return str(tmp_path / "m.db")


def test_default_database_and_its_overrides(tmp_path, capsys, monkeypatch):
    fiction.write(tmp_path / "in")
    assert said(capsys, "ingest", "in")[0] == 0 and (tmp_path / "outputs" / "miner.db").is_file()
    monkeypatch.setenv("MINER_DB", str(tmp_path / "env.db"))
    assert said(capsys, "ingest", "in")[0] == 0 and (tmp_path / "env.db").is_file()
    assert said(capsys, "ingest", "in", "--db", "opt.db")[0] == 0 and (tmp_path / "opt.db").is_file()


def test_ingest_summary_and_exit_codes(tmp_path, capsys):
    fiction.write(tmp_path / "in")
    code, out, err = said(capsys, "ingest", "in", "--db", "m.db")
    assert (code, out.strip(), err) == (0, "新增 5，未变 0，更新 0，重复 0，失败 0", "")
    code, out, _ = said(capsys, "--lang", "en", "ingest", "in", "--db", "m.db")
    assert (code, out.strip()) == (0, "new 0, unchanged 5, replaced 0, duplicates 0, failed 0")
    (tmp_path / "in" / "bad.txt").write_text("nonsense")
    code, out, err = said(capsys, "ingest", "in", "gone.txt", "--db", "m.db")
    assert code == 1 and "bad.txt" in err and "gone.txt" in err and len(err.strip().splitlines()) == 2
    assert said(capsys, "ingest", "gone.txt", "--db", "m.db")[0] == 2
    code, out, _ = said(capsys, "ingest", "in", "--db", "m.db", "--json")
    assert json.loads(out)["unchanged"] == 5 and json.loads(out)["failed"][0]["path"].endswith("bad.txt")
    (tmp_path / "empty").mkdir()
    assert said(capsys, "ingest", "empty", "--db", "m.db")[0] == 2


@pytest.mark.parametrize("args", [["search"], ["stats", "--by", "colour"], ["nonsense"], [], ["ingest", "in", "--jobs", "0"], ["export", "--format", "doc", "x"]])
def test_wrong_usage_is_2(args, capsys):
    code, out, err = said(capsys, *args)
    assert code == 2 and err and not out


def test_a_missing_database_or_id_is_one_line_and_2(capsys, db):
    for args in (["search", "陈某", "--db", "none.db"], ["show", "p000000000000", "--db", db], ["search", "陈某", "--db", db, "--violation", "x"],
                 ["stats", "--since", "soon", "--db", db]):
        code, out, err = said(capsys, *args)
        assert code == 2 and not out and len(err.strip().splitlines()) == 1, args
        assert "Traceback" not in err


def test_queries_are_the_stores_answers(capsys, db):
    with Store(db) as store:
        wanted = {("search", "陈某", "--region", "四川", "--limit", "3"): store.search("陈某", region="四川", limit=3),
                  ("people",): store.people(), ("people", "--status", "convicted"): store.people(status="convicted"),
                  ("timeline", "杜望舒"): store.timeline("杜望舒"), ("timeline", "陈某", "--org", "卫生健康"): store.timeline("陈某", org="卫生健康"),
                  ("stats", "--by", "violation"): store.stats(by="violation"), ("stats", "--by", "year", "--measure", "amount"): store.stats(by="year", measure="amount"),
                  ("figures", "--region", "云和"): store.figures(region="云和"), ("show", store.people()[0]["id"]): store.show(store.people()[0]["id"])}
    for args, answer in wanted.items():
        code, out, err = said(capsys, *args, "--db", db, "--json")
        assert (code, json.loads(out), err) == (0, answer, ""), args


def test_stats_shape(capsys, db):
    rows = json.loads(said(capsys, "stats", "--db", db, "--json")[1])
    assert [list(r) for r in rows] == [["key", "cases", "people", "amount"]] * len(rows)


def test_no_hit_is_no_error_and_empty_json(capsys, db):
    assert said(capsys, "search", "火星", "--db", db, "--json")[:2] == (0, "[]\n")
    code, out, err = said(capsys, "timeline", "火星", "--db", db)
    assert (code, out) == (0, "") and "火星" in err


def test_piped_output_is_plain(db):
    for args in (["search", "陈某"], ["people"], ["timeline", "杜望舒"], ["stats", "--by", "violation"], ["figures"], ["show", "in/bulletin.txt"], ["--help"]):
        done = subprocess.run([sys.executable, DRIVER, *args, *([] if "--help" in args else ["--db", db])], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert "\x1b" not in done.stdout + done.stderr and "─" not in done.stdout and "█" not in done.stdout and done.stdout.strip()
    rows = subprocess.run([sys.executable, DRIVER, "people", "--db", db], capture_output=True, text=True).stdout.splitlines()
    assert len({line.count("\t") for line in rows}) == 1 and len(rows) == 5, "one line a person, a tab between columns"


def test_on_a_terminal_evidence_is_highlighted(db):
    done = subprocess.run([sys.executable, DRIVER, "search", "陈某", "--db", db], capture_output=True, text=True,
                          env={**os.environ, "FORCE_COLOR": "1", "COLUMNS": "160", "TERM": "xterm-256color"})
    assert re.search(r"\x1b\[[0-9;]*43m陈某\x1b\[0m", done.stdout)


def test_english(capsys, db):
    code, out, _ = said(capsys, "stats", "--by", "violation", "--db", db, "--lang", "en")
    assert code == 0 and "taking bribes" in out and "受贿" not in out
    assert said(capsys, "search", "火星", "--db", db, "--lang", "en")[2] == "nothing found for “火星”\n"
    code, out, _ = said(capsys, "--lang", "en", "ingest", "--help")
    assert code == 0 and not re.search(r"[\u4e00-\u9fff]", out)
    code, out, _ = said(capsys, "ingest", "--help")
    assert code == 0 and "例子" in out and "usage" not in out


def test_every_message_has_both_languages():
    for key, pair in {**messages.MESSAGES, **LINES}.items():
        assert len(pair) == 2 and all(pair), key
        assert sorted(re.findall(r"\{(\w+)", pair[0])) == sorted(re.findall(r"\{(\w+)", pair[1])), key


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_real_examples(name, capsys):
    code, out, _ = said(capsys, name, "--help")
    assert code == 0 and f"  miner {name} " in out


def test_start_is_quick(db):
    """Nothing heavy is loaded for help and queries: the pipeline's libraries only where something is extracted."""
    probe = "import sys; from miner.cli import main\ntry: main(sys.argv[1:])\nexcept SystemExit: pass\nprint(*sorted(sys.modules), file=sys.stderr)"
    for args in (["--help"], ["search", "陈某", "--db", db], ["stats", "--db", db]):
        done = subprocess.run([sys.executable, "-c", probe, *args], capture_output=True, text=True)
        loaded = set(done.stderr.split())
        assert not loaded & {"spacy", "jieba", "pdfplumber", "pypdfium2", "lxml", "openpyxl", "numpy", "sqlite_utils", "ahocorasick_rs"}, args
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", probe, "search", "陈某", "--db", db], capture_output=True)
    assert time.perf_counter() - started < 4


def test_extract(tmp_path, capsys):
    one, two = fiction.write(tmp_path / "in", "bulletin", "verdict")
    code, out, _ = said(capsys, "extract", str(one), "--format", "json")
    assert code == 0 and json.loads(out)["schema"] == "miner.extract/1" and json.loads(out)["document"]["text"] == fiction.BULLETIN
    code, out, err = said(capsys, "extract", str(one), str(two))
    assert code == 2 and not out and "--out" in err
    (tmp_path / "in" / "bad.txt").write_text("nonsense")
    code, out, err = said(capsys, "extract", "in", "--out", "json")
    assert code == 1 and not out and sorted(p.name for p in Path("json").iterdir()) == ["bulletin.json", "verdict.json"] and "bad.txt" in err
    assert said(capsys, "extract", "in/bad.txt")[0] == 2 and said(capsys, "extract", "gone.txt")[0] == 2
    code, out, _ = said(capsys, "extract", str(one), "--explain")
    assert code == 0 and "罗启明" in out and "开除党籍" in out
    code, out, _ = said(capsys, "extract", str(one), "--explain", "--json")
    assert "why" in json.loads(out)["mentions"][0]


def test_files_of_one_stem_do_not_overwrite_each_other(tmp_path, capsys):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    (tmp_path / "in" / "bulletin.html").write_bytes(a.read_bytes())
    assert said(capsys, "extract", "in", "--out", "json")[0] == 0
    assert sorted(p.name for p in Path("json").iterdir()) == ["bulletin.html.json", "bulletin.txt.json"]


def test_export(tmp_path, capsys, db):
    assert said(capsys, "export", "--format", "csv", "tables", "--db", db)[0] == 0
    rows = list(csv.DictReader(open("tables/案件.csv", encoding="utf-8-sig")))
    assert len(rows) == 5 and {r["当事人"] for r in rows} == {"罗启明", "陈某", "杜望舒"}
    assert said(capsys, "export", "--format", "csv", "en", "--region", "四川", "--since", "2024", "--db", db, "--lang", "en")[0] == 0
    rows = list(csv.DictReader(open("en/cases.csv", encoding="utf-8-sig")))
    assert len(rows) == 3 and "region" in rows[0]
    people = list(csv.DictReader(open("en/people.csv", encoding="utf-8-sig")))
    assert sorted(r["name"] for r in people) == ["杜望舒", "罗启明", "陈某"]
    assert said(capsys, "export", "--format", "csv", "cases.csv", "--db", db)[0] == 0 and Path("cases.csv").is_file()
    assert said(capsys, "export", "--format", "xlsx", "all.xlsx", "--db", db)[0] == 0
    from openpyxl import load_workbook
    book = load_workbook("all.xlsx")
    assert book.sheetnames[:2] == ["案件", "人员"] and book["案件"].max_row == 6
    assert said(capsys, "export", "--format", "json", "all.json", "--violation", "crime", "--db", db)[0] == 0
    found = json.loads(Path("all.json").read_text("utf-8"))
    assert [p["name"] for p in found["people"]] == ["杜望舒"] and len(found["documents"]) == 1


def test_a_cell_is_never_a_formula(tmp_path, capsys):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    text = a.read_text("utf-8").replace("钟一鸣", "x")
    document = json.loads(text)
    document["document"]["title"] = '=HYPERLINK("http://x")'
    a.write_text(json.dumps(document), "utf-8")
    with Store("m.db") as store:
        store.ingest("in")
    said(capsys, "export", "--format", "csv", "tables", "--db", "m.db")
    said(capsys, "export", "--format", "xlsx", "x.xlsx", "--db", "m.db")
    assert [r["标题"] for r in csv.DictReader(open("tables/文书.csv", encoding="utf-8-sig"))] == ["'=HYPERLINK(\"http://x\")"]
    from openpyxl import load_workbook
    assert all(c.data_type != "f" for row in load_workbook("x.xlsx")["文书"].iter_rows() for c in row)


def test_demo(tmp_path, capsys, monkeypatch):
    from miner.cli.commands import demo
    fiction.write(tmp_path / "corpora")
    (tmp_path / "corpora" / "gold").mkdir()
    monkeypatch.setattr(demo, "samples", lambda: tmp_path / "corpora")
    code, out, err = said(capsys, "demo")
    assert code == 0, err
    assert (tmp_path / "outputs" / "demo.db").is_file()
    for word in ("$ miner search 杜望舒", "$ miner timeline 杜望舒", "$ miner stats --by violation", "$ miner figures", "审查调查", "立案"):
        assert word in out, word
    assert said(capsys, "demo")[0] == 0, "again, with everything unchanged"


def test_an_unforeseen_error_is_one_line(capsys, db, monkeypatch):
    monkeypatch.setattr(Store, "people", lambda *a, **k: 1 / 0)
    code, out, err = said(capsys, "people", "--db", db)
    assert code == 2 and "ZeroDivisionError" in err and len(err.strip().splitlines()) == 1


def test_the_package_runs_as_the_command():
    told = subprocess.run([sys.executable, "-m", "miner", "--version"], capture_output=True, text=True, cwd=Path(__file__).resolve().parents[1])
    assert (told.returncode, told.stdout.split()[0]) == (0, "miner")
