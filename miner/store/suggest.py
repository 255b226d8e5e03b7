"""What to search for where a search finds nothing: near names, and a run of words taken apart by jieba.

jieba knows ordinary words, the database its own names: the names that stand in the query are given to jieba as words, so that
「渠县医保局代某受贿」 falls into 渠县 医保局 代某 受贿.
"""
from __future__ import annotations

from difflib import SequenceMatcher
from sqlite3 import Connection

from . import fts

NEAR = 0.5              # share of characters in common: 陈谋 for 陈某, 吴纯梁 for 吴纯良
LOOKED_AT = 5000        # names that share a character with the query; more would take longer than a person waits
LONGEST = 100           # characters of a query that are looked at


def suggest(conn: Connection, query: str, limit: int = 5) -> list[str]:
    """Queries that find something, the likeliest first; empty where nothing is near."""
    terms = [fts.fold(t) for t in query[:LONGEST].split()]
    pieces = [p for t in terms for p in (_words(conn, t) if len(t) > 3 else [t])]
    kept: list[str] = []
    for piece in dict.fromkeys(pieces):
        if _found(conn, *kept, piece):
            kept.append(piece)
    out = [" ".join(kept)] if kept else []
    for term in terms:
        if not _found(conn, term):
            out += _near(conn, term, limit)
    out += [p for p in pieces if p not in kept and _found(conn, p)]
    return [s for s in dict.fromkeys(out) if s != query][:limit]


def _found(conn: Connection, *terms: str) -> bool:
    from .search import search
    return any(map(fts.match, terms)) and bool(search(conn, " ".join(terms), limit=1))


def _sharing(conn: Connection, term: str) -> list[str]:
    """Names that share a character with the term: those who answer for something first, then the oftenest told."""
    chars = [m for m in map(fts.match, dict.fromkeys(term)) if m]
    if not chars:
        return []
    return [t for (t,) in conn.execute(
        "SELECT n.text FROM names_fts f JOIN names n ON n.n = f.rowid WHERE names_fts MATCH ? GROUP BY n.text "
        "ORDER BY EXISTS (SELECT 1 FROM people p WHERE p.name = n.text) DESC, sum(n.count) DESC, n.text LIMIT ?", (" OR ".join(chars), LOOKED_AT))]


def _near(conn: Connection, term: str, limit: int) -> list[str]:
    """Names written nearly as the term is, a first character in common before others."""
    ranked = []
    for n, name in enumerate(_sharing(conn, term)):
        last = name.rsplit("/", 1)[-1]
        same = SequenceMatcher(None, term, fts.fold(last), autojunk=False).ratio()
        if same >= NEAR:
            ranked.append((-same, last[0] != term[0], n, last))
    return list(dict.fromkeys(r[-1] for r in sorted(ranked)))[:limit]


def _words(conn: Connection, term: str) -> list[str]:
    """A run of characters as words of two characters or more; names of the database stay whole."""
    import logging

    import jieba
    jieba.setLogLevel(logging.WARNING)
    words = jieba.Tokenizer()
    words.initialize()
    for name in _sharing(conn, term):
        if len(name) > 1 and fts.fold(name) in term:
            words.add_word(fts.fold(name))
    return [w for w in words.lcut(term) if len(w) > 1]
