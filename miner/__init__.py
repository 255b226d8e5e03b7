"""miner: turns Chinese discipline-inspection documents into a searchable, evidence-backed case database.

    >>> import miner
    >>> extraction = miner.extract("notice.html")            # no database
    >>> store = miner.Store("cases.db"); store.ingest(["reports/"])
"""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from miner.extraction import extract, extract_document, extract_text
    from miner.model import Extraction
    from miner.reading import ReadingError
    from miner.store import Store

__version__ = "0.1.0"
__all__ = ["extract", "extract_text", "extract_document", "Extraction", "ReadingError", "Store"]

# what ``miner --help`` need not wait for is loaded at its first use
_HOMES = {"extract": "miner.extraction", "extract_text": "miner.extraction", "extract_document": "miner.extraction", "Extraction": "miner.model",
          "ReadingError": "miner.reading", "Store": "miner.store"}


def __getattr__(name: str) -> Any:
    import importlib
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'miner' has no attribute {name!r}")
