"""Every shape that flows through miner, named as in the extraction contract (schema ``miner.extract/1``).

Flow: ``reading`` makes a Document, ``tagging`` adds Mentions, ``cases`` groups them into Cases and
Statistics; the three together are one Extraction. No shape is changed once made, and all are frozen but those of which a
document has very many; every offset is a Python
string index into ``Document.text``, end exclusive; every page counts from 1; every box is
``(x0, top, x1, bottom)`` in PDF points with the origin at the top left.

``to_dict`` gives the contract's JSON and nothing more; with ``explain=True`` it adds ``why`` and the
evidence offsets that the store keeps.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

SCHEMA = "miner.extract/1"
LABELS = ("PER", "ORG", "LOC", "TITLE", "DATE", "MONEY", "SANC", "LAW")
GENRES = ("case_bulletin", "investigation", "decision", "judicial", "news", "inspection_report", "other")
RANKS = (  # highest first
    "national", "ministerial_chief", "ministerial_deputy", "bureau_chief", "bureau_deputy",
    "division_chief", "division_deputy", "section_chief", "section_deputy", "other",
)

Box = tuple[float, float, float, float]
Label = Literal["PER", "ORG", "LOC", "TITLE", "DATE", "MONEY", "SANC", "LAW"]
BlockKind = Literal["title", "head", "byline", "paragraph", "caption", "table", "footnote", "aside"]


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line inside the text: where its characters stand on the page image.

    ``edges`` has ``end - start + 1`` positions along the line (x, or y where ``vertical``), so that any
    part of the line has a box; None where only the line's box is known.
    ``confidence`` is the OCR's (0..1), None where the characters were printed in the file.
    """
    start: int
    end: int
    page: int
    bbox: Box
    edges: tuple[float, ...] | None = None
    vertical: bool = False
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, head or table of the text, and where it came from."""
    start: int
    end: int
    kind: BlockKind = "paragraph"
    page: int = 1
    bbox: Box | None = None
    source_start: int | None = None   # offset in the decoded source file, where it has one
    source_end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article as a person reads it: title line, then paragraphs, one a line."""
    text: str
    path: str = ""
    sha256: str = ""
    media_type: str = "text/plain"
    pages: int = 1
    title: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None      # ISO date
    genre: str | None = None          # None until cases.genre has decided
    blocks: tuple[Block, ...] = ()
    lines: tuple[Line, ...] = ()
    warnings: tuple[str, ...] = ()

    def locate(self, start: int, end: int) -> tuple[int, Box | None]:
        """Page and box of ``text[start:end]``: the box of its part on its first printed line."""
        import bisect
        if self.lines:
            i = bisect.bisect_right(self.lines, start, key=lambda line: line.start) - 1
            if i >= 0 and start < self.lines[i].end:
                line = self.lines[i]
                stop = min(end, line.end)
                if line.edges is None:
                    return line.page, line.bbox
                a, b = sorted((line.edges[start - line.start], line.edges[stop - line.start]))
                x0, top, x1, bottom = line.bbox
                return line.page, ((x0, a, x1, b) if line.vertical else (a, top, b, bottom))
        for block in self.blocks:
            if block.start <= start < block.end:
                return block.page, block.bbox
        return 1, None

    def confidence(self, start: int, end: int) -> float | None:
        """The lowest OCR confidence of the lines that ``text[start:end]`` touches; None if printed."""
        found = [line.confidence for line in self.lines
                 if line.confidence is not None and line.start < end and start < line.end]
        return min(found) if found else None


@dataclass(slots=True)                # not frozen: there are hundreds in a document, and frozen ones take four times as long to make
class Mention:
    """A tagged span, not changed once made. ``data`` holds what a component learned beside ``norm`` (a place's code, an
    organisation's completed name …) and stays inside the program; ``why`` names the rule and evidence."""
    label: Label
    start: int
    end: int
    text: str
    norm: dict[str, Any] | None = None
    page: int = 1
    bbox: Box | None = None
    why: str = ""
    data: dict[str, Any] = field(default_factory=dict)

    def to_dict(self, explain: bool = False) -> dict[str, Any]:
        d: dict[str, Any] = {"label": self.label, "start": self.start, "end": self.end, "text": self.text,
                             "norm": self.norm, "page": self.page,
                             "bbox": list(self.bbox) if self.bbox else None}
        if explain:
            d["why"] = self.why
        return d


@dataclass(slots=True, unsafe_hash=True)      # not frozen, as Mention
class Position:
    org: str | None
    title: str
    former: bool = False
    start: int | None = None          # the TITLE mention that tells it
    end: int | None = None
    why: str = ""


@dataclass(slots=True, unsafe_hash=True)      # not frozen, as Mention
class Sanction:
    code: str                         # contract sanction code, e.g. party.expulsion
    term_months: int | None = None
    start: int | None = None          # the SANC mention
    end: int | None = None
    why: str = ""


@dataclass(slots=True, unsafe_hash=True)      # not frozen, as Mention
class Event:
    """What happened to a subject. ``start``/``end`` are ISO dates or None where the text does not tell."""
    type: str
    start: str | None = None
    end: str | None = None
    agency: str | None = None
    text_start: int | None = None     # offsets of the clause that tells it
    text_end: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    value: float
    currency: str
    approx: str
    role: str
    start: int | None = None          # the MONEY mention
    end: int | None = None
    why: str = ""


