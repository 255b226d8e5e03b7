"""Figures: counted from the cases (``stats``), or stated by the documents (``figures``)."""
from __future__ import annotations

from dataclasses import dataclass, field, replace
from sqlite3 import Connection
from typing import Any

from .errors import StoreError
from .filters import EVERYTHING, Filter, case_conditions, day, region_condition, regions_like
from .matters import matters
from .persons import number

BY = ("region", "violation", "sanction", "year", "month", "rank", "sector", "agency")
MEASURES = ("cases", "people", "amount")
# Money that the wrong is about; what came back, fines and debts are other things and would count it twice.
ILLICIT = ("bribe", "embezzled", "misappropriated", "fraud", "gift", "public_spending", "allowance", "illicit_gain")


def stats(conn: Connection, *, by: str = "region", measure: str = "cases", filters: Filter = EVERYTHING) -> list[dict[str, Any]]:
    """``[{"key", "cases", "people", "amount"}]``: matters and people counted once under each key, amounts in yuan.

    A matter that several documents tell is one case here (matters.py), of its earliest date and most exact region; copies of a
    document do not count. ``amount`` is the sum of a matter's different illicit amounts in yuan (ILLICIT), given whole to
    each of its keys. By region: provinces, or one level below the region asked for. A key that is not told is null.
    Sorted by the measure, years and months by time.
    """
    if by not in BY:
        raise StoreError("option.by", value=by, known=", ".join(BY))
    if measure not in MEASURES:
        raise StoreError("option.code", name="measure", value=measure, known=", ".join(MEASURES))
    since, until = filters.since and day("since", filters.since), filters.until and day("until", filters.until, last=True)
    condition, values = case_conditions(conn, replace(filters, since=None, until=None))
    chosen = {c for (c,) in conn.execute(f"SELECT c.id FROM cases c WHERE 1{condition}", values)}
    found = _matters(conn)
    of_case = {c: m for m in found.values() for c in m.cases}
    kept = {of_case[c].id for c in chosen if c in of_case}
    kept = {m for m in kept if (not since or (found[m].date or "") >= since) and (not until or (found[m].date or "9") <= until)}
    rows: dict[str | None, dict[str, Any]] = {}
    for mid, keys in _keys(conn, by, {m: found[m] for m in kept}, of_case, filters).items():
        for key, people in keys.items():
            row = rows.setdefault(key, {"cases": 0, "people": set(), "amount": 0.0})
            row["cases"] += 1
            row["people"] |= people
            row["amount"] += sum(v for v, _ in found[mid].amounts)
    out = [{"key": k, "cases": r["cases"], "people": len(r["people"]), "amount": number(round(r["amount"], 2))} for k, r in rows.items()]
    if by in ("year", "month"):
        return sorted(out, key=lambda r: (r["key"] is None, r["key"] or ""))
    return sorted(out, key=lambda r: (r["key"] is None, -r[measure], r["key"] or ""))


@dataclass
class _Matter:
    id: str
    cases: list[str] = field(default_factory=list)
    region: str | None = None
    date: str | None = None
    sector: str | None = None
    agency: str | None = None
    people: set[str] = field(default_factory=set)
    amounts: set[tuple[float, str]] = field(default_factory=set)


def _matters(conn: Connection) -> dict[str, _Matter]:
    of = matters(conn)
    out: dict[str, _Matter] = {}
    for case, region, date, sector, agency in conn.execute("SELECT id, region, date, sector, agency FROM cases ORDER BY date, document_id, ordinal"):
        if case not in of:
            continue
        m = out.setdefault(of[case], _Matter(of[case]))
        m.cases.append(case)
        if region and region.count("/") > (m.region.count("/") if m.region else -1):
            m.region = region
        m.date, m.sector, m.agency = m.date or date, m.sector or sector, m.agency or agency
    by_case = {c: m for m in out.values() for c in m.cases}
    for case, person in conn.execute("SELECT s.case_id, l.person_id FROM subjects s JOIN person_subjects l ON l.subject_id = s.id"):
        if case in by_case:
            by_case[case].people.add(person)
    for case, value, role in conn.execute(
            f"SELECT case_id, value, role FROM amounts WHERE currency = 'CNY' AND role IN ({', '.join('?' * len(ILLICIT))})", ILLICIT):
        if case in by_case:
            by_case[case].amounts.add((value, role))
    return out


