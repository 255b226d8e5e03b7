"""The database: ``Store`` opens one, ingests into it and answers from it; docs/schema.md tells its tables."""
from .database import Store
from .errors import StoreError

__all__ = ["Store", "StoreError"]
