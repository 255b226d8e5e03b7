"""A web page flattened into segments: a paragraph, a caption, a table row, in page order, each with its element."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lxml import etree
from lxml import html as lxml_html

from miner.model import BlockKind
from miner.reading.clean import tidy, words
from miner.reading.wrap import paragraphs, split_lines

PROSE_CHARS = 12             # a segment this long with a sentence's punctuation is prose
LINK_SHARE = 0.5             # above this share of linked characters a segment is navigation
MAX_SEGMENTS = 200_000

BLOCK = frozenset("address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form "
                   "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th "
                   "thead tr ul founder-content".split())
_SKIP = frozenset("script style noscript template svg math iframe object embed select option button textarea input video audio "
                  "canvas map head datalist nav footer".split())
_PUNCTUATED = re.compile(r"[，。；！？、,;!?]|\.\s")
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_TOKEN = re.compile(r"[^A-Za-z0-9\-_]+")


@dataclass(slots=True)
class Segment:
    """A piece of visible text in page order. ``el`` is the block element that holds it."""
    text: str
    el: etree._Element
    links: int = 0                    # characters inside links
    kind: BlockKind = "paragraph"
    junk: bool = False                # inside a box whose class or id names furniture
    hidden: bool = False
    heading: bool = False             # inside h1 … h3 or a box named a title
    bold: bool = False
    probe: str = ""                   # its first characters as they stand in the source, to find its offset

    @property
    def prose(self) -> bool:
        return (len(self.text) >= PROSE_CHARS and self.links < LINK_SHARE * len(self.text)
                and bool(_PUNCTUATED.search(self.text)))


@cache
def tokens(name: str) -> frozenset[str]:
    return frozenset(words(name))


def labels(el: etree._Element) -> set[str]:
    """Class and id of an element as lower-case words, whole and in parts: ``news-share box`` → news-share, news, share, box."""
    both = f"{el.get('class') or ''} {el.get('id') or ''}"
    if both == " ":
        return set()
    whole = {t for t in _TOKEN.split(both.lower()) if t}
    return whole | {part for t in whole for part in re.split(r"[-_\d]+", t) if part}


def whole_labels(el: etree._Element) -> set[str]:
    return {t for t in _TOKEN.split(f"{el.get('class') or ''} {el.get('id') or ''}".lower()) if t}


def parse_page(source: str) -> etree._Element | None:
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    clean = source.replace("\x00", "")
    if not clean.strip():
        return None
    try:
        return lxml_html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


# ---------------------------------------------------------------- flattening

class _Flattener:
    """One walk over the page. Text gathers until a block begins or ends; ``<br>`` parts lines of one paragraph group."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.lines: list[tuple[str, int, bool]] = []     # (text, linked characters, bold) of the lines of this group
        self.text: list[str] = []
        self.links = self.bold_chars = 0
        self.open_links = self.open_bold = self.junk = self.hidden = self.heading = self.pre = 0
        self.blocks: list[etree._Element] = []

    def feed(self, text: str | None) -> None:
        if not text:
            return
        self.text.append(text)
        if self.open_links:
            self.links += len(text.strip())
        if self.open_bold:
            self.bold_chars += len(text.strip())

    def line(self) -> None:
        raw = "".join(self.text)
        if raw.strip():
            self.lines.append((raw, self.links, self.bold_chars >= 0.9 * len(raw.strip())))
        elif self.lines:
            self.lines.append(("", 0, False))            # an empty line between two <br> parts paragraphs
        self.text, self.links, self.bold_chars = [], 0, 0

    def flush(self) -> None:
        self.line()
        lines, self.lines = self.lines, []
        if not any(raw for raw, _, _ in lines) or not self.blocks or len(self.segments) >= MAX_SEGMENTS:
            return
        filled = [line for line in lines if line[0]]
        if len(filled) >= 5:                              # a whole article in one box, parted by <br>: maybe hard-wrapped
            source = "\n".join(re.sub(r"[\r\n]+", " ", raw) for raw, _, _ in lines)
            pieces, usual = paragraphs(split_lines(source))
            if usual:
                share = sum(n for _, n, _ in lines) / max(1, sum(len(raw) for raw, _, _ in lines))
                for piece in pieces:
                    self.add(piece.text, int(share * len(piece.text)), False, piece.text)
                return
        for raw, links, bold in filled:
            self.add(raw, links, bold, raw)

    def add(self, raw: str, links: int, bold: bool, probe: str, kind: BlockKind = "paragraph") -> None:
        if not self.pre and kind == "paragraph":
            raw = _SOURCE_WRAP.sub("", raw)
        text = tidy(raw, keep_tabs=kind == "table")
        if text:
            self.segments.append(Segment(text, self.blocks[-1], min(links, len(text)), kind, self.junk > 0, self.hidden > 0,
                                         self.heading > 0, bold, probe.strip(" \t\r\n\xa0\u3000")[:24]))