def _keys(conn: Connection, by: str, kept: dict[str, _Matter], of_case: dict[str, _Matter], filters: Filter) -> dict[str, dict[str | None, set[str]]]:
    """For each matter its keys and the people under each."""
    if by in ("region", "year", "month", "sector", "agency"):
        depth = 1
        if by == "region" and filters.region:
            chosen = regions_like(sorted({m.region for m in kept.values() if m.region}), filters.region)
            depth = chosen[0].count("/") + 2 if chosen else 1

        def key(m: _Matter) -> str | None:
            if by == "region":
                return "/".join(m.region.split("/")[:depth]) if m.region else None
            if by in ("year", "month"):
                return m.date[:4 if by == "year" else 7] if m.date else None
            return m.sector if by == "sector" else m.agency

        return {i: {key(m): m.people} for i, m in kept.items()}
    told: dict[str, dict[str | None, set[str]]] = {i: {} for i in kept}
    if by == "violation":
        rows = ((case, code, None) for case, code in conn.execute("SELECT DISTINCT case_id, code FROM violations"))
    elif by == "sanction":
        rows = conn.execute("SELECT s.case_id, x.code, COALESCE(l.person_id, '') FROM sanctions x JOIN subjects s ON s.id = x.subject_id "
                            "LEFT JOIN person_subjects l ON l.subject_id = s.id")
    else:       # a person's rank is the highest that any document gives
        rows = conn.execute("SELECT s.case_id, p.rank, p.id FROM subjects s JOIN person_subjects l ON l.subject_id = s.id "
                            "JOIN people p ON p.id = l.person_id")
    for case, code, person in rows:
        m = of_case.get(case)
        if m is not None and m.id in told:
            told[m.id].setdefault(code, set()).update(m.people if person is None else {person} - {""})
    return {i: keys or {None: kept[i].people} for i, keys in told.items()}


def figures(conn: Connection, *, region: str | None = None, indicator: str | None = None, since: str | None = None,
            until: str | None = None, limit: int | None = None) -> list[dict[str, Any]]:
    """The statistics that documents state, each with its document and the words; copies of a document left out.
    ``indicator`` is a part of the indicator's words; ``since``/``until`` bound the period, else the publication."""
    sql, values = "", []
    if region:
        if region == "全国":
            sql, values = " AND t.region = '全国'", []
        else:
            condition, values = region_condition(conn, "t.region", region)
            sql = f" AND {condition}"
    if indicator:
        sql += " AND instr(t.indicator, ?) > 0"
        values.append(indicator)
    if since:
        sql += " AND COALESCE(t.period_end, d.published) >= ?"
        values.append(day("since", since))
    if until:
        sql += " AND COALESCE(t.period_start, d.published) <= ?"
        values.append(day("until", until, last=True))
    out = []
    for r in conn.execute(
            'SELECT t.id, t.indicator, t.value, t.unit, t.approx, t.region, t.period_start, t.period_end, t.text, t.start, t."end", t.page, '
            "d.path, d.title, d.published FROM statistics t JOIN documents d ON d.id = t.document_id "
            f"WHERE d.duplicate_of IS NULL{sql} ORDER BY t.region, t.indicator, t.period_end, d.published, d.path, t.ordinal"
            + (" LIMIT ?" if limit else ""), (*values, *([limit] if limit else []))):
        out.append({"id": r[0], "indicator": r[1], "value": number(r[2]), "unit": r[3], "approx": r[4], "region": r[5],
                    "period": {"start": r[6], "end": r[7]} if r[6] or r[7] else None, "document": r[12], "title": r[13],
                    "published": r[14], "evidence": {"text": r[8], "start": r[9], "end": r[10], "page": r[11]}})
    return out
