"""A document with its mentions, indexed: sentences, clauses, and which mentions stand where.

Every room of ``cases`` asks the same few questions (which mentions lie in this stretch, which sentence is
this offset in, what stands between two mentions), so they are answered once, here.
"""
from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from sys import maxsize

from .. import anchors
from ..marks import CHANGED, full_width
from ..model import Document, Mention

_SENTENCE_END = re.compile(r"[。！？!?\n](?:(?<!\n)[。！？!?]*[”’」』）)]*)?")
_PADDED = re.compile("[一-龥](?:[ 　]{1,3}[一-龥]){1,2}")
_start = attrgetter("start")                                    # mentions are flat: no two begin together


ITEM = re.compile(r"(?:[●■◆▲○◎★◇]|[（(]?[一二三四五六七八九十]{1,3}[）)、.]|\d{1,2}[.、]|案例[一二三四五六七八九十\d]|[①-⑳])")


def item_mark(text: str, at: int) -> str:
    """The sort of mark with which an item begins at AT: 、 of 三、, ） of （三）, 案 of 案例三; empty where none stands there."""
    m = ITEM.match(text, at)
    return "" if m is None else "案" if m.group()[0] == "案" else m.group()[-1]


@lru_cache(maxsize=4)
def is_judgment(text: str) -> bool:
    """Whether the document is a court's judgment or ruling, by the words of its heading (its first 200 characters)."""
    heading = "".join(text[:200].split())                      # 刑 事 判 决 书
    return "判决书" in heading or "裁定书" in heading


def within(spans: Iterable[tuple[int, int]], at: int) -> bool:
    """Whether one of SPANS holds an offset. A loop: ``any`` with a generator takes twice as long, and thousands ask."""
    for a, b in spans:
        if a <= at < b:
            return True
    return False


def _unpadded(m: Mention) -> Mention:
    """M, a name with blanks between its characters by the name alone: 王　强 is the 王强 whom the text names elsewhere."""
    return replace(m, text="".join(m.text.split())) if m.label == "PER" and _PADDED.fullmatch(m.text) else m


class Frame:
    """Document, mentions in order, and the spans of its sentences and paragraphs.

    ``sentences`` and ``paragraphs`` are lists of ``(start, end)``; ``mentions`` is sorted and flat.
    """

    __slots__ = ("document", "text", "mentions", "starts", "sentences", "sentence_starts", "paragraphs",
                 "paragraph_starts", "title_end", "by_label", "_labelled", "sentence_set", "memo", "chains")

    def __init__(self, document: Document, mentions: list[Mention] | tuple[Mention, ...]):
        self.document = document
        self.text = text = full_width(document.text)
        anchors.share(text, full_width(document.text, brackets=False), CHANGED)
        self.mentions = [_unpadded(m) for m in sorted(mentions, key=_start)]
        self.starts = [m.start for m in self.mentions]
        self.by_label: dict[str, list[int]] = {}
        for i, m in enumerate(self.mentions):
            if m.label not in self.by_label:
                self.by_label[m.label] = []
            self.by_label[m.label].append(i)
        self._labelled: dict[str | None, tuple[list[int], Sequence[int]]] = {label: ([*[self.starts[i] for i in found], maxsize], found) for label, found in self.by_label.items()}
        self._labelled[None] = [*self.starts, maxsize], range(len(self.starts))      # maxsize: so that one stands last
        self.memo: dict[str, object] = {}                      # what is asked of the whole document more than once
        self.chains: dict[int, list[int]] = {}                 # the posts before each person, see chains.chain_before
        ends = [m.end() for m in _SENTENCE_END.finditer(text)]
        if not ends or ends[-1] < len(text):
            ends.append(len(text))
        self.sentence_starts = [0, *ends[:-1]] if text else []
        self.sentences = list(zip(self.sentence_starts, ends))
        self.sentence_set = frozenset(self.sentence_starts)
        self.paragraphs: list[tuple[int, int]] = []
        at = 0
        for line in text.split("\n"):
            if line.strip():
                self.paragraphs.append((at, at + len(line)))
            at += len(line) + 1
        self.paragraphs = self._heads_apart()
        self.paragraph_starts = [a for a, _ in self.paragraphs]
        self.title_end = self._title_end()

    def _heads_apart(self) -> list[tuple[int, int]]:
        """The paragraphs, heads of items that are nothing but a body's name as paragraphs of their own: 「二、某县中医院。|该院重复收取…」."""
        heads: dict[tuple[int, int], int] = {}
        for a, b in self.paragraphs:
            m = ITEM.match(self.text, a, b)
            i = bisect_left(self.starts, m.end()) if m else len(self.starts)
            if i < len(self.starts) and self.mentions[i].label == "ORG" and not self.text[m.end():self.starts[i]].strip() and self.mentions[i].end + 1 < b \
                    and self.text[self.mentions[i].end] == "。":
                heads[a, b] = self.mentions[i].end + 1
        if len(heads) < 2:
            return self.paragraphs
        return [part for a, b in self.paragraphs for part in (((a, heads[a, b]), (heads[a, b], b)) if (a, b) in heads else ((a, b),))]

    def _title_end(self) -> int:
        """End of the opening title line(s), 0 where the text begins with its body."""
        end = 0
        for n, (a, b) in enumerate(self.paragraphs[:4]):
            line = self.text[a:b].strip()
            if ITEM.match(line) or line.rstrip("”’」』")[-1:] in "。；：;:！？…）)" or b - a > 80 or len(self.paragraphs) == 1:
                break
            if n and not (line in (self.document.title or "") or b - a <= 40):
                break
            end = b
        return end

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence that holds ``offset``."""
        i = bisect_right(self.sentence_starts, offset)
        return self.sentences[i - 1 if i else 0] if self.sentences else (0, 0)

    def paragraph(self, offset: int) -> tuple[int, int]:
        """The paragraph that holds ``offset``."""
        if not self.paragraphs:
            return 0, 0
        i = bisect_right(self.paragraph_starts, offset)
        return self.paragraphs[i - 1 if i else 0]

    def inside(self, start: int, end: int, label: str | None = None) -> Sequence[int]:
        """Indices of the mentions that begin in ``text[start:end]``."""
        known = self._labelled.get(label)
        if known is None:
            return []
        starts, found = known
        lo = bisect_left(starts, start)
        return found[lo:bisect_left(starts, end, lo)] if starts[lo] < end else found[:0]      # the latter for half of all that ask

    def gap(self, i: int, j: int) -> str:
        """The words between mention ``i`` and a later mention ``j``."""
        return self.text[self.mentions[i].end:self.mentions[j].start]

    def clause(self, offset: int, marks: str = "。；;！？!?\n") -> tuple[int, int]:
        """The stretch around ``offset`` up to the next of ``marks`` on both sides."""
        a, b = self.sentence(offset)
        text = self.text
        begin = max([text.rfind(mark, a, offset) for mark in marks])
        for mark in marks:
            if (i := text.find(mark, offset, b)) >= 0:
                b = i
        return max(a, begin + 1), b