@dataclass(slots=True, unsafe_hash=True)      # not frozen, as Mention
class Violation:
    code: str
    start: int | None = None          # the words that state it
    end: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class CareerLine:
    text: str
    start: str | None = None          # YYYY-MM
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    sex: str | None = None
    ethnicity: str | None = None
    birth: str | None = None          # YYYY-MM
    native_place: str | None = None
    education: str | None = None
    party_joined: str | None = None
    work_started: str | None = None
    career: tuple[CareerLine, ...] = ()


@dataclass(slots=True, unsafe_hash=True)      # not frozen, as Mention
class Subject:
    name: str
    kind: Literal["person", "organization", "group"] = "person"
    rank: str | None = None
    positions: tuple[Position, ...] = ()
    sanctions: tuple[Sanction, ...] = ()
    events: tuple[Event, ...] = ()
    profile: Profile | None = None
    start: int | None = None          # first mention of the subject in the case
    end: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Case:
    subjects: tuple[Subject, ...]
    region: str | None = None
    region_code: str | None = None
    conduct: Period | None = None
    violations: tuple[Violation, ...] = ()
    amounts: tuple[Amount, ...] = ()
    text: str = ""
    start: int = 0                    # the passage that tells the case
    end: int = 0
    region_why: str = ""              # which words gave the region, and by which rule
    conduct_why: str = ""             # which dates gave the period of conduct


@dataclass(frozen=True, slots=True)
class Statistic:
    indicator: str
    value: float
    unit: str
    approx: str = "exact"
    region: str | None = None
    period: Period | None = None
    text: str = ""
    start: int | None = None
    end: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    document: Document
    mentions: tuple[Mention, ...] = ()
    cases: tuple[Case, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    warnings: tuple[str, ...] = ()

    def to_dict(self, explain: bool = False) -> dict[str, Any]:
        """The contract's JSON; ``explain`` adds ``why`` and evidence offsets."""
        doc = self.document
        return {
            "schema": SCHEMA,
            "document": {"path": doc.path, "sha256": doc.sha256, "media_type": doc.media_type,
                         "pages": doc.pages, "title": doc.title, "source": doc.source,
                         "authors": list(doc.authors), "published": doc.published,
                         "genre": doc.genre, "text": doc.text},
            "mentions": [m.to_dict(explain) for m in self.mentions],
            "cases": [_case(c, explain) for c in self.cases],
            "statistics": [_statistic(s, explain) for s in self.statistics],
            "warnings": list(self.warnings),
        }


def _evidence(item: Any, explain: bool, start: str = "start", end: str = "end") -> dict[str, Any]:
    return {"evidence": {"start": getattr(item, start), "end": getattr(item, end)}, "why": item.why} if explain else {}


def _period(p: Period | None) -> dict[str, str | None] | None:
    return {"start": p.start, "end": p.end} if p else None


def _number(x: float) -> float | int:
    return int(x) if float(x).is_integer() else x


def _subject(s: Subject, explain: bool) -> dict[str, Any]:
    d: dict[str, Any] = {
        "name": s.name, "kind": s.kind, "rank": s.rank,
        "positions": [{"org": p.org, "title": p.title, "former": p.former, **_evidence(p, explain)} for p in s.positions],
        "sanctions": [{"code": x.code, "term_months": x.term_months, **_evidence(x, explain)} for x in s.sanctions],
        "events": [{"type": e.type, "start": e.start, "end": e.end,
                    **({"agency": e.agency} if explain else {}), **_evidence(e, explain, "text_start", "text_end")}
                   for e in s.events],
        **_evidence(s, explain),
    }
    if s.profile is not None:
        p = s.profile
        d["profile"] = {"sex": p.sex, "ethnicity": p.ethnicity, "birth": p.birth, "native_place": p.native_place,
                        "education": p.education, "party_joined": p.party_joined, "work_started": p.work_started,
                        "career": [{"start": c.start, "end": c.end, "text": c.text} for c in p.career]}
    return d


def _case(c: Case, explain: bool) -> dict[str, Any]:
    d: dict[str, Any] = {
        "subjects": [_subject(s, explain) for s in c.subjects],
        "region": c.region, "region_code": c.region_code, "conduct": _period(c.conduct),
        "violations": list(dict.fromkeys(v.code for v in c.violations)),
        "amounts": [{"value": _number(a.value), "currency": a.currency, "approx": a.approx, "role": a.role,
                     **_evidence(a, explain)} for a in c.amounts],
        "text": c.text,
    }
    if explain:
        d["violations_evidence"] = [{"code": v.code, **_evidence(v, True)} for v in c.violations]
        d["start"], d["end"] = c.start, c.end
        d["region_why"], d["conduct_why"] = c.region_why, c.conduct_why
    return d


def _statistic(s: Statistic, explain: bool) -> dict[str, Any]:
    return {"indicator": s.indicator, "value": _number(s.value), "unit": s.unit, "approx": s.approx,
            "region": s.region, "period": _period(s.period), "text": s.text, **_evidence(s, explain)}
