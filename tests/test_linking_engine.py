"""Linking in a database: any order gives the same people, decisions and corrections outlive everything, ids stay good."""
from __future__ import annotations

import json
import random
import sqlite3
from dataclasses import replace

import courses
import pytest

from miner.cli import main
from miner.linking import clusters, copies, decisions, desk, engine, views
from miner.linking.records import of_extraction
from miner.model import Case, Document, Event, Extraction, Position, Sanction, Subject
from miner.store import Store, StoreError, ingest, migrations, persons, rows, schema


def database(path=":memory:") -> sqlite3.Connection:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA foreign_keys = ON")
    migrations.migrate(conn)
    return conn


def put(conn: sqlite3.Connection, extraction: Extraction) -> str:
    doc = extraction.document
    made = rows.rows(extraction, sha256=doc.sha256, path=doc.path)
    ingest.write(conn, doc.path, "/" + doc.path, doc.sha256, len(doc.text), made)
    return rows.document_id(doc.sha256)


def state(conn: sqlite3.Connection) -> tuple:
    """Everything that must not depend on the order, events with their sources included."""
    people = [i for (i,) in conn.execute("SELECT id FROM people ORDER BY id")]
    return (persons.load(conn, people), conn.execute("SELECT * FROM people ORDER BY id").fetchall(),
            conn.execute("SELECT * FROM person_subjects ORDER BY subject_id").fetchall(),
            conn.execute("SELECT id, duplicate_of, duplicate_why FROM documents ORDER BY id").fetchall(),
            [(p["a"], p["b"], p["confidence"]) for p in desk.pairs(conn)])


@pytest.fixture(scope="module")
def papers():
    return courses.world(5, 26, 10).papers


def test_any_order_gives_the_same_people_and_events(papers):
    wanted = None
    assert 100 < len(papers) < 400
    for seed in range(20):
        shuffled = list(papers)
        random.Random(seed).shuffle(shuffled)
        conn = database()
        for paper in shuffled:
            put(conn, paper.extraction)
        if seed % 4 == 3:       # some taken out and put in again
            for paper in shuffled[::5]:
                conn.execute("BEGIN")
                ingest.delete_document(conn, paper.id)
                conn.execute("COMMIT")
            for paper in shuffled[::5]:
                put(conn, paper.extraction)
        found = state(conn)
        wanted = wanted or found
        assert found == wanted, seed
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_database_agrees_with_the_pure_function(papers):
    conn = database()
    for paper in papers:
        put(conn, paper.extraction)
    records = [r for p in papers for r in of_extraction(p.extraction, p.id)]
    wanted, _ = clusters.cluster(records)
    found: dict[str, set[str]] = {}
    for key, person in conn.execute("SELECT r.key, l.person_id FROM link_records r JOIN person_subjects l ON l.subject_id = r.subject_id"):
        found.setdefault(person, set()).add(key)
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, wanted))
    conn.execute("BEGIN")
    before = state(conn)
    engine.rebuild(conn)
    assert state(conn) == before


# --- a small matter, told by hand --------------------------------------------------------------------------------------

def extraction(name: str, path: str, published: str, *, org="渠县医疗保障局", title="局长", events=(), sanctions=(), genre="decision", text="", region="四川省/达州市/渠县",
               code="511725", source=None) -> Extraction:
    text = text or f"{org}{title}{name}，{path}。"
    subject = Subject(name, "person", None, (Position(org, title, True),), tuple(sanctions), tuple(events), start=0, end=1)
    import hashlib
    sha = hashlib.sha256((path + published + text).encode()).hexdigest()
    return Extraction(Document(text, path=path, sha256=sha, published=published, genre=genre, source=source), (), (Case((subject,), region, code, text=text, start=0, end=len(text)),))


NOTICE = extraction("段明启", "notice.html", "2023-05-01", events=[Event("investigation", "2023-04-20", "2023-04-20")], genre="investigation")
VERDICT = extraction("段明启", "verdict.html", "2024-06-01", org="渠县医保局", events=[Event("sentence", "2024-05-30", "2024-05-30")],
                     sanctions=[Sanction("criminal.fixed_term", 126)], genre="judicial")
TEACHER = extraction("段明启", "teacher.html", "2023-08-01", org="渠县教育局", title="副局长", events=[Event("party_discipline", "2023-07-20", "2023-07-20")],
                     sanctions=[Sanction("party.warning")])
STORY = extraction("段某", "story.html", "2024-09-01", genre="news")
ALL = (NOTICE, VERDICT, TEACHER, STORY)


