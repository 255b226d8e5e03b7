"""Firms with a place in brackets inside their names: 佳和机电（上海）有限公司, 广东明理（江门）律师事务所, 佳和（集团）有限公司."""
from __future__ import annotations

import re
from bisect import bisect_left

from miner.tagging.lexer import Head, Scan, break_word_at
from miner.tagging.org_words import Org

_FIRM = ("公司", "事务所", "集团", "医院", "银行", "企业")
_INNER = re.compile(r"[（(]([一-龥]{2,8})[）)]([一-龥A-Za-z]{0,10})$")
_NOT_A_PLACE = frozenset(("集团", "中国", "控股", "集团股份", "国际", "亚洲", "大中华区"))
_STEM = re.compile("[一-龥A-Za-z0-9]{2,18}")


def bracketed(scan: Scan, head: Head, previous: Org | None, chains: list[tuple[int, int]]) -> Org | None:
    """The firm whose HEAD follows a bracket at once; it begins with the body PREVIOUS where that ends before the bracket, else with the
    place before its brand, else with the brand: 收受|佳和机电（上海）有限公司|财物."""
    text = scan.text
    if not text.endswith(_FIRM, head.start, head.end):
        return None
    inner = _INNER.search(text, max(0, head.start - 20), head.start)
    if inner is None or inner.group(2) and scan.right_edge(inner.start(2)) < head.end or inner.group(1) not in _NOT_A_PLACE and not any(span == inner.span(1) for span in chains[bisect_left(chains, (inner.start(1), 0)):][:1]):
        return None
    opened = inner.start()
    why = f"a brand, ({inner.group(1)}) … {text[head.start:head.end]}"
    if previous is not None and previous.end > opened:
        return None
    if previous is not None and scan.left_edge(opened) <= previous.end and opened - previous.end <= 8:      # 中国人寿|保险（集团）公司
        return Org(previous.start, head.end, why, previous.bare)
    edge = max(scan.left_edge(opened), previous.end if previous else 0)
    at = bisect_left(chains, (edge, 0))
    start = next((s for s, e in chains[at:at + 2] if e <= opened and opened - s <= 20), None)
    if start is None:
        soft = bisect_left(scan.softs, (edge, 0))
        start = scan.softs[soft][1] if soft < len(scan.softs) and scan.softs[soft][0] == edge and scan.softs[soft][1] < opened - 1 else edge
        if text[start - 1:start] == "和" and start > 1 and scan.left_edge(start - 1) == start - 2:
            start -= 2                                         # 佳和|机电: a brand whose second character joins two elsewhere
    return Org(start, head.end, why, True) if _STEM.fullmatch(text, start, opened) and not break_word_at(text, start) else None


def grouped(text: str, org: Org) -> Org:
    """ORG with a bracket that ends its name: 上海青岳|（集团）|董事长; not where the name goes on behind it."""
    m = _ENDS.match(text, org.end)
    return Org(org.start, m.end(), org.why + " (集团)", org.bare) if m else org


_ENDS = re.compile("[（(]集团[）)](?=原|时任|党[委组]|董事|总经理|副总|纪委|总裁|首席|监事|的|、|，|。)")
