"""The filters that every query shares, as conditions in SQL on a case ``c`` (its document is ``d``)."""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection

from .errors import StoreError
from .people import RANK_ORDER

_KIND_OF_DIVISION = "省市区县州盟旗"
# what may follow the short form in a division's name: a kind, or peoples before 自治 (伊犁|哈萨克自治州)
_REST = re.compile(r"(?:省|市|区|县|州|盟|旗|地区|林区|特区|特别行政区|[\u4e00-\u9fff]{0,16}自治[区州县旗])?")
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True)
class Filter:
    """What a query is narrowed to; None leaves a condition out. ``since`` and ``until`` are ISO dates, months or years,
    both inclusive; ``min_amount`` is in yuan; ``org`` is a part of an organisation's name."""
    region: str | None = None
    since: str | None = None
    until: str | None = None
    violation: str | None = None
    sanction: str | None = None
    rank: str | None = None
    min_amount: float | None = None
    status: str | None = None
    sector: str | None = None
    org: str | None = None

    def __bool__(self) -> bool:
        return any(v is not None for v in vars(self).values())


EVERYTHING = Filter()


def case_conditions(conn: Connection, f: Filter) -> tuple[str, list]:
    """(SQL beginning with AND or empty, its values) on case ``c``."""
    sql, values = [], []

    def need(condition: str, *given: object) -> None:
        sql.append(f" AND {condition}")
        values.extend(given)

    if f.region:
        condition, given = region_condition(conn, "c.region", f.region)
        need(condition, *given)
    if f.since:
        need("c.date >= ?", day("since", f.since))
    if f.until:
        need("c.date <= ?", day("until", f.until, last=True))
    if f.violation:
        need("EXISTS (SELECT 1 FROM violations v WHERE v.case_id = c.id AND (v.code = ? OR substr(v.code, 1, ?) = ?))",
             *_code(conn, "violation", f.violation))
    if f.sanction:
        need("EXISTS (SELECT 1 FROM sanctions x JOIN subjects xs ON xs.id = x.subject_id WHERE xs.case_id = c.id AND "
             "(x.code = ? OR substr(x.code, 1, ?) = ?))", *_code(conn, "sanction", f.sanction))
    if f.rank:
        if f.rank not in RANK_ORDER:
            raise StoreError("option.code", name="rank", value=f.rank, known=", ".join(RANK_ORDER))
        need("EXISTS (SELECT 1 FROM subjects rs WHERE rs.case_id = c.id AND rs.rank = ?)", f.rank)
    if f.min_amount is not None:
        need("EXISTS (SELECT 1 FROM amounts a WHERE a.case_id = c.id AND a.currency = 'CNY' AND a.value >= ?)", f.min_amount)
    if f.sector:
        need("c.sector = ?", f.sector)
    if f.org:
        need("EXISTS (SELECT 1 FROM positions o JOIN subjects os ON os.id = o.subject_id WHERE os.case_id = c.id AND "
             "instr(o.org, ?) > 0)", f.org)
    return "".join(sql), values


def _code(conn: Connection, kind: str, value: str) -> tuple[str, int, str]:
    """A code or its family (``crime``, ``party``), else refused with what is known."""
    known = [c for (c,) in conn.execute("SELECT code FROM codes WHERE kind = ? ORDER BY ordinal", (kind,))]
    by_name = [c for (c,) in conn.execute("SELECT code FROM codes WHERE kind = ? AND zh = ?", (kind, value))]
    value = by_name[0] if by_name else value.rstrip(".")
    family = value + "."
    if value not in known and not any(c.startswith(family) for c in known):
        raise StoreError("option.code", name=kind, value=value, known=", ".join(known))
    return value, len(family), family


def day(name: str, value: str, last: bool = False) -> str:
    """A date, month or year as a bound: ``2024`` is 2024-01-01, or with ``last`` what sorts after its every day."""
    try:
        if not _DATE.fullmatch(value):
            raise ValueError(value)
        date.fromisoformat(value + "-01-01"[len(value) - 4:])
    except ValueError as error:
        raise StoreError("option.date", name=name, value=value) from error
    return value + ("-99-99", "-99", "")[value.count("-")] if last else value


def regions_like(regions: list[str], wanted: str) -> list[str]:
    """The paths that a short or full name stands for, the highest that fit: 四川 → 四川省; 民和县 → 青海省/海东市/民和回族土族自治县;
    达州/渠县 → 四川省/达州市/渠县. ``regions`` are the paths to choose among; their upper parts count too."""
    parts = [p for p in wanted.split("/") if p]
    prefixes = {"/".join(r.split("/")[:n]) for r in regions for n in range(1, r.count("/") + 2)}

    def fits(prefix: str) -> bool:
        have = prefix.split("/")
        if not _same(have[-1], parts[-1]):
            return False
        at = 0
        for part in parts[:-1]:         # the upper parts in order, none needed
            while at < len(have) - 1 and not _same(have[at], part):
                at += 1
            if at >= len(have) - 1:
                return False
            at += 1
        return True

    found = sorted(p for p in prefixes if fits(p)) if parts else []
    top = min((p.count("/") for p in found), default=0)
    return [p for p in found if p.count("/") == top]


def _same(division: str, wanted: str) -> bool:
    if division == wanted:
        return True
    kind = wanted[-1] if len(wanted) > 2 and wanted[-1] in _KIND_OF_DIVISION else ""
    stem = wanted[:-1] if kind else wanted
    return (division.startswith(stem) and len(stem) > 1 and division.endswith(kind)
            and bool(_REST.fullmatch(division[len(stem):])))


def region_condition(conn: Connection, column: str, wanted: str, tables: tuple[str, ...] = ("cases", "statistics")) -> tuple[str, list]:
    """A condition on a column of region paths. ``wanted``: a path, a short form, or a six-figure code."""
    regions = sorted({r for t in tables for (r,) in conn.execute(f"SELECT DISTINCT region FROM {t} WHERE region IS NOT NULL")})
    if wanted.isdigit():
        stem = wanted.ljust(6, "0")
        stem = stem[:2] if stem.endswith("0000") else stem[:4] if stem.endswith("00") else stem
        rows = conn.execute("SELECT path, level FROM places WHERE substr(code, 1, ?) = ?", (len(stem), stem)).fetchall()
        chosen = sorted({"/".join(path.split("/")[:len(stem) // 2]) for path, _ in rows})
    else:
        chosen = regions_like(regions, wanted)
    if not chosen:
        return "0", []
    return ("(" + " OR ".join(f"{column} = ? OR substr({column}, 1, ?) = ?" for _ in chosen) + ")",
            [v for c in chosen for v in (c, len(c) + 1, c + "/")])
