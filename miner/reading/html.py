"""Web page → Document: structured metadata first, then what the page shows, then the densest stretch of prose.

The page is flattened once into segments (a paragraph, a caption, a table row), each with its element. The body is the
element whose segments add up to most: prose counts for its length, links and page furniture against it. So no
template is known by name; the classes and ids that templates have in common only tip the scale.
"""
from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import unescape

from lxml import etree

from miner.model import BlockKind, Document
from miner.reading.clean import Piece, alternation, assemble, drop_repeats, ends_sentence, han_share, is_furniture
from miner.reading.metadata import Found, dateline, fields, is_byline, labelled, lead_reporters, normalise_source, signature, tail_source
from miner.reading.pagemeta import SITE, address_date, hidden_date, page_title, plain, squash, structured, without_site
from miner.reading.segments import BLOCK, LINK_SHARE, Segment, flatten, labels, parse_page, tokens, whole_labels
from miner.reading.text import from_text, is_caption
from miner.reading.wrap import DATED

CLIMB = 1.12                 # a container must hold this much more prose than its best part to be the body
NAMED_CLIMB = 1.6            # … and this much more where the part's class or id calls it the article
MIN_BODY = 40                # characters of prose below which a page counts as having no article
TITLE_CHARS = 120
FOOT = re.compile(r"©|版权所有|ICP\s*[备证]|公网安备|网站标识码|Copyright|All Rights Reserved|技术支持|主办单位?[:：]|承办单位?[:：]", re.I)

# ---------------------------------------------------------------- the body

def _worth(segment: Segment) -> float:
    """What a segment says for its container: prose its length, links and furniture something against it."""
    text, size = segment.text, len(segment.text)
    if FOOT.search(text) and size < 200:
        return -30.0
    if is_furniture(text):
        return -8.0
    if segment.links >= LINK_SHARE * size:
        return -(6.0 + min(size, 40))
    if segment.kind == "table":
        return float(size - segment.links)
    if segment.prose:
        return (size - segment.links) * (1.0 if ends_sentence(text) or size > 60 else 0.6)
    return 0.5 * size if DATED.match(text) and size > 10 else -1.0


def _teasers(segments: list[Segment]) -> set[int]:
    """Indices of the prose between two linked titles: the first lines of other articles in a list."""
    linked = [s.links >= LINK_SHARE * len(s.text) and len(s.text) >= 8 for s in segments]
    return {i for i, s in enumerate(segments) if i and not linked[i] and s.prose and linked[i - 1]
            and (i + 1 == len(segments) or linked[i + 1] or i - 2 >= 0 and linked[i - 3 if i >= 3 else 0] and not segments[i + 1].prose)}


def choose_body(segments: list[Segment]) -> list[etree._Element]:
    """The element that holds the article, and neighbours that carry it on; empty where the page has no prose."""
    own: dict[etree._Element, float] = {}
    seen: set[str] = set()
    teasers = _teasers(segments)
    for i, s in enumerate(segments):
        worth = -5.0 if i in teasers else _worth(s)
        if worth > 0:
            if s.text in seen:                             # a second copy adds nothing, so that no container of two copies wins
                continue
            seen.add(s.text)
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
    best = max(total, key=lambda el: (total[el], depth[el]), default=None)
    if best is None or total[best] < MIN_BODY:
        return []
    # Down from the greatest sum: a part replaces its container where the container adds little prose to it.
    while True:
        inner = [el for el in total if el.getparent() is best or _near_child(el, best)]
        child = max(inner, key=lambda el: total[el], default=None)
        if child is None or child.tag in ("p", "span", "li", "h1", "h2", "h3", "tr"):
            break
        if total[child] * (NAMED_CLIMB if whole_labels(child) & tokens("body") else CLIMB) < total[best]:
            break
        best = child
    return _carried_on(best, total)


def _carried_on(body: etree._Element, total: dict[etree._Element, float]) -> list[etree._Element]:
    """The body and the siblings round it that belong to it (a 简历 in a box of its own), up to the first that is furniture.

    A body that its class names as such is whole; only boxes of the same class carry it on.
    """
    named = whole_labels(body) & tokens("body")
    found = [body]
    for before in (False, True):
        waiting: list[etree._Element] = []
        for sibling in body.itersiblings(preceding=before):
            if sibling not in total:
                continue
            if total[sibling] <= -4 or named and not whole_labels(sibling) & named or labels(sibling) & tokens("junk"):
                break
            waiting.append(sibling)
            if total[sibling] > 0:
                found += waiting
                waiting = []
    return found


def _near_child(el: etree._Element, of: etree._Element) -> bool:
    parent = el.getparent()
    return parent is not None and parent.getparent() is of and parent.tag not in BLOCK


def _inside(el: etree._Element, roots: list[etree._Element], memo: dict[etree._Element, bool]) -> bool:
    chain = []
    node: etree._Element | None = el
    while node is not None and node not in memo:
        chain.append(node)
        if node in roots:
            memo[node] = True
            break
        node = node.getparent()
    answer = memo[node] if node is not None else False
    for n in chain:
        memo[n] = answer
    return answer


def _headline(segments: list[Segment], start: int, root: etree._Element, meta: str | None) -> tuple[list[int], str | None]:
    """Indices of the segments that show the headline, and the headline. ``start`` is the first segment of the prose."""
    page = squash(page_title(root))
    meta_key = squash(meta or "")
    scored: list[tuple[float, int]] = []
    for i in range(max(0, start - 60), min(len(segments), start + 4)):
        s = segments[i]
        key = squash(s.text)
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
    # … or follow one another in the page's <title> (parsers close a heading at the paragraphs inside it).
    for step in (-1, 1):
        while 0 <= (k := (min(shown) if step < 0 else max(shown)) + step) < len(segments) and len(shown) < 4:
            both = sorted([*shown, k])
            if len(squash(segments[k].text)) < 2 or "".join(squash(segments[j].text) for j in both) not in page:
                break
            if is_byline(segments[k].text) or fields(segments[k].text) is not None or segments[k].hidden:
                break
            shown = both
    shown.sort()
    return shown, " ".join(segments[k].text for k in shown)


