"""Linking in a database: what happens to people and copies when a document arrives, goes, or a person decides.

``link`` compares a new document's records with those that share a blocking key, and nothing else: its cost does not grow with
the database. The people that come out are those of ``clusters.cluster`` over all records, whatever the order of arrival: where
nothing keeps the parts of a component apart it is one person, else the whole component is settled anew.
"""
from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations
from sqlite3 import Connection

from ..model import Amount, Case, Event, Position, Profile, Sanction, Subject
from . import clusters, copies, corrections, decisions
from .clusters import pair
from .decide import Verdict, decide
from .records import Record, asked_keys, blocking_keys, hash_key, of_cases

LEADS = "最早的记载 / the earliest telling"


@lru_cache(maxsize=20_000)
def _record(key: str, subject: str, data: str) -> Record:
    return Record.from_json(key, subject, data)


# --- reading ---------------------------------------------------------------------------------------------------------

def load(conn: Connection, document_id: str) -> list[Record]:
    """The records of a document, from its rows (with whatever was corrected in them)."""
    if not conn.execute("SELECT 1 FROM subjects WHERE document_id = ? AND kind = 'person' LIMIT 1", (document_id,)).fetchone():
        return []
    published, genre = conn.execute("SELECT published, genre FROM documents WHERE id = ?", (document_id,)).fetchone()

    def by_owner(sql: str) -> dict[str, list[tuple]]:
        out: dict[str, list[tuple]] = {}
        for owner, *rest in conn.execute(sql, (document_id,)):
            out.setdefault(owner, []).append(tuple(rest))
        return out

    posts = by_owner("SELECT subject_id, org, title, former FROM positions WHERE document_id = ? ORDER BY id")
    events = by_owner("SELECT subject_id, type, date_start, date_end FROM events WHERE document_id = ? ORDER BY id")
    sanctions = by_owner("SELECT subject_id, code, term_months FROM sanctions WHERE document_id = ? ORDER BY id")
    amounts = by_owner("SELECT case_id, value, currency, approx, role FROM amounts WHERE document_id = ? ORDER BY id")
    profiles = by_owner("SELECT subject_id, sex, birth FROM profiles WHERE document_id = ?")
    subjects = by_owner("SELECT case_id, id, name, kind, rank FROM subjects WHERE document_id = ? ORDER BY ordinal")
    cases, ids, owners = [], [], []
    for cid, code, text in conn.execute("SELECT id, region_code, text FROM cases WHERE document_id = ? ORDER BY ordinal", (document_id,)):
        found = []
        for sid, name, kind, rank in subjects.get(cid, ()):
            profile = profiles.get(sid)
            found.append(Subject(name, kind, rank, tuple(Position(o, t, bool(f)) for o, t, f in posts.get(sid, ())),
                                 tuple(Sanction(c, m) for c, m in sanctions.get(sid, ())),
                                 tuple(Event(t, a, b) for t, a, b in events.get(sid, ())),
                                 Profile(sex=profile[0][0], birth=profile[0][1]) if profile else None))
        cases.append(Case(tuple(found), None, code, amounts=tuple(Amount(*a) for a in amounts.get(cid, ())), text=text))
        ids.append(cid)
        owners.append([row[0] for row in subjects.get(cid, ())])
    return of_cases(cases, document=document_id, published=published, genre=genre, subjects=owners, case_ids=ids)


class _Rows:
    """link_records by n, read when needed."""

    def __init__(self, conn: Connection) -> None:
        self.conn = conn
        self.record: dict[int, Record] = {}
        self.component: dict[int, int] = {}
        self.contested: dict[int, bool] = {}

    def take(self, where: str, values: Iterable) -> list[int]:
        out = []
        for n, key, subject, data, component, contested in self.conn.execute(
                f"SELECT n, key, subject_id, data, component, contested FROM link_records WHERE {where}", list(values)):
            if n not in self.record:
                self.record[n] = _record(key, subject, data)
            self.component[n], self.contested[n] = component, bool(contested)
            out.append(n)
        return out

    def numbers(self, ns: Iterable[int]) -> list[int]:
        ns = sorted(ns)
        out = []
        for at in range(0, len(ns), 500):
            part = ns[at:at + 500]
            out += self.take(f"n IN ({', '.join('?' * len(part))})", part)
        return out

    def members(self, component: int) -> list[int]:
        return self.take("component = ?", [component])


# --- arriving --------------------------------------------------------------------------------------------------------

