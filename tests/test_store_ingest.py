"""Ingest: the same bytes once, a changed file's own facts replaced, nothing half-written, whatever happens."""
from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import fiction
import pytest

import miner
from miner.store import Store, StoreError

DRIVER = str(Path(__file__).parent / "fiction_miner.py")


@pytest.fixture(autouse=True)
def fictional(monkeypatch):
    monkeypatch.setattr(miner, "extract", fiction.extract, raising=False)


def content(path: Path) -> list[str]:
    """Every row of every table, the index's own included."""
    with closing(sqlite3.connect(path)) as conn:
        return list(conn.iterdump())


def counts(summary) -> dict:
    found = summary.to_dict()
    return {**{k: v for k, v in found.items() if k != "failed"}, "failed": len(found["failed"])}


def test_second_run_changes_no_byte(tmp_path):
    fiction.write(tmp_path / "in")
    db = tmp_path / "m.db"
    with Store(db) as store:
        assert counts(store.ingest(tmp_path / "in")) == {"new": 5, "unchanged": 0, "replaced": 0, "duplicates": 0, "failed": 0, "skipped": 0}
    before = hashlib.sha256(db.read_bytes()).hexdigest()
    with Store(db) as store:
        assert counts(store.ingest([tmp_path / "in"])) == {"new": 0, "unchanged": 5, "replaced": 0, "duplicates": 0, "failed": 0, "skipped": 0}
    assert hashlib.sha256(db.read_bytes()).hexdigest() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "m.db"], "one file, no log left beside it"


def test_changed_file_replaces_its_own_facts_only(tmp_path):
    a, b = fiction.write(tmp_path / "in", "bulletin", "verdict")
    with Store(tmp_path / "m.db") as store:
        store.ingest(tmp_path / "in")
        others = [p for p in store.people() if p["name"] == "杜望舒"]
        changed = json.loads(a.read_text("utf-8"))
        changed["cases"] = changed["cases"][:1]
        changed["document"]["text"] = changed["document"]["text"].replace("罗启明", "罗启亮")
        changed["mentions"] = []
        changed["cases"][0]["subjects"][0]["name"] = "罗启亮"
        a.write_text(json.dumps(changed, ensure_ascii=False), "utf-8")
        assert counts(store.ingest(tmp_path / "in")) == {"new": 0, "unchanged": 1, "replaced": 1, "duplicates": 0, "failed": 0, "skipped": 0}
        assert sorted(p["name"] for p in store.people()) == ["杜望舒", "罗启亮"]
        assert [p for p in store.people() if p["name"] == "杜望舒"] == others
        assert store.search("罗启明") == [] and store.search("临巴镇财政所", type="organization") == []
        assert [h["type"] for h in store.search("罗启亮")] == ["person", "document"]
        assert store.conn.execute("PRAGMA foreign_key_check").fetchall() == []
        assert {r[0] for r in store.conn.execute("SELECT DISTINCT document_id FROM names")} == {r[0] for r in store.conn.execute("SELECT id FROM documents")}


def test_replacing_and_going_back_leaves_the_index_as_it_was(tmp_path):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    with Store(tmp_path / "m.db") as store:
        store.ingest(a)
        hits = store.search("渠县")
        original = a.read_bytes()
        a.write_bytes((tmp_path / "in" / "verdict.txt").read_bytes() if (tmp_path / "in" / "verdict.txt").exists() else
                      json.dumps(fiction.DOCUMENTS["verdict"], ensure_ascii=False).encode())
        store.ingest(a)
        assert store.search("渠县") == []
        a.write_bytes(original)
        store.ingest(a)
        assert store.search("渠县") == hits
        store.conn.execute("INSERT INTO passages_fts(passages_fts) VALUES ('integrity-check')")


def test_same_bytes_at_two_places_are_one_document(tmp_path):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    b = tmp_path / "in" / "z_copy.txt"
    shutil.copy(a, b)
    with Store(tmp_path / "m.db") as store:
        assert counts(store.ingest(tmp_path / "in"))["duplicates"] == 1
        assert store.counts()["documents"] == 1
        assert store.show(str(b))["sources"] == [str(a), str(b)]
        fiction.write(tmp_path / "other", "verdict")
        shutil.copy(tmp_path / "other" / "verdict.txt", a)
        assert counts(store.ingest(tmp_path / "in"))["replaced"] == 1
        assert store.show(str(b))["document"]["path"] == str(b), "the copy leads once the first file is another document"
        assert {p["name"] for p in store.people()} == {"罗启明", "陈某", "杜望舒"}


