"""Plain text → Document: lines joined to paragraphs, metadata lines read and set aside, kinds told."""
from __future__ import annotations

import re
from dataclasses import replace

from miner.model import Document
from miner.reading import order
from miner.reading.clean import TERMINAL, Piece, alternation, assemble, drop_repeats, han_share, is_furniture, tidy, words
from miner.reading.metadata import Found, credited, dated_lead, dateline, fields, first_title, flat, is_byline, labelled, lead_reporters, parse_date, signature, tail_source
from miner.reading.wrap import DATED, ITEM, Line, is_head, paragraphs, split_lines, width

NARROW = 64                  # half columns; a column this narrow is a newspaper's
TITLE_CHARS = 90

_MARKDOWN = re.compile(r"(?m)^#{1,6}(?: |$)|\*\*[^*\n]+\*\*|\]\(https?:|^_[^_\n]+_")
_LINK_ONLY = re.compile(r"!?\[[^\]]{0,60}\]\([^)\s]*\)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
_TITLE_FIELD = re.compile(r"^(?:文章)?(?:标\s*题|题\s*目)\s*[:：]\s*(\S.{3,88})$")
_ORG = re.compile(alternation("org") + "$")
_CAPTION = re.compile(r"^(?:图为|图[①-⑩\d]?[:：]|上图|下图|左图|右图)|(?:^|[。）)\s])(?:图[/／]|[\u4e00-\u9fff]{2,4}\s*摄$|[\u4e00-\u9fff]{2,4}\s*(?:供图|制图|绘图|漫画)$|摄影[:：/])|资料(?:图片?|照片)[)）]?$|。图为|(?:^.{0,30}[\s\u4e00-\u9fff]绘图$)")


def is_caption(text: str) -> bool:
    """Whether a line tells what a picture shows or whose it is: 图为…, 卞望舒 摄."""
    return any([char in text for char in "图摄漫照"]) and _CAPTION.search(text) is not None      # one stands in every caption


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
    if any([mark in source for mark in ("#", "**", "](", "_")]) and _MARKDOWN.search(source):
        lines = _read_markdown(lines)
    found = Found()
    kept: list[Line] = []
    printed: set[int] = set()         # field lines that the article itself prints under its headline
    credits: list[Line] = []          # those that say whose the article is: （来源：某报）, 责任编辑：甲乙
    sure_title: str | None = None
    body_seen = False
    for line in lines:
        if line.text:
            # A title that Markdown marks, and fields that it sets as one italic line under it, are part of the article.
            raw = source[line.start:line.start + 8]
            if raw.startswith("#") and sure_title is None and len(line.text) <= TITLE_CHARS:
                sure_title = line.text
            if not body_seen and sure_title is None and (m := _TITLE_FIELD.match(line.text)):
                sure_title = m[1]
                line = replace(line, text=m[1], start=line.end - len(m[1]))
            told = fields(line.text)
            if told is not None and body_seen and not labelled(line.text):
                told = None                                    # the date that a notice is signed with
            if told is not None:
                found.merge(told)
                if not raw.startswith("_"):
                    if credited(line.text) and sure_title is None and all(line.text != c.text for c in credits):
                        credits.append(line)
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
    text, blocks = assemble(_credited(pieces, credits))
    if text and han_share(text) < 0.2:
        warnings.append("the text is hardly Chinese: names, places and sanctions will not be found in it")
    return Document(text=text, path=path, media_type="text/plain", pages=pages, title=title, source=found.source,
                    authors=tuple(found.authors), published=found.published or published, blocks=blocks, warnings=tuple(warnings))


def _credited(pieces: list[Piece], credits: list[Line]) -> list[Piece]:
    """PIECES with the lines that say whose the article is, each where it stood. None where the order of a newspaper's
    columns was put right, for then a place in the source tells none in the article."""
    starts = [p.source_start for p in pieces]
    if not pieces or None in starts or starts != sorted(starts):
        return pieces
    lines = [Piece(line.text, "byline", source_start=line.start, source_end=line.end) for line in credits if line.start > starts[0]]      # one above the headline is the page's
    return sorted([*pieces, *lines], key=lambda p: p.source_start)


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
    if title is None and len(pieces) > 2 and re.match("关于|对", pieces[1].text) and is_head(pieces[1].text) and _ORG.search(pieces[0].text) \
            and is_head(pieces[0].text):                         # 某市纪委监委 / 关于…的通报: an official headline on two lines
        title = pieces[0].text + pieces[1].text
        pieces = [replace(pieces[0], text=title, source_end=pieces[1].source_end), *pieces[2:]]
    opening = [p.text for p in pieces[:4]]
    if title is None:
        title = _title_of(opening, len(pieces))
    out: list[Piece] = []
    body_seen = False
    for i, piece in enumerate(pieces):
        text, kind = piece.text, piece.kind
        if kind == "paragraph":
            if not body_seen and title and _UNDER_NAME.sub("", text) == title:
                kind = "title"
            elif i < 6 and not body_seen and (authors := is_byline(text)):
                kind, found.authors = "byline", found.authors or authors
                found.source = found.source or dateline(text) or _outlet(text)
            elif "\t" in text:
                kind = "table"
            elif len(text) <= 160 and is_caption(text):
                kind = "caption"
            elif is_head(text) and i + 1 < len(pieces) and not DATED.match(text):
                kind = "head"
            if kind == "paragraph":
                body_seen = True
        out.append(replace(piece, kind=kind) if kind != piece.kind else piece)
    found.source = found.source or next((s for p in out[:4] if (s := dateline(p.text))), None)
    found.source = found.source or next((s for p in out[-3:] if (s := tail_source(p.text))), None)
    found.published = found.published or next((day for p in out[:3] if (day := dated_lead(p.text))), None)
    found.authors = found.authors or next((who for p in out[:4] if (who := lead_reporters(p.text))), [])
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


_SITE = re.compile(r"[一-鿿]{2,6}(?:早报|日报|晚报|时报|商报|晨报|在线|新闻网|科技网|资讯网)|(?:PC|电脑|手机|移动|触屏)版|来自\s?[一-鿿]{2,8}\s?[\d\-: ]{10,20}\s?的文章")

_UNDER_NAME = re.compile(r"^原标题\s*[:：]\s*(?=.{4})")            # 原标题：某市原局长卞某被开除党籍


def _title_of(opening: list[str], count: int) -> str | None:
    """The headline: the first short line without a full stop before a text; not a generic head, byline or dateline."""
    if count < 2 or not opening:
        return None
    names = next((n for n, text in enumerate(opening) if not _SITE.fullmatch(text) and text not in words("head.section") and not text.startswith("欢迎光临")), 0)
    for text in opening[names:names + 2]:                      # 某某早报 / 某省三名干部被查: the site's own name is no headline
        if is_byline(text) or dateline(text + "。") and len(text) < 14:
            continue
        if len(text) > TITLE_CHARS or text.endswith(("。", "，", "；", "：", "、", ":")) or ITEM.match(text):
            return None
        return first_title([_UNDER_NAME.sub("", text)])
    return None


def _outlet(byline: str) -> str | None:
    m = re.match(r"[\s□■_]*([\u4e00-\u9fff]{2,20}?" + alternation("media") + r")(?=社|\s|全媒体|融媒体|记者)", byline)
    return m[1] if m else None
