"""Printed lines → paragraphs.

The wrap is told from the lines themselves. A run of lines between blanks is wrapped where most of its lines
reach one common width and stop in mid-sentence; then a paragraph ends at a line that stops early, at a blank line after
a finished sentence, or before an indented line. A text whose lines end where its sentences end keeps every line as a paragraph.
"""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from miner.reading.clean import TERMINAL, Piece, ends_sentence, tidy

# Widths are in half columns: a Hanzi counts 2, a Latin letter 1.
MIN_COLUMN = 16              # narrower runs are lists or heads, not columns
MAX_COLUMN = 170             # wider lines are paragraphs, not printed lines
SLACK = 6                    # a line is full when it comes this near to its column's width
MIN_OPEN = 3                 # full lines stopping in mid-sentence that make a text a hard-wrapped one (two, in a text of a few lines)
HEAD_CHARS = 42              # longest head

_LINE = re.compile(r"(?P<blank>\s*[\n\r\f\v\x85\u2028\u2029])|[^\n\r\f\v\x85\u2028\u2029]*(?:\r\n|[\n\r\f\v\x85\u2028\u2029]|$)")
ITEM = re.compile(r"[\s　]*(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[、．]|\.(?!\d))|\d{1,4}[,，\t|]|第[一二三四五六七八九十百\d]{1,4}[条章节]"
                   r"|[①-⑳●◆■□▲▶★※•·]|[-*+] )")
DATED = re.compile(r"(?:19|20)\d\d(?:年|[.\-/]\d)")
_MARKS = frozenset("一二三四五六七八九十百（(0123456789第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳●◆■□▲▶★※•·-*+")      # what ITEM and DATED begin with
_OPENERS = "“‘「『（(【《〈［["
_COMPLETE = re.compile(r"^[^，]{2,12}[，\s][^，]{2,12}$")      # two halves like a sub-head's
_UNIT = re.compile(r"[A-Za-z0-9.,%‰\-]+|.")
_STOP = re.compile(r"[，。；]")


@dataclass(slots=True)
class Line:
    """A line of the source without its white space; ``indent`` and ``width`` in half columns."""
    text: str
    start: int
    end: int
    indent: int
    width: int
    page: int


def width(text: str) -> int:
    """Half columns that ``text`` takes when printed in a monospaced Chinese font."""
    return len(text.encode("gbk", "replace"))


def split_lines(source: str) -> list[Line]:
    """The lines of a decoded file; several blank ones are one with an empty text. A form feed begins a new page."""
    lines, page = [], 1
    for m in _LINE.finditer(source):
        raw = m[0]
        if not raw:
            continue
        if m.lastgroup:
            lines.append(Line("", m.start(), m.end(), 0, 0, page))
            page += raw.count("\f")
            continue
        text = raw.strip()
        start = m.start() + (len(raw) - len(raw.lstrip()) if text else 0)
        lead = raw[:start - m.start()]
        lines.append(Line(text, start, start + len(text), width(lead.expandtabs(4)) if lead and text else 0, width(text), page))
        if raw.endswith("\f"):
            page += 1
    return lines


def _runs(lines: list[Line]) -> list[Run]:
    runs: list[list[Line]] = []
    fresh = True
    for line in lines:
        if not line.text:
            fresh = True
        elif fresh:
            runs.append([line])
            fresh = False
        else:
            runs[-1].append(line)
    return [Run(run) for run in runs]


