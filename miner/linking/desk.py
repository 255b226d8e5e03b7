"""The desk where a person reviews: pairs to look at, decisions, corrections. Each function is one step in one transaction; the commands
``review``, ``same``, ``different`` and ``correct`` are a thin layer over them."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from ..store.errors import StoreError
from . import corrections, decisions, engine
from .clusters import pair
from .decide import decide


@contextmanager
def _transaction(conn: Connection) -> Iterator[None]:
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


def pairs(conn: Connection, *, name: str | None = None, unsure: bool = False, limit: int | None = None) -> list[dict[str, Any]]:
    """Pairs of people that may be one and are not decided on, the likeliest first: {"a", "b" (person ids), "a_key", "b_key" (the records
    compared), "confidence", "kept_apart" (true where only a contradiction elsewhere keeps them apart)}. ``unsure`` shows again what was
    left unsure."""
    decided = set()
    sql = "SELECT ra.person_id, rb.person_id, d.judgement FROM decisions d JOIN (SELECT r.key, l.person_id FROM link_records r JOIN person_subjects l " \
          "ON l.subject_id = r.subject_id) ra ON ra.key = d.a JOIN (SELECT r.key, l.person_id FROM link_records r JOIN person_subjects l " \
          "ON l.subject_id = r.subject_id) rb ON rb.key = d.b WHERE d.kind = 'person' AND d.withdrawn_at IS NULL"
    for a, b, judgement in conn.execute(sql):
        if judgement != "unsure" or not unsure:
            decided.add(pair(a, b))
    seen: dict[tuple[str, str], dict[str, Any]] = {}
    values: list[Any] = []
    where = ""
    if name is not None:
        where, values = " AND (pa.name = ? OR pb.name = ?)", [name, name]
    for a, b, a_key, b_key, same, sure in conn.execute(
            "SELECT la.person_id, lb.person_id, ra.key, rb.key, k.same, k.confidence FROM links k JOIN link_records ra ON ra.n = k.a "
            "JOIN link_records rb ON rb.n = k.b JOIN person_subjects la ON la.subject_id = ra.subject_id JOIN person_subjects lb "
            "ON lb.subject_id = rb.subject_id JOIN people pa ON pa.id = la.person_id JOIN people pb ON pb.id = lb.person_id "
            f"WHERE la.person_id != lb.person_id{where} ORDER BY k.confidence DESC, min(ra.key, rb.key), max(ra.key, rb.key)", values):
        key = pair(a, b)
        if key in decided:
            continue
        if key not in seen:
            if limit is not None and len(seen) >= limit:
                break
            if a > b:
                a_key, b_key = b_key, a_key
            seen[key] = {"a": key[0], "b": key[1], "a_key": a_key, "b_key": b_key, "confidence": round(sure, 4), "kept_apart": bool(same)}
    return list(seen.values())


def evidence(conn: Connection, a_key: str, b_key: str, lang: str | None = None) -> dict[str, list[str]]:
    """What speaks for and against two records being one person, in plain words: {"for", "against"}."""
    from .decide import weights
    records = [engine.record_of(conn, k) for k in (a_key, b_key)]
    verdict = decide(*records)
    if verdict is None:
        return {"for": [], "against": ["姓名不合" if lang == "zh" else "the names do not fit"]}
    table = weights()
    out: dict[str, list[str]] = {"for": [], "against": []}
    for e in verdict.evidence:
        words = verdict.words(e, lang)
        if words:
            out["against" if e.veto or table[e.feature, e.level][0] < 0 else "for"].append(words)
    return out


def say(conn: Connection, a: str, b: str, judgement: str, *, who: str | None = None, why: str = "") -> dict[str, Any]:
    """Decides on two ids (of people, former people, or subjects); gives {"decision", "people": the people that they are now}."""
    keys = []
    for id in (a, b):
        key = engine.key_of(conn, id)
        if key is None:
            raise StoreError("id.unknown", id=id)
        keys.append(key)
    with _transaction(conn):
        decision = decisions.record(conn, keys[0], keys[1], judgement, who=who, why=why)
        engine.decided(conn, [pair(*keys)])
    return {"decision": decision, "judgement": judgement, "people": [engine.person_of(conn, k) for k in keys]}


def take_back(conn: Connection, decision: str) -> dict[str, Any]:
    """Withdraws a decision; gives {"decision", "people"}."""
    with _transaction(conn):
        keys = decisions.withdraw(conn, decision)
        engine.decided(conn, [pair(*keys)])
    return {"decision": decision, "judgement": "withdrawn", "people": [engine.person_of(conn, k) for k in keys]}


def read_decisions(conn: Connection, path: Path) -> int:
    """Takes over the decisions of a file; gives how many were new."""
    found = decisions.read(path)
    with _transaction(conn):
        pairs_ = decisions.load(conn, found)
        engine.decided(conn, pairs_)
    return len(pairs_)


def rebuild(conn: Connection) -> None:
    """Links every document anew; decisions and corrections hold."""
    with _transaction(conn):
        engine.rebuild(conn)


def correct(conn: Connection, fact: str, values: dict[str, str | None] | None = None, *, add: str | None = None, withdraw: bool = False,
            note: str = "", who: str | None = None) -> list[str]:
    """Changes fields of a fact, adds one to a subject or case (``add``: its table), or withdraws it; gives the corrections' ids."""
    with _transaction(conn):
        if withdraw:
            ids, documents = corrections.withdraw(conn, fact, note=note, who=who)
        elif add:
            ids, documents = corrections.add(conn, fact, add, values or {}, note=note, who=who)
        else:
            ids, documents = corrections.change(conn, fact, values or {}, note=note, who=who)
        for d in sorted(documents):
            engine.relink(conn, d)
    return ids


