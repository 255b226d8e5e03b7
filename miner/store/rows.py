"""One Extraction as rows of the database: a pure function, so that it can run in any process.

``rows(extraction, …)`` gives ``{table: [tuple, …]}`` in the order of schema.columns; the writer only inserts.
"""
from __future__ import annotations

import hashlib
import json
import re
import zlib
from typing import Any

from ..model import Case, Document, Extraction, Subject
from . import fts
from .sectors import sector_of

_ANONYMOUS = re.compile(r"某|[XxＸｘ×＊*]{1,3}$|[甲乙丙丁]$")
# which event a sanction of this family was imposed by (contract: each party sanction gives one party_discipline …)
_EVENT_OF = (("party.", "party_discipline"), ("admin.", "admin_discipline"), ("criminal.", "sentence"),
             ("other.post_change", "removal"), ("other.restitution", "recovery"))


def short(prefix: str, *parts: object) -> str:
    """An id out of content: the prefix and 12 hex figures of the parts' hash."""
    return prefix + hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def document_id(sha256: str) -> str:
    return "d" + sha256[:16]


def anonymized(name: str) -> bool:
    """Whether a name hides somebody: 陈某, 朱某某, 代XX, 李×."""
    return bool(_ANONYMOUS.search(name))


def pack(value: Any) -> bytes:
    return zlib.compress(_json(value).encode("utf-8"), 6)


def unpack(blob: bytes) -> Any:
    """Reads a column of ``layouts``."""
    return json.loads(zlib.decompress(blob))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


class _Rows:
    def __init__(self, document: Document, did: str):
        self.document, self.did, self.text = document, did, document.text
        self.tables: dict[str, list[tuple]] = {}

    def add(self, table: str, *values: Any) -> None:
        self.tables.setdefault(table, []).append(values)

    def place(self, start: int | None, end: int | None) -> tuple:
        """(start, end, page, bbox) of a piece of evidence; an empty stretch is none."""
        if start is None or end is None or start >= end:
            return None, None, None, None
        page, box = self.document.locate(start, end)
        return start, end, page, _json([round(x, 2) for x in box]) if box else None

    def said(self, start: int | None, end: int | None) -> str | None:
        return None if start is None or end is None else self.text[start:end]


def rows(extraction: Extraction, *, sha256: str, path: str, published_given: str | None = None,
         extractor: str = "") -> dict[str, list[tuple]]:
    """All rows of one document but ``sources`` and the people. ``passages`` and ``names`` rows have no number
    yet and end with their grams: ``(document_id, start, end, grams)``, ``(document_id, kind, text, count, start,
    end, page, grams)``; the writer numbers them."""
    document, did = extraction.document, document_id(sha256)
    r = _Rows(document, did)
    r.add("documents", did, sha256, path, document.media_type, document.pages, document.title, document.source,
          _json(list(document.authors)), document.published, published_given, document.genre, document.text,
          _json(list(dict.fromkeys((*document.warnings, *extraction.warnings)))), None, None, extractor)
    if document.lines or document.blocks:
        r.add("layouts", did,
              pack([[b.start, b.end, b.kind, b.page, b.bbox, b.source_start, b.source_end] for b in document.blocks]),
              pack([[n.start, n.end, n.page, n.bbox, n.edges, n.vertical, n.confidence] for n in document.lines]))
    at = 0
    for line in document.text.split("\n"):
        if line.strip():
            r.add("passages", did, at, at + len(line), fts.grams(line))
        at += len(line) + 1
    _mentions(r, extraction)
    _names(r, extraction)
    seen: dict[str, int] = {}
    for n, case in enumerate(extraction.cases):
        _case(r, n, case, seen)
    for n, s in enumerate(extraction.statistics):
        tid = _unique(seen, "t", did, s.indicator, s.value, s.unit, s.region, s.start)
        period = s.period
        r.add("statistics", tid, did, n, s.indicator, s.value, s.unit, s.approx, s.region,
              period.start if period else None, period.end if period else None, s.text,
              *r.place(s.start, s.end), s.why)
    return r.tables


def _unique(seen: dict[str, int], prefix: str, *parts: object) -> str:
    """An id out of content; where the same content comes again in a document, its count goes in."""
    found = short(prefix, *parts)
    seen[found] = seen.get(found, 0) + 1
    return found if seen[found] == 1 else short(prefix, *parts, seen[found])


def _mentions(r: _Rows, extraction: Extraction) -> None:
    document = extraction.document
    ocr = any(line.confidence is not None for line in document.lines)
    taken: set[int] = set()
    for m in extraction.mentions:
        if m.start in taken:        # flat by contract; a second span at one place would be the tagger's mistake
            continue
        taken.add(m.start)
        r.add("mentions", r.did, m.start, m.end, m.label, m.text, _json(m.norm) if m.norm else None, m.page,
              _json([round(x, 2) for x in m.bbox]) if m.bbox else None,
              document.confidence(m.start, m.end) if ocr else None, _json(m.data) if m.data else None, m.why)


