"""LOC: the place chains that no organisation, law or person took.

Chains come from ``places.chains_in``: 四川省达州市渠县, 汉中西乡县, 沙坪坝区中梁镇 are one mention each. A town met after a listed
place, or before its 党委 or 政府, is known in the rest of the document without them.
"""
from __future__ import annotations

import re
from bisect import bisect_right

from miner.tagging import places
from miner.tagging.lexer import Scan, break_word_at

Span = tuple[int, int]

_TOWN = re.compile(r"[一-龥]{2,5}?(?:镇|乡)(?=党委|政府|人民政府|人大)")


def chains(scan: Scan) -> list[Span]:
    """Place chains of a scanned text, in order, none overlapping."""
    text = scan.text
    found = [(c.start, c.end) for c in places.chains_in(text)]
    towns: set[str] = set()
    for c in places.chains_in(text):
        if c.tail.endswith(("镇", "乡")) and len(c.tail) >= 3:
            towns.add(c.tail)
    for m in _TOWN.finditer(text):
        start = m.start()
        for k in range(m.end() - 3, m.start() - 1, -1):
            if scan.breaks_before(k):
                start = k
                break
        name = text[start:m.end()]
        if 3 <= len(name) <= 5 and scan.breaks_before(start) and not break_word_at(text, start):
            towns.add(name)
    if not towns:
        return found
    more = []
    starts = [s for s, _ in found]
    for m in re.finditer("|".join(map(re.escape, sorted(towns, key=len, reverse=True))), text):
        i = bisect_right(starts, m.start()) - 1
        if i >= 0 and found[i][1] > m.start() or i + 1 < len(found) and found[i + 1][0] < m.end():
            continue
        more.append(m.span())
    return sorted(found + more)


def free(found: list[Span], taken: list[Span]) -> list[Span]:
    """The chains that begin outside every span of TAKEN (sorted) and end before the next."""
    starts = [s for s, _ in taken]
    out = []
    for s, e in found:
        i = bisect_right(starts, s) - 1
        if i >= 0 and taken[i][1] > s or i + 1 < len(taken) and taken[i + 1][0] < e:
            continue
        out.append((s, e))
    return out
