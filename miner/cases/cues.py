"""Finds the cues of the case lexicons in one pass: an automaton wakes a row, the row's pattern decides.

A row has literal ``triggers``; only where one of them stands is its ``pattern`` tried, on the segment (between
``。；`` marks) around it. So the cost follows the number of hits and not the number of rows.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from .. import lexicons

_MARKS = re.compile(r"[。；;！？!?\n]|”(?=“)")


@dataclass(frozen=True, slots=True)
class Row:
    """A lexicon row ready to use; ``key`` is its code, type or role, ``where`` names lexicon and row."""
    kind: str
    key: str
    pattern: re.Pattern[str] | None
    guard: re.Pattern[str] | None
    where: str


class Hit(NamedTuple):
    """A row's words at ``text[start:end]`` in the segment ``seg_start:seg_end``."""
    row: Row
    start: int
    end: int
    seg_start: int
    seg_end: int


@lru_cache(maxsize=None)
def _rows() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[Row, ...], ...]]:
    by_trigger: dict[str, list[Row]] = {}
    for name, kind, key in (("violation_cues", "violation", "code"), ("event_cues", "event", "type")):
        for n, r in enumerate(lexicons.rows(name), 1):
            try:
                row = Row(kind, r[key], re.compile(r["pattern"]) if r["pattern"] else None,
                          re.compile(r["guard"]) if r["guard"] else None, f"{name} {n}: {r[key]}")
            except re.error as e:
                raise lexicons.LexiconError(f"{name}.tsv row {n}: {e}") from e
            for t in r["triggers"].split("|"):
                by_trigger.setdefault(t, []).append(row)
    words = list(by_trigger)
    auto = ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.Standard)
    return auto, tuple(tuple(by_trigger[w]) for w in words)


def segments(text: str) -> list[int]:
    """Offsets at which segments end (after each of 。；！？ and line ends), the text's end last."""
    out = [m.end() for m in _MARKS.finditer(text)]
    out.append(len(text) + 1)
    return out


def find(text: str) -> list[Hit]:
    """All hits in order of their start; the guard of a row stops it in its whole segment."""
    auto, rows = _rows()
    ends = segments(text)
    out: list[Hit] = []
    done: set[int] = set()                                     # rows tried on the segment in hand
    a, b, seg, last = 0, -1, "", 0
    for w, s, e in auto.find_matches_as_indexes(text, overlapping=True):
        if not a <= s < b:
            k = bisect_left(ends, s + 1)
            a, b = (ends[k - 1] if k else 0), min(ends[k], len(text))
            seg = text[a:b]
            if a != last:
                done.clear()
                last = a
        for row in rows[w]:
            tag = id(row)
            if tag in done:
                continue
            if row.kind == "violation":
                done.add(tag)
                if row.guard and row.guard.search(seg):
                    continue
                if row.pattern is None:
                    out.append(Hit(row, s, e, a, b))
                    continue
                for m in row.pattern.finditer(seg):            # all: a segment may tell of several people
                    out.append(Hit(row, a + m.start(), a + m.end(), a, b))
            else:
                done.add(tag)
                for m in row.pattern.finditer(seg) if row.pattern else ():
                    lo = max(seg.rfind("，", 0, m.start()), seg.rfind(",", 0, m.start())) + 1
                    hi = seg.find("，", m.end())
                    clause = seg[lo:hi if hi >= 0 else len(seg)]
                    if row.guard and row.guard.search(clause):
                        continue
                    out.append(Hit(row, a + m.start(), a + m.end(), a, b))
    out.sort(key=lambda h: (h.start, h.end))
    return out
