"""What a person corrects in a fact: a changed, added or withdrawn row, with a note; the original stays in ``corrections.old``.

The fact's own row holds the corrected value, so that every query and export shows it; its ``why`` begins with the mark. Re-ingesting
the document applies its corrections again; where the fact cannot be found any more, the document's warnings say so.
"""
from __future__ import annotations

import json
import re
from sqlite3 import Connection
from typing import Any

from ..store.errors import StoreError
from ..store.rows import anonymized, short
from . import decisions

MARK = "〔人工更正 corrected〕"
# table → (letter of its ids, owner's column, fields that may be corrected); codes: the kind in the table codes
_TABLES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "positions": ("p", "subject_id", ("org", "title", "former")),
    "events": ("e", "subject_id", ("type", "date_start", "date_end", "agency")),
    "sanctions": ("x", "subject_id", ("code", "term_months")),
    "violations": ("v", "case_id", ("code",)),
    "amounts": ("a", "case_id", ("value", "currency", "approx", "role")),
    "subjects": ("", "case_id", ("name", "rank")),
    "cases": ("", "document_id", ("region", "region_code", "conduct_start", "conduct_end")),
    "documents": ("", "", ("title", "source", "published")),
}
_CODES = {("events", "type"): "event", ("sanctions", "code"): "sanction", ("violations", "code"): "violation", ("amounts", "role"): "role",
          ("amounts", "approx"): "approx", ("subjects", "rank"): "rank"}
_DATES = frozenset(("date_start", "date_end", "conduct_start", "conduct_end", "published"))
_NUMBERS = {"value": float, "term_months": int, "former": int}
_ALIASES = {"start": "date_start", "end": "date_end", "date": "date_start"}
_WITH_WHY = frozenset(("positions", "events", "sanctions", "violations", "amounts", "subjects"))
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
FACTS = ("positions", "events", "sanctions", "violations", "amounts")


def fields(table: str) -> tuple[str, ...]:
    """The fields of a table that may be corrected."""
    return _TABLES[table][2]


def table_of(conn: Connection, fact_id: str) -> str:
    """The table that a fact's id belongs to; StoreError where there is none."""
    _, _, part = fact_id.partition(".")
    for table, (letter, _, _) in _TABLES.items():
        if (part[:1] == letter if part else not letter) and conn.execute(f"SELECT 1 FROM {table} WHERE id = ?", (fact_id,)).fetchone():
            return table
    if part[:1] == "m":
        for table in FACTS:
            if conn.execute(f"SELECT 1 FROM {table} WHERE id = ?", (fact_id,)).fetchone():
                return table
    raise StoreError("id.unknown", id=fact_id)


def _field(table: str, name: str) -> str:
    name = _ALIASES.get(name, name) if table == "events" else name
    if name not in _TABLES[table][2]:
        raise StoreError("correct.field", table=table, field=name, known=", ".join(_TABLES[table][2]))
    return name


def _value(conn: Connection, table: str, field: str, text: str | None) -> Any:
    """TEXT as the column holds it; an empty one is NULL. StoreError where it does not fit."""
    if text is None or text == "":
        return None
    kind = _CODES.get((table, field))
    if kind:
        known = [c for (c,) in conn.execute("SELECT code FROM codes WHERE kind = ? ORDER BY ordinal", (kind,))]
        if known and text not in known:
            raise StoreError("option.code", name=field, value=text, known=", ".join(known))
    if field in _DATES and not _DATE.fullmatch(text):
        raise StoreError("option.date", name=field, value=text)
    if field in _NUMBERS:
        try:
            return _NUMBERS[field](text)
        except ValueError as error:
            raise StoreError("correct.number", field=field, value=text) from error
    return text


def _row(conn: Connection, table: str, fact_id: str) -> dict[str, Any]:
    cursor = conn.execute(f"SELECT * FROM {table} WHERE id = ?", (fact_id,))
    row = cursor.fetchone()
    if row is None:
        raise StoreError("id.unknown", id=fact_id)
    return dict(zip((c[0] for c in cursor.description), row))


def _document(conn: Connection, table: str, fact_id: str) -> str:
    if table == "documents":
        return fact_id
    return conn.execute(f"SELECT document_id FROM {table} WHERE id = ?", (fact_id,)).fetchone()[0]


def _note(conn: Connection, *values: Any) -> str:
    (count,) = conn.execute("SELECT count(*) FROM corrections").fetchone()
    cid = short("k", count, *values)
    conn.execute("INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", (cid, *values))
    return cid


def change(conn: Connection, fact_id: str, values: dict[str, str | None], *, note: str = "", who: str | None = None) -> tuple[list[str], set[str]]:
    """Changes fields of a fact; gives the ids of the corrections and the documents touched. The caller links them again."""
    table = table_of(conn, fact_id)
    row, ids, at = _row(conn, table, fact_id), [], decisions.now()
    for name, text in values.items():
        field = _field(table, name)
        value = _value(conn, table, field, text)
        if row[field] == value:
            raise StoreError("correct.same", id=fact_id, field=field)
        ids.append(_note(conn, table, fact_id, field, _text(row[field]), _text(value), "change", who or decisions.me(), at, note))
        _set(conn, table, fact_id, field, value)
    _follow(conn, table, fact_id)
    return ids, {_document(conn, table, fact_id)}


