"""Plain text → Document: hard-wrapped lines joined, heads kept apart, metadata lines read and set aside.

The wrap is told from the lines themselves. A run of lines between blanks is wrapped where most of its lines
reach one common width and stop in mid-sentence; then a paragraph ends at a line that stops early, at a blank line after
a finished sentence, or before an indented line. A text whose lines end where its sentences end keeps every line as a paragraph.
"""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from miner.model import Document
from miner.reading import order
from miner.reading.clean import (TERMINAL, Piece, alternation, assemble, drop_repeats, ends_sentence, han_share, is_furniture,
                                 tidy)
from miner.reading.metadata import Found, dateline, fields, first_title, flat, is_byline, is_date, parse_date, signature

# Widths are in half columns: a Hanzi counts 2, a Latin letter 1.
MIN_COLUMN = 16              # narrower runs are lists or heads, not columns
MAX_COLUMN = 170             # wider lines are paragraphs, not printed lines
SLACK = 6                    # a line is full when it comes this near to its column's width
HEAD_CHARS = 42              # longest head
NARROW = 64                  # a column this narrow is a newspaper's
TITLE_CHARS = 90

_LINE = re.compile(r"(?P<blank>\s*[\n\r\f\v\x85\u2028\u2029])|[^\n\r\f\v\x85\u2028\u2029]*(?:\r\n|[\n\r\f\v\x85\u2028\u2029]|$)")
_ITEM = re.compile(r"[\s　]*(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[、．]|\.(?!\d))|第[一二三四五六七八九十百\d]{1,4}[条章节]"
                   r"|[①-⑳●◆■□▲▶★※•·]|[-*+] )")
