"""Where an installed spaCy model and the rules differ (``miner ingest --model NAME``), kept for a person to look at.

The model changes no mention: a disagreement is a span that only one of the two named, or that both named differently. What a
person says on it (the rules are right, the model is right, skip) is kept by document and place, and outlives re-ingest.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from sqlite3 import Connection
from typing import Any

from .errors import StoreError
from .rows import short
from .schema import Table

JUDGEMENTS = ("rules", "model", "skip")
_DOC = ("document_id", "TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE", "the document")

TABLES: tuple[Table, ...] = (
    Table("model_runs", "Which models have read which documents beside the rules (miner ingest --model).",
          (_DOC, ("model", "TEXT NOT NULL", "name or path, as given")), extra=("PRIMARY KEY (document_id, model)",), options=" WITHOUT ROWID"),
    Table("disagreements", "Spans on which a spaCy model and the rules differ; both labels in miner's terms (PER, ORG, LOC).",
          (("id", "TEXT PRIMARY KEY", "'g' and 12 hex figures"), _DOC, ("model", "TEXT NOT NULL", "name or path, as given"),
           ("start", "INTEGER NOT NULL", "offset"), ("end", "INTEGER NOT NULL", "end, exclusive"), ("text", "TEXT NOT NULL", "the words"),
           ("rules_label", "TEXT", "the rules' label, NULL where they name nothing there"),
           ("model_label", "TEXT", "the model's label, NULL where it names nothing there")),
          indexes=(("document_id", "model"),)),
    Table("label_decisions", "What a person decided on a disagreement; outlives re-ingest, so no foreign key.",
          (("id", "TEXT PRIMARY KEY", "'g' and 12 hex figures: the disagreement's"), ("document_id", "TEXT NOT NULL", "the document"),
           ("model", "TEXT NOT NULL", "the model"), ("start", "INTEGER NOT NULL", "offset"), ("end", "INTEGER NOT NULL", "end, exclusive"),
           ("text", "TEXT NOT NULL", "the words"), ("rules_label", "TEXT", "the rules' label"), ("model_label", "TEXT", "the model's label"),
           ("judgement", "TEXT NOT NULL CHECK (judgement IN ('rules','model','skip'))", "who is right"),
           ("who", "TEXT", "by whom"), ("at", "TEXT", "when"), ("why", "TEXT", "reason given"))),
)


def check(model: str) -> None:
    """Loads the model; StoreError with one line where it is missing, broken, or names no people, organisations or places."""
    from ..tagging import spacy_bridge
    try:
        nlp = spacy_bridge.load(model)
    except spacy_bridge.ModelError as error:
        raise StoreError("model.missing", model=model) from error
    except (ImportError, ValueError, KeyError) as error:
        raise StoreError("model.broken", model=model, reason=" ".join(str(error).split())[:200]) from error
    labels = {label for names in nlp.pipe_labels.values() for label in names}
    plain = [name for name in nlp.pipe_names if name not in nlp.pipe_labels]      # a function as a component tells no labels
    if not plain and not labels & set(spacy_bridge._LABELS):
        raise StoreError("model.labels", model=model)


def waiting(conn: Connection, locations: Iterable[str], model: str) -> list[tuple[str, str]]:
    """(document id, path) of the files that the model has not read yet, each document once."""
    out: dict[str, str] = {}
    for location in locations:
        row = conn.execute("SELECT s.document_id, s.path FROM sources s WHERE s.location = ? AND NOT EXISTS "
                           "(SELECT 1 FROM model_runs r WHERE r.document_id = s.document_id AND r.model = ?)", (location, model)).fetchone()
        if row:
            out.setdefault(*row)
    return list(out.items())


def compare(text: str, mentions: list[tuple[int, int, str]], model: str) -> tuple[list[tuple], str]:
    """((start, end, text, rules, model) …, "") of one document, or ([], why not). Runs in a worker process as well as here."""
    from ..model import Document, Mention
    from ..tagging.spacy_bridge import disagreements
    try:
        found = disagreements(Document(text), [Mention(label, s, e, text[s:e]) for s, e, label in mentions], model)
    except Exception as error:          # a document that the model cannot take (too long for it) is named with its reason
        return [], f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    return [(d.start, d.end, d.text, d.rules, d.model) for d in found], ""


def run(conn: Connection, documents: list[tuple[str, str]], model: str, jobs: int = 1,
        progress: Callable[[int, int, str, str], None] | None = None) -> tuple[int, list[tuple[str, str]]]:
    """Runs the model over documents, each one transaction; gives (number of disagreements, [(path, reason) of what failed])."""
    count, failed = 0, []
    for n, ((did, path), (found, reason)) in enumerate(zip(documents, _compared(conn, documents, model, jobs)), 1):
        if reason:
            failed.append((path, reason))
        else:
            count += len(found)
            conn.execute("BEGIN IMMEDIATE")
            try:
                conn.execute("DELETE FROM disagreements WHERE document_id = ? AND model = ?", (did, model))
                conn.executemany("INSERT INTO disagreements VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                 [(short("g", did, model, *d), did, model, *d) for d in found])
                conn.execute("INSERT OR REPLACE INTO model_runs VALUES (?, ?)", (did, model))
                conn.execute("COMMIT")
            except BaseException:
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
                raise
        if progress:
            progress(n, len(documents), path, "compared")
    return count, failed


def _compared(conn: Connection, documents: list[tuple[str, str]], model: str, jobs: int) -> Iterator[tuple[list[tuple], str]]:
    def told(did: str) -> tuple[str, list[tuple[int, int, str]], str]:
        (text,) = conn.execute("SELECT text FROM documents WHERE id = ?", (did,)).fetchone()
        return text, conn.execute('SELECT start, "end", label FROM mentions WHERE document_id = ? ORDER BY start', (did,)).fetchall(), model

    if jobs <= 1 or len(documents) <= 1:
        for did, _ in documents:
            yield compare(*told(did))
        return
    from .ingest import _start
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start, initargs=([],)) as pool:
        for at in range(0, len(documents), 8 * jobs):       # a bounded number of texts in work at once
            yield from [f.result() for f in [pool.submit(compare, *told(did)) for did, _ in documents[at:at + 8 * jobs]]]


def listed(conn: Connection, *, decided: bool = False, model: str | None = None, text: str | None = None,
           limit: int | None = None) -> list[dict[str, Any]]:
    """The disagreements that wait, by document and place, each with its sentence (``context``); or with ``decided`` the decisions."""
    from .search import sentence
    table = "label_decisions" if decided else "disagreements"
    where, values = "1" if decided else "NOT EXISTS (SELECT 1 FROM label_decisions l WHERE l.id = x.id)", []
    for column, value in (("model", model), ("text", text)):
        if value is not None:
            where, values = where + f" AND x.{column} = ?", [*values, value]
    more = ("judgement", "who", "at", "why") if decided else ()
    keys = ("id", "document_id", "model", "start", "end", "text", "rules_label", "model_label", *more)
    columns = ", ".join(f'x."{k}"' for k in keys)
    out = []
    for row in conn.execute(f"SELECT {columns}, d.path, d.text FROM {table} x LEFT JOIN documents d ON d.id = x.document_id WHERE {where} "
                            "ORDER BY d.path, x.start, x.\"end\", x.id LIMIT ?", (*values, -1 if limit is None else limit)):
        *told, path, words = row
        found = dict(zip(keys, told))
        if words is not None and words[found["start"]:found["end"]] == found["text"]:
            a, b = sentence(words, found["start"], found["end"], 60)
            found["context"] = {"text": words[a:b], "start": a, "end": b}
        else:       # the document is gone or reads otherwise now
            found["context"] = None
        out.append({**found, "document": path})
    return out


def say(conn: Connection, id: str, judgement: str, *, who: str | None = None, why: str = "") -> None:
    """Keeps a decision on a disagreement: ``rules``, ``model`` or ``skip``."""
    from ..linking.decisions import me, now
    row = conn.execute('SELECT id, document_id, model, start, "end", text, rules_label, model_label FROM disagreements WHERE id = ?', (id,)).fetchone()
    if row is None:
        raise StoreError("id.unknown", id=id)
    conn.execute("INSERT OR REPLACE INTO label_decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, judgement, who or me(), now(), why))


def take_back(conn: Connection, id: str) -> None:
    """Away with the decision on a disagreement: it waits again."""
    if conn.execute("DELETE FROM label_decisions WHERE id = ?", (id,)).rowcount == 0:
        raise StoreError("decision.unknown", id=id)