class Run:
    """Lines between two blank ones, and what they tell of their wrap.

    ``column`` is the width of the widest line, one far-out address left aside; ``full`` how many lines before
    the last reach it, ``open`` how many of those stop in mid-sentence; ``listed`` is True where most lines are items of
    their own: a numbered list, the dated lines of a 简历, a contents list.
    """
    __slots__ = ("lines", "column", "before", "full", "open", "listed")

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.before = len(lines) - 1
        self.full = self.open = 0
        self.listed = False
        if not self.before:
            self.column = lines[0].width + lines[0].indent
            return
        widths = sorted([line.width + line.indent for line in lines])
        self.column = widths[-1]
        if len(widths) > 4 and widths[-1] > widths[-2] * 1.25 and any(x.width > widths[-2] and x.text.isascii() for x in lines):
            self.column = widths[-2]
        marked = sum([1 for line in lines if "\t" in line.text
                      or line.text[0] in _MARKS and (ITEM.match(line.text) or DATED.match(line.text))])
        self.listed = marked >= 0.6 * len(lines)
        if MIN_COLUMN <= self.column <= MAX_COLUMN:
            edge = self.column - SLACK
            full = [line.text for line in lines[:-1] if line.width + line.indent >= edge]
            self.full = len(full)
            self.open = len([1 for text in full if text[-1] not in "；;" and not ends_sentence(text)])

    @property
    def wrapped(self) -> bool:
        """Whether its own lines are evidence enough of a hard wrap."""
        return self.open >= 1 and self.full >= 0.5 * self.before


def join(a: str, b: str) -> str:
    """Two printed lines as one: no blank between Hanzi, one between Latin words."""
    if a and b and a[-1].isascii() and b[0].isascii() and a[-1].isalpha() and b[0].isalpha():
        return f"{a} {b}"
    if a and b and a[-1] in ",;:" and b[0].isascii() and b[0].isalpha():
        return f"{a} {b}"
    return a + b


def _breaks(line: Line, nxt: Line, column: int, first: bool, base: int, listed: bool) -> bool:
    """Whether a paragraph ends between two neighbouring lines of a wrapped run."""
    if nxt.indent >= base + 2 and nxt.indent > line.indent or nxt.page != line.page and ends_sentence(line.text):
        return True
    marked = nxt.text[0] in _MARKS and bool(ITEM.match(nxt.text))
    if listed and (marked or DATED.match(nxt.text)):
        return True
    filled = line.width + line.indent
    done = ends_sentence(line.text)
    if done and marked:
        return True
    if done:
        unit = _UNIT.match(nxt.text[1:] if nxt.text[0] in _OPENERS else nxt.text)
        need = width(unit[0]) + (2 if nxt.text[0] in _OPENERS else 0) if unit else 2
        return filled + need + 2 <= column
    if line.text.endswith(("：", ":", "；", ";")):
        return filled < column - SLACK and (marked or line.text.endswith(("：", ":")))
    if filled < column - SLACK:
        return marked or first and filled < 0.6 * column and len(line.text) <= HEAD_CHARS and not line.text.endswith(("，", "、", ","))
    return False


def _piece(lines: list[Line], column: int = 0) -> Piece:
    first, last = lines[0], lines[-1]
    text = first.text
    if first is not last:
        parts = [text]
        for line in lines[1:]:
            nxt = line.text
            parts.append(join(text, nxt)[len(text):] if nxt[0] < "\x7f" and text[-1] < "\x7f" else nxt)
            text = nxt
        text = "".join(parts)
    return Piece(tidy(text), "paragraph", first.page, None, first.start, last.end, column)


def is_head(text: str) -> bool:
    return len(text) <= HEAD_CHARS and not text.endswith(tuple(TERMINAL) + ("，", "、", "；", ",", ";", "：", ":", "”。")) and not ends_sentence(text)


class _Joiner:
    """Collects lines into paragraphs. A paragraph that its run leaves in mid-sentence waits for its continuation; a head
    that stands between the two comes after it."""

    def __init__(self) -> None:
        self.out: list[Piece] = []
        self.group: list[Line] = []
        self.column = 0
        self.between: list[Piece] = []

    def add(self, line: Line, column: int) -> None:
        self.group.append(line)
        self.column = max(self.column, column) if len(self.group) > 1 else column

    def close(self) -> None:
        if self.group:
            self.out.append(_piece(self.group, self.column))
            self.group = []
        self.out += self.between
        self.between = []


def _headlike(run: Run) -> bool:
    """A run of one or two lines without a sentence's punctuation: a headline, a sub-head, a byline."""
    return run.before < 2 and all(is_head(line.text) and not _STOP.search(line.text) for line in run.lines)


