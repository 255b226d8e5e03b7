"""Figures: counted from the cases (``stats``), or stated by the documents (``figures``)."""
from __future__ import annotations

from collections import defaultdict
from sqlite3 import Connection
from typing import Any

from .errors import StoreError
from .filters import Filter, case_conditions, day, region_condition, regions_like
from .persons import number

BY = ("region", "violation", "sanction", "year", "month", "rank", "sector", "agency")
MEASURES = ("cases", "people", "amount")
# Money that the wrong is about; what came back, fines and debts are other things and would count it twice.
ILLICIT = ("bribe", "embezzled", "misappropriated", "fraud", "gift", "public_spending", "allowance", "illicit_gain")


def stats(conn: Connection, *, by: str = "region", measure: str = "cases", filters: Filter = Filter()) -> list[dict[str, Any]]:
    """``[{"key", "cases", "people", "amount"}]``: cases and people counted once under each key, amounts in yuan.

    ``amount`` is the sum of a case's different illicit amounts in yuan (ILLICIT), given whole to each of its keys. Copies of a
    document (duplicate_of) do not count. By region: provinces, or one level below the region asked for. Where a key is not
    told it is null. Sorted by the measure, years and months by time.
    """
    if by not in BY:
        raise StoreError("option.by", value=by, known=", ".join(BY))
    if measure not in MEASURES:
        raise StoreError("option.code", name="measure", value=measure, known=", ".join(MEASURES))
    condition, values = case_conditions(conn, filters)
    cases = conn.execute("SELECT c.id, c.region, c.date, c.sector, c.agency FROM cases c JOIN documents d ON d.id = c.document_id "
                         f"WHERE d.duplicate_of IS NULL{condition}", values).fetchall()
    ids = {c[0] for c in cases}
    people: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for case, person, rank in conn.execute(
            "SELECT s.case_id, l.person_id, s.rank FROM subjects s JOIN person_subjects l ON l.subject_id = s.id"):
        if case in ids:
            people[case].add((person, rank))
    amount: dict[str, float] = defaultdict(float)
    for case, value in conn.execute(
            "SELECT case_id, sum(value) FROM (SELECT DISTINCT case_id, value, role FROM amounts WHERE currency = 'CNY' AND role IN "
            f"({', '.join('?' * len(ILLICIT))})) GROUP BY case_id", ILLICIT):
        amount[case] = value
    keys = _keys(conn, by, cases, people, filters)
    rows: dict[str | None, dict[str, Any]] = {}
    for case in cases:
        for key, who in keys(case):
            row = rows.setdefault(key, {"cases": set(), "people": set(), "amount": 0.0})
            row["cases"].add(case[0])
            row["people"] |= who
            row["amount"] += amount.get(case[0], 0.0)
    out = [{"key": k, "cases": len(r["cases"]), "people": len(r["people"]), "amount": number(r["amount"])} for k, r in rows.items()]
    if by in ("year", "month"):
        return sorted(out, key=lambda r: (r["key"] is None, r["key"] or ""))
    return sorted(out, key=lambda r: (r["key"] is None, -r[measure], r["key"] or ""))


def _keys(conn: Connection, by: str, cases: list[tuple], people: dict[str, set], filters: Filter):
    """A function: case → [(key, ids of the people under it)]."""
    def everybody(case: tuple) -> set[str]:
        return {p for p, _ in people[case[0]]}

    if by == "region":
        depth = 1
        if filters.region:
            chosen = regions_like(sorted({c[1] for c in cases if c[1]}), filters.region)
            depth = chosen[0].count("/") + 2 if chosen else 1
        return lambda c: [("/".join(c[1].split("/")[:depth]) if c[1] else None, everybody(c))]
    if by in ("year", "month"):
        return lambda c: [(c[2][:4 if by == "year" else 7] if c[2] else None, everybody(c))]
    if by == "sector":
        return lambda c: [(c[3], everybody(c))]
    if by == "agency":
        return lambda c: [(c[4], everybody(c))]
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    if by == "violation":
        for case, code in conn.execute("SELECT DISTINCT case_id, code FROM violations"):
            told[case][code] |= {p for p, _ in people.get(case, ())}
    elif by == "sanction":
        for case, code, person in conn.execute(
                "SELECT s.case_id, x.code, l.person_id FROM sanctions x JOIN subjects s ON s.id = x.subject_id "
                "LEFT JOIN person_subjects l ON l.subject_id = s.id"):
            told[case][code] |= {person} if person else set()
    else:
        for case, who in people.items():
            for person, rank in who:
                told[case][rank].add(person)
    return lambda c: list(told[c[0]].items()) if c[0] in told and told[c[0]] else [(None, everybody(c))]


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