@pytest.fixture
def conn():
    conn = database()
    for e in ALL:
        put(conn, e)
    return conn


def people(conn) -> dict[str, set[str]]:
    """person id → paths."""
    out: dict[str, set[str]] = {}
    for pid, path in conn.execute("SELECT l.person_id, d.path FROM person_subjects l JOIN documents d ON d.id = l.document_id"):
        out.setdefault(pid, set()).add(path)
    return out


def parts(conn) -> list[list[str]]:
    return sorted(sorted(p) for p in people(conn).values())


def id_of(conn, path: str) -> str:
    return next(pid for pid, paths in people(conn).items() if path in paths)


def test_what_is_joined_and_what_waits(conn):
    assert parts(conn) == [["notice.html", "verdict.html"], ["story.html"], ["teacher.html"]]
    waiting = desk.pairs(conn)
    assert {frozenset((p["a"], p["b"])) for p in waiting} >= {frozenset((id_of(conn, "notice.html"), id_of(conn, "story.html"))),
                                                             frozenset((id_of(conn, "notice.html"), id_of(conn, "teacher.html")))}
    person = persons.load(conn, [id_of(conn, "notice.html")])[0]
    assert person["status"] == "convicted" and [e["type"] for e in person["events"]] == ["investigation", "sentence"]
    assert person["positions"] == [{"org": "渠县医疗保障局", "title": "局长", "former": True}]
    assert any("同一职务" in r for r in person["links"][1]["reasons"])


def test_decisions_override_the_machine_and_are_reversible(conn):
    before = parts(conn)
    said = desk.say(conn, id_of(conn, "story.html"), id_of(conn, "notice.html"), "same", who="柳", why="通报与故事所述一致")
    assert parts(conn) == [["notice.html", "story.html", "verdict.html"], ["teacher.html"]] and len(set(said["people"])) == 1
    reasons = [json.loads(r) for (r,) in conn.execute("SELECT reasons FROM person_subjects")]
    assert any("柳" in words for r in reasons for words in r)
    apart = desk.say(conn, engine.key_of(conn, engine.record_of(conn, _key(conn, "verdict.html")).id), _key(conn, "notice.html"), "different", why="两人")
    assert ["verdict.html"] in parts(conn)
    desk.take_back(conn, apart["decision"])
    desk.take_back(conn, said["decision"])
    assert parts(conn) == before
    assert [d["withdrawn_at"] is not None for d in decisions.listed(conn, withdrawn=True)] == [True, True]


def _key(conn, path: str) -> str:
    return conn.execute("SELECT r.key FROM link_records r JOIN documents d ON d.id = r.document_id WHERE d.path = ?", (path,)).fetchone()[0]


def test_a_person_joins_even_what_the_machine_holds_impossible(conn):
    early = extraction("段明启", "early.html", "2020-06-01", org="渠县水利局", title="副局长", events=[Event("sentence", "2020-05-30", "2020-05-30")],
                       sanctions=[Sanction("criminal.fixed_term", 60)], genre="judicial")
    put(conn, early)
    assert ["early.html"] in parts(conn)
    desk.say(conn, _key(conn, "early.html"), _key(conn, "verdict.html"), "same")
    assert any({"early.html", "verdict.html"} <= set(p) for p in parts(conn))


def test_contradictions_are_refused(conn):
    n, v, t = (_key(conn, f"{x}.html") for x in ("notice", "verdict", "teacher"))
    desk.say(conn, n, v, "same")
    desk.say(conn, v, t, "same")
    with pytest.raises(StoreError, match="contradicts"):
        desk.say(conn, n, t, "different")
    with pytest.raises(StoreError):
        desk.say(conn, n, n, "same")
    with pytest.raises(StoreError):
        desk.say(conn, n, "p000000000000", "same")
    assert len(decisions.listed(conn)) == 2


