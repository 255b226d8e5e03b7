"""Finds the cues of the case lexicons in one pass: an automaton wakes a row, the row's pattern decides.

A row has literal ``triggers``, and for a violation the words that its ``pattern`` shows beside them; only where one of them
stands is the pattern tried, on the segment (between ``。；`` marks) around it. So the cost follows the number of hits and not the number of rows.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from re import _parser as parser                               # type: ignore[attr-defined]
from typing import NamedTuple

from .. import lexicons
from ..anchors import Anchored, WordList, needed_words

_COMMON = frozenset("违规 违反 擅自 利用 提供 接受 收受 参加 组织 工作 管理 责任 问题 资金 公款 单位 个人 支付 报销 检查 监督 整改 建设 干部 群众 落实 经营 利益 项目 办理 "
                    "企业 公司 企业主 老板 服务对象 供应商 领导 开展 进行 实施".split())
_BY_SPAN = itemgetter(1, 2)
_EXHORTS = Anchored("一查到底|绝不姑息|露头就打|寸步不让|谁敢|谁要是再|讲了?什么是|没有(?:发现)?(?:挂床|超标)")      # 对违规吃喝、收送礼金等行为一查到底 is said of nobody
_MARKS = re.compile(r"[。；;！？!?\n”](?:(?<!”)|(?=[“…]))")


@dataclass(eq=False)
class Row:
    """A lexicon row; ``key`` is its code, type or role, ``where`` names lexicon and row, ``number`` counts the rows. What it looks for is compiled
    when a trigger first wakes it: a short text wakes few of six hundred."""
    number: int
    kind: str
    key: str
    words: str
    stops: str
    where: str

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        return self._compiled(lexicons.leaping(self.words)) if self.words else None

    @cached_property
    def probe(self) -> re.Pattern[str] | None:
        """Found wherever ``pattern`` is, which it mostly is itself."""
        if self.pattern is None:
            return None
        core = lexicons.core(self.words)
        return self.pattern if core == self.pattern.pattern else self._compiled(core)

    @cached_property
    def guard(self) -> re.Pattern[str] | None:
        return self._compiled(lexicons.leaping(self.stops)) if self.stops else None

    def _compiled(self, words: str) -> re.Pattern[str]:
        try:
            return re.compile(words)
        except re.error as e:
            raise lexicons.LexiconError(f"{self.where}: {e}") from e


class Hit(NamedTuple):
    """A row's words at ``text[start:end]`` in the segment ``seg_start:seg_end``."""
    row: Row
    start: int
    end: int
    seg_start: int
    seg_end: int


_hit = tuple.__new__                                           # what ``Hit._make`` does, at a third of its cost


@lru_cache(maxsize=None)
def _rows() -> dict[str, list[Row]]:
    """The rows that each trigger wakes."""
    by_trigger: dict[str, list[Row]] = {}
    made: list[Row] = []
    for name, kind, key in (("violation_cues", "violation", "code"), ("event_cues", "event", "type")):
        for n, r in enumerate(lexicons.rows(name), 1):
            try:
                needed = needed_words(r["pattern"], _COMMON)
                parser.parse(r["guard"])                       # a row that cannot be read is told at once, though it is compiled late
            except re.error as e:
                raise lexicons.LexiconError(f"{name}.tsv row {n}: {e}") from e
            row = Row(len(made), kind, r[key], r["pattern"], r["guard"], f"{name} {n}: {r[key]}")
            made.append(row)
            triggers = [t for t in r["triggers"].split("|") if t]
            if kind == "violation":                            # what its own words show and no trigger wakes
                triggers += sorted(w for w in needed if not any(t in w for t in triggers))
            for t in dict.fromkeys(triggers):
                by_trigger.setdefault(t, []).append(row)
    return by_trigger


_TRIGGERS = WordList(_rows)


@lru_cache(maxsize=None)
def _woken() -> tuple[list[list[Row]], int]:
    """The rows of the triggers, in the order of the list, and how many rows there are."""
    woken = list(_rows().values())
    return woken, 1 + max(row.number for rows in woken for row in rows)


def segments(text: str) -> list[int]:
    """Offsets at which segments end (after each of 。；！？ and line ends), the text's end last."""
    out = [m.end() for m in _MARKS.finditer(text)]
    out.append(len(text) + 1)
    return out


def find(text: str) -> list[Hit]:
    """All hits in order of their start; the guard of a violation stops it in its whole segment, that of an event in its clause."""
    (rows, count), triggers = _woken(), _TRIGGERS.hits(text)
    first_trigger = _TRIGGERS.first
    ends = segments(text)
    out: list[Hit] = []
    segment, tried = 0, [0] * count                            # segments so far; the last of them on which each row was tried
    a, b, seg = 0, -1, ""
    exhorts: bool | None = None                                # whether the segment does, where that was asked
    for w, s, e in triggers:
        if s >= b or s < a:
            k = bisect_left(ends, s + 1)
            a, b = (ends[k - 1] if k else 0), min(ends[k], len(text))
            seg = text[a:b]
            segment += 1
            exhorts = None
        for row in rows[w - first_trigger]:
            if tried[row.number] == segment:
                continue
            tried[row.number] = segment
            if row.pattern is None:
                found = [(s - a, e - a)]
            else:                                              # all: a segment may tell of several people
                first = row.probe.search(seg)
                if first is not None and row.probe is not row.pattern:
                    first = row.pattern.search(seg)
                if first is None:                              # as with most
                    continue
                found = [first.span(), *[m.span() for m in row.pattern.finditer(seg, first.end())]]
            guard = row.guard
            if row.kind == "violation":
                if exhorts is None:
                    exhorts = _EXHORTS.search(text, a, b) is not None
                if exhorts or guard and guard.search(seg):
                    continue
            elif guard:
                found = [span for span in found if not guard.search(_clause(seg, *span))]
            for start, end in found:
                out.append(_hit(Hit, (row, a + start, a + end, a, b)))
    out.sort(key=_BY_SPAN)
    return out


def _clause(segment: str, start: int, end: int) -> str:
    """The words of SEGMENT around a hit, between commas."""
    lo = max(segment.rfind("，", 0, start), segment.rfind(",", 0, start)) + 1
    hi = segment.find("，", end)
    return segment[lo:hi if hi >= 0 else len(segment)]
