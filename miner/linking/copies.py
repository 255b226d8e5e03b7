"""Copies of articles in a database: found when a document arrives, kept up when one goes. The comparing is documents.py's.

Every pair that is one article is a row of ``copy_links``; a group of them has one leader (the earliest of the most official
source), and the others' ``duplicate_of`` names it. What a group is depends on the documents alone, not on their order.
"""
from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection
from typing import Any

from . import documents, names
from .records import Record

_SENTENCE_FROM = 20


def prepared(conn: Connection, document_id: str, records: Iterable[Record] | None = None) -> documents.Text:
    """A document's text made comparable, with its subjects and their organisations."""
    (text,) = conn.execute("SELECT text FROM documents WHERE id = ?", (document_id,)).fetchone()
    subjects: dict[str, set[str]] = {}
    if records is None:
        records = [Record.from_json(k, s, d) for k, s, d in conn.execute(
            "SELECT key, subject_id, data FROM link_records WHERE document_id = ?", (document_id,))]
    for r in records:
        subjects.setdefault(r.folded, set()).update(p.org.key for p in r.posts if p.org.sure)
    for (name,) in conn.execute("SELECT name FROM subjects WHERE document_id = ? AND kind != 'person'", (document_id,)):
        subjects.setdefault(names.fold(name), set())
    return documents.prepare(text, subjects)


def register(conn: Connection, document_id: str, records: Iterable[Record]) -> None:
    """Finds the copies of a new document and settles who leads; inside the caller's transaction."""
    text = prepared(conn, document_id, records)
    keys = documents.bands(text)
    marks = ", ".join("?" * len(keys))
    found = [d for (d,) in conn.execute(
        f"SELECT DISTINCT s.document_id FROM copy_bands b JOIN copy_sketches s ON s.n = b.n WHERE b.key IN ({marks})", keys)]
    n = conn.execute("INSERT INTO copy_sketches(document_id, hash) VALUES (?, ?)", (document_id, text.hash)).lastrowid
    conn.executemany("INSERT OR IGNORE INTO copy_bands VALUES (?, ?)", [(k, n) for k in keys])
    conn.executemany("INSERT OR IGNORE INTO copy_sentences VALUES (?, ?, ?)",
                     [(documents.hash64(s), n, len(s)) for s in text.sentences if len(s) >= _SENTENCE_FROM])
    joined = False
    for other in sorted(found):
        copy = documents.compare(text, prepared(conn, other))
        if copy and copy.kind != "excerpt":
            a, b = sorted((document_id, other))
            conn.execute("INSERT OR REPLACE INTO copy_links VALUES (?, ?, ?)", (a, b, copy.why))
            joined = True
    if joined:
        settle(conn, group(conn, document_id))


def forget(conn: Connection, document_id: str) -> None:
    """Takes a document out of its group of copies, before its rows go."""
    members = group(conn, document_id) - {document_id}
    conn.execute("DELETE FROM copy_links WHERE a = ? OR b = ?", (document_id, document_id))
    row = conn.execute("SELECT n FROM copy_sketches WHERE document_id = ?", (document_id,)).fetchone()
    if row:
        conn.execute("DELETE FROM copy_bands WHERE n = ?", row)
        conn.execute("DELETE FROM copy_sentences WHERE n = ?", row)
        conn.execute("DELETE FROM copy_sketches WHERE n = ?", row)
    while members:
        part = group(conn, min(members)) & members
        settle(conn, part)
        members -= part


def group(conn: Connection, document_id: str) -> set[str]:
    """All documents that are one article with this one, itself included."""
    found, todo = {document_id}, [document_id]
    while todo:
        d = todo.pop()
        for a, b in conn.execute("SELECT a, b FROM copy_links WHERE a = ? UNION SELECT a, b FROM copy_links WHERE b = ?", (d, d)):
            for other in {a, b} - found:
                found.add(other)
                todo.append(other)
    return found


def settle(conn: Connection, members: set[str]) -> None:
    """Writes who leads a group, and why each of the others is a copy."""
    marks = ", ".join("?" * len(members))
    rows = conn.execute(f"SELECT id, source, published, duplicate_of, duplicate_why FROM documents WHERE id IN ({marks})", sorted(members)).fetchall()
    lead = documents.leader([r[:3] for r in rows])
    why = {}
    for d in sorted(members):
        direct = conn.execute("SELECT why FROM copy_links WHERE (a, b) IN (VALUES (?, ?))", tuple(sorted((d, lead)))).fetchone()
        near = direct or conn.execute("SELECT min(why) FROM copy_links WHERE a = ? OR b = ?", (d, d)).fetchone()
        why[d] = near[0]
    changed = [(None if d == lead else lead, None if d == lead else why[d], d) for d, _, _, old, old_why in rows
               if (old, old_why) != ((None, None) if d == lead else (lead, why[d]))]
    conn.executemany("UPDATE documents SET duplicate_of = ?, duplicate_why = ? WHERE id = ?", changed)


def excerpts(conn: Connection, document_id: str) -> list[dict[str, Any]]:
    """Documents that share sentences with this one and are no copies of it, most shared first: {document, path, title, published,
    characters, sentences}. A sentence that more than fifty documents have is the form's, not the article's."""
    own = group(conn, document_id)
    shared: dict[str, list[int]] = {}
    for h, length in conn.execute("SELECT t.hash, t.length FROM copy_sentences t JOIN copy_sketches s ON s.n = t.n WHERE s.document_id = ?",
                                  (document_id,)).fetchall():
        found = conn.execute("SELECT s.document_id FROM copy_sentences t JOIN copy_sketches s ON s.n = t.n WHERE t.hash = ? LIMIT 51",
                             (h,)).fetchall()
        if len(found) <= 50:
            for (d,) in found:
                if d not in own:
                    shared.setdefault(d, []).append(length)
    out = []
    for d, lengths in shared.items():
        if sum(lengths) >= 30:
            path, title, published = conn.execute("SELECT path, title, published FROM documents WHERE id = ?", (d,)).fetchone()
            out.append({"document": d, "path": path, "title": title, "published": published, "characters": sum(lengths), "sentences": len(lengths)})
    return sorted(out, key=lambda e: (-e["characters"], e["published"] or "", e["document"]))


def keep_history(conn: Connection, location: str, old: str, new: str) -> None:
    """Before a changed file replaces what it told: the old text stays as history of its place."""
    import zlib
    row = conn.execute("SELECT path, title, source, published, text FROM documents WHERE id = ?", (old,)).fetchone()
    if row and old != new:
        *head, text = row
        conn.execute("INSERT OR REPLACE INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                     (old, location, new, *head, zlib.compress(text.encode("utf-8", "surrogatepass"))))


def history(conn: Connection, document_id: str) -> list[dict[str, Any]]:
    """Earlier contents of the places that a document stands at, the latest first."""
    import zlib
    out, todo = [], [document_id]
    while todo:
        for old, path, title, source, published, text in conn.execute(
                "SELECT document_id, path, title, source, published, text FROM history WHERE replaced_by = ? ORDER BY document_id", (todo.pop(0),)):
            if all(e["id"] != old for e in out):
                out.append({"id": old, "path": path, "title": title, "source": source, "published": published,
                            "text": zlib.decompress(text).decode("utf-8", "surrogatepass")})
                todo.append(old)
    return out