def _is_wrapped(run: Run, usual: int, common: int) -> bool:
    """Whether a run of a hard-wrapped text is wrapped itself: by its own lines, or, where they are few, by the usual width.

    A line alone that ends no sentence is a paragraph's cut-off beginning only where it fills the commonest line exactly
    (a mark that hangs over the edge apart); else it is a head: 「紧盯节点，守住底线」.
    """
    if _headlike(run):
        return False
    if not run.before and not ends_sentence(run.lines[0].text):
        text, filled = run.lines[0].text, run.column
        if text[-1] in "，、,":
            return common - 8 <= filled <= common + 2
        return common - 2 <= filled <= common and not _COMPLETE.search(text)
    if run.listed and run.open < 0.6 * max(1, run.before):
        return False
    if run.before >= 2 or run.open and run.full == run.before:
        return run.wrapped
    return abs(run.column - usual) <= SLACK


def paragraphs(lines: list[Line]) -> tuple[list[Piece], int]:
    """Lines joined to paragraphs, and the usual column width (0 where the text is not hard-wrapped)."""
    runs = _runs(lines)
    usual, common = _habit(runs)
    if not usual and len(runs) >= 6 and not any(run.before for run in runs):     # every line followed by a blank one
        whole = Run([run.lines[0] for run in runs])
        if whole.full >= 0.6 * whole.before and whole.open >= 0.4 * whole.before:
            runs, usual, common = [whole], whole.column, whole.column
    joiner = _Joiner()
    for run in runs:
        if usual and _is_wrapped(run, usual, common):
            _join_wrapped(run, joiner, usual)
        elif usual and joiner.group and _headlike(run):
            joiner.between += [_piece([line]) for line in run.lines]
        else:
            joiner.close()
            for line in run.lines:
                if joiner.group and not _continues(joiner.group[-1], line):
                    joiner.close()
                joiner.add(line, 0)
            joiner.close()
    joiner.close()
    return joiner.out, usual


def _habit(runs: list[Run]) -> tuple[int, int]:
    """The usual column width of a text, 0 where it is not hard-wrapped, and the commonest width of its full lines."""
    prose = [run for run in runs if not run.listed]
    total, full, open_ = (sum(getattr(run, key) for run in prose) for key in ("before", "full", "open"))
    if open_ < MIN_OPEN and (open_ < 2 or total > 4) or full < 0.5 * total or open_ < 0.25 * total:
        return 0, 0
    columns: Counter[int] = Counter()
    lengths: Counter[int] = Counter()
    for run in prose:
        if run.wrapped:
            columns[run.column] += run.before
            lengths.update([line.width + line.indent for line in run.lines[:-1]])
    middle = sum(columns.values()) // 2
    usual = 0
    for usual in sorted(columns):
        middle -= columns[usual]
        if middle < 0:
            break
    return usual, max(lengths, key=lambda w: lengths[w]) if lengths else usual


def _join_wrapped(run: Run, joiner: _Joiner, usual: int) -> None:
    """A wrapped run's lines to paragraphs; one that it leaves in mid-sentence stays open for the next run."""
    lines = run.lines
    near = abs(run.column - usual) <= SLACK
    column = max(run.column, usual) if len(lines) <= 2 and near else run.column
    base = min([line.indent for line in lines])
    if lines[0].indent > base or lines[0].indent >= 2 > len(lines):
        joiner.close()
    last = lines[-1]
    for i, line in enumerate(lines):
        fresh = not joiner.group
        joiner.add(line, column)
        if line is not last and _breaks(line, lines[i + 1], column, fresh, base, run.listed):
            joiner.close()
    if ends_sentence(last.text) or last.text[-1] in "：:" or last.width + last.indent < column - SLACK:
        joiner.close()


_COUNTED = frozenset("年月日万亿元余名人件次起个家%")           # 2025年2|月


def _continues(line: Line, nxt: Line) -> bool:
    """Whether a line of unwrapped text runs on into the next: it stops at a comma or inside a figure, or the next begins with a closing mark."""
    if nxt.text[0] in "，。、；：！？,;）)】》”’" or line.text[-1].isdigit() and nxt.text[0] in _COUNTED:
        return True
    return line.text.endswith(("，", "、", ",")) and len(line.text) >= 10 and not ITEM.match(nxt.text)
