"""Ordered lines → paragraphs, heads, captions and tables → text with its blocks and printed lines.

A line begins a paragraph if it is indented, if the line before it stops short of the column's edge, if the space above
it is wider than usual or if it is set in another size. A paragraph goes on over the end of a column or page where its
last line is full and the next column begins without indent; captions, footnotes and tables that stand between come
after it. The sign of a head is its setting (size, bold, centred), not its words.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from miner.model import Block, BlockKind, Box, Line
from miner.reading.layout import Column, bounds
from miner.reading.runs import Fragment, Frame
from miner.reading.tables import Reader, RowText, Table, separator

TITLE_SIZE, HEAD_SIZE = 1.4, 1.12       # times the body's size
INDENT = 1.2                            # em
SHORT = 1.5                             # em that a paragraph's last line leaves empty at least
_ENDS = re.compile(r"[。！？!?…；;：:][”’」』）)》\"']*$")
_BYLINE = re.compile(r"^[（(【■□●◎▲△\s]*(?:本报|本刊|新华社|特约)?(?:见习|实习|首席)?(?:记者|通讯员|评论员|作者|撰稿|文[/／])")
_CAPTION = re.compile(r"^\s*(?:[图表]\s*[0-9一二三四五六七八九十]+(?:[-–.．]\d+)*\s*[:：.．、 \u3000]?|[▲▼◀▶△►◄↑↓←→])|(?:摄|供图|新华社发|资料图片|图片来源.{0,12})\s*[）)]?$")
_NOTE = re.compile(r"^\s*(?:[①-⑳⑴-⒇]|\[\d{1,2}\]|〔\d{1,2}〕|注\s*[:：]|[*＊※])")
_DOCUMENT_TITLE = re.compile(r"^关于|的?(?:通报|通知|公告|报告|说明|决定|意见|函|规定|办法|条例|细则|标准|方案)$")
_ITEM = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．）)](?!\d)")
_BULLETS = "□√☑☐■●◆○◇▪•★☆▶"
_TURN = re.compile(r"[（(]\s*(?:下转|上接|紧接).{0,12}版.{0,6}[）)]\s*$")


@dataclass(slots=True)
class Printed:
    """A fragment as it goes into the text, with the page it stands on."""
    part: Fragment
    page: int
    frame: Frame


@dataclass(slots=True)
class Para:
    kind: BlockKind
    pieces: list[str | Printed]
    page: int
    frame: Frame
    size: float
    full: bool = False                  # the last line reaches the column's edge
    box: Box | None = None              # of a table's row
    bold: bool = False

    @property
    def text(self) -> str:
        return "".join(p if isinstance(p, str) else p.part.text for p in self.pieces)

    @property
    def last(self) -> Fragment:
        return next(p.part for p in reversed(self.pieces) if not isinstance(p, str))


@dataclass(slots=True)
class Page:
    """What the flow must know of a page."""
    number: int
    frame: Frame
    columns: list[Column]
    body: float
    figures: list[Box] = field(default_factory=list)
    newspaper: bool = False


class Flow:
    """Takes pages in order; ``finish`` gives the text."""

    def __init__(self) -> None:
        self.paras: list[Para] = []
        self.current = -1                # the paragraph of the line before
        self.open: int | None = None     # the paragraph that the next column may go on
        self.tables = Reader()
        self.last_table: tuple[int, int] | None = None    # index of its last row, page
        self.titled = False
        self.indents = 0                 # paragraphs seen with and without indent
        self.flush = 0

    # -- building -----------------------------------------------------------------------------------

    def add(self, page: Page) -> None:
        edges = _edges(page.columns, page.body)
        first = True
        for column, (left, right) in zip(page.columns, edges):
            first = self._column(page, column, left, right, first)

    def _column(self, page: Page, column: Column, left: float, right: float, first: bool) -> bool:
        previous: Fragment | None = None
        kind: BlockKind = "paragraph"
        lines = column.parts
        gaps = [b.top - a.bottom for a, b in pairwise(lines) if a.text and b.text and not a.vertical]
        usual = max(0.0, median(gaps)) if gaps else 0.0
        told = parted = False            # text before in this column; a table after it
        for n, line in enumerate(lines):
            if "table" in line.extra:
                self._table(page, line.extra["table"], first)
                previous, first, parted = None, False, told
                continue
            if not line.text:
                previous = None if previous is not None and line.top > previous.bottom else previous
                continue
            after = lines[n + 1] if n + 1 < len(lines) else None
            new_kind = self._kind(page, line, left, right, column, previous)
            if kind in ("caption", "footnote") and new_kind == "paragraph":
                previous = None                         # a picture within the column: the text goes on under it
            if previous is not None and {kind, new_kind} == {"head", "title"} and line.confidence is not None and \
                    0.86 < line.size / previous.size < 1.16:
                self.paras[self.current].kind = kind = new_kind = "title"      # one title over two lines, read by OCR
            if previous is None:
                joins = not parted and self._goes_on(page, line, new_kind, left)
            else:
                joins = new_kind == kind and not column.rows and self._joins(
                    previous, line, after, left, right, usual, new_kind, page)
            full = line.x1 > right - SHORT * line.size if not line.vertical else True
            if joins:
                if previous is None:
                    assert self.open is not None
                    self.current = self.open
                self._extend(self.paras[self.current], line, page, new_kind)
                self.paras[self.current].full = full
            else:
                self.current = len(self.paras)
                self.paras.append(Para(new_kind, [Printed(line, page.number, page.frame)], page.number, page.frame,
                                       line.size, full, bold=line.bold))
                if new_kind == "paragraph":
                    self.open = self.current
                    indented = line.x0 - left > INDENT * line.size
                    self.indents, self.flush = self.indents + indented, self.flush + (not indented)
                elif new_kind in ("title", "head"):
                    self.open = None
                    self.titled = self.titled or new_kind == "title"
            previous, kind, first, told = line, new_kind, False, True
        return first

    @staticmethod
    def _extend(para: Para, line: Fragment, page: Page, kind: BlockKind) -> None:
        text = para.text
        if kind == "title" and not para.last.vertical and not _DOCUMENT_TITLE.search(text + line.text):
            para.pieces.append(" ")
        else:
            blank = separator(text, line.text)
            if blank:
                para.pieces.append(blank)
        para.pieces.append(Printed(line, page.number, page.frame))

    def _table(self, page: Page, table: Table, first: bool) -> None:
        above = ""
        for para in reversed(self.paras[-3:]):
            if para.kind == "table":
                break
            above = para.text + " " + above
        continued = bool(first and self.last_table and self.last_table[1] == page.number - 1 and self.tables.goes_on(table)
                         and all(p.kind in ("caption", "footnote") or _at_foot(p) for p in self.paras[self.last_table[0] + 1:]))
        index = self.last_table[0] + 1 if continued and self.last_table else len(self.paras)
        rows = self.tables.read(table, above, continued)
        made = [self._row(page, row) for row in rows]
        self.paras[index:index] = made
        if self.open is not None and self.open >= index:
            self.open += len(made)
        self.last_table = index + len(made) - 1, page.number

    @staticmethod
    def _row(page: Page, row: RowText) -> Para:
        pieces: list[str | Printed] = [p if isinstance(p, str) else Printed(p, page.number, page.frame) for p in row.pieces]
        return Para("table", pieces, page.number, page.frame, 0.0, box=row.box)

    # -- deciding -----------------------------------------------------------------------------------

    def _kind(self, page: Page, line: Fragment, left: float, right: float, column: Column,
              previous: Fragment | None) -> BlockKind:
        ratio = line.size / page.body
        text = line.text
        if previous is not None and _scrap(line) and self.paras[self.current].full and 0.7 < line.size / previous.size < 1.4 \
                and (line.x0 - left < INDENT * line.size or self.paras[self.current].kind in ("head", "title")):
            return self.paras[self.current].kind        # the last characters of the paragraph or head
        if ratio >= TITLE_SIZE and len(text) >= 2:
            early = not self.titled and page.number == 1 and sum(len(p.text) for p in self.paras) < 200
            return "title" if page.newspaper or early or (
                previous is not None and self.paras[self.current].kind == "title" and abs(previous.size - line.size) < 1) else "head"
        if len(text) <= 30 and _BYLINE.match(text) and not _ENDS.search(text):
            return "byline"
        if _CAPTION.search(text) and len(text) < 80 and (ratio < 0.97 or self._near_figure(page, line) or text[0] in "图表▲▼◀▶△►◄"):
            return "caption"
        if ratio < 0.93 and self._near_figure(page, line):
            return "caption"
        if previous is not None and self.paras[self.current].kind in ("footnote", "caption") and \
                abs(previous.size - line.size) < 0.06 * line.size and ratio < 0.97 and not previous.x1 < right - 3 * line.size:
            return self.paras[self.current].kind
        if ratio < 0.95 and _NOTE.match(text) and line.top > 0.5 * page.frame.size[1]:
            return "footnote"
        if ratio >= HEAD_SIZE and len(text) <= 60:
            return "head"
        if line.bold and previous is not None and previous.bold and self.paras[self.current].kind == "head" and \
                self.paras[self.current].full and line.x0 - left <= INDENT * line.size:
            return "head"                               # the next line of a head, or of prose in bold: see finish
        if line.bold and not text.endswith(("，", "、", "；")) and "。" not in text and len(text) <= 45:
            if line.x1 <= right - SHORT * line.size:
                return "head"
            if line.x0 - left > INDENT * line.size or not previous:
                return "head" if len(text) <= 30 and previous is not None and not previous.bold else "paragraph"
        return "paragraph"

    @staticmethod
    def _near_figure(page: Page, line: Fragment) -> bool:
        em = 2.5 * line.size
        return any(f[0] - em < (line.x0 + line.x1) / 2 < f[2] + em and (
            -em < line.top - f[3] < em or -em < f[1] - line.bottom < em
            or (f[1] < line.top and line.bottom < f[3])) for f in page.figures)

    def _joins(self, p: Fragment, q: Fragment, after: Fragment | None, left: float, right: float, usual: float,
               kind: BlockKind, page: Page) -> bool:
        """Whether line q goes on the paragraph of line p above it."""
        em = max(p.size, q.size)
        if p.vertical or q.vertical:
            return p.vertical and q.vertical and 0.85 < p.size / q.size < 1.18
        if em > 1.13 * min(p.size, q.size) and not _scrap(q):
            return False
        gap = q.top - p.bottom
        if gap > usual + 0.55 * em and gap > 0.7 * em:
            return False
        if kind in ("title", "head"):
            if _scrap(q):
                return gap < 1.0 * em
            if abs(p.size - q.size) > (0.06 if q.confidence is None else 0.14) * em or p.bold != q.bold:
                return False
            if kind == "title" or q.size >= HEAD_SIZE * page.body:
                return gap < 1.0 * em and not _ENDS.search(p.text)
            return p.x1 > right - SHORT * em
        if kind == "byline":
            return False
        if q.text[0] in _BULLETS:
            return False
        if q.x0 - left > INDENT * em and not (abs(q.x0 - p.x0) < 0.4 * em and p.x1 > right - SHORT * em and p.x0 - left > 3.5 * em):
            return False
        room = right - p.x1
        first_word = re.match(r"[A-Za-z0-9.,%:/_-]+", q.text)
        need = (SHORT if _ENDS.search(p.text) else 2.6) * em
        if first_word and q.edges is not None:
            need = max(need, q.edges[len(first_word[0])] - q.edges[0] + em)
        if room > need:
            aligned = after is not None and after.text and abs(p.x1 - q.x1) < 0.7 * em and not _ENDS.search(p.text)
            return bool(aligned) and abs(p.x0 - q.x0) < 0.7 * em
        return True

    def _goes_on(self, page: Page, line: Fragment, kind: BlockKind, left: float) -> bool:
        """Whether the first line of a column goes on the paragraph left open."""
        if self.open is None or kind != "paragraph":
            return False
        para = self.paras[self.open]
        if not 0.9 < para.size / line.size < 1.11 or line.x0 - left > INDENT * line.size or para.bold != line.bold:
            return False
        text = para.text
        if len(text) < 10 or _TURN.search(text) or not para.full and text[-1:] in "。！？!?”）)" or _ITEM.match(line.text):
            return False
        if _ENDS.search(text):
            return para.full and self.indents > self.flush
        return para.full or text[-1:] in "，、,（《“"

    # -- text ---------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Last decisions on kinds: of heads that follow one another the largest is the title, kicker and subtitle are
        heads; prose in bold or set large is no head; a report's first head is its title."""
        for para in self.paras:
            text = para.text
            if para.kind == "head" and (len(text) > 60 or len(text) > 12 and text.endswith(("。", "；"))):
                para.kind = "paragraph"
        i = 0
        while i < len(self.paras):
            j = i
            while j < len(self.paras) and self.paras[j].kind in ("title", "head"):
                j += 1
            group = [p for p in self.paras[i:j] if p.kind == "title"]
            largest = max((p.size for p in group), default=0.0)
            found = False
            for p in group:
                if p.size < 0.98 * largest or found:
                    p.kind = "head"
                else:
                    found = True
            i = max(j, i + 1)
        if not any(p.kind == "title" for p in self.paras):
            at = 0
            for p in self.paras:
                if p.kind == "head" and p.page == 1 and at < 200:
                    p.kind = "title"
                    break
                at += len(p.text)

    def finish(self) -> tuple[str, tuple[Block, ...], tuple[Line, ...]]:
        """The text, one paragraph a line, with its blocks and printed lines."""
        self._settle()
        texts: list[str] = []
        blocks: list[Block] = []
        lines: list[Line] = []
        at = 0
        for para in self.paras:
            start = at
            pieces: list[str] = []
            pending = ""
            for piece in para.pieces:
                if isinstance(piece, str):
                    pending += piece
                    continue
                words, edges = clean(piece.part)
                if not words:
                    continue
                if pieces or pending.strip():
                    pieces.append(pending)
                    at += len(pending)
                pending = ""
                lines.append(_line(piece, words, edges, at))
                pieces.append(words)
                at += len(words)
            pieces.append(pending.rstrip())
            at += len(pending.rstrip())
            text = "".join(pieces)
            if not text:
                continue
            blocks.append(Block(start, at, para.kind, para.page, _box(para)))
            texts.append(text)
            at += 1
        return "\n".join(texts), tuple(blocks), tuple(lines)


