"""The project's own ruler: extractions against gold annotations in the contract's format."""
from .score import Report, compare, evaluate

__all__ = ["Report", "compare", "evaluate"]
