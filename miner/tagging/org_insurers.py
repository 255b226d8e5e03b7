"""Branches of insurers under a firm's name that no list holds: 「|某某财产保险|云和县支公司」 「|国华人寿保险|丽水分公司」."""
from __future__ import annotations

import re

from miner.tagging.lexer import break_word_at
from miner.tagging.org_words import Org

_BRANCH = re.compile("(?:中心支公司|支公司|分公司|营销服务部|营业部)$")
_BEFORE = re.compile("[一-龥]{4,24}$")
_INSURER = re.compile("[一-龥]{2,6}?(?:相互|财产|人寿|养老|健康|农业|汽车|责任)*(?:保险|财险|寿险|产险|农险|人寿|人保)(?:股份有限公司|有限责任公司|有限公司)?")
_JOINTS = frozenset("对和及与由向是给被")


def joined(text: str, found: list[Org]) -> list[Org]:
    """The bodies FOUND, a branch with the insurer before it that was read apart or not at all."""
    out: list[Org] = []
    for org in found:
        start = _opened(text, org) if _BRANCH.search(text, org.start, org.end) else org.start
        while start < org.start and out and out[-1].start >= start:
            out.pop()
        out.append(org if start == org.start else Org(start, org.end, org.why + "; behind the insurer's name", org.bare))
    return out


def _opened(text: str, org: Org) -> int:
    """Where the insurer's name begins before a branch; the branch's own start where none stands there."""
    if not text.endswith(("保险", "财险", "寿险", "产险", "农险", "人寿", "人保", "公司"), 0, org.start):
        return org.start
    run = _BEFORE.search(text, max(0, org.start - 24), org.start)
    if run is None:
        return org.start
    edges = [run.start(), *[k + 1 for k in range(run.start(), org.start - 3) if text[k] in _JOINTS]]
    return next((k for k in edges if _INSURER.fullmatch(text, k, org.start) and not any(break_word_at(text, at) >= 2 for at in range(k, org.start - 2))), org.start)
