"""Files into the database: found, told apart by their bytes, extracted in as many processes as wanted, written by one.

Each document is one transaction, and results are written in the order of the files, whatever process was quicker: so a
run that was killed and run again ends as an undisturbed one. Nothing is written when nothing is new.
"""
from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from . import people, schema
from .rows import document_id

# Never documents: passed over in folders (a file named outright is always tried).
_NOT_DOCUMENTS = {".json", ".jsonl", ".tsv", ".csv", ".py", ".js", ".css", ".db", ".sqlite", ".sqlite3", ".ini", ".toml", ".yaml",
                  ".yml", ".log", ".parquet", ".svg", ".ico", ".woff", ".woff2"}


@dataclass
class Failure:
    path: str
    reason: str


@dataclass
class Summary:
    """What an ingest did: paths by outcome. ``skipped``: files in folders that are no documents."""
    new: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    skipped: int = 0
    disagreements: int | None = None        # with a model: how many there are on what it read now

    def to_dict(self) -> dict[str, Any]:
        return {"new": len(self.new), "unchanged": len(self.unchanged), "replaced": len(self.replaced),
                "duplicates": len(self.duplicates), "failed": [vars(f) for f in self.failed], "skipped": self.skipped,
                **({} if self.disagreements is None else {"disagreements": self.disagreements})}


@dataclass
class _Task:
    path: str                      # as given; a member of an archive is archive.zip/name
    location: str                  # absolute: what a changed file is known by
    file: str                      # where its bytes are
    sha256: str = ""
    size: int = 0
    outcome: str = ""              # new, unchanged, replaced, duplicate
    extract: bool = False          # whether its bytes are the first of their kind in this run


def expand(paths: Iterable[str | os.PathLike], avoid: Path | None = None) -> tuple[list[str], int, list[Failure]]:
    """Files under the given files and folders, sorted within a folder: hidden ones, the database itself and files that are
    never documents left out. Gives (paths, number left out, what does not exist)."""
    found: dict[str, None] = {}
    skipped, missing = 0, []
    own = {str(avoid) + s for s in ("", "-wal", "-shm", "-journal")} if avoid else set()
    for given in paths:
        given = os.fspath(given)
        if os.path.isdir(given):
            for folder, folders, files in os.walk(given):
                folders[:] = sorted(f for f in folders if not f.startswith("."))
                for name in sorted(files):
                    path = os.path.normpath(os.path.join(folder, name))
                    if name.startswith(".") or os.path.realpath(path) in own:
                        continue
                    if os.path.splitext(name)[1].lower() in _NOT_DOCUMENTS or not os.path.isfile(path):
                        skipped += 1
                    else:
                        found[path] = None
        elif os.path.lexists(given):
            if os.path.realpath(given) not in own:
                found[os.path.normpath(given)] = None
        else:
            missing.append(Failure(given, f"{given}: no such file; check the path"))
    return list(found), skipped, missing


def digest(path: str) -> tuple[str, int]:
    """(sha256, size) of a file, read in pieces."""
    h, size = hashlib.sha256(), 0
    with open(path, "rb") as f:
        while piece := f.read(1 << 20):
            h.update(piece)
            size += len(piece)
    return h.hexdigest(), size


def one_line(error: BaseException) -> str:
    """An error as one line; what is not one of miner's own errors is named by its type."""
    text = " ".join(str(error).split())
    known = type(error).__name__ in ("ReadingError", "LexiconError", "StoreError")
    return text if known and text else f"{type(error).__name__}: {text}".rstrip(": ")


def extract_rows(file: str, path: str, sha256: str, published: str | None, password: str | None) -> tuple[dict[str, list[tuple]] | None, str]:
    """(rows, "") of one file, or (None, the reason why not). Runs in a worker process as well as here."""
    try:
        import miner

        from .rows import rows
        extraction = miner.extract(file, published=published, **({"password": password} if password else {}))
        return rows(extraction, sha256=sha256, path=path, published_given=published, extractor=_version()), ""
    except Exception as error:          # one bad file never stops a batch; it is named with its reason
        return None, one_line(error).replace(file, path)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version
    try:
        return version("miner")
    except PackageNotFoundError:
        return "unknown"


