"""Web page → Document: structured metadata first, then what the page shows, then the densest stretch of prose.

The page is flattened once into segments (a paragraph, a caption, a table row), each with its element. The body is the
element whose segments add up to most: prose counts for its length, links and page furniture against it. So no
template is known by name; the classes and ids that templates have in common only tip the scale.
"""
from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree
from lxml import html as lxml_html

from miner.model import BlockKind, Document
from miner.reading.clean import (Piece, alternation, assemble, drop_repeats, ends_sentence, han_share, is_furniture, tidy,
                                 words)
from miner.reading.metadata import Found, dateline, fields, from_epoch, is_byline, names, normalise_source, parse_date, signature
from miner.reading.text import CAPTION, paragraphs, split_lines

PROSE_CHARS = 12             # a segment this long with a sentence's punctuation is prose
LINK_SHARE = 0.5             # above this share of linked characters a segment is navigation
CLIMB = 1.12                 # a container must hold this much more prose than its best part to be the body
MIN_BODY = 40                # characters of prose below which a page counts as having no article
MAX_SEGMENTS = 200_000
TITLE_CHARS = 120

_BLOCK = frozenset("address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form "
                   "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th "
                   "thead tr ul founder-content".split())
_SKIP = frozenset("script style noscript template svg math iframe object embed select option button textarea input video audio "
                  "canvas map head datalist nav footer".split())
_PUNCTUATED = re.compile(r"[，。；：！？、,;!?]|\.\s")
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_FOOT = re.compile(r"©|版权所有|ICP\s*[备证]|公网安备|网站标识码|Copyright|All Rights Reserved|技术支持|主办单位?[:：]|承办单位?[:：]", re.I)
_TOKEN = re.compile(r"[^A-Za-z0-9\-_]+")
_SITE = re.compile(r"\s*(?:-{2,}|—{2,}|_+|\s[-–—|｜]\s|\||｜|--|>>|»|-(?=[^-]{2,20}$))\s*")


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


@lru_cache(maxsize=None)
def _tokens(name: str) -> frozenset[str]:
    return frozenset(words(name))


def _labels(el: etree._Element) -> set[str]:
    """Class and id of an element as lower-case words, whole and in parts: ``news-share box`` → news-share, news, share, box."""
    both = f"{el.get('class') or ''} {el.get('id') or ''}"
    if both == " ":
        return set()
    whole = {t for t in _TOKEN.split(both.lower()) if t}
    return whole | {part for t in whole for part in re.split(r"[-_\d]+", t) if part}


def _whole_labels(el: etree._Element) -> set[str]:
    return {t for t in _TOKEN.split(f"{el.get('class') or ''} {el.get('id') or ''}".lower()) if t}


def _parse(source: str) -> etree._Element | None:
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
    junk_words, title_words = _tokens("junk"), _tokens("title")
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
            if tag in _BLOCK:
                f.flush()
                f.blocks.append(el)
            if tag == "table" and (rows := _data_table(el)):
                labels = _labels(el)
                f.junk += bool(labels & junk_words)
                for row, links in rows:
                    f.add("\t".join(row), links, False, row[0], "table")
                f.junk -= bool(labels & junk_words)
                f.blocks.pop()
                walker.skip_subtree()
                marks[el] = (-1, 0, 0)
                continue
            labels = _labels(el) if el.attrib else set()
            junk = bool(labels & junk_words) and tag not in ("body", "html")
            hidden = bool(el.attrib) and (el.get("hidden") is not None or bool(_HIDDEN.search(el.get("style") or "")))
            heading = tag in ("h1", "h2", "h3") or bool(labels & title_words)
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
            if tag in _BLOCK:
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


# ---------------------------------------------------------------- the body

def _worth(segment: Segment) -> float:
    size = len(segment.text)
    if _FOOT.search(segment.text) and size < 200:
        return -30.0
    if is_furniture(segment.text):
        return -8.0
    if segment.links >= LINK_SHARE * size:
        return -(6.0 + min(size, 40))
    if segment.kind == "table":
        return size * (1 - segment.links / size)
    if segment.prose:
        return (size - segment.links) * (1.0 if ends_sentence(segment.text) or size > 60 else 0.6)
    return -1.0


