"""A linear chain: each character of a sentence gets a state (outside, or begins, goes on in or ends a mention of a label), the states of a sentence
together.

Its file (``lexicons/learned/NAME.npz``) holds the keys of what was learned (``learned.reader.keys``), their weights, how likely
one state follows another, and the labels. State 0 is outside; then, for each label in turn, BEGINS, INSIDE, ENDS: no mention is of one character.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .. import lexicons

BITS = 20                         # of a key
BEGINS, INSIDE, ENDS = range(1, 4)
_PLACES = "BIE"
_NEVER = -1e4                     # of a step that no mention makes: inside after outside

Span = tuple[int, int]
Found = tuple[str, int, int]      # label, start, end


@dataclass(frozen=True, slots=True)
class Chain:
    """Weights ready to use."""
    labels: tuple[str, ...]
    rows: np.ndarray              # uint16 [2 ** BITS]: of each key its row in weights, 0 for what was not learned
    weights: np.ndarray           # float32 [keys + 1, states]
    moves: np.ndarray             # float32 [states, states]: from, to

    def scores(self, keys: np.ndarray) -> np.ndarray:
        """What speaks for each state at each character, from KEYS [templates, characters]: float32 [characters, states]."""
        return np.take(self.weights, np.take(self.rows, keys), axis=0).sum(axis=0)

    def best(self, scores: np.ndarray, sentences: Sequence[Span]) -> list[Found]:
        """The mentions on the likeliest way through each sentence."""
        order = sorted(sentences, key=lambda s: s[0] - s[1])                      # the longest first
        lengths = np.array([b - a for a, b in order])
        width, states = int(lengths[0]), scores.shape[1]
        at = np.minimum(np.array([a for a, _ in order])[:, None] + np.arange(width), len(scores) - 1)
        each = scores[at]                                                         # [sentences, width, states]
        came = np.zeros((width, len(order), states), np.int8)
        now = each[:, 0] + self._edge(0)
        last = now
        for t in range(1, width):
            n = int(np.searchsorted(-lengths, -t))                                # how many are longer than t
            ways = now[:n, :, None] + self.moves
            came[t, :n] = ways.argmax(axis=1)
            now = ways.max(axis=1) + each[:n, t]
            last = np.concatenate([now, last[n:]])
        ends = (last + self._edge(1)).argmax(axis=1)
        out: list[Found] = []
        for row, (a, b) in enumerate(order):
            if b - a == 0:
                continue
            state, path = int(ends[row]), []
            for t in range(b - a - 1, -1, -1):
                path.append(state)
                state = int(came[t, row, state])
            out += self._mentions(path[::-1], a)
        return sorted(out, key=lambda f: f[1])

    def _edge(self, side: int) -> np.ndarray:
        """What speaks against each state at the beginning (0) or the end (1) of a sentence: what would go on beyond it."""
        steps = self.moves[0] if side == 0 else self.moves[:, 0]
        return np.where(steps > _NEVER, np.float32(0), np.float32(_NEVER))

    def _mentions(self, path: list[int], at: int) -> list[Found]:
        out, begun = [], at
        for k, state in enumerate(path, at):
            label, place = divmod(state - 1, 3)
            if place + 1 == BEGINS:
                begun = k
            elif place + 1 == ENDS and state:
                out.append((self.labels[label], begun, k + 1))
        return out

    def states(self, found: Sequence[Found], length: int) -> np.ndarray:
        """The state of each of LENGTH characters that hold mentions, as numbers; mentions of other labels are outside."""
        out = np.zeros(length, np.int64)
        for label, a, b in found:
            if label in self.labels and b - a > 1:
                first = 3 * self.labels.index(label)
                out[a:b] = first + INSIDE
                out[a], out[b - 1] = first + BEGINS, first + ENDS
        return out

    def surety(self, scores: np.ndarray, sentence: Span, found: Found) -> float:
        """How likely a mention of a sentence is, by the least likely of its characters, from 0 to 1."""
        a, b = sentence
        label, start, end = found
        each = np.exp(scores[a:b] - scores[a:b].max(axis=1, keepdims=True))
        step = np.exp(self.moves)
        forth, back = np.empty_like(each), np.empty_like(each)
        now = np.exp(self._edge(0)) * each[0]
        forth[0] = now / now.sum()
        for t in range(1, b - a):
            now = (forth[t - 1] @ step) * each[t]
            forth[t] = now / now.sum()
        now = np.exp(self._edge(1))
        back[-1] = now / now.sum()
        for t in range(b - a - 2, -1, -1):
            now = step @ (back[t + 1] * each[t + 1])
            back[t] = now / now.sum()
        likely = forth * back
        likely /= likely.sum(axis=1, keepdims=True)
        states = self.states([(label, 0, end - start)], end - start)
        return float(likely[np.arange(start - a, end - a), states].min())


def state_names(labels: Sequence[str]) -> list[str]:
    """The states by name, in their order: O, B-ORG, I-ORG, E-ORG …"""
    return ["O", *[f"{place}-{label}" for label in labels for place in _PLACES]]


def allowed(labels: Sequence[str]) -> np.ndarray:
    """Which state may follow which: bool [states, states]."""
    names = state_names(labels)
    open_ = [n[0] in "BI" for n in names]
    return np.array([[(n[0] in "IE" and m[0] in "BI" and n[2:] == m[2:]) if open_[i] else n[0] in "OB" for n in names] for i, m in enumerate(names)])


@lru_cache(maxsize=None)
def load(name: str) -> Chain:
    """The chain NAME of lexicons/learned; LexiconError where its file is missing or broken."""
    path = lexicons.folder() / "learned" / f"{name}.npz"
    try:
        with np.load(path) as file:
            labels = tuple(str(label) for label in file["labels"])
            keys, weights = file["keys"], file["weights"].astype(np.float32)
            rows = np.zeros(1 << BITS, np.uint16)
            rows[keys] = np.arange(1, len(keys) + 1)
            moves = np.where(allowed(labels), file["moves"].astype(np.float32), np.float32(_NEVER))
            return Chain(labels, rows, np.concatenate([np.zeros((1, weights.shape[1]), np.float32), weights]), moves)
    except (OSError, KeyError, ValueError) as e:
        raise lexicons.LexiconError(f"{path}: no model ({e}); run python benchmarks/learn.py") from e