def _title_box(el: etree._Element) -> etree._Element | None:
    title_words = tokens("title")
    for node in (el, *list(el.iterancestors())[:2]):
        if node.tag in ("h1", "h2", "h3") or node.tag in ("div", "td", "p") and whole_labels(node) & title_words:
            return node
    return None


# ---------------------------------------------------------------- the whole

def from_html(source: str, path: str = "", published: str | None = None) -> Document:
    """The article on a web page. ``published`` is used where the page tells no date of its own.

    An empty ``text`` means that the page holds none.
    """
    warnings: list[str] = []
    root = parse_page(source)
    segments = flatten(root) if root is not None else []
    if root is None or not segments:
        return _bare(source, path, published)
    found, site = structured(root, source)
    shown_only = [s for s in segments if not s.hidden]
    body = choose_body(shown_only)
    if not body or sum(len(s.text) for s in shown_only if s.prose and not s.junk) < 0.3 * sum(len(s.text) for s in segments if s.prose):
        # Everything lies in boxes that look like furniture or are hidden until a script runs: believe the text, not the boxes.
        trusted = [replace(s, junk=False, hidden=False) for s in segments]
        other = choose_body(trusted)
        if other:
            body, segments = other, trusted
    memo: dict[etree._Element, bool] = {}
    if body:
        inside = [i for i, s in enumerate(segments) if _inside(s.el, body, memo) and not s.hidden]
    else:
        inside = [i for i, s in enumerate(segments) if not s.hidden and not s.junk]
        if inside:
            warnings.append("no article was found on the page: all its visible text was read")
    prose = [i for i in inside if segments[i].prose]
    start = prose[0] if prose else (inside[0] if inside else 0)
    shown, headline = _headline(segments, inside[0] if inside else 0, root, found.title)
    title = headline or plain(found.title) or without_site(page_title(root)) or None
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
    found.source = found.source or told_source or next((s for p in pieces[:4] if (s := dateline(p.text))), None)
    found.source = found.source or next((s for p in pieces[-3:] if (s := tail_source(p.text))), None) or normalise_source(site)
    if found.source is None:                        # 「headline--某某杂志」
        last = SITE.split(page_title(root))[-1].strip()
        if re.search(alternation("media") + "$", last) and last != title:
            found.source = normalise_source(last)
    if found.published is None:
        found.published = hidden_date(root) or address_date(root)
    text, blocks = assemble(pieces)
    if text and han_share(text) < 0.2:
        warnings.append("the page is hardly Chinese: names, places and sanctions will not be found in it")
    return Document(text=text, path=path, media_type="text/html", title=title, source=found.source, authors=tuple(found.authors),
                    published=found.published or published, blocks=blocks, warnings=tuple(warnings))


_CODE = re.compile(r"<(?P<open>script|style)\b|</(?P<close>script|style)\s*>", re.I)


def _bare(source: str, path: str, published: str | None) -> Document:
    """A page that no parser makes sense of (elements nested by the thousand): its text without its tags."""
    kept, at, inside = [], 0, ""
    for m in _CODE.finditer(source):             # one pass: scripts and styles out
        opens, closes = (m["open"] or "").lower(), (m["close"] or "").lower()
        if not inside and opens:
            kept.append(source[at:m.start()])
            inside = opens
        elif inside and closes == inside:
            inside, at = "", m.end()
    if not inside:
        kept.append(source[at:])
    text = unescape(re.sub(r"<[^<>]{0,2000}>", "\n", " ".join(kept)))
    document = from_text(text, path, published)
    note = "the page's markup is broken: its text was read without it"
    return replace(document, media_type="text/html", warnings=(note, *document.warnings)) if document.text else document


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


@cache
def _related() -> re.Pattern[str]:
    return re.compile(r"[\W_]*" + alternation("related") + r"[\W_]*$")


def _body_segments(segments: list[Segment], inside: list[int], shown: set[int], title: str | None) -> list[Segment]:
    """The body's segments without the headline shown again, metadata lines, furniture, and links to other articles."""
    majority_junk = sum(len(segments[i].text) for i in inside if segments[i].junk) > 0.5 * sum(len(segments[i].text) for i in inside)
    title_key = squash(title or "")
    out: list[Segment] = []
    for n, i in enumerate(inside):
        s = segments[i]
        if i in shown or s.junk and not majority_junk:
            continue
        key = squash(s.text)
        if title_key and key == title_key and not any(o.prose for o in out):
            continue
        if _related().match(s.text) and not any(segments[j].prose and segments[j].links < 0.3 * len(segments[j].text) for j in inside[n + 1:n + 4]):
            break
        if s.kind != "table":
            if is_furniture(s.text):
                continue
            if fields(s.text) is not None and not ends_sentence(s.text) and (labelled(s.text) or not any(o.prose for o in out)):
                continue
            if FOOT.search(s.text) and len(s.text) < 120 and not s.prose:
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
            if len(s.text) <= 200 and not s.bold and is_caption(s.text):
                kind = "caption"
            elif s.heading or len(s.text) <= 42 and not DATED.match(s.text) and not ends_sentence(s.text) and not re.search(r"[，；：、]$", s.text):
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
    for piece in out[:4]:
        authors = authors or lead_reporters(piece.text)
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