_DATED = re.compile(r"(?:19|20)\d\d(?:年|[.\-/]\d)")
_OPENERS = "“‘「『（(【《〈［["
_COMPLETE = re.compile(r"^[^，]{2,12}[，\s][^，]{2,12}$")      # two halves like a sub-head's
_UNIT = re.compile(r"[A-Za-z0-9.,%‰\-]+|.")
_MARKDOWN = re.compile(r"(?m)^#{1,6}(?: |$)|\*\*[^*\n]+\*\*|\]\(https?:|^_[^_\n]+_")
_LINK_ONLY = re.compile(r"!?\[[^\]]{0,60}\]\([^)\s]*\)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
CAPTION = re.compile(r"^(?:图为|图[①-⑩\d]?[:：]|上图|下图|左图|右图)|(?:^|[。）)\s])(?:图[/／]|[\u4e00-\u9fff]{2,4}\s*摄$|[\u4e00-\u9fff]{2,4}\s*(?:供图|制图|绘图|漫画)$|摄影[:：/])|资料(?:图片?|照片)[)）]?$|。图为|(?:^.{0,30}[\s\u4e00-\u9fff]绘图$)")


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


def _runs(lines: list[Line]) -> list[list[Line]]:
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
    return runs


def _column(run: list[Line]) -> int:
    """The width of a run's column: its widest line, one far-out line (a pasted address) left aside."""
    widths = sorted(line.width + line.indent for line in run)
    return widths[-2] if len(widths) > 4 and widths[-1] > widths[-2] * 1.25 else widths[-1]


def _wrapping(run: list[Line]) -> tuple[int, int, int]:
    """(lines before the last, those that reach the column's width, those of them that stop in mid-sentence)."""
    if len(run) < 2:
        return 0, 0, 0
    column = _column(run)
    if not MIN_COLUMN <= column <= MAX_COLUMN:
        return len(run) - 1, 0, 0
    full = [line.text for line in run[:-1] if line.width + line.indent >= column - SLACK]
    return len(run) - 1, len(full), sum(1 for text in full if text[-1] not in "；;" and not ends_sentence(text))


def _is_list(run: list[Line]) -> bool:
    """A run whose lines are items of their own: a numbered list, the dated lines of a 简历, a contents list."""
    marked = sum(1 for line in run if _ITEM.match(line.text) or _DATED.match(line.text))
    return len(run) >= 2 and marked >= 0.6 * len(run)


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
    marked = bool(_ITEM.match(nxt.text))
    if listed and (marked or _DATED.match(nxt.text)):
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
    text = lines[0].text
    for line in lines[1:]:
        text = join(text, line.text)
    return Piece(tidy(text), "paragraph", lines[0].page, None, lines[0].start, lines[-1].end, column)


def _is_head(text: str) -> bool:
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


def _headlike(run: list[Line]) -> bool:
    """A run of one or two lines without a sentence's punctuation: a headline, a sub-head, a byline."""
    return len(run) <= 2 and all(_is_head(line.text) and not re.search(r"[，。；]", line.text) for line in run)


def _is_wrapped(run: list[Line], usual: int, common: int) -> bool:
    """Whether a run of a hard-wrapped text is wrapped itself: by its own lines, or, where they are few, by the usual width.

    A line alone that ends no sentence is a paragraph's cut-off beginning only where it fills the commonest line exactly
    (a mark that hangs over the edge apart); else it is a head: 「紧盯节点，守住底线」.
    """
    if _headlike(run):
        return False
    if len(run) == 1 and not ends_sentence(run[0].text):
        line = run[0]
        filled = line.width + line.indent
        if line.text[-1] in "，、,":
            return common - 8 <= filled <= common + 2
        return common - 2 <= filled <= common and not _COMPLETE.search(line.text)
    n, full, open_ = _wrapping(run)
    if _is_list(run) and open_ < 0.6 * max(1, n):
        return False
    if n >= 2 or open_ and full == n:
        return open_ >= 1 and full >= 0.5 * n
    return abs(_column(run) - usual) <= SLACK


def paragraphs(lines: list[Line]) -> tuple[list[Piece], int]:
    """Lines joined to paragraphs, and the usual column width (0 where the text is not hard-wrapped)."""
    runs = _runs(lines)
    total = full = open_ = 0
    widths: list[int] = []
    lengths: Counter[int] = Counter()
    for run in runs:
        if not _is_list(run):
            n, f, o = _wrapping(run)
            total, full, open_ = total + n, full + f, open_ + o
            if o >= 1 and f >= 0.5 * n:
                widths += [_column(run)] * n
                lengths.update(line.width + line.indent for line in run[:-1])
    usual = sorted(widths)[len(widths) // 2] if open_ >= 2 and full >= 0.5 * total and open_ >= 0.25 * total else 0
    if not usual and len(runs) >= 6 and all(len(run) == 1 for run in runs):     # every line followed by a blank one
        singles = [run[0] for run in runs]
        n, f, o = _wrapping(singles)
        if f >= 0.6 * n and o >= 0.4 * n:
            runs, usual = [singles], _column(singles)
    common = max(lengths, key=lambda w: lengths[w]) if lengths else usual
    joiner = _Joiner()
    for run in runs:
        if not usual or not _is_wrapped(run, usual, common):
            if usual and joiner.group and _headlike(run):
                joiner.between += [_piece([line], 0) for line in run]
                continue
            joiner.close()
            for line in run:
                if joiner.group and not _continues(joiner.group[-1], line):
                    joiner.close()
                joiner.add(line, 0)
            joiner.close()
            continue
        column = _column(run) if len(run) > 2 else max(_column(run), usual if abs(_column(run) - usual) <= SLACK else 0)
        base = min(line.indent for line in run)
        if run[0].indent > base or run[0].indent >= 2 > len(run):
            joiner.close()
        listed = _is_list(run)
        for line, nxt in zip(run, run[1:] + [None]):
            fresh = not joiner.group
            joiner.add(line, column)
            if nxt and _breaks(line, nxt, column, fresh, base, listed):
                joiner.close()
        last = run[-1]
        if ends_sentence(last.text) or last.text.endswith(("：", ":")) or last.width + last.indent < column - SLACK:
            joiner.close()
    joiner.close()
    return joiner.out, usual


def _continues(line: Line, nxt: Line) -> bool:
    """Whether a line of unwrapped text runs on into the next: it stops at a comma, or the next begins with a closing mark."""
    if nxt.text[0] in "，。、；：！？,;）)】》”’":
        return True
    return line.text.endswith(("，", "、", ",")) and len(line.text) >= 10 and not _ITEM.match(nxt.text)


def _markdown(line: Line) -> Line | None:
    """A Markdown line as text; None where it holds nothing but a link, a rule or an empty head."""
    text = line.text
    if _LINK_ONLY.fullmatch(text) or re.fullmatch(r"#{1,6}|[-*_]{3,}|\|?[\s:|-]+\|?", text):
        return None
    text = re.sub(r"^(?:#{1,6}\s+|>\s?)", "", text)
    text = re.sub(r"\*\*(.+?)\*\*", r"\1", text)
    text = re.sub(r"(?<![\w])_([^_]+)_(?![\w])", r"\1", text)
    text = _LINK.sub(r"\1", text)
    if text.startswith("|") and text.endswith("|"):
        text = text.strip("|").replace("|", "\t")
    text = text.strip()
    return Line(text, line.start, line.end, line.indent, width(text), line.page) if text else None


def from_text(source: str, path: str = "", published: str | None = None) -> Document:
    """The article in a plain text. ``published`` is used where the text tells no date of its own."""
    lines = split_lines(source)
    if _MARKDOWN.search(source):
        lines = _read_markdown(lines)
    found = Found()
    kept: list[Line] = []
    printed: set[int] = set()         # field lines that the article itself prints under its headline
    sure_title: str | None = None
    body_seen = False
    for line in lines:
        if line.text:
            # A title that Markdown marks, and fields that it sets as one italic line under it, are part of the article.
            raw = source[line.start:line.start + 8]
            if raw.startswith("#") and sure_title is None and len(line.text) <= TITLE_CHARS:
                sure_title = line.text
            told = fields(line.text)
            if told is not None and is_date(line.text) and body_seen:
                told = None                                    # the date that a notice is signed with
            if told is not None:
                found.merge(told)
                if not raw.startswith("_"):
                    continue
                printed.add(line.start)
            elif is_furniture(line.text):
                continue
            body_seen = body_seen or line.text[-1] in TERMINAL
        kept.append(line)
    pieces, usual = paragraphs(kept)
    warnings: list[str] = []
    pieces, copies = drop_repeats(pieces)
    if copies:
        warnings.append(f"the text held its article more than once: {copies} repeated paragraphs left out")
    pieces = [replace(p, kind="byline") if p.source_start in printed else p for p in pieces]
    pages = max((line.page for line in lines), default=1)
    if len(pieces) <= 2 and sum(len(p.text) for p in pieces) > 60:
        found.merge(flat(tidy(" ".join(p.text for p in pieces))))
    pieces, title, notes = _shape(pieces, usual, found, sure_title)
    warnings += notes
    text, blocks = assemble(pieces)
    if text and han_share(text) < 0.2:
        warnings.append("the text is hardly Chinese: names, places and sanctions will not be found in it")
    return Document(text=text, path=path, media_type="text/plain", pages=pages, title=title, source=found.source,
                    authors=tuple(found.authors), published=found.published or published, blocks=blocks, warnings=tuple(warnings))


def _read_markdown(lines: list[Line]) -> list[Line]:
    out = []
    for line in lines:
        if not line.text:
            out.append(line)
        elif (read := _markdown(line)) is not None:
            out.append(read)
    return out


def _shape(pieces: list[Piece], usual: int, found: Found, sure_title: str | None
           ) -> tuple[list[Piece], str | None, list[str]]:
    """Kinds (title, byline, head, caption …) of the pieces, the newspaper's order where it is lost, the signature."""
    notes: list[str] = []
    if not pieces:
        return [], found.title, notes
    title = sure_title
    if usual and usual <= NARROW:
        pieces, authors, source, newspaper_title, notes = order.newspaper(pieces)
        found.authors = found.authors or authors
        found.source = found.source or source
        title = title or newspaper_title
    if len(pieces) == 1 and len(pieces[0].text) > TITLE_CHARS:
        return pieces, found.title, notes
    opening = [p.text for p in pieces[:4]]
    if title is None:
        title = _title_of(opening, len(pieces))
    out: list[Piece] = []
    body_seen = False
    for i, piece in enumerate(pieces):
        text, kind = piece.text, piece.kind
        if kind == "paragraph":
            if not body_seen and text == title:
                kind = "title"
            elif i < 6 and not body_seen and (authors := is_byline(text)):
                kind, found.authors = "byline", found.authors or authors
                found.source = found.source or dateline(text) or _outlet(text)
            elif "\t" in text:
                kind = "table"
            elif CAPTION.search(text) and len(text) <= 160:
                kind = "caption"
            elif _is_head(text) and i + 1 < len(pieces) and not _DATED.match(text):
                kind = "head"
            if kind == "paragraph":
                body_seen = True
        out.append(replace(piece, kind=kind) if kind != piece.kind else piece)
    found.source = found.source or next((s for p in out[:4] if (s := dateline(p.text))), None)
    last = max((i for i, p in enumerate(out) if p.kind == "paragraph"), default=None)
    if last is not None:
        authors, at = signature(out[last].text)
        labelled = re.match(r"(?:本文)?作者\s*[:：]", out[last].text[at:])
        if authors and not found.authors:
            found.authors = authors
        if authors and labelled:                    # 「…。作者：某某」 run on behind the last sentence
            body = out[last].text[:at].rstrip()
            cut = out[last].source_end
            out[last] = replace(out[last], text=body, source_end=cut - (len(out[last].text) - at) if cut else None)
        if not found.published and len(out[last].text) <= 30:
            found.published = parse_date(out[last].text)          # the date that a notice is signed with
    return [p for p in out if p.text], title or found.title, notes


def _title_of(opening: list[str], count: int) -> str | None:
    """The headline: the first short line without a full stop before a text; not a generic head, byline or dateline."""
    if count < 2 or not opening:
        return None
    for text in opening[:2]:
        if is_byline(text) or dateline(text + "。") and len(text) < 14:
            continue
        if len(text) > TITLE_CHARS or text.endswith(("。", "，", "；", "：", "、", ":")) or re.match(_ITEM, text):
            return None
        return first_title([text])
    return None


def _outlet(byline: str) -> str | None:
    m = re.match(r"[\s□■_]*([\u4e00-\u9fff]{2,20}?" + alternation("media") + r")(?=社|\s|全媒体|融媒体|记者)", byline)
    return m[1] if m else None