def _text(value: Any) -> str | None:
    return None if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _set(conn: Connection, table: str, fact_id: str, field: str, value: Any) -> None:
    conn.execute(f"UPDATE {table} SET {field} = ? WHERE id = ?", (value, fact_id))
    if table in _WITH_WHY:
        conn.execute(f"UPDATE {table} SET why = ? || COALESCE(why, '') WHERE id = ? AND COALESCE(why, '') NOT LIKE ?", (MARK, fact_id, MARK + "%"))


def _follow(conn: Connection, table: str, fact_id: str) -> None:
    """What hangs on a corrected value: the hidden mark and the searchable name of a person, the date that a case counts by, its path."""
    if table == "subjects":
        row = _row(conn, "subjects", fact_id)
        conn.execute("UPDATE subjects SET anonymized = ? WHERE id = ?", (int(anonymized(row["name"])), fact_id))
        kind = "organization" if row["kind"] == "organization" else "person"
        if not conn.execute("SELECT 1 FROM names WHERE document_id = ? AND kind = ? AND text = ?", (row["document_id"], kind, row["name"])).fetchone():
            from ..store import fts
            n = conn.execute("INSERT INTO names(document_id, kind, text, count, start, \"end\", page) VALUES (?, ?, ?, 1, ?, ?, ?)",
                             (row["document_id"], kind, row["name"], row["start"], row["end"], row["page"])).lastrowid
            conn.execute("INSERT INTO names_fts(rowid, grams) VALUES (?, ?)", (n, fts.grams(row["name"])))
    if table == "events":
        conn.execute("UPDATE cases SET date = COALESCE((SELECT min(e.date_start) FROM events e JOIN subjects s ON s.id = e.subject_id WHERE "
                     "s.case_id = cases.id), (SELECT published FROM documents d WHERE d.id = cases.document_id)) WHERE id = "
                     "(SELECT s.case_id FROM events e JOIN subjects s ON s.id = e.subject_id WHERE e.id = ?)", (fact_id,))
    if table == "cases":
        from ..tagging import places
        row = _row(conn, "cases", fact_id)
        code = row["region_code"]
        if row["region"] and (not code or places.path_of(code) != row["region"]):
            place = places.resolve_one(row["region"].replace("/", ""))
            if place is None or place.code is None:
                raise StoreError("correct.place", value=row["region"])
            code = place.code
        if code:
            path = places.path_of(code)
            conn.execute("INSERT OR IGNORE INTO places VALUES (?, ?, ?, ?)", (code, path, path.split("/")[-1], path.count("/") + 1))
            conn.execute("UPDATE cases SET region = ?, region_code = ? WHERE id = ?", (path, code, fact_id))


def add(conn: Connection, owner: str, table: str, values: dict[str, str | None], *, note: str = "", who: str | None = None) -> tuple[list[str], set[str]]:
    """Adds a fact that the program did not find, to a subject (posts, events, sanctions) or a case (violations, amounts)."""
    if table not in FACTS:
        raise StoreError("correct.table", table=table, known=", ".join(FACTS))
    column = _TABLES[table][1]
    above = "subjects" if column == "subject_id" else "cases"
    row = conn.execute(f"SELECT document_id FROM {above} WHERE id = ?", (owner,)).fetchone()
    if row is None:
        raise StoreError("correct.owner", id=owner, table=table, kind=above)
    given = {_field(table, k): v for k, v in values.items()}
    filled = {f: _value(conn, table, f, v) for f, v in given.items()}
    needed = {"positions": ("title",), "events": ("type",), "sanctions": ("code",), "violations": ("code",), "amounts": ("value", "role")}[table]
    missing = [f for f in needed if filled.get(f) is None]
    if missing:
        raise StoreError("correct.missing", table=table, fields=", ".join(missing))
    defaults = {"positions": {"former": 0}, "amounts": {"currency": "CNY", "approx": "exact"}}.get(table, {})
    fid = f"{owner}.m{short('', table, json.dumps(filled, sort_keys=True, ensure_ascii=False))[:6]}"
    full = {"id": fid, column: owner, "document_id": row[0], **defaults, **filled, "why": MARK + note}
    if conn.execute(f"SELECT 1 FROM {table} WHERE id = ?", (fid,)).fetchone():
        raise StoreError("correct.same", id=fid, field=table)
    _insert(conn, table, full)
    _follow(conn, table, fid)
    return [_note(conn, table, fid, None, None, json.dumps(full, ensure_ascii=False), "add", who or decisions.me(), decisions.now(), note)], {row[0]}