def test_published_is_kept_and_asked_again_only_when_it_differs(tmp_path):
    fiction.write(tmp_path / "in", "bulletin")
    with Store(tmp_path / "m.db") as store:
        assert counts(store.ingest(tmp_path / "in", published="2020-01-01"))["new"] == 1
        assert counts(store.ingest(tmp_path / "in", published="2020-01-01"))["unchanged"] == 1
        assert counts(store.ingest(tmp_path / "in"))["unchanged"] == 1
        assert counts(store.ingest(tmp_path / "in", published="2021-01-01"))["replaced"] == 1
        with pytest.raises(StoreError):
            store.ingest(tmp_path / "in", published="yesterday")


def test_published_speaks_only_where_the_document_does_not(tmp_path, monkeypatch):
    calls = []
    monkeypatch.setattr(miner, "extract", lambda path, **more: (calls.append(path), fiction.extract(path))[1])
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    with Store(tmp_path / "m.db") as store:
        store.ingest(a)
        assert counts(store.ingest(a, published="2020-01-01"))["unchanged"] == 1 and len(calls) == 1


def test_an_archive_gives_its_documents(tmp_path):
    import zipfile
    fiction.write(tmp_path / "in")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for path in sorted((tmp_path / "in").iterdir()):
            archive.write(path, f"folder/{path.name}")
        archive.writestr("folder/bad.txt", "nonsense")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and nothing more")
    with Store(tmp_path / "m.db") as store:
        summary = store.ingest([tmp_path / "all.zip", tmp_path / "broken.zip"])
        assert counts(summary)["new"] == 5
        assert [Path(f.path).name for f in summary.failed] == ["bad.txt", "broken.zip"]
        assert f"{tmp_path / 'all.zip'}/folder/bad.txt" in summary.failed[0].reason and "/tmp/miner-" not in summary.failed[0].reason
        assert store.show(f"{tmp_path / 'all.zip'}/folder/verdict.txt")["type"] == "document"
        assert counts(store.ingest(tmp_path / "all.zip"))["unchanged"] == 5
        assert counts(store.ingest(tmp_path / "in"))["duplicates"] == 5


def test_bad_files_are_named_and_the_rest_goes_on(tmp_path):
    fiction.write(tmp_path / "in", "bulletin", "verdict")
    (tmp_path / "in" / "broken.txt").write_text("not a document")
    with Store(tmp_path / "m.db") as store:
        summary = store.ingest([tmp_path / "in", tmp_path / "nowhere.txt"])
        assert counts(summary)["new"] == 2 and counts(summary)["failed"] == 2
        reasons = {Path(f.path).name: f.reason for f in summary.failed}
        assert set(reasons) == {"broken.txt", "nowhere.txt"} and all(r and "\n" not in r for r in reasons.values())
        assert store.counts()["documents"] == 2


def test_a_text_that_the_database_cannot_hold_stops_nothing(tmp_path):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    fiction.write(tmp_path / "in", "verdict")
    spoiled = json.loads(a.read_text("utf-8"))
    spoiled["document"]["text"] += "\ud800"
    a.write_text(json.dumps(spoiled), "utf-8")
    with Store(tmp_path / "m.db") as store:
        summary = store.ingest(tmp_path / "in")
        assert [Path(f.path).name for f in summary.failed] == ["bulletin.txt"]
        assert store.counts()["documents"] == 1 and store.search("罗启明") == []


def test_folders_leave_out_what_is_no_document(tmp_path):
    folder = tmp_path / "in"
    fiction.write(folder, "bulletin")
    (folder / ".hidden.txt").write_text("x")
    (folder / ".git").mkdir()
    (folder / ".git" / "a.txt").write_text("x")
    (folder / "a.gold.json").write_text("{}")
    with Store(folder / "m.db") as store:
        assert counts(store.ingest(folder)) == {"new": 1, "unchanged": 0, "replaced": 0, "duplicates": 0, "failed": 0, "skipped": 1}
        assert counts(store.ingest(folder))["failed"] == 0, "its own database is no input"


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_unwritable_folder(tmp_path):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(StoreError) as refused, Store(closed / "m.db") as store:
        store.ingest(a)
    assert refused.value.key == "db.unwritable"


