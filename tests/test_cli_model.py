"""miner ingest --model: a spaCy pipeline beside the rules, its disagreements kept and judged."""
from __future__ import annotations

import io
import json

import fiction
import pytest
import spacy

import miner
from miner.cli import main
from miner.store import Store
from miner.store.disagreements import listed


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(miner, "extract", fiction.extract, raising=False)
    monkeypatch.chdir(tmp_path)
    fiction.write(tmp_path / "in")
    return tmp_path


def model(path, *patterns, pipe="entity_ruler"):
    nlp = spacy.blank("zh")
    if pipe:
        nlp.add_pipe(pipe).add_patterns([{"label": label, "pattern": [{"ORTH": c} for c in text]} for label, text in patterns])
    nlp.to_disk(path)
    return str(path)


def run(capsys, *args):
    code = main(list(args))
    said = capsys.readouterr()
    return code, said.out, said.err


def test_disagreements_are_kept_judged_and_outlive_reingest(folder, capsys, monkeypatch):
    with Store("plain.db") as store:
        store.ingest("in")
        person = store.conn.execute("SELECT text FROM mentions WHERE label = 'PER' AND length(text) = 3 LIMIT 1").fetchone()[0]
        before = store.conn.execute("SELECT * FROM mentions").fetchall()
    name = model(folder / "tiny", ("ORG", person))
    code, out, err = run(capsys, "ingest", "in", "--db", "m.db", "--model", name)
    assert code == 0 and "miner review --disagreements" in out and not err
    with Store("m.db") as store:
        assert store.conn.execute("SELECT * FROM mentions").fetchall() == before, "the model changes no mention"
        all_ = listed(store.conn)
    one = next(d for d in all_ if d["text"] == person and (d["rules_label"], d["model_label"]) == ("PER", "ORG"))
    c = one["context"]
    assert c["text"][one["start"] - c["start"]:one["end"] - c["start"]] == person
    assert any(d["model_label"] is None and d["rules_label"] for d in all_), "what the model did not find"
    # the second run reads nothing again
    assert json.loads(run(capsys, "ingest", "in", "--db", "m.db", "--model", name, "--json")[1])["disagreements"] == 0
    # two decisions, the second taken back, then a skip
    monkeypatch.setattr("sys.stdin", io.StringIO("r clear\nm\nz\ns\nq\n"))
    code, out, err = run(capsys, "review", "--disagreements", "--db", "m.db", "--who", "tester")
    assert code == 0 and "【" in out and "判断 2 条" in err
    decided = json.loads(run(capsys, "review", "--disagreements", "--list", "--json", "--db", "m.db")[1])
    assert sorted((d["judgement"], d["who"], d["why"]) for d in decided) == [("rules", "tester", "clear"), ("skip", "tester", "")]
    run(capsys, "ingest", "in", "--db", "m.db", "--model", name, "--force")
    with Store("m.db") as store:
        waiting = {d["id"] for d in listed(store.conn)}
    assert len(waiting) == len(all_) - 2 and not waiting & {d["id"] for d in decided}
    assert run(capsys, "review", "--disagreements", "--undo", decided[0]["id"], "--db", "m.db")[0] == 0
    assert len(json.loads(run(capsys, "review", "--disagreements", "--json", "--db", "m.db")[1])) == len(all_) - 1


def test_a_model_over_what_is_there_already_and_in_two_processes(folder, capsys):
    run(capsys, "ingest", "in", "--db", "a.db")
    name = model(folder / "tiny", ("PERSON", "渠县"), ("GPE", "达州"))
    found = json.loads(run(capsys, "ingest", "in", "--db", "a.db", "--model", name, "--json")[1])
    assert found["unchanged"] == 5 and found["disagreements"] > 0
    run(capsys, "ingest", "in", "--db", "b.db")
    again = json.loads(run(capsys, "ingest", "in", "--db", "b.db", "--model", name, "--jobs", "2", "--json")[1])
    assert again["disagreements"] == found["disagreements"]


def test_what_is_no_model_is_said_in_one_line(folder, capsys):
    mute = model(folder / "mute", pipe=None)
    for name, words in (("zh_no_such_model", "没有安装"), (str(folder / "in"), "--model"), (mute, "不识别")):
        code, out, err = run(capsys, "ingest", "in", "--db", "m.db", "--model", name)
        assert code == 2 and not out and err.count("\n") == 1 and words in err, err
    assert not (folder / "m.db").exists(), "nothing is done without the model asked for"