def uncorrect(conn: Connection, correction: str) -> None:
    """Takes a correction back."""
    with _transaction(conn):
        for d in sorted(corrections.undo(conn, correction)):
            engine.relink(conn, d)


def facts(conn: Connection, id: str) -> list[dict[str, Any]]:
    """The facts of a person, subject, case or document with their ids, for correcting: {"table", "id", "subject", "value", "why"}."""
    person = engine.person_of(conn, engine.key_of(conn, id) or "")
    if person:
        subjects = [s for (s,) in conn.execute("SELECT subject_id FROM person_subjects WHERE person_id = ? ORDER BY document_id, subject_id", (person,))]
        if id[:1] == "s":
            subjects = [id]
    else:
        subjects = [s for (s,) in conn.execute("SELECT id FROM subjects WHERE case_id = ? OR document_id = ? ORDER BY document_id, ordinal", (id, id))]
    if not subjects:
        raise StoreError("id.unknown", id=id)
    out = []
    cases = []
    for sid in subjects:
        case, document, name = conn.execute("SELECT case_id, document_id, name FROM subjects WHERE id = ?", (sid,)).fetchone()
        if document not in [c[1] for c in cases]:
            out.append(_fact(conn, "documents", document, ""))
        if case not in [c[0] for c in cases]:
            cases.append((case, document))
            out.append(_fact(conn, "cases", case, ""))
            for table in ("violations", "amounts"):
                out += [_fact(conn, table, f, "") for (f,) in conn.execute(f"SELECT id FROM {table} WHERE case_id = ? ORDER BY id", (case,))]
        out.append(_fact(conn, "subjects", sid, name))
        for table in ("positions", "events", "sanctions"):
            out += [_fact(conn, table, f, name) for (f,) in conn.execute(f"SELECT id FROM {table} WHERE subject_id = ? ORDER BY id", (sid,))]
    return out


def _fact(conn: Connection, table: str, id: str, name: str) -> dict[str, Any]:
    fields = corrections.fields(table)
    row = conn.execute(f"SELECT {', '.join(fields)} FROM {table} WHERE id = ?", (id,)).fetchone()
    told = [dict(zip(("correction", "field", "old", "new", "who", "at", "why"), r)) for r in conn.execute(
        "SELECT id, field, old, new, who, at, why FROM corrections WHERE fact_table = ? AND fact_id = ? AND withdrawn_at IS NULL ORDER BY at, rowid",
        (table, id))]
    return {"table": table, "id": id, "subject": name, "value": {f: v for f, v in zip(fields, row) if v is not None}, "corrected": told}