def choose_body(segments: list[Segment]) -> etree._Element | None:
    """The element that holds the article; None where the page has no prose."""
    own: dict[etree._Element, float] = {}
    seen: set[str] = set()
    for s in segments:
        worth = _worth(s)
        key = s.text
        if worth > 0:
            if key in seen:                                # a second copy adds nothing, so that no container of two copies wins
                continue
            seen.add(key)
            if s.junk or s.hidden:
                worth = 0.0
        own[s.el] = own.get(s.el, 0.0) + worth
    total: dict[etree._Element, float] = {}
    depth: dict[etree._Element, int] = {}
    for el, worth in own.items():
        chain = [el, *el.iterancestors()]
        for k, node in enumerate(chain):
            total[node] = total.get(node, 0.0) + worth
            depth[node] = len(chain) - k
    if not total:
        return None
    body_words = _tokens("body")
    # Up from the densest leaf: a container replaces its part only where it adds a good deal of prose.
    best = max(total, key=lambda el: (total[el], depth[el]))
    if total[best] < MIN_BODY:
        return None
    while True:
        inner = [el for el in total if el.getparent() is best or _near_child(el, best)]
        child = max(inner, key=lambda el: total[el], default=None)
        if child is None or child.tag in ("p", "span", "li", "h1", "h2", "h3", "tr"):
            break
        named = bool(_whole_labels(child) & body_words)
        if total[child] * (1.6 if named else CLIMB) >= total[best]:
            best = child
        else:
            break
    return best


def _near_child(el: etree._Element, of: etree._Element) -> bool:
    parent = el.getparent()
    return parent is not None and parent.getparent() is of and parent.tag not in _BLOCK


def _inside(el: etree._Element, root: etree._Element, memo: dict[etree._Element, bool]) -> bool:
    chain = []
    node: etree._Element | None = el
    while node is not None and node not in memo:
        if node is root:
            memo[node] = True
            break
        chain.append(node)
        node = node.getparent()
    answer = memo[node] if node is not None else False
    for n in chain:
        memo[n] = answer
    return answer


# ---------------------------------------------------------------- metadata

_META = {
    "title": ("articletitle", "og:title", "twitter:title", "dc.title", "headline", "title"),
    "published": ("pubdate", "publishdate", "publish-date", "publish_date", "article:published_time", "og:release_date", "og:published_time",
                  "dc.date", "dc.date.issued", "datepublished", "firstpublishedtime", "releasedate", "createdate", "date",
                  "weibo: article:create_at", "weibo:article:create_at", "bytedance:published_time"),
    "source": ("contentsource", "source", "mediaid", "dc.source", "article:source", "og:article:source"),
    "authors": ("author", "article:author", "og:article:author", "dc.creator", "contentauthor", "byl"),
    "site": ("og:site_name", "sitename", "application-name"),
}


def _meta_tags(root: etree._Element) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for el in root.iter("meta"):
        name = (el.get("name") or el.get("property") or el.get("itemprop") or "").strip().lower()
        value = (el.get("content") or "").strip()
        if name and value:
            out.setdefault(name, []).append(value)
    return out


def _plain(markup: str | None) -> str:
    """A metadata value that holds markup itself: «&lt;p&gt;…» → its text, paragraphs parted by a blank."""
    if not markup:
        return ""
    if "<" in markup:
        markup = re.sub(r"</(?:p|div|br)\s*/?>|<br\s*/?>", " ", markup)
        markup = re.sub(r"<[^>]{0,400}>", "", markup)
    return tidy(markup.replace("&nbsp;", " ").replace("&quot;", '"').replace("&amp;", "&"))


def _structured(root: etree._Element, source: str) -> tuple[Found, str | None]:
    """Metadata that the page gives to machines, and the site's name: meta tags, JSON-LD, newspaper and WeChat scripts."""
    tags = _meta_tags(root)

    def first(key: str) -> str | None:
        return next((v for name in _META[key] for v in tags.get(name, ())), None)

    found = Found()
    found.title = _plain(first("title")) or None
    for name in _META["published"]:
        for value in tags.get(name, ()):
            found.published = found.published or parse_date(value)
    found.source = normalise_source(_plain(first("source")))
    found.authors = names(_plain(first("authors")), told=False)
    for el in root.iter("script"):
        body = el.text or ""
        if (el.get("type") or "").lower() == "application/ld+json":
            found.merge(_json_ld(body))
    head = source[:200_000]
    m = re.search(r"<date>\s*((?:19|20)\d\d-\d\d?-\d\d?)", head)            # the property comment of newspaper systems
    if m and "enpproperty" in head:
        found.merge(Found(published=parse_date(m[1]), source=normalise_source(_within(head, "source") or _within(head, "papername")),
                          authors=names(_within(head, "author") or "", told=False), title=_plain(_within(head, "title")) or None))
    m = re.search(r"""var\s+(?:ct|create_?time)\s*=\s*["'](\d{10})["']""", source)
    if m:
        found.published = found.published or from_epoch(int(m[1]))
    m = re.search(r"""var\s+(?:createTime|publish_time|pubtime|publishDate)\s*=\s*["']([^"']{8,30})["']""", source, re.I)
    if m:
        found.published = found.published or parse_date(m[1])
    m = re.search(r"""var\s+nickname\s*=\s*(?:htmlDecode\()?["']([^"']{2,40})["']""", source)
    if m:
        found.source = found.source or normalise_source(m[1])
    for el in root.iter("time"):
        found.published = found.published or parse_date(el.get("datetime"))
    site = _plain(first("site")) or None
    return found, site


