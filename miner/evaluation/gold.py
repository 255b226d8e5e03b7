"""The contract's JSON (a gold annotation, or what ``miner extract`` printed) as an Extraction."""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..model import (
    Amount,
    CareerLine,
    Case,
    Document,
    Event,
    Extraction,
    Mention,
    Period,
    Position,
    Profile,
    Sanction,
    Statistic,
    Subject,
    Violation,
)


class GoldError(ValueError):
    """A file is no JSON of the contract; the message names it and says what is wrong."""


def load(path: str | Path) -> Extraction:
    """Reads one file. GoldError where it is not the contract's JSON."""
    try:
        return from_dict(json.loads(Path(path).read_text("utf-8")))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(f"{path}: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{path}: not the contract's JSON: {type(error).__name__} {error}") from error


def from_dict(d: dict[str, Any]) -> Extraction:
    """The contract's JSON, with or without evidence, as an Extraction. Evidence that the JSON does not carry is looked up
    where the text tells it in one way: a case's passage by its text, a name by its first place in the passage."""
    doc = d["document"]
    document = Document(text=doc["text"], path=doc.get("path") or "", sha256=doc.get("sha256") or "",
                        media_type=doc.get("media_type") or "text/plain", pages=doc.get("pages") or 1, title=doc.get("title"),
                        source=doc.get("source"), authors=tuple(doc.get("authors") or ()), published=doc.get("published"),
                        genre=doc.get("genre"))
    mentions = tuple(Mention(m["label"], m["start"], m["end"], m["text"], m.get("norm"), m.get("page") or 1,
                             tuple(m["bbox"]) if m.get("bbox") else None, m.get("why") or "")
                     for m in sorted(d.get("mentions", ()), key=lambda m: m["start"]))
    return Extraction(document, mentions, tuple(_case(c, document.text) for c in d.get("cases", ())),
                      tuple(_statistic(s, document.text) for s in d.get("statistics", ())), tuple(d.get("warnings", ())))


def _place(text: str, words: str, low: int = 0, high: int | None = None) -> tuple[int | None, int | None]:
    at = text.find(words, low, len(text) if high is None else high) if words else -1
    return (None, None) if at < 0 else (at, at + len(words))


def _evidence(x: dict[str, Any]) -> tuple[int | None, int | None]:
    e = x.get("evidence") or {}
    return e.get("start"), e.get("end")


def _period(p: dict[str, Any] | None) -> Period | None:
    return Period(p.get("start"), p.get("end")) if p else None


def _case(c: dict[str, Any], text: str) -> Case:
    start, end = c.get("start"), c.get("end")
    if start is None:
        start, end = _place(text, c.get("text") or "")
    return Case(
        tuple(_subject(s, text, start, end) for s in c["subjects"]), c.get("region"), c.get("region_code"), _period(c.get("conduct")),
        tuple(Violation(v["code"], *_evidence(v), v.get("why") or "") for v in c["violations_evidence"])
        if "violations_evidence" in c else tuple(Violation(v) for v in c.get("violations", ())),
        tuple(Amount(float(a["value"]), a.get("currency", "CNY"), a.get("approx", "exact"), a["role"], *_evidence(a), a.get("why") or "")
              for a in c.get("amounts", ())),
        c.get("text") or "", start or 0, end or 0)


def _subject(s: dict[str, Any], text: str, low: int | None, high: int | None) -> Subject:
    start, end = _evidence(s)
    if start is None:
        start, end = _place(text, s["name"], low or 0, high)
    profile = s.get("profile")
    return Subject(
        s["name"], s.get("kind", "person"), s.get("rank"),
        tuple(Position(p.get("org"), p.get("title") or "", bool(p.get("former")), *_evidence(p), p.get("why") or "")
              for p in s.get("positions", ())),
        tuple(Sanction(x["code"], x.get("term_months"), *_evidence(x), x.get("why") or "") for x in s.get("sanctions", ())),
        tuple(Event(e["type"], e.get("start"), e.get("end"), e.get("agency"), *_evidence(e), e.get("why") or "")
              for e in s.get("events", ())),
        Profile(**{k: profile.get(k) for k in ("sex", "ethnicity", "birth", "native_place", "education", "party_joined", "work_started")},
                career=tuple(CareerLine(k["text"], k.get("start"), k.get("end")) for k in profile.get("career") or ())) if profile else None,
        start, end, s.get("why") or "")


def _statistic(s: dict[str, Any], text: str) -> Statistic:
    start, end = _evidence(s)
    if start is None:
        start, end = _place(text, s.get("text") or "")
    return Statistic(s["indicator"], float(s["value"]), s.get("unit") or "", s.get("approx") or "exact", s.get("region"),
                     _period(s.get("period")), s.get("text") or "", start, end, s.get("why") or "")
