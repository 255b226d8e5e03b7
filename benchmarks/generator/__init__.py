"""Composes fictional documents of every genre with known truth: a second, unlimited gold for miner.

``documents(n, seed)`` yields dicts in the contract's format; beside it every mention and every fact carries ``tags``, the
phenomena it shows (PER.word_name, POSITION.shared_org …). The people are fictional, the places real, the sentences our own.
The same seed gives the same documents. It knows nothing of miner's code and reads only lexicons/divisions.tsv (facts).
"""
from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from .genres import GENRES, compose


def document(seed: int, index: int, genre: str | None = None) -> dict[str, Any]:
    """The document of that number: ``{"name", "document", "mentions", "cases", "statistics"}`` with tags."""
    rng = random.Random(f"{seed}/{index}")
    names, weights = zip(*((name, weight) for name, (_, weight) in GENRES.items()))
    return compose(genre or rng.choices(names, weights)[0], rng, f"{seed}-{index:05d}")


def documents(n: int, seed: int) -> Iterator[dict[str, Any]]:
    """``n`` documents of all genres by their weights."""
    return (document(seed, i) for i in range(n))