def _within(text: str, tag: str) -> str | None:
    m = re.search(rf"<{tag}>\s*([^<]{{1,120}}?)\s*</{tag}>", text)
    return m[1] if m else None


def _json_ld(body: str) -> Found:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return Found()                                      # a broken script block is the page's fault and no reason to stop
    todo, found = [data], Found()
    for _ in range(200):
        if not todo:
            break
        node = todo.pop()
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict):
            todo += [v for k, v in node.items() if k in ("@graph", "mainEntity")]
            kinds = node.get("@type")
            if not any("Article" in str(k) or "Posting" in str(k) for k in (kinds if isinstance(kinds, list) else [kinds])):
                continue
            author = node.get("author")
            who = [a.get("name") if isinstance(a, dict) else a for a in (author if isinstance(author, list) else [author])]
            publisher = node.get("publisher")
            found.merge(Found(title=_plain(str(node.get("headline") or "")) or None, published=parse_date(str(node.get("datePublished") or "")),
                              authors=[n for w in who if isinstance(w, str) for n in names(w, told=False)],
                              source=normalise_source(publisher.get("name") if isinstance(publisher, dict) and isinstance(publisher.get("name"), str) else None)))
    return found


def _address_date(root: etree._Element) -> str | None:
    """The date in the address that the page gives itself (canonical link, og:url): …/202306/t20230610_269019.html."""
    links = [el.get("href") or "" for el in root.iter("link") if (el.get("rel") or "").lower() == "canonical"]
    links += [el.get("content") or "" for el in root.iter("meta") if (el.get("property") or "").lower() == "og:url"]
    for link in links:
        m = re.search(r"(?<!\d)t?((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?!\d)", link)
        if m:
            return parse_date("-".join(m.groups()))
    return None


def _squash(text: str) -> str:
    return re.sub(r"[\s\W_]+", "", text)


def _page_title(root: etree._Element) -> str:
    return tidy(root.findtext(".//title") or "")


def _without_site(title: str) -> str:
    parts = [p for p in _SITE.split(title) if p.strip()]
    if len(parts) < 2:
        return title
    if len(parts[0]) >= 8:
        return title[:_SITE.search(title, len(parts[0]) - 1).start()].strip() if _SITE.search(title, len(parts[0]) - 1) else parts[0]
    return max(parts, key=len)


def _headline(segments: list[Segment], start: int, root: etree._Element, meta: str | None) -> tuple[list[int], str | None]:
    """Indices of the segments that show the headline, and the headline. ``start`` is the first segment of the prose."""
    page = _squash(_page_title(root))
    meta_key = _squash(meta or "")
    scored: list[tuple[float, int]] = []
    for i in range(max(0, start - 60), min(len(segments), start + 4)):
        s = segments[i]
        key = _squash(s.text)
        if not 2 <= len(key) <= TITLE_CHARS or s.hidden or s.links > 0.8 * len(s.text) or is_furniture(s.text) or fields(s.text) is not None:
            continue
        score = 0.0
        if len(key) >= 4 and (key in page or page and page in key):
            score += 3 + min(len(key), 30) / 10
        if meta_key and (key == meta_key or len(key) >= 6 and key in meta_key):
            score += 3
        if s.heading:
            score += 3
        if s.el.tag in ("h1", "h2"):
            score += 2
        if s.prose and ends_sentence(s.text):
            score -= 4
        if s.junk:
            score -= 2
        score -= 0.04 * abs(start - i)
        if score >= 3:
            scored.append((score, -i))
    if not scored:
        return [], None
    best = -max(scored)[1]
    shown = [best]
    # Two lines of one headline (a kicker and the title) stand in one element.
    box = _title_box(segments[best].el)
    for step in (-1, 1):
        k = best + step
        while 0 <= k < len(segments) and abs(k - best) <= 3 and _title_box(segments[k].el) is box and box is not None:
            if is_byline(segments[k].text) or fields(segments[k].text) is not None or len(segments[k].text) > TITLE_CHARS:
                break
            shown.append(k)
            k += step
    shown.sort()
    return shown, " ".join(segments[k].text for k in shown)