def test_decisions_outlive_reingest_rebuild_and_order(tmp_path, conn):
    n, v, t = (_key(conn, f"{x}.html") for x in ("notice", "verdict", "teacher"))
    desk.say(conn, n, t, "same", who="柳", why="同一人转任")
    desk.say(conn, v, n, "different", who="柳", why="两个人")
    wanted = parts(conn)
    assert any({"notice.html", "teacher.html"} <= set(p) for p in wanted) and not any({"notice.html", "verdict.html"} <= set(p) for p in wanted)
    put(conn, NOTICE)
    assert parts(conn) == wanted
    desk.rebuild(conn)
    assert parts(conn) == wanted
    file = tmp_path / "said.jsonl"
    assert decisions.export(conn, file) == 2
    for seed in range(5):
        other = database()
        order = list(ALL)
        random.Random(seed).shuffle(order)
        for i, e in enumerate(order):
            if i == seed % 4:
                desk.read_decisions(other, file)
            put(other, e)
        assert parts(other) == wanted, seed
        assert desk.read_decisions(other, file) == 0
    file.write_text('{"a": "x"}\n')
    with pytest.raises(StoreError, match=":1:"):
        desk.read_decisions(conn, file)


def test_ids_stay_good_when_people_grow(conn):
    later, lone = id_of(conn, "notice.html"), database()
    put(lone, VERDICT)
    verdict = id_of(lone, "verdict.html")
    put(lone, NOTICE)
    assert id_of(lone, "verdict.html") == later != verdict
    from miner.store.show import person_id
    assert person_id(lone, verdict) == later == person_id(lone, later)
    put(lone, extraction("段明启", "trial.html", "2024-03-01", events=[Event("trial", "2024-02-28", "2024-02-28")], genre="judicial"))
    assert id_of(lone, "trial.html") == later, "what comes later leaves the id"


def test_a_person_falls_apart_with_the_document_that_joined(conn):
    both = extraction("段明启", "both.html", "2024-07-01", text="渠县医疗保障局局长、渠县教育局副局长段明启，both。")
    case = both.cases[0]
    subject = replace(case.subjects[0], positions=(Position("渠县医疗保障局", "局长", True), Position("渠县教育局", "副局长", True)))
    put(conn, replace(both, cases=(replace(case, subjects=(subject,)),)))
    assert any({"notice.html", "teacher.html", "both.html"} <= set(p) for p in parts(conn))
    conn.execute("BEGIN")
    ingest.delete_document(conn, rows.document_id(both.document.sha256))
    conn.execute("COMMIT")
    assert parts(conn) == [["notice.html", "verdict.html"], ["story.html"], ["teacher.html"]]


# --- copies, history ---------------------------------------------------------------------------------------------------

BODY = "日前，渠县纪委监委对渠县医疗保障局局长段明启涉嫌严重违纪违法问题立案审查调查。经查，段明启多次收受药品供应商所送礼金，数额较大，目前正在进一步核实。"


def test_the_official_copy_leads_whatever_comes_first():
    told = [extraction("段明启", "news.html", "2023-05-01", text=BODY, source="江河新闻网"), extraction("段明启", "official.html", "2023-05-02", text=BODY, source="渠县纪委监委网站"),
            extraction("段明启", "late.html", "2023-05-03", text=BODY + "\n（责任编辑：方某）", source="晨光网")]
    for order in (told, told[::-1], [told[1], told[2], told[0]]):
        conn = database()
        for e in order:
            put(conn, e)
        leads = dict(conn.execute("SELECT d.path, k.path FROM documents d LEFT JOIN documents k ON k.id = d.duplicate_of"))
        assert leads == {"news.html": "official.html", "official.html": None, "late.html": "official.html"}
        conn.execute("BEGIN")
        ingest.delete_document(conn, rows.document_id(told[1].document.sha256))
        conn.execute("COMMIT")
        leads = dict(conn.execute("SELECT d.path, k.path FROM documents d LEFT JOIN documents k ON k.id = d.duplicate_of"))
        assert leads == {"news.html": None, "late.html": "news.html"}


def test_excerpts_and_history(conn):
    first = extraction("段明启", "page.html", "2023-05-01", text=BODY)
    story = extraction("段明启", "tale.html", "2023-09-01", text="权力失去监督，必然走向腐败。" + BODY + "当地随后开展以案促改。" + "全县逐一排查定点医疗机构，追回资金，并完善了药品采购制度和稽核办法。" * 2, genre="news")
    did = put(conn, first)
    put(conn, story)
    found = copies.excerpts(conn, did)
    assert [e["path"] for e in found] == ["tale.html"] and found[0]["characters"] > 30
    updated = extraction("段明启", "page.html", "2023-06-01", text=BODY + "6月1日，段明启被依法逮捕。")
    key = _key(conn, "page.html")
    desk.say(conn, key, _key(conn, "teacher.html"), "same", why="同一人")
    new = put(conn, updated)
    assert [h["text"] for h in copies.history(conn, new)] == [BODY]
    assert any({"page.html", "teacher.html"} <= set(p) for p in parts(conn)), "the page's decisions stay with it"