def test_what_is_no_place_for_a_database(tmp_path):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError) as refused, Store(tmp_path / "file" / "m.db") as store:
        store.ingest(a)
    assert refused.value.key == "db.unwritable" and "\n" not in str(refused.value)
    for other in (tmp_path, "/dev/full"):
        with pytest.raises(StoreError) as refused, Store(other) as store:
            store.ingest(a)
        assert refused.value.key == ("db.folder" if other == tmp_path else "db.unwritable")
    text = tmp_path / "text.db"
    text.write_text("this is no database " * 100)
    with pytest.raises(StoreError) as refused, Store(text) as store:
        store.ingest(a)
    assert refused.value.key == "db.notadb"
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as conn:
        conn.execute("CREATE TABLE accounts (id)")
    with pytest.raises(StoreError) as refused, Store(tmp_path / "foreign.db") as store:
        store.ingest(a)
    assert refused.value.key == "db.foreign"
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as conn:
        assert [r[0] for r in conn.execute("SELECT name FROM sqlite_master")] == ["accounts"]


def test_newer_database_is_refused_and_an_empty_file_becomes_one(tmp_path):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    (tmp_path / "empty.db").touch()
    with Store(tmp_path / "empty.db") as store:
        assert counts(store.ingest(a))["new"] == 1
        store.conn.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
    with pytest.raises(StoreError) as refused, Store(tmp_path / "empty.db") as store:
        store.people()
    assert refused.value.key == "db.newer" and "999" in str(refused.value)


def test_killed_before_the_first_table(tmp_path):
    (a,) = fiction.write(tmp_path / "in", "bulletin")
    with closing(sqlite3.connect(tmp_path / "m.db")) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute("PRAGMA user_version = 0")
    assert (tmp_path / "m.db").stat().st_size
    with Store(tmp_path / "m.db") as store:
        assert counts(store.ingest(a))["new"] == 1


def many(folder: Path, n: int = 40) -> Path:
    folder.mkdir()
    for i in range(n):
        (folder / f"{i:03}.txt").write_text(json.dumps(fiction.numbered(i), ensure_ascii=False), "utf-8")
    return folder


def run(*args: object, slow: float = 0, **more) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, DRIVER, *map(str, args)], env={**os.environ, "FICTION_SLOW": str(slow)}, capture_output=True, text=True, **more)


def test_jobs_give_the_same_database(tmp_path):
    folder = many(tmp_path / "in")
    for jobs in (1, 3):
        done = run("ingest", folder, "--jobs", jobs, "--db", tmp_path / f"{jobs}.db", "--json")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["new"] == 40
    assert content(tmp_path / "1.db") == content(tmp_path / "3.db")


def test_a_file_that_kills_its_process_is_named(tmp_path):
    folder = many(tmp_path / "in", 12)
    shutil.copy(folder / "003.txt", folder / "003_dies.txt")
    (folder / "003.txt").unlink()
    done = run("ingest", folder, "--jobs", 2, "--db", tmp_path / "m.db", "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 1 and found["new"] == 11
    assert [Path(f["path"]).name for f in found["failed"]] == ["003_dies.txt"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_at_any_moment_and_run_again(tmp_path, jobs):
    folder = many(tmp_path / "in")
    assert run("ingest", folder, "--db", tmp_path / "whole.db").returncode == 0
    rng, db = random.Random(jobs), tmp_path / "killed.db"
    stops = 0
    for _ in range(5):
        process = subprocess.Popen([sys.executable, DRIVER, "ingest", str(folder), "--db", str(db), "--jobs", str(jobs)],
                                   env={**os.environ, "FICTION_SLOW": "0.1"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.2, 1.2))
        stops += process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
        if db.exists() and db.stat().st_size:
            with closing(sqlite3.connect(db)) as conn:
                assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    assert stops, "no run was killed before its end"
    assert run("ingest", folder, "--db", db, "--jobs", jobs).returncode == 0
    assert content(db) == content(tmp_path / "whole.db")
