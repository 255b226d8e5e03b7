"""One workbook, a sheet a table."""
from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from .tables import sheets

if TYPE_CHECKING:
    from ..store import Store
    from ..store.filters import Filter

ROWS = 1_048_576            # Excel's limit
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def write(store: Store, out: Path, filters: Filter, lang: str) -> list[Path]:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    from ..store import StoreError
    book = Workbook(write_only=True)
    for sheet in sheets(store, filters, lang):
        page = book.create_sheet(sheet.name)
        page.freeze_panes = "A2"
        for n, column in enumerate(sheet.columns):
            page.column_dimensions[chr(65 + n)].width = 40 if column in ("原文", "职务", "标题", "文书", "text", "posts", "title", "document") else 16
        head = [WriteOnlyCell(page, c) for c in sheet.columns]
        for cell in head:
            cell.font = Font(bold=True)
        page.append(head)
        for n, row in enumerate(sheet.rows, 2):
            if n > ROWS:
                raise StoreError("export.rows", name=sheet.name, rows=ROWS)
            cells = []
            for value in row:
                if isinstance(value, str):
                    cell = WriteOnlyCell(page, _ILLEGAL.sub("", value)[:32767])
                    cell.data_type = "s"        # never a formula
                    cells.append(cell)
                else:
                    cells.append(value)
            page.append(cells)
    book.save(out)
    return [out]
