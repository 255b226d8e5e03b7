"""Numbered steps from one schema version to the next; ``migrate`` brings a database up to today's.

A step is a function of the sqlite-utils Database (``transform``, ``add_column``, ``create_index`` are at hand), run inside one
transaction with the change of ``meta.schema_version``, so a kill in the middle leaves the old version whole. Steps are
never edited once released: add the next number.
"""
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import schema
from .errors import StoreError

if TYPE_CHECKING:
    from sqlite3 import Connection

    from sqlite_utils import Database

APPLICATION = "miner"


def _first(db: Database) -> None:
    for statement in schema.ddl():
        db.execute(statement)
    db["meta"].insert({"key": "application", "value": APPLICATION})


def _linking(db: Database) -> None:
    """People over documents: the linking room's tables, and every document linked anew."""
    from ..linking import engine
    from ..linking.tables import TABLES
    for table in TABLES:
        for statement in table.ddl():
            db.execute(statement)
    engine.rebuild(db.conn)


def _models(db: Database) -> None:
    """What a spaCy model says beside the rules, and what a person says to it."""
    from .disagreements import TABLES
    for table in TABLES:
        for statement in table.ddl():
            db.execute(statement)


STEPS: dict[int, Callable[[Database], None]] = {1: _first, 2: _linking, 3: _models}


def version(conn: Connection) -> int:
    """The schema version of an open database; 0 where it is empty. StoreError where it is not miner's."""
    tables = {row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return 0
    if "meta" not in tables or not {"documents", "passages"} <= tables:
        raise StoreError("db.foreign")
    row = conn.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    if row is None:
        raise StoreError("db.foreign")
    return int(row[0])


def migrate(conn: Connection) -> None:
    """Runs the steps that are missing. A database newer than this program is refused."""
    have = version(conn)
    if have > schema.VERSION:
        raise StoreError("db.newer", have=have, know=schema.VERSION)
    if have == schema.VERSION:
        return
    from sqlite_utils import Database
    db = Database(conn)
    for number in range(have + 1, schema.VERSION + 1):
        conn.execute("BEGIN IMMEDIATE")
        try:
            if version(conn) < number:          # another process may have been quicker
                STEPS[number](db)
                db["meta"].insert({"key": "schema_version", "value": str(number)}, pk="key", replace=True)
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise
    refresh_codes(conn)


def refresh_codes(conn: Connection) -> None:
    """Brings the table of code names up to lexicons/codes.tsv; writes only where something differs."""
    from ..lexicons import rows
    wanted = sorted((r["kind"], r["code"], r["zh"], r["en"], n) for n, r in enumerate(rows("codes")))
    have = sorted(tuple(r) for r in conn.execute("SELECT kind, code, zh, en, ordinal FROM codes"))
    if wanted == have:
        return
    conn.execute("BEGIN IMMEDIATE")
    try:
        conn.execute("DELETE FROM codes")
        conn.executemany("INSERT OR REPLACE INTO codes VALUES (?, ?, ?, ?, ?)", wanted)
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:         # a full disk has rolled back already
            conn.execute("ROLLBACK")
        raise
