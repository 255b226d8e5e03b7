"""All that is known of one document, person or case, with the evidence."""
from __future__ import annotations

import json
import os
from sqlite3 import Connection
from typing import Any

from . import persons, schema
from .errors import StoreError
from .persons import number

_JSON = {"authors", "warnings", "norm", "bbox", "data", "reasons"}


def rows_of(conn: Connection, table: str, where: str, *values: Any, order: str = "rowid") -> list[dict[str, Any]]:
    """Rows of a table as dicts, JSON columns opened."""
    keys = schema.columns(table)
    cols = ", ".join(f'"{k}"' for k in keys)
    return [{k: json.loads(v) if k in _JSON and isinstance(v, str) else v for k, v in zip(keys, row)}
            for row in conn.execute(f"SELECT {cols} FROM {table} WHERE {where} ORDER BY {order}", values)]


def show(conn: Connection, id: str) -> dict[str, Any]:
    """By id (``d…``, ``c…``, ``p…``; a subject's, name's or figure's id shows what it belongs to) or a document's path.
    The answer's ``type`` says what it is: document, case, person, or name."""
    found = conn.execute("SELECT id FROM documents WHERE id = ?", (id,)).fetchone()
    found = found or conn.execute("SELECT document_id FROM sources WHERE path = ? OR location = ?", (id, os.path.abspath(id))).fetchone()
    if found:
        return document(conn, found[0])
    if id[:1] == "p" and (pid := person_id(conn, id)):
        return person(conn, pid)
    if conn.execute("SELECT 1 FROM cases WHERE id = ?", (id,)).fetchone():
        return {"type": "case", **case(conn, id)}
    row = conn.execute("SELECT case_id FROM subjects WHERE id = ?", (id,)).fetchone()
    if row:
        return {"type": "case", **case(conn, row[0])}
    row = conn.execute("SELECT document_id FROM statistics WHERE id = ?", (id,)).fetchone()
    if row:
        return document(conn, row[0])
    if id[:1] in ("o", "l", "n") and len(id) == 13:
        return name(conn, id)
    raise StoreError("id.unknown", id=id)


def person_id(conn: Connection, id: str) -> str | None:
    """The person that an id stands for today: a person's own, one that it had before it grew, or a subject's."""
    if conn.execute("SELECT 1 FROM people WHERE id = ?", (id,)).fetchone():
        return id
    row = conn.execute("SELECT l.person_id FROM link_records r JOIN person_subjects l ON l.subject_id = r.subject_id "
                       "WHERE r.alias = ? OR r.subject_id = ? OR r.key = ?", (id, id, id)).fetchone()
    return row[0] if row else None


def document(conn: Connection, did: str) -> dict[str, Any]:
    """The document with its mentions, cases and figures as the contract names them, each with its evidence."""
    d = rows_of(conn, "documents", "id = ?", did)[0]
    mentions = [{"label": m["label"], "start": m["start"], "end": m["end"], "text": m["text"], "norm": m["norm"], "page": m["page"],
                 "bbox": m["bbox"], "confidence": m["confidence"], "why": m["why"]}
                for m in rows_of(conn, "mentions", "document_id = ?", did, order="start")]
    from ..linking import copies
    return {"type": "document", "id": did,
            "document": {k: d[k] for k in ("path", "sha256", "media_type", "pages", "title", "source", "authors", "published", "genre",
                                           "text", "duplicate_of")},
            "sources": [p for (p,) in conn.execute("SELECT path FROM sources WHERE document_id = ? ORDER BY path", (did,))],
            "copies": [{"id": i, "path": p, "published": day, "why": why} for i, p, day, why in conn.execute(
                "SELECT id, path, published, duplicate_why FROM documents WHERE duplicate_of = ? ORDER BY published, path", (did,))],
            "excerpts": copies.excerpts(conn, did), "history": copies.history(conn, did),
            "mentions": mentions,
            "cases": [case(conn, c) for (c,) in conn.execute("SELECT id FROM cases WHERE document_id = ? ORDER BY ordinal", (did,))],
            "statistics": [_statistic(s) for s in rows_of(conn, "statistics", "document_id = ?", did, order="ordinal")],
            "warnings": d["warnings"]}


def _statistic(s: dict[str, Any]) -> dict[str, Any]:
    period = {"start": s["period_start"], "end": s["period_end"]} if s["period_start"] or s["period_end"] else None
    return {"id": s["id"], "indicator": s["indicator"], "value": number(s["value"]), "unit": s["unit"], "approx": s["approx"],
            "region": s["region"], "period": period, "text": s["text"], "evidence": _evidence(s)}


def _evidence(row: dict[str, Any]) -> dict[str, Any]:
    return {"start": row["start"], "end": row["end"], "page": row["page"], "bbox": row["bbox"], "why": row.get("why") or ""}


