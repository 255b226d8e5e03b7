"""Named entities and text, exact on the characters asked for, best first."""
from __future__ import annotations

import re
from sqlite3 import Connection
from typing import Any

from . import fts
from .errors import StoreError
from .filters import EVERYTHING, Filter, case_conditions, day, region_condition
from .rows import short

TYPES = ("person", "organization", "place", "document")
_SENTENCE_END = re.compile(r"[。！？!?；;][”’」』）)]*|\n")
_PREFIX = {"person": "n", "organization": "o", "place": "l"}


def search(conn: Connection, query: str, *, type: str | None = None, filters: Filter = EVERYTHING, limit: int = 20) -> list[dict[str, Any]]:
    """Hits ``{"type", "id", "text", "score", "document", "evidence"}`` for the words of ``query`` (white space parts
    them; all are needed). ``evidence`` are the words found and their offsets in the document's text, ``context`` the sentence
    around them. Scores are 1.0 for a name that is the query, less the less of the name it is; documents score below."""
    terms = [fts.fold(t) for t in query.split()]
    if not terms:
        raise StoreError("query.empty")
    if type is not None and type not in TYPES:
        raise StoreError("option.code", name="type", value=type, known=", ".join(TYPES))
    hits: list[dict[str, Any]] = []
    if type in (None, "person"):
        hits += _people(conn, terms, filters, limit)
    for kind in ("person", "organization", "place"):
        if type in (None, kind):
            hits += _names(conn, kind, terms, filters, {h["text"] for h in hits})
    hits.sort(key=lambda h: (-h["score"], TYPES.index(h["type"]), h["text"], h["id"]))
    if type in (None, "document"):
        hits += _documents(conn, terms, filters, limit)
    return _with_context(conn, hits[:limit] if type or len(hits) <= limit else _mixed(hits, limit))