def _at_foot(para: Para) -> bool:
    """An address or the like under the last line of a page."""
    return len(para.text) < 80 and para.last.top > 0.87 * para.frame.size[1]


def _scrap(line: Fragment) -> bool:
    """A line of a few characters read by OCR: its size is not to be trusted."""
    return line.confidence is not None and len(line.text) <= 5


def clean(part: Fragment) -> tuple[str, list[float] | None]:
    """A fragment's text without soft hyphens, zero-width and control characters and outer blanks; edges kept in step."""
    text, edges = part.text, part.edges
    if text.isprintable() and text[:1] != " " and text[-1:] != " ":
        return text, edges
    keep = [i for i, c in enumerate(text) if c.isprintable()]
    while keep and text[keep[0]] == " ":
        keep.pop(0)
    while keep and text[keep[-1]] == " ":
        keep.pop()
    if not keep:
        return "", None
    return "".join(text[i] for i in keep), ([edges[i] for i in keep] + [edges[keep[-1] + 1]]) if edges is not None else None


def _line(piece: Printed, words: str, edges: list[float] | None, at: int) -> Line:
    part, frame = piece.part, piece.frame
    box = part.box
    if "slope" in part.extra:                            # laid out straight, shown where it stands on the skewed scan
        down = part.extra["slope"] * ((part.x0 + part.x1) / 2 - frame.size[0] / 2)
        aside = part.extra["shift"]
        box = box[0] - aside, box[1] + down, box[2] - aside, box[3] + down
        edges = [e - aside for e in edges] if edges is not None else None
    sideways = part.vertical != (frame.angle % 180 == 90)
    return Line(at, at + len(words), piece.page, frame.back_box(box),
                frame.back_edges(edges, part.vertical) if edges is not None else None, sideways, part.confidence)


