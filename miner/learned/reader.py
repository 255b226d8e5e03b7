"""Reads organisations and posts character by character, beside the rules of ``tagging``: 「对|康源集团|开出罚单」, 「在|护理部|当|护士长|」.

What stands around a character is told by layers: the characters themselves, what the rules are sure of (dates, sums, sanctions, laws, names, posts), and where the
lexicons' words stand (last words of organisations, break words, places). What the rules take for organisations is not told: two readers who differ are worth more
than one who follows the other.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..marks import full_width
from .chain import BITS, Found, Span, load

if TYPE_CHECKING:
    from ..model import Mention
    from ..tagging.lexer import Scan

_STOP = frozenset("，。；！？\n")
_STOP_CHARS = np.array(sorted(map(ord, _STOP)), np.uint32)
_STOPS = re.compile(f"[{''.join(sorted(_STOP))}]")
_FIXED = {"DATE": 1, "MONEY": 2, "SANC": 3, "LAW": 4}
_NAME, _POST, _POST_BEGINS = 5, 6, 16
_HEADS = {"strong": 1, "weak": 2, "organ": 3, "media": 4, "some": 5, "brand": 6, "site": 7}
_HEAD_ENDS = 16
_BREAK, _LONG_BREAK, _SOFT, _PLACE_BEGINS, _PLACE, _PLACE_ENDS = 1, 3, 9, 5, 6, 7
_NOTHING = 99                     # stands before and behind a text
_TIMES = np.array([0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35], np.uint32)      # odd, so that values side by side land far apart
_TEMPLATE = 0x27D4EB2F
_OFF = 3.0                        # by how much another state must be likelier at a character for its sentence to be read at all
_OUTSIDE = 8.0                    # by how much outside must be likelier than all else for a stretch to end there


@dataclass(frozen=True, slots=True)
class Layers:
    """What is known of each character of a text, as numbers of 32 bits."""
    text: str
    chars: np.ndarray             # the character, all figures and all letters alike
    fixed: np.ndarray             # what the rules are sure of here
    heads: np.ndarray             # whether it ends, or stands in, a last word of organisations, and of which kind
    words: np.ndarray             # whether it begins or stands in a break word or a place


def layers(text: str, fixed: Iterable[Mention], names: Iterable[Span], posts: Iterable[Span], scan: Scan, places: Iterable[Span]) -> Layers:
    """The layers of a text: FIXED mentions (dates, sums, sanctions, laws), NAMES of people, surely read POSTS, and what a SCAN with its PLACES found."""
    n = len(text)
    chars = np.frombuffer(full_width(text).encode("utf-32-le"), np.uint32).copy()
    chars[(chars > 47) & (chars < 58)] = 48
    chars[(chars > 64) & (chars < 91) | (chars > 96) & (chars < 123)] = 65
    known, heads, words = (np.zeros(n, np.uint32) for _ in range(3))
    for m in fixed:
        known[m.start:m.end] = _FIXED[m.label]
    for a, b in posts:
        known[a:b] = _POST
        known[a] = _POST_BEGINS
    for a, b in names:
        known[a:b] = _NAME
    for a, b, kind in scan.heads:
        heads[b - 1] = _HEADS[kind] + _HEAD_ENDS
        heads[a:b - 1] = np.maximum(heads[a:b - 1], _HEADS[kind])
    begin, end = np.array(scan.break_starts, np.int64), np.array(scan.break_ends, np.int64)
    long = end - begin > 1
    words[begin] = np.where(long, _LONG_BREAK, _BREAK)
    for a, b in zip(begin[long].tolist(), end[long].tolist()):
        words[a + 1:b] = _LONG_BREAK + 1
    for a, b in scan.softs:
        words[a:b] = np.maximum(words[a:b], _SOFT)
    for a, b in places:
        words[a:b] = _PLACE
        words[a] = _PLACE_BEGINS
        words[b - 1] = _PLACE_ENDS
    return Layers(text, chars, known, heads, words)


def keys(of: Layers) -> np.ndarray:
    """What is told of each character, a number of BITS bits for each template: uint32 [templates, characters]."""
    c, f, h, w = (_around(layer) for layer in (of.chars, of.fixed, of.heads, of.words))
    templates = (
        (c[0],), (c[-1],), (c[1],), (c[-2],), (c[2],), (c[-1], c[0]), (c[0], c[1]), (c[-2], c[-1]), (c[1], c[2]), (c[-2], c[-1], c[0]), (c[0], c[1], c[2]),
        (c[-1], c[0], c[1]),
        (f[0],), (f[-1], f[0]), (f[0], f[1]), (f[-1], c[0]), (f[1], c[0]),
        (h[0],), (h[0], h[1]), (h[0], c[1]), (h[0], f[1]), (h[0], w[1]), (h[-1], h[0], w[0]),
        (w[0],), (w[-1], w[0]), (w[0], w[1]), (w[-2], w[-1], w[0]), (w[0], w[1], w[2]), (w[-1], c[-1], c[0]))
    out = np.empty((len(templates), len(of.chars)), np.uint32)
    for row, template, n in zip(out, templates, range(1, len(templates) + 1)):
        np.add(template[0][0], np.uint32(n * _TEMPLATE & 0xFFFFFFFF), out=row)
        for place, values in enumerate(template[1:], 1):
            row += values[place]
    out >>= np.uint32(32 - BITS)
    return out


def _around(layer: np.ndarray) -> dict[int, list[np.ndarray]]:
    """A layer as seen from two characters before to two behind, each time by what it counts as the first, the second and the third of a template."""
    padded = np.full(len(layer) + 4, _NOTHING, np.uint32)
    padded[2:-2] = layer
    times = [padded * by for by in _TIMES]
    return {k: [t[2 + k:2 + k + len(layer)] for t in times] for k in (-2, -1, 0, 1, 2)}


def sentences(text: str) -> Iterator[Span]:
    """The stretches between commas and stops, none empty."""
    start = 0
    for m in _STOPS.finditer(full_width(text)):
        if m.start() > start:
            yield start, m.start()
        start = m.end()
    if start < len(text):
        yield start, len(text)


class Reading:
    """What the model reads where it sees something else than the mentions that are KNOWN."""

    def __init__(self, of: Layers, known: Iterable[Mention] = ()):
        self._chain = load("reader")
        self._scores = self._chain.scores(keys(of))
        states = self._chain.states([(m.label, m.start, m.end) for m in known], len(of.text))
        told = np.take_along_axis(self._scores, states[:, None], axis=1)[:, 0]
        rest = self._scores[:, 1:].max(axis=1)
        off = np.flatnonzero(np.maximum(rest, self._scores[:, 0]) - told > _OFF)
        self._stretches = list(_stretches(of, off, (states == 0) & (self._scores[:, 0] - rest > _OUTSIDE))) if len(off) else []
        self.found: list[Found] = self._chain.best(self._scores, self._stretches) if self._stretches else []

    def surety(self, found: Found) -> float:
        """How likely one of the FOUND is, from 0 to 1."""
        return self._chain.surety(self._scores, next(s for s in self._stretches if s[0] <= found[1] < s[1]), found)


def _stretches(of: Layers, off: np.ndarray, outside: np.ndarray) -> Iterator[Span]:
    """What is to be read anew: around each character where something else is likelier (OFF), up to those that are surely OUTSIDE of all mentions or end the sentence."""
    edges = np.concatenate([[-1], np.flatnonzero(outside | np.isin(of.chars, _STOP_CHARS)), [len(of.text)]])
    after = np.unique(np.searchsorted(edges, off))
    for k in after.tolist():
        if k and edges[k] > edges[k - 1] + 1:
            yield int(edges[k - 1]) + 1, int(edges[k])
