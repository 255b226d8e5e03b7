"""Tagging: Document in, mentions out (pipeline.py tells the whole in one page)."""
from miner.tagging.pipeline import tag

__all__ = ["tag"]
