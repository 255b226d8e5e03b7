"""The database as files. A format is one module with ``write(store, out, filters, lang) -> list[Path]``; FORMATS names them, and they
are loaded only when asked for."""
from __future__ import annotations

import errno
import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..store import Store
    from ..store.filters import Filter

FORMATS = {"csv": "csvs", "xlsx": "xlsx", "json": "jsons"}


def export(store: Store, out: Path, format: str, filters: Filter, lang: str = "zh") -> list[Path]:
    """Everything, or what the filters leave, written as ``format``; gives the files written. StoreError on an unknown format."""
    if format not in FORMATS:
        from ..store import StoreError
        raise StoreError("option.code", name="format", value=format, known=", ".join(FORMATS))
    if format != "csv" and out.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(out))
    out.parent.mkdir(parents=True, exist_ok=True)
    return import_module(f".{FORMATS[format]}", __package__).write(store, out, filters, lang)
