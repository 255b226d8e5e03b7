"""Odd invocations: a sensible answer or one clear line, the right exit code, never a traceback; and what a person sees at 100 columns."""
from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import fiction
import pytest
from commandline import said

import miner
from miner.cli.output import _widths, around, money
from miner.cli.whys import told, whole
from miner.store import Store


@pytest.fixture
def db(tmp_path, monkeypatch):
    monkeypatch.setattr(miner, "extract", fiction.extract, raising=False)
    for name in ("MINER_DB", "MINER_LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    fiction.write(tmp_path / "in")
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.db").write_text("no database at all, but long enough to look like something", "utf-8")
    (tmp_path / "empty.db").touch()
    with Store(tmp_path / "m.db") as store:
        store.ingest("in")
    return str(tmp_path / "m.db")


@pytest.mark.parametrize(("args", "words"), [
    ([], "COMMAND"), (["frob"], "frob"), (["search"], "QUERY"), (["ingest"], "PATH"), (["search", "陈", "--limit", "0"], "正整数"),
    (["search", "陈", "--limit", "-1"], "正整数"), (["search", "陈", "--limit", "abc"], "正整数"), (["ingest", "in", "--jobs", "0"], "正整数"),
    (["search", "陈", "--min-amount", "nan"], "数额"), (["search", "陈", "--min-amount", "-5"], "数额"), (["search", "陈", "--type", "robot"], "robot"),
    (["stats", "--by", "zzz"], "zzz"), (["search", "陈", "--since", "2024-13"], "不是日期"), (["search", "陈", "--until", "2024-02-31"], "不是日期"),
    (["people", "--since", "昨天"], "不是日期"), (["people", "--status", "zzz"], "zzz"), (["stats", "--violation", "nope"], "nope"),
    (["search", "陈", "--rank", "nope"], "nope"), (["search", ""], "要查的词"), (["search", "  "], "要查的词"), (["show", "xyz"], "xyz"),
    (["stats", "--db", "folder"], "是文件夹"), (["ingest", "in", "--db", "folder"], "是文件夹"), (["stats", "--db", "text.db"], "SQLite"),
    (["stats", "--db", "empty.db"], "没有这个数据库"), (["stats", "--db", "none.db"], "没有这个数据库"),
    (["export", "--format", "xlsx", "folder"], "是文件夹"), (["export", "--format", "foo", "x"], "foo"), (["extract", "folder"], "没有可收的文件"),
    (["read", "nope.txt"], "文件不存在"), (["read", "in/bulletin.txt", "--layout", "a.png"], "版面"), (["review", "--undo", "zz"], "zz"),
    (["review", "--disagreements", "--undo", "zz"], "zz"), (["ingest", "in", "--published", "2024-99-99"], "不是日期"), (["--lang", "fr", "stats"], "fr"),
    (["ingest", "in", "--lexicons", "nope"], "词典"), (["show", "in/bulletin.txt", "--page-image", "a.gif"], ".png"),
])
def test_refused_in_one_line(db, capsys, tmp_path, args, words):
    if words == "版面" or ".png" == words:
        (tmp_path / "in" / "bulletin.txt").write_text("某县通报一起案件。", "utf-8")
        if words == ".png":
            said(capsys, "ingest", "in", "--db", db)
    args = args if "--db" in args else [*args, "--db", db] if args and args[0] not in ("frob", "--lang", "extract", "read") else args
    code, out, err = said(capsys, *args)
    assert code == 2 and not out and err.count("\n") == 1 and words in err and "Traceback" not in err, err


@pytest.mark.parametrize("query", ['"', "'; DROP TABLE people; --", "AND OR NOT (", "*", "NEAR(a b)", "^", "a:b", "😀🇨🇳", "陈某" * 3000, "\x00", "%", "\\", "{}", "x\ty"])
def test_any_query_is_answered(db, capsys, query):
    code, out, err = said(capsys, "search", query, "--db", db, "--json")
    assert (code, json.loads(out), err) == (0, [], "")
    code, out, err = said(capsys, "search", query, "--db", db)
    assert code == 0 and not out and "没有找到" in err.splitlines()[0] and len(err) < 300


def test_one_character_and_great_limits(db, capsys):
    code, out, _ = said(capsys, "search", "杜", "--db", db, "--limit", "99999999999999999999", "--json")
    assert code == 0 and json.loads(out)[0]["text"] == "杜望舒"
    assert said(capsys, "people", "--limit", "99999999999999999999", "--db", db)[0] == 0


def test_nothing_found_suggests_what_would_be(db, capsys):
    code, out, err = said(capsys, "search", "杜望书", "--db", db)
    assert code == 0 and not out and "试试：杜望舒" in err
    assert "杜望舒" in said(capsys, "timeline", "杜望书", "--db", db)[2]
    # words run together are taken apart, the database's own names staying whole
    assert Store(db).suggest("杜望舒火星探测")[0] == "杜望舒"
    assert Store(db).suggest("鼉龘") == []
    assert "去掉筛选条件有" in said(capsys, "search", "杜望舒", "--since", "2090", "--db", db)[2]


def test_reasons_in_the_readers_language():
    def code(kind, c):
        return f"<{kind} {c}>"
    assert told("again: after the post 局长; surname rare, follows 2, evidence 3.9 of 0.9", "zh", code) == "同名前已认定：在职务“局长”之后；姓氏和上下文得分 3.9（须 0.9）"
    assert told("the same sort: violation_cues 15: eight.gifts", "en", code) == "the same sort: table of violation words, row 15: <violation eight.gifts>"
    assert told("no rule of ours", "zh", code) == "no rule of ours" and told("", "zh", code) == ""
    assert whole("a b.pdf: the PDF is encrypted; give its password with --password", "zh") == "a b.pdf：PDF 已加密；请用 --password 给出密码"
    assert whole("李某: no post told", "zh") == "李某：未载职务"


def test_reasons_of_a_whole_document_are_all_translated():
    found = miner.extract_text("渠县医疗保障局原局长陈某因收受礼金3万余元，于2023年5月12日被开除党籍。依据《中国共产党纪律处分条例》处理。", "2023-06-01")
    whys = [m.why for m in found.mentions] + [x.why for c in found.cases for s in c.subjects for x in (*s.positions, *s.sanctions, *s.events)]
    assert whys
    for why in whys:
        assert not re.search(r"[a-z_]{4,}", told(why, "zh", lambda kind, c: "某")), why


def test_money_says_over_and_nearly():
    assert [money(7_200_000, approx="over"), money(300_000, approx="under"), money(3000, approx="over"), money(1_074_000), money(12.5)] == [
        "720余万元", "近30万元", "3000余元", "107.4万元", "12.5元"]
    assert money(7_200_000, lang="en", approx="over") == "over 7,200,000 CNY"


def test_columns_share_a_terminal_and_evidence_is_cut_around_its_words():
    natural = [[4, 4], [6, 30], [4, 400], [4, 7]]
    widths = _widths(natural, [2], [3], 100)
    assert sum(widths) + 3 * 3 <= 100 and widths[3] == 7 and widths[2] >= 26
    assert _widths([[4], [9]], [1], [], 100) == [4, 9], "no wider than needed"
    text = "甲" * 100 + "渠县" + "乙" * 100
    cut = around(text, 100, 102, 10)
    assert cut.text[cut.start:cut.end] == "渠县" and len(cut.text) <= 24 and cut.text[0] == cut.text[-1] == "…"
    near_start = around("渠县" + "乙" * 100, 0, 2, 10)
    assert near_start.start == 0 and len(near_start.text) >= 20


def test_a_terminal_of_100_columns_shows_whole_ids(db, capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")
    for args in (["people"], ["search", "杜"], ["timeline", "杜望舒"], ["stats"], ["figures"]):
        code, out, _ = said(capsys, *args, "--db", db)
        plain = re.sub(r"\x1b\[[0-9;]*m", "", out)
        assert code == 0 and max(map(len, plain.splitlines()), default=0) <= 100
        if args[0] == "people":
            with Store(db) as store:
                assert all(p["id"] in plain for p in store.people())


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_ingest_says_so_in_one_line_and_goes_on_later(tmp_path, jobs):
    for n in range(40):
        (tmp_path / "in" / f"{n}").mkdir(parents=True)
        (path,) = fiction.write(tmp_path / "in" / f"{n}", "bulletin")
        path.write_bytes(path.read_bytes() + b" " * n)
    driver = [sys.executable, str(Path(__file__).parent / "fiction_miner.py"), "ingest", str(tmp_path / "in"), "--db", str(tmp_path / "m.db")]
    run = subprocess.Popen([*driver, "--jobs", jobs], env={**os.environ, "FICTION_SLOW": "0.3"}, stderr=subprocess.PIPE, stdout=subprocess.PIPE,
                           start_new_session=True, text=True, encoding="utf-8",
                           # a suite run in the background of a script inherits SIGINT ignored, and would test nothing
                           preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:                          # until some are written: then every process is at work
        time.sleep(0.2)
        try:
            with closing(sqlite3.connect(tmp_path / "m.db")) as conn:
                if conn.execute("SELECT count(*) FROM documents").fetchone()[0] >= 3:
                    break
        except sqlite3.OperationalError:
            continue                                            # no tables yet
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert run.returncode == 130 and err.count("\n") == 1 and "已中断" in err, err
    done = subprocess.run([*driver, "--json"], capture_output=True, text=True, encoding="utf-8", check=True)
    counts = json.loads(done.stdout)
    assert counts["unchanged"] >= 3 and counts["new"] + counts["unchanged"] == 40
