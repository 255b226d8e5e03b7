"""A linear model over grams: a gram is a character or a pair of characters, marked with the field in which it stands.

Its file (``lexicons/learned/NAME.npz``) holds the grams, their weights as whole numbers of eight bits with a scale for each class, and the classes. What a
document tells a model is a dictionary of grams, each with how much it counts; its length is set to one before it is weighed.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import numpy as np

from .. import lexicons

Features = dict[str, float]

_EDGE = "|"                                                    # stands before and behind the words of a field


def add(features: Features, field: str, words: str, weight: float = 1.0) -> None:
    """Counts the characters and pairs of characters of WORDS as of FIELD.

    >>> f = {}; add(f, "b", "判处"); sorted(f)
    ['b判', 'b判处', 'b处', 'b处|', 'b|判']
    """
    get, before = features.get, field + _EDGE
    for c in words:
        gram, pair = field + c, before + c
        features[gram] = get(gram, 0.0) + weight
        features[pair] = get(pair, 0.0) + weight
        before = gram
    gram = before + _EDGE
    features[gram] = get(gram, 0.0) + weight


@dataclass(frozen=True, slots=True)
class Model:
    """Weights ready to use: row ``rows[gram]`` of ``weights`` holds the gram's weight for each of ``classes``."""
    classes: tuple[str, ...]
    rows: dict[str, int]
    rarity: np.ndarray        # float32 [grams]: how much a gram counts for being rare, 1 where a model does not ask
    weights: np.ndarray       # float32 [grams, classes]
    bias: np.ndarray          # float32 [classes]

    def scores(self, features: Features) -> np.ndarray:
        """The margin of each class, in the order of ``classes``: above 0 yes, the higher the surer."""
        known = [(row, n) for row, n in zip(map(self.rows.get, features), features.values()) if row is not None]
        if not known:
            return self.bias
        rows, told = zip(*known)
        at = np.array(rows, np.int64)
        counts = np.array(told, np.float32) * self.rarity.take(at)
        return (counts / np.sqrt(counts.dot(counts))) @ self.weights.take(at, axis=0) + self.bias


@lru_cache(maxsize=None)
def load(name: str) -> Model:
    """The model NAME of lexicons/learned; LexiconError where its file is missing or broken."""
    path = lexicons.folder() / "learned" / f"{name}.npz"
    try:
        with np.load(path) as file:
            grams = bytes(file["grams"]).decode("utf-8").split("\n")
            return Model(tuple(str(c) for c in file["classes"]), {g: i for i, g in enumerate(grams)}, file["rarity"].astype(np.float32),
                         file["weights"].astype(np.float32) * file["scale"].astype(np.float32), file["bias"].astype(np.float32))
    except (OSError, KeyError, ValueError) as e:
        raise lexicons.LexiconError(f"{path}: no model ({e}); run python benchmarks/learn.py") from e


@lru_cache(maxsize=None)
def _weighed(name: str) -> tuple[dict[str, float], float]:
    model = load(name)
    return dict(zip(model.rows, (model.rarity * model.weights[:, 0]).tolist())), float(model.bias[0])


def yes(name: str, features: Features) -> float:
    """The margin of the only class of the model NAME, by dictionaries alone: what is asked of hundreds of stretches of a text."""
    weights, bias = _weighed(name)
    known = [(n, w) for w, n in zip(map(weights.get, features), features.values()) if w is not None]
    return sum([n * w for n, w in known]) / sqrt(sum([n * n for n, _ in known])) + bias if known else bias