def _box(para: Para) -> Box:
    if para.box is not None:
        return para.frame.back_box(para.box)
    return para.frame.back_box(bounds(p.part for p in para.pieces if not isinstance(p, str) and p.page == para.page))


def _edge(values: list[float], em: float, sign: int) -> float:
    """The outermost position that lines share; one line that stands out alone does not move it."""
    values = sorted(values, key=lambda v: sign * v)
    if len(values) < 6:
        return values[0]
    return next((v for n, v in enumerate(values[:-2]) if sign * (values[n + 1] - v) < em), values[0])


def _edges(columns: list[Column], body: float) -> list[tuple[float, float]]:
    """Left and right edge of each column, as the columns above and below it in the same place show them."""
    own: list[tuple[float, float]] = []
    count: list[int] = []
    for c in columns:
        lines = [p for p in c.parts if p.text and not p.vertical and p.size < HEAD_SIZE * body]
        count.append(len(lines))
        own.append((_edge([p.x0 for p in lines], body, 1), _edge([p.x1 for p in lines], body, -1)) if lines else (c.x0, c.x1))
    out = []
    for (left, right), lines_here in zip(own, count):
        like = [o for o in own if abs(o[0] - left) < 2.6 * body and (
            abs(o[1] - right) < 2.6 * body or (lines_here <= 3 and o[1] >= right))]
        if lines_here > 3:                              # enough of its own to show where it ends
            like = [o for o in like if abs(o[1] - right) < 0.8 * body]
        out.append((min([left] + [o[0] for o in like]), max([right] + [o[1] for o in like])))
    return out