def link(conn: Connection, document_id: str) -> None:
    """Links a document whose rows have just been written: its people, its copies. Inside the caller's transaction."""
    corrections.reapply(conn, document_id)
    found = load(conn, document_id)
    changed: set[str] = set()
    for record in sorted(found, key=lambda r: r.key):
        changed |= _arrive(conn, record)
    _refresh(conn, changed)
    copies.register(conn, document_id, found)


def _arrive(conn: Connection, record: Record) -> set[str]:
    """One record into the database; gives the ids of the people that it changed."""
    n = conn.execute("INSERT INTO link_records(subject_id, document_id, key, alias, component, contested, data) VALUES (?, ?, ?, ?, 0, 0, ?)",
                     (record.subject, record.document, record.key, record.id, record.to_json())).lastrowid
    keys = [hash_key(k) for k in asked_keys(record)]
    rows = _Rows(conn)
    rows.record[n] = record
    others: list[int] = []
    if keys:
        others = rows.take(f"n IN (SELECT n FROM link_keys WHERE key IN ({', '.join('?' * len(keys))}))", keys)
    conn.executemany("INSERT INTO link_keys VALUES (?, ?)", [(hash_key(k), n) for k in blocking_keys(record)])
    said = decisions.active(conn, [record.key])
    if said:
        partners = sorted({k for p in said for k in p} - {record.key})
        others += [m for m in rows.take(f"key IN ({', '.join('?' * len(partners))})", partners) if m not in others]
    verdicts: dict[int, Verdict | None] = {}
    near = []
    for m in sorted(others):
        verdict = verdicts[m] = decide(record, rows.record[m])
        judgement = said.get(pair(record.key, rows.record[m].key))
        if verdict is not None and verdict.answer != "different":
            conn.execute("INSERT INTO links VALUES (?, ?, ?, ?)", (m, n, int(verdict.answer == "same"), verdict.confidence))
        if judgement == "same" or (verdict is not None and verdict.answer == "same" and judgement != "different") or verdict is not None and verdict.answer == "same":
            near.append(m)
    components = sorted({rows.component[m] for m in near})
    members = [m for c in components for m in rows.members(c)]
    home = components[0] if components else n
    contested = any(rows.contested[m] for m in members) or any(
        _apart(record, rows.record[m], verdicts.get(m), m in verdicts) for m in members)
    if not contested and len(components) > 1:
        contested = any(_apart(rows.record[a], rows.record[b]) for a, b in combinations(members, 2) if rows.component[a] != rows.component[b])
    if not contested and members:
        inner = decisions.active(conn, [rows.record[m].key for m in members] + [record.key])
        known = {rows.record[m].key for m in members} | {record.key}
        contested = any(j == "different" and p[0] in known and p[1] in known for p, j in inner.items())
    conn.execute("UPDATE link_records SET component = ?, contested = ? WHERE n = ?", (home, int(contested), n))
    for c in components:
        if c != home or contested:
            conn.execute("UPDATE link_records SET component = ?, contested = ? WHERE component = ?", (home, int(contested), c))
    if contested:
        return _settle(conn, rows, {n, *members})
    return _write(conn, rows, {n, *members}, fresh={n, *(near if len(components) == 1 else members)}, new=n)


def _apart(a: Record, b: Record, verdict: Verdict | None = None, known: bool = False) -> bool:
    if not known:
        verdict = decide(a, b)
    return verdict is None or verdict.veto


# --- settling --------------------------------------------------------------------------------------------------------

def _edges(conn: Connection, ns: Iterable[int]) -> dict[tuple[int, int], float]:
    """The machine's links of same among records, with their confidence."""
    ns = set(ns)
    out = {}
    for n in ns:
        for a, b, c in conn.execute("SELECT a, b, confidence FROM links WHERE a = ? AND same = 1", (n,)):
            if b in ns:
                out[a, b] = c
    return out


def _settle(conn: Connection, rows: _Rows, ns: set[int]) -> set[str]:
    """Makes the people of one component anew, every pair looked at; gives the ids of the people that changed."""
    number = {rows.record[n].key: n for n in ns}
    same = {pair(rows.record[a].key, rows.record[b].key): c for (a, b), c in _edges(conn, ns).items()}
    said = {p: j for p, j in decisions.active(conn, sorted(number)).items() if p[0] in number and p[1] in number}
    parts = clusters.settle(set(number), {k: rows.record[n] for k, n in number.items()}, same, said)
    contested = len(parts) > 1 or any(j == "different" for j in said.values()) or _has_veto(rows, ns)
    conn.executemany("UPDATE link_records SET contested = ? WHERE n = ?", [(int(contested), n) for n in sorted(ns)])
    changed: set[str] = set()
    for part in parts:
        changed |= _write(conn, rows, {number[k] for k in part}, fresh={number[k] for k in part})
    return changed