def _mixed(hits: list[dict[str, Any]], limit: int) -> list[dict[str, Any]]:
    """The best hits, a third of the room kept for texts, so that many like names do not hide what is written."""
    texts = [h for h in hits if h["type"] == "document"]
    names = [h for h in hits if h["type"] != "document"]
    room = min(len(texts), max(limit - len(names), limit // 3))
    return names[:limit - room] + texts[:room]


def _document_condition(conn: Connection, filters: Filter) -> tuple[str, list]:
    """(SQL, values) on a document ``d``: it tells a case that all conditions fit together, and dates mean its publication
    where it has one. A region alone is also a figure's region."""
    if not filters:
        return "", []
    dates, values = "", []
    for name, sign in (("since", ">="), ("until", "<=")):
        value = getattr(filters, name)
        if value:
            dates += f" AND COALESCE(d.published, (SELECT min(date) FROM cases m WHERE m.document_id = d.id)) {sign} ?"
            values.append(day(name, value, last=name == "until"))
    rest = Filter(**{**vars(filters), "since": None, "until": None})
    if not rest:
        return dates, values
    sql, more = case_conditions(conn, rest)
    told = f"EXISTS (SELECT 1 FROM cases c WHERE c.document_id = d.id{sql})"
    values += more
    if rest == Filter(region=rest.region):
        condition, more = region_condition(conn, "f.region", rest.region)
        told = f"({told} OR EXISTS (SELECT 1 FROM statistics f WHERE f.document_id = d.id AND {condition}))"
        values += more
    return f"{dates} AND {told}", values


def _people(conn: Connection, terms: list[str], filters: Filter, limit: int) -> list[dict[str, Any]]:
    """People whose name holds a term and whose posts and region hold the rest, the nearest names first."""
    found: dict[str, tuple] = {}
    for term in terms:
        grams = fts.match(term)
        if grams is None:
            continue
        for row in conn.execute(
                "SELECT DISTINCT p.id, p.name, p.region FROM names_fts f JOIN names n ON n.n = f.rowid "
                "JOIN people p ON p.name = n.text WHERE names_fts MATCH ? AND n.kind = 'person'", (grams,)):
            found[row[0]] = row
    ranked = []
    for pid, name, region in found.values():
        folded = fts.fold(name)
        inside = [t for t in terms if t in folded]
        if inside:
            score = min(1.0, round(max(map(len, inside)) / len(name), 4))
            ranked.append((-score, name, pid, region, [t for t in terms if t not in folded]))
    condition, values = case_conditions(conn, filters)
    hits: list[dict[str, Any]] = []
    for score, name, pid, region, rest in sorted(ranked, key=lambda r: r[:3]):
        if len(hits) >= limit:
            break
        if rest:
            posts = " ".join((o or "") + t for o, t in conn.execute(
                "SELECT o.org, o.title FROM positions o JOIN person_subjects l ON l.subject_id = o.subject_id WHERE l.person_id = ?", (pid,)))
            about = fts.fold(f"{posts} {region or ''}")
            if not all(t in about for t in rest):
                continue
        row = conn.execute(
            'SELECT d.id, d.path, s.start, s."end", s.page, d.published FROM person_subjects l JOIN subjects s ON s.id = l.subject_id '
            f"JOIN cases c ON c.id = s.case_id JOIN documents d ON d.id = s.document_id WHERE l.person_id = ?{condition} "
            "ORDER BY s.start IS NULL, d.duplicate_of IS NOT NULL, d.published DESC, d.path LIMIT 1", (pid, *values)).fetchone()
        if row is not None:
            hits.append(_hit("person", pid, name, -score, *row[:5]))
    return hits


def _names(conn: Connection, kind: str, terms: list[str], filters: Filter, known: set[str]) -> list[dict[str, Any]]:
    """Names of a kind that hold every term; people who are nobody's subject (reporters, leaders) come as names here."""
    grams = " AND ".join(f"({g})" for g in map(fts.match, terms) if g)
    if not grams:
        return []
    condition, values = _document_condition(conn, filters)
    best: dict[str, tuple] = {}
    for row in conn.execute(
            'SELECT n.text, d.id, d.path, n.start, n."end", n.page, n.count, d.published FROM names_fts f JOIN names n ON n.n = f.rowid '
            f"JOIN documents d ON d.id = n.document_id WHERE names_fts MATCH ? AND n.kind = ?{condition} "
            "ORDER BY n.start IS NULL, d.published DESC, d.path", (grams, kind, *values)):
        folded = fts.fold(row[0])
        if all(t in folded for t in terms):
            best.setdefault(row[0], row)
    hits = []
    subjects: set[str] = set()
    if kind == "person" and best:
        for at in range(0, len(best), 400):
            part = list(best)[at:at + 400]
            subjects |= {n for (n,) in conn.execute(f"SELECT name FROM people WHERE name IN ({', '.join('?' * len(part))})", part)}
    for text, row in best.items():
        if kind == "person" and (text in known or text in subjects):
            continue
        last = text.rsplit("/", 1)[-1]
        score = min(1.0, round(sum(map(len, terms)) / len(last if kind == "place" else text), 4))
        # a name that nobody answers for comes after the people of that name
        hits.append(_hit(kind, short(_PREFIX[kind], kind, text), text, score if kind != "person" else score * 0.9, *row[1:6]))
    return hits


def _documents(conn: Connection, terms: list[str], filters: Filter, limit: int) -> list[dict[str, Any]]:
    """Documents that hold every term: first those with all in one paragraph, by the index's own measure of relevance; copies of
    a document that is found itself are left out."""
    grams = [g for g in map(fts.match, terms) if g]
    if not grams:
        return []
    condition, values = _document_condition(conn, filters)
    together = _ranked(conn, " AND ".join(f"({g})" for g in grams), condition, values, 0 if condition else 50 * limit)
    if len(together) < limit and not condition:
        together = _ranked(conn, " AND ".join(f"({g})" for g in grams), condition, values, 0)
    ranked = sorted(((-score, did, n) for did, (score, n) in together.items()))
    if len(grams) > 1 and len(ranked) < limit:
        apart = [_ranked(conn, g, condition, values, 0) for g in grams]
        rest = set(apart[0]).intersection(*apart[1:]) - set(together)
        low = max((s for s, _, _ in ranked), default=0.0)
        ranked += sorted((low + 1 / (1 + sum(part[d][0] for part in apart)), d, apart[0][d][1]) for d in rest)
    top = -ranked[0][0] if ranked else 0.0
    simple = all(re.fullmatch(r"[^\W_]+", t) for t in terms)
    all_ids = {d for _, d, _ in ranked}
    hits: list[dict[str, Any]] = []
    for score, did, n in ranked:
        if len(hits) >= limit:
            break
        text, path, title, copy_of = conn.execute("SELECT text, path, title, duplicate_of FROM documents WHERE id = ?", (did,)).fetchone()
        if copy_of in all_ids:
            continue
        folded = fts.fold(text)
        if not simple and not all(t in folded for t in terms):     # punctuation is compared by the words themselves
            continue
        first, end = conn.execute('SELECT start, "end" FROM passages WHERE n = ?', (n,)).fetchone()
        at = folded.find(terms[0], first, end)
        if at < 0:
            at = folded.find(terms[0])
        page = conn.execute("SELECT page FROM mentions WHERE document_id = ? AND start <= ? ORDER BY start DESC LIMIT 1", (did, at)).fetchone()
        share = max(-score, 0.0) / top if top > 0 else 0.5
        hits.append(_hit("document", did, title or text[:40].split("\n")[0], round(min(0.9, max(0.05, 0.9 * share)), 4),
                         did, path, at, at + len(terms[0]), page[0] if page else 1))
    return hits


def _ranked(conn: Connection, grams: str, condition: str, values: list, most: int) -> dict[str, tuple[float, int]]:
    """document → (relevance, its best passage) of one index query; the body is shown rather than a title line. ``most`` bounds the
    passages looked at (0: all)."""
    inner = "SELECT rowid, rank FROM passages_fts WHERE passages_fts MATCH ?" + (f" ORDER BY rank LIMIT {most}" if most else "")
    found: dict[str, list] = {}
    for did, n, start, rank in conn.execute(
            f"SELECT p.document_id, p.n, p.start, f.rank FROM ({inner}) f JOIN passages p ON p.n = f.rowid "
            f"JOIN documents d ON d.id = p.document_id WHERE 1{condition} ORDER BY f.rank", (grams, *values)):
        kept = found.get(did)
        if kept is None:
            found[did] = [-rank, n, start]
        else:
            kept[0] -= rank * 0.1
            if kept[2] == 0 and start:
                kept[1:] = [n, start]
    return {did: (score, n) for did, (score, n, _) in found.items()}


def _hit(kind: str, id: str, text: str, score: float, did: str, path: str, start: int | None, end: int | None, page: int | None) -> dict[str, Any]:
    return {"type": kind, "id": id, "text": text, "score": score, "document": path, "document_id": did,
            "evidence": {"text": None, "start": start, "end": end, "page": page}}


def sentence(text: str, start: int, end: int, width: int = 120) -> tuple[int, int]:
    """The sentence around ``text[start:end]``, no wider than ``width`` characters to either side."""
    low, high = max(0, start - width), min(len(text), end + width)
    before = [m.end() for m in _SENTENCE_END.finditer(text, low, start)]
    after = _SENTENCE_END.search(text, end, high)
    a = before[-1] if before else low
    b = after.end() if after else high
    while a < b and text[a].isspace():
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    return a, b


def _with_context(conn: Connection, hits: list[dict[str, Any]]) -> list[dict[str, Any]]:
    for hit in hits:
        e = hit["evidence"]
        if e["start"] is None:
            # completed from elsewhere in the document (an organisation's full name): no words of its own to show
            e["text"] = hit["text"]
            hit["context"] = None
            continue
        (text,) = conn.execute("SELECT text FROM documents WHERE id = ?", (hit["document_id"],)).fetchone()
        a, b = sentence(text, e["start"], e["end"])
        e["text"] = text[e["start"]:e["end"]]
        hit["context"] = {"text": text[a:b], "start": a, "end": b}
    return hits
