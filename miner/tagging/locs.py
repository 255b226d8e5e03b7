"""LOC: chains of places, with the towns, villages and zones that no table lists.

A chain is one mention: 四川省达州市渠县, 汉中西乡县, 沙坪坝区中梁镇. Towns and villages (``place_endings.tsv``) are read right after
a listed place; a town so met is known in the rest of the document without it. Zones likewise: 萍乡经济技术开发区.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from miner import lexicons
from miner.tagging.lexer import Scan, break_word_at

_STEM = r"[一-龥]"


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    rows = lexicons.rows("place_endings")
    town = "|".join(r["ending"] for r in rows if r["kind"] == "town")
    zone = "|".join(sorted((r["ending"] for r in rows if r["kind"] == "zone"), key=len, reverse=True))
    scenic = "|".join(r["ending"] for r in rows if r["kind"] == "nature")
    return (re.compile(rf"(?:{_STEM}{{1,6}}?(?:{town})(?!长|委|民|级|办|域|镇企业|亲|土|外|容|建|道办))"),
            re.compile(rf"(?:{_STEM}{{0,7}}?(?:{zone}))(?!域)"),
            re.compile(rf"{_STEM}{{1,5}}?(?:{scenic})"))


def chains(scan: Scan) -> list[tuple[int, int]]:
    """Place chains of a scanned text, in order."""
    text = scan.text
    town, zone, _ = _patterns()
    merged: list[tuple[int, int]] = []
    for s, e in scan.places:
        if merged and merged[-1][1] == s:
            merged[-1] = (merged[-1][0], e)
        else:
            merged.append((s, e))
    out: list[tuple[int, int]] = []
    known: set[str] = set()
    for s, e in merged:
        if out and s < out[-1][1]:
            continue
        end = _zone(scan, zone, e) or e
        grown = end
        while True:
            m = town.match(text, grown)
            if not m or not _plain(text, grown, m.end(), scan):
                break
            grown = m.end()
            known.add(m.group())
        out.append((s, grown))
    return _known_towns(scan, out, known)


def free(scan: Scan, found: list[tuple[int, int]], taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The chains that no other mention took; of one partly taken, the part before it."""
    out = []
    starts = [s for s, _ in taken]
    for s, e in found:
        i = bisect_right(starts, s) - 1
        if i >= 0 and taken[i][1] > s:
            continue
        j = i + 1
        if j < len(taken) and taken[j][0] < e:
            e = taken[j][0]
            if not any(ps >= s and pe == e for ps, pe in scan.places_near(s, e)):
                continue
        out.append((s, e))
    return out


def _zone(scan: Scan, zone: re.Pattern[str], at: int) -> int | None:
    m = zone.match(scan.text, at)
    if m and scan.right_edge(at) >= m.end() and not any(break_word_at(scan.text, k) >= 2 for k in range(at, m.end() - 2)):
        return m.end()
    return None


def _plain(text: str, start: int, end: int, scan: Scan) -> bool:
    """Whether no break word of two characters and no hard break stands inside a town's name."""
    if scan.right_edge(start) < end:
        return False
    return not any(break_word_at(text, k) >= 2 for k in range(start, end))


def _known_towns(scan: Scan, found: list[tuple[int, int]], known: set[str]) -> list[tuple[int, int]]:
    """The towns once met after a listed place, wherever else they stand."""
    names = [n for n in known if len(n) >= 3 and not n.endswith(("村", "社区"))]
    if not names:
        return found
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    covered = set()
    for s, e in found:
        covered.update(range(s, e))
    more = [m.span() for m in pattern.finditer(scan.text) if m.start() not in covered]
    return sorted(found + more)