def _has_veto(rows: _Rows, ns: set[int]) -> bool:
    return any(_apart(rows.record[a], rows.record[b]) for a, b in combinations(sorted(ns), 2))


def _write(conn: Connection, rows: _Rows, ns: set[int], fresh: set[int], new: int | None = None) -> set[str]:
    """One person out of records; FRESH are those whose reasons may have changed, where NEW is given only if it is now the
    earliest that they are linked with. Gives the ids of the people that changed."""
    by_subject = {rows.record[n].subject: n for n in ns}
    lead = clusters.leader(rows.record[n] for n in ns)
    pid = lead.id
    before = {}
    subjects = sorted(by_subject)
    for at in range(0, len(subjects), 500):
        part = subjects[at:at + 500]
        before.update(conn.execute(f"SELECT subject_id, person_id FROM person_subjects WHERE subject_id IN ({', '.join('?' * len(part))})", part))
    changed = set(before.values()) | {pid}
    conn.execute("INSERT INTO people VALUES (?, ?, ?, NULL, 'unknown', NULL, NULL) ON CONFLICT(id) DO UPDATE SET name = excluded.name, "
                 "anonymized = excluded.anonymized", (pid, lead.name, int(lead.hidden)))
    moved = [s for s, p in before.items() if p != pid]
    conn.executemany("UPDATE person_subjects SET person_id = ? WHERE subject_id = ?", [(pid, s) for s in moved])
    told = set(before)
    moved_n = {by_subject[s] for s in moved}
    for n in sorted(fresh | {by_subject[lead.subject]} | moved_n):
        record = rows.record[n]
        if new is not None and n != new and n not in moved_n and record.subject in told and _first(rows, _linked(conn, n, ns)) != new:
            continue
        sure, why = _explain(conn, rows, n, ns, lead)
        conn.execute("INSERT INTO person_subjects VALUES (?, ?, ?, ?, ?) ON CONFLICT(subject_id) DO UPDATE SET confidence = excluded.confidence, "
                     "reasons = excluded.reasons", (pid, record.subject, record.document, sure, json.dumps(why, ensure_ascii=False)))
    return changed


def _linked(conn: Connection, n: int, ns: set[int]) -> dict[int, float]:
    """The records of NS that the machine linked with a record, and how sure."""
    found = conn.execute("SELECT a, b, confidence FROM links WHERE a = ? AND same = 1 UNION ALL SELECT a, b, confidence FROM links WHERE b = ? AND same = 1",
                         (n, n))
    return {m: c for a, b, c in found if (m := a if b == n else b) in ns}


def _first(rows: _Rows, linked: Iterable[int]) -> int | None:
    """The earliest of some records, full names before hidden ones."""
    return min(linked, key=lambda m: (rows.record[m].hidden, *rows.record[m].order), default=None)


def _explain(conn: Connection, rows: _Rows, n: int, ns: set[int], lead: Record) -> tuple[float, list[str]]:
    """Why a record belongs to its person: its link with the earliest telling that it is linked with."""
    record = rows.record[n]
    if record is lead or record.key == lead.key:
        return 1.0, [LEADS]
    linked = _linked(conn, n, ns)
    said = [p for p, j in decisions.active(conn, [record.key]).items() if j == "same"]
    if said:
        key = next(iter(sorted({k for p in said for k in p} - {record.key})))
        who, at, why = conn.execute("SELECT who, at, why FROM decisions WHERE a = ? AND b = ? AND withdrawn_at IS NULL",
                                    pair(record.key, key)).fetchone()
        return 1.0, [f"人工确认为同一人（{who}，{at[:10]}）{why} / confirmed by {who}, {at[:10]} {why}".strip()]
    if not linked:
        return 1.0, ["由人工确认的关联 / joined through a confirmed link"]
    first = _first(rows, linked)
    other = rows.record[first]
    verdict = decide(record, other)
    return linked[first], verdict.reasons() if verdict else []


def _refresh(conn: Connection, people: set[str]) -> None:
    """What follows from a person's records; people without any go."""
    from ..store.people import refresh_person
    for pid in sorted(people):
        if conn.execute("SELECT 1 FROM person_subjects WHERE person_id = ? LIMIT 1", (pid,)).fetchone():
            refresh_person(conn, pid)
        else:
            conn.execute("DELETE FROM people WHERE id = ?", (pid,))


