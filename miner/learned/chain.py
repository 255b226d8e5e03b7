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
        """The mentions on the likeliest way through each sentence, all sentences in step; arrays are [states, sentences], so that what is added lies side by side."""
        order = sorted([s for s in sentences if s[1] > s[0]], key=lambda s: s[0] - s[1])                      # the longest first
        if not order:
            return []
        begin, lengths = np.array([a for a, _ in order]), np.array([b - a for a, b in order])
        width = int(lengths[0])
        longer = np.searchsorted(-lengths, -np.arange(width)).tolist()            # how many sentences are longer than t
        moves = self.moves[:, :, None]
        now = scores[begin].T + self._edge(0)[:, None]
        ways = [now]                                                              # the best way to each state at t
        for t in range(1, width):
            now = np.maximum.reduce(now[:, None, :longer[t]] + moves, axis=0)
            now += scores[begin[:longer[t]] + t].T
            ways.append(now)
        path, edge = np.zeros(len(scores), np.int64), self._edge(1)[:, None]
        state = np.zeros(0, np.int64)
        for t in range(width - 1, -1, -1):                                        # back from the ends: of most states nobody asks how one came to them
            going_on = len(state)
            ended = (ways[t][:, going_on:] + edge).argmax(axis=0)
            if going_on:
                state = (ways[t][:, :going_on] + self.moves[:, state]).argmax(axis=0)
            state = np.concatenate([state, ended]) if ended.size else state
            path[begin[:len(state)] + t] = state
        first, place = np.divmod(path - 1, 3)
        begins, ends = np.flatnonzero(place + 1 == BEGINS), np.flatnonzero((place + 1 == ENDS) & (path > 0))
        begins = begins[np.searchsorted(begins, ends) - 1]
        return [(self.labels[k], a, b + 1) for k, a, b in zip(first[ends].tolist(), begins.tolist(), ends.tolist())]

    def _edge(self, side: int) -> np.ndarray:
        """What speaks against each state at the beginning (0) or the end (1) of a sentence: what would go on beyond it."""
        steps = self.moves[0] if side == 0 else self.moves[:, 0]
        return np.where(steps > _NEVER, np.float32(0), np.float32(_NEVER))

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