# --- corrections -------------------------------------------------------------------------------------------------------

def test_corrections_show_everywhere_and_keep_the_original(conn):
    pid = id_of(conn, "verdict.html")
    facts = desk.facts(conn, pid)
    sentence = next(f["id"] for f in facts if f["table"] == "events" and f["value"]["type"] == "sentence")
    (cid,) = desk.correct(conn, sentence, {"start": "2024-05-29", "end": "2024-05-29"}, note="据判决书", who="柳")[:1]
    person = persons.load(conn, [pid])[0]
    assert person["events"][-1]["start"] == "2024-05-29"
    assert person["events"][-1]["corrected"][0]["old"] == "2024-05-30" and {c["field"] for c in person["corrections"]} == {"date_start", "date_end"}
    fact = next(f for f in desk.facts(conn, pid) if f["id"] == sentence)
    assert fact["corrected"][0]["old"] == "2024-05-30" and fact["corrected"][0]["why"] == "据判决书"
    assert conn.execute("SELECT why FROM events WHERE id = ?", (sentence,)).fetchone()[0].startswith("〔人工更正")
    put(conn, VERDICT)
    assert persons.load(conn, [pid])[0]["events"][-1]["start"] == "2024-05-29", "kept over re-ingest"
    desk.uncorrect(conn, cid)
    assert conn.execute("SELECT date_start FROM events WHERE id = ?", (sentence,)).fetchone()[0] == "2024-05-30"


def test_a_corrected_name_links_anew(conn):
    subject = next(f["id"] for f in desk.facts(conn, id_of(conn, "story.html")) if f["table"] == "subjects")
    (cid,) = desk.correct(conn, subject, {"name": "段明启"}, note="法院公告写明姓名")
    assert any({"story.html", "notice.html"} <= set(p) for p in parts(conn))
    assert conn.execute("SELECT count(*) FROM names WHERE text = '段明启' AND document_id = (SELECT id FROM documents WHERE path = 'story.html')").fetchone() == (1,)
    desk.uncorrect(conn, cid)
    assert ["story.html"] in parts(conn)


def test_facts_are_added_and_withdrawn(conn):
    facts = desk.facts(conn, id_of(conn, "notice.html"))
    subject = next(f["id"] for f in facts if f["table"] == "subjects")
    case = next(f["id"] for f in facts if f["table"] == "cases")
    desk.correct(conn, subject, {"code": "party.expulsion"}, add="sanctions", note="据通报")
    (extra,) = desk.correct(conn, case, {"value": "1074000", "role": "bribe"}, add="amounts", note="据起诉书")
    person = persons.load(conn, [id_of(conn, "notice.html")])[0]
    assert [(a["value"], a["role"]) for a in person["amounts"]] == [(1074000, "bribe")]
    event = next(f["id"] for f in facts if f["table"] == "events")
    (gone,) = desk.correct(conn, event, withdraw=True, note="误读")
    assert "investigation" not in [e["type"] for e in persons.load(conn, [id_of(conn, "notice.html")])[0]["events"]]
    put(conn, NOTICE)
    person = persons.load(conn, [id_of(conn, "notice.html")])[0]
    assert person["amounts"] and "investigation" not in [e["type"] for e in person["events"]]
    desk.uncorrect(conn, gone)
    desk.uncorrect(conn, extra)
    person = persons.load(conn, [id_of(conn, "notice.html")])[0]
    assert "investigation" in [e["type"] for e in person["events"]] and not person["amounts"]
    for bad in ({"type": "coronation"}, {"start": "yesterday"}, {"colour": "red"}):
        with pytest.raises(StoreError):
            desk.correct(conn, event, bad)


def test_views(conn):
    found = views.organisation(conn, "县医保局", "渠县")
    assert {n["name"] for n in found["names"]} == {"渠县医保局", "渠县医疗保障局"} and [e["type"] for e in found["events"]][:2] == ["investigation", "sentence"]
    assert {e["name"] for e in views.place(conn, "渠县")["events"]} == {"段明启"}
    assert views.network(conn, id_of(conn, "notice.html"))["nodes"] == []


