"""``Store``: one database file and everything that can be asked of it; the commands are a thin layer over this class."""
from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import figures as _figures
from . import migrations, persons
from . import search as _search
from . import show as _show
from .errors import StoreError
from .filters import Filter, case_conditions

if TYPE_CHECKING:
    from sqlite_utils import Database

    from .ingest import Summary


class Store:
    """A miner database at ``path``; the file is made by the first ingest. Use it as a context manager or close() it.

    Filters are keyword arguments of the same names as the commands' options: region, since, until, violation, sanction,
    rank, min_amount, status, sector, org. Every method raises StoreError with one clear line.
    """

    def __init__(self, path: str | os.PathLike = "outputs/miner.db"):
        self.path = Path(path)
        self._conn: sqlite3.Connection | None = None
        self._ready = False

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn, self._ready = None, False

    # -- connections ------------------------------------------------------------------------------------------------

    @property
    def conn(self) -> sqlite3.Connection:
        """The open connection; StoreError where there is no database yet. An older schema is migrated on the way."""
        if self._ready and self._conn is not None:
            return self._conn
        if self.path.is_dir():
            raise StoreError("db.folder", path=self.path)
        if not self.path.is_file():
            raise StoreError("db.missing", path=self.path)
        with self._clear():
            conn = self._open()
            have = migrations.version(conn)
            if have == 0:
                raise StoreError("db.missing", path=self.path)
            migrations.migrate(conn)
        self._ready = True
        return conn

    @property
    def db(self) -> Database:
        """The same connection as a sqlite-utils Database, for whatever these methods do not offer."""
        from sqlite_utils import Database
        return Database(self.conn)

    def _open(self) -> sqlite3.Connection:
        if self._conn is None:
            self._conn = sqlite3.connect(self.path, isolation_level=None, timeout=30)
            self._conn.execute("PRAGMA foreign_keys = ON")
        return self._conn

    def _writer(self) -> sqlite3.Connection:
        """The connection made ready to write: folder, file, schema, and a write-ahead log while it lasts."""
        with self._clear():
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreError("db.unwritable", path=self.path, reason=error.strerror) from error
            if self.path.is_dir():
                raise StoreError("db.folder", path=self.path)
            if self.path.exists() and not self.path.is_file():
                raise StoreError("db.unwritable", path=self.path, reason="not a file")
            conn = self._open()
            conn.execute("PRAGMA journal_mode = WAL")
            conn.execute("PRAGMA synchronous = NORMAL")     # a killed process loses nothing; a power cut the last documents at most
            conn.execute("PRAGMA cache_size = -65536")
            conn.execute("PRAGMA wal_autocheckpoint = 16384")       # pages: the log comes in at 64 MB, not after every few documents
            migrations.migrate(conn)
            migrations.refresh_codes(conn)
        self._ready = True
        return conn

    def _begun(self) -> bool:
        """Whether there is a database with tables: an ingest killed in its first moment leaves a file without any."""
        if not self.path.is_file() or not self.path.stat().st_size:
            return False
        with self._clear():
            return migrations.version(self._open()) > 0

    @contextmanager
    def _clear(self):
        """Database errors as one clear line."""
        try:
            yield
        except StoreError as error:
            error.values.setdefault("path", self.path)
            raise
        except sqlite3.DatabaseError as error:
            text = str(error)
            key = ("db.notadb" if "not a database" in text or "malformed" in text else "db.locked" if "locked" in text
                   else "db.unwritable" if any(w in text for w in ("readonly", "full", "disk I/O")) else "db.unreadable")
            if "unable to open" in text and (not self.path.exists() or not os.access(self.path, os.W_OK)
                                             or not os.access(self.path.parent, os.W_OK)):
                key = "db.unwritable"
            raise StoreError(key, path=self.path, reason=text) from error

    # -- writing ----------------------------------------------------------------------------------------------------

    def ingest(self, paths: Iterable[str | os.PathLike] | str | os.PathLike, *, jobs: int = 1, published: str | None = None,
               password: str | None = None, force: bool = False, model: str | None = None, progress: Callable[[int, int, str, str], None] | None = None) -> Summary:
        """Files and folders into the database; a Summary says what became of each.

        Archives (.zip) give each document in them. ``published`` (ISO date) is for documents that do not tell theirs;
        ``password`` opens encrypted ones; ``force`` extracts known files again; ``model`` is an installed spaCy pipeline (or its
        folder) that reads the documents beside the rules: where they differ is kept for review (miner.store.disagreements);
        ``progress(done, total, path, outcome)`` is called after each file.
        """
        from .ingest import ingest
        if isinstance(paths, (str, os.PathLike)):
            paths = [paths]
        if published is not None:
            import datetime
            try:
                datetime.date.fromisoformat(published)
            except ValueError as error:
                raise StoreError("option.date", name="published", value=published) from error
        if model is not None:
            from . import disagreements
            disagreements.check(model)
        reader = self.conn if self._begun() else None
        wrote = False

        def writer() -> sqlite3.Connection:
            nonlocal wrote
            wrote = True
            return self._writer()

        with self._clear():
            try:
                summary = ingest(writer, reader, paths, jobs=jobs, published=published, password=password, force=force,
                                 database=Path(os.path.realpath(self.path)), progress=progress)
                if model is not None:
                    self._compare(summary, model, writer, jobs, progress)
                return summary
            finally:
                if wrote:
                    self._settle()

    def _compare(self, summary: Summary, model: str, writer: Callable[[], sqlite3.Connection], jobs: int, progress: Callable | None) -> None:
        """The model over all documents of this ingest that it has not read yet."""
        from . import disagreements
        from .ingest import Failure
        summary.disagreements = 0
        if not self._begun():
            return
        paths = summary.new + summary.unchanged + summary.replaced + summary.duplicates
        todo = disagreements.waiting(self.conn, map(os.path.abspath, paths), model)
        if todo:
            summary.disagreements, failed = disagreements.run(writer(), todo, model, jobs, progress)
            summary.failed += [Failure(path, reason) for path, reason in failed]

    def _settle(self) -> None:
        """Back to a single file, unless somebody is reading: then the log stays until the next time."""
        if self._conn is not None and not self._conn.in_transaction:
            try:
                self._conn.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.OperationalError:
                return      # locked by a reader; the database is whole all the same

    # -- asking -----------------------------------------------------------------------------------------------------

    def search(self, query: str, *, type: str | None = None, limit: int = 20, **filters: Any) -> list[dict[str, Any]]:
        """Named entities and text; see miner.store.search."""
        with self._clear():
            return _search.search(self.conn, query, type=type, filters=Filter(**filters), limit=limit)

    def suggest(self, query: str, limit: int = 5) -> list[str]:
        """Queries near one that finds nothing; see miner.store.suggest."""
        from .suggest import suggest
        with self._clear():
            return suggest(self.conn, query, limit)

    def people(self, *, name: str | None = None, limit: int | None = None, **filters: Any) -> list[dict[str, Any]]:
        """Every person (the contract's person objects) by name, narrowed by filters."""
        with self._clear():
            return persons.load(self.conn, self._people_ids(name=name, limit=limit, **filters))

    def timeline(self, name: str, *, region: str | None = None, org: str | None = None) -> list[dict[str, Any]]:
        """The people of exactly that name, each with the course of their case."""
        with self._clear():
            return persons.load(self.conn, self._people_ids(name=name, region=region, org=org))

    def _people_ids(self, *, name: str | None = None, limit: int | None = None, **given: Any) -> list[str]:
        filters = Filter(**given)
        condition, values = case_conditions(self.conn, filters)
        sql, args = "SELECT p.id FROM people p WHERE 1", []
        if name is not None:
            sql, args = sql + " AND p.name = ?", [name.strip()]
        if filters.status:
            known = [c for (c,) in self.conn.execute("SELECT code FROM codes WHERE kind = 'status' ORDER BY ordinal")]
            if filters.status not in known:
                raise StoreError("option.code", name="status", value=filters.status, known=", ".join(known))
            sql, args = sql + " AND p.status = ?", [*args, filters.status]
        if condition:
            sql += (" AND EXISTS (SELECT 1 FROM person_subjects l JOIN subjects s ON s.id = l.subject_id JOIN cases c ON c.id = s.case_id "
                    f"WHERE l.person_id = p.id{condition})")
            args += values
        sql += " ORDER BY p.name, p.region, p.id"
        if limit is not None:
            sql, args = sql + " LIMIT ?", [*args, limit]
        return [i for (i,) in self.conn.execute(sql, args)]

    def review(self, *, name: str | None = None, unsure: bool = False, limit: int | None = None) -> list[dict[str, Any]]:
        """Pairs of people that may be one, the likeliest first; see miner.linking.desk.pairs."""
        from ..linking import desk
        with self._clear():
            return desk.pairs(self.conn, name=name, unsure=unsure, limit=limit)

    def same(self, a: str, b: str, *, who: str | None = None, why: str = "") -> dict[str, Any]:
        """Decides that two ids are one person."""
        from ..linking import desk
        with self._clear():
            return desk.say(self.conn, a, b, "same", who=who, why=why)

    def different(self, a: str, b: str, *, who: str | None = None, why: str = "") -> dict[str, Any]:
        """Decides that two ids are two people."""
        from ..linking import desk
        with self._clear():
            return desk.say(self.conn, a, b, "different", who=who, why=why)

    def correct(self, fact: str, values: dict[str, str | None] | None = None, *, add: str | None = None, withdraw: bool = False,
                note: str = "", who: str | None = None) -> list[str]:
        """Changes, adds or withdraws a fact; gives the ids of the corrections. See miner.linking.desk.correct."""
        from ..linking import desk
        with self._clear():
            return desk.correct(self.conn, fact, values, add=add, withdraw=withdraw, note=note, who=who)

    def show(self, id: str) -> dict[str, Any]:
        """All that is known of a document, person or case, by id or a document's path."""
        with self._clear():
            return _show.show(self.conn, id)

    def stats(self, *, by: str = "region", measure: str = "cases", **filters: Any) -> list[dict[str, Any]]:
        """Figures counted from the cases; see miner.store.figures.stats."""
        with self._clear():
            return _figures.stats(self.conn, by=by, measure=measure, filters=Filter(**filters))

    def figures(self, *, region: str | None = None, indicator: str | None = None, since: str | None = None, until: str | None = None,
                limit: int | None = None) -> list[dict[str, Any]]:
        """The aggregate figures that documents state, with their source."""
        with self._clear():
            return _figures.figures(self.conn, region=region, indicator=indicator, since=since, until=until, limit=limit)

    def export(self, out: str | os.PathLike, *, format: str = "json", lang: str = "zh", **filters: Any) -> list[Path]:
        """Everything, or what the filters leave, into files; gives the files written. See miner.export."""
        from ..export import export
        with self._clear():
            return export(self, Path(out), format, Filter(**filters), lang)

    def counts(self) -> dict[str, int]:
        """How many documents, cases, people, figures and mentions there are."""
        with self._clear():
            return {t: self.conn.execute(f"SELECT count(*) FROM {t}").fetchone()[0]
                    for t in ("documents", "cases", "people", "statistics", "mentions")}

    def labels(self, kind: str, lang: str = "zh") -> dict[str, str]:
        """Names of the codes of a kind (sanction, violation, event, role, rank, genre, status)."""
        column = "en" if lang == "en" else "zh"
        return dict(self.conn.execute(f"SELECT code, {column} FROM codes WHERE kind = ? ORDER BY ordinal", (kind,)).fetchall())
