"""Characters → fragments: pieces of a printed line that nothing interrupts.

A fragment ends where the next character is on another baseline, turns back, or stands more than ``BREAK`` em
away: so no fragment crosses a column gutter, and the layout may treat it as one box. On the way doubled characters
(bold by printing twice) become one, and radicals become the ideographs they print like.

Everything here happens in an *upright frame*: text that stands at 90, 180 or 270 degrees is turned first, and
``Frame.back`` turns boxes back to the page.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from miner import lexicons
from miner.model import Box

BREAK = 0.8      # em: a gap this wide ends a fragment
TOUCH = 0.35     # em: fragments on one baseline nearer than this are one
LEADING = 0.35   # em: baselines further apart than this are different lines
VERTICAL = 3     # this many characters under one another are vertical text
_SPACES = (0x20, 0x3000, 0xA0, 0x09, 0x2002, 0x2003, 0x2009, 0x200B, 0xFEFF)


@dataclass(frozen=True, slots=True)
class Frame:
    """The turn between a page and the frame in which its text stands upright."""
    width: float
    height: float
    angle: int = 0

    @property
    def size(self) -> tuple[float, float]:
        return (self.width, self.height) if self.angle % 180 == 0 else (self.height, self.width)

    def upright(self, x: Any, y: Any) -> tuple[Any, Any]:
        if self.angle == 90:
            return y, self.width - x
        if self.angle == 180:
            return self.width - x, self.height - y
        if self.angle == 270:
            return self.height - y, x
        return x, y

    def back(self, x: float, y: float) -> tuple[float, float]:
        if self.angle == 90:
            return self.width - y, x
        if self.angle == 180:
            return self.width - x, self.height - y
        if self.angle == 270:
            return y, self.height - x
        return x, y

    def back_box(self, box: Box) -> Box:
        xa, ya = self.back(box[0], box[1])
        xb, yb = self.back(box[2], box[3])
        return round(min(xa, xb), 2), round(min(ya, yb), 2), round(max(xa, xb), 2), round(max(ya, yb), 2)

    def back_edges(self, edges: list[float], along_y: bool) -> tuple[float, ...]:
        """Positions along a line of the frame → positions along it on the page."""
        if self.angle == 0:
            return tuple(edges)
        if along_y:
            return tuple(round(self.back(0.0, e)[0 if self.angle % 180 else 1], 1) for e in edges)
        return tuple(round(self.back(e, 0.0)[1 if self.angle % 180 else 0], 1) for e in edges)


@dataclass(slots=True)
class Fragment:
    """Text in one box. ``edges``: len(text)+1 positions along it (x; y where ``vertical``)."""
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    base: float
    edges: list[float] | None = None
    bold: bool = False
    vertical: bool = False
    confidence: float | None = None
    order: int = 0                        # place in the file's own order
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def box(self) -> Box:
        return self.x0, self.top, self.x1, self.bottom


@cache
def _fold() -> dict[int, int]:
    return {ord(row["from"]): ord(row["to"]) for row in lexicons.rows("radicals")}


def fold(text: str) -> str:
    """Radicals and compatibility ideographs as the ideographs they print like; the length stays."""
    return text.translate(_fold())


def fragments(page: dict[str, Any], angle: int, use: np.ndarray) -> tuple[Frame, list[Fragment]]:
    """Fragments of the characters ``use`` (a mask) of a page from ``chars.read_page``, set at ``angle``."""
    frame = Frame(page["width"], page["height"], angle)
    pick = np.flatnonzero(use & (page["angle"] == angle))
    code, size = page["code"][pick], page["size"][pick]
    xa, ya = frame.upright(page["x0"][pick], page["top"][pick])
    xb, yb = frame.upright(page["x1"][pick], page["bottom"][pick])
    x0, x1 = np.minimum(xa, xb).round(2), np.maximum(xa, xb).round(2)
    top, bottom = np.minimum(ya, yb), np.maximum(ya, yb)
    origin, base = frame.upright(page["x"][pick], page["y"][pick])
    # Fonts tell wild ascents; the em box from the baseline is what the eye sees, unless the font is a vertical one,
    # whose origin lies at the middle of a character's head.
    near = ~((np.abs(origin - (x0 + x1) / 2) < 0.12 * size) & (np.abs(base - top) < 0.3 * size))
    top = np.where(near, base - 0.86 * size, top)
    bottom = np.where(near, base + 0.14 * size, bottom)
    base = np.where(near, base, bottom - 0.14 * size)
    bold = page["bold"][pick].copy()
    top, bottom = top.round(2), bottom.round(2)
    keep = _singles(code, x0, x1, base, size, bold)
    arrays = [a[keep] for a in (code, x0, x1, top, bottom, base, size, bold)]
    return frame, _merge(_runs(*arrays))


def _singles(code: np.ndarray, x0: np.ndarray, x1: np.ndarray, base: np.ndarray, size: np.ndarray,
             bold: np.ndarray) -> np.ndarray:
    """Mask without second prints of a character at (nearly) the same place; the one left counts as bold."""
    n = len(code)
    keep = np.ones(n, dtype=bool)
    if n < 2:
        return keep
    cell = 0.7 * size
    for sx in (0.0, 0.5):
        for sy in (0.0, 0.5):
            gx, gy = np.floor(x0 / cell + sx).astype(np.int64), np.floor(base / cell + sy).astype(np.int64)
            key = (code << 40) ^ ((gx & 0xFFFFF) << 20) ^ (gy & 0xFFFFF)
            order = np.argsort(key, kind="stable")
            a, b = order[:-1], order[1:]
            width = np.maximum(x1[a] - x0[a], 0.2 * size[a])
            same = ((key[a] == key[b]) & (np.abs(x0[a] - x0[b]) < 0.4 * width) & (np.abs(base[a] - base[b]) < 0.3 * size[a])
                    & (np.abs(size[a] - size[b]) < 0.2 * size[a]))
            keep[b[same]] = False
            bold[a[same]] = True
    return keep


def _latin(code: np.ndarray) -> np.ndarray:
    return (code < 0x250) & (code > 0x20)


def _runs(code: np.ndarray, x0: np.ndarray, x1: np.ndarray, top: np.ndarray, bottom: np.ndarray, base: np.ndarray,
          size: np.ndarray, bold: np.ndarray) -> list[Fragment]:
    blank = np.isin(code, _SPACES)
    ink = np.flatnonzero(~blank)
    if not len(ink):
        return []
    ink = ink[code[ink] != 0xAD]                         # a soft hyphen shows only where a word was parted
    spaced = np.zeros(len(ink), dtype=bool)              # a blank was printed before this character
    spaced[1:] = (np.diff(ink) > 1) & blank[np.maximum(ink[1:] - 1, 0)]
    code, x0, x1, top, bottom, base, size, bold = (a[ink] for a in (code, x0, x1, top, bottom, base, size, bold))
    em = np.maximum(size[1:], size[:-1])
    gap = x0[1:] - x1[:-1]
    new = ((np.abs(base[1:] - base[:-1]) > LEADING * em) | (gap > BREAK * em) | (gap < -0.6 * em)
           | (np.maximum(size[1:], size[:-1]) > 1.9 * np.minimum(size[1:], size[:-1])))
    latin = _latin(code)
    wide = gap > 0.42 * em
    if wide.any():                                       # a gap in a line that is not spread: a printed blank
        spread = np.concatenate([[False], wide[:-1]]) | np.concatenate([wide[1:], [False]])
        wide &= ~spread
    blank_before = np.zeros(len(code), dtype=bool)
    blank_before[1:] = (spaced[1:] & (gap > 0.08 * em)) | (latin[1:] & latin[:-1] & (gap > 0.18 * em)) | wide
    starts = np.concatenate([[0], np.flatnonzero(new) + 1])
    ends = np.concatenate([starts[1:], [len(code)]])
    text = fold("".join(map(chr, code.tolist())))
    left, right, blanks = x0.tolist(), x1.tolist(), blank_before.tolist()
    found: list[Fragment] = []
    middle = (starts + ends) // 2
    held = np.add.reduceat(blank_before & ~np.isin(np.arange(len(code)), starts), starts)   # blanks within each run
    columns = zip(starts.tolist(), ends.tolist(), held.tolist(), np.minimum.reduceat(x0, starts).tolist(),
                  np.minimum.reduceat(top, starts).tolist(), np.maximum.reduceat(x1, starts).tolist(),
                  np.maximum.reduceat(bottom, starts).tolist(), size[middle].tolist(), base[middle].tolist(),
                  (np.add.reduceat(bold.astype(int), starts) > 0.6 * (ends - starts)).tolist())
    for s, e, blanks_held, a0, a1, b0, b1, em_size, line, heavy in columns:
        if blanks_held:
            pieces, edges = [text[s]], [left[s]]
            for k in range(s + 1, e):
                if blanks[k]:
                    pieces.append(" ")
                    edges.append(right[k - 1])
                pieces.append(text[k])
                edges.append(left[k])
            words = "".join(pieces)
        else:
            words, edges = text[s:e], left[s:e]
        edges.append(right[e - 1])
        found.append(Fragment(words, a0, a1, b0, b1, em_size, line, edges, heavy, order=len(found)))
    return _vertical(found)


def _vertical(found: list[Fragment]) -> list[Fragment]:
    """Single characters that stand under one another, as one vertical fragment."""
    out: list[Fragment] = []
    i = 0
    while i < len(found):
        j = i
        while j + 1 < len(found) and _under(found[j], found[j + 1]):
            j += 1
        if j - i + 1 >= VERTICAL and sum(len(f.text) for f in found[i:j + 1]) <= 1.5 * (j - i + 1):
            group = found[i:j + 1]
            edges: list[float] = []
            for f in group:                              # two figures side by side share their height
                step = (f.bottom - f.top) / len(f.text)
                edges += [f.top + k * step for k in range(len(f.text))]
            edges.append(group[-1].bottom)
            out.append(Fragment("".join(f.text for f in group), min(f.x0 for f in group), group[0].top,
                                max(f.x1 for f in group), group[-1].bottom, group[0].size, group[-1].base, edges,
                                group[0].bold, True, order=group[0].order))
        else:
            out += found[i:j + 1]
        i = j + 1
    return out


def _under(a: Fragment, b: Fragment) -> bool:
    if len(a.text) > 2 or len(b.text) > 2 or not 0.8 < a.size / b.size < 1.25:
        return False
    if (len(a.text) > 1 and not a.text.isdigit()) or (len(b.text) > 1 and not b.text.isdigit()):
        return False
    if a.text.isascii() and b.text.isascii():
        return False                                     # a column of figures is no word
    return (abs((a.x0 + a.x1) - (b.x0 + b.x1)) < 0.6 * a.size and 0.7 * a.size < b.base - a.base < 1.7 * a.size)


def glue(a: Fragment, b: Fragment, blank: bool) -> Fragment:
    """Two fragments of one line as one."""
    edges = None
    if a.edges is not None and b.edges is not None:
        edges = a.edges[:-1] + ([a.edges[-1]] if blank else []) + b.edges
    main = a if len(a.text) >= len(b.text) else b
    known = [c for c in (a.confidence, b.confidence) if c is not None]
    return Fragment(a.text + (" " if blank else "") + b.text, min(a.x0, b.x0), min(a.top, b.top), max(a.x1, b.x1),
                    max(a.bottom, b.bottom), main.size, main.base, edges, main.bold, main.vertical,
                    min(known) if known else None, min(a.order, b.order), {**a.extra, **b.extra})


def _merge(found: list[Fragment]) -> list[Fragment]:
    """Joins neighbours on one baseline that the file draws apart (figures in another font, words drawn later)."""
    lines = sorted((f for f in found if not f.vertical), key=lambda f: (f.base, f.x0))
    out = [f for f in found if f.vertical]
    i = 0
    while i < len(lines):
        j = i + 1
        while j < len(lines) and lines[j].base - lines[i].base <= 0.25 * lines[i].size:
            j += 1
        row = sorted(lines[i:j], key=lambda f: f.x0)
        last = row[0]
        for f in row[1:]:
            em = max(f.size, last.size)
            gap = f.x0 - last.x1
            if -0.4 * em < gap < TOUCH * em and em < 1.9 * min(f.size, last.size):
                last = glue(last, f, gap > 0.18 * em and last.text[-1].isascii() and f.text[0].isascii())
            else:
                out.append(last)
                last = f
        out.append(last)
        i = j
    return out