def _insert(conn: Connection, table: str, row: dict[str, Any]) -> None:
    columns = ", ".join(f'"{c}"' for c in row)
    conn.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def withdraw(conn: Connection, fact_id: str, *, note: str = "", who: str | None = None) -> tuple[list[str], set[str]]:
    """Takes a fact out; its whole row stays in the correction."""
    table = table_of(conn, fact_id)
    if table not in FACTS:
        raise StoreError("correct.table", table=table, known=", ".join(FACTS))
    document = _document(conn, table, fact_id)
    old = _take_out(conn, table, fact_id)
    return [_note(conn, table, fact_id, None, json.dumps(old, ensure_ascii=False), None, "withdraw", who or decisions.me(), decisions.now(), note)], {document}


def _take_out(conn: Connection, table: str, fact_id: str) -> dict[str, Any]:
    old = _row(conn, table, fact_id)
    if table == "events":       # its sanctions stay, without it
        old["_sanctions"] = [s for (s,) in conn.execute("SELECT id FROM sanctions WHERE event_id = ?", (fact_id,))]
        conn.execute("UPDATE sanctions SET event_id = NULL WHERE event_id = ?", (fact_id,))
    conn.execute(f"DELETE FROM {table} WHERE id = ?", (fact_id,))
    return old


def undo(conn: Connection, correction_id: str) -> set[str]:
    """Takes a correction back; gives the documents touched."""
    row = conn.execute("SELECT fact_table, fact_id, field, old, action FROM corrections WHERE id = ? AND withdrawn_at IS NULL",
                       (correction_id,)).fetchone()
    if row is None:
        raise StoreError("correct.unknown", id=correction_id)
    table, fact, field, old, action = row
    conn.execute("UPDATE corrections SET withdrawn_at = ? WHERE id = ?", (decisions.now(), correction_id))
    if action == "withdraw":
        found = json.loads(old)
        sanctions = found.pop("_sanctions", [])
        _insert(conn, table, found)
        conn.executemany("UPDATE sanctions SET event_id = ? WHERE id = ?", [(fact, s) for s in sanctions])
    elif action == "add":
        document = _document(conn, table, fact)
        _take_out(conn, table, fact)
        return {document}
    else:
        _set(conn, table, fact, field, _value(conn, table, field, old))
        if table in _WITH_WHY and not conn.execute("SELECT 1 FROM corrections WHERE fact_table = ? AND fact_id = ? AND withdrawn_at IS NULL",
                                                    (table, fact)).fetchone():
            conn.execute(f"UPDATE {table} SET why = substr(why, ?) WHERE id = ? AND why LIKE ?", (len(MARK) + 1, fact, MARK + "%"))
    _follow(conn, table, fact)
    return {_document(conn, table, fact)}


def standing(conn: Connection, withdrawn: bool = False) -> list[dict[str, Any]]:
    """Every correction that stands (or, with WITHDRAWN, ever stood), the oldest first."""
    cursor = conn.execute("SELECT * FROM corrections" + ("" if withdrawn else " WHERE withdrawn_at IS NULL") + " ORDER BY at, rowid")
    keys = [c[0] for c in cursor.description]
    return [dict(zip(keys, row)) for row in cursor]


def reapply(conn: Connection, document_id: str) -> None:
    """After a document's rows were written anew: its corrections again. One whose fact is gone is told in the document's warnings."""
    if not conn.execute("SELECT 1 FROM corrections WHERE withdrawn_at IS NULL LIMIT 1").fetchone():
        return
    owners = {document_id} | {i for (i,) in conn.execute("SELECT id FROM subjects WHERE document_id = ? UNION ALL SELECT id FROM cases WHERE "
                                                         "document_id = ?", (document_id, document_id))}
    lost = []
    for c in standing(conn):
        table, fact = c["fact_table"], c["fact_id"]
        if fact.partition(".")[0] not in owners:
            continue
        found = conn.execute(f"SELECT * FROM {table} WHERE id = ?", (fact,)).fetchone() is not None
        if c["action"] == "add":
            if not found:
                _insert(conn, table, json.loads(c["new"]))
        elif c["action"] == "withdraw":
            if found:
                _take_out(conn, table, fact)
        elif found and _text(_row(conn, table, fact)[c["field"]]) == c["old"]:
            _set(conn, table, fact, c["field"], _value(conn, table, c["field"], c["new"]))
            _follow(conn, table, fact)
        elif not found or _text(_row(conn, table, fact)[c["field"]]) != c["new"]:
            lost.append(f"更正 {c['id']} 未能重新应用：{fact} {c['field']} 已不是“{c['old']}” / correction {c['id']} could not be applied again")
    if lost:
        (warnings,) = conn.execute("SELECT warnings FROM documents WHERE id = ?", (document_id,)).fetchone()
        conn.execute("UPDATE documents SET warnings = ? WHERE id = ?",
                     (json.dumps([*json.loads(warnings or "[]"), *lost], ensure_ascii=False), document_id))
