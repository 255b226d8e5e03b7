"""The tables that people read: the database's views, narrowed to the cases that the filters leave."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..store.filters import Filter, case_conditions

if TYPE_CHECKING:
    from ..store import Store

# view → (name of the file or sheet in Chinese, in English)
SHEETS = {"v_cases": ("案件", "cases"), "v_people": ("人员", "people"), "v_positions": ("职务", "positions"), "v_events": ("经过", "events"),
          "v_sanctions": ("处分", "sanctions"), "v_violations": ("问题类型", "violations"), "v_amounts": ("金额", "amounts"),
          "v_career": ("简历", "career"), "v_statistics": ("统计数字", "statistics"), "v_documents": ("文书", "documents")}


@dataclass(frozen=True)
class Sheet:
    name: str
    columns: list[str]
    rows: Iterator[tuple[Any, ...]]


def chosen(store: Store, filters: Filter) -> tuple[list[str], list[str], list[str]] | None:
    """(cases, people, documents) that the filters leave; None for everything."""
    if not filters:
        return None
    condition, values = case_conditions(store.conn, filters)
    cases = store.conn.execute(f"SELECT c.id, c.document_id FROM cases c WHERE 1{condition}", values).fetchall()
    ids = {c for c, _ in cases}
    people = {p for c, p in store.conn.execute("SELECT s.case_id, l.person_id FROM person_subjects l JOIN subjects s ON s.id = l.subject_id") if c in ids}
    return sorted(ids), sorted(people), sorted({d for _, d in cases})


def sheets(store: Store, filters: Filter, lang: str = "zh") -> Iterator[Sheet]:
    """Every view as a sheet. The temporary table of what is chosen lives as long as the connection."""
    from ..lexicons import rows
    part = chosen(store, filters)
    english = {r["code"]: r["en"] for r in rows("codes") if r["kind"] == "column"} if lang == "en" else {}
    if part is not None:
        store.conn.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (id TEXT PRIMARY KEY)")
        store.conn.execute("DELETE FROM temp.chosen")
        store.conn.executemany("INSERT OR IGNORE INTO temp.chosen VALUES (?)", [(i,) for ids in part for i in ids])
    for view, names in SHEETS.items():
        columns = [r[1] for r in store.conn.execute(f"PRAGMA table_info({view})")]
        key = "案件编号" if "案件编号" in columns else "文书编号" if "文书编号" in columns else "编号"
        where = "" if part is None else f' WHERE "{key}" IN (SELECT id FROM temp.chosen)'
        yield Sheet(names[lang == "en"], [english.get(c, c) for c in columns], store.conn.execute(f"SELECT * FROM {view}{where}"))


def safe(value: Any) -> Any:
    """A cell that a spreadsheet will not take for a formula: documents come from anywhere."""
    return "'" + value if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