def _start(lexicons: list[str]) -> None:
    """In a worker: the user's lexicons, no answer to Ctrl-C, and an end of its own when the parent is killed (its queue would wait for ever)."""
    import signal
    import threading
    from multiprocessing import parent_process

    from ..lexicons import use
    parent = parent_process()
    if parent is not None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)        # Ctrl-C is the parent's to answer, in one line
        threading.Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True).start()
    for folder in lexicons:
        use(folder)


def results(tasks: list[_Task], jobs: int, published: str | None, password: str | None = None) -> Iterator[tuple[_Task, Any, str]]:
    """(task, rows, reason) in the order of the tasks, a bounded number of them in work at once."""
    def arguments(task: _Task) -> tuple:
        return task.file, task.path, task.sha256, published, password

    if jobs <= 1 or len(tasks) <= 1:
        for task in tasks:
            yield (task, *extract_rows(*arguments(task)))
        return
    from ..lexicons import _extra
    lexicons = [str(p) for p in _extra]

    def pool(n: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(n, mp_context=get_context("spawn"), initializer=_start, initargs=(lexicons,))

    executor, waiting = pool(jobs), deque(tasks)
    window: deque[tuple[_Task, Future]] = deque()
    try:
        while waiting or window:
            while waiting and len(window) < 4 * jobs:
                try:
                    future = executor.submit(extract_rows, *arguments(waiting[0]))
                except BrokenProcessPool:       # it broke while the writer was busy; the window below tells by whom
                    if window:
                        break
                    executor = pool(jobs)
                    continue
                window.append((waiting.popleft(), future))
            task, future = window.popleft()
            try:
                rows, reason = future.result()
            except BrokenProcessPool:
                # Some file of the window killed its process. Alone in a pool of one, the culprit shows itself.
                executor.shutdown(cancel_futures=True)
                suspects = [task, *(t for t, _ in window)]
                window.clear()
                for suspect in suspects:
                    yield (suspect, *_alone(pool, arguments(suspect)))
                executor = pool(jobs)
                continue
            yield task, rows, reason
    finally:
        executor.shutdown(cancel_futures=True)


def _alone(pool: Callable, arguments: tuple) -> tuple[Any, str]:
    with pool(1) as single:
        try:
            return single.submit(extract_rows, *arguments).result()
        except BrokenProcessPool:
            return None, f"{arguments[1]}: the process that read it died (no memory, or a harmful file); look at it alone"


def ingest(open_writer: Callable[[], sqlite3.Connection], reader: sqlite3.Connection | None, paths: Iterable[str | os.PathLike],
           *, jobs: int = 1, published: str | None = None, password: str | None = None, force: bool = False,
           database: Path | None = None, progress: Callable[[int, int, str, str], None] | None = None) -> Summary:
    """Files and folders into the database. ``open_writer`` is called once, only if something is to be written;
    ``progress(done, total, path, outcome)`` is called after each file."""
    files, skipped, missing = expand(paths, database)
    summary = Summary(skipped=skipped, failed=missing)
    done = 0
    with tempfile.TemporaryDirectory(prefix="miner-") as unpacked:
        tasks, damaged = _tasks(files, Path(unpacked), password)
        summary.failed += damaged

        def report(path: str, outcome: str, reason: str = "") -> None:
            nonlocal done
            done += 1
            if outcome == "failed":
                summary.failed.append(Failure(path, reason))
            else:
                getattr(summary, {"duplicate": "duplicates"}.get(outcome, outcome)).append(path)
            if progress:
                progress(done, len(tasks), path, outcome)

        plan = _plan(reader, tasks, published, force, report)
        if not plan:
            return summary
        conn = open_writer()
        broken: dict[str, str] = {}
        with closing(results([t for t in plan if t.extract], jobs, published, password)) as produced:
            for task in plan:
                rows = None
                if task.extract:
                    _, rows, reason = next(produced)
                    if rows is None:
                        broken[task.sha256] = reason
                if task.sha256 not in broken:
                    try:
                        write(conn, task.path, task.location, task.sha256, task.size, rows)
                    except (sqlite3.DataError, sqlite3.IntegrityError, UnicodeError, OverflowError) as error:
                        broken[task.sha256] = one_line(error)
                if task.sha256 in broken:
                    report(task.path, "failed", broken[task.sha256])
                else:
                    report(task.path, task.outcome)
    return summary


def _tasks(files: list[str], folder: Path, password: str | None) -> tuple[list[_Task], list[Failure]]:
    """A task for each file and for each document in an archive (unpacked into ``folder``), and the archives that cannot be unpacked."""
    tasks: list[_Task] = []
    failed: list[Failure] = []
    for path in files:
        location = os.path.abspath(path)
        if not _is_archive(path):
            tasks.append(_Task(path, location, path))
            continue
        from ..reading import ReadingError
        from ..reading.archive import members
        seen: set[str] = set()
        try:
            for inner, data in members(path, password):
                while inner in seen:        # an archive may hold one name twice
                    inner += "+"
                seen.add(inner)
                file = folder / f"{len(tasks)}" / os.path.basename(inner)[-100:]
                file.parent.mkdir()
                file.write_bytes(data)
                tasks.append(_Task(f"{path}/{inner}", f"{location}/{inner}", str(file)))
        except ReadingError as error:
            failed.append(Failure(path, one_line(error)))
        else:
            if not seen:
                failed.append(Failure(path, f"{path}: the archive holds no document that can be read"))
    return tasks, failed


def _is_archive(path: str) -> bool:
    """Whether a file is an archive of documents: by its first bytes, and not an office file, which is an archive too."""
    try:
        with open(path, "rb") as f:
            if f.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
                return False
        with zipfile.ZipFile(path) as archive:
            return "[Content_Types].xml" not in archive.namelist() and "mimetype" not in archive.namelist()[:1]
    except (OSError, zipfile.BadZipFile):
        return False            # reading says what is wrong with it


def _plan(reader: sqlite3.Connection | None, tasks: list[_Task], published: str | None, force: bool, report: Callable[..., None]) -> list[_Task]:
    """The tasks that change something, each with its outcome; what is unchanged or unreadable is reported at once. The cost
    of a task does not grow with the database."""
    plan: list[_Task] = []
    first: set[str] = set()
    for task in tasks:
        try:
            task.sha256, task.size = digest(task.file)
        except OSError as error:
            report(task.path, "failed", f"{task.path}: cannot be read ({error.strerror or error}); check the disk and try again")
            continue
        old = reader and reader.execute("SELECT d.sha256 FROM sources s JOIN documents d ON d.id = s.document_id WHERE s.location = ?", (task.location,)).fetchone()
        have = reader and reader.execute("SELECT published, published_given FROM documents WHERE sha256 = ?", (task.sha256,)).fetchone()
        # --published speaks only where the document does not: it changes what was without a date, or had one given before
        redate = bool(have and published is not None and published != have[1] and (have[1] is not None or have[0] is None))
        fresh = not have or force or redate
        if not fresh and old and old[0] == task.sha256:
            report(task.path, "unchanged")
            continue
        task.extract = fresh and task.sha256 not in first
        first.add(task.sha256)
        if task.extract:
            task.outcome = "replaced" if old else "duplicate" if have else "new"
        else:
            task.outcome = "duplicate" if not old else "replaced" if old[0] != task.sha256 else "unchanged"
        plan.append(task)
    return plan


def write(conn: sqlite3.Connection, path: str, location: str, sha256: str, size: int, rows: dict[str, list[tuple]] | None) -> None:
    """One file into the database, all or nothing: its document's rows (None: the document is there already), its source,
    and away with what the same file told before."""
    did = document_id(sha256)
    conn.execute("BEGIN IMMEDIATE")
    try:
        old = conn.execute("SELECT document_id FROM sources WHERE location = ?", (location,)).fetchone()
        if old and old[0] != did:
            conn.execute("DELETE FROM sources WHERE location = ?", (location,))
            other = conn.execute("SELECT path FROM sources WHERE document_id = ? ORDER BY location LIMIT 1", old).fetchone()
            if other:
                conn.execute("UPDATE documents SET path = ? WHERE id = ? AND path NOT IN "
                             "(SELECT path FROM sources WHERE document_id = ?)", (*other, *old, *old))
            else:
                from ..linking import copies
                copies.keep_history(conn, location, old[0], did)
                delete_document(conn, old[0])
        if rows is not None:
            keep = conn.execute("SELECT location, path, document_id, size FROM sources WHERE document_id = ?", (did,)).fetchall()
            delete_document(conn, did)
            insert(conn, rows)
            _insert(conn, "sources", keep)
        conn.execute("INSERT INTO sources VALUES (?, ?, ?, ?) ON CONFLICT(location) DO UPDATE SET path = excluded.path, "
                     "document_id = excluded.document_id, size = excluded.size", (location, path, did, size))
        if rows is not None:
            people.assign_people(conn, did)
        if old and old[0] != did:
            from ..linking import engine
            engine.inherit(conn, old[0], did)
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


def _insert(conn: sqlite3.Connection, table: str, rows: Iterable[tuple]) -> None:
    marks = ", ".join("?" * len(schema.columns(table)))
    verb = "INSERT OR IGNORE" if table == "places" else "INSERT"
    conn.executemany(f"{verb} INTO {table} VALUES ({marks})", rows)


def insert(conn: sqlite3.Connection, rows: dict[str, list[tuple]]) -> None:
    """The rows of rows.rows(), inside the caller's transaction, in the order of the foreign keys."""
    for table in schema.TABLES:
        found = rows.get(table.name)
        if not found:
            continue
        if table.name in ("passages", "names"):
            (top,) = conn.execute(f"SELECT COALESCE(max(n), 0) FROM {table.name}").fetchone()
            _insert(conn, table.name, [(top + i, *row[:-1]) for i, row in enumerate(found, 1)])
            conn.executemany(f"INSERT INTO {table.name}_fts(rowid, grams) VALUES (?, ?)",
                             [(top + i, row[-1]) for i, row in enumerate(found, 1)])
        else:
            _insert(conn, table.name, found)


def delete_document(conn: sqlite3.Connection, did: str) -> None:
    """Takes a document and all that it told out again, inside the caller's transaction."""
    from . import fts
    row = conn.execute("SELECT text FROM documents WHERE id = ?", (did,)).fetchone()
    if row is None:
        return
    people.forget_document(conn, did)
    # A contentless index forgets a row only when told the very tokens that it holds.
    passages = conn.execute('SELECT n, "start", "end" FROM passages WHERE document_id = ?', (did,)).fetchall()
    conn.executemany("INSERT INTO passages_fts(passages_fts, rowid, grams) VALUES ('delete', ?, ?)",
                     [(n, fts.grams(row[0][a:b])) for n, a, b in passages])
    names = conn.execute("SELECT n, text FROM names WHERE document_id = ?", (did,)).fetchall()
    conn.executemany("INSERT INTO names_fts(names_fts, rowid, grams) VALUES ('delete', ?, ?)", [(n, fts.grams(t)) for n, t in names])
    conn.execute("DELETE FROM documents WHERE id = ?", (did,))
    conn.execute("DELETE FROM places WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.region_code = places.code)")