def _title_box(el: etree._Element) -> etree._Element | None:
    title_words = _tokens("title")
    for node in (el, *list(el.iterancestors())[:2]):
        if node.tag in ("h1", "h2", "h3") or node.tag in ("div", "td", "p") and _whole_labels(node) & title_words:
            return node
    return None


# ---------------------------------------------------------------- the whole

def from_html(source: str, path: str = "", published: str | None = None) -> Document:
    """The article on a web page. ``published`` is used where the page tells no date of its own.

    An empty ``text`` means that the page holds none.
    """
    warnings: list[str] = []
    root = _parse(source)
    if root is None:
        return Document(text="", path=path, media_type="text/html")
    found, site = _structured(root, source)
    segments = flatten(root)
    plain = [s for s in segments if not s.hidden]
    body = choose_body(plain)
    if body is None or sum(len(s.text) for s in plain if s.prose and not s.junk) < 0.3 * sum(len(s.text) for s in segments if s.prose):
        # Everything lies in boxes that look like furniture or are hidden until a script runs: believe the text, not the boxes.
        trusted = [replace(s, junk=False, hidden=False) for s in segments]
        other = choose_body(trusted)
        if other is not None:
            body, segments = other, trusted
    memo: dict[etree._Element, bool] = {}
    if body is not None:
        inside = [i for i, s in enumerate(segments) if _inside(s.el, body, memo) and not s.hidden]
    else:
        inside = [i for i, s in enumerate(segments) if not s.hidden and not s.junk]
        if inside:
            warnings.append("no article was found on the page: all its visible text was read")
    prose = [i for i in inside if segments[i].prose]
    start = prose[0] if prose else (inside[0] if inside else 0)
    shown, headline = _headline(segments, inside[0] if inside else 0, root, found.title)
    title = headline or _plain(found.title) or _without_site(_page_title(root)) or None
    kept = _body_segments(segments, inside, set(shown), title)
    visible = _visible_fields(segments, inside, start)
    if visible.published and found.published and visible.published != found.published:
        warnings.append(f"the page shows {visible.published} as its date and tells machines {found.published}: the shown one was taken")
        found.published = visible.published
    if visible.source:
        found.source = visible.source
    found.merge(visible)
    pieces = _pieces(kept, source, title, segments, shown)
    pieces, copies = drop_repeats(pieces)
    if copies:
        warnings.append(f"the page held its article more than once: {copies} repeated paragraphs left out")
    pieces, authors, told_source = _bylines(pieces, found.source)
    found.authors = found.authors or authors
    found.source = found.source or told_source or next((s for p in pieces[:4] if (s := dateline(p.text))), None) or normalise_source(site)
    if found.published is None:
        found.published = _hidden_date(root) or _address_date(root)
    text, blocks = assemble(pieces)
    if text and han_share(text) < 0.2:
        warnings.append("the page is hardly Chinese: names, places and sanctions will not be found in it")
    return Document(text=text, path=path, media_type="text/html", title=title, source=found.source, authors=tuple(found.authors),
                    published=found.published or published, blocks=blocks, warnings=tuple(warnings))


def _hidden_date(root: etree._Element) -> str | None:
    """The date in a hidden element that the page's system wrote for its own scripts (an id or class that says so)."""
    for el in root.iter("div", "span", "input", "p"):
        label = f"{el.get('id') or ''} {el.get('class') or ''} {el.get('name') or ''}".lower()
        if re.search(r"pub_?(?:day|date|time)|publish|releasetime|releasedate", label):
            stamp = parse_date(el.get("value") or "".join(el.itertext())[:60])
            if stamp:
                return stamp
    return None


def _visible_fields(segments: list[Segment], inside: list[int], start: int) -> Found:
    """The labelled fields that the page shows round its body: first those before the prose, then those after it."""
    found = Found()
    if not inside:
        return found
    last = inside[-1]
    before = [i for i in range(max(0, inside[0] - 40), start)]
    after = [i for i in inside if i >= start and (len(segments[i].text) <= 80)][-6:] + list(range(last + 1, min(len(segments), last + 12)))
    for i in before[::-1] + after:
        s = segments[i]
        if s.hidden or s.links > 0.7 * len(s.text) or len(s.text) > 300:
            continue
        told = fields(s.text)
        if told is not None:
            found.merge(told)
    return found


