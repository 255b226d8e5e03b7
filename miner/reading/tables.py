"""Tables with rules: found by pdfplumber's finder on PDFium's lines, read row by row.

Every row becomes one line of the text in which each cell follows the name of its column, as a person would read
it out, so that the tagger and the cases find in it what they find in prose:

    序号：1；机构：望江县某医院；问题：重复收费；涉及金额：12.5万元；处理：暂停医保服务协议

- A unit that the head names (金额（万元）) goes to the bare numbers under it (12.5万元).
- A cell merged over rows is told in each of them, where it is words; an amount is told once, in its first row.
- Heads of several rows join as 上级/下级. A row over the whole width stands as a line of its own.
- Two columns whose left one holds the names (姓名 | 王某) read as 姓名：王某.
- A head that comes again on the next page goes, and its rows go on under the first head.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from pdfplumber.table import TableFinder

from miner import lexicons
from miner.model import Box
from miner.reading.layout import bounds, join_lines
from miner.reading.runs import Fragment

SHORT_HEAD = 22       # characters: a column's name is no longer
MAX_EDGES = 3000      # more lines than this are a drawing
_NUMBER = re.compile(r"[-−–]?[\d,，]+(?:\.\d+)?")
_UNIT = re.compile(r"^(.+?)\s*[（(]\s*(?:单位[:：])?\s*(?:人民币)?(元|千元|万元|亿元|百万元|万美元|美元|人|人次|件|起|次|个|户|家|名|宗|亩|吨|%|％)\s*[)）]$")
_CAPTION_UNIT = re.compile(r"单位\s*[:：]\s*(?:人民币)?\s*(元|千元|万元|亿元|百万元)")


@dataclass(slots=True)
class Cell:
    row: int
    column: int
    rows: int
    columns: int
    parts: list[Fragment] = field(default_factory=list)   # its printed lines

    @property
    def text(self) -> str:
        return joined(self.parts)


@dataclass(slots=True)
class Table:
    box: Box
    xs: list[float]                       # column edges
    cells: list[Cell]
    count: int                            # rows
    tops: list[float]
    by_row: dict[int, list[Cell]] = field(default_factory=dict)

    def at(self, row: int) -> list[Cell]:
        """Cells that cover a row, left to right."""
        if not self.by_row:
            for c in sorted(self.cells, key=lambda c: c.column):
                for r in range(c.row, c.row + c.rows):
                    self.by_row.setdefault(r, []).append(c)
        return self.by_row.get(row, [])

    @property
    def width(self) -> int:
        return len(self.xs) - 1


def separator(left: str, right: str) -> str:
    """What stands between two printed lines of one paragraph: nothing in Chinese, a blank between Latin words."""
    if not left or not right:
        return ""
    a, b = left[-1], right[0]
    if a == "-" and len(left) > 1 and left[-2].isalpha() and left[-2].isascii() and b.islower():
        return ""
    if a.isascii() and b.isascii() and (a.isalpha() or b.isalpha()) and (a.isalnum() or a in ",.;:!?)") and (b.isalnum() or b in "("):
        return " "
    return ""


def joined(parts: list[Fragment]) -> str:
    text = ""
    for p in parts:
        text += separator(text, p.text) + p.text
    return text


def from_texts(rows: list[list[tuple[str, int, int]]], width: int) -> Table:
    """A table of cells that have no place on a page (Word, Excel): ``rows`` of (text, rows, columns) where a cell begins,
    from left to right, cells covered from above left out."""
    cells: list[Cell] = []
    covered: set[tuple[int, int]] = set()
    for r, row in enumerate(rows):
        k = 0
        for text, high, wide in row:
            while (r, k) in covered:
                k += 1
            if k >= width:
                break
            high, wide = max(1, min(high, len(rows) - r)), max(1, min(wide, width - k))
            parts = [Fragment(text, 0, r, 1, r + 1, 1, r + 1)] if text else []
            cells.append(Cell(r, k, high, wide, parts))
            if high * wide > 1:
                covered.update((r + i, k + j) for i in range(high) for j in range(wide))
            k += wide
    return Table((0, 0, width, len(rows)), [float(k) for k in range(width + 1)], cells, len(rows),
                 [float(k) for k in range(len(rows) + 1)])


class _Stub:
    """The part of a pdfplumber page that its table finder asks for."""

    def __init__(self, edges: list[dict[str, Any]], width: float, height: float) -> None:
        self.edges, self.bbox, self.width, self.height = edges, (0, 0, width, height), width, height
        self.cropbox = self.mediabox = self.bbox


def find(rules: np.ndarray, boxes: np.ndarray, parts: list[Fragment], size: tuple[float, float]
         ) -> tuple[list[Table], list[Fragment]]:
    """Tables of a page and the fragments outside them. Cheap where a page has few lines."""
    if len(rules) + 4 * len(boxes) > MAX_EDGES:          # a drawing: short strokes make no table
        rules = rules[np.maximum(rules[:, 2] - rules[:, 0], rules[:, 3] - rules[:, 1]) > 8]
        boxes = boxes[np.minimum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) > 8]
        if len(rules) + 4 * len(boxes) > MAX_EDGES:
            return [], parts
    edges = _edges(rules, boxes)
    across = sum(e["orientation"] == "h" for e in edges)
    if across > 2:
        edges += _open_sides(edges)
    if across < 2 or len(edges) - across < 2:
        return [], parts
    finder = TableFinder(_Stub(edges, *size), {"snap_tolerance": 3, "join_tolerance": 3, "intersection_tolerance": 4,
                                               "edge_min_length": 4})
    tables: list[Table] = []
    for found in finder.tables:
        table = _grid([c for c in found.cells if c is not None], found.bbox)
        if table is None:
            continue
        inside = [p for p in parts if _center_in(p, table.box)]
        if not inside:
            continue
        _fill(table, inside)
        filled = [c for c in table.cells if c.parts]
        if len(filled) < 3 or len({c.column for c in filled}) < 2 or _is_layout(table, filled):
            continue
        chosen = set(map(id, inside))
        parts = [p for p in parts if id(p) not in chosen]
        tables.append(table)
    return tables, parts


def _edges(rules: np.ndarray, boxes: np.ndarray) -> list[dict[str, Any]]:
    """pdfplumber's edges from thin lines and rectangles."""
    out: list[dict[str, Any]] = []

    def add(x0: float, top: float, x1: float, bottom: float, across: bool) -> None:
        out.append({"x0": x0, "top": top, "x1": x1, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
                    "orientation": "h" if across else "v", "object_type": "line"})

    for x0, top, x1, bottom in rules.tolist():
        if x1 - x0 >= bottom - top:
            add(x0, (top + bottom) / 2, x1, (top + bottom) / 2, True)
        else:
            add((x0 + x1) / 2, top, (x0 + x1) / 2, bottom, False)
    for x0, top, x1, bottom in boxes.tolist():
        add(x0, top, x1, top, True)
        add(x0, bottom, x1, bottom, True)
        add(x0, top, x0, bottom, False)
        add(x1, top, x1, bottom, False)
    return out


