"""Character cleaning and the assembly of paragraphs into a Document, shared by every reader.

``tidy`` cleans one paragraph; ``drop_repeats`` takes out second copies of a body; ``assemble`` joins pieces into
``Document.text`` with their blocks.
"""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from miner.lexicons import rows
from miner.model import Block, BlockKind, Box, Document, Line

TERMINAL = "。！？!?…"                       # ends a sentence
CLOSERS = "”’」』）)】》〉\"'］]"             # may follow a sentence's end
_CLOSING = CLOSERS + " "
_TERMINALS = tuple(TERMINAL)
COPY_CHARS = 15                             # a paragraph this long that comes again word for word counts as a copy
COPY_RUN = 2                                # … when this many come again one after the other
COPY_LONE = 80                              # … or when it alone is this long

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb\x00-\x08\x0e-\x1f\x7f]")
_SPACES = re.compile(r"[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\n\r\f\v\x85\u2028\u2029]+")
# Radicals that a browser's or a PDF's text puts in place of the characters: one to one, so that no offset moves.
_RADICAL = re.compile("[\u2e80-\u2fd5\uf900-\ufaff]")
_WORDY = re.compile(r"[^\W\d_]|[【】]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph on its way into the text. ``source_*`` are offsets in the decoded file, None where unknown."""
    text: str
    kind: BlockKind = "paragraph"
    page: int = 1
    bbox: Box | None = None
    source_start: int | None = None
    source_end: int | None = None
    column: int = 0              # half columns of the printed column that it was joined from, 0 where it was not hard-wrapped


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of one set of lexicons/reading.tsv, longest first (so that an alternation takes the longest)."""
    found = dict.fromkeys(row["word"] for row in rows("reading") if row["set"] == name)
    return tuple(sorted(found, key=len, reverse=True))


@cache
def alternation(*names: str) -> str:
    """The words of some sets as a regular expression without groups."""
    every = sorted({w for name in names for w in words(name)}, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(w) for w in every) + ")"


def _unradical(text: str) -> str:
    folded = (unicodedata.normalize("NFKC", m) for m in text)
    return "".join(b if len(b) == 1 else a for a, b in zip(text, folded))


def tidy(text: str, keep_tabs: bool = False) -> str:
    """One paragraph: invisible characters out, runs of white space to one blank, ends stripped, Kangxi radicals folded.

    ``keep_tabs`` keeps the tabs between the cells of a table's row.
    """
    if _RADICAL.search(text):
        text = _RADICAL.sub(lambda m: _unradical(m[0]), text)
    if not text.isprintable():
        text = _INVISIBLE.sub("", text)
        if keep_tabs:
            return "\t".join(_SPACES.sub(" ", cell).strip() for cell in text.split("\t"))
        return _SPACES.sub(" ", text).strip()
    if "  " in text:
        text = _SPACES.sub(" ", text)
    return text.strip()


def han_share(text: str, sample: int = 20000) -> float:
    """Share of Hanzi among the letters of the text's first ``sample`` characters (0..1)."""
    head = text[:sample]
    han = sum(map(len, _HAN.findall(head)))                     # counted by runs, of which there are fewer
    latin = sum(map(len, re.findall(r"[^\W\d_]+", head))) - han
    return han / (han + latin) if han + latin > 0 else 0.0


def ends_sentence(text: str) -> bool:
    """True where ``text`` ends a sentence: 。！？… with any closing marks after it."""
    last = text[-1:]
    if last not in _CLOSING:
        return last != "" and last in TERMINAL
    return text.rstrip(_CLOSING).endswith(_TERMINALS)


@cache
def _furniture() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (re.compile("(?>" + alternation("furniture") + r"|[\W\d_])++"), re.compile(r"[\W_]{0,3}" + alternation("furniture.start"), re.I))


_CRUMBS = re.compile(r"(?:[^\s>»›，。；：]{1,12}\s*(?:>{1,2}|»|›)\s*){1,8}[^\s>»›，。；：]{0,14}")


def is_furniture(line: str) -> bool:
    """True for a line of page furniture: 【字体：大 中 小】, 分享到：, 上一篇：…, 首页 > 头条 > 正文, Produced By …"""
    if not line or len(line) > 120:
        return False
    if (">" in line or "»" in line or "›" in line) and _CRUMBS.fullmatch(line):
        return True
    only, start = _furniture()
    if start.match(line):
        return len(line) < 60 or not ends_sentence(line)
    return len(line) <= 60 and line[-1] not in "。；，！？" and bool(only.fullmatch(line)) and bool(_WORDY.search(line))


def _key(text: str) -> str:
    return re.sub(r"\s+", "", text)


def drop_repeats(pieces: Sequence[Piece]) -> tuple[list[Piece], int]:
    """The pieces without a second copy of the body (a mobile copy, an export that holds its article twice).

    A repeated sentence stays: only runs of at least two long paragraphs, or one very long, are a copy; short lines
    (heads) go with the copy that stands round them. Returns what is left and how many paragraphs went.
    """
    seen: set[str] = set()
    again: list[bool] = []
    for piece in pieces:
        key = _key(piece.text)
        again.append(key in seen)
        seen.add(key)
    drop = [False] * len(pieces)
    i = 0
    while i < len(pieces):
        if not again[i]:
            i += 1
            continue
        j = i
        while j < len(pieces) and again[j]:
            j += 1
        long = [len(pieces[k].text) for k in range(i, j) if len(pieces[k].text) >= COPY_CHARS]
        if len(long) >= COPY_RUN and sum(long) >= COPY_LONE or long and max(long) >= COPY_LONE:
            drop[i:j] = [True] * (j - i)
        i = j
    left = [piece for piece, out in zip(pieces, drop) if not out]
    return left, len(pieces) - len(left)


def assemble(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text (one piece a line) and its blocks."""
    blocks, lines, at = [], [], 0
    for piece in pieces:
        end = at + len(piece.text)
        blocks.append(Block(at, end, piece.kind, piece.page, piece.bbox, piece.source_start, piece.source_end))
        lines.append(piece.text)
        at = end + 1
    return "\n".join(lines), tuple(blocks)


def shifted(documents: Sequence[Document], path: str, warnings: Sequence[str] = (), media_type: str = "application/zip") -> Document:
    """Several documents (the members of an archive, the parts of a mail) as one: texts, blocks, lines and pages one after the other.

    Title, source, authors and date stand where all that tell one tell the same; sources' offsets are each member's own.
    """
    blocks: list[Block] = []
    lines: list[Line] = []
    told = list(warnings)
    at = pages = 0
    for document in documents:
        blocks += [replace(b, start=b.start + at, end=b.end + at, page=b.page + pages) for b in document.blocks]
        lines += [replace(x, start=x.start + at, end=x.end + at, page=x.page + pages) for x in document.lines]
        told += document.warnings
        at += len(document.text) + 1
        pages += document.pages

    def common(values: Sequence[str | None]) -> str | None:
        distinct = {v for v in values if v}
        return distinct.pop() if len(distinct) == 1 else None

    authors = {d.authors for d in documents if d.authors}
    return Document(text="\n".join(d.text for d in documents), path=path, media_type=media_type, pages=max(1, pages),
                    title=common([d.title for d in documents]), source=common([d.source for d in documents]),
                    authors=authors.pop() if len(authors) == 1 else (), published=common([d.published for d in documents]),
                    blocks=tuple(blocks), lines=tuple(lines), warnings=tuple(dict.fromkeys(told)))
