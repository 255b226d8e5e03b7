"""Timelines beyond one person: an organisation's, a place's, and the network of people around one case. Queries on an open database."""
from __future__ import annotations

from sqlite3 import Connection
from typing import Any

from ..store.timeline import STAGE
from . import timeline
from .organisations import identity

_EVENTS = ('SELECT e.id, e.type, e.date_start, e.date_end, e.agency, e.text, e.page, d.path, d.published, s.name, l.person_id, c.text, c.region, s.id '
           'FROM events e JOIN subjects s ON s.id = e.subject_id JOIN cases c ON c.id = s.case_id JOIN documents d ON d.id = e.document_id '
           'LEFT JOIN person_subjects l ON l.subject_id = s.id WHERE ')


def _told(conn: Connection, where: str, values: list[Any]) -> list[dict[str, Any]]:
    """Events by person, merged over sources, all in one order; each with ``person`` and ``name``."""
    sanctions: dict[str, list[dict[str, Any]]] = {}
    by: dict[str, list[dict[str, Any]]] = {}
    who: dict[str, tuple[str | None, str, str | None]] = {}
    rows = conn.execute(_EVENTS + where + " ORDER BY d.published, d.path, e.id", values).fetchall()
    for at in range(0, len(rows), 400):
        ids = [r[0] for r in rows[at:at + 400]]
        for event, code, months in conn.execute(f"SELECT event_id, code, term_months FROM sanctions WHERE event_id IN ({', '.join('?' * len(ids))}) ORDER BY id", ids):
            sanctions.setdefault(event, []).append({"code": code, "term_months": months})
    for eid, kind, start, end, agency, text, page, path, published, name, person, case_text, region, sid in rows:
        key = person or sid
        who.setdefault(key, (person, name, region))
        by.setdefault(key, []).append({"type": kind, "start": start, "end": end, "agency": agency, "sanctions": sanctions.get(eid, []), "document": path,
                                       "text": text or case_text, "page": page, "published": published})
    out = [{**e, "person": who[k][0], "name": who[k][1], "region": who[k][2]} for k, told in sorted(by.items()) for e in timeline.course(told)]
    return sorted(out, key=lambda e: (e["start"] or e.get("published") or "9999", STAGE.get(e["type"], 99), e["name"]))


def organisation(conn: Connection, name: str, region: str | None = None) -> dict[str, Any]:
    """An organisation under all its names, its people and their events: {"kind", "name", "today", "region_code", "names" (as told, with
    count), "people", "events"}. ``region``: a path or code that completes 县医保局."""
    from ..tagging import places
    code = None
    if region:
        place = places.lookup_code(region) if region.isdigit() else places.resolve_one(region.replace("/", ""))
        code = place.code if place else None
    wanted = identity(name, code)
    told: dict[str, int] = {}
    posts, own = set(), set()
    # every distinct pair is looked at once: organisations are far fewer than documents, and identity() is cached
    for org, case_code in conn.execute("SELECT DISTINCT o.org, c.region_code FROM positions o JOIN subjects s ON s.id = o.subject_id JOIN cases c ON c.id = s.case_id "
                                       "WHERE o.org IS NOT NULL").fetchall():
        if identity(org, case_code).key == wanted.key or org == name:
            for sid, in conn.execute("SELECT o.subject_id FROM positions o JOIN subjects s ON s.id = o.subject_id JOIN cases c ON c.id = s.case_id "
                                     "WHERE o.org = ? AND c.region_code IS ?", (org, case_code)):
                posts.add(sid)
                told[org] = told.get(org, 0) + 1
    for subject, sid, case_code in conn.execute("SELECT s.name, s.id, c.region_code FROM subjects s JOIN cases c ON c.id = s.case_id WHERE s.kind = 'organization'").fetchall():
        if identity(subject, case_code).key == wanted.key or subject == name:
            own.add(sid)
            told[subject] = told.get(subject, 0) + 1
    subjects = sorted(posts | own)
    events: list[dict[str, Any]] = []
    people: list[str] = []
    if subjects:
        conn.execute("CREATE TEMP TABLE IF NOT EXISTS asked (id TEXT PRIMARY KEY)")
        conn.execute("DELETE FROM asked")
        conn.executemany("INSERT INTO asked VALUES (?)", [(s,) for s in subjects])
        events = _told(conn, "s.id IN (SELECT id FROM asked)", [])
        people = [p for (p,) in conn.execute("SELECT DISTINCT person_id FROM person_subjects WHERE subject_id IN (SELECT id FROM asked) ORDER BY person_id")]
    return {"kind": "organization", "name": name, "today": wanted.today, "region_code": wanted.place if wanted.located else None,
            "names": [{"name": n, "count": c} for n, c in sorted(told.items(), key=lambda x: (-x[1], x[0]))], "people": people, "events": events}


