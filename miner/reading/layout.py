"""Fragments → reading order: columns, heads that span them, boxes, articles side by side.

A region is cut recursively: at rules as wide as the region; into bands, where a line crosses the gutters of the
lines above it; at gutters, from left to right. What cannot be cut (text round a picture, pinwheel pages) is
grouped into blocks and sorted so that a block comes after those above it in its columns. Columns of short cells that share
their baselines are a table without rules and are read row by row.

Fragments are as ``runs`` makes them; figures and tables take part as boxes without text.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any

import numpy as np

from miner.model import Box
from miner.reading.runs import Fragment, glue

GUTTER = 0.6         # em of the region's text: narrower gaps part nothing
SUPPORT = 3          # lines on either side that make a gutter
RULE_SHARE = 0.8     # of a region's width: a rule as wide as this cuts it
HEAD = 1.25          # times the body's size: a head
MAX_RULES = 300      # the longest rules of a page that are looked at
MAX_GUTTERS = 40     # the widest gaps of a region that are looked at
MAX_PARTS = 12_000   # a page in more pieces than this is no page of prose: it is read from top to bottom
MAX_BLOCKS = 80      # a region of more blocks than this is sorted from top to bottom
PROSE_FILL = 0.6     # of a column's width, filled by its middle line: prose and no cells


@dataclass(slots=True)
class Column:
    """Lines from top to bottom; ``x0``, ``x1`` the column's edges. ``parts`` holds what stands in reading order."""
    parts: list[Fragment]
    x0: float
    x1: float
    rows: bool = False                   # read by rows: cells, not prose


@dataclass(slots=True)
class Step:
    """What the layout decided, for the picture: a region, and how it was cut."""
    box: Box
    how: str
    depth: int


@dataclass(slots=True)
class Layout:
    columns: list[Column] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)


def bounds(parts: Iterable[Fragment]) -> Box:
    x0, top, x1, bottom = zip(*[(p.x0, p.top, p.x1, p.bottom) for p in parts])
    return min(x0), min(top), max(x1), max(bottom)


def body_size(parts: Sequence[Fragment]) -> float:
    """The size in which most characters are set."""
    weight: dict[float, int] = {}
    prose = [p for p in parts if len(p.text) >= 10]
    for p in prose if sum(len(p.text) for p in prose) > 100 else parts:
        if p.text:
            weight[round(p.size * 2) / 2] = weight.get(round(p.size * 2) / 2, 0) + len(p.text)
    return max(weight, key=lambda s: weight[s]) if weight else 10.0


def arrange(parts: Sequence[Fragment], rules: np.ndarray, boxes: np.ndarray, page_area: float) -> Layout:
    """The reading order of a page's fragments. ``rules`` and ``boxes``: n×4 in the same frame."""
    layout = Layout()
    if not parts:
        return layout
    elements = _boxed(list(parts), boxes, page_area)
    if len(rules):                                      # only long ones part anything, and a drawing has thousands
        wide, high = rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]
        length = np.where(np.minimum(wide, high) <= 3, np.maximum(wide, high), 0)
        rules = rules[np.argsort(-length, kind="stable")[:MAX_RULES]]
        rules = rules[np.maximum(rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]) > 30]
    _cut(elements, rules, body_size(parts), layout, 0)
    return layout


def _boxed(parts: list[Fragment], boxes: np.ndarray, page_area: float) -> list[Fragment]:
    """Puts what a frame encloses into one element, the smallest frames first."""
    total = sum(len(p.text) for p in parts)
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    boxes = np.unique(boxes[(area > 0.008 * page_area) & (area < 0.6 * page_area)].round(0), axis=0)[:200]
    order = sorted(boxes.tolist(), key=lambda b: (b[2] - b[0]) * (b[3] - b[1]))
    for x0, top, x1, bottom in order:
        inside = [p for p in parts if x0 - 2 <= p.x0 and p.x1 <= x1 + 2 and top - 2 <= p.top + 0.2 * p.size
                  and p.bottom - 0.2 * p.size <= bottom + 2]
        chars = sum(_chars(p) for p in inside)
        if len(inside) < 2 or chars < 15 or chars > 0.75 * total:
            continue
        if any(p for p in parts if p not in inside and p.text and _overlap(p.box, (x0, top, x1, bottom)) > 0.3):
            continue                                    # a line crosses the frame: it frames nothing
        chosen = set(map(id, inside))
        group = Fragment("", x0, top, x1, bottom, body_size(inside), bottom, extra={"group": inside})
        parts = [p for p in parts if id(p) not in chosen] + [group]
    return parts