# --- leaving ---------------------------------------------------------------------------------------------------------

def unlink(conn: Connection, document_id: str) -> None:
    """Takes a document out again, before its rows go: what hung together through it may fall apart."""
    copies.forget(conn, document_id)
    gone = conn.execute("SELECT n, component FROM link_records WHERE document_id = ?", (document_id,)).fetchall()
    people = {p for (p,) in conn.execute("SELECT person_id FROM person_subjects WHERE document_id = ?", (document_id,))}
    conn.execute("DELETE FROM person_subjects WHERE document_id = ?", (document_id,))
    for n, _ in gone:
        conn.execute("DELETE FROM link_keys WHERE n = ?", (n,))
        conn.execute("DELETE FROM links WHERE a = ?", (n,))
        conn.execute("DELETE FROM links WHERE b = ?", (n,))
    conn.execute("DELETE FROM link_records WHERE document_id = ?", (document_id,))
    for component in sorted({c for _, c in gone}):
        people |= _reconsider(conn, [component])
    _refresh(conn, people)


def _reconsider(conn: Connection, components: Iterable[int]) -> set[str]:
    """Takes components apart and puts them together again from their links; gives the ids of the people that changed."""
    rows = _Rows(conn)
    ns = {n for c in components for n in rows.members(c)}
    if not ns:
        return set()
    people = set()
    number = {rows.record[n].key: n for n in ns}
    said = [p for p, j in decisions.active(conn, sorted(number)).items() if j == "same" and p[0] in number and p[1] in number]
    edges = [pair(rows.record[a].key, rows.record[b].key) for a, b in _edges(conn, ns)]
    for n in ns:
        people |= {p for (p,) in conn.execute("SELECT person_id FROM person_subjects WHERE subject_id = ?", (rows.record[n].subject,))}
    for part in clusters.components(number, [*edges, *said]):
        members = {number[k] for k in part}
        conn.executemany("UPDATE link_records SET component = ? WHERE n = ?", [(min(members), n) for n in sorted(members)])
        people |= _settle(conn, rows, members)
    return people


def decided(conn: Connection, pairs: Iterable[clusters.Pair]) -> None:
    """After decisions on pairs of record keys were written or withdrawn: makes the people that they touch anew."""
    rows = _Rows(conn)
    keys = sorted({k for p in pairs for k in p})
    components = set()
    for k in keys:
        components |= {rows.component[n] for n in rows.take("key = ?", [k])}
    _refresh(conn, _reconsider(conn, sorted(components)))


def inherit(conn: Connection, old: str, new: str) -> None:
    """A page replaced at its place hands its decisions and corrections to the page that took it."""
    pairs = decisions.inherit(conn, old, new)
    if pairs:
        decided(conn, pairs)


def relink(conn: Connection, document_id: str) -> None:
    """Links a document again, after something in it was corrected."""
    unlink(conn, document_id)
    link(conn, document_id)


def rebuild(conn: Connection) -> None:
    """Makes everything that linking knows anew from the documents and the decisions, inside the caller's transaction."""
    conn.execute("UPDATE documents SET duplicate_of = NULL, duplicate_why = NULL WHERE duplicate_of IS NOT NULL")
    for table in ("link_keys", "links", "link_records", "copy_bands", "copy_links", "copy_sentences", "copy_sketches", "person_subjects", "people"):
        conn.execute(f"DELETE FROM {table}")
    for (did,) in conn.execute("SELECT id FROM documents ORDER BY id").fetchall():
        link(conn, did)


# --- asking ----------------------------------------------------------------------------------------------------------

def key_of(conn: Connection, id: str) -> str | None:
    """The record that an id stands for: the leading one of a person, or the one whose alias, subject or key it is."""
    row = conn.execute("SELECT key FROM link_records WHERE alias = ? OR subject_id = ? OR key = ?", (id, id, id)).fetchone()
    return row[0] if row else None


def person_of(conn: Connection, key: str) -> str | None:
    """The person that a record belongs to."""
    row = conn.execute("SELECT l.person_id FROM link_records r JOIN person_subjects l ON l.subject_id = r.subject_id WHERE r.key = ?", (key,)).fetchone()
    return row[0] if row else None


def record_of(conn: Connection, key: str) -> Record:
    """A record by its key; KeyError where there is none."""
    row = conn.execute("SELECT key, subject_id, data FROM link_records WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise KeyError(f"{key}: no such record")
    return _record(*row)