def place(conn: Connection, name: str) -> dict[str, Any]:
    """What happened in a place and below it: {"kind", "name", "people", "events"}."""
    from ..store.filters import region_condition
    condition, values = region_condition(conn, "c.region", name)
    events = _told(conn, condition, values)
    people = sorted({e["person"] for e in events if e["person"]})
    return {"kind": "place", "name": name, "people": people, "events": events}


def network(conn: Connection, person: str) -> dict[str, Any]:
    """The people around a person: {"kind", "person", "name", "nodes": [{"id", "name", "relation", "documents", "text"}]}. ``relation``: co_subject (answers in the
    same case), told_with (named in the passage of the case and answering for nothing there: bribers, relatives, chiefs), same_document."""
    (name,) = conn.execute("SELECT name FROM people WHERE id = ?", (person,)).fetchone()
    nodes: dict[tuple[str, str], dict[str, Any]] = {}

    def note(relation: str, id: str | None, other: str, document: str, text: str) -> None:
        if other == name and id is None:
            return
        node = nodes.setdefault((relation, id or other), {"id": id, "name": other, "relation": relation, "documents": [], "text": text})
        if document not in node["documents"]:
            node["documents"].append(document)

    cases = conn.execute('SELECT DISTINCT c.id, c.document_id, c.text, c.start, c."end", d.path FROM cases c JOIN subjects s ON s.case_id = c.id JOIN person_subjects l '
                         "ON l.subject_id = s.id JOIN documents d ON d.id = c.document_id WHERE l.person_id = ? ORDER BY d.published, d.path, c.ordinal", (person,)).fetchall()
    for case, document, text, start, end, path in cases:
        own = {n for (n,) in conn.execute("SELECT name FROM subjects WHERE case_id = ?", (case,))}
        for other, id in conn.execute("SELECT s.name, l.person_id FROM subjects s JOIN person_subjects l ON l.subject_id = s.id WHERE s.case_id = ? AND "
                                      "l.person_id != ? ORDER BY s.ordinal", (case, person)):
            note("co_subject", id, other, path, text)
        for (other,) in conn.execute("SELECT DISTINCT text FROM mentions WHERE document_id = ? AND label = 'PER' AND start >= ? AND start < ? ORDER BY start",
                                     (document, start, end)):
            if other not in own:
                note("told_with", None, other, path, text)
        for other, id in conn.execute("SELECT DISTINCT s.name, l.person_id FROM subjects s JOIN person_subjects l ON l.subject_id = s.id WHERE s.document_id = ? AND "
                                      "s.case_id != ? AND l.person_id != ? ORDER BY s.name", (document, case, person)):
            if not any((r, id) in nodes for r in ("co_subject",)):
                note("same_document", id, other, path, "")
    order = ("co_subject", "told_with", "same_document")
    return {"kind": "network", "person": person, "name": name,
            "nodes": sorted(nodes.values(), key=lambda n: (order.index(n["relation"]), -len(n["documents"]), n["name"]))}