_SOURCE_WRAP = re.compile(r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])[ \t]*[\r\n]+[ \t\r\n]*(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])")


def flatten(root: etree._Element) -> list[Segment]:
    """The page's visible text as segments in page order."""
    f = _Flattener()
    junk_words, title_words = tokens("junk"), tokens("title")
    marks: dict[etree._Element, tuple[int, int, int]] = {}
    body = root.find("body")
    walker = etree.iterwalk(body if body is not None else root, events=("start", "end"))
    top = body if body is not None else root
    for event, el in walker:
        tag = el.tag
        if not isinstance(tag, str):
            if event == "end" and el is not top:
                f.feed(el.tail)
            continue
        if event == "start":
            if tag in _SKIP:
                walker.skip_subtree()
                if tag in ("nav", "footer"):
                    f.flush()
                continue
            if tag == "br":
                f.line()
                continue
            if tag in BLOCK:
                f.flush()
                f.blocks.append(el)
            if tag == "table" and (rows := _data_table(el)):
                found = labels(el)
                f.junk += bool(found & junk_words)
                for row, links in rows:
                    f.add("\t".join(row), links, False, row[0], "table")
                f.junk -= bool(found & junk_words)
                f.blocks.pop()
                walker.skip_subtree()
                marks[el] = (-1, 0, 0)
                continue
            found = labels(el) if el.attrib else set()
            junk = bool(found & junk_words) and tag not in ("body", "html")
            hidden = bool(el.attrib) and (el.get("hidden") is not None or bool(_HIDDEN.search(el.get("style") or "")))
            heading = tag in ("h1", "h2", "h3") or bool(found & title_words)
            if junk or hidden or heading:
                marks[el] = (int(junk), int(hidden), int(heading))
                f.junk += junk
                f.hidden += hidden
                f.heading += heading
            f.open_links += tag == "a"
            f.open_bold += tag in ("b", "strong")
            f.pre += tag == "pre"
            f.feed(el.text)
            if tag == "pre":
                _preformatted(f)
        else:
            if tag == "br" or tag in _SKIP:
                if el is not top:
                    f.feed(el.tail)
                continue
            mark = marks.pop(el, None)
            if mark and mark[0] == -1:
                f.feed(el.tail)
                continue
            if tag in BLOCK:
                f.flush()
                if f.blocks and f.blocks[-1] is el:
                    f.blocks.pop()
            f.open_links -= tag == "a"
            f.open_bold -= tag in ("b", "strong")
            f.pre -= tag == "pre"
            if mark:
                f.junk -= mark[0]
                f.hidden -= mark[1]
                f.heading -= mark[2]
            if el is not top:
                f.feed(el.tail)
    f.flush()
    return f.segments


def _preformatted(f: _Flattener) -> None:
    raw = "".join(f.text)
    f.text = []
    for part in raw.split("\n"):
        f.text.append(part)
        f.line()


def _data_table(table: etree._Element) -> list[tuple[list[str], int]] | None:
    """The rows of a table of data, each its cells and its linked characters; None for a table that only lays the page out."""
    if table.find(".//table") is not None:
        return None
    rows: list[tuple[list[str], int]] = []
    longest = total = 0
    for tr in table.iter("tr"):
        cells, links = [], 0
        for cell in tr:
            if cell.tag not in ("td", "th"):
                continue
            if sum(1 for _ in cell.iter("p", "div", "li")) > 6:
                return None
            text = tidy("".join(_visible(cell)))
            cells.append(text)
            longest, total = max(longest, len(text)), total + len(text)
            links += sum(len("".join(a.itertext()).strip()) for a in cell.iter("a"))
        if any(cells):
            rows.append((cells, links))
    full = [cells for cells, _ in rows if sum(map(bool, cells)) >= 2]
    if len(full) < 2 or longest > 600 or longest > 0.6 * total and longest > 120:
        return None
    if len(full) < 0.5 * len(rows):
        return None
    return rows


def _visible(el: etree._Element) -> Iterator[str]:
    for node in el.iter():
        if isinstance(node.tag, str) and node.tag not in ("script", "style") and node.text:
            yield node.text.strip()
        if node is not el and node.tail:
            yield node.tail.strip()


