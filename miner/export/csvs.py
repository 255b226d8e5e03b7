"""A folder of CSV files, UTF-8 with a byte-order mark so that Excel reads them; ``OUT.csv`` gives the cases alone."""
from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from .tables import safe, sheets

if TYPE_CHECKING:
    from ..store import Store
    from ..store.filters import Filter


def write(store: Store, out: Path, filters: Filter, lang: str) -> list[Path]:
    alone = out.suffix.lower() == ".csv"
    if not alone:
        out.mkdir(parents=True, exist_ok=True)
    written = []
    for sheet in sheets(store, filters, lang):
        path = out if alone else out / f"{sheet.name}.csv"
        with open(path, "w", encoding="utf-8-sig", newline="") as f:
            writer = csv.writer(f)
            writer.writerow(sheet.columns)
            writer.writerows([safe(c) for c in row] for row in sheet.rows)
        written.append(path)
        if alone:
            break
    return written
