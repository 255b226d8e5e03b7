"""What a person decided on two tellings: same, different or unsure; who, when and why; taken back at will, never by the machine.

A decision names records by key (``document/name``), not by row, so that it outlives re-ingest and rebuilds; a page that was
replaced at its place hands its decisions to the page that took it (``history``). Files: one JSON object a line.
"""
from __future__ import annotations

import getpass
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from ..store.errors import StoreError
from ..store.rows import short
from .clusters import Pair, components, pair

JUDGEMENTS = ("same", "different", "unsure")
_FIELDS = ("id", "kind", "a", "b", "judgement", "who", "at", "why", "withdrawn_at")


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def me() -> str:
    """The user's name on this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def active(conn: Connection, keys: Iterable[str]) -> dict[Pair, str]:
    """The decisions that stand on pairs of which a record of KEYS is one side: pair → same or different."""
    out: dict[Pair, str] = {}
    keys = list(keys)
    for at in range(0, len(keys), 400):
        part = keys[at:at + 400]
        marks = ", ".join("?" * len(part))
        for a, b, judgement in conn.execute(
                "SELECT a, b, judgement FROM decisions WHERE kind = 'person' AND withdrawn_at IS NULL AND judgement != 'unsure' AND "
                f"(a IN ({marks}) OR b IN ({marks}))", (*part, *part)):
            out[pair(a, b)] = judgement
    return out


def record(conn: Connection, a: str, b: str, judgement: str, *, who: str | None = None, why: str = "", at: str | None = None) -> str:
    """Writes a decision on two record keys, in place of an earlier one on the same pair; gives its id. Refuses one that stands
    against others (A is B, B is C, A is not C)."""
    a, b = pair(a, b)
    if a == b:
        raise StoreError("decision.itself", id=a)
    _refuse_contradiction(conn, a, b, judgement)
    at = at or now()
    conn.execute("UPDATE decisions SET withdrawn_at = ? WHERE kind = 'person' AND a = ? AND b = ? AND withdrawn_at IS NULL", (at, a, b))
    (count,) = conn.execute("SELECT count(*) FROM decisions WHERE a = ? AND b = ?", (a, b)).fetchone()
    did = short("j", a, b, judgement, at, count)
    conn.execute("INSERT INTO decisions VALUES (?, 'person', ?, ?, ?, ?, ?, ?, NULL)", (did, a, b, judgement, who or me(), at, why))
    return did


def _refuse_contradiction(conn: Connection, a: str, b: str, judgement: str) -> None:
    if judgement == "unsure":
        return
    said = {p: j for p, j in _around(conn, a, b).items() if p != (a, b)}
    if judgement == "same":
        said[a, b] = "same"
    joined = components({k for p in said for k in p} | {a, b}, [p for p, j in said.items() if j == "same"])
    home = {k: i for i, part in enumerate(joined) for k in part}
    against = [p for p, j in {**said, (a, b): judgement}.items() if j == "different" and home[p[0]] == home[p[1]]]
    if against:
        raise StoreError("decision.contradicts", a=a, b=b, judgement=judgement,
                         others="; ".join(" ".join((*p, j)) for p, j in sorted(said.items()) if p != (a, b)))


def _around(conn: Connection, a: str, b: str) -> dict[Pair, str]:
    """All decisions that hang together with two records."""
    seen: set[str] = set()
    todo = {a, b}
    said: dict[Pair, str] = {}
    while todo:
        seen |= todo
        found = active(conn, sorted(todo))
        said |= found
        todo = {k for p in found for k in p} - seen
    return said


def withdraw(conn: Connection, decision_id: str) -> tuple[str, str]:
    """Takes a decision back; gives its pair. It stays in the table with the time of its withdrawal."""
    row = conn.execute("SELECT a, b, withdrawn_at FROM decisions WHERE id = ? AND kind = 'person'", (decision_id,)).fetchone()
    if row is None:
        raise StoreError("decision.unknown", id=decision_id)
    if row[2] is None:
        conn.execute("UPDATE decisions SET withdrawn_at = ? WHERE id = ?", (now(), decision_id))
    return row[0], row[1]


def listed(conn: Connection, withdrawn: bool = False) -> list[dict[str, Any]]:
    """Every decision, the oldest first."""
    sql = f"SELECT {', '.join(_FIELDS)} FROM decisions WHERE kind = 'person'" + ("" if withdrawn else " AND withdrawn_at IS NULL")
    return [dict(zip(_FIELDS, row)) for row in conn.execute(sql + " ORDER BY at, rowid")]


def export(conn: Connection, path: Path) -> int:
    """All decisions, those taken back too, to a file of JSON lines; gives their number."""
    found = listed(conn, withdrawn=True)
    path.write_text("".join(json.dumps(d, ensure_ascii=False) + "\n" for d in found), "utf-8")
    return len(found)


def read(path: Path) -> list[dict[str, Any]]:
    """The decisions of a file; StoreError names the line that is none."""
    out = []
    for n, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            d = json.loads(line)
            out.append({f: d[f] if f in ("a", "b", "judgement") else d.get(f) for f in _FIELDS})
        except (ValueError, KeyError, TypeError) as error:
            raise StoreError("decision.file", path=path, line=n, reason=f"{type(error).__name__}: {error}") from error
        if out[-1]["judgement"] not in JUDGEMENTS:
            raise StoreError("decision.file", path=path, line=n, reason=f"judgement {out[-1]['judgement']!r}")
    return out


def load(conn: Connection, found: Iterable[dict[str, Any]]) -> list[Pair]:
    """Writes decisions of a file that are not there yet; gives the pairs that they touch. One that contradicts is refused."""
    pairs = []
    for d in found:
        if d["id"] and conn.execute("SELECT 1 FROM decisions WHERE id = ?", (d["id"],)).fetchone():
            continue
        a, b = pair(d["a"], d["b"])
        if d["withdrawn_at"] is None:
            _refuse_contradiction(conn, a, b, d["judgement"])
            conn.execute("UPDATE decisions SET withdrawn_at = ? WHERE kind = 'person' AND a = ? AND b = ? AND withdrawn_at IS NULL", (now(), a, b))
        conn.execute("INSERT INTO decisions VALUES (?, 'person', ?, ?, ?, ?, ?, ?, ?)",
                     (d["id"] or short("j", a, b, d["judgement"], d["at"]), a, b, d["judgement"], d["who"], d["at"], d["why"], d["withdrawn_at"]))
        pairs.append((a, b))
    return pairs


def inherit(conn: Connection, old: str, new: str) -> list[Pair]:
    """A page replaced at its place hands its decisions to the page that took it, where the latter tells the same name; gives
    the pairs that they are on now."""
    pairs = []
    for did, a, b in conn.execute("SELECT id, a, b FROM decisions WHERE kind = 'person' AND withdrawn_at IS NULL AND "
                                  "(a >= ? AND a < ? OR b >= ? AND b < ?)", (old + "/", old + "0") * 2).fetchall():
        x, y = (new + k[len(old):] if k.startswith(old + "/") else k for k in (a, b))
        known = [k for k in (x, y) if k.startswith(new + "/")]
        if x != y and all(conn.execute("SELECT 1 FROM link_records WHERE key = ?", (k,)).fetchone() for k in known):
            x, y = pair(x, y)
            if not conn.execute("SELECT 1 FROM decisions WHERE a = ? AND b = ? AND withdrawn_at IS NULL", (x, y)).fetchone():
                judgement, who, at, why = conn.execute("SELECT judgement, who, at, why FROM decisions WHERE id = ?", (did,)).fetchone()
                conn.execute("INSERT INTO decisions VALUES (?, 'person', ?, ?, ?, ?, ?, ?, NULL)",
                             (short("j", x, y, judgement, at), x, y, judgement, who, at, why))
                pairs.append((x, y))
    return pairs