@lru_cache(maxsize=None)
def _related() -> re.Pattern[str]:
    return re.compile(r"[\W_]*" + alternation("related") + r"[\W_]*$")


def _body_segments(segments: list[Segment], inside: list[int], shown: set[int], title: str | None) -> list[Segment]:
    """The body's segments without the headline shown again, metadata lines, furniture, and links to other articles."""
    majority_junk = sum(len(segments[i].text) for i in inside if segments[i].junk) > 0.5 * sum(len(segments[i].text) for i in inside)
    title_key = _squash(title or "")
    out: list[Segment] = []
    for n, i in enumerate(inside):
        s = segments[i]
        if i in shown or s.junk and not majority_junk:
            continue
        key = _squash(s.text)
        if title_key and key == title_key and not any(o.prose for o in out):
            continue
        if _related().match(s.text) and not any(segments[j].prose and segments[j].links < 0.3 * len(segments[j].text) for j in inside[n + 1:n + 4]):
            break
        if s.kind != "table":
            if is_furniture(s.text) or len(s.text) <= 300 and fields(s.text) is not None and not s.prose:
                continue
            if _FOOT.search(s.text) and len(s.text) < 120 and not s.prose:
                continue
            if s.links > 0.9 * len(s.text) and not ends_sentence(s.text) and not s.text.startswith("附件") and len(s.text) < 60:
                continue
        out.append(s)
    return out


def _pieces(kept: list[Segment], source: str, title: str | None, segments: list[Segment], shown: list[int]) -> list[Piece]:
    finder = _Finder(source)
    out: list[Piece] = []
    if title:
        start, end = finder.find(segments[shown[0]].probe, segments[shown[-1]].text) if shown else (None, None)
        out.append(Piece(title, "title", 1, None, start, end))
        box = _title_box(segments[shown[-1]].el) if shown else None
        k = shown[-1] + 1 if shown else 0
        while box is not None and k < len(segments) and _title_box(segments[k].el) is box:     # a byline inside the headline's box
            if is_byline(segments[k].text) and segments[k] not in kept:
                s, e = finder.find(segments[k].probe, segments[k].text)
                out.append(Piece(segments[k].text, "byline", 1, None, s, e))
            k += 1
    for s in kept:
        a, b = finder.find(s.probe, s.text)
        kind: BlockKind = s.kind
        if kind == "paragraph":
            if CAPTION.search(s.text) and len(s.text) <= 200 and not s.bold:
                kind = "caption"
            elif s.heading or len(s.text) <= 42 and not ends_sentence(s.text) and not re.search(r"[，；：、]$", s.text):
                kind = "head"
        out.append(Piece(s.text, kind, 1, None, a, b))
    return out


def _bylines(pieces: list[Piece], source: str | None) -> tuple[list[Piece], list[str], str | None]:
    """Byline lines among the first pieces, and the signature at the end: marked, and their authors and outlet."""
    out = list(pieces)
    authors: list[str] = []
    outlet = None
    for i, piece in enumerate(out[:8]):
        if piece.kind in ("title", "table") or len(piece.text) > 60:
            continue
        got = is_byline(piece.text, source)
        if got:
            authors = authors or got
            out[i] = replace(piece, kind="byline")
            m = re.match(r"[\s□■]*([\u4e00-\u9fff]{2,20}?" + alternation("media") + r")(?=社|\s|全媒体|融媒体|记者)", piece.text)
            outlet = outlet or (m[1] if m and not m[1].startswith(("本报", "本网")) else None)
    for i in range(len(out) - 1, max(-1, len(out) - 4), -1):
        if authors:
            break
        authors = signature(out[i].text)[0]
    return out, authors, outlet


class _Finder:
    """Offsets of segments in the source, by their first characters, in page order; gives up on pages that hide them in entities."""

    def __init__(self, source: str) -> None:
        self.source, self.at, self.misses = source, 0, 0

    def find(self, probe: str, text: str) -> tuple[int | None, int | None]:
        if not probe or self.misses > 40:
            return None, None
        start = self.source.find(probe, self.at)
        if start < 0:
            start = self.source.find(probe[:8], self.at)
        if start < 0:
            self.misses += 1
            return None, None
        tail = text[-6:]
        limit = start + 40 * len(text) + 4000
        end = self.source.find(tail, start + max(0, len(text) - len(tail) - 8) if self.source.startswith(text[:20], start) else start, limit)
        self.at = start + len(probe)
        return start, end + len(tail) if end >= 0 else None