def _quote(found: Any, text: str) -> None:
    """Puts the words into every evidence of a case."""
    if isinstance(found, dict):
        if "bbox" in found and "why" in found:
            found["text"] = text[found["start"]:found["end"]] if found["start"] is not None else None
        else:
            for value in found.values():
                _quote(value, text)
    elif isinstance(found, list):
        for value in found:
            _quote(value, text)


def case(conn: Connection, cid: str) -> dict[str, Any]:
    """A case as the contract has it, with ids, people and evidence."""
    c = rows_of(conn, "cases", "id = ?", cid)[0]
    path, title, published, text = conn.execute("SELECT path, title, published, text FROM documents WHERE id = ?", (c["document_id"],)).fetchone()
    conduct = {"start": c["conduct_start"], "end": c["conduct_end"]} if c["conduct_start"] or c["conduct_end"] else None
    violations = rows_of(conn, "violations", "case_id = ?", cid, order="id")
    out = {"id": cid, "document_id": c["document_id"], "path": path, "title": title, "published": published,
            "subjects": [subject(conn, s) for s in rows_of(conn, "subjects", "case_id = ?", cid, order="ordinal")],
            "region": c["region"], "region_code": c["region_code"], "conduct": conduct, "date": c["date"], "sector": c["sector"],
            "agency": c["agency"], "violations": list(dict.fromkeys(v["code"] for v in violations)),
            "violations_evidence": [{"code": v["code"], "evidence": _evidence(v)} for v in violations],
            "amounts": [{"value": number(a["value"]), "currency": a["currency"], "approx": a["approx"], "role": a["role"],
                         "evidence": _evidence(a)} for a in rows_of(conn, "amounts", "case_id = ?", cid, order="start, id")],
            "text": c["text"], "evidence": _evidence(c)}
    _quote(out, text)
    return out


def subject(conn: Connection, s: dict[str, Any]) -> dict[str, Any]:
    """A subject of a case with all that hangs on it."""
    sid = s["id"]
    person_id = conn.execute("SELECT person_id FROM person_subjects WHERE subject_id = ?", (sid,)).fetchone()
    out = {"id": sid, "person_id": person_id[0] if person_id else None, "name": s["name"], "kind": s["kind"],
           "anonymized": bool(s["anonymized"]), "rank": s["rank"],
           "positions": [{"org": p["org"], "title": p["title"], "former": bool(p["former"]), "evidence": _evidence(p)}
                         for p in rows_of(conn, "positions", "subject_id = ?", sid)],
           "sanctions": [{"code": x["code"], "term_months": x["term_months"], "evidence": _evidence(x)}
                         for x in rows_of(conn, "sanctions", "subject_id = ?", sid)],
           "events": [{"type": e["type"], "start": e["date_start"], "end": e["date_end"], "agency": e["agency"], "text": e["text"],
                       "evidence": _evidence(e)} for e in rows_of(conn, "events", "subject_id = ?", sid)],
           "evidence": _evidence(s)}
    profile = rows_of(conn, "profiles", "subject_id = ?", sid)
    if profile:
        p = profile[0]
        out["profile"] = {k: p[k] for k in ("sex", "ethnicity", "birth", "native_place", "education", "party_joined", "work_started")}
        out["profile"]["career"] = [{"start": k["date_start"], "end": k["date_end"], "text": k["text"]}
                                    for k in rows_of(conn, "career", "subject_id = ?", sid, order="ordinal")]
    return out


def person(conn: Connection, pid: str) -> dict[str, Any]:
    """The person object of the contract and the cases that it stands on."""
    cases = [c for (c,) in conn.execute(
        "SELECT DISTINCT c.id FROM cases c JOIN subjects s ON s.case_id = c.id JOIN person_subjects l ON l.subject_id = s.id "
        "WHERE l.person_id = ? ORDER BY c.date, c.id", (pid,))]
    return {"type": "person", **persons.load(conn, [pid])[0], "cases": [case(conn, c) for c in cases]}


def name(conn: Connection, id: str) -> dict[str, Any]:
    """A name by the id that search gives it: where it is told."""
    from .rows import short
    kind = {"o": "organization", "l": "place", "n": "person"}[id[0]]
    for (text,) in conn.execute("SELECT DISTINCT text FROM names WHERE kind = ?", (kind,)):
        if short(id[0], kind, text) == id:
            told = conn.execute(
                'SELECT d.id, d.path, d.title, d.published, n.count, n.start, n."end", n.page FROM names n JOIN documents d '
                "ON d.id = n.document_id WHERE n.kind = ? AND n.text = ? ORDER BY d.published, d.path", (kind, text)).fetchall()
            return {"type": "name", "id": id, "kind": kind, "name": text, "documents": [
                {"id": r[0], "path": r[1], "title": r[2], "published": r[3], "count": r[4],
                 "evidence": {"start": r[5], "end": r[6], "page": r[7]}} for r in told]}
    raise StoreError("id.unknown", id=id)