def _open_sides(edges: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The side borders of tables that print none: where rules of one length stand under one another and reach further than
    the outermost vertical line. Usual in Chinese reports."""
    groups: list[list[dict[str, Any]]] = []
    for e in sorted((e for e in edges if e["orientation"] == "h" and e["width"] > 60), key=lambda e: e["top"]):
        for g in groups:
            if abs(g[-1]["x0"] - e["x0"]) < 5 and abs(g[-1]["x1"] - e["x1"]) < 5:
                g.append(e)
                break
        else:
            groups.append([e])
    upright = [e for e in edges if e["orientation"] == "v"]
    out = []
    for g in groups:
        top, bottom = g[0]["top"], g[-1]["top"]
        inner = [v for v in upright if g[0]["x0"] + 5 < v["x0"] < g[0]["x1"] - 5 and v["top"] < bottom + 3 and v["bottom"] > top - 3]
        if len(g) < 3 or not inner or max(v["bottom"] for v in inner) - min(v["top"] for v in inner) < 0.5 * (bottom - top):
            continue
        # only as far down as vertical lines show that this is one table
        top = max(top, min(v["top"] for v in inner) - 3)
        bottom = min(bottom, max(v["bottom"] for v in inner) + 3)
        for x in (min(e["x0"] for e in g), max(e["x1"] for e in g)):
            if not any(abs(v["x0"] - x) < 5 and v["top"] < bottom and v["bottom"] > top for v in upright):
                out.append({"x0": x, "x1": x, "top": top, "bottom": bottom, "width": 0.0, "height": bottom - top,
                            "orientation": "v", "object_type": "line"})
    return out


def _center_in(p: Fragment, box: Box) -> bool:
    return box[0] <= (p.x0 + p.x1) / 2 <= box[2] and box[1] <= (p.top + p.bottom) / 2 <= box[3]


def _steps(values: list[float]) -> list[float]:
    out: list[float] = []
    for v in sorted(values):
        if not out or v - out[-1] > 3:
            out.append(v)
    return out


def _grid(cells: list[Box], box: Box) -> Table | None:
    xs = _steps([v for c in cells for v in (c[0], c[2])])
    ys = _steps([v for c in cells for v in (c[1], c[3])])
    if len(xs) < 3 or len(ys) < 3:
        return None
    ax, ay = np.array(xs), np.array(ys)
    out = []
    for c in cells:
        i0, i1 = int(np.abs(ax - c[0]).argmin()), int(np.abs(ax - c[2]).argmin())
        j0, j1 = int(np.abs(ay - c[1]).argmin()), int(np.abs(ay - c[3]).argmin())
        if i1 > i0 and j1 > j0:
            out.append(Cell(j0, i0, j1 - j0, i1 - i0))
    return Table(box, xs, out, len(ys) - 1, ys)


def _fill(table: Table, inside: list[Fragment]) -> None:
    """Puts each fragment into its cell, cut where it crosses a border."""
    grid: dict[tuple[int, int], Cell] = {}
    for c in table.cells:
        for r in range(c.row, c.row + c.rows):
            for k in range(c.column, c.column + c.columns):
                grid[r, k] = c
    xs, ys = np.array(table.xs), np.array(table.tops)
    for p in inside:
        r = min(max(int(np.searchsorted(ys, (p.top + p.bottom) / 2)) - 1, 0), table.count - 1)
        for piece in _pieces(p, xs, lambda k, r=r: grid.get((r, k))):
            k = min(max(int(np.searchsorted(xs, (piece.x0 + piece.x1) / 2)) - 1, 0), table.width - 1)
            cell = grid.get((r, k))
            if cell is None:                              # a hole in the grid: the cell at its left
                cell = next((grid[r, q] for q in range(k, -1, -1) if (r, q) in grid), None)
            if cell is not None:
                cell.parts.append(piece)
    for c in table.cells:
        c.parts = join_lines(c.parts)


def _pieces(p: Fragment, xs: np.ndarray, cell_of: Any) -> list[Fragment]:
    if p.edges is None or p.vertical or not ((xs > p.x0 + 1) & (xs < p.x1 - 1)).any():
        return [p]
    e = np.array(p.edges)
    columns = np.clip(np.searchsorted(xs, (e[:-1] + e[1:]) / 2) - 1, 0, len(xs) - 2).tolist()
    out, s = [], 0
    for k in range(1, len(columns) + 1):
        if k == len(columns) or cell_of(columns[k]) is not cell_of(columns[s]):
            text = p.text[s:k]
            lead, tail = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
            a, b = s + lead, k - tail
            if b > a:
                out.append(Fragment(p.text[a:b], p.edges[a], p.top, p.edges[b] if b < k else p.edges[k], p.bottom, p.size,
                                    p.base, p.edges[a:b + 1], p.bold, False, p.confidence, p.order))
            s = k
    return out


def _is_layout(table: Table, filled: list[Cell]) -> bool:
    """Frames that lay out a page of prose and are no table: few cells that hold paragraphs."""
    chars = sum(len(c.text) for c in filled)
    return len(filled) <= 4 and chars / len(filled) > 150


@cache
def _head_words() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(w) for w in lexicons.column("table_heads", "word")))


def _names(texts: list[str]) -> float:
    """How much a list of cells looks like names of columns (0..1)."""
    words = [t for t in texts if t]
    if not words:
        return 0.0
    return sum(bool(len(t) <= SHORT_HEAD and _head_words().search(t)) for t in words) / len(words)


def _bare(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text.replace(" ", ""))) or text in ("-", "—", "/")


@dataclass(slots=True)
class RowText:
    """A row as read: strings and printed fragments in turn, and where it stands."""
    pieces: list[str | Fragment]
    box: Box
    heads: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "".join(p if isinstance(p, str) else p.text for p in self.pieces)


class Reader:
    """Reads tables in their order, with the head carried over to a table that goes on on the next page."""

    def __init__(self) -> None:
        self.heads: list[str] = []
        self.xs: list[float] = []
        self.unit: str | None = None

    def goes_on(self, table: Table) -> bool:
        """Whether a table at the top of a page continues the one read last."""
        if not self.xs:
            return False
        shift = table.xs[0] - self.xs[0]                  # a scan lies a little aside of the one before
        return (abs(shift) < 30 and abs(self.xs[-1] + shift - table.xs[-1]) < 8
                and all(min(abs(a - b - shift) for b in self.xs) < 8 for a in table.xs))

    def _carried(self, table: Table) -> list[str]:
        """The heads of the table before, for the columns of this one (which may join some of them)."""
        if not self.heads:
            return []
        shift = table.xs[0] - self.xs[0]
        at = [min(range(len(self.xs)), key=lambda k, x=x: abs(self.xs[k] + shift - x)) for x in table.xs]
        return ["/".join(dict.fromkeys(h for h in self.heads[a:max(b, a + 1)] if h)) for a, b in pairwise(at)]

    def read(self, table: Table, above: str = "", continued: bool = False) -> list[RowText]:
        """Rows of a table. ``above``: the line printed over it (for 单位：万元)."""
        heads = self._carried(table) if continued else []
        carried = heads
        unit = _CAPTION_UNIT.search(above)
        self.unit = unit[1] if unit else (self.unit if continued else None)
        out: list[RowText] = []
        row = 0
        while row < table.count:
            cells = table.at(row)
            filled = [c for c in cells if c.parts]
            if len(filled) == 1 and filled[0].columns >= max(2, table.width - 1) and filled[0].row == row:
                out.append(RowText(_told(filled[0].parts), _row_box(table, row)))
                row += 1
                continue
            if row == 0 or not heads or (out and not out[-1].heads):
                rows_of_head = self._head_rows(table, row, bool(heads))
                if rows_of_head:
                    names = _head_names(table, row, rows_of_head)
                    if continued and row == 0 and names == carried:
                        row += rows_of_head
                        continue
                    heads = names
                    row += rows_of_head
                    if row >= table.count:                # a head and nothing under it
                        out.append(RowText([_line_of(names)], _row_box(table, row - 1)))
                    continue
            pieces = self._pairs(cells) if not heads else self._row(table, cells, row, heads)
            if pieces:
                out.append(RowText(pieces, _row_box(table, row), tuple(heads) or ("",)))
            row += 1
        self.heads, self.xs = heads, table.xs
        return out

    def _head_rows(self, table: Table, row: int, have: bool) -> int:
        """Rows from ``row`` on that name the columns; 0 if none do."""
        texts = [c.text for c in table.at(row)]
        filled = [t for t in texts if t]
        if len(filled) < 2 or any(_bare(t) for t in filled) or max(map(len, filled)) > SHORT_HEAD * 1.5:
            return 0
        if row + 1 >= table.count:
            return 0
        first = [c.text for r in range(min(table.count, 40)) for c in table.at(r)[:1]]
        words = _names(filled)
        if table.width in (2, 4) and _names(first) >= max(words, 0.6):
            return 0                                      # names at the left: pairs
        if have and words < 0.5:
            return 0
        below = [c.text for c in table.at(row + 1)]
        if words < 0.3 and not any(_bare(t) for t in below) and table.width < 3:
            return 0
        depth = max([c.rows for c in table.at(row) if c.row == row], default=1)
        if depth == 1 and any(c.columns > 1 for c in table.at(row)) and row + 2 < table.count:
            split = [c.text for c in table.at(row + 1) if c.text]
            if split and not any(_bare(t) for t in split) and max(map(len, split)) <= SHORT_HEAD:
                depth = 2
        return depth if row + depth < table.count or depth == 1 else 0

    def _row(self, table: Table, cells: list[Cell], row: int, heads: list[str]) -> list[str | Fragment]:
        out: list[str | Fragment] = []
        label = cells[0].text if cells and not heads[0] else ""
        named = _UNIT.match(label)                        # 营业收入（元）: the row's unit
        for c in cells:
            if not c.parts:
                continue
            text = c.text
            if c.row < row and any(ch.isdigit() for ch in text):
                continue                                  # told in its first row
            head = "/".join(dict.fromkeys(h for h in heads[c.column:c.column + c.columns] if h))
            head, unit = self._unit(head, text)
            if named and c.column and not unit and _NUMBER.fullmatch(text.replace(" ", "")):
                unit = named[2]
            if label and len(out) == len(cells[0].parts):
                out.append("：")
            elif out:
                last = out[-1] if isinstance(out[-1], str) else out[-1].text
                if not last.endswith(("。", "；", ";")):
                    out.append("；")
            if head:
                out.append(head + "：")
            out += _told(c.parts)
            if unit:
                out.append(unit)
        return out

    def _unit(self, head: str, text: str) -> tuple[str, str]:
        found = _UNIT.match(head)
        bare = bool(_NUMBER.fullmatch(text.replace(" ", "")))
        if found:
            return (found[1], found[2]) if bare else (head, "")
        if bare and self.unit and re.search("[额款金费]|收入|支出|资产|负债", head):
            return head, self.unit
        return head, ""

    @staticmethod
    def _pairs(cells: list[Cell]) -> list[str | Fragment]:
        """A row of a table without head: name and value in turn."""
        filled = [c for c in cells if c.parts]
        out: list[str | Fragment] = []
        pairs = len(filled) % 2 == 0 and _names([c.text for c in filled[::2]]) >= 0.5 or len(filled) == 2
        for n, c in enumerate(filled):
            if n:
                out.append("：" if pairs and n % 2 and not filled[n - 1].text.endswith(("：", ":")) else "；")
            out += _told(c.parts)
        return out


def _told(parts: list[Fragment]) -> list[str | Fragment]:
    out: list[str | Fragment] = []
    text = ""
    for p in parts:
        blank = separator(text, p.text)
        if blank:
            out.append(blank)
        out.append(p)
        text = p.text
    return out


def _head_names(table: Table, row: int, depth: int) -> list[str]:
    names: list[list[str]] = [[] for _ in range(table.width)]
    for r in range(row, row + depth):
        for c in table.at(r):
            if c.row == r or r == row:
                for k in range(c.column, min(c.column + c.columns, table.width)):
                    if c.text and c.text not in names[k]:
                        names[k].append(c.text.replace(" ", ""))
    return ["/".join(n) for n in names]


def _line_of(names: list[str]) -> str:
    return "；".join(dict.fromkeys(n for n in names if n))


def _row_box(table: Table, row: int) -> Box:
    parts = [p for c in table.at(row) if c.row == row for p in c.parts]
    if parts:
        x0, top, x1, bottom = bounds(parts)
        return min(x0, table.box[0]), min(top, table.tops[row]), max(x1, table.box[2]), max(bottom, table.tops[row + 1])
    return table.box[0], table.tops[row], table.box[2], table.tops[row + 1]