def _chars(p: Fragment) -> int:
    return len(p.text) or sum(_chars(q) for q in p.extra.get("group", ()))


def _overlap(a: Box, b: Box) -> float:
    """Share of box ``a`` that lies in ``b``."""
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    area = (a[2] - a[0]) * (a[3] - a[1])
    return w * h / area if w > 0 and h > 0 and area > 0 else 0.0


def _union(intervals: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """What intervals cover together, from left to right."""
    intervals = sorted(intervals)
    out = [intervals[0]]
    for a, b in intervals[1:]:
        if a > out[-1][1]:
            out.append((a, b))
        elif b > out[-1][1]:
            out[-1] = out[-1][0], b
    return out


def _holes(covered: list[tuple[float, float]], least: float) -> list[tuple[float, float]]:
    """Stretches of at least ``least`` between covered ones."""
    return [(a[1], b[0]) for a, b in pairwise(covered) if b[0] - a[1] >= least]


def _gaps(intervals: list[tuple[float, float]], least: float) -> list[tuple[float, float]]:
    """Empty stretches of at least ``least`` between the intervals."""
    return _holes(_union(intervals), least)


def _rows(parts: list[Fragment]) -> list[list[Fragment]]:
    """Groups of elements between the region's horizontal gaps, from top to bottom."""
    order = sorted(parts, key=lambda p: p.top)
    rows: list[list[Fragment]] = []
    reach = float("-inf")
    for p in order:
        trim = 0.12 * p.size if p.text and not p.vertical else 0.0
        if p.top + trim >= reach - 0.01:
            rows.append([])
        rows[-1].append(p)
        reach = max(reach, p.bottom - trim)
    return rows


def _gutters(parts: list[Fragment], em: float, rules: np.ndarray) -> list[tuple[float, float]]:
    """Vertical gaps through the whole region that part columns, each with lines enough on both sides."""
    found = _gaps([(p.x0, p.x1) for p in parts], 0.25 * em)
    if not found:
        return []
    found = sorted(sorted(found, key=lambda g: g[0] - g[1])[:MAX_GUTTERS])
    top, bottom = min(p.top for p in parts), max(p.bottom for p in parts)
    out = []
    for a, b in found:
        ruled = any(a - 1 <= (r[0] + r[2]) / 2 <= b + 1 and r[2] - r[0] <= 3
                    and min(r[3], bottom) - max(r[1], top) > 0.5 * (bottom - top) for r in rules)
        if b - a < GUTTER * em and not ruled:
            continue
        left = [p for p in parts if p.x1 <= a + 0.01]
        right = [p for p in parts if p.x0 >= b - 0.01]
        if ruled or (_tall(left, em) and _tall(right, em) and _abreast(left, right)):
            out.append((a, b))
    if out:                                             # the last column of an article may hold a line or two only
        least, starts = 0.75 * min(b - a for a, b in out), [min(p.x0 for p in parts)] + [b for _, b in out]
        pitch = starts[-1] - starts[-2]
        out += [(a, b) for a, b in found if b - a >= max(least, GUTTER * em) and abs(b - starts[-1] - pitch) < 0.1 * pitch]
    return out


def _abreast(left: list[Fragment], right: list[Fragment]) -> bool:
    """Whether the two sides stand beside one another and do not merely follow each other at different indents."""
    fewer, more = (left, right) if len(left) <= len(right) else (right, left)
    tops, bottoms, sizes = (np.array([getattr(p, key) for p in more]) for key in ("top", "bottom", "size"))
    beside = sum(bool(((np.minimum(bottoms, p.bottom) - np.maximum(tops, p.top)) > 0.3 * np.minimum(sizes, p.size)).any())
                 for p in fewer)
    return beside >= 0.5 * len(fewer)


def _tall(parts: list[Fragment], em: float) -> bool:
    """Enough in a column to be one: some lines, or a picture, box, table or vertical title."""
    if any(not p.text or p.vertical for p in parts):
        return True
    if len(parts) >= SUPPORT and max(p.bottom for p in parts) - min(p.top for p in parts) > 2.2 * em:
        return True
    return any(p.size > 1.8 * em for p in parts)


def _cut(parts: list[Fragment], rules: np.ndarray, em: float, layout: Layout, depth: int) -> None:
    """Cuts a region, or ends it as a column."""
    if not parts:
        return
    if len(parts) == 1 or depth > 40 or len(parts) > MAX_PARTS or all(p.vertical for p in parts):
        _leaf(parts, rules, em, layout, depth)
        return
    for pieces, how in _ways(parts, rules, em):
        if len(pieces) > 1:
            layout.steps.append(Step(bounds(parts), how, depth))
            for piece in pieces:
                _cut(piece, rules, em, layout, depth + 1)
            return
    _leaf(parts, rules, em, layout, depth)


def _ways(parts: list[Fragment], rules: np.ndarray, em: float) -> Iterable[tuple[list[list[Fragment]], str]]:
    yield _at_rules(parts, rules), "rule"
    yield _at_heads(parts, em), "head"
    gutters = _gutters(parts, em, rules)
    if gutters:
        pieces: list[list[Fragment]] = [[] for _ in range(len(gutters) + 1)]
        for p in parts:
            pieces[sum(p.x0 >= b - 0.01 for _, b in gutters)].append(p)
        if not _cells(pieces):
            yield _titles_first(pieces, em), "gutter"
            return
        return                                          # cells: the leaf reads them by rows
    yield _bands(parts, em, rules), "band"
    yield _blocks(parts, em), "blocks"


def _at_rules(parts: list[Fragment], rules: np.ndarray) -> list[list[Fragment]]:
    """Cut at rules that go through the whole width and that nothing crosses."""
    x0, top, x1, bottom = bounds(parts)
    flat = [r for r in rules if r[3] - r[1] <= 3 and min(r[2], x1) - max(r[0], x0) > RULE_SHARE * (x1 - x0)
            and top + 2 < (r[1] + r[3]) / 2 < bottom - 2]
    cuts = sorted((r[1] + r[3]) / 2 for r in flat)
    cuts = [y for y in cuts if not any(p.top + 0.15 * p.size < y < p.bottom - 0.15 * p.size for p in parts)]
    return _split(parts, cuts)


def _split(parts: list[Fragment], cuts: list[float]) -> list[list[Fragment]]:
    if not cuts:
        return [parts]
    pieces: list[list[Fragment]] = [[] for _ in range(len(cuts) + 1)]
    for p in parts:
        middle = (p.top + p.bottom) / 2
        pieces[sum(middle > y for y in cuts)].append(p)
    return [piece for piece in pieces if piece]


def _at_heads(parts: list[Fragment], em: float) -> list[list[Fragment]]:
    """Cut above a head before which the whole region is empty: an article that stands under another."""
    if not any(p.size >= 1.4 * em for p in parts if p.text):
        return [parts]
    rows = _rows(parts)
    opening = _opening_heads(rows, parts, em)
    if opening:
        return [[p for row in rows[:opening] for p in row], [p for row in rows[opening:] for p in row]]
    if len(rows) < 3:
        return [parts]
    spaces = [min(p.top for p in b) - max(p.bottom for p in a) for a, b in pairwise(rows)]
    usual = median(spaces)
    x0, _, x1, _ = bounds(parts)
    width = x1 - x0
    cuts = []
    for (above, below), space in zip(pairwise(rows), spaces):
        large = [p for p in below if p.text and p.size >= 1.4 * em and len(p.text) >= 4]
        if (large and space > max(0.8 * em, usual + 0.5 * em) and not any(p.size >= 1.4 * em for p in above if p.text)
                and sum(p.x1 - p.x0 for p in large) > 0.2 * width):
            cuts.append((max(p.bottom for p in above) + min(p.top for p in below)) / 2)
    return _split(parts, cuts)


def _opening_heads(rows: list[list[Fragment]], parts: list[Fragment], em: float) -> int:
    """How many rows at the top of a region are its head: alone in their rows, in the middle of the region or over a
    gutter, with columns below. A short head crosses few gutters and is the head of all columns still."""
    x0, _, x1, _ = bounds(parts)
    n = 0
    large = False
    below = [(p.x0, p.x1) for row in rows for p in row if p.size < 1.15 * em or not p.text]
    gutters = _gaps(below, GUTTER * em) if below else []
    while n < len(rows) and len(rows[n]) == 1:
        p = rows[n][0]
        if not p.text or p.vertical or p.size < 1.15 * em or (
                abs((p.x0 + p.x1) / 2 - (x0 + x1) / 2) > 0.1 * (x1 - x0) and not any(p.x0 < a and b < p.x1 for a, b in gutters)):
            break
        large = large or p.size >= 1.4 * em
        n += 1
    return n if large and n < len(rows) and any(len(row) > 1 for row in rows[n:]) else 0


def _bands(parts: list[Fragment], em: float, rules: np.ndarray) -> list[list[Fragment]]:
    """Groups of rows with gutters in common; rows without stay together."""
    rows = _rows(parts)
    if len(rows) < 2 or all(len(row) == 1 for row in rows):
        return [parts]
    taken = [_union([(p.x0, p.x1) for p in row]) for row in rows]
    bands: list[list[Fragment]] = []
    single: list[Fragment] = []
    i = 0
    while i < len(rows):
        j, band, filled = i, list(rows[i]), taken[i]
        if not _holes(filled, GUTTER * em) and i + 1 < len(rows) and _wide(band, rows[i + 1]):
            single += band
            i += 1
            continue
        while j + 1 < len(rows) and _holes(together := _union(filled + taken[j + 1]), GUTTER * em):
            j += 1
            band += rows[j]
            filled = together
        if j > i and _gutters(band, em, rules):
            if single:
                bands.append(single)
                single = []
            bands.append(band)
            i = j + 1
        else:
            single += rows[i]
            i += 1
    if single:
        bands.append(single)
    return bands


def _wide(row: list[Fragment], below: list[Fragment]) -> bool:
    """Whether a row crosses the gaps of the one below it."""
    a0, _, a1, _ = bounds(row)
    return any(a0 < a and b < a1 for a, b in _gaps([(p.x0, p.x1) for p in below], 1.0))


def _titles_first(pieces: list[list[Fragment]], em: float) -> list[list[Fragment]]:
    """A vertical title is read before the text at its left, whichever side it stands."""
    def upright_title(piece: list[Fragment]) -> bool:
        chars = sum(_chars(p) for p in piece)
        return chars > 0 and sum(len(p.text) for p in piece if p.vertical) > 0.8 * chars and \
            max(p.size for p in piece) > HEAD * em
    titles = [k for k, piece in enumerate(pieces) if upright_title(piece)]
    if not titles or len(titles) == len(pieces):
        return pieces
    first: list[Fragment] = []
    for k in titles:                                    # title and subtitle stand next to one another: one element group
        first += pieces[k]
        small = k - 1
        if small >= 0 and small not in titles and pieces[small] and all(p.vertical for p in pieces[small]):
            first += pieces[small]
            titles.append(small)
    return [first] + [piece for k, piece in enumerate(pieces) if k not in titles]


def _cells(pieces: list[list[Fragment]]) -> bool:
    """Whether columns are those of a table: short entries on baselines in common."""
    if any(not p.text or p.vertical for piece in pieces for p in piece):
        return False
    bases = [sorted(p.base for p in piece) for piece in pieces]
    fewest = min(bases, key=len)
    others = [b for group in bases if group is not fewest for b in group]
    if not fewest or not others:
        return False
    array = np.array(others)
    near = 0.3 * median(p.size for piece in pieces for p in piece)
    shared = sum(bool((np.abs(array - b) < near).any()) for b in fewest) / len(fewest)
    if shared < 0.7:
        return False
    prose = 0
    for piece in pieces:
        x0, _, x1, _ = bounds(piece)
        fill = median(p.x1 - p.x0 for p in piece) / max(1.0, x1 - x0)
        usual = median(sum(c >= "\u3400" for c in p.text) for p in piece)      # figures and names of files are no prose
        if (usual >= 10 or fill > PROSE_FILL and usual >= 6) and len(piece) >= SUPPORT:
            prose += 1
    return prose < 2


def _blocks(parts: list[Fragment], em: float) -> list[list[Fragment]]:
    """Blocks of lines that stand under one another, sorted: above before below where they share a column, else
    left before right (after Breuel's rules). For regions that no straight cut parts."""
    lines = list(parts)
    if len(lines) > 3000 or len(_rows(lines)) >= 0.8 * len(join_lines(lines)):
        return [parts]                                  # one line a row: a plain column
    parent = list(range(len(lines)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    order = sorted(range(len(lines)), key=lambda i: lines[i].top)
    for n, i in enumerate(order):
        a = lines[i]
        for j in order[n + 1:]:
            b = lines[j]
            if b.top > a.bottom + 1.1 * a.size:
                break
            if not a.text or not b.text or a.vertical != b.vertical or not 0.85 < a.size / b.size < 1.18:
                continue
            shared = min(a.x1, b.x1) - max(a.x0, b.x0)
            if shared > 0.5 * min(a.x1 - a.x0, b.x1 - b.x0) and b.top > a.top + 0.5 * a.size:
                parent[root(j)] = root(i)
    groups: dict[int, list[Fragment]] = {}
    for i, p in enumerate(lines):
        groups.setdefault(root(i), []).append(p)
    blocks = list(groups.values())
    if len(blocks) < 2:
        return [parts]
    if len(blocks) > MAX_BLOCKS:
        return sorted(blocks, key=lambda b: (min(p.top for p in b), min(p.x0 for p in b)))
    boxes = [bounds(b) for b in blocks]
    before: list[set[int]] = [set() for _ in blocks]
    for i, a in enumerate(boxes):
        for j, b in enumerate(boxes):
            if i == j:
                continue
            share_x = min(a[2], b[2]) - max(a[0], b[0]) > 0.3 * em
            if share_x and (a[1] + a[3]) < (b[1] + b[3]) or not share_x and a[2] <= b[0] + 0.3 * em and not any(
                    k not in (i, j) and boxes[k][1] > min(a[1], b[1]) and boxes[k][3] < max(a[3], b[3])
                    and min(boxes[k][2], a[2]) - max(boxes[k][0], a[0]) > 0
                    and min(boxes[k][2], b[2]) - max(boxes[k][0], b[0]) > 0 for k in range(len(boxes))):
                before[j].add(i)
    out: list[list[Fragment]] = []
    left = set(range(len(blocks)))
    while left:
        free = [k for k in left if not before[k] & left]
        k = min(free or left, key=lambda k: (boxes[k][1], boxes[k][0]) if free else (boxes[k][0], boxes[k][1]))
        out.append(blocks[k])
        left.remove(k)
    return out


def _leaf(parts: list[Fragment], rules: np.ndarray, em: float, layout: Layout, depth: int) -> None:
    """Ends a region: groups are laid out in themselves, the rest becomes lines."""
    flow: list[Fragment] = []

    def end() -> None:
        if flow:
            lines = join_lines(flow)
            x0, _, x1, _ = bounds(flow)
            rows = len(lines) < 0.8 * len(flow)
            layout.columns.append(Column(lines, x0, x1, rows))
            layout.steps.append(Step(bounds(flow), "column", depth))
            flow.clear()

    for p in sorted(parts, key=lambda p: p.top) if any("group" in p.extra for p in parts) else parts:
        if "group" in p.extra:
            end()
            layout.steps.append(Step(p.box, "box", depth))
            _cut(p.extra["group"], rules, em, layout, depth + 1)
        else:
            flow.append(p)
    end()


def join_lines(parts: list[Fragment]) -> list[Fragment]:
    """Fragments of one column as lines from top to bottom (vertical ones from right to left)."""
    upright = [p for p in parts if p.vertical]
    if upright:
        large = max(p.size for p in upright)
        upright.sort(key=lambda p: (p.size < 0.8 * large, -p.x0, p.top))
        rest = join_lines([p for p in parts if not p.vertical])
        at = min(p.top for p in upright)
        return [r for r in rest if r.bottom <= at] + upright + [r for r in rest if r.bottom > at]
    rows: list[list[Fragment]] = []
    for p in sorted(parts, key=lambda p: ((p.top + p.bottom) / 2, p.x0)):
        if rows and p.text and rows[-1][0].text and _same_line(rows[-1], p):
            rows[-1].append(p)
        else:
            rows.append([p])
    lines = []
    for row in rows:
        row.sort(key=lambda p: p.x0)
        line = row[0]
        for p in row[1:]:
            gap = p.x0 - line.x1
            both_latin = line.text[-1:].isascii() and p.text[:1].isascii()
            line = glue(line, p, gap > 0.8 * p.size or (both_latin and gap > 0.15 * p.size))
        lines.append(line)
    return lines


def _same_line(row: list[Fragment], p: Fragment) -> bool:
    q = row[-1]
    shared = min(q.bottom, p.bottom) - max(q.top, p.top)
    apart = all(p.x0 >= r.x1 - 0.3 * p.size or p.x1 <= r.x0 + 0.3 * p.size for r in row)
    return apart and shared > 0.5 * min(q.bottom - q.top, p.bottom - p.top)


def turn(array: np.ndarray, frame: Any) -> np.ndarray:
    """Boxes of the page in the upright frame."""
    if not len(array) or frame.angle == 0:
        return array
    xa, ya = frame.upright(array[:, 0], array[:, 1])
    xb, yb = frame.upright(array[:, 2], array[:, 3])
    return np.stack([np.minimum(xa, xb), np.minimum(ya, yb), np.maximum(xa, xb), np.maximum(ya, yb)], axis=1)