_KIND = {"PER": "person", "ORG": "organization", "LOC": "place"}


def _names(r: _Rows, extraction: Extraction) -> None:
    found: dict[tuple[str, str], list] = {}

    def note(kind: str, text: str, start: int | None, end: int | None, page: int | None, count: int = 1) -> None:
        entry = found.setdefault((kind, text), [0, start, end, page])
        entry[0] += count
        if entry[1] is None:
            entry[1:] = [start, end, page]

    for m in extraction.mentions:
        if m.label in _KIND:
            note(_KIND[m.label], m.text, m.start, m.end, m.page)
    for case in extraction.cases:
        start, end, page, _ = r.place(case.start, case.end)
        if case.region:
            note("place", case.region, start, end, page)
        for s in case.subjects:
            a, b, page, _ = r.place(s.start, s.end)
            note("organization" if s.kind == "organization" else "person", s.name, a, b, page, 0)
            for p in s.positions:
                if p.org:
                    a, b, page, _ = r.place(p.start, p.end)
                    note("organization", p.org, a, b, page, 0)
    for (kind, text), (count, start, end, page) in found.items():
        r.add("names", r.did, kind, text, max(count, 1), start, end, page, fts.grams(text))


def _case(r: _Rows, n: int, case: Case, seen: dict[str, int]) -> None:
    cid = _unique(seen, "c", r.did, case.start, *(s.name for s in case.subjects))
    dated = sorted(e.start for s in case.subjects for e in s.events if e.start)
    agencies = [e.agency for s in case.subjects for e in s.events if e.agency]
    orgs = [p.org for s in case.subjects for p in s.positions if p.org]
    orgs += [s.name for s in case.subjects if s.kind != "person"]
    if case.region and case.region_code:
        parts = case.region.split("/")
        r.add("places", case.region_code, case.region, parts[-1], len(parts))
    place = r.place(case.start, case.end)
    r.add("cases", cid, r.did, n, case.region, case.region_code if case.region else None,
          case.conduct.start if case.conduct else None, case.conduct.end if case.conduct else None,
          dated[0] if dated else r.document.published, sector_of(orgs), agencies[0] if agencies else None,
          case.text, *place)
    for i, v in enumerate(case.violations):
        r.add("violations", f"{cid}.v{i}", cid, r.did, v.code, *r.place(v.start, v.end), v.why)
    for i, a in enumerate(case.amounts):
        r.add("amounts", f"{cid}.a{i}", cid, r.did, a.value, a.currency, a.approx, a.role, *r.place(a.start, a.end), a.why)
    for i, s in enumerate(case.subjects):
        _subject(r, _unique(seen, "s", cid, s.name), cid, i, s)


def _subject(r: _Rows, sid: str, cid: str, n: int, s: Subject) -> None:
    r.add("subjects", sid, cid, r.did, n, s.name, s.kind, int(anonymized(s.name)), s.rank, *r.place(s.start, s.end), s.why)
    for i, p in enumerate(s.positions):
        r.add("positions", f"{sid}.p{i}", sid, r.did, p.org, p.title, int(p.former), *r.place(p.start, p.end), p.why)
    by_type: dict[str, list[str]] = {}
    for i, e in enumerate(s.events):
        eid = f"{sid}.e{i}"
        by_type.setdefault(e.type, []).append(eid)
        r.add("events", eid, sid, r.did, e.type, e.start, e.end, e.agency, r.said(e.text_start, e.text_end),
              *r.place(e.text_start, e.text_end), e.why)
    used: dict[str, int] = {}
    for i, x in enumerate(s.sanctions):
        event = None
        for family, kind in _EVENT_OF:
            if x.code.startswith(family) and kind in by_type:
                # the k-th party sanction goes with the k-th party_discipline; one sentence carries all its parts
                k = 0 if family == "criminal." else used.get(kind, 0)
                used[kind] = k + 1
                event = by_type[kind][min(k, len(by_type[kind]) - 1)]
        r.add("sanctions", f"{sid}.x{i}", sid, r.did, x.code, x.term_months, event, *r.place(x.start, x.end), x.why)
    if s.profile:
        p = s.profile
        r.add("profiles", sid, r.did, p.sex, p.ethnicity, p.birth, p.native_place, p.education, p.party_joined, p.work_started)
        for i, line in enumerate(p.career):
            r.add("career", f"{sid}.k{i}", sid, r.did, i, line.start, line.end, line.text)
