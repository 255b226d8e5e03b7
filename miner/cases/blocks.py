"""Items under a line of their own that only marks them: 「▶某县某医院」, 「【案例一】」, 「【二】某金罚决字〔2025〕10号」.

The line tells no deed; what it names, if anything, answers for what the paragraphs under it tell, and whoever is named there belongs to
the same matter. A text has such items where it has two lines or more with one sort of mark.
"""
from __future__ import annotations

import re
from bisect import bisect_right

from .frame import Frame

_MARK = re.compile(r"\s*(?:(?P<sign>[▶►▷➤◆◇■□●○◎★☆▲△※✦◈])|(?P<bracket>【(?:典型)?(?:案例|案件|事例)?[一二三四五六七八九十\d]{1,3}】)|(?P<example>(?:典型)?案例[一二三四五六七八九十\d]{1,3})(?=[\s：:、]|$)|(?P<number>[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．](?!\d)))[\s：:、]*")
_LONGEST = 60


def heads(frame: Frame) -> dict[int, tuple[int, int]]:
    """Where the lines begin that head an item and tell nothing → the line."""
    known = frame.memo.get("blocks")
    if isinstance(known, dict):
        return known
    by_sort: dict[str, dict[int, tuple[int, int]]] = {}
    for a, b in frame.paragraphs if len(frame.paragraphs) > 4 else ():
        if a < frame.title_end or b - a > _LONGEST or (m := _MARK.match(frame.text, a, b)) is None:
            continue
        line = frame.text[m.end():b].rstrip().rstrip("。")         # 二、某县中医院。|该院…
        names_only = _names_one(frame, m.end(), m.end() + len(line))
        if names_only or m.lastgroup in ("bracket", "example") and not any(mark in line for mark in "。；，："):
            by_sort.setdefault(m.lastgroup or "", {})[a] = (a, b)
    out = {at: line for lines in by_sort.values() if len(lines) > 1 for at, line in lines.items()}
    frame.memo["blocks"] = out
    return out


def _names_one(frame: Frame, a: int, b: int) -> bool:
    """Whether ``text[a:b]`` is the name of one body and nothing more."""
    inside = frame.inside(a, b)
    return bool(inside) and frame.mentions[inside[-1]].label == "ORG" and {frame.mentions[i].label for i in inside} <= {"ORG", "LOC"} \
        and not frame.text[a:frame.mentions[inside[0]].start].strip() and frame.mentions[inside[-1]].end >= b \
        and all(not frame.gap(i, j) for i, j in zip(inside, inside[1:]))


def begin(frame: Frame, at: int) -> int:
    """Where the item begins in which AT stands, or its paragraph where there is none."""
    starts = sorted(heads(frame))
    n = bisect_right(starts, at)
    return starts[n - 1] if n else frame.paragraph(at)[0]