def test_an_older_database_is_linked_when_it_is_opened():
    conn = sqlite3.connect(":memory:", isolation_level=None)
    conn.execute("PRAGMA foreign_keys = ON")
    for statement in schema.ddl():
        conn.execute(statement)
    conn.execute("INSERT INTO meta VALUES ('application', 'miner'), ('schema_version', '1')")
    for e in ALL:
        ingest.insert(conn, rows.rows(e, sha256=e.document.sha256, path=e.document.path))
    migrations.migrate(conn)
    assert parts(conn) == [["notice.html", "verdict.html"], ["story.html"], ["teacher.html"]]
    assert conn.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone() == (str(schema.VERSION),)


# --- commands ----------------------------------------------------------------------------------------------------------

@pytest.fixture
def db(tmp_path):
    path = tmp_path / "m.db"
    with Store(path) as store:
        conn = store._writer()
        for e in ALL:
            put(conn, e)
        store._settle()
    return str(path)


def run(capsys, *args) -> tuple[int, str, str]:
    code = main([str(a) for a in args])
    return code, *capsys.readouterr()


def test_review_in_a_pipe(db, capsys, monkeypatch):
    import io
    code, out, _ = run(capsys, "review", "--db", db, "--json")
    waiting = json.loads(out)
    assert code == 0 and len(waiting) >= 2 and waiting[0]["for"] and all("confidence" in p for p in waiting)
    monkeypatch.setattr("sys.stdin", io.StringIO("d 两个单位\nz\nu\nx\nn\nq\n"))
    code, out, err = run(capsys, "review", "--db", db)
    assert code == 0, err
    assert "已撤回" in out and "不同人" in out and "说不准" in out and "x" in err
    with Store(db) as store:
        said = decisions.listed(store.conn, withdrawn=True)
        assert [d["judgement"] for d in said if d["withdrawn_at"] is None] == ["unsure"] and said[0]["why"] == "两个单位"
    monkeypatch.setattr("sys.stdin", io.StringIO("s\n" * 9))
    assert run(capsys, "review", "--db", db)[0] == 0
    assert json.loads(run(capsys, "review", "--db", db, "--json")[1]) == []
    assert len(json.loads(run(capsys, "review", "--db", db, "--unsure", "--json")[1])) <= 1


def test_store_has_the_same_methods(db):
    with Store(db) as store:
        first = store.review(limit=1)[0]
        assert len(set(store.same(first["a"], first["b"], why="x")["people"])) == 1 and first not in store.review()
        subject = store.conn.execute("SELECT id FROM subjects WHERE name = '段某'").fetchone()[0]
        assert store.correct(subject, {"name": "段启"}, note="x") and store.timeline("段启")
        with pytest.raises(StoreError):
            store.different("p0", first["a"])


def test_same_different_correct_and_timeline(db, capsys, tmp_path):
    found = {p["documents"][0]["path"]: p["id"] for p in json.loads(run(capsys, "people", "--db", db, "--json")[1])}
    code, out, _ = run(capsys, "same", found["notice.html"], found["teacher.html"], "--why", "转任", "--db", db, "--json")
    decision = json.loads(out)["decision"]
    assert code == 0 and len(json.loads(run(capsys, "timeline", "段明启", "--db", db, "--json")[1])) == 1
    assert run(capsys, "review", "--undo", decision, "--db", db)[0] == 0
    assert len(json.loads(run(capsys, "timeline", "段明启", "--db", db, "--json")[1])) == 2
    assert run(capsys, "different", found["notice.html"], found["teacher.html"], "--db", db)[0] == 0
    assert run(capsys, "same", found["notice.html"], "p0", "--db", db)[0] == 2
    code, out, _ = run(capsys, "correct", found["teacher.html"], "--db", db, "--json")
    event = next(f["id"] for f in json.loads(out) if f["table"] == "events")
    assert run(capsys, "correct", event, "start=2023-07-19", "--note", "据决定书", "--db", db)[0] == 0
    assert "2023-07-20" in run(capsys, "correct", "--list", "--db", db)[1]
    shown = run(capsys, "timeline", "段明启", "--db", db)[1]
    assert "原为 2023-07-20" in shown and "据决定书" in shown
    assert run(capsys, "correct", event, "nonsense", "--db", db)[0] == 2
    picture = tmp_path / "t.svg"
    assert run(capsys, "timeline", found["notice.html"], "--svg", picture, "--db", db)[0] == 0 and "段明启" in picture.read_text("utf-8")
    assert "审查调查" in run(capsys, "timeline", "县医保局", "--kind", "organization", "--region", "渠县", "--db", db)[1]
    assert run(capsys, "review", "--export", tmp_path / "said.jsonl", "--db", db)[0] == 0 and (tmp_path / "said.jsonl").read_text("utf-8").count("\n") == 2
